"""A total that includes the upfront, and an "additional" one that does not."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_texts import read_told


def _total(text: str) -> tuple[int, tuple[str, ...]]:
    term = next(t for t in read_told(text).terms.terms if t.kind == "total_potential")
    return int(term.amount or 0), tuple(sorted(term.includes))


@pytest.mark.parametrize(
    "text",
    [
        "Alderbrook could receive up to $800 million in upfront and milestone payments.",
        (
            "The total potential value of the deal, including the $50 million upfront payment and all milestones, is "
            "up to $800 million."
        ),
        "An upfront payment and milestone payments to Alderbrook could total $800 million.",
    ],
)
def test_the_total_includes_the_upfront_where_the_words_put_it_in(text: str) -> None:
    assert _total(text) == (800_000_000, ("milestone", "upfront"))


@pytest.mark.parametrize(
    "text",
    [
        (
            "Alderbrook receives $50 million upfront and is eligible for up to an additional $750 million in "
            "development and sales milestones."
        ),
        "In addition to the $50 million upfront payment, Castlemoor will owe milestones of up to $750 million.",
        "Castlemoor pays $50 million upfront, plus as much as $750 million on the attainment of sales milestones.",
    ],
)
def test_additional_money_does_not_include_the_upfront(text: str) -> None:
    terms = read_told(text).terms.terms
    assert sorted((int(t.amount or 0), t.includes) for t in terms) == [(50_000_000, ()), (750_000_000, ())]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Alderbrook receives an upfront payment of $40 million and is eligible for up to an additional $600 "
            "million in option fees and milestone payments."
        ),
        (
            "Castlemoor paid $40 million upfront. Option exercise fees and milestones of a further $600 million in "
            "option exercise and milestone payments may follow."
        ),
        (
            "With $40 million upfront, Castlemoor will pay up to $600 million in option exercise fees, development "
            "milestones and sales milestones."
        ),
    ],
)
def test_a_lump_of_option_fees_and_milestones_names_what_it_lumps(text: str) -> None:
    assert _total(text) == (600_000_000, ("milestone", "option_fee"))
