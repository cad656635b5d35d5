"""One document judged: every fact known against every fact found, field by field.

Both sides have the shape of the gold set's SCHEMA.md. Items of a deal that was not found are missed, items of a deal
that is not there are wrong, so that every figure is end to end.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from deals.quality.scoring import wording
from deals.quality.scoring.alike import (
    Facts,
    align,
    amount_of,
    close,
    same_amount,
    same_asset,
    same_name,
    same_title,
)

MILESTONE_TOTALS = frozenset(
    ("milestone", "milestone_development", "milestone_regulatory", "milestone_commercial", "milestone_dev_reg")
)
SHARES = ("profit_share", "cost_share")  # terms in per cent: neither amounts nor terms without a number
REGISTRANT_NUMBERS = ("cik", "state", "ein", "file_number")
DEAL_VALUES = ("event", "signed", "announced", "effective", "exclusivity", "phase", "modality")

Same = Callable[[Any, Any], bool]


class Outcome(StrEnum):
    """What became of a value. `DIFFERENT`: a field that has one value has another one than is known."""

    RIGHT = "right"
    WRONG = "wrong"
    MISSED = "missed"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Verdict:
    """One comparison. `expected` and `found` are words for people, "" where there is nothing.

    `expected_at` and `found_at` are the ways to the values in the known and the found facts ("deals.0.terms.1"), ""
    where there is none; `about` names the deal in words.
    """

    field: str
    outcome: Outcome
    expected: str = ""
    found: str = ""
    expected_at: str = ""
    found_at: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A value to compare, the way to it, and its words."""

    value: Any
    at: str
    words: str


def judge(known: Facts, found: Facts) -> list[Verdict]:
    """The verdicts on one document."""
    bench = _Bench()
    _judge_document(bench, known, found)
    deals, others = known.get("deals") or [], found.get("deals") or []
    for i, j in align(deals, others):
        one = _Side(deals[i], f"deals.{i}") if i is not None else _Side({}, "")
        other = _Side(others[j], f"deals.{j}") if j is not None else _Side({}, "")
        bench.about = wording.say_deal(one.deal or other.deal)
        bench.several("deal", [_told(one), _told(other)], lambda a, b: True)
        _judge_deal(bench, one, other)
    return bench.verdicts


def judge_negative(found: Facts) -> list[Verdict]:
    """The verdicts on a document that is known to tell of no deal: only deals count."""
    bench = _Bench()
    deals = found.get("deals") or []
    for place, deal in enumerate(deals):
        bench.about = wording.say_deal(deal)
        bench.several("deal", [[], _told(_Side(deal, f"deals.{place}"))], lambda a, b: True)
    bench.about = ""
    outcome = Outcome.WRONG if deals else Outcome.RIGHT
    words = f"{len(deals)} found" if deals else "no deal"
    bench.verdicts.append(
        Verdict("deal in a negative", outcome, found=words, found_at="deals.0" if deals else "", expected="no deal")
    )
    return bench.verdicts


class _Bench:
    """Takes the verdicts down."""

    def __init__(self) -> None:
        self.verdicts: list[Verdict] = []
        self.about = ""

    def several(self, field: str, sides: Sequence[list[Item]], same: Same) -> None:
        """Lists (known, found): each known item takes the first found that is the same; the rest is missed or wrong."""
        known, found = sides
        left = list(found)
        for item in known:
            hit = next((place for place, other in enumerate(left) if same(item.value, other.value)), None)
            self._enter(field, item, None if hit is None else left.pop(hit), is_same=hit is not None)
        for other in left:
            self._enter(field, None, other, is_same=False)

    def single(self, field: str, known: Item | None, found: Item | None, same: Same | None = None) -> None:
        """A field with one value: absent on both sides is no comparison."""
        if known is not None or found is not None:
            both = known is not None and found is not None
            same = same or _equal
            self._enter(field, known, found, is_same=both and same(known.value, found.value))  # type: ignore[union-attr]

    def _enter(self, field: str, known: Item | None, found: Item | None, *, is_same: bool) -> None:
        outcome = (
            Outcome.RIGHT if is_same
            else Outcome.WRONG if known is None
            else Outcome.MISSED if found is None
            else Outcome.DIFFERENT
        )  # fmt: skip
        self.verdicts.append(
            Verdict(
                field=field,
                outcome=outcome,
                expected=known.words if known else "",
                found=found.words if found else "",
                expected_at=known.at if known else "",
                found_at=found.at if found else "",
                about=self.about,
            )
        )


@dataclass(frozen=True, slots=True)
class _Side:
    """A deal as known or as found, {} where the other side has no such deal, and the way to it."""

    deal: Facts
    at: str

    def each(self, key: str) -> list[tuple[str, Any]]:
        """(way, value) of a list's entries."""
        return [(f"{self.at}.{key}.{place}", value) for place, value in enumerate(self.deal.get(key) or [])]

    def one(self, key: str, say: Callable[[Any], str] = str) -> Item | None:
        value = self.deal.get(key)
        return None if value in (None, [], "") else Item(value, f"{self.at}.{key}", say(value))


def _equal(one: Any, other: Any) -> bool:
    return bool(one == other)


def _told(side: _Side) -> list[Item]:
    return [Item(None, side.at, wording.say_deal(side.deal))] if side.deal else []


def _judge_document(bench: _Bench, known: Facts, found: Facts) -> None:
    bench.single("form", _top(known, "form"), _top(found, "form"))
    bench.single("event date", _top(known, "event_date"), _top(found, "event_date"))
    bench.several("8-K item", [_strings(known, "items"), _strings(found, "items")], _equal)
    one, other = (_Side(facts.get("registrant") or {}, "registrant") for facts in (known, found))
    bench.single("registrant name", one.one("name"), other.one("name"), same_name)
    for key in REGISTRANT_NUMBERS:
        bench.single(f"registrant {key}", one.one(key), other.one(key))
    securities = [[Item(value, at, str(value)) for at, value in side.each("securities")] for side in (one, other)]
    bench.several("registrant security", securities, _equal)
    bench.several("subsidiary", [_ties(known), _ties(found)], _same_pair)
    homes = [_homes(known), _homes(found)]
    bench.several("subsidiary jurisdiction", homes, lambda a, b: same_name(a[0], b[0]) and a[1] == b[1])


def _top(facts: Facts, key: str) -> Item | None:
    value = facts.get(key)
    return None if value in (None, [], "") else Item(value, key, str(value))


def _strings(facts: Facts, key: str) -> list[Item]:
    return [Item(value, f"{key}.{place}", str(value)) for place, value in enumerate(facts.get(key) or [])]


def _ties(facts: Facts) -> list[Item]:
    return [
        Item((tie.get("parent"), tie.get("child")), f"subsidiaries.{n}", f"{tie.get('child')} of {tie.get('parent')}")
        for n, tie in enumerate(facts.get("subsidiaries") or [])
    ]


def _homes(facts: Facts) -> list[Item]:
    return [
        Item(
            (tie.get("child"), tie["jurisdiction"].lower()),
            f"subsidiaries.{place}.jurisdiction",
            f"{tie.get('child')}: {tie['jurisdiction']}",
        )
        for place, tie in enumerate(facts.get("subsidiaries") or [])
        if tie.get("jurisdiction")
    ]


def _same_pair(one: tuple[str, str], other: tuple[str, str]) -> bool:
    return same_name(one[0], other[0]) and same_name(one[1], other[1])


def _judge_deal(bench: _Bench, one: _Side, other: _Side) -> None:
    bench.several("party", [_party_names(one), _party_names(other)], same_name)
    if one.deal and other.deal:
        _judge_parties(bench, one, other)
        _judge_single_values(bench, one, other)
    _judge_terms(bench, one, other)
    _judge_milestones(bench, one, other)
    royalties = [
        [
            Item((each.get("rate_min"), each.get("rate_max"), each.get("disclosure")), at, wording.say_royalty(each))
            for at, each in side.each("royalties")
        ]
        for side in (one, other)
    ]
    bench.several("royalty", royalties, _same_royalty)


def _same_royalty(one: Any, other: Any) -> bool:
    return bool(one[2] == other[2] and close(one[0], other[0]) and close(one[1], other[1]))


def _party_names(side: _Side) -> list[Item]:
    return [Item(party.get("name"), f"{at}.name", str(party.get("name"))) for at, party in side.each("parties")]


def _judge_parties(bench: _Bench, one: _Side, other: _Side) -> None:
    """Roles and parents of the parties that were found."""
    for at, party in one.each("parties"):
        hit = next((each for each in other.each("parties") if same_name(party["name"], each[1].get("name"))), None)
        if hit is None:
            continue
        there, found = hit
        bench.single("party role", _role(at, party), _role(there, found))
        parents = _Side(party, at).one("parent"), _Side(found, there).one("parent")
        bench.single("party parent", *parents, same_name)


def _role(at: str, party: Facts) -> Item:
    return Item(party.get("role"), f"{at}.role", f"{party.get('name')}: {wording.say_code(party.get('role'))}")


def _judge_single_values(bench: _Bench, one: _Side, other: _Side) -> None:
    for key in DEAL_VALUES:
        bench.single(key, one.one(key, wording.say_code), other.one(key, wording.say_code))
    bench.single("agreement name", one.one("name"), other.one("name"), same_title)
    bench.single("territory", _territory(one), _territory(other))
    for field, key, same in (("component", "components", _equal), ("asset", "assets", same_asset)):
        lists = [[Item(value, at, wording.say_code(value)) for at, value in side.each(key)] for side in (one, other)]
        bench.several(field, lists, same)


def _territory(side: _Side) -> Item | None:
    area = side.deal.get("territory") or {}
    if not area.get("include"):
        return None
    value = tuple(
        tuple(sorted(re.sub(r"\s+", " ", str(place)).strip().lower() for place in area.get(key) or []))
        for key in ("include", "exclude")
    )
    return Item(value, f"{side.at}.territory", wording.say_territory(area))


def _judge_terms(bench: _Bench, one: _Side, other: _Side) -> None:
    known, found = _exact(one), _exact(other)
    fields: tuple[tuple[str, Callable[[Any], bool]], ...] = (
        ("term (kind and amount)", lambda kind: True),
        ("upfront", lambda kind: kind == "upfront"),
        ("milestone total", lambda kind: kind in MILESTONE_TOTALS),
        ("deal total", lambda kind: kind == "total_potential"),
    )
    for field, is_of in fields:
        bench.several(field, [[item for item in side if is_of(item.value[0])] for side in (known, found)], _same_term)
    bench.several("amount (any kind)", [known, found], lambda a, b: same_amount(a[1], b[1]))
    bench.several("term without number", [_unnumbered(one), _unnumbered(other)], _equal)
    terms, others = dict(one.each("terms")), dict(other.each("terms"))
    for item in known:
        hit = next((each for each in found if _same_term(item.value, each.value)), None)
        if hit is not None:
            _judge_attributes(bench, (item.at, terms[item.at]), (hit.at, others[hit.at]))


def _exact(side: _Side) -> list[Item]:
    """Terms with an amount, as (kind, amount)."""
    return [
        Item((term.get("kind"), amount_of(term)), at, wording.say_term(term))
        for at, term in side.each("terms")
        if term.get("amount") is not None
    ]


def _unnumbered(side: _Side) -> list[Item]:
    return [
        Item((term.get("kind"), term.get("disclosure")), at, wording.say_term(term))
        for at, term in side.each("terms")
        if term.get("amount") is None and term.get("kind") not in SHARES
    ]


def _same_term(one: Any, other: Any) -> bool:
    return bool(one[0] == other[0] and same_amount(one[1], other[1]))


def _judge_attributes(bench: _Bench, known: tuple[str, Facts], found: tuple[str, Facts]) -> None:
    """What else is said of a term that was found: how its amount is qualified, what it includes, who pays."""
    (at, one), (there, other) = known, found

    def said(key: str, say: Callable[[Any], str]) -> tuple[Item, Item]:
        values = [sorted(term.get(key) or []) if key == "includes" else term.get(key) for term in (one, other)]
        words = [f"{wording.say_term(one)}, {say(value)}" for value in values]
        return Item(values[0], at, words[0]), Item(values[1], there, words[1])

    bench.single("qualifier", *said("qualifier", wording.say_code))
    if one.get("kind") == "total_potential":
        bench.single("total includes", *said("includes", lambda kinds: f"including {wording.say_list(kinds)}"))
    if one.get("payer"):
        bench.single("payer", *said("payer", lambda name: f"paid by {name or wording.ABSENT}"), same_name)


def _judge_milestones(bench: _Bench, one: _Side, other: _Side) -> None:
    sides = [_milestones(one), _milestones(other)]
    bench.several("milestone event", sides, lambda a, b: a[:3] == b[:3] and same_amount(a[3], b[3]))
    with_amount = [[item for item in side if item.value[3][0]] for side in sides]
    bench.several("milestone event (amount only)", with_amount, lambda a, b: same_amount(a[3], b[3]))


def _milestones(side: _Side) -> list[Item]:
    return [
        Item(
            (each.get("class"), each.get("state"), each.get("disclosure"), amount_of(each)),
            at,
            wording.say_milestone(each),
        )
        for at, each in side.each("milestones")
    ]
