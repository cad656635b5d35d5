"""Money that a table of partners states for one deal: what was received, what milestones are still ahead."""

from __future__ import annotations

from collections.abc import Iterator

from filings.extraction.facts import Span, Term
from filings.extraction.money import find_money
from filings.extraction.partner_tables import MoneyColumn, PartnerRow, partner_rows
from filings.extraction.scope import DealScope, FilingReading
from filings.extraction.terms.milestones.classes import milestone_kind
from filings.extraction.terms.payers import Directions
from filings.extraction.terms.scale import scaled, table_scale

RULE = "partners.table_row@1"


def read_partner_terms(reading: FilingReading, scope: DealScope, directions: Directions) -> Iterator[Term]:
    """The terms of the rows whose partner is a party of the deal."""
    for layout in reading.layouts:
        for row in partner_rows(layout, reading.entities):
            if row.partner in scope.parties:
                for column in row.money:
                    term = _term(reading, row, column, directions)
                    if term is not None:
                        yield term


def is_partner_table(reading: FilingReading, document: int, start: int) -> bool:
    """Whether the table that begins at `start` has a row for each of several deals, and so is no one deal's."""
    return any(row.table.start == start for row in partner_rows(reading.layouts[document], reading.entities))


def _term(reading: FilingReading, row: PartnerRow, column: MoneyColumn, directions: Directions) -> Term | None:
    layout = reading.layouts[row.document]
    amounts = find_money(layout.flow, column.start, column.end)
    if len(amounts) != 1 or not amounts[0].value:
        return None
    money = scaled(amounts[0], layout.flow, table_scale(layout, row.table, row.about))
    default = directions.default()
    return Term(
        kind=_kind(reading, row, column),
        quote=Span(row.document, row.row.start, row.row.end),
        rule=RULE,
        confidence=0.75,
        amount=money.value,
        currency=money.currency,
        qualifier="up_to" if column.kind == "ahead" else "exact",
        payer=directions.name(default.payer),
        payee=directions.name(default.payee),
        basis="aggregate",
        spans={"amount": (Span(row.document, money.start, money.end),)},
    )


def _kind(reading: FilingReading, row: PartnerRow, column: MoneyColumn) -> str:
    if column.kind == "upfront":
        return "upfront"
    if column.kind == "ahead":
        return milestone_kind(column.head) if milestone_kind(column.head) != "milestone" else milestone_kind(row.about)
    section = reading.layouts[row.document].paragraphs[row.table.paragraph].section
    return "milestone" if "milestone" in f"{section} {column.head}".lower() else "other"
