"""Money, dates and names as pages write them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from deals.forms.amounts import AmountField
from deals.views.amounts import say_includes, short_money, show_amount, show_percent
from deals.views.words import say_date, say_month, short_name


@pytest.mark.parametrize(
    ("amount", "currency", "words"),
    [
        ("65000000", "USD", "$65.0M"),
        ("12345678", "USD", "$12.35M"),
        ("1250000000", "EUR", "EUR 1.25B"),
        ("750000", "USD", "$750K"),
        ("999", "USD", "$999"),
        ("0.5", "", "0.5"),
    ],
)
def test_money_is_short_on_the_page(amount: str, currency: str, words: str) -> None:
    assert short_money(Decimal(amount), currency) == words


def test_the_full_figure_and_the_qualifier_stand_beside_it() -> None:
    shown = show_amount(amount=Decimal(12_000_000), currency="USD", qualifier="up_to")
    assert (shown.before, shown.words, shown.full) == ("up to", "$12.0M", "up to USD 12,000,000")


def test_a_range_names_both_ends() -> None:
    shown = show_amount(amount=Decimal(5_000_000), amount_max=Decimal(7_500_000), currency="GBP", qualifier="range")
    assert shown.words == "GBP 5.0M – GBP 7.5M"


@pytest.mark.parametrize("disclosure", ["redacted", "undisclosed", "none"])
def test_what_has_no_number_says_why_in_words(disclosure: str) -> None:
    shown = show_amount(amount=None, currency="", disclosure=disclosure)
    assert (shown.words, shown.state) == (disclosure, "words")


def test_what_is_not_mentioned_is_a_dash() -> None:
    shown = show_amount(amount=None, currency="", disclosure="")
    assert (shown.words, shown.state) == ("—", "absent")


def test_a_lump_sum_says_what_it_contains() -> None:
    assert say_includes(["upfront", "milestone"]) == "incl. upfront + milestones"
    assert say_includes([]) == ""


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [("8", "12", "8–12 %"), ("5", "5", "5 %"), ("10", None, "10 % and more"), (None, None, "")],
)
def test_rates_are_intervals(low: str | None, high: str | None, words: str) -> None:
    assert show_percent(Decimal(low) if low else None, Decimal(high) if high else None) == words


@pytest.mark.parametrize(
    ("stated", "words"),
    [("2001-03-19", "19 Mar 2001"), ("2001-03", "Mar 2001"), ("2001", "2001"), ("", ""), ("2001-13", "2001")],
)
def test_dates_are_as_exact_as_stated(stated: str, words: str) -> None:
    assert say_date(stated) == words


def test_a_title_names_the_month() -> None:
    assert say_month("2001-03-19") == "Mar 2001"


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("NeoGene Technologies, Inc.", "NeoGene Technologies"),
        ("Pfizer Inc", "Pfizer"),
        ("Suzhou Yunqihe Biopharma Co., Ltd.", "Suzhou Yunqihe Biopharma"),
        ("Norrvik Läkemedel AB", "Norrvik Läkemedel"),
        ("Strathmorrow Biologics plc", "Strathmorrow Biologics"),
        ("Inc.", "Inc."),
    ],
)
def test_titles_leave_out_the_legal_form(name: str, short: str) -> None:
    assert short_name(name) == short


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("65m", 65_000_000),
        ("$65 million", 65_000_000),
        ("1.5bn", 1_500_000_000),
        ("250k", 250_000),
        ("65,000,000", 65_000_000),
        ("0.25", Decimal("0.25")),
    ],
)
def test_amounts_are_read_as_analysts_type_them(typed: str, amount: int | Decimal) -> None:
    assert AmountField().clean(typed) == amount


@pytest.mark.parametrize("typed", ["lots", "-5", "1,00", "65 mm m", "1e9", "NaN", "9" * 60, "9999999bn", "٣"])
def test_what_is_no_amount_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError):
        AmountField().clean(typed)
