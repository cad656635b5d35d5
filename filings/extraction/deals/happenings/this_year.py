"""The year of an agreement "signed earlier this year": that of the day on which its document makes news."""

from __future__ import annotations

import re

from filings.extraction.deals.context import Context
from filings.extraction.deals.dating import Dated
from filings.extraction.deals.tellings.groups import Group
from filings.extraction.facts import Span
from filings.extraction.scope import FilingReading

_THIS_YEAR = re.compile(
    r"\b(?:signed|entered\sinto|executed|concluded|granted|struck|licensed|made)\b[^.;]{0,45}?"
    r"\bthis\syear\b",
    re.IGNORECASE,
)


def signed_this_year(reading: FilingReading, group: Group, context: Context) -> Dated | None:
    """The year in which a sentence of the deal says it was signed, where it says so by "this year" only."""
    for telling in group.tellings:
        layout = reading.layouts[telling.document]
        sentence = layout.sentences[telling.sentence]
        said = _THIS_YEAR.search(sentence.text)
        today = context.public_day(telling.document, sentence.start)
        if said is None or today is None:
            continue
        span = Span(telling.document, sentence.start + said.start(), sentence.start + said.end())
        return Dated(today.iso[:4], span, "dated", year=today.year or today.span)
    return None
