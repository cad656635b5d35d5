"""Money of the same filing that is no money of the deal: offerings, loans, leases, booked revenue, other deals."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_texts import read_told

UPFRONT = "Castlemoor paid Alderbrook an upfront payment of $10 million. "


@pytest.mark.parametrize(
    "text",
    [
        "The Company also closed an underwritten public offering with gross proceeds of $115 million.",
        "The Company entered into a $50 million term loan facility with a bank.",
        "Under an at-the-market sales agreement the Company may sell shares for up to $75 million.",
        "The Company leases its laboratory; rent under the lease is $1.2 million per year.",
        "The Company drew $20 million under its revolving line of credit.",
        "In a private placement with institutional investors the Company sold shares for $60 million.",
        "The Company may borrow up to $30 million in two tranches.",
    ],
)
def test_financings_and_leases_are_no_terms(text: str) -> None:
    assert read_told(UPFRONT + text).amounts() == {"upfront": [10_000_000]}


@pytest.mark.parametrize(
    "text",
    [
        "The transaction price at inception was $12.5 million.",
        "The Company recognized revenue of $4.2 million under the agreement in 2021.",
        "Deferred revenue related to the agreement was $5.8 million at December 31, 2021.",
        "Of this, $3.0 million was allocated to the license and $7.0 million was deferred.",
        "The Company constrained $40 million of variable consideration and recorded $2.5 million as revenue.",
    ],
)
def test_booked_amounts_are_no_terms(text: str) -> None:
    assert read_told(UPFRONT + text).amounts() == {"upfront": [10_000_000]}


@pytest.mark.parametrize(
    "text",
    [
        "In aggregate, our seven partnerships could yield up to $4 billion in milestone payments.",
        "Across all of our collaborations we are eligible for more than $2 billion in milestones.",
        "To date our partners have paid us a total of $180 million in upfront and milestone payments.",
        "Together with its other licensees, the Company could receive up to $900 million in milestone payments.",
    ],
)
def test_sums_over_several_deals_belong_to_none(text: str) -> None:
    assert read_told(UPFRONT + text).amounts() == {"upfront": [10_000_000]}


@pytest.mark.parametrize(
    "text",
    [
        "The amendment lowers the sales milestones from up to $90 million to up to $60 million.",
        "Sales milestones of up to $90 million were reduced to up to $60 million.",
        "Castlemoor will pay sales milestones of up to $60 million instead of up to $90 million.",
        "As amended, the sales milestones total up to $60 million, compared with $90 million before.",
    ],
)
def test_amounts_that_an_amendment_replaced_are_not_entered(text: str) -> None:
    assert read_told(text).amounts() == {"milestone_commercial": [60_000_000]}


@pytest.mark.parametrize(
    "text",
    [
        "Alderbrook will receive $60.0 million in upfront and near-term payments.",
        "Castlemoor pays a combined $60.0 million in near-term milestones and upfront cash.",
        "Alderbrook receives up-front and other near-term payments: $60.0 million in initial and near-term payments.",
    ],
)
def test_a_lump_of_upfront_and_near_term_money_is_no_upfront(text: str) -> None:
    amounts = read_told(text).amounts()
    assert "upfront" not in amounts
    assert amounts["near_term"] == [60_000_000]


@pytest.mark.parametrize(
    "text",
    [
        "Castlemoor pays $8 million upfront. It may pay either $30 million or a royalty of 2% at its election.",
        "Castlemoor pays $8 million upfront and, at its option, $20 million or shares of equal value.",
        "Castlemoor pays $8 million upfront, or $9 million if the fee is paid after June 30.",
    ],
)
def test_alternatives_are_not_added_up(text: str) -> None:
    amounts = read_told(text).amounts()
    assert amounts["upfront"] == [8_000_000]
    assert not {"total_potential", "near_term", "milestone"} & set(amounts)
