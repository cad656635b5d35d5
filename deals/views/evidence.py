"""The evidence drawer: the sentences that state a value, and the other filings that state the same."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from deals.ledger.evidence import Quote, read_quotes, supporting
from deals.models import Agreement, Claim
from deals.views.cells import read_differing, source_line, stands_in_header
from deals.views.excerpts import Excerpt, read_excerpts


@require_safe
def evidence(request: HttpRequest, pk: int) -> HttpResponse:
    """A claim's evidence: as a drawer for htmx, as a page of its own without it."""
    claims = Claim.objects.select_related(
        "author", "agreement", "company", "extraction__filing", "mention__agreement", "mention__extraction__filing"
    )
    claim = get_object_or_404(claims, pk=pk)
    agreement = claim.agreement or (claim.mention.agreement if claim.mention else None)
    others = other_claims(claim, agreement)
    differing = read_differing(agreement, [claim]) if agreement is not None and claim.author is not None else []
    quotes = read_quotes([claim, *others, *differing])
    excerpts = read_excerpts(quotes.get(claim.pk, []))
    in_header = not excerpts and stands_in_header(claim)
    all_verified = bool(excerpts) and all(excerpt.is_verified for excerpt in excerpts)
    context = {
        "claim": claim,
        "agreement": agreement,
        "excerpts": [(excerpt, source_line(claim, excerpt)) for excerpt in excerpts if excerpt.is_verified],
        "has_unverified": any(not excerpt.is_verified for excerpt in excerpts),
        "in_header": in_header,
        "is_shown": claim.author is not None or all_verified or in_header,
        "elsewhere": list(with_excerpts(others, quotes)),
        "differing": list(with_excerpts(differing, quotes)),
    }
    template = "deals/evidence_drawer.html" if getattr(request, "htmx", False) else "deals/evidence.html"
    return render(request, template, context)


def with_excerpts(claims: list[Claim], quotes: dict[int, list[Quote]]) -> Iterator[tuple[Claim, Excerpt, str]]:
    """Claims with their first excerpt and where it stands; those without verified words are left out."""
    for claim in claims:
        excerpts = read_excerpts(quotes.get(claim.pk, []))
        if excerpts and all(excerpt.is_verified for excerpt in excerpts):
            yield claim, excerpts[0], source_line(claim, excerpts[0])


def other_claims(claim: Claim, agreement: Agreement | None) -> list[Claim]:
    """The other claims that state the projected value which this claim states; [] when it is not the one shown."""
    if agreement is None:
        return []
    return [other for other in supporting(agreement).get((claim.field, claim.item), []) if other.pk != claim.pk]
