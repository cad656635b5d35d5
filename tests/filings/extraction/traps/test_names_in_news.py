"""How news writes of companies: by the end of a name, with a country's possessive, beside a code that begins alike."""

from __future__ import annotations

import pytest

from tests.filings.extraction.traps.test_terse_news import sides, told


@pytest.mark.parametrize(
    "text",
    [
        (
            "US pharma major Ely Torbay has signed a license agreement with Asano Pharma to acquire exclusive rights"
            " for AK1780. Torbay will pay Asano an upfront payment of $20 million."
        ),
        "Asano Pharma granted Ely Torbay (NYSE: ETY) an exclusive license to its drug. Torbay will pay royalties.",
        "Ely Torbay has licensed AK1780, a pain drug, from Asano Pharma. Torbay agreed to pay milestones.",
    ],
)
def test_the_end_of_a_name_is_no_second_company(text: str) -> None:
    assert [sides(d) for d in told(text)] == [{"Asano Pharma": "licensor", "Ely Torbay": "licensee"}]


@pytest.mark.parametrize(
    "text",
    [
        (
            "BRIEF-Orno Pharmaceutical enters into license agreement with Meyer-Squire Co\n\nOrno Pharmaceutical grants"
            " Meyer-Squire Co the rights to develop ORNO-4578 worldwide for cancer."
        ),
        (
            "Orno Pharmaceutical said Meyer-Squire Co is granted the rights to develop and commercialize ORNO-4578"
            " worldwide for cancer by Orno Pharmaceutical."
        ),
        "Meyer-Squire Co has licensed the cancer drug ORNO-4578 from Orno Pharmaceutical.",
    ],
)
def test_a_code_that_begins_like_a_company_is_not_the_company(text: str) -> None:
    assert [sides(d) for d in told(text)] == [{"Orno Pharmaceutical": "licensor", "Meyer-Squire Co": "licensee"}]


@pytest.mark.parametrize(
    "text",
    [
        (
            "California-based Ambrell and Japan’s Asano Pharma are joining to discover drug conjugates. Ambrell will"
            " receive an up-front payment of $15 million from Asano Pharma."
        ),
        "Ambrell Therapeutics and Asano Pharma will jointly discover antibodies for cancer.",
        "Ambrell Therapeutics and Asano Pharma have joined forces to research drug conjugates for cancer.",
    ],
)
def test_two_that_join_to_discover_drugs_have_a_deal(text: str) -> None:
    (deal,) = told(text)
    assert {n.split()[0] for n in sides(deal)} == {"Ambrell", "Asano"}
    assert deal.event.value == "signed"


@pytest.mark.parametrize(
    "text",
    [
        (
            "LEEDS, May 3, 2016 - Chenby Diagnostics, Inc. today announced that it has entered into an agreement with"
            " Isola LLC. Isola becomes Chenby's exclusive distribution partner for its assays."
        ),
        (
            "LEEDS, May 3, 2016 - Isola LLC today announced the signing of a distribution agreement with Chenby"
            " Diagnostics, Inc. Isola becomes the exclusive distributor for the assay lines of Chenby in Canada."
        ),
        (
            "LEEDS, May 3, 2016 - Chenby Diagnostics, Inc. today announced it has appointed Isola LLC exclusive"
            " distributor of its assays."
        ),
    ],
)
def test_a_distribution_partner_distributes(text: str) -> None:
    (deal,) = told(text)
    assert sides(deal) == {"Chenby Diagnostics, Inc.": "supplier", "Isola LLC": "distributor"}


def test_a_headline_gives_its_agreement_without_its_verb() -> None:
    (deal,) = told(
        "Chenby Enters International Distribution and Assembly Agreement With Laborat\n\nLEEDS, May 21, 2013 - Chenby"
        " Diagnostics, Inc. announces it has entered into a distribution agreement with Laborat SA for its tests."
    )
    assert deal.name is None or deal.name.value == "International Distribution and Assembly Agreement"


def test_where_a_company_is_from_is_no_territory() -> None:
    (deal,) = told(
        "US pharma major Torbay Pharma has signed a license agreement with Asano Pharma to acquire exclusive rights for"
        " AK1780 worldwide, except in Japan."
    )
    assert deal.territory is not None
    assert deal.territory.value.include == ("worldwide",)


def test_a_town_in_capitals_is_no_product() -> None:
    (deal,) = told(
        "Torbay Pharma Expands Agreement\n\nGRANVIK, N.Y., Sept. 23, 2016 (GLOBE NEWSWIRE) - Torbay Pharma, Inc. today"
        " announced that it has granted Asano Pharma Ltd. an exclusive license to CORVANE tablets."
    )
    assert [a.value for a in deal.assets] == ["CORVANE"]


@pytest.mark.parametrize(
    "text",
    [
        (
            "LEEDS, May 3, 2005 - Bioden Sciences, Inc. announced today it has signed a definitive licensing agreement"
            " with Sigvar S.p.A. for the application of its drug delivery technology to four compounds."
        ),
        (
            "LEEDS, May 3, 2005 - Bioden Sciences, Inc. has concluded a worldwide licensing agreement with Sigvar"
            " S.p.A. covering the application of its gel technology to drugs."
        ),
        (
            "LEEDS, May 3, 2005 - Sigvar S.p.A. and Bioden Sciences, Inc. announced a collaborative agreement for"
            " peptide drugs. Sigvar will receive exclusive commercialization rights to them."
        ),
    ],
)
def test_whose_technology_is_applied_is_the_licensor(text: str) -> None:
    assert [sides(d) for d in told(text)] == [{"Bioden Sciences, Inc.": "licensor", "Sigvar S.p.A.": "licensee"}]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Ely Torbay Inc. and Ningbo Yuntai Biopharma Co., Ltd. today announced a license agreement. Yuntai grants"
            " Ely Torbay an exclusive license to YT-12. Yuntai will receive $5 million."
        ),
        (
            "Ningbo Yuntai Pharmaceuticals Co., Ltd. licenses YT-12 to Ely Torbay Inc. Under the agreement Yuntai will"
            " receive $5 million from Ely Torbay."
        ),
        "Ely Torbay Inc. has licensed YT-12 from Ningbo Yuntai Biotech Ltd. Yuntai will receive royalties.",
    ],
)
def test_the_middle_of_a_name_is_no_second_company(text: str) -> None:
    (deal,) = told(text)
    assert {name.split()[0]: role for name, role in sides(deal).items()} == {"Ningbo": "licensor", "Ely": "licensee"}
