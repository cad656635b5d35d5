"""Made-up filings as the extractor meets them: texts by hand, no files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from filings.extraction.cover import Cover, read_cover
from filings.extraction.definitions import read_definitions
from filings.extraction.entities import Entities, Entity
from filings.extraction.layout import Layout
from filings.extraction.organisations import read_entities
from filings.extraction.scope import FilingReading
from filings.extraction.source import SourceDocument, SourceFiling
from filings.extraction.structure import lay_out
from filings.extraction.subsidiaries import read_subsidiaries


def layout_of(text: str, *, kind: str = "") -> Layout:
    return lay_out(SourceDocument(0, kind, text))


def filing_of(*texts: tuple[str, str], header: Mapping[str, Any] | None = None) -> SourceFiling:
    """A filing of (kind, text) documents."""
    documents = [SourceDocument(i, kind, text) for i, (kind, text) in enumerate(texts)]
    return SourceFiling("made-up.txt", documents, header or {})


def reading_of(source: SourceFiling) -> FilingReading:
    layouts = [lay_out(d) for d in source.documents]
    return FilingReading(layouts, read_entities(layouts, source), read_definitions(layouts))


def entities_of(text: str, *, kind: str = "8-K") -> Entities:
    return reading_of(filing_of((kind, text))).entities


def entity(entities: Entities, name: str) -> Entity:
    found = [e for e in entities.all if e.name == name]
    assert found, f"{name!r} is not among {[e.name for e in entities.all]}"
    return found[0]


def mentions_of(entities: Entities, name: str, text: str) -> list[str]:
    """The words by which an organisation is mentioned in document 0."""
    index = entity(entities, name).index
    return [
        " ".join(text[m.span.start : m.span.end].split()) for m in entities.mentions.get(0, ()) if m.entity == index
    ]


def cover_of(text: str, *, kind: str = "8-K", header: Mapping[str, Any] | None = None) -> Cover:
    source = filing_of((kind, text), header=header)
    return read_cover(reading_of(source), source)


def ties_of(text: str, *, kind: str = "8-K") -> list[tuple[str, str]]:
    """(parent, child) of each tie."""
    source = filing_of((kind, text))
    return [(s.parent.value, s.child.value) for s in read_subsidiaries(reading_of(source), source)]


def rows_of(text: str, *, kind: str = "EX-21") -> list[tuple[str, str, str | None, float | None]]:
    """(parent, child, jurisdiction, percent) of each tie."""
    source = filing_of((kind, text))
    return [
        (
            s.parent.value,
            s.child.value,
            s.jurisdiction.value if s.jurisdiction else None,
            float(s.percent.value) if s.percent else None,
        )
        for s in read_subsidiaries(reading_of(source), source)
    ]
