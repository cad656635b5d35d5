"""The reader and the list of filings."""

from __future__ import annotations

import time

import pytest
from django.test import Client

from deals.models import Evidence
from filings import store
from filings.models import Document, DocumentText, Filing, RawFile
from tests.deals.deal_pages import make_deal, sign_in
from tests.factories import make_filing

pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    return sign_in()


def test_the_reader_marks_what_was_extracted_and_lists_it(client: Client) -> None:
    make_deal(1, name="License Agreement")
    page = client.get("/filings/0001213900-21-000001/").content.decode()
    assert 'class="k-money' in page
    assert 'class="k-party' in page
    assert "$45.0M" in page
    assert "License Agreement" in page


def test_it_jumps_to_the_place_asked_for(client: Client) -> None:
    make_deal(1)
    evidence = Evidence.objects.filter(claim__field="term").first()
    assert evidence is not None
    page = client.get(f"/filings/0001213900-21-000001/?doc=0&at={evidence.start}-{evidence.end}").content.decode()
    words = DocumentText.objects.get().text[evidence.start : evidence.end]
    anchored = page.index('id="at"')
    assert page.index(words, anchored) - anchored < 200


def test_words_that_have_changed_are_neither_marked_nor_listed(client: Client) -> None:
    make_deal(1)
    text = DocumentText.objects.get().text
    DocumentText.objects.update(text=text.replace("USD 45,000,000", "USD 99,000,000"))
    response = client.get("/filings/0001213900-21-000001/")
    assert "$45.0M" not in response.content.decode()
    assert "$99.0M" not in response.content.decode()
    assert ">USD 99,000,000</mark>" not in response.content.decode()


@pytest.mark.parametrize("query", ["at=5", "at=9-3", "at=x-y", "at=-5-6", "doc=x", "doc=0&part=x", "at=1-99999999999"])
def test_a_place_that_cannot_be_read_is_refused(client: Client, query: str) -> None:
    make_filing("text", key="0001213900-21-000001")
    assert client.get(f"/filings/0001213900-21-000001/?{query}").status_code == 400


@pytest.mark.parametrize("query", ["doc=9", "part=9", "part=0"])
def test_a_document_or_part_that_is_not_there_is_not_found(client: Client, query: str) -> None:
    make_filing("text", key="0001213900-21-000001")
    assert client.get(f"/filings/0001213900-21-000001/?{query}").status_code == 404


def test_a_place_beyond_the_end_is_said_to_be(client: Client) -> None:
    make_filing("text", key="0001213900-21-000001")
    assert "beyond the end" in client.get("/filings/0001213900-21-000001/?at=500-600").content.decode()


def test_documents_are_tabs(client: Client) -> None:
    make_filing("the report", "the press release", key="0001213900-21-000001", kinds=("8-K", "EX-99.1"))
    page = client.get("/filings/0001213900-21-000001/?doc=1").content.decode()
    assert "the press release" in page
    assert "the report" not in page
    assert 'href="?doc=0"' in page


def test_a_document_of_four_megabytes_is_read_in_parts_and_fast(client: Client) -> None:
    paragraph = "The licensee shall pay $5,000,000 upon approval of the first product. " * 8 + "\n\n"
    text = paragraph * (4_000_000 // len(paragraph))
    make_filing(text, key="0001213900-21-000001")
    Document.objects.update(is_html=True)
    client.get("/filings/0001213900-21-000001/")
    started = time.perf_counter()
    response = client.get(f"/filings/0001213900-21-000001/?at={len(text) - 100}-{len(text) - 90}")
    assert time.perf_counter() - started < 1.5
    assert 'id="at"' in response.content.decode()
    assert len(response.content) < 1_000_000
    assert len(response.context["parts"]) > 20


def test_a_filing_without_text_says_how_far_it_is(client: Client) -> None:
    filing = make_filing("x", key="0001213900-21-000001")
    DocumentText.objects.all().delete()
    assert "No text yet" in client.get(filing.get_absolute_url()).content.decode()
    filing.documents.all().delete()
    assert "No document to show" in client.get(filing.get_absolute_url()).content.decode()


def test_the_bytes_come_back_as_received_and_never_as_a_page(client: Client) -> None:
    data = b"<html><script>alert(1)</script>\xff\x00"
    raw = RawFile.objects.create(sha256=store.put(data), size=len(data), name="evil\r\nX: y.html")
    Filing.objects.create(key="sha256-0123456789abcdef", raw=raw, name='evil"\r\nX: y.html')
    response = client.get("/filings/sha256-0123456789abcdef/raw/")
    assert b"".join(response.streaming_content) == data  # type: ignore[attr-defined]
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response["Content-Disposition"].startswith("attachment;")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in response["Content-Security-Policy"]
    assert "X" not in {name for name, _ in response.items()}


def test_bytes_missing_from_the_store_are_a_page_not_a_failure(client: Client) -> None:
    filing = make_filing("x")
    assert client.get(f"{filing.get_absolute_url()}raw/").status_code == 404


@pytest.mark.parametrize(
    ("query", "count"),
    [("q=quellmont", 1), ("q=000001", 1), ("form_type=8-k", 1), ("form_type=10-K", 0), ("since=2021-06-15", 0),
     ("until=2021-06-14", 1), ("state=failed", 0), ("samples=only", 0), ("samples=without", 1)],
)  # fmt: skip
def test_filings_are_found(client: Client, query: str, count: int) -> None:
    make_deal(1)
    assert len(client.get(f"/filings/?{query}").context["page"].rows) == count


@pytest.mark.parametrize(
    "query", ["colour=red", "state=x", "since=x", "until=x", "samples=x", "sort=x", "q=" + "x" * 201,
              "form_type=" + "x" * 21, "since=2021-01-02&until=2021-01-01", "after=x"]
)  # fmt: skip
def test_the_filings_list_refuses_what_it_cannot_read(client: Client, query: str) -> None:
    make_deal(1)
    response = client.get(f"/filings/?{query}")
    assert response.status_code == 400
    assert "0001213900-21-000001" not in response.content.decode()
