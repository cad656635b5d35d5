"""A territory that a contract defines: "Territory" means …, (the "Territory"), or the countries a schedule lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from filings.extraction.anchors import sought
from filings.extraction.facts import Span, Territory
from filings.extraction.grants.areas import Area, AreaReader
from filings.extraction.grants.passages import Passage
from filings.extraction.grants.places import place_runs, written_once
from filings.extraction.scope import DealScope, FilingReading

_MEANS = re.compile(
    r"\b(?:means?|refers?\s+to|is\s+defined\s+as|consists?\s+of|shall\s+(?:be|include|comprise|cover)|includes?"
    r"|comprises?|has\s+the\s+meaning|:)(?=\W)\s*:?\s*",
    re.IGNORECASE,
)
_INLINE = sought(
    r"(?:[.;:]\s|^)(?P<bare>Territory)(?::|\s[-–—])?\s+(?=(?:The|All)\s+(?:countr(?:y|ies)|territory|world)\b)"
    r"|[“\"‘'](?P<term>(?:[\w’'.&-]+\s){0,4}Territory)[”\"’'][^.;]{0,30}?\b(?:means?|shall\s+mean|refers?\s+to"
    r"|is\s+defined\s+as|consists?\s+of|shall\s+be)\b",
    re.IGNORECASE,
)
_LEFT_OUT = re.compile(
    r"\s*(?:,\s+which\s+)?(?:(?:is|are|shall\s+be)\s+(?:expressly\s+|specifically\s+)?(?:not\s+included|excluded)"
    r"|shall\s+not\s+be\s+included|do(?:es)?\s+not\s+form\s+part)",
    re.IGNORECASE,
)
_NOT_INCLUDED = re.compile(
    r"\b(?:does|do|shall)\s+not\s+include\s+(?:the\s+)?|\bexcludes?\s+(?:the\s+)?", re.IGNORECASE
)
_SCHEDULE = re.compile(
    r"\b(?:listed|set\s+(?:forth|out)|specified|identified|described|enumerated|named)\s+(?:in|on)\s+"
    r"(?P<schedule>(?:Exhibit|Schedule|Appendix|Annex|Attachment)\s+[A-Z0-9][\w.-]{0,5})",
    re.IGNORECASE,
)
_LICENSED = re.compile(
    r"\A(?:the\s+)?(?:(?:licen[sc]ed?|licensee|distribution|exclusive|sales|marketing|product|commercial\w*)\s+)?territory\Z",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:retained|excluded|reserved|licensor|row|other|remaining|non-?exclusive|co-?\w+|shared|optional?|open)\b",
    re.IGNORECASE,
)
_NEXT_CLAUSE = re.compile(r"\s\d{1,2}\.\d|[“\"][A-Z]")
_LIST_LENGTH = 3000


@dataclass(frozen=True, slots=True)
class DefinedArea:
    """A defined territory, its span, the weight of its name, and where it is defined."""

    territory: Territory
    span: Span
    weight: int
    at: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Definition:
    """A defined term with the text from `start` on; `length` is that of the definition itself."""

    term: str
    document: int
    start: int
    text: str
    length: int
    heading: bool = False  # a heading before its text, without "means"


def defined_territories(
    reading: FilingReading, scope: DealScope, passages: list[Passage], *, greater_china: bool
) -> Iterator[DefinedArea]:
    """The territories defined where the deal is told; in a contract anywhere in the document."""
    for definition in _definitions(reading, scope, passages):
        found = _read(reading, definition, greater_china=greater_china)
        if found is not None:
            weight = _weight(reading, scope, definition.term)
            yield DefinedArea(found[0], found[1], weight, (definition.document, definition.start))


def _definitions(reading: FilingReading, scope: DealScope, passages: list[Passage]) -> Iterator[_Definition]:
    documents = {p.document for p in passages}
    for term, (document, start, end) in reading.definitions.items():
        if not term.lower().endswith("territory") or document not in documents:
            continue
        if not scope.is_contract and not any(p.document == document and p.start <= start < p.end for p in passages):
            continue
        text = _flat(reading, document, start, min(end + 160, start + 1100))
        yield _Definition(term, document, start, text, end - start)
    for passage in passages:
        match = _INLINE.search(passage.text)
        named = (match["term"] or match["bare"]) if match else ""
        if match and named and named not in reading.definitions:
            group = "term" if match["term"] else "bare"
            start = passage.start + match.start(group)
            text = _flat(reading, passage.document, start, passage.end + 160)
            yield _Definition(named, passage.document, start, text, passage.end - start, bool(match["bare"]))


def _flat(reading: FilingReading, document: int, start: int, end: int) -> str:
    return re.sub(r"\s", " ", reading.layouts[document].flow[start:end])


def _read(reading: FilingReading, definition: _Definition, *, greater_china: bool) -> tuple[Territory, Span] | None:
    text = definition.text
    reader = AreaReader(reading, text, greater_china)
    quoted = max(0, text.find(definition.term))
    means = _MEANS.search(text, quoted, quoted + len(definition.term) + 60)
    if means is not None or definition.heading:
        area = reader.first(means.end() if means else len(definition.term))
    else:
        area = _before(reader, quoted)
    listed = _SCHEDULE.search(text, means.end() if means else 0, min(len(text), definition.length + 40))
    if listed is not None and (area is None or area.start > listed.end()):
        behind = definition.start + definition.length
        found = _scheduled(reading, definition.document, listed["schedule"], behind, greater_china)
        if found is not None:
            return found
    if area is None or area.start > definition.length + 60:
        return None
    area = _with_left_out(area, text, greater_china)
    start = definition.start
    return area.territory, Span(definition.document, start + area.start, start + area.end)


def _before(reader: AreaReader, quoted: int) -> Area | None:
    """In `… in Japan and Korea (the "Territory")`: the area that ends nearest before the bracket."""
    last: Area | None = None
    reached = -1
    for start in reader.starts():
        if start >= quoted:
            break
        if start < reached:
            continue
        area = reader.at(start)
        if area is not None:
            last, reached = area, area.end
    return last


def _with_left_out(area: Area, text: str, greater_china: bool) -> Area:
    """The area less the places that the words behind it leave out ("Greenland is not included")."""
    tail = text[area.end : area.end + 220]
    stop = _NEXT_CLAUSE.search(tail)
    tail = tail[: stop.start()] if stop else tail
    opener = _NOT_INCLUDED.search(tail)
    for run in place_runs(tail):
        if _LEFT_OUT.match(tail, run.end) or (opener and opener.end() <= run.start <= opener.end() + 5):
            names = written_once(run.names, greater_china=greater_china)
            excluded = (*area.territory.exclude, *(n for n in names if n not in area.territory.exclude))
            included = tuple(n for n in area.territory.include if n not in excluded)
            if included:
                return replace(area, territory=Territory(included, excluded))
    return area


def _scheduled(
    reading: FilingReading, document: int, schedule: str, behind: int, greater_china: bool
) -> tuple[Territory, Span] | None:
    """The countries listed under the heading of a schedule, which stands behind the definition."""
    flow = reading.layouts[document].flow
    heading = re.compile(rf"(?:^|\n)\s{{0,40}}{re.escape(schedule)}\b(?!\s*(?:,|and\b|hereto|of\s))", re.IGNORECASE)
    for match in heading.finditer(flow, behind):
        text = re.sub(r"\s", " ", flow[match.end() : match.end() + _LIST_LENGTH])
        other = re.search(r"\b(?:EXHIBIT|SCHEDULE|APPENDIX|ANNEX|Exhibit|Schedule|Appendix|Annex)\s+[A-Z0-9]", text)
        runs = place_runs(text[: other.start()] if other else text)
        if runs:
            run = max(runs, key=lambda r: len(r.names))
            names = written_once(run.names, greater_china=greater_china)
            return Territory(names, ()), Span(document, match.end() + run.start, match.end() + run.end)
    return None


def _weight(reading: FilingReading, scope: DealScope, term: str) -> int:
    """120 for the licence's own territory, 100 for one named after the licensee, else 40."""
    if _LICENSED.match(term.strip()):
        return 120
    if _OTHERS.search(term):
        return 40
    if scope.licensee is None:
        return 100
    entity = reading.entities.all[scope.licensee]
    first = term.split()[0].lower()
    return 100 if any(first in name.lower() for name in (entity.name, *entity.aliases)) else 40
