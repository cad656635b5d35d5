"""The limit that a clause sets to milestones: "payments under this Section shall not exceed …", "in no event …"."""

from __future__ import annotations

from filings.extraction.rules import rule
from filings.extraction.terms.wording import ADDED, gap

_A = r"(?P<amount>¤+)"

OF_THE_SECTION = rule(
    "milestones.total_of_a_section",
    rf"\b(?:payments?|amounts?|sums?)\s{gap(40)}(?:under|pursuant\s+to|in|by|of)\s+(?:(?:this|these|the)\s+)?"
    rf"(?:sections?|clauses?|articles?|paragraphs?|table)\b{gap(50)}\b(?:(?:shall|will|may|can)(?:not|\s+not)"
    rf"\s+(?:in\s+(?:the\s+)?(?:aggregate|total)\s+)?(?:exceed|be\s+(?:greater|more)\s+than)|total|aggregate)\s+{ADDED}{_A}",
    literals=["section", "clause", "article", "paragraph", "table"],
    priority=86,
    confidence=0.9,
    examples=[
        "The payments under this Section 4.2 will not exceed ¤ in total",
        "so that the aggregate of all payments under this Section 2.5 shall not be greater than ¤",
        "The total of all payments under Sections 7.2 and 7.3 shall not exceed ¤",
        "amounts payable pursuant to Clause 5.3 shall not in aggregate exceed ¤",
    ],
    counterexamples=["payments under the budget shall not exceed ¤", "payments under Section 4.2 of ¤"],
)
IN_NO_EVENT = rule(
    "milestones.total_never_exceeded",
    rf"\b(?:in\s+no\s+(?:event|case)|under\s+no\s+circumstances|at\s+no\s+time)\b{gap(60)}\bmilestones?\b{gap(110)}"
    rf"\b(?:exceed|be\s+(?:greater|more)\s+than|amount\s+to\s+more\s+than)\s+{ADDED}{_A}",
    literals=["in no ", "under no", "at no time"],
    priority=86,
    confidence=0.9,
    examples=[
        "In no event shall the milestones paid for any one Target exceed ¤",
        "under no circumstances will Alder's milestone payments to Fenn exceed ¤",
        "In no case may the sum of the milestones be more than ¤",
    ],
    counterexamples=["In no event shall the liability exceed ¤", "a milestone when sales exceed ¤"],
)
RULES = {OF_THE_SECTION: "milestone", IN_NO_EVENT: "milestone"}
