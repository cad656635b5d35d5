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


_STAGES = "It pays $40 million upfront and buys shares for $20 million, $60 million at signing in cash and equity. "


@pytest.mark.parametrize(
    "text",
    [
        (
            _STAGES + "The total potential value of the deal, with the initial payments and all milestones, is up to "
            "$900 million."
        ),
        (
            "Castlemoor pays $40 million upfront and makes a $20 million equity investment. Alderbrook may also "
            "receive milestone payments of up to $840 million. The collaboration is potentially worth $900 million."
        ),
        (
            "Alderbrook and Castlemoor sign a collaboration worth up to $900 million. Castlemoor will pay a $40 "
            "million upfront fee, make an equity investment of $20 million, and pay up to $500 million in development "
            "and regulatory milestones and up to $340 million in sales milestones."
        ),
    ],
)
def test_a_total_includes_what_the_deals_other_entries_say(text: str) -> None:
    assert _total(text) == (900_000_000, ("equity", "milestone", "upfront"))


@pytest.mark.parametrize(
    "text",
    [
        "The deal has a headline value of up to $300 million. It begins with an upfront payment of $20 million.",
        (
            "The collaboration is potentially worth $300 million. Castlemoor will pay $20 million upfront and up to "
            "$150 million in sales milestones."
        ),
        "In a deal valued at up to $300 million, Castlemoor owes milestones of up to $300 million and royalties.",
    ],
)
def test_a_bare_total_lumps_nothing_that_does_not_add_up(text: str) -> None:
    assert "equity" not in _total(text)[1]
    assert _total(text)[1] in ((), ("milestone",), ("milestone", "upfront"))
