"""Which event a milestone is for where the amount's clause does not say: in its sentence, the one after or before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filings.extraction.terms.milestones.events import clean_trigger, is_event
from filings.extraction.terms.passages import Stretch

_BEHIND = re.compile(
    r"\b(?:when|after|upon|on|following|if|for|as(?=\s+\w+\s+(?:start|begin|dose|initiat|enter))|triggered\s+by"
    r"|due\s+to"
    r"|(?:which\s+(?:was|is)\s+)?related\s+to|relating\s+to|as\s+a\s+result\s+of|in\s+connection\s+with|based\s+on"
    r"|by\s+reason\s+of|in\s+(?:consequence|recognition|respect)\s+of|as\s+a\s+consequence\s+of|thanks\s+to|because|in\s+the(?=\s+(?:first|event)\b))\s+(?P<t>[^¤;.]{5,240})",
    re.IGNORECASE,
)
_CUT = re.compile(r"[,;:.]\s|\s(?=(?:and\s+(?:that|this|as\s+a)|triggered|entitle[sd]|resulted|caused)\b)|^[*•]\s*")
_ITEM_CUT = re.compile(r",\s+(?:and\s+)?|\s+and\s+")
_PAST = re.compile(
    r"\b(?:has|have|had|was|were|\w+ed|gained|began|met|gave|given)\b|^(?:upon|on|following|after|when|with)\b",
    re.IGNORECASE,
)
_NO_CLAUSE = re.compile(
    r"^\s*(?:an?|the)\s+(?:\w+\s+)?milestone|\b(?:under|pursuant\s+to)\b[^,]{0,40}\b(?:licen[sc]e|agreement)"
    r"|\bagreement\b|\bpursuant\s+to\s+which\b|\bobtained\s+an?\s+(?:\w+\s+){0,2}(?:sub)?licen[sc]e\b",
    re.IGNORECASE,
)
_SPEAKS_OF_IT = re.compile(
    r"\b(?:milestone|payment|it|this)\b[^¤;.]{0,60}\b(?:due|triggered|earned|achieved|payable|relat\w+|based|obliged)\b",
    re.IGNORECASE,
)

UNTOLD = "milestone"
"""What stands for an event that no words near its amount tell."""
_SHORT = 25
"""Characters below which a clause only takes up what was said before ("the approval has")."""


def trigger_elsewhere(stretch: Stretch, at: int, end: int) -> tuple[int, int] | None:
    """The words of the sentence that name the event of "a milestone of ¤" at `[at, end)`: behind it, else before it."""
    for match in _BEHIND.finditer(stretch.marked, end, _next_amount(stretch.marked, end)):
        words = re.split(r",\s+(?:and|which|but)\s", match["t"])[0]
        if is_event(words):
            return match.start("t"), match.start("t") + len(words)
    clauses = _clauses(stretch.marked, 0, at)
    events = [c for c in clauses if is_event(stretch.marked[slice(*c)]) and not _NO_CLAUSE.search(stretch.marked, *c)]
    told = [c for c in events if _PAST.search(stretch.marked[slice(*c)])]
    found = told or events
    full = [c for c in found if c[1] - c[0] >= _SHORT] or found
    return full[-1] if full else None


def _next_amount(text: str, end: int) -> int:
    """Where the next amount behind `end` stands, else the end of the text."""
    at = text.find("¤", end)
    return at if at >= 0 else len(text)


def told_nearby(stretch: Stretch) -> str:
    """The event in the words of the sentence after ("It fell due when …") or before ("… was approved. As a result")."""
    after = re.split(r"\.\s", stretch.after, maxsplit=1)[0]
    if _SPEAKS_OF_IT.search(after) and "¤" not in after:
        for match in _BEHIND.finditer(after):
            if is_event(match["t"]):
                return clean_trigger(match["t"])
    if "¤" not in stretch.before[-260:]:
        text = stretch.before[-400:]
        clauses = _clauses(text, 0, len(text))
        told = [
            text[slice(*c)]
            for c in clauses
            if is_event(text[slice(*c)]) and _PAST.search(text[slice(*c)]) and not _NO_CLAUSE.search(text, *c)
        ]
        if told:
            return clean_trigger(told[-1])
    return UNTOLD


def share_of(words: str, number: int, count: int) -> tuple[int, int]:
    """Where the event of the amount `number` of `count` stands in "A, B and C, respectively"; all of it if unclear."""
    body = re.sub(r",?\s*\brespectively\b", lambda m: " " * len(m[0]), words).rstrip()
    pieces = [(start, end) for start, end in _between(_ITEM_CUT, body, 0, len(body)) if body[start:end].strip()]
    return pieces[number] if len(pieces) == count else (0, len(body))


def _clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The clauses between two places, without amounts in them."""
    return [(one, two) for one, two in _between(_CUT, text, start, end) if two - one >= 8 and "¤" not in text[one:two]]


def _between(cuts: re.Pattern[str], text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The pieces of `text[start:end]` that the cuts leave."""
    for cut in cuts.finditer(text, start, end):
        yield start, cut.start()
        start = cut.end()
    yield start, end
