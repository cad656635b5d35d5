"""Names in news: verbs and lines before them, words of the field behind them, places in them."""

from __future__ import annotations

import pytest

from tests.filings.extraction.traps.test_shapes_of_releases import released, sides


def names(text: str) -> set[str]:
    return {p.name.value for d in released(text) for p in d.parties}


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (("Dr. Reddy's Laboratories has signed definitive agreements to acquire a portfolio of vaccines from "
         "Larkmoor Ltd."),
         "Dr. Reddy's Laboratories"),
        ("Larkmoor Ltd. and Biogen Therapeutics have entered into a license agreement for Larkmoor's vaccine.",
         "Biogen Therapeutics"),
        ("Larkmoor Ltd. has licensed its vaccine to Novartis Vaccines, the companies said.", "Novartis Vaccines"),
    ],
)  # fmt: skip
def test_words_of_the_field_behind_a_known_name(told: str, name: str) -> None:
    assert name in names(told)


def test_a_verb_of_a_headline_is_no_part_of_a_name() -> None:
    told = (
        "Larkmoor To Distribute Pellworth Inc. Vaccine In Chile\n\nFebruary 25, 2014 -- Larkmoor Ltd. signed an "
        "agreement "
        "with Pellworth Inc. to be the exclusive importer and distributor of its vaccine in Chile."
    )
    assert sides(released(told)) == [{"Pellworth": "supplier", "Larkmoor": "distributor"}]


def test_a_long_line_ends_where_its_paragraph_does() -> None:
    headline = "Shares Are Trading Higher On Announcing A Licensing Pact For Development Of A Prophylactic Vaccine " * 2
    told = f"{headline.strip()} Candidate\nLarkmoor Bio Inc has granted Pellworth SE a license to its vaccine.\n"
    assert names(told) == {"Larkmoor Bio Inc", "Pellworth SE"}


@pytest.mark.parametrize(
    "told",
    [
        "Larkmoor Health Cos. Inc., of Ghent, has acquired an exclusive license to the vaccine from Pellworth Inc.",
        "Larkmoor Health Cos. Inc. said it in-licensed a vaccine from Pellworth Inc. for $2 million.",
        ("Larkmoor Health Cos. Inc. acquired the previously marketed vaccine LM-4 from Pellworth Inc."),
    ],
)
def test_an_abbreviation_inside_a_name(told: str) -> None:
    assert names(told) == {"Larkmoor Health Cos. Inc.", "Pellworth Inc."}
