"""Amounts that only measure: changes, excesses over a sum, and what was paid in each period of a statement."""

from __future__ import annotations

from filings.extraction.rules import rule
from filings.extraction.terms.wording import ADDED, PAREN

_A = r"(?P<amount>(?<!¤)¤+)"  # from the first mark of an amount
MEASURE = rule(
    "discard.change_or_excess",
    rf"\b(?:(?:in|de)creased|reduced|lowered|raised)\s+by\s+{ADDED}{_A}"
    rf"|\b(?:costs|expenses)\b[^¤;.]{{0,60}}\b(?:exceed(?:s|ing)?|in\s+excess\s+of)"
    rf"\s+{_A.replace('amount', 'amount2')}",
    literals=["creased by", "reduced by", "lowered by", "raised by", "exceed", "in excess"],
    examples=["the milestones were decreased by ¤", "development costs in excess of ¤ are shared"],
    counterexamples=["increased to ¤", "the cost is ¤"],
)
_PERIODS = (
    r"(?:for|during|in)\s+(?:each\s+of\s+)?the\s+"
    r"(?:(?:fiscal\s+)?years|(?:three|six|nine|twelve)[\s-])[^.;¤]{0,60}?\bended\b"
)
OF_PERIODS = rule(
    "discard.paid_in_periods",
    rf"{_A}(?:\s+and\s+{_A.replace('amount', 'amount2')})?{PAREN}(?:,?\s+respectively,?)?\s+{_PERIODS}",
    literals=["the year", "the fiscal", "the three", "the six", "the nine", "the twelve"],
    examples=[
        "paid ¤ and ¤ for each of the three month and six month periods ended June 30",
        "The Company paid ¤ for each of the years ended December 31",
        "¤ and ¤ during the three and nine months ended",
    ],
    counterexamples=["paid ¤ in the year", "received ¤ during the six months after approval"],
    confidence=0.85,
)
RULES = (MEASURE, OF_PERIODS)
