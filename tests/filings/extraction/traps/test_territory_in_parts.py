"""A territory told in parts, or as it changes, is all that the licensee holds and no more."""

from __future__ import annotations

import pytest

from filings.extraction.facts import Territory
from tests.filings.extraction.deal_texts import read_told


@pytest.mark.parametrize(
    ("text", "include"),
    [
        (
            "Castlemoor obtained co-exclusive rights (with us) in the United States and exclusive rights in Mexico.",
            ["US", "Mexico"],
        ),
        (
            "Alderbrook grants Castlemoor a co-exclusive license in Japan and an exclusive one in Taiwan and India.",
            ["Japan", "Taiwan", "India"],
        ),
        (
            "Castlemoor’s license is exclusive for ALB-204 in Canada and non-exclusive in that field in Latin America.",
            ["Canada", "Latin America"],
        ),
    ],
)
def test_areas_granted_together_are_one_territory(text: str, include: list[str]) -> None:
    found = read_told(text).grant.territory
    assert found is not None
    assert found.value == Territory(tuple(include), ())


@pytest.mark.parametrize(
    ("text", "include"),
    [
        (
            "Castlemoor gives back its rights in Japan and keeps an exclusive license to ALB-204 for Europe.",
            ["Europe"],
        ),
        (
            (
                "Alderbrook granted Castlemoor a license to ALB-204. The territory, which previously consisted of Oman "
                "and Qatar, now also includes Kuwait."
            ),
            ["Oman", "Qatar", "Kuwait"],
        ),
        (
            "As amended, the exclusive license to Castlemoor extends to Poland, in addition to Sweden and Norway.",
            ["Poland", "Sweden", "Norway"],
        ),
    ],
)
def test_a_territory_that_changes_is_as_it_now_is(text: str, include: list[str]) -> None:
    found = read_told(text).grant.territory
    assert found is not None
    assert found.value == Territory(tuple(include), ())


@pytest.mark.parametrize(
    ("text", "include"),
    [
        ("Alderbrook granted Castlemoor the right to sell ALB-204 in North, Central and South America.", 3),
        ("Alderbrook appointed Castlemoor its distributor for Western and Eastern Europe.", 2),
        ("Castlemoor holds an exclusive license to ALB-204 for East and West Africa.", 2),
    ],
)
def test_directions_that_share_a_continent(text: str, include: int) -> None:
    found = read_told(text).grant.territory
    assert found is not None
    assert len(found.value.include) == include


def test_royalties_bought_on_worldwide_sales() -> None:
    text = (
        "On May 15, 2006 Alderbrook sold to Castlemoor, under a Royalty Purchase Agreement, the royalties payable on "
        "worldwide sales of ALB-204."
    )
    found = read_told(text, components=("royalty_purchase",)).grant.territory
    assert found is not None
    assert found.value == Territory(("worldwide",), ())


def test_a_place_in_a_companys_name_is_no_territory() -> None:
    text = "Hanwick granted to Castlemoor Ireland an exclusive, sublicensable license to sell ALB-204 in Japan."
    found = read_told(text).grant.territory
    assert found is not None
    assert found.value == Territory(("Japan",), ())


@pytest.mark.parametrize(
    ("text", "include"),
    [
        ("Alderbrook licensed the U.S. and Canadian rights to ALB-204 to Castlemoor.", ["US", "Canada"]),
        ("Castlemoor acquired Japanese, Korean and Taiwanese rights to ALB-204.", ["Japan", "South Korea", "Taiwan"]),
        ("Alderbrook licensed ALB-204 to Castlemoor for the German and Swiss markets.", ["Germany", "Switzerland"]),
    ],
)
def test_adjectives_that_share_the_rights(text: str, include: list[str]) -> None:
    found = read_told(text).grant.territory
    assert found is not None
    assert found.value == Territory(tuple(include), ())


@pytest.mark.parametrize(
    ("text", "include"),
    [
        (
            "Castlemoor is licensed to sell ALB-204 in the Nordic region (Sweden, Norway, Finland and Denmark).",
            ["Nordic countries"],
        ),
        ("Castlemoor has exclusive rights to ALB-204 in Benelux (Belgium, the Netherlands, Luxembourg).", ["Benelux"]),
        (
            "Alderbrook appointed Castlemoor distributor for the Baltics (Estonia, Latvia, Lithuania).",
            ["Baltic states"],
        ),
    ],
)
def test_a_group_is_written_where_its_countries_only_explain_it(text: str, include: list[str]) -> None:
    found = read_told(text).grant.territory
    assert found is not None
    assert found.value == Territory(tuple(include), ())


def test_option_rights_are_not_the_territory() -> None:
    text = "Castlemoor obtains exclusive rights to ALB-204 in Canada and option rights in Japan and Taiwan."
    found = read_told(text).grant.territory
    assert found is not None
    assert found.value == Territory(("Canada",), ())


@pytest.mark.parametrize(
    "text",
    [
        (
            "Castlemoor obtained an exclusive license to ALB-204 worldwide outside of Japan (the “Territory”) and"
            " a co-exclusive license, with us, to do so in Japan."
        ),
        "Castlemoor has exclusive rights to ALB-204 worldwide except Canada, and co-exclusive rights in Canada.",
        "Castlemoor receives exclusive rights to ALB-204 worldwide, excluding China, and a license to sell in China.",
    ],
)
def test_the_world_but_for_a_country_and_that_country_are_the_world(text: str) -> None:
    found = read_told(text).grant.territory
    assert found is not None
    assert found.value == Territory(("worldwide",), ())


@pytest.mark.parametrize(
    "text",
    [
        "Alderbrook licensed the patents from the National Institute of Liver Research of Portugal in 2009.",
        "The rights were licensed from the Academy of Medical Sciences of Ukraine.",
        "It holds the rights under a license from the Ministry of Health of Israel.",
    ],
)
def test_the_country_of_an_institute_is_no_territory(text: str) -> None:
    assert read_told(text).grant.territory is None
