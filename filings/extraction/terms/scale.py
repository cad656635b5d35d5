"""The unit that figures are stated in: "(in thousands)", "£ thousands unless otherwise stated", "in millions"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from filings.extraction.layout import Layout, Table
from filings.extraction.money import Money
from filings.extraction.remembering import remembered

_THOUSANDS = re.compile(
    r"\bin\s+thousands\b|(?P<sign>[£$€])\s*thousands\b|thousands\s+of\s+(?:u\.?s\.?\s+)?dollars", re.IGNORECASE
)
_MILLIONS = re.compile(
    r"\bin\s+millions\b|[£$€]\s*millions\b|\bmillions\s+of\s+(?:u\.?s\.?\s+)?(?:dollars|euros?)|\(in\s+(?:US)?[$€£]\s?million\)",
    re.IGNORECASE,
)
_WHOLE_STATEMENT = re.compile(
    r"dollars\s+in\s+thousands|amounts\s+(?:are\s+|is\s+)?(?:stated\s+|expressed\s+|presented\s+"
    r"|shown\s+)?in\s+thousands"
    r"|except\s+(?:for\s+)?(?:share|per)|unless\s+otherwise",
    re.IGNORECASE,
)
_SPELLED_SCALE = re.compile(r"thousand|million|billion|[\d\s](?:mm|mn|bn|m|b|k)\b", re.IGNORECASE)
_CURRENCIES = {"£": "GBP", "$": "USD", "€": "EUR"}
_FULL_FIGURE = 100_000
"""From here on a figure in another currency than the statement's is taken to be printed in full."""
MILLION = Decimal(10) ** 6
_IN_FULL = 1_000_000
"""From here on a round figure of a statement in thousands is taken to be printed in full: it would be a billion."""


@dataclass(frozen=True, slots=True)
class Scale:
    """What one unit of a figure stands for, the currency that the statement names, if any, and where it says so."""

    factor: Decimal = Decimal(1)
    currency: str | None = None
    since: int = 0  # characters of the document before which it does not hold


UNITS = Scale()


def table_scale(layout: Layout, table: Table, above: str) -> Scale:
    """The scale of a table's figures, by the words `above` it, its first two rows, or the statement as a whole."""
    head = above + " " + " ".join(layout.flow[row.start : row.end] for row in table.rows[:2])
    if found := _THOUSANDS.search(head):
        return _thousands(found)
    if _MILLIONS.search(head):
        return Scale(MILLION)
    return statement_scale(layout)


@remembered
def statement_scale(layout: Layout) -> Scale:
    """Thousands where the notes as a whole are stated so (a line of its own says it), else units."""
    for paragraph in layout.paragraphs[:400]:
        if paragraph.end - paragraph.start < 160:
            line = layout.flow[paragraph.start : paragraph.end]
            found = _THOUSANDS.search(line)
            if found and _WHOLE_STATEMENT.search(line):
                return replace(_thousands(found), since=paragraph.start)
    return UNITS


def _thousands(found: re.Match[str]) -> Scale:
    sign = found["sign"]
    return Scale(Decimal(1000), _CURRENCIES[sign] if sign else None)


def is_doubtful(money: Money, flow: str, scale: Scale) -> bool:
    """Whether nobody can tell if a figure in running text is in thousands too: "$15,000" in a note "in thousands"."""
    if scale.factor != 1000 or money.value is None or _SPELLED_SCALE.search(flow, money.begin, money.finish):
        return False
    return flow[money.start : money.end].rstrip(" )").endswith(",000")


def scaled(money: Money, flow: str, scale: Scale) -> Money:
    """The amount in whole units, where the text around is stated in thousands or millions."""
    if scale.factor == 1 or money.value is None or money.begin < scale.since:
        return money
    if _SPELLED_SCALE.search(flow, money.begin, money.finish):
        return money
    if scale.factor < MILLION and money.value != money.value.to_integral_value():
        return money
    if money.value >= _IN_FULL and is_doubtful(money, flow, scale):
        return money
    if scale.currency not in (None, money.currency) and money.value >= _FULL_FIGURE:
        return money
    most = None if money.value_max is None else money.value_max * scale.factor
    return replace(money, value=money.value * scale.factor, value_max=most)
