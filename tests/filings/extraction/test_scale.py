"""What a figure stands for in documents that state their unit once."""

from decimal import Decimal

import pytest

from filings.extraction.money import find_money
from filings.extraction.terms.scale import UNITS, Scale, scaled

THOUSANDS = Scale(Decimal(1000))
POUNDS = Scale(Decimal(1000), "GBP")


@pytest.mark.parametrize(
    ("text", "scale", "value"),
    [
        ("$12,500", UNITS, 12_500),
        ("$12,500", THOUSANDS, 12_500_000),
        ("$12.5 million", THOUSANDS, 12_500_000),
        ("£9,400", POUNDS, 9_400_000),
        ("US$12,000", POUNDS, 12_000_000),
        ("$250,000", POUNDS, 250_000),
        ("$5,900,000", POUNDS, 5_900_000),
    ],
)
def test_a_unit_scales_the_figures_it_speaks_of(text, scale, value):
    (money,) = find_money(text)
    assert scaled(money, text, scale).value == value


def test_both_ends_of_a_range_are_scaled():
    text = "between $1,500 and $2,000"
    (money,) = find_money(text)
    range_ = scaled(money, text, THOUSANDS)
    assert (range_.value, range_.value_max) == (1_500_000, 2_000_000)
