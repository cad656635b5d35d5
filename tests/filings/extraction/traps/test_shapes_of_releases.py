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
        ("Larkmoor made its vaccine using technology licensed to it by Pellworth Pharma SE under an agreement of 2005.",
         "Pellworth"),
        ("Larkmoor's partners include Pellworth Pharma SE, which licensed LM-2 in 2012 for $64 million.", "Larkmoor"),
    ],
)  # fmt: skip
def test_who_gives(told: str, giver: str) -> None:
    opening = "GHENT, May 4, 2016 - Larkmoor Medical, Inc. (NASDAQ: LRKM) announced today news of its vaccines.\n\n"
    found = sides(released(opening + told))
    assert len(found) == 1
    assert found[0][giver] in ("licensor", "optionor")
