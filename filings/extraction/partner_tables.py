"""Tables of a company's deals, one row a partner: "Partner | Program | Received | Remaining milestones".

The row says who the other side is, the heads of its columns what its amounts are. Only a table with a column of
partners and one of money, rights or products is such a table, and only rows that name an organisation are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from filings.extraction.entities import Entities
from filings.extraction.layout import Layout, Row, Table
from filings.extraction.rules import rule

PARTNER = rule(
    "deal.table.partner",
    r"\W*(?:(?:licens\w+|collaboration|strategic|development|commercial|marketing)\s+)?(?:partners?|collaborators?"
    r"|counterpart(?:y|ies)|licensees?|licensors?|sublicensees?)(?:\s+name)?\W*\Z",
    literals=("partner", "collaborator", "counterpart", "licensee", "licensor"),
    examples=("Partner", "Licensing partners", "Licensee"),
    counterexamples=("Partner’s share", "Limited partners of the fund"),
    confidence=0.7,
)
_ABOUT_DEALS = re.compile(
    r"\b(?:milestones?|royalt\w+|up-?front|licen[cs]\w*|programs?|products?|compounds?|assets?|territor\w+|field|indications?)\b",
    re.IGNORECASE,
)
_RECEIVED = re.compile(r"\b(?:collected|received|paid|earned|to\s+date)\b", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:remaining|potential|eligible|future|maximum|contingent|payable|outstanding)\b", re.IGNORECASE
)
_MILESTONE = re.compile(r"\bmilestones?\b", re.IGNORECASE)
_ROLE = re.compile(
    r"\W*(?:our|company['’]s|the\s+company['’]s)?\s*(?:role|relationship|status|capacity)\W*\Z", re.IGNORECASE
)
_ROLES = re.compile(
    r"\b(?:(?P<taker>(?:sub)?licensee|optionee|distributor|buyer)|(?P<giver>licensor|optionor|seller))\b", re.IGNORECASE
)
_UPFRONT = re.compile(r"\bup-?front\b", re.IGNORECASE)
_TIED_TO = re.compile(r"[^.]{0,200}\bmilestones?\b[^.]{0,300}", re.IGNORECASE)

MOST_BESIDE = 24
"""Characters that a partner's cell may hold beside the name: a footnote's mark, a ticker."""

BEHIND = 600
"""Characters behind a table in which it is said what its milestones are for."""


@dataclass(frozen=True, slots=True)
class MoneyColumn:
    """A cell of money: "received", "ahead" (still to be earned) or "upfront", and the words of its head."""

    kind: str
    head: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """One deal of the table: the other side (entity index), its row, and its cells of money.

    `gives` tells whether the partner is who gives rights (a column of licensors). `about` is what stands in the heads,
    above and behind the table and says what its milestones are for.
    """

    document: int
    table: Table
    row: Row
    partner: int
    gives: bool
    money: tuple[MoneyColumn, ...]
    about: str


def partner_rows(layout: Layout, entities: Entities) -> list[PartnerRow]:
    """Every deal told by a row of a table of partners, in order; worked out once for a document."""
    known = layout.memory.setdefault(partner_rows, {})
    if known.get("entities") is not entities:
        known["entities"] = entities
        known["rows"] = [row for table in layout.tables for row in _of_table(layout, table, entities)]
    found: list[PartnerRow] = known["rows"]
    return found


def _of_table(layout: Layout, table: Table, entities: Entities) -> Iterator[PartnerRow]:
    head = next((row for row in table.rows[:3] if _partner_column(layout, row) is not None), None)
    if head is None or len(head.cells) < 2:
        return
    column = _partner_column(layout, head)
    heads = [" ".join(layout.flow[start:end].split()) for start, end in head.cells]
    if column is None or not any(_ABOUT_DEALS.search(words) for n, words in enumerate(heads) if n != column):
        return
    section = layout.paragraphs[table.paragraph].section
    behind = _TIED_TO.search(layout.flow, table.end, min(len(layout.flow), table.end + BEHIND))
    about = " ".join((section, *heads, behind.group() if behind else ""))
    filer = entities.filer()
    role_at = next((n for n, words in enumerate(heads) if _ROLE.match(words)), None)
    for row in table.rows:
        if row.start <= head.start or len(row.cells) != len(head.cells):
            continue
        partner = _named(layout, entities, row.cells[column])
        if partner is None or (filer is not None and partner == filer.index):
            continue
        money = tuple(
            MoneyColumn(kind, words, *cell)
            for words, cell in zip(heads, row.cells, strict=True)
            if (kind := _kind(words)) and re.search(r"\d", layout.flow[cell[0] : cell[1]])
        )
        gives = "licensor" in heads[column].lower()
        if role_at is not None:
            role = _ROLES.search(layout.flow, *row.cells[role_at])
            if role is None:
                continue  # a customer, a maker, a landlord
            gives = role["taker"] is not None
        said = about if role_at is None else f"{about} {layout.flow[slice(*row.cells[role_at])]}"
        yield PartnerRow(layout.document.index, table, row, partner, gives, money, said)


def _partner_column(layout: Layout, row: Row) -> int | None:
    return next((n for n, (start, end) in enumerate(row.cells) if PARTNER.pattern.match(layout.flow[start:end])), None)


def _named(layout: Layout, entities: Entities, cell: tuple[int, int]) -> int | None:
    """The one organisation that a cell consists of."""
    mentions = entities.within(layout.document.index, *cell)
    if not mentions or len({m.entity for m in mentions}) != 1 or entities.all[mentions[0].entity].is_adviser:
        return None
    span = mentions[0].span
    return mentions[0].entity if cell[1] - cell[0] - (span.end - span.start) <= MOST_BESIDE else None


def _kind(head: str) -> str:
    if _UPFRONT.search(head):
        return "upfront"
    if _AHEAD.search(head) and _MILESTONE.search(head):
        return "ahead"
    return "received" if _RECEIVED.search(head) else ""
