"""Where an organisation is incorporated, as running text says it."""

from __future__ import annotations

import re

from filings.extraction.facts import Span, Stated
from filings.extraction.scope import FilingReading
from filings.extraction.vocabulary.places import DEMONYMS, PLACE

REACH = 170

_SKIP = r"\s{0,40}(?:\([^()]{0,120}\)\s{0,40})?,?\s{0,40}(?:which\s+is\s+|being\s+|is\s+)?"
_PLACE_WORDS = r"(?P<place>[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2})\s+"
_SORT = r"(?:[a-z][a-z-]+\s+){0,3}?(?:corporation|company|partnership|l\.l\.c|L\.L\.C|trust|entity|firm|society)\b"
# "Acme Ltd, a privately held Delaware corporation"; "a Bermuda joint venture company, Acme Ltd"
_KIND = re.compile(
    _SKIP
    + r"an?\s+(?:(?:privately\s+held|private|newly\s+formed|new|indirect|wholly[\s-]owned)\s+)?"
    + _PLACE_WORDS
    + _SORT
)
_AHEAD = re.compile(r"\b[Aa]n?\s+(?:(?:newly\s+formed|new|private)\s+)?" + _PLACE_WORDS + _SORT + r",?\s{1,40}\Z")
_UNDER = re.compile(
    _SKIP + r"(?:an?\s+[^,.;()]{2,60}?\s+)?(?:duly\s+)?(?:incorporated|organi[sz]ed|registered|formed|established"
    r"|existing)(?:\s+and\s+existing)?\s+(?:under\s+(?:(?P<law>[A-Z][a-z]+)\s+law|the\s+laws\s+of)|in)"
    r"(?:\s+(?:the\s+)?(?P<place>[A-Z]))?"
)
REACH_AHEAD = 90


def find_jurisdiction(reading: FilingReading, entity: int) -> Stated[str] | None:
    """Return the place of incorporation that follows a full name of the organisation, as a country or state.

    An adjective gives its country: "an Irish company" is Ireland. None where the text says nothing.
    """
    for layout in reading.layouts:
        document = layout.document.index
        for mention in reading.entities.mentions.get(document, ()):
            if mention.entity != entity or mention.by not in ("name", "short_name", "defined_term"):
                continue
            start, stop = mention.span.end, min(mention.span.end + REACH, len(layout.flow))
            kind = _KIND.match(layout.flow, start, stop)
            if kind:
                found = _place(kind["place"])
                if found:
                    return Stated(found, (Span(document, *kind.span("place")),), "subsidiary.jurisdiction", 0.85)
            ahead = _AHEAD.search(layout.flow, max(0, mention.span.start - REACH_AHEAD), mention.span.start)
            found = _place(ahead["place"]) if ahead else None
            if ahead and found:
                return Stated(found, (Span(document, *ahead.span("place")),), "subsidiary.jurisdiction", 0.85)
            under = _UNDER.match(layout.flow, start, stop)
            found = _place(under["law"]) if under and under["law"] else None
            if under and found:
                return Stated(found, (Span(document, *under.span("law")),), "subsidiary.jurisdiction", 0.85)
            place = PLACE.match(layout.flow, under.start("place"), stop) if under and under["place"] else None
            if place:
                return Stated(
                    " ".join(place.group().split()), (Span(document, *place.span()),), "subsidiary.jurisdiction", 0.9
                )
    return None


def _place(words: str) -> str | None:
    plain = " ".join(words.split())
    return DEMONYMS.get(plain.lower()) or (plain if PLACE.fullmatch(plain) else None)
