"""Payments that are said to exist, without their number, and blanked ones: neither missing nor zero."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_texts import read_told


def _stated(text: str, *, is_contract: bool = False) -> list[tuple[str, str]]:
    kind = "EX-10.1" if is_contract else "EX-99.1"
    terms = read_told(text, kind=kind, is_contract=is_contract).terms.terms
    return sorted((t.kind, t.disclosure) for t in terms)


@pytest.mark.parametrize(
    "text",
    [
        "Alderbrook will receive an upfront payment, research funding and milestone payments.",
        "Castlemoor will pay Alderbrook technology access fees, research support, milestones and royalties.",
        (
            "Castlemoor paid an upfront fee, will reimburse Alderbrook for its FTE costs, and owes payments upon the "
            "achievement of certain milestones."
        ),
    ],
)
def test_said_to_exist(text: str) -> None:
    assert _stated(text) == [
        ("milestone", "undisclosed"),
        ("research_funding", "undisclosed"),
        ("upfront", "undisclosed"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "6.1 Upfront Payment. Castlemoor shall pay Alderbrook $[***] within ten days.",
        "6.1 Castlemoor shall pay Alderbrook a license issue fee of [***] Dollars ($[***]).",
        "6.1 Within thirty days of the Effective Date, Castlemoor shall pay $[**] (the “Upfront Payment”).",
    ],
)
def test_blanked_is_redacted(text: str) -> None:
    assert _stated(text, is_contract=True) == [("upfront", "redacted")]


@pytest.mark.parametrize(
    "text",
    [
        "We cannot assure you that we will receive any milestone payments.",
        "The upfront payment was recognized as revenue over the term.",
        "We may seek partners that pay milestone payments.",
    ],
)
def test_hopes_and_bookings_are_no_terms(text: str) -> None:
    assert _stated(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Alderbrook received 4M Castlemoor shares, and is eligible for potential $7 million cash payment.",
        "Alderbrook is entitled to receive up to 12 million shares of Castlemoor, up to $7 million in milestones.",
        (
            "Castlemoor issued to Alderbrook 300,000 shares of its common stock, and is paid nothing. Alderbrook is "
            "eligible to receive contingent payments of up to $7 million."
        ),
    ],
)
def test_shares_without_a_price_stand_beside_the_money_that_follows(text: str) -> None:
    terms = read_told(text, kind="EX-99.1").terms.terms
    assert [(t.kind, t.disclosure) for t in terms if t.kind == "equity"] == [("equity", "undisclosed")]
    assert [(int(t.amount or 0), t.qualifier) for t in terms if t.kind == "milestone"] == [(7_000_000, "up_to")]


@pytest.mark.parametrize(
    "text",
    [
        "Castlemoor issued 300,000 shares of its common stock, valued at $3 million.",
        "Castlemoor issued to Alderbrook 300,000 shares of its common stock for $3 million.",
        "Alderbrook received 300,000 shares of Castlemoor worth $3 million at signing.",
    ],
)
def test_shares_with_their_price_are_not_entered_a_second_time(text: str) -> None:
    assert ("equity", "undisclosed") not in _stated(text)


@pytest.mark.parametrize(
    "text",
    [
        "Alderbrook received a $2 million milestone payment. The deal includes potential future milestone payments.",
        "Castlemoor has paid a milestone of $2 million on the start of Phase 2, and owes further milestone payments.",
        (
            "In May 2023 Alderbrook earned a $2 million milestone payment upon the dosing of the first patient. It is "
            "also entitled to additional milestone payments and royalties."
        ),
    ],
)
def test_milestones_still_to_come_are_entered_beside_those_reached(text: str) -> None:
    assert ("milestone", "undisclosed") in _stated(text)
