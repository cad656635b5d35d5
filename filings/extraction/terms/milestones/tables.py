"""Milestone tables of contracts, releases and notes: one row, one event; or one event for each amount of a row.

A table is known by the words above it or in its first row, or by its rows: events in words, amounts beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from filings.extraction.layout import Layout, Row, Table, Zone
from filings.extraction.money import Money
from filings.extraction.redactions import is_redacted
from filings.extraction.remembering import remembered
from filings.extraction.terms.milestones.events import clean_trigger, heading_class, is_event, milestone_class
from filings.extraction.terms.milestones.rows import RowAmount, read_row, row_currency
from filings.extraction.terms.passages import Grid
from filings.extraction.terms.scale import UNITS, scaled

_TITLE = re.compile(
    r"\bmilestones?\b|\bproduct\s+approval\s+payments?\b|\bevent\b[^.]{0,60}\b(?:payment|amount|fee)s?\b", re.IGNORECASE
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
_RECKONING = re.compile(
    r"\s*milestones?\s+(?:recogni[sz]ed|received|earned|achieved|that\s+may|remaining|to\s+date)\b", re.IGNORECASE
)
"""A row that counts up the rows above it."""
_LEGEND = re.compile(r"\bomi(?:tted|ssions)\b.{1,200}\b(?:confidential|commission|omissions)\b", re.IGNORECASE)
"""What stands on the pages of exhibits about the blanks in them."""
_AMOUNT_LIKE = re.compile(r"\d|\*|[•●]|X{4}|redacted|omitted", re.IGNORECASE)
_RULED_LINE = re.compile(r"[\s\-=_.–—]+")
_THRESHOLD_ONLY = re.compile(
    r"(?:[^A-Za-z]|\b(?:million|billion|USD|EUR|GBP|US|up|to|and|over|above|first|exceed(?:s|ing)|greater|than|at|least)\b)*",
    re.IGNORECASE,
)
_NET_SALES = re.compile(r"net\s+sales", re.IGNORECASE)


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
    rule: str = "milestone.table_row@2"


def is_milestone_table(grid: Grid, layout: Layout) -> bool:
    """Whether the words above a table, its first rows, or the rows themselves say that it lists milestone events."""
    head = head_of(grid, layout)
    tail = grid.above[-280:]
    intro = re.split(r"[.;]\s", tail.rstrip(" .:\n\t"))[-1]
    if _PERIODS.search(head) or _PERIODS.search(first_row(grid, layout)):
        return False
    if _NO_EVENT_TABLE.search(head):
        return False
    if _lists_events(layout, grid.table, grid.above[-200:]):
        return True
    if _NO_EVENT_TABLE.search(intro) and not re.search(r"milestone", head + intro, re.IGNORECASE):
        return False
    return bool(_TITLE.search(tail) or _TITLE.search(head))


@remembered
def _lists_events(layout: Layout, table: Table, above: str) -> bool:
    """Whether at least two rows are an event with an amount beside it; royalty and price tables have none."""
    events = 0
    grid = Grid(layout.document.index, table, above, UNITS, Zone.BODY)
    head = head_of(grid, layout)
    around = f"{above} {head}"
    currency = row_currency(head, above, layout, table)
    for row, start in _joined(grid, layout)[:60]:
        read = read_row(layout, row, start, currency, ())
        if read is not None and is_event(_with_head(clean_trigger(layout.flow[slice(*read.trigger)]), around)):
            events += 1
    return events >= 2


def first_row(grid: Grid, layout: Layout) -> str:
    """The text of a table's first row."""
    return layout.flow[grid.table.rows[0].start : grid.table.rows[0].end] if grid.table.rows else ""


def head_of(grid: Grid, layout: Layout) -> str:
    """The first row, when it holds no money and no blank."""
    for row in grid.table.rows[:2]:
        text = layout.flow[row.start : row.end]
        if not _RULED_LINE.fullmatch(text):
            return "" if re.search(r"\d{2}|[$€£]\s?\d", text) or is_redacted(text) else text
    return ""


def read_milestone_table(grid: Grid, layout: Layout) -> Iterator[TableEvent]:
    """The events of a milestone table, in row order; where only its rows say so, rows that are no events are passed."""
    head = head_of(grid, layout)
    columns = _columns(grid, layout, head)
    titled = bool(_TITLE.search(grid.above[-280:]) or _TITLE.search(head))
    around = grid.above[-400:] + " " + head
    currency = row_currency(head, grid.above[-200:], layout, grid.table)
    rows = _joined(grid, layout)
    for index, (row, start) in enumerate(rows):
        text = layout.flow[row.start : row.end]
        if _RULED_LINE.fullmatch(text) or (index < 2 and text == head):
            continue
        if index == 0 and _HEADER.search(text) and not re.search(r"\d{3}|\*", text):
            continue
        events = list(_events(grid, layout, row, start, around, currency, columns, titled=titled))
        if not events and heading_class(text) != "other":
            around = text
        for event in events:
            currency = currency or event.currency
            yield event


def _columns(grid: Grid, layout: Layout, head: str) -> tuple[str, ...]:
    """The words of each column's heading, in order; none where the first row is no heading."""
    for row in grid.table.rows[:2]:
        if head and layout.flow[row.start : row.end] == head and len(row.cells) > 1:
            return tuple(layout.flow[a:b] for a, b in row.cells)
    return ()


def _joined(grid: Grid, layout: Layout) -> list[tuple[Row, int]]:
    """Rows with where their event begins: a row without an amount whose words run on belongs to the next row.

    A line in small letters below a row that has its amount is the rest of that row, and begins no other.
    """
    joined: list[tuple[Row, int]] = []
    pending: int | None = None
    for row in grid.table.rows:
        text = layout.flow[row.start : row.end]
        has_amount = bool(_AMOUNT_LIKE.search(layout.flow, row.cells[-1][0], row.cells[-1][1])) if row.cells else False
        runs_on = (
            len(row.cells) == 1
            and not has_amount
            and not text.rstrip().endswith((":", "."))
            and not text.strip().isupper()
        )
        if runs_on and not _RULED_LINE.fullmatch(text):
            if pending is None and not (joined and text.lstrip()[:1].islower()):
                pending = row.start
            continue
        joined.append((row, row.start if pending is None or len(row.cells) < 1 else pending))
        pending = None
    return joined


def _events(
    grid: Grid, layout: Layout, row: Row, start: int, around: str, currency: str | None, columns: tuple[str, ...],
    *, titled: bool,
) -> Iterator[TableEvent]:  # fmt: skip
    """The events of one row: one for each of its amounts."""
    flow = layout.flow
    read = read_row(layout, row, start, currency, columns)
    if read is None:
        return
    begin, end = read.trigger
    words = clean_trigger(flow[begin:end])
    if (not words and not is_redacted(flow[begin:end])) or _RECKONING.match(words) or _LEGEND.search(words):
        return
    is_total = bool(_TOTAL.match(words))
    if not titled and not is_total and not is_event(_with_head(words, around)):
        return
    own = (
        heading_class(around)
        if is_redacted(words) and not re.search(r"[A-Za-z]{3}", words)
        else milestone_class(_with_head(words, around), around)
    )
    for amount in read.amounts:
        yield _event(grid, layout, row, start, (begin, end), words, amount, own, is_total=is_total)


def _event(
    grid: Grid, layout: Layout, row: Row, start: int, trigger: tuple[int, int], words: str, amount: RowAmount,
    own: str, *, is_total: bool,
) -> TableEvent:  # fmt: skip
    money = amount.money
    return TableEvent(
        grid.document, row.start if start == row.start else start, row.end, trigger, words,
        None if money is None or money.redacted else scaled(money, layout.flow, grid.scale),
        money.currency if money else None, own, amount.state, is_total, 0.93 if words else 0.7,
    )  # fmt: skip


def _with_head(words: str, around: str) -> str:
    """A bare threshold ("$250,000,000") takes its meaning from the column's heading."""
    return f"net sales {words}" if _THRESHOLD_ONLY.fullmatch(words) and _NET_SALES.search(around) else words
