"""Parent-child ties that a filing states: in its lists of subsidiaries and in running text."""

from __future__ import annotations

import re

from filings.extraction.entities import Entities
from filings.extraction.exhibit21 import read_exhibit
from filings.extraction.facts import Span, Stated, Subsidiary
from filings.extraction.header import header_name
from filings.extraction.jurisdictions import find_jurisdiction
from filings.extraction.layout import Layout
from filings.extraction.organisations.forms import key_of
from filings.extraction.organisations.names import find_names
from filings.extraction.organisations.registrant import find_registrant
from filings.extraction.organisations.ties import Tie, find_ties
from filings.extraction.scope import FilingReading
from filings.extraction.source import SourceFiling

HEAD = 1_500
"""Characters at the head of a list in which it says whose subsidiaries it holds."""

_UNNAMED = re.compile(
    r"\b(?:of|by)\s(?:the\s)?(?P<as>registrant|company|issuer|corporation)\b(?!\s(?-i:[A-Z][a-z]))", re.IGNORECASE
)
"""What a list that never names its owner calls it: the owner stands as printed ("Registrant")."""


def read_subsidiaries(reading: FilingReading, source: SourceFiling) -> tuple[Subsidiary, ...]:
    """Return every parent-child tie stated in the filing, of any company named, each pair once.

    Lists (EX-21) come first: what they print of a tie is the fullest. Of ties in running text a jurisdiction is given
    where the text says of the child that it is "a Delaware corporation" or "organized under the laws of Ireland".
    """
    found: list[Subsidiary] = []
    for layout in reading.layouts:
        if layout.document_class == "subsidiary_list":
            found.extend(_of_list(layout, reading, source))
    listed = {(key_of(s.parent.value), key_of(s.child.value)) for s in found}
    for tie in find_ties(reading.layouts, reading.entities):
        told = _from_text(tie, reading)
        if (key_of(told.parent.value), key_of(told.child.value)) not in listed:
            found.append(told)
    return tuple(found)


def _of_list(layout: Layout, reading: FilingReading, source: SourceFiling) -> tuple[Subsidiary, ...]:
    names = find_names(layout)
    owner = find_registrant([layout], [names], SourceFiling(source.name, [layout.document]))
    filer = reading.entities.filer()
    if owner is not None:
        return read_exhibit(layout, names, owner[0], owner[1])
    if filer is not None:
        return read_exhibit(layout, names, filer.name, filer.name_span)
    conformed = header_name(source.header)
    if conformed is not None:
        return read_exhibit(layout, names, conformed, None)
    unnamed = _UNNAMED.search(layout.flow, 0, HEAD)
    if unnamed is not None:
        return read_exhibit(layout, names, unnamed["as"], Span(layout.document.index, *unnamed.span("as")))
    return ()


def _from_text(tie: Tie, reading: FilingReading) -> Subsidiary:
    percent = None
    if tie.percent is not None and tie.percent_span is not None:
        percent = Stated(tie.percent, (tie.percent_span,), tie.rule, 0.9)
    return Subsidiary(
        parent=_named(tie.parent, tie.parent_span, tie, reading.entities),
        child=_named(tie.child, tie.child_span, tie, reading.entities),
        jurisdiction=find_jurisdiction(reading, tie.child),
        percent=percent,
    )


def _named(entity: int, mentioned: Span, tie: Tie, entities: Entities) -> Stated[str]:
    organisation = entities.all[entity]
    spans = (organisation.name_span, tie.span) if organisation.name_span else (mentioned, tie.span)
    return Stated(organisation.name, spans, tie.rule, 0.9)
