"""What a contract consists of: its title first, then what its clauses add, boilerplate aside."""

from __future__ import annotations

import pytest

from tests.filings.extraction.traps.contract_heads import BODY, contract

BY = ' is dated June 8, 1999 and made by and between Ostrik GmbH ("Ostrik") and Pellamy, Inc. ("Pellamy").'


@pytest.mark.parametrize(
    ("title", "clauses", "expected"),
    [
        (
            ("ASSET PURCHASE AGREEMENT"),
            ("The parties shall sign a Supply Agreement. Ostrik shall supply Product."),
            [("asset_purchase")],
        ),
        ("ASSET PURCHASE AGREEMENT", "Pellamy grants back to Ostrik a license under the Patents.", ["asset_purchase"]),
        ("ROYALTY PURCHASE AGREEMENT", "The License and Supply Agreement stays with Ostrik.", ["royalty_purchase"]),
        ("OPTION AGREEMENT", "Ostrik grants Pellamy an option to obtain an exclusive license.", ["option"]),
        ("LICENSE AGREEMENT", "Ostrik shall at cost supply Pellamy with the Product.", ["license", "supply"]),
        (
            "LICENSE AGREEMENT",
            "Pellamy shall subscribe for 40,000 newly issued shares of Ostrik.",
            ["license", "equity_investment"],
        ),
        ("LICENSE AND MANUFACTURING AGREEMENT", "Ostrik makes the Product.", ["license", "supply"]),
        ("PURCHASE AND SALE AGREEMENT", "Seller sells the Purchased Royalty on net sales.", ["royalty_purchase"]),
    ],
)
def test_the_title_leads_and_clauses_add(title: str, clauses: str, expected: list[str]) -> None:
    deal = contract(f"{title}\n\nThis {title.title()}{BY}", BODY + clauses + "\n")
    assert [c.value for c in deal.components] == expected


def test_one_clause_of_a_long_contract_is_boilerplate() -> None:
    clause = "Pellamy hereby assigns to Ostrik its rights in Improvements.\n\n"
    filler = (
        "9.1 Notices on the drug shall be sent by courier to the address above and count as received that day.\n\n"
    ) * 300
    once = contract(f"LICENSE AGREEMENT\n\nThis License Agreement{BY}", BODY + clause + filler)
    assert [c.value for c in once.components] == ["license"]
    twice = contract(f"LICENSE AGREEMENT\n\nThis License Agreement{BY}", BODY + clause * 2 + filler)
    assert [c.value for c in twice.components] == ["license", "assignment"]
