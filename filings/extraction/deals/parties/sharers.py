"""Subsidiaries that stand beside a party and share what it gets: "Harrow and its subsidiary Pell receive …"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from filings.extraction.anchors import sought
from filings.extraction.deals.frames.clauses import ENTITY, read_clause
from filings.extraction.deals.parties.making import party
from filings.extraction.facts import Party
from filings.extraction.layout import Layout
from filings.extraction.scope import FilingReading

_SUBSIDIARY = sought(r"\band\sits\s(?:wholly[- ]owned\s|majority[- ]owned\s)?(?:subsidiar|affiliate)", re.IGNORECASE)
_BOTH = re.compile(
    # a clause leaves out "its subsidiary" before a name, and keeps "its subsidiaries"
    rf"(?P<whole>{ENTITY}),?\sand\s(?:its\s(?:wholly[- ]owned\s|majority[- ]owned\s)?(?:subsidiaries|affiliates),?\s)?"
    rf"(?P<parts>{ENTITY}(?:(?:,|\sand|,\sand)\s{ENTITY}){{0,4}}),?\s"
    r"(?:(?:each|both|together|have|has|had|are|is|were|was|will|shall|may|also)\s){0,4}"
    r"(?:receiv\w+|entitled|eligible)\b"
)


def read_sharers(
    reading: FilingReading, sentences: Iterable[tuple[Layout, int]], parties: Sequence[Party]
) -> tuple[Party, ...]:
    """Parties in the role of the party they stand beside. `parties` are those known."""
    roles = {each.name.value: each.role.value for each in parties}
    names = [each.name for each in reading.entities.all]
    found: dict[int, Party] = {}
    for layout, number in sentences:
        if not _SUBSIDIARY.search(layout.sentences[number].text):
            continue
        clause = read_clause(layout, number, reading.entities)
        for both in _BOTH.finditer(clause.text):
            whole = clause.entity(both["whole"])
            if (role := roles.get(names[whole])) is None:
                continue
            for entity in clause.entities(both["parts"]):
                if names[entity] not in roles and reading.entities.all[entity].parent == whole:
                    span = clause.span(*both.span())
                    found.setdefault(entity, party(entity, reading.entities, role, span, 0.8))
    return tuple(found.values())
