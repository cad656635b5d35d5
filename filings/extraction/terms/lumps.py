"""What a total lumps where its own words do not say all of it: the deal's other entries say the rest.

A headline gives a bare figure and the text below it the parts; "including the payments at signing" means every payment
that is due then, the price of shares among them; a total above the early payments of a deal with milestones holds them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from filings.extraction.facts import Term
from filings.extraction.terms.attributes import MILESTONES
from filings.extraction.terms.passages import Stretch

KINDS = ("upfront", "equity", "option_fee", "research_funding", "milestone")
"""What a total may lump, in the order of the schema's list."""

_EARLY = ("upfront", "equity", "near_term")
_AT_SIGNING = re.compile(
    r"\b(?:payments|sums|amounts)\s+(?:(?:due|made|payable|to\s+be\s+made)\s+)?(?:at|on|upon)\s+(?:signing|closing"
    r"|execution)\b|\b(?:signing|closing|initial)\s+payments\b",
    re.IGNORECASE,
)


def with_lumps(terms: Sequence[Term], stretches: Sequence[Stretch]) -> list[Term]:
    """The terms, each total with the kinds that it lumps by its words and by the deal's other entries."""
    return [_completed(term, terms, stretches) if term.kind == "total_potential" else term for term in terms]


def with_lumped_kinds(terms: Sequence[Term]) -> list[Term]:
    """The terms with each payment at signing that an early sum lumps and no entry of its own tells, undisclosed."""
    kinds = {t.kind for t in terms}
    lumped = {k: t for t in terms if t.kind == "near_term" for k in t.includes if k in ("upfront", "equity")}
    silent = [
        replace(
            lump, kind=kind, amount=None, amount_max=None, currency=None, qualifier=None, basis=None, includes=(),
            disclosure="undisclosed", confidence=round(lump.confidence - 0.1, 2), spans={"kind": (lump.quote,)},
        )
        for kind, lump in lumped.items()
        if kind not in kinds
    ]  # fmt: skip
    return [*terms, *silent]


def _completed(total: Term, terms: Sequence[Term], stretches: Sequence[Stretch]) -> Term:
    others = [t for t in terms if t.amount and t.currency == total.currency and t.basis == "aggregate"]
    if total.amount is None:
        return total
    added = _by_arithmetic(total.amount, others) or (
        (_due_at_signing(total, others, stretches) | _beyond_the_early(total.amount, total.includes, others, terms))
        if "upfront" in total.includes
        else set()
    )
    if not set(total.includes) < set(total.includes) | added:
        return total
    lumped = set(total.includes) | added
    other = [k for k in total.includes if k not in KINDS]
    return replace(total, includes=(*(k for k in KINDS if k in lumped), *other))


def _by_arithmetic(amount: Decimal, others: Sequence[Term]) -> set[str]:
    """The only set of kinds, milestones among them, whose entries add up to the total; else none."""
    early = {k: sum((t.amount or Decimal(0) for t in others if t.kind == k), Decimal(0)) for k in KINDS[:-1]}
    present = [k for k, value in early.items() if value]
    found = {
        (*kinds, "milestone")
        for milestones in _milestone_sums(others)
        for count in range(1, len(present) + 1)
        for kinds in combinations(present, count)
        if milestones + sum(early[k] for k in kinds) == amount
    }
    return set(found.pop()) if len(found) == 1 else set()


def _milestone_sums(others: Sequence[Term]) -> Iterator[Decimal]:
    """What the milestones may come to: each sum of all kinds that is told, and the classes together."""
    classes = [t.amount for t in others if t.kind in MILESTONES and t.kind != "milestone" and t.amount]
    yield from (t.amount for t in others if t.kind == "milestone" and t.amount)
    if classes:
        yield sum(classes, Decimal(0))


def _due_at_signing(total: Term, others: Sequence[Term], stretches: Sequence[Stretch]) -> set[str]:
    """The shares bought at signing, where the total includes "the payments at signing"."""
    words = next((s.text for s in stretches if _within(total, s)), "")
    return {
        "equity"
        for t in others
        if t.kind == "near_term" and "equity" in t.includes and _AT_SIGNING.search(words)
    }  # fmt: skip


def _within(total: Term, stretch: Stretch) -> bool:
    quote = total.quote
    return quote.document == stretch.document and stretch.start <= quote.start < stretch.end


def _beyond_the_early(
    amount: Decimal, includes: Sequence[str], others: Sequence[Term], terms: Sequence[Term]
) -> set[str]:
    """The milestones, where a total that names only early payments is more than they come to."""
    early = sum((t.amount or Decimal(0) for t in others if t.kind in _EARLY), Decimal(0))
    named = set(includes) <= {"upfront", "equity"}
    return {"milestone"} if named and amount > early and any(t.kind in MILESTONES for t in terms) else set()
