"""Figures that lump several kinds: what a deal could be worth, and what is paid early."""

from __future__ import annotations

import re

from filings.extraction.rules import rule
from filings.extraction.terms.wording import ADDED, PAREN, gap

_A = r"(?P<amount>¤+)"
_EARLY = r"(?:up-?\s?front|initial|signing)"
_FIRST = (
    rf"(?:{_EARLY}|licen[sc]e\s+fees?|licen[sc]ing\s+fees?|option(?:\s+exercise)?(?:\s+fees?)?(?=\s*(?:,|and\b|or\b)))"
)
"""What a lump of payments begins with: payments at signing, licence fees, option fees."""

_NO_LUMP = "milestones|royalt"
_NO_TOTAL = "milestone|royalt|sales|research|equity|shares"

NEAR_TERM = rule(
    "total.near_term",
    rf"{_A}{PAREN}\s+(?:in|of|as)\s{gap(60)}{_EARLY}\b{gap(60)}\bnear-?\s?term\b"
    rf"|{_A.replace('amount', 'amount3')}{PAREN}\s+in\s{gap(30)}{_EARLY}\b{gap(40)}\bmilestones?\s+(?:payments?\s+)?"
    rf"(?:anticipated|expected|payable|due)?\s*"
    rf"(?:in|within|during|over)\s+the\s+(?:first|next|coming)\s+(?:\w+\s+){{0,2}}(?:months|years?)\b"
    rf"|{_A.replace('amount', 'amount2')}{PAREN}\s+(?:in|of)\s{gap(40)}near-?\s?term\s(?:{gap(50)}up-?front"
    rf"|(?:(?:cash|committed|guaranteed|and|equity)\s+){{0,3}}(?:payments?|consideration|funding))",
    literals=["near-term", "near term", "months", "year"],
    priority=92,
    confidence=0.93,
    examples=[
        "¤ in upfront and milestone payments anticipated in the first 24 months",
        "¤ in upfront and near-term payments",
        "more than ¤ in upfront, equity and near-term milestone payments",
    ],
    counterexamples=["¤ in upfront payments", "up to ¤ in near-term development milestones"],
)
NEAR_TERM_OF = rule(
    "total.near_term_of",
    rf"\b{_EARLY},?\s+and\s+near-?\s?term\s+(?:(?:cash|equity|milestone)\s+){{0,2}}(?:payments?|fees?|consideration|milestones?)\s+"
    rf"(?:of|totall?ing|worth|amounting\s+to)\s+{ADDED}{_A}",
    literals=["near-term", "near term"],
    priority=92,
    confidence=0.93,
    examples=[
        "eligible to receive upfront and near-term payments of up to ¤",
        "upfront and near-term milestones totaling ¤",
    ],
    counterexamples=["upfront and near-term payments, and milestones of ¤"],
)
AT_CLOSING = rule(
    "total.made_up_of",
    rf"{_A}{PAREN}\s+(?:in\s+cash\s+)?(?:at|(?:up)?on)\s+(?:closing|signing|execution|the\s+closing),?\s+(?:made\s+up"
    rf"|consisting|comprised|composed|comprising|including)\b{gap(40)}¤",
    literals=["made up", "consisting", "compris", "composed", "including"],
    priority=91,
    confidence=0.9,
    examples=["to receive ¤ at closing, made up of a ¤ upfront fee and a ¤ equity investment"],
    counterexamples=["¤ at signing"],
)
WORTH = rule(
    "total.deal_value",
    rf"(?<!\bfor\s)(?<!\bfor\san\s)(?<!\bfor\sa\s)\b(?:(?:total|aggregate|overall|maximum|combined"
    rf"|headline)\s+(?:potential\s+)?(?:deal\s+|transaction\s+|cash\s+"
    rf"|contract\s+)?(?:consideration|(?:deal\s+)?value|payments(?=\s+(?:to|under|could|of\s+up|that))|deal\s+size)"
    rf"|(?:deal|transaction|collaboration)\s+value"
    rf"|potential(?:\s+\w+){{0,2}}\s+value|potential\s+(?:total\s+)?consideration"
    rf"|purchase\s+price\s+shall\s+in\s+no\s+event|in\s+no\s+event\s+(?:shall|will)\s+the\s+(?:total\s+"
    rf"|aggregate\s+)?purchase\s+price)\b{gap(220, 'milestone payments of|royalty of')}\b(?:of|to|is|was"
    rf"|exceed|reach|total|be|than|at)\s+{ADDED}{_A}",
    literals=["value", "consideration", "payments", "deal size", "purchase price"],
    priority=86,
    confidence=0.93,
    examples=[
        "total consideration to Ardwyn could exceed ¤",
        "a potential value of up to ¤, inclusive of the payments due at signing",
        "The potential value of the collaboration, including the payments at signing and all milestones, is up to ¤",
        "the total consideration could reach ¤, including the upfront cash and equity",
        "The purchase price shall in no event be more than ¤",
        "In no event shall the total purchase price exceed ¤",
        "The agreement has a headline value of up to ¤",
        "bringing the total potential cash consideration, including the upfront payment, to ¤",
    ],
    counterexamples=[
        "shares for aggregate consideration of ¤",
        "has been ascribed a value of",
        "total milestone payments of ¤",
        "with an agreed value of ¤",
    ],
)
WORTH_UP_TO = rule(
    "total.worth_up_to",
    rf"\b(?:(?:deal|agreement|collaboration|alliance|partnership|licen[sc]e|transaction|pact"
    rf"|accord)\b{gap(60)}\s(?:worth|valued\s+at)|(?:worth|valued\s+at)"
    rf"(?=\s+(?:potentially\s+)?up\s+to))\s+(?:potentially\s+)?(?:up\s+to|as\s+much\s+as|more\s+than"
    rf"|over|in\s+excess\s+of)\s+(?:an?\s+total\s+of\s+)?{_A}",
    literals=["worth", "valued at"],
    priority=86,
    confidence=0.9,
    examples=[
        "Enter Strategic Collaboration Worth Up to ¤ to Discover Degraders",
        "a deal valued at up to ¤",
        "the total agreement worth as much as ¤",
    ],
    counterexamples=["a market worth more than ¤", "issue shares worth ¤"],
)
DEAL_OF = rule(
    "total.amount_deal",
    rf"{_A}\s+(?:(?!per\b|for\b|each\b|in\b|under\b|from\b|of\b)\w+\s+){{0,3}}?(?:deal|pact|collaboration|alliance"
    rf"|partnership)\b(?!\s+(?:target|product|program|partner|compound))",
    literals=["deal", "pact", "collaboration", "alliance", "partnership"],
    priority=44,
    confidence=0.75,
    examples=["ANNOUNCE ¤ LICENSE DEAL", "signs ¤ research collaboration"],
    counterexamples=["up to ¤ per collaboration target", "¤ loan agreement", "¤ in milestones under the collaboration"],
)
LUMP_AFTER = rule(
    "total.lump_after_amount",
    rf"{_A}{PAREN}(?:\s+(?:per|for\s+each)\s+\w+)?(?:\s+(?:in|of|from|as|through)|,?\s+(?:including|comprising))\s+(?!{_EARLY}\s+(?:cash\s+)?(?:payments?"
    rf"|fees?),?\s+(?:up\s+to|with|plus)){gap(70, 'with')}\b{_FIRST}{gap(70, 'near-?term')}\bmilestones?\b"
    rf"|{_A.replace('amount', 'amount2')}{PAREN}\s+in\s{gap(40)}\b(?:tied|linked|related|due)\s+(?:to|on|at"
    rf"|upon)\s+signing\b"
    rf"{gap(30)}\b(?:clinical|development|approval|regulatory|sales|milestones?)\b",
    literals=["milestone", "signing"],
    priority=88,
    confidence=0.9,
    examples=[
        "up to ¤ in initial and milestone payments",
        "could receive up to ¤ in upfront, option exercise and milestone payments",
        "an additional ¤ in option fees and milestone payments",
        "up to ¤ in license fees and milestones",
        "Up to ¤ per target in option fees and milestones",
        "a series of payments of up to ¤, including upfront payments and regulatory approval milestones",
        "up to ¤ in fees tied to signing, clinical start and approval",
    ],
    counterexamples=["¤ in upfront and near-term milestone payments", "¤ upfront and ¤ in milestones"],
)
LUMP_BEFORE = rule(
    "total.lump_before_amount",
    rf"\b(?:{_EARLY}(?:\s+(?:\w+\s+){{0,3}}?(?:payments?|fees?|and)\b|,)|licen(?:[sc]e|[sc]ing)\s+fees?(?:,"
    rf"|\s+and)){gap(90)}\bmilestone{gap(60)}\b(?:total(?:l?ing)?"
    rf"|aggregat(?:e|ing)|amount(?:ing)?\s+to|reach|worth|sum(?:ming)?\s+to|(?:is|are)(?=\s+up\s+to))\s+{ADDED}{_A}",
    literals=["milestone"],
    priority=88,
    confidence=0.93,
    examples=[
        "an initial payment and milestone payments on potential products which could total ¤",
        "a license fee, an equity investment and milestones totaling ¤",
    ],
    counterexamples=[
        "an upfront payment of ¤ and milestones which could total ¤",
        "milestone payments which could total ¤",
    ],
)
_KIND = (
    r"(?:up-?\s?front|initial|signing|licen[sc]e\s+fees?|stock|equity|shares|option\s+(?:exercise\s+)?fees?|research\s+(?:support"
    r"|funding|payments))"
)
LISTED_THEN_COULD = rule(
    "total.kinds_then_could_receive",
    rf"\b(?:counting|including|with|adding|taking|between|all\s+told,)\s{gap(60)}\b{_KIND}\b{gap(70)}\bmilestones?\b"
    rf"(?:\s+payments)?(?:\s+(?:into\s+account|together))?,\s{gap(60, 'royalt')}"
    rf"\b(?:could|may|stands?\s+to|can|might|will|would|eligible)\s"
    rf"{gap(40, 'royalt')}{ADDED}{_A}"
    rf"|\b{_KIND}\b{gap(70)}\bmilestones?\b(?:\s+payments)?\s+(?:could|may|might|can|would|will)\s+(?:bring|earn|give|yield)\b"
    rf"{gap(30, 'royalt')}{ADDED}{_A.replace('amount', 'amount2')}",
    literals=["milestone"],
    priority=87,
    confidence=0.9,
    examples=[
        "Counting the stock, the research support and the milestones, Alder stands to receive as much as ¤",
        "Including the upfront payment, equity and milestones, Alder could receive up to ¤",
        "the upfront fee, research funding and milestones could bring Alder ¤",
    ],
    counterexamples=[
        "including an upfront payment, and milestones. It will pay ¤",
        "with the equity purchase of ¤ and milestones, Alder could receive royalties of ¤",
    ],
)
TO_PAY_FOR_RIGHTS = rule(
    "total.up_to_for_rights",
    rf"\b(?:pay|pays|paying|paid)\s{gap(90, 'milestone|royalt|sales|shares')}"
    rf"\b(?:up\s+to|as\s+much\s+as)\s+(?:an?\s+total\s+of\s+)?{_A}{PAREN}\s+(?:for|to\s+acquire"
    rf"|in\s+return\s+for)\s+(?:(?:the|exclusive|worldwide|global|commercial)\s+){{0,3}}(?:rights|licen[sc]e)\b",
    literals=["rights", "licens", "licenc"],
    priority=60,
    confidence=0.85,
    examples=[
        "agreed to pay Alder up to ¤ for the rights to a potential new drug",
        "will pay as much as ¤ for worldwide rights",
    ],
    counterexamples=["pay milestones of up to ¤ for the rights", "will pay up to ¤ for research"],
)
COULD_BRING = rule(
    "total.deal_could_bring",
    rf"\b(?:deal|alliance|agreement|collaboration|partnership|licen[sc]e|transaction|pact|accord)\s+(?:that\s+)?(?:could|may|might|can)\s+"
    rf"(?:potentially\s+)?(?:bring|net|earn|yield|give)\s+(?:(?!in\b)[\w’'.&-]+\s+){{0,4}}?{ADDED}{_A}"
    rf"(?!{PAREN}\s+(?:\w+\s+){{0,5}}?(?:milestone|royalt|sales|upfront|research))",
    literals=["bring", "net ", "earn", "yield", "give"],
    priority=44,
    confidence=0.75,
    examples=["Alliance Could Bring Alder ¤", "a deal that could earn the company up to ¤"],
    counterexamples=["the agreement could bring Alder ¤ in milestones", "sales could bring ¤"],
)
INCLUDING_UPFRONT = rule(
    "total.including_upfront",
    rf"\b(?:up\s+to|total(?:l?ing)?|potential(?:ly)?|could|may|eligible"
    rf"|worth)\b{gap(60, _NO_LUMP)}{ADDED}{_A}{PAREN},?\s+(?:which\s+)?"
    rf"(?:includ(?:ing|es)|inclusive\s+of|comprising|consisting\s+of|(?:comprised|composed|made\s+up)\s+of)\s+(?:both\s+)?(?:an?\s+|the\s+)?(?:(?:initial"
    rf"|non-?refundable|cash)\s+){{0,2}}"
    rf"(?:¤+{PAREN}\s+(?:in\s+|as\s+)?(?:an?\s+)?(?:\w+\s+)?{_EARLY}|{_EARLY}\s+(?:\w+\s+){{0,2}}(?:payment"
    rf"|fee)s?\s+of\s+(?:\w+\s+){{0,2}}¤+)",
    literals=["includ", "inclusive", "compris", "consisting", "composed", "made up"],
    priority=87,
    confidence=0.88,
    examples=[
        "eligible to receive up to a total of ¤, including a ¤ upfront and milestones",
        "a total of ¤, including an upfront payment of ¤",
        "eligible to receive up to ¤, comprised of a ¤ upfront payment and contingent payments",
    ],
    counterexamples=["up to ¤ in milestones, including ¤ upfront", "¤, including ¤ in sales milestones"],
)
POTENTIALLY_WORTH = rule(
    "total.potentially_worth",
    rf"\b(?:potentially|could\s+be|may\s+be|would\s+be)\s+(?:worth|valued\s+at)\s+{ADDED}{_A}",
    literals=["worth", "valued at"],
    priority=85,
    confidence=0.88,
    examples=["The collaboration is potentially worth ¤", "the agreement could be worth as much as ¤"],
    counterexamples=["shares worth ¤"],
)
WITHOUT_ROYALTIES = rule(
    "total.without_royalties",
    rf"\b(?:deal|agreement|collaboration|alliance|partnership|licen[sc]e"
    rf"|transaction)\b{gap(80, _NO_TOTAL)}\b(?:up\s+to|exceed|as\s+much\s+as|more\s+than|over)\s+{_A}"
    rf"{PAREN},?\s+(?:excluding|exclusive\s+of|not\s+including|before|plus)\s+(?:\w+\s+){{0,2}}royalt",
    literals=["royalt"],
    priority=44,
    confidence=0.72,
    examples=[
        "The agreement may bring Alder up to ¤, exclusive of royalties",
        "the deal could exceed ¤, plus royalties",
    ],
    counterexamples=["milestones of ¤, plus royalties"],
)
IN_TOTAL = rule(
    "total.potential_in_total",
    rf"\b(?:potential(?:ly)?|could|may|eligible)\b{gap(40, _NO_TOTAL)}{ADDED}{_A}{PAREN}\s+(?:in\s+total"
    rf"|in\s+(?:the\s+)?aggregate|overall)\b"
    rf"(?!\s+(?:in|of|for|as|milestone|sales|if|upon|on|based|reimburse|research))",
    literals=["in total", "aggregate", "overall"],
    priority=46,
    confidence=0.7,
    examples=["with the potential for more than ¤ in total", "Alder could receive up to ¤ in total."],
    counterexamples=[
        "guarantees payment of up to ¤ in total",
        "milestones of ¤ in total",
        "up to ¤ in the aggregate in milestones",
    ],
)
WORTH_INCLUDING = rule(
    "total.value_including",
    rf"\b(?:total|aggregate|overall|maximum|potential)\s+(?:\w+\s+){{0,3}}?(?:consideration|value"
    rf"|payments)\b{gap(90)}\bincluding\b{gap(60)}¤+{gap(80)},\s+(?:is|are|could|would|may|to|of"
    rf"|totals?)\b{gap(30)}{ADDED}{_A}",
    literals=["including"],
    priority=87,
    confidence=0.9,
    examples=[
        "The aggregate potential consideration payable by Acme, including the ¤ upfront payment, is approximately ¤"
    ],
    counterexamples=["total consideration of ¤"],
)
WORTH_AFTER = rule(
    "total.amount_in_total",
    rf"{_A}{PAREN}\s+in\s+(?:total|aggregate|potential)\s+(?:(?:potential|deal|future|cash)\s+)*(?:payments"
    rf"|consideration|value|proceeds|deal\s+value)\b(?!\s+milestone)",
    literals=["in total", "in aggregate", "in potential"],
    priority=86,
    confidence=0.88,
    examples=[
        "up to approximately ¤ in total payments, including an upfront payment of ¤",
        "¤ in potential deal value",
    ],
    counterexamples=["¤ in total milestone payments", "¤ in total"],
)
EARLY_WITH_EQUITY = rule(
    "total.upfront_and_equity",
    rf"{_A}{PAREN}\s+(?:in|of)\s{gap(40)}up-?\s?front\b\s*(?:cash\s*)?(?:payments?\s*)?(?:,|and"
    rf"|plus)\s{gap(40, 'milestone|near-?term')}\bequity\b(?!{gap(40)}\bmilestone)"
    rf"|{_A.replace('amount', 'amount2')}{PAREN}\s+(?:at|(?:up)?on)\s+(?:signing|closing"
    rf"|execution)\s+in\s+(?:cash\s+and\s+(?:equity|stock|shares)|equity\s+and\s+cash)\b",
    literals=["equity", "stock", "shares"],
    priority=90,
    confidence=0.85,
    examples=[
        "to pay ¤ at signing in cash and equity",
        "¤ in upfront and equity investment",
        "¤ in upfront cash and an equity purchase",
    ],
    counterexamples=["¤ in upfront, equity and milestone payments", "¤ upfront and ¤ in equity"],
)
RULES = {
    LISTED_THEN_COULD: "total_potential",
    COULD_BRING: "total_potential",
    TO_PAY_FOR_RIGHTS: "total_potential",
    INCLUDING_UPFRONT: "total_potential",
    POTENTIALLY_WORTH: "total_potential",
    WITHOUT_ROYALTIES: "total_potential",
    IN_TOTAL: "total_potential",
    WORTH_INCLUDING: "total_potential",
    WORTH_AFTER: "total_potential",
    EARLY_WITH_EQUITY: "near_term",
    NEAR_TERM: "near_term",
    NEAR_TERM_OF: "near_term",
    AT_CLOSING: "near_term",
    WORTH: "total_potential",
    WORTH_UP_TO: "total_potential",
    DEAL_OF: "total_potential",
    LUMP_AFTER: "total_potential",
    LUMP_BEFORE: "total_potential",
}
LUMPS = frozenset({NEAR_TERM, NEAR_TERM_OF, EARLY_WITH_EQUITY, LUMP_AFTER, LUMP_BEFORE, LISTED_THEN_COULD})
"""Rules whose own words name what the figure lumps."""
_PARTS = (
    ("upfront", re.compile(
        r"\bup-?\s?front|\binitial\s+(?:payment|fee|and)|\b(?:at|on|to)\s+signing|\bsigning\s+(?:payment|fee)"
        r"|\binitial\b"
        r"|\b(?:licen[sc]e|technology\s+access)\s+fees?",
        re.IGNORECASE,
    )),
    ("equity", re.compile(r"\bequity|\bstock\s+purchase|\bshares?\b", re.IGNORECASE)),
    (
        "option_fee",
        re.compile(r"\boption\s+(?:exercise\s+)?(?:fees?|payments?)|\bopt-in\b|\boption\s+exercise"
        r"|\boption(?=\s*,)", re.IGNORECASE),
    ),
    ("research_funding", re.compile(r"\bresearch\s+(?:funding|support)", re.IGNORECASE)),
    ("milestone", re.compile(r"\bmilestones?\b", re.IGNORECASE)),
)  # fmt: skip
_ALSO = re.compile(
    r"\bpayments?\s+(?:due\s+)?(?:at|on)\s+signing|\b(?:tied|linked|due)\s+to\s+signing|technology\s+transfer\b",
    re.IGNORECASE,
)
_NEITHER = re.compile(
    r"\b(?:before|plus|excluding|exclusive\s+of|in\s+addition\s+to|as\s+well\s+as|and\s+(?:will|is|are)"
    r"|with(?!\s+(?:the|an)\s+(?:initial|up-?front)))\b[^.]*$",
    re.IGNORECASE,
)


def includes(words: str) -> tuple[str, ...]:
    """The kinds that a lumped figure names, in the order of the schema's list.

    What comes after "plus" or "excluding" is outside the figure, unless "including" brings it back.
    """
    inside = (
        words
        if re.search(r"\b(?:including|inclusive|taking\s+together|made\s+up|consisting)", words, re.IGNORECASE)
        else _NEITHER.sub("", words)
    )
    found = [kind for kind, pattern in _PARTS if pattern.search(inside)]
    if "milestone" not in found and "upfront" in found and _ALSO.search(inside):
        found.append("milestone")
    return tuple(found)
