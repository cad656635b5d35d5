"""An amount told in one breath with a milestone: "¤ if clearance is obtained and ¤ once it has run 100,000 tests".

The first event is known by its words; the second is one because it stands beside it in the same form, whatever happens.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from filings.extraction.arbitration import Claim
from filings.extraction.rules import rule
from filings.extraction.terms.milestones.events import LUMPS, clean_trigger, is_reduction
from filings.extraction.terms.passages import Stretch
from filings.extraction.terms.payment import Payment
from filings.extraction.terms.wording import PAREN

JOINED = rule(
    "milestone.joined_event",
    rf"(?:,|;|\b(?:and|plus|or))\s+(?:(?:an?|up\s+to|additional|further|another|finally)\s+){{0,3}}(?P<amount>¤+){PAREN}"
    r"(?:\s+(?:payable|due|more))?,?\s+(?:if|when|once|after|(?:up)?on)\s+(?P<trigger>[^¤;]{8,200})",
    literals=["if ", "when ", "once ", "after ", "on "],
    priority=55,
    confidence=0.8,
    examples=["and ¤ once it has performed 100,000 tests", ", ¤ if the label is widened to children"],
    counterexamples=["will pay ¤ once it has performed the tests", "and ¤ for the option"],
)
_CONDITION = re.compile(r"\b(?:if|when|once|after|on|upon)\b", re.IGNORECASE)
_NO_EVENT = re.compile(
    r"^\s*(?:the\s+)?(?:sign|execut|clos|effective|exercise|terminat|anniversar|(?:first|second|third)\s+anniversar|January|February|March"
    r"|April|May|June|July|August|September|October|November|December|sales\b|net\s+sales\b(?!\s+\w+))",
    re.IGNORECASE,
)


def with_joined(stretch: Stretch, standing: Sequence[Claim[Payment]]) -> list[Claim[Payment]]:
    """The claims, and the events of amounts that no rule knew beside an event told in the same form."""
    kept = list(standing)
    taken = {c.key for c in kept}
    events = [c.value for c in kept if c.value.kind == "event" and _tells_its_condition(c.value)]
    if not events or len(stretch.amounts) == len(kept):
        return kept
    for match in JOINED.pattern.finditer(stretch.marked):
        money = stretch.amount_at(match.start("amount"))
        if money is None or (money.begin, money.end) in taken or not _beside(stretch, events, match):
            continue
        words = match["trigger"]
        if _NO_EVENT.match(words) or is_reduction(words) or LUMPS.search(clean_trigger(words)[:90]):
            continue
        start, end = match.start("amount"), match.end()
        payment = Payment(stretch, money, "event", JOINED, JOINED.confidence, start, end, match.span("trigger"))
        kept.append(Claim((money.begin, money.end), payment, JOINED.name, JOINED.priority, start, end))
    return sorted(kept, key=lambda c: c.key)


def _tells_its_condition(payment: Payment) -> bool:
    """Whether an event stands behind its amount with "if", "when", "on"."""
    if payment.trigger is None:
        return False
    between = payment.stretch.marked[payment.money.finish - payment.stretch.start : payment.trigger[0]]
    return "¤" not in between and _CONDITION.search(between) is not None


def _beside(stretch: Stretch, events: Sequence[Payment], match: re.Match[str]) -> bool:
    """Whether an event's amount is the one before or behind the amount of `match`."""
    at = match.start("amount")
    for event in events:
        first, second = sorted((event.money.begin - stretch.start, at))
        between = stretch.marked[first:second].lstrip("¤")
        if "¤" not in between and len(between) < 260 and not re.search(r"royalt|up-?front", between, re.IGNORECASE):
            return True
    return False
