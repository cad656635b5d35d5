"""Who filed, on which form, for which day: the SGML header first, the cover page next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from filings.extraction.datelines import read_date_line, read_dateline, with_year
from filings.extraction.dates import DateAnchor, find_dates
from filings.extraction.facts import Registrant, Span, Stated
from filings.extraction.header import company_data, header_name, header_value
from filings.extraction.home_state import read_state
from filings.extraction.layout import Layout, Shape, Zone
from filings.extraction.scope import FilingReading
from filings.extraction.securities import read_securities
from filings.extraction.source import SourceFiling
from filings.extraction.structure import read_kind
from filings.extraction.vocabulary import word_set

OLD_ITEMS = frozenset(str(n) for n in range(1, 13))  # 8-K items to 2004-08-22
NEW_ITEMS = word_set(
    "1.01 1.02 1.03 1.04 1.05 2.01 2.02 2.03 2.04 2.05 2.06 3.01 3.02 3.03 4.01 4.02 5.01 5.02 5.03 5.04 5.05 5.06"
    " 5.07 5.08"
    " 6.01 6.02 6.03 6.04 6.05 6.06 7.01 8.01 9.01"
)
HEADER_ITEMS = {  # titles of the header's ITEM INFORMATION where the text gives no numbers
    "entry into a material definitive agreement": "1.01", "termination of a material definitive agreement": "1.02",
    "results of operations and financial condition": "2.02", "regulation fd disclosure": "7.01",
    "financial statements and exhibits": "9.01",
}  # fmt: skip

_ONE_ITEM = r"\d{1,2}(?:\s?\.\s?\d\d)?(?!\s?\.?\d)"
_ITEM_LINE = re.compile(
    rf"^[ \t#*_>]{{0,80}}ITEMS?[\s\u00a0]{{1,6}}(?P<numbers>{_ONE_ITEM}(?:\s{{0,3}}(?:\([a-z]\))?\s{{0,3}}"
    rf"(?:,\s?and|,|and|&|;|through|to)\s{{1,3}}(?:ITEMS?\s{{1,3}})?{_ONE_ITEM}){{0,6}})(?P<after>[^\n]{{0,40}})",
    re.IGNORECASE | re.MULTILINE,
)
_NUMBER = re.compile(r"(\d{1,2})(?:\s?\.\s?(\d\d))?")
_EARLIEST = re.compile(
    r"(?:date\s+of\s+report\W{1,12})?date\s+of\s+(?:the\s+)?earliest\s+(?:reported\s+)?event|date\s+of\s+report\b",
    re.IGNORECASE,
)
_EIN = re.compile(r"(?<![\d-])\d{2}-\d{7}(?![\d-])")
_FILE_NUMBER = re.compile(r"(?<![\d-])(?:\d{1,3}-\d{4,6}|333-\d{5,6})(?:-\d{2})?(?![\d-])")
_FILE_LABEL = re.compile(
    r"(?:commission|registration|sec)\s+(?:file\s+)?(?:number|no)|file\s+(?:number|no)", re.IGNORECASE
)
_EIN_LABEL = re.compile(r"employer", re.IGNORECASE)
_HEAD_LINES = 60  # of a release, in which its day may stand alone
_LONGEST_DATE_LINE = 240
_HEADER_DATE = re.compile(r"(\d{4})(\d\d)(\d\d)\Z")


@dataclass(frozen=True, slots=True)
class Cover:
    """What the header and the cover page say of the filing as a whole."""

    form: Stated[str] | None
    event_date: Stated[str] | None
    items: tuple[Stated[str], ...]
    registrant: Registrant | None


def read_cover(reading: FilingReading, source: SourceFiling) -> Cover:
    """Return form, event date, items and registrant of the filing.

    Header values come first for what the header holds (CIK, state, EIN, file number, period), the text for the rest.
    A value from the header alone has no span.
    """
    if not reading.layouts:
        return Cover(None, None, (), None)
    first = reading.layouts[0]
    form = _form(first, source)
    items = _items(first, source) if form and form.value.startswith("8-K") else ()
    return Cover(form, _event_date(reading, first, source, form), items, _registrant(reading, first, source))


def _stated(value: str, layout: Layout, start: int, end: int, rule: str, confidence: float = 0.95) -> Stated[str]:
    return Stated(value, (Span(layout.document.index, start, end),), rule, confidence)


def _form(layout: Layout, source: SourceFiling) -> Stated[str] | None:
    kind, place = read_kind(layout.document)
    submitted = header_value(source.header, "CONFORMED SUBMISSION TYPE") or header_value(source.header, "TYPE")
    value = submitted or kind
    if not value:
        return None
    spans = (Span(layout.document.index, *place),) if place else ()
    return Stated(value, spans, "cover.form", 0.97 if submitted or layout.document.kind else 0.9)


def _items(layout: Layout, source: SourceFiling) -> tuple[Stated[str], ...]:
    found: dict[str, Stated[str]] = {}
    for match in _ITEM_LINE.finditer(layout.document.text):
        if re.match(r"\s*(?:of\s+(?:the|this|our|Form)|hereof|above|below|to\s)", match["after"]):
            continue
        at = match.start("numbers")
        for number in _NUMBER.finditer(match["numbers"]):
            value = number[1] + ("." + number[2] if number[2] else "")
            if value in OLD_ITEMS or value in NEW_ITEMS:
                found.setdefault(value, _stated(value, layout, at + number.start(), at + number.end(), "cover.item"))
    new = {v for v in found if "." in v}
    if new and len(new) < len(
        found
    ):  # "Item 9" of another document beside "Item 9.01": one numbering holds in a filing
        found = {v: s for v, s in found.items() if v in new}
    if not found:
        found = dict(_header_items(source))
    order = sorted(found.values(), key=lambda s: tuple(int(p) for p in s.value.split(".")))
    return tuple(order)


def _header_items(source: SourceFiling) -> Iterator[tuple[str, Stated[str]]]:
    given = source.header.get("ITEM INFORMATION") or source.header.get("ITEMS") or ()
    for title in given if isinstance(given, (list, tuple)) else (given,):
        words = str(title).strip()
        value = words if words in NEW_ITEMS or words in OLD_ITEMS else HEADER_ITEMS.get(words.casefold())
        if value:
            yield value, Stated(value, (), "cover.header-item", 0.8)


def _event_date(
    reading: FilingReading, first: Layout, source: SourceFiling, form: Stated[str] | None
) -> Stated[str] | None:
    kind = form.value if form else ""
    if kind.startswith("8-K"):
        return _reported(first) or _header_period(source)
    if kind.startswith("6-K"):
        return _first_dateline(reading) or _signature_date(first)
    if first.document_class == "release":
        return _dateline(first)
    return None


def _reported(layout: Layout) -> Stated[str] | None:
    """The date beside "Date of earliest event reported": on its line, on the line above it or below it."""
    text = layout.flow
    limit = min(len(text), 12_000)
    labels = list(_EARLIEST.finditer(text, 0, limit))
    label = next((m for m in labels if "earliest" in m.group().lower()), labels[0] if labels else None)
    if not label:
        return None
    dates = find_dates(text, max(0, label.start() - 250), min(limit, label.end() + 350))
    after = [d for d in dates if d.start >= label.start() and len(d.iso) == 10]
    taken = [m.end() for m in labels if m.end() < label.start()]  # "Date of Report: May 7" has its own label
    before = [d for d in dates if d.end <= label.start() and len(d.iso) == 10]
    before = [
        d for d in before if not any(re.fullmatch(r"[\s:)_]*", text[end : d.start]) for end in taken if end <= d.start)
    ]
    pick = None
    if before and not re.search(r"[^\s_(*=-]", text[before[-1].end : label.start()]):
        pick = before[-1]
    elif after:
        pick = _earliest_of(text, after)
    elif before:
        pick = before[-1]
    return _stated(pick.iso, layout, pick.start, pick.end, "cover.event-date") if pick else None


def _earliest_of(text: str, dates: list[DateAnchor]) -> DateAnchor:
    """ "August 5, 2004 (July 30, 2004)": the date in brackets is the event's, the first the report's."""
    if len(dates) > 1 and re.fullmatch(r"\s*\(\s*", text[dates[0].end : dates[1].start]):
        return dates[1]
    return dates[0]


def _header_period(source: SourceFiling) -> Stated[str] | None:
    period = header_value(source.header, "CONFORMED PERIOD OF REPORT") or header_value(source.header, "PERIOD")
    match = _HEADER_DATE.match(period or "")
    return Stated("-".join(match.groups()), (), "cover.header-period", 0.85) if match else None


def _first_dateline(reading: FilingReading) -> Stated[str] | None:
    for layout in reading.layouts:
        found = _in_dateline(layout)
        if found:
            return found
    for layout in reading.layouts:
        found = _alone_at_head(layout) if layout.document_class == "release" else None
        if found:
            return found
    return None


def _dateline(layout: Layout) -> Stated[str] | None:
    """The date of a release: in its dateline, else alone on a line near its head."""
    return _in_dateline(layout) or _alone_at_head(layout)


def _in_dateline(layout: Layout) -> Stated[str] | None:
    for paragraph in layout.paragraphs[:80]:
        if paragraph.shape is Shape.TABLE or paragraph.zone is Zone.COVER or paragraph.end - paragraph.start < 60:
            continue
        found = read_dateline(layout.flow, paragraph.start, paragraph.end)
        if found and not found.iso:
            found = with_year(found, layout.flow, find_dates(layout.flow, 0, 20_000))
        if found:
            spans = tuple(Span(layout.document.index, *place) for place in found.dates)
            return Stated(found.iso, spans, "cover.dateline", 0.95 if len(spans) == 1 else 0.8)
    return None


def _alone_at_head(layout: Layout) -> Stated[str] | None:
    text = layout.document.text
    at = 0
    for _ in range(_HEAD_LINES):
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        if stop - at < _LONGEST_DATE_LINE and (found := read_date_line(text, at, stop)):
            return _stated(found.iso, layout, found.start, found.end, "cover.release-date", 0.85)
        at = stop + 1
        if at >= len(text):
            break
    return None


def _signature_date(layout: Layout) -> Stated[str] | None:
    signed = [p for p in layout.paragraphs if p.zone is Zone.SIGNATURES]
    for paragraph in signed:
        for date in find_dates(layout.flow, paragraph.start, paragraph.end):
            if len(date.iso) == 10:
                return _stated(date.iso, layout, date.start, date.end, "cover.signature-date", 0.9)
    return None


def _registrant(reading: FilingReading, first: Layout, source: SourceFiling) -> Registrant | None:
    filer = reading.entities.filer()
    if filer is not None and not filer.unnamed:
        spans = (filer.name_span,) if filer.name_span else ()
        name = Stated(filer.name, spans, "cover.registrant", 0.95)
    else:
        conformed = header_name(source.header)
        if conformed is None:
            return None
        name = Stated(conformed, (), "cover.header-name", 0.9)
    on_cover = first.document_class in ("report", "periodic")
    return Registrant(
        name=name,
        cik=_cik(source),
        state=read_state(first, source, name.value, on_cover),
        ein=_ein(first, source, on_cover),
        file_number=_file_number(first, source, on_cover),
        securities=read_securities(reading, name.value),
    )


def _cik(source: SourceFiling) -> Stated[str] | None:
    value = company_data(source.header, "CENTRAL INDEX KEY") or company_data(source.header, "CIK")
    digits = re.sub(r"\D", "", value or "")
    return Stated(digits.zfill(10), (), "cover.cik", 0.99) if digits else None


def _ein(layout: Layout, source: SourceFiling, on_cover: bool) -> Stated[str] | None:
    if on_cover:
        label = _EIN_LABEL.search(layout.flow, 0, 15_000)
        if label:
            numbers = list(_EIN.finditer(layout.flow, max(0, label.start() - 900), min(label.end() + 500, 16_000)))
            if numbers:
                found = min(numbers, key=lambda m: abs(m.start() - label.start()))
                return _stated(found.group(), layout, found.start(), found.end(), "cover.ein")
    digits = re.sub(r"\D", "", company_data(source.header, "IRS NUMBER") or "")
    if len(digits) == 9 and digits.strip("0"):
        return Stated(f"{digits[:2]}-{digits[2:]}", (), "cover.header-ein", 0.97)
    return None


def _file_number(layout: Layout, source: SourceFiling, on_cover: bool) -> Stated[str] | None:
    for filer in ("FILER", "SUBJECT COMPANY", "FILED BY"):
        number = header_value(source.header, filer, "FILING VALUES", "SEC FILE NUMBER") or header_value(
            source.header, filer, "FILING-VALUES", "FILE-NUMBER"
        )
        if number:
            return Stated(number, (), "cover.header-file-number", 0.98)
    if not on_cover:
        return None
    label = _FILE_LABEL.search(layout.flow, 0, 15_000)
    if not label:
        return None
    near = list(_FILE_NUMBER.finditer(layout.flow, max(0, label.start() - 700), min(label.end() + 160, 16_000)))
    near = [m for m in near if not _EIN.fullmatch(m.group())]
    if not near:
        return None
    found = min(
        near,
        key=lambda m: abs(m.start() - label.end()) if m.start() >= label.end() else abs(label.start() - m.end()) + 20,
    )
    return _stated(found.group(), layout, found.start(), found.end(), "cover.file-number")
