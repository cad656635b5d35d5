"""A product that is only compared with, copied or competed with is not what is licensed."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_texts import read_told


@pytest.mark.parametrize(
    "text",
    [
        "Alderbrook licensed ALB-204 to Castlemoor. ALB-204 will compete with Corvadex®, sold by others.",
        "Alderbrook licensed ALB-204, which was better tolerated than Corvadex®, to Castlemoor.",
        "Alderbrook licensed ALB-204, a biosimilar of Corvadex®, to Castlemoor.",
        "Alderbrook licensed ALB-204 to Castlemoor, a capsule similar to Corvadex®.",
    ],
)
def test_the_product_compared_with_is_no_asset(text: str) -> None:
    assert [a.value for a in read_told(text).grant.assets] == ["ALB-204"]


@pytest.mark.parametrize(
    "text",
    [
        "Alderbrook licensed to Castlemoor the compound described in [***] for Japan.",
        "Castlemoor obtained a license to [REDACTED] in Japan.",
        "Castlemoor obtained a license to ________ in Japan.",
    ],
)
def test_a_blanked_name_is_no_asset(text: str) -> None:
    assert read_told(text).grant.assets == ()
