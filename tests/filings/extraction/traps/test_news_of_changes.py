"""Reports and releases of what changes an agreement: its own day is no day of the change, and who is there is told."""

from __future__ import annotations

import pytest

from filings.extraction import extract
from filings.extraction.source import SourceDocument, SourceFiling
from tests.filings.extraction.traps.filings_told import COMPANY, FIELD, current, event


@pytest.mark.parametrize(
    "told",
    [
        "On May 2, 2016, the Company and Pellworth Pharma SE amended their License Agreement dated October 14, 2010.",
        (
            "The Company and Pellworth Pharma SE signed a second amendment to the License Agreement between them "
            "dated "
            "October 14, 2010."
        ),
        (
            "On May 2, 2016, the Company and Pellworth Pharma SE entered into an Amended and Restated "
            "License Agreement, "
            "which amends and restates the License Agreement between them dated October 14, 2010."
        ),
        "The Company announced that it has extended its License Agreement with Pellworth Pharma SE of May 14, 2010.",
    ],
)
def test_the_day_of_an_agreement_is_not_that_of_its_amendment(told: str) -> None:
    assert event(current(told), "Pellworth") == "amended"


@pytest.mark.parametrize(
    "told",
    [
        (
            "{} and Pellworth Pharma SE said today that they have amended their 2010 License Agreement, under which "
            "Pellworth licensed NB-12. {} has earned a milestone payment of $2 million."
        ),
        (
            "{} today announced a significant expansion of its collaboration with Pellworth Pharma SE. {} also achieved"
            " a milestone in the first program."
        ),
        "{} announced today that it has extended its alliance with Pellworth Pharma SE by three years.",
    ],
)
def test_a_release_whose_news_is_the_change(told: str) -> None:
    company = "Norbeck Biosciences, Inc."
    text = "NORTHAM, Mass., May 2, 2016 – " + told.replace("{}", company)
    facts = extract(SourceFiling("release.txt", [SourceDocument(0, "EX-99.1", text)]))
    assert [d.event.value for d in facts.deals] == ["amended"]


@pytest.mark.parametrize(
    "told",
    [
        (
            "By notice dated May 2, 2016, Pellworth Pharma SE exercised its option under the Option "
            "Agreement of October "
            "14, 2010 to take a license to NB-12."
        ),
        (
            "On May 2, 2016, Pellworth Pharma SE delivered to the Company notice of exercise of its "
            "exclusive option under "
            "the Option and License Agreement, dated as of October 14, 2010, between the Company and "
            "Pellworth Pharma SE."
        ),
        (
            "Pellworth Pharma SE has exercised its option granted in the Option Agreement with the Company "
            "of October 14, "
            "2010."
        ),
    ],
)
def test_an_exercise_under_an_old_option(told: str) -> None:
    more = " The Company is eligible for $40.0 million upon the achievement of specified regulatory milestones."
    deals = current(told + more)
    assert event(deals, "Pellworth") == "option_exercised"
    assert deals[0].signed is not None and deals[0].signed.value == "2010-10-14"


@pytest.mark.parametrize(
    "told",
    [
        (
            "On May 2, 2016, the Company and Pellworth Pharma SE agreed to terminate, with effect from the "
            "same day, the "
            "Co-Development Agreement for NB-12, dated as of October 14, 2010."
        ),
        (
            "The Company has received written notice from Pellworth Pharma SE that Pellworth Pharma SE has "
            "elected to end "
            "the Exclusive License Agreement dated as of October 14, 2010 for NB-12."
        ),
        (
            "The Company and Pellworth Pharma SE have mutually decided to conclude their collaboration "
            "agreement of October "
            "14, 2010 on NB-12."
        ),
    ],
)
def test_an_end_by_both_or_by_notice(told: str) -> None:
    assert event(current(told), "Pellworth") == "terminated"


@pytest.mark.parametrize(
    "told",
    [
        (
            "The Company has earned a milestone payment of $2.0 million under its License Agreement with "
            "Pellworth Pharma SE"
            " of October 14, 2010."
        ),
        (
            "The dosing of the first patient entitles the Company to $2.0 million under the License "
            "Agreement with Pellworth"
            " Pharma SE dated October 14, 2010."
        ),
        (
            "A milestone of $2.0 million was achieved under the License Agreement of October 14, 2010 "
            "between the Company "
            "and Pellworth Pharma SE."
        ),
    ],
)
def test_a_milestone_under_an_old_agreement(told: str) -> None:
    assert event(current(told), "Pellworth") == "milestone_achieved"


@pytest.mark.parametrize(
    "told",
    [
        (
            "The boards of the Company and Pellworth Pharma SE have reached agreement on the terms of a "
            "recommended cash "
            "offer. The Company holds licenses to NB-12."
        ),
        (
            "The Company and Pellworth Pharma SE have entered into an agreement on a public offer for the whole of "
            "the "
            "issued share capital of the Company, which has royalty income."
        ),
        (
            "The Company announced an agreement with Pellworth Pharma SE by way of a scheme of arrangement. "
            "Its license "
            "income is growing."
        ),
    ],
)
def test_an_offer_for_a_company_is_no_deal(told: str) -> None:
    assert current(told) == []


@pytest.mark.parametrize(
    "told",
    [
        (
            "On May 2, 2016, the Company and Pellworth Pharma SE entered into an amendment to their Exclusive License "
            "Agreement"
            " adding Chile and Peru to the territories in which Pellworth may sell NB-12."
        ),
        (
            "On May 2, 2016, the Company and Pellworth Pharma SE entered into Amendment No. 3 to the License "
            "Agreement, under "
            "which Pellworth pays royalties earlier."
        ),
        (
            "On May 2, 2016, the Company executed an amendment to its License Agreement with Pellworth Pharma SE for "
            "NB-12."
        ),
    ],
)
def test_the_day_of_an_amendment_is_no_day_of_signing(told: str) -> None:
    deals = current(told)
    assert event(deals, "Pellworth") == "amended"
    assert deals[0].signed is None


@pytest.mark.parametrize(
    "told",
    [
        (
            "On May 2, 2016, the Company entered into a license agreement (the “License Agreement”) with Arden Science "
            "Ventures"
            " (“ASV”) in which ASV granted the Company a worldwide license under its vaccine patents."
        ),
        "On May 2, 2016, the Company and Pellworth Pharma SE signed a License Agreement for NB-12.",
        "On May 2, 2016, the Company granted Pellworth Pharma SE an exclusive license to NB-12.",
    ],
)
def test_news_without_any_day_of_its_own(told: str) -> None:
    text = (
        f"FORM 8-K\n\n{COMPANY}\n\n(Exact name of registrant as specified in its charter)\n\nItem 8.01 Other Events\n\n"
    )
    filing = SourceFiling("report.txt", [SourceDocument(0, "8-K", f"{text}{FIELD}\n\n{told}\n")])
    deals = list(extract(filing).deals)
    assert [d.event.value for d in deals] == ["signed"]


@pytest.mark.parametrize(
    "background",
    [
        "Under the 2013 agreement, Pellworth paid Norbeck $12 million upfront and has paid two milestone payments.",
        "The alliance began in 2013. Pellworth has since paid Norbeck $4 million in milestone payments.",
        "Pellworth made milestone payments of $6 million to Norbeck while it studied NB-12.",
    ],
)
def test_what_the_background_tells_is_not_the_news(background: str) -> None:
    text = (
        "NORTHAM, Mass., July 11, 2016 – Norbeck Biosciences, Inc. said today that Pellworth Pharma SE has exercised"
        " its option to license NB-12 under the Option and License Agreement that the companies signed in 2013.\n\n"
        f"About the Option and License Agreement\n\n{background}\n"
    )
    facts = extract(SourceFiling("release.txt", [SourceDocument(0, "EX-99.1", text)]))
    assert [d.event.value for d in facts.deals] == ["option_exercised"]


@pytest.mark.parametrize("when", ["On the same date", "On that day", "Also on the same day"])
def test_an_amendment_of_the_same_day_is_news(when: str) -> None:
    told = (
        "On May 2, 2016, the Company opened its new building. "
        f"{when} the Company and Pellworth Pharma SE signed Amendment No. 3 to the License Agreement between them of "
        "October 14, 2010, by which the Company holds an exclusive license to NB-12."
    )
    assert event(current(told), "Pellworth") == "amended"
