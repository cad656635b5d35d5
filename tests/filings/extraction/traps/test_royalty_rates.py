"""Traps of royalty rates: open-ended words, mixed ranges, bands against products, step-downs, offsets, upstream."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_texts import read_told


@pytest.mark.parametrize(
    "text",
    [
        "Castlemoor pays a double-digit royalty on net sales.",
        "Alderbrook is entitled to royalties on net sales at percentages in the double digits.",
        "Double-digit tiered royalties on net sales are payable by Castlemoor.",
    ],
)
def test_double_digit_is_open_ended(text: str) -> None:
    assert read_told(text).rates() == [(10, None)]


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("Castlemoor will pay royalties that start in the mid-teens and go up to 22% of net sales.", (14, 22)),
        ("Royalties on net sales are tiered from the mid-single digits to 11 per cent.", (4, 11)),
        ("Alderbrook earns royalties beginning in the low teens and rising to the low twenties.", (10, 23)),
        ("Castlemoor pays a share of net sales which begins in the high single digits and extends to 15%.", (7, 15)),
        ("Subject to certain reductions, tiered royalties from the high teens to the mid-20s are due.", (17, 26)),
        ("Royalties starting at 6% and reaching 11% of net sales are payable.", (6, 11)),
    ],
)
def test_words_and_figures_make_one_range(text: str, rates: tuple[float, float]) -> None:
    assert read_told(text).rates() == [rates]


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        (
            (
                "Castlemoor shall pay a royalty of 8.5% of Net Sales until aggregate Net Sales reach $50,000,000, and "
                "[***] percent thereafter."
            ),
            (8.5, None),
        ),
        (
            (
                "Castlemoor shall pay royalties of [***]% on the portion of Net Sales up to $100,000,000 and 12% "
                "on the portion above."
            ),
            (None, 12),
        ),
        (
            (
                "Castlemoor shall pay royalties of 6% on Net Sales up to $[***], [***]% on Net Sales above $[***] "
                "and up to $[***], and 10% on Net Sales above $[***]."
            ),
            (6, 10),
        ),
    ],
)
def test_a_blanked_end_of_a_ladder_leaves_the_interval_open(text: str, rates: tuple[float | None, ...]) -> None:
    told = read_told(text, kind="EX-10.1", is_contract=True)
    assert told.rates() == [rates]
    assert [r.disclosure for r in told.terms.royalties] == ["exact"]


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("Castlemoor pays 3% of net sales of therapeutic products or 1% of net sales of kits.", [(3, 3), (1, 1)]),
        (
            "Castlemoor will pay a royalty of 8% on net sales of ALD-1, and a royalty of 4% on net sales of ALD-2.",
            [(8, 8), (4, 4)],
        ),
        ("The royalty is 7.5% in the United States.\n\nThe royalty is 5% elsewhere.", [(7.5, 7.5), (5, 5)]),
    ],
)
def test_rates_for_different_products_or_places_are_several_royalties(
    text: str, rates: list[tuple[float, float]]
) -> None:
    assert read_told(text).rates() == rates


@pytest.mark.parametrize(
    "text",
    [
        "If a product is not covered by a Valid Claim, the royalties payable shall be reduced by fifty percent (50%).",
        "Castlemoor may offset an amount equal to 40% of such third-party payments against the royalties due.",
        "In no event shall the royalty rate be reduced by more than 50% in any quarter.",
        "Castlemoor may deduct 50% of royalties paid to third parties, but royalties may not drop by over half.",
        "Upon expiry of the last patent the royalty will decrease by 50%.",
        "Castlemoor may set off thirty percent (30%) of the royalties payable to such third party licensors.",
    ],
)
def test_step_downs_and_offsets_are_no_rates(text: str) -> None:
    assert read_told(text).rates() == []


@pytest.mark.parametrize(
    "text",
    [
        "Alderbrook must pay a low single-digit royalty on net sales to its upstream licensor, Granite University.",
        (
            "Alderbrook holds the patents under a licence from Fenwick College, to which it pays a royalty of 2% of "
            "net sales."
        ),
        "The Company owes Harwell University a royalty of 2% of net sales.",
    ],
)
def test_what_the_licensor_owes_upstream_is_not_the_deals_royalty(text: str) -> None:
    told = read_told(f"Castlemoor will pay Alderbrook a royalty of 12% of net sales.\n\n{text}")
    assert told.rates() == [(12, 12)]


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("Castlemoor must pay 15% of each milestone payment that it receives from licensees.", 15),
        ("Castlemoor owes a mid-teens percentage of what it receives from sublicensees.", 14),
        ("Castlemoor shall pay Alderbrook twenty percent (20%) of all Sublicense Income.", 20),
        ("In return Alderbrook gets 4 per cent of all payments received by Castlemoor from its licensees.", 4),
        ("Castlemoor pays one quarter of sublicensing income.", 25),
    ],
)
def test_a_share_of_sublicence_income_has_its_own_base(text: str, rate: float) -> None:
    told = read_told(text)
    assert [(r.rate_min, r.base) for r in told.terms.royalties] == [(rate, "sublicense_income")]


@pytest.mark.parametrize(
    "text",
    [
        "Castlemoor will pay three-quarters of one percent (0.75%) of net sales.",
        "Castlemoor will pay a royalty of 0.75% of its revenues from products.",
        "A royalty of 0.75 per cent on net sales is due.",
    ],
)
def test_parts_of_a_percent_are_read(text: str) -> None:
    assert read_told(text).rates() == [(0.75, 0.75)]


@pytest.mark.parametrize(
    "text",
    [
        "Gross margin was 45% of net sales.",
        "Three customers accounted for 25% of net sales.",
        "Upon termination by Alderbrook for cause Castlemoor shall pay a royalty of 3% of net sales for five years.",
        "Castlemoor and Alderbrook share the net profits, of which Alderbrook receives 50%.",
        "Castlemoor receives 40% of the gross profit on sales to hospitals.",
    ],
)
def test_margins_customers_profits_and_the_time_after_the_end_are_no_royalties(text: str) -> None:
    assert read_told(text).rates() == []


@pytest.mark.parametrize(
    ("text", "disclosures"),
    [
        ("No royalties are payable by Castlemoor under the license.", ["none"]),
        ("The license does not provide for royalties.", ["none"]),
        ("Castlemoor pays no separate royalty.", ["none"]),
        ("Alderbrook has not received any royalties to date.", []),
        ("If no Valid Claim remains, no royalty shall be due on such sale.", []),
        ("If Castlemoor is required to pay a license fee or royalty to any third party, it may terminate.", []),
        ("Castlemoor shall pay an annual minimum royalty.", []),
    ],
)
def test_a_royalty_is_said_not_to_exist_only_where_it_is(text: str, disclosures: list[str]) -> None:
    assert [r.disclosure for r in read_told(text).terms.royalties] == disclosures


def test_the_payer_is_who_pays_not_who_earns_the_earned_royalty() -> None:
    told = read_told(
        "Castlemoor agrees to pay to Alderbrook: (a) a maintenance fee; (b) an earned royalty of [***] on Net Sales.",
        kind="EX-10.1",
        is_contract=True,
    )
    assert [(r.disclosure, r.payer) for r in told.terms.royalties] == [("redacted", "Castlemoor Pharma plc")]


@pytest.mark.parametrize(
    "text",
    [
        "The amendment increased the royalty rate on net sales from eight percent (8%) to ten percent (10%).",
        "The royalty on net sales was raised from 8% to 10%.",
        "The royalty on net sales, which was a flat 8%, is now 10%.",
        "A royalty of 8% of net sales was increased to 10%.",
    ],
)
def test_a_rate_that_another_replaced_is_not_entered(text: str) -> None:
    assert read_told(text).rates() == [(10, 10)]


@pytest.mark.parametrize(
    "text",
    [
        "Castlemoor pays royalties increasing from 5% to 10% of net sales.",
        "The royalties depend on yearly net sales, the lowest step being 5% and the highest 10%.",
        (
            "Castlemoor shall pay five percent (5%) of the first $25 million of annual Net Sales, and ten percent "
            "(10%) of all "
            "additional Net Sales."
        ),
    ],
)
def test_steps_of_one_ladder_are_one_royalty(text: str) -> None:
    assert read_told(text).rates() == [(5, 10)]


@pytest.mark.parametrize(
    "text",
    [
        "Castlemoor shall pay royalties of 10-15% on annual net sales.",
        "Castlemoor pays royalties ranging from ten to fifteen percent of net sales.",
        "Royalties of between 10 and 15 per cent of net sales are payable.",
        "Castlemoor shall pay a royalty of 10 to 15% of Net Sales.",
    ],
)
def test_a_range_may_have_its_sign_at_the_end_only(text: str) -> None:
    assert read_told(text).rates() == [(10, 15)]
