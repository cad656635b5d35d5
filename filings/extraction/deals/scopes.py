"""Which sentences speak of which deal, so that the terms of two deals in one filing are not mixed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from filings.extraction.deals.groups import Group, family
from filings.extraction.layout import Layout, Zone
from filings.extraction.scope import FilingReading, Passage

_SILENT = frozenset(
    {Zone.COVER, Zone.FORWARD_LOOKING, Zone.RISK_FACTORS, Zone.SIGNATURES, Zone.CONTACTS, Zone.EXHIBIT_INDEX}
)
_ITEM = re.compile(r"\s*items?\s{1,3}\d", re.IGNORECASE)
_OTHER_MATTER = re.compile(
    r"\b(?:loan|credit\s(?:agreement|facility)|offering|placing|lease|severance|workforce|employment\sagreement|underwrit\w+|at-the-market|merger)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Ownership:
    """By document: for each sentence the deals (indices) that it speaks of."""

    owners: Sequence[Sequence[frozenset[int]]]

    def sentences(self, layouts: Sequence[Layout], group: int) -> list[tuple[Layout, int]]:
        """The sentences of a deal in the order of the filing."""
        return [(layouts[d], n) for d, own in enumerate(self.owners) for n, who in enumerate(own) if group in who]

    def passages(self, group: int) -> list[Passage]:
        """The sentences of a deal as runs."""
        found: list[Passage] = []
        for document, own in enumerate(self.owners):
            start: int | None = None
            for number, who in enumerate([*own, frozenset[int]()]):
                if group in who and start is None:
                    start = number
                elif group not in who and start is not None:
                    found.append(Passage(document, start, number))
                    start = None
        return found


def own_sentences(reading: FilingReading, groups: Sequence[Group], background: Sequence[bool]) -> Ownership:
    """Give each sentence to the deals it speaks of: by who is named, else by where it stands."""
    counterparties = _counterparties(reading, groups)
    return Ownership([_document(reading, layout, groups, background, counterparties) for layout in reading.layouts])


def _counterparties(reading: FilingReading, groups: Sequence[Group]) -> dict[int, set[int]]:
    """Entity → the deals of which it is a distinguishing party (not the side that all deals share)."""
    count: dict[int, set[int]] = {}
    for number, group in enumerate(groups):
        for entity in group.entities:
            for member in (e.index for e in reading.entities.all if family(reading.entities, [e.index]) == family(reading.entities, [entity])):
                count.setdefault(member, set()).add(number)
    filer = reading.entities.filer()
    common = {e for e, owners in count.items() if len(owners) > 1 and len(owners) * 2 > len(groups)} if len(groups) > 1 else set()
    if filer is not None:
        common |= {e for e in count if family(reading.entities, [e]) == family(reading.entities, [filer.index])}
    return {e: owners for e, owners in count.items() if e not in common}


def _document(
    reading: FilingReading,
    layout: Layout,
    groups: Sequence[Group],
    background: Sequence[bool],
    counterparties: dict[int, set[int]],
) -> list[frozenset[int]]:
    index = layout.document.index
    anchored: dict[int, set[int]] = {}
    for number, group in enumerate(groups):
        for telling in group.tellings:
            if telling.document == index:
                anchored.setdefault(telling.sentence, set()).add(number)
    main = {n for n, b in enumerate(background) if not b} or ({0} if len(groups) == 1 else set())
    told = {n for owners in anchored.values() for n in owners}
    principal = frozenset(main) if len(main) == 1 and layout.document_class in ("report", "release", "contract", "other") and told & main else frozenset()
    owners: list[frozenset[int]] = []
    current: frozenset[int] = frozenset()
    paragraph, section = -1, ""
    for number, sentence in enumerate(layout.sentences):
        place = layout.paragraphs[sentence.paragraph]
        if place.zone in _SILENT:
            owners.append(frozenset())
            current = frozenset()
            continue
        named = {
            deal
            for mention in reading.entities.within(index, sentence.start, sentence.end)
            for deal in counterparties.get(mention.entity, ())
        }
        here = anchored.get(number, set())
        chosen = frozenset(here & named or named or here)
        if sentence.paragraph != paragraph:
            new_section = place.section != section
            if (new_section and not principal) or (current and all(background[g] for g in current)):
                current = principal
            if principal and not current:
                current = principal
            paragraph, section = sentence.paragraph, place.section
        if layout.document_class == "contract":
            # an older deal that a contract recites holds the sentence that recites it, and no more
            owners.append(frozenset(here))
            continue
        if not chosen:
            chosen = current
            if chosen == principal and _OTHER_MATTER.search(sentence.text) and not _names(reading, index, sentence.start, sentence.end, counterparties):
                chosen = frozenset()
            if place.zone is Zone.ABOUT:
                chosen = frozenset()
        else:
            current = chosen
        owners.append(chosen)
    return owners


def _names(reading: FilingReading, document: int, start: int, end: int, counterparties: dict[int, set[int]]) -> bool:
    return any(m.entity in counterparties for m in reading.entities.within(document, start, end))
