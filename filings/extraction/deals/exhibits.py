"""Exhibit lists: the agreements a filing names with their full titles, parties and dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from filings.extraction.deals.dating import Dated, date_behind
from filings.extraction.deals.titles import Title, deal_titles
from filings.extraction.layout import Layout, Zone
from filings.extraction.scope import FilingReading

REACH = 350
"""Characters behind a title in which an exhibit list names its parties."""

_NUMBERED = re.compile(r"^[\s*]{0,40}(?:2|4|10|99)\s?\.\s?\d{1,3}\b", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Listed:
    """An agreement of an exhibit list; `parties` are the entities named behind its title."""

    title: Title
    signed: Dated | None
    parties: frozenset[int]


def listed_agreements(reading: FilingReading, layout: Layout) -> Iterator[Listed]:
    """Agreements that the exhibit list of a report names."""
    index = layout.document.index
    for paragraph in layout.paragraphs:
        text = layout.flow[paragraph.start : paragraph.end]
        if "greement" not in text or not (paragraph.zone is Zone.EXHIBIT_INDEX or _NUMBERED.search(text)):
            continue
        titles = sorted(
            deal_titles(layout, paragraph.start, paragraph.end, line_start=True), key=lambda t: t.span.start
        )
        for number, title in enumerate(titles):
            following = titles[number + 1].span.start if number + 1 < len(titles) else paragraph.end
            stop = min(following, title.span.end + REACH)
            named = frozenset(m.entity for m in reading.entities.within(index, title.span.end, stop))
            yield Listed(title, date_behind(layout, title.span), named)
