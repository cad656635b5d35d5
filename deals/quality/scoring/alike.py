"""When a value found is the value known: names, titles, products, amounts; and deals by what they share."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from difflib import SequenceMatcher
from typing import Any

Facts = Mapping[str, Any]
Amount = tuple[Any, Any, str | None]  # amount, upper end of a range, currency

_SUFFIXES = re.compile(
    r"inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|lp|plc|ag|gmbh|sa|sas|sarl|srl|spa|nv|bv|ab|asa|as"
    r"|oy|kk|kg|pte|pty|the|and"
)
_SAME_NAME = 0.9  # ratio of SequenceMatcher from which two names are one
_SAME_TITLE = 0.85
_ENOUGH_LIKENESS = 0.5


def bare(name: str | None) -> str:
    """A name in lower case without punctuation and legal form, unless that is all there is."""
    words = re.sub(r"[^\w\s]", "", (name or "").lower().replace("&", " and ").replace(".", "")).split()
    return " ".join(word for word in words if not _SUFFIXES.fullmatch(word)) or " ".join(words)


def same_name(one: str | None, other: str | None) -> bool:
    """Whether two organisation names are the same but for suffix, case, punctuation and a letter or two."""
    a, b = bare(one), bare(other)
    return bool(a) and bool(b) and (a == b or SequenceMatcher(None, a, b).ratio() >= _SAME_NAME)


def same_title(one: str, other: str) -> bool:
    """Whether two titles of agreements are the same but for case and a word or two."""
    return SequenceMatcher(None, one.lower(), other.lower()).ratio() > _SAME_TITLE


def same_asset(one: str, other: str) -> bool:
    """Whether one of two names of a product is part of the other."""
    return bare(one) in bare(other) or bare(other) in bare(one)


def close(one: Any, other: Any) -> bool:
    """Whether two numbers (or None) are equal but for rounding."""
    if one == other:
        return True
    return one is not None and other is not None and math.isclose(float(one), float(other), rel_tol=1e-6)


def amount_of(money: Facts) -> Amount:
    """Amount, upper end and currency of a term or milestone."""
    return money.get("amount"), money.get("amount_max"), money.get("currency")


def same_amount(one: Amount, other: Amount) -> bool:
    """Whether two amounts are equal in both ends and in currency."""
    return close(one[0], other[0]) and close(one[1], other[1]) and one[2] == other[2]


def align(known: list[Facts], found: list[Facts]) -> list[tuple[int | None, int | None]]:
    """Which known deal is which found one, as places in the lists; None stands for the partner of one left alone.

    The likest pairs are made first. Pairs come first, then known deals that were missed, then found ones too many.
    """
    ranked = sorted(
        ((likeness(deal, other), i, j) for i, deal in enumerate(known) for j, other in enumerate(found)), reverse=True
    )
    partner: dict[int, int] = {}
    for likely, i, j in ranked:
        if likely >= _ENOUGH_LIKENESS and i not in partner and j not in partner.values():
            partner[i] = j
    return [
        *partner.items(),
        *((i, None) for i in range(len(known)) if i not in partner),
        *((None, j) for j in range(len(found)) if j not in partner.values()),
    ]


def likeness(deal: Facts, other: Facts) -> float:
    """How much two deals share: parties (0 to 1), then title, an amount, the event, an asset."""
    names, others = names_of(deal), names_of(other)
    shared = sum(any(same_name(name, each) for each in others) for name in names)
    likely = 2 * shared / (len(names) + len(others)) if names or others else 0.0
    if deal.get("name") and other.get("name") and same_title(deal["name"], other["name"]):
        likely += 0.3
    if _amounts(deal) & _amounts(other):
        likely += 0.3
    if deal.get("event") == other.get("event"):
        likely += 0.1
    if {*map(bare, deal.get("assets") or [])} & {*map(bare, other.get("assets") or [])}:
        likely += 0.2
    return likely


def names_of(deal: Facts) -> list[str]:
    """The names of a deal's parties."""
    return [party.get("name") for party in deal.get("parties") or []]


def _amounts(deal: Facts) -> set[tuple[Any, Any]]:
    money = [*(deal.get("terms") or []), *(deal.get("milestones") or [])]
    return {(each.get("amount"), each.get("currency")) for each in money if each.get("amount")}
