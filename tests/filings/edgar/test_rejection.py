from __future__ import annotations

import pytest

from filings.reading import read
from tests.filings.edgar.samples import HEADER, SUBMISSION

RATE_PAGE = b"""<!DOCTYPE html><html><head><title>SEC.gov | Request Rate Threshold Exceeded</title></head>
<body><h1>Your Request Originates from an Undeclared Automated Tool</h1><p>To allow for access...</p>"""


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (b"", "empty", "empty"),
        (b" \r\n\t\n", "empty", "empty"),
        (b"\x00\x00\x00", "empty", "empty"),
        (RATE_PAGE, "block_page", "Request Rate Threshold Exceeded"),
        (b"<html><h1>Undeclared Automated Tool</h1></html>", "block_page", "Undeclared Automated Tool"),
        (b'<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Key>a.txt</Key></Error>', "block_page", "NoSuchKey"),
        (
            b"<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>",
            "block_page",
            "error page",
        ),
        (b"<html><body><h1>This page is temporarily unavailable.</h1></body></html>", "block_page", "error page"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "binary", "a PDF"),
        (b"PK\x03\x04\x14\x00\x06\x00", "binary", "ZIP"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "binary", "JPEG"),
        (b"text\x00\x00\x01\x02" * 40, "binary", "binary"),
        (b'{"cik": "1234", "filings": {}}', "not_a_filing", "JSON"),
        (b'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"></feed>', "not_a_filing", "feed"),
        (b"Description:           Master Index of EDGAR\nCIK|Company Name|Form", "not_a_filing", "index"),
        (b"<html><title>EDGAR Filing Documents for 0009-1</title><p>x</p></html>", "not_a_filing", "index"),
        (b'<?xml version="1.0"?><xsd:schema xmlns:xsd="x"></xsd:schema>', "not_a_filing", "schema"),
        (b'<?xml version="1.0"?><link:linkbase xmlns:link="x"></link:linkbase>', "not_a_filing", "linkbase"),
        (b"<html><body><script>var a = 1</script></body></html>", "no_text", "no text"),
        (HEADER, "no_documents", "no documents"),
        (bytes(range(0x80, 0x100)) * 20, "garbage", "encoding"),
    ],
)
def test_what_is_no_filing_is_refused_with_a_reason(data, code, words):
    filing = read(data, name="upload")
    assert filing.problem is not None
    assert filing.problem.code == code
    assert words.lower() in filing.problem.sentence.lower()
    assert filing.problem.fatal
    assert filing.source.documents == ()


def test_a_file_over_the_limit_is_refused_and_the_limit_named():
    filing = read(SUBMISSION, name="big.txt", max_bytes=1000)
    assert filing.problem is not None
    assert filing.problem.code == "too_large"
    assert "1,000" in filing.problem.sentence


def test_a_truncated_submission_is_read_as_far_as_it_goes():
    filing = read(SUBMISSION[: SUBMISSION.index(b"is pleased")], name="cut.txt")
    assert filing.problem is not None
    assert filing.problem.code == "truncated"
    assert not filing.problem.fatal
    assert "</SEC-DOCUMENT>" in filing.problem.sentence
    assert filing.source.documents[0].text == "Harrowgate signed an agreement."
    assert filing.source.documents[1].text == "PRESS RELEASE\n\nHarrowgate"


@pytest.mark.parametrize(
    "data",
    [
        (
            b"<html><body><p>FORM 8-K</p><p>Pursuant to Section 13 of the Securities Exchange Act of 1934</p>"
            b"<p>Our web site answered 404 Not Found, and our request was Forbidden.</p></body></html>"
        ),
        b"Exhibit 10.1\n\nThe Licensee shall {use} [its] best efforts, and <Error> codes shall be logged.",
        b"[***] Certain information has been omitted.\n\nLICENSE AGREEMENT by and between A Inc. and B Inc.",
    ],
)
def test_a_filing_that_speaks_of_errors_is_still_a_filing(data):
    assert read(data, name="x").problem is None
