"""The same money in headline, bullet and body, rounded up in the headline, or repeated in another currency."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_texts import read_told


@pytest.mark.parametrize(
    "text",
    [
        (
            "ALDERBROOK RECEIVES $45 MILLION UPFRONT AND UP TO $300 MILLION IN MILESTONES\n\n"
            "• $45 million upfront payment\n\n• Up to $300 million in milestones\n\n"
            "Castlemoor will make an upfront payment of $45.0 million. Alderbrook is eligible for up to $300.0 million "
            "in milestone payments."
        ),
        (
            "Castlemoor pays $45 million upfront. The upfront payment of $45,000,000 is due in ten days. Milestones "
            "of up to $300 million may follow; the milestones of up to $300,000,000 fall due over ten years."
        ),
        (
            "Key terms: $45 million up-front; up to $300 million in milestone payments.\n\n"
            "“The $45 million upfront payment and milestones of up to $300 million show the value of our work,” said "
            "the chief executive."
        ),
    ],
)
def test_each_amount_is_entered_once(text: str) -> None:
    assert read_told(text).amounts() == {"upfront": [45_000_000], "milestone": [300_000_000]}


@pytest.mark.parametrize(
    ("headline", "body", "amount"),
    [
        ("ALDERBROOK TO RECEIVE $50 MILLION UPFRONT", "an upfront payment of $49.8 million", 49_800_000),
        ("Alderbrook Receives $5 Million Upfront From Castlemoor", "an upfront fee of $4,950,000", 4_950_000),
        ("CASTLEMOOR PAYS $12 MILLION UPFRONT", "a non-refundable upfront payment of $11.85 million", 11_850_000),
    ],
)
def test_a_headline_that_rounds_the_body_is_not_entered(headline: str, body: str, amount: int) -> None:
    told = read_told(
        f"Under the agreement Castlemoor will make {body} to Alderbrook.", opening=headline + "\n\n" + _BODY
    )
    assert told.amounts() == {"upfront": [amount]}


_BODY = (
    "BOSTON, March 3, 2022 -- Alderbrook Biosciences, Inc. today announced a License Agreement with Castlemoor Pharma "
    "plc.\n\n"
)


@pytest.mark.parametrize(
    "text",
    [
        "Castlemoor will pay an upfront payment of €10 million (approximately $11.5 million).",
        "Castlemoor will pay €10 million (US$11.5 million) upfront. Those €10 million upfront ($11.5 million) are due.",
        "An upfront fee of EUR 10 million, or approximately US$11.5 million, is due on signing.",
        "The upfront payment is 10 million euros (equivalent to about 11.5 million US dollars).",
    ],
)
def test_the_dollar_equivalent_is_the_same_money(text: str) -> None:
    terms = read_told(text).terms.terms
    assert [(t.kind, int(t.amount or 0), t.currency) for t in terms] == [("upfront", 10_000_000, "EUR")]
