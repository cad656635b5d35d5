"""Makes the table from outcomes: values of documents whose facts are known, each right or wrong.

The steps are fitted on scores that leave the value's own company out: a rule's record would otherwise hold the very
outcome it is asked to foretell. Even so the shares flatter, because the rules themselves were widened until they read
those documents. `made_cautious` takes this back by what happens on documents that no author of rules has opened.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from filings.extraction.confidence.isotonic import Steps, fit
from filings.extraction.confidence.table import Kind, Record, rule_id, score


@dataclass(frozen=True, slots=True)
class Outcome:
    """One value that was read: what its rule stated, and whether it was right.

    `group` is what is left out together (the company that filed, or the linked filings of one deal); `deal` is the
    stated confidence and rule of the deal the value belongs to, and None for values of the filing itself.
    """

    kind: str
    rule: str
    stated: float
    right: bool
    group: str
    deal: tuple[str, float] | None = None


def fitted(outcomes: Iterable[Outcome]) -> dict[str, Kind]:
    """The table, kind by kind. Deals come first: the share of a deal bears on the values told of it."""
    by_kind: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        by_kind[outcome.kind].append(outcome)
    table: dict[str, Kind] = {}
    for kind in sorted(by_kind, key=lambda kind: (kind != "deal", kind)):
        table[kind] = _kind(by_kind[kind], table)
    return table


PRIOR = 2.0
"""Foretold errors of a kind that its own factor of error needs before it counts as much as that of all kinds."""


def made_cautious(table: Mapping[str, Kind], left_out: Iterable[Outcome]) -> tuple[dict[str, Kind], dict[str, float]]:
    """The table with the odds of being wrong multiplied, and the factor of each kind, at least 1.

    The factor is how many times more values were wrong on left-out documents than the table foretold: of the kind
    itself as far as it was seen, else of all kinds together.
    """
    foretold: dict[str, float] = defaultdict(float)
    happened: dict[str, int] = defaultdict(int)
    for outcome in left_out:
        if (kind := table.get(outcome.kind)) is not None:
            record = kind.rules.get(rule_id(outcome.rule))
            share = kind.steps.at(score(outcome.stated, record, share_of(outcome.deal, table)))
            foretold[outcome.kind] += 1 - share
            happened[outcome.kind] += not outcome.right
    overall = max(sum(happened.values()) / (sum(foretold.values()) or 1.0), 1.0)
    factors = {
        kind: round(max((happened[kind] + PRIOR * overall) / (foretold[kind] + PRIOR), 1.0), 3) for kind in table
    }
    return {kind: _cautious(each, factors[kind]) for kind, each in table.items()}, factors


def _cautious(kind: Kind, factor: float) -> Kind:
    shares = (round(share / (share + factor * (1 - share)), 4) for share in kind.steps.shares)
    return Kind(kind.rules, Steps(kind.steps.starts, tuple(shares)))


def _kind(outcomes: list[Outcome], table: Mapping[str, Kind]) -> Kind:
    records = _records(outcomes)
    by_group: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        by_group[outcome.group].append(outcome)
    scored: list[tuple[float, bool]] = []
    for group in sorted(by_group):
        own = _records(by_group[group])
        for outcome in by_group[group]:
            rule = rule_id(outcome.rule)
            others = _without(records[rule], own[rule])
            scored.append((score(outcome.stated, others, share_of(outcome.deal, table)), outcome.right))
    return Kind(records, fit(scored))


def share_of(deal: tuple[str, float] | None, table: Mapping[str, Kind]) -> float:
    """The calibrated share of a deal with this rule and stated confidence; 1 where there is none to ask."""
    known = table.get("deal")
    if deal is None or known is None:
        return 1.0
    rule, stated = deal
    return known.steps.at(score(stated, known.rules.get(rule_id(rule))))


def _records(outcomes: Iterable[Outcome]) -> dict[str, Record]:
    seen: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        seen[rule_id(outcome.rule)].append(outcome)
    return {
        rule: Record(len(those), sum(each.right for each in those), sum(each.stated for each in those) / len(those))
        for rule, those in seen.items()
    }


def _without(record: Record, part: Record) -> Record | None:
    count = record.count - part.count
    if not count:
        return None
    return Record(count, record.right - part.right, (record.stated * record.count - part.stated * part.count) / count)
