"""A run: the real pipeline reads every document of a labelled set, and what it finds is judged."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils import timezone

from deals.ledger.rules_version import rules_version
from deals.quality.fields import FIELDS
from deals.quality.labelled_sets import Labelled, LabelledSet
from deals.quality.places import PROPOSALS, Excerpt, Printed, Provenance, as_printed, excerpt, find_label
from deals.quality.scoring import Count, Outcome, Verdict, count_verdicts, judge, judge_negative
from filings.extraction import extract, schema
from filings.extraction.confidence import FLOOR
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
        floor=FLOOR,
        has_misses=keep_misses and in_sample,
    )
    verdicts: list[Verdict] = []
    for done, document in enumerate(labelled.documents, 1):
        judged = JudgedDocument(document)
        verdicts += judged.verdicts
        _count_confidence(run, judged)
        if run.has_misses:
            run.misses += judged.misses()
        progress(done, run.documents)
    run.scores = count_verdicts(verdicts)
    return run


@dataclass(frozen=True, slots=True)
class JudgedValue:
    """A value that was read: the way to it, what read it and the deal it belongs to, and whether it was right."""

    field: str
    way: str
    read_by: Provenance
    deal: Provenance | None
    is_right: bool
    is_proposal: bool


class JudgedDocument:
    """One document, read by `reader` and judged."""

    def __init__(self, document: Labelled, reader: Callable[[SourceFiling], FilingFacts] = extract) -> None:
        data = document.path.read_bytes()
        self.name, self.label = document.path.name, document.facts
        self.sha256 = hashlib.sha256(data).hexdigest()
        filing = read(data, name=document.path.name)
        self.source: SourceFiling = filing.source
        found = schema.to_json(reader(filing.source), filing.source) if filing.problem is None else {}
        self.printed = Printed(found)
        self.verdicts = self.judge(found)
        self.deals = {
            verdict.about: verdict.found_at for verdict in self.verdicts if verdict.field == "deal" and verdict.found_at
        }

    def judge(self, found: Mapping[str, Any]) -> list[Verdict]:
        return judge(self.label, found) if self.label is not None else judge_negative(found)

    def judged_values(self) -> Iterable[JudgedValue]:
        """Every value that was read, proposals in the places they would take, each of them once."""
        whole, printed_at = self.printed.with_proposals()
        for verdict in self.judge(whole):
            known = FIELDS.get(verdict.field)
            if known and known.counts_apart and verdict.found_at:
                way = as_printed(verdict.found_at, printed_at)
                of_deal = re.match(r"deals\.\d+", verdict.found_at)
                yield JudgedValue(
                    field=verdict.field,
                    way=verdict.found_at,
                    read_by=self.printed.provenance(way),
                    deal=self.printed.provenance(as_printed(of_deal[0], printed_at)) if of_deal else None,
                    is_right=verdict.outcome == Outcome.RIGHT,
                    is_proposal=way.startswith(f"{PROPOSALS}."),
                )

    def misses(self) -> Iterable[FoundMiss]:
        for verdict in self.verdicts:
            if verdict.outcome != Outcome.RIGHT:
                read_by = self.printed.provenance(verdict.found_at) if verdict.found_at else None
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
        return self.printed.provenance(deal).span if span is None and deal else span


def _count_confidence(run: Measurement, judged: JudgedDocument) -> None:
    """Enter every value that was read, proposals too, with its confidence and whether it was right."""
    for value in judged.judged_values():
        confidence = value.read_by.confidence
        place = min(max(int(confidence * BINS + 1e-9), 0), BINS - 1)
        counted = run.bins.setdefault((value.field, place), Bin())
        counted.values += 1
        counted.right += value.is_right
        counted.confidence += confidence
        run.values += 1
        run.proposals += value.is_proposal
        run.proposals_right += value.is_proposal and value.is_right
