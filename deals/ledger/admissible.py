"""Which values a field may have: the gate for what analysts say and for what rules read.

Values that no column could hold, or that the schema does not know, go no further than this.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from deals.ledger import items
from deals.models import Agreement, Company
from filings.extraction import facts

MOST = 10**15
"""Amounts from here on are misread: the largest company is worth less."""

_ISO = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")

TERM: dict[str, Any] = dict.fromkeys(
    ("amount", "amount_max", "currency", "qualifier", "payer", "payee", "basis", "percent")
) | {"includes": [], "disclosure": "exact"}
MILESTONE: dict[str, Any] = {
    "class": "other", "trigger": "", "amount": None, "currency": None, "state": "potential", "disclosure": "exact",
}  # fmt: skip
ROYALTY: dict[str, Any] = dict.fromkeys(("payer", "words", "rate_min", "rate_max", "tiered", "base")) | {
    "disclosure": "exact"
}


def admit(field: str, value: Any, *, of_company: bool = False) -> Any:
    """The value as a claim holds it, with absent attributes filled in; None passes (it strikes a value).

    Raises ValueError with a sentence for a person.
    """
    known = _OF_COMPANY if of_company else _OF_AGREEMENT
    if field not in known:
        raise ValueError(f"There is nothing called {field!r} to say something about.")
    return None if value is None else known[field](value)


def item_for(field: str, value: Any) -> str:
    """The item of a new value of a list field; "" for a field that has one value. Raises ValueError for null."""
    if field not in _ITEM:
        return ""
    if value is None:
        raise ValueError("Say which of several values there is not.")
    return _ITEM[field](value)


def _one_of(values: tuple[str, ...], what: str) -> Callable[[Any], str]:
    def check(value: Any) -> str:
        if value not in values:
            raise ValueError(f"{value!r} is no {what}; it is one of {', '.join(values)}.")
        return str(value)

    return check


def _text(most: int) -> Callable[[Any], str]:
    def check(value: Any) -> str:
        text = " ".join(str(value).split())
        if not text or len(text) > most:
            raise ValueError(f"Give a text of 1 to {most} characters.")
        return text

    return check


def _text_or_empty(most: int) -> Callable[[Any], str]:
    def check(value: Any) -> str:
        return "" if value == "" else _text(most)(value)

    return check


def _date(value: Any) -> str:
    if not isinstance(value, str) or not _ISO.fullmatch(value):
        raise ValueError(f"{value!r} is no date; write 2001-03-19, 2001-03 or 2001.")
    return value


def _number(value: Any, *, most: float, what: str) -> int | float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < most:
        raise ValueError(f"{value!r} is no {what}.")
    return value


def _optional(value: Any, values: tuple[str, ...], what: str) -> Any:
    return None if value in (None, "") else _one_of(values, what)(value)


def _mapping(value: Any, defaults: Mapping[str, Any]) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise ValueError("Give the value with its parts.")
    unknown = set(value) - set(defaults)
    if unknown:
        raise ValueError(f"A value of this kind has no {', '.join(sorted(unknown))}.")
    return {**defaults, **value}


def _currency(value: dict[str, Any]) -> str | None:
    code = value["currency"] or None
    if code is not None and not re.fullmatch(r"[A-Z]{3}", code):
        raise ValueError(f"{code!r} is no currency code like USD.")
    if value["amount"] is not None and code is None:
        raise ValueError("An amount needs a currency.")
    return code


def _party(value: Any) -> dict[str, Any]:
    given = _mapping(value, {"name": "", "role": "", "parent": None})
    return {
        "name": _text(300)(given["name"]),
        "role": _one_of(facts.ROLES, "role")(given["role"]),
        "parent": _text(300)(given["parent"]) if given["parent"] else None,
    }


def _amounts(value: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: _number(value[name], most=MOST, what="amount") for name in names}


def _term(value: Any) -> dict[str, Any]:
    given = _mapping(value, {"kind": "", **TERM})
    return given | _amounts(given, "amount", "amount_max") | {
        "kind": _one_of(facts.TERM_KINDS, "kind of term")(given["kind"]),
        "currency": _currency(given),
        "qualifier": _optional(given["qualifier"], facts.QUALIFIERS, "qualifier"),
        "disclosure": _one_of(facts.DISCLOSURES, "kind of disclosure")(given["disclosure"]),
        "basis": _optional(given["basis"], facts.BASES, "basis"),
        "includes": [_one_of((*facts.TERM_KINDS, "royalty"), "kind of term")(kind) for kind in given["includes"]],
        "percent": _number(given["percent"], most=100.0001, what="percentage"),
    }  # fmt: skip


def _milestone(value: Any) -> dict[str, Any]:
    given = _mapping(value, MILESTONE)
    return given | _amounts(given, "amount") | {
        "class": _one_of(facts.MILESTONE_CLASSES, "class of milestone")(given["class"]),
        "trigger": " ".join(str(given["trigger"]).split()),
        "currency": _currency(given),
        "state": _one_of(facts.MILESTONE_STATES, "state of a milestone")(given["state"]),
        "disclosure": _one_of(facts.DISCLOSURES, "kind of disclosure")(given["disclosure"]),
    }  # fmt: skip


def _royalty(value: Any) -> dict[str, Any]:
    given = _mapping(value, ROYALTY)
    if given["words"] is not None and len(given["words"]) > 200:
        raise ValueError("The words of a rate are at most 200 characters.")
    rates = {name: _number(given[name], most=100.0001, what="rate") for name in ("rate_min", "rate_max")}
    return given | rates | {
        "base": _optional(given["base"], facts.ROYALTY_BASES, "base"),
        "disclosure": _one_of(facts.DISCLOSURES, "kind of disclosure")(given["disclosure"]),
    }  # fmt: skip


def _territory(value: Any) -> dict[str, list[str]]:
    given = _mapping(value, {"include": [], "exclude": []})
    return {name: [_text(100)(place) for place in given[name]] for name in ("include", "exclude")}


def _event(value: Any) -> dict[str, str]:
    given = _mapping(value, {"kind": "", "on": ""})
    return {
        "kind": _one_of(facts.EVENTS, "event")(given["kind"]),
        "on": _date(given["on"]) if given["on"] else "",
    }


def _years(value: Any) -> int | float | None:
    return _number(value, most=1000, what="number of years")


_OF_AGREEMENT: dict[str, Callable[[Any], Any]] = {
    "name": _text_or_empty(300),
    "event": _one_of(facts.EVENTS, "event"),
    "announced": _date,
    "signed": _date,
    "effective": _date,
    "event_on": _date,
    "phase": _one_of(facts.PHASES, "phase"),
    "modality": _one_of(facts.MODALITIES, "modality"),
    "exclusivity": _one_of(facts.EXCLUSIVITIES, "exclusivity"),
    "territory": _territory,
    "term_years": _years,
    "component": _one_of(facts.COMPONENTS, "component"),
    "party": _party,
    "asset": _text(300),
    "indication": _text(300),
    "term": _term,
    "milestone": _milestone,
    "royalty": _royalty,
    "timeline": _event,
    "review": _one_of((Agreement.Review.CONFIRMED.value, Agreement.Review.REJECTED.value), "review"),
}
_OF_COMPANY: dict[str, Callable[[Any], Any]] = {
    "name": _text(300),
    "kind": _one_of(tuple(Company.Kind.values), "kind of organisation"),
    "ein": _text_or_empty(10),
    "sic": _text_or_empty(4),
    "state": _text_or_empty(60),
    "fiscal_year_end": _text_or_empty(4),
    "file_number": _text_or_empty(20),
}
_ITEM: dict[str, Callable[[Any], str]] = {
    "component": str,
    "party": items.item_of_party,
    "asset": items.item_of_words,
    "indication": items.item_of_words,
    "term": items.item_of_term,
    "milestone": items.item_of_milestone,
    "royalty": items.item_of_royalty,
    "timeline": lambda value: items.item_of_event(value["kind"], value["on"]),
}
