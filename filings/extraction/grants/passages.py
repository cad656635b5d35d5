"""The sentences that what a deal grants is read from."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from filings.extraction.facts import Span, Stated
from filings.extraction.layout import Zone
from filings.extraction.scope import DealScope, FilingReading
from filings.extraction.terms.passages import prose, regions


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of the deal's passages; `text` has the length of `[start, end)` in the document."""

    document: int
    start: int
    end: int
    text: str
    zone: Zone
    heading: str
    order: int

    def span(self, start: int, end: int) -> Span:
        """The span of `text[start:end]`."""
        return Span(self.document, self.start + start, self.start + end)


def read_passages(reading: FilingReading, scope: DealScope) -> list[Passage]:
    """The scope's sentences in text order."""
    found: list[Passage] = []
    for region in regions(reading, scope):
        layout = reading.layouts[region.document]
        for start, end, zone, heading, _ in prose(layout, region):
            text = re.sub(r"\s", " ", layout.flow[start:end])
            found.append(Passage(region.document, start, end, text, zone, heading, len(found)))
    return found


@dataclass(frozen=True, slots=True)
class Sighting:
    """A value seen in a passage, with its weight: the heaviest wins, then the first."""

    value: str
    span: Span
    weight: int
    rule: str
    confidence: float


def heaviest(sightings: list[Sighting]) -> Stated[str] | None:
    """The value of the heaviest sighting, at equal weights the first; None without any."""
    if not sightings:
        return None
    best = max(sightings, key=lambda s: (s.weight, -s.span.document, -s.span.start))
    return Stated(best.value, (best.span,), best.rule, best.confidence)


Reader = Callable[[list[Passage]], list[Sighting]]
