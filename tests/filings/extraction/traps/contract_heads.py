"""Contracts made up from a head alone: what their preambles say of parties, sides and days."""

from __future__ import annotations

from filings.extraction import extract
from filings.extraction.facts import Deal
from filings.extraction.source import SourceDocument, SourceFiling

BODY = """

WITNESSETH

WHEREAS, the parties wish to bring a drug to patients with thyroid cancer, now in clinical trials;

1.1 "Net Sales" means what is invoiced for licensed product.
"""


def contract(head: str, body: str = BODY) -> Deal:
    """The only deal of a contract with this head."""
    text = "Exhibit 10.1\n\n" + head + body
    deals = extract(SourceFiling("contract.txt", [SourceDocument(0, "EX-10.1", text)])).deals
    assert len(deals) == 1
    return deals[0]


def roles(deal: Deal) -> dict[str, str]:
    return {p.name.value: p.role.value for p in deal.parties}


def days(deal: Deal) -> tuple[str | None, str | None]:
    """The days of signing and of effect."""
    return (
        None if deal.signed is None else deal.signed.value,
        None if deal.effective is None else deal.effective.value,
    )
