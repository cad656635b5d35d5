"""Full-text search (2001 to today): one hit a document, a hundred a page, and no more than 10,000 of one question.

`total` is exact below the cap; at the cap EDGAR only says "at least", and whoever asks must split the question by date.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from filings.edgar.identifiers import CIK, AccessionNumber
from filings.edgar.listings.decoding import as_list, as_object, decoded
from filings.edgar.listings.rows import Refused, UnreadableListingError


@dataclass(frozen=True, slots=True)
class Hit:
    """One document that holds the words: of which filing, under which name there, and who filed."""

    accession: AccessionNumber
    file_name: str
    ciks: tuple[CIK, ...]
    names: tuple[str, ...]  # with ticker and CIK in brackets, as EDGAR shows them
    form: str  # of the filing: "10-Q"
    kind: str  # of the document: "EX-10.3"
    filed: date
    sics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page of hits, with how many there are in all."""

    hits: tuple[Hit, ...]
    total: int
    is_capped: bool
    refused: tuple[Refused, ...] = ()


def read_search(body: bytes) -> Page:
    """Read a page of hits; raises UnreadableListingError for anything else, and if the search failed in part."""
    answer = as_object(decoded(body))
    if answer.get("timed_out"):
        raise UnreadableListingError("The search timed out, so that hits may be missing; ask again.")
    if as_object(answer.get("_shards", {})).get("failed"):
        raise UnreadableListingError("Parts of the search failed, so that hits may be missing; ask again.")
    found = as_object(answer.get("hits"))
    total = as_object(found.get("total"))
    count = total.get("value")
    if not isinstance(count, int):
        raise UnreadableListingError("The search does not say how many hits there are.")
    hits: list[Hit] = []
    refused: list[Refused] = []
    for number, each in enumerate(as_list(found.get("hits")), 1):
        try:
            hits.append(_hit(as_object(each)))
        except (KeyError, TypeError, ValueError, UnreadableListingError) as error:
            refused.append(Refused(number, str(each)[:80], f"{type(error).__name__}: {error}"))
    return Page(tuple(hits), count, total.get("relation") != "eq", tuple(refused))


def _hit(row: dict[str, object]) -> Hit:
    source = as_object(row["_source"])
    _, _, file_name = str(row["_id"]).partition(":")
    if not file_name:
        raise ValueError("its address names no document")
    return Hit(
        accession=AccessionNumber.parse(source["adsh"]),
        file_name=file_name,
        ciks=tuple(map(CIK.parse, source["ciks"])),
        names=tuple(source["display_names"]),
        form=source["form"],
        kind=source["file_type"],
        filed=date.fromisoformat(source["file_date"]),
        sics=tuple(source.get("sics") or ()),
    )
