"""Releases as they are printed: contacts above the news, forms only spoken of, distributors named in passing."""

from __future__ import annotations

import pytest

from filings.edgar.kinds import infer
from filings.extraction import extract
from filings.extraction.facts import Deal
from filings.extraction.source import SourceDocument, SourceFiling

NEWS = (
    "Larkmoor Medical, Inc. (NASDAQ: LRKM) today reported that it has granted Pellworth Pharma SE "
    "of Ghent an exclusive "
    "license to its vaccine against influenza in Italy, Spain, Portugal and Greece. Pellworth will pay $2 million."
)


def released(text: str) -> list[Deal]:
    return list(extract(SourceFiling("release.txt", [SourceDocument(0, "PRESS", text)])).deals)


def sides(deals: list[Deal]) -> list[dict[str, str]]:
    """Role by the first word of each party's name, deal by deal."""
    return [{p.name.value.split()[0]: p.role.value for p in d.parties} for d in deals]


@pytest.mark.parametrize(
    "above",
    [
        (
            "Contact: Fay Drummond, VP Finance\n          (612) 555-0188\n\nLARKMOOR LICENSES VACCINE\n\n"
            "MINNEAPOLIS, MINNESOTA -- MAY 17, 1999 -- "
        ),
        "CONTACTS:\n\nFay Drummond, Larkmoor Medical, Inc.\n(612) 555-0188\n\nFor Immediate Release\n\n",
        "Investor Contact:\nFay Drummond\n612-555-0188\n\nLarkmoor Grants License to Pellworth\n\nMay 17, 1999 - ",
    ],
)
def test_contacts_above_the_news(above: str) -> None:
    assert sides(released(above + NEWS)) == [{"Larkmoor": "licensor", "Pellworth": "licensee"}]


@pytest.mark.parametrize(
    "risks",
    [
        (
            "Risks are discussed in its Annual Report on Form 10-K for the year ended June 30, 2005 and in its"
            " other filings with the Securities and Exchange Commission."
        ),
        "See our quarterly report on Form 10-Q filed with the U.S. Securities and Exchange Commission.",
        (
            "It files reports with the Securities and Exchange Commission, Washington, D.C., the last of them an "
            "Annual Report on Form 10-K."
        ),
    ],
)
def test_a_release_that_speaks_of_a_form(risks: str) -> None:
    assert infer(f"GHENT, Feb. 14, 2006 (PRIMEZONE) -- {NEWS}\n\n{risks}\n") == "PRESS"


@pytest.mark.parametrize(
    "told",
    [
        "Pellworth Pharma SE will be the exclusive distributor of the Larkmoor vaccine in Brazil for five years.",
        "Pellworth Pharma SE remains Larkmoor's exclusive distributor of the vaccine in Kuwait.",
        "Larkmoor has appointed Pellworth Pharma SE the exclusive distributor of its vaccine in Chile.",
    ],
)
def test_who_distributes(told: str) -> None:
    opening = (
        "GHENT, May 4, 2016 - Larkmoor Medical, Inc. (NASDAQ: LRKM) announced today two agreements for vaccines.\n\n"
    )
    assert sides(released(opening + told)) == [{"Larkmoor": "supplier", "Pellworth": "distributor"}]


@pytest.mark.parametrize(
    ("told", "giver"),
    [
        (("Larkmoor signed a term sheet with Pellworth Pharma SE for the grant of a license to LM-4, Larkmoor's "
         "vaccine against influenza."), "Larkmoor"),
        (("As amended, Pellworth Pharma SE gives back its rights in Japan to the vaccine and keeps an "
         "exclusive license for Europe."), "Larkmoor"),
        (("Larkmoor made its vaccine using technology licensed to it by Pellworth Pharma SE under an agreement of "
         "2005."),
         "Pellworth"),
        ("Larkmoor's partners include Pellworth Pharma SE, which licensed LM-2 in 2012 for $64 million.", "Larkmoor"),
    ],
)  # fmt: skip
def test_who_gives(told: str, giver: str) -> None:
    opening = "GHENT, May 4, 2016 - Larkmoor Medical, Inc. (NASDAQ: LRKM) announced today news of its vaccines.\n\n"
    found = sides(released(opening + told))
    assert len(found) == 1
    assert found[0][giver] in ("licensor", "optionor")


def events(text: str) -> list[str]:
    return [d.event.value for d in released(text)]


@pytest.mark.parametrize(
    "told",
    [
        (
            "GHENT, May 4, 2016 - Larkmoor Medical, Inc. (NASDAQ: LRKM) and Pellworth Pharma SE today announced "
            "the agreement "
            "on returning development and marketing rights of the LM-4 vaccine from Pellworth to its licensor "
            "Larkmoor."
        ),
        (
            "GHENT, May 4, 2016 - Larkmoor Medical, Inc. (NASDAQ: LRKM) today announced that Pellworth Pharma SE "
            "has returned "
            "its Asian rights to the LM-4 vaccine."
        ),
        (
            "GHENT, May 4, 2016 - Larkmoor Medical, Inc. (NASDAQ: LRKM) received the required 90-day notice from "
            "Pellworth "
            "Pharma SE regarding termination of the vaccine license agreement between Larkmoor and Pellworth."
        ),
    ],
)
def test_what_ends_is_not_signed(told: str) -> None:
    assert events(told) == ["terminated"]


@pytest.mark.parametrize(
    ("told", "event"),
    [
        (("today announced success in achieving two research milestones in its vaccine collaboration with "
          "Pellworth Pharma "
         "SE. The $1.5 million payment was received for moving the collaboration forward."), "milestone_paid"),
        (("announced today that it has received a $2 million milestone payment under its vaccine license agreement "
          "with "
         "Pellworth Pharma SE."), "milestone_paid"),
        (("today reported that it has earned a milestone of $2 million in its vaccine collaboration with Pellworth "
          "Pharma "
         "SE."), "milestone_achieved"),
    ],
)  # fmt: skip
def test_success_announced_is_no_signing(told: str, event: str) -> None:
    assert events(f"GHENT, May 4, 2016 - Larkmoor Medical, Inc. (NASDAQ: LRKM) {told}") == [event]


@pytest.mark.parametrize(
    ("told", "seller"),
    [
        ("Pellworth Pharma SE pays Larkmoor Medical, Inc. $300M for a 5% royalty on sales of its vaccine.",
         "Larkmoor"),
        (("Pellworth Pharma SE announced today an agreement to acquire the residual royalty interest in Dunmere "
          "Bio, Inc.'s"
         " vaccines owned by Larkmoor Medical, Inc. Corvin & Hale acted as legal advisor to Larkmoor Medical, Inc."),
         "Larkmoor"),
        ("Larkmoor Medical, Inc. has sold its royalties on the vaccine to Pellworth Pharma SE.", "Larkmoor"),
    ],
)  # fmt: skip
def test_who_sells_royalties(told: str, seller: str) -> None:
    assert {seller: "seller", "Pellworth": "buyer"} in sides(released(told))


@pytest.mark.parametrize(
    "told",
    [
        (
            "Larkmoor today announces the following transactions:\n\nPellworth Pharma SE acquires global rights "
            "for LM-4, a "
            "vaccine, from Larkmoor"
        ),
        "Larkmoor today reports two transactions.\n\nLarkmoor licenses its vaccine LM-4 to Pellworth Pharma SE",
        (
            "Larkmoor gives notice of the conclusion of an agreement with Pellworth Pharma SE under which "
            "Pellworth is granted "
            "the exclusive right to sell the vaccine LM-4 in Japan."
        ),
    ],
)
def test_news_told_in_a_list(told: str) -> None:
    opening = "Larkmoor Medical, Inc. (NASDAQ: LRKM)\n\n26 May 2009\n\nRESULTS AND AGREEMENTS\n\n"
    assert events(opening + told) == ["signed"]


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Completion of the offering, originally set for 31 October 2025, has been moved.", None),
        ("The drug was approved on June 1, 2014.", None),
        ("26 May 2009", "2009-05-26"),
    ],
)
def test_the_day_of_a_release_without_dateline(told: str, day: str | None) -> None:
    news = (
        "Larkmoor Medical, Inc. (NASDAQ: LRKM) announced that it has granted Pellworth Pharma SE an exclusive "
        "license to its"
        " vaccine against influenza in Italy, Spain, Portugal and Greece, for which Pellworth will pay fees and "
        "royalties."
        " Larkmoor keeps the rights in all other countries of Europe and in Asia.\n\n"
    )
    more = f"{told} Larkmoor works on vaccines against influenza, measles and mumps for all ages of patients. " * 3
    deals = released(news + (told if day else more))
    assert [d.announced.value if d.announced else None for d in deals] == [day]
