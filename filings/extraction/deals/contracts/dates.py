"""The day a contract was signed, and the day it takes effect where it names another one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filings.extraction.dates import find_dashed_dates
from filings.extraction.deals.dating import Dated, dates_of, days_behind
from filings.extraction.deals.titles import Title, find_titles
from filings.extraction.facts import Span
from filings.extraction.layout import Layout
from filings.extraction.preamble import OPENING

SIGNATURES = 6_000
"""Characters at the end of a contract in which its signatures stand."""

_EFFECTIVE_LINE = re.compile(r"(?:effective\s{1,3}date|dated|date)\W{0,4}$", re.IGNORECASE)
_DATE_LINE = re.compile(r"\bdated?\s{0,3}[:_][\W_]{0,20}$", re.IGNORECASE)
_SIGNING = re.compile(r"\bBy:|/s/|\bName:|\bTitle:|WITNESS WHEREOF")
_TAKES_EFFECT = re.compile(
    r"\b(?:(?:shall\s|will\s)?(?:takes?|come(?:s)?\sinto)\s(?:effect|force)|(?:shall\sbe(?:come)?|becomes?|is)\seffective"
    r"|(?<!and\s)(?<!into\s)(?<!made\s)(?<!executed\s)(?<!dated\s)effective|with\seffect|effective\sdate)"
    r"(?:\s(?:as\sof|on|from|is|of))?\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_IS_EFFECTIVE = re.compile(
    r"\b(?:is|shall\sbe(?:come)?|becomes?)\seffective(?:\s(?:as\sof|on|from))?\s{1,3}(?:the\s)?\Z", re.IGNORECASE
)
"""Before the day of a preamble that only says when the contract takes effect: who signed it dates it."""
_ANOTHER = re.compile(r"\b(?:amend\w*|certain|prior|original|supersed\w+|previous\w*)\b", re.IGNORECASE)
_ENTERED_OTHER = re.compile(
    r"(?<!this\s)\bagreement\b(?:(?!\bamend)[^.;]){0,100}?\b(?:dated|entered\sinto(?:\sbetween\sthe\sparties)?|made|executed)(?:\sas)?(?:\s(?:of|on))?(?:\sthe)?\s\Z",
    re.IGNORECASE,
)
"""Before the day of the agreement that an amendment speaks of: "to that license agreement … entered into on"."""
_ENTERED_BEFORE = re.compile(r"\b(?:agreement|entered|parties|dated)\b", re.IGNORECASE)


def signing_day(layout: Layout, title: Title, stop: int) -> Dated | None:
    """The preamble's date, else the one beside "Effective Date", else the last date beside the signatures.

    An amendment or termination is dated by the agreement it is about. `stop` is where the recitals begin.
    """
    if title.of_an_older:
        return _day_of_the_amended(layout, title, stop)
    head = [d for d in dates_of(layout, max(title.span.start - 200, 0), stop) if len(d.iso) == 10]
    dated = [d for d in head if d.how == "dated"]
    if not dated and head and _IS_EFFECTIVE.search(layout.flow, max(0, head[0].span.start - 40), head[0].span.start):
        return _signature_date(layout) or head[0]
    if dated or head:
        return (dated or head)[0]
    witness = _WITNESS.search(layout.flow, stop)
    for found in dates_of(layout, stop, min(witness.start() if witness else len(layout.flow), OPENING)):
        before = layout.flow[max(0, found.span.start - 40) : found.span.start]
        signing = _SIGNING.search(layout.flow, max(0, found.span.start - 300), found.span.start)
        if len(found.iso) == 10 and _EFFECTIVE_LINE.search(before) and not signing:
            return found
    return _signature_date(layout)


def _day_of_the_amended(layout: Layout, title: Title, stop: int) -> Dated | None:
    """The date behind the amended agreement's title, else the first by which the recitals date an agreement."""
    end = min(len(layout.flow), OPENING)
    for other in find_titles(layout, 0, end):
        if _is_same(other, title) and (days := days_behind(layout, other.span)):
            return next((day for day in days if day.how != "effective"), None)
    for found in dates_of(layout, title.span.start, min(end, stop + 2_500)):
        before = " ".join(layout.flow[max(title.span.start, found.span.start - 160) : found.span.start].split()) + " "
        if len(found.iso) == 10 and _ENTERED_OTHER.search(before):
            return found
    for found in dates_of(layout, stop, min(end, stop + 2_500)):
        before = layout.flow[max(stop, found.span.start - 200) : found.span.start]
        if found.how == "dated" and _ENTERED_BEFORE.search(before):
            return found
    return None


def effective_day(layout: Layout, title: Title, signed: Dated | None, stop: int) -> Dated | None:
    """The day from which the contract says it has effect, if that is not the day of signing."""
    if title.of_an_older:
        for other in find_titles(layout, 0, min(len(layout.flow), OPENING)):
            days = days_behind(layout, other.span) if _is_same(other, title) else []
            if (effective := next((day for day in days if day.how == "effective"), None)) is not None:
                return effective
        return None
    flow = layout.flow
    for found in dates_of(layout, title.span.start, stop):
        before = " ".join(flow[max(title.span.start, found.span.start - 140) : found.span.start].split()) + " "
        if len(found.iso) != 10 or _ANOTHER.search(before) or not _TAKES_EFFECT.search(before):
            continue
        return found if signed is not None and found.iso != signed.iso else None
    return None


def _is_same(one: Title, two: Title) -> bool:
    """Whether two titles are of one agreement, the one perhaps without its first words."""
    first, second = one.text.lower(), two.text.lower()
    return first.endswith(second) or second.endswith(first)


def _signature_date(layout: Layout) -> Dated | None:
    """The last full date printed beside "Date" at the end of the contract proper, else at the end of the document.

    Exhibits stand behind the signatures; a row of two signatures has both dates behind both words.
    """
    size = len(layout.flow)
    witness = _WITNESS.search(layout.flow)
    places = []
    if witness:
        block = min(size, witness.end() + _BLOCK)
        exhibit = _EXHIBIT.search(layout.flow, witness.end(), block)
        places.append((witness.end(), exhibit.start() if exhibit else block))
    for start, end in (*places, (max(0, size - SIGNATURES), size)):
        if beside := list(_beside_date(layout, start, end)):
            return max(beside, key=lambda d: d.iso)
    return None


def _beside_date(layout: Layout, start: int, end: int) -> Iterator[Dated]:
    found = [d for d in dates_of(layout, start, end) if len(d.iso) == 10]
    index = layout.document.index
    found += [Dated(d.iso, Span(index, d.start, d.end), "other") for d in find_dashed_dates(layout.flow, start, end)]
    last = -1
    for dated in sorted(found, key=lambda d: d.span.start):
        at = dated.span.start
        in_row = last >= 0 and at - last <= 80 and _ROW.fullmatch(layout.flow, last, at)
        if in_row or _DATE_LINE.search(layout.flow[max(0, at - 30) : at]):
            last = dated.span.end
            yield dated


_WITNESS = re.compile(r"\bIN\s{1,3}WITNESS\s{1,3}WHEREOF\b", re.IGNORECASE)
_BLOCK = 3_000
"""Characters behind "IN WITNESS WHEREOF" in which the signatures stand."""
_EXHIBIT = re.compile(
    r"\n\s*(?:EXHIBIT|Exhibit|SCHEDULE|Schedule|ANNEX|Annex|APPENDIX|Appendix|ATTACHMENT|Attachment)\s"
)
_ROW = re.compile(r"[\s_]{0,40}(?:dated?\s{0,3}:?[\s_]{0,20}){0,1}", re.IGNORECASE)
