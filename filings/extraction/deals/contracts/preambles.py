"""A contract filed as an exhibit: its title, its preamble's parties and date, and who grants to whom."""

from __future__ import annotations

import re
from dataclasses import dataclass

from filings.extraction.deals.agreements import components_of, is_deal
from filings.extraction.deals.contracts.dates import effective_day, signing_day
from filings.extraction.deals.contracts.grantors import read_givers
from filings.extraction.deals.contracts.headings import contract_title
from filings.extraction.deals.contracts.sides import read_called, read_labelled, read_signatories, sides_of
from filings.extraction.deals.dating import Dated
from filings.extraction.deals.happenings.provisional import is_provisional
from filings.extraction.deals.titles import Title
from filings.extraction.facts import Span
from filings.extraction.layout import Layout
from filings.extraction.preamble import OPENING, party_region
from filings.extraction.scope import FilingReading

_RIGHTS = re.compile(
    r"\b(?:licensed\sproduct|licensor|licensee|exclusive\slicen[cs]e|royalt|milestone|licen[cs]e\sto|sublicens"
    r"|exclusive\s(?:right|distribut)|out-licens|in-licens|distributor|option\sto\s(?:licen|acquire|obtain)|patent\srights"
    r"|know-how|net\ssales|collaborat|marketing\srights|proprietary|patents)"
)
_MADE_AND_SUPPLIED = re.compile(
    r"manufactur\w*,?\s(?:[\w-]+,?\s){0,2}(?:and|&)\s(?:[\w-]+\s)?supply|supply\s(?:and|&)\smanufactur|supply\sagreement",
    re.IGNORECASE,
)
_SERVICES = re.compile(r"\b(?:services?|clinical|quality|loan|credit|lease)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Preamble:
    """What the head of a contract says: title, date, and the entities that enter it (in order)."""

    title: Title
    signed: Dated | None
    effective: Dated | None
    parties: tuple[int, ...]
    span: Span
    givers: frozenset[int]
    cue: Span | None


def read_preamble(reading: FilingReading, layout: Layout) -> Preamble | None:
    """The preamble of a contract about a deal, or None for other contracts and exhibits without two parties."""
    start, stop = party_region(layout)
    title = contract_title(layout, start, stop)
    if title is None or not _is_about_a_deal(layout, title):
        return None
    labelled = list(read_labelled(reading, layout, min(len(layout.flow), OPENING)))
    parties = read_signatories(reading, layout, start, stop)
    parties = tuple(dict.fromkeys((*parties, *(member for called in labelled for member in called.members))))
    if len(parties) < 2:
        parties = read_signatories(reading, layout, 0, min(len(layout.flow), OPENING))[:2]
    if len(parties) < 2:
        return None
    called = [*read_called(reading, layout, start, stop, parties), *labelled]
    sides = sides_of(reading, layout, start, stop, parties, called)
    givers, cue = read_givers(reading, layout, parties, sides, called)
    end = min(stop, start + 600)
    # where nothing stands behind "between", only the title says what this is
    span = Span(layout.document.index, start, end) if layout.document.text[start:end].strip() else title.span
    signed = signing_day(layout, title, stop)
    effective = effective_day(layout, title, signed, stop)
    return Preamble(title, signed, effective, parties, span, givers, cue)


def _is_about_a_deal(layout: Layout, title: Title) -> bool:
    """By its title; where that says nothing ("Amended and Restated Agreement"), by the rights its opening speaks of.

    So too where a product is made and supplied: a plain manufacturer's contract speaks of no rights.
    """
    kind = is_deal(title.text)
    made = kind is False and _MADE_AND_SUPPLIED.search(title.text) and not _SERVICES.search(title.text)
    silent = kind is None or (is_provisional(title.text) and not components_of(title.text))
    if made or silent:
        return len(set(_RIGHTS.findall(layout.flow[:OPENING].lower()))) >= 2
    return bool(kind)
