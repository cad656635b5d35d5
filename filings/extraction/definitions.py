"""Defined terms: (the "Company"), ("Pfizer"), hereinafter …"""

from __future__ import annotations

import re
from collections.abc import Sequence

from filings.extraction.layout import Layout

_TERM = re.compile(r"\((?P<lead>[^()\"“”]{0,120})[\"“]\s{0,2}(?P<term>[^\"“”]{1,80}?)\s{0,2}[\"”][^()]{0,160}\)")


def read_definitions(layouts: Sequence[Layout]) -> dict[str, tuple[int, int, int]]:
    """Return each term defined in brackets with the place of its first definition (document, start, end)."""
    found: dict[str, tuple[int, int, int]] = {}
    for layout in layouts:
        for match in _TERM.finditer(layout.flow):
            found.setdefault(" ".join(match["term"].split()), (layout.document.index, *match.span()))
    return found
