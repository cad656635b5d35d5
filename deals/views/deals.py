"""The deals list and the page of one deal."""

from __future__ import annotations

from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from deals.filters import AgreementFilter
from deals.models import Agreement, AgreementRedirect, Note
from deals.views.cells import MARKS
from deals.views.proposals import read_proposals
from deals.views.sheet import read_sheet, with_rows, with_sheet
from deals.views.titles import title_of


def with_note_counts(agreements: QuerySet[Agreement]) -> QuerySet[Agreement]:
    """Agreements with `note_count`."""
    notes = Note.objects.filter(agreement=OuterRef("pk")).order_by().values("agreement").annotate(n=Count("pk"))
    counted = Coalesce(Subquery(notes.values("n"), output_field=IntegerField()), 0)
    return agreements.annotate(note_count=counted)


@require_safe
def deal_list(request: HttpRequest) -> HttpResponse:
    """Deals that the address asks for. An address that cannot be read lists nothing and says why."""
    shown = Agreement.objects.exclude(review=Agreement.Review.REJECTED)
    if request.GET.get("review") == Agreement.Review.REJECTED:
        shown = Agreement.objects.all()
    found = AgreementFilter(request, with_rows(with_note_counts(shown)))
    page = found.page()
    context = {
        "filter": found,
        "page": page,
        "rows": [(agreement, title_of(agreement)) for agreement in page.rows],
        "count": found.count(),
        "is_empty_database": not page.rows and not Agreement.objects.exists(),
    }
    return render(request, "deals/list.html", context, status=400 if found.problems else 200)


@require_safe
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One deal; the id of an agreement that turned out to be another leads to that one."""
    moved = AgreementRedirect.objects.filter(old_id=pk).first()
    if moved is not None and not Agreement.objects.filter(pk=pk).exists():
        return redirect("deals:detail", pk=moved.agreement_id, permanent=False)
    agreement = get_object_or_404(with_sheet(Agreement.objects.all()), pk=pk)
    context = {
        "agreement": agreement,
        "sheet": read_sheet(agreement),
        "proposals": read_proposals(agreement),
        "marks": MARKS,
        "notes": Note.objects.filter(agreement=agreement).select_related("author"),
    }
    return render(request, "deals/detail.html", context)
