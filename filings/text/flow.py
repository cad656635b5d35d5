"""Running text of an HTML document: entities, spaces and line ends become what a browser shows, piece by piece."""

from __future__ import annotations

import re
from html.entities import html5
from typing import Final

from filings.text.decoding import CONTROL, Decoder, readable
from filings.text.offsets import WIDEST_STEP, Piece
from filings.text.tables import PARAGRAPH, Block, Cell

_ODD = re.compile(rf"[&\t\r\f\v\x80-\xff{CONTROL}]")
_ENTITY = r"(?<=&)(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?"
_HARD = re.compile(r"&(?:nbsp|#160);(?:&(?:nbsp|#160);| )*")
# All ways begin with one set of characters, which lets the pattern engine run over everything else.
_SIGN = (
    rf"[&\x80-\xff{CONTROL}](?:(?<=&)(?:nbsp|#160);(?:&(?:nbsp|#160);| )*|{_ENTITY}"
    rf"|(?<=[\x80-\xff])[\x80-\xff]*|(?<=[{CONTROL}]))"
)
_SIGNS = re.compile(f"({_SIGN})")
_SIGNS_AND_GAPS = re.compile(f"({_SIGN}|  +)")
_HARD_SPACE: Final = 6  # bytes of "&nbsp;" and of "&#160;"
_SPECIAL_IN_PRE = re.compile(
    rf"[\t\n\r\f\v &\x80-\xff{CONTROL}]"
    rf"(?:(?<=[\t\n\r\f\v ])[\t\n\r\f\v ]*|{_ENTITY}|(?<=[\x80-\xff])[\x80-\xff]*|(?<=[{CONTROL}]))"
)
_WRAPPED = re.compile(r"\n[ \n]| \n")
_NOTE_NUMBER = re.compile(r"\s*[(\[]?(?:\d{1,3}|[a-z])[)\],]|\s*\d{1,3}\s*$")
_DEEPEST_INDENT: Final = 60
_BLANK: Final = " \t\n\r\f\v"
_SINGLE: Final = frozenset(" \n")
_SPACES: Final = str.maketrans("\t\n\r\f\v", "     ")

# What Wingdings and Symbol show in the places of common characters.
_SYMBOLS: Final = {
    "·": "•", "§": "▪", "ü": "✓", "q": "☐", "o": "☐", "¨": "☐", "x": "☒", "ý": "☒", "þ": "☑", "Ø": "➢", "l": "●",
    "n": "■", "à": "→", "v": "•", "R": "☑", "T": "☒", "£": "☐", "Q": "☒", "S": "☒",
}  # fmt: skip


Sign = tuple[str, int, int]
"""One character, the bytes it was printed with, and how many hard spaces it is; `_SEVERAL` if it is not one."""

_SEVERAL: Final = ("", -1, 0)
_MOST_SIGNS: Final = 2000  # kept of one document
_LONGEST_SIGN: Final = 64


def entity(printed: str) -> str:
    """The character that an entity such as `&amp;` or `&#146;` stands for; an unknown one stays as printed."""
    name = printed[1:].rstrip(";")
    if name.startswith("#"):
        return readable(int(f"0{name[1:]}", base=0) if name[1] in "xX" else int(name[1:]))
    known = html5.get(name + ";")
    return printed if known is None else "".join(readable(ord(char)) for char in known)


def _set_in_symbols(text: str) -> str:
    """What a font of symbols shows for a text of one letter; longer texts are only badly declared."""
    core = text.strip()
    return text.replace(core, _SYMBOLS.get(core, core)) if core else text


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
        self._signs: dict[str, Sign] = {}

    def text(self, raw: str, source: int) -> None:
        """Add text between two tags, given through the Latin-1 view, that begins at byte `source`."""
        if self.preformatted:
            self._preformatted(raw, source)
        elif self.mode or _ODD.search(raw) or "  " in raw or ("\n" in raw and _WRAPPED.search(raw)):
            if raw.strip(_BLANK):
                self._uneven(raw, source)
            elif not self.spaced:
                self.open.append((" ", source, 0))
                self.spaced = True
        elif raw in _SINGLE:
            self.blank(raw, source)
        else:  # all characters stand for themselves, except that a line end is a space
            if self.spaced and raw[0] in _SINGLE:
                raw, source = raw[1:], source + 1
            self.open.append((raw.replace("\n", " "), source, 1))
            self.spaced = raw[-1] in _SINGLE

    def blank(self, raw: str, source: int) -> None:
        """Add white space between two tags."""
        if self.preformatted:
            self._preformatted(raw, source)
        elif not self.spaced:
            self.open.append((" ", source, 0))
            self.spaced = True

    def hard(self, raw: str, source: int) -> None:
        """Add hard spaces between two tags, which may have white space among them."""
        if self.mode or self.preformatted or (self.open and len(raw) != _HARD_SPACE):
            self.text(raw, source)
        elif not self.open:
            self.hard_spaces += raw.count("&")
        elif not self.spaced:
            self.open.append((" ", source, _HARD_SPACE))
            self.spaced = True

    def _uneven(self, raw: str, source: int) -> None:
        """Text with entities, runs of spaces, or characters beyond ASCII."""
        raw = raw.replace("\n", " ")
        if "\t" in raw or "\r" in raw or "\f" in raw or "\v" in raw:
            raw = raw.translate(_SPACES)
        if self.mode == "raised" and _NOTE_NUMBER.match(raw) and not self.spaced:
            self.open.append((" ", source, 0))
            self.spaced = True
        pieces, spaced, signs, symbols = self.open, self.spaced, self._signs, self.mode == "symbols"
        is_sign = False
        for part in (_SIGNS_AND_GAPS if "  " in raw else _SIGNS).split(raw):
            if is_sign:
                text, step, hard = signs.get(part) or self._sign(part)
                if text == " ":
                    if not pieces:
                        self.hard_spaces += hard
                    if not spaced:
                        pieces.append((" ", source, step))
                        spaced = True
                elif text:
                    pieces.append((_SYMBOLS.get(text, text) if symbols else text, source, step))
                    spaced = False
                elif step:
                    self.spaced = spaced
                    self._several(part, source)
                    spaced = self.spaced
            elif part and (part != " " or not spaced):
                skipped = 1 if spaced and part[0] == " " else 0
                pieces.append((_set_in_symbols(part[skipped:]) if symbols else part[skipped:], source + skipped, 1))
                spaced = part[-1] == " "
            source += len(part)
            is_sign = not is_sign
        self.spaced = spaced
        self.mode = ""

    def _sign(self, printed: str) -> Sign:
        """What stands for an entity, a run of spaces, or characters beyond ASCII."""
        first = printed[0]
        if first == " ":
            sign = (" ", min(len(printed), WIDEST_STEP), 0)
        elif first >= "\x80":
            decoded = self.decoder.high(printed, 0)
            sign = (decoded[0][0], decoded[0][2], 1) if len(decoded) == 1 and not decoded[0][1] else _SEVERAL
        elif first != "&":
            sign = ("", 0, 0)
        elif _HARD.fullmatch(printed):
            sign = (" ", _HARD_SPACE, printed.count("&"))
        else:
            char = entity(printed)
            sign = (char, min(len(printed), WIDEST_STEP) if char else 0, 1) if len(char) <= 1 else _SEVERAL
        if len(self._signs) < _MOST_SIGNS and len(printed) < _LONGEST_SIGN:
            self._signs[printed] = sign
        return sign

    def _several(self, printed: str, source: int) -> None:
        """Characters beyond ASCII, or what looks like an entity: none or more than one character each."""
        if printed[0] == "&":
            self._add(entity(printed), source, min(len(printed), WIDEST_STEP))
            return
        for piece in self.decoder.high(printed, source):
            if not self.open and piece[0] == " ":
                self.hard_spaces += 1
            self._add(*piece)

    def _add(self, text: str, source: int, step: int) -> None:
        """Decoded text without runs of spaces; `step` is the number of bytes each character (or an entity) took."""
        if self.spaced and text[:1] == " ":
            text, source = text[1:], source + step
        if not text:
            return
        if self.mode == "symbols":
            text = _set_in_symbols(text)
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
                self.open.append((entity(found[0])[:1], source + begin, min(end - begin, WIDEST_STEP)))
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
        indent = self.margin + self.hard_spaces
        self.hard_spaces = 0
        self.spaced = True
        while pieces and (not pieces[-1][0] or pieces[-1][0][-1].isspace()):
            text, source, step = pieces.pop()
            if kept := text.rstrip():
                pieces.append((kept, source, step))
        if not pieces:
            return
        if self.marker:
            pieces.insert(0, self.marker)
            self.marker = None
        self.blocks.append(Block(PARAGRAPH, pieces, min(indent, _DEEPEST_INDENT)))
        self.open = []
