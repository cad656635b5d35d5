"""What the frames of deals are made of: sides, gaps, auxiliary verbs, words for rights and agreements."""

from __future__ import annotations

import re

from filings.extraction.deals.frames.clauses import ENTITY, FIRST, SIGNS
from filings.extraction.rules import Rule, rule

A, B, C = (chr(FIRST + n) for n in range(3))  # the organisations of the examples

SIDE = (
    rf"{ENTITY}(?:['’]s?)?(?:(?:,\s(?:and\s|together\swith\s)?|\sand\s|\sor\s|;\sand\s)"
    rf"(?:its\s\w+\s|the\s)?{ENTITY})*"
)
TAKER = rf"{ENTITY}(?:(?:,\s(?:and\s|together\swith\s)?|\sand\s|\sor\s)(?:the\s)?{ENTITY})*(?!['’]s?\s)"
"""Those to whom something is given: not the owner of what follows ("a licence to X, Acme's inhibitor")."""

GAP = rf"(?:[^;{SIGNS}]|{ENTITY}['’]s?(?=\s))"
AUX = (
    rf"(?:{GAP}{{0,80}}?\b(?:it|they|which|who|that))?"
    r"(?:\s(?:has|have|had|also|then|will|shall|hereby|would|agreed\sto|are|is|was|were|been|being|today|now|previously"
    r"|recently|jointly|each))*"
)
LEAD = r"(?:(?:the|its|our|an?)\s)?(?:[\w.-]+,?\s){0,3}?"
RIGHT = r"(?:licen[cs]e[sd]?|sub-?licen[cs]e|rights?|option|sublicensable)"
RIGHT += r"(?!\s(?:fees?|payments?|revenues?|income|maintenance|consideration|milestones?|royalt\w+|receipts?)\b)"


def frame(
    name: str,
    pattern: str,
    *,
    literals: tuple[str, ...],
    examples: tuple[str, ...],
    counterexamples: tuple[str, ...] = (),
    priority: int = 0,
    confidence: float = 0.9,
) -> Rule:
    """A rule over plain clauses, in any case: headlines are capitalised."""
    return rule(
        f"deal.{name}",
        pattern,
        flags=re.IGNORECASE,
        literals=literals,
        examples=examples,
        counterexamples=counterexamples,
        priority=priority,
        confidence=confidence,
    )
