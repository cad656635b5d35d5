"""A partner that was renamed, or bought by another, is one partner."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_sides import partners

FILER = "Lindcroft Therapeutics, Inc."


@pytest.mark.parametrize(
    "told",
    [
        "Halmar Pharma Ltd. (now known as Severn Life Ltd.)",
        "Halmar Pharma Ltd., formerly Severn Life Ltd.,",
        "Halmar Pharma Ltd., since renamed Severn Life Ltd.,",
        "Halmar Pharma Ltd. (formerly known as Severn Life Ltd.)",
    ],
)
def test_two_names_of_one_partner_make_one_deal(told: str) -> None:
    text = (
        f"{FILER} (Nasdaq: LCFT) licensed a cream to {told} in 2019 under a license agreement. Severn Life Ltd. paid"
        f" {FILER} $2 million under the license agreement."
    )
    deals = partners(text)
    assert len(deals) == 1
    assert len(deals[0]) == 2
