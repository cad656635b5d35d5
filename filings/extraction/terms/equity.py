"""Shares bought or issued as part of a deal, and notes issued as consideration."""

from __future__ import annotations

from filings.extraction.rules import rule
from filings.extraction.terms.wording import ADDED, PAREN, gap

_A = r"(?P<amount>¤+)"
_SHARES = r"\b(?:shares?|common\s+stock|preferred\s+stock|ordinary\s+shares|ADSs?|stock)\b"

SHARES_FOR = rule(
    "equity.shares_for",
    rf"{_SHARES}{gap(190, 'up-?front|milestone|royalt|offering|placing')}\b(?:for\s+(?:an?\s+)?(?:aggregate|total"
    rf"|gross|net)?\s*(?:(?:purchase\s+price|proceeds|consideration|amount|subscription\s+price)\s+)?(?:of\s+)?|or"
    rf"|that\s+is,|an?\s+(?:agreed|aggregate)\s+(?:value|purchase\s+price)\s+of|worth|totall?ing"
    rf"|valued\s+at)\s*{ADDED}{_A}",
    literals=["share", "stock", "ads"],
    priority=78,
    confidence=0.92,
    examples=[
        "purchased 1,125,000 shares of common stock at ‡ per share, for gross proceeds of ¤",
        "issue 2,358,490 shares of the Company's common stock, with an agreed value of ¤",
        "bought 200,000 shares of Common Stock, ‡ par value, for ¤",
        "shares at ‡ per share, or ¤ in total",
        "issue shares worth ¤",
        "subscribe for 434 782 new ordinary shares at ‡ each, that is, a total of approximately ¤",
    ],
    counterexamples=["shares. The upfront payment of ¤", "a milestone of ¤"],
)
INVESTMENT = rule(
    "equity.investment_of",
    rf"\b(?:equity\s+(?:investment|purchase|stake)|(?:minority\s+)?stake|stock\s+purchase|investment\s+in\s+(?:its"
    rf"|the\s+company.s)\s+(?:stock|shares)|invest(?:ed|s)?(?=\s+¤))\b\s*(?:of|totall?ing|worth"
    rf"|in\s+the\s+amount\s+of)?\s*{ADDED}{_A}",
    literals=["equity", "stake", "stock purchase", "invest"],
    priority=79,
    confidence=0.9,
    examples=["an equity investment of ¤", "a minority stake of around ¤"],
    counterexamples=["equity and milestones of ¤", "equity investment, and up to ¤ in milestones"],
)
OF_STOCK = rule(
    "equity.amount_of_stock",
    rf"{_A}{PAREN}\s+(?!of\s+equity\b)(?:(?:in|as|of)\s+(?:an?\s+)?)?(?:(?:common|strategic|upfront|concurrent"
    rf"|initial)\s+)*(?:equity(?:\s+(?:investment|purchase))?\b(?!\s*(?:,|and)\s)|equity\s+investment"
    rf"|purchase\s+of\s+(?:\w+\s+)?(?:stock|shares)|stock\s+purchase|(?:of|in)\s+(?:its\s+|the\s+company.s\s+"
    rf"|[A-Z]\w+(?:.s)?\s+){{0,2}}(?:common\s+stock|(?:ordinary\s+|common\s+)?shares))",
    literals=["equity", "stock", "shares"],
    priority=79,
    confidence=0.9,
    examples=[
        "a ¤ equity investment at a premium",
        "¤ purchase of stock by Morina",
        "¤ in equity",
        "¤ of its common stock",
        "purchased ¤ of Alder common stock",
    ],
    counterexamples=["¤ in upfront, equity and near-term payments"],
)
NOTE = rule(
    "equity.convertible_note",
    rf"\b(?:convertible|promissory)\s+(?:promissory\s+)?(?:note|bond|debenture)s?\b{gap(60)}\b(?:for|of"
    rf"|amount\s+of)\s+{ADDED}{_A}",
    literals=["note", "bond", "debenture"],
    priority=84,
    confidence=0.9,
    examples=["a convertible note in the principal amount of ¤", "issued to it a convertible promissory note for ¤"],
    counterexamples=["note 5. ¤"],
)
RULES = {SHARES_FOR: "equity", INVESTMENT: "equity", OF_STOCK: "equity", NOTE: "loan"}
