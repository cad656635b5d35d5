"""Instalments: parts of an amount that is itself entered, in its sentence or in a list behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate

from filings.extraction.arbitration import Claim
from filings.extraction.terms import receipts, totals
from filings.extraction.terms.passages import Stretch
from filings.extraction.terms.payment import Payment

_PART = re.compile(
    r"\b(?:of\s+which|comprising|consisting\s+of|in\s+\w+\s+(?:\(\d+\)\s+)?(?:equal\s+)?(?:parts|instal{1,2}ments)"
    r"|one\s+half|namely|payment\s+schedule)\b",
    re.IGNORECASE,
)
_IN_PARTS = frozenset({"upfront", "purchase_price", "royalty_purchase_price", "research_funding", "other"})
RECEIVED_IN_ALL = frozenset({*receipts.RULES, totals.INCLUDING_UPFRONT, totals.LUMP_AFTER})
"""Sums of what has been paid so far: their parts are payments of their own."""


def without_instalments(
    stretch: Stretch,
    standing: list[Claim[Payment]],
) -> tuple[list[Claim[Payment]], list[tuple[Claim[Payment], str]]]:
    """Parts of an amount that is itself entered are no entries of their own: they add up to it, or the words say so."""
    kept: list[Claim[Payment]] = []
    parts: list[tuple[Claim[Payment], str]] = []
    whole: Claim[Payment] | None = None
    for number, claim in enumerate(standing):
        payment = claim.value
        behind = [c.value.money.value for c in standing[number + 1 : number + 4]]
        text = stretch.marked
        if (
            whole is not None
            and payment.kind in (*_IN_PARTS, "event")
            and whole.value.money.value
            and payment.money.value
        ):
            between = text[whole.value.money.finish - stretch.start : payment.money.begin - stretch.start]
            smaller = payment.money.value < whole.value.money.value
            if smaller and _PART.search(between) and (payment.kind != "event" or _adds_up(whole, standing)):
                parts.append((claim, "part of an amount entered"))
                continue
        if (
            payment.kind in _IN_PARTS
            and payment.rule not in RECEIVED_IN_ALL
            and payment.money.value is not None
            and behind
        ):
            whole = claim
        kept.append(claim)
    return kept, parts


def without_listed_parts(payments: Sequence[Payment], stretches: Sequence[Stretch]) -> list[Payment]:
    """The payments without the instalments that a list names behind their sum ("¤, in three parts: (a) …; (b) …")."""
    places = {id(stretch): number for number, stretch in enumerate(stretches)}
    parts: set[tuple[int, int]] = set()
    for whole in payments:
        behind = whole.stretch.marked[whole.money.finish - whole.stretch.start :]
        if whole.kind not in _IN_PARTS or not whole.money.value or not _LIST_FOLLOWS.search(behind):
            continue
        place = places[id(whole.stretch)]
        listed = [m for s in stretches[place + 1 : place + 1 + _MOST_PARTS] for m in s.amounts]
        sums = accumulate(m.value or Decimal(0) for m in listed)
        count = next((n for n, so_far in enumerate(sums, start=1) if so_far == whole.money.value), 0)
        if count > 1 and all(m.currency == whole.money.currency for m in listed[:count]):
            parts.update((whole.stretch.document, m.begin) for m in listed[:count])
    return [p for p in payments if (p.stretch.document, p.money.begin) not in parts]


_LIST_FOLLOWS = re.compile(r":\s*(?:\(?\w{1,4}[.)]\s*)?\Z")
_MOST_PARTS = 8


def _adds_up(whole: Claim[Payment], standing: list[Claim[Payment]]) -> bool:
    """Whether the amounts behind `whole` sum to it."""
    behind = [c.value.money.value for c in standing if c.key > whole.key and c.value.money.value is not None]
    for count in range(2, len(behind) + 1):
        if sum(behind[:count]) == whole.value.money.value:
            return True
    return "instal" in whole.value.stretch.marked
