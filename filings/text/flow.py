"""Running text of an HTML document: entities, spaces and line ends become what a browser shows, piece by piece."""

from __future__ import annotations

import re
from html.entities import html5
from typing import Final

from filings.text.decoding import CONTROL, Decoder, readable
from filings.text.offsets import WIDEST_STEP, Piece
from filings.text.tables import PARAGRAPH, Block, Cell

_ODD = re.compile(rf"[&\t\r\f\v\x80-\xff{CONTROL}]")
_RARE_WHITE = re.compile(r"[\t\r\f\v]")
_ENTITY = r"(?<=&)(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?"
# Both begin with one set of characters, which lets the pattern engine run over everything else.
_SPECIAL = re.compile(
    rf"[&\x80-\xff{CONTROL}](?:(?<=&)(?P<hard>(?:nbsp|#160);(?:&(?:nbsp|#160);| )*)|{_ENTITY}"
    rf"|(?<=[\x80-\xff])[\x80-\xff]*|(?<=[{CONTROL}]))"
)
_GAP = re.compile("  +")
_HARD_SPACE: Final = 6  # bytes of "&nbsp;" and of "&#160;"
_SPECIAL_IN_PRE = re.compile(
    rf"[\t\n\r\f\v &\x80-\xff{CONTROL}]"
    rf"(?:(?<=[\t\n\r\f\v ])[\t\n\r\f\v ]*|{_ENTITY}|(?<=[\x80-\xff])[\x80-\xff]*|(?<=[{CONTROL}]))"
)
_WRAPPED = re.compile(r"\n[ \n]| \n")
_NOTE_NUMBER = re.compile(r"\s*[(\[]?(?:\d{1,3}|[a-z])[)\],]|\s*\d{1,3}\s*$")
_DEEPEST_INDENT: Final = 60
_BLANK: Final = " \t\n\r\f\v"
_SPACES: Final = str.maketrans("\t\n\r\f\v", "     ")

# What Wingdings and Symbol show in the places of common characters.
_SYMBOLS: Final = {
    "·": "•", "§": "▪", "ü": "✓", "q": "☐", "o": "☐", "¨": "☐", "x": "☒", "ý": "☒", "þ": "☑", "Ø": "➢", "l": "●",
    "n": "■", "à": "→", "v": "•", "R": "☑", "T": "☒", "£": "☐", "Q": "☒", "S": "☒",
}  # fmt: skip


def entity(printed: str) -> str:
    """The character that an entity such as `&amp;` or `&#146;` stands for; an unknown one stays as printed."""
    name = printed[1:].rstrip(";")
    if name.startswith("#"):
        return readable(int(f"0{name[1:]}", base=0) if name[1] in "xX" else int(name[1:]))
    known = html5.get(name + ";")
    return printed if known is None else "".join(readable(ord(char)) for char in known)


class Flow:
    """The open paragraph and the blocks finished before it."""

    def __init__(self, decoder: Decoder) -> None:
        self.decoder = decoder
        self.blocks: Cell = []  # where finished paragraphs go: the document or the open cell
        self.open: list[Piece] = []
        self.spaced = True  # the open paragraph ends in white space, so more would be too much
        self.marker: Piece | None = None  # of the list item that has begun
        self.preformatted = False
        self.mode = ""  # "symbols" or "raised": how the next text is set
        self.margin = 0  # columns by which a style sets in the open paragraph of a cell
        self.hard_spaces = 0  # no-break spaces before its first word
        self._entities: dict[str, str] = {}

    def text(self, raw: str, source: int) -> None:
        """Add text between two tags, given through the Latin-1 view, that begins at byte `source`."""
        if self.preformatted:
            self._preformatted(raw, source)
        elif not raw.strip(_BLANK):
            self.blank(raw, source)
        elif self.mode or _ODD.search(raw) or "  " in raw or ("\n" in raw and _WRAPPED.search(raw)):
            self._uneven(raw, source)
        else:
            self._even(raw, source)

    def blank(self, raw: str, source: int) -> None:
        """Add white space between two tags."""
        if self.preformatted:
            self._preformatted(raw, source)
        elif not self.spaced:
            self.open.append((" ", source, 0))
            self.spaced = True

    def _even(self, raw: str, source: int) -> None:
        """Text whose characters all stand for themselves, except that a line end is a space."""
        if self.spaced and raw[0] in " \n":
            raw, source = raw[1:], source + 1
        self.open.append((raw.replace("\n", " "), source, 1))
        self.spaced = raw[-1] in " \n"

    def _uneven(self, raw: str, source: int) -> None:
        """Text with entities, runs of spaces, or characters beyond ASCII."""
        raw = raw.translate(_SPACES) if _RARE_WHITE.search(raw) else raw.replace("\n", " ")
        if self.mode == "raised" and _NOTE_NUMBER.match(raw) and not self.spaced:
            self.open.append((" ", source, 0))
            self.spaced = True
        if "  " in raw:
            done = 0
            for gap in _GAP.finditer(raw):
                begin, end = gap.span()
                if begin > done:
                    self._decoded(raw[done:begin], source + done)
                if not self.spaced:
                    self.open.append((" ", source + begin, min(end - begin, WIDEST_STEP)))
                    self.spaced = True
                done = end
            if done < len(raw):
                self._decoded(raw[done:], source + done)
        else:
            self._decoded(raw, source)
        self.mode = ""

    def _decoded(self, raw: str, source: int) -> None:
        """Text whose only white space is single spaces, with entities and characters beyond ASCII."""
        done = 0
        pieces = self.open
        for found in _SPECIAL.finditer(raw):
            begin, end = found.span()
            if begin > done:
                self._add(raw[done:begin], source + done, 1)
            done = end
            first = raw[begin]
            if found.lastgroup:  # hard spaces, and spaces among them
                if not pieces:
                    self.hard_spaces += found[0].count("&")
                if not self.spaced:
                    pieces.append((" ", source + begin, _HARD_SPACE))
                    self.spaced = True
            elif first == "&":
                char = self._known(found[0])
                if not pieces and char == " ":
                    self.hard_spaces += 1
                self._add(char, source + begin, min(end - begin, WIDEST_STEP))
            elif first >= "\x80":
                for piece in self.decoder.high(found[0], source + begin):
                    if not pieces and piece[0] == " ":
                        self.hard_spaces += 1
                    self._add(*piece)
        if done < len(raw):
            self._add(raw[done:], source + done, 1)

    def _known(self, printed: str) -> str:
        char = self._entities.get(printed)
        if char is None:
            char = entity(printed)
            if len(self._entities) < 2000:
                self._entities[printed] = char
        return char

    def _add(self, text: str, source: int, step: int) -> None:
        """Decoded text without runs of spaces; `step` is the number of bytes each character (or an entity) took."""
        if self.spaced and text[:1] == " ":
            text, source = text[1:], source + step
        if not text:
            return
        if self.mode == "symbols":
            core = text.strip()
            text = text.replace(core, _SYMBOLS.get(core, core)) if core else text
        if step > 1 and len(text) > 1:  # an entity of two characters, or an unknown one
            self.open.append((text[0], source, step))
            self.open.append((text[1:], source + step, 0))
        else:
            self.open.append((text, source, step))
        self.spaced = text[-1] == " "

    def _preformatted(self, raw: str, source: int) -> None:
        """Text inside <pre>: line ends and columns stay."""
        done = 0
        for found in _SPECIAL_IN_PRE.finditer(raw):
            begin, end = found.span()
            if begin > done:
                self.open.append((raw[done:begin], source + done, 1))
            done = end
            first = raw[begin]
            if first in _BLANK:
                self._preformatted_space(found[0], source + begin)
            elif first == "&":
                self.open.append((self._known(found[0])[:1], source + begin, min(end - begin, WIDEST_STEP)))
            elif first >= "\x80":
                self.open.extend(self.decoder.high(found[0], source + begin))
        if done < len(raw):
            self.open.append((raw[done:], source + done, 1))
        self.spaced = False

    def _preformatted_space(self, raw: str, source: int) -> None:
        """White space inside <pre>; a line with nothing on it ends the paragraph."""
        lines = raw.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        indent = lines[-1].expandtabs(8)
        if len(lines) > 2:
            self.end_block()
            if indent:
                self.open.append((indent, source + len(raw), 0))
        else:
            self.open.append(("\n" + indent if len(lines) == 2 else indent, source, 0))

    def line_break(self, source: int) -> None:
        """A <br>: a line end; the second in a row ends the paragraph."""
        if not self.open:
            return
        text, start, step = self.open[-1]
        if text == "\n":
            self.end_block()
            return
        if text[-1] == " ":
            self.open[-1] = (text.rstrip(), start, step)
        self.open.append(("\n", source, 0))
        self.spaced = True

    def end_block(self) -> None:
        """Close the open paragraph, if anything is in it."""
        pieces = self.open
        indent, self.hard_spaces = min(self.margin + self.hard_spaces, _DEEPEST_INDENT), 0
        if not pieces:
            self.spaced = True
            return
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
        self.blocks.append(Block(PARAGRAPH, pieces, indent))
        self.open = []
