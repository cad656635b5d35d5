"""All list fields of one agreement as rows, before they are written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from deals.ledger.money_rows import milestone_rows, royalty_rows, term_rows
from deals.ledger.parties import PartyRow, party_rows
from deals.ledger.rows import Row, corrected, union
from deals.ledger.timeline import timeline_rows
from deals.ledger.views import Dossier
from deals.ledger.winners import View, fixed_at_signing, single_date


@dataclass(frozen=True, slots=True)
class Lists:
    """The rows of an agreement in the order they are shown."""

    components: list[Row]
    assets: list[Row]
    indications: list[Row]
    parties: list[PartyRow]
    timeline: list[Row]
    terms: list[Row]
    milestones: list[Row]
    royalties: list[Row]

    def by_field(self) -> Iterator[tuple[str, Row]]:
        """Every row with the field under which claims speak of it."""
        named = {
            "component": self.components,
            "asset": self.assets,
            "indication": self.indications,
            "party": [party.row for party in self.parties],
            "timeline": self.timeline,
            "term": self.terms,
            "milestone": self.milestones,
            "royalty": self.royalties,
        }
        for field, rows in named.items():
            for row in rows:
                yield field, row


def lists_of(dossier: Dossier, company_of: Callable[[View, str], int | None]) -> Lists:
    """The rows that follow from all that is said. `company_of(view, name)` is the company a claim means by a name."""
    machine, analysts = dossier.machine, dossier.analysts
    signed = single_date(machine["signed"], analysts["signed"])
    return Lists(
        components=_plain(dossier, "component"),
        assets=_plain(dossier, "asset"),
        indications=_plain(dossier, "indication"),
        parties=party_rows(machine["party"], analysts["party"], company_of),
        timeline=timeline_rows(dossier.events(), signed, analysts["timeline"]),
        terms=term_rows(machine["term"], analysts["term"]),
        milestones=milestone_rows(machine["milestone"], analysts["milestone"]),
        royalties=royalty_rows(machine["royalty"], analysts["royalty"]),
    )


def _plain(dossier: Dossier, name: str) -> list[Row]:
    """Rows of a field whose values are plain words."""
    rows = union(dossier.machine[name], fixed_at_signing, lambda view: view.item)
    return corrected(rows, dossier.analysts[name])
