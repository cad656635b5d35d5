"""Bounds on the work of one conversion: a document of endless tags or lines is read as far as a million of them.

Memory grows with tags, lines, columns and characters beyond ASCII, not with bytes; the fullest reports known to us have
a tenth of that.
"""

from __future__ import annotations

import re
from typing import Final

MOST_STEPS: Final = 1_000_000
"""Tags, lines and the like of one document, as counted below."""

UNCOUNTED: Final = 8_000_000
"""Bytes up to which an HTML document, or one of few lines, is small enough whatever it holds."""

_STEPS: Final = {
    True: re.compile(rb"[<&]|[\x80-\xff]+|[ \t\r\n]{2,}"),
    False: re.compile(rb"[\n\r\f\t]|[\x80-\xff]+"),
}
_LINE_MARKS: Final = (b"\n", b"\r", b"\f", b"\t")


def within(data: bytes, *, is_html: bool) -> tuple[bytes, tuple[str, ...]]:
    """The part of a document that is converted, and a note for people if that is not all of it."""
    few = is_html or sum(data.count(mark) for mark in _LINE_MARKS) <= MOST_STEPS
    if len(data) <= MOST_STEPS or (few and len(data) <= UNCOUNTED):
        return data, ()
    for number, found in enumerate(_STEPS[is_html].finditer(data), start=1):
        if number > MOST_STEPS:
            what = "tags and entities" if is_html else "lines and columns"
            return data[: found.start()], (f"only the first {MOST_STEPS} {what} were converted: {found.start()} bytes",)
    return data, ()
