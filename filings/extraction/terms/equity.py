"""Shares bought or issued as part of a deal."""

from __future__ import annotations

from filings.extraction.rules import rule
from filings.extraction.terms.wording import ADDED, PAREN, gap

_A = r"(?P<amount>¤+)"
_SHARES = r"\b(?:shares?|common\s+stock|preferred\s+stock|ordinary\s+shares|ADSs?|stock)\b"

SHARES_FOR = rule(
    "equity.shares_for",
    rf"{_SHARES}{gap(190, 'up-?front|milestone|royalt|offering|placing')}\b(?:for\s+(?:an?\s+)?(?:aggregate|total"
    rf"|gross|net)?\s*(?:(?:(?:purchase\s+|subscription\s+)?price|proceeds|consideration|amount)\s+)?(?:of\s+)?|or"
    rf"|that\s+is,|being|\(?in\s+total|(?:having\s+|with\s+)?an?\s+(?:agreed\s+|aggregate\s+|total\s+|fair\s+(?:market\s+)?)?(?:value"
    rf"|purchase\s+price)\s+of|worth|equal\s+(?:in\s+value\s+)?to|(?:resulting\s+in|yielding|for|with"
    rf"|generating)\s+(?:(?:aggregate|total|gross|net)\s+){{0,2}}proceeds\s+(?:to\s+\w+\s+(?:\w+\s+)?)?of"
    rf"|has\s+a\s+value\s+of|totall?ing"
    rf"|valued\s+at)\s*{ADDED}{_A}"
    rf"|\b(?:purchase|subscribe|buy|acquire)\b[^¤;.]{{0,120}}?{_SHARES}[^¤;.]{{0,60}}?"
    rf"\bin\s+an?\s+(?:aggregate\s+)?amount\s+of"
    rf"\s+(?:between\s+)?{ADDED}{_A.replace('amount', 'amount2')}"
    rf"|{_SHARES}[^¤;]{{0,120}}?‡\s+per\s+share\s+\(\s?{_A.replace('amount', 'amount3')}\s+in"
    rf"\s+(?:total|all|the\s+aggregate)\b",
    literals=["share", "stock", "ads"],
    priority=78,
    confidence=0.92,
    examples=[
        "purchased 1,125,000 shares of common stock at ‡ per share, for gross proceeds of ¤",
        "issue 2,358,490 shares of the Company's common stock, with an agreed value of ¤",
        "bought 200,000 shares of Common Stock, ‡ par value, for ¤",
        "shares at ‡ per share, or ¤ in total",
        "issue shares worth ¤",
        "issued 40,000 shares of its common stock with a fair value of ¤",
        "shall buy from Alder 100,000 shares for an aggregate price of ¤",
        "purchase 500,000 shares at ‡ per share, being ¤ in total",
        "undertakes to subscribe, at the next financing, for preferred shares in an amount of between ¤",
        "shall purchase 400,000 shares of Series C Preferred Stock at ‡ per share (¤ in total)",
        "subscribe for 434 782 new ordinary shares at ‡ each, that is, a total of approximately ¤",
    ],
    counterexamples=["shares. The upfront payment of ¤", "a milestone of ¤"],
)
INVESTMENT = rule(
    "equity.investment_of",
    rf"\b(?:equity\s+(?:investment|purchase|stake)|(?:minority\s+)?stake|stock\s+purchase|investment\s+in\s+(?:its"
    rf"|the\s+company.s)\s+(?:stock|shares)|invest(?:ed|s|ing)?(?=\s+(?:approximately\s+"
    rf"|an\s+additional\s+)?¤)(?!\s+(?:[a-z]+\s+){0, 3}¤+\s+in\s+(?:the\s+|its\s+|our\s+|new\s+)?(?:research"
    rf"|development|clinical|manufactur\w+|facilit\w+|plant|R&D|capital|marketing)))\b\s*(?:of|totall?ing|worth"
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
    rf"|purchase\s+of\s+(?:[\w’']+\s+){{0,3}}?(?:stock|shares)|stock\s+purchase|(?:of|in)\s+(?:its\s+|our\s+|the\s+company.s\s+"
    rf"|newly\s+issued\s+|restricted\s+|(?!cash\b|and\b|upfront\b|newly\b)[A-Z]\w+"
    rf"(?:.s)?\s+){{0,4}}(?:(?:[Ss]eries\s+\w\w?\s+)?(?:common"
    rf"|preferred)\s+stock|(?:ordinary\s+"
    rf"|common\s+|preference\s+)?shares)"
    rf"|to\s+(?:purchase|buy|acquire|subscribe\s+for)\s+(?:[\d,]+\s+)?(?:newly\s+issued\s+)?(?:shares|common\s+stock"
    rf"|ADSs))",
    literals=["equity", "stock", "shares"],
    priority=79,
    confidence=0.9,
    examples=[
        "a ¤ equity investment at a premium",
        "¤ purchase of stock by Morina",
        "¤ purchase of Alder common stock",
        "¤ in equity",
        "¤ of its common stock",
        "purchased ¤ of Alder common stock",
        "bought ¤ of our Series B preferred stock",
        "¤ to purchase newly issued shares",
    ],
    counterexamples=["¤ in upfront, equity and near-term payments"],
)
SALE_OF = rule(
    "equity.from_sale_of",
    rf"{_A.replace('amount', 'amount2')}{PAREN}\s+in\s+exchange\s+for\s+(?:[\w-]+\s+){{0,6}}?"
    rf"(?:shares|equity|(?:common|preferred)\s+stock)\b"
    rf"|{_A}{PAREN}\s+from\s+(?:[^¤;.,]{{1,40}}?\s+(?:for|in\s+exchange\s+for)\s+)?(?:the|its)\s+(?:purchase|sale|issuance|issue)(?:\s+and\s+(?:sale"
    rf"|issuance))?\s+(?:to\s+\w+\s+)?of\s+(?:[\d,.]+\s+)?(?:million\s+)?(?:\w+\s+){{0,4}}?"
    rf"(?:shares|stock|ADSs)\b",
    literals=["shares", "stock", "ads", "equity"],
    priority=79,
    confidence=0.88,
    examples=[
        "a payment to Fenn of ¤ in exchange for such form of common equity",
        "received ¤ from the sale of 2,222,222 shares of its common stock",
        "received ¤ from Alder for the purchase of shares of our common stock",
    ],
    counterexamples=["¤ from the sale of the product"],
)
BUYS = rule(
    "equity.buys_stock",
    rf"\b(?:buys?|bought|buying|purchas(?:es?|ed|ing)|acquir(?:es?|ed|ing)|subscribes?\s+for)\s+{ADDED}{_A}{PAREN}\s+(?:worth\s+)?"
    rf"(?:(?:of|in)\s+)?(?:[\w’'.&-]+\s+){{0,4}}?(?:common\s+|preferred\s+|ordinary\s+|newly\s+issued\s+)?(?:stock|shares|equity)\b",
    literals=["stock", "shares", "equity"],
    priority=79,
    confidence=0.88,
    examples=[
        "and buys ¤ of Alder stock",
        "will buy ¤ worth of new shares",
        "agreed to purchase ¤ of the company’s equity",
    ],
    counterexamples=["buys the product for ¤", "paid ¤ in cash and stock"],
)
RULES = {BUYS: "equity", SHARES_FOR: "equity", INVESTMENT: "equity", OF_STOCK: "equity", SALE_OF: "equity"}
