"""Royalties: rates in figures and words, bands, bases, and royalties blanked, absent or only mentioned."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_texts import LICENSEE, read_told


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("Castlemoor will pay royalties at tiered rates of 5% to 11% of annual net sales.", (5, 11)),
        ("Castlemoor will pay tiered royalties of between 12.5% and 17.5% of net sales.", (12.5, 17.5)),
        ("Castlemoor will pay 1.5% of net sales of the products.", (1.5, 1.5)),
        (
            "Castlemoor owes a royalty of 6% of net sales until the fee has been recouped, rising thereafter to 9%.",
            (6, 9),
        ),
        (
            "Castlemoor shall pay royalties of 3% on annual net sales of up to $50,000,000 and of 5% above that level.",
            (3, 5),
        ),
        ("Royalties of 8 % to 14,5 % of net sales will be paid.", (8, 14.5)),
        (
            "Alderbrook is entitled to tiered royalties from the low double digits to the high teens on net sales.",
            (10, 19),
        ),
        ("Alderbrook will earn a royalty in the mid single digits on net sales.", (4, 6)),
        ("The royalty on net sales, which had been 15% to 22%, is now 16% to 24%.", (16, 24)),
        ("Castlemoor pays a double-digit royalty on net sales.", (10, None)),
    ],
)
def test_a_royalty_has_its_lowest_and_highest_rate(text: str, rates: tuple[float, float | None]) -> None:
    assert read_told(text).rates() == [rates]


def test_words_and_payer_are_kept() -> None:
    (royalty,) = read_told("Castlemoor will pay tiered royalties in the low teens on net sales.").terms.royalties
    assert (royalty.words, royalty.tiered, royalty.base, royalty.payer) == ("low teens", True, "net_sales", LICENSEE)


def test_a_table_of_bands_is_one_tiered_royalty() -> None:
    told = read_told(
        "3.3 Royalties. Castlemoor shall pay royalties as set forth below:\n\n"
        "Annual Net Sales\tRoyalty Rate\n$0 - $25,000,000\t1.75%\n>$25,000,000 - "
        "$50,000,000\t2.25%\n>$50,000,000\t2.50%",
        kind="EX-10.1",
        is_contract=True,
    )
    assert told.rates() == [(1.75, 2.5)]
    assert told.terms.royalties[0].tiered


def test_sublicence_income_is_a_base_of_its_own() -> None:
    told = read_told("Castlemoor will pay 2.25% of net sales and 15% of consideration received from sublicensees.")
    assert [(r.rate_min, r.base) for r in told.terms.royalties] == [(2.25, "net_sales"), (15, "sublicense_income")]


@pytest.mark.parametrize(
    ("text", "disclosure"),
    [
        ("Castlemoor shall pay royalties of [***]% of Net Sales.", "redacted"),
        ("Alderbrook may receive up to $70 million in milestones, together with royalties.", "undisclosed"),
        ("No royalty is payable to Alderbrook.", "none"),
    ],
)
def test_blanked_mentioned_and_absent_royalties_are_told_apart(text: str, disclosure: str) -> None:
    assert [(r.disclosure, r.rate_min) for r in read_told(text).terms.royalties] == [(disclosure, None)]


def test_a_rate_in_the_body_makes_the_mention_in_the_headline_superfluous() -> None:
    told = read_told(
        "Alderbrook is eligible for tiered royalties.\n\nCastlemoor will pay royalties of 9% of net sales."
    )
    assert told.rates() == [(9, 9)]


@pytest.mark.parametrize(
    "text",
    [
        "Royalties may be reduced by up to 50% in a given quarter upon loss of exclusivity.",
        "Castlemoor buys the product at cost plus 15%.",
        "The price represents a premium of approximately 25% to the average price.",
        "Castlemoor will bear 35% of the external costs of the program.",
        "If the royalty due is 10% or more above the amount reported, Castlemoor shall bear the costs of the audit.",
    ],
)
def test_other_percentages_are_no_royalty_rates(text: str) -> None:
    assert read_told(text).rates() == []


def test_a_share_of_profits_is_no_royalty() -> None:
    told = read_told("In return Castlemoor receives 40% of the net profits from sales to hospitals.")
    assert told.rates() == []
    assert [(t.kind, t.percent) for t in told.terms.terms] == [("profit_share", 40)]


def test_a_royalty_owed_upstream_is_not_the_licensees() -> None:
    told = read_told(
        "Castlemoor will pay a royalty of 12% of net sales. The Company owes Harwell University a royalty of 2% of "
        "net sales."
    )
    assert told.rates() == [(12, 12)]


def test_bands_that_lost_their_lines_are_one_royalty() -> None:
    told = read_told(
        "Castlemoor shall pay royalties on annual Net Sales: Royalty in Percent of Net Sales under 10 million 7% "
        "10 million to < 20 million 8% 20 million and above 10%."
    )
    assert told.rates() == [(7, 10)]


def test_words_and_figures_apart_by_a_line_break_are_one_rate() -> None:
    told = read_told(
        "Castlemoor shall pay a royalty of four percent (4%) of Net Sales up to $150,000,000 and six percent\n        "
        "  (6%) above."
    )
    assert told.rates() == [(4, 6)]


def test_a_step_down_is_no_rate_of_its_own() -> None:
    told = read_told(
        "Castlemoor pays a royalty of 4% of Net Sales; such royalty shall be reduced to 2% if a generic enters."
    )
    assert told.rates() == [(4, 4)]
