"""A run: the real pipeline reads every document of a labelled set, and what it finds is judged."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils import timezone

from deals.ledger.gather import CONFIDENCE_FLOOR
from deals.ledger.rules_version import rules_version
from deals.quality.fields import FIELDS
from deals.quality.labelled_sets import Labelled, LabelledSet
from deals.quality.places import Excerpt, Provenance, excerpt, find_label, provenance
from deals.quality.scoring import Count, Outcome, Verdict, count_verdicts, judge, judge_negative
from filings.extraction import extract, schema
from filings.extraction.facts import FilingFacts, Span
from filings.extraction.source import SourceFiling
from filings.reading import read
from filings.text import TEXT_VERSION

BINS = 20
"""Equal steps of confidence from 0 to 1 in which values are counted."""


@dataclass(frozen=True, slots=True)
class FoundMiss:
    """One value that was wrong, missed or different, and the place it is about (none: `document_index` is None)."""

    document: str
    raw_sha256: str
    field: str
    outcome: str
    about: str
    expected: str
    found: str
    rule: str
    confidence: float | None
    document_index: int | None
    start: int | None
    end: int | None
    excerpt: Excerpt | None


@dataclass(slots=True)
class Bin:
    """Values of one field whose confidence lies in one step."""

    values: int = 0
    right: int = 0
    confidence: float = 0.0  # sum over the values


@dataclass(slots=True)
class Measurement:
    """All that a run says. `bins` is by field and step; `misses` is empty where they may not be kept."""

    name: str
    digest: str
    in_sample: bool
    documents: int
    negatives: int
    rules_version: str
    text_version: int
    ran_at: datetime
    floor: float
    has_misses: bool
    values: int = 0
    proposals: int = 0
    proposals_right: int = 0
    scores: dict[str, Count] = field(default_factory=dict)
    bins: dict[tuple[str, int], Bin] = field(default_factory=dict)
    misses: list[FoundMiss] = field(default_factory=list)


def measure(
    labelled: LabelledSet,
    *,
    in_sample: bool,
    keep_misses: bool,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> Measurement:
    """Read and judge every document of a set. `progress` is told after each.

    Misses of a set that is left out are never kept: once its misses can be looked up, it is left out no longer.
    """
    run = Measurement(
        name=labelled.name,
        digest=labelled.digest,
        in_sample=in_sample,
        documents=len(labelled.documents),
        negatives=sum(document.facts is None for document in labelled.documents),
        rules_version=rules_version(),
        text_version=TEXT_VERSION,
        ran_at=timezone.now(),
        floor=CONFIDENCE_FLOOR,
        has_misses=keep_misses and in_sample,
    )
    verdicts: list[Verdict] = []
    for done, document in enumerate(labelled.documents, 1):
        judged = _Judged(document)
        verdicts += judged.verdicts
        _count_confidence(run, judged)
        if run.has_misses:
            run.misses += judged.misses()
        progress(done, run.documents)
    run.scores = count_verdicts(verdicts)
    return run


class _Judged:
    """One document, read and judged."""

    def __init__(self, document: Labelled) -> None:
        data = document.path.read_bytes()
        self.name, self.label = document.path.name, document.facts
        self.sha256 = hashlib.sha256(data).hexdigest()
        filing = read(data, name=document.path.name)
        self.source: SourceFiling = filing.source
        self.facts: FilingFacts | None = extract(filing.source) if filing.problem is None else None
        found: dict[str, Any] = schema.to_json(self.facts, filing.source) if self.facts else {}
        self.verdicts = judge(self.label, found) if self.label is not None else judge_negative(found)
        self.deals = {
            verdict.about: verdict.found_at for verdict in self.verdicts if verdict.field == "deal" and verdict.found_at
        }

    def provenance(self, verdict: Verdict) -> Provenance | None:
        return provenance(self.facts, verdict.found_at) if verdict.found_at and self.facts else None

    def misses(self) -> Iterable[FoundMiss]:
        for verdict in self.verdicts:
            if verdict.outcome != Outcome.RIGHT:
                read_by = self.provenance(verdict)
                span = self._place(verdict, read_by)
                yield FoundMiss(
                    document=self.name,
                    raw_sha256=self.sha256,
                    field=verdict.field,
                    outcome=verdict.outcome.value,
                    about=verdict.about,
                    expected=verdict.expected,
                    found=verdict.found,
                    rule=read_by.rule if read_by else "",
                    confidence=read_by.confidence if read_by else None,
                    document_index=span.document if span else None,
                    start=span.start if span else None,
                    end=span.end if span else None,
                    excerpt=excerpt(self.source, span) if span else None,
                )

    def _place(self, verdict: Verdict, read_by: Provenance | None) -> Span | None:
        """Where the value found stands; of one that was missed where it is printed, else where its deal is told."""
        if read_by is not None:
            return read_by.span
        span = find_label(self.source, self.label, verdict.expected_at) if self.label and verdict.expected_at else None
        deal = self.deals.get(verdict.about)
        if span is None and deal and self.facts:
            return provenance(self.facts, deal).span
        return span


def _count_confidence(run: Measurement, judged: _Judged) -> None:
    """Enter every value found once, with its confidence and whether it was right."""
    tally: Counter[str] = Counter()
    for verdict in judged.verdicts:
        known = FIELDS.get(verdict.field)
        read_by = judged.provenance(verdict) if known and known.counts_apart else None
        if read_by is None:
            continue
        is_right = verdict.outcome == Outcome.RIGHT
        place = min(max(int(read_by.confidence * BINS + 1e-9), 0), BINS - 1)
        counted = run.bins.setdefault((verdict.field, place), Bin())
        counted.values += 1
        counted.right += is_right
        counted.confidence += read_by.confidence
        below = read_by.confidence < run.floor
        tally.update(values=1, proposals=below, proposals_right=below and is_right)
    run.values += tally["values"]
    run.proposals += tally["proposals"]
    run.proposals_right += tally["proposals_right"]
