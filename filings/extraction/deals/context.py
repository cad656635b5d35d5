"""The day a filing speaks from: which events count as news, and the day each document makes its news public."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from filings.extraction.cover import Cover
from filings.extraction.dates import find_dates
from filings.extraction.deals.dating import Dated, day
from filings.extraction.facts import Span
from filings.extraction.layout import Layout, Zone

NEWS_DAYS = 120
"""An 8-K reports what happened at most this long before it (late reports of a closing or an exercise included)."""

_PERIOD = re.compile(r"(?:ended|[Aa]t|[Aa]s\sof|through|to)\s+$")
_DATELINE = 1500


@dataclass(frozen=True, slots=True)
class Context:
    """`since` is the first day whose events are news (ISO), `until` the last day the filing can know of."""

    since: str | None
    until: str | None
    periodic: bool
    public: Mapping[int, Dated] = field(default_factory=dict)  # by document: the day it makes its news public


def read_context(layouts: Sequence[Layout], cover: Cover) -> Context:
    """What the filing's dates say about its point of view."""
    main = layouts[0] if layouts else None
    if main is None:
        return Context(None, None, False)
    if main.document_class == "periodic":
        return _periodic(main)
    public: dict[int, Dated] = {}
    for layout in layouts:
        found = _dateline(layout) if layout.document_class in ("release", "other") else None
        if layout.document_class == "report":
            found = _dateline(layout) if "6-K" in layout.document.kind else None
            found = found or _signature_date(layout)
        if found:
            public[layout.document.index] = found
    event = cover.event_date
    if event is not None and event.spans and main.document.index not in public and main.document_class != "contract":
        public[main.document.index] = Dated(event.value, event.spans[0], "other")
    days = [d.iso for d in public.values()] + ([event.value] if event is not None else [])
    if not days:
        return Context(None, None, False, public)
    first = day(min(days))
    return Context(
        since=type(first).fromordinal(first.toordinal() - NEWS_DAYS).isoformat(), until=max(days), periodic=False, public=public
    )


def _periodic(layout: Layout) -> Context:
    """A periodic report's news lies in its fiscal year so far, or later."""
    flow = layout.flow
    anchors = find_dates(flow)
    ends = [a.iso for a in anchors if len(a.iso) == 10 and _PERIOD.search(flow[max(0, a.start - 12) : a.start])]
    if not ends:
        return Context(None, None, True)
    past = [iso for iso in ends if ends.count(iso) > 1] or ends
    end = max(past)
    kind = layout.document.kind.upper()
    if kind.startswith("10-Q"):
        since = f"{end[:4]}-01-01"
    else:
        last = day(end)
        since = type(last).fromordinal(last.toordinal() - 364).isoformat()
    return Context(since=since, until=None, periodic=True)


def _dateline(layout: Layout) -> Dated | None:
    """The date of a release: the first full date in its opening, outside the cover."""
    start = next((p.start for p in layout.paragraphs if p.zone is not Zone.COVER), 0)
    for anchor in find_dates(layout.flow, start, start + _DATELINE):
        if len(anchor.iso) == 10:
            return Dated(anchor.iso, Span(layout.document.index, anchor.start, anchor.end), "other")
    return None


def _signature_date(layout: Layout) -> Dated | None:
    """The date beside the signature of a report, the last one printed there."""
    places = [p for p in layout.paragraphs if p.zone is Zone.SIGNATURES]
    if not places:
        return None
    anchors = [a for a in find_dates(layout.flow, places[0].start, places[-1].end) if len(a.iso) == 10]
    if not anchors:
        return None
    return Dated(anchors[-1].iso, Span(layout.document.index, anchors[-1].start, anchors[-1].end), "other")
