"""Who is who in one filing: organisations, the names and defined terms they go by, and where each is mentioned."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from filings.extraction.facts import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an entity is named, by name or by defined term ("the Company", "Licensee", "we")."""

    span: Span
    entity: int  # index into Entities.all
    by: str  # "name", "short_name", "defined_term", "pronoun" (we, us, our), "role_term" (Licensor, the Buyer …)


@dataclass(frozen=True, slots=True)
class Entity:
    """An organisation. `name` is its fullest form in the filing, written where `name_span` points."""

    index: int
    name: str
    name_span: Span | None  # None only for a registrant known from the SGML header alone
    aliases: tuple[str, ...] = ()  # short names and defined terms, as printed, without quotes
    parent: int | None = None  # entity it is said to be a subsidiary of
    parent_span: Span | None = None  # the words that say so
    is_filer: bool = False
    unnamed: bool = False  # the filer of an excerpt that calls it only "the Company" or "we": such is then its name
    is_adviser: bool = False  # exchange, law firm, newswire, regulator, bank, auditor: never a party


@dataclass(frozen=True, slots=True)
class Entities:
    """All organisations of a filing and their mentions in text order, by document index."""

    all: Sequence[Entity]
    mentions: Mapping[int, Sequence[Mention]] = field(default_factory=dict)
    # where the mentions of a document begin, in their order
    _starts: dict[int, list[int]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def within(self, document: int, start: int, end: int) -> list[Mention]:
        """Mentions that begin in `[start, end)` of a document, in order (binary search; the lists are sorted)."""
        found = self.mentions.get(document, ())
        starts = self._starts.get(document)
        if starts is None or len(starts) != len(found):
            starts = self._starts[document] = [m.span.start for m in found]
        first = bisect_left(starts, start)
        return list(found[first : bisect_left(starts, end, first)])

    def filer(self) -> Entity | None:
        return next((e for e in self.all if e.is_filer), None)
