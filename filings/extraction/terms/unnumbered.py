"""Payments told without a number: said to exist ("an initial payment"), or said not to exist ("no upfront fee")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filings.extraction.redactions import MARK, is_redacted
from filings.extraction.rules import Rule, rule, rule_set
from filings.extraction.terms.passages import Stretch

_EARLY = r"(?:up-?\s?front|initial|signing|licen[sc]e\s+issue|technology\s+access)"
_LISTED = rf"(?:{_EARLY}|milestones?|royalt(?:y|ies)|licen[sc]e|cash|payments?|fees?|or|and|nor)"
_PAID = r"(?:receive|eligible|entitle\w*|pay|pays|paid|payable|owes?|earn|make|makes|made)"

NONE_OF = rule(
    "unnumbered.none_of",
    rf"\b(?:no|without(?:\s+(?:an?|any))?|not\s+(?:provide\s+for|include|involve|require|contain|carry"
    rf"|entail)\s+(?:an?|any)"
    rf"|(?:did|does|do|will)\s+not\s+(?:make|pay|receive|owe)\s+(?:an?|any)"
    rf"|not\s+(?:required|obligated|obliged)\s+to\s+(?:make|pay)\s+(?:an?|any)"
    rf"|neither\s+(?:party|company)\s+(?:\w+\s+)?(?:made|paid|make|pay)\s+(?:an?|any))\s+"
    rf"(?P<list>(?:{_LISTED},?\s+){{0,8}}(?:payments?|fees?|consideration|milestones?))\b",
    literals=["no ", "without", " not ", "neither"],
    confidence=0.9,
    examples=[
        "There is no upfront payment",
        "No license fee is payable by Vaub on signing",
        "does not provide for any upfront or milestone payments",
        "No upfront, milestone or royalty payments are due",
        "Neither party made an upfront payment",
        "owes no milestones",
    ],
    counterexamples=[
        "an upfront payment",
        "no royalty",
        "no further milestone payments",
        "no assurance that milestones",
    ],
)
NO_CASH = rule(
    "unnumbered.no_cash_at_signing",
    r"\b(?:paid|pays|owes|received|receives|is|was)\s+no\s+(?:fee|sum|cash)\s+(?:(?:is|was)\s+(?:due|payable|paid)\s+)?(?:(?:up)?on|at|for)\s+(?:the\s+)?"
    r"(?:signing|signature|execution|entering|entry|closing|outset)\b|\bnothing\s+(?:is|was|will\s+be)\s+(?:payable|paid|due|owed)\s+"
    r"(?:at\s+signing|on\s+signing|up-?\s?front|at\s+the\s+outset)\b"
    r"|\bno\s+(?:cash|money|consideration|payment|fee)\s+(?:changed\s+hands|(?:was|is|were|will\s+be)\s+(?:paid|exchanged"
    r"|due"
    r"|payable|made))\b[^.;¤]{0,40}\b(?:signing|signature|execution|up-?front|closing)\b",
    literals=["no cash", "no money", "no consideration", "no payment", "no fee", "no sum", "nothing"],
    confidence=0.88,
    examples=[
        "No cash changed hands at signing",
        "no payment is due on signing",
        "The Company paid no fee on entering into the arrangement",
        "Nothing is payable up front",
    ],
    counterexamples=["no cash was raised", "no payment is due on termination"],
)
UPFRONT_SAID = rule(
    "unnumbered.upfront",
    rf"\b(?:an?|the|any|its|non-?refundable|in|of|pay|receive|received|includ\w+|and)\s+(?:[\w-]+,?\s+){{0,3}}?{_EARLY}"
    rf"(?:\s+(?:cash|licen[sc]e))?\s+(?:payments?|fees?|consideration)\b"
    r"|\bup-?front\s+payment\s+of\s+[\d,]+\s+shares"
    r"|\b(?:non-?refundable|non-?creditable|one-time),?\s+(?:[\w-]+,?\s+){0,3}?licen[sc]e\s+fees?\b"
    r"|\b(?:paid|pays|pay|received|receives)\s+(?:[\w.]+\s+){0,2}?an?\s+undisclosed\s+(?:amount|sum|fee)\b",
    literals=["payment", "fee", "consideration", "undisclosed"],
    confidence=0.75,
    examples=[
        "paid an undisclosed amount to Alder for a topical gel",
        "will receive an initial payment and milestone payments",
        "an up-front payment of 616,698 shares of its common stock",
        "The upfront payment made under Section 7.1",
        "will pay Alder technology access fees",
        "shall pay a one-time upfront fee of [***]",
        "shall pay a nonrefundable license fee of [***] within ten days",
    ],
    counterexamples=["no upfront payment", "initial term"],
)
MILESTONES_BESIDE = rule(
    "unnumbered.milestones_beside_upfront",
    rf"\b{_EARLY}(?:\s+(?:cash|licen[sc]e))?\s+(?:payments?|fees?),?\s+(?:(?:and|plus|as\s+well\s+as|together\s+with)\s+)?"
    rf"(?:[\w-]+,?\s+){{0,3}}?milestone(?:-based|\s+and\s+royalty(?:-based)?)?\s+payments?\b",
    literals=["milestone"],
    priority=1,
    confidence=0.8,
    examples=["an initial payment and milestone payments on potential products", "an upfront fee, milestone payments"],
    counterexamples=["an upfront payment of ¤ and milestone payments", "milestone payments"],
)
"""Where the kinds of payment are listed and none has its sum, the milestones' sums are not disclosed."""

MILESTONES_SAID = rule(
    "unnumbered.milestones",
    rf"\b(?:{_PAID}|and|as\s+well\s+as|plus|potential|future|with|includ\w+|consist\w+\s+of|support|funding|fees?|,)\s+"
    rf"(?:[\w-]+,?\s+){{0,5}}?milestone(?:-based|\s+and\s+royalty(?:-based)?)?\s+payments?\b"
    rf"|\bmilestones?\s+for\s+the\s+\w+\s+\w+\s+are\s+set\s+out|\bthe\s+milestone\s+payments\b"
    rf"|\b{_PAID}\b[^.;¤]{{0,90}}?\bmilestones(?=\s*(?:,|and|or|as\s+well|plus|\.|$))"
    rf"|\bpayments?\s+(?:to\s+[^.;¤]{{1,30}}?\s+)?(?:up)?on\s+(?:(?:the|our|its|their|successfully)\s+)?"
    rf"(?:(?:achievement|attainment|occurrence|completion)\s+of|reaching(?:\s+of)?|achieving|attaining)\s+(?:\w+,?\s+){{0,6}}?"
    rf"(?:milestones|events)\b",
    literals=["milestone", "payments", "payment"],
    confidence=0.7,
    examples=[
        "an initial payment and milestone payments on potential products",
        "provided for payments upon the achievement of specified development, regulatory and sales milestones",
        "potential future milestone and royalty-based payments",
        "with development costs shared and milestone payments",
        "will pay research support, milestones and royalties",
        "entitled to payments upon the achievement of certain milestones",
        "to make payments to the University upon successfully reaching certain clinical milestones",
    ],
    counterexamples=["no milestones", "the milestone was reached"],
)
SUCCESS_SAID = rule(
    "unnumbered.success_payments",
    r"\bsuccess(?:-based)?\s+(?:payments|fees)\b",
    literals=["success"],
    confidence=0.5,  # in places another name for milestones whose sums stand elsewhere
    examples=["Success payments fall due to the Institute", "and success-based fees"],
    counterexamples=["successful payments"],
)
EQUITY_SAID = rule(
    "unnumbered.shares",
    r"\b(?:issue|issued?|issues|receiv\w+|transfer\w*|allot\w*|deliver\w*)\s+"
    r"(?:to\s+(?:[\w.&-]+\s+){1,4}|to\s+[\w.&-]+,\s+[^,;.¤]{3,80},\s+)?(?:up\s+to\s+"
    r"|a\s+total\s+of\s+|an\s+aggregate\s+of\s+|and\s+allot\s+)?(?:(?:[a-z-]+\s+){0,6}?\(?[\d,.]+\)?(?:\s?[MmKk]"
    r"|\s+million)?\s+(?:\w+\s+){0,4}?shares\b"
    r"|(?:an?\s+)?(?:(?:preference|ordinary|common|preferred|membership|equity)\s+)?(?:shares|stock|units|interests?)\s+"
    r"(?:equal|equivalent|amounting|representing|constituting)\b"
    r"|(?:that|such|an?)\s+number\s+of\s+(?:\w+\s+){0,3}?shares\b"
    r"|an?\s+warrants?\s+(?:to\s+purchase|for)\s+[\d,.]+\s+(?:\w+\s+){0,4}?shares"
    r"|an?\s+[\d.]+%\s+(?:membership|equity|ownership)\s+(?:interest|stake))"
    r"|\b(?:and|plus)\s+an?\s+[\d.]+%\s+(?:membership|equity|ownership)\s+(?:interest|stake)\s+in\b"
    r"|\bpurchase\s+of\s+(?:\w+\s+){1,3}?shares\b|\bup\s+to\s+[\d,.]+(?:\s?[MmKk]"
    r"|\s+million)?\s+(?:\w+\s+){0,2}shares\b|\bma(?:ke|de)\s+an\s+(?:\w+\s+)?equity\s+investment\s+in\b",
    literals=["share", "stock", "equity", "warrant", "interest", "stake", "units"],
    confidence=0.75,
    examples=[
        "issued 212,500 shares of our common stock to Dunma",
        "received 46M AiBt shares",
        "shall issue to Alder, within ten days of the Effective Date, 40,000 shares of its Common Stock",
        "issue to Alder forty thousand (40,000) shares of Common Stock",
        "Lorn's purchase of Fenni Vale shares",
        "issued to the University 85,000 shares of common stock",
        "issue to Yue Guang preference shares equal to 9.9% of its capital",
        "will issue to Alder membership units representing four percent of its equity",
        "shall issue to Alder that number of shares of its Series A Preferred Stock",
        "delivered to Galat a warrant for 300,000 shares",
        "will make an equity investment in Alder",
        "near-term payments and a 19.9% equity interest in Brandt",
    ],
    counterexamples=["owns shares", "price per share"],
)
RESEARCH_SAID = rule(
    "unnumbered.research",
    r"\b(?:bear|fund|pay|reimburse|cover)s?\s+(?:all\s+(?:of\s+)?|the\s+)?(?:the\s+)?(?:costs?\s+of\s+(?:the\s+"
    r"|its\s+)?research|research\s+(?:costs?|expenses|work))\b"
    r"|\b(?:fund|reimburse|support)s?\s+(?:\w+.s\s+|the\s+company.s\s+|our\s+)research\b"
    r"|\breimburse[sd]?\b[^.;¤]{0,60}\bFTEs?\b|\bfunds?\b[^.;¤]{0,60}\b(?:full-time\s+equivalents?|FTEs?)\b"
    r"|\b(?:receive|provide|pay|including|includes?|,|and|payments?)\s+(?:\w+\s+){0,3}?(?:research(?:\s+and\s+development)?|R&D)\s+(?:funding"
    r"|support|payments)\b",
    literals=["research", "fte", "full-time", "r&d"],
    confidence=0.75,
    examples=[
        "Oster will bear all of the costs of the research at Brack",
        "will fund the research costs",
        "will receive research funding, milestones and royalties",
        "reimburse Alder for its FTE costs",
        "will fund Ors's research",
        "called for Alder to pay the Company for research and development support",
    ],
    counterexamples=["research is funded by grants"],
)
OPTION_SAID = rule(
    "unnumbered.option_fee",
    rf"\b(?:{_PAID}|payment\s+of|plus|and|with|an?)\s+(?:[\w-]+,?\s+){{0,7}}?(?:option\s+(?:exercise\s+)?"
    rf"|opt-?in\s+)(?:fees?|payments?)\b",
    literals=["option", "opt-in", "opt in"],
    confidence=0.65,
    examples=["may exercise the option upon payment of an option exercise fee", "will pay an opt-in fee"],
    counterexamples=["the option period", "no option fee"],
)
MAINTENANCE_SAID = rule(
    "unnumbered.maintenance",
    rf"\b{_PAID}\s+(?:\w+\s+){{0,4}}?(?:annual\s+)?(?:licen[sc]e\s+)?maintenance\s+(?:fees?|payments?)\b",
    literals=["maintenance"],
    confidence=0.65,
    examples=["must pay annual license maintenance fees and royalties"],
    counterexamples=["maintenance of patents"],
)
MINIMUM_SAID = rule(
    "unnumbered.minimum_royalty",
    rf"\b{_PAID}\s+(?:\w+\s+){{0,3}}?minimum\s+(?:annual\s+|yearly\s+)?royalt(?:y|ies)\b",
    literals=["minimum"],
    confidence=0.65,
    examples=["shall pay minimum annual royalties"],
    counterexamples=["minimum purchases"],
)
COST_SAID = rule(
    "unnumbered.shared_cost",
    r"\bshared\s+(?:development\s+)?costs?\b(?!\s+(?:\w+\s+)?means)"
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
PROFIT_SAID = rule(
    "unnumbered.shared_profit",
    r"\b(?:parties|companies|we|and\s+\w+)\s+(?:will|shall|would|agreed\s+to)\s+share\s+(?:\w+\s+){0,4}?profits\b"
    r"|\bprofit-?sharing\s+(?:arrangement|basis|payments)\b",
    literals=["profit"],
    confidence=0.65,
    examples=["The parties will share profits from the sale of products", "on a profit-sharing basis"],
    counterexamples=["profits of the company"],
)
KINDS: dict[Rule, str] = {
    UPFRONT_SAID: "upfront",
    MILESTONES_BESIDE: "milestone",
    MILESTONES_SAID: "milestone",
    SUCCESS_SAID: "milestone",
    EQUITY_SAID: "equity",
    RESEARCH_SAID: "research_funding",
    OPTION_SAID: "option_fee",
    MAINTENANCE_SAID: "maintenance_fee",
    MINIMUM_SAID: "minimum_royalty",
    COST_SAID: "cost_share",
    PROFIT_SAID: "profit_share",
}
RULES = rule_set(NONE_OF, NO_CASH, *KINDS)
_HYPOTHETICAL = re.compile(
    r"\b(?:whether|risk|assurance|assure\s+you|any\s+upfront|seek|intend|looking|potential\s+partners?"
    r"|including\s+the\s+(?:upfront|initial)|no\s+further|recorded|recogni[sz]\w*|deferred|amorti[sz]\w*"
    r"|expense[sd]?|neither\s+(?:party|company))\b",
    re.IGNORECASE,
)
_BLANKED = re.compile(
    rf"\s*(?:\([^()¤]{{0,60}}\)\s*)?(?:of|equal\s+to|in\s+(?:the|an)\s+amount\s+of|is"
    rf"|shall\s+be)\s+(?:up\s+to\s+)?{MARK}",
    re.IGNORECASE,
)
"""An amount blanked out with its currency."""
_OF_SUBLICENSEES = re.compile(
    r"\bsub-?licens(?:e|ing)\s+(?:income|revenues?|receipts|consideration|proceeds|payments)\b"
    r"|\b(?:received|collected)\b[^.;]{0,60}\bfrom\b[^.;]{0,40}\bsub-?licensees?\b",
    re.IGNORECASE,
)
_BOOKED = re.compile(
    r"^(?:,|\s+and\s)[^.;¤]{0,70}\b(?:are|were)\s+(?:all\s+)?(?:included|recorded|capitali[sz]ed|expensed)\b"
    r"|^\s*(?:is|are|was|were|has\s+been|have\s+been|will\s+be)\s+(?:\w+ly\s+)?(?:recogni[sz]ed|recorded|deferred"
    r"|amorti[sz]ed"
    r"|allocated|included|constrained|considered)\b",
    re.IGNORECASE,
)
_A_PERIOD = re.compile(
    r"\b(?:during|in\s+(?:19|20)\d\d|for\s+the\s+(?:year|three|six|nine|quarter)|as\s+of|to\s+date|through|yet"
    r"|ha(?:s|ve|d)\s+been|(?:was|were)\s+(?:earned|received|made|paid|recogni[sz]ed|achieved|recorded))\b",
    re.IGNORECASE,
)
"""What did not happen in a period may happen later."""

_MORE_BESIDE = re.compile(
    r"[^.;¤]{0,50}(?:,|\s)\s?(?:and|plus|as\s+well\s+as|together\s+with)\s+(?:(?:is|are|will|be|may|was|were|to)\s+)*"
    r"(?:eligible|entitled|receive|received|paid|pay|an?\s+(?:\w+\s+)?(?:up-?front|cash|initial|milestone))\b[^.;¤]{0,40}¤"
    r"|[^.;¤]{0,50},\s?(?:(?:and|plus)\s+)?up\s+to\s+¤",
    re.IGNORECASE,
)
"""Behind shares: an amount that another payment has ("issued 10 shares, and is eligible for ¤"), not their price."""

Said = tuple[Rule, str, str, int, int]
"""Rule, kind, disclosure, start and end of a payment that a stretch mentions without its number."""


def find_unnumbered(stretch: Stretch) -> list[Said]:
    """Each payment that a stretch says to exist without its number, or says not to exist."""
    text = stretch.marked
    found: list[Said] = []
    absent: list[tuple[int, int]] = []
    for each, match in RULES.scan(text):
        if each in (NONE_OF, NO_CASH):
            absent.append(match.span())
            found += _absent(each, match, text)
        elif not any(s <= match.start() < e or match.start() <= s < match.end() for s, e in absent):
            found += _said(each, match, text)
    return found


def _absent(each: Rule, match: re.Match[str], text: str) -> Iterator[Said]:
    """The kinds that a negation covers, unless it speaks of a period only."""
    words = match["list"] if each is NONE_OF else match[0]
    around = re.split(r"[.;]\s", text[match.end() : match.end() + 60])[0]
    if each is NO_CASH or re.search(rf"\b{_EARLY}|\blicen[sc]e\s+(?:fee|payment)", words, re.IGNORECASE):
        yield each, "upfront", "none", match.start(), match.end()
    if each is NONE_OF and re.search(r"\bmilestone", words, re.IGNORECASE) and not _A_PERIOD.search(around):
        yield each, "milestone", "none", match.start(), match.end()


def _said(each: Rule, match: re.Match[str], text: str) -> Iterator[Said]:
    if _HYPOTHETICAL.search(text[max(0, match.start() - 60) : match.end() + 10]):
        return
    if each in (UPFRONT_SAID, MILESTONES_BESIDE, MILESTONES_SAID, SUCCESS_SAID) and _OF_SUBLICENSEES.search(text):
        return  # what sublicensees pay is income that is shared
    behind = text[match.end() : match.end() + 60]
    if ("¤" in behind and not (each is EQUITY_SAID and _MORE_BESIDE.match(behind))) or _BOOKED.search(
        text[match.end() : match.end() + 110]
    ):
        return
    if re.search(r"\bno\s*$", text[max(0, match.start() - 4) : match.start()], re.IGNORECASE):
        return
    blanked = is_redacted(match[0]) or _BLANKED.match(text, match.end()) is not None
    yield each, KINDS[each], "redacted" if blanked else "undisclosed", match.start(), match.end()
