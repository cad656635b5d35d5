"""Money as people read it: `$65.0M` on the page, the full figure beside it for those who need it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

SCALES = ((Decimal(1_000_000_000), "B"), (Decimal(1_000_000), "M"), (Decimal(1_000), "K"))
QUALIFIERS = {"up_to": "up to", "at_least": "at least", "about": "about"}
DISCLOSURES = {"redacted": "redacted", "undisclosed": "undisclosed", "none": "none"}
BASES = {
    "per_product": "per product",
    "per_target": "per target",
    "per_indication": "per indication",
    "per_year": "per year",
}
INCLUDED = {
    "upfront": "upfront",
    "milestone": "milestones",
    "milestone_development": "development milestones",
    "milestone_regulatory": "regulatory milestones",
    "milestone_commercial": "commercial milestones",
    "milestone_dev_reg": "development and regulatory milestones",
    "royalty": "royalties",
    "equity": "equity",
    "option_fee": "option fees",
    "research_funding": "research funding",
    "near_term": "near-term payments",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A value in words: small words before, the words themselves, small words after, and the full figure.

    `state` is "figure", "words" (said to exist, but no number) or "absent" (not mentioned).
    """

    words: str
    before: str = ""
    after: str = ""
    full: str = ""
    state: str = "figure"


ABSENT = Shown(words="—", full="not mentioned", state="absent")


def plain(number: Decimal) -> str:
    """A number with separators and without trailing zeros: 1250000.50 → "1,250,000.5"."""
    text = f"{number:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def short_number(number: Decimal) -> str:
    """A number in thousands, millions or billions: one decimal, two when one would hide something."""
    for scale, letter in SCALES:
        if abs(number) >= scale:
            scaled = number / scale
            exact = scaled == scaled.quantize(Decimal("0.1"))
            if letter == "K" and scaled == scaled.to_integral_value():
                return f"{scaled:,.0f}K"
            places = Decimal("0.1") if exact else Decimal("0.01")
            rounded = scaled.quantize(places, rounding=ROUND_HALF_EVEN)
            return f"{rounded:,}{letter}"
    return plain(number)


def short_money(amount: Decimal, currency: str) -> str:
    """`$65.0M`; another currency is named by its code: `EUR 65.0M`; without any, the number stands alone."""
    number = short_number(Decimal(amount))
    if currency == "USD":
        return f"${number}"
    return f"{currency} {number}" if currency else number


def rough_money(amount: Decimal, currency: str) -> str:
    """An amount as it stands on a bar of a chart, where room is short: `$34M`, `$6.0M`."""
    amount = Decimal(amount)
    scale = next((scale for scale, _ in SCALES if abs(amount) >= scale), Decimal(1))
    if abs(amount) >= 10 * scale:
        return short_money((amount / scale).quantize(Decimal(1)) * scale, currency).replace(".0", "")
    return short_money((amount / scale).quantize(Decimal("0.1")) * scale, currency)


def full_money(amount: Decimal, currency: str) -> str:
    """The whole figure: `USD 65,000,000`."""
    return f"{currency} {plain(Decimal(amount))}".strip()


def show_amount(
    *,
    amount: Decimal | None,
    currency: str,
    disclosure: str = "exact",
    amount_max: Decimal | None = None,
    qualifier: str = "",
    after: str = "",
) -> Shown:
    """An amount, or the word for why there is none. `after` is what stands small behind either."""
    if amount is None:
        words = DISCLOSURES.get(disclosure)
        return Shown(words=words, after=after, state="words") if words else ABSENT
    words, full = short_money(amount, currency), full_money(amount, currency)
    if amount_max is not None:
        words = f"{words} – {short_money(amount_max, currency)}"
        full = f"{full} to {full_money(amount_max, currency)}"
    before = QUALIFIERS.get(qualifier, "")
    return Shown(words=words, before=before, after=after, full=f"{before} {full}".strip())


def say_includes(kinds: list[str]) -> str:
    """What a lump sum contains: "incl. upfront + milestones"; "" when it is not said."""
    return "incl. " + " + ".join(INCLUDED.get(kind, kind.replace("_", " ")) for kind in kinds) if kinds else ""


def show_percent(low: Decimal | None, high: Decimal | None) -> str:
    """`8–12 %`, `5 %`, or `10 % and more` for an open interval; "" without a number."""
    if low is None:
        return f"up to {plain(high)} %" if high is not None else ""
    if high is None:
        return f"{plain(low)} % and more"
    return f"{plain(low)} %" if low == high else f"{plain(low)}–{plain(high)} %"
