"""Where a party has no rights, or keeps them, is not where it was given any."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_texts import read_told


@pytest.mark.parametrize(
    "text",
    [
        "Alderbrook licensed ALB-204 to Castlemoor. Castlemoor has no rights in Japan.",
        "Alderbrook licensed ALB-204 to Castlemoor, without the right to sell it in Japan.",
        "Under the license to ALB-204 Alderbrook retains all rights in Japan.",
        "The license to ALB-204 does not include the right to market it in Japan.",
    ],
)
def test_no_rights_are_no_territory(text: str) -> None:
    assert read_told(text).grant.territory is None


def test_rights_named_beside_rights_denied() -> None:
    found = read_told(
        "Alderbrook granted Castlemoor an exclusive license to ALB-204 in Canada. Castlemoor has no rights in Japan."
    ).grant.territory
    assert found is not None
    assert found.value.include == ("Canada",)
