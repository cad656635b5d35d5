"""Contracts that end another agreement: the deal is the one that ends, under its own name."""

from __future__ import annotations

import re
from dataclasses import replace

from filings.extraction.deals.agreements import is_deal
from filings.extraction.deals.titles import Title, find_titles
from filings.extraction.facts import Span
from filings.extraction.layout import Layout
from filings.extraction.preamble import OPENING

_ENDING = re.compile(
    r"(?:mutual\s{1,3})?termination(?:\s{1,3}of\s{1,3}(?:the\s{1,3})?(?P<ended>\S[^\n]{3,140}))?", re.IGNORECASE
)


def ended_title(layout: Layout, title: Title) -> Title | None:
    """The title of the agreement that a contract with this title terminates, None where it terminates none.

    "Termination of License Agreement" names it; a "Termination Agreement" speaks of it in its recitals.
    """
    ending = _ENDING.match(layout.flow, title.span.start, title.span.end)
    if ending is None:
        return None
    if ending["ended"] and is_deal(ending["ended"]):
        span = Span(layout.document.index, ending.start("ended"), title.span.end)
        return replace(title, text=" ".join(layout.flow[span.start : span.end].split()), span=span, ends=True)
    for other in find_titles(layout, title.span.end, min(len(layout.flow), OPENING)):
        if is_deal(other.text) and "terminat" not in other.text.lower():
            return replace(other, ends=True)
    return None
