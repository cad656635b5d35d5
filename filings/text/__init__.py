"""Documents into reading text, with a map back to the original bytes.

The reading text is what every quote and offset in the product refers to. Paragraphs are separated by a blank line, a
row of an HTML table is one line with a tab between its cells and, in front, the spaces by which its first cell is set
in; an ASCII document keeps its lines and columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from filings.text import bounds, decoding, html, plain
from filings.text.offsets import OffsetMap, Piece, join
from filings.text.pagination import without_page_breaks
from filings.text.tables import Block
from filings.text.uuencode import binary_name, uuencoded_name

__all__ = ["TEXT_VERSION", "OffsetMap", "ReadingText", "convert", "looks_like_html", "title_of"]

# Raised whenever the same bytes would give another text: offsets are only good for the version they were made with.
TEXT_VERSION: Final = 2

_HTML = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|div|p|font|span|br|center|tr|td|h[1-6]|ul|ol|a\s+name|meta|b|i|strong)[\s>/]",
    re.IGNORECASE,
)
_CLOSING = re.compile(rb"</(?:p|div|td|tr|b|i|font|span|center|html|body)>", re.IGNORECASE)


_TITLE = re.compile(rb"<title>([^<]{1,200})</title>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ReadingText:
    """A document as people read it. `offsets` leads from characters of `text` to bytes of the document."""

    text: str
    offsets: OffsetMap
    version: int
    is_html: bool
    notes: tuple[str, ...] = ()


def looks_like_html(data: bytes) -> bool:
    """Whether a document is HTML rather than ASCII, by the tags at its start."""
    head = data[:20_000]
    tags = len(_HTML.findall(head))
    if tags == 0:
        return False
    return (
        tags >= 3
        or _CLOSING.search(head) is not None
        or re.search(rb"<(?:!doctype\s+html|html|body)\b", head, re.IGNORECASE) is not None
    )


def title_of(data: bytes) -> str:
    """The title of an HTML document, which is no part of its reading text; "" where it has none."""
    found = _TITLE.search(data[:8000])
    return found[1].decode("latin-1").strip() if found else ""


def convert(data: bytes, *, is_html: bool | None = None) -> ReadingText:
    """Make the reading text of one document from its bytes (the body of a TEXT part, or a whole file).

    `is_html` says how to read it; None lets the content decide. A binary document has no text and a note saying what it
    is. Nothing is raised for any bytes.
    """
    uuencoded = uuencoded_name(data)
    if uuencoded is not None:
        return _nothing(f"uuencoded file {uuencoded}")
    binary = binary_name(data)
    if binary is not None:
        return _nothing(binary)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data, note = data.decode("utf-16", errors="replace").encode("utf-8", errors="replace"), "was UTF-16"
        return _converted(data, is_html=is_html, notes=(note,))
    return _converted(data, is_html=is_html, notes=())


def _nothing(note: str) -> ReadingText:
    return ReadingText(text="", offsets=OffsetMap(length=0), version=TEXT_VERSION, is_html=False, notes=(note,))


def _converted(data: bytes, *, is_html: bool | None, notes: tuple[str, ...]) -> ReadingText:
    as_html = looks_like_html(data) if is_html is None else is_html
    data, bound_notes = bounds.within(data, is_html=as_html)
    view, decoder, encoding_notes = decoding.view(data)
    if as_html:
        text, offsets = join(_in_order(without_page_breaks(html.blocks(view, decoder))))
    else:
        text, offsets = join(plain.pieces(view, decoder))
    notes += bound_notes + encoding_notes
    if decoding.mojibake(text):
        notes += ("holds characters garbled by an earlier conversion",)
    return ReadingText(text=text, offsets=offsets, version=TEXT_VERSION, is_html=as_html, notes=notes)


def _in_order(blocks: list[Block]) -> Iterator[Piece]:
    """Pieces of all blocks: a line end between rows of one table, a blank line between everything else."""
    before: Block | None = None
    for block in blocks:
        if before is not None:
            same_table = before.kind > 0 and before.kind == block.kind
            yield "\n" if same_table else "\n\n", block.pieces[0][1], 0
        yield from block.pieces
        before = block
