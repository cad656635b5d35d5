"""The day a filing speaks from: which events count as news, and the day each document makes its news public."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from filings.extraction.cover import Cover
from filings.extraction.dates import find_dates
from filings.extraction.deals.dating import Dated, dates_of, day
from filings.extraction.deals.happenings.periods import read_period
from filings.extraction.facts import Span
from filings.extraction.layout import Layout, Zone

_BESIDE_DATE = re.compile(r"\bdated?\s{0,2}:\s{0,6}$", re.IGNORECASE)
NEWS_DAYS = 120
"""An 8-K reports what happened at most this long before it (late reports of a closing or an exercise included)."""

OPENING = 1500
"""Characters of a release in which its date stands."""

FIRST = 4
"""Sentences in which an undated piece of news says when what it tells happened."""

ALONE = 240
"""Characters of a paragraph, or of the text's beginning, in which a day is that of the release itself."""


@dataclass(frozen=True, slots=True)
class Context:
    """`since` is the first day whose events are news (ISO), `until` the last day the filing can know of."""

    since: str | None
    until: str | None
    periodic: bool
    public: Mapping[int, Sequence[tuple[int, Dated]]] = field(
        default_factory=dict
    )  # by document: from which offset, the day

    def public_day(self, document: int, offset: int) -> Dated | None:
        """The day on which what stands at `offset` of a document was made public."""
        days = [found for start, found in self.public.get(document, ()) if start <= offset]
        return days[-1] if days else None


def read_context(layouts: Sequence[Layout], cover: Cover) -> Context:
    """What the filing's dates say about its point of view."""
    main = layouts[0] if layouts else None
    if main is None:
        return Context(None, None, False)
    if main.document_class == "periodic":
        period = read_period(main)
        return Context(since=period.since, until=period.until, periodic=True)
    public = {layout.document.index: days for layout in layouts if (days := _public_days(layout, main, cover))}
    event = cover.event_date
    told = [found.iso for days in public.values() for _, found in days]
    known = told + ([event.value] if event is not None else [])
    known = [iso for iso in known if len(iso) == 10]
    known = known or _told_days(main)
    if not known:
        return Context(None, None, False, public)
    first = day(event.value if event is not None and event.value in known else min(known))
    since = type(first).fromordinal(first.toordinal() - NEWS_DAYS).isoformat()
    return Context(since=since, until=max(known), periodic=False, public=public)


def _told_days(main: Layout) -> list[str]:
    """Of a report or a piece of news that never dates itself: the last of the days that open its first sentences."""
    if main.document_class not in ("report", "release", "other"):
        return []
    told = (
        found.iso
        for sentence in [s for s in main.sentences if main.paragraphs[s.paragraph].zone is not Zone.COVER][:FIRST]
        for found in dates_of(main, sentence.start, sentence.end)
        if found.how == "opening" and len(found.iso) == 10
    )
    return sorted(told)[-1:]


def _public_days(layout: Layout, main: Layout, cover: Cover) -> list[tuple[int, Dated]]:
    """The day that counts from an offset on: a report's signature date, then the datelines of releases in it."""
    kind = layout.document_class
    if kind not in ("report", "release", "other"):
        return []
    event = cover.event_date
    days: list[tuple[int, Dated]] = []
    if layout is main and event is not None and event.spans and (kind != "report" or "6-K" in layout.document.kind):
        days.append(
            (0, Dated(event.value, event.spans[0], "other", year=event.spans[1] if len(event.spans) > 1 else None))
        )
    elif kind == "report":
        signed = _signature_date(layout)
        days += [(0, signed)] if signed else []
        days += [(found.span.start, found) for found in _datelines(layout)]
    else:
        found = next(iter(_datelines(layout)), None) or _first_date(layout)
        days += [(0, found)] if found else []
    return days


def _datelines(layout: Layout) -> list[Dated]:
    """Dates that open a release: "BOSTON, May 3, 2022 – "."""
    return [
        found
        for p in layout.paragraphs
        if p.zone is not Zone.COVER
        for found in dates_of(layout, p.start, min(p.end, p.start + 300))
        if found.how == "dateline" and len(found.iso) == 10
    ]


def _first_date(layout: Layout) -> Dated | None:
    """The first full date in a release's opening, where it has no dateline."""
    start = next((p.start for p in layout.paragraphs if p.zone is not Zone.COVER), 0)
    for place in layout.paragraphs:
        if place.start >= start + OPENING:
            break
        alone = place.end - place.start <= ALONE or place.start < start + ALONE
        for found in dates_of(layout, place.start, min(place.end, place.start + ALONE)) if alone else ():
            if len(found.iso) == 10:
                return found
    return None


def _signature_date(layout: Layout) -> Dated | None:
    """The date beside the signature of a report: the first one printed there."""
    places = [p for p in layout.paragraphs if p.zone is Zone.SIGNATURES]
    if places:
        anchors = [a for a in find_dates(layout.flow, places[0].start, places[-1].end) if len(a.iso) == 10]
    else:
        half = len(layout.flow) // 2
        anchors = [a for a in find_dates(layout.flow, half) if _BESIDE_DATE.search(layout.flow[a.start - 12 : a.start])]
    if not anchors:
        return None
    return Dated(anchors[0].iso, Span(layout.document.index, anchors[0].start, anchors[0].end), "other")
