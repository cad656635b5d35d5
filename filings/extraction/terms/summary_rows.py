"""Tables that sum up what a deal pays: "Upfront payment", "On signing", "Contingent", "Sales milestones", "Total".

A row is read only where its label as a whole names a kind of payment, and only in a table with two rows of amounts.
Single events are the business of the milestone tables, and tables of revenue by year are none of this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from filings.extraction.layout import Layout, Row
from filings.extraction.money import Money, find_money, parse_figure
from filings.extraction.terms.milestones.classes import milestone_kind
from filings.extraction.terms.passages import Grid
from filings.extraction.terms.scale import scaled

RULE = "summary.table_row@1"
_NOTE = r"(?:\s*\((?!(?!(?:19|20)\d\d\))[\d,.]+\))[^()]{1,40}\)){0,2}"
_CLASS = r"(?:development|clinical|regulatory|approval|commercial|sales(?:-based)?|net\s+sales)"
_UPFRONT = (
    r"(?:due\s+|payable\s+|paid\s+)?(?:(?:up)?on|at)\s+(?:the\s+)?(?:signing|signature|execution|effective\s+date)"
    r"(?:\s+of\s+th(?:e|is)\s+agreement)?"
    r"|(?:non-?refundable\s+)?(?:cash\s+)?up-?front(?:\s+cash)?(?:\s+(?:payment|fee|consideration))?"
    r"|(?:initial|signing|licen[sc]e(?:\s+issue)?|technology\s+access)\s+(?:payment|fee)"
)
_PRICE = r"(?:cash\s+)?(?:purchase\s+price|(?:payable\s+|paid\s+)?at\s+closing|closing\s+payment)"
_EQUITY = r"(?:concurrent\s+)?equity\s+(?:investment|purchase)|purchase\s+of\s+(?:\w+\s+){0,2}(?:stock|shares)"
_OPTION = r"option\s+(?:exercise\s+)?(?:fee|payment)|opt-?in\s+(?:fee|payment)"
_ALL = r"(?:(?:aggregate|total|potential|maximum|all)\s+){0,2}"
_CLASSES = rf"(?:{_CLASS}(?:,?\s+and\s+|,\s+|\s+))"
_MILESTONES = (
    rf"{_ALL}{_CLASSES}{{0,3}}milestones(?:\s+payments)?|{_ALL}{_CLASSES}{{1,3}}milestone\s+payments"
    r"|contingent(?:\s+(?:payments|consideration))?"
)
_TOTAL = (
    r"(?:total|aggregate|maximum)(?:\s+(?:potential|deal|transaction|contract|value|consideration|payments|size)){0,3}"
)
_LABELS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"\W*(?:{words}){_NOTE}[\s.:…*–—-]*", re.IGNORECASE))
    for kind, words in (
        ("upfront", _UPFRONT),
        ("purchase_price", _PRICE),
        ("equity", _EQUITY),
        ("option_fee", _OPTION),
        ("milestone", _MILESTONES),
        ("total_potential", _TOTAL),
    )
)
_OTHER_TABLE = re.compile(
    r"\b(?:revenues?|recogni[sz]ed|(?:years?|months)\s+ended|balance|deferred|expenses?|fair\s+value"
    r"|transaction\s+price)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\s*\(?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,6}(?:\.\d+)?)\)?\s*")
_MARGIN = 16
"""Characters that a cell may have beside its amount ("up to ", "(approx.)")."""


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One row of a summary: its kind and amount, and for a total the kinds of the rows above it."""

    document: int
    start: int
    end: int
    kind: str
    money: Money
    parts: tuple[str, ...] = ()


def read_summary(grid: Grid, layout: Layout) -> list[SummaryRow]:
    """The rows of a table that name a kind of payment with one amount."""
    rows = grid.table.rows
    head = grid.above[-200:] + " " + " ".join(layout.flow[r.start : r.end] for r in rows[:2])
    if len(rows) < 2 or _OTHER_TABLE.search(head):
        return []
    found: list[SummaryRow] = []
    kinds: list[str] = []
    for row, kind, money in _labelled(grid, layout):
        if kind == "total_potential":
            if len(set(kinds)) < 2:
                continue
            found.append(SummaryRow(grid.document, row.start, row.end, kind, money, tuple(dict.fromkeys(kinds))))
            continue
        kinds.append("milestone" if kind.startswith("milestone") else kind)
        found.append(SummaryRow(grid.document, row.start, row.end, kind, money))
    return found if _pays(grid, layout) >= 2 else []


def _labelled(grid: Grid, layout: Layout) -> Iterator[tuple[Row, str, Money]]:
    currency: str | None = None
    for row in grid.table.rows:
        if len(row.cells) < 2:
            continue
        amounts = list(_amounts(row, layout))
        currency = currency or (amounts[0].currency if amounts else None)
        label = layout.flow[row.cells[0][0] : row.cells[0][1]]
        kind = next((k for k, pattern in _LABELS if pattern.fullmatch(label)), None)
        if kind is None:
            continue
        if not amounts and currency is not None:
            amounts = list(_bare(row, layout, currency))
        if len(amounts) == 1 and amounts[0].value:
            kind = milestone_kind(label) if kind == "milestone" else kind
            yield row, kind, scaled(amounts[0], layout.flow, grid.scale)


def _amounts(row: Row, layout: Layout) -> Iterator[Money]:
    """Amounts that fill a cell; those in a sentence beside them are no column of the table."""
    for start, end in row.cells[1:]:
        found = find_money(layout.flow, start, end)
        if found and found[0].finish - found[0].begin >= len(layout.flow[start:end].strip()) - _MARGIN:
            yield found[0]


def _pays(grid: Grid, layout: Layout) -> int:
    """Number of rows with an amount in a cell of its own."""
    return sum(
        1
        for row in grid.table.rows
        if any(True for _ in _amounts(row, layout)) or any(_FIGURE.fullmatch(layout.flow, *c) for c in row.cells[1:])
    )


def _bare(row: Row, layout: Layout, currency: str) -> Iterator[Money]:
    """Figures in cells of their own, in the currency that the table's first amount is in."""
    for start, end in row.cells[1:]:
        match = _FIGURE.fullmatch(layout.flow, start, end)
        value = parse_figure(match[1]) if match else None
        if match and value is not None:
            yield Money(match.start(1), match.end(1), value, currency)
