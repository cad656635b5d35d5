"""Defined terms and where they are defined."""

from __future__ import annotations

import pytest

from filings.extraction.definitions import read_definitions
from tests.filings.extraction.reading_text import layout_of


@pytest.mark.parametrize(
    ("sentence", "term"),
    [
        ('in Japan and Korea (the "Territory")', "Territory"),
        ("in Japan and Korea (the “Territory”)", "Territory"),
        ("in Japan and Korea (“Territory”)", "Territory"),
        ("in Japan and Korea (collectively, the “Territory”)", "Territory"),
        ("in Japan and Korea, hereinafter referred to as the “Territory”", "Territory"),
        ("in Japan and Korea ( “ Territory ” )", "Territory"),
        ("each product (each, a “Licensed Product”)", "Licensed Product"),
        ("Acme Inc. (the “Company,” “Acme,” “we” or “our”)", "Acme"),
        ("the trial (‘DRUMLIN’)", "DRUMLIN"),
        ('"Field" means all uses in humans.', "Field"),
        ('1.12 "Field" shall mean all uses in humans.', "Field"),
        ("1.12 Licensed Field means all uses in humans.", "Licensed Field"),
    ],
)
def test_a_term_is_found_in_every_writing(sentence: str, term: str) -> None:
    layout = layout_of(
        f"LICENSE AGREEMENT\n\nIt is agreed {sentence}\n" if "(" in sentence else f"LICENSE\n\n{sentence}\n"
    )
    assert term in read_definitions([layout])


def test_the_definition_covers_the_words_that_define() -> None:
    text = "ITEM 1.01\n\nOne thing. The license covers Japan, Korea and Taiwan (the “Territory”). Another thing.\n"
    document, start, end = read_definitions([layout_of(text)])["Territory"]
    assert (document, text[start:end]) == (0, "The license covers Japan, Korea and Taiwan (the “Territory”)")


def test_a_definition_by_means_runs_to_the_end_of_its_paragraph() -> None:
    text = (
        "ARTICLE 1 DEFINITIONS\n\n1.1 “Territory” means the United States. It excludes Guam.\n\n1.2 “Year” means"
        " a year.\n"
    )
    _, start, end = read_definitions([layout_of(text, kind="EX-10.1")])["Territory"]
    assert text[start:end] == "Territory” means the United States. It excludes Guam."


def test_the_first_definition_holds() -> None:
    text = "One (the “Territory”).\n\nTwo (the “Territory”).\n"
    _, start, _ = read_definitions([layout_of(text)])["Territory"]
    assert start == 0


def test_a_quotation_is_no_definition() -> None:
    assert read_definitions([layout_of("He said (in May) that it was “a good day for all” at the office.\n")]) == {}
