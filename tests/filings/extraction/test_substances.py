"""Assets told without a mark, a code or a known stem: by their slot in the sentence, or named as products elsewhere."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_texts import read_told


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The parties had been developing lorsadoline, a selective kappa opioid agonist.", ["lorsadoline"]),
        ("Alderbrook licensed its insert containing fluorsolone for macular edema to Castlemoor.", ["fluorsolone"]),
        ("Castlemoor terminated the inhaled quorolac program under the license.", ["quorolac"]),
        ("Alderbrook licensed zorsevenacin to Castlemoor throughout the world.", ["zorsevenacin"]),
        ("Castlemoor is licensed to sell felbocamine tartrate tablets.", ["felbocamine tartrate"]),
    ],
)
def test_a_substance_without_a_known_stem(text: str, names: list[str]) -> None:
    assert [a.value for a in read_told(text).grant.assets] == names


@pytest.mark.parametrize(
    "text",
    [
        "Castlemoor has the right to determine in its discretion the price, and an option to combine for sale.",
        "The license to Castlemoor is sold online in Japan under the heading of a low sodium diet.",
        "Alderbrook may file patents, practice methods and incorporate compounds under the license.",
    ],
)
def test_verbs_and_ordinary_words_are_no_substance(text: str) -> None:
    assert read_told(text).grant.assets == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Castlemoor took a license to AdTrel-FIX, a gene therapy for hemophilia B.", ["AdTrel-FIX"]),
        ("The license covers the autoinjector known as KB-MTX.", ["KB-MTX"]),
        ("Alderbrook licensed its QUALIX half-life extension technology to Castlemoor.", ["QUALIX"]),
        ("Quexamax is licensed to Castlemoor by Alderbrook.", ["Quexamax"]),
    ],
)
def test_names_of_other_shapes(text: str, names: list[str]) -> None:
    assert [a.value for a in read_told(text).grant.assets] == names


def test_a_product_that_gives_a_subsidiary_its_name_is_still_an_asset() -> None:
    text = (
        "Castlemoor Access LLC and Zelarid Access LLC are subsidiaries.\n\n"
        "Zelarid(R) (felbocarvulin) tablets are sold by us.\n\nCastlemoor bought the royalties on sales of ZELARID."
    )
    assert "Zelarid" in {a.value for a in read_told(text).grant.assets}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Company's microbead patents are licensed exclusively to Castlemoor.", "microbead patents"),
        ("Castlemoor took an option on an antacid strip from Alderbrook.", "antacid strip"),
        ("Alderbrook out-licensed its KCNQ2 openers to Castlemoor.", "KCNQ2 openers"),
    ],
)
def test_what_is_described(text: str, name: str) -> None:
    assert name in [a.value for a in read_told(text).grant.assets]


def test_a_vaccine_described_beside_its_name_is_one_asset() -> None:
    text = "Alderbrook licensed its oral ETEC vaccine, Zoraprol, to Castlemoor. Castlemoor may sell Zoraprol in Japan."
    assert [a.value for a in read_told(text).grant.assets] == ["Zoraprol"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Alderbrook appoints Castlemoor its distributor of the Tarnex Stent Graft System.",
            "Tarnex Stent Graft System",
        ),
        (
            "Castlemoor is licensed to sell Corvaglue Surgical Adhesive, including improvements.",
            "Corvaglue Surgical Adhesive",
        ),
        ("Castlemoor may market the Veraline Safety Needle in Japan.", "Veraline Safety Needle"),
    ],
)
def test_devices_of_several_capitalised_words(text: str, name: str) -> None:
    assert [a.value for a in read_told("Castlemoor bought rights.\n\n" + text).grant.assets] == [name]


def test_the_product_that_a_generic_copies_is_no_asset() -> None:
    text = "Alderbrook licensed its quorsetide patch, a generic equivalent of Hanwick & Co's Zoradur(R), to Castlemoor."
    assert "Zoradur" not in {a.value for a in read_told(text).grant.assets}
