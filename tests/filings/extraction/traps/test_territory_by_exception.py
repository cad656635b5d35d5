"""A territory told by what it leaves out is the world less that, never the places left out."""

from __future__ import annotations

import pytest

from filings.extraction.facts import Territory
from tests.filings.extraction.deal_texts import read_told


@pytest.mark.parametrize(
    ("text", "exclude"),
    [
        ("Castlemoor may develop and sell ALB-204 everywhere except Norway and Iceland.", ["Norway", "Iceland"]),
        ("Alderbrook licensed to Castlemoor the ex-US rights to ALB-204.", ["US"]),
        ("Castlemoor obtains an exclusive global license to ALB-204, bar China.", ["China"]),
        (
            "Alderbrook granted Castlemoor rights to sell ALB-204 outside of Japan and South Korea.",
            ["Japan", "South Korea"],
        ),
        (
            "Castlemoor has an exclusive worldwide right to sell ALB-204, with the exception of Greater China.",
            ["Greater China"],
        ),
        (
            ("Castlemoor is licensed in all countries other than (i) the United States and (ii) Canada."),
            ["US", "Canada"],
        ),
    ],
)
def test_the_world_less_what_is_left_out(text: str, exclude: list[str]) -> None:
    found = read_told(text).grant.territory
    assert found is not None
    assert found.value == Territory(("worldwide",), tuple(exclude))


@pytest.mark.parametrize(
    ("text", "include", "exclude"),
    [
        (
            "1.9 “Territory” means Latin America. Brazil is excluded.\n\n2.1 Castlemoor is licensed in the Territory.",
            ["Latin America"],
            ["Brazil"],
        ),
        (
            "Alderbrook appointed Castlemoor distributor of ALB-204 for Mexico and Central America (but not Panama).",
            ["Mexico", "Central America"],
            ["Panama"],
        ),
        (
            "Alderbrook granted Castlemoor an exclusive license to ALB-204 in Europe excluding the United Kingdom.",
            ["Europe"],
            ["UK"],
        ),
    ],
)
def test_a_region_less_what_is_left_out(text: str, include: list[str], exclude: list[str]) -> None:
    found = read_told(text, is_contract=text.startswith("1.9")).grant.territory
    assert found is not None
    assert found.value == Territory(tuple(include), tuple(exclude))


@pytest.mark.parametrize(
    ("text", "include", "exclude"),
    [
        (
            "Castlemoor obtains the sole right to market ALB-204 in the EU and Turkey, the Baltic states excepted.",
            ["EU", "Turkey"],
            ["Baltic states"],
        ),
        (
            "Under the license Castlemoor gets the world minus North and South America for ALB-204.",
            ["worldwide"],
            ["North America", "South America"],
        ),
        ("Castlemoor holds exclusive rights to ALB-204 in all countries but India.", ["worldwide"], ["India"]),
        ("Outside the United States, Castlemoor has the exclusive right to sell ALB-204.", ["worldwide"], ["US"]),
        ("Alderbrook licensed the non-U.S. rights to ALB-204 to Castlemoor.", ["worldwide"], ["US"]),
    ],
)
def test_exceptions_told_behind_or_in_one_word(text: str, include: list[str], exclude: list[str]) -> None:
    found = read_told(text).grant.territory
    assert found is not None
    assert found.value == Territory(tuple(include), tuple(exclude))
