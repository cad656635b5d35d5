"""Rows of a list field (parties, terms …) while they are put together from several tellings and analysts' words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from deals.ledger.winners import SortKey, View

Value = Any  # a mapping of attributes, or for components and subjects the plain word


@dataclass(slots=True)
class Row:
    """One projected row: the items under which claims speak of it, the value that won and the claim it comes from."""

    items: set[str]
    value: Value
    claim: int
    best: View
    tellings: set[tuple[str, int]] = field(default_factory=set)
    state_claim: int | None = None  # of a milestone
    by_analyst: bool = False

    @property
    def item(self) -> str:
        """The item of the claim that won: what the row is called when it is new."""
        return self.best.item


def row_of(view: View) -> Row:
    """A row that rests on one claim so far."""
    return Row(
        items={view.item},
        value=view.value,
        claim=view.claim,
        best=view,
        tellings={view.telling} if view.telling else set(),
        by_analyst=view.telling is None,
    )


def absorb(row: Row, view: View) -> None:
    """Let `view`, which loses against the row's best, add its item and its telling to the row."""
    row.items.add(view.item)
    if view.telling:
        row.tellings.add(view.telling)


def union(views: Iterable[View], order: Callable[[View], SortKey], same: Callable[[View], Any]) -> list[Row]:
    """Rows of all tellings, one for each value of `same`; in the order of their best claims."""
    rows: dict[Any, Row] = {}
    for view in sorted(views, key=order):
        key = same(view)
        if key in rows:
            absorb(rows[key], view)
        else:
            rows[key] = row_of(view)
    return list(rows.values())


def corrected(rows: list[Row], analysts: Sequence[View], same: Callable[[Value], Any] | None = None) -> list[Row]:
    """The rows with the analysts' standing claims applied, oldest first.

    A claim on a row's item replaces attributes of its value, or with null strikes the row; on an item that no row has
    it adds one. `same` tells when a machine's row says what a corrected row now says; it is then absorbed.
    """
    for view in analysts:
        row = next((each for each in rows if view.item in each.items), None)
        if view.value is None:
            rows = [each for each in rows if each is not row]
        elif row is None:
            rows.append(row_of(view))
        else:
            row.value = {**row.value, **view.value} if isinstance(view.value, dict) else view.value
            row.claim, row.by_analyst = view.claim, True
    return _without_repeats(rows, same) if same else rows


def _without_repeats(rows: list[Row], same: Callable[[Value], Any]) -> list[Row]:
    said = {same(row.value): row for row in rows if row.by_analyst}
    kept = []
    for row in rows:
        twin = said.get(same(row.value))
        if twin is None or twin is row:
            kept.append(row)
        else:
            twin.items |= row.items
    return kept
