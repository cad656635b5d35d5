"""ASCII documents into reading text. They never go through an HTML parser, which would destroy their columns.

Lines and columns stay. Page breaks, page numbers and the tags of EDGAR's ASCII tables go; a paragraph or a word that
was cut by the end of a page or line is put together again where that is safe.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from filings.text.decoding import CONTROL, Decoder, readable
from filings.text.hyphens import Hyphens
from filings.text.lines import PAGE, TABLE_TAG, TEXT, WHITE, lines_of
from filings.text.offsets import WIDEST_STEP, Piece

# Begins with one set of characters, which lets the pattern engine run over everything else.
_SPECIAL = re.compile(
    rf"[&\t<\x80-\xff{CONTROL}](?:(?<=&)(?:#[0-9]{{1,6}}|amp|lt|gt|quot|nbsp);|(?<=\t)|(?<=[\x80-\xff])[\x80-\xff]*"
    rf"|(?<=<){TABLE_TAG}|(?<=[{CONTROL}])[{CONTROL}]*)",
    re.IGNORECASE,
)
_NAMED: Final = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "nbsp": " "}
_LOWER = re.compile(r"[ \t]*[a-z]")
_WORD_GOES_ON = re.compile(r"[ \t]*([A-Za-z0-9][^ \t]*)([ \t]*)")
_CUT = re.compile(r"[A-Za-z0-9]-$")
_COLUMNS = re.compile(r"\S {3,}\S|\.{4}")
_ENDED = re.compile(r"[.:;!?][\"')\]]*$|[-_=*]{3,}$")
_SHORTEST_PROSE: Final = 40  # characters of a line that may be cut in the middle of a sentence


@dataclass(frozen=True, slots=True)
class _Span:
    """A stretch of the source that is copied, or, where `text` is given, what stands in its place."""

    start: int
    end: int
    text: str | None = None


def pieces(view: str, decoder: Decoder) -> Iterator[Piece]:
    """The reading text of an ASCII document in pieces, given through its Latin-1 view (see `decoding.view`)."""
    special = _SPECIAL.search(view) is not None
    for span in _merged(_spans(view, decoder)):
        if span.text is not None:
            yield span.text, span.start, 0
        elif special:
            yield from _characters(view[span.start : span.end], span.start, decoder)
        else:
            yield view[span.start : span.end], span.start, 1


def _merged(spans: Iterator[_Span]) -> Iterator[_Span]:
    """Stretches that follow one another in the source as one."""
    before: _Span | None = None
    for span in spans:
        if before and before.text is None and span.text is None and before.end == span.start:
            before = _Span(before.start, span.end)
            continue
        if before:
            yield before
        before = span
    if before:
        yield before


def _spans(view: str, decoder: Decoder) -> Iterator[_Span]:
    """Lines put together: one blank line between paragraphs, none where a page break cut one in two."""
    hyphens = Hyphens(view)
    held: _Span | None = None  # the line before, held back until it is known how it goes on
    line_before = ""
    blank = page = False
    for line in lines_of(view, hard_space=decoder.hard_space):
        if line.kind != TEXT:
            blank = True
            page = page or line.kind == PAGE
            continue
        raw, start = view[line.start : line.end], line.start
        if held:
            adjoining = not blank or (page and _runs_on(line_before, raw))
            rest = _WORD_GOES_ON.match(raw) if adjoining and _is_cut(line_before, raw) else None
            if rest:
                soft = hyphens.is_soft(line_before, rest[1])
                yield _Span(held.start, held.end - 1 if soft else held.end)
                start = line.start + rest.start(1)
                if rest.end() < len(raw):
                    yield _Span(start, line.start + rest.end(1))
                    yield _Span(line.start + rest.end(1), line.start + rest.end(), "\n")
                    start = line.start + rest.end()
            else:
                yield held
                yield _gap(view, held.end, start, "\n" if adjoining else "\n\n")
        held, line_before, blank, page = _Span(start, line.end), raw, False, False
    if held:
        yield held


def _gap(view: str, end: int, start: int, wanted: str) -> _Span:
    """What stands between two lines: the source's own line ends where they are right."""
    return _Span(end, start, None if view[end:start] == wanted else wanted)


def _is_cut(before: str, after: str) -> bool:
    """Whether a hyphen at the end of a line of prose holds a word together with the next line."""
    return _CUT.search(before[-2:]) is not None and _is_prose(before) and not _COLUMNS.search(after)


def _runs_on(before: str, after: str) -> bool:
    """Whether a sentence goes on over a page break."""
    return (
        _LOWER.match(after) is not None
        and not _ENDED.search(before[-12:])
        and _is_prose(before)
        and not _COLUMNS.search(after.strip(WHITE))
    )


def _is_prose(line: str) -> bool:
    return len(line.strip(WHITE)) >= _SHORTEST_PROSE and not _COLUMNS.search(line.strip(WHITE))


def _characters(raw: str, start: int, decoder: Decoder) -> Iterator[Piece]:
    """A stretch of the source with everything replaced that is no plain character."""
    done = tabbed = 0  # what has been given, and where the last tab ended
    worded = False  # whether anything but white space stands before that on its line
    for found in _SPECIAL.finditer(raw):
        begin, end = found.span()
        if begin > done:
            yield raw[done:begin], start + done, 1
        done = end
        first = raw[begin]
        if first == "&":
            name = found[0][1:-1]
            char = readable(int(name[1:])) if name.startswith("#") else _NAMED[name.lower()]
            yield char, start + begin, min(end - begin, WIDEST_STEP)
        elif first == "\t":
            before = raw[tabbed:begin]
            if "\n" in before:
                before, worded = before[before.rfind("\n") + 1 :], False
            worded = worded or bool(before.strip(WHITE))
            tabbed = end
            yield _tab(len(before), worded), start + begin, 0
        elif first == "<":
            yield " " * (end - begin), start + begin, 1
        elif first >= "\x80":
            yield from decoder.high(found[0], start + begin)
    if done < len(raw):
        yield raw[done:], start + done, 1


def _tab(column: int, worded: bool) -> str:
    """Spaces up to the next multiple of eight columns; at least two, which mark a column, except before the text.

    `column` counts from the last tab, or from the start of the line.
    """
    spaces = 8 - column % 8
    return " " * (max(spaces, 2) if worded else spaces)
