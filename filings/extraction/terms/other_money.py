"""Maintenance and research payments, minimum royalties, and what fits no kind."""

from __future__ import annotations

import re

from filings.extraction.rules import rule
from filings.extraction.terms.wording import ADDED, MONTH, OF, OTHER_KINDS, PAREN, gap

_A = r"(?P<amount>¤+)"
_NOT_IT = OTHER_KINDS + "|up-?front"
_YEAR = (
    r"(?:per\s+(?:contract\s+|calendar\s+)?(?:year|annum)|a\s+year|each\s+(?:contract\s+)?year|annually|yearly"
    r"|for\s+each\s+year)"
)

MAINTENANCE = rule(
    "maintenance.fee",
    rf"\b(?:(?:annual|yearly)\s+(?:(?!royalt|milestone|minimum|service|research|management|net\b|sales\b)[\w-]+\s+){{0,3}}?(?:fees?|payments?)"
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
        "an annual license reissue fee in the amount of ¤",
    ],
    counterexamples=["an annual royalty of ¤", "a license fee of ¤"],
)
RESEARCH_YEARLY = rule(
    "research.provided_yearly",
    rf"\b(?:fund|funds|funding|support|supports|sponsor|sponsors)\b{gap(30)}\b(?:research|work|program|project"
    rf"|studies){gap(60, _NOT_IT)}\b(?:provid\w+|contribut\w+|pay\w*)\s+(?:\w+\s+)?{ADDED}{_A}"
    rf"{PAREN}\s+{_YEAR}",
    literals=["fund", "support", "sponsor"],
    priority=56,
    confidence=0.85,
    examples=["will fund research at Alder, providing ¤ a year for three years"],
    counterexamples=["fund research and pay milestones of ¤ a year"],
)
MAINTENANCE_STEP = rule(
    "maintenance.step",
    rf"\b(?:maintenance|annual|yearly)\s+(?:[\w-]+\s+){{0,2}}?(?:fees?|payments?)\b[^;.]{{0,40}}¤+(?:[^¤;.]{{0,110}}?\b(?:and|then)|[^¤;.]{{0,140}}?\b(?:ris(?:e|ing)\s+to|increas(?:e|ing)\s+to))\s+(?:of\s+)?{_A}"
    rf"{PAREN},?\s+(?:in\s+each|a\s+year|per\s+year|each\s+year|annually|thereafter"
    rf"|(?:in|from)\s+(?:every|following)|(?:beginning|starting|commencing|as\s+of|from|on)\b)",
    literals=["maintenance", "annual", "yearly"],
    priority=85,
    confidence=0.85,
    examples=[
        "Annual maintenance fees of ¤ through 2010 and of ¤ in each following year",
        (
            "a maintenance fee of ¤ on the first and second anniversaries of the Effective Date, and of ¤ on each "
            "anniversary thereafter"
        ),
        "maintenance fees of ¤ a year, rising to ¤ a year from 2028",
        "an annual fee of ¤, due on each anniversary, which will increase to ¤ beginning on the fifth anniversary",
    ],
    counterexamples=["maintenance fees of ¤"],
)
MINIMUM = rule(
    "royalty.minimum",
    rf"\b(?:minimum\s+(?:\w+\s+){{0,2}}?royalt(?:y|ies)(?:\s+payments?)?|royalt(?:y"
    rf"|ies)\b(?:[^¤;.]|\.(?=\d)){{0,60}}\b(?:shall|will|must)\s+(?:not\s+be\s+less\s+than"
    rf"|be\s+(?:not\s+less\s+than|at\s+least)))\b{gap(40)}\s?(?:of\s+)?{ADDED}{_A}"
    rf"|\bminimum\s+(?:\w+\s+){{0,2}}royalt(?:y|ies)(?:\s+payments?)?\b{gap(170, _NOT_IT)}\bin\s+the\s+amount\s+of\s+"
    rf"{ADDED}{_A.replace('amount', 'amount4')}"
    rf"|{_A.replace('amount', 'amount2')}{PAREN}\s+(?:minimum\s+(?:annual\s+|yearly\s+)?|annual\s+minimum\s+)royalt"
    rf"|\broyalt(?:y|ies)\b(?:[^¤;.]|\.(?=\d)){{0,160}}\b(?:(?:is|are|be|total|amount\s+to)\s+(?:less\s+than|below|under)|do(?:es)?\s+not\s+(?:equal|reach|exceed|amount\s+to)"
    rf"|fail\s+to\s+(?:reach|equal|exceed)|fall\s+short\s+of)\s+"
    rf"{ADDED}{_A.replace('amount', 'amount3')}"
    rf"(?=[^¤;.]{{0,160}}\b(?:pay|make)\b[^¤;.]{{0,60}}\b(?:difference|shortfall|deficiency|balance)\b)",
    literals=["royalt"],
    priority=86,
    confidence=0.93,
    examples=[
        "a minimum annual royalty of ¤",
        "minimum aggregate annual royalties of ¤",
        "Annual minimum royalty payments, due at each anniversary of the Effective Date, in the amount of ¤",
        "subject to a ¤ minimum annual royalty",
        "the royalty for each year shall not be less than ¤",
        "the royalty on a product shall be at least ¤ a year",
        "royalties under Section 3.5 shall be not less than ¤",
        "If earned royalties for a year are below ¤, Lorn shall pay the difference",
        "If the royalties due for a year are less than ¤, Lorn shall pay Fenn the difference",
        "should earned royalties for any year fall short of ¤, Lorn will pay the shortfall",
    ],
    counterexamples=["royalties on sales", "milestone of ¤"],
)
MINIMUM_OF = rule(
    "royalty.with_minimum",
    rf"\broyalt(?:y|ies)\b[^;.]{{0,120}}?\b(?:an?\s+(?:annual\s+|yearly\s+)?minimum\s+(?:payment\s+)?of"
    rf"|(?:but\s+)?not\s+less\s+than|(?:but\s+)?at\s+least)"
    rf"\s+{_A}{PAREN}\s+(?:{_YEAR}|in\s+(?:each|any|every)\s+(?:\w+\s+)?year)",
    literals=["minimum of", "minimum payment", "less than", "at least"],
    priority=84,
    confidence=0.9,
    examples=[
        "royalties of 3% of net sales, with a minimum of ¤ per year",
        "a royalty on sales, but not less than ¤ in any calendar year",
    ],
    counterexamples=["royalties with a minimum of ¤ in sales"],
)
MINIMUM_STEP = rule(
    "royalty.minimum_step",
    rf"\bminimum\s+(?:\w+\s+){{0,2}}royalt(?:y|ies)\b[^;.]{{0,220}}?¤+[^¤;.]{{0,60}}?\b(?:and|rising\s+to"
    rf"|increasing\s+to|then)\s+{_A}{PAREN}"
    rf"\s+(?:{_YEAR}|for\s+(?:each|every|calendar)|in\s+(?:each|every|calendar)|thereafter"
    rf"|once\b|when\b|if\b|after\b|from\b)",
    literals=["minimum"],
    priority=85,
    confidence=0.85,
    examples=["minimum annual royalties of ¤ for calendar year 2004 and ¤ for each year thereafter"],
    counterexamples=["minimum annual royalties of ¤"],
)
_NO_RESEARCH = "milestone|up-?front|royalt|option|fee|equity|launch|sales|indications|rights"
RESEARCH_WORK = rule(
    "research.paid_for_work",
    rf"\b(?:shall|will)\s+(?:pay|fund|reimburse)\b{gap(50, _NO_RESEARCH)}\bfor\s+(?:its|the|all|such)?\s*"
    rf"(?:research|development|research\s+and\s+development)\s+(?:work|activities|services|efforts)\b"
    rf"(?:[^¤;]{{0,260}}?\b(?:more\s+than|exceed|maximum\s+of|in\s+excess\s+of)|{gap(30, _NO_RESEARCH)})\s*{ADDED}{_A}",
    literals=["work", "activities", "services", "efforts"],
    priority=58,
    confidence=0.85,
    examples=[
        "Lorn shall pay Fenn for its development work ¤ per year, in monthly installments",
        "Lorn shall pay for development work at ‡ per man-year, but shall not be required to pay more than ¤",
    ],
    counterexamples=[
        "Lorn shall pay for development work a milestone of ¤",
        "Lorn shall pay for supply services ¤",
    ],
)
COMMITTED = rule(
    "research.committed",
    rf"\b(?:commits?|agrees?|undertakes?|committed)\s+(?:to\s+(?:commit\s+|provide\s+)?)?(?:funding|fund)\b"
    rf"{gap(50, _NO_RESEARCH)}\b(?:of|in\s+an\s+amount\s+(?:of|not\s+to\s+exceed|up\s+to)|up\s+to)\s+{ADDED}{_A}"
    rf"(?=[^¤;.]{{0,60}}\b(?:research|stud(?:y|ies)|trials?|work|project|program)\b)",
    literals=["fund"],
    priority=58,
    confidence=0.88,
    examples=["Lorn agrees to commit funding in an amount not to exceed ¤ for the performance of the Studies"],
    counterexamples=["agrees to fund the trial and pay a milestone of ¤"],
)
RESEARCH = rule(
    "research.funding",
    rf"\b(?:research|studies|the\s+(?:work|project|research\s+plan|program)|scientists"
    rf"|FTEs?)\b{gap(90, _NO_RESEARCH, over='¤;)')}\b(?:of|at(?:\s+the\s+rate\s+of)?|in\s+(?:an"
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
    rf"|support|costs|expenses)|(?:funding|support)\s+(?:for|of)\b|fund\s+(?:the\s+)?(?:research|development|studies)"
    rf"|(?:research|development)\s+(?:and\s+development\s+)?(?:work|services|activities)\b)"
    rf"|\breimburs\w+{gap(40, 'milestone|patent|royalt')}\s{ADDED}{_A.replace('amount', 'amount2')}{PAREN}"
    rf"\s+(?:of|for|in)\s+(?:its\s+|our\s+)?"
    rf"(?:research|development)\s+(?:and\s+development\s+)?(?:costs|expenses|work)",
    literals=["research", "funding", "support", "fund", "development"],
    priority=57,
    confidence=0.85,
    examples=[
        "¤ per year in funding for the Project",
        "¤ in research funding",
        "¤ for support of the global nonclinical studies",
        "has paid ¤ for development work at the Company's rates",
        "and reimbursed ¤ of research expenses",
    ],
    counterexamples=["¤ in milestones"],
)
AMENDMENT = rule(
    "other.named_fee",
    rf"\b(?:amendment\s+(?:fee|payment)|wind-?down\s+(?:payments?|amount|fee)s?|settlement\s+(?:payment|amount)"
    rf"|(?<!technology\s)transfer\s+fee|extension\s+fee|consent\s+fee"
    rf"|transition\s+payment)\b{gap(60)}\b{OF}\s*{ADDED}{_A}",
    literals=["amendment", "wind", "settlement", "transfer fee", "extension", "consent", "transition"],
    priority=85,
    confidence=0.93,
    examples=["a one-time amendment fee of ¤", "wind-down payments to Yunqi totaling ¤", "a wind-down amount of ¤"],
    counterexamples=["upfront fee of ¤", "a technology transfer fee of ¤"],
)
FOR_CHANGE = rule(
    "other.for_a_change",
    rf"\b(?:in\s+(?:consideration|return|exchange)\s+(?:of|for)|as\s+consideration\s+for"
    rf"|in\s+connection\s+with)\s+(?:the|this|such|that|its)\s+"
    rf"(?:\w+\s+)?(?:renewal|amendment|restatement|modification|extension|termination|release|waiver|consent"
    rf"|return)\b{gap(90, OTHER_KINDS)}\b(?:pays?|paid|owes?|receives?|received|made|make)\b"
    rf"{gap(60, _NOT_IT)}{ADDED}{_A}"
    rf"|\bamended\b{gap(140, OTHER_KINDS)}\bin\s+(?:exchange|return|consideration)\s+(?:for"
    rf"|of)\s+which\b{gap(60, _NOT_IT)}\b(?:paid|pay)\b"
    rf"{gap(40, _NOT_IT)}{ADDED}{_A.replace('amount', 'amount2')}",
    literals=[
        "amended",
        "renewal",
        "amendment",
        "restatement",
        "modification",
        "extension",
        "termination",
        "release",
        "waiver",
        "consent",
        "return",
    ],
    priority=63,
    confidence=0.8,
    examples=[
        "In consideration of the renewal Marne paid the Company ¤",
        "in connection with the amendment, the Company made a payment to Rams of ¤",
    ],
    counterexamples=["in connection with the agreement, Acme paid ¤"],
)
AT_AN_AMENDMENT = re.compile(
    rf"{PAREN}[^¤.;]{{0,50}}?\s(?:up)?on\s+(?:the\s+)?(?:signing|signature|execution)\s+(?:of\s+)?(?:the|this|that|such)\s+"
    r"(?:amendment|restatement)\b",
    re.IGNORECASE,
)
"""Behind a payment that an amendment brought: it is no payment at the signing of the deal."""
LATER_DATE = rule(
    "other.on_a_later_date",
    rf"(?:\bplus\s+|\bfurther\s+|\badditional\s+|\([ivx]{{1,4}}\)\s+|;\s+){_A}{PAREN}\s+(?:payable\s+"
    rf"|due\s+|to\s+be\s+paid\s+)?"
    rf"(?:on\s+or\s+before|on|by|no\s+later\s+than)\s+(?:the\s+(?:first|second|third)\s+anniversary"
    rf"|{MONTH}\s+\d{{1,2}},\s+\d{{4}})"
    rf"|\bon\s+(?:or\s+before\s+)?the\s+(?:first|second|third|\w+\s+month)\s+anniversary\s+of\s+(?:the\s+)?(?:closing|effective"
    rf"|signing)(?:\s+date)?,\s+(?:(?:the\s+)?[\w.]+(?:\s+[\w.]+){{0,3}}\s+(?:shall|will)\s+pay\s+(?:to\s+)?(?:[\w.]+\s+){{0,4}}?{ADDED})?"
    rf"{_A.replace('amount', 'amount2')}",
    literals=["anniversary", "20", "19"],
    priority=26,
    confidence=0.6,
    examples=[
        "(ii) ¤ on or before April 1, 2019",
        "an additional ¤ on or before the first anniversary of the Effective Date",
        "On the first anniversary of the Closing, Buyer shall pay Seller an additional ¤",
    ],
    counterexamples=["¤ on approval", "paid ¤ on June 3, 2004"],
)
SATISFACTION = rule(
    "other.in_satisfaction",
    rf"\b(?:pays?|paid)\b{gap(50)}{ADDED}{_A}{PAREN}\s+in\s+(?:full\s+(?:and\s+final\s+)?)?(?:satisfaction|settlement)"
    rf"|\bin\s+(?:full\s+(?:and\s+final\s+)?)?(?:satisfaction|settlement)\s+of\b"
    rf"{gap(90, OTHER_KINDS)}\b(?:shall|will)\s+pay\b"
    rf"{gap(50, _NOT_IT)}{ADDED}{_A.replace('amount', 'amount2')}",
    literals=["satisfaction", "settlement"],
    priority=82,
    confidence=0.9,
    examples=[
        "will pay Bright ¤ in full satisfaction of all amounts",
        "In settlement of the shortfalls of two years, Lorn shall pay Fenn ¤ on the effective date",
    ],
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
    MAINTENANCE: "maintenance_fee", MAINTENANCE_STEP: "maintenance_fee", MINIMUM: "minimum_royalty",
    MINIMUM_OF: "minimum_royalty", MINIMUM_STEP: "minimum_royalty", RESEARCH: "research_funding",
    RESEARCH_AFTER: "research_funding", RESEARCH_WORK: "research_funding",
    COMMITTED: "research_funding", RESEARCH_YEARLY: "research_funding",  AMENDMENT: "other", FOR_CHANGE: "other",
    LATER_DATE: "other", SATISFACTION: "other", GOODS: "other",
}  # fmt: skip
