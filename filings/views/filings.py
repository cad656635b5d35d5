"""The list of filings."""

from __future__ import annotations

from django.db.models import Count, OuterRef, Prefetch, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from filings.filters import FilingFilter
from filings.models import Filer, Filing, IngestJob


@require_safe
def filing_list(request: HttpRequest) -> HttpResponse:
    """Filings that the address asks for. An address that cannot be read lists nothing and says why."""
    job = IngestJob.objects.filter(raw=OuterRef("raw"))
    rows = (
        Filing.objects.select_related("raw")
        .annotate(job_state=Subquery(job.values("state")[:1]), document_count=Count("documents", distinct=True))
        .prefetch_related(Prefetch("filers", Filer.objects.order_by("ordinal")))
    )
    found = FilingFilter(request, rows)
    page = found.page()
    states = dict(IngestJob.State.choices)
    for filing in page.rows:
        filing.state_words = states.get(filing.job_state, "")
    context = {
        "filter": found,
        "page": page,
        "count": found.count(),
        "is_empty_database": not page.rows and not Filing.objects.exists(),
    }
    return render(request, "filings/list.html", context, status=400 if found.problems else 200)
