"""Several deals in one note are several deals, and what a section says is said of the deal that heads it."""

from __future__ import annotations

import pytest

from filings.extraction import extract
from filings.extraction.facts import Deal
from filings.extraction.source import SourceDocument, SourceFiling

COMPANY = "Norwick Biologics, Inc."
OPENING = f"""FORM 10-K

For the fiscal year ended December 31, 2016

{COMPANY}

(Exact name of registrant as specified in its charter)

NOTES TO FINANCIAL STATEMENTS

1. The Company develops antibodies and vaccines against cancer and seeks approval of its drugs by the FDA.

7. Research and license agreements

"""


def told(body: str) -> dict[str, Deal]:
    """Deals of an annual report by their outside party."""
    source = SourceFiling("note.txt", [SourceDocument(0, "10-K", OPENING + body)])
    found = {}
    for deal in extract(source).deals:
        outside = [p.name.value for p in deal.parties if p.name.value != COMPANY]
        found[outside[0]] = deal
    return found


def amounts(deal: Deal) -> set[int]:
    terms = {int(t.amount) for t in deal.terms if t.amount is not None}
    return terms | {int(m.amount) for m in deal.milestones if m.amount is not None}


def test_headings_on_lines_of_their_own() -> None:
    deals = told(
        """Pellworth Pharma SE

In May 2014 the Company and Pellworth Pharma SE (“Pellworth”) entered into a License Agreement. The Company received
an upfront payment of $14.0 million.

Termination

Either party may end the agreement on notice. The Company will receive a milestone payment of $3.0 million upon dosing
of the first patient in a Phase 2 trial.

Dunmere University

The Company holds an exclusive, worldwide license to the antibody patents of Dunmere University and pays an annual
maintenance fee of $40,000.

8. Leases

The Company leases its offices in Reading and paid $2.5 million in 2016.
"""
    )
    assert set(deals) == {"Pellworth Pharma SE", "Dunmere University"}
    assert amounts(deals["Pellworth Pharma SE"]) == {14_000_000, 3_000_000}
    assert 2_500_000 not in amounts(deals["Dunmere University"])
    assert {p.name.value: p.role.value for p in deals["Dunmere University"].parties} == {
        "Dunmere University": "licensor",
        COMPANY: "licensee",
    }


def test_headings_run_into_their_paragraphs() -> None:
    deals = told(
        """     PELLWORTH. In May 2014 the Company granted Pellworth Pharma SE a non-exclusive license under its
patents. Pellworth paid a license fee of $1,800,000.

     DUNMERE. Research in the laboratories of Dunmere University is paid for by the Company under a sponsored research
agreement. The Company has the first option to license inventions that arise from the work.

     BANKING. The Company has a line of credit with Fourth Quay Bank, which charged an initial fee of $90,000.
"""
    )
    assert set(deals) == {"Pellworth Pharma SE", "Dunmere University"}
    assert 1_800_000 not in amounts(deals["Dunmere University"])
    assert 90_000 not in amounts(deals["Dunmere University"])


def test_lettered_headings_that_shorten_the_name() -> None:
    deals = told(
        """(a) Pellworth—the NB-12 program

The Company and Pellworth Pharma SE (“Pellworth”) entered into a Collaboration and License Agreement on May 6, 2014.
Pellworth paid an upfront fee of $14.0 million.

(b) Ended: Corriston Bioscience

The option that Corriston Bioscience Ltd. held to acquire exclusive Asian rights to NB-30 lapsed unexercised on June
30, 2016. The Company had received an option fee of $2.5 million.
"""
    )
    assert set(deals) == {"Pellworth Pharma SE", "Corriston Bioscience Ltd."}
    assert deals["Corriston Bioscience Ltd."].event.value == "expired"
    assert amounts(deals["Pellworth Pharma SE"]) == {14_000_000}


@pytest.mark.parametrize(
    "heading",
    ["Lease with Fourth Quay Properties, Inc.", "Loan from Fourth Quay Capital, LLC", "Norwick v. Fourth Quay, Inc."],
)
def test_a_heading_of_another_matter_makes_no_deal(heading: str) -> None:
    body = "It is for an exclusive license of the premises and of rights to use technology, at $1.0 million."
    assert told(f"{heading}\n\n{body}\n") == {}


def test_a_running_head_does_not_end_a_section() -> None:
    deals = told(
        f"""Pellworth Pharma SE

In May 2014 the Company granted Pellworth Pharma SE (“Pellworth”) an exclusive license for NB-12 in Europe.

{COMPANY.upper()}

NOTES TO FINANCIAL STATEMENTS (CONTINUED)

The upfront payment of $6.0 million was received in June 2014.
"""
    )
    assert amounts(deals["Pellworth Pharma SE"]) == {6_000_000}


@pytest.mark.parametrize(
    "opening",
    [
        "Dunmere University receives a grant of $250,000 from us each year.",
        "On June 2, 2016, the Company paid Dunmere University a milestone payment of $250,000.",
        "Our laboratory stands on the campus of Dunmere University, for which we pay $250,000.",
    ],
)
def test_a_paragraph_about_somebody_else_is_not_about_the_deal_before(opening: str) -> None:
    deals = told(
        f"""In May 2014 the Company granted Pellworth Pharma SE (“Pellworth”) an exclusive license for NB-12.

{opening}
"""
    )
    assert 250_000 not in amounts(deals["Pellworth Pharma SE"])
    assert deals["Pellworth Pharma SE"].event.value == "mentioned"


@pytest.mark.parametrize(
    "named",
    [
        "the Board of Regents of The Dunmere University System",
        "The Regents of Dunmere University",
        "Dunmere University",
    ],
)
def test_a_heading_that_names_a_party_otherwise_makes_no_second_deal(named: str) -> None:
    deals = told(
        f"""Patent License Agreement with the Board of Regents of Dunmere University

On January 8, 2013, the Company entered into a patent license agreement with {named} (the “University”), under which it
acquired an exclusive license for several patents.
"""
    )
    assert len(deals) == 1


def test_notice_to_one_party_in_a_sentence_about_a_deal_with_another() -> None:
    deals = told(
        """On June 2, 2016, the Company, after it had signed a license agreement with Corriston Bioscience Ltd.,
provided written notice to Pellworth Pharma SE (“Pellworth”) of termination of the License Agreement dated May 11, 2014.
"""
    )
    assert deals["Pellworth Pharma SE"].event.value == "terminated"
    assert all(d.event.value != "terminated" for name, d in deals.items() if name != "Pellworth Pharma SE")
