"""Bytes into characters without losing their place.

Documents are looked at through Latin-1, where a byte is a character and an offset is a byte offset; markup is ASCII in
every encoding that EDGAR takes, so it can be found there. Only runs that are no ASCII are then decoded, one by one,
each with the number of bytes its characters took.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from filings.text.offsets import Piece

# Unassigned places of windows-1252 say nothing; they are dropped like control characters.
_CP1252: Final = tuple(bytes([byte]).decode("windows-1252", errors="ignore") for byte in range(256))
_SPACES: Final = dict.fromkeys(
    [0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x85], " "
)
_NOTHING: Final = dict.fromkeys(
    [0xAD, 0xFEFF, 0xFFFE, 0xFFFF, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)], ""
)
_HYPHENS: Final = {0x2010: "-", 0x2011: "-"}
_C1: Final = {code: _CP1252[code] for code in range(0x80, 0xA0)}
_SURROGATES: Final = range(0xD800, 0xE000)

_SEQUENCE = re.compile(
    r"[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]"
    r"|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}"
)
_SEQUENCE_OR_BYTE = re.compile(_SEQUENCE.pattern + r"|[\x80-\xff]")
_HIGH = re.compile(r"[\x80-\xff]")
_MOJIBAKE = re.compile("â€[™œ“”\x9d˜¢]|Ã[©¨¡±³¶¼]|Â[§®© ]|ï¿½|�")
_GARBLED: Final = "âÃÂï�"  # of which one begins every garbled character
_DECLARED = re.compile(
    r"charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})|encoding\s*=\s*[\"']([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE
)

CONTROL = r"\x00-\x08\x0b\x0e-\x1f\x7f"


def readable(code: int) -> str:
    """What a person reads where the character number `code` stands: itself, a space for all the exotic spaces, nothing
    for controls, surrogates and zero-width characters. The numbers 128 to 159 are read as windows-1252, as browsers do.
    """
    if code < 0x80:
        return chr(code) if code >= 0x20 and code != 0x7F else (" " if code in (9, 10, 12, 13) else "")
    if code > 0x10FFFF or code in _SURROGATES:
        return ""
    for table in (_SPACES, _NOTHING, _HYPHENS, _C1):
        if code in table:
            return table[code]
    return chr(code)


@dataclass(frozen=True, slots=True)
class Decoder:
    """How the bytes beyond ASCII of one document are read: "utf-8", "windows-1252", or "mixed" where both occur."""

    encoding: str
    known: dict[str, list[tuple[str, int]]]  # what has been decoded before; the same few characters come over and over

    @property
    def hard_space(self) -> str:
        """What a no-break space looks like in the Latin-1 view."""
        return "\xa0" if self.encoding == "windows-1252" else "\xc2\xa0"

    def high(self, raw: str, source: int) -> list[Piece]:
        """Pieces for a run `raw` of characters 128-255 of the Latin-1 view that begins at byte `source`."""
        decoded = self.known.get(raw)
        if decoded is None:
            decoded = self._decode(raw)
            if len(self.known) < 4096 and len(raw) < 64:
                self.known[raw] = decoded
        pieces = []
        for text, width in decoded:
            if text:
                pieces.append((text, source, width))
            source += width
        return pieces

    def _decode(self, raw: str) -> list[tuple[str, int]]:
        if self.encoding == "windows-1252":
            return [(readable(ord(_CP1252[ord(char)] or "\0")), 1) for char in raw]
        decoded = []
        for found in _SEQUENCE_OR_BYTE.finditer(raw):
            part = found[0]
            char = part.encode("latin-1").decode("utf-8") if len(part) > 1 else _CP1252[ord(part)]
            decoded.append((readable(ord(char)) if char else "", len(part)))
        return decoded


def view(data: bytes) -> tuple[str, Decoder, tuple[str, ...]]:
    """The Latin-1 view of a document, the decoder for what is no ASCII in it, and notes on its encoding.

    UTF-8 wins if all of it is valid; stray bytes among more valid sequences are read as windows-1252 one by one; else
    all is windows-1252. A declared charset that is contradicted by the bytes is noted, not obeyed.
    """
    latin = data.decode("latin-1")
    if data.isascii():
        return latin, Decoder(encoding="utf-8", known={}), ()
    try:
        data.decode("utf-8")
        encoding = "utf-8"
    except UnicodeDecodeError:
        sequences = sum(len(found[0]) for found in _SEQUENCE.finditer(latin))
        strays = sum(1 for _ in _HIGH.finditer(latin)) - sequences
        encoding = "mixed" if sequences > strays else "windows-1252"
    return latin, Decoder(encoding=encoding, known={}), tuple(_encoding_notes(latin, encoding))


def _encoding_notes(latin: str, encoding: str) -> list[str]:
    notes = []
    declared = _DECLARED.search(latin, 0, 2048)
    name = (declared[1] or declared[2]).lower() if declared else ""
    if name in ("utf-8", "utf8") and encoding != "utf-8":
        notes.append("declared as UTF-8, but not all of it is; the rest was read as windows-1252")
    elif name and name not in ("utf-8", "utf8") and encoding == "utf-8" and name not in ("ascii", "us-ascii"):
        notes.append(f"declared as {name}, but is UTF-8")
    return notes


def mojibake(text: str) -> bool:
    """Whether the text shows characters garbled by an earlier conversion (`â€™` for an apostrophe)."""
    return not text.isascii() and any(c in text for c in _GARBLED) and _MOJIBAKE.search(text) is not None
