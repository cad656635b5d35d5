"""The companies list and the page of one company."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db.models import Count, IntegerField, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from deals.filters import CompanyFilter
from deals.models import Agreement, Company, Note, Ownership, Party
from deals.views.amounts import ABSENT, Shown, plain
from deals.views.cells import MARKS, Cell, Cells
from deals.views.sheet import with_rows
from deals.views.titles import Title, title_of
from deals.views.words import say_year_end
from filings.models import Filing

DEEPEST = 6
MOST_DEALS = 200
MOST_FILINGS = 50
IDENTITY = (
    ("EIN", "ein"),
    ("State of incorporation", "state"),
    ("File number", "file_number"),
    ("SIC code", "sic"),
    ("Fiscal year ends", "fiscal_year_end"),
)


@dataclass(slots=True)
class Branch:
    """A subsidiary in the tree, with what it owns itself."""

    tie: Ownership
    cell: Cell
    percent: str
    branches: list[Branch] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class DealLine:
    """A deal on a company's page: what it was in it, and through which subsidiary ("" if itself)."""

    agreement: Agreement
    title: Title
    role: str
    through: str


def count_of(parties: str) -> Coalesce:
    """How many agreements companies are party of, as a subquery."""
    rows = Party.objects.filter(**{parties: OuterRef("pk")}).order_by().values(parties)
    return Coalesce(Subquery(rows.annotate(n=Count("agreement", distinct=True)).values("n"), IntegerField()), 0)


@require_safe
def company_list(request: HttpRequest) -> HttpResponse:
    """Companies that the address asks for. An address that cannot be read lists nothing and says why."""
    rows = Company.objects.annotate(deal_count=count_of("company")).prefetch_related(
        "securities", Prefetch("parents", Ownership.objects.select_related("parent"))
    )
    found = CompanyFilter(request, rows)
    page = found.page()
    context = {
        "filter": found,
        "page": page,
        "count": found.count(),
        "is_empty_database": not page.rows and not Company.objects.exists(),
    }
    return render(request, "deals/companies.html", context, status=400 if found.problems else 200)


@require_safe
def company(request: HttpRequest, pk: int) -> HttpResponse:
    """One company: identity, names, securities, owners and subsidiaries, deals with those of subsidiaries, filings."""
    shown = get_object_or_404(Company.objects.prefetch_related("names", "securities"), pk=pk)
    parents = list(Ownership.objects.filter(child=shown).select_related("parent"))
    ties = read_ties([shown.pk])
    cells = Cells(
        [
            *shown.provenance.values(),
            *(security.claim_id for security in shown.securities.all()),
            *(tie.claim_id for tie in [*parents, *ties]),
        ]
    )
    context = {
        "company": shown,
        "identity": [(label, identity_cell(shown, cells, name)) for label, name in IDENTITY],
        "securities": [
            (security, cells.cell(security.claim_id, Shown(str(security)))) for security in shown.securities.all()
        ],
        "parents": [branch_of(tie, cells, name=tie.parent.name) for tie in parents],
        "branches": grow(shown.pk, ties, cells),
        "deals": read_deals(shown, [tie.child_id for tie in ties]),
        "filings": filings_of(shown)[:MOST_FILINGS],
        "marks": MARKS,
        "notes": Note.objects.filter(company=shown).select_related("author"),
    }
    return render(request, "deals/company.html", context)


def identity_cell(shown: Company, cells: Cells, name: str) -> Cell:
    """A fact of the company's identity, with the claim that won."""
    words = getattr(shown, name)
    words = say_year_end(words) if name == "fiscal_year_end" else words
    return cells.cell(shown.provenance.get(name), Shown(words) if words else ABSENT)


def read_ties(roots: Sequence[int]) -> list[Ownership]:
    """All ties below the roots, level by level: one query a level, each company's own ties once."""
    found: list[Ownership] = []
    seen, level = set(roots), list(roots)
    for _ in range(DEEPEST):
        ties = list(Ownership.objects.filter(parent__in=level).select_related("child").order_by("child__name", "id"))
        found += ties
        level = [tie.child_id for tie in ties if tie.child_id not in seen]
        seen.update(level)
        if not level:
            break
    return found


def grow(root: int, ties: Iterable[Ownership], cells: Cells) -> list[Branch]:
    """The ties as a tree. A company that would stand below itself is shown once and not followed."""
    below: dict[int, list[Ownership]] = {}
    for tie in ties:
        below.setdefault(tie.parent_id, []).append(tie)

    def branches(parent: int, above: frozenset[int]) -> list[Branch]:
        grown = []
        for tie in below.get(parent, ()):
            branch = branch_of(tie, cells, name=tie.child.name)
            if tie.child_id not in above and len(above) < DEEPEST:
                branch.branches = branches(tie.child_id, above | {tie.child_id})
            grown.append(branch)
        return grown

    return branches(root, frozenset({root}))


def branch_of(tie: Ownership, cells: Cells, *, name: str) -> Branch:
    """A tie with its evidence; `name` is the company at its other end."""
    percent = f"{plain(tie.percent)} %" if tie.percent is not None else ""
    return Branch(tie=tie, cell=cells.cell(tie.claim_id, Shown(name)), percent=percent)


def read_deals(shown: Company, subsidiaries: Iterable[int]) -> list[DealLine]:
    """Deals the company is party of, itself or through a subsidiary (by ownership, or as the deal states it)."""
    group = {shown.pk, *subsidiaries}
    through = Party.objects.filter(Q(company__in=group) | Q(parent=shown))
    agreements = with_rows(
        Agreement.objects.filter(pk__in=through.values("agreement")).exclude(review=Agreement.Review.REJECTED)
    )
    lines = []
    for agreement in agreements[:MOST_DEALS]:
        mine = [p for p in agreement.parties.all() if p.company_id in group or p.parent_id == shown.pk]
        own = next((p for p in mine if p.company_id == shown.pk), None)
        party = own or mine[0]
        lines.append(
            DealLine(
                agreement=agreement,
                title=title_of(agreement),
                role=party.role,
                through="" if own else party.company.name,
            )
        )
    return lines


def filings_of(shown: Company) -> QuerySet[Filing]:
    """Filings the company is registrant of: by CIK, and without one by its names."""
    named = Q(filers__cik="", filers__name__in=[name.name for name in shown.names.all()])
    registrant = Q(filers__cik=shown.cik) | named if shown.cik else named
    return Filing.objects.filter(registrant).distinct()
