"""Readings made by hand: a text, its organisations with the names they go by, and where each is mentioned."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from filings.extraction.cover import Cover
from filings.extraction.entities import Entities, Entity, Mention
from filings.extraction.facts import Span, Stated
from filings.extraction.scope import FilingReading
from filings.extraction.source import SourceDocument
from filings.extraction.structure import lay_out


@dataclass(frozen=True)
class Company:
    """An organisation of a made filing: its full name, what else it is called, whose subsidiary it is."""

    name: str
    called: tuple[str, ...] = ()
    parent: str | None = None
    filer: bool = False
    adviser: bool = False


@dataclass(frozen=True)
class MadeFiling:
    """A reading with its cover, ready for `find_deals`."""

    reading: FilingReading
    cover: Cover
    names: tuple[str, ...] = field(default=())


def make(*texts: str | tuple[str, str], companies: tuple[Company, ...], event_date: str | None = None) -> MadeFiling:
    """A filing of documents given as text (kind "8-K") or (kind, text), whose organisations are told beforehand."""
    documents = [SourceDocument(i, *(("8-K", text) if isinstance(text, str) else text)) for i, text in enumerate(texts)]
    layouts = tuple(lay_out(document) for document in documents)
    numbers = {company.name: i for i, company in enumerate(companies)}
    words = {company.name: (i, "name") for i, company in enumerate(companies)}
    for i, company in enumerate(companies):
        words |= {
            alias: (i, "pronoun" if alias.lower() in ("we", "us", "our") else "defined_term")
            for alias in company.called
        }
    pattern = re.compile(
        r"(?<!\w)(?:" + "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True)) + r")(?!\w)"
    )
    mentions: dict[int, list[Mention]] = {}
    first: dict[int, Span] = {}
    for layout in layouts:
        for match in pattern.finditer(layout.flow):
            entity, by = words[match.group()]
            span = Span(layout.document.index, *match.span())
            mentions.setdefault(layout.document.index, []).append(Mention(span, entity, by))
            if by == "name":
                first.setdefault(entity, span)
    entities = Entities(
        tuple(
            Entity(
                i,
                company.name,
                first.get(i),
                company.called,
                numbers[company.parent] if company.parent else None,
                first.get(i) if company.parent else None,
                company.filer,
                company.adviser,
            )
            for i, company in enumerate(companies)
        ),
        mentions,
    )
    event = Stated(event_date, (), "made", 1.0) if event_date else None
    return MadeFiling(FilingReading(layouts, entities), Cover(None, event, (), None), tuple(numbers))
