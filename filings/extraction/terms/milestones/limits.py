"""The limit that a clause sets to all the milestones of a section: "payments under this Section shall not exceed …"."""

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
RULES = {OF_THE_SECTION: "milestone"}
