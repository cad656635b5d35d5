"""Amounts that a change has put away: replaced by others, raised or lowered to others, or dropped."""

from __future__ import annotations

from filings.extraction.rules import rule
from filings.extraction.terms.wording import ADDED, PAREN

_A = r"(?P<amount>(?<!¤)¤+)"
REPLACED = rule(
    "discard.replaced",
    rf"\b(?:in\s+place\s+of|instead\s+of|replac(?:es|ing)|compared\s+with|previously|formerly)\s+{ADDED}{_A}"
    rf"|\bfrom\s+{ADDED}{_A.replace('amount', 'amount2')}{PAREN}\s+to\s+{ADDED}¤",
    literals=["in place of", "instead of", "replac", "compared with", "previously", "formerly", "from"],
    examples=["(in place of up to ¤)", "increased in total from ¤ to ¤", "rise from ¤ to ¤", "from up to ¤ to up to ¤"],
    counterexamples=["receive from Acme ¤"],
)
REDUCED = rule(
    "discard.reduced",
    rf"(?P<amount>¤+){PAREN}\s+(?:that\s+[^¤;]{{0,60}}|which\s+[^¤;]{{0,60}})?(?:(?:was|were|is|are|has\s+been"
    rf"|have\s+been)\s+)?(?:reduced|lowered|increased|raised|amended|changed)\s+(?:from\s+¤+\s+)?to\b",
    literals=["reduced", "lowered", "increased", "raised", "amended", "changed"],
    examples=["milestones of up to ¤ that the Company would have earned were reduced to up to ¤"],
    counterexamples=["reduced to up to ¤"],
)
PUT_AWAY = rule(
    "discard.put_away",
    rf"{_A}{PAREN}[^¤;]{{0,110}}?\b(?:was|were|is|are|has\s+been|have\s+been)\s+(?:\w+ly\s+)?(?:replaced"
    rf"|cancel+ed|eliminated|deleted|waived|forgiven)\b",
    literals=["replaced", "cancel", "eliminated", "deleted", "waived", "forgiven"],
    examples=[
        "a milestone of ¤ that was to be paid on approval has been replaced by two milestones",
        "the payment of ¤ due on filing was waived",
    ],
    counterexamples=["replaced the milestone with one of ¤"],
)
RULES = (REPLACED, REDUCED, PUT_AWAY)
