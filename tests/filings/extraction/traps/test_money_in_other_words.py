"""Money told in the words of news: sums that a deal "could bring", prices for rights, old currencies."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_texts import read_told
from tests.filings.extraction.traps.filings_told import periodic


@pytest.mark.parametrize(
    "text",
    [
        "Counting the stock, the research support and the milestones, Alderbrook stands to receive $54 million.",
        "All in, the upfront fee, research funding and milestones could bring Alderbrook $54 million.",
        "ALLIANCE COULD BRING ALDERBROOK $54 MILLION",
        "Milestones bring the total potential cash consideration, including the upfront payment, to $54 million.",
    ],
)
def test_what_a_deal_could_bring_is_its_total(text: str) -> None:
    assert read_told(text).amounts() == {"total_potential": [54_000_000]}


@pytest.mark.parametrize(
    "text",
    [
        "Milestone payments could reach $24 million if the product is approved in all three countries.",
        "Further milestones could bring Alderbrook $24 million for the first product.",
        "The remaining milestones, which could have totaled $24 million, lapse.",
        "$24 million more hangs on development, regulatory and sales steps.",
    ],
)
def test_a_sum_of_milestones_that_could_be_reached(text: str) -> None:
    told = read_told(text)
    assert told.amounts() == {"milestone": [24_000_000]}
    assert told.events() == []


@pytest.mark.parametrize(
    "text",
    [
        (
            "We will make development and regulatory milestone payments of up to $62 million for AB-1 and up to "
            "$71 million for AB-2, and commercial milestone payments of up to $200 million for each product."
        ),
        (
            "Castlemoor will pay development and regulatory milestones of up to $62 million for the first product, and "
            "up to $71 million for the second, and sales milestones of up to $200 million."
        ),
    ],
)
def test_each_products_milestones_keep_their_class(text: str) -> None:
    assert read_told(text).amounts() == {
        "milestone_dev_reg": [62_000_000, 71_000_000],
        "milestone_commercial": [200_000_000],
    }


def test_a_part_of_a_part_does_not_hide_the_sum() -> None:
    told = read_told(
        "Alderbrook could receive a further $445 million, consisting of $165 million on development and regulatory "
        "milestones, including $40 million on acceptance of the first U.S. application, and $280 million on sales "
        "milestones."
    )
    assert told.amounts() == {
        "milestone": [445_000_000],
        "milestone_dev_reg": [165_000_000],
        "milestone_commercial": [280_000_000],
    }
    assert {t.qualifier for t in told.terms.terms} == {"up_to"}


@pytest.mark.parametrize(
    "text",
    [
        "Castlemoor paid $400,000 for the distribution rights, half of it in cash.",
        "Alderbrook received $400,000 when the agreement was made.",
        "* Alderbrook receives **$400,000** at signing",
    ],
)
def test_a_price_for_rights_is_an_upfront(text: str) -> None:
    assert read_told(text).amounts() == {"upfront": [400_000]}


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Castlemoor pays $400,000 if clearance is obtained and $600,000 once it has sold 20,000 kits.",
            [("regulatory", 400_000, "potential"), ("commercial", 600_000, "potential")],
        ),
        (
            (
                "Sales milestones of $3 million and $5 million are payable the first time that annual net sales exceed "
                "$40 million and $75 million."
            ),
            [("commercial", 3_000_000, "potential"), ("commercial", 5_000_000, "potential")],
        ),
        (
            "Castlemoor pays $2 million on approval by the FDA, and $9 million when the label is extended.",
            [("regulatory", 2_000_000, "potential"), ("regulatory", 9_000_000, "potential")],
        ),
    ],
)
def test_two_events_told_in_one_breath(text: str, events: list[tuple[str, int, str]]) -> None:
    told = read_told(text)
    assert told.events() == events
    assert told.amounts() == {}


def test_what_befell_one_milestone_is_not_said_of_the_next() -> None:
    told = read_told(
        "A milestone of $5 million that was to be paid on approval in Europe has been replaced by two milestones: "
        "$3 million on acceptance of the filing for review, which was achieved on June 4 and has been paid, and "
        "$3.5 million on the first launch in a major country."
    )
    assert told.events() == [("regulatory", 3_000_000, "paid"), ("commercial", 3_500_000, "potential")]


@pytest.mark.parametrize(
    "text",
    [
        "We are obliged to spend not less than $6 million on promotion in the first twelve months following launch.",
        "Castlemoor must spend at least $6 million on marketing after approval of the product.",
        "Castlemoor shall expend $6 million upon development before filing an NDA.",
    ],
)
def test_what_a_party_must_spend_is_no_payment(text: str) -> None:
    told = read_told(text)
    assert (told.amounts(), told.events()) == ({}, [])


@pytest.mark.parametrize(
    "text",
    [
        "Of milestones of up to $80 million, of which Castlemoor has paid $12 million to date, none is refundable.",
        "It provides for up to $80 million in milestone payments, of which we have received $12 million to date.",
    ],
)
def test_what_has_been_paid_of_the_milestones(text: str) -> None:
    assert read_told(text).amounts()["milestone"] == [80_000_000, 12_000_000]


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("Castlemoor's royalty on net sales, until now 8 percent, goes up to 11 percent.", [(11, 11)]),
        (
            "Castlemoor pays royalties of 18% of net sales (22% on the portion of net sales above €80 million).",
            [(18, 22)],
        ),
        ("Royalties to Alderbrook climb from the high teens into the low twenties.", [(17, 23)]),
    ],
)
def test_royalties_that_rise(text: str, rates: list[tuple[float, float]]) -> None:
    assert read_told(text).rates() == rates


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("Castlemoor paid an upfront fee of 2,600,000 Finnish markka (FIM).", "FIM"),
        ("Castlemoor paid an upfront fee of NLG 2.6 million.", "NLG"),
        ("Castlemoor paid an upfront fee of 2.6 billion lire.", "ITL"),
    ],
)
def test_currencies_that_the_euro_replaced(text: str, currency: str) -> None:
    assert [t.currency for t in read_told(text).terms.terms] == [currency]


@pytest.mark.parametrize(
    "text",
    [
        "Alderbrook received a nonrefundable fee of $3.5 million, which is being recognized over 54 months.",
        "Castlemoor made a payment of $3.5 million, less withholding tax of 10%, in May 2022.",
        "Castlemoor shall pay Alderbrook a fee of $3.5 million, of which $1 million is due on the signing.",
        "Castlemoor will (i) pay $3.5 million within 10 business days; (ii) issue preference shares.",
        "Castlemoor agreed to pay us $3.5 million in seven monthly installments.",
    ],
)
def test_a_fee_that_has_no_name_is_an_upfront(text: str) -> None:
    assert read_told(text).amounts() == {"upfront": [3_500_000]}


@pytest.mark.parametrize(
    "text",
    [
        "6.3 If Castlemoor terminates without cause it shall pay Alderbrook $150,000.",
        "Castlemoor paid a fee of $150,000 per vial.",
        "Castlemoor made a payment of $150,000 in connection with the trial.",
    ],
)
def test_a_payment_with_a_reason_of_its_own_is_no_upfront(text: str) -> None:
    assert "upfront" not in read_told(text).amounts()


@pytest.mark.parametrize(
    "text",
    [
        "On May 3 the first subject was dosed. Achievement of this milestone triggers a payment of $5 million.",
        "The first subject was dosed in Phase 1, triggering a payment to Alderbrook of $5 million, a milestone.",
        "Alderbrook earned a $5 million milestone payment in recognition of the start of a Phase 1 trial.",
    ],
)
def test_what_triggers_a_payment(text: str) -> None:
    assert read_told(text).events() == [("development", 5_000_000, "achieved")]


@pytest.mark.parametrize(
    "text",
    [
        "To date, Alderbrook has received a total of $97 million from Castlemoor.",
        "Already we have earned $97 million in payments from Castlemoor.",
        "So far, we have earned $97 million as milestone and licensing fees from Castlemoor.",
        "Including this payment, Alderbrook will have earned $97 million from Castlemoor.",
    ],
)
def test_what_has_been_received_so_far(text: str) -> None:
    assert read_told(text).amounts() == {"other": [97_000_000]}


def test_the_price_of_an_option_that_was_exercised() -> None:
    told = read_told("Castlemoor exercised its first option in June 2022 and paid us $2.0 million.")
    assert told.amounts() == {"option_fee": [2_000_000]}


def test_a_rounded_amount_in_another_currency_is_the_same_money() -> None:
    told = read_told(
        "Castlemoor paid an upfront fee of 1,050,000,000 yen (approximately $10.1 million). Alderbrook thus received "
        "approximately $10 million upfront."
    )
    assert told.amounts() == {"upfront": [1_050_000_000]}


@pytest.mark.parametrize(
    "text",
    [
        "The Company paid no fee on entering into the arrangement.",
        "Nothing is payable up front.",
        "No fee was paid at signing.",
    ],
)
def test_no_fee_at_signing(text: str) -> None:
    assert [(t.kind, t.disclosure) for t in read_told(text).terms.terms] == [("upfront", "none")]


@pytest.mark.parametrize(
    "text",
    [
        "The Company shares equally with Castlemoor all development costs as well as net profits or losses.",
        "Castlemoor will equally share the cost of development along with any profits earned from its sale.",
        "Development costs will be shared equally. The parties will split U.S. profits and losses 50/50.",
    ],
)
def test_costs_and_profits_shared_equally(text: str) -> None:
    found = [(t.kind, t.percent) for t in read_told(text).terms.terms]
    assert found == [("cost_share", 50), ("cost_share", 50), ("profit_share", 50)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Castlemoor pays $35 million in upfront and near-term payments and a 19.9% equity interest in itself.",
            {"near_term": "exact", "upfront": "undisclosed", "equity": "undisclosed"},
        ),
        (
            "Alderbrook gets $35 million in upfront and milestone payments anticipated in the first 24 months.",
            {"near_term": "exact", "milestone": "undisclosed", "upfront": "undisclosed"},
        ),
        ("Castlemoor paid an undisclosed amount for a topical gel.", {"upfront": "undisclosed"}),
        (
            "Castlemoor will make payments to Alderbrook upon successfully reaching certain clinical milestones.",
            {"milestone": "undisclosed"},
        ),
    ],
)
def test_what_a_lump_names_without_a_number(text: str, found: dict[str, str]) -> None:
    assert {t.kind: t.disclosure for t in read_told(text).terms.terms} == found


def test_what_was_received_in_all_stands_beside_its_parts() -> None:
    told = read_told(
        "Since the start of the alliance Alderbrook has received $57 million from Castlemoor: an upfront payment of "
        "$45 million and a $12 million milestone payment for the start of Phase 2."
    )
    assert told.amounts() == {"other": [57_000_000], "upfront": [45_000_000]}
    assert told.events() == [("development", 12_000_000, "paid")]


def test_double_digit_adds_nothing_to_rates_told_elsewhere() -> None:
    told = read_told(
        "Castlemoor pays royalties of 18% of net sales (22% on the portion of net sales above €80 million).\n\n"
        + "Alderbrook keeps all rights in the rest of the world, where it sells through its own staff. " * 6
        + "\n\nAlderbrook will receive double-digit royalties."
    )
    assert told.rates() == [(18, 22)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Castlemoor will pay $90 million in cash at completion, which is expected later this month.", "upfront"),
        ("Castlemoor pays $90 million at signing.", "upfront"),
        (
            "Castlemoor will pay up to $90 million for the rights to a drug.",
            "total_potential",
        ),
        ("The deal includes a $90 million purchase of Alderbrook common stock by Castlemoor.", "equity"),
    ],
)
def test_what_is_paid_when_the_deal_closes(text: str, kind: str) -> None:
    assert read_told(text).amounts() == {kind: [90_000_000]}


@pytest.mark.parametrize(
    "text",
    [
        "We may receive up to $145 million, comprised of a $23 million upfront payment and later payments.",
        "Alderbrook could earn up to $145 million, made up of a $23 million upfront payment and additional payments.",
        "The total is worth up to $145 million, including an upfront payment of $23 million.",
    ],
)
def test_a_total_comprised_of_an_upfront(text: str) -> None:
    assert read_told(text).amounts() == {"total_potential": [145_000_000], "upfront": [23_000_000]}


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        (
            "It pays up to $58 million for each combination product candidate in clinical milestones.",
            "per_product",
        ),
        ("Castlemoor pays up to $58 million in milestones for each potential licensed product.", "per_product"),
        ("Castlemoor will provide annual research support payments of up to $3 million.", "per_year"),
        ("Castlemoor pays up to $58 million in milestones for each of the next two years.", "aggregate"),
    ],
)
def test_what_an_amount_is_counted_by(text: str, basis: str) -> None:
    assert [t.basis for t in read_told(text).terms.terms] == [basis]


@pytest.mark.parametrize(
    "text",
    [
        "The agreement also contemplates additional royalty payments based on the net sales of the gel.",
        "The agreement calls for royalties on net sales of the gel.",
        "The agreement provides for tiered royalties on net sales of the gel.",
    ],
)
def test_royalties_that_an_agreement_speaks_of(text: str) -> None:
    assert [r.disclosure for r in read_told(text).terms.royalties] == ["undisclosed"]


def test_the_second_licensor_is_paid_by_the_licensee() -> None:
    deals = periodic(
        "In March 2015, the Company signed a license agreement with High Fen Pharmaceuticals, LLC and Truro Pharma "
        "LLC, or collectively Truro, under which the Company obtained an exclusive, worldwide license to develop an "
        "antibody. The Company paid Truro an initial license fee of $0.6 million. Truro is eligible for an additional "
        "$77.0 million in sales-based milestones."
    )
    total = next(t for t in deals[0].terms if t.kind == "milestone_commercial")
    assert total.payer is not None and "Norwick" in total.payer


def test_upfronts_and_milestones_behind_a_comma_are_lumped() -> None:
    told = read_told(
        "The Company is entitled to a series of payments of up to $86.5 million, including upfront payments and "
        "development and regulatory approval milestones."
    )
    assert told.amounts() == {"total_potential": [86_500_000]}


def test_the_grant_of_the_licence_is_no_event_of_its_milestones() -> None:
    told = read_told(
        "Under it Castlemoor obtained an exclusive sublicense to develop and commercialize the drug. It has paid "
        "an $8.0 million sales-based milestone."
    )
    assert told.events() == [("commercial", 8_000_000, "paid")]
