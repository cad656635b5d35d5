"""A contract filed as an exhibit: its title, its preamble's parties and date, and who grants to whom."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from filings.extraction.deals.agreements import is_deal
from filings.extraction.deals.dating import Dated, date_behind, dates_of
from filings.extraction.deals.leanings import read_leanings
from filings.extraction.deals.titles import Title, find_titles
from filings.extraction.facts import Span
from filings.extraction.layout import Layout
from filings.extraction.scope import FilingReading

OPENING = 9_000
"""Characters in which title and preamble stand; long tables of contents come before them in some exhibits."""

_PREAMBLE = re.compile(
    r"\b(?:(?:by\s{1,3}and\s{1,3})?(?:between|among)(?:\s{1,3}and\s{1,3}among)?|entered\s{1,3}into\s{1,3}(?:on"
    r"|as\s{1,3}of)\s[^.;]{0,40}\sby)\b\s{0,3}:?",
    re.IGNORECASE,
)
_THIS = re.compile(r"\b(?:This|THIS)\s{1,3}[^.;]{0,140}?(?:Agreement|AGREEMENT|Amendment|AMENDMENT)\b", re.IGNORECASE)
_BODY = re.compile(
    r"\b(?:WHEREAS|RECITALS|BACKGROUND|WITNESSETH|W\s?I\s?T\s?N\s?E\s?S\s?S\s?E\s?T\s?H|PREAMBLE|NOW,?\sTHEREFORE"
    r"|Whereas|(?:individually|each)\s[^.]{0,40}\"?\s?[“\"]?Part(?:y|ies)|Recitals|Background|Preamble)\b"
)
_GIVERS = re.compile(
    r"\b(?:licensor|seller|supplier|grantor|optionor|manufacturer|university|institute|assignor)\b", re.IGNORECASE
)
_TAKERS = re.compile(r"\b(?:licensee|buyer|purchaser|distributor|optionee|assignee)\b", re.IGNORECASE)
_LIMITED = re.compile(
    r"\b(?:guarantor|guarantee|limited\spurposes?|purposes\sof\s(?:Clause|Section|Article)|solely\s(?:for|with))\b",
    re.IGNORECASE,
)
_TIED = re.compile(
    r"\b(?:subsidiary|affiliate|member(?:\sinstitution)?|division|unit|part|behalf)\b[^.;]{0,40}\bof\s(?:its\s"
    r"|the\s)?(?:wholly[- ]owned\s)?(?:subsidiary\s)?$|\bof\s(?:its|the)\s[\w\s-]{0,30}$",
    re.IGNORECASE,
)
_EFFECTIVE = re.compile(r"(?:effective\s{1,3}date|dated|date)\W{0,4}$", re.IGNORECASE)
_DATE_LINE = re.compile(r"\bdated?\s{0,3}[:_]\W{0,8}$", re.IGNORECASE)
PAYMENTS_COUNT = 12
"""Most that all payment clauses together weigh against the grants of a contract."""

SIGNATURES = 6_000
"""Characters at the end of a contract in which its signatures stand."""

_GRANT = re.compile(r"\b(?:grants?|appoints?|sells|hereby\s(?:\w+\s)?(?:licenses|assigns))\b")


@dataclass(frozen=True, slots=True)
class Preamble:
    """What the head of a contract says: title, date, and the entities that enter it (in order)."""

    title: Title
    signed: Dated | None
    parties: tuple[int, ...]
    span: Span
    giver: int | None
    cue: Span | None


def read_preamble(reading: FilingReading, layout: Layout) -> Preamble | None:
    """The preamble of a contract about a deal, or None for other contracts and exhibits without two parties."""
    end = min(len(layout.flow), OPENING)
    title = _title(layout, end)
    if title is None or is_deal(title.text) is not True:
        return None
    start, stop = _party_region(layout, end)
    parties = _parties(reading, layout, start, stop)
    if len(parties) < 2:
        parties = _parties(reading, layout, 0, end)[:2]
    if len(parties) < 2:
        return None
    giver, cue = _giver(reading, layout, parties)
    span = Span(layout.document.index, start, min(stop, start + 600))
    return Preamble(title, _signed(layout, title, start, stop), parties, span, giver, cue)


def _title(layout: Layout, end: int) -> Title | None:
    """The contract's own title: the first one printed at its head, as an amendment's base where it amends."""
    for title in find_titles(layout, 0, end, line_start=True):
        if len(title.text) < 140:
            return title
    return None


def _party_region(layout: Layout, end: int) -> tuple[int, int]:
    """From "by and between" of the preamble to the recitals."""
    flow = layout.flow
    this = _THIS.search(flow, 0, end)
    first = _PREAMBLE.search(flow, this.start() if this else 0, end) or _PREAMBLE.search(flow, 0, end)
    start = first.end() if first else (this.end() if this else 0)
    body = _BODY.search(flow, start, min(len(flow), start + 3000))
    return start, body.start() if body else min(len(flow), start + 1500)


def _parties(reading: FilingReading, layout: Layout, start: int, stop: int) -> tuple[int, ...]:
    """Entities introduced in the preamble, without parents in appositives and those who join for limited purposes."""
    flow, entities = layout.flow, reading.entities
    found: list[int] = []
    tied: set[int] = set()
    mentions = [
        m for m in entities.within(layout.document.index, start, stop) if m.by in ("name", "short_name", "defined_term")
    ]
    for number, mention in enumerate(mentions):
        entity = entities.all[mention.entity]
        if entity.is_adviser or mention.entity in found or mention.entity in tied:
            continue
        before = flow[max(start, mention.span.start - 60) : mention.span.start]
        following = flow[
            mention.span.end : mentions[number + 1].span.start
            if number + 1 < len(mentions)
            else min(stop, mention.span.end + 300)
        ]
        if _TIED.search(" ".join(before.split()) + " ") or _LIMITED.search(following):
            tied.add(mention.entity)
            continue
        found.append(mention.entity)
    return tuple(found)


def _signed(layout: Layout, title: Title, start: int, stop: int) -> Dated | None:
    """The preamble's date, else the one beside "Effective Date", else the last date beside the signatures.

    An amendment is dated by the agreement it amends.
    """
    if title.amends:
        for other in find_titles(layout, 0, min(len(layout.flow), OPENING)):
            if other.text.lower() == title.text.lower() and (behind := date_behind(layout, other.span)):
                return behind
    head = [d for d in dates_of(layout, max(title.span.start - 200, 0), stop) if len(d.iso) == 10]
    dated = [d for d in head if d.how == "dated"]
    if dated or head:
        return (dated or head)[0]
    for found in dates_of(layout, stop, min(len(layout.flow), OPENING)):
        if len(found.iso) == 10 and _EFFECTIVE.search(layout.flow[max(0, found.span.start - 40) : found.span.start]):
            return found
    return _signature_date(layout)


def _signature_date(layout: Layout) -> Dated | None:
    """The last full date printed beside "Date" in the last part of a contract."""
    start = max(0, len(layout.flow) - SIGNATURES)
    found = [d for d in dates_of(layout, start, len(layout.flow)) if len(d.iso) == 10]
    beside = [d for d in found if _DATE_LINE.search(layout.flow[max(0, d.span.start - 30) : d.span.start])]
    return max(beside, key=lambda d: d.iso, default=None)


def _giver(reading: FilingReading, layout: Layout, parties: tuple[int, ...]) -> tuple[int | None, Span | None]:
    """Who grants: by the defined terms of the parties, else by grants and payments weighed over the whole contract."""
    entities = reading.entities
    for entity in parties:
        for alias in entities.all[entity].aliases:
            if _GIVERS.fullmatch(alias):
                return entity, entities.all[entity].name_span
            if _TAKERS.fullmatch(alias):
                other = next((p for p in parties if p != entity), None)
                return other, entities.all[entity].name_span
    votes: Counter[int] = Counter()
    cue: dict[int, Span] = {}
    for giver, weight, span in _grants(reading, layout, parties):
        votes[giver] += weight
        cue.setdefault(giver, span)
    paid: Counter[int] = Counter()
    for leaning in read_leanings(reading, [(layout, n) for n in range(len(layout.sentences))]):
        if leaning.entity in parties and leaning.pays:
            giver = leaning.entity if leaning.gives else next(p for p in parties if p != leaning.entity)
            paid[giver] += int(leaning.weight * 2)
            cue.setdefault(giver, leaning.span)
    for giver, weight in paid.items():
        votes[giver] += min(weight, PAYMENTS_COUNT)
    if not votes:
        return None, None
    (best, most), *rest = votes.most_common(2)
    if rest and rest[0][1] >= most:
        return None, None
    return best, cue[best]


def _grants(reading: FilingReading, layout: Layout, parties: tuple[int, ...]) -> Iterator[tuple[int, int, Span]]:
    """Each "A grants B" between two parties; exclusive grants weigh more."""
    index, flow = layout.document.index, layout.flow
    for match in _GRANT.finditer(flow):
        before = reading.entities.within(index, max(0, match.start() - 60), match.start())
        after = reading.entities.within(index, match.end(), match.end() + 60)
        if not before or not after or before[-1].entity == after[0].entity:
            continue
        if before[-1].entity in parties and after[0].entity in parties:
            words = flow[match.end() : match.end() + 140]
            yield (
                before[-1].entity,
                6 if "xclusive" in words and "on-exclusive" not in words else 2,
                Span(index, *match.span()),
            )
