"""Money whose kind stands behind or above it: stages, minimums, parts received, sums by what they hang on."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_texts import read_told
from tests.filings.extraction.traps.contract_money import money_of


@pytest.mark.parametrize(
    ("clause", "rates"),
    [
        (
            (
                "3.7 Tarrabel shall pay Wexcombe a share of Sublicense Income: twenty-five percent (25%) if the "
                "sublicense is executed before an IND is filed; fifteen percent (15%) if executed afterwards and "
                "before a Phase 2 trial is complete; and ten percent (10%) if executed thereafter."
            ),
            (10.0, 25.0),
        ),
        (
            (
                "3.7 Tarrabel shall pay Wexcombe these percentages of Sublicense Revenue: (a) 30% where the sublicense "
                "is granted prior to Phase 2; and (b) 20% where it is granted later."
            ),
            (20.0, 30.0),
        ),
        (
            (
                "3.7 Of Sublicense Income Tarrabel shall pay 12% if the sublicense is signed before Phase 2, and 9% if "
                "it is signed thereafter."
            ),
            (9.0, 12.0),
        ),
    ],
)
def test_shares_of_sublicence_income_by_stage_are_one_royalty(clause: str, rates: tuple[float, float]) -> None:
    assert money_of(clause).royalties == [rates]


@pytest.mark.parametrize(
    "clause",
    [
        "3.7 Royalties under Section 3.5 shall be not less than $100,000 in each calendar year.",
        "3.7 If earned royalties for a year are below $100,000, Tarrabel shall make up the difference.",
        "3.7 Tarrabel must pay Wexcombe minimum royalties of $100,000 each year.",
    ],
)
def test_the_least_that_royalties_come_to_is_a_minimum(clause: str) -> None:
    assert ("minimum_royalty", 100_000, "exact") in money_of(clause).terms


@pytest.mark.parametrize(
    "clause",
    [
        (
            "3.2 Tarrabel shall purchase from Wexcombe, at US$8.40 per share, 1,190,476 shares of its common stock for "
            "an aggregate price of approximately US$10 million."
        ),
        "3.2 Tarrabel shall purchase 1,250,000 Wexcombe shares at $8.00 per share, being $10,000,000 in total.",
        "3.2 Tarrabel shall buy shares of Wexcombe common stock for a total price of $10,000,000.",
    ],
)
def test_the_price_of_all_shares_is_equity(clause: str) -> None:
    assert ("equity", 10_000_000, "exact") in money_of(clause).terms


@pytest.mark.parametrize(
    "text",
    [
        "The Company may receive up to $30 million in milestone payments, of which $4 million was received by May.",
        "Castlemoor pays milestones of up to $30 million, of which $4 million has already been paid.",
        "The Company may earn milestone payments of up to $30 million, $4 million of which had been earned.",
    ],
)
def test_the_part_of_the_milestones_that_was_received_is_entered(text: str) -> None:
    assert sorted(read_told(text).amounts()["milestone"]) == [4_000_000, 30_000_000]


@pytest.mark.parametrize(
    "text",
    [
        "The Company is entitled to further milestones of up to $18 million based on annual sales.",
        "The Company may also receive up to $18 million in payments based on annual net sales in Japan.",
        "Castlemoor will pay up to a further $18 million over three years depending on sales.",
    ],
)
def test_a_sum_takes_its_class_from_what_it_depends_on(text: str) -> None:
    assert read_told(text).amounts() == {"milestone_commercial": [18_000_000]}


@pytest.mark.parametrize(
    "text",
    [
        "In connection with the restatement, the Company paid Castlemoor $0.5 million.",
        "Castlemoor made a payment of $0.5 million to the Company on signing the amendment.",
        "In consideration of the modification, Castlemoor paid the Company $500,000.",
    ],
)
def test_what_a_change_brought_is_no_upfront(text: str) -> None:
    assert read_told(text).amounts() == {"other": [500_000]}


def test_as_much_as_is_a_total() -> None:
    text = "The Company may receive milestone payments of as much as $34 million upon approval of the products."
    assert not read_told(text).events()
