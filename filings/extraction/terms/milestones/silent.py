"""A milestone said to be achieved or paid whose amount is not told ("the approval triggered a milestone payment")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from filings.extraction.facts import Milestone
from filings.extraction.layout import Zone
from filings.extraction.rules import rule, rule_set
from filings.extraction.terms.milestones.events import clean_trigger, milestone_class, named_class
from filings.extraction.terms.milestones.triggers import told_nearby, trigger_elsewhere
from filings.extraction.terms.passages import Stretch

_TOLD = rule(
    "milestone.without_amount",
    r"\b(?P<verb>trigger(?:ed|s|ing)|earned|received|achieved|reached)\s+(?:an?|its|the|another)\s+(?:[\w-]+\s+){0,4}?"
    r"milestone(?P<payment>\s+payment)?\b(?!s)",
    literals=["milestone"],
    confidence=0.7,
    examples=[
        "the approval has triggered a milestone payment from its partner",
        "Wex received an undisclosed milestone payment",
        "has achieved the second preclinical milestone",
    ],
    counterexamples=["triggered milestones", "eligible for a milestone payment"],
)
_RULES = rule_set(_TOLD)
_ZONES = frozenset({Zone.BODY, Zone.HEADLINE})
_SUPPOSED = re.compile(
    r"\b(?:will|would|may|might|could|if|when|once|upon|not|never|unless|until|shall|each|any|has\s+yet)\b[^.;]{0,60}$",
    re.IGNORECASE,
)


def read_silent_events(stretches: Sequence[Stretch], found: Sequence[Milestone]) -> list[Milestone]:
    """At most one event without an amount, where no event with one is said to have come to pass."""
    if any(m.state != "potential" for m in found):
        return []
    told = [
        made
        for stretch in stretches
        if stretch.zone in _ZONES and "¤" not in stretch.marked
        for _, match in _RULES.scan(stretch.marked)
        if not _SUPPOSED.search(stretch.marked[: match.start()])
        for made in [_event(stretch, match)]
    ]
    classed = [m for m in told if m.milestone_class != "other"]
    return classed[:1]


def _event(stretch: Stretch, match: re.Match[str]) -> Milestone:
    trigger = trigger_elsewhere(stretch, *match.span())
    words = clean_trigger(stretch.text[slice(*trigger)]) if trigger else told_nearby(stretch)
    own = milestone_class(words, stretch.heading)
    if own == "other":
        own = named_class(match[0])
    quote = stretch.span(*match.span())
    place = stretch.span(*trigger) if trigger else quote
    return Milestone(
        milestone_class=own,
        trigger=words,
        quote=quote,
        rule=_TOLD.name,
        confidence=_TOLD.confidence,
        amount=None,
        currency=None,
        state="paid" if match["verb"].lower() == "received" else "achieved",
        disclosure="undisclosed",
        spans={"class": (place,), **({"trigger": (place,)} if trigger else {})},
    )
