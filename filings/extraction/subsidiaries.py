"""Parent-child ties that a filing states: in its lists of subsidiaries and in running text."""

from __future__ import annotations

from filings.extraction.entities import Entities
from filings.extraction.facts import Span, Stated, Subsidiary
from filings.extraction.organisations.ties import Tie, find_ties
from filings.extraction.scope import FilingReading
from filings.extraction.source import SourceFiling


def read_subsidiaries(reading: FilingReading, source: SourceFiling) -> tuple[Subsidiary, ...]:
    """Return every parent-child tie stated in the filing, of any company named, each pair once."""
    ties = [_from_text(tie, reading.entities) for tie in find_ties(reading.layouts, reading.entities)]
    return tuple(ties)


def _from_text(tie: Tie, entities: Entities) -> Subsidiary:
    percent = None
    if tie.percent is not None and tie.percent_span is not None:
        percent = Stated(tie.percent, (tie.percent_span,), tie.rule, 0.9)
    return Subsidiary(
        parent=_named(tie.parent, tie.parent_span, tie, entities),
        child=_named(tie.child, tie.child_span, tie, entities),
        percent=percent,
    )


def _named(entity: int, mentioned: Span, tie: Tie, entities: Entities) -> Stated[str]:
    organisation = entities.all[entity]
    spans = (organisation.name_span, tie.span) if organisation.name_span else (mentioned, tie.span)
    return Stated(organisation.name, spans, tie.rule, 0.9)
