"""Quotes as people read them: the sentence in its paragraph, with the words of the value marked in the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from urllib.parse import urlencode

from django.urls import reverse

from deals.ledger.evidence import Quote
from deals.models import Evidence
from filings.models import Document, Filing

PLAIN, SENTENCE, VALUE = "plain", "sentence", "value"
PARAGRAPH = re.compile(r"\n[ \t]*\n")
CUT = "…"  # stands in the place of one character, so that offsets hold
GLIMPSE = {PLAIN: 90, SENTENCE: 240, VALUE: 200}  # characters


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of an excerpt: plain context, the sentence that supports the value, or the value as written."""

    text: str
    level: str


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A place in a filing that supports a claim: quotes whose surroundings touch, read as one stretch of text."""

    pieces: tuple[Piece, ...]
    document: Document
    filing: Filing
    start: int  # of the first quote, in the reading text
    end: int  # of the last
    is_verified: bool

    @property
    def glimpse(self) -> tuple[Piece, ...]:
        """The excerpt shortened to what a glance takes in: a little of what stands around the marked words."""
        first = next(place for place, piece in enumerate(self.pieces) if piece.level != PLAIN)
        return tuple(_shorten(piece, is_before=place < first) for place, piece in enumerate(self.pieces))

    @property
    def reader_url(self) -> str:
        return place_url(self.filing, self.document, self.start, self.end)


def _shorten(piece: Piece, *, is_before: bool) -> Piece:
    longest = GLIMPSE[piece.level]
    text = " ".join(piece.text.split())
    lead, tail = (piece.text[:1].isspace(), piece.text[-1:].isspace())
    text = f"{' ' if lead else ''}{text}{' ' if tail and text else ''}"
    if len(text) <= longest:
        return Piece(text, piece.level)
    if is_before:
        return Piece("…" + text[-longest:].partition(" ")[2], piece.level)
    return Piece(text[:longest].rpartition(" ")[0] + "…", piece.level)


def place_url(filing: Filing, document: Document, start: int, end: int) -> str:
    """The reader, opened at a span."""
    place = urlencode({"doc": document.index, "at": f"{start}-{end}"})
    return f"{reverse('filings:detail', args=[filing.key])}?{place}#at"


def read_excerpts(quotes: Iterable[Quote]) -> list[Excerpt]:
    """The quotes of a claim as excerpts, those with a supporting sentence first, then in order of reading."""
    groups: list[list[Quote]] = []
    for quote in sorted(map(_within_paragraph, quotes), key=lambda quote: (quote.document.pk, quote.start, quote.end)):
        if groups and _touches(groups[-1], quote):
            groups[-1].append(quote)
        else:
            groups.append([quote])
    groups.sort(key=lambda group: all(quote.use != Evidence.Use.QUOTE for quote in group))
    return [_excerpt(group) for group in groups]


def _within_paragraph(quote: Quote) -> Quote:
    """The quote with no more around it than its paragraph, or than whole words where the paragraph is longer."""
    before = PARAGRAPH.split(quote.before)[-1]
    if len(before) == len(quote.before) and quote.start > len(before):
        before = CUT + before.partition(" ")[2]
    after = PARAGRAPH.split(quote.after)[0]
    if len(after) == len(quote.after) and " " in after:
        after = after.rpartition(" ")[0] + CUT
    return replace(quote, before=before, after=after)


def _touches(group: Sequence[Quote], quote: Quote) -> bool:
    """Whether what surrounds a quote overlaps what surrounds those before it in the same document."""
    ends = max(other.end + len(other.after) for other in group)
    return group[0].document.pk == quote.document.pk and quote.start - len(quote.before) < ends


def _excerpt(group: Sequence[Quote]) -> Excerpt:
    text, first = _join(group)
    levels = [(quote.start, quote.end, SENTENCE if quote.use == Evidence.Use.QUOTE else VALUE) for quote in group]
    cuts = sorted({first, first + len(text), *(edge for start, end, _ in levels for edge in (start, end))})
    pieces: list[Piece] = []
    for start, end in pairwise(cuts):
        found = {level for low, high, level in levels if low <= start and end <= high}
        level = VALUE if VALUE in found else SENTENCE if SENTENCE in found else PLAIN
        words = text[start - first : end - first]
        if pieces and pieces[-1].level == level:
            words = pieces.pop().text + words
        pieces.append(Piece(words, level))
    return Excerpt(
        pieces=tuple(pieces),
        document=group[0].document,
        filing=group[0].filing,
        start=min(quote.start for quote in group),
        end=max(quote.end for quote in group),
        is_verified=all(quote.verified for quote in group),
    )


def _join(group: Sequence[Quote]) -> tuple[str, int]:
    """The text from the first surroundings to the last, and the offset of its first character."""
    found: dict[int, str] = {}
    for quote in group:
        stretch = quote.before + quote.text + quote.after
        for place, character in enumerate(stretch, quote.start - len(quote.before)):
            if found.get(place, CUT) == CUT:
                found[place] = character
    first = min(found)
    return "".join(found[place] for place in range(first, first + len(found))), first
