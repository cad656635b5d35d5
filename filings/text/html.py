"""HTML into reading text, with a map back to the bytes.

One pass over what stands between two "<", most of which has been met before (see `meanings`); no tree, no recursion, so
depth does no harm and time grows with size.
Paragraphs are separated by a blank line, a table row is one line with a tab between its cells, list items carry their
bullet, and what a browser would not show (scripts, hidden elements, the inline-XBRL header) is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from filings.text.decoding import Decoder
from filings.text.flow import Flow
from filings.text.meanings import MEANINGS, WHITE, meet, number_of
from filings.text.tables import BREAK, Block, Cell, row
from filings.text.tags import Act, classify, ends_paragraph, name_of

_TAG = re.compile(r"<(?:!--|[/A-Za-z!?][^<>]*>)")
_BODY = re.compile(r"</head|<body", re.IGNORECASE)
_REST_OF_TAG: Final = 4000  # how far an attribute's value with ">" in it is followed
_DEEPEST_TABLE: Final = 24  # the tags of deeper ones are read as if they were paragraphs
_STRETCH: Final = 1 << 16  # characters that are cut at their tags at once


class _Table:
    """A table being read: the cells of its open row, and where its rows go."""

    __slots__ = ("cells", "in_cell", "number", "outer")

    def __init__(self, number: int, outer: Cell) -> None:
        self.number = number
        self.outer = outer  # what the rows are appended to: the document, or a cell of the table around this one
        self.cells: list[Cell] = []
        self.in_cell = False


class _Reader(Flow):
    """The state of one conversion: the open paragraph, and the tables and lists around it.

    Methods for tags take the number that goes with the tag (see `tags.Meaning`) and the byte at which it stands.
    """

    def __init__(self, decoder: Decoder) -> None:
        super().__init__(decoder)
        self.document = self.blocks
        self.lists: list[int] = []  # for each open list the number of its last item, -1 for bullets
        self.tables: list[_Table] = []
        self.table: _Table | None = None  # the innermost, unless what is read is in one that is too deep
        self.too_deep = 0
        self.serial = 0
        self.cell_margin = 0
        handlers = {
            Act.BLOCK: self._block, Act.BREAK: self._break, Act.RULE: self._rule, Act.ITEM: self._item,
            Act.LIST: self._list, Act.LIST_END: self._list_end, Act.TABLE: self._table, Act.TABLE_END: self._table_end,
            Act.ROW: self._row, Act.ROW_END: self._row, Act.CELL: self._cell, Act.CELL_END: self._cell_end,
            Act.EMPTY_CELL: self._cell_end, Act.PRE: self._pre, Act.PRE_END: self._pre_end, Act.RAISED: self._raised,
            Act.SYMBOLS: self._symbols,
        }  # fmt: skip
        # A list, because members of an enumeration are slow as keys of a dictionary.
        self.handlers = [handlers.get(act, self._inline) for act in Act]

    def _inline(self, number: int, source: int) -> None:
        """A tag that changes nothing."""

    def end_block(self) -> None:
        """Close the open paragraph; text between the cells of a row counts as a cell, or it would overtake them."""
        table = self.tables[-1] if self.open and self.tables else None
        if table and not table.in_cell and table.cells:
            self.blocks = []
            table.cells.append(self.blocks)
            Flow.end_block(self)
            self.blocks = table.outer
        else:
            Flow.end_block(self)

    def _block(self, number: int, source: int) -> None:
        if self.open:
            self.end_block()
        else:
            self.hard_spaces = 0
        if self.tables:
            self.margin = self.cell_margin + number

    def _break(self, number: int, source: int) -> None:
        if self.preformatted:
            self.open.append(("\n", source, 0))
        else:
            self.line_break(source)

    def _rule(self, number: int, source: int) -> None:
        self.end_block()
        if not self.tables:
            self.blocks.append(Block(kind=BREAK, pieces=[("", source, 0)]))

    def _item(self, number: int, source: int) -> None:
        self.end_block()
        if self.lists and self.lists[-1] >= 0:
            self.lists[-1] += 1
            self.marker = (f"{self.lists[-1]}. ", source, 0)
        else:
            self.marker = ("• ", source, 0)

    def _list(self, number: int, source: int) -> None:
        self.end_block()
        self.lists.append(number)

    def _list_end(self, number: int, source: int) -> None:
        self.end_block()
        self.marker = None
        if self.lists:
            self.lists.pop()

    def _pre(self, number: int, source: int) -> None:
        self.end_block()
        self.preformatted = True

    def _pre_end(self, number: int, source: int) -> None:
        self.end_block()
        self.preformatted = False

    def _raised(self, number: int, source: int) -> None:
        """A footnote's number must not run into the figure or word before it."""
        if self.open and self.open[-1][0][-1:].isalnum():
            self.mode = "raised"

    def _symbols(self, number: int, source: int) -> None:
        self.mode = "symbols"

    def _table(self, number: int, source: int) -> None:
        self.end_block()
        if len(self.tables) >= _DEEPEST_TABLE:
            self.too_deep += 1
            self.table = None
            return
        if self.tables and not self.tables[-1].in_cell:
            self._row(0, source)  # a table between two cells comes after what the row has so far
        self.serial += 1
        self.table = _Table(number=self.serial, outer=self.blocks)
        self.tables.append(self.table)

    def _cell(self, number: int, source: int) -> None:
        if self.open:
            self.end_block()
        table = self.table
        if table:
            if table.in_cell:
                self.marker = None
            self.blocks = []
            table.cells.append(self.blocks)
            table.in_cell = True
            self.margin = self.cell_margin = number
            self.hard_spaces = 0

    def _cell_end(self, number: int, source: int) -> None:
        if self.open:
            self.end_block()
        table = self.table
        if table and table.in_cell:
            self.marker = None
            table.in_cell = False
            self.blocks = table.outer

    def _row(self, number: int, source: int) -> None:
        """A row begins or ends: what came before is a row if it had cells."""
        self._cell_end(0, source)
        table = self.table
        if table and table.cells:
            table.outer.extend(row(table.cells, table.number))
            table.cells = []

    def _table_end(self, number: int, source: int) -> None:
        if self.too_deep:
            self.end_block()
            self.too_deep -= 1
        else:
            self._row(0, source)
            if self.tables:
                self.tables.pop()
        self.table = self.tables[-1] if self.tables and not self.too_deep else None

    def finish(self) -> list[Block]:
        """All blocks of the document; whatever is still open is closed."""
        self.too_deep = 0
        self.table = self.tables[-1] if self.tables else None
        while self.tables:
            self._table_end(0, 0)
        self.end_block()
        return self.document


def blocks(view: str, decoder: Decoder) -> list[Block]:
    """The paragraphs and rows of an HTML document, given through its Latin-1 view (see `decoding.view`)."""
    reader = _Reader(decoder)
    missing: set[str] = set()  # names whose end tag is known to be missing further on
    position = 0
    while position < len(view):
        position = _read(view, position, reader=reader, missing=missing)
    return reader.finish()


def _read(view: str, position: int, *, reader: _Reader, missing: set[str]) -> int:
    """Read a stretch from `position`, to before the "<" of a tag or beyond; returns where reading goes on."""
    read, handlers, known, skip = reader.text, reader.handlers, MEANINGS.get, int(Act.SKIP)
    stop = view.find("<", position + _STRETCH)
    parts = iter(view[position : stop if stop >= 0 else len(view)].split("<"))
    first = next(parts)
    if first:
        read(first, position)
    at = position + len(first)  # where the "<" of the part at hand stands
    for part in parts:
        meaning, cut = known(part), 0
        if not meaning:
            meaning, cut = meet(part)
        act, number, after = meaning
        if act >= skip:
            goal = _after(view, at, at + part.find(">") + 2, act=act, missing=missing, reader=reader)
            at = _next_part(parts, at + 1 + len(part), goal)
            if at < 0:
                return goal
            if goal < at:
                read(view[goal:at], goal)
            continue
        if act:
            handlers[act](number, at)
        at += 1
        if cut:
            if cut < len(part):
                read(part[cut:], at + cut)
        elif after and (after != WHITE or not reader.spaced or reader.preformatted):
            cut = part.find(">") + 1
            (reader.blank if after == WHITE else reader.hard)(part[cut:], at + cut)
        at += len(part)
    return at


def _next_part(parts: Iterator[str], here: int, goal: int) -> int:
    """The first "<" at or behind `goal`, if one stands at `here` and `parts` are what follows it; -1 if none does."""
    while here < goal:
        part = next(parts, None)
        if part is None:
            return -1
        here += 1 + len(part)
    return here


def _after(view: str, start: int, end: int, *, act: int, missing: set[str], reader: _Reader) -> int:
    """Where to go on after what begins at `start` and is no tag, a comment, an element that is not read, or a tag with
    ">" inside a quoted value; of an element and a tag, `end` is where its first ">" has passed."""
    if act == Act.NO_TAG:
        tag_after = _TAG.search(view, start + 1)
        end = tag_after.start() if tag_after else len(view)
        reader.text(view[start:end], start)
        return end
    if act == Act.COMMENT:
        close = -1 if "-->" in missing else view.find("-->", start + 4)
        if close < 0:
            missing.add("-->")
        return close + 3 if close >= 0 else start + 4
    tag = view[start:end]
    if act == Act.QUOTED:
        tag = _quoted(view, start, end)
        end = max(end, start + len(tag))
        settled = classify(tag) if tag.count('"') % 2 == 0 else Act.INLINE
        if settled < Act.SKIP:
            if settled is not Act.INLINE:
                reader.handlers[settled](number_of(tag, settled), start)
            return end
    name = name_of(tag)
    if name == "head":
        body = None if name in missing else _BODY.search(view, end)
        if body is None:
            missing.add(name)
        return body.start() if body else end
    if ends_paragraph(name):
        reader.end_block()
    return _past(view, end, name=name, missing=missing)


def _quoted(view: str, start: int, end: int) -> str:
    """The whole of a tag whose attribute value holds ">"; where the quote is merely lost, the tag without quotes."""
    quote = view.find('">', end, end + _REST_OF_TAG)
    if quote >= 0 and "<" not in view[end:quote]:
        return view[start : quote + 2]
    return view[start:end].replace('"', "")


def _past(view: str, end: int, *, name: str, missing: set[str]) -> int:
    """The place after the end tag that belongs to the element `name` whose start tag ended at `end`.

    Without one the element is read after all: text that nobody sees does less harm than text that is lost.
    """
    if name in missing:
        return end
    depth = 1
    for found in _same(name).finditer(view, end):
        if found[1]:
            depth -= 1
            if not depth:
                return found.end()
        elif not found[0].endswith("/>"):
            depth += 1
    missing.add(name)
    return end


@lru_cache(maxsize=64)
def _same(name: str) -> re.Pattern[str]:
    """Start and end tags of elements of one name."""
    return re.compile(rf"<(/?){re.escape(name)}(?=[\s>/])[^<>]*>", re.IGNORECASE)
