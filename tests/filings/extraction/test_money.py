"""Amounts as filings write them, with their exact value."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filings.extraction.money import find_money, parse_figure, parse_money
from filings.extraction.number_words import parse_number_words


@pytest.mark.parametrize(
    ("written", "value", "currency"),
    [
        ("$45.0 million", "45000000", "USD"),
        ("US$6,250,000", "6250000", "USD"),
        ("U.S. $12 million", "12000000", "USD"),
        ("$10M", "10000000", "USD"),
        ("$1.46 billion", "1460000000", "USD"),
        ("$100 thousand", "100000", "USD"),
        ("A$2.75 million", "2750000", "AUD"),
        ("C$3 million", "3000000", "CAD"),
        ("HK$80 million", "80000000", "HKD"),
        ("€4.75 million", "4750000", "EUR"),
        ("12,5 million euros", "12500000", "EUR"),
        ("EUR 1.500.000,00", "1500000", "EUR"),
        ("£7.4 million", "7400000", "GBP"),
        ("USD 2'500'000", "2500000", "USD"),
        ("CHF 3.2 million", "3200000", "CHF"),
        ("JPY 1.8 billion", "1800000000", "JPY"),
        ("¥300 million", "300000000", "JPY"),
        ("RMB150.0 million", "150000000", "CNY"),
        ("DKK 38 million", "38000000", "DKK"),
        ("SEK 12 million", "12000000", "SEK"),
        ("KRW 5 billion", "5000000000", "KRW"),
        ("DM 250,000", "250000", "DEM"),
        ("twelve million dollars", "12000000", "USD"),
        ("twelve and one-half million dollars", "12500000", "USD"),
        ("Seventy-Five Thousand Dollars", "75000", "USD"),
        ("10,000 U.S. Dollars", "10000", "USD"),
        ("$ 18.0 million", "18000000", "USD"),
    ],
)
def test_an_amount_has_its_exact_value_and_currency(written: str, value: str, currency: str) -> None:
    money = parse_money(f"a payment of {written}, due in May")
    assert money is not None
    assert (money.value, money.currency) == (Decimal(value), currency)


@pytest.mark.parametrize(
    "written",
    [
        "thirty-two million dollars ($32,000,000)",
        "EUR five million (€ 5,000,000)",
        "EUR 1.500.000,00 (one million five hundred thousand euros)",
        "three million five hundred thousand (3,500,000.00) US dollars",
    ],
)
def test_words_and_figures_of_one_amount_are_one(written: str) -> None:
    assert len(find_money(f"shall pay {written} within ten days")) == 1


def test_an_equivalent_in_another_currency_is_marked_as_such() -> None:
    text = (
        "US$12.0 million (equivalent to approximately RMB85.9 million) and A$2.75 million (approximately US$1.9 "
        "million)"
    )
    assert [(m.currency, m.equivalent_of is None) for m in find_money(text)] == [
        ("USD", True),
        ("CNY", False),
        ("AUD", True),
        ("USD", False),
    ]


def test_a_range_is_one_amount_with_two_ends() -> None:
    money = parse_money("between $1.5 million and $2.0 million")
    assert money is not None
    assert (money.value, money.value_max) == (Decimal(1500000), Decimal(2000000))
    shared = parse_money("$1.5 to $2.0 million")
    assert shared is not None
    assert (shared.value, shared.value_max) == (Decimal(1500000), Decimal(2000000))


@pytest.mark.parametrize("text", ["$50 million and $75 million", "increased from $50 million to $75 million"])
def test_two_amounts_are_no_range(text: str) -> None:
    assert [m.value for m in find_money(text)] == [Decimal(50000000), Decimal(75000000)]


@pytest.mark.parametrize(
    "written", ["$[***]", "US$ [*] million", "EUR [***] (€ [***])", "$ *", "$[…***…]", "[***] dollars"]
)
def test_a_blanked_amount_is_redacted_and_neither_missing_nor_zero(written: str) -> None:
    (money,) = find_money(f"shall pay {written} upon approval")
    assert money.redacted
    assert money.value is None


@pytest.mark.parametrize("text", ["a $32 fee", "45 million patients", "Phase 2 in 2021", "5% of sales"])
def test_an_article_is_no_currency_and_a_count_is_no_money(text: str) -> None:
    assert all(m.currency == "USD" for m in find_money(text))
    assert len(find_money(text)) == ("$" in text)


@given(st.integers(min_value=1, max_value=10**12))
def test_grouping_by_commas_and_by_points_reads_back(value: int) -> None:
    grouped = f"{value:,}"
    assert parse_figure(grouped) == value
    assert parse_figure(grouped.replace(",", "'")) == value
    assert parse_figure(grouped.replace(",", ".") + ",00") == value or value < 1000


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("twenty-two million five hundred thousand", "22500000"),
        ("one hundred thirty", "130"),
        ("seven and one-half", "7.5"),
    ],
)
def test_numbers_in_words(words: str, value: str) -> None:
    assert parse_number_words(words) == Decimal(value)


def test_the_span_of_an_amount_reads_back_to_its_value() -> None:
    text = "fees of twenty million dollars ($20,000,000), €3.5 million and 750.000,00 euros"
    for money in find_money(text):
        again = parse_money(text[money.start : money.end])
        assert again is not None
        assert (again.value, again.currency) == (money.value, money.currency)


@pytest.mark.parametrize(
    "text",
    [
        "several million dollars in sales milestones",
        "an amount of some hundred thousand dollars",
        "half a million euros",
        "million euros \nin sales milestones",
    ],
)
def test_words_that_give_no_number_are_no_amount(text):
    assert [money.value for money in find_money(text)] == []


@pytest.mark.parametrize(("text", "value"), [("a million dollars", 1_000_000), ("a hundred thousand euros", 100_000)])
def test_an_article_counts_as_one(text, value):
    assert [money.value for money in find_money(text)] == [value]


def test_a_figure_that_stutters_is_no_amount() -> None:
    assert parse_figure("7" + ",250,000" * 12) is None
    assert [m.value for m in find_money("a fee of $7" + ",250,000" * 12 + ".") if m.value is not None] == []
    assert parse_figure("999,999,999,999.99") == Decimal("999999999999.99")
