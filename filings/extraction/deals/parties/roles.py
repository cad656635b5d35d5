"""Who is licensor and who licensee: the directions in which the tellings of a deal point, weighed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from filings.extraction.deals.parties.families import family
from filings.extraction.deals.parties.leanings import Leaning
from filings.extraction.deals.tellings.groups import Group
from filings.extraction.entities import Entities
from filings.extraction.facts import Span
from filings.extraction.vocabulary.organisation_words import INSTITUTION as INSTITUTION_NAME

ROLE_PAIRS = {
    "license": ("licensor", "licensee"),
    "option": ("optionor", "optionee"),
    "distribution": ("supplier", "distributor"),
    "asset": ("seller", "buyer"),
    "partner": ("partner", "partner"),
}
PLAINLY = 1.6
"""How much more a sentence counts that names both sides and grants a right, than one that must be filled in."""

INSTITUTION = 0.8
"""How much it counts that one side is a university, an institute or the like: it is they who license to companies."""

_TOGETHER = re.compile(r"\bco-?(?:commerciali[sz]|promot|market)", re.IGNORECASE)
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
        plain = telling.strength == 3 and not telling.filled and telling.kind != "payment"
        votes[giver] += _WEIGHTS[telling.kind] * telling.frame.rule.confidence * (PLAINLY if plain else 1)
        cue.setdefault(giver, telling.frame.span)
    for leaning in leanings:
        one = family(entities, [leaning.entity])
        if bool(one & left) != bool(one & right):
            giver = bool(one & left) == leaning.gives
            votes[giver] += leaning.weight
            cue.setdefault(giver, leaning.span)
    academic = [_is_academic(entities, side) for side in (left, right)]
    if academic[0] != academic[1]:
        votes[academic[0]] += INSTITUTION
    total = votes[True] + votes[False]
    if not total:
        return Direction(None, 0.0, None)
    winner = votes[True] >= votes[False]
    margin = abs(votes[True] - votes[False]) / total
    return Direction((left if winner else right) if margin > 0 else None, margin, cue.get(winner))


def _is_academic(entities: Entities, side: Iterable[int]) -> bool:
    return all(INSTITUTION_NAME.search(entities.all[e].name) for e in side)


def one_way(group: Group, entities: Entities, leanings: Iterable[Leaning]) -> bool:
    """Whether only one side is shown to hold an exclusive right, and is also the one that pays."""
    left, right = family(entities, group.left), family(entities, group.right)
    holds: set[bool] = set()
    pays: set[bool] = set()
    for leaning in leanings:
        own = family(entities, [leaning.entity])
        if bool(own & left) == bool(own & right):
            continue
        if leaning.holds:
            holds.add(bool(own & left))
        if leaning.pays:
            pays.add(bool(own & left) != leaning.gives)
    return len(holds) == 1 and holds == pays


def role_kind(
    group: Group, title: str | None, components: list[str], *, optional: bool, one_sided: bool = False
) -> str:
    """The pair of roles a deal has, from its title, its components and what its tellings grant.

    `optional` says that it gives an option, and a licence only upon its exercise; `one_sided` that only one side takes
    a right and pays for it (see `one_way`), whatever the two do together.
    """
    named = (title or "").lower()
    first = components[0] if components else ""
    if first != "distribution" and ("royalty_purchase" in components or "asset_purchase" in components):
        return "asset"
    licensed = "licen" in named
    if "cross-licen" in named or first in ("co_promotion", "joint_venture"):
        return "partner"
    if first == "settlement" and not licensed:
        return "partner"
    if first == "co_development" and one_sided:
        return "license"
    if first == "co_development" and not licensed and not _grants(group):
        return "partner"
    if sold_together(named):
        return "partner"
    if first == "distribution" or (first == "supply" and "license" not in components):
        return "distribution"
    if first == "assignment":
        return "asset"
    if optional or components == ["option"]:
        return "option"
    if "license" in components or "sublicense" in components:
        return "license"
    return "partner"


def sold_together(title: str) -> bool:
    """Whether both sides sell, by the title: "Co-Development and Co-Commercialization Agreement"."""
    return _TOGETHER.search(title) is not None and "licen" not in title.lower()


def _grants(group: Group) -> bool:
    """Whether a sentence tells that one side grants the other a licence."""
    return any(t.kind in ("license", "sublicense") and t.strength == 3 for t in group.tellings)
