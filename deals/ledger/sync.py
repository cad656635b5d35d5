"""Writing projected rows: only what differs is written, so that primary keys and unchanged rows stay as they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model, QuerySet


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
    changed, made = [], []
    for place, wish in wishes.items():
        row = stored.pop(place, None) or _renamed(stored, wishes, wish, by_owner[wish.owner])
        columns = {owner: wish.owner, **dict(zip(key, wish.key, strict=True)), **wish.columns}
        if row is None:
            made.append(model(**columns))
        elif any(getattr(row, column) != value for column, value in columns.items()):
            for column, value in columns.items():
                setattr(row, column, value)
            changed.append(row)
    manager = model._default_manager
    if stored:
        manager.filter(pk__in=[row.pk for row in stored.values()]).delete()
    if changed:
        columns_of = [*key, *next(iter(wishes.values())).columns]
        manager.bulk_update(changed, [column.removesuffix("_id") for column in columns_of], batch_size=200)
    manager.bulk_create(made, batch_size=500)


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
