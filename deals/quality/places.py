"""Where a value stands and what read it: from the way to a value ("deals.0.terms.1") to rule, confidence and words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from filings.extraction.facts import Deal, FilingFacts, Span, Stated, Subsidiary
from filings.extraction.source import SourceFiling

AROUND = 90  # characters of context on either side
MOST_WORDS = 400  # characters of the words themselves


@dataclass(frozen=True, slots=True)
class Provenance:
    """What read a value, how sure it was, and the words it rests on (None: they stand in the SGML header)."""

    rule: str
    confidence: float
    span: Span | None


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of a document with a little of what stands around them, white space as single spaces."""

    before: str
    words: str
    after: str


def provenance(facts: FilingFacts, way: str) -> Provenance:
    """Of the value that `way` leads to in `facts`. Raises LookupError where there is none."""
    value: Any = facts
    for step in way.split("."):
        value = value[int(step)] if step.isdigit() else getattr(value, step)
    if isinstance(value, Deal):
        return Provenance(value.event.rule, value.confidence, value.quote)
    if isinstance(value, Subsidiary):
        child, parent = value.child, value.parent
        return Provenance(child.rule, min(child.confidence, parent.confidence), _first(child))
    if isinstance(value, Stated):
        return Provenance(value.rule, value.confidence, _first(value))
    return Provenance(value.rule, value.confidence, value.quote)


def _first(stated: Stated[Any]) -> Span | None:
    return stated.spans[0] if stated.spans else None


def find_label(source: SourceFiling, label: Mapping[str, Any], way: str) -> Span | None:
    """Where a labelled value stands: the label's own quote, or the value itself if it is a name printed there."""
    value: Any = label
    for step in way.split("."):
        value = value[int(step)] if step.isdigit() else value.get(step)
        if value is None:
            return None
    if isinstance(value, Mapping):
        value = value.get("quote") or value.get("child")
    return find_words(source, value) if isinstance(value, str) else None


def find_words(source: SourceFiling, words: str) -> Span | None:
    """The first place in the documents where these words stand, whatever white space lies between them."""
    parts = words.split()
    if not parts or len(words) > 2_000:
        return None
    pattern = re.compile(r"\s+".join(map(re.escape, parts)))
    for document in source.documents:
        if found := pattern.search(document.text):
            return Span(document.index, found.start(), found.end())
    return None


def excerpt(source: SourceFiling, span: Span) -> Excerpt:
    """The words of a span with their surroundings."""
    text = next((document.text for document in source.documents if document.index == span.document), "")
    before = " ".join(text[max(span.start - AROUND, 0) : span.start].split())
    words = " ".join(text[span.start : span.end].split())
    after = " ".join(text[span.end : span.end + AROUND].split())
    if span.start > AROUND:
        before = "…" + before.partition(" ")[2]
    if span.end + AROUND < len(text):
        after = after.rpartition(" ")[0] + "…"
    return Excerpt(before, words if len(words) <= MOST_WORDS else words[:MOST_WORDS] + "…", after)
