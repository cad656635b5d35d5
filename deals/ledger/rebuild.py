"""Throwing the projection away and making it anew from the claims. The rows come out as they were."""

from __future__ import annotations

from typing import Any

from deals.ledger.companies import drop_unused, project_companies
from deals.ledger.gather import gather
from deals.ledger.lock import ledger
from deals.ledger.ownership import project_ownership
from deals.ledger.project import KEYS, project_agreements
from deals.ledger.resolve import resolve_all
from deals.models import Agreement, Company, CompanyName, Mention, Ownership, PairKey, Security


def rebuild() -> None:
    """Delete every projected row and project all claims again, in one transaction.

    Agreement and Company rows themselves stay where anything still stands on them: links, notes and analysts' claims
    hang on their primary keys.
    """
    with ledger():
        projected: tuple[type[Any], ...] = (*KEYS, Ownership, CompanyName, Security, PairKey)
        for model in projected:
            model._default_manager.all().delete()
        resolution = resolve_all()
        gather(mentions=Mention.objects.filter(extraction__is_current=True).values_list("pk", flat=True), retired=())
        project_agreements(list(Agreement.objects.order_by("pk").values_list("pk", flat=True)))
        companies = list(Company.objects.order_by("pk").values_list("pk", flat=True))
        project_ownership(companies)
        project_companies(companies)
        drop_unused(resolution)
