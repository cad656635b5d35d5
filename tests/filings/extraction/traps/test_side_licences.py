"""A licence that only serves another purpose, as to use marks or to do the research, leaves the main grant as it is."""

from __future__ import annotations

import pytest

from tests.filings.extraction.traps.contract_heads import contract

HEAD = (
    "LICENSE AGREEMENT\n\nThis License Agreement is dated June 28, 2010, between Maplewick Urology, Inc., a Minnesota "
    'corporation ("Maplewick"), and Dunlaw Pharma Corp., a New Jersey corporation ("Dunlaw").\n\n'
)
MAIN = "2.2 Maplewick hereby grants to Dunlaw an exclusive license to develop and sell Uroslide in the Field.\n\n"


@pytest.mark.parametrize(
    "clause",
    [
        "2.1 Each party grants to the other a non-exclusive license under its patents solely to carry out research.",
        "2.1 Maplewick grants Dunlaw a non-exclusive right to use the Trademarks in the sale of Uroslide.",
        "2.1 Maplewick grants Dunlaw a non-exclusive license to use the mark UROSLIDE with the sale of goods.",
        "2.1 Maplewick grants Dunlaw a non-exclusive license to test Uroslide and for no other purpose.",
    ],
)
def test_the_main_grant_tells_the_exclusivity(clause: str) -> None:
    found = contract(HEAD, clause + "\n\n" + MAIN).exclusivity
    assert found is not None
    assert found.value == "exclusive"


def test_a_main_grant_that_is_not_exclusive() -> None:
    found = contract(HEAD, "2.1 Maplewick grants Dunlaw a non-exclusive license to make and sell Uroslide.").exclusivity
    assert found is not None
    assert found.value == "non_exclusive"
