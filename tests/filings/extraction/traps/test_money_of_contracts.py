"""What contracts pay for rights, by the year and in parts, and the amounts in their clauses that nobody pays."""

from __future__ import annotations

import pytest

from tests.filings.extraction.traps.contract_money import LICENCE, SALE, money_of


@pytest.mark.parametrize(
    "clause",
    [
        (
            "3.1 Initial fee. In consideration of the rights granted in Section 2.1, Tarrabel shall pay Wexcombe "
            "$5,000,000 "
            "on or before July 9, 2011."
        ),
        (
            "3.1 Fee. As consideration for the exclusive rights granted to it, Tarrabel shall pay Wexcombe a "
            "fee of Five "
            "Million Dollars ($5,000,000), of which $2,000,000 is due on the signing of this Agreement and "
            "$3,000,000 on "
            "the Commencement Date."
        ),
        (
            "3.1 A nonrefundable documentation fee in the amount of $5,000,000, due and payable when this Agreement is "
            "executed by Tarrabel."
        ),
        (
            "3.1 In consideration of the license, Tarrabel shall pay Wexcombe:\n\n(i) on the Effective Date, "
            "$5,000,000; "
            "and\n\n(ii) thirty days later, nothing further."
        ),
        (
            "3.1 Tarrabel shall pay Wexcombe an upfront payment of $5,000,000, in two parts:\n\n(a) $2,000,000 within "
            "thirty days after the Effective Date; and\n\n(b) $3,000,000 on the first anniversary of the "
            "Effective Date."
        ),
    ],
)
def test_what_is_paid_for_the_rights_is_one_upfront_payment(clause: str) -> None:
    assert [t for t in money_of(clause).terms if t[1]] == [("upfront", 5_000_000, "exact")]


@pytest.mark.parametrize(
    "clause",
    [
        "6.3 If Tarrabel terminates without cause it shall pay Wexcombe $150,000.",
        "8.1 Neither party is liable until claims exceed $150,000, and then only up to $3,650,000.",
        "3.1 Tarrabel will raise not less than $2,000,000 in equity financing within eighteen months.",
        "3.1 Tarrabel shall give evidence that it has raised equity of no less than $5,000,000.",
        "2.2 Tarrabel shall pay Wexcombe for its work at the rate of $135,000 per man-year.",
        "4.1 The table in Section 7.2, under which $10,000,000 was payable on approval in Canada, is deleted.",
    ],
)
def test_amounts_that_nobody_pays_for_the_deal_are_no_terms(clause: str) -> None:
    found = money_of(clause)
    assert not [t for t in found.terms if t[1]]
    assert not found.milestones


@pytest.mark.parametrize(
    ("clause", "amounts"),
    [
        ("(b) an annual license reissue fee in the amount of $15,000, due on each anniversary.", [15_000]),
        (
            (
                "(b) an annual fee in the amount of $15,000, due on each anniversary, which fee will increase "
                "to $30,000 "
                "beginning on the fifth anniversary."
            ),
            [15_000, 30_000],
        ),
        ("3.2 Tarrabel shall pay a yearly diligence fee of $15,000 until the first sale.", [15_000]),
    ],
)
def test_a_fee_by_the_year_keeps_the_licence_in_force(clause: str, amounts: list[int]) -> None:
    found = money_of("3.1 Tarrabel shall pay Wexcombe:\n\n" + clause)
    assert [t[1] for t in found.terms if t[0] == "maintenance_fee"] == amounts


@pytest.mark.parametrize(
    "clause",
    [
        (
            "4.3 If royalties under Section 4.2 for any calendar year shall be less than $600,000, Tarrabel "
            "shall pay the "
            "difference within sixty days."
        ),
        "4.3 Should the royalties of a year fall short of $600,000, Tarrabel will pay to Wexcombe the shortfall.",
        "4.3 Where earned royalties do not reach $600,000 in a year, Tarrabel shall pay the balance by January 31.",
    ],
)
def test_the_royalties_below_which_the_rest_is_due_are_a_minimum(clause: str) -> None:
    assert [t[:2] for t in money_of(clause).terms if t[1]] == [("minimum_royalty", 600_000)]


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        (("4.2 Development and Regulatory Milestones. {pay} Payments under this Section 4.2 will not exceed "
         "$88,500,000 in "
         "total."), "milestone_dev_reg"),
        (("4.2 Contingent Payments. {pay} The aggregate of all payments under this Section 4.2 shall not be "
         "greater than "
         "$88,500,000."), "milestone"),
        ("4.2 Milestones. {pay} The total of all payments under Sections 4.1 and 4.2 shall not exceed $88,500,000.",
         "milestone"),
    ],
)  # fmt: skip
def test_the_limit_of_a_section_of_milestones_is_their_total(clause: str, kind: str) -> None:
    pay = "Tarrabel shall pay Wexcombe $4,000,000 upon dosing of the first patient in a Phase 3 trial."
    found = money_of(clause.format(pay=pay))
    assert [t[:2] for t in found.terms if t[1]] == [(kind, 88_500_000)]
    assert found.milestones == [("development", 4_000_000)]


@pytest.mark.parametrize(
    "clause",
    [
        (
            "2.3 Closing Payment. At the Closing Buyer shall pay Seller, by wire transfer, (a) $18,250,000, plus "
            "(b) the cost "
            "of Inventory."
        ),
        "2.3 In consideration of the sale of the patents, Buyer shall pay Seller $18,250,000 at the Closing.",
        "2.3 Buyer shall pay to Seller at the Closing an amount in cash equal to $18,250,000 (the “Purchase Price”).",
    ],
)
def test_what_a_buyer_pays_at_closing_is_the_price(clause: str) -> None:
    later = "\n\n2.4 On the first anniversary of the Closing, Buyer shall pay Seller an additional $3,000,000."
    found = money_of(clause + later, SALE, "ASSET PURCHASE AGREEMENT")
    assert [t[:2] for t in found.terms if t[1]] == [("purchase_price", 18_250_000), ("purchase_price", 3_000_000)]


@pytest.mark.parametrize(
    "clause",
    [
        (
            "3.3 Tarrabel shall pay a royalty of 4% of Net Sales. It may deduct royalties owed to third "
            "parties, but the "
            "royalty shall in no event be less than two percent (2%)."
        ),
        (
            "3.3 Tarrabel shall pay a royalty of 4% of Net Sales. Royalty rates are reduced by 20% where a generic "
            "is sold, "
            "and by fifty percent (50%) of payments for third party patents."
        ),
        (
            "3.3 Tarrabel shall pay a royalty of 4% of Net Sales. If royalties are owed to others, in such case "
            "the rate "
            "falls by up to 1%."
        ),
    ],
)
def test_what_a_royalty_is_lowered_by_or_to_is_no_royalty(clause: str) -> None:
    assert money_of(clause).royalties == [(4.0, 4.0)]


def test_a_licence_of_a_product_is_a_regulatory_event() -> None:
    rows = (
        "3.2 Milestone payments of Tarrabel to Wexcombe:\n\n(a) submission of a Product License Application, $250,000;"
    )
    assert money_of(rows).milestones == [("regulatory", 250_000)]


@pytest.mark.parametrize(
    "clause",
    [
        (
            "2. Amendment payment. In consideration of the wider Territory, Tarrabel shall pay Wexcombe $7,500,000: "
            "$5,000,000 within five days, and $2,500,000 on or before March 31, 2021."
        ),
        "2. Amendment fee. Tarrabel shall pay Wexcombe $7,500,000.",
        (
            "2. Amendment consideration. On the Second Amendment Date Tarrabel shall (a) pay Wexcombe "
            "$7,500,000, and (b) "
            "issue to Wexcombe 110,000 shares of its common stock."
        ),
    ],
)
def test_what_is_paid_for_an_amendment_is_no_upfront(clause: str) -> None:
    found = money_of(clause, LICENCE)
    assert [t[:2] for t in found.terms if t[1]] == [("other", 7_500_000)]


@pytest.mark.parametrize(
    ("clause", "disclosure"),
    [
        (
            "4.1 Tarrabel shall pay to Wexcombe a one-time upfront fee of [***] within [***] after the Closing.",
            "redacted",
        ),
        ("4.1 Tarrabel shall pay Wexcombe a nonrefundable license fee of [***] within ten days.", "redacted"),
        ("4.1 Tarrabel shall pay to Wexcombe a non-refundable, one-time signing fee.", "undisclosed"),
    ],
)
def test_a_fee_for_the_licence_counts_without_its_number(clause: str, disclosure: str) -> None:
    assert money_of(clause).terms == [("upfront", None, disclosure)]


@pytest.mark.parametrize(
    "clause",
    [
        "4.3 Upon execution Tarrabel will issue to Wexcombe membership units representing four percent of its equity.",
        "4.3 Tarrabel shall issue to Wexcombe that number of shares of its Series A Preferred Stock that equals 3%.",
        "4.3 Tarrabel shall issue to Wexcombe common stock amounting to 2% of its capital.",
    ],
)
def test_shares_for_the_licensor_are_equity_without_an_amount(clause: str) -> None:
    assert ("equity", None, "undisclosed") in money_of(clause).terms


@pytest.mark.parametrize(
    "clause",
    [
        (
            "7.3 Tarrabel shall pay twenty percent (20%) on the first $50,000,000 of sublicensing revenues "
            "(including upfront "
            "payments) collected by it, and fifteen percent (15%) on any sublicensing revenues thereafter."
        ),
        (
            "7.3 Tarrabel shall pay the following share of sublicensing consideration: twenty percent (20%) if the "
            "sublicense "
            "is executed before filing of an IND, and fifteen percent (15%) if it is executed thereafter."
        ),
        (
            "7.3 Tarrabel shall pay Wexcombe 20% of sublicense income received before a Phase 2 trial and 15% of "
            "sublicense "
            "income received after it."
        ),
    ],
)
def test_a_share_of_sublicence_income_that_falls_by_stages_is_one_royalty(clause: str) -> None:
    found = money_of(clause)
    assert found.royalties == [(15.0, 20.0)]
    assert not found.terms


def test_a_share_of_what_the_licensee_receives_is_paid_by_the_licensee() -> None:
    deal = money_of(
        "3.1 Earned Royalty. Tarrabel shall pay to Wexcombe a royalty of 5% of Net Sales (“Earned Royalty”), and "
        "7% of all "
        "amounts received by Tarrabel from any sublicensees."
    ).deal
    assert {r.payer for r in deal.royalties} == {"Tarrabel Therapeutics, Inc."}


@pytest.mark.parametrize(
    "heading",
    ["6.2 Prepayment of Patent Office Expenses.", "9.1 Insurance.", "“6.2 Patent Costs."],
)
def test_amounts_under_headings_of_other_matters_are_no_terms(heading: str) -> None:
    assert not money_of(f"{heading} Tarrabel shall pay Wexcombe $10,000 within five days after execution.").terms


def test_rows_that_read_as_a_table_and_as_text_are_entered_once() -> None:
    rows = (
        "7.2 Tarrabel shall pay to Wexcombe the following milestone payments:\n\n"
        "Upon initiation of the first Phase III study     2,500,000 EUR (two million five hundred thousand euros)\n\n"
        "Upon the first commercial sale     ***"
    )
    assert [m for m in money_of(rows).milestones if m[1]] == [("development", 2_500_000)]


@pytest.mark.parametrize(
    "clause",
    [
        (
            "4.1 Execution payment. Within ten (10) Business Days of the date hereof Tarrabel shall pay to Wexcombe "
            "five million "
            "U.S. dollars (US$5,000,000). This sum is not refundable."
        ),
        "4.1 Within thirty days after the Effective Date, Tarrabel will pay Wexcombe the sum of $5,000,000.",
        "4.1 Within 5 days of execution of this Agreement Tarrabel shall make a payment to Wexcombe of $5,000,000.",
    ],
)
def test_what_falls_due_so_many_days_after_signing_is_upfront(clause: str) -> None:
    assert money_of(clause).terms == [("upfront", 5_000_000, "exact")]


@pytest.mark.parametrize(
    ("clause", "amount", "qualifier"),
    [
        (
            (
                "2.2 Tarrabel shall pay Wexcombe for development work at the rate of $135,000 per man-year, provided "
                "that it "
                "shall not be required to pay more than $900,000 in the aggregate."
            ),
            900_000,
            "up_to",
        ),
        (
            "2.2 Tarrabel shall pay Wexcombe for its development work $720,000 per year, in monthly installments.",
            720_000,
            "exact",
        ),
        (
            (
                "2.2 Tarrabel agrees to commit funding in an amount not to exceed $800,000 for the performance of "
                "the Studies."
            ),
            800_000,
            "up_to",
        ),
    ],
)
def test_pay_for_work_on_the_product_is_research_funding(clause: str, amount: int, qualifier: str) -> None:
    found = money_of(clause)
    assert found.terms == [("research_funding", amount, "exact")]
    assert found.deal.terms[0].qualifier == qualifier


@pytest.mark.parametrize(
    ("clause", "amounts"),
    [
        (
            (
                "5.2 Annual minimum royalty payments, due at each anniversary of the Effective Date, starting ten "
                "years after "
                "it, in the amount of $40,000, and $60,000 once a patent has issued."
            ),
            [40_000, 60_000],
        ),
        ("5.2 Tarrabel shall pay minimum annual royalties of $40,000 and $60,000 from 2015.", [40_000, 60_000]),
        ("5.2 Tarrabel shall pay a minimum annual royalty of $40,000.", [40_000]),
    ],
)
def test_a_minimum_royalty_that_rises_is_no_milestone(clause: str, amounts: list[int]) -> None:
    found = money_of(clause)
    assert [t[1] for t in found.terms if t[0] == "minimum_royalty"] == amounts
    assert not found.milestones


@pytest.mark.parametrize(
    "clause",
    [
        (
            "2.3 Closing Consideration. At the Closing, Buyer shall pay to Seller:\n\n(a) an amount in cash equal to "
            "$11,000,000, less the Escrow Amount; and\n\n(b) the cost of Inventory."
        ),
        "2.3 Purchase Price. Buyer shall pay Seller:\n\n(a) $11,000,000; and\n\n(b) the cost of Inventory.",
        (
            "2.3 At the Closing, Buyer shall pay or deliver to Seller (i) an amount equal to $11,000,000 and (ii) "
            "the notes."
        ),
    ],
)
def test_the_first_item_of_what_a_buyer_delivers_is_the_price(clause: str) -> None:
    found = money_of(clause, SALE, "ASSET PURCHASE AGREEMENT")
    assert [t[:2] for t in found.terms if t[1]] == [("purchase_price", 11_000_000)]


@pytest.mark.parametrize(
    ("clause", "amount"),
    [
        (
            (
                "3.5 On March 1, 2012 Tarrabel shall purchase 400,000 shares of Wexcombe’s Series C Preferred Stock "
                "at $5.00 per "
                "share ($2,000,000 in total)."
            ),
            2_000_000,
        ),
        (
            (
                "3.5 Tarrabel undertakes to subscribe, at the next financing, for preferred shares in an amount of "
                "$2,000,000."
            ),
            2_000_000,
        ),
        ("3.5 Tarrabel will make a payment of $5 Million in exchange for common equity of Wexcombe.", 5_000_000),
    ],
)
def test_what_is_paid_for_shares_is_equity(clause: str, amount: int) -> None:
    assert ("equity", amount, "exact") in money_of(clause).terms


@pytest.mark.parametrize(
    "clause",
    [
        "5. Royalty. In Section 5.5, “six percent (6%)” is replaced by “nine percent (9%)”.",
        "5. Royalties. In Section 5.5 the figure 6% is hereby replaced with 9%.",
        "5. Royalty. The royalty on Net Sales was increased from 6% to 9%.",
    ],
)
def test_an_amended_royalty_is_the_one_that_replaces_the_other(clause: str) -> None:
    assert money_of(clause).royalties == [(9.0, 9.0)]
