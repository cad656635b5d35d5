"""Current reports whose text lost its blank lines: the items of the report run on from the cover page."""

from __future__ import annotations

import pytest

from tests.filings.extraction.traps.test_terse_news import sides, told

_COVER = (
    "UNITED STATES\nSECURITIES AND EXCHANGE COMMISSION\nWashington, D.C. 20549\nFORM 8-K\nCURRENT REPORT\nPursuant to"
    " Section 13 or 15(d) of the Securities Exchange Act of 1934\nDate of Report (Date of earliest event reported): May"
    " 4, 2016\nNORWICK BIOLOGICS, INC.\n(Exact name of registrant as specified in its charter)\n"
)
_TOLD = (
    "On May 4, 2016, Norwick Biologics, Inc. (the “Company”) entered into a License Agreement with Harbelin Pharma,"
    " Inc. (“Harbelin”). Under the Agreement, the Company granted Harbelin an exclusive license to its cancer drug, and"
    " Harbelin will pay royalties.\n"
)


@pytest.mark.parametrize(
    "text",
    [
        f"{_COVER}Item 1.01. Entry into a Material Definitive Agreement.\n{_TOLD}",
        f"{_COVER}o Written communications pursuant to Rule 425\nItem 1.01 Entry into a Material Agreement\n{_TOLD}",
        _COVER.replace("\n", " ") * 4 + f"ITEM 5: {_TOLD}",
        _COVER.replace("\n", " ") * 4 + f"ITEM 5. OTHER EVENTS {_TOLD}",
    ],
)
def test_an_item_ends_the_cover(text: str) -> None:
    (deal,) = told(text)
    assert {name.upper(): role for name, role in sides(deal).items()} == {
        "NORWICK BIOLOGICS, INC.": "licensor",
        "HARBELIN PHARMA, INC.": "licensee",
    }


def test_an_item_referred_to_begins_nothing() -> None:
    text = f"{_COVER}The information required by\nItem 1.01 of this form was reported before, about a cancer drug.\n"
    assert told(text) == []
