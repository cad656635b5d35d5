"""How well filings are read: scorecards, their misses, and what people made of each rule's values."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from deals.models import Miss, Scorecard
from deals.quality.fields import BY_SLUG, FIELDS, HEADLINE
from deals.quality.keeping import as_stored, counts_of, runs_of
from deals.quality.rule_counts import RuleCount, count_added, count_rules
from deals.views.score_charts import Moment, draw_history, draw_interval, draw_reliability
from deals.views.score_sheet import (
    HISTORY,
    calibration_of,
    headline_scores,
    history_of,
    is_current,
    newest_runs,
    run_before,
    score_of,
    sections_of,
    shown_misses,
)
from deals.views.words import say_date
from filings.extraction.confidence import FLOOR

PER_PAGE = 50
RULES_SHOWN = 8
NUMBERS = ("precision", "recall", "f1")


@dataclass(frozen=True, slots=True)
class RuleSort:
    """An order of the rules: what it is called, and its key."""

    label: str
    key: Callable[[RuleCount], Any]


RULE_SORTS = {
    "fired": RuleSort("most often fired", lambda count: (-count.fired, count.rule)),
    "overruled": RuleSort("most often overruled", lambda count: (-count.overruled, -count.fired, count.rule)),
    "share": RuleSort("largest share overruled", lambda count: (-count.share_overruled, -count.judged, count.rule)),
    "refused": RuleSort("most often refused", lambda count: (-count.refused, count.rule)),
    "proposals": RuleSort("most proposals", lambda count: (-count.proposals, count.rule)),
    "rule": RuleSort("by name", lambda count: count.rule),
}


@require_safe
def quality(request: HttpRequest) -> HttpResponse:
    """All sets side by side, and the newest run of one of them in full."""
    runs = newest_runs()
    problem = _unknown(request, {"set": {run.name for run in runs}})
    if problem:
        return problem
    chosen = next((run for run in runs if run.name == request.GET.get("set")), _default(runs))
    return _sheet(request, chosen, runs)


def _default(runs: list[Scorecard]) -> Scorecard | None:
    """The set that is opened when none is asked for: of the newest day's runs a left-out one, else the largest."""
    return max(runs, key=lambda run: (run.ran_at.date(), not run.in_sample, run.documents), default=None)


@require_safe
def scorecard(request: HttpRequest, pk: int) -> HttpResponse:
    """One run in full."""
    return _unknown(request, {}) or _sheet(request, get_object_or_404(Scorecard, pk=pk), newest_runs())


def _sheet(request: HttpRequest, run: Scorecard | None, runs: list[Scorecard]) -> HttpResponse:
    context: dict[str, Any] = {
        "run": run,
        "sets": [(each, headline_scores(each), is_current(each)) for each in runs],
        "headline": [FIELDS[name] for name in HEADLINE],
        "floor": FLOOR,
    }
    if run is not None:
        before = run_before(run)
        calibration = calibration_of(run)
        context |= {
            "is_current": is_current(run),
            "is_newest": run in runs,
            "before": before,
            "is_same_set": before is not None and before.digest == run.digest,
            "sections": sections_of(run, before),
            "calibration": calibration,
            "reliability": draw_reliability(calibration.bands),
            "history": history_of(run.name),
        }
    return render(request, "deals/quality.html", context)


def ledger_counts(rules: Iterable[RuleCount]) -> dict[str, Any]:
    """Values of this installation's own filings: shown, proposals, refused, judged by people."""
    rules = list(rules)
    fired, refused, proposals = (sum(getattr(r, name) for r in rules) for name in ("fired", "refused", "proposals"))
    return {
        "fired": fired,
        "refused": refused,
        "proposals": proposals,
        "shown": fired - refused - proposals,
        "confirmed": sum(rule.confirmed for rule in rules),
        "overruled": sum(rule.overruled for rule in rules),
        "added": count_added(),
        "floor": FLOOR,
    }


@require_safe
def field_misses(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """One field of a run: its history, its confidence, and every miss with its place."""
    run = get_object_or_404(Scorecard, pk=pk)
    field = BY_SLUG.get(slug)
    count = counts_of(run).get(field.name) if field else None
    if field is None or count is None:
        raise Http404("This run has no such field.")
    problem = _unknown(request, {"outcome": set(Miss.Outcome.values), "page": None})
    if problem:
        return problem
    misses = run.misses.filter(field=field.name).order_by("document", "id")
    outcomes = [(code, words, misses.filter(outcome=code).count()) for code, words in Miss.Outcome.choices]
    outcome = request.GET.get("outcome", "")
    page = Paginator(misses.filter(outcome=outcome) if outcome else misses, PER_PAGE).get_page(request.GET.get("page"))
    score, interval = score_of(field, count)
    past = [each for each in reversed(runs_of(run.name)[:HISTORY]) if field.name in counts_of(each)]
    moments = [
        Moment(counts_of(each)[field.name], say_date(each.ran_at.date()), _field_url(each, slug)) for each in past
    ]
    context = {
        "run": run,
        "field": field,
        "count": count,
        "score": score,
        "interval": interval,
        "bar": draw_interval(score, interval),
        "outcomes": [each for each in outcomes if each[2]],
        "outcome": outcome,
        "page": page,
        "misses": shown_misses(list(page), text_version=run.text_version),
        "history": draw_history(moments) if len(moments) > 1 and not field.is_share else None,
        "moments": moments[::-1],
        "calibration": calibration_of(run, [field.name]),
    }
    return render(request, "deals/quality_field.html", context)


def _field_url(run: Scorecard, slug: str) -> str:
    return f"{run.get_absolute_url()}{slug}/"


@require_safe
def rules(request: HttpRequest) -> HttpResponse:
    """Every rule that fired here, in the order asked for; for htmx the few most often overruled.

    All claims are counted, which takes a while in a large database: the page of runs asks for it after it is shown.
    """
    problem = _unknown(request, {"sort": set(RULE_SORTS)})
    if problem:
        return problem
    counts = count_rules()
    if getattr(request, "htmx", False) and not request.htmx.history_restore_request:  # type: ignore[attr-defined]
        most = sorted(counts, key=RULE_SORTS["overruled"].key)[:RULES_SHOWN]
        context = {"rules": most, "rule_count": len(counts), "ledger": ledger_counts(counts)}
        return render(request, "deals/quality_rules_part.html", context)
    sort = request.GET.get("sort", "fired")
    context = {
        "rules": sorted(counts, key=RULE_SORTS[sort].key),
        "sort": sort,
        "sorts": [(name, each.label) for name, each in RULE_SORTS.items()],
        "ledger": ledger_counts(counts),
    }
    return render(request, "deals/quality_rules.html", context)


@require_safe
def as_json(request: HttpRequest, pk: int) -> HttpResponse:
    """A run as the file that `manage.py scorecard --load` reads."""
    run = get_object_or_404(Scorecard, pk=pk)
    answer = JsonResponse(as_stored(run), json_dumps_params={"ensure_ascii": False, "indent": 1})
    answer.headers["Content-Disposition"] = f'attachment; filename="{_file_name(run)}.json"'
    return answer


@require_safe
def as_csv(request: HttpRequest, pk: int) -> HttpResponse:
    """The fields of a run as a table."""
    run = get_object_or_404(Scorecard, pk=pk)
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="{_file_name(run)}.csv"'
    table = csv.writer(answer)
    spans = [f"{name}_95_{end}" for name in NUMBERS for end in ("low", "high")]
    table.writerow(["field", "stated", "found", "right", "wrong", "missed", *NUMBERS, *spans])
    counts = counts_of(run)
    for name in FIELDS:
        if count := counts.get(name):
            shares = [round(getattr(count, number), 4) for number in NUMBERS]
            ends = [round(end, 4) for number in NUMBERS for end in getattr(count, f"{number}_95")]
            table.writerow([name, count.stated, count.found, count.right, count.wrong, count.missed, *shares, *ends])
    return answer


def _file_name(run: Scorecard) -> str:
    name = "".join(c if c.isascii() and c.isalnum() else "-" for c in run.name)
    return f"scorecard-{name}-{run.ran_at:%Y-%m-%d}"


def _unknown(request: HttpRequest, known: dict[str, set[str] | None]) -> HttpResponse | None:
    """The page that refuses an address with a parameter or value that means nothing here."""
    for name in request.GET:
        value = request.GET[name]
        if name not in known:
            return render(request, "400.html", {"reason": f"There is no “{name[:40]}” to choose here."}, status=400)
        values = known[name]
        is_number = value.isascii() and value.isdigit() and len(value) < 7
        if not (is_number if values is None else value in values):
            reason = f"“{value[:40]}” is nothing that “{name}” can be here."
            return render(request, "400.html", {"reason": reason}, status=400)
    return None
