"""One row of a milestone table: which words are the event, which cells its amounts, what the columns say of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from filings.extraction.layout import Layout, Row, Table
from filings.extraction.money import Money, find_money, parse_figure
from filings.extraction.redactions import BARE_ASTERISK, find_redactions
from filings.extraction.terms.milestones.events import is_event
from filings.extraction.terms.passages import deals_in_yuan

_MARKER = re.compile(
    r"\s*(?:\(?(?:[a-z]|[ivx]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3})[.)]\)?\s+|#?\d{1,2}\s*\t\s*)?", re.IGNORECASE
)
_FIGURE = re.compile(r"\d{1,3}(?:[,.]\d{3})+(?:\.\d{1,2})?|\d{1,9}|\d{1,4}\.\d{1,2}")
_BESIDE = re.compile(
    r"(?i)\b(?:redacted|omitted|million|thousand|dollars?|euros?|usd|eur|gbp|chf|jpy|rmb|us|up\s+to|u\.s|each)\b"
)
_LETTERS = re.compile(r"[A-Za-z]{3,}")
_THRESHOLD = re.compile(r"\b(?:net\s+sales|sales|thresholds?|levels?|exceed\w*|deadline|date)\b", re.IGNORECASE)
_PAYMENT = re.compile(r"\b(?:payments?|amounts?|milestones?|us\$|usd|fees?)\b", re.IGNORECASE)
_REPLACED = re.compile(r"\b(?:prior|previous|original|former|old|before)\b", re.IGNORECASE)
_WHEN = re.compile(r"\b(?:when|trigger|events?|conditions?|milestones?|upon)\b", re.IGNORECASE)
_PAID = re.compile(r"\b(?:cash\s+received|received|paid)\b(?!\s+not)", re.IGNORECASE)
_MET = re.compile(r"\b(?:met|achieved|reached|earned|receivable|accrued|due|recogni[sz]ed)\b", re.IGNORECASE)
_OPEN = re.compile(
    r"\b(?:not\s+(?:yet\s+)?(?:met|achieved|reached|earned|paid|received)|pending|open|no|remaining|future|payable"
    r"|when)\b",
    re.IGNORECASE,
)
_DATED = re.compile(r"\bQ[1-4]|\b(?:19|20)\d\d\b|\b\d{1,2}/\d{1,2}/\d{2}|\byes\b", re.IGNORECASE)
_CURRENCY = re.compile(
    r"US\s?\$|\bUSD\b|U\.?S\.?\s+dollars|€|\bEUR\b|\beuros?\b|£|\bGBP\b|¥|\bJPY\b|\bRMB\b|\bCHF\b|\$", re.IGNORECASE
)
_SIGN_CELL = re.compile(r"\s*\(?(?:US|U\.S\.)?\s?[$€£¥]\s*|\s*(?:USD|EUR|GBP|CHF|JPY|RMB)\s*")
_CODES = {"€": "EUR", "EUR": "EUR", "£": "GBP", "GBP": "GBP", "¥": "JPY", "JPY": "JPY", "RMB": "CNY", "CHF": "CHF"}


@dataclass(frozen=True, slots=True)
class RowAmount:
    """One payment of a row: None for a bare blank; `state` is potential, achieved or paid."""

    begin: int
    finish: int
    money: Money | None
    state: str


@dataclass(frozen=True, slots=True)
class RowRead:
    """A row's event (offsets of its words) and what is paid for it."""

    trigger: tuple[int, int]
    amounts: tuple[RowAmount, ...]


def row_currency(head: str, above: str, layout: Layout, table: Table) -> str | None:
    """The currency of figures printed without a sign: by the heading, by rows with a sign, by the words above."""
    signed = [m.currency for row in table.rows[:5] for m in _money(layout, row)]
    for text in (head, *signed[:1], above):
        signs = _CURRENCY.findall(text)
        if signs:
            sign = signs[-1].upper()
            return "EUR" if sign.startswith("EURO") else _CODES.get(sign, "USD")
        if text in signed:
            return text
    return "USD" if re.search(r"in\s+thousands", above + head, re.IGNORECASE) and "$" in layout.flow else None


def _money(layout: Layout, row: Row) -> list[Money]:
    """The amounts of a row, cell by cell, a sign in a cell of its own with the figure behind it."""
    flow = layout.flow
    fields: list[tuple[int, int]] = []
    for begin, finish in row.cells:
        if fields and _SIGN_CELL.fullmatch(flow, *fields[-1]):
            fields[-1] = (fields[-1][0], finish)
        else:
            fields.append((begin, finish))
    yuan = deals_in_yuan(layout)
    found = [m for field in fields for m in find_money(flow, *field, yen_is_yuan=yuan)]
    return [m for m in found if m.equivalent_of is None]


def read_row(layout: Layout, row: Row, start: int, currency: str | None, columns: Sequence[str]) -> RowRead | None:
    """The event and the amounts of a row whose event begins at `start`; None where the row has no amount."""
    flow = layout.flow
    alone = _alone(layout, row, currency)
    if not alone:
        return _in_one_cell(layout, row, start)
    names = _names(row, columns)
    begin, end = trim_event(flow, start, alone[0].begin)
    if not _LETTERS.search(
        _BESIDE.sub(" ", flow[begin:end])
    ):  # "$75,000,000  $5,000,000": a threshold, then its payment
        if len(alone) > 1 or _BLANKED.search(flow[begin:end]) is None:
            if len(alone) < 2:
                return None
            begin, end = alone[0].begin, alone[0].finish
            alone = alone[1:]
    elif not is_event(flow[begin:end]):  # "First contingent payment  $15.0 million  FDA approval"
        behind = trim_event(flow, alone[-1].finish, row.end)
        if len(row.cells) > 2 and is_event(flow[slice(*behind)]) and not _PAID.search(flow[slice(*behind)]):
            return RowRead(behind, (replace(alone[-1], state="potential"),))
    amounts = _current(flow, row, alone, names, flow[begin:end])
    return RowRead((begin, end), tuple(amounts)) if amounts else None


_BLANKED = re.compile(r"\*|_{3}|•|●|X{4}")


def _alone(layout: Layout, row: Row, currency: str | None) -> list[RowAmount]:
    """The amounts and blanks of a row that have a cell to themselves."""
    flow = layout.flow
    money = _money(layout, row)
    found = [RowAmount(m.begin, m.finish, m, "") for m in money if _has_cell(flow, row, m.begin, m.finish)]
    marks = [
        *find_redactions(flow, row.start, row.end),
        *(m.span() for m in _ASTERISK.finditer(flow, row.start, row.end)),
    ]
    for begin, finish in marks:
        if flow[finish : finish + 2].lstrip().startswith("%"):
            continue  # a blanked rate
        if len(row.cells) > 1 and _has_cell(flow, row, begin, finish) and not _covered(found, money, begin):
            found.append(RowAmount(begin, finish, None, ""))
    for begin, finish in row.cells[1:]:
        if currency and not _covered(found, money, begin) and _FIGURE.fullmatch(flow, begin, finish):
            value = parse_figure(flow[begin:finish])
            if value is not None and value > Decimal(0) and not re.fullmatch(r"(?:19|20)\d\d", flow[begin:finish]):
                found.append(RowAmount(begin, finish, Money(begin, finish, value, currency), ""))
    return sorted(found, key=lambda a: a.begin)


_ASTERISK = re.compile(BARE_ASTERISK)


def _covered(found: Sequence[RowAmount], money: Sequence[Money], begin: int) -> bool:
    return any(a.begin <= begin < a.finish for a in found) or any(m.begin <= begin < m.finish for m in money)


def _has_cell(flow: str, row: Row, begin: int, finish: int) -> bool:
    """Whether nothing but signs and units stands beside an amount in its cells."""
    if len(row.cells) == 1:
        return False
    left = max((a for a, _ in row.cells if a <= begin), default=begin)
    right = min((b for _, b in row.cells if b >= finish), default=finish)
    beside = f"{flow[left:begin]} {flow[finish:right]}"
    return not _LETTERS.search(_BESIDE.sub(" ", re.sub(r"\([^()]{0,60}\)", " ", beside)))


def _in_one_cell(layout: Layout, row: Row, start: int) -> RowRead | None:
    """A row that is one cell: the amount that ends it."""
    flow = layout.flow
    own = _money(layout, row)
    if not own or own[-1].begin - row.cells[-1][0] <= 8 or row.cells[-1][1] - own[-1].finish > 2:
        return None
    if len(row.cells) > 1 and own[-1].begin < row.cells[-1][0]:
        return None
    trigger = trim_event(flow, start, own[-1].begin)
    return RowRead(trigger, (RowAmount(own[-1].begin, own[-1].finish, own[-1], "potential"),))


def _names(row: Row, columns: Sequence[str]) -> dict[int, str]:
    """The heading above each cell, by the cell's start; counted from the right where a row has fewer cells."""
    if not columns or len(row.cells) > len(columns):
        return {}
    spare = len(columns) - len(row.cells)
    return {cell[0]: columns[number + spare] for number, cell in enumerate(row.cells)}


def _current(flow: str, row: Row, alone: Sequence[RowAmount], names: dict[int, str], trigger: str) -> list[RowAmount]:
    """The payments among a row's amounts, each with its state: no thresholds, no amounts that others replaced."""
    heads = [_head_of(row, names, a.begin) for a in alone]
    kept: list[RowAmount] = []
    for number, amount in enumerate(alone):
        last = number == len(alone) - 1
        stop = row.end if last else alone[number + 1].begin
        head, told = heads[number], flow[amount.finish : stop]
        if not last and _THRESHOLD.search(head) and not _PAYMENT.search(head):
            continue
        if not last and not head and len(alone) == 2 and _THRESHOLD.search(trigger):
            continue
        if not last and _REPLACED.search(head):
            continue
        kept.append(RowAmount(amount.begin, amount.finish, amount.money, _state(head, told, row, names, amount.finish)))
    return kept


def _head_of(row: Row, names: dict[int, str], at: int) -> str:
    starts = [a for a, _ in row.cells if a <= at]
    return names.get(starts[-1], "") if starts else ""


def _state(head: str, told: str, row: Row, names: dict[int, str], after: int) -> str:
    """By the words behind the amount, else by its column ("Received"), else by the column that follows ("Achieved")."""
    if _OPEN.search(told):
        return "potential"
    if _PAID.search(told):
        return "paid"
    if _MET.search(told):
        return "achieved"
    if _PAID.search(head) and not _OPEN.search(head):
        return "paid"
    if _DATED.search(told):
        following = next((names.get(a, "") for a, _ in row.cells if a >= after), "")
        if _PAID.search(following):
            return "paid"
        return "achieved" if _MET.search(following) else "potential"
    return "potential"


def trim_event(flow: str, start: int, end: int) -> tuple[int, int]:
    """The event's words between two places: without its number, leaders, signs and the currency of the amount."""
    begin = start
    marker = _MARKER.match(flow, begin, end)
    if marker:
        begin = marker.end()
    while begin < end and (flow[begin].isspace() or flow[begin] in "•*-—–.,"):
        if flow[begin] == "*" and flow[begin : begin + 2] == "**":
            break
        begin += 1
    stop = end
    while stop > begin and (flow[stop - 1].isspace() or flow[stop - 1] in "$€£.:–—-("):
        stop -= 1
    tail = re.search(r"\s(?:USD|EUR|GBP|CHF|JPY|RMB)\s*$", flow[begin:stop])
    return begin, begin + tail.start() if tail else stop
