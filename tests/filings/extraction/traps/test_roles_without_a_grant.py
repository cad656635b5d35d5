"""Who is which side where no sentence grants a right: options lapsed, products sold by another, sold by both."""

from __future__ import annotations

import pytest

from filings.extraction.facts import Deal
from tests.filings.extraction.traps.contract_heads import BODY, contract
from tests.filings.extraction.traps.filings_told import COMPANY, periodic


def _roles(deal: Deal) -> dict[str, str]:
    return {p.name.value: p.role.value for p in deal.parties}


@pytest.mark.parametrize(
    "text",
    [
        (
            "We have had an option agreement with Ferrowdale Institute since 2014 for its "
            "conjugate vaccine. In April 2016 we "
            "allowed our option to lapse."
        ),
        (
            "In March 2014 the Company entered into an Option Agreement with Ferrowdale Institute for its conjugate "
            "vaccine. In April 2016 the Company let its option expire."
        ),
        (
            "Under an option agreement with Ferrowdale Institute dated March 3, 2014 the "
            "Company has declined to exercise "
            "its option on the conjugate vaccine, and the agreement has expired."
        ),
    ],
)
def test_who_lets_an_option_lapse_is_the_optionee(text: str) -> None:
    (deal,) = periodic(text)
    assert _roles(deal) == {"Ferrowdale Institute": "optionor", COMPANY: "optionee"}


@pytest.mark.parametrize(
    "text",
    [
        (
            "Certain antibody patents are held under a 2009 agreement with Ferrowdale Institute, to "
            "which we pay royalties."
        ),
        "Under a 2009 agreement, Ardmoor plc held rights to our antibody in Japan. All rights have come back to us.",
        "Under a 2009 agreement, Ardmoor plc holds rights to our antibody, and no royalties were due in 2016.",
    ],
)
def test_rights_held_under_an_agreement_are_licensed(text: str) -> None:
    (deal,) = periodic(text)
    assert [c.value for c in deal.components] == ["license"]
    assert set(_roles(deal).values()) == {"licensor", "licensee"}
    assert _roles(deal)[COMPANY] == ("licensee" if "Ferrowdale" in text else "licensor")


@pytest.mark.parametrize(
    "text",
    [
        (
            "We have had a distribution agreement with Ardmoor plc since June 2010. Until it "
            "was cancelled on February 28, "
            "2016 our vaccine was distributed in Canada by Ardmoor plc."
        ),
        "Our vaccine is sold in Canada by Ardmoor plc. The distribution agreement with Ardmoor plc dates from 2010.",
        (
            "In June 2010 we entered into a distribution agreement with Ardmoor plc. The "
            "vaccine has since been marketed "
            "exclusively by Ardmoor plc."
        ),
    ],
)
def test_who_sells_the_product_is_the_distributor(text: str) -> None:
    (deal,) = periodic(text)
    assert _roles(deal) == {COMPANY: "supplier", "Ardmoor plc": "distributor"}


@pytest.mark.parametrize(
    "title",
    ["CO-DEVELOPMENT AND CO-COMMERCIALIZATION AGREEMENT", "Co-Promotion Agreement", "Co-Marketing Agreement"],
)
def test_where_both_sell_both_are_partners(title: str) -> None:
    head = f'{title}\n\nThis {title} is entered into as of June 8, 2009 by and between Ostrik GmbH ("Ostrik") and '
    head += 'Pellamy, Inc. ("Pellamy"). Ostrik grants Pellamy an exclusive license under its patents.'
    deal = contract(head)
    assert set(_roles(deal).values()) == {"partner"}


def test_a_licence_to_sell_together_keeps_its_licensor() -> None:
    head = (
        "CO-COMMERCIALIZATION AND LICENSE AGREEMENT\n\nThis Co-Commercialization and License Agreement is entered into "
    )
    head += 'as of June 8, 2009 by and between Ostrik GmbH ("Licensor") and Pellamy, Inc. ("Licensee"). ' + BODY
    deal = contract(head)
    assert _roles(deal) == {"Ostrik GmbH": "licensor", "Pellamy, Inc.": "licensee"}


@pytest.mark.parametrize(
    "text",
    [
        (
            "On May 2, 2016 we and Ardmoor plc entered into a research collaboration. Ardmoor will "
            "pay us royalties on sales."
        ),
        (
            "On May 2, 2016 we formed a research alliance with Ardmoor plc. We are eligible for milestone payments and "
            "royalties on net sales."
        ),
        "We collaborate with Ardmoor plc to discover antibodies. Ardmoor would owe us royalties on its sales of any.",
    ],
)
def test_a_collaboration_that_pays_royalties_licenses_what_is_found(text: str) -> None:
    (deal,) = periodic(text)
    assert [c.value for c in deal.components] == ["research_collaboration", "license"]
    assert _roles(deal) == {COMPANY: "licensor", "Ardmoor plc": "licensee"}


@pytest.mark.parametrize(
    "text",
    [
        "On May 2, 2016 we and Ardmoor plc entered into a research collaboration. No royalties are due from either.",
        "On May 2, 2016 we formed a research alliance with Ardmoor plc, each bearing its own costs.",
        "We entered into a research collaboration with Ardmoor plc, which pays us $2 million a year for the research.",
    ],
)
def test_a_collaboration_without_royalties_is_one_of_partners(text: str) -> None:
    (deal,) = periodic(text)
    assert set(_roles(deal).values()) == {"partner"}
