"""A product made and supplied with rights is a deal; a plain manufacturer's or service contract is none."""

from __future__ import annotations

import pytest

from filings.extraction import extract
from filings.extraction.source import SourceDocument, SourceFiling
from tests.filings.extraction.traps.contract_heads import contract, roles

SUPPLIED = [
    (
        "MANUFACTURING AND SUPPLY AGREEMENT\n\nThis Manufacturing and Supply Agreement is made"
        " as of May 4, 1998 by and between"
        ' Quarnby Biologics, Inc. ("Quarnby") and Ostlund Pharma AB ("Ostlund").\n\nWHEREAS'
        " Quarnby holds patents and know-how"
        " on a depot drug and shall supply to Ostlund all its needs;"
    ),
    (
        "COMMERCIAL SUPPLY AGREEMENT\n\nbetween Quarnby Biologics, Inc., as Supplier, and"
        " Ostlund Pharma AB\n\nMay 4, 1998\n\n"
        "WHEREAS Ostlund sells a thyroid drug under exclusive license;"
    ),
    (
        "SUPPLY AND MANUFACTURING AGREEMENT dated May 4, 1998 by and between Quarnby Biologics,"
        ' Inc. (the "Supplier") and Ostlund'
        ' Pharma AB (the "Buyer").\n\nWHEREAS the proprietary know-how of the Supplier serves patients;'
    ),
]


@pytest.mark.parametrize("head", SUPPLIED)
def test_a_product_supplied_is_a_deal_of_supply(head: str) -> None:
    deal = contract(head, "\n\nSupplier shall grant a license to use the drug's trademarks and patents.\n")
    assert [c.value for c in deal.components] == ["supply"]
    assert roles(deal) == {"Quarnby Biologics, Inc.": "supplier", "Ostlund Pharma AB": "distributor"}


PLAIN = [
    "MANUFACTURING SERVICES AGREEMENT",
    "MASTER SERVICES AND SUPPLY QUALITY AGREEMENT",
    "MANUFACTURING AND SUPPLY AGREEMENT",
]


@pytest.mark.parametrize("title", PLAIN)
def test_a_plain_manufacturers_contract_is_none(title: str) -> None:
    text = (
        f"Exhibit 10.1\n\n{title}\n\nThis agreement is made as of May 4, 1998 by and between"
        f" Quarnby Biologics, Inc. and"
        " Ostlund Fillers AB.\n\nWHEREAS Ostlund fills and packs tablets of a drug for Quarnby in batches for a fee;\n"
    )
    assert extract(SourceFiling("c.txt", [SourceDocument(0, "EX-10.1", text)])).deals == ()
