"""The sentences that what a deal grants is read from."""

from __future__ import annotations

import re
from dataclasses import dataclass

from filings.extraction.facts import Span, Stated
from filings.extraction.layout import Layout, Zone
from filings.extraction.remembering import remembered
from filings.extraction.scope import DealScope, FilingReading
from filings.extraction.terms.passages import SILENT_ZONES, prose, regions


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
        for start, end, zone, heading in prose(layout, region):
            text = _WHITE.sub(" ", layout.flow[start:end])
            found.append(Passage(region.document, start, end, text, zone, heading, len(found)))
    return found


def joined(passages: list[Passage], others: list[Passage]) -> list[Passage]:
    """`passages`, then those of `others` that are not among them."""
    own = {(p.document, p.start) for p in passages}
    return [*passages, *(p for p in others if (p.document, p.start) not in own)]


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


_CODE = re.compile(r"\b[A-Z]{2,5}-\d{2,5}\b")
_WHITE = re.compile(r"[^\S ]")
_MOST = 400


def other_names(text: str, names: list[str]) -> list[tuple[int, int]]:
    """Where candidate codes other than `names` stand."""
    return [m.span() for m in _CODE.finditer(text) if not any(m[0] in n or n in m[0] for n in names)]


def passages_about(reading: FilingReading, names: list[str]) -> list[Passage]:
    """Every sentence of the filing that names one of the assets, boilerplate excepted; at most 400."""
    found: list[Passage] = []
    wanted = [n.casefold() for n in names if len(n) > 3]
    if not wanted:
        return found
    for layout in reading.layouts:
        flow, sentences = _folded(layout)
        near = [n for n in wanted if n in flow]
        if not near:
            continue
        for sentence, words in zip(layout.sentences, sentences, strict=True):
            if not any(n in words for n in near):
                continue
            paragraph = layout.paragraphs[sentence.paragraph]
            if paragraph.zone in SILENT_ZONES:
                continue
            text = _WHITE.sub(" ", sentence.text)
            found.append(
                Passage(
                    layout.document.index,
                    sentence.start,
                    sentence.end,
                    text,
                    paragraph.zone,
                    paragraph.section,
                    len(found),
                )
            )
            if len(found) >= _MOST:
                return found
    return found


@remembered
def _folded(layout: Layout) -> tuple[str, list[str]]:
    """The flow and its sentences without regard to case."""
    return layout.flow.casefold(), [sentence.text.casefold() for sentence in layout.sentences]
