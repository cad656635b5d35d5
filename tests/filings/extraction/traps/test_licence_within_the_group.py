"""A licence inside one family of companies is no deal; the one to the outside party is."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_sides import partners

FILER, CHILD, OUTSIDE = "Lindcroft Therapeutics, Inc.", "Lindcroft Asia Limited", "Qinglan Biopharma Co., Ltd."
LISTED = f"{FILER} (Nasdaq: LCFT)"


@pytest.mark.parametrize(
    "text",
    [
        (
            f"{LISTED} licensed the Chinese rights to its drug to its wholly owned subsidiary {CHILD}, which"
            f" then sublicensed them to {OUTSIDE}."
        ),
        (
            f"{LISTED} granted {CHILD}, its wholly owned subsidiary, a license to its drug. {CHILD} has entered"
            f" into a sublicense agreement with {OUTSIDE} for China."
        ),
        (
            f"{CHILD} is a wholly owned subsidiary of {LISTED} and holds a license from it. Under a Sublicense"
            f" Agreement, {CHILD} granted to {OUTSIDE} the exclusive right to sell the drug in China."
        ),
    ],
)
def test_only_the_sublicence_to_the_outside_party_is_a_deal(text: str) -> None:
    deals = partners(text)
    assert len(deals) == 1
    assert OUTSIDE in deals[0]
    assert deals[0] <= {FILER, CHILD, OUTSIDE} and len(deals[0]) == 2
