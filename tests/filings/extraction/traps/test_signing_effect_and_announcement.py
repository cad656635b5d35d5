"""The day an agreement is signed, the day it takes effect and the day it is made public are three days."""

from __future__ import annotations

import pytest

from filings.extraction import extract
from filings.extraction.facts import Deal
from filings.extraction.source import SourceDocument, SourceFiling

COVER = """FORM 8-K

Date of Report (Date of earliest event reported): {day}

TARNBEK ONCOLOGY, INC.

(Exact name of registrant as specified in its charter)

Item 1.01 Entry into a Material Definitive Agreement.

"""
SIGNATURE = """

TBK-4 is a drug candidate in clinical trials with patients who have thyroid cancer.

SIGNATURE

Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report to be
signed on its behalf by the undersigned hereunto duly authorized.

TARNBEK ONCOLOGY, INC.

Date: {day}
"""
ENTERED = (
    'On May 3, 2016, Tarnbek Oncology, Inc. (the "Company") entered into a License Agreement with Quarrymont Pharma '
    'Limited ("Quarrymont"), under which the Company granted Quarrymont an exclusive license to TBK-4 in Japan. '
)


def reported(body: str, *more: tuple[str, str], signed: str = "May 9, 2016") -> Deal:
    """The only deal of a report of May 3, 2016."""
    report = COVER.format(day="May 3, 2016") + body + SIGNATURE.format(day=signed)
    documents = [SourceDocument(n, kind, text) for n, (kind, text) in enumerate([("8-K", report), *more])]
    deals = extract(SourceFiling("report.txt", documents)).deals
    assert len(deals) == 1
    return deals[0]


def announced(deal: Deal) -> str | None:
    return None if deal.announced is None else deal.announced.value


@pytest.mark.parametrize(
    "mention",
    [
        "On May 5, 2016, the Company issued a press release announcing the License Agreement.",
        "A copy of the press release dated May 5, 2016 is furnished as Exhibit 99.1.",
        "(d) Exhibits. 99.1 Press Release of Tarnbek Oncology, Inc., dated May 5, 2016",
        "99.1 Joint news release, issued May 5, 2016.",
    ],
)
def test_a_release_that_the_report_mentions_made_the_deal_public(mention: str) -> None:
    deal = reported(ENTERED + "\n\n" + mention)
    assert announced(deal) == "2016-05-05"
    assert deal.signed is not None
    assert deal.signed.value == "2016-05-03"


RELEASES = [
    (
        "Tarnbek and Quarrymont Join Forces in Japan\n\nBOSTON, May 4, 2016 (GLOBE NEWSWIRE) -- Tarnbek Oncology, Inc. "
        "today announced that it has granted Quarrymont Pharma Limited an exclusive license to TBK-4 in Japan.\n"
    ),
    (
        "FOR IMMEDIATE RELEASE\n\nA NEW HOME FOR TBK-4 IN JAPAN\n\nBoston, Massachusetts -- May 4, 2016 -- Japanese "
        "patients are one step nearer to TBK-4, said Tarnbek Oncology, Inc., having found in Quarrymont Pharma Limited "
        "a company that knows them.\n"
    ),
    (
        "May 4, 2016\n\nTarnbek: News on TBK-4\n\nTarnbek Oncology, Inc. is pleased to report a partnership with "
        "Quarrymont Pharma Limited. The companies will bring TBK-4 to Japan.\n"
    ),
]


@pytest.mark.parametrize("release", RELEASES)
def test_the_exhibited_release_made_the_deal_public_however_it_words_it(release: str) -> None:
    deal = reported(ENTERED, ("EX-99.1", release))
    assert announced(deal) == "2016-05-04"


def test_a_release_about_something_else_leaves_the_report_to_announce_the_deal() -> None:
    other = (
        "Tarnbek Reports First Quarter\n\nBOSTON, May 4, 2016 (GLOBE NEWSWIRE) -- Tarnbek Oncology, Inc. today "
        "reported results for the quarter ended March 31, 2016.\n"
    )
    assert announced(reported(ENTERED, ("EX-99.1", other))) == "2016-05-09"


@pytest.mark.parametrize(
    "told",
    [
        (
            "On May 4, 2016, Tarnbek Oncology, Inc. announced that it had entered into a License Agreement with "
            "Quarrymont Pharma Limited, to which it granted an exclusive license to TBK-4 in Japan."
        ),
        (
            "Tarnbek Oncology, Inc. announced on May 4, 2016 that it has licensed TBK-4 to "
            "Quarrymont Pharma Limited for Japan."
        ),
        (
            "As announced on May 4, 2016, Tarnbek Oncology, Inc. has granted Quarrymont Pharma Limited an exclusive "
            "license to TBK-4 in Japan."
        ),
    ],
)
def test_the_day_of_an_announcement_is_not_that_of_signing(told: str) -> None:
    deal = reported(told)
    assert announced(deal) == "2016-05-04"
    assert deal.signed is None


def test_without_any_release_the_report_itself_makes_the_deal_public() -> None:
    assert announced(reported(ENTERED)) == "2016-05-09"


_NEWS = "BOSTON, May 3, 2016 -- Tarnbek Oncology, Inc. (the “Company”), which tests drugs in patients with cancer, "


@pytest.mark.parametrize(
    ("told", "signed"),
    [
        (
            (
                "announced a payment from Quarrymont Pharma Limited under their license agreement "
                "signed earlier this year."
            ),
            "2016",
        ),
        ("has expanded the license agreement with Quarrymont Pharma Limited that it entered into this year.", "2016"),
        ("said that since 2012 it has had a license agreement with Quarrymont Pharma Limited for TBK-4.", "2012"),
    ],
)
def test_a_year_told_in_passing_is_that_of_signing(told: str, signed: str) -> None:
    deals = extract(
        SourceFiling("release.txt", [SourceDocument(0, "EX-99.1", "Tarnbek news\n\n" + _NEWS + told)])
    ).deals
    assert [None if d.signed is None else d.signed.value for d in deals] == [signed]
