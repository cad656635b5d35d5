"""Where the rights hold."""

from __future__ import annotations

import pytest

from filings.extraction.facts import Territory
from tests.filings.extraction.deal_texts import read_told

GRANT = "Alderbrook granted Castlemoor an exclusive license to develop and sell ALB-204 "


@pytest.mark.parametrize(
    ("where", "include", "exclude"),
    [
        ("worldwide.", ["worldwide"], []),
        ("throughout the world.", ["worldwide"], []),
        ("in the United States and Canada.", ["US", "Canada"], []),
        ("in Europe, Canada, Australia and New Zealand.", ["Europe", "Canada", "Australia", "New Zealand"], []),
        ("in Japan, the Republic of Korea and Taiwan.", ["Japan", "South Korea", "Taiwan"], []),
        ("worldwide outside Japan.", ["worldwide"], ["Japan"]),
        ("in all countries other than the United States.", ["worldwide"], ["US"]),
        ("throughout the world except in the United Kingdom and Ireland.", ["worldwide"], ["UK", "Ireland"]),
        ("in mainland China (excluding Hong Kong, Macau and Taiwan).", ["China"], ["Hong Kong", "Macau", "Taiwan"]),
        ("in mainland China, Hong Kong, Macau and Taiwan (“Greater China”).", ["Greater China"], []),
        ("in mainland China, Hong Kong, Macau and Taiwan.", ["China", "Hong Kong", "Macau", "Taiwan"], []),
        ("in the European Economic Area and Switzerland.", ["EEA", "Switzerland"], []),
    ],
)
def test_a_grants_territory(where: str, include: list[str], exclude: list[str]) -> None:
    found = read_told(GRANT + where).grant.territory
    assert found is not None
    assert found.value == Territory(tuple(include), tuple(exclude))


def test_rights_that_are_kept_are_not_granted() -> None:
    told = read_told(GRANT + "in Japan. The Company keeps all rights in the United States, Europe and China.")
    assert told.grant.territory is not None
    assert told.grant.territory.value.include == ("Japan",)


def test_a_contracts_definition_is_looked_up() -> None:
    told = read_told(
        "1.1 “Territory” means the whole world with the exception of Japan.\n\n"
        "2.1 Alderbrook grants Castlemoor an exclusive license to sell Products in the Field in the Territory.",
        kind="EX-10.1",
        is_contract=True,
    )
    assert told.grant.territory is not None
    assert told.grant.territory.value == Territory(("worldwide",), ("Japan",))


@pytest.mark.parametrize(
    "text",
    [
        "Castlemoor is a company organized under the laws of Germany with offices in France.",
        "Castlemoor will pay $5 million upon approval in Japan.",
    ],
)
def test_a_seat_or_an_approval_is_no_territory(text: str) -> None:
    assert read_told(text).grant.territory is None


def test_a_currency_is_no_country() -> None:
    told = read_told("Castlemoor holds an option to license two more targets for an option fee of US$10M per target.")
    assert told.grant.territory is None


def test_countries_that_a_definition_leaves_out_are_excluded() -> None:
    told = read_told(
        "1.5 “Territory” means Sweden, Norway and Iceland. The Faroe Islands and Greenland are not included.\n\n"
        "2.1 Alderbrook appoints Castlemoor as its exclusive distributor in the Territory.",
        kind="EX-10.1",
        is_contract=True,
    )
    assert told.grant.territory is not None
    assert told.grant.territory.value == Territory(("Sweden", "Norway", "Iceland"), ("Faroe Islands", "Greenland"))
