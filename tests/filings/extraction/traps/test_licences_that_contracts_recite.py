"""Older licences that a contract recites in its numbered clauses: deals of their own, and only in those clauses."""

from __future__ import annotations

import pytest

from filings.extraction import extract
from filings.extraction.facts import Deal
from filings.extraction.source import SourceDocument, SourceFiling

HEAD = (
    "CO-PROMOTION AGREEMENT\n\nThis Co-Promotion Agreement is dated June 28, 2010, between Maplewick Urology, Inc., a "
    'Minnesota corporation ("Maplewick"), and Dunlaw Pharma Corp., a New Jersey corporation ("Dunlaw").\n\n'
    "Maplewick markets Uroslide for overactive bladder. The parties agree as follows:\n\n"
    "2.1 Maplewick hereby grants to Dunlaw the exclusive right to promote Uroslide.\n\n"
    "5.1 Upfront payment. Dunlaw shall pay Maplewick $5,000,000.\n\n"
)


def _deals(clause: str) -> list[Deal]:
    text = "Exhibit 10.1\n\n" + HEAD + clause
    return list(extract(SourceFiling("contract.txt", [SourceDocument(0, "EX-10.1", text)])).deals)


@pytest.mark.parametrize(
    "clause",
    [
        (
            "8.3 Maplewick has disclosed to Dunlaw the License and Supply Agreement dated November 5, 2003, as "
            "amended, "
            "between Maplewick and Gelmark Therapie AG, under which it owes royalties."
        ),
        (
            "4.1 Maplewick has exclusive rights to Uroslide under the License Agreement of November 5, 2003 "
            "with Gelmark "
            "Therapie AG, by which it owes Gelmark royalties."
        ),
        (
            "5.7 Maplewick bears all amounts due to Gelmark Therapie AG under its license of November 5, 2003, "
            "namely a "
            "royalty of 1% on net sales."
        ),
    ],
)
def test_a_licence_recited_in_a_numbered_clause_is_a_deal_of_its_own(clause: str) -> None:
    recited, main = _deals(clause)
    assert {p.name.value for p in recited.parties} == {"Maplewick Urology, Inc.", "Gelmark Therapie AG"}
    assert recited.event.value == "mentioned"
    assert recited.signed is not None and recited.signed.value == "2003-11-05"
    assert not [t for t in recited.terms if t.amount]
    assert [int(t.amount) for t in main.terms if t.amount] == [5_000_000]


def test_patents_licensed_under_a_partys_agreement_were_licensed_to_it() -> None:
    recited, _ = _deals(
        "14.5 Patents licensed under Maplewick's License Agreement with Gelmark Therapie AG dated as of "
        "November 5, 2003 "
        "are subject to its terms."
    )
    roles = {p.name.value: p.role.value for p in recited.parties}
    assert roles == {"Gelmark Therapie AG": "licensor", "Maplewick Urology, Inc.": "licensee"}
