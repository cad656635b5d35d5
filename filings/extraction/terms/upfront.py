"""Payments for entering the deal: upfront, initial, signing, licence (issue) and technology access fees."""

from __future__ import annotations

from filings.extraction.rules import rule
from filings.extraction.terms.wording import ADDED, FURTHER, MONTH, OF, OTHER_KINDS, PAID_HOW, PAREN, gap

_A = r"(?P<amount>¤+)"
_TO_WHOM = r"(?:\s+to\s+[^¤;,.]{1,40}?)?"
NAME = (
    r"(?:(?:up-?\s?front|initial|lump-?\s?sum|signing|signature|execution|technology\s+(?:access|transfer(?:\s+access)?)"
    r"|(?:licen[sc]e\s+"
    r"|patent\s+)?issu(?:e|ance)|inception|entry|exclusivity|balancing|contract"
    r"|licen[sc]e\s+(?:initiation|execution|grant)|access|appointment|down)\s+"
    r"(?:(?:cash|licen[sc]e|licensing|access|non-?refundable|non-?creditable|one-time),?\s+(?:and\s+)?){0,3}(?:payments?|fees?|consideration|sum"
    r"|royalt(?:y|ies))"
    r"|up-?front(?=\s+of\s)|(?:(?<!annual\s)(?<!yearly\s)(?<!milestone\s)(?:licen[sc]e|licensing)\s+fees?))"
)
"""What such a payment is called."""
_OR_THEN = OTHER_KINDS + r"|further|another|later|\d{4},"
_WITHIN = r"within\s+(?:[^\s¤;]+\s+){1,4}?days?\s+(?:after|of|following|from)\s+(?:the\s+)?(?:its\s+)?"
_SIGNED = (
    r"(?:(?:the\s+)?(?:signing|signature|execution|closing|completion(?!\s+of))"
    r"(?!\s+price|\s+of\s+(?:an?|any|each)\s+sub-?licen[cs])|the\s+outset|the\s+start\b(?!\s+of)"
    r"|(?:the\s+)?inception"
    r"|conclusion\s+of\s+th(?:e|is)\s+(?:\w+\s+){0,2}agreement|entry\s+into|entering\s+into"
    r"|commencement\s+of\s+th(?:e|is)\s+agreement"
    r"|(?:the\s+)?(?:\w+\s+)?(?:effective|execution|closing|signing)\s+date|(?:the\s+)?date\s+hereof|the\s+date\s+of\s+th(?:e|is)\s+agreement)"
)

NAMED = rule(
    "upfront.named",
    rf"(?<!¤\s)\b{NAME}\b{PAREN}{gap(110, OTHER_KINDS + '|up-?front|' + FURTHER, over='¤;‡')}\b{OF}\s*{ADDED}{_A}",
    literals=["payment", "fee", "consideration", "sum", "royalt", "front of"],
    priority=82,
    confidence=0.95,
    examples=[
        "non-refundable upfront payment to the Company of ¤",
        "paid an initial license fee of ¤",
        "a technology access fee, payable on signature, in the amount of ¤",
        "A license issue fee of ¤",
        "a license issue royalty in the amount of ¤",
        "made a non-refundable up-front cash payment of ¤",
        "an upfront non-refundable, non-creditable payment of ¤ to Alder",
    ],
    counterexamples=[
        "annual license fee of ¤",
        "including the ¤ upfront payment, is approximately ‡",
        "an upfront payment and milestone payments of ¤",
        "upfront ¤",
    ],
)
AFTER = rule(
    "upfront.after_amount",
    rf"{_A}{PAREN}{PAID_HOW},?\s+(?:(?:as|in|of|by\s+way\s+of|for)\s+)?(?:(?:an?|the|its|this)\s+)?(?:(?:one-time"
    rf"|non-?refundable|non-?creditable|cash|initial|and|single),?\s+){{0,4}}"
    rf"(?:up-?\s?front|{NAME}(?!\s+(?:up)?on\s+(?:the\s+)?(?:\w+\s+){{0,2}}?(?:approval|clearance|filing|acceptance|commerciali)))\b(?!\s*(?:,|and|plus)\s+(?:\w+\s+){{0,3}}?(?:near-term|milestone|equity"
    rf"|option))(?!\s*,\s*equity)",
    literals=["front", "fee", "payment", "consideration"],
    priority=82,
    confidence=0.95,
    examples=[
        "will pay ¤ upfront and ¤ later",
        "¤ in cash as an upfront payment",
        "The ¤ upfront fee that the Company received",
        "paid ¤ as a non-refundable signing fee",
        "¤ (‡) upfront",
        "¤ in upfront cash",
    ],
    counterexamples=[
        "¤ in upfront and near-term payments",
        "¤ in upfront, equity and near-term payments",
        "¤ as a licensing fee upon approval of the gel",
        "¤ on approval",
    ],
)
WITH_ARTICLE = rule(
    "upfront.with_article",
    rf"\b(?:an?|the|its)\s+{_A}\s+(?:(?:non-?refundable|cash|one-time),?\s+){{0,2}}up-?front\b(?!\s*,"
    rf"|\s+(?:and\s+)?near-term)",
    literals=["front"],
    priority=82,
    confidence=0.92,
    examples=["including a ¤ upfront and additional milestone payments", "a ¤ non-refundable upfront payment"],
    counterexamples=["¤ in upfront and milestone payments", "a ¤ upfront, equity and milestone package"],
)
ON_SIGNING = rule(
    "upfront.on_signing",
    rf"{_A}{PAREN}{PAID_HOW}{_TO_WHOM},?\s*(?:(?:(?:is|was|to\s+be|being)\s+)?(?:due|payable|paid)\s+)?(?:(?:up)?on|at"
    rf"|upon\s+the|on\s+the|{_WITHIN})\s+(?:full\s+)?{_SIGNED}\b"
    rf"|{_A.replace('amount', 'amount2')}{PAREN}{PAID_HOW},?\s+(?:(?:due|payable|paid|to\s+be\s+paid)\s+)?"
    rf"{_WITHIN}{_SIGNED}"
    rf"|{_A.replace('amount', 'amount3')}{PAREN}{PAID_HOW},?\s+(?:(?:due|payable|and|to\s+be\s+paid)\s+){{0,3}}"
    rf"when\s+th(?:e|at|is)\s+(?:\w+\s+){{0,2}}(?:was"
    rf"|is)\s+(?:signed|executed"
    rf"|entered|concluded|made|struck|reached|announced)"
    rf"|(?:^|[:;]\s)\s*(?:\(?\w{{1,4}}[.)]\)?\s+)?(?:(?:due|payable)\s+)?(?:(?:up)?on|at)\s+(?:full\s+)?{_SIGNED}"
    rf"(?:\s+(?:of|hereof|hereto)[^¤;:,]{{0,40}})?\s?[,:–—-]{{1,2}}\s?"
    rf"{_A.replace('amount', 'amount4')}(?=\s*(?:[;.]|$|,?\s+and\b))",
    literals=[
        "sign",
        "execution",
        "closing",
        "completion",
        "outset",
        "start",
        "inception",
        "entry",
        "entering",
        "effective",
        "date of th",
        "conclu",
        "when th",
        "commencement",
    ],
    priority=64,
    confidence=0.85,
    examples=[
        "will pay ¤ at the outset",
        "paid ¤ on signing",
        "¤, payable upon execution of the agreement",
        "an amount of ¤ within five (5) days of the Effective Date",
        "¤ when the agreement was signed",
        "¤, due and payable when this Agreement is executed",
        "had paid ¤ when that license was executed",
        "paid ¤ to Alder upon full execution of the license agreement",
        "¤ on conclusion of the agreement",
        "paid ¤ at the start and holds rights",
        "will pay ¤ in cash at completion, which is expected in May",
        "shall pay Alder: (i) on the Effective Date, ¤;",
        "(a) upon execution of this Agreement, ¤; and",
        "(a) ¤, payable within ten (10) days after the Effective Date.",
    ],
    counterexamples=["¤ on completion of the trial", "¤ at the start of Phase 2", "¤ on approval", "¤ upon filing"],
)
AT_SIGNING = rule(
    "upfront.at_signing",
    rf"(?<!¤\s)\b(?:at|(?:up)?on)\s+(?:the\s+)?(?:signing|signature|execution(?:\s+of\s+th(?:e"
    rf"|is)\s+(?:\w+\s+){{0,2}}agreement)?|closing"
    rf"|effectiveness)\b,?\s{gap(70, _OR_THEN)}\b(?:receives?|received|paid|ma(?:d|k)es?|pays?|remits?|remitted"
    rf"|be\s+paid"
    rf"|owes?)\b{gap(60, _OR_THEN)}(?:\((?:a|i|1)\)\s+)?"
    rf"(?:an\s+amount\s+(?:in\s+cash\s+)?equal\s+to\s+|a\s+cash\s+payment\s+of\s+)?{ADDED}{_A}"
    rf"|(?:^|[.:;]\s|\d\s)\s*{_WITHIN}{_SIGNED}(?:\s+(?:of|hereof)[^¤;,.]{{0,50}})?"
    rf",?\s{gap(60, _OR_THEN)}\b(?:shall|will|must)\s+(?:make\s+a\s+)?pay"
    rf"(?:ment)?\b{gap(70, _OR_THEN + '|research|for')}{ADDED}{_A.replace('amount', 'amount2')}",
    literals=["signing", "signature", "execution", "closing", "effectiveness", "within"],
    priority=66,
    confidence=0.85,
    examples=[
        "Upon execution Ballan made a payment of ¤",
        "At signing Brackton will receive ¤ in cash",
        "On signature Ardwyn shall pay PGI ¤",
        "At the Closing, Buyer shall pay Seller by wire transfer (a) ¤",
        "At the Closing, Buyer shall pay to Seller: (a) an amount in cash equal to ¤, less the Escrow Amount",
        "Within ten (10) Business Days of the date hereof Lorn shall pay to Fenn ¤. This sum is not refundable",
        "4.1 Within 30 days after the Effective Date, Lorn will pay Fenn the sum of ¤",
    ],
    counterexamples=[
        "At closing the seller assigns",
        "on approval Acme will pay ¤",
        "Within ten days after the closing of the trial Lorn shall pay the milestone of ¤",
        "paid ¤ on signing and has paid ¤ for development work",
    ],
)
FOR_RIGHTS = rule(
    "upfront.for_the_rights",
    rf"\b(?:in\s+(?:(?:partial|full|further)\s+)?(?:consideration|return|exchange)|as\s+(?:(?:partial|full)\s+)?(?:consideration|compensation))"
    rf"\s+(?:of|for)\s+(?:(?:the|its|this|such|all|foregoing|exclusive|promotion|distribution|marketing)\s+){{0,4}}"
    rf"(?:rights?|licen[sc]es?|grants?|appointment|assignment|sale|transfer)\b{gap(110, _OR_THEN)}"
    rf"\b(?:shall|will|agrees?\s+to|must)\s+pay\b(?!\s+(?:\w+\s+){{0,6}}(?:each|per)\b)"
    rf"{gap(70, _OR_THEN + '|research')}{ADDED}{_A}"
    rf"(?!{PAREN}\s+(?:per|for\s+each|each|a|annually|yearly)\b)",
    literals=["consideration of", "consideration for", "return for", "exchange for", "compensation for"],
    priority=50,
    confidence=0.85,
    examples=[
        "In consideration of the rights granted in Section 2.1, Brack shall pay Alder ¤ on or before July 9",
        "As consideration for the exclusive rights granted to it, Distributor shall pay Manufacturer a fee of ¤",
        "In return for its exclusive appointment Distributor shall pay Manufacturer ¤ in two parts",
        "in partial consideration of the license, Lorn will pay to Fenn the sum of ¤",
    ],
    counterexamples=[
        "In consideration of the license, Lorn shall pay a royalty on sales above ¤",
        "In consideration of the licence, Lorn shall pay milestones of ¤",
        "in consideration of the services, Lorn shall pay ¤",
        "In consideration of the license Lorn shall pay Fenn ¤ per year",
    ],
)
DEFINED = rule(
    "upfront.defined_as",
    rf"{_A}{PAID_HOW},?\s*(?:\([^()¤]{{0,60}}\)\s*)?\((?:(?:the|such|each|collectively"
    rf"|an?),?\s+){{0,2}}[“\"'‘”]{{1,2}}(?:\w+\s+){{0,2}}?{NAME}[“\"'’”,.]",
    literals=["payment", "fee", "consideration", "sum", "royalt"],
    priority=83,
    confidence=0.95,
    examples=["pay to Alder ¤ (the “Upfront Payment”)", 'a fee of ¤ in cash ("License Issue Fee")'],
    counterexamples=["¤ (the “Milestone Payment”)", "¤ (the “Option Fee”)"],
)
CALLED_NOTHING = rule(
    "upfront.plain_payment",
    rf"(?:\b(?:will|shall|must|to|has|have|had|also|in\s+return|thereof)\s+|\b[A-Z][\w.&-]+\s+|\bwe\s+|\b(?:company"
    rf"|licensee)\s+)(?:\((?:[ivx]{{1,4}}|[a-h])\)\s+)?(?:pay|paid|pays|remitted)\s+(?:(?!\bfor\b|\bor\b|\broyalt|\bmilestone|\ball\b|\bof\b"
    rf"|\bfee)[^¤;,.()]){{0,48}}?{ADDED}{_A}"
    rf"(?={PAREN}{PAID_HOW}\s*(?:[;.]|,(?!\s+being\b)|$|(?:in\s+(?:(?:early|mid|late)[\s-])?(?:{MONTH}"
    rf"|the\s+\w+\s+quarter|20\d\d|19\d\d)|within\s+\w+|and\b|for\s+(?:the\s+|these\s+|its\s+|such\s+|an?\s+)?"
    rf"(?:(?:exclusive|distribution|marketing|commercial|additional)\s+){{0,2}}(?:appointment|licen[sc]e|rights?)\b|plus"
    rf"|in\s+(?:\w+\s+){{0,2}}instal|non-?refundable|to\s+be)))",
    literals=["pay", "paid", "remitted"],
    priority=20,
    confidence=0.6,
    examples=[
        "Wattle will pay ¤ (‡) within 30 days, up to ¤ on milestones",
        "Oskar paid ¤ in April 2021 and will fund the work",
        "We paid Strath ¤ in 2015",
        "is to pay ¤ for the appointment",
        "Brandt paid ¤ for the distribution rights, half of it in cash",
        "will (i) pay ¤ within 10 business days; (ii) issue shares",
        "agreed to pay us ¤ in seven monthly installments",
    ],
    counterexamples=["will pay for costs of ¤", "will pay ¤ upon approval", "will pay royalties of ¤"],
)
_EVENTLESS = (
    r"(?!¤|\s+(?:(?:up)?on|when|if|after|following|once|in\s+connection|for(?!\s+(?:the|these|its|such)\s+(?:\w+\s+){0,2}(?:licen[sc]e"
    r"|rights?|appointment)\b)|per\b|each\b|a\s+(?:year|month)|annually|in\s+respect|related|relating|as\s+(?:an?\s+)?(?:result|milestone)))"
)
PLAIN_FEE = rule(
    "upfront.plain_fee",
    rf"\b(?:pays?|paid|receives?|received|remit(?:s|ted)?|owes?)\s+(?:(?:to\s+)?(?:us|the\s+Company|[A-Z][\w.&’'-]*(?:\s[A-Z][\w.&’'-]*){{0,2}})\s+)?an?\s+"
    rf"(?:(?:non-?refundable|non-?creditable|one-time|cash|single|lump-?sum),?\s+(?:and\s+)?){{0,3}}(?:fee|sum)\s+of\s+{ADDED}{_A}{_EVENTLESS}"
    rf"|\b(?:made|makes?|making|receives?|received)\s+an?\s+(?:(?:non-?refundable|non-?creditable|one-time|cash|single|lump-?sum),?\s+){{0,3}}payment\s+"
    rf"(?:to\s+[^¤;,.]{{1,30}}?\s+)?of\s+{ADDED}{_A.replace('amount', 'amount2')}"
    rf"(?={PAREN}{PAID_HOW}\s*(?:[;.]|,\s+(?:less|net|of\s+which)\b|$"
    rf"|for\s+(?:the|these|its|such)\s+(?:\w+\s+){{0,2}}(?:licen[sc]e|rights?)\b))",
    literals=["fee of", "sum of", "payment"],
    priority=30,
    confidence=0.7,
    examples=[
        "received a nonrefundable fee of ¤, which is being recognized",
        "paid us a one-time fee of ¤ in September",
        "shall pay Alder a fee of ¤, of which ¤ is due on signing",
        "Brandt made a payment of ¤, less withholding tax, in May",
    ],
    counterexamples=[
        "paid a fee of ¤ on approval",
        "pays a fee of ¤ per vial",
        "made a payment of ¤ upon filing",
        "received a payment of ¤ in June",
    ],
)
RULES = {
    PLAIN_FEE: "upfront",
    NAMED: "upfront", WITH_ARTICLE: "upfront",
    DEFINED: "upfront", AFTER: "upfront", ON_SIGNING: "upfront", AT_SIGNING: "upfront",
    CALLED_NOTHING: "upfront", FOR_RIGHTS: "upfront",
}  # fmt: skip
HEADING = (
    r"up-?\s?front|initial\s+(?:payment|fee)|licen[sc]e\s+(?:issue\s+)?fee|technology\s+access|signing\s+fee"
    r"|issue\s+fee|appointment\s+fee"
)
