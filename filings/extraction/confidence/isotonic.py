"""A rising step function fitted to outcomes: the pool-adjacent-violators algorithm, with a cautious value a step."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

LEAST = 25
"""Fewest outcomes of a step: less says little about a share near 1, and steps would follow single documents."""


@dataclass(frozen=True, slots=True)
class Steps:
    """From `starts[i]` on (a score, 0 to 1) the share is `shares[i]`. Scores below the first start take the first."""

    starts: tuple[float, ...]
    shares: tuple[float, ...]

    def at(self, score: float) -> float:
        """The share at a score."""
        return self.shares[max(bisect_right(self.starts, score) - 1, 0)]


@dataclass(slots=True)
class _Pool:
    start: float
    right: int
    count: int


def fit(outcomes: Iterable[tuple[float, bool]]) -> Steps:
    """Steps through (score, whether the value was right); raises ValueError if there are none.

    Each share is the lower end of the 68 % Wilson interval (one standard error): few outcomes cannot give certainty.
    """
    pools: list[_Pool] = []
    for score, right in sorted(outcomes):
        if pools and pools[-1].start == score:
            pools[-1].count += 1
            pools[-1].right += right
        else:
            pools.append(_Pool(score, int(right), 1))
    if not pools:
        raise ValueError("nothing to fit: no outcomes")
    steps = _rising(_large_enough(pools))
    # The cautious share of a small step may lie under that of the step before it; the function has to rise.
    starts: list[float] = []
    shares: list[float] = []
    for pool in steps:
        share = round(lower(pool.right, pool.count), 4)
        if not shares or share > shares[-1]:
            starts.append(round(pool.start, 4))
            shares.append(share)
    return Steps(tuple(starts), tuple(shares))


def lower(right: int, count: int, z: float = 1.0) -> float:
    """Lower end of the Wilson interval of `right` out of `count` at `z` standard errors."""
    share = right / count
    spread = z * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    return max(0.0, (share + z * z / (2 * count) - spread) / (1 + z * z / count))


def _large_enough(pools: list[_Pool]) -> list[_Pool]:
    merged: list[_Pool] = []
    for pool in pools:
        if merged and merged[-1].count < LEAST:
            merged[-1].count += pool.count
            merged[-1].right += pool.right
        else:
            merged.append(_Pool(pool.start, pool.right, pool.count))
    if len(merged) > 1 and merged[-1].count < LEAST:
        last = merged.pop()
        merged[-1].count += last.count
        merged[-1].right += last.right
    return merged


def _rising(pools: list[_Pool]) -> list[_Pool]:
    stack: list[_Pool] = []
    for pool in pools:
        stack.append(pool)
        while len(stack) > 1 and stack[-2].right * stack[-1].count >= stack[-1].right * stack[-2].count:
            last = stack.pop()
            stack[-1].right += last.right
            stack[-1].count += last.count
    return stack
