"""A right to be asked first, or to negotiate, is no option, and what it is about is not licensed."""

from __future__ import annotations

import pytest

from filings.extraction import extract
from filings.extraction.source import SourceDocument, SourceFiling

RELEASE = (
    "FOR IMMEDIATE RELEASE\n\nBOSTON, March 3, 2021 -- Alderbrook Biosciences, Inc. today announced a license "
    "agreement with Castlemoor Pharma plc. Alderbrook granted Castlemoor an exclusive license to ALB-204 in Europe. "
    "{}\n\nALB-204 is a drug candidate for the treatment of asthma. Alderbrook will receive an upfront payment of "
    "$10 million and royalties on net sales.\n"
)


@pytest.mark.parametrize(
    "text",
    [
        "Castlemoor also obtained a right of first negotiation for ALB-300.",
        "Should Alderbrook decide to license ALB-300, Castlemoor will have the first right to negotiate for it.",
        "The agreement gives Castlemoor an exclusive option to negotiate a license to ALB-300.",
        "Castlemoor has a right of first refusal over any license to ALB-300 that Alderbrook may offer to others.",
    ],
)
def test_a_right_to_negotiate_is_no_option(text: str) -> None:
    document = SourceDocument(0, "PRESS", RELEASE.format(text))
    (deal,) = extract(SourceFiling("told.txt", (document,))).deals
    assert "option" not in [c.value for c in deal.components]
    assert [a.value for a in deal.assets] == ["ALB-204"]
