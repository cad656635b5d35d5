"""Values as a list of misses says them: short, and the same for what was known and what was found."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

ABSENT = "nothing"
_SAID = {"undisclosed": "undisclosed", "redacted": "redacted", "none": "said not to exist"}


def say_amount(money: Mapping[str, Any]) -> str:
    """`USD 12,000,000`, `EUR 2,000,000–3,000,000`, `undisclosed`."""
    amount, upper = money.get("amount"), money.get("amount_max")
    if amount is None:
        return _SAID.get(money.get("disclosure") or "", "no amount given")
    figures = f"{say_number(amount)}–{say_number(upper)}" if upper is not None else say_number(amount)
    return f"{money.get('currency') or 'no currency'} {figures}"


def say_number(number: Any) -> str:
    """`12,000,000`, `2.5`."""
    whole = isinstance(number, float) and number.is_integer()
    return f"{int(number) if whole else number:,}"


def say_term(term: Mapping[str, Any]) -> str:
    """`upfront: USD 5,000,000`."""
    return f"{say_code(term.get('kind'))}: {say_amount(term)}"


def say_milestone(milestone: Mapping[str, Any]) -> str:
    """`regulatory, potential: USD 5,000,000 for approval by the FDA`."""
    trigger = f" for {milestone['trigger']}" if milestone.get("trigger") else ""
    kind = ", ".join(say_code(milestone.get(key)) for key in ("class", "state"))
    return f"{kind}: {say_amount(milestone)}{trigger}"


def say_royalty(royalty: Mapping[str, Any]) -> str:
    """`8–12 %`, `10 % and more`, `royalty: undisclosed`."""
    low, high = royalty.get("rate_min"), royalty.get("rate_max")
    if low is None and high is None:
        return f"royalty: {_SAID.get(royalty.get('disclosure') or '', 'no rate given')}"
    if low is None or high is None:
        return f"up to {say_number(high)} %" if low is None else f"{say_number(low)} % and more"
    return f"{say_number(low)} %" if low == high else f"{say_number(low)}–{say_number(high)} %"


def say_territory(territory: Mapping[str, Any]) -> str:
    """`worldwide, without Japan`."""
    inside, outside = (", ".join(map(str, territory.get(key) or [])) for key in ("include", "exclude"))
    return f"{inside}, without {outside}" if outside else inside


def say_list(codes: list[str]) -> str:
    """`milestones, upfront`; `nothing` for an empty list."""
    return ", ".join(say_code(code) for code in sorted(codes)) or ABSENT


def say_code(code: Any) -> str:
    """A code of the schema with spaces; `nothing` for none."""
    return str(code).replace("_", " ") if code else ABSENT


def say_deal(deal: Mapping[str, Any]) -> str:
    """Who and under what title: `NeoGene Technologies, Inc. and Pfizer Inc, Drug Pfinder Agreement`."""
    names = [str(party.get("name")) for party in deal.get("parties") or [] if party.get("name")]
    return ", ".join(filter(None, (" and ".join(names), deal.get("name")))) or "a deal without parties"
