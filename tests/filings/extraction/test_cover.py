"""The cover page and the header: form, day, items, registrant."""

from __future__ import annotations

import pytest

from tests.filings.extraction.reading_text import cover_of

OLD = """
                       SECURITIES AND EXCHANGE COMMISSION
                             Washington, D.C. 20549

                                    FORM 8-K

                                 CURRENT REPORT
                     PURSUANT TO SECTION 13 OR 15(d) OF THE
                       SECURITIES AND EXCHANGE ACT OF 1934

                                 March 19, 2001
                Date of Report (Date of earliest event reported)

                              WRENFIELD BIOTECH, INC.
             (Exact name of registrant as specified in its charter)

         DELAWARE                     000-98782                 93-0979187
(State or other Jurisdiction         (Commission              (IRS Employer
     of Incorporation)               File Number)         Identification Number)

          157 TECHNOLOGY DRIVE
           IRVINE, CALIFORNIA                                    92618
(Address of principal executive offices)                       (Zip Code)

                                 (949) 555-0100
              (Registrant's telephone number, including area code)

ITEM 9. REGULATION FD DISCLOSURE

        On March 19, 2001, Wrenfield Biotech, Inc. issued a release.

        IRVINE, Calif., March 19, 2001 -- Wrenfield Biotech, Inc. (NASDAQ: WREN;
WRENW) announced today that it has signed with Pandril Inc (NYSE: PDL).

                                   SIGNATURES

Date: March 21, 2001                          By: /s/ Sam Marsh
"""

NEW = (
    "UNITED STATES\n\nSECURITIES AND EXCHANGE COMMISSION\n\nWASHINGTON, D.C. 20549\n\nFORM 8-K\n\nCURRENT REPORT\n\n"
    "Date of Report (Date of earliest event reported): June 10, 2021\n\nOSWIN THERAPEUTICS, INC.\n\n"
    "(Exact name of registrant as specified in its charter)\n\nNew Jersey\t001-98412\t97-4410562\n"
    "(State or other jurisdiction of incorporation)\t(Commission File Number)\t(IRS Employer Identification No.)\n\n"
    "41 Tannery Brook Road, Waltham, Massachusetts\t02451\n(Address of principal executive offices)\t(Zip Code)\n\n"
    "Securities registered pursuant to Section 12(b) of the Act:\n\n"
    "Title of each class\tTrading Symbol(s)\tName of each exchange on which registered\n"
    "Common Stock, $0.001 par value per share\tOSWN\tThe Nasdaq Global Select Market\n"
    "Warrants to purchase common stock\tOSWNW\tThe Nasdaq Global Select Market\n"
    "0.500% Notes due 2027\tOSWN27\tNYSE\n\n"
    "Item 1.01\tEntry into a Material Definitive Agreement.\n\nOswin Therapeutics, Inc. (the “Company”) signed on"
    " June 9, 2021.\n\n"
    "Item 7.01. Regulation FD Disclosure.\n\nThe information in this Item 7.01 is furnished. See Item 2.02 of the"
    " Form 8-K of May 1.\n\n"
    "Item 9.01 Financial Statements and Exhibits\n\n(d) Exhibits\n"
)


def test_an_old_report_in_columns() -> None:
    cover = cover_of(OLD)
    registrant = cover.registrant
    assert (cover.form.value, cover.event_date.value) == ("8-K", "2001-03-19")
    assert [i.value for i in cover.items] == ["9"]
    assert registrant.name.value == "Wrenfield Biotech, Inc."
    assert (registrant.state.value, registrant.ein.value) == ("DE", "93-0979187")
    assert (registrant.file_number.value, registrant.cik) == ("000-98782", None)
    assert [s.value for s in registrant.securities] == ["NASDAQ:WREN", "NASDAQ:WRENW"]


def test_a_new_report_in_html() -> None:
    cover = cover_of(NEW)
    registrant = cover.registrant
    assert (cover.form.value, cover.event_date.value) == ("8-K", "2021-06-10")
    assert [i.value for i in cover.items] == ["1.01", "7.01", "9.01"]
    assert (registrant.state.value, registrant.ein.value, registrant.file_number.value) == (
        "NJ",
        "97-4410562",
        "001-98412",
    )
    assert [s.value for s in registrant.securities] == ["NASDAQ:OSWN", "NASDAQ:OSWNW", "NYSE:OSWN27"]


def test_every_value_is_written_where_its_span_points() -> None:
    cover = cover_of(NEW)
    registrant = cover.registrant
    stated = [cover.event_date, *cover.items, registrant.name, registrant.state, registrant.ein, registrant.file_number]
    words = [NEW[s.spans[0].start : s.spans[0].end] for s in stated]
    assert words == [
        "June 10, 2021", "1.01", "7.01", "9.01", "Oswin Therapeutics, Inc.", "New Jersey", "97-4410562", "001-98412",
    ]  # fmt: skip
    assert [NEW[s.spans[0].start : s.spans[0].end] for s in registrant.securities] == ["OSWN", "OSWNW", "OSWN27"]


HEADER = {
    "CONFORMED SUBMISSION TYPE": ["8-K/A"],
    "CONFORMED PERIOD OF REPORT": ["20210611"],
    "FILER": [
        {
            "COMPANY DATA": [
                {
                    "COMPANY CONFORMED NAME": ["OSWIN THERAPEUTICS INC"],
                    "CENTRAL INDEX KEY": ["9910417"],
                    "IRS NUMBER": ["974410562"],
                    "STATE OF INCORPORATION": ["DE"],
                }
            ],
            "FILING VALUES": [{"SEC FILE NUMBER": ["001-98413"]}],
        }
    ],
}


def test_the_header_comes_first_and_the_name_is_printed_as_in_the_text() -> None:
    cover = cover_of(NEW, header=HEADER)
    registrant = cover.registrant
    assert cover.form.value == "8-K/A"
    assert (registrant.name.value, registrant.cik.value) == ("Oswin Therapeutics, Inc.", "0009910417")
    assert (registrant.state.value, registrant.file_number.value) == ("DE", "001-98413")
    assert registrant.cik.spans == ()


def test_the_header_alone_names_the_registrant_of_a_text_that_does_not() -> None:
    cover = cover_of("Item 8.01 Other Events\n\nThe Company moved to Reno.\n", header=HEADER)
    assert (cover.registrant.name.value, cover.registrant.ein.value) == ("OSWIN THERAPEUTICS INC", "97-4410562")
    assert cover.event_date.value == "2021-06-11"


@pytest.mark.parametrize(
    ("line", "items"),
    [
        ("ITEM 9. REGULATION FD DISCLOSURE", ["9"]),
        ("ITEMS 1 AND 5. CHANGES IN CONTROL AND OTHER EVENTS", ["1", "5"]),
        ("Items 5 and 7. Other Events and Exhibits", ["5", "7"]),
        ("Item 1 .01 Entry into a Material Definitive Agreement", ["1.01"]),
        ("Item 1. 01 Entry into a Material Definitive Agreement", ["1.01"]),
        ("Item\u00a08.01. Other Events", ["8.01"]),
        ("Item 9(b). Exhibits", ["9"]),
        ("ITEMS 2.02, 7.01 and 9.01", ["2.02", "7.01", "9.01"]),
        ("Item 5 - Other Events", ["5"]),
        ("     Item 7.  Exhibits\n\n     Item 5.  Other Events", ["5", "7"]),
        ("Item 1.01 above is repeated here", []),
        ("Item 10.1 of the Agreement", []),
        ("The Item 5 text is elsewhere", []),
    ],
)
def test_items_are_read_as_printed(line: str, items: list[str]) -> None:
    assert [i.value for i in cover_of(f"FORM 8-K\n\nText.\n\n{line}\n\nOswin Inc. signed.\n").items] == items


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        ("Date of Report (Date of earliest event reported): OCTOBER 29, 1996", "1996-10-29"),
        ("DATE OF REPORT (DATE OF EARLIEST EVENT REPORTED):\n                JANUARY 11, 2001", "2001-01-11"),
        ("                  June 15, 2000\n    (Date of Report (Date of earliest event reported))", "2000-06-15"),
        ("June 15, 2000\n\n(Date of earliest event reported)", "2000-06-15"),
        ("Date of Report (Date of earliest event reported) August 5, 2004 (July 30, 2004)", "2004-07-30"),
        ("Date of Report: May 7, 2003\nDate of earliest event reported: April 30, 2003", "2003-04-30"),
        ("Date of report (Date of earliest event reported)   ________   4 May 2018", "2018-05-04"),
    ],
)
def test_the_day_of_the_earliest_event(lines: str, day: str) -> None:
    cover = cover_of(
        f"FORM 8-K\n\nCURRENT REPORT\n\n{lines}\n\nOSWIN INC.\n(Exact name of registrant)\n\nItem 5. Other Events\n"
    )
    assert cover.event_date.value == day


SIX_K = (
    "FORM 6-K\n\nREPORT OF FOREIGN PRIVATE ISSUER PURSUANT TO RULE 13a-16\n\nFor the month of March 2020\n\n"
    "Commission File Number: 001-98855\n\nBRANDVIK BIOTECH S.A.\n\n29 quai des Tanneurs, Lyon, France\n"
    "(Address of principal executive offices)\n\nForm 20-F [X]   Form 40-F [ ]\n\nEXHIBIT LIST\n\n99.1   Press"
    " release\n\nSIGNATURES\n\n"
    "Pursuant to the requirements of the Act, the registrant has signed.\n\nDate: March 12, 2020   By: /s/ A. Marsh\n"
)


def test_a_6k_is_dated_by_its_announcement_and_never_by_the_month() -> None:
    from filings.extraction.cover import read_cover
    from tests.filings.extraction.reading_text import filing_of, reading_of

    release = (
        "Brandvik grants rights\n\nLyon (France), March 11, 2020 – 7:00 a.m. – Brandvik Biotech S.A."
        " (Euronext Paris: BVK; Nasdaq: BVK) announces it.\n"
    )
    for texts, day in (([("6-K", SIX_K), ("EX-99.1", release)], "2020-03-11"), ([("6-K", SIX_K)], "2020-03-12")):
        source = filing_of(*texts, header={"CONFORMED PERIOD OF REPORT": ["20200331"]})
        cover = read_cover(reading_of(source), source)
        assert (cover.form.value, cover.event_date.value, cover.items) == ("6-K", day, ())
        assert cover.registrant.name.value.upper() == "BRANDVIK BIOTECH S.A."
        assert cover.registrant.file_number.value == "001-98855"
    source = filing_of(("6-K", SIX_K), ("EX-99.1", release))
    assert [s.value for s in read_cover(reading_of(source), source).registrant.securities] == [
        "EURONEXT:BVK",
        "NASDAQ:BVK",
    ]


@pytest.mark.parametrize(
    ("opening", "kind"),
    [
        ("FORM 8-K/A\n\n(Amendment No. 1)\n", "8-K/A"),
        ("                    FORM 10-K405\n\nANNUAL REPORT\n", "10-K405"),
        (
            "Exhibit 10.5 CERTAIN CONFIDENTIAL INFORMATION was omitted. LICENSE AGREEMENT by and between A and B\n",
            "EX-10.5",
        ),
        ("                                                     EXHIBIT 21.01\n\nSUBSIDIARIES\n", "EX-21.01"),
        ("Exhibit 99.2\n\nOSWIN ANNOUNCES\n", "EX-99.2"),
        (
            (
                "# Oswin Inc. (NASDAQ: OSWN) Announces Deal\n\nRENO, May 1, 2020 (GLOBE NEWSWIRE) -- Oswin Inc."
                " announced.\n"
            ),
            "PRESS",
        ),
        ("Oswin plc | Annual Report on Form 10-K 2022\n\nNotes\n", "10-K"),
        ("Quarterly report pursuant to Section 13 or 15(d)\n\nAgreements\n", "10-Q"),
        ("REGISTRATION STATEMENT\n\nFORM S-1\n", "S-1"),
        ("Plain words without any form.\n", None),
    ],
)
def test_the_form_of_a_document_without_a_header(opening: str, kind: str | None) -> None:
    form = cover_of(opening, kind="").form
    assert (form.value if form else None) == kind


def test_a_bare_contract_has_no_registrant_and_no_day() -> None:
    text = (
        "Exhibit 10.1\n\nLICENSE AGREEMENT\n\nThis Agreement is made on May 1, 2003 by and between Oswin Inc."
        ' ("Oswin") and Pandril Inc.\n\nWHEREAS, A;\n'
    )
    cover = cover_of(text, kind="")
    assert (cover.form.value, cover.registrant, cover.event_date) == ("EX-10.1", None, None)


@pytest.mark.parametrize(
    ("sentence", "securities"),
    [
        ("Oswin Inc. (NASDAQ: OSWN) said so.", ["NASDAQ:OSWN"]),
        ("Oswin Inc. (Nasdaq SmallCap: OSWN; OSWNW) said so.", ["NASDAQ:OSWN", "NASDAQ:OSWNW"]),
        ("Oswin Inc. (NasdaqGM: OSWN) said so.", ["NASDAQ:OSWN"]),
        ("Oswin Inc. (Nasdaq Copenhagen: OSW; Nasdaq New York: OSWN) rose.", ["NASDAQ COPENHAGEN:OSW", "NASDAQ:OSWN"]),
        ("The issuer’s common stock is quoted on the OTC Bulletin Board under the symbol OSWN.", ["OTCBB:OSWN"]),
        ("Our ADSs are listed on the Nasdaq Global Market under the symbol “OSWN”.", ["NASDAQ:OSWN"]),
        ("Common stock of Pandril Inc. is quoted on the NYSE under the symbol “PDL”.", []),
        ("Oswin Inc. (LSE: OSW, NASDAQ: OSWN) said so.", ["LSE:OSW", "NASDAQ:OSWN"]),
        ("Oswin Inc. (NYSE American: OSWN) said so.", ["NYSE AMERICAN:OSWN"]),
        ("Oswin Inc. (NYSE and TSX: OSWN) said so.", ["NYSE:OSWN", "TSX:OSWN"]),
        ("Oswin Inc. (TSXV: OSWN) bought Pandril Inc. (NYSE: PDL).", ["TSXV:OSWN"]),
        ("Oswin Inc. has shares listed on the Nasdaq Global Market under the symbol “OSWN”.", ["NASDAQ:OSWN"]),
        (
            "Oswin Inc. (Euronext Paris: OSWN – ISIN: FR0099014421; Nasdaq: OSWN) said so.",
            ["EURONEXT:OSWN", "NASDAQ:OSWN"],
        ),
        ("Oswin Inc. said so to Pandril Inc. (NYSE: PDL).", []),
    ],
)
def test_securities_are_the_registrants_own(sentence: str, securities: list[str]) -> None:
    text = (
        f"FORM 8-K\n\nOSWIN INC.\n(Exact name of registrant as specified in its charter)\n\nItem 8.01 Other"
        f" Events\n\n{sentence}\n"
    )
    assert [s.value for s in cover_of(text).registrant.securities] == securities


@pytest.mark.parametrize(
    ("line", "state"),
    [
        ("Delaware\n(State or other jurisdiction of incorporation)", "DE"),
        ("STATE OF NEW YORK\n(State of incorporation)", "NY"),
        ("Cayman Islands\n(Jurisdiction of incorporation or organization)", "Cayman Islands"),
        ("England and Wales\n(State or other jurisdiction)", "England and Wales"),
        ("Delaware (State or other jurisdiction of incorporation)\t000-26734 (Commission File No.)", "DE"),
        ("DE\t000-27038\n(State or other jurisdiction of incorporation)\t(Commission File Number)", "DE"),
        ("Washington\t0-27062\n(State or other jurisdiction\t(Commission\nof incorporation)\tFile Number)", "WA"),
        ("Reno, Nevada\n(Address of principal offices)", None),
        ("British Columbia, Canada\t001-37204\n(State of incorporation)\t(File No.)", "British Columbia, Canada"),
        ("State of incorporation:                   Nevada\nCommission file no.:             0-94471", "NV"),
    ],
)
def test_the_state_of_incorporation(line: str, state: str | None) -> None:
    text = (
        f"FORM 8-K\n\nOSWIN INC.\n(Exact name of registrant as specified in its charter)\n\n{line}\n\nItem 8.01"
        f" Other Events\n\nText.\n"
    )
    found = cover_of(text).registrant.state
    assert (found.value if found else None) == state


def test_two_companies_called_the_company_together_file_as_the_first() -> None:
    text = (
        "NOTE 5—LICENSES\n\nOswin Biologics, Inc. and its wholly-owned subsidiary, Oswin Pty Ltd (together, the"
        " “Company”) obtained a license from Marsh Inc. (“Marsh”).\n"
    )
    registrant = cover_of(text, kind="10-Q").registrant
    assert registrant is not None
    assert registrant.name.value == "Oswin Biologics, Inc."


def test_a_table_of_classes_without_a_heading_is_read_on_the_cover() -> None:
    text = (
        "FORM 10-Q\n\nOSWIN MEDICINES, INC.\n(Exact name of registrant as specified in its charter)\n\n"
        "Common Stock, $0.0001 par value\tOSWN\tThe Nasdaq Global Select Market\n\nItem 1. Financial Statements\n"
    )
    registrant = cover_of(text, kind="10-Q").registrant
    assert registrant is not None
    assert [s.value for s in registrant.securities] == ["NASDAQ:OSWN"]
