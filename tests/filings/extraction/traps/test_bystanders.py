"""Exchanges, counsel, advisers, newswires and holders of tickers are named beside a deal; they are no parties."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_sides import partners

FILER, OTHER = "Lindcroft Therapeutics, Inc.", "Halmar Pharma Ltd."
DEAL = f"{FILER} (Nasdaq: LCFT) today announced that it has entered into a license agreement with {OTHER} for a cream."


@pytest.mark.parametrize(
    "beside",
    [
        "Northgate Securities LLC acted as financial advisor to Lindcroft in connection with the license agreement.",
        "Lindcroft was advised on the license by Bellamy Thorne LLP, and Halmar by Drake & Fielding LLP.",
        "The shares are listed on the Nasdaq Stock Market LLC under an agreement with The Nasdaq Stock Market LLC.",
        "Under an agreement with Globe Newswire, Inc. the release is distributed in Europe.",
        "The Food and Drug Administration has granted the cream the right to priority review.",
        "Citadel Bank, N.A. provided a line of credit under a loan agreement with Lindcroft.",
    ],
)
def test_who_only_stands_by_is_no_party(beside: str) -> None:
    assert partners(f"{DEAL}\n\n{beside}") == [{FILER, OTHER}]


@pytest.mark.parametrize("tickers", ["LCFT, LCFTW", "LCFT; LCFTU", "LCFT and LCFTZ"])
def test_the_ticker_of_a_warrant_or_unit_is_no_company(tickers: str) -> None:
    text = f"{FILER} (Nasdaq: {tickers}) today announced a license agreement with {OTHER} for a cream."
    assert partners(text) == [{FILER, OTHER}]
