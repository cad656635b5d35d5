"""Whole deals of fictional filings: grouping, parties and roles, events, dates, titles, components, passages."""

from __future__ import annotations

from filings.extraction.deals import find_deals
from filings.extraction.facts import Deal
from filings.extraction.scope import DealScope
from tests.filings.extraction.made_readings import Company, MadeFiling, make

ACME = Company(
    "Acme Therapeutics, Inc.", ("Acme", "the Company", "The Company", "we", "our", "us", "We", "Our"), filer=True
)
BOREA = Company("Borea Pharma GmbH", ("Borea",), parent="Borea Holding AG")
BOREA_HOLDING = Company("Borea Holding AG", ("Borea Holding",))
CALDER = Company("Calder University", ("Calder", "the University"))
DORN = Company("Dorn Biologics, LLC", ("Dorn", "Seller"))
COMPANIES = (ACME, BOREA, BOREA_HOLDING, CALDER, DORN)

TWO_DEALS = """Item 1.01 Entry into a Material Definitive Agreement.

License Agreement with Borea

On May 3, 2022, Acme Therapeutics, Inc. (the “Company”) entered into an Exclusive License Agreement (the “Borea
Agreement”) with
Borea Pharma GmbH (“Borea”), a wholly owned subsidiary of Borea Holding AG, covering ACM-1, a small molecule
drug candidate in
Phase 2 clinical trials.

Under the Borea Agreement, the Company granted Borea an exclusive license to develop and sell ACM-1 in Europe.
Borea will pay the
Company an upfront payment of $10.0 million.

Asset Purchase Agreement with Dorn

On May 4, 2022, the Company entered into an Asset Purchase Agreement with Dorn Biologics, LLC (“Seller”). At
closing the Company
acquired all of Seller’s right, title and interest in DB-7, a preclinical antibody, for $4,000,000 in cash.

Item 9.01 Financial Statements and Exhibits."""


def deals(filing: MadeFiling) -> list[tuple[Deal, DealScope]]:
    return find_deals(filing.reading, filing.cover)


def only(filing: MadeFiling) -> Deal:
    found = deals(filing)
    assert len(found) == 1, [d.quote for d, _ in found]
    return found[0][0]


def roles(deal: Deal) -> dict[str, str]:
    return {p.name.value: p.role.value for p in deal.parties}


def words(filing: MadeFiling, scope: DealScope) -> str:
    return " ".join(
        filing.reading.layouts[p.document].sentences[n].text for p in scope.passages for n in range(p.first, p.last)
    )


def test_two_agreements_of_one_report_are_two_deals_with_their_own_passages() -> None:
    filing = make(TWO_DEALS, companies=COMPANIES, event_date="2022-05-03")
    (license_deal, license_scope), (purchase, purchase_scope) = deals(filing)
    assert license_deal.name is not None
    assert license_deal.name.value == "Exclusive License Agreement"
    assert roles(license_deal) == {"Acme Therapeutics, Inc.": "licensor", "Borea Pharma GmbH": "licensee"}
    assert roles(purchase) == {"Dorn Biologics, LLC": "seller", "Acme Therapeutics, Inc.": "buyer"}
    assert "$10.0 million" in words(filing, license_scope)
    assert "$4,000,000" not in words(filing, license_scope)
    assert "$4,000,000" in words(filing, purchase_scope)
    assert "$10.0 million" not in words(filing, purchase_scope)


def test_the_signatory_is_the_subsidiary_and_its_parent_is_kept_beside_it() -> None:
    filing = make(TWO_DEALS, companies=COMPANIES, event_date="2022-05-03")
    borea = deals(filing)[0][0].parties[1]
    assert borea.name.value == "Borea Pharma GmbH"
    assert borea.parent is not None
    assert borea.parent.value == "Borea Holding AG"


def test_the_same_deal_in_report_and_release_is_one_deal_announced_on_the_earlier_day() -> None:
    release = """Acme and Borea Sign License for ACM-1

BOSTON, May 5, 2022 – Acme Therapeutics, Inc. today announced an exclusive license agreement with Borea Holding
AG for ACM-1, a drug
candidate.

Borea will pay Acme $10 million upfront."""
    report = (
        TWO_DEALS.split("Asset Purchase Agreement with Dorn", maxsplit=1)[0] + "\n\nSIGNATURES\n\nDate: May 9, 2022"
    )
    filing = make(report, ("EX-99.1", release), companies=COMPANIES, event_date="2022-05-03")
    deal = only(filing)
    assert deal.announced is not None
    assert deal.announced.value == "2022-05-05"
    assert deal.signed is not None
    assert deal.signed.value == "2022-05-03"
    assert deal.event.value == "signed"
    assert roles(deal) == {"Acme Therapeutics, Inc.": "licensor", "Borea Pharma GmbH": "licensee"}


def test_an_old_license_told_as_background_is_mentioned_and_not_announced() -> None:
    text = """Item 8.01 Other Events.

On May 3, 2022, Acme Therapeutics, Inc. (the “Company”) reported results of its Phase 2 clinical trial of ACM-2
in patients.

ACM-2 originated at Calder University, from which the Company holds an exclusive license under an agreement
dated October 3, 2014."""
    deal = only(make(text, companies=COMPANIES, event_date="2022-05-03"))
    assert deal.event.value == "mentioned"
    assert deal.announced is None
    assert deal.signed is not None
    assert deal.signed.value == "2014-10-03"
    assert roles(deal) == {"Calder University": "licensor", "Acme Therapeutics, Inc.": "licensee"}


def test_an_amendment_is_an_event_of_the_agreement_it_amends() -> None:
    text = """Item 1.01 Entry into a Material Definitive Agreement.

Acme Therapeutics, Inc. (the “Company”) is party to a License and Collaboration Agreement, dated June 10, 2019
(the “Original
Agreement”), with Borea Pharma GmbH (“Borea”), relating to the drug candidate ACM-1.

On May 3, 2022, the parties entered into Amendment No. 1 to the Original Agreement. Borea will pay an amendment
fee of $2.0 million."""
    deal = only(make(text, companies=COMPANIES, event_date="2022-05-03"))
    assert deal.event.value == "amended"
    assert deal.name is not None
    assert deal.name.value == "License and Collaboration Agreement"
    assert deal.signed is not None
    assert deal.signed.value == "2019-06-10"


def test_a_notice_of_termination_ends_the_deal_of_its_parties() -> None:
    text = """Item 1.02 Termination of a Material Definitive Agreement.

On May 3, 2022, Acme Therapeutics, Inc. (the “Company”) gave Borea Pharma GmbH (“Borea”) written notice that it
is terminating the
Exclusive License Agreement between the parties dated January 27, 2020. Under it the Company held a license to
BOR-5, an antibody
in clinical development."""
    deal = only(make(text, companies=COMPANIES, event_date="2022-05-03"))
    assert deal.event.value == "terminated"
    assert deal.signed is not None
    assert deal.signed.value == "2020-01-27"


def test_notes_of_an_annual_report_keep_each_partner_apart_and_old_deals_mentioned() -> None:
    text = """Acme Therapeutics, Inc.

Notes to Consolidated Financial Statements for the year ended December 31, 2021

License agreements

Borea

In March 2021 we granted Borea Pharma GmbH (“Borea”) an exclusive license to develop ACM-1, our drug candidate,
in Europe. Borea paid us
$5.0 million upfront. At December 31, 2021 we had deferred revenue of $1.0 million.

Calder University

We in-license the patents from Calder University under an agreement dated August 9, 2012. We pay an annual
maintenance fee of $50,000.

Term loan

In June 2021 we entered into a Loan and Security Agreement with Dorn Biologics, LLC for clinical trials."""
    found = deals(make(("10-K", text), companies=COMPANIES))
    assert [(d.event.value, d.signed.value if d.signed else None) for d, _ in found] == [
        ("signed", "2021-03"),
        ("mentioned", "2012-08-09"),
    ]
    assert found[0][0].announced is None


def test_a_contract_is_a_deal_with_the_date_and_parties_of_its_preamble() -> None:
    text = """EXHIBIT 10.4

RESEARCH AND LICENSE AGREEMENT

This Research and License Agreement (this “Agreement”) is entered into as of June 12, 2019 by and between Dorn
Biologics, LLC, a
Delaware limited liability company (“Dorn”), and Borea Pharma GmbH, a company with its seat in Bonn (“Borea”).

WHEREAS, Dorn owns antibodies for the treatment of cancer in patients; and

WHEREAS, Borea wishes to develop a drug product.

2.1 Dorn hereby grants to Borea an exclusive license under the Dorn Patents to develop Licensed Products."""
    deal = only(make(("EX-10.4", text), companies=(BOREA, BOREA_HOLDING, DORN)))
    assert deal.name is not None
    assert deal.name.value.upper() == "RESEARCH AND LICENSE AGREEMENT"
    assert deal.signed is not None
    assert deal.signed.value == "2019-06-12"
    assert deal.announced is None
    assert roles(deal) == {"Dorn Biologics, LLC": "licensor", "Borea Pharma GmbH": "licensee"}


def test_a_loan_and_an_offering_are_no_deals() -> None:
    text = """Item 1.01 Entry into a Material Definitive Agreement.

On May 3, 2022, Acme Therapeutics, Inc. (the “Company”), a clinical-stage drug developer, entered into a Loan
and Security Agreement
with Dorn Biologics, LLC, as lender. The lender received a non-exclusive, royalty-free license to use the collateral.

The Company also entered into an underwriting agreement with Borea Pharma GmbH for an offering of 5,000,000 shares."""
    assert deals(make(text, companies=COMPANIES, event_date="2022-05-03")) == []


def test_an_agreement_of_another_industry_is_no_deal() -> None:
    text = """Item 1.01 Entry into a Material Definitive Agreement.

On May 3, 2022, Acme Therapeutics, Inc. entered into a Technology License Agreement with Borea Pharma GmbH for
flash memory chips."""
    assert deals(make(text, companies=COMPANIES, event_date="2022-05-03")) == []


def test_a_stock_purchase_signed_with_a_collaboration_is_part_of_it() -> None:
    text = """Item 1.01 Entry into a Material Definitive Agreement.

On May 3, 2022, Acme Therapeutics, Inc. (the “Company”) and Borea Pharma GmbH (“Borea”) entered into an Option
and Collaboration
Agreement on drug targets. Borea holds an exclusive option to license each program.

In connection with it, the Company and Borea Holding entered into a Stock Purchase Agreement, under which Borea
Holding purchased
1,000,000 shares of common stock."""
    deal = only(make(text, companies=COMPANIES, event_date="2022-05-03"))
    assert "equity_investment" in [c.value for c in deal.components]
    assert roles(deal) == {
        "Acme Therapeutics, Inc.": "optionor",
        "Borea Pharma GmbH": "optionee",
        "Borea Holding AG": "investor",
    }
