"""Detail pages of XBRL ("License Agreements (Details Narrative)"): no table, but labelled facts under their members.

A row whose label ends in "[Member]" heads the rows behind it; each of those is a label with a figure, or with a
sentence of the note. They are laid out as what they are: headings and short paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from filings.extraction.layout import Shape
from filings.extraction.structure.tables import read_cells

_MEMBER = re.compile(r"\[Members?\]\W*\Z")
_TITLE = re.compile(r"\(Details(?:\s(?:Narrative|Textual))?\)")
TITLE = 400
"""Characters in which a page names itself."""

_FORMAL = re.compile(r"\[(?:Line\sItems|Abstract)\]\s*\Z")
"""The end of a row that only repeats what kind of page this is."""

_TOLD = 60
"""Characters from which the text behind a label is a sentence of its own."""

LABEL = 120
"""Characters that the label in front of a text may have."""

_NOTE = 300
_SENTENCES = re.compile(r"[a-z)]\.\s+[A-Z][^.]{20,}\.")


def is_told(words: str) -> bool:
    """Whether a cell holds the text of a note, which the cell in front of it only names."""
    return len(words) >= _NOTE and _SENTENCES.search(words) is not None


Piece = tuple[int, int, Shape]


def is_detail_page(text: str, lines: Sequence[tuple[int, int]]) -> bool:
    """Whether rows are headed by members, or the first of them names a page of details."""
    first = text[lines[0][0] : lines[0][1]] if lines else ""
    return is_titled_details(first) or any(_is_member(text, line) for line in lines)


def is_titled_details(opening: str) -> bool:
    """Whether a page calls itself one: "License Agreements (Details Narrative) - USD ($)"."""
    return _TITLE.search(opening[:TITLE]) is not None


def _is_member(text: str, line: tuple[int, int]) -> bool:
    cells = read_cells(text, *line)
    return len(cells) == 1 and _MEMBER.search(text[cells[0][0] : cells[0][1]]) is not None


def pieces(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    """The rows of a detail page as headings, sentences and labelled figures, in order."""
    for line in lines:
        cells = read_cells(text, *line)
        if not cells or _FORMAL.search(text, *line):
            continue
        told = [c for c in cells[1:] if c[1] - c[0] >= _TOLD]
        if len(cells) == 1:
            yield *cells[0], Shape.HEADING
        elif told:
            for cell in told:
                yield *cell, Shape.PROSE
        else:
            yield cells[0][0], cells[-1][1], Shape.PROSE
