"""Whole filings of fictional companies, read from their text alone: names, deals, events and dates together."""

from __future__ import annotations

import time

from filings.extraction import extract
from filings.extraction.deals import find_deals
from filings.extraction.facts import Deal
from filings.extraction.source import SourceDocument, SourceFiling
from tests.filings.extraction.made_readings import Company, make

COVER = """FORM {form}

{period}

{company}

(Exact name of registrant as specified in its charter)
"""


def report(company: str, body: str, *, day: str) -> SourceFiling:
    """An 8-K of a company, with its cover."""
    period = f"Date of Report (Date of earliest event reported): {day}"
    text = COVER.format(form="8-K", period=period, company=company) + "\n" + body
    return SourceFiling("report.txt", [SourceDocument(0, "8-K", text)])


def annual(company: str, body: str, *, year: int) -> SourceFiling:
    period = f"For the fiscal year ended December 31, {year}"
    text = COVER.format(form="10-K", period=period, company=company) + "\n" + body
    return SourceFiling("annual.txt", [SourceDocument(0, "10-K", text)])


def told(filing: SourceFiling) -> list[Deal]:
    return list(extract(filing).deals)


def roles(deal: Deal) -> dict[str, str]:
    return {p.name.value: p.role.value for p in deal.parties}


def by_party(deals: list[Deal], name: str) -> Deal:
    found = [d for d in deals if any(name in p.name.value for p in d.parties)]
    assert len(found) == 1, [roles(d) for d in deals]
    return found[0]


def value(stated: object) -> object:
    return None if stated is None else stated.value  # type: ignore[attr-defined]


NEW_OLD_AND_ENDED = report(
    "TALLOWEN BIOPHARMA, INC.",
    """Item 1.01 Entry into a Material Definitive Agreement.

On April 2, 2024 (the "Effective Date"), Tallowen Biopharma, Inc., a Delaware corporation (the "Company"), and
Merrowgate
Pharmaceuticals Ltd., a company organized under the laws of Ireland ("Merrowgate"), entered into an Exclusive
License and
Commercialization Agreement (the "Merrowgate Agreement"), pursuant to which the Company granted to Merrowgate an
exclusive
license to develop TLW-801, the Company's monoclonal antibody for patients with asthma, in Europe.

Concurrently with the execution of the Merrowgate Agreement, the Company and Merrowgate entered into a
Securities Purchase
Agreement, pursuant to which Merrowgate purchased 2,000,000 shares of the Company's common stock for $10.0 million.

The Company previously obtained rights to TLW-801 under a License Agreement dated March 14, 2017 with The Regents of
Pellworth State University ("Pellworth").

Item 1.02 Termination of a Material Definitive Agreement.

On March 29, 2024, the Company delivered notice to Quellstrand Laboratories S.p.A. ("Quellstrand") of its election to
terminate the Collaboration and Option Agreement, dated as of June 3, 2021, by and between the Company and
Quellstrand.

SIGNATURES

Date: April 4, 2024""",
    day="April 2, 2024",
)


def test_a_new_an_old_and_an_ended_deal_of_one_report_are_told_apart() -> None:
    deals = told(NEW_OLD_AND_ENDED)
    new, old, ended = (by_party(deals, name) for name in ("Merrowgate", "Pellworth", "Quellstrand"))
    assert (new.event.value, old.event.value, ended.event.value) == ("signed", "mentioned", "terminated")
    assert (value(new.signed), value(old.signed), value(ended.signed)) == ("2024-04-02", "2017-03-14", "2021-06-03")
    assert (value(new.announced), value(old.announced)) == ("2024-04-04", None)
    assert "equity_investment" in [c.value for c in new.components]
    assert roles(old) == {"Regents of Pellworth State University": "licensor", "Tallowen Biopharma, Inc.": "licensee"}


RELEASE = SourceFiling(
    "ferrisol-pr.txt",
    [
        SourceDocument(
            0,
            "PRESS",
            """Ferrisol Medical Acquires Global Rights to Ophthalmic Gel From Dunvarra Eye Sciences

MADISON, Wis., and CORK, Ireland, Feb. 12, 2020 (PRNewswire) -- Ferrisol Medical, Inc. (NYSE: FRS) today
announced that it has
acquired exclusive worldwide rights to DV-11, a late-stage ophthalmic gel, from privately held Dunvarra Eye
Sciences Limited.

Under the terms of the agreement, Ferrisol will pay Dunvarra $22 million upfront and a single-digit royalty on
net sales.

Separately, Ferrisol said that its partner Okawa Seiyaku Co., Ltd. has received approval from Japan's Ministry
of Health for
FRS-2 eye drops, triggering a $7.5 million milestone payment to Ferrisol under the companies' 2016 license agreement.

About Ferrisol Medical

Ferrisol Medical develops and sells drugs for patients with eye disease. In 2018 the company licensed the North
American rights
to its corneal implant to Brightcove Optical, Inc.

Forward-Looking Statements

We may not receive milestone payments from Zeta Partners, Inc. under a license agreement with it.""",
        )
    ],
)


def test_a_release_tells_its_news_a_milestone_and_a_background_deal_but_nothing_of_its_warnings() -> None:
    deals = told(RELEASE)
    assert len(deals) == 3
    news, milestone, old = (by_party(deals, name) for name in ("Dunvarra", "Okawa", "Brightcove"))
    assert (news.event.value, milestone.event.value, old.event.value) == ("signed", "milestone_achieved", "mentioned")
    assert roles(news) == {"Dunvarra Eye Sciences Limited": "licensor", "Ferrisol Medical, Inc.": "licensee"}
    assert roles(milestone)["Okawa Seiyaku Co., Ltd."] == "licensee"
    assert roles(old)["Brightcove Optical, Inc."] == "licensee"
    assert value(old.signed) == "2018"


ANNUAL = annual(
    "WEXLOCK PHARMACEUTICALS CORP.",
    """We are a specialty pharmaceutical company that sells drugs for pain.

Co-promotion

In May 2015 we and Darrow & Finch Inc. entered into a co-promotion agreement under which Darrow's sales force
will detail our
drug Wexidol to physicians in exchange for 30% of net profits.

Trellick

Wexidol is marketed in Canada by Trellick Pharma Inc. under a license from us that dates from 2012. Trellick
pays us royalties
of 12% of net sales.

Sale of royalty

On August 4, 2015, we sold to Goldmere Healthcare Royalties II LP our right to receive royalties on Canadian
sales of Wexidol for
$18.0 million in cash.

Patent litigation

In April 2015 we settled our patent litigation with Genericon Ltd. Under the settlement and license agreement,
we granted
Genericon a non-exclusive license to sell a generic version of Wexidol from January 2020.

In June 2015 we and Barrister Health Plans Inc. entered into a settlement agreement settling all claims.

Competition

In 2015, Orbis Pharma, Inc. licensed a competing product to Caldera Biologics, Inc.""",
    year=2015,
)


def test_an_annual_report_tells_kinds_of_deals_by_what_they_do() -> None:
    deals = told(ANNUAL)
    first = {name: by_party(deals, name).components[0].value for name in ("Darrow", "Trellick", "Goldmere")}
    assert first == {"Darrow": "co_promotion", "Trellick": "license", "Goldmere": "royalty_purchase"}
    assert value(by_party(deals, "Trellick").signed) == "2012"
    assert by_party(deals, "Trellick").event.value == "mentioned"
    assert value(by_party(deals, "Genericon").signed) == "2015-04"


def test_a_mere_settlement_and_a_competitors_deal_are_no_deals() -> None:
    parties = {p.name.value for d in told(ANNUAL) for p in d.parties}
    assert not any("Barrister" in p or "Orbis" in p for p in parties)


def test_an_option_exercised_and_an_option_lapsed_are_events_of_their_deals() -> None:
    exercised = told(
        report(
            "SKOVLUND BIOSCIENCES, INC.",
            """Item 8.01 Other Events.

On November 16, 2021, Skovlund Biosciences, Inc. ("Skovlund") announced that Marchetti Farma S.r.l.
("Marchetti") has exercised its
option to license SKB-40, a drug for pulmonary fibrosis patients, under the option and license agreement entered
into between the
parties in March 2019. Marchetti will pay Skovlund an option exercise fee of $25 million.""",
            day="November 16, 2021",
        )
    )
    assert [d.event.value for d in exercised] == ["option_exercised"]
    assert value(exercised[0].signed) == "2019-03"
    lapsed = told(
        annual(
            "KESTRELMOOR THERAPEUTICS, INC.",
            """In February 2020, Torrisdale Pharmaceuticals plc ("Torrisdale") paid the Company $8.0 million for an
exclusive option to license KM-12, a drug in clinical trials. In October 2021 Torrisdale informed the Company that
it would not exercise the option, which expired on October 31, 2021. A patent on KM-9 expired in December 2021.""",
            year=2021,
        )
    )
    assert [d.event.value for d in lapsed] == ["expired"]


def test_a_contract_makers_work_and_bare_supply_are_no_deals() -> None:
    deals = told(
        annual(
            "KESTRELMOOR THERAPEUTICS, INC.",
            """We have a manufacturing services agreement with Cellforge Inc. for our drug supply. Our tablets are
manufactured in accordance with a supply agreement with Contract Tablets, Limited. The trial was conducted in
collaboration with Seagrove Inc. In 2021 we sold our manufacturing plant to Lotte Works Inc. Patients in the
study received a therapy for cancer.""",
            year=2021,
        )
    )
    assert deals == []


def test_exhibit_lists_name_agreements_but_make_no_deals() -> None:
    deals = told(
        annual(
            "KESTRELMOOR THERAPEUTICS, INC.",
            """We develop drugs for patients with cancer.

10.14 — License Agreement, dated March 28, 1997, between the Company and Platinum Tools Corporation

10.15 — Supply Agreement, dated May 1, 1998, between the Company and Fenwater Labs, Inc.""",
            year=2001,
        )
    )
    assert deals == []


ROYALTY_SALE_AND_OPT_IN = report(
    "OSTLER RIDGE PHARMA, INC.",
    """Item 1.01 Entry into a Material Definitive Agreement.

On December 1, 2017, Ostler Ridge Pharma, Inc. (the "Company") and its wholly owned subsidiary ORP Ireland DAC entered
into a Purchase and Sale Agreement with Hightower Royalty Fund LP ("Hightower"), pursuant to which Hightower acquired
the right to receive a portion of the royalties payable to the Company on sales of the drug Ostravil by its licensee
Cantabria Farma S.A. for $65 million.

Item 8.01 Other Events.

On November 30, 2017, Sunfield Therapeutics Inc. notified the Company that it had elected to exercise its right to opt
in to the OR-44 clinical program under the Co-Development Agreement between the parties dated May 6, 2014.

SIGNATURES

Date: December 5, 2017""",
    day="December 1, 2017",
)


def test_a_license_named_in_passing_takes_neither_title_nor_date_of_the_agreement_told() -> None:
    deals = told(ROYALTY_SALE_AND_OPT_IN)
    sale, license_deal = by_party(deals, "Hightower"), by_party(deals, "Cantabria")
    assert [c.value for c in sale.components] == ["royalty_purchase"]
    assert roles(sale) == {
        "Ostler Ridge Pharma, Inc.": "seller",
        "ORP Ireland DAC": "seller",
        "Hightower Royalty Fund LP": "buyer",
    }
    assert (license_deal.name, license_deal.signed, license_deal.event.value) == (None, None, "mentioned")
    assert roles(license_deal)["Cantabria Farma S.A."] == "licensee"


def test_an_opt_in_is_an_option_exercised() -> None:
    assert by_party(told(ROYALTY_SALE_AND_OPT_IN), "Sunfield").event.value == "option_exercised"


def test_rights_returned_end_a_license_and_an_alliance_extended_is_amended() -> None:
    release = """Nordhaven and Trelawney University Expand Alliance in Gene Therapy

BERGEN, Norway, May 21, 2015 -- Nordhaven Genetics ASA (Oslo: NORD), a developer of gene therapies for patients, has
extended its research alliance with Trelawney University under which Nordhaven holds options to exclusive licenses.

Nordhaven also announced that Pemberton Biologics Ltd has returned all rights to NH-7 and that their 2012 license
agreement has been terminated by mutual consent."""
    deals = told(SourceFiling("nordhaven-pr.txt", [SourceDocument(0, "PRESS", release)]))
    assert by_party(deals, "Trelawney").event.value == "amended"
    ended = by_party(deals, "Pemberton")
    assert (ended.event.value, value(ended.signed)) == ("terminated", "2012")
    assert roles(ended)["Pemberton Biologics Ltd"] == "licensee"


def test_a_supply_and_distribution_contract_has_supplier_and_distributor() -> None:
    text = """EX-10.12

AMENDED AND RESTATED SUPPLY AND DISTRIBUTION AGREEMENT

This Amended and Restated Supply and Distribution Agreement is dated 4 February 2009 and made between:

(1) CORRAN MEDICAL DEVICES LIMITED, a company incorporated in Scotland (the "Supplier"); and

(2) BANNOCK SURGICAL, INC., a Texas corporation (the "Distributor").

WHEREAS the Supplier manufactures surgical implants;

1. The Supplier appoints the Distributor as its sole distributor of the Products in the Territory."""
    (deal,) = told(SourceFiling("ex10.txt", [SourceDocument(0, "EX-10.12", text)]))
    assert roles(deal) == {"CORRAN MEDICAL DEVICES LIMITED": "supplier", "BANNOCK SURGICAL, INC.": "distributor"}
    assert value(deal.signed) == "2009-02-04"


def test_the_passages_of_a_deal_end_where_another_begins() -> None:
    filing = make(
        """Item 8.01 Other Events.

In 2020 Acme, Inc. granted Borea AG an exclusive license to drug ACM-1. Borea AG paid $5 million.

In 2020 Acme, Inc. granted Dorn LLC an exclusive license to drug ACM-2. If it sells ACM-2 it will owe us up to
$88 million, from
which we would have to pay a part to Borea AG. Patients need a therapy.""",
        companies=(Company("Acme, Inc.", ("us",), filer=True), Company("Borea AG"), Company("Dorn LLC")),
        event_date="2021-01-05",
    )
    texts = [
        " ".join(
            filing.reading.layouts[p.document].sentences[n].text for p in scope.passages for n in range(p.first, p.last)
        )
        for _, scope in find_deals(filing.reading, filing.cover)
    ]
    assert ["$88 million" in text for text in texts] == [False, True]


def test_work_grows_in_step_with_the_text() -> None:
    companies = (Company("Acme, Inc.", filer=True), Company("Borea AG"))

    def seconds(times: int) -> float:
        text = (
            "A drug for clinical patients. " + "Acme, Inc. license agreement with from Borea AG to " * 60 + ". "
        ) * times
        filing = make(text, companies=companies)
        start = time.process_time()
        find_deals(filing.reading, filing.cover)
        return time.process_time() - start

    seconds(4)
    assert seconds(80) < 40 * max(seconds(8), 0.005)
