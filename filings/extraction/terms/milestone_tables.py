"""Milestone tables of contracts and notes: one row, one event."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from filings.extraction.layout import Layout, Row
from filings.extraction.money import Money, find_money, parse_figure
from filings.extraction.redactions import find_redactions, is_redacted
from filings.extraction.terms.milestone_events import clean_trigger, heading_class, milestone_class
from filings.extraction.terms.passages import Grid, deals_in_yuan
from filings.extraction.terms.scale import scaled

_TITLE = re.compile(
    r"\bmilestones?\b|\bproduct\s+approval\s+payments?\b|\bevent\b[^.]{0,60}\b(?:payment|amount)", re.IGNORECASE
)
_HEADER = re.compile(
    r"\b(?:event|milestone|payment|amount|net\s+sales\s+(?:above|exceed|of|threshold)|threshold|status)\b",
    re.IGNORECASE,
)
_NO_EVENT_TABLE = re.compile(
    r"\b(?:maintenance\s+fee|anniversary|royalty\s+rate|royalties\b[^.]{0,40}\bas\s+follows|revenues?"
    r"|transaction\s+price|minimum|purchases|exhibit\s+no|receivable\s+at|expense|balance|in-process"
    r"|title\s+of\s+each|ownership|percent\s+owned)\b",
    re.IGNORECASE,
)
_PERIODS = re.compile(
    r"\b(?:19|20)\d\d\b.{1,60}\b(?:19|20)\d\d\b|\b(?:three|six|nine|twelve)\s+months\s+ended", re.IGNORECASE
)
_TOTAL = re.compile(r"\s*(?:total|aggregate|sum)\b", re.IGNORECASE)
_RULED_LINE = re.compile(r"[\s\-=_.–—]+")
_MARKER = re.compile(r"\s*(?:\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})[.)]\)?\s+)?", re.IGNORECASE)
_STATUS_PAID = re.compile(r"\b(?:cash\s+received|received|paid)\b(?!\s+not)", re.IGNORECASE)
_STATUS_MET = re.compile(r"\b(?:met|achieved|reached|earned|receivable|accrued|due)\b", re.IGNORECASE)
_STATUS_OPEN = re.compile(r"\b(?:not\s+(?:yet\s+)?(?:met|achieved|reached|earned)|pending|open|no)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TableEvent:
    """One row: its event in words, its amount (None where the amount is blanked), class and state."""

    document: int
    start: int
    end: int
    trigger: tuple[int, int]
    trigger_text: str
    money: Money | None
    currency: str | None
    milestone_class: str
    state: str
    is_total: bool
    confidence: float
    rule: str = "milestone.table_row@1"


def is_milestone_table(grid: Grid, layout: Layout) -> bool:
    """Whether the words above a table or its first rows say that its rows are milestone events."""
    head = head_of(grid, layout)
    tail = grid.above[-280:]
    intro = re.split(r"[.;]\s", tail.rstrip(" .:\n\t"))[-1]
    if _NO_EVENT_TABLE.search(head) or _PERIODS.search(head) or _PERIODS.search(first_row(grid, layout)):
        return False
    if _NO_EVENT_TABLE.search(intro) and not re.search(r"milestone", head + intro, re.IGNORECASE):
        return False
    return bool(_TITLE.search(tail) or _TITLE.search(head))


def first_row(grid: Grid, layout: Layout) -> str:
    """The text of a table's first row."""
    return layout.flow[grid.table.rows[0].start : grid.table.rows[0].end] if grid.table.rows else ""


def head_of(grid: Grid, layout: Layout) -> str:
    """The first row, when it holds no money."""
    for row in grid.table.rows[:2]:
        text = layout.flow[row.start : row.end]
        if not _RULED_LINE.fullmatch(text):
            return "" if re.search(r"\d{2}|[$€£]", text) else text
    return ""


def read_milestone_table(grid: Grid, layout: Layout) -> Iterator[TableEvent]:
    """The events of a milestone table, in row order."""
    head = head_of(grid, layout)
    around = grid.above[-400:] + " " + head
    currency: str | None = None
    rows = _joined(grid, layout)
    for index, (row, start) in enumerate(rows):
        text = layout.flow[row.start : row.end]
        if _RULED_LINE.fullmatch(text) or (index < 2 and text == head):
            continue
        if index == 0 and _HEADER.search(text) and not re.search(r"\d{3}|\*", text):
            continue
        event = _row(grid, layout, row, start, around, currency)
        if event is None:
            if heading_class(text) != "other":
                around = text
            continue
        currency = currency or event.currency
        yield event


def _joined(grid: Grid, layout: Layout) -> list[tuple[Row, int]]:
    """Rows with where their event begins: a row without an amount whose words run on belongs to the next row."""
    joined: list[tuple[Row, int]] = []
    pending: int | None = None
    for row in grid.table.rows:
        text = layout.flow[row.start : row.end]
        has_amount = (
            bool(re.search(r"\d|\*|[•●]", layout.flow[row.cells[-1][0] : row.cells[-1][1]])) if row.cells else False
        )
        runs_on = (
            len(row.cells) == 1
            and not has_amount
            and not text.rstrip().endswith((":", "."))
            and not text.strip().isupper()
        )
        if runs_on and not _RULED_LINE.fullmatch(text):
            pending = row.start if pending is None else pending
            continue
        joined.append((row, row.start if pending is None or len(row.cells) < 1 else pending))
        pending = None
    return joined


def _row(grid: Grid, layout: Layout, row: Row, start: int, around: str, currency: str | None) -> TableEvent | None:
    flow = layout.flow
    found = find_money(flow, row.start, row.end, yen_is_yuan=deals_in_yuan(layout))
    amount = _payment(found, row)
    redacted: tuple[int, int] | None = None
    if amount is None:
        amount = _bare_figure(flow, row, currency)
    if amount is None:
        marks = list(find_redactions(flow, row.start, row.end))
        if not marks or len(row.cells) < 2 or marks[-1][0] < row.cells[-1][0] or not _only_amount(flow, row):
            return None
        redacted = marks[-1]
    at = amount.begin if amount is not None else redacted[0] if redacted else row.end
    begin, end = _event(flow, row, start, at)
    words = clean_trigger(flow[begin:end])
    if not words and not is_redacted(flow[begin:end]):
        return None
    is_total = bool(_TOTAL.match(words))
    own = (
        heading_class(around)
        if is_redacted(words) and not re.search(r"[A-Za-z]{3}", words)
        else milestone_class(_with_head(words, around), around)
    )
    state = _status(flow[(amount.finish if amount else at) : row.end])
    return TableEvent(
        grid.document, row.start if start == row.start else start, row.end, (begin, end), words,
        None if amount is None or amount.redacted else scaled(amount, flow, grid.scale),
        amount.currency if amount else None, own, state, is_total, 0.93 if words else 0.7,
    )  # fmt: skip


def _with_head(words: str, around: str) -> str:
    """A bare threshold ("$250,000,000") takes its meaning from the column's heading."""
    return (
        f"net sales {words}"
        if re.match(r"[^A-Za-z]*$", words) and re.search(r"net\s+sales", around, re.IGNORECASE)
        else words
    )


def _payment(found: list[Money], row: Row) -> Money | None:
    """The row's payment: the last amount that opens a cell behind the first one."""
    own = [m for m in found if m.equivalent_of is None]
    openers = [m for m in own if any(c[0] <= m.begin <= c[0] + 3 for c in row.cells[1:])]
    if openers:
        return openers[-1]
    if own and len(row.cells) == 1:
        text_before = own[-1].begin - row.cells[0][0]
        return own[-1] if text_before > 8 and row.cells[0][1] - own[-1].finish <= 2 else None
    return None


def _bare_figure(flow: str, row: Row, currency: str | None) -> Money | None:
    """A cell that is a plain figure, in the currency of the rows above it."""
    if currency is None:
        return None
    for start, end in row.cells[1:]:
        if re.fullmatch(r"\d{1,3}(?:[,.]\d{3})*|\d{1,9}|\d{1,4}\.\d{1,2}", flow[start:end].strip()):
            value = parse_figure(flow[start:end].strip())
            if value is not None and value > Decimal(0):
                return Money(start, end, value, currency)
    return None


def _only_amount(flow: str, row: Row) -> bool:
    """Whether the row's last cell is a blanked amount and nothing else."""
    start, end = row.cells[-1]
    return not re.search(r"[A-Za-z]{4,}", re.sub(r"(?i)redacted|omitted|million|dollars|euros?", "", flow[start:end]))


def _event(flow: str, row: Row, start: int, at: int) -> tuple[int, int]:
    begin = start
    marker = _MARKER.match(flow, begin, at)
    if marker:
        begin = marker.end()
    while begin < at and (flow[begin].isspace() or flow[begin] in "•*-"):
        if flow[begin] == "*" and flow[begin : begin + 2] == "**":
            break
        begin += 1
    end = at
    while end > begin and (flow[end - 1].isspace() or flow[end - 1] in "$€£.:–—-("):
        end -= 1
    tail = re.search(r"\s(?:USD|EUR|GBP|CHF|JPY|RMB)\s*$", flow[begin:end])
    return begin, begin + tail.start() if tail else end


def _status(words: str) -> str:
    if _STATUS_OPEN.search(words):
        return "potential"
    if _STATUS_PAID.search(words):
        return "paid"
    return "achieved" if _STATUS_MET.search(words) else "potential"
