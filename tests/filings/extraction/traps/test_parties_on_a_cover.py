"""Parties that a cover names: by capacity, behind labels, above a table of contents, and without a legal form."""

from __future__ import annotations

import pytest

from tests.filings.extraction.traps.contract_heads import contract, roles

COVERS = [
    "between\n\nQUARNBY THERAPEUTICS, as Seller,\n\nand\n\nOSTLUND ROYALTY FUND, L.P., as Purchaser",
    "by and between QUARNBY THERAPEUTICS,\nAS SELLER,\n\nAND\n\nOSTLUND ROYALTY FUND, L.P.,\nCOLLECTIVELY AS PURCHASER",
    "between\nQUARNBY THERAPEUTICS\nand\nOSTLUND ROYALTY FUND, L.P.,\nas the Purchaser",
]


@pytest.mark.parametrize("cover", COVERS)
def test_a_cover_says_who_signs_as_what(cover: str) -> None:
    deal = contract(
        f"ROYALTY PURCHASE AGREEMENT\n\ndated as of May 4, 2019\n\n{cover}\n\nTABLE OF CONTENTS\n\nPage\n\n"
        "ARTICLE I DEFINED TERMS AND RULES OF CONSTRUCTION 1\n\nSection 2.1 Purchase and Sale"
        " of the Institute Royalties 12\n"
    )
    assert roles(deal) == {"QUARNBY THERAPEUTICS": "seller", "OSTLUND ROYALTY FUND, L.P.": "buyer"}


FORMS = [
    (
        "Licensee: Ostlund Pharma\n\nThe Parties to this Agreement are:\n\n1) Haldane University"
        ' ("Haldane"); and\n\n2) the Licensee.'
    ),
    (
        'LICENSEE: Ostlund Pharma\n\nThis license is between Haldane University ("Haldane") and the'
        " company identified above."
    ),
    "Licensor: Haldane University\n\nLicensee: Ostlund Pharma\n\nTerms between the parties:",
]


@pytest.mark.parametrize("form", FORMS)
def test_a_form_names_parties_behind_labels(form: str) -> None:
    deal = contract(f"PATENT LICENSE AGREEMENT\n\nCOVER PAGE\n\n{form}\n")
    assert roles(deal) == {"Haldane University": "licensor", "Ostlund Pharma": "licensee"}


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            (
                "REVENUE INTEREST AGREEMENT\n\nDated as of May 10, 2018\n\nBetween\n\nJOLSTAD PHARMA, LLC,\n\nas "
                "Product Sub\n\nand\n\n"
                "THE ENTITIES MANAGED BY HARBORLIGHT ROYALTY MANAGEMENT, LLC IDENTIFIED HEREIN,\n\ncollectively as "
                "Investor"
            ),
            {"JOLSTAD PHARMA, LLC": "seller", "HARBORLIGHT ROYALTY MANAGEMENT, LLC": "buyer"},
        ),
        (
            (
                "SUBLICENSE AGREEMENT\n\nThis Sublicense Agreement is made as of June 8, 2009 between Kerrow "
                "Biopharma, Inc. "
                '("Kerrow" or "Sublicensor") and Tobarra Inc. ("Tobarra").'
            ),
            {"Kerrow Biopharma, Inc.": "licensor", "Tobarra Inc.": "licensee"},
        ),
    ],
)
def test_a_capacity_on_a_cover_is_that_of_its_own_party(head: str, expected: dict[str, str]) -> None:
    assert roles(contract(head)) == expected


def test_a_name_broken_over_two_lines_of_a_cover_is_one_party() -> None:
    deal = contract(
        "EXCLUSIVE LICENSE AGREEMENT\n\nBETWEEN\n\nUNIVERSITY\nOF LOUDWATER RESEARCH FOUNDATION, "
        "INC.\n\nAND\n\nSTELMARK\nCELL "
        "TECHNOLOGIES, INC.\n\nThis Agreement is made on May 4, 2009 between University of Loudwater Research "
        "Foundation, "
        'Inc. ("ULRF") and Stelmark Cell Technologies, Inc. ("Licensee").'
    )
    assert roles(deal) == {
        "University of Loudwater Research Foundation, Inc.": "licensor",
        "Stelmark Cell Technologies, Inc.": "licensee",
    }
