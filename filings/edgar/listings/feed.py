"""The Atom feed of the latest filings (`getcurrent`).

A filing stands in it once for each company it names: filer, subject, reporting owner. The time of acceptance is given
with its offset; the day of filing is given apart, since what is accepted after 17:30 in New York is filed on the next
business day. The feed forgets within the hour on a busy day, so the nightly index has the last word (`indexes`).
"""

from __future__ import annotations

import re
from datetime import date, datetime
from xml.etree import ElementTree as ET

from filings.edgar.identifiers import CIK, AccessionNumber
from filings.edgar.listings.rows import Listed, Listing, Refused, UnreadableListingError
from filings.edgar.rejection import of_document

_ATOM = "{http://www.w3.org/2005/Atom}"
_TITLE = re.compile(r"(?P<form>.{1,40}?) - (?P<company>.{1,300}) \((?P<cik>\d{10})\) \([^()]{1,40}\)\s*\Z", re.DOTALL)
_ID = re.compile(r"accession-number=(?P<accession>\d{10}-\d{2}-\d{6})\s*\Z")
_FILED = re.compile(r"<b>Filed:</b>\s*(\d{4}-\d{2}-\d{2})")
_ITEM = re.compile(r"<br>\s*Item (\d{1,2}(?:\.\d{2})?):")
_DTD = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def read_feed(body: bytes) -> Listing:
    """Read a page of the feed, which may hold no entries; raises UnreadableListingError for anything else."""
    if _DTD.search(body):
        problem = of_document(body)
        raise UnreadableListingError(
            problem.sentence if problem else "The feed declares a document type; EDGAR's does not."
        )
    try:
        root = ET.fromstring(body)  # noqa: S314 - see above
    except ET.ParseError as error:
        problem = of_document(body)
        fitting = problem is not None and problem.code == "block_page"
        raise UnreadableListingError(
            problem.sentence if problem and fitting else f"The feed is broken off or damaged ({error})."
        ) from error
    if root.tag != f"{_ATOM}feed":
        raise UnreadableListingError(f"This is no Atom feed but <{root.tag[:40]}>.")
    rows: list[Listed] = []
    refused: list[Refused] = []
    for number, entry in enumerate(root.iter(f"{_ATOM}entry"), 1):
        title = entry.findtext(f"{_ATOM}title", "")
        try:
            rows.append(_row(entry, title))
        except ValueError as error:
            refused.append(Refused(number, title[:80], str(error)))
    return Listing(tuple(rows), tuple(refused))


def _row(entry: ET.Element, title: str) -> Listed:
    named = _TITLE.match(title.strip())
    if named is None:
        raise ValueError("its title is not “form - company (CIK) (role)”")
    number = _ID.search(entry.findtext(f"{_ATOM}id", ""))
    if number is None:
        raise ValueError("it has no accession number")
    summary = entry.findtext(f"{_ATOM}summary", "")
    filed = _FILED.search(summary)
    if filed is None:
        raise ValueError("its summary does not say when it was filed")
    accepted = datetime.fromisoformat(entry.findtext(f"{_ATOM}updated", ""))
    if accepted.tzinfo is None:
        raise ValueError("its time of acceptance has no offset")
    category = entry.find(f"{_ATOM}category")
    return Listed(
        accession=AccessionNumber.parse(number["accession"]),
        cik=CIK.parse(named["cik"]),
        company=named["company"].strip(),
        form=(category.get("term") if category is not None else None) or named["form"],
        filed=date.fromisoformat(filed[1]),
        accepted=accepted,
        items=tuple(_ITEM.findall(summary)),
    )
