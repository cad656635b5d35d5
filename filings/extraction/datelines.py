"""Datelines of press releases: "IRVINE, Calif., March 19, 2001 -- Acme announced" and its relatives.

A place, a day and often a newswire open the first paragraph, in any order and with any of a dozen marks between them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from filings.extraction.anchors import sought
from filings.extraction.dates import DateAnchor, find_dates

REACH = 260  # characters of a paragraph in which its dateline ends
SHORTEST = 60  # characters of a paragraph that a dateline opens

_WIRE = (
    r"(?:PR\s?Newswire(?:[-\s](?:FirstCall|Asia))?|BUSINESS\s?WIRE|GLOBE\s?NEWSWIRE|Market\s?Wired?|PrimeZone|PrimeNewswire"
    r"|NEWMEDIAWIRE|ACCESS\s?(?:WIRE|Newswire)|Newsfile(?:\sCorp\.?)?|CNW(?:\sGroup)?|Canada\sNewsWire|CCNMatthews"
    r"|Internet\sWire|Hugin|Thomson\sReuters|AsiaNet|EQS|COMTEX|BW)"
)
_TIME = (
    r"\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?|hrs?|uhr|h)?(?:\s?\(?[A-Z]{2,5}\)?"
    r"|\s(?:Eastern|Pacific|Central|Mountain)(?:\s(?:Standard|Daylight|Summer))?(?:\stime)?)?"
)
_WIRE_OPENS = sought(rf"[^\W\d_a-z][\w .,&’'/-]{{2,70}}?(?:--|[-–—(/])\s?\(?\s?(?i:{_WIRE})")
_WIRE_WORDS = re.compile(rf"[(/]?\s?\b{_WIRE}\b\s?[)/]?", re.IGNORECASE)
_UNDATED = sought(
    r"(?P<day>(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?\s{1,20}\d{1,2}),?\s{0,20}"
    rf"(?:/|\(|--?\s?\(?|–|—)\s{{0,5}}{_WIRE}",
    re.IGNORECASE,
)
_PLACE_CHARACTERS = re.compile(r"[\w’'. ,&;/|–—()*-]{3,110}")
_FUNCTION_WORDS = re.compile(r"\b(?:Dated?|On|In|As|of|dated|the|By|Since|From|Until|Before|After|Effective|Filed)\b")
_ZIP_CODE = re.compile(r"\d{4}")
_SMALL_WORDS = frozenset(("and", "de", "la", "le", "du", "des", "der", "den", "am", "an", "sur", "upon", "im", "do"))
_BEHIND = re.compile(
    rf"\s*\)?\s*(?:[,;|]\s*(?i:(?:at\s)?{_TIME})\s*)?(?:[-–—:|/*…]|\.\s?\.|\(|\)\s|(?i:{_WIRE})|[^\W\d_a-z]|\Z)"
)
_PLACE_BEHIND = re.compile(
    r"\s*(?:[,;|–—-]{1,2}\s*)?[A-Z][\w.’']*(?:(?:,\s|\s|-)[A-Z][\w.’']*){0,5}\s*(?:\([^()]{0,30}\)\s*)?[-–—:/|]"
)
_LABEL = re.compile(
    r"[\W_]*(?:(?:for\s(?:immediate\s)?release|press\srelease|news\srelease|released?|issued|published|dated?)\W{0,6}(?:on\s)?)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?(?:at\s)?"
    r"(?:[A-Z][\w.’'-]*(?:,?\s[A-Z][\w.’'-]*){0,4}(?:\s?\([A-Z][\w. ]{1,30}\))?\s?[,;:–—-]\s?)?",
    re.IGNORECASE,
)
_CLOSE = re.compile(rf"(?:\W{{1,5}}(?:at\s)?{_TIME})?[\W_]*", re.IGNORECASE)
_CELL = re.compile(r"[^\t|]*?(?=\t|\||\s{4,}|\Z)(?:[\t|]|\s{4,})?")


@dataclass(frozen=True, slots=True)
class Dateline:
    """`text[start:end]` opens a release. `dates` are the places that state its day together: one, or where the dateline
    leaves out the year two. `iso` is "" where no day is given at all ("LONDON--(BUSINESS WIRE)--")."""

    iso: str
    dates: tuple[tuple[int, int], ...]


def is_dateline(words: str) -> bool:
    """Does a paragraph of these words (single blanks) open with a dateline?"""
    return len(words) >= SHORTEST and read_dateline(words, 0, len(words)) is not None


def read_dateline(text: str, start: int, end: int) -> Dateline | None:
    """Return the dateline that opens the paragraph `text[start:end]`, None where none does."""
    start = _past_markup(text, start, end)
    limit = min(end, start + REACH)
    if start >= limit or not (text[start].isupper() or text[start].isdigit()):
        return None
    anchors = find_dates(text, start, min(limit, start + 160))
    anchor = anchors[0] if anchors else None
    if anchor is not None and len(anchor.iso) == 10 and _opens_with(text, start, anchor, limit):
        return Dateline(anchor.iso, ((anchor.start, anchor.end),))
    undated = _UNDATED.search(text, start, limit)
    if undated and _is_place(text[start : undated.start()]):
        return Dateline("", (undated.span("day"),))
    wired = " ".join(text[start:limit].split())
    opens = _WIRE_OPENS.may_match(wired) and _WIRE_OPENS.pattern.match(wired)
    return Dateline("", ()) if opens else None


def with_year(found: Dateline, text: str, around: Sequence[DateAnchor]) -> Dateline | None:
    """A dateline whose year is printed elsewhere ("Sept. 12 /PRNewswire/"): the year of the full date in the same text
    that lies nearest to it, if that is no more than four months away."""
    if found.iso or not found.dates:
        return found if found.iso else None
    day = " ".join(text[slice(*found.dates[0])].split())
    best: tuple[int, str, DateAnchor] | None = None
    for anchor in around:
        if len(anchor.iso) < 10:
            continue
        other = date.fromisoformat(anchor.iso)
        for year in (other.year - 1, other.year, other.year + 1):
            told = find_dates(f"{day}, {year}")
            gap = abs((date.fromisoformat(told[0].iso) - other).days) if told and len(told[0].iso) == 10 else 999
            if gap <= 120 and year == other.year and (best is None or gap < best[0]):
                best = gap, told[0].iso, anchor
    return Dateline(best[1], (found.dates[0], (best[2].start, best[2].end))) if best else None


def read_date_line(text: str, start: int, end: int) -> DateAnchor | None:
    """Return the day that a line, or one cell of it, holds alone or behind a place: "Lund, 23 May 2024, 08:30 CET"."""
    at = start
    while at < end:
        cell = _CELL.match(text, at, end)
        if cell is None or cell.end() <= at:
            return None
        dates = find_dates(text, at, cell.end())
        if (
            len(dates) == 1
            and len(dates[0].iso) == 10
            and _LABEL.fullmatch(text[at : dates[0].start].strip(" \t|") + " ")
            and _CLOSE.fullmatch(text, dates[0].end, cell.end())
        ):
            return dates[0]
        at = cell.end()
    return None


def _past_markup(text: str, start: int, end: int) -> int:
    while start < end and (text[start].isspace() or text[start] in '#*_([“"'):
        start += 1
    return start


def _opens_with(text: str, start: int, anchor: DateAnchor, limit: int) -> bool:
    behind = text[anchor.end : min(limit, anchor.end + 80)]
    if anchor.start - start < 4:
        return bool(_PLACE_BEHIND.match(behind))
    if not _is_place(text[start : anchor.start]):
        return False
    return bool(_BEHIND.match(behind))


def _is_place(before: str) -> bool:
    """Are these the words in front of a dateline's day: towns, states and a newswire?"""
    words = _WIRE_WORDS.sub(" ", " ".join(before.split())).rstrip(" ,(-–—/|")
    place = re.sub(r"\([^()]{0,40}\)", "", words)
    if not _PLACE_CHARACTERS.fullmatch(place) or _FUNCTION_WORDS.search(place) or _ZIP_CODE.search(place):
        return False
    return all(not w[0].islower() or w in _SMALL_WORDS for w in re.findall(r"[^\W\d_]+", place))
