"""The other side of a deal is often named by a bare word or by initials, with no legal form anywhere in the text."""

from __future__ import annotations

import pytest

from filings.extraction.vocabulary.known_organisations import AMBIGUOUS_ORGANISATIONS
from tests.filings.extraction.reading_text import entities_of
from tests.filings.extraction.traps.filings_told import periodic

NOTE = "5. License Agreements\n\n"


def names(text: str) -> list[str]:
    return [e.name for e in entities_of(NOTE + text, kind="10-K").all]


@pytest.mark.parametrize(
    "text",
    [
        "In May 2015, the Company entered into a license agreement with Quorvane (the “Quorvane Agreement”).",
        "The Company granted to QVN an exclusive license to its patents, and QVN will pay royalties to the Company.",
        "Quorvane Agreement\n\nWe signed an option agreement, for an enzyme, with Quorvane. Quorvane may end it.",
        "Quorvane entered a license agreement with Belmere Labs, Inc. in 2020. Quorvane paid $3.0 million.",
        "Under the 2019 Agreement, we paid QVN an annual fee. The Company and QVN share the costs.",
    ],
)
def test_a_bare_name_in_the_place_of_a_party_is_an_organisation(text: str) -> None:
    assert {"Quorvane", "QVN"} & set(names(text))


@pytest.mark.parametrize(
    "text",
    [
        "The Company granted Dr. Quorvane an option to purchase shares, and Quorvane will serve as a director.",
        "The Company obtained from the FDA a fast track status. The FDA granted the Company a waiver.",
        "The Company and the joint steering committee (JSC) meet; the Company pays JSC members and JSC will decide.",
        "In 2020 we granted Employees certain options. Employees will vest over four years.",
        "The CD33 License Agreement was signed in 2015 and CD33 is expressed on the cells.",
        "We entered into an agreement with Switzerland on taxes. Switzerland will apply a rate of 9%.",
    ],
)
def test_people_bodies_codes_and_places_are_no_counterparties(text: str) -> None:
    assert not {"Quorvane", "FDA", "JSC", "Employees", "CD33", "Switzerland"} & set(names(text))


def test_a_maker_known_to_the_whole_field_needs_no_second_place() -> None:
    assert "Novartis" in names("Novartis licensed the compound from the Company.")


def test_a_name_that_is_also_a_word_counts_only_as_the_side_of_a_deal() -> None:
    assert "Stanford" in AMBIGUOUS_ORGANISATIONS
    assert "Stanford" not in names("The Company leases an office near Stanford.")
    assert "Stanford" in names("The Company entered into a license agreement with Stanford in 2016.")


def test_the_beginning_of_another_name_is_not_that_maker() -> None:
    assert "Roche" not in names("The Company entered into a license with Roche Molecular Imaging in 2016.")


def test_a_party_called_by_initials_is_not_found_twice() -> None:
    found = names(
        "We signed a license with Bristow-Mayne Skelding Company, or BMS, and granted BMS rights. BMS will pay."
    )
    assert "BMS" not in found


@pytest.mark.parametrize(
    "text",
    [
        "The Company granted to Aldane plc a license to a gel, and Aldane plc granted to the Company one to a pump.",
        "We granted Aldane plc an exclusive license and Aldane plc granted us a license to its patents.",
        "Aldane plc granted to us a license to its pump, and we granted to Aldane plc rights to our gel.",
    ],
)
def test_a_licence_each_way_is_a_deal(text: str) -> None:
    assert len(periodic(text)) == 1
