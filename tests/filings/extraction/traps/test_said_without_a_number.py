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
