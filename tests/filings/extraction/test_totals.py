"""Figures that lump several payments: what they include, how firm they are, and how they stand beside their parts."""

from __future__ import annotations

import pytest

from filings.extraction.facts import Term
from tests.filings.extraction.deal_texts import read_told


def one(text: str, kind: str) -> Term:
    """The only term of a kind that a text states."""
    (term,) = [t for t in read_told(text).terms.terms if t.kind == kind]
    return term


@pytest.mark.parametrize(
    ("text", "amount", "includes", "qualifier"),
    [
        (
            "Alderbrook will receive an initial payment and milestone payments which could total $12,000,000.",
            12_000_000,
            ("upfront", "milestone"),
            "up_to",
        ),
        (
            "The total consideration could reach $595 million, including the upfront cash, equity and milestones.",
            595_000_000,
            ("upfront", "equity", "milestone"),
            "up_to",
        ),
        (
            "Taking together the upfront fee, option fees and milestones, total consideration could exceed $1 billion.",
            1_000_000_000,
            ("upfront", "option_fee", "milestone"),
            "at_least",
        ),
        (
            "Alderbrook could receive up to $5.75 million in initial and milestone payments.",
            5_750_000,
            ("upfront", "milestone"),
            "up_to",
        ),
    ],
)
def test_a_deal_total_says_what_it_lumps(text: str, amount: int, includes: tuple[str, ...], qualifier: str) -> None:
    term = one(text, "total_potential")
    assert (int(term.amount or 0), term.includes, term.qualifier) == (amount, includes, qualifier)


@pytest.mark.parametrize(
    ("text", "kind", "amount"),
    [
        (
            "Alderbrook is eligible for up to $127.5 million in development and regulatory milestones.",
            "milestone_dev_reg",
            127_500_000,
        ),
        ("Alderbrook may receive sales milestone payments of up to $285 million.", "milestone_commercial", 285_000_000),
        (
            "Castlemoor may owe up to $60 million upon the achievement of specified development milestones.",
            "milestone_development",
            60_000_000,
        ),
        (
            "Castlemoor may owe up to $400.0 million on the achievement of specified levels of annual net sales.",
            "milestone_commercial",
            400_000_000,
        ),
        (
            "Further sums aggregating $4,250,000 will be payable on specified regulatory events.",
            "milestone_regulatory",
            4_250_000,
        ),
        (
            "Alderbrook could earn contingent payments which cannot exceed $412 million in total.",
            "milestone",
            412_000_000,
        ),
        (
            "Alderbrook may earn development, regulatory and sales milestones totaling up to €90 million.",
            "milestone",
            90_000_000,
        ),
    ],
)
def test_milestones_told_as_a_sum_have_the_class_their_words_name(text: str, kind: str, amount: int) -> None:
    assert read_told(text).amounts() == {kind: [amount]}


def test_an_additional_sum_does_not_include_the_upfront() -> None:
    told = read_told(
        "Castlemoor paid $10 million upfront. Alderbrook is eligible for up to an additional $95 million in milestones."
    )
    assert told.amounts() == {"upfront": [10_000_000], "milestone": [95_000_000]}
    assert [t.includes for t in told.terms.terms] == [(), ()]


def test_a_sum_stands_beside_its_parts_and_names_them() -> None:
    told = read_told(
        "Alderbrook may receive up to 32,5 million euros in development and regulatory milestones and up to 55,0 "
        "million euros "
        "in sales milestones, being a total of 87,5 million euros."
    )
    total = next(t for t in told.terms.terms if t.amount == 87_500_000)
    assert (total.kind, total.includes) == ("milestone", ("milestone_dev_reg", "milestone_commercial"))
    assert len(told.terms.terms) == 3


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("For each target, Alderbrook could receive up to $95.0 million in milestone payments.", "per_target"),
        ("Alderbrook is eligible for up to $275 million per target in milestone payments.", "per_target"),
        (
            "Castlemoor agreed to milestones which could total $3.1 million for each of the first two products.",
            "per_product",
        ),
        ("Alderbrook is eligible for up to $275 million in milestone payments.", "aggregate"),
    ],
)
def test_per_target_money_is_not_read_as_the_whole(text: str, basis: str) -> None:
    (term,) = read_told(text).terms.terms
    assert term.basis == basis


def test_money_at_closing_made_up_of_parts_is_near_term() -> None:
    told = read_told(
        "Alderbrook to receive $50 million at closing, made up of a $32 million upfront fee and an $18 million equity "
        "investment"
    )
    assert told.amounts() == {"near_term": [50_000_000], "upfront": [32_000_000], "equity": [18_000_000]}


def test_what_an_amendment_replaced_is_not_entered() -> None:
    told = read_told(
        "Alderbrook is now eligible for development milestones of up to $160 million (in place of up to $127 million)."
    )
    assert told.amounts() == {"milestone_development": [160_000_000]}


@pytest.mark.parametrize(
    "text",
    [
        "It may receive up to $40 million in milestones for each of two drugs, which together is $80 million.",
        "Milestones of up to $50 million and of up to $30 million may fall due, which together come to $80 million.",
        "Up to $60 million and up to $20 million in milestones may be earned, together $80 million.",
    ],
)
def test_what_milestones_come_to_together_is_their_sum(text: str) -> None:
    assert 80_000_000 in [int(t.amount) for t in read_told(text).terms.terms if t.amount]


@pytest.mark.parametrize(
    "text",
    [
        "In those transactions the buyers committed over $300 million in upfront payments.",
        "Over $300 million was paid upfront in these other deals.",
        "The combined potential value of the licences is $300 million.",
    ],
)
def test_sums_of_other_deals_are_no_terms(text: str) -> None:
    assert read_told(text).amounts() == {}
