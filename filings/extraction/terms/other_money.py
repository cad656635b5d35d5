"""Option, maintenance, research and purchase payments, minimum royalties, and what fits no kind."""

from __future__ import annotations

from filings.extraction.rules import rule
from filings.extraction.terms.wording import ADDED, OF, PAREN, gap

_A = r"(?P<amount>¤+)"
_NOT_AN_OPTION_FEE = r"milestone|royalt|per\s+share"
_NOT_A_PRICE = r"milestone|per\s+share|shares"
_YEAR = (
    r"(?:per\s+(?:contract\s+|calendar\s+)?(?:year|annum)|a\s+year|each\s+(?:contract\s+)?year|annually|yearly"
    r"|for\s+each\s+year)"
)

OPTION = rule(
    "option.fee",
    rf"\b(?:option(?:\s+exercise)?\s+(?:fee|payment|price)|exercise\s+(?:fee|price|payment)|opt-?in\s+(?:fee"
    rf"|payment))s?\b{gap(40, _NOT_AN_OPTION_FEE)}\b{OF}\s*{ADDED}{_A}"
    rf"|{_A.replace('amount', 'amount2')}{PAREN}\s+(?:as\s+(?:an?\s+)?)?(?:option(?:\s+exercise)?|exercise"
    rf"|opt-?in)\s+(?:fee|payment|price)",
    literals=["option", "exercise", "opt-in", "opt in"],
    priority=83,
    confidence=0.95,
    examples=[
        "an option exercise fee of ¤",
        "the option fee of ¤",
        "a ¤ opt-in payment",
        "for an option fee of ¤ per added target",
    ],
    counterexamples=["an option to purchase shares", "upfront fee of ¤"],
)
OPTION_BY = rule(
    "option.on_payment",
    rf"\boption\b{gap(170, 'upfront|milestone|royalt|shares')}\b(?:on|by|upon|against|for"
    rf"|subject\s+to)\s+(?:the\s+)?(?:an?\s+(?:additional\s+)?)?(?:payment\s+of|paying)\s+{ADDED}{_A}",
    literals=["option"],
    priority=80,
    confidence=0.85,
    examples=[
        "an exclusive option over ASEAN, which it may exercise until 2021 on payment of ¤",
        "It can exercise the option until 60 days after the trial, for an additional payment of ¤",
    ],
    counterexamples=["an option to purchase 900 shares for ¤"],
)
SELECTED_TARGET = rule(
    "option.per_selected",
    rf"\bfor\s+each\s+(?:\w+\s+){{1,6}}?(?:selected|named|nominated)?\s*(?:target|gene"
    rf"|program)\w*,?\s{gap(60)}(?:shall|will)\s+pay\s+{gap(40)}{_A}(?=\s+within)",
    literals=["for each"],
    priority=35,
    confidence=0.75,
    examples=[
        "For each gene that it names as a Selected Target, Arden shall pay PGI ¤ within thirty days of its notice"
    ],
    counterexamples=["for each product ¤"],
)
MAINTENANCE = rule(
    "maintenance.fee",
    rf"\b(?:(?:annual|yearly)\s+(?:licen[sc]e\s+)?(?:maintenance\s+)?(?:fees?|payments?)"
    rf"|(?:licen[sc]e\s+)?maintenance\s+(?:fees?|payments?))\b{gap(50, 'milestone|royalt')}\b{OF}\s*{ADDED}{_A}"
    rf"|{_A.replace('amount', 'amount2')}{PAREN}\s+(?:{_YEAR})?\s*(?:to\s+maintain"
    rf"|(?:annual\s+)?(?:licen[sc]e\s+)?maintenance\s+fee)|\blicen[sc]e\s+costs?\s+{_A.replace('amount', 'amount3')}"
    rf"\s+{_YEAR}",
    literals=["maintenance", "annual", "yearly", "maintain", "license cost", "licence cost"],
    priority=85,
    confidence=0.93,
    examples=[
        "an annual license maintenance fee, currently ¤",
        "Annual maintenance fees of ¤",
        "¤ a year to maintain the license",
        "an annual fee of ¤",
    ],
    counterexamples=["an annual royalty of ¤", "a license fee of ¤"],
)
MAINTENANCE_STEP = rule(
    "maintenance.step",
    rf"\bmaintenance\s+(?:fees?|payments?)\b[^;.]{{0,40}}¤+[^¤;.]{{0,60}}?\b(?:and|rising\s+to|increasing\s+to"
    rf"|then)\s+(?:of\s+)?{_A}{PAREN}\s+(?:in\s+each|a\s+year|per\s+year|each\s+year|annually|thereafter"
    rf"|in\s+(?:every|following))",
    literals=["maintenance"],
    priority=85,
    confidence=0.85,
    examples=[
        "Annual maintenance fees of ¤ through 2010 and of ¤ in each following year",
        "maintenance fees of ¤ a year, rising to ¤ a year from 2028",
    ],
    counterexamples=["maintenance fees of ¤"],
)
MINIMUM = rule(
    "royalty.minimum",
    rf"\b(?:minimum\s+(?:annual\s+|yearly\s+)?royalt(?:y|ies)(?:\s+payments?)?|royalt(?:y"
    rf"|ies)\b[^¤;.]{{0,60}}\b(?:shall|will|must)\s+(?:not\s+be\s+less\s+than"
    rf"|be\s+at\s+least))\b{gap(40)}\s?(?:of\s+)?{ADDED}{_A}",
    literals=["royalt"],
    priority=86,
    confidence=0.93,
    examples=[
        "a minimum annual royalty of ¤",
        "the royalty for each year shall not be less than ¤",
        "the royalty on a product shall be at least ¤ a year",
    ],
    counterexamples=["royalties on sales", "milestone of ¤"],
)
RESEARCH = rule(
    "research.funding",
    rf"\b(?:research|studies|the\s+(?:work|project|research\s+plan|program)|scientists"
    rf"|FTEs?)\b{gap(90, 'milestone|up-?front|royalt|option|fee|equity')}\b(?:of|at(?:\s+the\s+rate\s+of)?|in\s+(?:an"
    rf"|the)\s+amount\s+(?:of|not\s+to\s+exceed)|up\s+to|with|or)\s+{ADDED}{_A}",
    literals=["research", "studies", "work", "project", "program", "scientists", "fte"],
    priority=56,
    confidence=0.85,
    examples=[
        "will fund research at Lynde at the rate of ¤ per year",
        "reimburse research costs, in an amount of up to ¤ per contract year",
        "will fund the work at ¤ per year for three years",
        "research support of ¤ for each year of the Research Term",
    ],
    counterexamples=["research milestones of ¤"],
)
RESEARCH_AFTER = rule(
    "research.amount_for",
    rf"{_A}{PAREN}(?:\s+{_YEAR})?\s+(?:in|of|for|to|as)\s+(?:the\s+)?(?:\w+\s+){{0,3}}?(?:research\s+(?:funding"
    rf"|support|costs)|(?:funding|support)\s+(?:for|of)\b|fund\s+(?:the\s+)?(?:research|development|studies))",
    literals=["research", "funding", "support", "fund"],
    priority=57,
    confidence=0.85,
    examples=[
        "¤ per year in funding for the Project",
        "¤ in research funding",
        "¤ for support of the global nonclinical studies",
    ],
    counterexamples=["¤ in milestones"],
)
PRICE = rule(
    "purchase.price",
    rf"\b(?:purchase\s+price|purchase\s+consideration|closing\s+payment)\b{gap(70, _NOT_A_PRICE)}\b{OF}\s*{ADDED}{_A}",
    literals=["purchase price", "purchase consideration", "closing payment"],
    priority=77,
    confidence=0.93,
    examples=["for a purchase price of ¤ in cash", "The purchase price was ¤", "For the closing payment of ¤"],
    counterexamples=["a purchase price per share of", "an upfront payment of ¤"],
)
BOUGHT_FOR = rule(
    "purchase.bought_for",
    rf"\b(?:bought|acquired|purchased|sold|acquire|purchase)\b(?!\s+[\d,]+\s+(?:\w+"
    rf"\s+){{0,4}}shares){gap(150, 'shares|stock|milestone|royalties|option')}\bfor\s+{ADDED}{_A}(?=\s*(?:[.,;]"
    rf"|in\s+cash|$|plus))",
    literals=["bought", "acquire", "purchase", "sold"],
    priority=55,
    confidence=0.85,
    examples=[
        "we bought QBT-207 from Tarnwick Biosciences for ¤ in cash",
        "has acquired rights to DERMA cream for ¤, plus the cost of inventory",
    ],
    counterexamples=["bought 1,000 shares of stock for ¤", "approved for ¤"],
)
SOLD_ROYALTIES = rule(
    "purchase.royalties_for",
    rf"\b(?:received|paid|pay|receive)\s+{ADDED}{_A}{PAREN}\s+(?:from\s+{gap(70)})?,?\s*(?:for"
    rf"|in\s+exchange\s+for)\s+(?:all\s+of\s+)?(?:the|its|our)\s+(?:\w+\s+){{0,3}}royalt"
    rf"|{_A.replace('amount', 'amount2')}\s+from\s+the\s+sale\s+of\s+(?:\w+\s+){{0,2}}royalties",
    literals=["royalt"],
    priority=81,
    confidence=0.9,
    examples=[
        "we received ¤ from Bright Royalty Partners, or Bright, for the royalties of 12%",
        "paid ¤ for the royalties",
    ],
    counterexamples=["pay ¤ in royalties"],
)
AMENDMENT = rule(
    "other.named_fee",
    rf"\b(?:amendment\s+(?:fee|payment)|wind-?down\s+(?:payments?|amount|fee)s?|settlement\s+(?:payment|amount)"
    rf"|transfer\s+fee|extension\s+fee|consent\s+fee|transition\s+payment)\b{gap(60)}\b{OF}\s*{ADDED}{_A}",
    literals=["amendment", "wind", "settlement", "transfer fee", "extension", "consent", "transition"],
    priority=85,
    confidence=0.93,
    examples=["a one-time amendment fee of ¤", "wind-down payments to Yunqi totaling ¤", "a wind-down amount of ¤"],
    counterexamples=["upfront fee of ¤"],
)
SATISFACTION = rule(
    "other.in_satisfaction",
    rf"\b(?:pay|paid)\b{gap(50)}{ADDED}{_A}{PAREN}\s+in\s+(?:full\s+)?(?:satisfaction|settlement)",
    literals=["satisfaction", "settlement"],
    priority=82,
    confidence=0.9,
    examples=["will pay Bright ¤ in full satisfaction of all amounts"],
    counterexamples=["pay ¤ upfront"],
)
GOODS = rule(
    "other.goods",
    rf"\b(?:reimburse|pay|paid)\b{gap(50, 'milestone|research')}{ADDED}{_A}{PAREN}\s+for\s+(?:the\s+)?(?:\w+"
    rf"\s+){{0,2}}(?:inventory|drug\s+substance|drug\s+product|materials|equipment|supplies)",
    literals=["inventory", "drug", "materials", "equipment", "supplies"],
    priority=81,
    confidence=0.88,
    examples=["paid an additional ¤ for inventory", "will reimburse Pinna ¤ for drug substance on hand"],
    counterexamples=["pay ¤ for the license"],
)
RULES = {
    OPTION: "option_fee", OPTION_BY: "option_fee", SELECTED_TARGET: "option_fee", MAINTENANCE: "maintenance_fee",
    MAINTENANCE_STEP: "maintenance_fee", MINIMUM: "minimum_royalty", RESEARCH: "research_funding",
    RESEARCH_AFTER: "research_funding", PRICE: "purchase_price", BOUGHT_FOR: "purchase_price",
    SOLD_ROYALTIES: "royalty_purchase_price", AMENDMENT: "other", SATISFACTION: "other", GOODS: "other",
}  # fmt: skip
