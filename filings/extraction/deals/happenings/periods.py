"""The period that a periodic report covers: what happened in it or after it is news, what lies before is history."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from filings.extraction.dates import DateAnchor, find_dates
from filings.extraction.deals.dating import day
from filings.extraction.layout import Layout, Shape

_COVERED = re.compile(
    r"\b(?:years?|months?|quarters?|quarterly\speriods?|periods?|weeks)[\s|,]{1,12}ended[\s|:,]{1,12}(?:on\s)?$",
    re.IGNORECASE,
)
_BALANCE = re.compile(r"\b(?:ended|at|as\sof)[\s|:]{1,12}$", re.IGNORECASE)
_PAST = re.compile(r"\b(?:as\sof|on|dated)\s{1,4}$", re.IGNORECASE)
_MONTHS = re.compile(
    r"\b(three|six|nine|3|6|9)[\s-]{1,4}months?(?:[\s|]{1,6}(?:periods?\s))?[\s|]{0,6}ended", re.IGNORECASE
)
_COUNT = {"three": 3, "six": 6, "nine": 9}
_STATEMENTS = re.compile(r"\bnotes\b|\bstatements?\b|\breport\b", re.IGNORECASE)
_DATE_ALONE = 24
"""Characters of a heading that is nothing but a date."""

KNOWN_AFTER_DAYS = 300
"""A report is filed at most this long after its period, late ones included; later dates lie in its future."""

_BEFORE = 60
"""Characters in front of a date that say what it dates."""


@dataclass(frozen=True, slots=True)
class Period:
    """`since` is the first day (ISO) whose events are news to a periodic report, `until` the last it can know of.

    Both are None when the report never dates itself.
    """

    since: str | None
    until: str | None


def read_period(layout: Layout) -> Period:
    """The period of a periodic report, with the months after it in which the report was written.

    A quarterly report's news begins with its fiscal year so far, an annual one's with its year; a registration
    statement's with the year before the last day that it speaks of.
    """
    flow, kind = layout.flow, layout.document.kind.upper()
    anchors = [a for a in find_dates(flow) if len(a.iso) == 10]
    if kind.startswith(("S-", "F-", "424")):
        last = max((a.iso for a in anchors if _PAST.search(_before(flow, a))), default=None)
        return Period(None if last is None else _months_before(last, 12), None)
    end = _period_end(layout, anchors)
    if end is None:
        year = _titled_year(flow) or max(
            (a.iso[:4] for a in _past(flow, anchors) or _past(flow, find_dates(flow))), default=None
        )
        return Period(f"{year}-01-01" if year else None, None)
    until = date.fromordinal(day(end).toordinal() + KNOWN_AFTER_DAYS).isoformat()
    if not kind.startswith("10-Q"):
        return Period(_months_before(end, 12), until)
    months = max((_COUNT.get(m[1].lower(), 0) or int(m[1]) for m in _MONTHS.finditer(flow)), default=0)
    year_start = f"{end[:4]}-01-01"
    return Period(min(_months_before(end, months), year_start) if months else year_start, until)


_TITLED = re.compile(
    r"\b(?:10-K\w*|20-F|annual\sreport)\W{1,4}(?:for\s)?(?:the\s)?(?:fiscal\s)?(?:year\s)?(?:ended\s)?((?:19|20)\d\d)\b"
    r"|\b((?:19|20)\d\d)\s(?:form\s(?:10-K|20-F)|annual\sreport)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:until|through|by|before|expir\w+(?:\s(?:on|in))?|ending|ends|beginning|matur\w+|due)\s(?:\w+\s)?\Z"
)
TITLE = 600
"""Characters in which a report says of which year it is."""


def _titled_year(flow: str) -> str | None:
    """The year in the title of an annual report: "1997 FORM 10-K", "Annual report 2004"."""
    match = _TITLED.search(flow, 0, TITLE)
    return None if match is None else match[1] or match[2]


def _past(flow: str, anchors: Sequence[DateAnchor]) -> list[DateAnchor]:
    """The dates that do not lie ahead of the report ("until December 31, 2031")."""
    return [a for a in anchors if not _TO_COME.search(_before(flow, a))]


def _before(flow: str, anchor: DateAnchor) -> str:
    return flow[max(0, anchor.start - _BEFORE) : anchor.start]


def _period_end(layout: Layout, anchors: Sequence[DateAnchor]) -> str | None:
    """The last day of the period: of a "year ended", else of a heading that is only a date, else of a balance."""
    flow = layout.flow
    covered = [a.iso for a in anchors if _COVERED.search(_before(flow, a))]
    if covered:
        return max(covered)
    headings = [
        anchor.iso
        for p in layout.paragraphs
        if p.shape is Shape.HEADING
        for anchor in find_dates(flow, p.start, p.end)
        if len(anchor.iso) == 10 and _heads_statements(flow[p.start : p.end], anchor.end - p.start)
    ]
    if headings:
        return max(headings)
    balance = [a.iso for a in anchors if _BALANCE.search(_before(flow, a))]
    repeated = [iso for iso in balance if balance.count(iso) > 1]
    return max(repeated or balance, default=None)


def _heads_statements(heading: str, date_ends: int) -> bool:
    """ "NOTES TO FINANCIAL STATEMENTS / DECEMBER 31, 1998", or the date alone."""
    return not heading[date_ends:].strip(" .)") and (date_ends < _DATE_ALONE or bool(_STATEMENTS.search(heading)))


def _months_before(iso: str, months: int) -> str:
    """The day after the one that lies so many months before `iso`: the first day of a period that ends on it."""
    following = date.fromordinal(day(iso).toordinal() + 1)
    month = following.year * 12 + following.month - 1 - months
    return f"{month // 12:04d}-{month % 12 + 1:02d}-{min(following.day, 28):02d}"
