"""News that names the one who acts by a bare word at the beginning of its sentence, and means it a second time."""

from __future__ import annotations

import pytest

from tests.filings.extraction.traps.test_terse_news import sides, told


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            (
                "In March 2021, Tolvane obtained exclusive, worldwide rights from Quillmark to develop a cancer drug."
                " Tolvane's expertise meets Quillmark's platform."
            ),
            {"Quillmark": "licensor", "Tolvane": "licensee"},
        ),
        (
            (
                "Life Sculpt granted Harbelin Pharma exclusive rights in May 2021 to develop gene therapies. Life"
                " Sculpt may receive milestones."
            ),
            {"Life Sculpt": "licensor", "Harbelin Pharma": "licensee"},
        ),
        (
            (
                "Tolvane (688999.SH) announced on June 3 that it signed a license agreement with Harbelin Pharma for"
                " its antibody, granting Harbelin Pharma exclusive rights in Europe. Tolvane received $8 million."
            ),
            {"Tolvane": "licensor", "Harbelin Pharma": "licensee"},
        ),
        (
            (
                "Tolvane said today it received its first milestone payment, totaling $1 million, from Harbelin Pharma"
                " under their license agreement for a cancer drug. Tolvane is eligible for royalties."
            ),
            {"Tolvane": "licensor", "Harbelin Pharma": "licensee"},
        ),
        (
            (
                "Harbelin Pharma and Quillmark partnered in May 2021 to co-develop an antibody against cancer."
                " Quillmark receives an upfront payment."
            ),
            {"Harbelin Pharma": "partner", "Quillmark": "partner"},
        ),
        (
            (
                "Tolvane Health (Dublin, Ohio) and Quillmark (QM; Temecula, California) have entered into a license"
                " agreement for a cancer drug. Quillmark granted Tolvane Health exclusive rights."
            ),
            {"Quillmark": "licensor", "Tolvane Health": "licensee"},
        ),
        (
            (
                "PARIS, May 3, 2011 - Tolvane (TV) and the Quillmark Group (Quillmark) have signed a license agreement"
                " under which Tolvane grants exclusive rights to Quillmark for its cancer drug."
            ),
            {"Tolvane": "licensor", "Quillmark Group": "licensee"},
        ),
    ],
)
def test_the_subject_of_a_deal_is_a_company(text: str, parties: dict[str, str]) -> None:
    assert [sides(d) for d in told(text)] == [parties]


@pytest.mark.parametrize(
    "text",
    [
        "Researchers obtained the rights to a cancer drug from Quillmark in 2020.",
        "Doctors and Nurses have signed an agreement with hospitals. Nurses treat. Doctors use the drug.",
        "Canada and Mexico signed an agreement on drug prices. Mexico and Canada regulate drugs.",
        "Patients said it received a licence from the FDA. Patients with cancer were dosed.",
        "Tolvane gained the right to vote. The drug of Tolvane treats cancer.",
        "Shareholders of Harbelin Pharma acquired rights to purchase shares. Shareholders hold warrants on its drug.",
    ],
)
def test_who_is_no_company_makes_no_deal(text: str) -> None:
    assert told(text) == []


def test_acquiring_is_no_passive() -> None:
    (deal,) = told("Tolvane Pharma Inc. is acquiring U.S. rights to its pain drug from Harbelin Therapeutics, Inc.")
    assert sides(deal) == {"Harbelin Therapeutics, Inc.": "licensor", "Tolvane Pharma Inc.": "licensee"}


def test_contacts_run_into_the_news_hide_nothing() -> None:
    (deal,) = told(
        "NORWICK AND HARBELIN SIGN LICENSE AGREEMENT\n\nMedia Contact: Ada Quist, 555-0117\nBOSTON (August 7, 2002)"
        " - Norwick Biologics, Inc. today signed a license agreement with Harbelin Pharma, Inc. for its"
        " cancer drug. Under the agreement, Norwick granted Harbelin exclusive rights. "
        + "Studies in patients continue to show that the drug is well tolerated and active. "
        * 10
    )
    assert set(sides(deal)) == {"Norwick Biologics, Inc.", "Harbelin Pharma, Inc."}
