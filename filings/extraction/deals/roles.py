"""Who is licensor and who licensee: the directions in which the tellings of a deal point, weighed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from filings.extraction.deals.families import family
from filings.extraction.deals.groups import Group
from filings.extraction.deals.leanings import Leaning
from filings.extraction.entities import Entities
from filings.extraction.facts import Span

ROLE_PAIRS = {
    "license": ("licensor", "licensee"),
    "option": ("optionor", "optionee"),
    "distribution": ("supplier", "distributor"),
    "asset": ("seller", "buyer"),
    "partner": ("partner", "partner"),
}
_WEIGHTS = {"license": 3, "sublicense": 3, "option": 3, "distribution": 4, "asset": 3, "royalty": 4, "payment": 1}


@dataclass(frozen=True, slots=True)
class Direction:
    """Which family gives (None: neither, or both), how clearly, and the words that show it."""

    giver: frozenset[int] | None
    margin: float
    cue: Span | None


def direction(group: Group, entities: Entities, leanings: Iterable[Leaning]) -> Direction:
    """Weigh the directed tellings of a group and what its sentences show of one side at a time."""
    left, right = family(entities, group.left), family(entities, group.right)
    votes: dict[bool, float] = {True: 0.0, False: 0.0}
    cue: dict[bool, Span] = {}
    for telling in group.tellings:
        if not telling.directed or telling.kind not in _WEIGHTS:
            continue
        giver = bool(family(entities, telling.left) & left)
        votes[giver] += _WEIGHTS[telling.kind] * telling.frame.rule.confidence
        cue.setdefault(giver, telling.frame.span)
    for leaning in leanings:
        one = family(entities, [leaning.entity])
        if bool(one & left) != bool(one & right):
            giver = bool(one & left) == leaning.gives
            votes[giver] += leaning.weight
            cue.setdefault(giver, leaning.span)
    total = votes[True] + votes[False]
    if not total:
        return Direction(None, 0.0, None)
    winner = votes[True] >= votes[False]
    margin = abs(votes[True] - votes[False]) / total
    return Direction((left if winner else right) if margin > 0 else None, margin, cue.get(winner))


def role_kind(group: Group, title: str | None, components: list[str]) -> str:
    """The pair of roles a deal has, from its title, its components and what its tellings grant."""
    kinds = Counter(t.kind for t in group.tellings if t.kind not in ("payment", "pact"))
    named = (title or "").lower()
    if "royalty_purchase" in components or "asset_purchase" in components:
        return "asset"
    if "cross-licen" in named or "co_promotion" in components[:1] or "joint_venture" in components[:1]:
        return "partner"
    if "settlement" in components[:1]:
        return "partner"
    first = components[0] if components else ""
    if first == "distribution" or (first == "supply" and "license" not in components):
        return "distribution"
    if first == "assignment":
        return "asset"
    if "option" in components:
        granted = any(t.kind in ("license", "sublicense") and t.strength == 3 for t in group.tellings)
        in_title = "option" in named
        before = components.index("option") < (
            components.index("license") if "license" in components else len(components)
        )
        if (in_title and "licen" not in named) or (before and not granted and (in_title or kinds["option"])):
            return "option"
    if "license" in components or "sublicense" in components:
        return "license"
    return "partner"
