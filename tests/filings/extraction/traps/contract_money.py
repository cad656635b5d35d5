"""The money of made-up contracts: clauses under the head of a licence, a sale or an amendment."""

from __future__ import annotations

from dataclasses import dataclass

from filings.extraction import extract
from filings.extraction.facts import Deal
from filings.extraction.source import SourceDocument, SourceFiling

LICENCE = (
    'This License Agreement (the "Agreement") is made as of May 4, 2011 by and between Wexcombe Research Institute, a '
    'nonprofit corporation ("Wexcombe"), and Tarrabel Therapeutics, Inc., a Delaware corporation ("Tarrabel").\n\n'
    "WITNESSETH\n\nWHEREAS, Tarrabel wishes to develop Licensed Products for patients with psoriasis.\n\n"
    "2.1 Wexcombe hereby grants to Tarrabel an exclusive license under the Patent Rights to make and sell Licensed "
    "Products.\n\n"
)
SALE = (
    'This Asset Purchase Agreement is dated as of May 4, 2011 between Wexcombe Pharma, Inc. ("Seller") and Tarrabel '
    'Therapeutics, Inc. ("Buyer").\n\nWHEREAS, Seller sells the drug Orvexa for the treatment of psoriasis.\n\n'
    "2.1 Seller shall sell to Buyer all patents and regulatory approvals for Orvexa.\n\n"
)


@dataclass(frozen=True)
class Money:
    """What a contract is read to pay: terms as (kind, amount, disclosure), milestones and royalties."""

    deal: Deal
    terms: list[tuple[str, int | None, str]]
    milestones: list[tuple[str, int | None]]
    royalties: list[tuple[float | None, float | None]]


def money_of(clauses: str, head: str = LICENCE, title: str = "LICENSE AGREEMENT") -> Money:
    """The money of the last deal of a contract (those it recites come first)."""
    text = f"Exhibit 10.1\n\n{title}\n\n{head}{clauses}"
    deal = extract(SourceFiling("contract.txt", [SourceDocument(0, "EX-10.1", text)])).deals[-1]
    return Money(
        deal,
        [(t.kind, None if t.amount is None else int(t.amount), t.disclosure) for t in deal.terms],
        [(m.milestone_class, None if m.amount is None else int(m.amount)) for m in deal.milestones],
        [
            (None if r.rate_min is None else float(r.rate_min), None if r.rate_max is None else float(r.rate_max))
            for r in deal.royalties
        ],
    )
