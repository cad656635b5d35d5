"""What is no filing, and why: error and block pages, feeds, indexes, binaries, and garbage.

A download that went wrong often looks like a document. It is told apart here, so that nobody extracts facts from
EDGAR's "Request Rate Threshold Exceeded".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from filings.text.uuencode import binary_name


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a file could not be read, or not wholly. `sentence` says what happened and what to do."""

    code: str  # empty, too_large, binary, block_page, not_a_filing, garbage, truncated, no_documents, no_text
    sentence: str

    @property
    def fatal(self) -> bool:
        """Whether nothing of the file can be used; a truncated filing is read as far as it goes."""
        return self.code != "truncated"


_FRONT: Final = 65_536
_LONGEST_PAGE: Final = 60_000  # block and error pages are short; a filing that quotes their words is not

_RATE_PAGES: Final = (
    (
        b"request rate threshold exceeded",
        "EDGAR's page “Request Rate Threshold Exceeded”: too many requests were made.",
    ),
    (
        b"undeclared automated tool",
        "EDGAR's page “Undeclared Automated Tool”: the requests did not declare who makes them.",
    ),
    (b"your request originates from an undeclared", "EDGAR's page for undeclared tools."),
)
_ADVICE: Final = "Wait ten minutes, check the User-Agent, and fetch the filing again."
_STORE_ERROR = re.compile(rb"<Error>\s*<Code>\s*(\w+)\s*</Code>", re.IGNORECASE)
_ERROR_TITLE = re.compile(
    rb"<(title|h1)[^>]*>\s*[^<]{0,60}?(40[0-9] |50[0-4] |not found|access denied|forbidden|bad gateway"
    rb"|service unavailable|gateway time-?out|internal server error|too many requests|attention required|just a moment"
    rb"|error response|temporarily unavailable|under maintenance|the requested url could not be)",
    re.IGNORECASE,
)
_ERROR_WORDS = re.compile(
    rb"page (?:is|you requested is) temporarily unavailable|undergoing maintenance"
    rb"|the page you requested (?:could not|cannot)|you don't have permission to access"
    rb"|the requested url was not found|errors\.edgesuite\.net|verify you are (?:a )?human",
    re.IGNORECASE,
)
_FILING_WORDS = re.compile(
    rb"pursuant to section 1[35]|securities (?:and )?exchange act of 1934|registrant|exhibit\s+\d", re.IGNORECASE
)
_INDEX = re.compile(
    rb"\s*(?:Description:\s+(?:Master|Daily|Quarterly)[^\r\n]*Index"
    rb"|(?:CIK\|Company Name\||Form Type\s+Company Name\s+CIK))",
    re.IGNORECASE,
)
_INDEX_PAGE = re.compile(
    rb"<title>\s*(?:EDGAR Filing Documents for|Directory Listing|EDGAR \w+ Search|Index of /)", re.IGNORECASE
)
_FEED = re.compile(rb"<(?:feed|rss|rdf:RDF)[\s>]", re.IGNORECASE)
_XML_KINDS: Final = (
    (re.compile(rb"<(?:\w+:)?schema[\s>]"), "an XML schema"),
    (re.compile(rb"<(?:\w+:)?linkbase[\s>]"), "an XBRL linkbase"),
    (re.compile(rb"<(?:\w+:)?xbrl[\s>]"), "an XBRL instance without a document"),
    (re.compile(rb"<FilingSummary[\s>]"), "a summary made by EDGAR's viewer"),
    (re.compile(rb"<(?:ownershipDocument|edgarSubmission)[\s>]"), "a form in XML (ownership or similar)"),
)
# Signs of windows-1252 where other encodings have letters; no language uses as many of these as damaged text does.
_CP1252_SIGNS: Final = frozenset("‚ƒ„†‡ˆ‰Š‹ŒŽ˜š›œžŸ")
_HTML_TAG = re.compile(rb"<(?:html|body|p|div|table|font|span)[\s>]", re.IGNORECASE)


def before_reading(data: bytes, *, max_bytes: int) -> Problem | None:
    """Why these bytes are not worth splitting, or None: emptiness, size, binaries."""
    if not data.strip(b" \t\r\n\f\v\x00\xef\xbb\xbf"):
        return Problem(code="empty", sentence="The file is empty. Fetch or upload it again.")
    if len(data) > max_bytes:
        return Problem(
            code="too_large",
            sentence=f"The file has {len(data):,} bytes; the limit is {max_bytes:,}. Upload the document alone.",
        )
    binary = binary_name(data)
    if binary is not None:
        return Problem(
            code="binary",
            sentence=f"The file is {binary}, not text. Upload the filing as text or HTML as EDGAR gives it out.",
        )
    return None


def is_rate_page(data: bytes) -> bool:
    """Whether this is the page by which EDGAR answers who asked too much, or did not say who asks."""
    return len(data) <= _LONGEST_PAGE and any(words in data.lower() for words, _ in _RATE_PAGES)


def of_document(data: bytes) -> Problem | None:
    """Why a file without SGML is no filing document, or None: block and error pages, indexes, feeds, data files."""
    return _block_page(data) or _index_or_feed(data) or _data_file(data)


def _block_page(data: bytes) -> Problem | None:
    if len(data) > _LONGEST_PAGE:
        return None
    low = data.lower()
    for words, sentence in _RATE_PAGES:
        if words in low:
            return Problem(code="block_page", sentence=f"The file is {sentence} {_ADVICE}")
    error = _STORE_ERROR.search(data, 0, 2000)
    if error:
        name = error[1].decode("latin-1")
        return Problem(
            code="block_page", sentence=f"The archive answered with the error {name}: there is no such file."
        )
    if (
        _HTML_TAG.search(data)
        and (_ERROR_TITLE.search(data) or _ERROR_WORDS.search(data))
        and not _FILING_WORDS.search(data)
    ):
        return Problem(
            code="block_page", sentence="The file is an error page of a web server, not a filing. Fetch it again."
        )
    return None


def _index_or_feed(data: bytes) -> Problem | None:
    front = data[:_FRONT]
    if _INDEX.match(front) or _INDEX_PAGE.search(front):
        return Problem(
            code="not_a_filing", sentence="The file is an index of filings, not a filing. Import the filings it names."
        )
    if _FEED.search(front[:2000]):
        return Problem(code="not_a_filing", sentence="The file is a news feed (Atom or RSS), not a filing.")
    return None


def _data_file(data: bytes) -> Problem | None:
    front = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if front[:1] in (b"{", b"[") and re.match(rb"[{\[]\s*(?:[\"{\[\d\]}]|$)", front):
        return Problem(code="not_a_filing", sentence="The file is JSON data, not a filing.")
    if not re.search(rb"<html[\s>]", data[:_FRONT], re.IGNORECASE):
        for pattern, name in _XML_KINDS:
            if pattern.search(front):
                return Problem(code="not_a_filing", sentence=f"The file is {name}, not a document that people read.")
    return None


def of_text(text: str) -> Problem | None:
    """Why a reading text is of no use, or None: nothing in it, or no language."""
    if not text.strip():
        return Problem(code="no_text", sentence="The file holds no text that can be read.")
    sample = "".join(text[:20_000].split())
    foreign = sum(1 for char in sample if not char.isascii() and (char < "\u0250" or char in _CP1252_SIGNS))
    if foreign * 4 > len(sample):
        return Problem(
            code="garbage",
            sentence="The file's characters make no sense; its encoding is damaged. Fetch or upload it again.",
        )
    return None


def truncated(missing: tuple[str, ...]) -> Problem:
    """The problem of a submission that ends too early; `missing` names the end tags that were not found."""
    return Problem(
        code="truncated",
        sentence=f"The file ends too early: {', '.join(missing)} missing. What is there was read; fetch it again.",
    )
