"""Payments for an option: what it costs to get one, and what it costs to exercise it."""

from __future__ import annotations

from filings.extraction.rules import rule
from filings.extraction.terms.wording import ADDED, OF, OTHER_KINDS, PAREN, gap

_A = r"(?P<amount>¤+)"
_NOT_AN_OPTION_FEE = r"milestone|royalt|per\s+share"
_NOT_IT = OTHER_KINDS + "|up-?front"
_AN_OPTION = (
    r"(?:the|this|that|its|such|each|an|any|these|both)\s+(?:(?:exclusive|first|second|additional|license"
    r"|licence)\s+){0,2}options?\b(?!\s+(?:to\s+(?:purchase|acquire|buy)\s+(?:[\d,]+|shares|stock|common)))"
)

OPTION = rule(
    "option.fee",
    rf"\b(?:option(?:\s+exercise)?\s+(?:fee|payment|price)|exercise\s+(?:fee|payment)|(?:opt(?:ing)?-?in"
    rf"|option\s+grant)\s+(?:fee"
    rf"|payment))s?\b{gap(40, _NOT_AN_OPTION_FEE)}\b{OF}\s*{ADDED}{_A}"
    rf"|{_A.replace('amount', 'amount2')}{PAREN}\s+(?:as\s+(?:an?\s+)?|in\s+(?:non-?refundable\s+|additional\s+)?)?"
    rf"(?:option(?:\s+exercise)?|exercise"
    rf"|opt-?in)\s+(?:fee|payment|price)",
    literals=["option", "exercise", "opt-in", "opt in"],
    priority=83,
    confidence=0.95,
    examples=[
        "an option exercise fee of ¤",
        "the option fee of ¤",
        "a ¤ opt-in payment",
        "up to an additional ¤ in non-refundable option payments",
        "for an option fee of ¤ per added target",
    ],
    counterexamples=["an option to purchase shares", "upfront fee of ¤"],
)
OPTION_BY = rule(
    "option.on_payment",
    rf"\boption\b{gap(170, 'upfront|milestone|royalt|shares')}\b(?:on|by|upon|against|for"
    rf"|subject\s+to)\s+(?:the\s+)?(?:an?\s+(?:additional\s+)?)?(?:payment\s+of|paying)\s+(?:(?:an?"
    rf"|the)\s+(?:\w+\s+)?fee\s+of\s+)?{ADDED}{_A}",
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
FOR_OPTION = rule(
    "option.paid_for",
    rf"\b(?:pays?|paid|paying|for)\s+{gap(50, _NOT_IT)}{ADDED}{_A}{PAREN}\s+"
    rf"(?:in\s+cash\s+)?(?:as\s+consideration\s+)?for\s+{_AN_OPTION}"
    rf"|\bfor\s+{_AN_OPTION},?\s{gap(40, _NOT_IT)}\b(?:pays?"
    rf"|paid)\s+{gap(40, _NOT_IT)}{ADDED}{_A.replace('amount', 'amount2')}"
    rf"|\b(?:purchased|bought|acquired|obtained)\s+{_AN_OPTION}{gap(60, _NOT_IT)}\bfor\s+"
    rf"(?:the\s+sum\s+of\s+)?{ADDED}{_A.replace('amount', 'amount3')}"
    rf"|\bprice\s+of\s+(?:each|the|an)\s+options?\s+(?:is|was|will\s+be)\s+{ADDED}{_A.replace('amount', 'amount4')}",
    literals=["option"],
    priority=81,
    confidence=0.9,
    examples=[
        "Lands paid Alder ¤ for the option",
        "For the option, Lands paid Alder ¤",
        "Lands had purchased the option for ¤",
        "The price of each option is ¤",
    ],
    counterexamples=["paid ¤ for the license", "bought an option to purchase 5,000 shares for ¤"],
)
EXERCISE_PRICE = rule(
    "option.exercise_price",
    rf"\b(?:the|an?|its)\s+exercise\s+(?:price|amount){gap(30, _NOT_IT)}(?:\b(?:of|is|was|will\s+be)|,)\s*{ADDED}{_A}",
    literals=["exercise price", "exercise amount"],
    priority=60,
    confidence=0.8,
    examples=["The exercise price, ¤, is due by August", "an exercise price of ¤"],
    counterexamples=["the exercise price per share is ¤"],
)
ON_EXERCISE = rule(
    "option.on_exercise",
    rf"\bexercised\s+(?:its|the|an|this|that|one|both)\s+(?:\w+\s+){{0,2}}?options?\b{gap(60, _NOT_IT)}"
    rf"\band\s+(?:has\s+)?paid\s+{gap(30, _NOT_IT)}"
    rf"{ADDED}{_A.replace('amount', 'amount2')}"
    rf"|\b(?=[^¤;]{{8,190}}¤)(?:(?:up)?on\s+(?:the\s+|its\s+|such\s+|each\s+)?exercise(?:\s+of\s+[^¤;.,]{{1,45}})?|(?:if|when|where"
    rf"|once)\s+[^¤;.]{{1,40}}?\bexercise[sd]?\s+[^¤;.,]{{0,40}}?\boptions?(?:\s+[^¤;.,]{{1,45}})?)"
    rf",?\s{gap(40, _NOT_IT)}\b(?:pays?|paid|owes?|be\s+paid|receives?"
    rf"|received)\b{gap(40, _NOT_IT)}{ADDED}(?:fee\s+of\s+)?{_A}",
    literals=["exercise"],
    priority=67,
    confidence=0.88,
    examples=[
        "Upon exercise of the option, Lands paid ¤ to the Company",
        "If it exercises the option, Lands will pay Alder ¤",
        "On exercise Lands shall pay to Alder a fee of ¤",
        "exercised its first option in June 2018 and paid us ¤",
    ],
    counterexamples=["upon exercise of the warrants, 5,000 shares", "on exercise the milestone payments are ¤"],
)
EXERCISED_AND_PAID = rule(
    "option.exercised_and_paid",
    rf"\bexercised\s+(?:[a-z][\w-]*\s+){{0,4}}?options?\b[^¤;.]{{0,90}}?(?:,|\band|\bfor|\bby)\s+(?:paid|paying|pays"
    rf"|(?:an?\s+)?(?:fee|payment)\s+of){gap(40, _NOT_IT + '|shares|warrant')}\s+{ADDED}{_A}",
    literals=["exercised"],
    priority=78,
    confidence=0.85,
    examples=[
        "Quint exercised its first option in June 2018 and paid us ¤",
        "exercised the option for a fee of ¤",
    ],
    counterexamples=["exercised warrants and paid ¤", "exercised the option, and paid a milestone of ¤"],
)
RULES = {
    EXERCISED_AND_PAID: "option_fee",
    OPTION: "option_fee", OPTION_BY: "option_fee", SELECTED_TARGET: "option_fee", FOR_OPTION: "option_fee",
    ON_EXERCISE: "option_fee", EXERCISE_PRICE: "option_fee",
}  # fmt: skip
