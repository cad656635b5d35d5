"""Makes the table from outcomes: values of documents whose facts are known, each right or wrong.

The steps are fitted on scores that leave the value's own company out: a rule's record would otherwise hold the very
outcome it is asked to foretell. Even so the shares flatter, because the rules themselves were widened until they read
those documents, and some rules more than others. Documents that no author of rules has opened take this back: each of
their outcomes counts for several, and `made_cautious` moves every kind to what happened on them.
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
    stated confidence and rule of the deal the value belongs to, and None for values of the filing itself; `weight` is
    how many outcomes it counts for (UNREAD on a document that no author of rules has opened).
    """

    kind: str
    rule: str
    stated: float
    right: bool
    group: str
    deal: tuple[str, float] | None = None
    weight: int = 1


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


UNREAD = 2
"""The weight of outcomes on unread documents."""


def made_cautious(table: Mapping[str, Kind], left_out: Iterable[Outcome]) -> tuple[dict[str, Kind], dict[str, float]]:
    """The table with the odds of being wrong multiplied, and the factor of each kind, at least 1.

    The factor is how many times more values were wrong on left-out documents than the table foretold (without what it
    knows of their company): of the kind itself as far as it was seen, else of all kinds together.
    """
    foretold: dict[str, float] = defaultdict(float)
    happened: dict[str, int] = defaultdict(int)
    for those in _by_company(outcome for outcome in left_out if outcome.kind in table):
        own = _records_by_kind(those)
        for outcome in those:
            kind = table[outcome.kind]
            rule = rule_id(outcome.rule)
            record = kind.rules.get(rule)
            others = _without(record, own[outcome.kind][rule]) if record else None
            foretold[outcome.kind] += 1 - kind.steps.at(score(outcome.stated, others, share_of(outcome.deal, table)))
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
    scored: list[tuple[float, bool]] = []
    for those in _by_company(outcomes):
        own = _records(those)
        for outcome in those:
            rule = rule_id(outcome.rule)
            others = _without(records[rule], own[rule])
            scored += outcome.weight * [(score(outcome.stated, others, share_of(outcome.deal, table)), outcome.right)]
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
    records: dict[str, Record] = {}
    for rule, those in seen.items():
        count = sum(each.weight for each in those)
        right = sum(each.weight for each in those if each.right)
        records[rule] = Record(count, right, sum(each.weight * each.stated for each in those) / count)
    return records


def _by_company(outcomes: Iterable[Outcome]) -> list[list[Outcome]]:
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        groups[outcome.group].append(outcome)
    return [groups[name] for name in sorted(groups)]


def _records_by_kind(outcomes: Iterable[Outcome]) -> dict[str, dict[str, Record]]:
    kinds: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        kinds[outcome.kind].append(outcome)
    return {kind: _records(those) for kind, those in kinds.items()}


def _without(record: Record, part: Record) -> Record | None:
    count = record.count - part.count
    if count <= 0:
        return None
    return Record(count, record.right - part.right, (record.stated * record.count - part.stated * part.count) / count)
