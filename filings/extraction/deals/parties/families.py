"""Companies of one group: an organisation and the topmost parent that the filing states for it."""

from __future__ import annotations

from collections.abc import Iterable

from filings.extraction.entities import Entities


def root(entities: Entities, entity: int) -> int:
    """The topmost parent that the filing states for an entity."""
    seen = {entity}
    while (parent := entities.all[entity].parent) is not None and parent not in seen:
        seen.add(parent)
        entity = parent
    return entity


def family(entities: Entities, members: Iterable[int]) -> frozenset[int]:
    """The topmost parents of some entities."""
    return frozenset(root(entities, m) for m in members)
