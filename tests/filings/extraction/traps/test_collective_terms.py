""" "X and Y, collectively, "Z"": Z stands for both, and what Z does is not a third company's doing."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_sides import partners

FILER = "Lindcroft Therapeutics, Inc."
ONE, OTHER = "Halmar Pharma Ltd.", "Halmar Research Ltd."
LISTED = f"{FILER} (Nasdaq: LCFT)"


@pytest.mark.parametrize(
    "text",
    [
        (
            f"{LISTED} entered into a license agreement with {ONE} and {OTHER} (collectively, “Halmar”) under"
            " which it granted Halmar exclusive rights to a cream in Spain."
        ),
        (
            f"{LISTED} has licensed a cream to {ONE} and its affiliate {OTHER} (together, “Halmar”). Halmar"
            " will pay royalties."
        ),
        (
            f"{ONE} and {OTHER} (collectively referred to as “Halmar”) obtained from {LISTED} an exclusive"
            " license to a cream."
        ),
    ],
)
def test_a_collective_is_one_side(text: str) -> None:
    deals = partners(text)
    assert len(deals) == 1
    assert {FILER, ONE} <= deals[0] <= {FILER, ONE, OTHER}
