"""News in a few sentences: partners without a legal form, told by what they are; what happened, told in the future."""

from __future__ import annotations

import pytest

from filings.extraction import extract
from filings.extraction.facts import Deal
from filings.extraction.source import SourceDocument, SourceFiling


def told(text: str) -> list[Deal]:
    return list(extract(SourceFiling("news.txt", (SourceDocument(0, "", text),))).deals)


def sides(deal: Deal) -> dict[str, str]:
    return {p.name.value: p.role.value for p in deal.parties}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            (
                "Norwick Pharmaceuticals of the USA has purchased an exclusive global license to develop"
                " its receptor agonists for the treatment of cancer from US privately-held firm Tarrow Labs."
            ),
            {"Tarrow Labs": "licensor", "Norwick Pharmaceuticals": "licensee"},
        ),
        (
            (
                "Orsund Pharma is to pay fellow Danish drugmaker Hjelm Pharmaceutical for exclusive marketing rights"
                " in Japan to an early-stage drug for nausea."
            ),
            {"Hjelm Pharmaceutical": "licensor", "Orsund Pharma": "licensee"},
        ),
        (
            (
                "Spanish drugmaker Carvela has signed an agreement with Sweden’s Immelund Pharma for the exclusive"
                " distribution of the anti-tumor drug lorbinax in the Nordic countries. Carvela will receive an"
                " upfront payment of 2 million euros."
            ),
            {"Carvela": "supplier", "Immelund Pharma": "distributor"},
        ),
        (
            (
                "Tennholt Therapeutics Ltd. said it entered into a license agreement with Corbel & Marsh's Alderway"
                " Inc. Tennholt will grant Alderway an exclusive license to develop bispecific antibodies."
            ),
            {"Tennholt Therapeutics Ltd.": "licensor", "Alderway Inc.": "licensee"},
        ),
    ],
)
def test_news_names_its_partners_by_what_they_are(text: str, parties: dict[str, str]) -> None:
    assert [sides(d) for d in told(text)] == [parties]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Kestrel Bio, Inc. announced a license agreement with Moorgate Pharma Ltd. The agreement grants Moorgate"
            " an exclusive license to KB-204."
        ),
        (
            "Kestrel Bio, Inc. entered into an Exclusive License Agreement with Moorgate Ltd for TVH-210. Kestrel"
            " will receive an upfront payment of $25 million, milestones and royalties."
        ),
        (
            "KestrelGen, Inc. and Moorgate Pharma Ltd have entered into a License Agreement for the exclusive license"
            " of its patents and know-how to Moorgate for commercialization in Japan. Kestrel is to receive royalties."
        ),
    ],
)
def test_a_licence_of_a_coded_candidate_is_of_the_field(text: str) -> None:
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Kestrel Corp. licensed its KX-200 memory chip to Moorgate Ltd. for royalties and milestone payments.",
        "Kestrel Corp. and Moorgate Ltd. signed a license agreement for the KX-200 set-top software.",
        "Kestrel Corp. granted Moorgate Ltd. an exclusive license to its lighting patents, with royalties.",
    ],
)
def test_a_code_of_another_industry_is_no_candidate(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        (
            "Norwick Therapeutics said today it will receive a $10 million milestone payment from Tarrow Pharma"
            " following its selection of a third target in the companies’ oncology collaboration."
        ),
        (
            "Canadian pharmaceutical company Norwick says that, under an existing agreement, it is set to receive a"
            " $3.0 million milestone payment from UK drugmaker Tarrow Pharma following approval of the drug in Germany."
        ),
        (
            "US pharma company Norwick Pharmaceuticals has earned the first of two milestone payments from"
            " Anglo-Swedish drug major Tarrow Pharma for the advancement of NW-33 in patients."
        ),
    ],
)
def test_a_milestone_due_now_has_been_achieved(text: str) -> None:
    (deal,) = told(text)
    assert deal.event.value == "milestone_achieved"
    assert {n.split()[0] for n in sides(deal)} == {"Norwick", "Tarrow"}


@pytest.mark.parametrize(
    "text",
    [
        (
            "LONDON, Ontario - April 13, 2011 - Selwyn Pharma Inc. and Wexco Pharma, Inc. today announced that they"
            " have reached agreement to terminate the supply and licensing agreements related to its cystitis drug."
        ),
        (
            "Selwyn Pharma Inc. and Wexco Pharma, Inc. Terminate Supply and License Agreements\n\nLEEDS - April 13,"
            " 2011 - Selwyn Pharma Inc. said its license agreement with Wexco Pharma, Inc. has been terminated."
        ),
        (
            "LEEDS - April 13, 2011 - Selwyn Pharma Inc. today announced that it has mutually agreed to terminate its"
            " license agreement with Wexco Pharma, Inc. for a cystitis drug."
        ),
    ],
)
def test_news_of_an_end_is_no_signing(text: str) -> None:
    assert {d.event.value for d in told(text)} == {"terminated"}


def test_a_ticker_stands_for_its_company_in_news() -> None:
    (deal,) = told(
        "Xanthis Pharmaceuticals (NASDAQ:XANT) has signed a license deal with Neurolith Biosciences (NASDAQ:NRLB) to"
        " develop treatments for epilepsy.\n\nNRLB will have an exclusive license to XAN901. XANT will receive $30M"
        " upfront and royalties."
    )
    assert sides(deal) == {"Xanthis Pharmaceuticals": "licensor", "Neurolith Biosciences": "licensee"}


def test_the_year_a_company_was_founded_dates_no_agreement() -> None:
    (deal,) = told(
        "LONDON, Ontario Dec. 9, 2008 - Selwyn Pharma Inc., a developer of drugs, today reported signing a licensing"
        " agreement for the sale of its cystitis drug in Ireland with Galway Limited, a pharmaceutical company"
        " established in 1968."
    )
    assert (deal.signed, deal.event.value) == (None, "signed")


def test_an_early_sum_that_lumps_is_near_term() -> None:
    (deal,) = told(
        "Ferrold Therapeutics Inc has entered into an exclusive licensing agreement with Aldgate plc for its STING"
        " inhibitor. Ferrold is eligible to receive upfront and near-term payments of up to $12 million."
    )
    assert [(t.kind, t.amount) for t in deal.terms if t.amount] == [("near_term", 12_000_000)]
