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
_TITLE = re.compile(r"\bDetails\b")
_TOLD = 60
"""Characters from which the text behind a label is a sentence of its own."""

Piece = tuple[int, int, Shape]


def is_detail_page(text: str, lines: Sequence[tuple[int, int]]) -> bool:
    """Whether rows are headed by members, or the first of them names a page of details."""
    heads = sum(1 for line in lines if _is_member(text, line))
    return heads > 0 or (
        bool(lines) and "(Details" in text[lines[0][0] : lines[0][1]] and bool(_TITLE.search(text, *lines[0]))
    )


def _is_member(text: str, line: tuple[int, int]) -> bool:
    cells = read_cells(text, *line)
    return len(cells) == 1 and _MEMBER.search(text[cells[0][0] : cells[0][1]]) is not None


def pieces(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    """The rows of a detail page as headings, sentences and labelled figures, in order."""
    for line in lines:
        cells = read_cells(text, *line)
        if not cells:
            continue
        told = [c for c in cells[1:] if c[1] - c[0] >= _TOLD]
        if len(cells) == 1:
            yield *cells[0], Shape.HEADING
        elif told:
            for cell in told:
                yield *cell, Shape.PROSE
        else:
            yield cells[0][0], cells[-1][1], Shape.PROSE
