"""A business sold that has nothing to do with medicines is no deal of this field."""

from __future__ import annotations

import pytest

from tests.filings.extraction.traps.filings_told import periodic


@pytest.mark.parametrize(
    "text",
    [
        "In June 2013, the Company sold its water treatment business for $30 million to Harlow Clays plc.",
        "In May 2015 the Company divested its seaweed gums business to Aldane Corporation.",
        "The Company completed the sale of its remaining pigments business to Aldane Corporation in 2015.",
    ],
)
def test_another_trade_is_no_deal(text: str) -> None:
    assert periodic(text) == []


def test_a_pharmaceutical_business_is_one() -> None:
    assert len(periodic("In May 2015, the Company sold its ophthalmic drug business to Aldane Corporation.")) == 1
