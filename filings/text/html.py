"""HTML into reading text, with a map back to the bytes.

One pass over the tags with a compiled pattern; no tree, no recursion, so depth does no harm and time grows with size.
Paragraphs are separated by a blank line, a table row is one line with a tab between its cells, list items carry their
bullet, and what a browser would not show (scripts, hidden elements, the inline-XBRL header) is left out.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from filings.text.decoding import Decoder
from filings.text.flow import Flow
from filings.text.tables import BREAK, Block, Cell, row
from filings.text.tags import Act, classify, columns_of, ends_paragraph, name_of

_WHITE = r"[ \t\n\r\f\v]*"
# A tag with the white space behind it; where nothing but spaces stands before the end of the cell, with that end too.
_TAG = re.compile(rf"(<(?:!--|[/A-Za-z!?][^<>]*>)){_WHITE}(?:(?:&(?:nbsp|#160);{_WHITE})*(</[tT][dD]>){_WHITE})?")
_BODY = re.compile(r"</head|<body", re.IGNORECASE)
_REST_OF_TAG: Final = 4000  # how far an attribute's value with ">" in it is followed
_DEEPEST_TABLE: Final = 24  # the tags of deeper ones are read as if they were paragraphs
_MOST_ACTS: Final = 20_000  # tags kept in the cache
_LONGEST_KEPT: Final = 300
_ACTS: Final[dict[str, int]] = {}  # what tags mean, as printed: one agent's documents share most of theirs


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

    Methods for tags take the tag as printed and the byte at which it stands.
    """

    def __init__(self, decoder: Decoder) -> None:
        super().__init__(decoder)
        self.document = self.blocks
        self.lists: list[int] = []  # for each open list the number of its last item, -1 for bullets
        self.tables: list[_Table] = []
        self.too_deep = 0
        self.serial = 0
        self.cell_margin = 0
        handlers = {
            Act.BLOCK: self._block, Act.BREAK: self._break, Act.RULE: self._rule, Act.ITEM: self._item,
            Act.LIST: self._list, Act.LIST_END: self._list_end, Act.TABLE: self._table, Act.TABLE_END: self._table_end,
            Act.ROW: self._row, Act.ROW_END: self._row, Act.CELL: self._cell, Act.CELL_END: self._cell_end,
            Act.EMPTY_CELL: self._empty_cell, Act.PRE: self._pre, Act.PRE_END: self._pre_end, Act.RAISED: self._raised,
            Act.SYMBOLS: self._symbols,
        }  # fmt: skip
        # A list, because members of an enumeration are slow as keys of a dictionary.
        self.handlers = [handlers.get(act, self._inline) for act in Act]

    def _inline(self, tag: str, source: int) -> None:
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

    def _block(self, tag: str, source: int) -> None:
        if self.open:
            self.end_block()
        else:
            self.hard_spaces = 0
        if self.tables:
            self.margin = self.cell_margin + (columns_of(tag) if tag[1:2] != "/" else 0)

    def _break(self, tag: str, source: int) -> None:
        if self.preformatted:
            self.open.append(("\n", source, 0))
        else:
            self.line_break(source)

    def _rule(self, tag: str, source: int) -> None:
        self.end_block()
        if not self.tables:
            self.blocks.append(Block(kind=BREAK, pieces=[("", source, 0)]))

    def _item(self, tag: str, source: int) -> None:
        self.end_block()
        if self.lists and self.lists[-1] >= 0:
            self.lists[-1] += 1
            self.marker = (f"{self.lists[-1]}. ", source, 0)
        else:
            self.marker = ("• ", source, 0)

    def _list(self, tag: str, source: int) -> None:
        self.end_block()
        self.lists.append(0 if name_of(tag) == "ol" else -1)

    def _list_end(self, tag: str, source: int) -> None:
        self.end_block()
        self.marker = None
        if self.lists:
            self.lists.pop()

    def _pre(self, tag: str, source: int) -> None:
        self.end_block()
        self.preformatted = True

    def _pre_end(self, tag: str, source: int) -> None:
        self.end_block()
        self.preformatted = False

    def _raised(self, tag: str, source: int) -> None:
        """A footnote's number must not run into the figure or word before it."""
        if self.open and self.open[-1][0][-1:].isalnum():
            self.mode = "raised"

    def _symbols(self, tag: str, source: int) -> None:
        self.mode = "symbols"

    def _table(self, tag: str, source: int) -> None:
        self.end_block()
        if len(self.tables) >= _DEEPEST_TABLE:
            self.too_deep += 1
            return
        if self.tables and not self.tables[-1].in_cell:
            self._row(tag, source)  # a table between two cells comes after what the row has so far
        self.serial += 1
        self.tables.append(_Table(number=self.serial, outer=self.blocks))

    def _cell(self, tag: str, source: int) -> None:
        self._cell_end(tag, source)
        if self.tables and not self.too_deep:
            table = self.tables[-1]
            self.blocks = []
            table.cells.append(self.blocks)
            table.in_cell = True
            self.margin = self.cell_margin = columns_of(tag)
            self.hard_spaces = 0

    def _empty_cell(self, tag: str, source: int) -> None:
        self._cell_end(tag, source)

    def _cell_end(self, tag: str, source: int) -> None:
        if self.open:
            self.end_block()
        if self.tables and not self.too_deep and self.tables[-1].in_cell:
            self.marker = None
            self.tables[-1].in_cell = False
            self.blocks = self.tables[-1].outer

    def _row(self, tag: str, source: int) -> None:
        """A row begins or ends: what came before is a row if it had cells."""
        self._cell_end(tag, source)
        if self.tables and not self.too_deep:
            table = self.tables[-1]
            if table.cells:
                table.outer.extend(row(table.cells, table.number))
                table.cells = []

    def _table_end(self, tag: str, source: int) -> None:
        if self.too_deep:
            self.end_block()
            self.too_deep -= 1
            return
        self._row(tag, source)
        if self.tables:
            self.tables.pop()

    def finish(self) -> list[Block]:
        """All blocks of the document; whatever is still open is closed."""
        self.too_deep = 0
        while self.tables:
            self._table_end("", 0)
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
    """Read from `position` up to the next element to be skipped; returns where reading goes on."""
    read, handlers, known = reader.text, reader.handlers, _ACTS.get
    inline, skip, cell_end = int(Act.INLINE), int(Act.SKIP), handlers[Act.CELL_END]
    blank = position  # where the white space behind the last tag ends
    for found in _TAG.finditer(view, position):
        start, end = found.span(1)
        if start > blank:
            read(view[position:start], position)
        elif start > position and (not reader.spaced or reader.preformatted):
            reader.blank(view[position:start], position)
        position, blank = end, found.end()
        tag = found[1]
        act = known(tag)
        if act is None:
            act = _classified(tag)
        if act >= skip:
            return _after(view, start, end, tag=tag, act=Act(act), missing=missing, reader=reader)
        if act != inline:
            handlers[act](tag, start)
        if found.lastindex == 2:
            close = found.start(2)
            if close > end:
                read(view[end:close], end)
            cell_end("</td>", close)
            position = found.end(2)
    if position < len(view):
        read(view[position:], position)
    return len(view)


def _classified(tag: str) -> int:
    """What to do at a tag not met before; long ones (whole styles) are not worth keeping."""
    act = int(classify(tag))
    if len(tag) <= _LONGEST_KEPT:
        if len(_ACTS) >= _MOST_ACTS:
            _ACTS.clear()
        _ACTS[tag] = act
    return act


def _after(view: str, start: int, end: int, *, tag: str, act: Act, missing: set[str], reader: _Reader) -> int:
    """Where to go on after a comment, an element that is not read, or a tag with ">" inside a quoted value."""
    if act is Act.COMMENT:
        close = -1 if "-->" in missing else view.find("-->", start + 4)
        if close < 0:
            missing.add("-->")
        return close + 3 if close >= 0 else end
    if act is Act.QUOTED:
        tag = _quoted(view, start, end)
        end = max(end, start + len(tag))
        settled = classify(tag) if tag.count('"') % 2 == 0 else Act.INLINE
        if settled < Act.SKIP:
            if settled is not Act.INLINE:
                reader.handlers[settled](tag, start)
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
