"""Which sentences speak of which deal, so that the terms of two deals in one filing are not mixed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from filings.extraction.anchors import sought
from filings.extraction.deals.parties.families import family, root
from filings.extraction.deals.tellings.groups import Group
from filings.extraction.deals.tellings.reading import SILENT_ZONES
from filings.extraction.deals.tellings.sections import read_sections
from filings.extraction.layout import Layout, Zone
from filings.extraction.scope import FilingReading, Passage

_OTHER_MATTER = sought(
    r"\b(?:loan|credit\s(?:agreement|facility)|offering|placing|lease|severance|workforce|employment\sagreement"
    r"|underwrit\w+|at-the-market|merger)\b",
    re.IGNORECASE,
)


SILENT_PARAGRAPHS = 12
"""Paragraphs that name nobody after which a report of many deals has left the one it spoke of."""

SUBJECT_WITHIN = 60
"""Characters in which a sentence names what it is about."""


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


def own_sentences(
    reading: FilingReading,
    groups: Sequence[Group],
    background: Sequence[bool],
    signers: Mapping[int, Sequence[int]],
) -> Ownership:
    """Give each sentence to the deals it speaks of: by who is named, else by where it stands.

    `background[i]` says that the filing only retells deal `i`; `signers` are the parties of each contract, by document.
    """
    sides = family(reading.entities, [e for g in groups for e in g.entities])
    own = {document: frozenset(family(reading.entities, parties)) for document, parties in signers.items()}
    walk = _Walk(reading, groups, background, _counterparties(reading, groups), frozenset(sides), own)
    return Ownership([walk.contract(d) if d.document_class == "contract" else walk.report(d) for d in reading.layouts])


def _counterparties(reading: FilingReading, groups: Sequence[Group]) -> dict[int, set[int]]:
    """Entity → the deals of which it is a distinguishing party (not the side that all deals share)."""
    families: dict[int, list[int]] = {}
    for entity in reading.entities.all:
        families.setdefault(root(reading.entities, entity.index), []).append(entity.index)
    deals: dict[int, set[int]] = {}
    for number, group in enumerate(groups):
        for top in family(reading.entities, group.entities):
            deals.setdefault(top, set()).add(number)
    filer = reading.entities.filer()
    own = root(reading.entities, filer.index) if filer is not None else None
    return {
        member: owners
        for top, owners in deals.items()
        if top != own and not (len(owners) > 1 and len(owners) * 2 > len(groups))
        for member in families[top]
    }


@dataclass(frozen=True, slots=True)
class _Walk:
    """The way through a document, sentence by sentence, with the deal that is being spoken of."""

    reading: FilingReading
    groups: Sequence[Group]
    background: Sequence[bool]
    counterparties: dict[int, set[int]]
    sides: frozenset[int]  # families of whoever is on a side of any deal
    signers: Mapping[int, frozenset[int]]  # families of the parties of each contract, by document

    def contract(self, layout: Layout) -> list[frozenset[int]]:
        """An older deal that a contract recites holds the sentences that recite it or name its outside party."""
        anchored = self._anchored(layout)
        told = frozenset(deal for owners in anchored.values() for deal in owners)
        return [
            frozenset(anchored.get(number, ())) or (told & self._outsiders(layout, number) if told else told)
            for number in range(len(layout.sentences))
        ]

    def _outsiders(self, layout: Layout, number: int) -> frozenset[int]:
        """The deals whose outside party a sentence of a contract names; those who sign it are named throughout."""
        sentence = layout.sentences[number]
        signers = self.signers.get(layout.document.index, frozenset())
        mentions = self.reading.entities.within(layout.document.index, sentence.start, sentence.end)
        outside = (self.counterparties.get(m.entity, set()) for m in mentions if m.entity not in signers)
        return frozenset().union(*outside)

    def report(self, layout: Layout) -> list[frozenset[int]]:
        """A report's sentences belong to whom they name, then to the deal last spoken of in their section."""
        anchored = self._anchored(layout)
        principal = self._principal(layout, anchored)
        owners: list[frozenset[int]] = []
        current: frozenset[int] = frozenset()
        headed = self._headed(layout, anchored)
        of_section: frozenset[int] = frozenset()
        paragraph, section, silence = -1, "", 0
        for number, sentence in enumerate(layout.sentences):
            if number in headed:
                of_section = current = headed[number]
            place = layout.paragraphs[sentence.paragraph]
            if place.zone in SILENT_ZONES:
                current = frozenset()
                owners.append(current)
                continue
            if sentence.paragraph != paragraph:
                silence += 1
                if silence > SILENT_PARAGRAPHS:
                    current = frozenset()
                left = place.section != section and not principal and not headed
                if left or self._retold(current) or not current:
                    current = principal
                current = of_section or current
                if headed and not of_section and self._turns_to_others(layout, number):
                    current = frozenset()
                paragraph, section = sentence.paragraph, place.section
            here = anchored.get(number)
            chosen = frozenset(here) if here else self._by_name(layout, number, current)
            current = chosen or current
            silence = 0 if chosen else silence
            owners.append(chosen or self._inherited(layout, number, current, principal))
        return owners

    def _turns_to_others(self, layout: Layout, number: int) -> bool:
        """Whether a paragraph opens with an organisation that is on no side of any deal of the filing."""
        sentence = layout.sentences[number]
        mentions = self.reading.entities.within(layout.document.index, sentence.start, sentence.end)
        if any(m.entity in self.counterparties for m in mentions):
            return False
        return any(
            m.by == "name"
            and not self.reading.entities.all[m.entity].is_adviser
            and not family(self.reading.entities, [m.entity]) & self.sides
            for m in mentions
        )

    def _headed(self, layout: Layout, anchored: dict[int, set[int]]) -> dict[int, frozenset[int]]:
        """Sentence that heads a section of a periodic report → the deals it is about: those told there, else none.

        A part of a section ("Termination") is about what the section is about.
        """
        if layout.document_class != "periodic":
            return {}
        found: dict[int, frozenset[int]] = {}
        for section in read_sections(self.reading, layout):
            if section.continues:
                continue
            told = {g for n in range(section.start, section.end) for g in anchored.get(n, ())}
            named = {g for e in section.named for g in self.counterparties.get(e, ())}
            found[section.start] = frozenset(told & named or named)
        return found

    def _anchored(self, layout: Layout) -> dict[int, set[int]]:
        """Sentence → the deals that it tells."""
        found: dict[int, set[int]] = {}
        for number, group in enumerate(self.groups):
            for telling in group.tellings:
                if telling.document == layout.document.index:
                    found.setdefault(telling.sentence, set()).add(number)
        return found

    def _principal(self, layout: Layout, anchored: dict[int, set[int]]) -> frozenset[int]:
        """The one deal a report or release is about; () for notes that tell many."""
        main = {n for n, b in enumerate(self.background) if not b} or ({0} if len(self.groups) == 1 else set())
        told = {n for owners in anchored.values() for n in owners}
        about_one = len(main) == 1 and bool(told & main) and layout.document_class != "periodic"
        return frozenset(main) if about_one else frozenset()

    def _retold(self, current: frozenset[int]) -> bool:
        return bool(current) and all(self.background[g] for g in current)

    def _by_name(self, layout: Layout, number: int, current: frozenset[int]) -> frozenset[int]:
        """The deals whose parties a sentence names; one named late does not take it from the current deal.

        "If it does so it will owe us $88 million, from which we would have to pay part to Hartwell" is about "it".
        """
        sentence = layout.sentences[number]
        mentions = self.reading.entities.within(layout.document.index, sentence.start, sentence.end)
        telling = [m for m in mentions if m.entity in self.counterparties]
        named = frozenset(deal for m in telling for deal in self.counterparties[m.entity])
        if named & current:
            return named & current
        same_paragraph = number > 0 and layout.sentences[number - 1].paragraph == sentence.paragraph
        if named and current and same_paragraph and telling[0].span.start - sentence.start > SUBJECT_WITHIN:
            return current
        return named

    def _inherited(
        self, layout: Layout, number: int, current: frozenset[int], principal: frozenset[int]
    ) -> frozenset[int]:
        """The deal spoken of before, unless the sentence is background or turns to other money."""
        sentence = layout.sentences[number]
        if layout.paragraphs[sentence.paragraph].zone is Zone.ABOUT:
            return frozenset()
        if current == principal and _OTHER_MATTER.search(sentence.text):
            return frozenset()
        return current
