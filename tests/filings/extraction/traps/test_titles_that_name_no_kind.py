"""Contracts whose own title says little: a bare "Agreement", a term sheet, a letter of intent."""

from __future__ import annotations

import pytest

from tests.filings.extraction.traps.contract_heads import contract, roles

RIGHTS = """

1. Definitions. "Licensed Product" means a drug for thyroid cancer. "Net Sales" means what is invoiced.

2. Quarnby shall grant to Ostlund an exclusive license under its patents, against a royalty.
"""

BARE = [
    (
        'AGREEMENT\n\nTHIS AGREEMENT is made as of May 4, 1998, by and between Quarnby Biologics, Inc. ("Quarnby") and'
        ' Ostlund Pharma AB ("Ostlund").\n\nWHEREAS, Quarnby and Haldane University entered into a License Agreement'
        " of their own;"
    ),
    (
        'This Agreement (the "Agreement"), effective as of May 4, 1998, is between Quarnby Biologics, Inc., a Delaware'
        ' corporation ("Quarnby"), and Ostlund Pharma AB, a Swedish company ("Ostlund").\n\nRECITALS\n\nA. Quarnby'
        " holds rights under its License Agreement with Haldane University."
    ),
    (
        "A G R E E M E N T\n\ndated May 4, 1998\n\nbetween\n\nQUARNBY BIOLOGICS, INC."
        ' ("Quarnby")\n\nand\n\nOSTLUND PHARMA AB'
        ' ("Ostlund")\n\nWHEREAS the parties intend to bring a drug to patients with thyroid cancer,'
    ),
]


@pytest.mark.parametrize("head", BARE)
def test_a_bare_agreement_is_a_deal_without_a_name(head: str) -> None:
    deal = contract(head, RIGHTS)
    assert deal.name is None
    assert deal.signed is not None and deal.signed.value == "1998-05-04"
    assert {k.lower(): v for k, v in roles(deal).items()} == {
        "quarnby biologics, inc.": "licensor",
        "ostlund pharma ab": "licensee",
    }


PARTIES = 'Quarnby Biologics, Inc. ("Quarnby") and Ostlund Pharma AB ("Ostlund")'
PROPOSED = [
    (f"BINDING TERM SHEET\n\nThis term sheet, dated May 4, 2019, is between {PARTIES}.", "BINDING TERM SHEET"),
    (f"Letter of Intent\n\nMay 4, 2019\n\nby and between {PARTIES} on a thyroid drug", "Letter of Intent"),
    (
        (
            f"MEMORANDUM OF UNDERSTANDING\n\nmade on May 4, 2019 among {PARTIES}.\n\nWHEREAS the"
            f" parties are to enter into a"
            " definitive License Agreement;"
        ),
        "MEMORANDUM OF UNDERSTANDING",
    ),
]


@pytest.mark.parametrize(("head", "name"), PROPOSED)
def test_a_provisional_paper_proposes_a_deal(head: str, name: str) -> None:
    deal = contract(head, RIGHTS)
    assert (deal.event.value, deal.name.value if deal.name else None) == ("proposed", name)
    assert {c.value for c in deal.components} == {"license"}


TITLED = [
    ("ANNEX 3\nto the Share Sale and Assignment Agreement\n\nLICENSE AGREEMENT\n\n", "LICENSE AGREEMENT"),
    ("QUARNBY CORPORATION\nINTERNATIONAL DISTRIBUTOR SALES AND SERVICE AGREEMENT\n\n", "INTERNATIONAL DISTRIBUTOR"),
    ("U.S. CO-PROMOTION AGREEMENT\n\n", "U.S. CO-PROMOTION AGREEMENT"),
    ("QUARNBY Contract # 20001780\n\nINTERIM DEVELOPMENT AGREEMENT\n\n", "INTERIM DEVELOPMENT AGREEMENT"),
    ("This copy has been filed with the SEC\n\nLICENSE AGREEMENT\n\n", "LICENSE AGREEMENT"),
    ("CONFIDENTIAL TREATMENT\n\nLICENSE AGREEMENT\n\n", "LICENSE AGREEMENT"),
    ("HALDANE FOUNDATION FOR MEDICAL RESEARCH\nAMENDED LICENSE AGREEMENT\n\n", "AMENDED LICENSE AGREEMENT"),
    ("FILED SEPARATELY WITH THE COMMISSION COLLABORATIVE RESEARCH AGREEMENT\n\n", "COLLABORATIVE RESEARCH AGREEMENT"),
]


@pytest.mark.parametrize(("title", "name"), TITLED)
def test_what_stands_above_a_title_is_no_part_of_it(title: str, name: str) -> None:
    deal = contract(f"{title}This agreement is made as of May 4, 1998, by and between {PARTIES}.", RIGHTS)
    assert deal.name is not None and deal.name.value.startswith(name)
