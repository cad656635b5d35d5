"""The many ways a filing says the same payment: options, shares, loans, minimums, receipts, lumps."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_texts import LICENSEE, LICENSOR, OPENING, read_told


@pytest.mark.parametrize(
    ("text", "kind", "amount"),
    [
        ("Castlemoor will pay a signature fee of $3 million.", "upfront", 3_000_000),
        ("Castlemoor shall pay a license issue royalty in the amount of $300,000.", "upfront", 300_000),
        ("Castlemoor paid $10,000 to Alderbrook upon full execution of the license agreement.", "upfront", 10_000),
        ("Upon execution of the agreement Castlemoor made a payment of $2,000,000.", "upfront", 2_000_000),
        ("Castlemoor had paid $11.0 million when that license was executed.", "upfront", 11_000_000),
        ("Castlemoor will make an initial cash payment to Alderbrook of $30 million.", "upfront", 30_000_000),
        ("Castlemoor paid Alderbrook $2.75 million for the option.", "option_fee", 2_750_000),
        ("For the option, Castlemoor paid Alderbrook $2.75 million.", "option_fee", 2_750_000),
        ("Castlemoor had purchased the option for $5 million.", "option_fee", 5_000_000),
        ("If it exercises the option, Castlemoor will pay Alderbrook $6.0 million.", "option_fee", 6_000_000),
        ("The price of each option is $12.5 million.", "option_fee", 12_500_000),
        ("Castlemoor bought $5.0 million of our Series B preferred stock.", "equity", 5_000_000),
        ("The Company received $20.0 million from the sale of 2,222,222 shares of its stock.", "equity", 20_000_000),
        ("Castlemoor has undertaken to lend Alderbrook up to $4.8 million.", "loan", 4_800_000),
        ("Castlemoor will purchase $15 million of a convertible note issued by Alderbrook.", "loan", 15_000_000),
        ("Castlemoor pays royalties on net sales, with a minimum of $100,000 per year.", "minimum_royalty", 100_000),
        ("Royalties shall be not less than $120,000 per year.", "minimum_royalty", 120_000),
        (
            "Castlemoor will fund research at Alderbrook, providing $1.6 million a year for three years.",
            "research_funding",
            1_600_000,
        ),
        ("To date Castlemoor has paid Alderbrook $121 million under the agreement.", "other", 121_000_000),
        (
            "In consideration of the renewal Castlemoor paid the Company $3 million.",
            "other",
            3_000_000,
        ),
    ],
)
def test_a_payment_is_read_however_it_is_told(text: str, kind: str, amount: int) -> None:
    assert read_told(text).amounts() == {kind: [amount]}


@pytest.mark.parametrize(
    ("text", "kind", "amount"),
    [
        ("Additional sales-based payments of up to $150.0 million may follow.", "milestone_commercial", 150_000_000),
        (
            "Alderbrook is eligible for up to $26 million tied to filings and approvals in Japan.",
            "milestone_regulatory",
            26_000_000,
        ),
        (
            "Payments for development, approval and sales achievements could aggregate $41.0 million.",
            "milestone",
            41_000_000,
        ),
        ("Up to a further $7.5 million may be paid depending on sales.", "milestone_commercial", 7_500_000),
        (
            "Up to $8.3 million could follow on later clinical and regulatory milestones.",
            "milestone_dev_reg",
            8_300_000,
        ),
        ("The total of the foregoing milestone payments is $118 million.", "milestone", 118_000_000),
        ("Alderbrook is eligible for milestone payments potentially exceeding $2 billion.", "milestone", 2_000_000_000),
        (
            "Alderbrook is eligible for up to $80 million in near-term development milestones.",
            "milestone_development",
            80_000_000,
        ),
        ("The agreement has a headline value of up to $500 million.", "total_potential", 500_000_000),
    ],
)
def test_lumps_are_read_by_what_they_are_for(text: str, kind: str, amount: int) -> None:
    assert read_told(text).amounts() == {kind: [amount]}


def test_what_was_received_is_no_potential_total() -> None:
    told = read_told("Alderbrook received from Castlemoor $22.4 million in license fees and milestone payments.")
    assert told.amounts() == {"other": [22_400_000]}


def test_an_fte_rate_is_no_research_funding() -> None:
    told = read_told("Castlemoor reimburses the research of Alderbrook at an FTE rate of $425,000.")
    assert told.amounts() == {}


def test_a_purchase_price_for_shares_is_no_deal_value() -> None:
    told = read_told("Castlemoor bought 500,000 shares of common stock for aggregate consideration of $10.0 million.")
    assert told.amounts() == {"equity": [10_000_000]}


def test_an_amount_that_payments_must_reach_is_no_term() -> None:
    told = read_told("Castlemoor pays royalties until aggregate payments to Alderbrook reach $155 million.")
    assert told.amounts() == {}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Castlemoor will pay Alderbrook $25.0 million in cash (the “Upfront Payment”).", "upfront"),
        ('Castlemoor shall pay to Alderbrook an amount of $25,000,000 ("License Issue Fee").', "upfront"),
        (
            "For the assets Castlemoor shall pay an amount in cash equal to $25,000,000 (the “Closing Payment”).",
            "purchase_price",
        ),
    ],
)
def test_a_payment_takes_the_name_that_it_is_given_in_brackets(text: str, kind: str) -> None:
    opening = f"On March 3, 2022, {LICENSOR} and {LICENSEE} entered into an Asset Purchase Agreement.\n\n"
    told = read_told(text, opening=opening if kind == "purchase_price" else OPENING)
    assert told.amounts() == {kind: [25_000_000]}


def test_a_payment_on_an_event_is_no_upfront() -> None:
    told = read_told("On grant of the approval Castlemoor shall pay $12,000,000.")
    assert "upfront" not in told.amounts()


def test_a_fee_in_tranches_with_conditions_is_one_entry() -> None:
    told = read_told(
        "Castlemoor shall pay Alderbrook $2,750,000 for the option: $1,250,000 within five days of signature, and "
        "$1,500,000 on the first dosing of a patient in the study."
    )
    assert told.amounts() == {"option_fee": [2_750_000]}


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("The parties will share development costs 60/40.", [("cost_share", 60), ("cost_share", 40)]),
        ("Development costs will be split 70:30 by the parties.", [("cost_share", 70), ("cost_share", 30)]),
        ("The parties will share development costs equally.", [("cost_share", 50), ("cost_share", 50)]),
        ("Profits will be shared equally in the U.S.", [("profit_share", 50)]),
        ("Alderbrook may elect to share 40 percent of U.S. profits and losses.", [("profit_share", 40)]),
    ],
)
def test_shares_of_costs_and_profits(text: str, shares: list[tuple[str, int]]) -> None:
    assert [(t.kind, int(t.percent or 0)) for t in read_told(text).terms.terms] == shares
