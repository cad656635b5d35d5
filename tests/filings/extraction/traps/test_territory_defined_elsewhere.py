"""A grant "in the Territory" holds where the contract's definition, wherever it stands, says."""

from __future__ import annotations

import pytest

from filings.extraction.facts import Territory
from tests.filings.extraction.deal_texts import read_told

GRANT = "2.1 Alderbrook grants to Castlemoor an exclusive license to sell Products in the Field in the Territory.\n\n"


@pytest.mark.parametrize(
    ("contract", "include", "exclude"),
    [
        ("1.1 “Territory” means the Republic of Korea and Taiwan.\n\n" + GRANT, ["South Korea", "Taiwan"], []),
        (
            GRANT + "12.4 “Territory” shall mean those countries that are listed in Schedule 4.\n\n12.5 Notices are in "
            "writing.\n\nSCHEDULE 4\n\nPoland\nHungary\nRomania\nBulgaria\n",
            ["Poland", "Hungary", "Romania", "Bulgaria"],
            [],
        ),
        (
            "WHEREAS, Castlemoor wishes to sell the Products in Sweden, Denmark and Finland (the “Territory”);\n\n"
            + GRANT,
            ["Sweden", "Denmark", "Finland"],
            [],
        ),
        (
            "1.1 “Home Territory” means the United States.\n\n1.2 “Territory” means all countries of the world except "
            "the Home Territory.\n\n" + GRANT,
            ["worldwide"],
            ["US"],
        ),
        (
            "1.7 “Territory” means the fifty states of the United States of America, the District of Columbia, Guam, "
            "American Samoa and the other territories and possessions of the United States.\n\n" + GRANT,
            ["US"],
            [],
        ),
    ],
)
def test_the_definition_is_looked_up(contract: str, include: list[str], exclude: list[str]) -> None:
    found = read_told(contract, kind="EX-10.1", is_contract=True).grant.territory
    assert found is not None
    assert found.value == Territory(tuple(include), tuple(exclude))


def test_a_territory_that_is_kept_is_not_the_licences() -> None:
    found = read_told(
        "1.1 “Retained Territory” means Japan.\n\n1.2 “Licensed Territory” means Canada.\n\n" + GRANT,
        kind="EX-10.1",
        is_contract=True,
    ).grant.territory
    assert found is not None
    assert found.value.include == ("Canada",)
