"""Who filed, on which form, for which day: the cover page and the SGML header."""

from __future__ import annotations

import re
from dataclasses import dataclass

from filings.extraction.dates import find_dates
from filings.extraction.facts import Registrant, Span, Stated
from filings.extraction.scope import FilingReading
from filings.extraction.source import SourceFiling

_ITEM = re.compile(r"^\s*ITEMS?\s{1,3}(\d{1,2}(?:\s?\.\s?\d\d)?)", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Cover:
    """What the cover page or the header states about the filing as a whole."""

    form: Stated[str] | None
    event_date: Stated[str] | None
    items: tuple[Stated[str], ...]
    registrant: Registrant | None


def read_cover(reading: FilingReading, source: SourceFiling) -> Cover:
    """Return form, event date, items and registrant of the filing."""
    layout = reading.layouts[0] if reading.layouts else None
    if layout is None:
        return Cover(None, None, (), None)
    text = layout.flow
    kind = layout.document.kind
    items: dict[str, Stated[str]] = {}
    if kind.startswith("8-K"):
        for match in _ITEM.finditer(text):
            number = re.sub(r"\s", "", match[1])
            items.setdefault(number, Stated(number, (Span(layout.document.index, *match.span(1)),), "cover.item", 0.9))
    dates = find_dates(text, 0, min(len(text), 6000))
    event = Stated(dates[0].iso, (Span(layout.document.index, dates[0].start, dates[0].end),), "cover.date", 0.7) if dates else None
    return Cover(Stated(kind, (), "cover.form", 0.9) if kind else None, event, tuple(items.values()), None)
