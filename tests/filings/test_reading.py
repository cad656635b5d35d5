"""From bytes to a filing: what holds for every input, and what the gold set and EDGAR's own files come out as."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filings.reading import ReadFiling, read
from filings.text import TEXT_VERSION
from tests.filings.edgar.samples import FEED, PEM, SUBMISSION
from tests.filings.shared_material import SHARED, needs_shared, shared_files

FRAGMENTS = [
    *(b"<html>", b"<body>", b"<p>", b"</p>", b"<br>", b"<table>", b"</table>", b"<tr>", b"<td>", b"</td>", b"<td/>"),
    *(
        b"<ul>",
        b"<li>",
        b"</ul>",
        b"<pre>",
        b"</pre>",
        b"<hr>",
        b"<sup>",
        b"<b>",
        b"<!--",
        b"-->",
        b"<script>",
        b"<head>",
    ),
    *(
        b'<div style="display:none">',
        b"</div>",
        b"<ix:header>",
        b"</ix:header>",
        b'<p a=">',
        b"<font face=Symbol>",
        b"<",
    ),
    *(
        b"&nbsp;",
        b"&#147;",
        b"&#xD800;",
        b"&amp",
        b"&",
        b"$",
        b"45.0",
        b" million",
        b"\n",
        b"\r\n",
        b"\r",
        b"\n\n",
        b"\t",
    ),
    *(
        b"  ",
        b"<PAGE>",
        b"<TABLE>",
        b"<S>  <C>",
        b"  7\n",
        b"wholly-\nowned ",
        b"\x00",
        b"\x07",
        b"\x1c",
        b"\x85",
        b"\xa0",
    ),
    *(
        "é".encode(),
        "”".encode(),
        b"\x93",
        b"\xc3",
        b"\xff",
        b"<DOCUMENT>\n<TYPE>8-K\n<TEXT>\n",
        b"</TEXT>\n</DOCUMENT>\n",
    ),
    *(
        b"<SEC-DOCUMENT>",
        b"<SEC-HEADER>\n",
        b"FILER:\n\tCOMPANY DATA:\n",
        b"</SEC-HEADER>",
        b"begin 644 a.jpg\nM!!\n",
        b"%PDF-",
    ),
    *(b"The licensor grants the licensee an exclusive license in the territory ", b"Exhibit 10.1\n", b"FORM 8-K\n"),
]
documents = st.one_of(
    st.binary(max_size=300),
    st.lists(st.sampled_from(FRAGMENTS), max_size=40).map(b"".join),
    st.lists(st.sampled_from(FRAGMENTS), max_size=40).map(lambda parts: b"<html><body>" + b"".join(parts)),
)


def check_invariants(filing: ReadFiling, data: bytes) -> None:
    for document in filing.documents:
        text, offsets = document.source.text, document.reading.offsets
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]", text)
        assert offsets.length == len(text)
        assert list(offsets.starts) == sorted(set(offsets.starts))
        assert list(offsets.sources) == sorted(offsets.sources)
        for offset, char in enumerate(text):
            start, end = document.source_span(offset, offset + 1)
            assert document.part.body[0] <= start <= end <= document.part.body[1]
            if end - start == 1 and char.isascii() and char.isalnum() and document.reading.notes == ():
                assert data[start:end].decode("latin-1") == char


@settings(max_examples=400, deadline=None)
@given(documents)
def test_reading_never_fails_and_every_character_leads_back_to_its_bytes(data):
    filing = read(data, name="any")
    check_invariants(filing, data)
    if filing.problem is None:
        assert any(document.source.text for document in filing.documents)
    elif filing.problem.fatal:
        assert not any(document.source.text for document in filing.documents)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from(["royalty", "$4.5", "“Net Sales”", "Zürich", "€12", "—", "Läkemedel", "10%"]), min_size=1)
)
def test_words_survive_in_every_encoding_and_their_quotes_are_the_sources_bytes(words):
    for encoding in ("utf-8", "windows-1252"):
        data = ("<html><body><p>" + "</p><p>".join(words) + "</p></body></html>").encode(encoding)
        (document,) = read(data, name="words.htm").documents
        assert document.source.text.split("\n\n") == words
        for found in re.finditer(r"[^\n]+", document.source.text):
            start, end = document.source_span(*found.span())
            assert data[start:end].decode(encoding) == found[0]


@pytest.mark.parametrize("data", [SUBMISSION, PEM, FEED])
def test_a_submission_is_read_whole(data):
    filing = read(data, name="0009990113-21-014402.txt")
    assert filing.problem is None
    assert filing.header is not None
    assert filing.header.form == "8-K"
    assert [(one.index, one.kind, one.text) for one in filing.source.documents] == [
        (0, "8-K", "Harrowgate signed an agreement."),
        (1, "EX-99.1", "PRESS RELEASE\n\nHarrowgate is pleased."),
        (2, "GRAPHIC", ""),
    ]
    assert [one.is_html for one in filing.source.documents] == [True, False, False]
    assert filing.source.header["FILER"][0]["COMPANY DATA"][0]["CENTRAL INDEX KEY"] == ["0009990777"]
    assert all(document.reading.version == TEXT_VERSION for document in filing.documents)


@pytest.mark.parametrize("data", [SUBMISSION, PEM, FEED])
def test_a_quote_is_found_again_in_the_file(data):
    document = read(data, name="x").documents[1]
    start = document.source.text.index("is pleased")
    span = document.source_span(start, start + len("is pleased"))
    assert data[slice(*span)] == b"is pleased"


def test_a_header_that_lost_its_accession_number_gets_it_from_the_envelope():
    data = SUBMISSION.replace(b"ACCESSION NUMBER:\t\t0009990113-21-014402\n", b"")
    filing = read(data, name="x")
    assert filing.header is not None
    assert str(filing.header.accession) == "0009990113-21-014402"


def test_data_that_edgar_made_for_machines_has_no_text():
    data = SUBMISSION.replace(b"<TYPE>EX-99.1", b"<TYPE>EX-101.SCH")
    document = read(data, name="x").documents[1]
    assert document.source.text == ""
    assert document.reading.notes == ("data for machines",)


def test_a_submission_of_pictures_only_says_so():
    data = b"<DOCUMENT>\n<TYPE>GRAPHIC\n<TEXT>\nbegin 644 a.jpg\nM!!\nend\n</TEXT>\n</DOCUMENT>\n"
    filing = read(data, name="x")
    assert filing.problem is not None
    assert filing.problem.code == "no_text"


def hostile(pattern: bytes, count: int) -> bytes:
    return b"<html><body><p>FORM 8-K and some text to be read</p>" + pattern * count


@pytest.mark.parametrize(
    "pattern",
    [
        b"<table><tr><td>x",
        b'<div style="display:none">a ',
        b'<p style="display:none">a <b hidden>b',
        b"<!-- a ",
        b'<p a=">b ',
        b"<table><tr><td>(i)<td>text</table><hr>and so on",
        b"a<br>&nbsp;<td>a<sup>1</sup>",
        b"<pre>a  b\n\n",
    ],
)
def test_time_grows_with_size_and_no_faster(pattern):
    def seconds(count: int) -> float:
        data, best = hostile(pattern, count), float("inf")
        for _ in range(3):
            started = time.perf_counter()
            read(data, name="x")
            best = min(best, time.perf_counter() - started)
        return best

    assert seconds(16_000) < 12 * seconds(
        4_000
    )  # four times the size; a quadratic step would take sixteen times as long


@needs_shared
@pytest.mark.parametrize(
    "path",
    shared_files("gold/real", "gold/written", "gold/negatives", "edgar/submissions", "bulk"),
    ids=lambda path: path.name,
)
def test_every_filing_beside_the_checkout_is_read(path):
    data = path.read_bytes()
    filing = read(data, name=path.name)
    if path.name == "header_with_double_newlines.txt":
        assert filing.problem is not None
        assert filing.problem.code == "no_documents"
        return
    assert filing.problem is None
    first = filing.documents[0]
    assert first.source.kind
    assert len(first.source.text) > 400
    if len(data) < 300_000:
        check_invariants(filing, data)


@needs_shared
@pytest.mark.parametrize(
    "path", shared_files("edgar/feeds", "edgar/indexes", "edgar/pages", "edgar/company"), ids=lambda path: path.name
)
def test_what_is_no_filing_gets_a_reason(path):
    problem = read(path.read_bytes(), name=path.name).problem
    assert problem is not None
    assert problem.code in ("not_a_filing", "block_page")
    assert problem.sentence.endswith(".")


@needs_shared
def test_one_submission_gives_the_same_text_from_archive_and_feed():
    folder = SHARED / "edgar" / "submissions"
    archive, feed = (read((folder / f"0001104659-25-002604.{kind}").read_bytes(), name="x") for kind in ("txt", "nc"))
    assert [one.text for one in archive.source.documents] == [one.text for one in feed.source.documents]


@needs_shared
def test_the_reference_filing_reads_as_printed():
    path = SHARED / "gold" / "real" / "neotherapeutics-2001-03-19-8k.txt"
    (document,) = read(path.read_bytes(), name=path.name).source.documents
    assert (
        "an initial payment and milestone payments which could total $12,000,000 if\nPfizer receives" in document.text
    )
    assert not re.search(r"^\s*\d\s*$", document.text, re.MULTILINE)


def test_a_page_without_header_tells_its_cik_in_hidden_inline_xbrl():
    page = (
        "<html><body><div style='display:none'><ix:header><ix:hidden>"
        '<ix:nonNumeric contextRef="c" name="dei:EntityCentralIndexKey" id="h1">0009914402</ix:nonNumeric>'
        "</ix:hidden></ix:header></div><p>FORM 8-K</p><p>Corbel Bio, Inc. signed a license with Marsh Ltd.</p>"
        "</body></html>"
    )
    filing = read(page.encode(), name="corbel.htm")
    assert filing.source.header == {"CENTRAL INDEX KEY": ["0009914402"]}
    assert "0009914402" not in filing.documents[0].source.text


def test_a_page_with_the_ciks_of_two_filers_tells_none():
    fact = '<ix:nonNumeric name="dei:EntityCentralIndexKey" id="h">{}</ix:nonNumeric>'
    page = f"<html><body><p>{fact.format(111)} {fact.format(222)}</p><p>FORM 8-K of Corbel Bio, Inc.</p></body></html>"
    assert read(page.encode(), name="corbel.htm").source.header == {}


def test_the_title_of_a_page_refines_its_kind():
    page = "<html><head><title>20-F</title></head><body><p>Notes to the financial statements</p></body></html>"
    assert read(page.encode(), name="corbel.htm").documents[0].source.kind == "20-F"
