"""Runs in the database and as files: the command writes files, the project ships some, the page gives them away."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db import DataError, IntegrityError, transaction
from django.db.models import QuerySet
from django.utils.dateparse import parse_datetime

from deals.models import CalibrationBin, FieldScore, Miss, Scorecard
from deals.quality.measuring import Measurement
from deals.quality.scoring import Count

FORMAT = 1
SHIPPED = Path(__file__).resolve().parent / "shipped"
"""Folder of the runs that come with the project, one JSON file each."""

_COLUMNS = (
    "name", "digest", "in_sample", "has_misses", "documents", "negatives", "rules_version", "text_version", "floor",
    "values", "proposals", "proposals_right",
)  # fmt: skip
_MISS_COLUMNS = (
    "field", "outcome", "document", "raw_sha256", "about", "expected", "found", "rule", "confidence", "document_index",
    "start", "end", "before", "quote", "after",
)  # fmt: skip
Json = dict[str, Any]


class BadRunError(ValueError):
    """A file holds no run; the sentence says why."""


def as_json(run: Measurement) -> Json:
    """A run that was just made, in the shape that `as_stored` gives for a stored one."""
    written: Json = {"format": FORMAT, "ran_at": run.ran_at.isoformat()}
    written |= {column: getattr(run, column) for column in _COLUMNS}
    written["scores"] = {name: _counts(count) for name, count in sorted(run.scores.items())}
    written["bins"] = [
        {
            "field": name,
            "step": step,
            "values": bin_.values,
            "right": bin_.right,
            "confidence": round(bin_.confidence, 6),
        }
        for (name, step), bin_ in sorted(run.bins.items())
    ]
    written["misses"] = []
    for miss in run.misses:
        words = miss.excerpt
        told = {"before": words.before, "quote": words.words, "after": words.after} if words else {}
        of_miss = {column: getattr(miss, column) for column in _MISS_COLUMNS if hasattr(miss, column)}
        written["misses"].append({"before": "", "quote": "", "after": "", **of_miss, **told})
    return written


def as_stored(scorecard: Scorecard) -> Json:
    """A stored run for download."""
    written: Json = {"format": FORMAT, "ran_at": scorecard.ran_at.isoformat()}
    written |= {column: getattr(scorecard, column) for column in _COLUMNS}
    written["scores"] = {score.field: _counts(count_of(score)) for score in scorecard.scores.order_by("field")}
    bins = scorecard.bins.order_by("field", "step")
    written["bins"] = list(bins.values("field", "step", "values", "right", "confidence"))
    written["misses"] = list(scorecard.misses.order_by("id").values(*_MISS_COLUMNS))
    return written


def as_text(run: Json) -> str:
    """A run as a file holds it: a line for each field, step and miss, so that a newer run is a small difference."""
    parts = []
    for key, value in run.items():
        if isinstance(value, list) and value:
            lines = ",\n  ".join(json.dumps(each, ensure_ascii=False) for each in value)
            parts.append(f'"{key}": [\n  {lines}\n ]')
        elif isinstance(value, dict):
            lines = ",\n  ".join(f"{json.dumps(name)}: {json.dumps(each)}" for name, each in value.items())
            parts.append(f'"{key}": {{\n  {lines}\n }}')
        else:
            parts.append(f'"{key}": {json.dumps(value, ensure_ascii=False)}')
    return "{\n " + ",\n ".join(parts) + "\n}\n"


def without_misses(run: Json) -> Json:
    """The counts of a run alone."""
    return run | {"misses": [], "has_misses": False}


def store(run: Json, *, is_sample: bool = False) -> Scorecard:
    """Keep a run; one of the same set by the same rules is replaced. Raises BadRunError for what is no run."""
    try:
        return _store(run, is_sample=is_sample)
    except (KeyError, TypeError, ValueError, AttributeError, DataError, IntegrityError) as error:
        raise BadRunError(f"This is no run of the scorecard ({type(error).__name__}: {error}).") from error


@transaction.atomic
def _store(run: Json, *, is_sample: bool) -> Scorecard:
    if run["format"] != FORMAT:
        raise ValueError(f"its format is {run['format']!r}, this version knows {FORMAT}")
    ran_at: datetime | None = parse_datetime(run["ran_at"])
    if ran_at is None or ran_at.tzinfo is None:
        raise ValueError(f"{run['ran_at']!r} is no time with a zone")
    columns = {column: run[column] for column in _COLUMNS}
    if run["misses"] and not (run["has_misses"] and run["in_sample"]):
        raise ValueError("it holds misses of a set that is left out or counted only")
    same = ("name", "digest", "rules_version", "text_version")
    Scorecard.objects.filter(**{column: columns[column] for column in same}).delete()
    scorecard = Scorecard.objects.create(ran_at=ran_at, is_sample=is_sample, **columns)
    FieldScore.objects.bulk_create(
        FieldScore(scorecard=scorecard, field=name, **counts) for name, counts in run["scores"].items()
    )
    CalibrationBin.objects.bulk_create(CalibrationBin(scorecard=scorecard, **counted) for counted in run["bins"])
    Miss.objects.bulk_create(
        (Miss(scorecard=scorecard, **{column: miss[column] for column in _MISS_COLUMNS}) for miss in run["misses"]),
        batch_size=500,
    )
    return scorecard


def load_shipped() -> list[Scorecard]:
    """Keep the runs that come with the project, marked as such. Raises BadRunError."""
    files = sorted(SHIPPED.glob("*.json"))
    return [store(json.loads(file.read_text(encoding="utf-8")), is_sample=True) for file in files]


def count_of(score: FieldScore) -> Count:
    """A stored score as counts."""
    return Count(score.right, score.wrong, score.missed)


def counts_of(scorecard: Scorecard) -> dict[str, Count]:
    """The counts of a stored run, by field."""
    return {score.field: count_of(score) for score in scorecard.scores.all()}


def runs_of(name: str) -> QuerySet[Scorecard]:
    """The stored runs over one set, newest first."""
    return Scorecard.objects.filter(name=name).prefetch_related("scores")


def _counts(count: Count) -> Json:
    return {"right": count.right, "wrong": count.wrong, "missed": count.missed}
