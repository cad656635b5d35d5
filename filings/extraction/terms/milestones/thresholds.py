"""Amounts that a payment depends on and that nobody pays: sales levels, and limits of payments and of liability."""

from __future__ import annotations

from filings.extraction.rules import rule
from filings.extraction.terms.wording import ADDED, PAREN, gap

_A = r"(?P<amount>¤+)"
_OVER = (
    r"(?:(?:first\s+)?(?:exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|reach(?:es|ed|ing)?|achiev(?:es?|ed|ing)|attain(?:s"
    r"|ed|ing)?"
    r"|equal(?:s|ling)?(?:\s+or\s+exceed\w*)?|total(?:s|ing)?)|in\s+excess\s+of|above|over|greater\s+than|more\s+than"
    r"|at\s+least"
    r"|(?:and\s+)?below|between|under|beyond|less\s+than|(?:that\s+)?(?:do(?:es)?\s+)?not\s+exceed(?:ing)?|up\s+to|of"
    r"|from|are|is|≥|>|<)"
)
_SALES = (
    r"\b(?<!commercial\s)(?:sales?(?!\s+(?:milestone|event|target|based|agreement|of\s+royalt))|turnover"
    r"|revenues?\s+from\s+sales)\b"
)

THRESHOLD = rule(
    "discard.sales_threshold",
    rf"{_SALES}(?:(?!\bmilestone|\bpay|\broyalt|\breceive|\bshall\b|\bowe\b|\bminimum|\([a-z]{{1,3}}\)\s|\.\s"
    rf"|,\s+and\b)[^¤;]){{0,90}}?\b{_OVER}\s+{ADDED}(?P<amount>¤+)"
    rf"(?:\s+(?:and|or|to|[-–—])\s+(?:(?:at\s+least|above|over|below|less\s+than|up\s+to)\s+)?(?P<amount2>¤+)(?!¤"
    rf"|\s+(?:when|upon|on|if|after|once|for|in)\b))?",
    literals=["sales", "sale", "turnover", "revenue"],
    examples=[
        "when annual net sales of Licensed Products in the Territory first exceed ¤",
        "net sales reaching thresholds between ¤ and ¤ in a calendar year",
        "on that part of annual NET SALES that does not exceed ¤",
        "depend on annual sales above ¤",
        "Net Sales up to ¤, twenty percent",
        "had net sales in the United States of ¤ in 2002",
    ],
    counterexamples=[
        "net sales, with a minimum of ¤ per year",
        "sales milestone payments of up to ¤",
        "net sales milestones, and will pay ¤",
    ],
)
THRESHOLD_AFTER = rule(
    "discard.threshold_of_sales",
    rf"\b(?:{_OVER}|reaches|levels?\s+of|thresholds?\s+of)\s+{ADDED}{_A}{PAREN}\s+(?:(?:in"
    rf"|of)\s+)(?:(?!payments?\b)\w+\s+){{0,4}}?(?:net\s+|annual\s+|product\s+)*sales\b(?![\s-]+(?:milestone|based|related))",
    literals=["sales"],
    examples=["upon first achievement of ¤ in annual net sales", "exceeding ¤ of cumulative worldwide net sales"],
    counterexamples=["up to ¤ in sales-based payments", "up to ¤ in payments based on net sales", "¤ in net sales"],
)
THRESHOLD_PRONOUN = rule(
    "discard.threshold_pronoun",
    rf"\b(?:they|it|these|which)\s+(?:first\s+)?(?:exceed|surpass|reach)(?:s|es)?\s+{ADDED}{_A}|\bthe\s+(?:highest"
    rf"|lowest|last)\s+of\s+which\s+is\s+{_A.replace('amount', 'amount2')}"
    rf"|\b(?:levels?|thresholds?)\s+(?:of|between)\s+{ADDED}{_A.replace('amount', 'amount3')}",
    literals=["exceed", "surpass", "reach", "of which", "level", "threshold"],
    examples=["when they surpass ¤", "levels of annual net sales, the highest of which is ¤", "thresholds of ¤"],
    counterexamples=["it will pay ¤"],
)
CAP = rule(
    "discard.until_received",
    rf"\b(?:until|after|once)\b{gap(70)}\b(?:received|recouped|recovered|been\s+paid|paid)\b{gap(50)}\s{_A}"
    rf"|\b(?:until|once)\b{gap(70)}\b(?:reach|total|equal|exceed|aggregate)(?:s|es"
    rf"|ed)?\s+{ADDED}{_A.replace('amount', 'amount2')}"
    rf"|\b(?:if|when)\s+(?:the\s+)?(?:aggregate|total|cumulative|all)\s+(?:payments|receipts|royalties"
    rf"|amounts){gap(50)}\b"
    rf"(?:reach|total|equal|exceed)(?:s|es|ed)?\s+{ADDED}{_A.replace('amount', 'amount3')}",
    literals=["until", "after", "once", "if ", "when "],
    examples=[
        "until the Purchaser has received ¤",
        "until it has received ¤ in the aggregate",
        "until payments to the Purchaser reach ¤",
        "If aggregate payments to the Purchaser reach ¤",
    ],
    counterexamples=["will pay ¤ after approval"],
    confidence=0.8,
)
LIABILITY_LIMIT = rule(
    "discard.liability_limit",
    rf"\b(?:liable(?!\s+to\s+pay)|liability)\b[^¤;.]{{0,80}}¤+[^¤;.]{{0,60}}?{_A}",
    literals=["liable", "liability"],
    examples=["is liable only where claims exceed ¤, and then only up to ¤"],
    counterexamples=["is liable for claims of up to ¤"],
)
RULES = (THRESHOLD, THRESHOLD_AFTER, THRESHOLD_PRONOUN, CAP, LIABILITY_LIMIT)
