"""Which organisations are only there to advise, list, regulate or print."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from filings.extraction.layout import Layout, Zone
from filings.extraction.organisations.aliases import Named
from filings.extraction.vocabulary.advisers import ADVISER_AFTER, ADVISER_BEFORE, ADVISER_NAME, KNOWN_ADVISER

_PRINCIPAL_AFTER = re.compile(
    r"[^.;]{0,30}\b(?:grants?|granted|licen[cs]e[sd]?|will\s+pay|will\s+receive|is\s+eligible|purchased?\s+rights)\b",
    re.IGNORECASE,
)
_ADVISED = re.compile(r"\b(?:advis[eo]rs?|advising|advised|counsel)\s+(?:(?:to|for)\s+)?(?:the\s+)?\Z", re.IGNORECASE)
"""Before those who are advised: "acted as legal advisor to Acme"."""


def is_adviser(name: str, places: Sequence[tuple[Layout, Named]], *, defined: bool) -> bool:
    """Judge one organisation by its name and by the words around the places where its full name stands.

    One that the text gives a defined term is taken for a principal, unless its name tells otherwise.
    """
    if KNOWN_ADVISER.match(name):
        return True
    by_name = ADVISER_NAME.search(name) is not None
    cued = contacts = principal = 0
    for layout, place in places:
        before = layout.flow[max(0, place.start - 60) : place.start]
        if _ADVISED.search(before):
            principal += 1
        elif ADVISER_AFTER.match(layout.flow, place.end) or ADVISER_BEFORE.search(before):
            cued += 1
        if _PRINCIPAL_AFTER.match(layout.flow, place.end):
            principal += 1
        if _zone_at(layout, place.start) is Zone.CONTACTS:
            contacts += 1
    if by_name:
        return principal == 0 or bool(re.search(r"L\.?L\.?P\.?\Z", name))
    return not defined and ((cued > 0 and principal == 0) or (contacts == len(places) > 0))


def _zone_at(layout: Layout, position: int) -> Zone | None:
    at = bisect_right(layout.paragraphs, position, key=lambda p: p.start) - 1
    return layout.paragraphs[at].zone if at >= 0 else None
