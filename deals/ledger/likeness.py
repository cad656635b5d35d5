"""How much speaks for two tellings being of one agreement, and what forbids it.

Points, not probabilities; they were set by hand on the linked groups of the written gold filings. What identifies an
agreement (its own title, its day, its asset, its amounts) weighs most; what most deals share weighs little.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property

from deals.ledger.profile import Profile
from deals.ledger.readings import day_of

Key = tuple[str, int]

ENOUGH = 2.5
"""Points from which two tellings of the same pair of companies are of one agreement."""
ENOUGH_FOR_ONE_PARTY = 5.0
"""The same, where only one party of either telling is known."""
MARGIN = 0.5
"""A telling that is about as near to two agreements that cannot be one is joined to neither."""

_GENERIC = frozenset(
    (
        "license", "licence", "licensing", "sublicense", "sublicence", "agreement", "collaboration", "collaborative",
        "research", "development", "option", "exclusive", "non", "supply", "distribution", "purchase", "asset", "sale",
        "and", "or", "of", "for", "to", "the", "a", "an", "amended", "restated", "amendment", "commercialization",
        "commercialisation", "co", "promotion", "manufacturing", "product", "patent", "technology", "joint", "venture",
        "letter", "master", "clinical", "royalty", "interest", "stock", "securities", "services", "cross", "settlement",
        "transfer", "assignment", "marketing", "discovery", "strategic", "alliance", "commercial", "worldwide",
        "global", "first", "second", "third", "no", "1", "2", "3",
    )
)  # fmt: skip
_GIVERS = frozenset(("licensor", "optionor", "seller", "supplier"))
_TAKERS = frozenset(("licensee", "optionee", "buyer", "distributor"))


@dataclass(frozen=True)
class Telling:
    """One mention as the matcher sees it: its profile, with the parties' names replaced by companies.

    `roles` are the signatories' by company, `parents` the stated parents by signatory.
    """

    key: Key  # filing key and place in the filing: the order in which ties are broken
    profile: Profile
    roles: Mapping[int, str]
    parents: Mapping[int, int]

    @cached_property
    def pairs(self) -> frozenset[str]:
        """Pairs of companies on opposite sides, the stated parent standing for its subsidiary too.

        With only one known party the company alone, so that its own retellings can meet.
        """
        sides = [({company, self.parents.get(company, company)}, role) for company, role in self.roles.items()]
        found = {
            f"{min(a, b)}-{max(a, b)}"
            for n, (ones, role) in enumerate(sides)
            for others, other in sides[n + 1 :]
            if not _same_side(role, other)
            for a in ones
            for b in others
            if a != b
        }
        return frozenset(found or {f"{company}-0" for ones, _ in sides for company in ones})

    @cached_property
    def is_of_one_party(self) -> bool:
        return all(pair.endswith("-0") for pair in self.pairs)

    @cached_property
    def title(self) -> frozenset[str]:
        return frozenset(self.profile["title"].split()) - {"the", "a", "an", "and"}

    @cached_property
    def has_own_title(self) -> bool:
        return bool(self.title - _GENERIC)

    @cached_property
    def assets(self) -> tuple[frozenset[str], ...]:
        return tuple(frozenset(asset.split()) for asset in self.profile["assets"])

    @cached_property
    def amounts(self) -> frozenset[tuple[str, str, str]]:
        return frozenset((kind, currency, amount) for kind, currency, amount in self.profile["amounts"])


def conflict(a: Telling, b: Telling) -> bool:
    """Whether the two cannot be one agreement, whatever else they share."""
    if a.key[0] == b.key[0]:
        return True
    if not _dates_agree(a.profile["signed"], b.profile["signed"]):
        return True
    if _titles_differ(a, b) and a.assets and b.assets and not _share_asset(a, b):
        return True
    return _roles_reversed(a, b)


def likeness(a: Telling, b: Telling) -> float:
    """Points for the two being one agreement; 0 or less: nothing speaks for it. Symmetric."""
    return (
        _title_points(a, b)
        + _date_points(a, b)
        + _asset_points(a, b)
        + _money_points(a, b)
        + (0.5 if set(a.profile["indications"]) & set(b.profile["indications"]) else 0)
        + _component_points(a, b)
    )


def enough(a: Telling, b: Telling) -> float:
    """The points at which these two are joined."""
    return ENOUGH_FOR_ONE_PARTY if a.is_of_one_party or b.is_of_one_party else ENOUGH


def _same_side(role: str, other: str) -> bool:
    return (role in _GIVERS and other in _GIVERS) or (role in _TAKERS and other in _TAKERS)


def _dates_agree(a: str, b: str) -> bool:
    """Whether two stated dates can be one: equal as far as both go, or not both stated."""
    return not a or not b or a.startswith(b) or b.startswith(a)


def _titles_differ(a: Telling, b: Telling) -> bool:
    return bool(a.title and b.title) and not (a.title <= b.title or b.title <= a.title)


def _roles_reversed(a: Telling, b: Telling) -> bool:
    """One grants in the first what it takes in the second, and the other the other way round."""
    gives = [x for x in a.roles if a.roles[x] in _GIVERS and b.roles.get(x) in _TAKERS]
    takes = [x for x in a.roles if a.roles[x] in _TAKERS and b.roles.get(x) in _GIVERS]
    return bool(gives and takes)


def _title_points(a: Telling, b: Telling) -> float:
    if not a.title or not b.title:
        return 0
    if a.title == b.title:
        return 3 if a.has_own_title else 1.5
    return -3 if _titles_differ(a, b) else 0.5


def _date_points(a: Telling, b: Telling) -> float:
    points = 0.0
    signed, other = a.profile["signed"], b.profile["signed"]
    if signed and other:
        points += {10: 3, 7: 2}.get(min(len(signed), len(other)), 0.25)
    elif _signed_by_announcement(a, b) or _signed_by_announcement(b, a):
        points += 1.5
    effective, other = a.profile["effective"], b.profile["effective"]
    if effective and other:
        points += 2 if _dates_agree(effective, other) else -1
    if "mentioned" not in (a.profile["event"], b.profile["event"]) and a.profile["event"] == b.profile["event"]:
        points += 1.5 if a.profile["announced"] and a.profile["announced"] == b.profile["announced"] else 0
    return points


def _signed_by_announcement(a: Telling, b: Telling) -> bool:
    """`a` was announced as signed, without the day, within ten days of the day `b` gives."""
    if a.profile["event"] != "signed" or len(b.profile["signed"]) < 10:
        return False
    announced, signed = day_of(a.profile["announced"]), day_of(b.profile["signed"])
    return announced is not None and signed is not None and timedelta(0) <= announced - signed <= timedelta(days=10)


def _share_asset(a: Telling, b: Telling) -> bool:
    return any(one <= other or other <= one for one in a.assets for other in b.assets)


def _asset_points(a: Telling, b: Telling) -> float:
    if not a.assets or not b.assets:
        return 0
    return 2 if _share_asset(a, b) else -3


def _money_points(a: Telling, b: Telling) -> float:
    shared = len(a.amounts & b.amounts)
    points = min(1.0 + shared, 4.0) if shared else 0.0
    if not shared and {x[1:] for x in a.amounts} & {x[1:] for x in b.amounts}:
        points = 1
    points += min(sum(1 for m in a.profile["milestones"] if m in b.profile["milestones"]), 2)
    points += 1 if set(a.profile["royalties"]) & set(b.profile["royalties"]) else 0
    return points - (2 if _upfronts_differ(a, b) else 0)


def _upfronts_differ(a: Telling, b: Telling) -> bool:
    ones = {x[1:] for x in a.amounts if x[0] == "upfront"}
    others = {x[1:] for x in b.amounts if x[0] == "upfront"}
    same_currency = {x[0] for x in ones} & {x[0] for x in others}
    return bool(same_currency) and not ones & others


def _component_points(a: Telling, b: Telling) -> float:
    ones, others = set(a.profile["components"]), set(b.profile["components"])
    if not ones or not others:
        return 0
    return 0.5 if ones & others else -1
