"""The daily and quarterly indexes of everything filed, in EDGAR's three orders.

`master` separates its columns by bars; `company` and `form` set them at places that only the head line tells, and the
places differ from year to year. Daily indexes write days as 20221003, quarterly ones as 2021-02-05. An index without
rows is a day without filings; one whose last line breaks off was cut, and is refused as a whole, so that it is fetched
again rather than recorded as the day it is not.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from filings.edgar.identifiers import CIK, AccessionNumber
from filings.edgar.listings.rows import Listed, Listing, Refused, UnreadableListingError
from filings.edgar.rejection import of_document

_HEAD_LINES = 25
_RULE = re.compile(r"-{20,}\s*\Z")
_BEHIND = re.compile(r"(?P<cik>\d{1,10})\s{2,40}(?P<filed>\d{4}-?\d{2}-?\d{2})\s{2,40}(?P<path>\S{1,100})\s{0,40}\Z")
_PATH = re.compile(r"edgar/data/\d{1,10}/(?P<accession>\d{10}-\d{2}-\d{6})\.txt")
_DAY = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})")
_SHOWN = 80  # characters of a refused line that are kept


@dataclass(frozen=True, slots=True)
class _Columns:
    """A row, cut: every column as it is written."""

    cik: str
    company: str
    form: str
    filed: str
    path: str


Cut = Callable[[str], _Columns]


def read_index(body: bytes) -> Listing:
    """Read a `master`, `company` or `form` index; raises UnreadableListingError for anything else."""
    text = body.decode("latin-1")  # as EDGAR writes them: "Société" has one byte a letter
    lines = text.split("\n")
    begin, cut = _head(lines, body)
    if lines[-1].strip() and not lines[-1].rstrip().endswith(".txt"):
        raise UnreadableListingError("The index breaks off in its last line; fetch it again.")
    rows: list[Listed] = []
    refused: list[Refused] = []
    for number, line in enumerate(lines[begin:], begin + 1):
        if not line.strip():
            continue
        try:
            rows.append(_row(cut(line)))
        except ValueError as error:
            refused.append(Refused(number, line[:_SHOWN].rstrip(), str(error)))
    if refused and not rows:
        raise UnreadableListingError(f"No line of the index can be read; of the first: {refused[0].reason}.")
    return Listing(tuple(rows), tuple(refused))


def _head(lines: list[str], body: bytes) -> tuple[int, Cut]:
    """The number of the first row, and how rows are cut into columns."""
    for number, line in enumerate(lines[:_HEAD_LINES]):
        if _RULE.match(line):
            # A head may be broken in two, but its first part holds the names that the places are needed of.
            for head in lines[max(0, number - 2) : number]:
                if "CIK|" in head:
                    return number + 1, _by_bars
                if "Company Name" in head and "Form Type" in head:
                    return number + 1, _by_places(head.index("Form Type"), head.index("Company Name"))
    problem = of_document(body)
    raise UnreadableListingError(
        problem.sentence
        if problem and problem.code == "block_page"
        else "This is no index of EDGAR: no line names its columns."
    )


def _by_bars(line: str) -> _Columns:
    parts = line.split("|")
    if len(parts) < 5:
        raise ValueError("it has fewer than five columns")
    cik, *name, form, filed, path = parts  # a name may hold a bar, its neighbours cannot
    return _Columns(cik, "|".join(name).strip(), form.strip(), filed.strip(), path.strip())


def _by_places(form: int, company: int) -> Cut:
    """Cut rows whose form and company begin at these places; what follows is told apart by its shape."""

    def cut(line: str) -> _Columns:
        behind = _BEHIND.search(line, max(form, company))
        if behind is None:
            raise ValueError("it does not end in a CIK, a day and a path")
        left = line[: behind.start()]
        second = max(form, company)
        if not left[second - 1 : second].isspace():
            raise ValueError("its columns are not where the head puts them")
        first, then = left[:second].strip(), left[second:].strip()
        words = (first, then) if form < company else (then, first)
        return _Columns(behind["cik"], words[1], words[0], behind["filed"], behind["path"])

    return cut


def _row(columns: _Columns) -> Listed:
    """The row as values; raises ValueError with what is wrong in it."""
    path = _PATH.fullmatch(columns.path)
    if path is None:
        raise ValueError(f"{columns.path[:60]!r} is no path of a submission")
    day = _DAY.fullmatch(columns.filed)
    if day is None:
        raise ValueError(f"{columns.filed[:20]!r} is no day")
    if not columns.form or not columns.company:
        raise ValueError("the form or the company is missing")
    return Listed(
        accession=AccessionNumber.parse(path["accession"]),
        cik=CIK.parse(columns.cik),
        company=columns.company,
        form=columns.form,
        filed=date(*map(int, day.groups())),
    )
