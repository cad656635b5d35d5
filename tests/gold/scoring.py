"""How well the extractor reads documents whose facts are known: right, wrong and missed items of the main fields.

Deals of a document are paired by what they share (parties, title, amounts, assets, event); items of a deal that was not
found count as missed, those of a deal that is not there as wrong, so that every figure is end to end.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

Facts = dict[str, Any]  # one document in the shape of the gold schema

_SUFFIXES = re.compile(
    r"inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|lp|plc|ag|gmbh|sa|sas|sarl|srl|spa|nv|bv|ab|asa|as"
    r"|oy|kk|kg|pte|pty|the|and"
)
_ENOUGH_LIKENESS = 0.5


@dataclass
class Count:
    """Right, wrong and missed items of one field, and what was wrong and missed in words."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found."""
        total = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / total if total else 1.0


def score(documents: Iterable[tuple[str, Facts, Facts]]) -> dict[str, Count]:
    """Counts of the fields deal, party, upfront and subsidiary over (name, known facts, found facts) of documents."""
    counts = {name: Count() for name in ("deal", "party", "upfront", "subsidiary")}
    for name, known, found in documents:
        _pair(counts["subsidiary"], name, _ties(known), _ties(found), _same_tie)
        for deal, other in _aligned(known.get("deals") or [], found.get("deals") or []):
            _pair(counts["deal"], name, [deal] if deal else [], [other] if other else [], lambda a, b: True)
            _pair(counts["party"], name, _names(deal), _names(other), same_name)
            _pair(counts["upfront"], name, _upfronts(deal), _upfronts(other), lambda a, b: a == b)
    return counts


def same_name(one: str, other: str) -> bool:
    """Whether two organisation names are the same but for suffix, case, punctuation and a letter or two."""
    one, other = _bare(one), _bare(other)
    return bool(one) and (one == other or SequenceMatcher(None, one, other).ratio() >= 0.9)


def _bare(name: str) -> str:
    words = re.sub(r"[^\w\s]", "", (name or "").lower().replace("&", " and ").replace(".", "")).split()
    return " ".join(word for word in words if not _SUFFIXES.fullmatch(word)) or " ".join(words)


def _pair(
    count: Count, name: str, known: Sequence[Any], found: Sequence[Any], same: Callable[[Any, Any], bool]
) -> None:
    left = list(found)
    for item in known:
        hit = next((place for place, other in enumerate(left) if same(item, other)), None)
        if hit is None:
            count.missed += 1
            count.notes.append(f"{name}: missed {item}")
        else:
            left.pop(hit)
            count.right += 1
    count.wrong += len(left)
    count.notes += [f"{name}: wrong {item}" for item in left]


def _aligned(known: list[Facts], found: list[Facts]) -> list[tuple[Facts, Facts]]:
    """Each known deal with the found one most like it; {} stands for the other side of a missed or wrong one."""
    ranked = sorted(
        ((_likeness(deal, other), i, j) for i, deal in enumerate(known) for j, other in enumerate(found)), reverse=True
    )
    partner: dict[int, int] = {}
    for likeness, i, j in ranked:
        if likeness >= _ENOUGH_LIKENESS and i not in partner and j not in partner.values():
            partner[i] = j
    pairs = [(deal, found[partner[i]] if i in partner else {}) for i, deal in enumerate(known)]
    return pairs + [({}, other) for j, other in enumerate(found) if j not in partner.values()]


def _likeness(deal: Facts, other: Facts) -> float:
    names, others = _names(deal), _names(other)
    shared = sum(any(same_name(a, b) for b in others) for a in names)
    likeness = 2 * shared / (len(names) + len(others)) if names or others else 0.0
    title, printed = (deal.get("name") or "").lower(), (other.get("name") or "").lower()
    likeness += 0.3 * bool(title and printed and SequenceMatcher(None, title, printed).ratio() > 0.85)
    likeness += 0.3 * bool(_amounts(deal) & _amounts(other))
    likeness += 0.2 * bool({*map(_bare, deal.get("assets") or [])} & {*map(_bare, other.get("assets") or [])})
    return likeness + 0.1 * (deal.get("event") == other.get("event"))


def _names(deal: Facts) -> list[str]:
    return [party["name"] for party in deal.get("parties") or []]


def _amounts(deal: Facts) -> set[tuple[float, str]]:
    money = (deal.get("terms") or []) + (deal.get("milestones") or [])
    return {(float(one["amount"]), one["currency"]) for one in money if one.get("amount")}


def _upfronts(deal: Facts) -> list[tuple[float, str]]:
    terms = [term for term in deal.get("terms") or [] if term["kind"] == "upfront" and term.get("amount") is not None]
    return [(float(term["amount"]), term["currency"]) for term in terms]


def _ties(facts: Facts) -> list[tuple[str, str]]:
    return [(tie["parent"], tie["child"]) for tie in facts.get("subsidiaries") or []]


def _same_tie(one: tuple[str, str], other: tuple[str, str]) -> bool:
    return same_name(one[0], other[0]) and same_name(one[1], other[1])
