"""The amounts of the deal as a whole: each kind and amount once, with who pays, how firm it is and what it lumps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from filings.extraction.facts import Milestone, Rejected, Span, Term
from filings.extraction.layout import Zone
from filings.extraction.money import Money, find_money
from filings.extraction.scope import FilingReading
from filings.extraction.terms import attributes, totals
from filings.extraction.terms.milestones.classes import class_before, milestone_kind
from filings.extraction.terms.milestones.flat_tables import FlatRows
from filings.extraction.terms.milestones.parts import TOGETHER
from filings.extraction.terms.milestones.reading import is_entered
from filings.extraction.terms.milestones.tables import TableEvent, is_milestone_table, read_milestone_table
from filings.extraction.terms.once_each import Entry, once_each
from filings.extraction.terms.passages import Grid, Stretch
from filings.extraction.terms.payers import Direction, Directions
from filings.extraction.terms.payment import Payment
from filings.extraction.terms.purchase_prices import RULES as PRICES
from filings.extraction.terms.receipts import RULES as RECEIPTS
from filings.extraction.terms.scale import scaled
from filings.extraction.terms.shares import ShareFound, find_shares
from filings.extraction.terms.summary_rows import RULE, SummaryRow, read_summary

_A_PROPOSAL = 0.45
"""Confidence of an amount that a person has to look at: below one half it is shown as a proposal."""
_AT_MOST = re.compile(r"\b(?:not\s+(?:to\s+)?exceed|up\s+to|maximum)\b", re.IGNORECASE)
_MAINTENANCE_TABLE = re.compile(r"\bmaintenance\s+fees?\b", re.IGNORECASE)


def read_amounts(
    reading: FilingReading,
    stretches: Sequence[Stretch],
    payments: Sequence[Payment],
    grids: Sequence[Grid],
    flat: FlatRows,
    directions: Directions,
    milestones: Sequence[Milestone],
    purchase: str | None,
) -> tuple[list[Term], list[Rejected]]:
    """The terms with an amount, a blanked amount or a percentage, in the order of the text."""
    rejected: list[Rejected] = []
    entries: list[Entry] = []
    equivalents = {(m.value, m.currency) for s in stretches for m in s.equivalents}
    by_stretch: dict[tuple[int, int], list[Payment]] = {}
    for payment in payments:
        by_stretch.setdefault((payment.stretch.document, payment.stretch.start), []).append(payment)
    for payment in payments:
        if payment.kind == "event":
            continue
        siblings = by_stretch[payment.stretch.document, payment.stretch.start]
        entry, reason = _entry(reading, payment, siblings, directions, equivalents, purchase)
        if entry is None:
            span = payment.stretch.span(
                payment.money.start - payment.stretch.start, payment.money.end - payment.stretch.start
            )
            rejected.append(Rejected(payment.rule.name, span, reason))
        else:
            entries.append(entry)
    for grid in grids:
        entries += [Entry(t, 67, grid.zone) for t in _from_grid(reading, grid, directions)]
        layout = reading.layouts[grid.document]
        entries += [Entry(_summary_term(r, directions, purchase), 68, grid.zone) for r in read_summary(grid, layout)]
    entries += [Entry(_total_row(e, directions), 67, Zone.BODY) for e in flat.events if e.is_total]
    for stretch in stretches:
        entries += [Entry(t, 70, stretch.zone) for t in _shares(reading, stretch, directions)]
    kept, lost = once_each(entries, milestones)
    return kept, rejected + lost


def _entry(
    reading: FilingReading,
    payment: Payment,
    siblings: Sequence[Payment],
    directions: Directions,
    equivalents: set[tuple[Decimal | None, str]],
    purchase: str | None,
) -> tuple[Entry | None, str]:
    stretch, money = payment.stretch, payment.money
    if _is_equivalent(
        money, equivalents, rounded="pproximately" in stretch.marked[: money.begin - stretch.start][-16:]
    ):
        return None, "the same money in another currency"
    flow = reading.layouts[stretch.document].flow
    direction = directions.read(stretch.document, flow, stretch.start, money.begin, stretch.end)
    if direction.foreign and payment.rule.priority < 90:
        return None, f"paid to or by {direction.foreign}, no party of the deal"
    kind, parts = _kind_and_parts(payment, siblings, purchase)
    if kind is None:
        return None, "no sum of what stands before it"
    at, end = money.begin - stretch.start, money.finish - stretch.start
    qualifier, qualifier_at = attributes.qualifier(stretch, kind, at)
    if payment.rule in RECEIPTS and qualifier == "up_to":
        qualifier, qualifier_at = "exact", None  # what has been paid of a total is no "up to"
    basis, basis_at = attributes.basis(stretch, kind, at, end)
    if payment.kind == "milestone_sum" and re.search(
        r"together|in\s+all", stretch.marked[payment.start : payment.end], re.IGNORECASE
    ):
        basis, basis_at = "aggregate", None
    if money.value_max is not None:
        qualifier = "range"
    spans: dict[str, tuple[Span, ...]] = {"kind": (stretch.span(payment.start, payment.end),)}
    if not money.redacted:
        spans["amount"] = (Span(stretch.document, money.start, money.end),)
    for name, place in (("qualifier", qualifier_at), ("basis", basis_at)):
        if place is not None:
            spans[name] = (stretch.span(*place),)
    _add_direction(spans, direction)
    term = Term(
        kind=kind, quote=stretch.span(*_quote(stretch, payment, qualifier_at)), rule=payment.rule.name,
        confidence=_confidence(payment, direction, stretch), amount=money.value, amount_max=money.value_max,
        currency=money.currency, qualifier=None if money.redacted and qualifier == "exact" else qualifier,
        disclosure="redacted" if money.redacted else "exact", payer=directions.name(direction.payer),
        payee=directions.name(direction.payee), basis=basis, includes=parts, spans=spans,
    )  # fmt: skip
    return Entry(term, payment.rule.priority, stretch.zone), ""


def _is_equivalent(money: Money, equivalents: set[tuple[Decimal | None, str]], *, rounded: bool) -> bool:
    """Whether an amount repeats another in a second currency; told roughly, it may be rounded."""
    if (money.value, money.currency) in equivalents:
        return True
    if not rounded or money.value is None:
        return False
    return any(
        value is not None and currency == money.currency and abs(value - money.value) * 20 <= value
        for value, currency in equivalents
    )


def _kind_and_parts(
    payment: Payment, siblings: Sequence[Payment], purchase: str | None
) -> tuple[str | None, tuple[str, ...]]:
    """The kind of term a payment is, and the kinds it lumps; no kind where a "total" is the sum of nothing."""
    kind = payment.kind
    if kind == "milestone_sum":
        parts = _sum_of(payment, siblings)
        named = re.search(r"total|together", payment.stretch.marked[payment.start : payment.end], re.IGNORECASE)
        if parts or payment.rule is not TOGETHER:
            return "milestone", parts
        return (class_before(payment) if named else None), ()
    if payment.parts:
        return kind, payment.parts
    if kind in ("near_term", "total_potential") or payment.rule is totals.LUMP_AFTER:
        return kind, _lumped(payment.stretch, payment, purchase)
    return kind, _split_of(payment, siblings) if kind == "milestone" else ()


def _confidence(payment: Payment, direction: Direction, stretch: Stretch) -> float:
    weak_zone = stretch.zone in (Zone.ABOUT, Zone.HEADLINE)
    if payment.money in stretch.doubtful:
        return _A_PROPOSAL
    return round(payment.confidence - (0.08 if weak_zone else 0.0) - (0.0 if direction.stated else 0.03), 2)


def _add_direction(spans: dict[str, tuple[Span, ...]], direction: Direction) -> None:
    if direction.payer_span:
        spans["payer"] = (direction.payer_span,)
    if direction.payee_span:
        spans["payee"] = (direction.payee_span,)


def _quote(stretch: Stretch, payment: Payment, qualifier_at: tuple[int, int] | None) -> tuple[int, int]:
    """From the words that name the payment to the amount, or the other way round, with its qualifier."""
    at, end = payment.money.begin - stretch.start, payment.money.finish - stretch.start
    start = min(payment.start, at, qualifier_at[0] if qualifier_at and at - qualifier_at[0] < 60 else at)
    article = re.search(r"\b(?:an?|the)\s+$", stretch.marked[max(0, start - 5) : start], re.IGNORECASE)
    return start - len(article[0]) if article else start, max(end, payment.end)


def _sum_of(payment: Payment, siblings: Sequence[Payment]) -> tuple[str, ...]:
    """Kinds of the milestone totals before an amount that is their sum."""
    before = [
        p
        for p in siblings
        if p.money.begin < payment.money.begin and p.kind in attributes.MILESTONES and p.money.value is not None
    ]
    for count in range(2, len(before) + 1):
        last = before[-count:]
        if sum((p.money.value or Decimal(0) for p in last), Decimal(0)) == payment.money.value:
            return tuple(dict.fromkeys(p.kind for p in last))
    return ()


def _split_of(payment: Payment, siblings: Sequence[Payment]) -> tuple[str, ...]:
    """Kinds of the milestone totals behind an amount that they add up to ("of which ¤ … and ¤ …")."""
    behind = [
        p
        for p in siblings
        if p.money.begin > payment.money.begin and p.kind in attributes.MILESTONES and p.money.value is not None
    ]
    for count in range(2, len(behind) + 1):
        first = behind[:count]
        if sum((p.money.value or Decimal(0) for p in first), Decimal(0)) == payment.money.value:
            return tuple(dict.fromkeys(p.kind for p in first))
    return ()


def _lumped(stretch: Stretch, payment: Payment, purchase: str | None) -> tuple[str, ...]:
    text = stretch.marked
    if payment.rule in totals.LUMPS:
        tail = re.match(r"[^¤.;,]{0,25}", text[payment.end :])
        named = totals.includes(text[max(0, payment.start - 12) : payment.end] + (tail[0] if tail else ""))
        if named:
            return named
    sentence = re.split(r";\s", text[: payment.start])[-1] + text[payment.start :]
    if payment.rule in PRICES or re.search(r"\bpurchase\s+price\b", text[payment.start : payment.end], re.IGNORECASE):
        return (purchase or "purchase_price", "milestone")
    return totals.includes(sentence)


def _from_grid(reading: FilingReading, grid: Grid, directions: Directions) -> Iterable[Term]:
    layout = reading.layouts[grid.document]
    default = directions.default()
    if is_milestone_table(grid, layout):
        for event in read_milestone_table(grid, layout):
            if event.is_total:
                yield _total_row(event, directions)
        return
    head = grid.above[-160:] + " ".join(layout.flow[r.start : r.end] for r in grid.table.rows[:1])
    if not _MAINTENANCE_TABLE.search(head):
        return
    for row in grid.table.rows:
        for money in find_money(layout.flow, row.start, row.end):
            if money.value is None:
                continue
            money = scaled(money, layout.flow, grid.scale)
            yield Term(
                kind="maintenance_fee", quote=Span(grid.document, row.start, row.end), rule="maintenance.table_row@1",
                confidence=0.88, amount=money.value, currency=money.currency, qualifier="exact", basis="per_year",
                payer=directions.name(default.payer), payee=directions.name(default.payee),
                spans={"amount": (Span(grid.document, money.start, money.end),)},
            )  # fmt: skip


def _summary_term(row: SummaryRow, directions: Directions, purchase: str | None) -> Term:
    """A row of a table that sums the deal up; where the deal is a sale its first payment is the price."""
    default = directions.default()
    kind = purchase if purchase and row.kind in ("upfront", "purchase_price") else row.kind
    may = kind in attributes.MILESTONES or kind == "total_potential"
    return Term(
        kind=kind, quote=Span(row.document, row.start, row.end), rule=RULE, confidence=0.85, amount=row.money.value,
        currency=row.money.currency, qualifier="up_to" if may else "exact", payer=directions.name(default.payer),
        payee=directions.name(default.payee), basis="aggregate", includes=row.parts,
        spans={"amount": (Span(row.document, row.money.start, row.money.end),)},
    )  # fmt: skip


def _total_row(event: TableEvent, directions: Directions) -> Term:
    """The last row of a milestone table that says "Total"."""
    money = event.money
    default = directions.default()
    firm = "up_to" if _AT_MOST.search(event.trigger_text) else "exact"
    return Term(
        kind=milestone_kind(event.trigger_text), quote=Span(event.document, event.start, event.end),
        rule="milestones.table_total@1", confidence=0.85, amount=money.value if money else None,
        currency=money.currency if money else event.currency, qualifier=firm if money else None,
        disclosure="exact" if money else "redacted", payer=directions.name(default.payer),
        payee=directions.name(default.payee), basis="aggregate",
        spans={"amount": (Span(event.document, money.start, money.end),)} if money else {},
    )  # fmt: skip


def _shares(reading: FilingReading, stretch: Stretch, directions: Directions) -> Iterable[Term]:
    flow = reading.layouts[stretch.document].flow
    for share in find_shares(stretch):
        place = stretch.start + share.percent_span[0]
        direction = directions.read(stretch.document, flow, stretch.start, place, stretch.end)
        if direction.foreign:
            continue
        for payer, payee in _sides(share, direction, directions):
            yield _share_term(share, payer, payee, directions)


def _sides(share: ShareFound, direction: Direction, directions: Directions) -> list[tuple[int | None, int | None]]:
    if share.kind == "profit_share":
        return [(None, None) if share.percent == 50 else (direction.payer, direction.payee)]
    if share.per_side and share.percent == 50 and len(directions.scope.parties) >= 2:
        return [(p, None) for p in directions.scope.parties[:2]]
    return [(direction.payer, None if share.per_side else direction.payee)]


def _share_term(share: ShareFound, payer: int | None, payee: int | None, directions: Directions) -> Term:
    stretch = share.stretch
    spans: dict[str, tuple[Span, ...]] = {"percent": (stretch.span(*share.percent_span),)}
    cap = share.cap if share.cap is not None and share.cap.value is not None else None
    if cap is not None:
        spans["amount"] = (Span(stretch.document, cap.start, cap.end),)
    return Term(
        kind=share.kind, quote=stretch.span(share.start, share.end), rule=share.rule, confidence=share.confidence,
        amount=cap.value if cap else None, currency=cap.currency if cap else None,
        qualifier="up_to" if cap else "exact", payer=directions.name(payer), payee=directions.name(payee),
        basis="aggregate", percent=share.percent, spans=spans,
    )  # fmt: skip


__all__ = ["is_entered", "read_amounts"]
