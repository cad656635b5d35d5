"""Terms without a number: entered where no entry of their kind has one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from filings.extraction.facts import Milestone, Term
from filings.extraction.terms.attributes import MILESTONES
from filings.extraction.terms.passages import Stretch
from filings.extraction.terms.payers import Directions
from filings.extraction.terms.unnumbered import find_unnumbered

_TO_COME = re.compile(r"\b(?:potential|future|further|additional|remaining|subsequent|other)\s", re.IGNORECASE)
"""What is still to be earned, where the milestones told one by one have been reached."""


def _milestone_words(stretch: Stretch, start: int, end: int) -> tuple[int, int]:
    """From the adjectives of "milestone payments" to what they are said to be on."""
    words = re.search(
        r"(?:\b(?:future|potential|success-\w+|additional|the)\s+)*milestone", stretch.marked[start:end], re.IGNORECASE
    )
    tail = re.match(r"\s+(?:on|for|upon|of)\s+[^.,;¤]{3,50}", stretch.marked[end:])
    return start + (words.start() if words else 0), end + (tail.end() if tail else 0)


def read_unnumbered(
    stretches: Sequence[Stretch], directions: Directions, terms: Sequence[Term], milestones: Sequence[Milestone]
) -> list[Term]:
    """The payments that the text only says to exist, or says not to exist: one entry a kind."""
    numbered = {t.kind for t in terms if t.kind not in ("total_potential", "near_term")}
    outstanding = any(m.state == "potential" for m in milestones)
    if outstanding or numbered & MILESTONES:
        numbered.add("milestone")
    found: dict[str, Term] = {}
    default = directions.default()
    for stretch in stretches:
        for each, kind, disclosure, start, end in find_unnumbered(stretch):
            if kind in numbered or kind in found:
                continue
            if kind == "milestone" and milestones and not _TO_COME.search(stretch.marked[start:end]):
                continue
            if kind == "milestone" and disclosure == "undisclosed":
                start, end = _milestone_words(stretch, start, end)
            quote = stretch.span(start, end)
            shared = kind == "cost_share"
            found[kind] = Term(
                kind=kind, quote=quote, rule=each.name, confidence=each.confidence, disclosure=disclosure,
                payer=None if shared else directions.name(default.payer),
                payee=None if shared else directions.name(default.payee),
                spans={"kind": (quote,)},
            )  # fmt: skip
    return list(found.values())
