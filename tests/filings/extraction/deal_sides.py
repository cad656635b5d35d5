"""A text of our own read as one filing: its deals as (name, role) pairs, for tests of who deals with whom."""

from __future__ import annotations

from filings.extraction import extract
from filings.extraction.source import SourceDocument, SourceFiling

SETTING = "\n\nThe drug is in a Phase 2 clinical trial in patients with chronic disease.\n"
"""What makes a short text speak of drugs."""


def sides(text: str, *, kind: str = "EX-99.1") -> list[list[tuple[str, str]]]:
    """(name, role) of the parties of each deal, in the order told."""
    filing = SourceFiling("told.txt", (SourceDocument(0, kind, text + SETTING),))
    return [[(p.name.value, p.role.value) for p in deal.parties] for deal in extract(filing).deals]


def partners(text: str, *, kind: str = "EX-99.1") -> list[set[str]]:
    """The names of the parties of each deal."""
    return [{name for name, _ in deal} for deal in sides(text, kind=kind)]
