"""The first page: what is in the database, and what the workers are doing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from statistics import median
from typing import Any

from django.db.models import Count, QuerySet
from django.db.models.functions import Coalesce, ExtractQuarter, ExtractYear
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from deals.models import Agreement, Company, Party, Scorecard
from deals.quality.keeping import counts_of
from deals.views.amounts import rough_money
from deals.views.charts import Bar
from deals.views.score_sheet import newest_runs
from deals.views.sheet import with_rows
from deals.views.titles import title_of
from deals.views.words import short_name
from filings.models import Filing, IngestJob

NEWEST = 5
MOST_ACTIVE = 8
PERIODS_SHOWN = 20
PERIODS = ("year", "quarter")


@dataclass(frozen=True, slots=True)
class UpfrontYear:
    """Upfronts of a year's deals: how many of all state an amount, and what became of the others."""

    year: int
    deals: int
    disclosed: int
    in_dollars: int
    undisclosed: int
    redacted: int
    none: int
    not_mentioned: int
    median: Decimal | None  # US dollars, of those disclosed in US dollars
    url: str


def listed() -> QuerySet[Agreement]:
    """The deals that count: those an analyst did not reject."""
    return Agreement.objects.exclude(review=Agreement.Review.REJECTED)


@require_safe
def dashboard(request: HttpRequest) -> HttpResponse:
    """Counts, deals by period, upfronts by year, most active licensees, newest deals, workers."""
    period = request.GET.get("by", "year")
    if period not in PERIODS:
        reason = "Deals are counted by year or by quarter."
        return render(request, "400.html", {"reason": reason}, status=400)
    years = list(upfront_years())
    newest = with_rows(listed()).order_by("-dated_on", "-id")[:NEWEST]
    context = {
        "counts": {"deals": listed().count(), "companies": Company.objects.count(), "filings": Filing.objects.count()},
        "period": period,
        "deal_bars": list(deals_by_year(years[-PERIODS_SHOWN:]) if period == "year" else deals_by_quarter()),
        "upfront_years": years,
        "upfront_bars": [bar_of(year) for year in years[-PERIODS_SHOWN:]],
        "totals": total_of(years),
        "earlier": max(len(years) - PERIODS_SHOWN, 0),
        "licensees": list(most_active_licensees()),
        "newest": [(agreement, title_of(agreement)) for agreement in newest],
        "jobs": jobs_by_state(),
        "accuracy": accuracy(),
    }
    return render(request, "dashboard.html", context)


def list_url(since: date, until: date) -> str:
    """The deals of a period."""
    return f"{reverse('deals:list')}?since={since}&until={until}"


def upfront_years() -> Iterator[UpfrontYear]:
    """One row for each year from the first deal to the last, counted in the database."""
    rows = (
        listed()
        .filter(dated_on__isnull=False)
        .order_by()
        .annotate(year=ExtractYear("dated_on"))
        .values_list("year", "upfront_disclosure")
        .annotate(n=Count("pk"))
    )
    counted: dict[int, Counter[str]] = {}
    for year, disclosure, number in rows:
        counted.setdefault(year, Counter())[disclosure] += number
    amounts: dict[int, list[Decimal]] = {}
    disclosed = listed().filter(upfront_currency="USD", upfront_amount__isnull=False, dated_on__isnull=False).order_by()
    for year, amount in disclosed.annotate(year=ExtractYear("dated_on")).values_list("year", "upfront_amount"):
        amounts.setdefault(year, []).append(amount or Decimal(0))
    for year in range(min(counted), max(counted) + 1) if counted else ():
        states, known = counted.get(year, Counter()), amounts.get(year, [])
        yield UpfrontYear(
            year=year,
            deals=states.total(),
            disclosed=states["exact"],
            in_dollars=len(known),
            undisclosed=states["undisclosed"],
            redacted=states["redacted"],
            none=states["none"],
            not_mentioned=states[""],
            median=Decimal(median(known)) if known else None,
            url=list_url(date(year, 1, 1), date(year, 12, 31)),
        )


def total_of(years: list[UpfrontYear]) -> dict[str, int]:
    """The denominators over all years."""
    names = ("deals", "disclosed", "in_dollars", "undisclosed", "redacted", "none", "not_mentioned")
    return {name: sum(getattr(year, name) for year in years) for name in names}


def bar_of(year: UpfrontYear) -> Bar:
    """The median of a year, with how many deals it stands on."""
    return Bar(
        label=str(year.year),
        value=float(year.median or 0),
        shown=rough_money(year.median, "USD") if year.median is not None else "",
        note=f"{year.in_dollars}/{year.deals}" if year.deals else "",
        url=f"{year.url}&upfront=exact",
    )


def deals_by_year(years: list[UpfrontYear]) -> Iterator[Bar]:
    """A bar for each year."""
    for year in years:
        yield Bar(label=str(year.year), value=year.deals, shown=str(year.deals), url=year.url)


def deals_by_quarter() -> Iterator[Bar]:
    """A bar for each of the last quarters up to the newest deal."""
    dated = listed().filter(dated_on__isnull=False).order_by()
    newest = dated.order_by("-dated_on").values_list("dated_on", flat=True).first()
    if newest is None:
        return
    last = newest.year * 4 + (newest.month - 1) // 3
    rows = (
        dated.filter(dated_on__gte=quarter_start(last - PERIODS_SHOWN + 1))
        .annotate(year=ExtractYear("dated_on"), quarter=ExtractQuarter("dated_on"))
        .values_list("year", "quarter")
        .annotate(n=Count("pk"))
    )
    counted = {year * 4 + quarter - 1: number for year, quarter, number in rows}
    for quarter in range(last - PERIODS_SHOWN + 1, last + 1):
        number = counted.get(quarter, 0)
        ends = quarter_start(quarter + 1) - timedelta(days=1)
        yield Bar(
            label=f"Q{quarter % 4 + 1}",
            note=str(quarter // 4),
            value=number,
            shown=str(number),
            url=list_url(quarter_start(quarter), ends),
        )


def quarter_start(quarter: int) -> date:
    """First day of a quarter, counted as year × 4 + (0 to 3)."""
    return date(quarter // 4, quarter % 4 * 3 + 1, 1)


def most_active_licensees() -> Iterator[Bar]:
    """Licensees by number of deals; a subsidiary's deals count for the parent that the deal names."""
    rows = (
        Party.objects.filter(role="licensee", agreement__in=listed())
        .order_by()
        .annotate(group=Coalesce("parent", "company"))
        .values("group")
        .annotate(n=Count("agreement", distinct=True))
        .order_by("-n", "group")[:MOST_ACTIVE]
    )
    found = list(rows)
    names = dict(Company.objects.filter(pk__in=[row["group"] for row in found]).values_list("pk", "name"))
    for row in found:
        yield Bar(
            label=short_name(names[row["group"]]),
            value=row["n"],
            shown=str(row["n"]),
            url=f"{reverse('deals:list')}?company={row['group']}&role=licensee",
        )


def accuracy() -> tuple[Scorecard, float] | None:
    """A set's newest run, best one that is left out, and its F1 on deals: how far what is shown can be relied on."""
    for run in newest_runs():
        counts = counts_of(run)
        if "deal" in counts:
            return run, counts["deal"].f1
    return None


def jobs_by_state() -> list[tuple[str, str, int]]:
    """(state, its words, number of jobs) for each state that has any."""
    rows: Any = IngestJob.objects.order_by().values_list("state").annotate(n=Count("pk"))
    counted = dict(rows)
    return [(state, words, counted[state]) for state, words in IngestJob.State.choices if state in counted]
