"""One amount of money with what it is paid for: what the readers of single payments hand to each other."""

from __future__ import annotations

from dataclasses import dataclass

from filings.extraction.money import Money
from filings.extraction.rules import Rule
from filings.extraction.terms.passages import Stretch


@dataclass(frozen=True, slots=True)
class Payment:
    """An amount and its kind: a kind of term, or "event" (one milestone). Offsets are local to the stretch.

    `parts` are the kinds that the amount lumps, where its parts stand beside it.
    """

    stretch: Stretch
    money: Money
    kind: str
    rule: Rule
    confidence: float
    start: int
    end: int
    trigger: tuple[int, int] | None = None
    parts: tuple[str, ...] = ()
