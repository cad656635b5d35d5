from __future__ import annotations

from datetime import date, datetime

import pytest

from filings.edgar.header import FormerName, read_header, typed
from filings.edgar.identifiers import CIK
from filings.edgar.submission import split
from tests.filings.edgar.samples import FEED, HEADER, OWNERS, SUBMISSION
from tests.filings.shared_material import SHARED, needs_shared, shared_files


def header_of(data: bytes):
    span = split(data).header
    assert span is not None
    return read_header(data[slice(*span)])


@pytest.mark.parametrize("data", [SUBMISSION, FEED, SUBMISSION.replace(b"\n", b"\r\n"), HEADER.replace(b"\n", b"\n\n")])
def test_both_styles_of_header_speak_one_vocabulary(data):
    fields = header_of(data)
    assert fields["ACCESSION NUMBER"] == ["0009990113-21-014402"]
    assert fields["CONFORMED SUBMISSION TYPE"] == ["8-K"]
    assert fields["FILED AS OF DATE"] == ["20210614"]
    assert fields["CONFORMED PERIOD OF REPORT"] == ["20210610"]
    (filer,) = fields["FILER"]
    (company,) = filer["COMPANY DATA"]
    assert company["COMPANY CONFORMED NAME"] == ["Harrowgate Biosciences, Inc."]
    assert company["CENTRAL INDEX KEY"] == ["0009990777"]
    assert company["IRS NUMBER"] == ["999123456"]
    assert filer["FILING VALUES"][0]["SEC FILE NUMBER"] == ["001-99412"]
    assert filer["FILING VALUES"][0]["SEC ACT"] == ["1934 Act"]
    assert filer["BUSINESS ADDRESS"][0]["STREET 1"] == ["12 MILL RACE"]
    assert [name["FORMER CONFORMED NAME"] for name in filer["FORMER COMPANY"]] == [
        ["HARROWGATE LABS INC"],
        ["HG VENTURES INC"],
    ]


def test_items_are_titles_in_submissions_and_codes_in_feed_files():
    assert typed(header_of(SUBMISSION)).items == (
        "Entry into a Material Definitive Agreement",
        "Financial Statements and Exhibits",
    )
    assert typed(header_of(FEED)).items == ("1.01", "9.01")


@pytest.mark.parametrize("data", [SUBMISSION, FEED])
def test_typed_view(data):
    header = typed(header_of(data))
    assert str(header.accession) == "0009990113-21-014402"
    assert (header.form, header.filed, header.period) == ("8-K", date(2021, 6, 14), date(2021, 6, 10))
    (filer,) = header.registrants
    assert (filer.role, filer.name, filer.cik) == ("FILER", "Harrowgate Biosciences, Inc.", CIK("0009990777"))
    assert (filer.sic, filer.ein, filer.state, filer.fiscal_year_end) == ("2834", "999123456", "DE", "1231")
    assert filer.file_number == "001-99412"
    assert filer.business_address is not None
    assert filer.business_address.street == "12 MILL RACE, SUITE 4"
    assert filer.former_names == (
        FormerName("HARROWGATE LABS INC", date(2015, 3, 2)),
        FormerName("HG VENTURES INC", date(2012, 1, 1)),
    )


def test_acceptance_time_and_industry_come_from_submissions_only():
    header = typed(header_of(SUBMISSION))
    assert header.accepted == datetime(2021, 6, 14, 7, 5, 12)
    assert header.registrants[0].industry == "PHARMACEUTICAL PREPARATIONS"


def test_a_reporting_owner_is_a_block_of_its_own():
    fields = header_of(OWNERS)
    assert set(fields) == {"ACCESSION NUMBER", "CONFORMED SUBMISSION TYPE", "SUBJECT COMPANY", "REPORTING OWNER"}
    assert fields["REPORTING OWNER"][0]["RELATIONSHIP"] == ["DIRECTOR"]
    company, owner = typed(fields).registrants
    assert (company.role, company.name) == ("SUBJECT COMPANY", "THORNWICK CHEMICAL INC /IN/")
    assert (owner.role, owner.name, owner.sic) == ("REPORTING OWNER", "PENHALLOW JAMES R", "")
    assert owner.business_address is not None
    assert owner.business_address.city == "CHICAGO"


def test_a_role_whose_blocks_stand_as_far_left_as_itself():
    lines = b"FILER:\n\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\tALDER TRUST\n\nSERIAL COMPANY:\n\nCOMPANY DATA:\n"
    lines += b"\tCOMPANY CONFORMED NAME:\tALDER SERIES 8\n\nFILING VALUES:\n\tFORM TYPE:\t424B5\n"
    fields = read_header(lines)
    assert set(fields) == {"FILER", "SERIAL COMPANY"}
    assert fields["SERIAL COMPANY"][0]["FILING VALUES"][0]["FORM TYPE"] == ["424B5"]


def test_an_empty_value_is_no_block():
    fields = read_header(b"FILING VALUES:\n\tSEC ACT:\t\n\tSEC FILE NUMBER:\t001-1\nITEM INFORMATION:\t\nSROS:\tNASD\n")
    assert fields == {
        "FILING VALUES": [{"SEC ACT": [""], "SEC FILE NUMBER": ["001-1"]}],
        "ITEM INFORMATION": [""],
        "SROS": ["NASD"],
    }


def test_a_damaged_header_gives_what_it_has():
    header = typed(
        read_header(b"ACCESSION NUMBER: 12\nFILED AS OF DATE: 20211341\n<FILER>\n??\nCENTRAL INDEX KEY:\t0\n")
    )
    assert (header.accession, header.filed, header.registrants) == (None, None, ())


def test_blocks_inside_blocks_end_somewhere():
    fields = read_header(b"".join(b"<A>\n" for _ in range(3000)) + b"</A>\n" * 3000)
    depth, here = 0, fields
    while here and isinstance(here["A"][0], dict):
        here, depth = here["A"][0], depth + 1
    assert depth < 20


@needs_shared
@pytest.mark.parametrize("path", shared_files("edgar/headers", "edgar/submissions"), ids=lambda path: path.name)
def test_real_headers_name_their_filers(path):
    data = path.read_bytes()
    span = split(data).header
    if span is None:
        assert b"ACCESSION" not in data[:4000]
        return
    header = typed(read_header(data[slice(*span)]))
    assert header.accession is not None
    assert header.filed is not None
    assert header.form
    markers = (b"COMPANY DATA:", b"<COMPANY-DATA>", b"OWNER DATA:", b"<OWNER-DATA>")
    assert len(header.registrants) == sum(data[slice(*span)].count(marker) for marker in markers)
    for registrant in header.registrants:
        assert registrant.name
        assert registrant.cik is not None


@needs_shared
def test_one_submission_reads_alike_from_archive_and_feed():
    folder = SHARED / "edgar" / "submissions"
    archive, feed = ((folder / f"0001104659-25-002604.{kind}").read_bytes() for kind in ("txt", "nc"))
    first, second = typed(header_of(archive)), typed(header_of(feed))
    assert (first.accession, first.form, first.filed) == (second.accession, second.form, second.filed)
    assert {
        (one.role, one.name, one.cik, one.sic, one.file_numbers, one.former_names) for one in first.registrants
    } == {(one.role, one.name, one.cik, one.sic, one.file_numbers, one.former_names) for one in second.registrants}
