"""What is read as an upfront, an option fee, equity and other money, and what is no term at all."""

from __future__ import annotations

import pytest

from filings.extraction.money import parse_money
from tests.filings.extraction.deal_texts import LICENSEE, LICENSOR, OPENING, read_told


@pytest.mark.parametrize(
    "text",
    [
        "Castlemoor made a non-refundable upfront payment of $22.5 million to the Company.",
        "Castlemoor will pay Alderbrook $22.5 million upfront.",
        "Castlemoor has agreed to pay an initial license fee, payable within ten business days, of $22,500,000.",
        (
            "Castlemoor shall pay a technology access fee of twenty-two million five hundred thousand dollars "
            "($22,500,000)."
        ),
        "On signing, Castlemoor shall pay Alderbrook $22.5 million in cash.",
        "Castlemoor paid the Company $22.5 million when the agreement was signed.",
        "Castlemoor will pay $22.5 million in cash within 30 days.",
        "The $22.5 million upfront fee that the Company received has been recognized as revenue.",
    ],
)
def test_an_upfront_is_read_however_it_is_called(text: str) -> None:
    assert read_told(text).amounts() == {"upfront": [22_500_000]}


def test_an_upfront_in_a_contract_clause_takes_its_name_from_the_heading() -> None:
    told = read_told(
        "6.1 Upfront Payment. Within fifteen (15) Business Days following the Effective Date, Castlemoor shall pay to "
        "Alderbrook a one-time, non-refundable and non-creditable payment of Sixty Million Dollars ($60,000,000).",
        kind="EX-10.1",
        is_contract=True,
    )
    assert told.amounts() == {"upfront": [60_000_000]}


def test_upfront_and_near_term_money_is_no_upfront() -> None:
    told = read_told("Alderbrook will receive $60.0 million in upfront and near-term payments.")
    assert told.amounts() == {"near_term": [60_000_000]}


def test_the_same_money_in_headline_bullet_and_body_is_one_entry() -> None:
    told = read_told(
        "ALDERBROOK RECEIVES $45 MILLION UPFRONT FROM CASTLEMOOR\n\n"
        "• Castlemoor will pay Alderbrook $45.0 million upfront\n\n"
        "Castlemoor is required to make an upfront payment to the Company of $45,000,000.",
    )
    assert told.amounts() == {"upfront": [45_000_000]}


def test_instalments_of_an_amount_are_not_entered_again() -> None:
    told = read_told(
        "Castlemoor will pay an upfront fee of $8.5 million, of which $3.5 million was paid on signing and $5.0 "
        "million is "
        "due within sixty days of the effective date."
    )
    assert told.amounts() == {"upfront": [8_500_000]}


def test_no_upfront_is_a_fact_too() -> None:
    told = read_told("There is no upfront payment. Castlemoor will pay royalties of 5% of net sales.")
    assert [(t.kind, t.disclosure) for t in told.terms.terms] == [("upfront", "none")]


def test_a_blanked_upfront_is_redacted() -> None:
    told = read_told(
        "Castlemoor shall pay Alderbrook an upfront payment of $[***] within ten days.",
        kind="EX-10.1",
        is_contract=True,
    )
    assert [(t.kind, t.disclosure, t.amount, t.currency) for t in told.terms.terms] == [
        ("upfront", "redacted", None, "USD")
    ]


def test_an_upfront_without_a_number_is_undisclosed() -> None:
    told = read_told("Alderbrook will receive an initial payment. Financial terms were not disclosed.")
    assert [(t.kind, t.disclosure) for t in told.terms.terms] == [("upfront", "undisclosed")]


@pytest.mark.parametrize(
    ("text", "kind", "amount"),
    [
        (
            "If Castlemoor exercises the option, it will owe an option exercise fee of $12.5 million.",
            "option_fee",
            12_500_000,
        ),
        ("Castlemoor may exercise its option until June 2024 on payment of €2.0 million.", "option_fee", 2_000_000),
        ("Castlemoor pays an annual license maintenance fee of $50,000.", "maintenance_fee", 50_000),
        ("The royalty for each year shall not be less than $250,000.", "minimum_royalty", 250_000),
        (
            "Castlemoor purchased 1,125,000 shares of common stock at $16.00 per share, for $18.0 million.",
            "equity",
            18_000_000,
        ),
        ("Castlemoor made an equity investment of $25.0 million in the Company.", "equity", 25_000_000),
        (
            "Castlemoor issued to Alderbrook a convertible note in the principal amount of $4.0 million.",
            "loan",
            4_000_000,
        ),
        (
            "Castlemoor will fund research at Alderbrook at the rate of $3.0 million per year.",
            "research_funding",
            3_000_000,
        ),
        ("Castlemoor will pay a one-time amendment fee of $7.5 million.", "other", 7_500_000),
    ],
)
def test_other_payments_have_their_kind(text: str, kind: str, amount: int) -> None:
    assert read_told(text).amounts() == {kind: [amount]}


@pytest.mark.parametrize(
    "text",
    [
        "Alderbrook had cash of $212.4 million at year-end and had net sales of $27.9 million in 2021.",
        "Alderbrook sold shares in an underwritten offering for gross proceeds of $50.0 million.",
        (
            "In March the Company repaid its $10.0 million term loan and entered into a $50 million revolving credit "
            "facility."
        ),
        "Common stock, $0.001 par value, was trading at a price of $12.40 per share.",
        (
            "The transaction price of $34.5 million was determined at inception, of which revenue of $2.9 million was "
            "recognized."
        ),
        "The chief executive will receive an annual base salary of $615,000.",
        "Castlemoor shall carry product liability insurance of at least $2,000,000 per occurrence.",
        "On termination Castlemoor may owe a termination fee of $1,450,000.",
        "Castlemoor is to purchase product for not less than $1,200,000 in each year.",
        "The parent guaranteed the obligations of its subsidiary up to €6.0 million.",
    ],
)
def test_money_that_is_no_payment_of_the_deal_is_left_alone(text: str) -> None:
    told = read_told(text)
    assert told.amounts() == {}
    assert told.events() == []


def test_forward_looking_boilerplate_states_no_terms() -> None:
    told = read_told(
        "The parties signed today.\n\nForward-Looking Statements\n\nStatements about the receipt of an upfront "
        "payment of "
        "$45.0 million and royalties of 9% of net sales are forward-looking and may prove wrong."
    )
    assert told.terms.terms == ()
    assert told.terms.royalties == ()


@pytest.mark.parametrize(
    ("text", "payer", "payee"),
    [
        ("Castlemoor will pay Alderbrook an upfront fee of $5 million.", LICENSEE, LICENSOR),
        ("We will receive an upfront fee of $5 million from Castlemoor.", LICENSEE, LICENSOR),
        ("Alderbrook has agreed to pay Castlemoor a wind-down amount of $5 million.", LICENSOR, LICENSEE),
        ("An upfront fee of $5 million is due in May.", LICENSEE, LICENSOR),
    ],
)
def test_who_pays_whom_is_told_by_the_verb_else_by_the_roles(text: str, payer: str, payee: str) -> None:
    (term,) = read_told(text).terms.terms
    assert (term.payer, term.payee) == (payer, payee)


def test_money_owed_to_an_outsider_is_no_term_of_this_deal() -> None:
    told = read_told(
        "Castlemoor will pay an upfront fee of $5 million. Under an older license, the Company paid Harwell "
        "University an "
        "upfront fee of $80,000."
    )
    assert told.amounts() == {"upfront": [5_000_000]}


def test_amounts_of_notes_stated_in_thousands_are_scaled() -> None:
    told = read_told(
        "Castlemoor paid $12,500 upfront and purchased 1,250,000 shares of common stock for $5,000.",
        opening=(
            "U.S. dollars in thousands (except share and per share data)\n\nOn March 3, 2022, Alderbrook Biosciences, "
            "Inc. "
            "(“Alderbrook”) entered into a License Agreement with Castlemoor Pharma plc (“Castlemoor”).\n\n"
        ),
        kind="10-K",
    )
    assert told.amounts() == {"upfront": [12_500_000], "equity": [5_000_000]}


def test_every_amount_stands_where_its_span_says() -> None:
    told = read_told(
        "Castlemoor will pay an upfront fee of thirty-two million dollars ($32,000,000), up to €95.0 million in "
        "development "
        "milestones, and $12.5 million upon approval by the FDA."
    )
    stated = [*told.terms.terms, *told.terms.milestones]
    assert len(stated) == 3
    for each in stated:
        span = each.spans["amount"][0]
        money = parse_money(told.text[span.start : span.end])
        assert money is not None
        assert (money.value, money.currency) == (each.amount, each.currency)
        assert each.quote.start <= span.start < span.end <= each.quote.end


def test_shares_of_cost_and_profit() -> None:
    told = read_told(
        "Castlemoor will bear 35% of the external costs of the Phase 3 program, up to a maximum contribution of $40.0 "
        "million. "
        "The parties will share profits and losses in the United States equally."
    )
    found = [(t.kind, t.percent, t.amount) for t in told.terms.terms]
    assert found == [("cost_share", 35, 40_000_000), ("profit_share", 50, None)]


def test_fees_of_up_to_a_sum_on_a_schedule_are_more_than_the_upfront() -> None:
    told = read_told(
        "6.1 Licensing Fees. Castlemoor shall pay to Alderbrook licensing fees of up to $5,000,000 based on the "
        "following "
        "payment schedule: (a) An amount of $2,000,000 within five (5) days of the Effective Date. (b) An amount of "
        "$3,000,000 within thirty (30) days after approval by the FDA.",
        kind="EX-10.1",
        is_contract=True,
    )
    assert told.amounts() == {"near_term": [5_000_000], "upfront": [2_000_000]}
    assert told.events() == [("regulatory", 3_000_000, "potential")]


def test_who_pays_the_auditor_is_no_cost_share() -> None:
    told = read_told("If an audit shows an underpayment of more than 5%, Castlemoor shall bear the costs of the audit.")
    assert told.terms.terms == ()


def test_the_sign_of_the_yuan_is_read_by_the_document() -> None:
    told = read_told("Castlemoor will pay an upfront fee of ¥50 million. Translations of RMB are for convenience only.")
    assert [t.currency for t in told.terms.terms] == ["CNY"]


def test_a_number_of_the_headline_that_rounds_the_body_is_dropped() -> None:
    told = read_told(
        "Castlemoor will pay an upfront fee of $49.8 million.",
        opening=f"ALDERBROOK GETS $50 MILLION UPFRONT\n\n{OPENING}",
    )
    assert told.amounts() == {"upfront": [49_800_000]}


def test_a_made_up_sum_does_not_turn_the_payee_into_the_payer() -> None:
    told = read_told(
        "Alderbrook to receive $50 million at closing, made up of a $32 million upfront fee and a $18 million equity "
        "stake"
    )
    assert {t.payer for t in told.terms.terms} == {LICENSEE}
