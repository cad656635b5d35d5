"""Dates as filings write them: anchors with their ISO 8601 value."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from filings.extraction.anchors import windows
from filings.extraction.number_words import ORDINALS
from filings.extraction.small_letters import Seeker, lowered

_MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d|-\d)"
_GAP = r"[\s\u00a0]{1,40}"
_DAY = r"(?P<day>[0-3]?\d)(?:\s?(?:s\s?t|n\s?d|r\s?d|t\s?h)\b)?(?!\d)"
_SPOKEN = r"(?P<spoken>(?:twenty|thirty)-\w{5,7}|[a-z]{5,11})"
_SHAPES = (
    rf"\b{_MONTH}{_GAP}{_DAY}\s{{0,3}}(?:,|,?{_GAP}){_YEAR}",
    rf"(?<![\d.])(?:the{_GAP})?{_DAY}(?:-(?=day)|{_GAP})(?:day{_GAP}of{_GAP}|of{_GAP})?{_MONTH}\s{{0,3}},?{_GAP}(?:of{_GAP})?{_YEAR}",
    rf"\b{_SPOKEN}{_GAP}day{_GAP}of{_GAP}{_MONTH}\s{{0,3}},?{_GAP}{_YEAR}",
    rf"\b{_MONTH}\s{{0,3}},?{_GAP}(?:of{_GAP})?{_YEAR}",
    r"(?<![\d-])(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-3]\d)(?!\d)",
    r"(?<![\d/])(?P<month>0?[1-9]|1[0-2])/(?P<day>[0-3]?\d)/(?P<year>(?:19|20)\d\d|\d\d)(?![\d/])",
)
_PATTERNS = tuple(Seeker(re.compile(shape, re.IGNORECASE)) for shape in _SHAPES)
_IN_WORDS = _PATTERNS[2]  # "the second day of May"
_WORDS = len(_PATTERNS) - 2  # the first patterns need a month's name
_FULL_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST_BEFORE = 360  # characters of a date in front of its year, line breaks and columns included
_YEAR_ENDS = 7  # the year, and what must not follow it
_EVERY_DATE = re.compile(r"(?:19|20)\d\d|\d/\d")  # stands in all of them
_MONTH_WORD = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, order=True)
class DateAnchor:
    """`text[start:end]` states the date `iso` (YYYY-MM-DD, or YYYY-MM where only a month is given)."""

    start: int
    end: int
    iso: str


def find_dates(text: str, start: int = 0, end: int | None = None) -> list[DateAnchor]:
    """Return all dates written in `text[start:end]`, in order and without overlaps; offsets are into `text`.

    Read are "March 19, 2001", "19 March 2001", "the 18th day of August 2014", "Nov. 02, 2019", "2001-03-19",
    "3/19/2001" and a month with its year. Days that no calendar has are left out.
    """
    end = len(text) if end is None else end
    found: list[DateAnchor] = []
    if not _EVERY_DATE.search(text, start, end):
        return found
    low = lowered(text)
    for pattern, first, last in _attempts(text, low, start, end):
        for match in pattern.finditer(text, first, last):
            iso = _iso(match)
            if iso is None:
                continue
            anchor = DateAnchor(match.start(), match.end(), iso)
            at = bisect_left(found, anchor)
            free_before = at == 0 or found[at - 1].end <= anchor.start
            if free_before and (at == len(found) or anchor.end <= found[at].start):
                found.insert(at, anchor)
    return found


_DASHED = re.compile(r"(?<![\d-])(?P<month>0?[1-9]|1[0-2])-(?P<day>[0-3]?\d)-(?P<year>(?:19|20)\d\d|\d\d)(?![\d-])")


def find_dashed_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[DateAnchor]:
    """Yield dates as people write them beside a signature ("3-29-2016", "3-31-16"); elsewhere these are numbers."""
    for match in _DASHED.finditer(text, start, len(text) if end is None else end):
        if (iso := _iso(match)) is not None:
            yield DateAnchor(match.start(), match.end(), iso)


def _attempts(text: str, low: str, start: int, end: int) -> Iterator[tuple[Seeker, int, int]]:
    """Each pattern with the stretches in which it may match: dates with a month's name end in their year."""
    years = (year.start() for year in _FULL_YEAR.finditer(text, start, end))
    near = [
        (first, last)
        for first, last in windows(years, start, end, before=_LONGEST_BEFORE, after=_YEAR_ENDS)
        if _MONTH_WORD.search(text, first, last)
    ]
    for pattern in _PATTERNS[:_WORDS]:
        for first, last in near:
            if pattern is not _IN_WORDS or low.find("day", first, last) >= 0:
                yield pattern, first, last
    for pattern, sign in zip(_PATTERNS[_WORDS:], "-/", strict=True):
        if text.find(sign, start, end) >= 0:
            yield pattern, start, end


def _iso(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    word = parts["month"].rstrip(".").lower()
    month = int(word) if word.isdigit() else next(n for n, m in enumerate(_MONTH_NAMES, 1) if m.startswith(word[:3]))
    year = int(parts["year"])
    if year < 100:
        year += 1900 if year >= 70 else 2000
    spoken = parts.get("spoken")
    day = ORDINALS.get(spoken.lower()) if spoken else parts.get("day")
    if day is None:
        return None if spoken else f"{year:04d}-{month:02d}"
    try:
        return date(year, month, int(day)).isoformat()
    except ValueError:
        return None
