"""What single sentences say to have happened to a deal, with the words, the day, and whether that is news."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from filings.extraction.deals.context import Context
from filings.extraction.deals.dating import Dated
from filings.extraction.deals.frames.clauses import plain_sentence
from filings.extraction.deals.happenings.cues import CUES, DUE, is_unsaid
from filings.extraction.deals.happenings.dates import date_before, date_of_event, not_before
from filings.extraction.facts import Span
from filings.extraction.layout import Layout, Zone

LEAD_SENTENCES = 3
"""Sentences that hold the news of a release, its headline among them."""


@dataclass(frozen=True, slots=True)
class Happening:
    """An event with the words that tell it, its date where one is given, and how plainly it is told (0 to 1)."""

    event: str
    span: Span
    rule: str
    on: Dated | None
    fresh: bool
    plainness: float = 0.9


_PRESENT = re.compile(
    r"\b(?:entitles|triggering|has\s(?:extended|expanded)|receipt\sof|has\sbeen\s(?:mutually\s)?terminated|has\s(?:received|earned|achieved|exercised|terminated)|is\sterminating)\b"
)

_SAME_DAY = re.compile(r"\W{0,3}(?:Also\s)?[Oo]n\s(?:the\ssame|that\s(?:same\s)?|such)\s?(?:date|day)\b")
"""Begins a sentence that goes on with the day of the report; the dates in it are those of older agreements."""


def read_happenings(layout: Layout, number: int, context: Context) -> Iterator[Happening]:
    """What one sentence says to have happened. A contract recites; it reports nothing."""
    if layout.document_class == "contract":
        return
    text, at = plain_sentence(layout, number)
    for each, match in CUES.scan(text):
        if is_unsaid(each, text, *match.span()):
            continue
        if each.id == DUE and (layout.document_class not in ("release", "other") or number >= LEAD_SENTENCES):
            continue
        if each.id == "event.milestone_paid.referred" and not _after_a_milestone(layout, number):
            continue
        if each.id == "event.milestone_paid.this-was" and not _after_a_payment(layout, number):
            continue
        span = Span(layout.document.index, at[match.start()], at[match.end() - 1] + 1)
        event = each.id.split(".")[1]
        on = date_of_event(layout, number, span, until=context.until, of_agreement=event in ("signed", "amended"))
        if on is None and context.periodic:
            on = date_before(layout, number, until=context.until)
        if not context.periodic and (_PRESENT.search(match.group()) or _SAME_DAY.match(text)):
            on, fresh = None, True
        elif on is not None:
            fresh = context.since is not None and not_before(on.iso, context.since)
        elif context.periodic:
            fresh = bool(_THIS_PERIOD.search(text))
        else:
            # its only dates are to come, those of a dateline or of the agreement itself
            fresh = layout.paragraphs[layout.sentences[number].paragraph].zone is not Zone.ABOUT
        yield Happening(event, span, each.name, on, fresh, each.confidence)


_THIS_PERIOD = re.compile(
    r"\b(?:during|in)\s(?:the|this)\s(?:current\s|most\srecent\s)?(?:year|quarter|period|fiscal\syear)\b"
    r"|\bsubsequent\sto\s(?:the\send|year-?end|the\sbalance)|\bto\sdate\sthis\syear\b|\brecently\b",
    re.IGNORECASE,
)


_MONEY_MOVED = re.compile(r"\b(?:received|paid|collected)\b[^;.]{0,60}[$€£¥\d]")
_MILESTONE_NEAR = re.compile(
    r"\bmilestone|\b(?:obliged|obligated)\sto\spay|\bentitle|\bapprov(?:al|ed)|\bdos(?:ed|ing)|\bclearance\b|\bmarking\b",
    re.IGNORECASE,
)


def _after_a_payment(layout: Layout, number: int) -> bool:
    """Whether this sentence or the one before it says that money was received or paid."""
    near = " ".join(s.text for s in layout.sentences[max(0, number - 1) : number + 1])
    return _MONEY_MOVED.search(near) is not None


def _after_a_milestone(layout: Layout, number: int) -> bool:
    """Whether this sentence or the two before it speak of a milestone or of the event that one is due for."""
    near = " ".join(s.text for s in layout.sentences[max(0, number - 2) : number + 1])
    return _MILESTONE_NEAR.search(near) is not None
