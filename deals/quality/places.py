"""Where a value stands and what read it: from the way to a value ("deals.0.terms.1") to rule, confidence and words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from filings.extraction.facts import Span
from filings.extraction.source import SourceFiling

AROUND = 90  # characters of context on either side
MOST_WORDS = 400  # characters of the words themselves
PROPOSALS = "proposals"
SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Provenance:
    """What read a value, how sure it was, and the words it rests on (None: they stand in the SGML header)."""

    rule: str
    confidence: float
    span: Span | None


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of a document with a little of what stands around them, each run of white space as one space."""

    before: str
    words: str
    after: str


class Printed:
    """The facts of a document as they are printed, with what is known of each value."""

    def __init__(self, facts: Mapping[str, Any]) -> None:
        self.facts = facts
        self._readings = {each["path"]: (each["rule"], each["confidence"]) for each in facts.get("readings") or []}
        self._spans: dict[str, Span] = {}
        for each in facts.get("spans") or []:
            self._spans.setdefault(each["path"], Span(each["document"], each["start"], each["end"]))

    def provenance(self, way: str) -> Provenance:
        """Of the value that `way` leads to. Raises KeyError where there is none."""
        if way not in self._readings:  # a tie of parent and child is read as two names
            child, parent = (self._readings[f"{way}.{name}"] for name in ("child", "parent"))
            return Provenance(child[0], min(child[1], parent[1]), self._spans.get(f"{way}.child"))
        rule, confidence = self._readings[way]
        return Provenance(rule, confidence, self._spans.get(way) or self._spans.get(f"{way}.quote"))

    def with_proposals(self) -> tuple[dict[str, Any], dict[str, str]]:
        """The facts with every proposal in the place it would take, and the ways to those places as printed."""
        whole = {key: deepcopy(value) for key, value in self.facts.items() if key not in ("spans", "readings")}
        printed_at: dict[str, str] = {}
        for number, proposal in enumerate(self.facts.get(PROPOSALS) or []):
            *steps, last = proposal["path"].split(".")
            holder: Any = whole
            for step in steps:
                holder = holder[int(step)] if step.isdigit() else holder[step]
            way = proposal["path"]
            if isinstance(holder.get(last), list):
                way = f"{way}.{len(holder[last])}"
                holder[last].append(proposal["value"])
            else:
                holder[last] = proposal["value"]
            printed_at[way] = f"{PROPOSALS}.{number}"
        return whole, printed_at


def as_printed(way: str, printed_at: Mapping[str, str]) -> str:
    """The way as printed of a way in the facts with proposals: `deals.2.name` → `proposals.4.name`."""
    steps = way.split(".")
    for length in range(len(steps), 0, -1):
        place = printed_at.get(".".join(steps[:length]))
        if place is not None:
            return ".".join([place, *steps[length:]])
    return way


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
    before = SPACE.sub(" ", text[max(span.start - AROUND, 0) : span.start])
    words = " ".join(text[span.start : span.end].split())
    after = SPACE.sub(" ", text[span.end : span.end + AROUND])
    if span.start > AROUND:
        before = "…" + before.partition(" ")[2]
    if span.end + AROUND < len(text):
        after = after.rpartition(" ")[0] + "…"
    return Excerpt(before, words if len(words) <= MOST_WORDS else words[:MOST_WORDS] + "…", after)
