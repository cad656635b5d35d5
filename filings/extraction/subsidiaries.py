"""Parent-child ties that a filing states."""

from __future__ import annotations

from filings.extraction.facts import Subsidiary
from filings.extraction.scope import FilingReading
from filings.extraction.source import SourceFiling


def read_subsidiaries(reading: FilingReading, source: SourceFiling) -> tuple[Subsidiary, ...]:
    """Return every parent-child tie stated in the filing, of any company named."""
    from filings.extraction.facts import Stated

    ties = []
    for entity in reading.entities.all:
        if entity.parent is not None and entity.name_span and entity.parent_span:
            parent = reading.entities.all[entity.parent]
            spans = (parent.name_span,) if parent.name_span else ()
            ties.append(
                Subsidiary(
                    parent=Stated(parent.name, spans, "subsidiary.text", 0.8),
                    child=Stated(entity.name, (entity.name_span,), "subsidiary.text", 0.8),
                )
            )
    return tuple(ties)
