"""Milestone payments told as a sum: by class of event, or all of them together."""

from __future__ import annotations

import re

from filings.extraction.rules import rule
from filings.extraction.terms.wording import ADDED, PAREN, gap

_A = r"(?P<amount>¤+)"
_NOT_MILESTONES = (
    r"(?:being\s+)?a\s+total\s+of|in\s+all\b|together\s+is|remain\w*,\s|linked\s+to|royalt|up-?front"
    r"|first\s+(?:patient|commercial)|equity"
)
_MORE = (
    r"(?:,?\s+(?:more|per\s+\w+|each|in\s+total|in\s+(?:the\s+)?aggregate|in\s+cash|in\s+all"
    r"|of\s+contingent\s+consideration|contingent)){0,2}"
)
_TIED = (
    r"(?:in|of|upon|on|for|from|if|as|through|by\s+way\s+of|subject\s+to|(?:is|are|be)?\s*(?:related|relating|relates?"
    r"|tied|linked|attributable)\s+to|based\s+(?:up)?on|dependent\s+(?:up)?on"
    r"|contingent\s+(?:up)?on|payable\s+(?:up)?on|(?:would|will|to)\s+be\s+(?:due|payable|paid)\s+(?:up)?on)"
)
_LUMPS = (
    r"(?:milestones\b|milestone\s+(?:payments|events|fees|consideration|and\s+royalty)\b|milestone-based\s+payments"
    r"|contingent\s+(?:payments|consideration)|earn-?outs?\b|success-based\s+payments|success\s+(?:fees|payments))"
)
_SINGLE = (
    r"quarter\b|of\s+which|first\s+(?:patient|subject|participant|commercial|dos|dose)|dosing|approval\s+(?:by|of)"
    r"|royalt|up-?front|near-?term|initiation\s+of|filing\s+of|clearance\s+of|,\s+and\s+up|equity"
)
_CLASS = r"(?:develop|clinical|research|regulatory|approval|commercial|sales|launch|filing)"

AFTER = rule(
    "milestones.after_amount",
    rf"{_A}{PAREN}{_MORE}\s+{_TIED}\s{gap(130, _SINGLE)}{_LUMPS}",
    literals=["milestone", "contingent", "earn", "success"],
    priority=72,
    confidence=0.95,
    examples=[
        "up to an additional ¤ upon the achievement of specified development and regulatory milestones",
        "up to ¤ in sales milestones",
        "up to ¤ more if development and commercial milestones are met",
        "up to ¤ in contingent payments on clinical events",
        "¤ in cash milestone payments",
    ],
    counterexamples=["¤ upon dosing of the first patient and further milestones", "a milestone of ¤"],
)
EVENTS = rule(
    "milestones.events_after_amount",
    rf"{_A}{PAREN}{_MORE}\s+{_TIED}\s(?=[^¤;]{{0,110}}\b{_CLASS}){gap(120, _SINGLE)}\b(?:events|targets|levels"
    rf"|thresholds|goals|objectives|(?:approval|sales|clinical|regulatory|commercial)\s+payments)\b",
    literals=["events", "targets", "levels", "thresholds", "goals", "objectives", "payments"],
    priority=71,
    confidence=0.92,
    examples=[
        "up to ¤ on the achievement of specified levels of annual net sales",
        "¤ relates to development and regulatory events",
        "up to ¤ upon the achievement of development, approval and sales events",
        "up to ¤ more in clinical and approval payments",
        "up to ¤ on the occurrence of certain clinical and approval events",
    ],
    counterexamples=["¤ on approval by the FDA", "¤ for research"],
)
ON_SALES = rule(
    "milestones.on_sales",
    rf"{_A}{PAREN}{_MORE}\s+(?:linked\s+to|tied\s+to|based\s+on|dependent\s+on|relates?\s+to|for|on"
    rf"|to)\s+(?:(?:annual|net|product|cumulative|commercial|future)\s+){{0,3}}sales\b(?!\s+(?:of|in|by|milestone"
    rf"|above|representatives|force))",
    literals=["sales"],
    priority=73,
    confidence=0.8,
    examples=[
        "up to ¤ linked to annual sales",
        "¤ for development events and ¤ for sales",
        "namely ¤ on sales",
        "¤ to sales",
    ],
    counterexamples=["¤ on net sales of", "¤ on sales milestones"],
)
BEFORE = rule(
    "milestones.before_amount",
    rf"\b(?:milestones|milestone\s+(?:payments|fees)|contingent\s+payments"
    rf"|earn-?outs?)\b{PAREN}{gap(110, _NOT_MILESTONES)}"
    rf"(?:\b(?:of|total(?:l?ing|led)?|aggregat(?:e|ing)|reach|exceed|amount(?:ing)?\s+to|set\s+at|up\s+to|to"
    rf"|remain\w*)|,(?!\s+(?:being\s+)?a\s+total))\s+{ADDED}{_A}",
    literals=["milestones", "milestone payments", "milestone fees", "contingent payments", "earn"],
    priority=70,
    confidence=0.93,
    examples=[
        "sales milestone payments of up to ¤",
        "milestones of up to ¤",
        "milestone payments which could total ¤",
        "contingent payments by Acme which cannot exceed ¤",
        "Total milestones under the agreement were set at up to ¤",
        "the sales milestones that we can earn were increased in total from ‡ to ¤",
        "milestones, of up to ¤, depend on sales",
    ],
    counterexamples=["a milestone payment of ¤", "milestones and royalties of ¤"],
)
SUMS = rule(
    "milestones.further_sums",
    rf"\b(?:further|additional|contingent|other|future|subsequent)\s+(?:contingent\s+)?(?:sums|payments|amounts"
    rf"|consideration)\b{gap(70, 'royalt|equity')}\b(?:of|aggregating|total(?:l?ing)?|up\s+to)\s+{ADDED}{_A}",
    literals=["sums", "payments", "amounts", "consideration"],
    priority=58,
    confidence=0.85,
    examples=["Further sums aggregating ¤ will be payable", "eligible for further sums of up to ¤ in total"],
    counterexamples=["an additional payment of ¤"],
)
UP_TO_ON_EVENTS = rule(
    "milestones.up_to_on",
    rf"\bup\s+to\s+{ADDED}{_A}{PAREN}\s+(?:up)?on\s+(?:the\s+|an?\s+)?(?:\w+\s+){{0,3}}?(?:approvals?|reimbursement"
    rf"|listing|sales|launch|cumulative)\b{gap(80)}\band\s+(?:on\s+)?{gap(40)}\b(?:sales|approvals?|targets|launch)",
    literals=["up to"],
    priority=76,
    confidence=0.85,
    examples=[
        "up to ¤ (‡) on approval of LS-015 and on cumulative sales targets",
        "up to ¤ on a reimbursement listing and on sales",
    ],
    counterexamples=["¤ on approval and launch"],
)
UP_TO_MORE = rule(
    "milestones.up_to_more",
    rf"\b(?:receive|eligible|earn|pay|owe|liable|obligated|entitled)\b{gap(70, 'royalt|up-?front|shares')}\bup\s+to"
    rf"\s+(?:(?:an?\s+)?(?:additional|further|another|total\s+of)\s+)?{_A}(?={PAREN}(?:\s+more)?\s*(?:[.,;]|$"
    rf"|upon\s+the\s+(?:achievement|occurrence)))",
    literals=["up to"],
    priority=40,
    confidence=0.7,
    examples=["We may receive up to ¤ more.", "is to pay us ¤ upfront and may receive up to an additional ¤, of which"],
    counterexamples=["reimburse costs of up to ¤", "may receive up to ¤ per year"],
)
REMAINS = rule(
    "milestones.remaining",
    rf"\bup\s+to\s+{_A}{PAREN}\s+(?:remains?|is\s+still|are\s+still)\b",
    literals=["up to"],
    priority=42,
    confidence=0.8,
    examples=["After payment of ¤ in 2019, up to ¤ remains, namely ¤ on European approval"],
    counterexamples=["up to ¤ of stock"],
)
TAKEN_TOGETHER = rule(
    "milestones.taken_together",
    rf"\bpayments\b{gap(60)}\b(?:taken\s+together|in\s+(?:the\s+)?aggregate|in\s+total)\b{gap(70)}\b(?:to|of|is|are"
    rf"|total)\s+{_A}",
    literals=["taken together", "aggregate", "in total"],
    priority=41,
    confidence=0.8,
    examples=["The payments under Section 7.3 taken together rise from ‡ to ¤"],
    counterexamples=["payments of ¤"],
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
    rf"\b(?:(?:being\s+)?a\s+total\s+of|in\s+all,?|or|which\s+for\s+the\s+\w+\s+targets\s+together\s+is|together"
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
RULES = {
    AFTER: "milestone", EVENTS: "milestone", ON_SALES: "milestone_commercial", BEFORE: "milestone", SUMS: "milestone",
    UP_TO_ON_EVENTS: "milestone", UP_TO_MORE: "milestone", REMAINS: "milestone", TAKEN_TOGETHER: "milestone",
    WITH_PARTS: "milestone", TOGETHER: "milestone_sum",
}  # fmt: skip
_DEVELOPMENT = re.compile(
    r"\b(?:pre-?)?(?:development(?:al)?|clinical|research|preclinical|discovery)\b", re.IGNORECASE
)
_REGULATORY = re.compile(r"\b(?:regulatory|approvals?|registration|filing|reimbursement|listing)\b", re.IGNORECASE)
_COMMERCIAL = re.compile(
    r"\b(?:commerciali[sz]ation|commercial|(?:net\s+)?sales(?:-based)?|launch|turnover)\b", re.IGNORECASE
)


def milestone_kind(words: str) -> str:
    """The kind of a milestone total from the classes its words name ("development and regulatory")."""
    classes = (bool(_DEVELOPMENT.search(words)), bool(_REGULATORY.search(words)), bool(_COMMERCIAL.search(words)))
    return {
        (True, False, False): "milestone_development",
        (False, True, False): "milestone_regulatory",
        (False, False, True): "milestone_commercial",
        (True, True, False): "milestone_dev_reg",
    }.get(classes, "milestone")
