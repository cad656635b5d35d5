"""What has been paid under a deal so far, told as one sum."""

from __future__ import annotations

import re

from filings.extraction.rules import rule
from filings.extraction.terms.wording import ADDED, OTHER_KINDS, PAREN, gap

_A = r"(?P<amount>¤+)"
_NOT_IT = OTHER_KINDS + "|up-?front|option|shares"
_SO_FAR = (
    r"(?:to\s+date|so\s+far|(?:since|from)\s+(?:its\s+|the\s+)?(?:inception|(?:start|beginning|outset|signing)\b(?:\s+of\s+(?:the|this|that|our|its)\s+\w+)?)|(?:through|as\s+of|until"
    r"|up\s+to)\s+(?:[A-Z]\w+\s+\d{1,2},\s+\d{4}|the\s+date))"
)

TO_DATE = rule(
    "other.paid_to_date",
    rf"\b{_SO_FAR},?\s{gap(60, _NOT_IT)}\b(?:has|have|had)\s+(?:been\s+)?(?:paid"
    rf"|received|earned){gap(40, _NOT_IT)}\s{ADDED}{_A}"
    rf"|\b(?:has|have|had)\s+(?:paid|received|earned)\b{gap(40, _NOT_IT)}\s{ADDED}{_A.replace('amount', 'amount2')}"
    rf"{PAREN}\s{gap(40, _NOT_IT)}\b{_SO_FAR}"
    rf"|\b(?:already\s{gap(20, _NOT_IT)}\b(?:has|have|had)|(?:has|have|had)\s+already)"
    rf"\s+(?:paid|received|earned)\s+{ADDED}"
    rf"{_A.replace('amount', 'amount4')}(?=\s+in\s+(?:total|all|payments|fees))"
    rf"|\b(?:has|have|had)\s+(?:thus\s+far|so\s+far|to\s+date)\s+(?:paid|received|earned)\s+"
    rf"{gap(30, _NOT_IT)}{ADDED}{_A.replace('amount', 'amount3')}",
    literals=[
        "already",
        "to date",
        "so far",
        "thus far",
        "inception",
        "start",
        "beginning",
        "outset",
        "signing",
        "through",
        "as of",
        "until",
        "up to",
    ],
    priority=84,
    confidence=0.8,
    examples=[
        "To date Nagare has paid Alder ¤ under the agreement",
        "from which it has received ¤ to date",
        "Since the start of the alliance Alder has received ¤ from Brandt",
        "has paid ¤ through December 31, 2019",
        "Alder has so far received ¤",
        "Already we have earned ¤ in payments from Brandt",
    ],
    counterexamples=[
        "has received ¤ in milestones to date",
        "has paid an upfront fee of ¤ to date",
        "has paid ¤ in 2019",
    ],
)
OF_THE_MILESTONES = rule(
    "milestones.paid_of_them",
    rf"\b[Oo]f\s+(?:the|these|those|all|such)\s+(?:[\w-]+\s+){{0,3}}?milestones?\b(?:[^.;]{{0,90}}?),?\s(?:has|have|had)\s+"
    rf"(?:been\s+)?(?:paid|received)\s+{ADDED}{_A}(?=\s*:|,?\s+(?:namely|consisting|compris\w+|made\s+up|being|so\s+far|to\s+date))",
    literals=["of the", "of these", "of those", "of all", "of such"],
    priority=85,
    confidence=0.85,
    examples=[
        "Of the milestones in the agreement, which total ‡, we have paid ¤: ",
        "Of these development milestones we have received ¤ to date",
        "of the milestone payments Alder has paid a total of ¤, namely",
    ],
    counterexamples=["Of the milestones, ¤ is due on approval", "of the milestones we have paid ¤ on filing"],
)
PART_OF_THEM = rule(
    "milestones.part_received",
    rf"\bmilestones?\b[^.;]{{0,90}}?"
    rf"(?:\bof\s+which\s+{ADDED}{_A}{PAREN}|{_A.replace('amount', 'amount2')}{PAREN}\s+of\s+which)"
    rf"\s+(?:has|have|had|was|were)\s+(?:already\s+)?(?:been\s+)?(?:paid|received|earned)\b"
    rf"(?!\s+(?:up)?on\b|\s+(?:when|for|in\s+connection)\b)",
    literals=["of which"],
    priority=85,
    confidence=0.85,
    examples=[
        "up to ¤ in milestone payments, of which ¤ had been received by December 31, 2006",
        "milestones of up to ¤, of which ¤ has been paid",
        "milestone payments of up to ¤, ¤ of which had already been earned at year end",
    ],
    counterexamples=["an upfront fee of ¤, of which ¤ has been paid", "milestones, of which ¤ was paid on filing"],
)
IN_ALL = rule(
    "other.received_in_all",
    rf"\b(?:[Ii]ncluding|[Ww]ith|[Aa]fter)\s+th(?:is|e|at)\s+(?:\w+\s+){{0,2}}payment,?\s{gap(50, _NOT_IT)}"
    rf"\b(?:have|has|had)\s+"
    rf"(?:\w+\s+)?(?:paid|received|earned)\s+{ADDED}{_A}",
    literals=["payment"],
    priority=84,
    confidence=0.8,
    examples=[
        "Including this payment, Alder will have earned ¤ under the agreement",
        "With the latest payment the Company has received a total of ¤ from Brandt",
    ],
    counterexamples=["including the payment of ¤", "After this payment Alder will receive ¤"],
)
OF_THEM = re.compile(
    r"\bmilestones?\b[^.;]{0,60}¤+[^.;¤]{0,60}$|¤+\s+in\s+[^.;¤]{0,40}\bmilestones?\b[^.;¤]{0,60}$", re.IGNORECASE
)
"""Behind a total of milestones: what "of which" has been paid are milestones."""
RULES = {TO_DATE: "other", OF_THE_MILESTONES: "milestone", PART_OF_THEM: "milestone", IN_ALL: "other"}
