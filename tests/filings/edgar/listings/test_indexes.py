from __future__ import annotations

from datetime import date

import pytest

from filings.edgar.listings.indexes import read_index
from filings.edgar.listings.rows import UnreadableListingError
from tests.filings.shared_material import needs_shared, shared_files

RULE = "-" * 80
TOP = "Description:           Daily Index of EDGAR Dissemination Feed\nLast Data Received:    May 3, 2019\n\n\n"
MASTER = f"""{TOP}CIK|Company Name|Form Type|Date Filed|File Name
{RULE}
1004321|HARROWGATE THERAPEUTICS INC|8-K|20190503|edgar/data/1004321/0001193125-19-000123.txt
1007654|PELLMOOR | ASH LTD|10-K/A|20190503|edgar/data/1007654/0000912057-19-000007.txt
"""
FORM = f"""{TOP}Form Type   Company Name                  CIK         Date Filed  File Name
{RULE}
1-A POS     HARROWGATE THERAPEUTICS INC   1004321     2019-05-03  edgar/data/1004321/0001193125-19-000123.txt
8-K         3RD AVENUE  HOLDINGS 12       1007654     2019-05-03  edgar/data/1007654/0000912057-19-000007.txt
"""
COMPANY = f"""{TOP}Company Name                  Form Type   CIK
      Date Filed  File Name
{RULE}
HARROWGATE THERAPEUTICS INC   SC 13D/A    1004321     20190503    edgar/data/1004321/0001193125-19-000123.txt      \n"""


def rows(text: str) -> list[tuple[str, str, str, str]]:
    return [(r.form, r.company, r.cik.digits, r.path) for r in read_index(text.encode("latin-1")).rows]


def test_columns_between_bars():
    assert rows(MASTER) == [
        ("8-K", "HARROWGATE THERAPEUTICS INC", "0001004321", "edgar/data/1004321/0001193125-19-000123.txt"),
        ("10-K/A", "PELLMOOR | ASH LTD", "0001007654", "edgar/data/1007654/0000912057-19-000007.txt"),
    ]


def test_columns_at_the_places_of_the_head():
    assert rows(FORM) == [
        ("1-A POS", "HARROWGATE THERAPEUTICS INC", "0001004321", "edgar/data/1004321/0001193125-19-000123.txt"),
        ("8-K", "3RD AVENUE  HOLDINGS 12", "0001007654", "edgar/data/1007654/0000912057-19-000007.txt"),
    ]


def test_a_head_broken_in_two():
    assert rows(COMPANY) == [
        ("SC 13D/A", "HARROWGATE THERAPEUTICS INC", "0001004321", "edgar/data/1004321/0001193125-19-000123.txt")
    ]


@pytest.mark.parametrize("text", [MASTER, FORM, COMPANY])
def test_days_are_read_in_both_writings(text):
    assert {row.filed for row in read_index(text.encode()).rows} == {date(2019, 5, 3)}


def test_a_day_without_filings_is_an_empty_list():
    assert read_index(f"{TOP}CIK|Company Name|Form Type|Date Filed|File Name\n{RULE}\n".encode()).rows == ()


def test_letters_of_one_byte_keep_their_sense():
    (row, *_) = read_index(MASTER.replace("HARROWGATE", "SOCIÉTÉ").encode("latin-1")).rows
    assert row.company == "SOCIÉTÉ THERAPEUTICS INC"


@pytest.mark.parametrize(
    ("was", "instead", "reason"),
    [
        ("|20190503|edgar/data/1004321", "|2019-31-99|edgar/data/1004321", "month must be in 1..12"),
        ("1004321|HARR", "0|HARR", "not a CIK: '0000000000'"),
        ("|8-K|", "||", "the form or the company is missing"),
        (
            "edgar/data/1004321/0001193125-19-000123.txt",
            "etc/passwd.txt",
            "'etc/passwd.txt' is no path of a submission",
        ),
    ],
)
def test_a_line_that_cannot_be_read_stands_beside_the_others(was, instead, reason):
    listing = read_index(MASTER.replace(was, instead, 1).encode())
    assert [row.company for row in listing.rows] == ["PELLMOOR | ASH LTD"]
    assert [(each.line, each.reason) for each in listing.refused] == [(7, reason)]


def test_a_shifted_column_is_refused_rather_than_cut_through():
    shifted = FORM.replace("8-K         3RD", "8-K       3RD")
    listing = read_index(shifted.encode())
    assert len(listing.rows) == 1
    assert listing.refused[0].reason == "its columns are not where the head puts them"


@pytest.mark.parametrize("missing", [1, 6, 30, 70])
def test_an_index_that_breaks_off_is_no_index(missing):
    with pytest.raises(UnreadableListingError, match="breaks off"):
        read_index(MASTER.encode()[: -missing - 1])


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "no line names its columns"),
        (b"<html><h1>Your Request Originates from an Undeclared Automated Tool</h1></html>", "Undeclared"),
        (b"<Error><Code>AccessDenied</Code></Error>", "AccessDenied"),
        (f"CIK|Company Name|Form Type|Date Filed|File Name\n{RULE}\nx\ny.txt\n".encode(), "No line of the index"),
    ],
)
def test_what_is_no_index_is_refused_with_its_reason(body, words):
    with pytest.raises(UnreadableListingError, match=words):
        read_index(body)


@needs_shared
@pytest.mark.parametrize(
    "path", [p for p in shared_files("edgar/indexes") if ".idx" in p.name], ids=lambda path: path.name
)
def test_real_indexes_are_read_to_the_last_line(path):
    body = path.read_bytes()
    listing = read_index(body)
    assert listing.refused == ()
    assert len(listing.rows) == body.count(b"edgar/data/")
    assert all(row.company and row.form and row.filed.year >= 1993 for row in listing.rows)
