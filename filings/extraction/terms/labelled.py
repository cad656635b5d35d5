"""Figures behind a label alone, as detail pages and lists of terms give them: "Upfront payment received  $ 350,000"."""

from __future__ import annotations

from filings.extraction.rules import rule
from filings.extraction.terms.upfront import NAME

_LEAD = r"\A\W*(?![^¤‡]*\b(?:revenues?|recogni[sz]ed|deferred|expenses?|amorti[sz]\w+|accrued|costs?)\b)"
_WORDS = r"[^¤‡.;:]{0,70}?"
_FIGURE = r"\s+(?P<amount>¤+)(?!¤)\W*\Z"  # with more figures of the row behind it

UPFRONT = rule(
    "upfront.labelled",
    rf"{_LEAD}{_WORDS}\b(?:up-?front\s+(?:\w+\s+)?(?:payments?|fees?|consideration)|{NAME}){_WORDS}{_FIGURE}",
    literals=["payment", "fee", "consideration", "sum", "royalt"],
    priority=80,
    confidence=0.85,
    examples=["Upfront payment received ¤", "Non-refundable license fee ¤ ¤", "Proceeds from upfront fee, net ¤"],
    counterexamples=[
        "License fee revenue recognized ¤",
        "Deferred upfront payment ¤",
        "Acme paid a license fee, and a milestone, of ¤ in May.",
    ],
)
MAINTENANCE = rule(
    "maintenance.labelled",
    rf"{_LEAD}{_WORDS}\bmaintenance\s+(?:fees?|payments?){_WORDS}{_FIGURE}",
    literals=["maintenance"],
    priority=86,
    confidence=0.85,
    examples=["Annual license maintenance fee ¤", "License maintenance fees, per year ¤"],
    counterexamples=["Maintenance expense ¤", "Maintenance fee revenue ¤"],
)
MILESTONES = rule(
    "milestones.labelled",
    rf"{_LEAD}(?=[^¤‡]*\b(?:maximum|potential|aggregate|total|additional|eligible|contingent|future|up\s+to)\b)"
    rf"{_WORDS}\bmilestones?\b{_WORDS}{_FIGURE}",
    literals=["milestone"],
    priority=80,
    confidence=0.8,
    examples=["Potential milestone payments ¤", "Development milestones, maximum amount ¤"],
    counterexamples=["Milestone payment received ¤", "Potential milestone revenue ¤"],
)
RULES = {UPFRONT: "upfront", MAINTENANCE: "maintenance_fee", MILESTONES: "milestone"}
