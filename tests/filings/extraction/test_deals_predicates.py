"""Directions read from verbs, whatever stands between the parts of the sentence: fictional companies throughout."""

from __future__ import annotations

import pytest

from tests.filings.extraction.test_deals_frames import directions


@pytest.mark.parametrize(
    "text",
    [
        "Acme, of Ghent, has out-licensed the Japanese rights to its wound gel to Osaka-based Borea.",
        "Acme, for example, exclusively licensed its peptide ACM-7 to Germany's Borea in a $90 million deal.",
        "Borea has been granted exclusive rights by Acme to sell ACM-1 in Spain.",
        "Acme announced that it has conferred on Borea the rights to ACM-1 for the Nordic countries.",
        "Borea has licensed the Korean rights to Acme's inhaler.",
        "Borea completed its acquisition from Acme of the ACM-1 product line.",
        "Borea announced the purchase of all rights to ACM-1, a cream, from its partner, Acme.",
        "Acme has agreed to sell its royalty interest in ACM-1 to Borea for $30 million.",
        "Borea picked up European rights to ACM-1 from Acme.",
        "ACM-1 was acquired by Borea from Acme with all its patents.",
    ],
)
def test_the_verb_shows_that_acme_gives_and_borea_takes(text: str) -> None:
    assert directions(text) == {("Acme", "Borea")}


@pytest.mark.parametrize(
    "text",
    [
        "Acme may grant Borea rights to ACM-1 in Spain.",
        "Borea intends to license ACM-1 from Acme.",
        "Borea received $5 million from Acme under a lease.",
        "Borea acquired 4,000 shares of common stock from Acme.",
        "Acme sells ACM-1 to Borea at cost.",
        "Borea will fulfil its licensing obligations.",
    ],
)
def test_what_may_happen_and_money_and_goods_are_no_grant(text: str) -> None:
    assert not {pair for pair in directions(text) if pair == ("Acme", "Borea") or pair == ("Borea", "Acme")}
