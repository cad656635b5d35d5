"""The day on which a filing makes a deal public: its press release's, else the day the report itself is signed.

A report names the release that carried the news ("On May 4 the Company issued a press release announcing …"), and may
hold its text as an exhibit; a deal that the release does not tell is made public by the report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from filings.extraction.deals.context import Context
from filings.extraction.deals.dating import Dated, dates_of
from filings.extraction.deals.parties.families import family
from filings.extraction.deals.tellings.groups import Group
from filings.extraction.facts import Span
from filings.extraction.layout import Layout, Zone
from filings.extraction.rules import rule
from filings.extraction.scope import FilingReading

LEAD = 2_500
"""Characters at the head of a release in which its news stands."""

ISSUED = rule(
    "announced.release-issued",
    r"\b(?:press|news|media)\s+release\b|\bissued\s+a\s+(?:joint\s+)?release\b",
    literals=["release"],
    examples=["On May 4, 2011, Larkmoor issued a press release announcing the Agreement", "News release of 4 May 2011"],
    counterexamples=["the release of the product", "an extended-release tablet"],
)
TOLD = rule(
    "announced.announced-that",
    r"\bannounced\b(?!\s+(?:today|this\s+morning))",
    literals=["announced"],
    examples=["On May 4, 2011, Larkmoor announced that it had entered into a License Agreement"],
    counterexamples=["Larkmoor announced today that it has granted"],
)


def announced_day(reading: FilingReading, group: Group, context: Context, news: Sequence[Group]) -> Dated | None:
    """The first day on which the filing, or the release it speaks of, makes this deal public; None where none shows.

    `news` are the deals that the filing reports as new; a release that the report only mentions is about the only one.
    """
    days = [
        found
        for t in group.tellings
        if t.kind != "payment" and (found := context.public_day(t.document, t.frame.span.start)) is not None
    ]
    days += _told_to_have_been_announced(reading, group)
    days += _releases_about(reading, group, context)
    if len(news) == 1 and not any(layout.document_class == "release" for layout in reading.layouts):
        days += _releases_mentioned(reading, days)
    return min(days, key=lambda d: d.iso, default=None)


def _told_to_have_been_announced(reading: FilingReading, group: Group) -> Iterator[Dated]:
    """ "On June 1, Acme announced that it had entered …" in a report: the day of the announcement."""
    for telling in group.tellings:
        layout = reading.layouts[telling.document]
        if layout.document_class != "report" or not telling.anchors:
            continue
        sentence = layout.sentences[telling.sentence]
        told = TOLD.sought.search(sentence.text)
        if told is None or sentence.start + told.start() > telling.frame.span.end:
            continue
        for found in dates_of(layout, sentence.start, sentence.end):
            start, end = found.span.start - sentence.start, found.span.end - sentence.start
            beside = 0 <= start - told.end() < 5 or (found.how == "opening" and 0 <= told.start() - end < 160)
            if len(found.iso) == 10 and beside:
                yield found
                break


def _releases_about(reading: FilingReading, group: Group, context: Context) -> Iterator[Dated]:
    """Releases of the filing whose lead names companies of both sides."""
    sides = [family(reading.entities, side) for side in (group.left, group.right)]
    for layout in reading.layouts:
        if layout.document_class != "release" or layout is reading.layouts[0]:
            continue
        body = next((p.start for p in layout.paragraphs if p.zone is not Zone.COVER), 0)
        about = next((p.start for p in layout.paragraphs if p.zone is Zone.ABOUT and p.start > body), len(layout.flow))
        named = family(
            reading.entities,
            (m.entity for m in reading.entities.within(layout.document.index, body, min(about, body + LEAD))),
        )
        found = context.public_day(layout.document.index, len(layout.flow))
        if found is not None and all(named & side for side in sides):
            yield found


def _releases_mentioned(reading: FilingReading, known: Sequence[Dated]) -> Iterator[Dated]:
    """Days of releases that a report speaks of without holding them, no later than the report itself."""
    last = max((d.iso for d in known), default=None)
    for layout in reading.layouts:
        if layout.document_class != "report" or last is None:
            continue
        for match in ISSUED.sought.finditer(layout.flow):
            found = _beside(layout, match.start(), match.end())
            if found is not None and found.iso <= last:
                yield found


def _beside(layout: Layout, start: int, end: int) -> Dated | None:
    """The day that a mention of a release gives it: "dated May 4", "of May 4", or "On May 4 the Company issued a"."""
    flow = layout.flow
    for found in dates_of(layout, end, min(len(flow), end + 120)):
        between = " ".join(flow[end : found.span.start].split())
        if len(found.iso) == 10 and _OF_RELEASE.fullmatch(between):
            return found
        break
    before = dates_of(layout, max(0, start - 140), start)
    if before and len(before[-1].iso) == 10 and _ISSUING.fullmatch(" ".join(flow[before[-1].span.end : start].split())):
        return Dated(before[-1].iso, Span(layout.document.index, before[-1].span.start, before[-1].span.end), "other")
    return None


_OF_RELEASE = re.compile(
    r"(?:of\s[\w.,& ’'-]{2,60}?)?,?\s?(?:\([^()]{0,40}\)\s)?"
    r"(?:dated(?:\sas\sof)?|of|issued(?:\s[\w\s]{0,40})?(?:\son)?|on)?",
    re.IGNORECASE,
)
_ISSUING = re.compile(r",?[^.;]{0,90}\b(?:issued|released|published)\b[^.;]{0,20}", re.IGNORECASE)
