"""What a royalty is a share of: net sales, gross sales, profit, or what comes in from sublicensees."""

from __future__ import annotations

import re

_RECEIPTS = (
    r"(?:payments?|consideration|income|revenues?|fees?|receipts|proceeds|amounts?|sums?|royalt(?:y|ies)|whatever|what"
    r"|milestones?(?:\s+payments?)?|upfronts?)"
)
SUBLICENSE_BASE = re.compile(
    r"\bsub-?licen[sc](?:e|ing|es)\s+(?:income|revenues?|fees|receipts|consideration|proceeds|payments)"
    r"|\bout-?licens\w+\s+(?:income|revenues?|proceeds|receipts)|\b(?:receiv\w+"
    r"|receipts?|paid|consideration|amounts|fees|sums)\b[^.;]{0,60}\b(?:sub-?licensees?|licensees?)\b"
    rf"|\bof\s+(?:(?:all|any|the|each|every|certain|non-royalty|such)\s+){{0,3}}{_RECEIPTS}\s+(?:that\s+|which\s+)?"
    r"(?:it\s+is\s+owed|(?:we|it|the\s+company)\s+receives?|received(?!\s+by)|owed|comes?\s+to\s+(?:us|it"
    r"|the\s+company))[^.;]{0,60}"
    r"|\bsums?\s+received\s+from\b",
    re.IGNORECASE,
)
_PROFIT_BASE = re.compile(r"\bgross\s+(?:margins?|profits?)\b|\bnet\s+profits?\b|\bprofits\b", re.IGNORECASE)
_GROSS_SALES = re.compile(r"\bgross\s+(?:sales|revenues?)\b|\binvoiced?\s+sales\b", re.IGNORECASE)
_NET_SALES = re.compile(r"\bnet\s+(?:sales|revenues?)\b", re.IGNORECASE)
_BASES = (
    (SUBLICENSE_BASE, "sublicense_income"),
    (_GROSS_SALES, "gross_sales"),
    (_NET_SALES, "net_sales"),
    (_PROFIT_BASE, "profit"),
)


def base_near(text: str, start: int, end: int) -> str | None:
    """The base named next to the rate `text[start:end]`: just behind it, else within or before it."""
    after = re.split(r"[;]\s|\.\s|\band\s+(?:(?:a|of|at|to)\s|\d)", text[end : end + 130])[0]
    before = re.split(r"[;]\s|\.\s", text[max(0, start - 110) : start])[-1]
    head = re.match(r"\s*(?:percent(?:age)?s?\b)?[^.;]{0,12}?\s*(?:of|on)\s[^.;]{0,90}", after, re.IGNORECASE)
    for piece in ([head[0]] if head else []) + [text[start:end], after, before]:
        named = [(m.start(), base) for pattern, base in _BASES if (m := pattern.search(piece))]
        if named:
            return min(named)[1]
    if re.search(r"\bsub-?licen[sc]\w*\s+(?:income|receipts)|\bfrom\s+sublicensees", before, re.IGNORECASE):
        return "sublicense_income"
    return "net_sales" if re.search(r"\bsales\b", before + after, re.IGNORECASE) else None
