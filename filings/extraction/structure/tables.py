"""Rows and cells of tables, as HTML conversion (tabs) or typists (aligned blanks, dotted leaders) left them."""

from __future__ import annotations

import re

from filings.extraction.layout import Row
from filings.extraction.sentences import trim

_TAB = re.compile(r"\t+")
_COLUMNS = re.compile(r"[ \t]*\.{4,}[ \t]*|[ \t]*(?:\. ){3,}\.?[ \t]*|\t+| {2,}")
_GAP = re.compile(r"\S(?: {3,}|\t| ?\.{4,} ?)\S")
_GAP_MARKS = ("   ", "\t", "....")  # of which one stands in every gap
_MARKER = r"(?:[•●▪◦·*o–—□☐☒-]|\(?(?:[a-zA-Z]|[ivxIVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3})[.)]?)"
_LEADING = re.compile(rf"\s*(?:{_MARKER}|items?\s+\d{{1,2}}\S{{0,4}})\s{{3,}}", re.IGNORECASE)
MARKER_CELL = re.compile(rf"{_MARKER}\Z")
RULE = re.compile(r"[\s=_*~+|—–-]*\Z")


def read_cells(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return (start, end) of each non-empty cell of the row `text[start:end]`."""
    pattern = _TAB if "\t" in text[start:end] else _COLUMNS
    cells: list[tuple[int, int]] = []
    left = start
    for gap in pattern.finditer(text, start, end):
        if left < gap.start():
            cells.append(trim(text, left, gap.start()))
        left = gap.end()
    if left < end:
        cells.append(trim(text, left, end))
    return tuple(c for c in cells if c[0] < c[1] and text[c[0] : c[1]] != "\u200b")


def read_rows(text: str, lines: list[tuple[int, int]]) -> tuple[Row, ...]:
    """Return the rows of a table given its lines; lines that are only ruled are left out."""
    rows = []
    for start, end in lines:
        if RULE.match(text, start, end):
            continue
        cells = read_cells(text, start, end)
        if cells:
            rows.append(Row(cells[0][0], cells[-1][1], cells))
    return tuple(rows)


def is_columnar(text: str, lines: list[tuple[int, int]]) -> bool:
    """True if most lines of an ASCII block are split by wide gaps, apart from list markers and numbers in front."""
    gapped = counted = 0
    for start, end in lines:
        if RULE.match(text, start, end):
            continue
        counted += 1
        if all(text.find(mark, start, end) < 0 for mark in _GAP_MARKS):
            continue
        lead = _LEADING.match(text, start, end)
        if _GAP.search(text, lead.end() if lead else start, end):
            gapped += 1
    return gapped > 0 and gapped * 2 >= counted
