"""A run as pages show it: fields in groups beside the last run, history, calibration, misses with their places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count as CountRows
from django.db.models import Q, Sum
from django.urls import reverse

from deals.ledger.rules_version import rules_version
from deals.models import CalibrationBin, Miss, Scorecard
from deals.quality.fields import FIELDS, GROUPS, HEADLINE, Field
from deals.quality.keeping import counts_of, runs_of
from deals.quality.measuring import BINS
from deals.quality.scoring import Count
from deals.views.score_charts import Band, IntervalBar, bands_of, draw_interval
from filings.extraction.confidence import SURE
from filings.models import DocumentText, Filing

HISTORY = 12
"""Runs of a set that are shown."""


@dataclass(frozen=True, slots=True)
class Row:
    """One field of a run. `score` is F1, or the share right where there is nothing to miss."""

    field: Field
    count: Count
    score: float
    interval: tuple[float, float]
    bar: IntervalBar
    change: float | None  # of the score since the run before, None without one
    misses: int

    @property
    def is_change(self) -> bool:
        """Whether the score moved by as much as is printed."""
        return self.change is not None and abs(self.change) >= 0.0005


@dataclass(frozen=True, slots=True)
class Section:
    """A group of fields with what there is of them."""

    label: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Past:
    """A run in the history of its set: its headline scores, each with the change from the run before it."""

    scorecard: Scorecard
    scores: tuple[tuple[float | None, float | None], ...]
    is_other_set: bool  # texts or labels differ from those of the run before


@dataclass(frozen=True, slots=True)
class Calibration:
    """How confidence and being right go together."""

    bands: tuple[Band, ...]
    sure: Band | None  # all values from SURE


def score_of(field: Field, count: Count) -> tuple[float, tuple[float, float]]:
    """The score of a field with its interval."""
    return (count.precision, count.precision_95) if field.is_share else (count.f1, count.f1_95)


def is_current(scorecard: Scorecard) -> bool:
    """Whether a run was made by the rules that are running now."""
    return scorecard.rules_version == rules_version()


def newest_runs() -> list[Scorecard]:
    """The newest run of each set: sets that are left out first, for they say most."""
    newest: dict[str, int] = {}
    for name, pk in Scorecard.objects.values_list("name", "pk"):
        newest.setdefault(name, pk)
    runs = Scorecard.objects.filter(pk__in=newest.values()).prefetch_related("scores")
    return sorted(runs, key=lambda run: (run.in_sample, run.name))


def run_before(scorecard: Scorecard) -> Scorecard | None:
    """The run over the same set that came before this one."""
    earlier = Q(ran_at__lt=scorecard.ran_at) | Q(ran_at=scorecard.ran_at, pk__lt=scorecard.pk)
    return runs_of(scorecard.name).filter(earlier).first()


def sections_of(scorecard: Scorecard, before: Scorecard | None) -> list[Section]:
    """All fields of a run, grouped; fields that never occur in the set are left out."""
    counts, earlier = counts_of(scorecard), counts_of(before) if before else {}
    kept = dict(scorecard.misses.order_by().values_list("field").annotate(CountRows("id")))
    return [
        Section(group.label, rows)
        for group in GROUPS
        if (rows := tuple(_row(f, counts[f.name], earlier.get(f.name), kept) for f in group.fields if f.name in counts))
    ]


def _row(field: Field, count: Count, earlier: Count | None, kept: dict[str, int]) -> Row:
    score, interval = score_of(field, count)
    return Row(
        field=field,
        count=count,
        score=score,
        interval=interval,
        bar=draw_interval(score, interval),
        change=score - score_of(field, earlier)[0] if earlier else None,
        misses=kept.get(field.name, 0),
    )


def headline_scores(scorecard: Scorecard) -> list[tuple[Field, Count | None]]:
    """The few fields that say most."""
    counts = counts_of(scorecard)
    return [(FIELDS[name], counts.get(name)) for name in HEADLINE]


def history_of(name: str) -> list[Past]:
    """The runs of a set, newest first, with their headline scores."""
    runs = list(runs_of(name)[: HISTORY + 1])
    scores = [{name: counts_of(run).get(name) for name in HEADLINE} for run in runs]
    history = []
    for place, run in enumerate(runs[:HISTORY]):
        earlier = runs[place + 1] if place + 1 < len(runs) else None
        cells = []
        for field in HEADLINE:
            now, then = scores[place][field], scores[place + 1][field] if earlier else None
            cells.append((now.f1 if now else None, now.f1 - then.f1 if now and then else None))
        history.append(Past(run, tuple(cells), earlier is not None and earlier.digest != run.digest))
    return history


def calibration_of(scorecard: Scorecard, fields: Iterable[str] | None = None) -> Calibration:
    """Bands of confidence over all fields, or over some."""
    bins = CalibrationBin.objects.filter(scorecard=scorecard).order_by()
    if fields is not None:
        bins = bins.filter(field__in=fields)
    steps: dict[int, tuple[int, int, float]] = {
        row["step"]: (row["n"], row["ok"], row["sure"])
        for row in bins.values("step").annotate(n=Sum("values"), ok=Sum("right"), sure=Sum("confidence"))
    }
    above = [counts for step, counts in steps.items() if step / BINS >= SURE - 1e-9]
    values = sum(counts[0] for counts in above)
    sure = Band(SURE, 1.0, values, sum(c[1] for c in above), sum(c[2] for c in above) / values) if values else None
    return Calibration(tuple(bands_of(steps, size=1 / BINS)), sure)


@dataclass(frozen=True, slots=True)
class ShownMiss:
    """A miss with the place in the reader that it leads to, "" where its document is not stored here."""

    miss: Miss
    url: str
    filing: Filing | None


def shown_misses(misses: Sequence[Miss], *, text_version: int) -> list[ShownMiss]:
    """Misses with links: a document is known by its digest, a place in it holds only in the same text version."""
    digests = {miss.raw_sha256 for miss in misses}
    filings = {filing.raw.sha256: filing for filing in _filings(digests)}
    versions: dict[tuple[int, int], int] = defaultdict(int)
    texts = DocumentText.objects.filter(document__filing__in=[filing.pk for filing in filings.values()])
    for filing_id, index, version in texts.values_list("document__filing", "document__index", "version"):
        versions[filing_id, index] = max(versions[filing_id, index], version)
    shown = []
    for miss in misses:
        filing = filings.get(miss.raw_sha256)
        is_same = filing is not None and versions.get((filing.pk, miss.document_index or 0)) == text_version
        shown.append(ShownMiss(miss, _reader_url(filing, miss, is_same=is_same), filing))
    return shown


def _filings(digests: set[str]) -> Iterable[Filing]:
    return Filing.objects.filter(raw__sha256__in=digests).select_related("raw").order_by("pk")


def _reader_url(filing: Filing | None, miss: Miss, *, is_same: bool) -> str:
    if filing is None:
        return ""
    address = reverse("filings:detail", args=[filing.key])
    if miss.document_index is None:
        return address
    place: dict[str, Any] = {"doc": miss.document_index}
    if is_same:
        place["at"] = f"{miss.start}-{miss.end}"
    return f"{address}?{urlencode(place)}{'#at' if is_same else ''}"
