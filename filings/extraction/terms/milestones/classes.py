"""Which class of events a milestone total is for: development, regulatory, commercial, or several of them."""

from __future__ import annotations

import re

from filings.extraction.rules import Rule
from filings.extraction.terms.milestones import limits, parts
from filings.extraction.terms.milestones import totals as milestone_totals
from filings.extraction.terms.passages import Stretch
from filings.extraction.terms.payment import Payment

_DEVELOPMENT = re.compile(
    r"\b(?:pre-?)?(?:development(?:al)?|clinical|research|preclinical|discovery)\b", re.IGNORECASE
)
_REGULATORY = re.compile(
    r"\b(?:regulatory|approvals?|registrations?|filings?|reimbursement"
    r"|listings?)\b",
    re.IGNORECASE,
)
_COMMERCIAL = re.compile(
    r"\b(?<!pre-)(?:commerciali[sz]ation|commercial|(?:net\s+)?sales(?:-based)?|launch|turnover)\b", re.IGNORECASE
)


def milestone_kind(words: str) -> str:
    """The kind of a milestone total from the classes its words name ("development and regulatory")."""
    classes = (bool(_DEVELOPMENT.search(words)), bool(_REGULATORY.search(words)), bool(_COMMERCIAL.search(words)))
    return {
        (True, False, False): "milestone_development",
        (False, True, False): "milestone_regulatory",
        (False, False, True): "milestone_commercial",
        (True, True, False): "milestone_dev_reg",
    }.get(classes, "milestone")


def class_of_lump(each: Rule, match: re.Match[str], stretch: Stretch) -> str:
    """The kind of a milestone total that `each` found at `match`, by the class words in reach of the rule."""
    words = match[0]
    behind = stretch.marked[match.end() :]
    if each in (milestone_totals.SUMS, milestone_totals.UP_TO_MORE, milestone_totals.FURTHER_UP_TO):
        words += re.split(r"[.;]\s", behind)[0][:170]
    elif each is parts.ALSO_UP_TO:
        words = _class_words_before(stretch.marked, match.start()) + re.split("¤", words)[0]
    elif each is limits.OF_THE_SECTION and re.search(r"\d\s+(?:and|through|to)\s+\d", words):
        return "milestone"  # several sections
    elif each in (milestone_totals.TOTAL_IS, limits.OF_THE_SECTION):
        words += " " + stretch.heading
    elif each is milestone_totals.EVENTS:
        words += _up_to(r"[^.;,¤]{0,50}", behind)
    elif each is milestone_totals.AFTER:
        words += _what_contingent_on(behind) if "contingent" in words.lower() else ""
    elif each is milestone_totals.BEFORE:
        words = _class_words_before(stretch.marked, match.start()) + words
        if milestone_kind(words) == "milestone":
            words += _up_to(r"(?:\s*,)?\s+(?:upon|on|depend|tied|linked|based|related|if|when)[^.;,¤]{0,80}", behind)
    return milestone_kind(words)


def class_before(payment: Payment) -> str:
    """The class of the milestones named last before an amount that is said to be their total."""
    before = payment.stretch.marked[: payment.start]
    named = [m.start() for m in re.finditer(r"\bmilestones?\b", before, re.IGNORECASE)]
    return milestone_kind(_class_words_before(before, named[-1])) if named else "milestone"


def _up_to(pattern: str, text: str) -> str:
    match = re.match(pattern, text)
    return match[0] if match else ""


def _what_contingent_on(after: str) -> str:
    """The events behind "contingent payments": up to "milestones" or "events", else the phrase that follows."""
    full = re.match(r"[^.;¤]{0,130}?\b(?:milestones|events)\b", after, re.IGNORECASE)
    short = re.match(r"[^.;,¤]{0,60}", after)
    return full[0] if full else short[0] if short else ""


def _class_words_before(text: str, at: int) -> str:
    """The adjectives before "milestones": "development, regulatory and sales milestones"."""
    match = re.search(
        r"(?:\b(?:specified|certain|further|additional|and|or|development|regulatory|clinical|commercial"
        r"|sales(?:-based)?|net|annual|approval|research|preclinical|the|remaining|outstanding)(?:,?\s+(?!$)"
        r"|\s+)){1,9}$",
        text[:at],
        re.IGNORECASE,
    )
    return match[0] if match else ""
