"""A contract that restates an older one amends it, and its giver is told by the grants, not by sublicences."""

from __future__ import annotations

import pytest

from tests.filings.extraction.traps.contract_heads import contract, roles

HEAD = (
    "{}\n\nThis {} is dated June 28, 2010, between Maplewick Urology, Inc., a Minnesota "
    'corporation ("Maplewick"), and Dunlaw Pharma Corp., a New Jersey corporation ("Dunlaw").\n\n'
)


@pytest.mark.parametrize(
    ("title", "event"),
    [
        ("AMENDED AND RESTATED LICENSE AGREEMENT", "amended"),
        ("SECOND AMENDED AND RESTATED LICENSE AGREEMENT", "amended"),
        ("LICENSE AGREEMENT", "signed"),
    ],
)
def test_a_restatement_is_an_amendment(title: str, event: str) -> None:
    body = "2.1 Maplewick hereby grants to Dunlaw an exclusive license to develop and sell Uroslide."
    assert contract(HEAD.format(title, title.title().replace(" And ", " and ")), body).event.value == event


@pytest.mark.parametrize(
    "more",
    [
        "2.2 Dunlaw may grant sublicenses. Maplewick keeps the right to practice the patents for research.",
        "2.2 If Dunlaw sells a voucher, a share of the proceeds falls due. Maplewick shall be told of it.",
        "2.2 Dunlaw grants no sublicenses without consent. Maplewick shall not withhold its consent.",
    ],
)
def test_the_next_sentence_is_no_part_of_a_grant(more: str) -> None:
    body = (
        "2.1 Maplewick grants to Dunlaw a license under the patents, exclusive in the Field, and a non-exclusive "
        "license under the know-how, to develop and sell Uroslide.\n\n" + more
    )
    deal = contract(HEAD.format("LICENSE AGREEMENT", "License Agreement"), body)
    assert roles(deal) == {"Maplewick Urology, Inc.": "licensor", "Dunlaw Pharma Corp.": "licensee"}
