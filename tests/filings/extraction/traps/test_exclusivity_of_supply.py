"""Exclusive supply, exclusive dealing and periods of data exclusivity say nothing of how exclusive a licence is."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_texts import read_told


@pytest.mark.parametrize(
    "text",
    [
        "Castlemoor shall purchase all ALB-204 exclusively from Alderbrook under the license.",
        "Alderbrook granted Castlemoor a license to ALB-204 and will be its exclusive supplier of the product.",
        "Alderbrook licensed ALB-204 to Castlemoor until the end of data exclusivity under the license.",
        "Castlemoor has the license to ALB-204; Alderbrook keeps the exclusive right to prosecute the patents.",
    ],
)
def test_no_exclusivity_of_the_rights(text: str) -> None:
    assert read_told(text).grant.exclusivity is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The license to ALB-204 is exclusive in Europe and non-exclusive in other countries.", "exclusive"),
        ("Alderbrook gave Castlemoor sole rights to develop and sell ALB-204 in China.", "exclusive"),
        ("Castlemoor acquires the right to sell ALB-204, to the exclusion even of Alderbrook.", "exclusive"),
        ("Alderbrook granted a license. The license is non-exclusive.", "non_exclusive"),
    ],
)
def test_exclusivity_in_other_words(text: str, value: str) -> None:
    found = read_told(text).grant.exclusivity
    assert found is not None
    assert found.value == value
