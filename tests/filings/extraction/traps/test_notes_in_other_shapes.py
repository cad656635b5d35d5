"""Notes whose deals stand under captions, in detail pages of XBRL, or with names that show no legal form."""

from __future__ import annotations

import pytest

from filings.extraction import extract
from filings.extraction.facts import Deal
from filings.extraction.source import SourceDocument, SourceFiling
from tests.filings.extraction.traps.filings_told import event, periodic

DETAILS = (
    "v3.20.1\n\nLICENSES (Details Narrative) - USD ($)\t3 Months Ended\n"
    "Mar. 31, 2020\tMay 31, 2015\n"
    "Exclusive License [Member] | Corvell Vet Labs LLC [Member]\n"
    "{first}\n"
    "License [Member] | Northmere State University [Member]\n"
    "License, description\tIn May 2015 the Company obtained from Northmere State University an exclusive license to its"
    " antibody patents for cancer drugs.\n"
    "Royalty percentage on net sales\t2.00%\n"
    "Annual license maintenance fee\t$ 15,000\n"
    "Leases [Member]\n"
    "Monthly fee\t$ 9,500\n"
)
TOLD = (
    "License, description\tOn March 2, 2020, the Company granted Corvell Vet Labs LLC an exclusive license to its"
    " vaccine for horses, and Corvell Vet Labs LLC will pay a royalty."
)


def details(first: str) -> list[Deal]:
    return list(extract(SourceFiling("R9.htm", [SourceDocument(0, "", DETAILS.format(first=first))])).deals)


def kinds(deal: Deal) -> dict[str, int]:
    return {t.kind: int(t.amount) for t in deal.terms if t.amount is not None}


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        (f"Upfront payment received\t$ 400,000\n{TOLD}", "upfront"),
        (f"{TOLD}\nNon-refundable license fee\t\t$ 400,000", "upfront"),
        (f"{TOLD}\nPotential milestone payments, maximum\t$ 400,000\t$ 400,000", "milestone"),
    ],
)
def test_a_figure_of_a_detail_page_is_that_of_the_member_above_it(rows: str, kind: str) -> None:
    first, second = details(rows)
    assert kinds(first) == {kind: 400_000}
    assert kinds(second) == {"maintenance_fee": 15_000}
    assert [float(r.rate_min or 0) for r in second.royalties] == [2.0]


@pytest.mark.parametrize(
    "body",
    [
        "TERREL. In July 2016, Terrel obtained from the Company an option to license its antibody.",
        "Arrangement with Terrel\n\nIn 2016 we granted Terrel Sciences, or Terrel, options on our antibodies.",
        "In May 2016 the Company signed a term sheet with Terrel for a license to its vaccine. Terrel would pay.",
    ],
)
def test_a_name_without_a_form_is_the_other_side_of_a_deal(body: str) -> None:
    assert [p.name.value.startswith("Terrel") for d in periodic(body) for p in d.parties].count(True) == 1


@pytest.mark.parametrize(
    "body",
    [
        "On May 9, 2016, we received notice from Terrel, Inc. that it would not go on with our 2012 option agreement.",
        "In March 2016 the Company gave Terrel, Inc. notice that it would no longer pursue the drug licensed in 2012.",
        "Terrel, Inc., with which we signed a license in 2012, notified us in June 2016 that it will not proceed.",
    ],
)
def test_who_will_not_go_on_ends_the_agreement(body: str) -> None:
    deals = periodic(body)
    assert event(deals, "Terrel") == "terminated"
    assert not (deals[0].signed and deals[0].signed.value.startswith("2016"))


@pytest.mark.parametrize(
    "body",
    [
        "In September 2016 we and Terrel Health, Inc. amended our 2003 exclusive license agreement on a vaccine.",
        "The Company and Terrel Health, Inc. amended the 2009 license agreement for an antibody in May 2016.",
    ],
)
def test_the_year_that_names_an_agreement_is_not_that_of_its_amendment(body: str) -> None:
    assert event(periodic(body), "Terrel") == "amended"


def test_a_caption_in_sentence_case_begins_a_deal_of_its_own() -> None:
    body = (
        "License agreement with Terrel Health, Inc.\n\nIn May 2016 we granted Terrel Health, Inc. an exclusive license"
        " to our vaccine.\n\nProduct rights acquired from Quill Labs Ltd.\n\nIn June 2016 we purchased from Quill Labs"
        " Ltd. its antibody program. We will owe $5.0 million if an IND is filed."
    )
    by_side = {p.name.value: d for d in periodic(body) for p in d.parties}
    assert not by_side["Terrel Health, Inc."].milestones
    assert [int(m.amount or 0) for m in by_side["Quill Labs Ltd."].milestones] == [5_000_000]


@pytest.mark.parametrize(
    "money",
    [
        "In consideration we received a nonrefundable fee of $3.5 million, which is recognized over 54 months.",
        "Terrel Health, Inc. made a payment of $3.5 million, less withholding tax, in June 2016.",
        "It paid us $3.5 million for the distribution right, and bears the cost of obtaining approval.",
    ],
)
def test_a_fee_without_a_name_for_entering_the_deal_is_upfront(money: str) -> None:
    (deal,) = periodic(f"In May 2016 we granted Terrel Health, Inc. an exclusive license to our vaccine. {money}")
    assert kinds(deal) == {"upfront": 3_500_000}


def test_a_report_without_a_period_takes_its_year_from_its_title_or_its_past() -> None:
    deal = "In May 2014 we granted Terrel Health, Inc. an exclusive license to our vaccine until December 31, 2027."
    titled = f"2014 FORM 10-K\n\n{deal} The vaccine prevents cancer."
    plain = f"NOTE G - LICENSES\n\n{deal} The vaccine prevents cancer."
    for text in (titled, plain):
        (found,) = extract(SourceFiling("n.txt", [SourceDocument(0, "10-K", text)])).deals
        assert found.event.value == "signed"


@pytest.mark.parametrize(
    ("labels", "giver"),
    [
        ("Upfront payment received\t$ 4,000,000\nRoyalty rate\t6.00%", "the Company"),
        ("Proceeds from license fee\t$ 4,000,000\nPotential milestone payments\t$ 9,000,000", "the Company"),
        ("License fee paid\t$ 4,000,000\nRoyalty rate\t6.00%", "Corvell Vet Labs LLC"),
    ],
)
def test_a_member_with_figures_of_a_deal_alone_is_a_deal(labels: str, giver: str) -> None:
    page = (
        "LICENSES (Details) - USD ($)\t3 Months Ended\nLicenses of drugs and vaccines [Line Items]\n"
        f"Corvell Vet Labs LLC [Member]\nLicenses of drugs and vaccines [Line Items]\n{labels}\n"
        "Description of the clinical trial\tThe Company will carry out the clinical trial of the drug.\n"
    )
    (deal,) = extract(SourceFiling("R9.htm", [SourceDocument(0, "", page)])).deals
    assert {p.name.value.lower(): p.role.value for p in deal.parties}[giver.lower()] == "licensor"
    assert kinds(deal)["upfront"] == 4_000_000


def test_a_note_in_one_cell_is_read_as_the_note() -> None:
    told = (
        "In May 2014, we entered into an exclusive license with Terrel Biotech, LLC, or Terrel, for certain antibodies."
        " Under the agreement, we paid Terrel an upfront license payment of $3.0 million. In May 2016, we amended the"
        " agreement, and the milestones that we may pay to Terrel were decreased by $0.5 million. We also owe royalties"
        " on net sales of drugs that result from this licensed technology."
    )
    page = f"Acquired Technologies\t6 Months Ended\nJun. 30, 2016\nAcquired Technologies\t{told}\n"
    (deal,) = extract(SourceFiling("R11.htm", [SourceDocument(0, "10-Q", page)])).deals
    assert kinds(deal) == {"upfront": 3_000_000}


@pytest.mark.parametrize(
    "more",
    [
        "It paid $30,000 and $60,000 for each of the three month and six month periods ended June 30, 2016.",
        "It will pay Terrel a one-time fee of $35,000 upon execution of a sublicense.",
        "The Company paid $90,000 for each of the years ended December 31, 2016 and 2015.",
    ],
)
def test_what_is_paid_in_a_period_or_on_a_sublicense_is_not_paid_for_entering(more: str) -> None:
    told = "During 2009, the Company obtained an exclusive license to a vaccine from Terrel University (“Terrel”)."
    (deal,) = periodic(f"{told} {more}")
    assert "upfront" not in kinds(deal)


def test_a_list_of_yearly_fees_does_not_cut_the_deal_off() -> None:
    body = (
        "In May 2016, Terrel University granted the Company an exclusive license to its vaccine. The Company agreed to"
        " pay:\n\ni) License maintenance fees of:\n\n1. $10,000 in May 2017\n\n2. $20,000 in May 2018\n\n"
        "ii) Royalties at a rate of 1.5% of net sales.\n\niii) $150,000 upon the first approval in the U.S."
    )
    (deal,) = periodic(body)
    assert [float(r.rate_min or 0) for r in deal.royalties] == [1.5]
    assert [int(m.amount or 0) for m in deal.milestones] == [150_000]


def test_the_owner_of_license_rights_does_not_license_them() -> None:
    body = (
        "In 2010 the Company entered into a license agreement with Terrel, Inc. on a vaccine. Terrel, Inc.’s license"
        " rights were granted to it by Quill University."
    )
    roles = [{p.name.value: p.role.value for p in d.parties} for d in periodic(body)]
    assert all(r.get("Quill University") in (None, "licensor") for r in roles)
