"""A sum beside its parts: the whole is what its parts make it, and no money is entered twice."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_texts import read_told


@pytest.mark.parametrize(
    "text",
    [
        (
            "Alderbrook will receive $50 million, comprising a $30 million upfront payment and a $20 million equity "
            "investment."
        ),
        (
            "Castlemoor paid $50.0 million, of which $30.0 million was a non-refundable license fee and $20.0 million "
            "was for the purchase of 400,000 shares of our common stock."
        ),
        (
            "Castlemoor will pay $30 million upfront and buy $20 million of Alderbrook common stock, for a combined "
            "total of $50 million."
        ),
    ],
)
def test_an_upfront_and_an_equity_purchase_beside_their_sum(text: str) -> None:
    assert read_told(text).amounts() == {
        "near_term": [50_000_000],
        "upfront": [30_000_000],
        "equity": [20_000_000],
    }


@pytest.mark.parametrize(
    "text",
    [
        (
            "Castlemoor shall pay a license fee in the aggregate amount of $400,000, payable as follows: (i) an "
            "initial payment of $100,000 within 14 days; and (ii) a further payment of the license fee of $300,000."
        ),
        (
            "Castlemoor will pay an upfront payment of $400,000, of which $100,000 is due on signing and $300,000 "
            "within 30 days of the effective date."
        ),
        "An upfront fee of $400,000 is payable in two instalments: $100,000 at signing and $300,000 upfront in May.",
    ],
)
def test_instalments_are_one_fee(text: str) -> None:
    assert read_told(text).amounts() == {"upfront": [400_000]}


@pytest.mark.parametrize(
    "text",
    [
        (
            "Alderbrook may earn up to $90 million in development milestones and up to $210 million in sales "
            "milestones, being a total of $300 million."
        ),
        (
            "Alderbrook is eligible for up to $300 million in milestone payments, comprising $90 million in "
            "development milestones and $210 million in sales milestones."
        ),
        (
            "Alderbrook is entitled to development milestones of up to $90 million and sales milestones of up to "
            "$210 million, or up to $300 million in total."
        ),
    ],
)
def test_a_sum_of_milestones_is_entered_beside_its_parts(text: str) -> None:
    assert read_told(text).amounts() == {
        "milestone_development": [90_000_000],
        "milestone_commercial": [210_000_000],
        "milestone": [300_000_000],
    }


def test_a_milestone_paid_half_in_shares_stays_one_milestone() -> None:
    told = read_told(
        "Castlemoor will pay $2 million upon approval by the FDA, payable as $1 million in cash and $1 million in "
        "shares of common stock."
    )
    assert "near_term" not in told.amounts()


@pytest.mark.parametrize(
    "text",
    [
        (
            "Of the milestones in the agreement, which total $3.0 million, Castlemoor has paid $500,000: $100,000 on "
            "filing of the IND and $400,000 at the start of Phase 2."
        ),
        "The milestones total $3.0 million. Of these milestones Castlemoor has paid $500,000 to date.",
        "Of the development milestones, Castlemoor has paid a total of $500,000 so far.",
    ],
)
def test_what_has_been_paid_of_the_milestones_is_a_sum_of_its_own(text: str) -> None:
    told = read_told(text).amounts()
    assert 500_000 in [amount for kind, amounts in told.items() if kind.startswith("milestone") for amount in amounts]
