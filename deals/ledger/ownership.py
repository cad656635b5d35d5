"""Who owns whom, as filings state it: one row for parent and child, with the first and last filing that said so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from deals.ledger.batches import batches
from deals.ledger.columns import MILLI, decimal
from deals.ledger.names import name_key
from deals.ledger.sync import Wanted, sync
from deals.models import Claim, NameUse, Ownership
from filings.extraction.confidence import FLOOR


def parents_in(readings: Sequence[int]) -> set[int]:
    """Companies that these readings name as a parent, as their names are now resolved."""
    claims = Claim.objects.filter(extraction__in=readings, field="subsidiary", rank__gt=Claim.Rank.DEPRECATED)
    named = {(claim.extraction_id, name_key(claim.value["parent"])) for claim in claims.only("extraction_id", "value")}
    if not named:
        return set()
    uses = NameUse.objects.filter(extraction__in={reading for reading, _ in named}, company__isnull=False)
    return {
        company
        for reading, key, company in uses.values_list("extraction_id", "name_key", "company_id")
        if (reading, key) in named
    }


def project_ownership(parents: Iterable[int]) -> None:
    """Write the subsidiaries of these companies."""
    for batch in batches(sorted(set(parents))):
        _project_ownership(set(batch))


def _project_ownership(parents: set[int]) -> None:
    readings = NameUse.objects.filter(company__in=parents, extraction__is_current=True).values("extraction")
    claims = (
        Claim.objects.filter(
            extraction__in=readings,
            field="subsidiary",
            rank__gt=Claim.Rank.DEPRECATED,
            confidence__gte=FLOOR,
        )
        .select_related("extraction__filing")
        .order_by("pk")
    )
    said: dict[tuple[int, int], list[Claim]] = defaultdict(list)
    stated = list(claims)
    companies = _companies(stated)
    for claim in stated:
        ends = [companies.get((claim.extraction_id, name_key(claim.value[end]))) for end in ("parent", "child")]
        parent, child = ends
        if parent is not None and child is not None and parent in parents and parent != child:
            said[parent, child].append(claim)
    wanted = [Wanted(parent, (child,), _columns(each)) for (parent, child), each in said.items()]
    sync(Ownership, Ownership.objects.filter(parent__in=parents), owner="parent_id", key=("child_id",), wanted=wanted)


def _companies(claims: Sequence[Claim]) -> dict[tuple[int | None, str], int]:
    uses = NameUse.objects.filter(extraction__in={claim.extraction_id for claim in claims}, company__isnull=False)
    found: dict[tuple[int | None, str], int] = {}
    for reading, key, company in uses.order_by("-cik", "pk").values_list("extraction_id", "name_key", "company_id"):
        if company is not None:
            found.setdefault((reading, key), company)
    return found


def _columns(claims: Sequence[Claim]) -> dict[str, Any]:
    """The latest statement that gives a share, else the latest; a missing place comes from the next one."""
    ordered = sorted(claims, key=_latest_first)
    best = next((claim for claim in ordered if claim.value["percent"] is not None), ordered[0])
    places = [claim.value["jurisdiction"] for claim in (best, *ordered) if claim.value["jurisdiction"]]
    days = [claim.disclosed_on for claim in ordered if claim.disclosed_on]
    return {
        "percent": decimal(best.value["percent"], MILLI),
        "jurisdiction": places[0][:100] if places else "",
        "first_seen": min(days, default=None),
        "last_seen": max(days, default=None),
        "claim_id": best.pk,
    }


def _latest_first(claim: Claim) -> tuple[Any, ...]:
    day = claim.disclosed_on.toordinal() if claim.disclosed_on else 0
    key = claim.extraction.filing.key if claim.extraction else ""
    return (-day, -claim.confidence, key, claim.item)
