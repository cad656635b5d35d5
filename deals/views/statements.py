"""A claim in words: what it is about, and what it says. For the drawer and for the list of facts beside a filing."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from deals.models import Claim
from deals.views.amounts import ABSENT, BASES, Shown, say_includes, show_amount, show_percent
from deals.views.words import say, say_date, say_year_end

LABELS = {
    "deal": "Deal",
    "name": "Agreement",
    "filing.form": "Form",
    "filing.event_date": "Date of event",
    "filing.item": "Item",
    "registrant.name": "Registrant",
    "registrant.cik": "CIK",
    "registrant.ein": "EIN",
    "registrant.state": "State of incorporation",
    "registrant.file_number": "File number",
    "event": "Event",
    "event_on": "Day of the event",
    "term_years": "Length",
    "asset": "Asset",
}
DATES = ("announced", "signed", "effective", "event_on", "filing.event_date")


def label_of(claim: Claim) -> str:
    """What a claim is about, as a label."""
    value = claim.value
    if claim.field in ("term", "milestone") and isinstance(value, dict):
        code = value.get("kind") or value.get("class") or claim.field
        words = say(str(code))
        return f"{words.capitalize()} milestone" if claim.field == "milestone" else words.capitalize()
    if claim.field == "party" and isinstance(value, dict) and value.get("role"):
        return say(value["role"]).capitalize()
    return label_of_field(claim.field)


def label_of_field(field: str) -> str:
    """What claims of a field are about, as a label."""
    return LABELS.get(field) or say(field.rpartition(".")[2]).capitalize()


def show_value(claim: Claim) -> Shown:
    """What a claim says."""
    value = claim.value
    if value is None:
        return Shown(words="struck: there is no such value", state="words")
    if isinstance(value, dict):
        return _SHOW.get(claim.field, _show_other)(value)
    if claim.field == "deal":
        return Shown(words="told here")
    if claim.field in DATES:
        return Shown(words=say_date(str(value)))
    if claim.field == "registrant.fiscal_year_end":
        return Shown(words=say_year_end(str(value)))
    if claim.field == "term_years":
        return Shown(words=f"{value} years")
    if claim.field in ("component", "event", "phase", "modality", "exclusivity"):
        return Shown(words=say(str(value)))
    return Shown(words=str(value))


def _decimal(value: dict[str, Any], key: str) -> Decimal | None:
    number = value.get(key)
    return Decimal(str(number)) if isinstance(number, int | float) and not isinstance(number, bool) else None


def _show_party(value: dict[str, Any]) -> Shown:
    parent = value.get("parent")
    return Shown(words=str(value.get("name", "")), after=f"of {parent}" if parent else "")


def _show_term(value: dict[str, Any]) -> Shown:
    includes = value.get("includes") or []
    after = ", ".join(filter(None, (BASES.get(value.get("basis") or "", ""), say_includes(includes))))
    percent = _decimal(value, "percent")
    if value.get("amount") is None and percent is not None:
        return Shown(words=show_percent(percent, percent), after=after)
    return show_amount(
        amount=_decimal(value, "amount"),
        amount_max=_decimal(value, "amount_max"),
        currency=value.get("currency") or "",
        disclosure=value.get("disclosure") or "",
        qualifier=value.get("qualifier") or "",
        after=after,
    )


def _show_milestone(value: dict[str, Any]) -> Shown:
    after = ", ".join(filter(None, (str(value.get("trigger") or ""), str(value.get("state") or ""))))
    return show_amount(
        amount=_decimal(value, "amount"),
        currency=value.get("currency") or "",
        disclosure=value.get("disclosure") or "",
        after=after,
    )


def _show_royalty(value: dict[str, Any]) -> Shown:
    numbers = show_percent(_decimal(value, "rate_min"), _decimal(value, "rate_max"))
    words = value.get("words") or numbers
    after = f"of {say(value['base'])}" if value.get("base") else ""
    return (
        Shown(words=words, after=after)
        if words
        else show_amount(amount=None, currency="", disclosure=value.get("disclosure") or "", after=after)
    )


def _show_territory(value: dict[str, Any]) -> Shown:
    inside, outside = (", ".join(value.get(key) or []) for key in ("include", "exclude"))
    return Shown(words=inside or "everywhere", after=f"excluding {outside}" if outside else "")


def _show_subsidiary(value: dict[str, Any]) -> Shown:
    percent = _decimal(value, "percent")
    share = show_percent(percent, percent)
    return Shown(
        words=str(value.get("child", "")), after=" ".join(filter(None, (share, f"of {value.get('parent', '')}")))
    )


def _show_security(value: dict[str, Any]) -> Shown:
    return Shown(words=str(value.get("security", "")), after=f"of {value.get('registrant', '')}")


def _show_other(value: dict[str, Any]) -> Shown:
    words = ", ".join(f"{say(key)} {part}" for key, part in value.items() if part not in (None, "", []))
    return Shown(words=words) if words else ABSENT


_SHOW = {
    "party": _show_party,
    "term": _show_term,
    "milestone": _show_milestone,
    "royalty": _show_royalty,
    "territory": _show_territory,
    "subsidiary": _show_subsidiary,
    "security": _show_security,
}
