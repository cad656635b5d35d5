from __future__ import annotations

import json
import re
from datetime import date, datetime
from typing import Any

import pytest

from filings.edgar.listings.rows import UnreadableListingError
from filings.edgar.listings.search import read_search
from filings.edgar.listings.submissions import read_continuation, read_submissions
from filings.edgar.listings.tickers import read_tickers
from tests.filings.shared_material import needs_shared, shared_files

FILINGS = {
    "accessionNumber": ["0001193125-19-000123", "0001193125-18-000009"],
    "filingDate": ["2019-05-06", "2018-02-01"],
    "acceptanceDateTime": ["2019-05-03T22:27:39.000Z", ""],
    "form": ["8-K", "10-K"],
    "items": ["1.01,9.01", ""],
    "size": [1, 2],
}
COMPANY: dict[str, Any] = {
    "cik": "1004321",
    "name": "Harrowgate Therapeutics, Inc.",
    "sic": "2836",
    "stateOfIncorporation": "DE",
    "ein": "041234567",
    "fiscalYearEnd": "0630",
    "tickers": ["HRGT", "HRGTW", "HRGTF"],
    "exchanges": ["Nasdaq", "Nasdaq", None],
    "addresses": {
        "business": {
            "street1": "1 Mill Lane",
            "street2": "Floor 2",
            "city": "Leeds",
            "stateOrCountry": "X0",
            "zipCode": "LS1",
        },
        "mailing": {"street1": None, "street2": None, "city": None, "stateOrCountry": None, "zipCode": None},
    },
    "formerNames": [
        {"name": "Ash Acquisition Corp", "from": "2007-11-21T05:00:00.000Z", "to": "2019-01-05T05:00:00.000Z"}
    ],
    "filings": {"recent": FILINGS, "files": [{"name": "CIK0001004321-submissions-001.json"}]},
}


def body(value: Any) -> bytes:
    return json.dumps(value).encode()


def test_what_edgar_knows_of_a_company():
    profile = read_submissions(body(COMPANY)).profile
    assert (profile.cik.digits, profile.name, profile.sic) == ("0001004321", "Harrowgate Therapeutics, Inc.", "2836")
    assert (profile.state_of_incorporation, profile.ein, profile.fiscal_year_end) == ("DE", "041234567", "0630")
    assert profile.tickers == (("HRGT", "Nasdaq"), ("HRGTW", "Nasdaq"), ("HRGTF", ""))
    assert profile.business and profile.business.street == "1 Mill Lane, Floor 2"
    assert profile.mailing is None
    (former,) = profile.former_names
    assert (former.name, former.first, former.last) == ("Ash Acquisition Corp", date(2007, 11, 21), date(2019, 1, 5))


def test_what_a_company_filed_and_where_the_list_goes_on():
    found = read_submissions(body(COMPANY))
    newest, older = found.filings.rows
    assert (newest.form, newest.filed, newest.items) == ("8-K", date(2019, 5, 6), ("1.01", "9.01"))
    assert newest.accepted == datetime.fromisoformat("2019-05-03T22:27:39+00:00")
    assert older.accepted is None
    assert older.path == "edgar/data/1004321/0001193125-18-000009.txt"
    assert found.continued_in == ("CIK0001004321-submissions-001.json",)


def test_older_filings_are_of_the_same_company():
    found = read_submissions(body(COMPANY))
    listing = read_continuation(body(FILINGS), found.profile)
    assert listing.rows == found.filings.rows


def test_columns_of_unequal_length_are_not_matched_up():
    shifted = FILINGS | {"form": ["8-K"]}
    with pytest.raises(UnreadableListingError, match="differ in length"):
        read_submissions(body(COMPANY | {"filings": {"recent": shifted, "files": []}}))


def test_a_filing_that_cannot_be_read_stands_beside_the_others():
    wrong = FILINGS | {"filingDate": ["2019-05-06", "yesterday"]}
    listing = read_submissions(body(COMPANY | {"filings": {"recent": wrong, "files": []}})).filings
    assert len(listing.rows) == 1
    assert listing.refused[0].line == 2
    assert "0001193125-18-000009" in listing.refused[0].words


@pytest.mark.parametrize("name", ["../../etc/passwd", "https://example.org/x.json", "CIK0001004321.json"])
def test_a_list_that_goes_on_elsewhere_is_refused(name):
    elsewhere = {"recent": FILINGS, "files": [{"name": name}]}
    with pytest.raises(UnreadableListingError, match="continues in"):
        read_submissions(body(COMPANY | {"filings": elsewhere}))


HIT: dict[str, Any] = {
    "_id": "0001193125-19-000123:dex101.htm",
    "_source": {
        "adsh": "0001193125-19-000123",
        "ciks": ["0001004321", "0001007654"],
        "display_names": ["Harrowgate Therapeutics, Inc.  (HRGT)  (CIK 0001004321)", "Ash Ltd  (CIK 0001007654)"],
        "form": "8-K",
        "file_type": "EX-10.1",
        "file_date": "2019-05-06",
        "sics": ["2836"],
    },
}


def answer(*hits: Any, total: int = 1, relation: str = "eq", **more: Any) -> bytes:
    return body({"timed_out": False, "hits": {"total": {"value": total, "relation": relation}, "hits": hits}} | more)


def test_a_hit_names_its_document_and_filing():
    (hit,) = read_search(answer(HIT)).hits
    assert (str(hit.accession), hit.file_name, hit.kind, hit.form) == (
        "0001193125-19-000123",
        "dex101.htm",
        "EX-10.1",
        "8-K",
    )
    assert [cik.number for cik in hit.ciks] == [1004321, 1007654]
    assert hit.filed == date(2019, 5, 6)


def test_at_the_cap_the_count_is_only_a_bound():
    assert not read_search(answer(HIT, total=21)).is_capped
    assert read_search(answer(HIT, total=10_000, relation="gte")).is_capped


def test_a_hit_without_a_filing_is_refused_and_the_rest_kept():
    page = read_search(answer({"_id": "undefined:x.txt", "_source": {"ciks": []}}, HIT, {"_source": 3}))
    assert len(page.hits) == 1
    assert [each.line for each in page.refused] == [1, 3]


@pytest.mark.parametrize(
    ("bytes_", "words"),
    [
        (answer(HIT, timed_out=True), "timed out"),
        (answer(HIT, _shards={"failed": 2}), "failed"),
        (body({"hits": {"hits": []}}), "object is missing"),
        (body([1]), "object is missing"),
        (answer(HIT)[:-9], "cut off"),
        (b"[" * 100_000, "cut off"),
        (b"<html><title>Request Rate Threshold Exceeded</title></html>", "too many requests"),
    ],
)
def test_an_answer_that_may_lack_hits_is_no_answer(bytes_, words):
    with pytest.raises(UnreadableListingError, match=words):
        read_search(bytes_)


def test_a_company_may_have_several_tickers():
    rows = {
        "0": {"cik_str": 1004321, "ticker": "HRGT", "title": "Harrowgate"},
        "1": {"cik_str": 1004321, "ticker": "HRGTW", "title": "Harrowgate"},
    }
    assert [(t.symbol, t.cik.digits) for t in read_tickers(body(rows))] == [
        ("HRGT", "0001004321"),
        ("HRGTW", "0001004321"),
    ]


@pytest.mark.parametrize("rows", [{}, {"0": {"ticker": "X"}}, {"0": {"cik_str": 0, "ticker": "X", "title": "X"}}, []])
def test_a_list_of_tickers_with_a_hole_is_refused(rows):
    with pytest.raises(UnreadableListingError):
        read_tickers(body(rows))


@needs_shared
@pytest.mark.parametrize(
    "path",
    [p for p in shared_files("edgar/company") if re.fullmatch(r"submissions_CIK\d{10}\.json", p.name)],
    ids=lambda p: p.name,
)
def test_real_companies_are_read_whole(path):
    raw = json.loads(path.read_bytes())
    found = read_submissions(path.read_bytes())
    assert found.filings.refused == ()
    assert len(found.filings.rows) == len(raw["filings"]["recent"]["accessionNumber"])
    assert len(found.profile.former_names) == len(raw["formerNames"])
    assert len(found.profile.tickers) == len(raw["tickers"])


@needs_shared
def test_a_real_company_continues_in_another_file():
    main, more = (
        next(p for p in shared_files("edgar/company") if p.name == f"submissions_CIK0000749647{rest}.json")
        for rest in ("", "-submissions-001")
    )
    found = read_submissions(main.read_bytes())
    older = read_continuation(more.read_bytes(), found.profile)
    assert older.refused == ()
    assert len(older.rows) == 395
    assert {row.accession for row in older.rows}.isdisjoint(row.accession for row in found.filings.rows)


@needs_shared
def test_the_real_answer_for_an_unknown_company_is_refused_as_such():
    path = next(p for p in shared_files("edgar/company") if "CIK-0" in p.name)
    with pytest.raises(UnreadableListingError, match="NoSuchKey"):
        read_submissions(path.read_bytes())


@needs_shared
@pytest.mark.parametrize(
    "path", [p for p in shared_files("edgar/feeds") if p.suffix == ".json"], ids=lambda path: path.name
)
def test_real_searches_are_read_whole(path):
    raw = json.loads(path.read_bytes())["hits"]
    page = read_search(path.read_bytes())
    assert page.total == raw["total"]["value"]
    assert len(page.hits) + len(page.refused) == len(raw["hits"])
    assert all("undefined:" in each.words for each in page.refused)


@needs_shared
def test_the_real_list_of_tickers():
    (path,) = (p for p in shared_files("edgar/company") if p.name == "company_tickers.json")
    tickers = read_tickers(path.read_bytes())
    assert len(tickers) == len(json.loads(path.read_bytes()))
