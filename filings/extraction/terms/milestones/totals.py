"""Milestone payments told as a sum: by class of event, or all of them together."""

from __future__ import annotations

import re

from filings.extraction.rules import rule
from filings.extraction.terms.milestones import parts
from filings.extraction.terms.milestones.parts import CLASS, NOT_MILESTONES
from filings.extraction.terms.wording import ADDED, PAREN, gap

_A = r"(?P<amount>¤+)"
_MORE = (
    r"(?:,?\s+(?:more|per\s+(?:\w+\s+){0,2}?\w+|each|in\s+total|in\s+(?:the\s+)?aggregate|in\s+cash|in\s+all"
    r"|of\s+contingent\s+consideration|contingent|later|(?:in\s+)?(?:additional|further|contingent|potential)\s+payments)){0,2}"
    r"(?:\s+(?:could|may|might|can|will|would)\s+(?:follow|become\s+(?:due|payable)|fall\s+due|be\s+(?:earned|paid"
    r"|payable|due|received)))?"
)
_TIED = (
    r"(?:in|of|upon|on|for|from|if|as|through|by\s+way\s+of|subject\s+to|(?:is|are|be)?\s*(?:related|relating|relates?"
    r"|tied|linked|attributable)\s+to|associated\s+with|based\s+(?:up)?on|dependent\s+(?:up)?on"
    r"|(?:depend|hang|rest|hing|rid)(?:s|es|ing)?\s+(?:up)?on"
    r"|contingent\s+(?:up)?on|payable\s+(?:up)?on|(?:would|will|to)\s+be\s+(?:due|payable|paid)\s+(?:up)?on)"
)
_LUMPS = (
    r"(?:milestones\b|milestone\s+(?:payments|events|fees|consideration|and\s+royalty)\b|milestone-based\s+payments"
    r"|contingent\s+(?:payments|consideration)|earn-?outs?\b|success-based\s+payments|success\s+(?:fees|payments))"
)
_NOT_SALES = r"royalt|sales\s+of"
_NOT_A_SUM = r"royalt|up-?front|equity|in\s+excess"
_SINGLE = (
    r"quarter\b|of\s+which|first\s+(?:patient|subject|participant|commercial(?!\s+sales?\s+and\b)|dos|dose)|dosing"
    r"|approval\s+(?:by|of)"
    r"|royalt|up-?front|near-?term\s+(?:and|payments)|(?:each|per)\s[^,;¤]{1,30},\s+and\s|initiation\s+of"
    r"|filing\s+of|clearance\s+of|,\s+and\s+up|equity|an?\s+(?:\w+\s+){0,2}milestone\b(?!\s+(?:payments|events))"
)

COULD_TOTAL = re.compile(
    r"\bmilestones?\b(?:\s+(?:payments|fees))?[^¤;.]{0,40}\b(?:could|may|might|can|would|will)\s+(?:total|reach|come\s+to"
    r"|add\s+up\s+to|amount\s+to|aggregate|sum\s+to|run\s+to)\s+(?:(?:up\s+to|as\s+much\s+as|a\s+total\s+of|about)\s+)?$",
    re.IGNORECASE,
)
"""Before a sum of milestones that holds on a condition ("milestone payments could reach ¤ if …")."""

AFTER = rule(
    "milestones.after_amount",
    rf"{_A}{PAREN}{_MORE}\s+{_TIED}\s{gap(130, _SINGLE)}{_LUMPS}"
    r"(?!\s+(?:of|totall?ing|aggregating)\s+(?:up\s+to\s+)?¤)",
    literals=["milestone", "contingent", "earn", "success"],
    priority=72,
    confidence=0.95,
    examples=[
        "up to an additional ¤ upon the achievement of specified development and regulatory milestones",
        "up to ¤ in sales milestones",
        "up to ¤ more if development and commercial milestones are met",
        "up to ¤ in contingent payments on clinical events",
        "¤ in cash milestone payments",
        "up to ¤ in near-term development milestones",
        "Up to ¤ could follow on later clinical and regulatory milestones",
    ],
    counterexamples=[
        "¤ upon dosing of the first patient and further milestones",
        "a milestone of ¤",
        "up to ¤ for each additional product, and sales milestones may total ‡",
        "up to ¤ for Beta, and sales milestone payments of up to ¤",
    ],
)
EVENTS = rule(
    "milestones.events_after_amount",
    rf"{_A}{PAREN}{_MORE}\s+{_TIED}\s(?=[^¤;]{{0,110}}\b{CLASS}){gap(120, _SINGLE)}\b(?:events|targets|levels"
    rf"|thresholds|goals|objectives|steps|hurdles|successes|(?:approval|sales|clinical|regulatory|commercial)\s+payments)\b",
    literals=[
        "events",
        "targets",
        "levels",
        "thresholds",
        "goals",
        "objectives",
        "payments",
        "steps",
        "hurdles",
        "successes",
    ],
    priority=71,
    confidence=0.92,
    examples=[
        "up to ¤ on the achievement of specified levels of annual net sales",
        "up to approximately ¤ associated with achieving certain annual sales thresholds",
        "¤ relates to development and regulatory events",
        "up to ¤ upon the achievement of development, approval and sales events",
        "up to ¤ more in clinical and approval payments",
        "up to ¤ on the occurrence of certain clinical and approval events",
        "¤ more hangs on development and regulatory steps",
    ],
    counterexamples=["¤ on approval by the FDA", "¤ for research"],
)
ON_SALES = rule(
    "milestones.on_sales",
    rf"{_A}{PAREN}{_MORE}\s+(?:linked\s+to|tied\s+to|based\s+on|dependent\s+on|relates?\s+to|for|on"
    rf"|to)\s+(?:(?:annual|net|product|cumulative|commercial|future)\s+){{0,3}}sales\b(?!\s+(?:of|in|by|milestone"
    rf"|above|representatives|force))"
    rf"|\bup\s+to\s+{ADDED}{_A.replace('amount', 'amount2')}{PAREN}{gap(40, 'royalt|equity|cost|expense')}"
    rf"\b(?:based|dependent|depending|contingent)\s+(?:up)?on\s+"
    rf"(?:(?:the\s+)?(?:level\s+of\s+)?(?:annual|net|product|cumulative|commercial|future)\s+){{0,3}}sales\b",
    literals=["sales"],
    priority=73,
    confidence=0.8,
    examples=[
        "up to ¤ linked to annual sales",
        "¤ for development events and ¤ for sales",
        "namely ¤ on sales",
        "up to ¤ in payments based on annual net sales in Japan",
        "up to a further ¤ over three years depending on sales",
        "¤ to sales",
    ],
    counterexamples=["¤ on net sales of", "¤ on sales milestones"],
)
BEFORE = rule(
    "milestones.before_amount",
    rf"\b(?:milestones|milestone\s+(?:payments|fees)|contingent\s+payments"
    rf"|earn-?outs?)\b{PAREN}{gap(110, NOT_MILESTONES)}"
    rf"(?:\b(?:of|total(?:l?ing|l?ed)?|aggregat(?:e|ing)|reach|exceed(?:ing)?|in\s+excess\s+of|amount(?:ing)?\s+to"
    r"|add(?:ing)?\s+up\s+to|(?:could|may|might|can|would)\s+(?:bring|earn|yield)(?:\s+(?:in|us|(?:the\s+)?[A-Z]\w+))?"
    rf"|set\s+at|up\s+to|to"
    rf"|remain\w*)|,(?!\s+(?:being\s+)?a\s+total))\s+{ADDED}{_A}",
    literals=["milestones", "milestone payments", "milestone fees", "contingent payments", "earn"],
    priority=70,
    confidence=0.93,
    examples=[
        "sales milestone payments of up to ¤",
        "milestones of up to ¤",
        "milestone payments which could total ¤",
        "contingent payments by Acme which cannot exceed ¤",
        "Total milestones under the agreement were set at up to ¤",
        "milestone payments potentially exceeding ¤",
        "the sales milestones that we can earn were increased in total from ‡ to ¤",
        "milestones, of up to ¤, depend on sales",
        "Further milestones could bring Alder ¤",
        "the remaining milestones, which could have totaled ¤",
    ],
    counterexamples=["a milestone payment of ¤", "milestones and royalties of ¤"],
)
SUMS = rule(
    "milestones.further_sums",
    rf"\b(?:further|additional|contingent|other|future|subsequent)\s+(?:contingent\s+)?(?:sums|payments|amounts"
    rf"|consideration)\b{gap(70, 'royalt|equity')}\b(?:of|aggregating|total(?:l?ing)?"
    rf"|up\s+to)\s+{ADDED}{_A}(?!{PAREN}\s+and\s+¤)",
    literals=["sums", "payments", "amounts", "consideration"],
    priority=58,
    confidence=0.85,
    examples=["Further sums aggregating ¤ will be payable", "eligible for further sums of up to ¤ in total"],
    counterexamples=["an additional payment of ¤"],
)
UP_TO_ON_EVENTS = rule(
    "milestones.up_to_on",
    rf"\bup\s+to\s+{ADDED}{_A}{PAREN}\s+(?:up)?on\s+(?:the\s+|an?\s+)?(?:\w+\s+){{0,3}}?(?:approvals?|reimbursement"
    rf"|listing|sales|launch|cumulative)\b{gap(80)}\band\s+(?:on\s+)?{gap(40)}\b(?:sales|approvals?|targets|launch)",
    literals=["up to"],
    priority=76,
    confidence=0.85,
    examples=[
        "up to ¤ (‡) on approval of LS-015 and on cumulative sales targets",
        "up to ¤ on a reimbursement listing and on sales",
    ],
    counterexamples=["¤ on approval and launch"],
)
UP_TO_MORE = rule(
    "milestones.up_to_more",
    rf"\b(?:receive|eligible|earn|pay|owe|liable|obligated|entitled)\b{gap(70, 'royalt|up-?front|shares')}\bup\s+to"
    rf"\s+(?:(?:an?\s+)?(?:additional|further|another|total\s+of)\s+)?{_A}(?={PAREN}(?:\s+(?:more|later|over\s+time"
    rf"|in\s+the\s+future))?\s*(?:[.,;]|$"
    rf"|upon\s+the\s+(?:achievement|occurrence)))",
    literals=["up to"],
    priority=40,
    confidence=0.7,
    examples=["We may receive up to ¤ more.", "is to pay us ¤ upfront and may receive up to an additional ¤, of which"],
    counterexamples=["reimburse costs of up to ¤", "may receive up to ¤ per year"],
)
CLASS_PAYMENTS = rule(
    "milestones.payments_by_class",
    rf"\b(?:(?:development|clinical|regulatory|approval|commercial(?:ization)?|sales|launch)(?:,\s+|\s+and\s+"
    rf"|,\s+and\s+|\s+)){{0,5}}"
    rf"(?:development|clinical|regulatory|approval|commercial(?:ization)?|sales|launch|event|success|performance"
    rf"|target)"
    rf"(?:-based|-related|-dependent)?\s+payments\b{gap(70, NOT_MILESTONES)}"
    rf"\b(?:up\s+to|as\s+much\s+as|total(?:l?ing)?|aggregat(?:e|ing)|reach|not\s+exceed(?:ing)?)\s+{ADDED}{_A}",
    literals=["payments"],
    priority=66,
    confidence=0.88,
    examples=[
        "Additional sales-based payments of up to ¤",
        "regulatory payments totaling up to ¤",
        "development, regulatory and sales payments that could reach ¤",
    ],
    counterexamples=["commercial payments of ¤", "a sales payment of ¤"],
)
CLASS_COULD = rule(
    "milestones.class_could_total",
    rf"\b{CLASS}\w*\b{gap(70, 'royalt|up-?front|equity')}\b(?:achievements|events|milestones|successes|targets"
    rf"|goals|objectives|steps)"
    rf"\b{gap(50, 'royalt|up-?front|equity')}\b(?:could|may|might|can|would|will"
    rf"|shall\s+not)\s+(?:in\s+(?:the\s+)?aggregate\s+)?(?:total|aggregate"
    rf"|reach|sum\s+to|amount\s+to|come\s+to|exceed)\s+{ADDED}{_A}",
    literals=["achievements", "events", "milestones", "successes", "targets", "goals", "objectives", "steps"],
    priority=68,
    confidence=0.9,
    examples=["payments for development, approval and sales achievements could aggregate ¤"],
    counterexamples=["sales targets of ¤", "regulatory events and royalties may total ¤"],
)
UP_TO_CLASS = rule(
    "milestones.up_to_for_class",
    rf"\b(?:up\s+to|as\s+much\s+as|a\s+maximum\s+of)\s+{ADDED}{_A}{PAREN}{_MORE}\s+{_TIED}\s"
    rf"(?=[^¤;]{{0,80}}\b{CLASS}){gap(80, _SINGLE)}"
    rf"\b(?:achievements|steps|filings|approvals|launches|successes|outcomes|progress|sales\s+(?:volumes?|amounts?"
    rf"|figures|performance))\b",
    literals=["up to", "as much as", "maximum of"],
    priority=69,
    confidence=0.88,
    examples=[
        "up to ¤ tied to filings and approvals in Japan",
        "up to ¤ for clinical and regulatory steps",
        "a maximum of ¤ based on sales amounts",
    ],
    counterexamples=["¤ on approvals in both regions", "up to ¤ for research"],
)
LATER_PAYMENTS = rule(
    "milestones.later_payments_for_class",
    rf"\b(?:up\s+to|as\s+much\s+as)\s+{ADDED}{_A}{PAREN}{_MORE}\s+in\s+(?:(?:future|contingent|additional|potential"
    rf"|later|further|subsequent|event|performance|success|\w+-based)\s+){{1,3}}payments\b"
    rf"(?=[^¤;.]{{0,80}}\b{CLASS}){gap(60, _SINGLE)}\b{CLASS}\w*(?:(?:,|\s+and|,\s+and)\s+{CLASS}\w*){{0,4}}",
    literals=["up to", "as much as"],
    priority=70,
    confidence=0.86,
    examples=["up to ¤ in future payments tied to development and commercialization"],
    counterexamples=["up to ¤ in future lease payments"],
)
BY_PROGRESS = rule(
    "milestones.maximum_by_progress",
    rf"\b(?:in\s+accordance\s+with|according\s+to|depending\s+on|based\s+on|linked\s+to"
    rf"|tied\s+to)\s+(?:the\s+)?(?:\w+\s+){{0,2}}?(?:progress|stage|status)\s+of\s+(?:the\s+)?(?:\w+\s+)?{CLASS}\w*"
    rf",?\s{gap(40)}(?:maximum\s+of|up\s+to)\s+{ADDED}{_A}",
    literals=["progress", "stage", "status"],
    priority=69,
    confidence=0.85,
    examples=[
        "in accordance with the progress of development, a maximum of ¤",
        "depending on the stage of development, up to ¤",
    ],
    counterexamples=["according to the progress of the trial, ¤"],
)
POTENTIAL_PAYMENT = rule(
    "milestones.potential_payment",
    rf"\b(?:eligible|entitled)\s+(?:for|to\s+(?:receive|earn))\s+(?:an?\s+)?(?:additional\s+|further\s+)?(?:potential"
    rf"|contingent)\s+(?:(?:cash|future)\s+)?(?:payments?\s+(?:of\s+)?)?(?:up\s+to\s+)?{_A}{PAREN}"
    rf"(?:\s+(?:in\s+)?(?:(?:cash|future|contingent)\s+){{0,2}}payments?\b|(?=\s*[.,;]))(?!\s+(?:for|at|on\s+signing))",
    literals=["potential", "contingent"],
    priority=66,
    confidence=0.82,
    examples=[
        "is eligible for potential ¤ cash payment",
        "entitled to receive contingent payments of up to ¤.",
        "eligible to receive a potential ¤ in cash payments",
    ],
    counterexamples=[
        "eligible for potential ¤ upfront payment",
        "eligible for ¤ in cash payments",
        "eligible for potential royalties of ¤",
    ],
)
FURTHER_UP_TO = rule(
    "milestones.up_to_may_follow",
    rf"\b(?:up\s+to|as\s+much\s+as)\s+(?:an?\s+)?(?:additional|further|another)\s+{_A}{PAREN}\s+(?:could|may|might"
    rf"|can|will|would)\s+(?:become"
    rf"|be|follow|fall)\b"
    rf"|\band\s+(?:up\s+to|as\s+much\s+as)\s+{_A.replace('amount', 'amount3')}{PAREN}"
    rf"\s+(?:later|down\s+the\s+(?:road|line))\b"
    rf"|\b(?:an?\s+(?:additional|further)|another)\s+{_A.replace('amount', 'amount2')}{PAREN}"
    rf"\s+(?:could|may|might)\s+(?:become\s+(?:due|payable)"
    rf"|follow|fall\s+due|be\s+(?:earned|due|payable))\b",
    literals=["up to", "as much as", "further", "additional", "another"],
    priority=43,
    confidence=0.8,
    examples=[
        "Up to a further ¤ may be paid over three years depending on sales",
        "A further ¤ may become due",
        "¤ now, and up to ¤ later, makes a difference",
    ],
    counterexamples=["up to ¤ may be drawn", "an additional ¤ may be"],
)
TOTAL_IS = rule(
    "milestones.total_is",
    rf"\b(?:total|sum|aggregate)\s+(?:amount\s+)?(?:of\s+)?(?:all\s+|the\s+|such\s+|these\s+|any\s+"
    rf"|of\s+){{0,4}}(?:(?:foregoing|potential|possible|future|{CLASS}\w*|and|above)\s+){{0,5}}"
    rf"(?:milestones?(?:\s+payments?)?|foregoing(?:\s+payments)?)\b{gap(70, _NOT_A_SUM)}"
    rf"\b(?:is|are|was|were|equals?|be|(?:not\s+)?exceed|reach|to)\s+{ADDED}{_A}",
    literals=["milestone", "foregoing"],
    priority=87,
    confidence=0.92,
    examples=[
        "The total of the foregoing milestone payments is ¤",
        "The total of the foregoing is ¤",
        "the aggregate potential milestone payments under the agreement are ¤",
        "the total regulatory milestone payments shall not exceed ¤",
    ],
    counterexamples=["total milestone payment for the first indication, ¤", "milestone payments are ¤"],
)
IF_ALL = rule(
    "milestones.if_all_are_reached",
    rf"\b(?:if|assuming|should)\s+(?:all|every|each)\b{gap(90, 'royalt')}\bmilestones?\b{gap(60, _NOT_SALES)}\b"
    rf"(?:would|could|may|will|can|might)\s+(?:also\s+|then\s+)?"
    rf"(?:receive|earn|be\s+(?:due|paid|owed|entitled\s+to|payable)|total|pay|owe|amount\s+to|aggregate"
    rf"|come\s+to){gap(40, 'royalt')}\s{ADDED}{_A}",
    literals=["if ", "assuming", "should"],
    priority=67,
    confidence=0.88,
    examples=[
        "If every remaining milestone were attained, we would receive an additional ¤",
        "Assuming all milestones are met, the Company could earn up to ¤",
    ],
    counterexamples=["if the first milestone is met, it will pay ¤"],
)
REMAINS = rule(
    "milestones.remaining",
    rf"\bup\s+to\s+{_A}{PAREN}\s+(?:remains?|is\s+still|are\s+still)\b",
    literals=["up to"],
    priority=42,
    confidence=0.8,
    examples=["After payment of ¤ in 2019, up to ¤ remains, namely ¤ on European approval"],
    counterexamples=["up to ¤ of stock"],
)
TAKEN_TOGETHER = rule(
    "milestones.taken_together",
    rf"\bpayments\b{gap(60)}\b(?:taken\s+together|in\s+(?:the\s+)?aggregate|in\s+total)\b{gap(70)}\b(?:to|of|is|are"
    rf"|total)\s+{_A}",
    literals=["taken together", "aggregate", "in total"],
    priority=41,
    confidence=0.8,
    examples=["The payments under Section 7.3 taken together rise from ‡ to ¤"],
    counterexamples=["payments of ¤"],
)
RULES = {
    **parts.RULES,
    AFTER: "milestone", EVENTS: "milestone", ON_SALES: "milestone_commercial", BEFORE: "milestone", SUMS: "milestone",
    UP_TO_ON_EVENTS: "milestone", UP_TO_MORE: "milestone", REMAINS: "milestone", TAKEN_TOGETHER: "milestone",
    CLASS_PAYMENTS: "milestone", CLASS_COULD: "milestone", IF_ALL: "milestone",
    LATER_PAYMENTS: "milestone", POTENTIAL_PAYMENT: "milestone",
    UP_TO_CLASS: "milestone", BY_PROGRESS: "milestone_development", FURTHER_UP_TO: "milestone", TOTAL_IS: "milestone",
}  # fmt: skip
