"""Percentages and rates in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from filings.extraction.percents import find_percents
from filings.extraction.rate_words import find_rate_words


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("35%", "35"),
        ("14,5 %", "14.5"),
        ("11.6 per cent", "11.6"),
        ("thirty-five percent (35%)", "35"),
        ("seven and one-half percent (7 1/2%)", "7.5"),
        ("forty (40) percent", "40"),
        ("one quarter", "25"),
    ],
)
def test_a_percentage_is_read_once(written: str, value: str) -> None:
    (percent,) = find_percents(f"will pay {written} of net sales")
    assert percent.value == Decimal(value)


@pytest.mark.parametrize("written", ["[***]%", "[***] percent ([***]%)", "* percent"])
def test_a_blanked_percentage_has_no_value(written: str) -> None:
    (percent,) = find_percents(f"royalties of {written} of Net Sales")
    assert percent.value is None


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("single digits", 1, 9),
        ("low single-digit", 1, 3),
        ("mid single digit", 4, 6),
        ("high single digits", 7, 9),
        ("low teens", 10, 13),
        ("low double digits", 10, 13),
        ("mid-teens", 14, 16),
        ("high teens", 17, 19),
        ("low twenties", 20, 23),
        ("mid twenties", 24, 26),
        ("high twenties", 27, 29),
        ("low single to mid-teens", 1, 16),
        ("low double digits to the high teens", 10, 19),
        ("mid- to high-single digits", 4, 9),
        ("low-to-mid single digits", 1, 6),
        ("start in the high single digits and end in the low teens", 7, 13),
    ],
)
def test_words_become_the_intervals_of_the_schema(words: str, low: int, high: int) -> None:
    (rate,) = find_rate_words(f"royalties in the {words} on net sales")
    assert (rate.low, rate.high) == (low, high)


def test_double_digit_is_open_at_the_top() -> None:
    (rate,) = find_rate_words("tiered double-digit royalties")
    assert (rate.low, rate.high) == (10, None)
