"""Who wins when several rules claim the same words: higher priority, then the tighter match, then the earlier one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Claim(Generic[T]):
    """One reading of the words at `key` (what is claimed: an amount's place, say), of which only one may stand."""

    key: tuple[int, int]
    value: T
    rule: str
    priority: int
    start: int
    end: int


def settle(claims: Iterable[Claim[T]]) -> tuple[list[Claim[T]], list[tuple[Claim[T], str]]]:
    """The claims that stand, in the order of their keys, and the losers each with the reason.

    The order is total, so the outcome does not depend on the order of the rules.
    """
    standing: dict[tuple[int, int], Claim[T]] = {}
    lost: list[tuple[Claim[T], str]] = []
    for claim in sorted(claims, key=lambda c: (c.key, -c.priority, c.end - c.start, c.start, c.rule)):
        winner = standing.setdefault(claim.key, claim)
        if winner is not claim:
            lost.append((claim, f"{winner.rule} has the better claim"))
    return [standing[key] for key in sorted(standing)], lost
