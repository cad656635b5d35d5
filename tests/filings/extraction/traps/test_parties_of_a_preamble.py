"""Whom a preamble makes a party, and on which side: collectives, owners in asides, guarantors, bare names."""

from __future__ import annotations

import pytest

from filings.extraction import extract
from filings.extraction.source import SourceDocument, SourceFiling
from tests.filings.extraction.traps.contract_heads import BODY, contract, roles

SALE = (
    'ASSET PURCHASE AGREEMENT\n\nThis Asset Purchase Agreement (this "Agreement"), dated as of May 2, 2014, is made by '
)


@pytest.mark.parametrize(
    "parties",
    [
        (
            'and among Hartgrave Labs plc ("HL"), Hartgrave Dermal LLC (together with HL, "Sellers" '
            'and each a "Seller"), and Moorcroft Skin, Inc. ("Purchaser").'
        ),
        (
            'and between Hartgrave Labs plc, an English company ("HL"), Hartgrave Dermal LLC, a '
            'Delaware limited liability company ("HD" and, together with HL, "Seller"), and '
            'Moorcroft Skin, Inc., a Delaware corporation ("Purchaser").'
        ),
        (
            "and between, on the one hand, Hartgrave Labs plc and Hartgrave Dermal LLC, and, on the "
            'other hand, Moorcroft Skin, Inc. ("Buyer").'
        ),
        (
            'and among Hartgrave Labs plc ("HL") and Hartgrave Dermal LLC ("HD") (HL and HD, '
            'collectively, the "Sellers"), and Moorcroft Skin, Inc. (the "Buyer").'
        ),
    ],
)
def test_those_who_share_a_term_stand_on_one_side(parties: str) -> None:
    assert roles(contract(SALE + parties)) == {
        "Hartgrave Labs plc": "seller",
        "Hartgrave Dermal LLC": "seller",
        "Moorcroft Skin, Inc.": "buyer",
    }


LICENSE = (
    'LICENSE AGREEMENT\n\nThis License Agreement (the "Agreement") is entered into as of June 1, 2009 by and between '
)


@pytest.mark.parametrize(
    "parties",
    [
        (
            'Ostrik GmbH ("Licensor"), Pellamy, Inc. ("Licensee") and, solely for purposes of '
            'Section 12.4, Pellamy Holdings Corp. ("Parent").'
        ),
        (
            'Ostrik GmbH ("Licensor") and Pellamy, Inc. ("Licensee"), and, for the limited purposes '
            "set forth in Article 9, Pellamy Holdings Corp."
        ),
        (
            'Ostrik GmbH ("Licensor"), Pellamy, Inc. ("Licensee") and Pellamy Holdings Corp., as '
            'guarantor of the obligations of Licensee ("Guarantor").'
        ),
        'Ostrik GmbH ("Licensor") and Pellamy, Inc. ("Licensee"), a wholly owned subsidiary of Pellamy Holdings Corp.',
        'Ostrik GmbH ("Licensor") and Pellamy Holdings Corp.\'s wholly owned subsidiary, Pellamy, Inc. ("Licensee").',
    ],
)
def test_guarantors_and_owners_are_no_parties(parties: str) -> None:
    assert roles(contract(LICENSE + parties)) == {"Ostrik GmbH": "licensor", "Pellamy, Inc.": "licensee"}


@pytest.mark.parametrize(
    ("parties", "other"),
    [
        (
            'Ada L. Quist, M.D., an individual residing in Duluth ("Licensor"), and Pellamy, Inc. ("Licensee").',
            "Ada L. Quist, M.D.",
        ),
        (
            (
                'Northway Cell Science, having its principal office at 12 Quay Road, Hull ("Licensor"), '
                'and Pellamy, Inc., a Delaware corporation ("Licensee").'
            ),
            "Northway Cell Science",
        ),
        (
            (
                'Semilla y Flor, S. C. based in Puebla, Mexico (hereinafter: "Licensor"); and Pellamy, '
                'Inc. (hereinafter: "Licensee").'
            ),
            "Semilla y Flor, S. C.",
        ),
    ],
)
def test_a_party_needs_no_legal_form(parties: str, other: str) -> None:
    assert roles(contract(LICENSE + parties)) == {other: "licensor", "Pellamy, Inc.": "licensee"}


@pytest.mark.parametrize(
    "aside",
    [
        "(including Pellamy Sub Ltd. and Pellamy Two Ltd.)",
        "along with its affiliates, including but not limited to Pellamy Sub Ltd.",
        "(formerly Oldham Remedies, Inc.)",
        "acting on behalf of its subsidiary Pellamy Sub Ltd.",
    ],
)
def test_companies_in_an_aside_are_no_parties(aside: str) -> None:
    head = LICENSE + f'Ostrik GmbH ("Licensor") and Pellamy, Inc. {aside} ("Licensee").'
    assert set(roles(contract(head))) == {"Ostrik GmbH", "Pellamy, Inc."}


GRANTED = """

RECITALS

The parties wish to bring a drug to patients with thyroid cancer, now in clinical trials.

2.1 Ostrik and Quay hereby grant to Pellamy an exclusive license under the Patents.
"""


def test_two_who_grant_together_are_both_licensors() -> None:
    head = LICENSE + 'Ostrik GmbH ("Ostrik"), Quay Pharma plc ("Quay") and Pellamy, Inc. ("Pellamy").'
    assert roles(contract(head, GRANTED)) == {
        "Ostrik GmbH": "licensor",
        "Quay Pharma plc": "licensor",
        "Pellamy, Inc.": "licensee",
    }


WISHES = [
    "WHEREAS Quarnby wishes to license to Ostlund and Ostlund wishes to license from Quarnby a thyroid drug;",
    "WHEREAS Quarnby has developed a thyroid drug and owns or controls the entire right, title and interest in it;",
    "WHEREAS the granting by Quarnby to Ostlund of a license to a thyroid drug is intended;",
    "WHEREAS Quarnby is willing to perform the work and to license its patents on a thyroid drug to Ostlund;",
    "WHEREAS Quarnby is willing to grant a license to its know-how and patents on a thyroid drug;",
    "WHEREAS Ostlund desires to obtain a royalty bearing license to a thyroid drug;",
    "WHEREAS Quarnby is the owner of the Licensed Patents, which Ostlund wishes to acquire under a license;",
]


@pytest.mark.parametrize("wish", WISHES)
def test_the_recitals_say_who_wants_to_give_and_who_to_take(wish: str) -> None:
    head = (
        "LICENSE AGREEMENT\n\nThis License Agreement is made as of May 4, 1998 by and between Ostlund Pharma AB"
        f' ("Ostlund") and Quarnby Biologics, Inc. ("Quarnby").\n\n{wish}'
    )
    assert roles(contract(head, "\n\nPatients with thyroid cancer wait.\n")) == {
        "Quarnby Biologics, Inc.": "licensor",
        "Ostlund Pharma AB": "licensee",
    }


PARENTS = [
    'Quarnby Biologics, Inc. ("Seller"), Haldane Holdings, Inc. ("Parent") and Ostlund Pharma AB ("Buyer")',
    'Haldane Holdings, Inc. ("Parent"), Quarnby Biologics, Inc. (the "Seller") and Ostlund Pharma AB (the "Buyer")',
    'Ostlund Pharma AB ("Purchaser"), Quarnby Biologics, Inc. ("Seller"), and Haldane Holdings, Inc. (the "Parent")',
]


@pytest.mark.parametrize("parties", PARENTS)
def test_a_parent_stands_on_the_side_of_the_one_it_is_named_with(parties: str) -> None:
    head = (
        f"ASSET PURCHASE AGREEMENT\n\nThis Asset Purchase Agreement is made as of May 4, 1998 by and among {parties}."
    )
    assert roles(contract(head)) == {
        "Quarnby Biologics, Inc.": "seller",
        "Haldane Holdings, Inc.": "seller",
        "Ostlund Pharma AB": "buyer",
    }


NUMBERED = [
    (
        "LICENCE AGREEMENT\n\nDated 4 May 1998\n\nPARTIES\n\n(1) Quarnby Biologics Limited, of"
        " Leeds (the “Licensor”)\n\n(2) Ostlund"
        " Pharma AB (the “Licensee”)\n\nINTRODUCTION\n"
    ),
    (
        "LICENCE AGREEMENT\n\nThis Agreement is dated 4 May 1998\n\nParties:\n(1) Quarnby Biologics"
        " Limited (the “Licensor”); and"
        "\n(2) Ostlund Pharma AB (the “Licensee”)\n\nBackground\n"
    ),
    (
        "THIS LICENCE AGREEMENT is made on 4 May 1998\n\nBETWEEN:\n\n(1) Quarnby Biologics Limited"
        " (the “Licensor”); and\n\n(2) Ostlund"
        " Pharma AB (the “Licensee”)\n\nRECITALS\n"
    ),
]


@pytest.mark.parametrize("head", NUMBERED)
def test_parties_may_be_numbered(head: str) -> None:
    deal = contract(head)
    assert roles(deal) == {"Quarnby Biologics Limited": "licensor", "Ostlund Pharma AB": "licensee"}
    assert deal.signed is not None and deal.signed.value == "1998-05-04"


BODIES = [
    ("the BOARD OF REGENTS (“BOARD”) of THE UNIVERSITY OF NORTH DUNMORE", "UNIVERSITY OF NORTH DUNMORE"),
    ("the Board of Trustees (the “Board”) of Dunmore State University", "Dunmore State University"),
    ("THE UNIVERSITY OF NEW DUNMORE AT SANTA LINA", "UNIVERSITY OF NEW DUNMORE AT SANTA LINA"),
]


@pytest.mark.parametrize(("body", "name"), BODIES)
def test_a_governing_body_in_brackets_does_not_hide_its_institution(body: str, name: str) -> None:
    head = (
        f"LICENSE AGREEMENT\n\nThis License Agreement is made as of May 4, 1998 by and between"
        f" {body}, an agency of the"
        " State, and Ostlund Pharma Inc. (“Licensee”), having its address at offices of Quill"
        " Registrars Ltd., Grand Cayman."
    )
    assert roles(contract(head)) == {name: "licensor", "Ostlund Pharma Inc.": "licensee"}


ASIDES = [
    (
        "OSTLUND PHARMA AB, a Swedish Company having its office at Lund, hereinafter referred to"
        ' as "Licensee", AND QUARNBY'
        ' FOUNDATION (the "Licensor"), with its place of operation at Dunmore State University, 800 Leigh Street'
    ),
    (
        'Ostlund Pharma AB, with offices at 5 Lund Road (the "Licensee") and Quarnby Foundation'
        ' (hereinafter "Licensor").'
        " Correspondence: Attn: Legal, City, State, Zip: Irvine CA 92618 Fax: 949"
    ),
    (
        'OSTLUND PHARMA AB ("Licensee") and QUARNBY FOUNDATION ("Licensor"), a corporation located'
        " at Haldane Institute,"
        " 200 First Street"
    ),
]


@pytest.mark.parametrize("parties", ASIDES)
def test_an_address_holds_no_party(parties: str) -> None:
    head = f"LICENSE AGREEMENT\n\nThis License Agreement is made as of May 4, 1998 BY AND BETWEEN {parties}."
    assert {k.lower(): v for k, v in roles(contract(head)).items()} == {
        "quarnby foundation": "licensor",
        "ostlund pharma ab": "licensee",
    }


def test_where_the_preamble_breaks_off_the_title_is_what_is_quoted() -> None:
    head = (
        "SECOND AMENDMENT TO LICENSE AGREEMENT\n\nThis Second Amendment is made on May 2, 2014 and amends the License "
        "Agreement dated June 1, 2011, between:"
    )
    recital = "\n\nBACKGROUND\n\nA. Hartgrave Labs plc licensed a drug to Moorcroft Skin, Inc. for cancer patients."
    text = f"Exhibit 10.1\n\n{head}{recital}{BODY}"
    for deal in extract(SourceFiling("contract.txt", [SourceDocument(0, "EX-10.1", text)])).deals:
        assert text[deal.quote.start : deal.quote.end].strip()
