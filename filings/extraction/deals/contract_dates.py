"""The day a contract was signed, and the day it takes effect where it names another one."""

from __future__ import annotations

import re

from filings.extraction.deals.dating import Dated, date_behind, dates_of
from filings.extraction.deals.titles import Title, find_titles
from filings.extraction.layout import Layout
from filings.extraction.preamble import OPENING

SIGNATURES = 6_000
"""Characters at the end of a contract in which its signatures stand."""

_EFFECTIVE_LINE = re.compile(r"(?:effective\s{1,3}date|dated|date)\W{0,4}$", re.IGNORECASE)
_DATE_LINE = re.compile(r"\bdated?\s{0,3}[:_]\W{0,8}$", re.IGNORECASE)
_SIGNING = re.compile(r"\bBy:|/s/|\bName:|\bTitle:|WITNESS WHEREOF")
_TAKES_EFFECT = re.compile(
    r"\b(?:(?:shall\s|will\s)?(?:takes?|come(?:s)?\sinto)\s(?:effect|force)|(?:shall\sbe(?:come)?|becomes?|is)\seffective"
    r"|(?<!and\s)(?<!into\s)(?<!made\s)(?<!executed\s)(?<!dated\s)effective|with\seffect|effective\sdate)"
    r"(?:\s(?:as\sof|on|from|is|of))?\s(?:the\s)?\Z",
    re.IGNORECASE,
)
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
    if dated or head:
        return (dated or head)[0]
    for found in dates_of(layout, stop, min(len(layout.flow), OPENING)):
        before = layout.flow[max(0, found.span.start - 40) : found.span.start]
        signing = _SIGNING.search(layout.flow, max(0, found.span.start - 300), found.span.start)
        if len(found.iso) == 10 and _EFFECTIVE_LINE.search(before) and not signing:
            return found
    return _signature_date(layout)


def _day_of_the_amended(layout: Layout, title: Title, stop: int) -> Dated | None:
    """The date behind the amended agreement's title, else the first by which the recitals date an agreement."""
    end = min(len(layout.flow), OPENING)
    for other in find_titles(layout, 0, end):
        one, same_one = other.text.lower(), title.text.lower()
        same = one.endswith(same_one) or same_one.endswith(one)
        if same and (behind := date_behind(layout, other.span)) and behind.how != "effective":
            return behind
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
            behind = date_behind(layout, other.span) if other.text.lower() == title.text.lower() else None
            if behind is not None and behind.how == "effective":
                return behind
        return None
    flow = layout.flow
    for found in dates_of(layout, title.span.start, stop):
        before = " ".join(flow[max(title.span.start, found.span.start - 140) : found.span.start].split()) + " "
        if len(found.iso) != 10 or _ANOTHER.search(before) or not _TAKES_EFFECT.search(before):
            continue
        return found if signed is not None and found.iso != signed.iso else None
    return None


def _signature_date(layout: Layout) -> Dated | None:
    """The last full date printed beside "Date" in the last part of a contract."""
    start = max(0, len(layout.flow) - SIGNATURES)
    found = [d for d in dates_of(layout, start, len(layout.flow)) if len(d.iso) == 10]
    beside = [d for d in found if _DATE_LINE.search(layout.flow[max(0, d.span.start - 30) : d.span.start])]
    return max(beside, key=lambda d: d.iso, default=None)
