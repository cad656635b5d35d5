"""Amounts that are no payment of the deal: thresholds, prices of shares, revenue, cash, offerings, caps and penalties.

A wrong figure is worse than a missing one, so these are looked for before any payment is.
"""

from __future__ import annotations

import re

from filings.extraction.facts import Rejected
from filings.extraction.money import Money
from filings.extraction.rules import Rule, rule, rule_set
from filings.extraction.terms import measures, superseded
from filings.extraction.terms.milestones import thresholds
from filings.extraction.terms.passages import Stretch, without
from filings.extraction.terms.wording import ADDED, PAREN, gap

_A = r"(?P<amount>(?<!¤)¤+)"  # from the first mark of an amount, or a long run of marks is read from each of them
PER_SHARE = rule(
    "discard.share_price",
    rf"{_A}{PAREN}\s*(?:,\s*)?(?:par\s+value|per\s+(?:(?:\w+\s+)?share|ADS|unit|warrant|gram|vial|tablet|dose|syringe"
    rf"|FTE|hour|square|(?:man|person)[- ](?:year|month|day|hour))"
    rf"|each\b(?!\s+(?:\w+\s+)?(?:year|anniversary)\b)|a\s+(?:share|gram|vial)\b|(?:a|per)\s+month\b)"
    rf"|\b(?:par\s+value(?:\s+of)?|(?:at\s+)?an?\s+(?:(?!purchase|aggregate|total)\w+\s+)?price(?:\s+per\s+\w+)?\s+(?:of|equal\s+to)"
    rf"|per\s+share\s+(?:price\s+)?of|price\s+per\s+share\s+(?:of|equal\s+to)"
    rf"|stated\s+value\s+of)\s+(?:approximately\s+|about\s+)?{_A.replace('amount', 'amount2')}",
    literals=["share", "par value", "price", "each", "per ", "month", "a gram", "a vial"],
    examples=[
        "at ¤ per share",
        "¤ par value",
        "an average price of ¤",
        "at a price of ¤ per share",
        "¤ each",
        "¤ per month",
        "an issue price of ¤",
        "¤ per diluted share",
    ],
    counterexamples=[
        "a purchase price of ¤ in cash",
        "for an aggregate purchase price of ¤ in cash",
        "an upfront payment of ¤",
        "the purchase price was ¤",
        "shares for an aggregate price of ¤",
        "minimum royalties of ¤ each calendar year",
    ],
)
CASH = rule(
    "discard.cash_balance",
    rf"\b(?:cash(?!\s+(?:payments?|fees?|up-?front|consideration|investment|purchase|sum))|cash\s+equivalents"
    rf"|(?:marketable\s+)?securities|investments"
    rf"|cash\s+position)\b(?:[^¤;.]{{0,40}})\s(?:of|was|were|totall?ed|totall?ing)\s+{ADDED}{_A}"
    rf"|{_A.replace('amount', 'amount2')}\s+(?:of|in)\s+(?:unrestricted\s+)?(?:cash\b(?:\s+and\s+(?:cash|marketable"
    rf"|investments)|\s+(?:at\s+(?!closing|completion|signing|the\s+(?:closing|outset|start|time))|on\s+hand\b|as\s+of\b)))",
    literals=["cash", "securities", "investments"],
    examples=[
        "existing cash of ¤",
        "had ¤ in cash at November 30",
        "Cash and investments were ¤",
        "its cash, which was ¤",
    ],
    counterexamples=[
        "¤ in cash as an upfront payment",
        "pay ¤ in cash at closing",
        "an initial cash payment to Acme of ¤",
    ],
    confidence=0.85,
)
FINANCING = rule(
    "discard.financing",
    rf"\b(?:offering|(?<!concurrent\sprivate\s)(?<!in\sa\sprivate\s)placements?|placing|at-the-market"
    rf"|financed\s+(?:its|our)\s+operations|term\s+loans?|credit\s+facility|revolving|line\s+of\s+credit"
    rf"|borrow(?:ed|ings?)?|venture\s+loan|tranche|net\s+proceeds|sales\s+agreement"
    rf"|lease|rent|warrants?\s+to\s+purchase|aggregate\s+market\s+value|stockholders.\s+equity|public\s+float"
    rf"|market\s+capitali[sz]ation)\b{gap(140)}\s?{_A}"
    rf"|\brais(?:es?|ed|ing)\s+(?:[a-z-]+\s+){{0,8}}?{_A.replace('amount', 'amount3')}"
    rf"|{_A.replace('amount', 'amount2')}\s+(?:(?:underwritten|public|private|venture|term|revolving|senior|secured"
    rf"|bridge)\s+){{0,3}}(?:offering|placement|loan|credit\s+facility|line\s+of\s+credit)",
    literals=[
        "offering",
        "placement",
        "placing",
        "at-the-market",
        "loan",
        "credit",
        "borrow",
        "tranche",
        "proceeds",
        "lease",
        "rent",
        "warrant",
        "market",
        "equity",
        "float",
        "sales agreement",
        "financed",
        "revolving",
        "rais",
    ],
    examples=[
        "an at-the-market offering of up to ¤",
        "its ¤ revolving credit facility",
        "repaid its ¤ venture loan",
        "under a lease with total payments of ¤",
        "raise ¤ before a placing of ¤",
        "shall raise not less than ¤ in equity financing",
        "evidence that it has raised equity of no less than ¤",
    ],
    counterexamples=["an upfront payment of ¤", "a convertible note of ¤"],
    confidence=0.8,
)
INVESTORS = rule(
    "discard.sold_to_investors",
    rf"\b(?:institutional|accredited|existing|certain|several|qualified|selected|new)\s+(?:(?:\w+"
    rf"|and)\s+){{0,2}}(?:investors|purchasers|shareholders"
    rf"|stockholders)\b{gap(140)}\s?{_A}|{_A.replace('amount', 'amount2')}{gap(60)}\b(?:from|to|with"
    rf"|by)\s+(?:a\s+group\s+of\s+)?"
    rf"(?:institutional|accredited|existing|certain|several|qualified|selected|new)\s+(?:(?:\w+"
    rf"|and)\s+){{0,2}}(?:investors|purchasers"
    rf"|shareholders|stockholders)\b",
    literals=["investors", "purchasers", "shareholders", "stockholders"],
    examples=[
        "In a private placement with institutional investors the Company sold shares for ¤",
        "raised ¤ from new and existing investors",
    ],
    counterexamples=["Castle invested ¤ in the Company"],
    confidence=0.85,
)
PEOPLE = rule(
    "discard.people",
    rf"\b(?:salary|bonus|severance|compensation\s+of|base\s+pay|consultant|director\s+fees?)\b{gap(120)}\s?{_A}",
    literals=["salary", "bonus", "severance", "compensation", "base pay", "consultant", "director"],
    examples=["an annual base salary of ¤", "severance of ¤"],
    counterexamples=["pay ¤ upfront"],
)
ACCOUNTS = rule(
    "discard.accounting",
    rf"\b(?:transaction\s+price|recogni[sz](?:ed|e|es|ing)|revenues?|deferred|accru(?:ed|al|es)|expens(?:e|es|ed)"
    rf"|charges?|impairment|amorti[sz]\w+"
    rf"|goodwill|in-process|fair\s+value|carr(?:ied|ying)|liabilit(?:y|ies)|receivable|income|profit|loss(?:es)?"
    rf"|premium|capitali[sz]ed|allocated|withholding\s+tax|net\s+assets"
    rf"|budget|estimated|grants?\s+received)\b(?:\s+"
    rf"\w+){{0,3}}?{gap(70, r'upfront|up-front|milestone|paid|pay|receive|fee|royalt|remit')}"
    rf"\s?{_A}(?!¤|\s+(?:\w+\s+)?milestone\b)",
    literals=[
        "transaction price",
        "recogni",
        "revenue",
        "deferred",
        "accru",
        "expens",
        "charge",
        "impairment",
        "amorti",
        "goodwill",
        "in-process",
        "fair value",
        "carr",
        "liabilit",
        "receivable",
        "income",
        "profit",
        "loss",
        "premium",
        "capitali",
        "allocated",
        "withholding",
        "assets",
        "budget",
        "estimated",
        "grant",
    ],
    examples=[
        "The transaction price at inception was ¤",
        "we recognized as revenue ¤",
        "an acquired in-process research and development charge of about ¤",
        "less Chinese withholding tax of ¤",
        "revenue of ¤",
        "the resulting premium of ¤",
    ],
    counterexamples=["received an upfront payment of ¤", "will pay ¤"],
    confidence=0.8,
)
ACCOUNTS_AFTER = rule(
    "discard.accounted_for",
    rf"{_A}{PAREN},?\s+(?:was|were|is|has\s+been|have\s+been|had\s+been)\s+(?:\w+ly\s+)?(?:recogni[sz]ed|allocated"
    rf"|deferred|accrued|capitali[sz]ed|expensed|recorded|charged|amorti[sz]ed|included\s+in|carried)"
    rf"|{_A.replace('amount', 'amount3')}\s+(?:for|in|of)\s+(?:patent|legal|audit)\s+(?:work|fees|costs|expenses)"
    rf"|{_A.replace('amount', 'amount2')}\s+(?:in|of)\s+(?:\w+\s+){{0,3}}(?:revenues?|expenses?|charges?|depreciation"
    rf"|net\s+assets|goodwill|grants?\b)",
    literals=[
        "recogni",
        "allocated",
        "deferred",
        "accrued",
        "capitali",
        "expensed",
        "recorded",
        "charged",
        "amorti",
        "included",
        "carried",
        "revenue",
        "expense",
        "charge",
        "depreciation",
        "assets",
        "goodwill",
        "grant",
        "patent",
        "legal",
        "audit",
    ],
    examples=[
        "¤ was recognized immediately",
        "¤ was allocated to the license",
        "¤ in collaboration revenue",
        "A fee of ¤ for patent work",
    ],
    counterexamples=["¤ was paid on signing", "¤ in upfront cash"],
    confidence=0.8,
)
LIABILITY = rule(
    "discard.liability_and_penalty",
    rf"\b(?:guarantee[sd]?|guaranty|insurance|liabilit(?:y|ies)\b[^¤;.]{{0,40}}\blimited|liable(?!\s+to\s+pay)|indemnif\w+|termination\s+fee"
    rf"|break-?up\s+fee|legal\s+fees|patent\s+(?:costs|expenses|prosecution|work)|purchase\s+commitment"
    rf"|minimum\s+(?:purchase|order|value|capital)|penalt(?:y|ies)|late\s+fee|audit|damages|new\s+capital"
    rf"|development\s+of\s+licensed\s+products|escrow|holdback|per\s+occurrence"
    rf"|obligations\b[^¤;.]{{0,30}}\bup\s+to"
    rf"|(?:to\s+)?purchase\s+(?:product|services)\b)[^¤;]{{0,110}}?\s?{_A}(?!\s+(?:up-?front|on\s+signing))",
    literals=[
        "guarant",
        "insurance",
        "liabilit",
        "liable",
        "indemnif",
        "fee",
        "patent",
        "commitment",
        "minimum",
        "penalt",
        "audit",
        "damages",
        "capital",
        "development of licensed products",
        "escrow",
        "holdback",
        "per occurrence",
        "obligations",
        "purchase product",
        "purchase services",
    ],
    examples=[
        "guaranteed the obligations of its subsidiary up to ¤",
        "product liability insurance of at least ¤",
        "neither party shall be liable for more than ¤",
        "a termination fee of ¤",
        "past patent expenses in the amount of ¤",
        "committed to purchase services for ¤",
        "is to purchase product for not less than ¤",
    ],
    counterexamples=["an option fee of ¤", "a license fee of ¤"],
    confidence=0.85,
)
UNIT_PRICE = rule(
    "discard.unit_price",
    rf"\b(?:supply\s+price|transfer\s+price|price\s+of\s+(?:not\s+less\s+than|at\s+least)|selling\s+price|net\s+price"
    rf"|interest\s+rate)\b{gap(90)}\s?{_A}"
    rf"|\b(?:FTE|hourly|daily)\s+(?:rates?|costs?)\s+(?:of|is|was|equal\s+to|(?:shall|will)\s+be)\s+{ADDED}"
    rf"{_A.replace('amount', 'amount2')}",
    literals=["price", " rate", "fte cost"],
    examples=[
        "a supply price of ¤",
        "at an FTE Rate of ¤",
        "its net selling price, but not less than ¤",
        "at a price of not less than ¤",
    ],
    counterexamples=["the purchase price is ¤"],
)
LARGE_FIGURES = rule(
    "discard.company_figures",
    rf"\b(?:employees|market\s+for|fiscal\s+(?:year\s+)?\d{{4}}|cash\s+runway)\b{gap(80)}\s?{_A}",
    literals=["employees", "market for", "fiscal", "runway"],
    examples=["a market for such drugs of ¤", "to extend its cash runway by ¤"],
    counterexamples=["a deal worth ¤"],
    confidence=0.7,
)
OWN_STOCK = rule(
    "discard.own_stock",
    rf"\b(?:treasury\s+(?:stock|shares)|repurchas\w+|buy-?\s?backs?"
    rf"|all\s+(?:of\s+the\s+)?(?:outstanding\s+)?(?:common\s+)?"
    rf"(?:stock|shares))\b{gap(120)}\s?{_A}|{_A.replace('amount', 'amount2')}\s+(?:of|in)\s+(?:\w+\s+){{0,3}}?"
    rf"(?:treasury|repurchase)",
    literals=["treasury", "repurchas", "buyback", "buy-back", "buy back", "all "],
    examples=[
        "the repurchase of up to ¤ of shares",
        "¤ of treasury shares",
        "acquired all of the outstanding shares of Medi for ¤",
    ],
    counterexamples=["bought 1,000 shares for ¤"],
    confidence=0.85,
)
SPENDING = rule(
    "discard.to_be_spent",
    rf"\b(?:spend|spends|spending|expend|expends)\s+{gap(50)}{ADDED}{_A}",
    literals=["spend", "expend"],
    examples=["is obliged to spend not less than ¤ on promotion", "shall expend at least ¤ per year on development"],
    counterexamples=["will pay ¤", "research spending. It pays ¤"],
    confidence=0.85,
)
INSTALMENT = rule(
    "discard.instalment",
    rf"\b(?:inst[al]{{1,3}}ments?|equal\s+(?:payments|parts|sums))\s+(?:each\s+)?(?:of|in\s+the\s+amount\s+of)\s+{_A}",
    literals=["stalment", "stallment", "equal"],
    examples=["in six (6) equal installments of ¤", "two equal payments of ¤"],
    counterexamples=["an installment plan", "a payment of ¤"],
)
_RULES = rule_set(
    *measures.RULES,
    OWN_STOCK, INSTALMENT, *thresholds.RULES, PER_SHARE, CASH, FINANCING, INVESTORS, PEOPLE,
    ACCOUNTS, ACCOUNTS_AFTER, LIABILITY, UNIT_PRICE, LARGE_FIGURES, SPENDING, *superseded.RULES,
)  # fmt: skip
OVERRULED = re.compile(
    r"\b(?:up-?front\s+(?:cash\s+)?(?:payment|fee)|milestone(?:s|\s+payments?)?|option\s+(?:exercise\s+)?fee"
    r"|exercise\s+fee|maintenance\s+fees?|maintenance\s+payment"
    r"|issue\s+fee|amendment\s+fee|access\s+fee|closing\s+payment|purchase\s+price)\s+(?:[^¤;,]{0,24}\s)?(?:of|was"
    r"|is)\s+(?:up\s+to\s+)?$",
    re.IGNORECASE,
)
"""A payment called by its name just before the amount outranks the weaker discards."""
_WEAK = {ACCOUNTS.id, FINANCING.id, LIABILITY.id, CASH.id, LARGE_FIGURES.id}


_SEVERAL = (
    r"(?:our|its|the\s+company.s)\s+(?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}|several"
    r"|various|multiple|many)\s+)"
    r"(?:\w+\s+){0,2}?(?:partnerships|collaborations|alliances|agreements|partners|licensees|collaborators|deals)\b"
)
_ELSEWHERE = re.compile(
    r"\bcombined\s+potential\s+value\b|\bin\s+(?:those|these|such|the\s+other)\s+(?:other\s+)?(?:transactions|deals)\b|\bacross\s+(?:all\s+)?(?:of\s+)?(?:our|its|these|the)\s+(?:\w+\s+){0,3}(?:collaborations|partnerships"
    r"|agreements|alliances|deals)\b"
    r"|\b(?:our|its|the\s+company.s)\s+(?:\w+\s+)?partners\s+(?:have|had)\s+paid\b"
    r"|\btogether\s+with\s+(?:its|our|the)\s+other\s+(?:\w+\s+)?(?:licensees|partners|collaborators|licenses"
    r"|agreements)\b"
    rf"|\b(?:aggregate|total|combined|collectively|altogether)\b[^.;]{{0,80}}\b{_SEVERAL}"
    rf"|\b{_SEVERAL}[^.;]{{0,120}}\b(?:in\s+aggregate|in\s+total|combined|collectively)\b",
    re.IGNORECASE,
)
"""Sentences about sums of other deals."""


_OTHER_CLAUSE = re.compile(
    r"\bpatent\s(?:\w+\s){0,2}(?:costs?|expenses?|prosecution|maintenance)\b|\binsurance\b|\bindemni\w+"
    r"|\blimit\w*\sof\sliability|\blate\spayments?\b|\baudits?\b",
    re.IGNORECASE,
)
"""Headings of clauses whose amounts are no terms of the deal."""


def judge(stretch: Stretch) -> tuple[Stretch, list[Rejected]]:
    """The stretch with amounts that are no payments marked "‡", and those amounts with the rule that dropped them."""
    if not stretch.amounts:
        return stretch, []
    dropped: dict[int, tuple[Money, Rule]] = {}
    if _ELSEWHERE.search(stretch.marked) or _OTHER_CLAUSE.search(stretch.heading):
        dropped = {m.begin: (m, LARGE_FIGURES) for m in stretch.amounts}
    for found, match in _RULES.scan(stretch.marked):
        for group in ("amount", "amount2", "amount3"):
            if group not in match.re.groupindex or match[group] is None:
                continue
            money = stretch.amount_at(match.start(group))
            if money is None or money.begin in dropped:
                continue
            if found.id in _WEAK and OVERRULED.search(stretch.marked[: match.start(group)]):
                continue
            dropped[money.begin] = (money, found)
    rejected = [
        Rejected(found.name, stretch.span(m.start - stretch.start, m.end - stretch.start), found.id.partition(".")[2])
        for m, found in dropped.values()
    ]
    return without(stretch, [m for m, _ in dropped.values()]), rejected
