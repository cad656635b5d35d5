"""Looks at every row that people see and names the machine's values that their words do not state.

Written apart from `deals.ledger.verify`: quotes are read again through `deals.ledger.evidence`, and amounts, dates and
names are looked for in them in a plain way of this module's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from deals.ledger.evidence import Quote, header_states, read_quotes
from deals.models import (
    Agreement,
    AgreementEvent,
    Claim,
    Company,
    Component,
    MilestonePayment,
    Ownership,
    Party,
    Royalty,
    Security,
    Subject,
    Term,
)
from filings.extraction.money import find_money

ROWS = (Component, Party, Subject, AgreementEvent, Term, MilestonePayment, Royalty, Ownership, Security)
POWERS = {
    "thousand": 3,
    "million": 6,
    "billion": 9,
    "m": 6,
    "k": 3,
    "b": 9,
    "mm": 6,
    "bn": 9,
    "mn": 6,
    "mio": 6,
    "mil": 6,
}


def unverified_values() -> list[str]:
    """A sentence for each displayed value without a verified span that states it; [] is as it must be."""
    shown = list(_shown())
    claims = Claim.objects.select_related("extraction__filing").in_bulk({pk for pk, _ in shown if pk is not None})
    quotes = read_quotes(claims.values())
    return [
        f"{what}: {problem}"
        for pk, what in shown
        if (problem := "no claim" if pk is None else _problem(claims[pk], quotes[pk]))
    ]


def _shown() -> Iterator[tuple[int | None, str]]:
    for model in ROWS:
        for row in model._default_manager.all():
            yield row.claim_id, f"{model.__name__} {row}"
            if isinstance(row, MilestonePayment):
                yield row.state_claim_id, f"state of {row}"
    for owner in (*Agreement.objects.all(), *Company.objects.all()):
        for name, pk in owner.provenance.items():
            yield pk, f"{name} of {owner}"


def _problem(claim: Claim, quotes: list[Quote]) -> str:
    if claim.author_id is not None:
        return ""
    if claim.rank == Claim.Rank.DEPRECATED:
        return "a deprecated claim is shown"
    if not quotes:
        return "" if header_states(claim) else "no quote"
    if not all(quote.verified for quote in quotes):
        return "a quote is not what was recorded"
    words = " ".join(quote.text for quote in quotes)
    scales = _scales(quotes) if claim.field in ("term", "milestone") else (1,)
    unsaid = [want for want in _wanted(claim) if not _says(words, want, scales)]
    return f"“{words[:200]}” does not say {unsaid[0]}" if unsaid else ""


def _wanted(claim: Claim) -> Iterator[Any]:
    value = claim.value
    if claim.field in ("name", "asset", "indication"):
        yield value
    elif claim.field in ("announced", "signed", "effective", "event_on"):
        yield value[:4]
    elif claim.field == "subsidiary":
        yield from (value["parent"], value["child"])
    elif claim.field == "party" and not _in_header(claim, value["name"]):
        yield value["name"]
    elif claim.field in ("term", "milestone") and value["amount"] is not None:
        yield Decimal(str(value["amount"]))


def _in_header(claim: Claim, name: str) -> bool:
    return claim.extraction is not None and _letters(name) in _letters(str(claim.extraction.filing.header))


def _scales(quotes: list[Quote]) -> tuple[int, ...]:
    """What a figure may stand for in documents that say they print thousands or millions."""
    texts = [" ".join(text.text.casefold().split()) for quote in quotes for text in quote.document.texts.all()]
    units = {r"(?:\bin|[£$€]) ?thousands\b": 1_000, r"\bin millions\b": 1_000_000}
    return (1, *(scale for unit, scale in units.items() if any(re.search(unit, text) for text in texts)))


def _says(words: str, want: Any, scales: tuple[int, ...]) -> bool:
    if isinstance(want, Decimal):
        return any(amount * scale == want for amount in _amounts(words) for scale in scales)
    return _letters(want) in _letters(words)


def _letters(words: str) -> str:
    return re.sub(r"[\W_]+", "", words.casefold())


def _amounts(words: str) -> Iterator[Decimal]:
    """Figures with their multipliers; one in words ("five million") counts as whatever it may say."""
    for figure, power in re.findall(r"(\d[\d,.'’ \u00a0]*)\s*-?([A-Za-z]+)?", words):
        for plain in {re.sub(r"[,'’\s]", "", figure), re.sub(r"[.'’\s]", "", figure).replace(",", ".")}:
            if re.fullmatch(r"\d+(?:\.\d+)?\.?", plain):
                yield Decimal(plain.rstrip(".")) * 10 ** POWERS.get(power.casefold().rstrip("s"), 0)
    if re.search(r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+t(?:een|y)|hundred)\b", words.casefold()):
        yield from (money.value for money in find_money(words) if money.value is not None)
