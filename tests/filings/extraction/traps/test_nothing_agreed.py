"""Negation, plans, and agreements without rights make no deal; nor does the small print."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_sides import partners

FILER, OTHER = "Lindcroft Therapeutics, Inc.", "Halmar Pharma Ltd."
LISTED = f"{FILER} (Nasdaq: LCFT)"


@pytest.mark.parametrize(
    "text",
    [
        f"{LISTED} has not entered into any license agreement with {OTHER}.",
        f"{LISTED} never granted {OTHER} a license to its cream.",
        f"Neither {LISTED} nor {OTHER} has signed a license agreement.",
        f"{LISTED} intends to license its cream to {OTHER}.",
    ],
)
def test_what_was_not_agreed_is_no_deal(text: str) -> None:
    assert partners(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{LISTED} entered into a clinical supply agreement with {OTHER} for a trial of the combination.",
        f"{LISTED} and {OTHER} signed a confidentiality agreement before their talks.",
        f"Under a material transfer agreement {OTHER} sent samples to {LISTED}.",
        f"{LISTED} concluded a master services agreement with {OTHER}, a contract research organization.",
    ],
)
def test_an_agreement_without_rights_is_no_deal(text: str) -> None:
    assert partners(text) == []


@pytest.mark.parametrize(
    "text",
    [
        (
            f"{LISTED} reported results.\n\nForward-Looking Statements\n\nThese statements involve risks, such"
            f" as that the license granted to {OTHER} may be terminated."
        ),
        f"{LISTED} reported results.\n\nRisk Factors\n\nWe depend on our license agreement with {OTHER}.",
        (
            f"{LISTED} reported results.\n\nSafe Harbor Statement\n\nWords such as “expects” are used; the"
            f" company's collaboration with {OTHER} may not succeed."
        ),
    ],
)
def test_the_small_print_makes_no_deal(text: str) -> None:
    assert partners(text) == []
