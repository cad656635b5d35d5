"""ASCII documents into reading text. They never go through an HTML parser, which would destroy their columns.

Lines and columns stay. Page breaks, page numbers and the tags of EDGAR's ASCII tables go; a paragraph or a word that was
cut by the end of a page or line is put together again where that is safe.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from filings.text.decoding import CONTROL, Decoder, readable
from filings.text.offsets import WIDEST_STEP, Piece

_LINE = re.compile(r"[^\r\n\f]*(\r\n|\r|\n|\f|\Z)")
_PAGE = re.compile(r"\s*<PAGE>\s*(?:[-–]?\s*(?:[A-Z]{1,3}-)?(?:\d{1,4}|[ivxlc]{1,7})\s*[-–]?)?\s*", re.IGNORECASE)
_TABLE_TAG = re.compile(r"</?(?:TABLE|CAPTION|S|C|FN|F\d{1,2}|PAGE|PRE|LEGEND|NAME|MULTIPLIER)>", re.IGNORECASE)
_PAGE_NUMBER = re.compile(
    r"\s*(?:page\s+)?[-–(]?\s*(?:[A-Z]{1,3}-)?(?:\d{1,4}|[ivxlc]{1,6})\s*(?:of\s+\d{1,4}\s*)?[-–)]?\s*", re.IGNORECASE
)
_SOURCE_FOOTER = re.compile(r"\s*Source: .{2,120}, [A-Z0-9/ -]{1,12}, \d{1,2}/\d{1,2}/\d{4}\s*")
_STUFFED = re.compile(r"- (?=-)")
_SPECIAL = re.compile(rf"&(#[0-9]{{1,6}}|amp|lt|gt|quot|nbsp);|(\t)|([\x80-\xff]+)|[{CONTROL}]+")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "nbsp": " "}
_CUT_WORD = re.compile(r"[A-Za-z]{2,}-$")
_CONTINUES = re.compile(r" *[a-z]")
_COLUMNS = re.compile(r"\S {3,}\S")
_ENDED = re.compile(r"[.:;!?][\"')\]]*$|[-_=*]{3,}$")


class Kind(Enum):
    TEXT = auto()
    BLANK = auto()
    PAGE = auto()


@dataclass(slots=True)
class Line:
    """A line of the source: its characters without the line end, and where it stands."""

    kind: Kind
    raw: str
    start: int  # byte at which `raw` begins
    end: int  # byte at which the line end begins
    width: int  # bytes of the line end


def pieces(view: str, decoder: Decoder) -> Iterator[Piece]:
    """The reading text of an ASCII document in pieces, given through its Latin-1 view (see `decoding.view`)."""
    lines = _without_page_numbers(list(_lines(view)))
    return _joined(lines, decoder)


def _lines(view: str) -> Iterator[Line]:
    for found in _LINE.finditer(view):
        start, end = found.start(), found.start(1)
        raw = view[start:end]
        ending = found[1]
        if _PAGE.fullmatch(raw) and "<" in raw or _SOURCE_FOOTER.fullmatch(raw):
            yield Line(kind=Kind.PAGE, raw="", start=start, end=end, width=len(ending))
            continue
        stuffed = _STUFFED.match(raw)
        if stuffed:
            raw, start = raw[stuffed.end() :], start + stuffed.end()
        if "<" in raw:
            raw = _TABLE_TAG.sub(lambda tag: " " * len(tag[0]), raw)
        kept = raw.rstrip()
        yield Line(kind=Kind.TEXT if kept else Kind.BLANK, raw=kept, start=start, end=end, width=len(ending))
        if ending == "\f":
            yield Line(kind=Kind.PAGE, raw="", start=end + 1, end=end + 1, width=0)


def _without_page_numbers(lines: list[Line]) -> list[Line]:
    """Page numbers turned into page breaks: lone numbers next to a page break."""
    texts = [place for place, line in enumerate(lines) if line.kind is not Kind.BLANK]
    for before, here, after in zip([-1, *texts], texts, [*texts[1:], -1]):
        line = lines[here]
        if line.kind is not Kind.TEXT or not _PAGE_NUMBER.fullmatch(line.raw):
            continue
        beside_break = (after >= 0 and lines[after].kind is Kind.PAGE) or (before >= 0 and lines[before].kind is Kind.PAGE)
        if beside_break:
            line.kind, line.raw = Kind.PAGE, ""
    return lines


def _joined(lines: Iterable[Line], decoder: Decoder) -> Iterator[Piece]:
    """Lines put together: one blank line between paragraphs, none where a page break cut one in two."""
    before: Line | None = None
    blank = page = False
    for line in lines:
        if line.kind is not Kind.TEXT:
            blank = True
            page = page or line.kind is Kind.PAGE
            continue
        raw, start = line.raw, line.start
        if before is not None:
            cut = page and _runs_on(before.raw, raw)
            if _word_is_cut(before.raw, raw) and (cut or not blank):
                skipped = len(raw) - len(raw.lstrip())
                raw, start = raw[skipped:], start + skipped
            elif cut or not blank:
                yield "\n", before.end, before.width
            else:
                yield "\n\n", before.end, 0
        yield from _characters(raw, start, decoder)
        before, blank, page = line, False, False


def _word_is_cut(before: str, after: str) -> bool:
    """Whether a hyphen at the end of a line of prose holds a word together with the next line."""
    return (
        before.endswith("-")
        and _CUT_WORD.search(before[-40:]) is not None
        and _CONTINUES.match(after) is not None
        and not _COLUMNS.search(before.strip())
    )


def _runs_on(before: str, after: str) -> bool:
    """Whether a sentence goes on over a page break."""
    return (
        _CONTINUES.match(after) is not None
        and not _ENDED.search(before[-12:])
        and len(before.strip()) > 40
        and not _COLUMNS.search(before.strip())
        and not _COLUMNS.search(after.strip())
    )


def _characters(raw: str, start: int, decoder: Decoder) -> Iterator[Piece]:
    done = column = 0
    for found in _SPECIAL.finditer(raw):
        begin, end = found.span()
        if begin > done:
            yield raw[done:begin], start + done, 1
        column += begin - done
        done = end
        if found[1]:
            char = readable(int(found[1][1:])) if found[1].startswith("#") else _NAMED[found[1]]
            yield char, start + begin, min(end - begin, WIDEST_STEP)
            column += 1
        elif found[2]:
            spaces = 8 - column % 8
            spaces = max(spaces, 2) if column else spaces
            yield " " * spaces, start + begin, 0
            column += spaces
        elif found[3]:
            for piece in decoder.high(found[3], start + begin):
                yield piece
                column += len(piece[0])
    if done < len(raw):
        yield raw[done:], start + done, 1
