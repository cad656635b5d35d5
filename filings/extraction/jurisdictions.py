"""Where an organisation is incorporated, as running text says it."""

from __future__ import annotations

import re

from filings.extraction.facts import Span, Stated
from filings.extraction.scope import FilingReading
from filings.extraction.vocabulary.places import DEMONYMS, PLACE

REACH = 170

_SKIP = r"\s{0,40}(?:\([^()]{0,120}\)\s{0,40})?,?\s{0,40}(?:which\s+is\s+|being\s+|is\s+)?"
_KIND = re.compile(
    _SKIP + r"an?\s+(?:(?:privately\s+held|private|newly\s+formed"
    r"|new)\s+)?(?P<place>[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2})\s+(?:public\s+|private\s+|stock\s+"
    r"|joint[\s-]stock\s+)?"
    r"(?:unlimited\s+|limited\s+liability\s+|limited\s+)?(?:corporation|company|partnership|l\.l\.c|trust|entity|firm)",
)
_UNDER = re.compile(
    _SKIP + r"(?:an?\s+[^,.;()]{2,60}?\s+)?(?:incorporated|organi[sz]ed|registered|formed"
    r"|existing)(?:\s+and\s+existing)?\s+(?:under\s+the\s+laws\s+of|in)\s+(?:the\s+)?(?P<place>[A-Z])"
)


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
            under = _UNDER.match(layout.flow, start, stop)
            place = PLACE.match(layout.flow, under.start("place"), stop) if under else None
            if place:
                return Stated(
                    " ".join(place.group().split()), (Span(document, *place.span()),), "subsidiary.jurisdiction", 0.9
                )
    return None


def _place(words: str) -> str | None:
    plain = " ".join(words.split())
    return DEMONYMS.get(plain.lower()) or (plain if PLACE.fullmatch(plain) else None)
