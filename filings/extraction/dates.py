"""Dates as filings write them: anchors with their ISO 8601 value."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"),
            ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"),
            ("november", "nov"), ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip
_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_GAP = r"[\s ]{1,40}"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?!\d)"
_SHAPES = (
    rf"\b{_MONTH}{_GAP}{_DAY}\s{{0,3}},?{_GAP}{_YEAR}",
    rf"\b(?:the{_GAP})?{_DAY}{_GAP}(?:day{_GAP}of{_GAP}|of{_GAP})?{_MONTH}\s{{0,3}},?{_GAP}{_YEAR}",
    rf"\b{_MONTH}\s{{0,3}},?{_GAP}(?:of{_GAP})?{_YEAR}",
    r"\b(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-3]\d)(?!\d)",
    r"\b(?P<month>0?[1-9]|1[0-2])/(?P<day>[0-3]?\d)/(?P<year>(?:19|20)\d\d|\d\d)(?!\d)",
)
_PATTERNS = tuple(re.compile(shape, re.IGNORECASE) for shape in _SHAPES)


@dataclass(frozen=True, slots=True, order=True)
class DateAnchor:
    """`text[start:end]` states the date `iso` (YYYY-MM-DD, or YYYY-MM where only a month is given)."""

    start: int
    end: int
    iso: str


def find_dates(text: str, start: int = 0, end: int | None = None) -> list[DateAnchor]:
    """Return all dates written in `text[start:end]`, in order and without overlaps; offsets are into `text`."""
    end = len(text) if end is None else end
    found: list[DateAnchor] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text, start, end):
            iso = _iso(match)
            if iso and not any(d.start < match.end() and match.start() < d.end for d in found):
                found.append(DateAnchor(match.start(), match.end(), iso))
    return sorted(found)


def _iso(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    word = parts["month"].rstrip(".").lower()
    month = int(word) if word.isdigit() else _MONTHS[word]
    year = int(parts["year"])
    if year < 100:
        year += 1900 if year >= 70 else 2000
    if parts.get("day") is None:
        return f"{year:04d}-{month:02d}"
    day = int(parts["day"])
    return f"{year:04d}-{month:02d}-{day:02d}" if 1 <= day <= 31 else None
