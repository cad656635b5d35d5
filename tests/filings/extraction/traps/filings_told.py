"""Filings of one invented company, as the traps of retold deals need them: annual, quarterly and current reports."""

from __future__ import annotations

from filings.extraction import extract
from filings.extraction.facts import Deal
from filings.extraction.source import SourceDocument, SourceFiling

COMPANY = "Norwick Biologics, Inc."
FIELD = "The Company develops antibodies and vaccines against cancer and seeks approval of its drugs by the FDA."


def periodic(body: str, *, year: int = 2016, form: str = "10-K", period: str = "") -> list[Deal]:
    """Deals of a periodic report on `year` (or on `period`) that tells `body`."""
    covered = period or f"For the fiscal year ended December 31, {year}"
    text = f"FORM {form}\n\n{covered}\n\n{COMPANY}\n\n(Exact name of registrant as specified in its charter)\n\n"
    text += f"NOTES TO FINANCIAL STATEMENTS\n\n1. {FIELD}\n\n7. Agreements\n\n{body}\n"
    return list(extract(SourceFiling("note.txt", [SourceDocument(0, form, text)])).deals)


def current(
    body: str, *, day: str = "May 4, 2016", item: str = "Item 8.01 Other Events", release: str = ""
) -> list[Deal]:
    """Deals of an 8-K of `day`, with a release as its exhibit where one is given."""
    text = f"FORM 8-K\n\nDate of Report (Date of earliest event reported): {day}\n\n{COMPANY}\n\n"
    text += f"(Exact name of registrant as specified in its charter)\n\n{item}\n\n{FIELD}\n\n{body}\n"
    documents = [SourceDocument(0, "8-K", text)]
    if release:
        documents.append(SourceDocument(1, "EX-99.1", release))
    return list(extract(SourceFiling("report.txt", documents)).deals)


def event(deals: list[Deal], party: str) -> str:
    """The event of the one deal with a party."""
    found = [d for d in deals if any(party in p.name.value for p in d.parties)]
    assert len(found) == 1, [[p.name.value for p in d.parties] for d in deals]
    return found[0].event.value
