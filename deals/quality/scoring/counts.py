"""Counts of right, wrong and missed values, the shares made of them, and how sure those are."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from deals.quality.scoring.judge import Outcome, Verdict

Interval = tuple[float, float]
Z_95 = 1.96
"""Standard deviations either side that hold 95 % of a normal distribution."""


@dataclass(frozen=True, slots=True)
class Count:
    """Values of one field: found and right, found and wrong, stated and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def stated(self) -> int:
        """Values that the documents state."""
        return self.right + self.missed

    @property
    def found(self) -> int:
        """Values that were found."""
        return self.right + self.wrong

    @property
    def precision(self) -> float:
        """Share of the values found that are right; 0 where none was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the values stated that were found; 0 where none is stated."""
        return self.right / self.stated if self.stated else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 0 where nothing was found right."""
        return 2 * self.right / (2 * self.right + self.wrong + self.missed) if self.right else 0.0

    @property
    def precision_95(self) -> Interval:
        return wilson(self.right, self.found)

    @property
    def recall_95(self) -> Interval:
        return wilson(self.right, self.stated)

    @property
    def f1_95(self) -> Interval:
        """Interval of F1. With J = right / (right + wrong + missed), a plain share, F1 is 2J / (1 + J), which grows
        with J; so the ends of Wilson's interval of J are the ends of F1's."""
        low, high = wilson(self.right, self.right + self.wrong + self.missed)
        return 2 * low / (1 + low), 2 * high / (1 + high)

    def __add__(self, other: Count) -> Count:
        return Count(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)


_COUNTS_AS = {
    Outcome.RIGHT: Count(right=1),
    Outcome.WRONG: Count(wrong=1),
    Outcome.MISSED: Count(missed=1),
    Outcome.DIFFERENT: Count(wrong=1, missed=1),
}


def count_verdicts(verdicts: Iterable[Verdict]) -> dict[str, Count]:
    """The counts of each field that occurs, by name. What differs is a wrong value and a missed one."""
    counts: dict[str, Count] = {}
    for verdict in verdicts:
        counts[verdict.field] = counts.get(verdict.field, Count()) + _COUNTS_AS[verdict.outcome]
    return counts


def wilson(right: int, n: int, z: float = Z_95) -> Interval:
    """Wilson's score interval of the share right / n (Wilson 1927); (0, 0) where n is 0."""
    if not n:
        return 0.0, 0.0
    share, scale = right / n, 1 + z * z / n
    middle = (share + z * z / (2 * n)) / scale
    half = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / scale
    return max(0.0, middle - half), min(1.0, middle + half)
