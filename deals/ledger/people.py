"""Who a claim means by a name: the company its filing's name was resolved to, or the one an analyst named."""

from __future__ import annotations

from collections.abc import Iterable

from deals.ledger.names import name_key
from deals.ledger.resolve import company_named
from deals.ledger.views import Dossier
from deals.ledger.winners import View
from deals.models import NameUse


class Who:
    """Companies by mention and name, for the claims of many agreements; one query."""

    def __init__(self, every: Iterable[Dossier]) -> None:
        dossiers = list(every)
        self._readings = {mention.pk: mention.extraction_id for each in dossiers for mention in each.mentions}
        keys = {
            name_key(name)
            for each in dossiers
            for view in each.machine["party"]
            for name in (view.value["name"], view.value["parent"])
            if name
        }
        uses = NameUse.objects.filter(extraction__in=set(self._readings.values()), name_key__in=keys)
        self._companies: dict[tuple[int, str], int | None] = {}
        for reading, key, company in uses.order_by("-cik", "pk").values_list("extraction_id", "name_key", "company_id"):
            self._companies.setdefault((reading, key), company)

    def company(self, view: View, name: str) -> int | None:
        """Primary key of the company that `view` means by `name`; a company new to us is made for an analyst only."""
        if view.mention is None:
            return company_named(name).pk
        return self._companies.get((self._readings[view.mention], name_key(name)))
