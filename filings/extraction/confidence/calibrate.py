"""The facts of a filing with the rules' opinions turned into shares."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar, overload

from filings.extraction.confidence.fitting import share_of
from filings.extraction.confidence.table import Kind, rule_id, score, shipped
from filings.extraction.facts import Deal, FilingFacts, Milestone, Party, Registrant, Royalty, Stated, Subsidiary, Term

T = TypeVar("T")
Told = TypeVar("Told", Term, Milestone, Royalty)

SINGLE = (
    "name", "announced", "signed", "effective", "event_on", "phase", "modality", "exclusivity", "territory",
    "term_years",
)  # fmt: skip


def calibrated(facts: FilingFacts, table: Mapping[str, Kind] | None = None) -> FilingFacts:
    """The same facts; each confidence is the share of such values that were right. `table` is the shipped one if None.

    A kind that the table does not know keeps what its rules state.
    """
    scale = _Scale(shipped() if table is None else table)
    return replace(
        facts,
        form=scale.stated("form", facts.form),
        event_date=scale.stated("event_date", facts.event_date),
        items=scale.all("item", facts.items),
        registrant=scale.registrant(facts.registrant),
        subsidiaries=tuple(map(scale.subsidiary, facts.subsidiaries)),
        deals=tuple(map(scale.deal, facts.deals)),
    )


class _Scale:
    def __init__(self, table: Mapping[str, Kind]) -> None:
        self.table = table

    def share(self, kind: str, rule: str, stated: float, deal: float = 1.0) -> float:
        known = self.table.get(kind)
        if known is None:
            return stated
        return known.steps.at(score(stated, known.rules.get(rule_id(rule)), deal))

    @overload
    def stated(self, kind: str, value: Stated[T], deal: float = ...) -> Stated[T]: ...
    @overload
    def stated(self, kind: str, value: Stated[T] | None, deal: float = ...) -> Stated[T] | None: ...
    def stated(self, kind: str, value: Stated[T] | None, deal: float = 1.0) -> Stated[T] | None:
        return value and replace(value, confidence=self.share(kind, value.rule, value.confidence, deal))

    def all(self, kind: str, values: tuple[Stated[str], ...], deal: float = 1.0) -> tuple[Stated[str], ...]:
        return tuple(self.stated(kind, value, deal) for value in values)

    def registrant(self, found: Registrant | None) -> Registrant | None:
        if found is None:
            return None
        return Registrant(
            name=self.stated("registrant.name", found.name),
            cik=self.stated("registrant.cik", found.cik),
            state=self.stated("registrant.state", found.state),
            ein=self.stated("registrant.ein", found.ein),
            file_number=self.stated("registrant.file_number", found.file_number),
            securities=self.all("registrant.security", found.securities),
        )

    def subsidiary(self, tie: Subsidiary) -> Subsidiary:
        return Subsidiary(
            parent=self.stated("subsidiary", tie.parent),
            child=self.stated("subsidiary", tie.child),
            jurisdiction=self.stated("subsidiary.jurisdiction", tie.jurisdiction),
            percent=self.stated("subsidiary.percent", tie.percent),
        )

    def deal(self, found: Deal) -> Deal:
        known = "deal" in self.table
        share = share_of((found.event.rule, found.confidence), self.table) if known else found.confidence
        within = share if known else 1.0
        singles = {key: self.stated(key, getattr(found, key), within) for key in SINGLE}
        return replace(
            found,
            confidence=share,
            event=self.stated("event", found.event, within),
            parties=tuple(self.party(party, within) for party in found.parties),
            components=self.all("component", found.components, within),
            assets=self.all("asset", found.assets, within),
            indications=self.all("indication", found.indications, within),
            terms=tuple(self.told("term", term, within) for term in found.terms),
            milestones=tuple(self.told("milestone", each, within) for each in found.milestones),
            royalties=tuple(self.told("royalty", each, within) for each in found.royalties),
            **singles,
        )

    def party(self, found: Party, deal: float) -> Party:
        return Party(
            name=self.stated("party", found.name, deal),
            role=self.stated("party.role", found.role, deal),
            parent=self.stated("party.parent", found.parent, deal),
        )

    def told(self, kind: str, value: Told, deal: float) -> Told:
        return replace(value, confidence=self.share(kind, value.rule, value.confidence, deal))
