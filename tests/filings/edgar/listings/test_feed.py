from __future__ import annotations

from datetime import date, datetime

import pytest

from filings.edgar.listings.feed import read_feed
from filings.edgar.listings.rows import UnreadableListingError
from tests.filings.shared_material import needs_shared, shared_files

ENTRY = """<entry>
<title>8-K - Harrowgate - Ash &amp; Sons (Bermuda) Ltd (0001004321) (Filer)</title>
<link rel="alternate" type="text/html" href="https://www.sec.gov/Archives/x-index.htm"/>
<summary type="html">
 &lt;b&gt;Filed:&lt;/b&gt; 2019-05-06 &lt;b&gt;AccNo:&lt;/b&gt; 0001193125-19-000123 &lt;b&gt;Size:&lt;/b&gt; 14 KB
&lt;br&gt;Item 1.01: Entry into a Material Definitive Agreement
&lt;br&gt;Item 9.01: Financial Statements and Exhibits
</summary>
<updated>2019-05-03T18:27:39-04:00</updated>
<category scheme="https://www.sec.gov/" label="form type" term="8-K"/>
<id>urn:tag:sec.gov,2008:accession-number=0001193125-19-000123</id>
</entry>
"""
FEED = f"""<?xml version="1.0" encoding="ISO-8859-1" ?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Latest Filings</title>
{ENTRY}</feed>"""


def test_an_entry_tells_who_filed_what_and_when():
    (row,) = read_feed(FEED.encode()).rows
    assert (row.form, row.company, row.cik.digits) == ("8-K", "Harrowgate - Ash & Sons (Bermuda) Ltd", "0001004321")
    assert str(row.accession) == "0001193125-19-000123"
    assert row.items == ("1.01", "9.01")


def test_a_filing_accepted_in_the_evening_is_of_the_day_it_is_filed():
    (row,) = read_feed(FEED.encode()).rows
    assert row.filed == date(2019, 5, 6)
    assert row.accepted == datetime.fromisoformat("2019-05-03T22:27:39+00:00")


def test_a_filing_of_two_companies_stands_in_it_twice():
    other = ENTRY.replace("0001004321", "0001007654").replace("(Filer)", "(Subject)")
    rows = read_feed(FEED.replace("</feed>", f"{other}</feed>").encode()).rows
    assert [row.cik.digits for row in rows] == ["0001004321", "0001007654"]
    assert len({row.accession for row in rows}) == 1


def test_a_page_without_entries_is_a_quiet_hour():
    assert read_feed(FEED.replace(ENTRY, "").encode()).rows == ()


@pytest.mark.parametrize(
    ("was", "instead", "reason"),
    [
        (" (0001004321) (Filer)", "", "title"),
        ("accession-number=0001193125-19-000123", "nothing", "accession number"),
        ("2019-05-06", "today", "when it was filed"),
        ("18:27:39-04:00", "18:27:39", "offset"),
        ("2019-05-03T18", "2019-05-03T38", "hour"),
    ],
)
def test_an_entry_that_cannot_be_read_stands_beside_the_others(was, instead, reason):
    broken = ENTRY.replace(was, instead)
    listing = read_feed(FEED.replace("</feed>", f"{broken}</feed>").encode())
    assert len(listing.rows) == 1
    assert reason in listing.refused[0].reason
    assert listing.refused[0].line == 2


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (FEED.encode()[:-30], "broken off"),
        (b"", "broken off"),
        (b"<rss><channel/></rss>", "no Atom feed but <rss>"),
        (b"<?xml version='1.0'?><!DOCTYPE feed [<!ENTITY a 'b'>]><feed/>", "document type"),
        (b"<!DOCTYPE html><html><title>SEC.gov | Request Rate Threshold Exceeded</title></html>", "too many requests"),
    ],
)
def test_what_is_no_feed_is_refused_with_its_reason(body, words):
    with pytest.raises(UnreadableListingError, match=words):
        read_feed(body)


@needs_shared
@pytest.mark.parametrize(
    "path", [p for p in shared_files("edgar/feeds") if p.suffix == ".xml"], ids=lambda path: path.name
)
def test_real_pages_are_read_to_the_last_entry(path):
    body = path.read_bytes()
    listing = read_feed(body)
    assert listing.refused == ()
    assert len(listing.rows) == body.count(b"<entry>") == 100


@needs_shared
def test_the_real_page_of_an_outage_is_refused_as_such():
    (path,) = (p for p in shared_files("edgar/feeds") if p.suffix == ".html")
    with pytest.raises(UnreadableListingError, match="error page"):
        read_feed(path.read_bytes())
