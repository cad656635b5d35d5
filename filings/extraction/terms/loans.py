"""Money lent as part of a deal, and notes issued as consideration."""

from __future__ import annotations

from filings.extraction.rules import rule
from filings.extraction.terms.wording import ADDED, PAREN, gap

_A = r"(?P<amount>¤+)"
_NOTE = (
    r"(?:convertible|promissory|exchangeable)\s+(?:promissory\s+|subordinated\s+|secured\s+)?(?:notes?|bonds?"
    r"|debentures?|loans?)"
)

NOTE = rule(
    "equity.convertible_note",
    rf"\b{_NOTE}\b{gap(80)}\b(?:for|of|amount\s+of)\s+{ADDED}{_A}"
    rf"|{_A.replace('amount', 'amount2')}{PAREN}\s+(?:of|in|as|under|aggregate\s+principal\s+amount\s+of"
    rf"|principal\s+amount\s+of)\s+(?:an?\s+|the\s+)?(?:\w+\s+){{0,2}}?{_NOTE}",
    literals=["note", "bond", "debenture", "loan"],
    priority=84,
    confidence=0.9,
    examples=[
        "a convertible note in the principal amount of ¤",
        "issued to it a convertible promissory note for ¤",
        "¤ of a convertible note issued by Alder",
        "up to ¤ in convertible loan financing",
    ],
    counterexamples=["note 5. ¤", "a term loan of ¤"],
)
LENT = rule(
    "loan.lent",
    rf"\b(?:lend|lends|lent|loan|loaned|advance|advanced)\s+(?:to\s+)?(?:[A-Z][\w.&-]*|the\s+company|us"
    rf"|it)(?:\s+[A-Z][\w.&-]*){{0,4}}\s+{ADDED}{_A}"
    rf"|\b(?:interest-free|interest-bearing|unsecured|forgivable|non-interest\s+bearing)\s+"
    rf"(?:\w+\s+)?loans?\b{gap(50)}\bof\s+{ADDED}{_A.replace('amount', 'amount2')}",
    literals=["lend", "lent", "loan", "advance"],
    priority=83,
    confidence=0.85,
    examples=["has undertaken to lend Alder up to ¤", "an interest-free loan to the Company of up to ¤"],
    counterexamples=["borrowed ¤", "a term loan of ¤"],
    flags=0,
)
RULES = {NOTE: "loan", LENT: "loan"}
