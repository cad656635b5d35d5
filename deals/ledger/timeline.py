"""The life of an agreement: one row for each kind of event and day, and the event it has come to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from deals.ledger.items import item_of_event
from deals.ledger.rows import Row, corrected
from deals.ledger.winners import View, Winner, fixed_at_signing

# Of two events of one day the later in a deal's life is the one it has come to.
_LIFE = {
    kind: place
    for place, kind in enumerate(
        ("mentioned", "proposed", "signed", "amended", "option_exercised", "milestone_achieved", "milestone_paid",
         "expired", "terminated")
    )
}  # fmt: skip
ONCE = "signed"


@dataclass(frozen=True, slots=True)
class Told:
    """An event as one telling reports it; `on` is ISO 8601 or "", `since` the day it sorts by."""

    view: View
    on: str
    since: str


def timeline_rows(events: Sequence[Told], signed: Winner | None, analysts: Sequence[View]) -> list[Row]:
    """Rows of AgreementEvent. An agreement is signed once, on the day that was projected if one is known."""
    rows: list[Row] = []
    for told in sorted(events, key=lambda each: (-len(each.on), fixed_at_signing(each.view))):
        kind = told.view.value
        if kind == "mentioned":
            continue
        twin = next((row for row in rows if row.value["kind"] == kind and _one_day(row, told.on)), None)
        if twin is None:
            rows.append(_row(kind, told.on, told.view))
        else:
            twin.items.add(item_of_event(kind, told.on))
    if signed is not None and signed.value:
        rows = _with_signing(rows, signed)
    rows = corrected(rows, analysts, lambda value: (value["kind"], value["on"]))
    return sorted(rows, key=lambda row: (row.value["on"] or "9999", _LIFE[row.value["kind"]]))


def latest(events: Sequence[Told]) -> Winner | None:
    """The event the agreement has come to: the last one reported; retellings count only if there is no other."""
    if not events:
        return None
    last = max(events, key=_progress)
    best = min((told for told in events if _progress(told) == _progress(last)), key=lambda x: fixed_at_signing(x.view))
    return Winner(best.view.value, best.view.claim)


def _progress(told: Told) -> tuple[bool, str, int]:
    return (told.view.value != "mentioned", told.since, _LIFE[told.view.value])


def _one_day(row: Row, on: str) -> bool:
    kind, day = row.value["kind"], row.value["on"]
    return kind == ONCE or (bool(on) and day.startswith(on)) or (not on and not day)


def _row(kind: str, on: str, view: View) -> Row:
    item = item_of_event(kind, on)
    return Row(items={item}, value={"kind": kind, "on": on}, claim=view.claim, best=_named(view, item))


def _named(view: View, item: str) -> View:
    return View(
        claim=view.claim, field="timeline", item=item, value=view.value, grade=view.grade, confidence=view.confidence,
        disclosed_on=view.disclosed_on, telling=view.telling,
    )  # fmt: skip


def _with_signing(rows: list[Row], signed: Winner) -> list[Row]:
    row = next((row for row in rows if row.value["kind"] == ONCE), None)
    item = item_of_event(ONCE, signed.value)
    view = View(signed.claim, "timeline", item, ONCE, 0, 1, None)
    if row is None:
        return [*rows, _row(ONCE, signed.value, view)]
    row.value = {"kind": ONCE, "on": signed.value}
    row.claim = signed.claim
    row.best = view
    row.items.add(item)
    return rows
