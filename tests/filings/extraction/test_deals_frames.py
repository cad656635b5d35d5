"""Sentences of fictional companies, told in many ways: who gives what to whom."""

from __future__ import annotations

import pytest

from filings.extraction.deals.tellings.reading import Telling, read_tellings
from tests.filings.extraction.made_readings import Company, make

ACME = Company("Acme Therapeutics, Inc.", ("Acme", "the Company", "The Company", "we", "our", "us", "We"), filer=True)
BOREA = Company("Borea Pharma GmbH", ("Borea",))
CALDER = Company("Calder University", ("Calder", "the University"))
BOREA_HOLDING = Company("Borea Holding AG")
COMPANIES = (ACME, BOREA, CALDER, BOREA_HOLDING)
NAMES = {0: "Acme", 1: "Borea", 2: "Calder", 3: "Borea Holding"}


def tellings(text: str) -> list[Telling]:
    filing = make(f"Item 8.01 Other Events.\n\n{text}", companies=COMPANIES)
    return list(read_tellings(filing.reading, filing.reading.layouts[0]))


def directions(text: str) -> set[tuple[str, str]]:
    """(giver, taker) of every directed telling of a right, an option, a product or an asset."""
    return {
        (NAMES[g], NAMES[t])
        for each in tellings(text)
        if each.directed and each.kind != "payment"
        for g in each.left
        for t in each.right
    }


@pytest.mark.parametrize(
    "text",
    [
        "On May 3, 2022, Acme granted Borea an exclusive license to develop and sell ACM-1 in Europe.",
        "Acme has granted to Borea, a company organized under the laws of Germany, worldwide rights to ACM-1.",
        "Borea obtained from Acme an exclusive licence to ACM-1 in Japan.",
        "Acme out-licensed ACM-1 to Borea in 2019.",
        "ACM-1 is licensed to Borea in all countries outside the United States.",
        "Borea holds its rights in ACM-1 under a license granted by Acme in March 2018.",
        "Borea acquired exclusive rights to ACM-1 for Latin America from Acme.",
        "In June 2021, we licensed ACM-1 for ophthalmic uses to Borea Pharma GmbH.",
    ],
)
def test_the_one_who_grants_is_the_giver_however_it_is_told(text: str) -> None:
    assert ("Acme", "Borea") in directions(text)
    assert ("Borea", "Acme") not in directions(text)


@pytest.mark.parametrize(
    "text",
    [
        "We in-license the patents from Calder University under an agreement dated August 9, 2016.",
        "ACM-2 originated at Calder University, from which the Company holds an exclusive license.",
        "Acme discovered ACM-2 under a license from Calder University.",
        "The Company is the licensee of certain patents of Calder University.",
    ],
)
def test_a_license_from_a_university_makes_the_university_the_giver(text: str) -> None:
    assert directions(text) == {("Calder", "Acme")}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Acme granted to Borea an exclusive option to license ACM-3.", "option"),
        ("Acme appointed Borea as its exclusive distributor of the ACM kit in Spain.", "distribution"),
        ("In 2020 Acme sold its receptor antibody ACM-9 to Borea for $4.0 million.", "asset"),
        ("Borea bought ACM-9 from Acme in November 2020.", "asset"),
    ],
)
def test_options_appointments_and_sales_are_told_apart(text: str, kind: str) -> None:
    found = [t for t in tellings(text) if t.directed and t.kind != "payment"]
    assert found
    assert found[0].kind == kind
    assert (NAMES[found[0].left[0]], NAMES[found[0].right[0]]) == ("Acme", "Borea")


@pytest.mark.parametrize(
    "text",
    [
        "Acme and Borea entered into a License and Collaboration Agreement on May 3, 2022.",
        "Acme announced today that it has entered into a Research Collaboration Agreement with Borea.",
        "We are party to a Commercialization Agreement with Borea.",
        "Acme gave Borea written notice that it is terminating the License Agreement between the parties.",
    ],
)
def test_an_agreement_between_two_sides_is_a_deal_without_direction(text: str) -> None:
    assert any({*t.left, *t.right} == {0, 1} and t.anchors and not t.directed for t in tellings(text))


@pytest.mark.parametrize(
    "text",
    [
        "Acme and Borea entered into a Loan and Security Agreement on May 3, 2022.",
        "Acme entered into an underwriting agreement with Borea for the sale of 5,000,000 shares.",
        "Acme signed a Master Services Agreement with Borea to run its Phase 2 trial.",
        "Acme entered into a lease agreement with Borea for laboratory space.",
        "Acme may grant Borea a license in the future.",
        "Acme has not granted Borea any license.",
        "Acme sold 100,000 shares of common stock to Borea.",
        "Acme entered into an Agreement and Plan of Merger with Borea.",
        "Acme granted Borea a right of first negotiation for ACM-4.",
        "Acme entered into a clinical supply agreement with Borea for the combination trial.",
    ],
)
def test_money_matters_services_and_mere_possibilities_are_no_deals(text: str) -> None:
    assert not any(t.anchors for t in tellings(text))


def test_the_parent_named_in_an_aside_is_no_side_of_the_agreement() -> None:
    text = (
        "On May 3, 2022, Acme entered into a License Agreement (the “Borea Agreement”) with Borea Pharma GmbH "
        "(“Borea”), "
        "an indirect, wholly owned subsidiary of Borea Holding AG, covering ACM-1."
    )
    found = [t for t in tellings(text) if t.anchors]
    assert found
    assert all(3 not in (*t.left, *t.right) for t in found)


def test_a_telling_leads_back_to_the_words_of_the_filing() -> None:
    text = "On May 3, 2022 (the “Signing Date”), Acme granted Borea (FSE: BOR) an exclusive license to ACM-1."
    filing = make(text, companies=COMPANIES)
    telling = next(t for t in read_tellings(filing.reading, filing.reading.layouts[0]) if t.directed)
    span = telling.frame.span
    assert filing.reading.layouts[0].document.text[span.start : span.end].startswith("Acme granted Borea")
    assert "exclusive license" in filing.reading.layouts[0].document.text[span.start : span.end]
