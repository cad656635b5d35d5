"""HTML into reading text, with a map back to the bytes.

One pass over the tags with a compiled pattern; no tree, no recursion, so depth does no harm and time grows with size.
Paragraphs are separated by a blank line, a table row is one line with a tab between its cells, list items carry their
bullet, and what a browser would not show (scripts, hidden elements, the inline-XBRL header) is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5
from typing import Final

from filings.text.decoding import CONTROL, Decoder, readable
from filings.text.offsets import WIDEST_STEP, Piece
from filings.text.tables import BREAK, PARAGRAPH, Block, Cell, row
from filings.text.tags import Act, classify, name_of

_TAG = re.compile(r"<(?:/?[A-Za-z][^<>]*|!--|[!?][^<>]*)>?")
_UNEVEN = re.compile(rf"[\t\n\r\f\v ]{{2}}|[&\t\r\f\v\x80-\xff{CONTROL}]")
_SPECIAL = re.compile(
    rf"([\t\n\r\f\v ]+)|&(#[0-9]{{1,7}}|#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}});?|([\x80-\xff]+)|[{CONTROL}]+"
)
_REST_OF_TAG: Final = 4000  # how far an attribute's value with ">" in it is followed
_DEEPEST_TABLE: Final = 24  # deeper ones are read as if their tags were paragraphs

_SYMBOLS: Final = {
    "·": "•", "§": "▪", "ü": "✓", "q": "☐", "o": "☐", "¨": "☐", "x": "☒", "ý": "☒", "þ": "☑", "Ø": "➢", "l": "●",
    "n": "■", "à": "→", "v": "•", "R": "☑", "T": "☒", "£": "☐", "Q": "☒", "S": "☒",
}  # fmt: skip


class _Table:
    """A table being read: the cells of its open row, and where its rows go."""

    __slots__ = ("number", "cells", "outer", "in_cell", "in_row")

    def __init__(self, number: int, outer: Cell) -> None:
        self.number = number
        self.outer = outer  # what the rows are appended to: the document, or a cell of the table around this one
        self.cells: list[Cell] = []
        self.in_cell = False
        self.in_row = False


class _Reader:
    """The state of one conversion: the open paragraph, the tables and lists around it."""

    def __init__(self, decoder: Decoder) -> None:
        self.decoder = decoder
        self.blocks: Cell = []  # where finished paragraphs go: the document or the open cell
        self.document = self.blocks
        self.open: list[Piece] = []
        self.spaced = True  # the open paragraph ends in white space, so more would be too much
        self.marker: Piece | None = None  # of the list item that has begun
        self.lists: list[int] = []  # for each open list the number of its last item, -1 for bullets
        self.tables: list[_Table] = []
        self.too_deep = 0
        self.serial = 0
        self.preformatted = False
        self.symbols = False

    # -- text

    def text(self, raw: str, source: int) -> None:
        if self.preformatted:
            self.preformatted_text(raw, source)
        elif raw.isspace():
            if not self.spaced:
                self.open.append((" ", source, 0))
                self.spaced = True
        elif self.symbols or _UNEVEN.search(raw):
            self.uneven(raw, source)
        else:
            self.even(raw, source)

    def even(self, raw: str, source: int) -> None:
        """Text whose characters all stand for themselves, except that a line end is a space."""
        if self.spaced and raw[0] in " \n":
            raw, source = raw[1:], source + 1
        self.open.append((raw.replace("\n", " "), source, 1))
        self.spaced = raw[-1] in " \n"

    def uneven(self, raw: str, source: int) -> None:
        """Text with entities, runs of spaces, or characters beyond ASCII."""
        done = 0
        for found in _SPECIAL.finditer(raw):
            begin, end = found.span()
            if begin > done:
                self.plain(raw[done:begin], source + done, 1)
            done = end
            if found[1]:
                if not self.spaced:
                    self.open.append((" ", source + begin, min(end - begin, WIDEST_STEP)))
                    self.spaced = True
            elif found[2]:
                self.plain(_entity(found[2], found[0]), source + begin, min(end - begin, WIDEST_STEP))
            elif found[3]:
                for piece in self.decoder.high(found[3], source + begin):
                    self.plain(*piece)
        if done < len(raw):
            self.plain(raw[done:], source + done, 1)
        self.symbols = False

    def plain(self, text: str, source: int, step: int) -> None:
        """Decoded text without runs of spaces; `step` is the number of bytes each character (or an entity) took."""
        if text.isspace():
            if not self.spaced:
                self.open.append((" ", source, step))
                self.spaced = True
            return
        if not text:
            return
        if self.symbols:
            text = _SYMBOLS.get(text, text)
        if len(text) > 1 and step > 1:
            self.open.append((text[0], source, step))
            self.open.append((text[1:], source + step, 0))
        else:
            self.open.append((text, source, step))
        self.spaced = text[-1] == " "

    def preformatted_text(self, raw: str, source: int) -> None:
        """Text inside <pre>: line ends and columns stay."""
        done = 0
        for found in _SPECIAL.finditer(raw):
            begin, end = found.span()
            if begin > done:
                self.open.append((raw[done:begin], source + done, 1))
            done = end
            if found[1]:
                self.preformatted_space(found[1], source + begin)
            elif found[2]:
                text = _entity(found[2], found[0])
                self.open.append((text[:1], source + begin, min(end - begin, WIDEST_STEP)))
            elif found[3]:
                self.open.extend(self.decoder.high(found[3], source + begin))
        if done < len(raw):
            self.open.append((raw[done:], source + done, 1))
        self.spaced = False

    def preformatted_space(self, raw: str, source: int) -> None:
        """White space inside <pre>; a line with nothing on it ends the paragraph."""
        lines = raw.replace("\r\n", " \n").replace("\r", "\n").split("\n")
        if len(lines) > 2:
            self.end_block()
            indent = lines[-1].expandtabs(8)
            if indent:
                self.open.append((indent, source + len(raw), 0))
        else:
            self.open.append((raw.replace("\r\n", "\n").replace("\r", "\n").expandtabs(8), source, 0))

    # -- structure

    def end_block(self) -> None:
        """Close the open paragraph, if anything is in it."""
        pieces = self.open
        while pieces:
            text, source, step = pieces[-1]
            kept = text.rstrip()
            if kept:
                pieces[-1] = (kept, source, step)
                break
            pieces.pop()
        self.spaced = True
        if not pieces:
            return
        if self.marker:
            pieces.insert(0, self.marker)
            self.marker = None
        self.blocks.append(Block(kind=PARAGRAPH, pieces=pieces))
        self.open = []

    def line_break(self, source: int) -> None:
        if not self.open:
            return
        text = self.open[-1][0]
        if text == "\n":
            self.end_block()
            return
        if text.endswith(" "):
            self.open[-1] = (text.rstrip(), *self.open[-1][1:])
        self.open.append(("\n", source, 0))
        self.spaced = True

    def rule(self, source: int) -> None:
        self.end_block()
        if not self.tables:
            self.blocks.append(Block(kind=BREAK, pieces=[("", source, 0)]))

    def item(self, source: int) -> None:
        self.end_block()
        if self.lists and self.lists[-1] >= 0:
            self.lists[-1] += 1
            self.marker = (f"{self.lists[-1]}. ", source, 0)
        else:
            self.marker = ("• ", source, 0)

    def begin_table(self) -> None:
        self.end_block()
        if len(self.tables) >= _DEEPEST_TABLE:
            self.too_deep += 1
            return
        self.serial += 1
        self.tables.append(_Table(number=self.serial, outer=self.blocks))

    def begin_row(self) -> None:
        self.end_row()
        if self.tables and not self.too_deep:
            self.tables[-1].in_row = True

    def begin_cell(self) -> None:
        self.end_cell()
        if self.tables and not self.too_deep:
            table = self.tables[-1]
            cell: Cell = []
            table.cells.append(cell)
            table.in_cell = True
            self.blocks = cell

    def end_cell(self) -> None:
        self.end_block()
        if self.tables and not self.too_deep and self.tables[-1].in_cell:
            self.marker = None
            self.tables[-1].in_cell = False
            self.blocks = self.tables[-1].outer

    def end_row(self) -> None:
        self.end_cell()
        if self.tables and not self.too_deep:
            table = self.tables[-1]
            table.outer.extend(row(table.cells, table.number))
            table.cells = []
            table.in_row = False

    def end_table(self) -> None:
        if self.too_deep:
            self.end_block()
            self.too_deep -= 1
            return
        self.end_row()
        if self.tables:
            self.tables.pop()

    def finish(self) -> list[Block]:
        self.too_deep = 0
        while self.tables:
            self.end_table()
        self.end_block()
        return self.document

    # -- tags

    def act(self, act: Act, tag: str, source: int) -> None:
        """Do what a tag asks for, all but those that are skipped with their content."""
        if act in (Act.BLOCK, Act.PRE, Act.PRE_END):
            self.end_block()
            if act is not Act.BLOCK:
                self.preformatted = act is Act.PRE
        elif act is Act.CELL or act is Act.EMPTY_CELL:
            self.begin_cell()
            if act is Act.EMPTY_CELL:
                self.end_cell()
        elif act is Act.CELL_END:
            self.end_cell()
        elif act is Act.ROW:
            self.begin_row()
        elif act is Act.ROW_END:
            self.end_row()
        elif act is Act.BREAK:
            self.line_break(source)
        elif act is Act.TABLE:
            self.begin_table()
        elif act is Act.TABLE_END:
            self.end_table()
        else:
            self.rare(act, tag, source)

    def rare(self, act: Act, tag: str, source: int) -> None:
        if act is Act.RULE:
            self.rule(source)
        elif act is Act.ITEM:
            self.item(source)
        elif act is Act.LIST:
            self.end_block()
            self.lists.append(0 if name_of(tag) == "ol" else -1)
        elif act is Act.LIST_END:
            self.end_block()
            self.marker = None
            if self.lists:
                self.lists.pop()
        elif act is Act.SYMBOLS:
            self.symbols = True
        elif act is Act.RAISED and self.open and self.open[-1][0][-1:].isalnum():
            self.open.append((" ", source, 0))
            self.spaced = True


def _entity(name: str, printed: str) -> str:
    """The character an entity stands for; an unknown one stays as printed."""
    if name.startswith("#"):
        return readable(int(name[2:], 16) if name[1] in "xX" else int(name[1:]))
    known = html5.get(name + ";") or html5.get(name)
    if known is None:
        return printed
    return "".join(readable(ord(char)) for char in known)


def blocks(view: str, decoder: Decoder) -> list[Block]:
    """The paragraphs and rows of an HTML document, given through its Latin-1 view (see `decoding.view`)."""
    reader = _Reader(decoder)
    acts: dict[str, Act] = {}
    missing: set[str] = set()  # names whose end tag is known to be missing further on
    position = 0
    while position < len(view):
        position = _read(view, position, reader=reader, acts=acts, missing=missing)
    return reader.finish()


def _read(view: str, position: int, *, reader: _Reader, acts: dict[str, Act], missing: set[str]) -> int:
    """Read from `position` up to the next element to be skipped; returns where reading goes on."""
    read = reader.text
    for found in _TAG.finditer(view, position):
        start = found.start()
        if start > position:
            read(view[position:start], position)
        tag = found[0]
        position = found.end()
        act = acts.get(tag)
        if act is None:
            if len(acts) > 20_000:
                acts.clear()
            act = acts[tag] = classify(tag)
        if act is Act.INLINE:
            continue
        if act >= Act.SKIP:
            return _after(view, start, position, tag=tag, act=act, missing=missing, reader=reader)
        reader.act(act, tag, start)
    if position < len(view):
        read(view[position:], position)
    return len(view)


def _after(view: str, start: int, end: int, *, tag: str, act: Act, missing: set[str], reader: _Reader) -> int:
    """Where to go on after a comment, an element that is not read, or a tag with ">" inside a quoted value."""
    if act is Act.COMMENT:
        close = -1 if "-->" in missing else view.find("-->", start + 4)
        if close < 0:
            missing.add("-->")
        return close + 3 if close >= 0 else end
    if act is Act.QUOTED:
        quote = view.find('">', end, end + _REST_OF_TAG)
        whole = view[start : quote + 2] if quote >= 0 and "<" not in view[end:quote] else tag.replace('"', "")
        settled = classify(whole) if whole.count('"') % 2 == 0 else Act.INLINE
        end = max(end, start + len(whole))
        if settled < Act.SKIP:
            reader.act(settled, whole, start)
            return end
        tag = whole
    name = name_of(tag)
    if name == "head" and name not in missing:
        body = re.compile(r"</head|<body", re.I).search(view, end)
        return body.start() if body else end
    return _past(view, end, name=name, missing=missing)


def _past(view: str, end: int, *, name: str, missing: set[str]) -> int:
    """The place after the end tag that belongs to the element `name` whose start tag ended at `end`.

    Without one the element is read after all: text that nobody sees does less harm than text that is lost.
    """
    if name in missing:
        return end
    depth = 1
    for found in _same(view, end, name):
        if found[1]:
            depth -= 1
            if not depth:
                return found.end()
        elif not found[0].endswith("/>"):
            depth += 1
    missing.add(name)
    return end


def _same(view: str, position: int, name: str) -> Iterator[re.Match[str]]:
    """Start and end tags of elements of one name, from `position` on."""
    return re.compile(rf"<(/?){re.escape(name)}(?=[\s>/])[^<>]*>", re.IGNORECASE).finditer(view, position)
