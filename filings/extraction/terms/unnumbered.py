"""Payments told without a number: said to exist ("an initial payment"), or said not to exist ("no upfront fee")."""

from __future__ import annotations

import re

from filings.extraction.rules import Rule, rule, rule_set
from filings.extraction.terms.passages import Stretch

_EARLY = r"(?:up-?\s?front|initial|signing|licen[sc]e\s+issue|technology\s+access)"

NO_UPFRONT = rule(
    "unnumbered.no_upfront",
    rf"\bno\s+(?:{_EARLY}|licen[sc]e)\s+(?:\w+\s+)?(?:payments?|fees?)\b|\bwithout\s+(?:an?\s+"
    rf"|any\s+){_EARLY}\s+(?:payment|fee)|\bdoes\s+not\s+include\s+an?\s+{_EARLY}\s+(?:payment|fee)",
    literals=["no ", "without", "not include"],
    confidence=0.93,
    examples=[
        "There is no upfront payment",
        "No license fee is payable by Vaub on signing",
        "There was no upfront fee",
    ],
    counterexamples=["an upfront payment", "no royalty"],
)
NO_MILESTONES = rule(
    "unnumbered.no_milestones",
    r"\b(?:there\s+(?:are|were)|we\s+owe\s+it|owes?(?:\s+\w+)?|carries|carried|provides?\s+for)\s+no\s+milestones?\b",
    literals=["no milestone"],
    confidence=0.9,
    examples=["there are no milestones", "We owe it no milestones"],
    counterexamples=["no further milestones will become payable", "there is no assurance that milestones"],
)
UPFRONT_SAID = rule(
    "unnumbered.upfront",
    rf"\b(?:an?|the|any|its|non-?refundable|in|of)\s+(?:\w+,?\s+){{0,3}}?{_EARLY}(?:\s+(?:cash"
    rf"|licen[sc]e))?\s+(?:payments?|fees?|consideration)\b|\bamount\s+of\s+the\s+upfront\s+payment"
    rf"|\bup-?front\s+payment\s+of\s+[\d,]+\s+shares",
    literals=["payment", "fee", "consideration"],
    confidence=0.75,
    examples=[
        "will receive an initial payment and milestone payments",
        "an up-front payment of 616,698 shares of its common stock",
        "The upfront payment made under Section 7.1",
    ],
    counterexamples=["no upfront payment", "initial term"],
)
MILESTONES_SAID = rule(
    "unnumbered.milestones",
    r"\b(?:receive|eligible|entitle\w*|pay|pays|payable|owe|and|as\s+well\s+as|plus|potential|future|with"
    r"|includ\w+)\s+(?:\w+[\w-]*,?\s+){0,5}?milestone(?:-based|\s+and\s+royalty(?:-based)?)?\s+payments?\b"
    r"|\bmilestones?\s+for\s+the\s+\w+\s+\w+\s+are\s+set\s+out|\bthe\s+milestone\s+payments\b",
    literals=["milestone"],
    confidence=0.7,
    examples=[
        "an initial payment and milestone payments on potential products",
        "potential future milestone and royalty-based payments",
        "with development costs shared and milestone payments",
    ],
    counterexamples=["no milestones", "the milestone was reached"],
)
EQUITY_SAID = rule(
    "unnumbered.shares",
    r"\b(?:issued?|receiv\w+|transfer\w*)\s+(?:to\s+(?:it|\w+)\s+)?(?:up\s+to\s+"
    r"|a\s+total\s+of\s+)?[\d,.]+(?:\s?[MmKk]|\s+million)?\s+(?:\w+\s+){0,4}?shares\b"
    r"|\bpurchase\s+of\s+(?:\w+\s+){1,3}?shares\b|\bup\s+to\s+[\d,.]+(?:\s?[MmKk]"
    r"|\s+million)?\s+(?:\w+\s+){0,2}shares\b",
    literals=["shares"],
    confidence=0.75,
    examples=[
        "issued 212,500 shares of our common stock to Dunma",
        "received 46M AiBt shares",
        "Lorn's purchase of Fenni Vale shares",
    ],
    counterexamples=["owns shares", "price per share"],
)
RESEARCH_SAID = rule(
    "unnumbered.research",
    r"\b(?:bear|fund|pay|reimburse|cover)s?\s+(?:all\s+(?:of\s+)?|the\s+)(?:the\s+)?(?:costs?\s+of\s+(?:the\s+"
    r"|its\s+)?research|research\s+(?:costs?|expenses|work))\b",
    literals=["research"],
    confidence=0.75,
    examples=["Oster will bear all of the costs of the research at Brack", "will fund the research costs"],
    counterexamples=["research is funded by grants"],
)
COST_SAID = rule(
    "unnumbered.shared_cost",
    r"\bshared\s+(?:development\s+)?costs?\b(?!\s+(?:\w+\s+)?means)|\bshared\s+development\s+costs\b"
    r"|\bcosts\s+will\s+be\s+shared\b|\bshare\s+(?:the\s+)?development\s+costs\b",
    literals=["cost"],
    confidence=0.65,
    examples=[
        "at a shared cost between the Parties",
        "with shared development costs",
        "These costs will be shared [***]",
    ],
    counterexamples=["the cost of the study"],
)
KINDS: dict[Rule, tuple[str, str]] = {
    NO_UPFRONT: ("upfront", "none"),
    NO_MILESTONES: ("milestone", "none"),
    UPFRONT_SAID: ("upfront", "undisclosed"),
    MILESTONES_SAID: ("milestone", "undisclosed"),
    EQUITY_SAID: ("equity", "undisclosed"),
    RESEARCH_SAID: ("research_funding", "undisclosed"),
    COST_SAID: ("cost_share", "undisclosed"),
}
RULES = rule_set(*KINDS)
_HYPOTHETICAL = re.compile(
    r"\b(?:whether|risk|there\s+can\s+be\s+no\s+assurance|any\s+upfront|seek|intend|looking|potential\s+partners?"
    r"|including\s+the\s+(?:upfront|initial)|no\s+further|recorded|recogni[sz]\w*|deferred|amorti[sz]\w*"
    r"|expense[sd]?)\b",
    re.IGNORECASE,
)


def find_unnumbered(stretch: Stretch) -> list[tuple[Rule, str, str, int, int]]:
    """(rule, kind, disclosure, start, end) of each payment that a stretch mentions without its number."""
    found = []
    for each, match in RULES.scan(stretch.marked):
        kind, disclosure = KINDS[each]
        if disclosure == "undisclosed" and _HYPOTHETICAL.search(
            stretch.marked[max(0, match.start() - 60) : match.end() + 10]
        ):
            continue
        if disclosure == "undisclosed" and "¤" in stretch.marked[match.end() : match.end() + 60]:
            continue
        if (
            kind == "upfront"
            and disclosure == "undisclosed"
            and re.search(r"\bno\s*$", stretch.marked[max(0, match.start() - 4) : match.start()])
        ):
            continue
        found.append((each, kind, disclosure, match.start(), match.end()))
    return found
