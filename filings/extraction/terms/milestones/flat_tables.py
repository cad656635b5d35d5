"""Milestone and royalty tables that lost their columns: each row a line of its own, or all rows in one paragraph.

Exhibits converted to plain text read "Upon approval in Brazil USD 1'000'000 Upon launch USD 2'000'000": the event comes
before its amount. They are known by the heading of the lost table or by the sentence that announces it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from filings.extraction.anchors import sought
from filings.extraction.layout import Layout, Paragraph, Shape
from filings.extraction.money import Money, find_money
from filings.extraction.percents import Percent, find_percents
from filings.extraction.redactions import MARK, find_redactions
from filings.extraction.scope import DealScope, FilingReading
from filings.extraction.terms.milestones.events import clean_trigger, heading_class, milestone_class
from filings.extraction.terms.milestones.tables import TableEvent
from filings.extraction.terms.passages import SILENT_ZONES, Region, deals_in_yuan, regions

_HEADER = sought(
    r"\b(?:(?:regulatory|sales|commercial|development|milestone)\s+)*(?:milestone\s+events?"
    r"|events?)\s+(?:milestone\s+)?(?:payments?|amounts?)\b(?!\s+(?:shall|will|is|are|set|under|by|to|of|for|in|due))"
    r"|\b(?:levels?|exceeds?|threshold|program\s+data)\s+milestones?(?:\s+payments?)?(?=\s*(?:$|[\[$…]))"
    r"|\bmilestone\s+payments?\s*\((?:u\.?s\.?\s+dollars|us\$|in\s+[^)]{1,20}|\$)\)"
    r"|\bmilestone\s+payments?\s*$|^\s*milestone\s+\([^)]{5,60}\)\s*$"
    r"|\bin\s+connection\s+with\s+such\s+study\s+order\*?",
    re.IGNORECASE,
)
_ANNOUNCED = sought(
    r"\b(?:milestone|event)s?\b[^.]{0,200}(?:\b(?:below|following|follows|set\s+(?:out|forth)"
    r"|next\s+to\s+such)\b[^.]{0,80})?:\s*$",
    re.IGNORECASE,
)
_LIST_BEGINS = sought(r"\b(?:milestone|event)s?\b[^.;:]{0,200}:\s*(?=\((?:a|i|1)\)\s+[A-Za-z])", re.IGNORECASE)
"""The announcement of lettered events within their paragraph."""
_RUN_IN_TITLE = re.compile(r"\s*(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?)\s+[A-Z][\w\s,&-]{3,70}?\.(?=\s)")
_NO_ROWS = re.compile(r"\b(?:maintenance|anniversary|insurance|purchase\s+quantit)\b", re.IGNORECASE)
_FURNITURE = re.compile(
    r"\s*(?:US-DOCS\S*|confidential(?:\s+execution\s+copy)?|-?\s?\d{1,3}\s?-?|page\s+\d+.*|\[[ *]+\]\s*=.*"
    r"|license and development agreement)\s*$",
    re.IGNORECASE,
)
_NEXT_ROW = re.compile(
    r"\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\)?\s*)?(?=Upon\b|On\s+the\b|First\b|Achievement\b|Completion\b"
    r"|Receipt\b|Enrollment\b|Acceptance\b|Approval\b|Initiation\b|Dosing\b|Filing\b|Commencement\b|Second\b|Third\b"
    r"|Annual\b|Aggregate\b|Cumulative\b|Worldwide\b|Net\s+Sales\b|Start\b|Submission\b|Grant\b|Successful\b|Marketing\b"
    r"|Regulatory\b|Selection\b|[A-Z]{2,4}\s+(?:[Aa]pproval|[Ff]iling|[Aa]cceptance|[Ss]ubmission)\b)"
)
_NEXT_ITEM = re.compile(r"\s*[;,]?\s*(?:(?:and|or)\s+)?\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s+(?=[A-Za-z])")
_TIED = re.compile(r"[:$€£–—-]\s*$")
"""In front of a blank that is an item's amount; "the later of (i) [***] and (ii) [***]" has none."""
_NEXT_LINE = re.compile(r"[ \t]*\n\s*(?=[A-Z(•\d])")
_ENDS_ROW = re.compile(r"\s*%?\s*\)?\*?\s*(?:\.|[;,]\s*(?:and|or)?)?\s*$")
_SENTENCE = re.compile(
    r"\b(?:shall|will|agrees\s+to)\s+(?:pay|make|owe|reimburse|receive|notify|invoice)\b|\bmeans\b"
    r"|\b(?:in\s+no\s+(?:event|case)|under\s+no\s+circumstances|(?:shall|will|may)\s+not\s+exceed)\b",
    re.IGNORECASE,
)
_PROVISO = re.compile(r"[;,]\s+provided\b", re.IGNORECASE)
_SUM = re.compile(r"(?:the\s+)?(?:total|aggregate|sum|maximum)\b", re.IGNORECASE)
_ROW_TITLE = re.compile(
    r"[^.;:]{0,60}?\bmilestones?(?:\s+\([^)]{0,40}\))?\s+(?=Upon\b|First\b|On\s+the\b)", re.IGNORECASE
)
_TWO_SENTENCES = re.compile(r"[a-z]{3}\.\s+[A-Z][a-z]+\s+[a-z]")
_ROW_MARKER = re.compile(
    r"[\s;,]*(?:(?:and|or)\s+(?=\())?(?:\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{1,4})[.)]\)?)\s*"
)
RULE = "milestone.lost_row@1"
_LONGEST = 480
_BAND = re.compile(r"(?:[<>≥≤$€£]|under|over|above|up\s+to|\d)[^%]{0,90}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FlatRows:
    """Events of a lost table, and the ranges (document, start, end) whose sentences are its rows."""

    events: tuple[TableEvent, ...]
    ranges: tuple[tuple[int, int, int], ...]
    rates: tuple[tuple[int, tuple[Percent, ...]], ...]


def read_flat_tables(reading: FilingReading, scope: DealScope) -> FlatRows:
    """The lost milestone and royalty tables of a contract's passages."""
    events: list[TableEvent] = []
    ranges: list[tuple[int, int, int]] = []
    rates: list[tuple[int, tuple[Percent, ...]]] = []
    for region in regions(reading, scope):
        layout = reading.layouts[region.document]
        if layout.document_class not in ("contract", "other") and not scope.is_contract:
            continue
        for event in _events(layout, region):
            events.append(event)
            ranges.append((event.document, event.start, event.end))
        for run in _rate_runs(layout, region):
            rates.append((region.document, run))
            ranges += [(region.document, p.start, p.end) for p in run]
    return FlatRows(tuple(events), tuple(ranges), tuple(rates))


def _paragraphs(layout: Layout, region: Region) -> Iterator[Paragraph]:
    for paragraph in layout.paragraphs:
        if region.start <= paragraph.start < region.end and paragraph.zone not in SILENT_ZONES:
            yield paragraph


def _events(layout: Layout, region: Region) -> Iterator[TableEvent]:
    around: str | None = None
    for paragraph in _paragraphs(layout, region):
        text = layout.flow[paragraph.start : paragraph.end]
        if paragraph.shape is Shape.TABLE and _has_rows(layout, paragraph):
            around = None
            continue
        if _FURNITURE.match(text):
            continue
        headers = list(_HEADER.finditer(text))
        opens = False
        begin = paragraph.start
        listed = None if headers else _LIST_BEGINS.search(text)
        if headers and not _NO_ROWS.search(text):
            begin = paragraph.start + headers[-1].end()
            title = _RUN_IN_TITLE.match(text)
            around = f"{(around or '')[-400:]} {paragraph.section} {text[: headers[-1].end()][-400:]}"
            around += f" {title[0]}" if title else ""
        elif (
            around is None
            and re.search(r"\bmilestones?\b", f"{paragraph.section[:60]} {text[:60]}", re.IGNORECASE)
            and not _SENTENCE.search(text)
        ):
            around = f"{paragraph.section} {text[:80]}"
            opens = len(text) < 90
        elif listed and len(rows := _listed(layout, paragraph, listed)) > 1:
            around = None
            yield from rows
            continue
        rows = list(_rows(layout, begin, paragraph.end, around, headed=bool(headers))) if around is not None else []
        yield from rows
        if rows:
            continue
        if _ANNOUNCED.search(text):
            around = f"{paragraph.section} {text[-400:]}"
        elif not headers and not opens:
            around = None


def _listed(layout: Layout, paragraph: Paragraph, listed: re.Match[str]) -> list[TableEvent]:
    """The lettered events that follow their announcement in one paragraph, each before its amount."""
    around = f"{paragraph.section} {listed[0]}"
    return list(_rows(layout, paragraph.start + listed.end(), paragraph.end, around, headed=False))


def _has_rows(layout: Layout, paragraph: Paragraph) -> bool:
    """Whether a table kept its rows (then `tables` reads it); one long row is a table that lost them."""
    table = next((t for t in layout.tables if t.start >= paragraph.start and t.end <= paragraph.end), None)
    return table is not None and (len(table.rows) > 2 or "\t" in layout.document.text[paragraph.start : paragraph.end])


def _rows(layout: Layout, begin: int, end: int, around: str, *, headed: bool) -> Iterator[TableEvent]:
    """The rows of one paragraph; a table with its heading inside the paragraph may be followed by prose."""
    flow = layout.flow
    amounts = _amounts(layout, begin, end)
    if headed:
        amounts = _without_prose(flow, amounts, begin)
    if not amounts or not (headed or _ENDS_ROW.match(flow, amounts[-1][1], end)):
        return
    if re.fullmatch(rf"(?:\s|[$€£]|US|{MARK})*", flow[begin:end], re.IGNORECASE):
        yield from _pairs(layout, amounts, around)
        return
    marker = _ROW_MARKER.match(flow, begin, end)
    if marker and marker.end() == amounts[0][0] and amounts[0][2] is not None and len(amounts) > 1:
        return  # "(d) $2,000,000 if sales exceed $40,000,000": the amount comes first
    text = layout.document.text
    terminal = [
        a
        for n, a in enumerate(amounts)
        if n == len(amounts) - 1
        or _NEXT_ROW.match(flow, a[1], end)
        or _NEXT_LINE.match(text, a[1], end)
        or (_NEXT_ITEM.match(flow, a[1], end) and (a[2] is not None or _TIED.search(flow[max(begin, a[0] - 3) : a[0]])))
    ]
    if headed and len(terminal) == 1 and not _ENDS_ROW.match(flow, amounts[-1][1], end):
        return
    if len(terminal) == 1 and (_SENTENCE.search(flow[begin:end]) or amounts[-1][0] - begin > _LONGEST):
        return
    at = begin
    for start, stop, money in terminal:
        trigger = _trim(flow, at, start)
        event = _event(layout, at, trigger, (start, stop), money, around)
        at = stop
        if event is not None:
            yield event


def _without_prose(
    flow: str, amounts: list[tuple[int, int, Money | None]], begin: int
) -> list[tuple[int, int, Money | None]]:
    """The amounts up to where sentences begin again behind the rows."""
    at = begin
    for number, (start, stop, _) in enumerate(amounts):
        if _SENTENCE.search(flow, at, start) or _TWO_SENTENCES.search(flow, at, start):
            return amounts[:number]
        at = stop
    return amounts


def _amounts(layout: Layout, begin: int, end: int) -> list[tuple[int, int, Money | None]]:
    """Amounts and blanks in order; of two amounts side by side the first is a threshold."""
    flow = layout.flow
    money = [m for m in find_money(flow, begin, end, yen_is_yuan=deals_in_yuan(layout)) if m.equivalent_of is None]
    found: list[tuple[int, int, Money | None]] = [(m.begin, m.finish, m) for m in money]
    found += [
        (s, e, None) for s, e in find_redactions(flow, begin, end) if not any(m.begin <= s < m.finish for m in money)
    ]
    return sorted(found, key=lambda x: x[0])


def _pairs(layout: Layout, amounts: list[tuple[int, int, Money | None]], around: str) -> Iterator[TableEvent]:
    """A table of which only the marks are left: two marks a row."""
    if len(amounts) % 2:
        return
    for event, payment in zip(amounts[::2], amounts[1::2], strict=True):
        yield TableEvent(
            layout.document.index, event[0], payment[1], (event[0], event[1]), layout.flow[event[0] : event[1]],
            None, payment[2].currency if payment[2] else None, heading_class(around), "potential", False, 0.75, RULE,
        )  # fmt: skip


def _event(
    layout: Layout, start: int, trigger: tuple[int, int], amount: tuple[int, int], money: Money | None, around: str
) -> TableEvent | None:
    proviso = _PROVISO.search(layout.flow, *trigger)
    if proviso:
        trigger = (trigger[0], proviso.start())
    words = clean_trigger(layout.flow[trigger[0] : trigger[1]])
    if not words or len(words) > _LONGEST or _NO_ROWS.search(words) or _TWO_SENTENCES.search(words):
        return None
    bare = re.fullmatch(r"[^A-Za-z]*", words) is not None
    if bare and re.search(r"net\s+sales", around, re.IGNORECASE):
        own = "commercial"
    elif bare:
        own = heading_class(around)
    else:
        own = milestone_class(re.sub(MARK, " ", words, flags=re.IGNORECASE), around)
        own = heading_class(around) if own == "other" and heading_class(around) != "other" else own
    return TableEvent(
        layout.document.index, max(start, trigger[0]), amount[1], trigger, words,
        None if money is None or money.redacted else money, money.currency if money else None, own, "potential",
        _SUM.match(words) is not None, 0.85, RULE,
    )  # fmt: skip


def _trim(flow: str, start: int, end: int) -> tuple[int, int]:
    while start < end and flow[start].isspace():
        start += 1
    marker = _ROW_MARKER.match(flow, start, end)
    if marker and marker.end() < end:
        start = marker.end()
    title = _ROW_TITLE.match(flow, start, end)
    if title:
        start = title.end()
    while end > start and (flow[end - 1].isspace() or flow[end - 1] in ":–—-("):
        end -= 1
    return start, end


def _rate_runs(layout: Layout, region: Region) -> Iterator[tuple[Percent, ...]]:
    """Royalty rates of a lost table: lines that end in a rate behind a band of sales, under a heading on royalties."""
    run: list[Percent] = []
    under = False
    for paragraph in _paragraphs(layout, region):
        text = layout.flow[paragraph.start : paragraph.end]
        if _FURNITURE.match(text):
            continue
        found = find_percents(layout.flow, paragraph.start, paragraph.end)
        before = layout.flow[paragraph.start : found[0].start] if found else ""
        is_row = (
            bool(found)
            and len(text) < 240
            and (len(found) > 1 or not text[found[-1].end - paragraph.start :].strip())
            and bool(_BAND.search(before))
            and not _SENTENCE.search(text)
        )
        if under and is_row:
            run += found
            continue
        if len(run) > 1:
            yield tuple(run)
        run = []
        under = bool(re.search(r"\broyalt", text, re.IGNORECASE)) or (under and paragraph.shape is Shape.HEADING)
    if len(run) > 1:
        yield tuple(run)
