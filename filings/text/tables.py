"""Rows of HTML tables as people read them: one line, a tab between cells.

EDGAR's tables give the dollar sign and the closing bracket cells of their own, put bulleted paragraphs into two-cell
rows, and whole pages into one cell. A row is put together here once all its cells are known.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final, NamedTuple

from filings.text.offsets import Piece

PARAGRAPH: Final = 0  # the kind of a block that is no table row; rows carry the number of their table
BREAK: Final = -1  # a page break between blocks

_LONG_CELL: Final = 200  # characters from which a lone cell is read as a paragraph, and two paragraphs as a page layout
_CURRENCY = re.compile(r"(?:US|A|C|CA|CDN|HK|NZ|S|NT)?\s?[$€£¥₩]|US\$|USD|EUR|GBP|CHF|RMB|JPY")
_LONGEST_SIGN: Final = 6  # characters of a cell that holds but the sign or the end of an amount
_AMOUNT_HEAD = re.compile(r"[\d(.\-–—\[*]")
_TAIL = re.compile(r"\)\s?%?|%\s?\)?|pts?|x")
_AMOUNT_TAIL = re.compile(r"[\d)\]—–*-]$")
_ENUMERATOR = r"\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})\)|(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})\.|\[\d{1,2}\]"
_MARKER = re.compile(
    rf"[•·●○◦▪■□➢✓–—\-o*§‣∙☐☒☑†‡]|\*{{2,3}}|{_ENUMERATOR}|(?:item|part)\s+[\dIVX]{{1,4}}[A-Z]?(?:\.\d\d)?(?:\([a-z]\))?[.:]?",
    re.IGNORECASE,
)
_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}\.?|(?:section|article)\s+[\dIVX.]{1,8}", re.IGNORECASE)
_LONGEST_HEAD: Final = 40  # characters of a bullet or number
_WORDY = re.compile(r"[^\W\d_]{2}")


class Block(NamedTuple):
    """A paragraph or table row: its pieces, and PARAGRAPH, BREAK or the number of its table.

    `indent` is how far a paragraph in a cell is set in, in columns: in lists of subsidiaries it says who owns whom.
    """

    kind: int
    pieces: list[Piece]
    indent: int = 0

    @property
    def text(self) -> str:
        return "".join(piece[0] for piece in self.pieces)


Cell = list[Block]


def row(cells: list[Cell], table: int) -> list[Block]:
    """The blocks that a row of table number `table` becomes: one line, or paragraphs where it only lays out a page."""
    filled = [cell for cell in cells if cell]
    if not filled:
        return []
    if len(filled) == 1:
        return _lone(filled[0], table)
    if any(len(cell) > 1 and _lays_out(cell) for cell in filled):
        return _laid_out(filled)
    lines: list[list[Piece]] = []
    texts: list[str] = []
    for cell in filled:
        line = cell[0].pieces
        text = line[0][0] if len(line) == 1 else "".join([piece[0] for piece in line])
        if len(cell) > 1 or "\n" in text or "\t" in text:
            line = _line(cell)
            text = "".join([piece[0] for piece in line])
        lines.append(line)
        texts.append(text)
    if len(lines) == 2 and _heads_paragraph(texts[0], texts[1]):
        return [Block(kind=PARAGRAPH, pieces=_beside(lines[0], " ", lines[1]))]
    return [Block(table, _set_in(filled[0], _cells(lines, texts)))]


def _heads_paragraph(head: str, text: str) -> bool:
    """Whether the first of two cells is the bullet or number of the paragraph in the second."""
    if len(head) > _LONGEST_HEAD or not _WORDY.search(text):
        return False
    return _MARKER.fullmatch(head) is not None or (len(text) > _LONG_CELL and _SECTION.fullmatch(head) is not None)


def _lone(cell: Cell, table: int) -> list[Block]:
    if len(cell) > 1 or cell[0].kind != PARAGRAPH:
        return cell
    length = sum(len(piece[0]) for piece in cell[0].pieces)
    return cell if length > _LONG_CELL else [Block(kind=table, pieces=_set_in(cell, cell[0].pieces))]


def _set_in(first: Cell, line: list[Piece]) -> list[Piece]:
    """The pieces of a row with the indentation of its first cell in front."""
    indent = first[0].indent
    return [(" " * indent, line[0][1], 0), *line] if indent else line


def _lays_out(cell: Cell) -> bool:
    """Whether a cell holds a page or a table rather than an entry of a table."""
    if any(first.kind > 0 and first.kind == second.kind for first, second in pairwise(cell)):
        return True
    return sum(len(piece[0]) for block in cell for piece in block.pieces) > 2 * _LONG_CELL


def _laid_out(cells: list[Cell]) -> list[Block]:
    blocks: list[Block] = []
    for cell in cells:
        before = blocks[-1] if blocks and cell is cells[1] else None
        if before and before.kind == PARAGRAPH and _MARKER.fullmatch(before.text):
            blocks[-1] = Block(kind=PARAGRAPH, pieces=_beside(before.pieces, " ", cell[0].pieces))
            blocks.extend(cell[1:])
        else:
            blocks.extend(cell)
    return blocks


def _line(cell: Cell) -> list[Piece]:
    """All of a cell on one line: its paragraphs and line breaks become spaces."""
    line: list[Piece] = []
    for block in cell:
        if line:
            line.append((" ", block.pieces[0][1], 0))
        for text, source, step in block.pieces:
            line.append((text.replace("\n", " ").replace("\t", " "), source, step))
    return line


def _beside(left: list[Piece], between: str, right: list[Piece]) -> list[Piece]:
    return [*left, (between, right[0][1], 0), *right]


def _cells(lines: list[list[Piece]], texts: list[str]) -> list[Piece]:
    """Cells with a tab between them, except where one only holds the sign or the end of its neighbour's amount."""
    joined = lines[0]
    for before, text, line in zip(texts, texts[1:], lines[1:], strict=False):
        sign = len(before) <= _LONGEST_SIGN and _CURRENCY.fullmatch(before) and _AMOUNT_HEAD.match(text)
        tail = len(text) <= _LONGEST_SIGN and _TAIL.fullmatch(text) and _AMOUNT_TAIL.search(before[-1:])
        if not (sign or tail):
            joined.append(("\t", line[0][1], 0))
        joined.extend(line)
    return joined
