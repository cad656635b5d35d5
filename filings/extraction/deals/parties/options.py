"""Whether a deal gives an option for now, and a licence only once the option is exercised."""

from __future__ import annotations

import re
from collections.abc import Sequence

from filings.extraction.deals.agreements import components_of
from filings.extraction.deals.tellings.groups import Group
from filings.extraction.deals.tellings.reading import pact_words
from filings.extraction.layout import Layout

_TO_LICENSE = re.compile(
    r"\boptions?\b[^.;]{0,120}?\b(?:to|for)\s(?:(?:an?|the|its|up\sto|negotiate\sand|negotiate|enter\sinto|obtain|acquire|take"
    r"|receive|secure)\s){0,4}(?:[\w-]+,?\s){0,4}(?:sub-?|in-?)?licen[cs]\w*"
    r"|\boptions?\sto\s(?:obtain|acquire|take|receive|secure|negotiate)\b[^.;]{0,80}\b(?:rights|licen[cs]e)"
    r"|\bexercis\w+\s(?:[\w’']+\s){0,6}options?\b|\boption\sexercise\b|\boptions?\sfor\s(?:each|the|any|its|exclusive)",
    re.IGNORECASE,
)
_CO = re.compile(r"\boptions?\s(?:to|of)\s(?:co-|extend|renew|terminate|purchase\s\d|manufacture)", re.IGNORECASE)
_UPON_EXERCISE = re.compile(r"\bexercis|\boptions?\b|\bopt(?:s|ed)?\s?-?in\b", re.IGNORECASE)


def grants_an_option(group: Group, title: str | None, sentences: Sequence[tuple[Layout, int]]) -> bool:
    """An option to a licence is told of, and no licence that came with the signing."""
    words = [title] if title else [pact_words(t.frame.clause, t.frame) for t in group.tellings if t.kind == "pact"]
    named = [components_of(each) for each in words]
    for components in named:
        licence = next((components.index(c) for c in ("license", "sublicense") if c in components), None)
        if licence is not None and ("option" not in components or components.index("option") > licence):
            return False
    if any(
        t.kind in ("license", "sublicense") and t.strength == 3 and not _UPON_EXERCISE.search(t.frame.clause.text)
        for t in group.tellings
    ):
        return False
    if any("option" in components for components in named):
        return True
    texts = (layout.sentences[number].text for layout, number in sentences)
    return any(_TO_LICENSE.search(text) and not _CO.search(text) for text in texts)
