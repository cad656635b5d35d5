"""Each term once, however often the text tells it: the strongest telling stays, with what the others add to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from filings.extraction.facts import Milestone, Rejected, Term
from filings.extraction.layout import Zone
from filings.extraction.terms import attributes

WEAK = 45
"""Rules below this priority give way to any other reading of the same money."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A term as one passage tells it, with the priority of its rule and the zone it stands in."""

    term: Term
    priority: int
    zone: Zone


def once_each(entries: Sequence[Entry], milestones: Sequence[Milestone]) -> tuple[list[Term], list[Rejected]]:
    """The terms in text order without repeats, and the tellings given up with the reason."""
    kept: list[Entry] = []
    lost: list[Rejected] = []
    for entry in sorted(entries, key=lambda e: (-e.priority, e.term.quote)):
        reason = _superfluous(entry, kept, milestones)
        if reason:
            lost.append(Rejected(entry.term.rule, entry.term.quote, reason))
            continue
        kept.append(entry)
    kept = _without_rounded(kept, lost)
    return [_firmest(e, entries) for e in sorted(kept, key=lambda e: e.term.quote)], lost


def _superfluous(entry: Entry, kept: Sequence[Entry], milestones: Sequence[Milestone]) -> str | None:
    term = entry.term
    if term.amount is None:
        if any(
            k.term.kind == term.kind and k.term.percent == term.percent and k.term.payer == term.payer for k in kept
        ):
            return "told before"
        if term.disclosure == "redacted" and any(k.term.kind == term.kind for k in kept):
            return "disclosed elsewhere"
        return None
    same = [k.term for k in kept if k.term.amount == term.amount and k.term.currency == term.currency]
    if any(t.kind == term.kind and t.amount_max == term.amount_max for t in same):
        return "told before"
    if same and entry.priority < WEAK:
        return f"the same money is {same[0].kind}"
    if term.kind == "milestone" and any(t.kind in attributes.MILESTONES for t in same):
        return "the same milestones by class"
    if entry.priority < WEAK and any(m.amount == term.amount and m.currency == term.currency for m in milestones):
        return "the same money is a single milestone"
    return None


def _without_rounded(kept: list[Entry], lost: list[Rejected]) -> list[Entry]:
    """Drop a headline's figure that rounds the body's ("$50 million" for $49.8 million)."""
    exact: list[Entry] = []
    for entry in kept:
        if any(_rounds(entry, finer) for finer in kept):
            lost.append(Rejected(entry.term.rule, entry.term.quote, "rounds an amount of the text"))
        else:
            exact.append(entry)
    return exact


def _rounds(entry: Entry, finer: Entry) -> bool:
    one, two = entry.term, finer.term
    if entry.zone is not Zone.HEADLINE or finer.zone is Zone.HEADLINE:
        return False
    if (one.kind, one.currency) != (two.kind, two.currency):
        return False
    if not one.amount or not two.amount or one.amount == two.amount:
        return False
    return abs(two.amount - one.amount) * 25 <= two.amount and _figures(two.amount) > _figures(one.amount)


def _figures(amount: Decimal) -> int:
    """Number of significant figures."""
    return len(str(amount.normalize().as_tuple().digits).split(","))


def _firmest(entry: Entry, entries: Sequence[Entry]) -> Term:
    """The entry with what other tellings of the same term add: "up to", what it includes, a stated payer."""
    term = entry.term
    for other in entries:
        twin = other.term
        if (
            twin is term
            or (twin.kind, twin.amount, twin.currency) != (term.kind, term.amount, term.currency)
            or term.amount is None
        ):
            continue
        if (
            term.qualifier == "exact"
            and twin.qualifier not in ("exact", None, "range")
            and term.kind in (*attributes.MILESTONES, "total_potential")
        ):
            term = replace(
                term,
                qualifier=twin.qualifier,
                spans={**term.spans, **{k: v for k, v in twin.spans.items() if k == "qualifier"}},
            )
        if not term.includes and twin.includes:
            term = replace(term, includes=twin.includes)
        if "payer" not in term.spans and "payer" in twin.spans and twin.payer:
            term = replace(term, payer=twin.payer, payee=twin.payee, spans={**term.spans, "payer": twin.spans["payer"]})
    return term
