"""The signatories of a deal: from the sentence that best tells who entered it."""

from __future__ import annotations

from collections.abc import Sequence

from filings.extraction.deals.parties.families import family
from filings.extraction.deals.parties.roles import ROLE_PAIRS, Direction
from filings.extraction.deals.tellings.groups import Group
from filings.extraction.deals.tellings.reading import Telling
from filings.extraction.entities import Entities
from filings.extraction.facts import Party, Span, Stated
from filings.extraction.layout import Layout

_ENTERED = frozenset({"pact.entered-with", "pact.both-entered", "pact.between", "pact.between-parties"})


def signatories(group: Group, entities: Entities, layouts: Sequence[Layout]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Entities of the left and right side, from the best telling; a subsidiary that signs beats its parent."""
    ranked = sorted((t for t in group.tellings if t.anchors), key=lambda t: -_rank(t, layouts)) or group.tellings
    left_family = family(entities, group.left)
    best = ranked[0]
    left, right = (best.left, best.right) if family(entities, best.left) & left_family else (best.right, best.left)
    for other in ranked[1:]:
        l2, r2 = (other.left, other.right) if family(entities, other.left) & left_family else (other.right, other.left)
        left, right = _sharper(left, l2, entities), _sharper(right, r2, entities)
    return left, right


def _sharper(ours: tuple[int, ...], theirs: tuple[int, ...], entities: Entities) -> tuple[int, ...]:
    """Put a subsidiary in the place of its parent when another telling says that it is the subsidiary that signed."""
    if len(ours) == 1 and len(theirs) == 1 and ours != theirs and entities.all[theirs[0]].parent == ours[0]:
        return theirs
    return ours


def _rank(telling: Telling, layouts: Sequence[Layout]) -> int:
    kind = layouts[telling.document].document_class
    rank = {"contract": 40, "report": 30, "periodic": 20, "release": 10}.get(kind, 5)
    rank += 20 if telling.frame.rule.id.removeprefix("deal.") in _ENTERED else 0
    rank += 8 if telling.title else 0
    rank += 4 * (not telling.filled)
    named = {m.entity for m in telling.frame.clause.mentions if m.by == "name"}
    rank += 3 * sum(1 for e in (*telling.left, *telling.right) if e in named)
    return rank + telling.strength


def make_parties(
    left: Sequence[int], right: Sequence[int], entities: Entities, pointing: Direction, kind: str, group: Group
) -> tuple[Party, ...]:
    """Parties with their roles, giver's side first."""
    roles = ROLE_PAIRS[kind]
    sides = [tuple(left), tuple(right)]
    if pointing.giver is not None and not family(entities, sides[0]) & pointing.giver:
        sides.reverse()
    if kind != "partner" and pointing.giver is None:
        roles = ROLE_PAIRS["partner"]
    cue = pointing.cue or group.tellings[0].frame.span
    confidence = 0.75 + 0.2 * pointing.margin if kind != "partner" else 0.75
    return tuple(
        party(entity, entities, role, cue, confidence)
        for role, side in zip(roles, sides, strict=True)
        for entity in side
    )


def party(entity: int, entities: Entities, role: str, cue: Span, confidence: float) -> Party:
    """One party by its fullest name, with its parent where the filing states one."""
    one = entities.all[entity]
    spans = (one.name_span,) if one.name_span else ()
    return Party(
        Stated(one.name, spans, "party.name@1", 0.9),
        Stated(role, (cue,), "party.role@1", confidence),
        parent_of(entity, entities),
    )


def parent_of(entity: int, entities: Entities) -> Stated[str] | None:
    """The stated parent of an entity by its fullest name."""
    one = entities.all[entity]
    if one.parent is None:
        return None
    parent = entities.all[one.parent]
    where = tuple(s for s in (parent.name_span, one.parent_span) if s is not None)
    return Stated(parent.name, where, "party.parent@1", 0.85)
