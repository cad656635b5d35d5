"""Milestone totals beside each other: by class, by product, and the sum that they come to."""

from __future__ import annotations

from filings.extraction.rules import rule
from filings.extraction.terms.wording import ADDED, PAREN, gap

_A = r"(?P<amount>¤+)"
NOT_MILESTONES = (
    r"(?:being\s+)?a\s+total\s+of|in\s+all\b|together\s+is|remain\w*,\s|linked\s+to|royalt|up-?front"
    r"|first\s+(?:patient|commercial)|equity"
)
"""Words that end the reach of "milestones" to an amount behind it."""
CLASS = r"(?:develop|clinical|research|regulatory|approval|commercial|sales|launch|filing)"
"""How words for a class of milestones begin."""

ALSO_UP_TO = rule(
    "milestones.and_up_to_for",
    rf"\bmilestones?\b(?:\s+(?:payments|fees))?{gap(40, NOT_MILESTONES)}\bup\s+to\s+¤+{PAREN}"
    rf"{gap(50, 'royalt')}(?:,|\band)\s+(?:of\s+)?"
    rf"up\s+to\s+{_A}(?={PAREN}\s+(?:for|on|per|in\s+respect\s+of|with\s+respect\s+to|in\s+the\s+case\s+of)\s)",
    literals=["up to"],
    priority=69,
    confidence=0.85,
    examples=[
        "development milestone payments of up to ¤ for Alpha and up to ¤ for Beta",
        "milestones up to ¤ with respect to the first product, and up to ¤ per further product",
    ],
    counterexamples=["milestones of up to ¤ and up to ¤ in research funding"],
)
WITH_PARTS = rule(
    "milestones.with_parts",
    rf"\bup\s+to\s+(?:an\s+)?(?:additional|further)\s+{_A},?\s+(?:of\s+which|comprising|consisting\s+of"
    rf"|made\s+up\s+of)\b",
    literals=["up to"],
    priority=41,
    confidence=0.8,
    examples=["up to an additional ¤, of which ¤ relates to development and regulatory events and ¤ to sales"],
    counterexamples=["up to ¤ in fees"],
)
TOGETHER = rule(
    "milestones.sum_of_parts",
    rf"\b(?:(?:being\s+)?a\s+total\s+of|in\s+all,?|or|together(?:\s+(?:is|are|makes?|comes?\s+to))?"
    rf"|for\s+a\s+total\s+of)\s+{ADDED}{_A}",
    literals=["total of", "in all", "or", "together"],
    priority=30,
    confidence=0.85,
    examples=[
        "up to ¤ and up to ¤, being a total of ¤",
        "milestones of up to ¤ and up to ¤, or ¤ in all",
        "a total of up to ¤",
    ],
    counterexamples=["the total was ¤"],
)
PART_OF_A_CLASS = rule(
    "milestones.part_of_a_class",
    rf"{_A}{PAREN}\s+(?:relates?|is\s+related|are\s+related|related|attributable)\s+to\s+(?:(?!costs|services|first|the\s+first)"
    rf"[a-z-]+\s+){{0,5}}?{CLASS}\w*(?:(?:,|,?\s+and)\s+{CLASS}\w*){{0,3}}"
    rf"(?:\s+(?:activities|events|filings|submissions|approvals))?(?=[\s,.;])"
    rf"(?!\s(?:costs?|services|expenses|programs?|work|efforts))",
    literals=["relate", "attributable"],
    priority=74,
    confidence=0.88,
    examples=[
        "of which ¤ relates to the initiation of certain development activities",
        "and ¤ relates to commercialization activities",
        "including ¤ related to regulatory approvals",
    ],
    counterexamples=["¤ relates to the lease", "¤ related to development costs", "¤ related to the first approval"],
)
RULES = {
    PART_OF_A_CLASS: "milestone", ALSO_UP_TO: "milestone", WITH_PARTS: "milestone", TOGETHER: "milestone_sum",
}  # fmt: skip
