"""Who buys shares beside a deal: a relative of one of its parties that signs only the stock purchase."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from filings.extraction.anchors import sought
from filings.extraction.deals.frames.clauses import ENTITY, SIGNS, read_clause
from filings.extraction.deals.parties.families import family
from filings.extraction.deals.parties.making import party
from filings.extraction.facts import Party, Span
from filings.extraction.layout import Layout
from filings.extraction.scope import FilingReading

_SHARES = sought(r"\b(?:shares|stock)\b", re.IGNORECASE)
_MORE = rf"(?:paid|pays|made)\s(?:[^;{SIGNS}]|{ENTITY}){{0,100}}?\band\s"
_BUYS = re.compile(
    rf"(?P<e>{ENTITY})(?:\s(?:has|will|agreed|to|also|then|shall|have|would|is))*\s(?:{_MORE})?(?:purchase[sd]?"
    rf"|purchasing|bought|buys?|subscribe[sd]?|acquire[sd]?)\s"
    rf"(?:[^;.{SIGNS}]|\.(?=\d)){{0,80}}?\b(?:shares|stock)\b"
)


def read_investors(
    reading: FilingReading, sentences: Iterable[tuple[Layout, int]], parties: Iterable[int]
) -> tuple[Party, ...]:
    """Parties with the role of investor: those who buy shares and belong to a party's family without being a party."""
    known = set(parties)
    families = family(reading.entities, known)
    found: dict[int, Party] = {}
    for entity, span in share_purchases(reading, sentences):
        if entity not in known and family(reading.entities, [entity]) & families:
            found.setdefault(entity, party(entity, reading.entities, "investor", span, 0.85))
    return tuple(found.values())


def share_purchases(reading: FilingReading, sentences: Iterable[tuple[Layout, int]]) -> Iterator[tuple[int, Span]]:
    """Each organisation said to buy shares or stock, with the words that say so."""
    for layout, number in sentences:
        if not _SHARES.search(layout.sentences[number].text):
            continue
        clause = read_clause(layout, number, reading.entities)
        for match in _BUYS.finditer(clause.text):
            yield clause.entity(match["e"]), clause.span(*match.span())
