"""Writing projected rows: only what differs is written, so that primary keys and unchanged rows stay as they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model, QuerySet

FEW = 12
"""Rows up to which single UPDATEs are the faster way (measured: 0.4 ms each against 5 ms for one CASE over ten)."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A row as it should be: its owner, its natural key within the owner, its columns.

    `also` are other keys under which the row may stand until now; it is then the same row and is renamed.
    """

    owner: int
    key: tuple[Any, ...]
    columns: Mapping[str, Any]
    also: frozenset[tuple[Any, ...]] = field(default_factory=frozenset)


def sync(
    model: type[Model],
    existing: QuerySet[Any],
    *,
    owner: str,
    key: Sequence[str],
    wanted: Iterable[Wanted],
) -> None:
    """Make the rows of `existing` the `wanted` ones. `owner` and `key` name columns ("agreement_id", "item" …)."""
    stored: dict[tuple[Any, ...], Any] = {}
    by_owner: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for row in existing:
        place = (getattr(row, owner), *(getattr(row, column) for column in key))
        stored[place] = row
        by_owner[place[0]].append(place)
    wishes = {(each.owner, *each.key): each for each in wanted}
    changed: list[tuple[Any, list[str]]] = []
    made = []
    for place, wish in wishes.items():
        row = stored.pop(place, None) or _renamed(stored, wishes, wish, by_owner[wish.owner])
        columns = {owner: wish.owner, **dict(zip(key, wish.key, strict=True)), **wish.columns}
        if row is None:
            made.append(model(**columns))
        elif differing := [name for name, value in columns.items() if getattr(row, name) != value]:
            for name in differing:
                setattr(row, name, columns[name])
            changed.append((row, differing))
    manager = model._default_manager
    if stored:
        manager.filter(pk__in=[row.pk for row in stored.values()]).delete()
    update(model, changed)
    manager.bulk_create(made, batch_size=500)


def update(model: type[Model], changed: Sequence[tuple[Any, list[str]]]) -> None:
    """Write the named columns of rows: a few one by one, which costs Django far less than one statement for all."""
    if len(changed) <= FEW:
        for row, names in changed:
            row.save(update_fields=[name.removesuffix("_id") for name in names])
        return
    every = dict.fromkeys(name.removesuffix("_id") for _, names in changed for name in names)
    model._default_manager.bulk_update([row for row, _ in changed], list(every), batch_size=200)


def _renamed(
    stored: dict[tuple[Any, ...], Any],
    wishes: Mapping[tuple[Any, ...], Wanted],
    wish: Wanted,
    places: Sequence[tuple[Any, ...]],
) -> Any:
    """The stored row that the wished one was until now, if no other wish is for that row."""
    for place in places:
        if place[1:] in wish.also and place in stored and place not in wishes:
            return stored.pop(place)
    return None
