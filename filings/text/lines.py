"""The lines of an ASCII document: which hold text, which are blank, and where its pages end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

TEXT, BLANK, PAGE = range(3)
# White space of the Latin-1 view. Python's own idea of it takes in bytes 1C-1F, 85 and A0, which are parts of letters
# in UTF-8 and an ellipsis in windows-1252.
WHITE: Final = " \t\v"
TABLE_TAG: Final = r"/?(?:TABLE|CAPTION|S|C|FN|F\d{1,2}|PAGE|PRE|LEGEND|NAME|MULTIPLIER)>"

_LINE_END = re.compile(r"\r\n?|\n|\f")
_TAGS = re.compile("<" + TABLE_TAG, re.IGNORECASE)
_PAGE_TAG = re.compile(r"<PAGE>\s*(?:[-–]?\s*(?:[A-Z]{1,3}-)?(?:\d{1,4}|[ivxlc]{1,7})\s*[-–]?)?", re.IGNORECASE)
_PAGE_NUMBER = re.compile(
    r"(?:page\s+)?[-–(]?\s*(?:[A-Z]{1,3}-)?(?P<number>\d{1,4}|[ivxlc]{1,6})\s*(?:of\s+\d{1,4}\s*)?[-–)]?", re.IGNORECASE
)
_LONGEST_TAG: Final = 16
_LONGEST_PAGE_NUMBER: Final = 16
# What makers of contract collections print at the foot of each page.
_SOURCE_FOOTER = re.compile(r"Source: .{2,120}, [A-Z0-9][A-Z0-9/ -]{0,11}, \d{1,2}/\d{1,2}/\d{4}")
_FEWEST_PAGES: Final = 3  # lone numbers that count on from page to page before they are taken for page numbers


@dataclass(slots=True)
class Line:
    """A line without its end and without spaces before that: `start` and `end` are bytes of the source."""

    kind: int
    start: int
    end: int


def lines_of(view: str, *, hard_space: str = "\xa0") -> list[Line]:
    """All lines of the Latin-1 view of a document, page numbers already told from text.

    `hard_space` is what a no-break space looks like in that view: one byte in windows-1252, two in UTF-8.
    """
    lines: list[Line] = []
    short: list[int] = []  # places in `lines` where a page number may stand
    for start, end, paged in _ends(view):
        raw = view[start:end].rstrip(WHITE)
        if raw.endswith(hard_space):
            raw = raw[: _end_without_spaces(raw, hard_space)]
        line = Line(TEXT if raw else BLANK, start, start + len(raw))
        if raw:
            if raw.startswith("- -"):  # escaped by the mail format of the 1990s
                line.start += 2
            if "<" in raw:
                line.kind = _kind_of_tagged(raw.lstrip(WHITE))
                line.end = start + _end_without_tags(raw)
            elif len(raw) < _LONGEST_PAGE_NUMBER or len(raw.lstrip(WHITE)) < _LONGEST_PAGE_NUMBER:
                short.append(len(lines))
            elif raw.lstrip(WHITE).startswith("Source: ") and _SOURCE_FOOTER.fullmatch(raw.lstrip(WHITE)):
                line.kind = PAGE
        lines.append(line)
        if paged:
            lines.append(Line(PAGE, end, end))
    _mark_page_numbers(view, lines, short)
    return lines


def _ends(view: str) -> Iterator[tuple[int, int, bool]]:
    """Start and end of each line, and whether a form feed ended it."""
    start = 0
    if "\r" not in view and "\f" not in view:
        for raw in view.split("\n"):
            end = start + len(raw)
            yield start, end, False
            start = end + 1
        return
    for found in _LINE_END.finditer(view):
        yield start, found.start(), found[0] == "\f"
        start = found.end()
    yield start, len(view), False


def _kind_of_tagged(raw: str) -> int:
    if _PAGE_TAG.match(raw) and _PAGE_TAG.fullmatch(raw):
        return PAGE
    return TEXT if _TAGS.sub("", raw).strip(WHITE) else BLANK


def _end_without_spaces(raw: str, hard_space: str) -> int:
    """Where a line ends if white space and no-break spaces at its end are left out."""
    end = len(raw)
    while end:
        if raw[end - 1] in WHITE:
            end -= 1
        elif raw.endswith(hard_space, 0, end):
            end -= len(hard_space)
        else:
            break
    return end


def _end_without_tags(raw: str) -> int:
    """Where a line ends if tags at its end, and the spaces before them, are left out."""
    end = len(raw)
    while end and raw[end - 1] == ">":
        start = raw.rfind("<", max(end - _LONGEST_TAG, 0), end)
        if start < 0 or not _TAGS.fullmatch(raw, start, end):
            break
        end = start
        while end and raw[end - 1] in " \t":
            end -= 1
    return end


def _mark_page_numbers(view: str, lines: list[Line], short: list[int]) -> None:
    """Turn page numbers into page breaks: lone numbers beside a break, and those that count from page to page."""
    counting: list[tuple[int, str]] = []
    for place in short:
        line = lines[place]
        found = _PAGE_NUMBER.fullmatch(view[line.start : line.end].strip(WHITE))
        if not found:
            continue
        if _beside_page(lines, place):
            line.kind = PAGE
        elif _alone(lines, place) and found["number"].isdigit():
            counting.append((place, found["number"]))
    for place in _chain(counting):
        lines[place].kind = PAGE


def _beside_page(lines: list[Line], place: int) -> bool:
    """Whether the nearest line that is not blank, before or after, is a page break."""
    for step in (-1, 1):
        near = place + step
        while 0 <= near < len(lines) and lines[near].kind == BLANK:
            near += step
        if 0 <= near < len(lines) and lines[near].kind == PAGE:
            return True
    return False


def _alone(lines: list[Line], place: int) -> bool:
    before = place == 0 or lines[place - 1].kind != TEXT
    after = place + 1 == len(lines) or lines[place + 1].kind != TEXT
    return before and (after or place == 0)


def _chain(counting: list[tuple[int, str]]) -> list[int]:
    """Places of numbers that begin at 1 to 3 and stay or rise by one each time; others in between do not count."""
    chain: list[int] = []
    last = 0
    for place, printed in counting:
        number = int(printed)
        if (chain and number in (last, last + 1)) or (not chain and 1 <= number <= 3):
            chain.append(place)
            last = number
    return chain if len(chain) >= _FEWEST_PAGES else []
