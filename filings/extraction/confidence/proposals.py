"""Facts and proposals kept apart: what is surer than the floor is told, the rest is put before people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from filings.extraction.confidence.calibrate import SINGLE
from filings.extraction.facts import Deal, FilingFacts, Milestone, Royalty, Stated, Subsidiary, Term

Proposed = Stated[Any] | Term | Milestone | Royalty | Subsidiary | Deal
Value = TypeVar("Value", Stated[str], Term, Milestone, Royalty)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A value below the floor. `path` is the place it would take: "deals.0.phase", "deals.1.terms", "deals"."""

    path: str
    value: Proposed


def parted(facts: FilingFacts, floor: float) -> tuple[FilingFacts, tuple[Proposal, ...]]:
    """The facts that are at least as sure as `floor`, and the proposals; places are counted in the facts that remain.

    Parties stay with their deal, whose identity they are; their roles carry their own confidence.
    """
    proposals: list[Proposal] = []
    deals: list[Deal] = []
    for deal in facts.deals:
        if deal.confidence < floor:
            proposals.append(Proposal("deals", deal))
        else:
            deals.append(_deal(deal, f"deals.{len(deals)}", floor, proposals))
    ties = []
    for tie in facts.subsidiaries:
        if min(tie.child.confidence, tie.parent.confidence) < floor:
            proposals.append(Proposal("subsidiaries", tie))
        else:
            ties.append(tie)
    return replace(facts, deals=tuple(deals), subsidiaries=tuple(ties)), tuple(proposals)


def _deal(deal: Deal, path: str, floor: float, proposals: list[Proposal]) -> Deal:
    def sure(key: str, values: Iterable[Value]) -> tuple[Value, ...]:
        kept = []
        for value in values:
            if value.confidence < floor:
                proposals.append(Proposal(f"{path}.{key}", value))
            else:
                kept.append(value)
        return tuple(kept)

    singles: dict[str, Any] = {}
    for key in SINGLE:
        stated = getattr(deal, key)
        if stated is not None and stated.confidence < floor:
            proposals.append(Proposal(f"{path}.{key}", stated))
            singles[key] = None
    return replace(
        deal,
        components=sure("components", deal.components),
        assets=sure("assets", deal.assets),
        indications=sure("indications", deal.indications),
        terms=sure("terms", deal.terms),
        milestones=sure("milestones", deal.milestones),
        royalties=sure("royalties", deal.royalties),
        **singles,
    )
