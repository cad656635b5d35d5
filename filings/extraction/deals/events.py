"""What a filing reports about a deal: the latest event said to have happened, else that it is only mentioned."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from filings.extraction.deals.clauses import plain_sentence
from filings.extraction.deals.context import Context
from filings.extraction.deals.dating import Dated, dates_of
from filings.extraction.deals.event_cues import CUES, is_unsaid
from filings.extraction.deals.event_dates import date_before, date_of_event, not_before
from filings.extraction.deals.groups import Group
from filings.extraction.facts import Span, Stated
from filings.extraction.layout import Layout, Zone


@dataclass(frozen=True, slots=True)
class Happening:
    """An event with the words that tell it and its date, where one is given."""

    event: str
    span: Span
    rule: str
    on: Dated | None
    fresh: bool


_PRESENT = re.compile(
    r"\b(?:entitles|triggering|has\s(?:extended|expanded)|receipt\sof|has\sbeen\s(?:mutually\s)?terminated|has\s(?:received|earned|achieved|exercised|terminated)|is\sterminating)\b"
)
_RANK = (
    "mentioned",
    "proposed",
    "signed",
    "amended",
    "option_exercised",
    "milestone_achieved",
    "milestone_paid",
    "expired",
    "terminated",
)


def read_event(
    group: Group, sentences: Iterable[tuple[Layout, int]], context: Context, *, of_others: bool = False
) -> tuple[Stated[str], Stated[str] | None]:
    """The event of a deal and its day; `sentences` are those that speak of the deal.

    A deal `of_others` (the filer is on neither side) is only mentioned, whatever happened to it.
    """
    found = [h for layout, number in sentences for h in _happenings(layout, number, context)]
    signing = _signing(group, context)
    fresh = [h for h in found if h.fresh]
    if any(h.event == "proposed" for h in fresh) and (signing is None or signing.fresh) and _proposed(group):
        fresh = [h for h in fresh if h.event == "proposed"]
        signing = None
    if signing is not None and signing.fresh:
        fresh.append(signing)
        # a deal that is news itself was not amended, ended or paid for by the sentences that set out its terms
        if signing.on is None:
            fresh = [signing]
    fresh = [h for h in fresh if h.event != "proposed" or signing is None]
    if not fresh or of_others:
        frame = group.tellings[0].frame
        return Stated("mentioned", (frame.span,), "event.mentioned@1", 0.8), None
    best = max(fresh, key=lambda h: (_day_key(h), _RANK.index(h.event)))
    on = (
        Stated(best.on.iso, (best.on.span,), best.rule, 0.7)
        if best.on and best.on.how != "quarter" and best.event not in ("signed", "proposed")
        else None
    )
    return Stated(best.event, (best.span,), best.rule, 0.85), on


def _day_key(happening: Happening) -> str:
    return (happening.on.iso + "-99-99")[:10] if happening.on else ""


def _proposed(group: Group) -> bool:
    return any(
        re.search(r"letters?\sof\sintent|term\ssheet|memorandum\sof", t.frame.clause.text, re.IGNORECASE)
        for t in group.tellings
        if t.anchors
    )


def _signing(group: Group, context: Context) -> Happening | None:
    """The signing as an event: fresh when its day, or the sentence that tells it, is news."""
    anchors = [t for t in group.tellings if t.anchors] or group.tellings
    if group.signed is not None:
        fresh = (
            context.since is not None
            and (group.signed.iso + "-99-99")[: len(group.signed.iso)] >= context.since[: len(group.signed.iso)]
        )
        return Happening("signed", anchors[0].frame.span, "event.signed.dated@1", group.signed, fresh)
    if context.periodic:
        return None
    for telling in anchors:
        if (
            telling.zone is Zone.ABOUT
            or telling.kind == "payment"
            or telling.in_passing
            or telling.frame.rule.id in _LATER_NEWS
        ):
            continue
        text = telling.frame.clause.text
        headline = telling.zone in (Zone.HEADLINE, Zone.HEADING) and _HEADLINE_NEWS.search(text)
        if (
            (headline or _NEWS.search(text))
            and not _OLD.search(text)
            and telling.frame.rule.id != "deal.license.listed"
        ):
            return Happening("signed", telling.frame.span, "event.signed.news@1", None, True)
    return None


_NEWS = re.compile(
    r"\b(?:today\sannounc\w+|announced?\s(?:today|that)|announces|is\s(?:pleased|happy|delighted)\sto\sannounce"
    r"|said\stoday|newly"
    r"|(?:has|have)\s(?:\w+\s)?(?:entered|signed|granted|licensed|acquired|executed|formed|agreed|obtained"
    r"|in-licensed|settled|sold|purchased)|entered\sinto|executed|signed)\b",
    re.IGNORECASE,
)
_HEADLINE_NEWS = re.compile(
    r"\b(?:enters?|signs?|grants?|licenses|in-licenses|obtains?|acquires?|inks?|forms?|partners?|announces?"
    r"|sells?|collaborate|agree)\b",
    re.IGNORECASE,
)
_LATER_NEWS = frozenset(
    ("deal.license.listed", "deal.option.exercise", "deal.license.milestone-from", "deal.license.milestone-to")
)
_OLD = re.compile(
    r"\b(?:previously|existing|earlier|prior|is\sparty\sto|are\sparty\sto|since\s(?:19|20)\d\d|currently\sholds"
    r"|maintains|holds|to\sdate|already|has\sa\sbroad|in\saddition\sto\sits)\b",
    re.IGNORECASE,
)


def _happenings(layout: Layout, number: int, context: Context) -> Iterable[Happening]:
    """What one sentence says to have happened. A contract recites; it reports nothing."""
    if layout.document_class == "contract":
        return
    text, at = plain_sentence(layout, number)
    for each, match in CUES.scan(text):
        if is_unsaid(each, text, *match.span()):
            continue
        if each.id == "event.milestone_paid.referred" and not _after_a_milestone(layout, number):
            continue
        span = Span(layout.document.index, at[match.start()], at[match.end() - 1] + 1)
        event = each.id.split(".")[1]
        on = date_of_event(layout, number, span, until=context.until, of_agreement=event in ("signed", "amended"))
        if on is None and context.periodic:
            on = date_before(layout, number, until=context.until)
        if not context.periodic and _PRESENT.search(match.group()):
            on, fresh = None, True
        elif on is not None:
            fresh = context.since is not None and not_before(on.iso, context.since)
        elif context.periodic:
            fresh = bool(_THIS_PERIOD.search(text))
        else:
            sentence = layout.sentences[number]
            fresh = all(d.how == "dateline" for d in dates_of(layout, sentence.start, sentence.end))
        yield Happening(event, span, each.name, on, fresh)


_THIS_PERIOD = re.compile(
    r"\b(?:during|in)\s(?:the|this)\s(?:current\s|most\srecent\s)?(?:year|quarter|period|fiscal\syear)\b"
    r"|\bsubsequent\sto\s(?:the\send|year-?end|the\sbalance)|\bto\sdate\sthis\syear\b|\brecently\b",
    re.IGNORECASE,
)


def _after_a_milestone(layout: Layout, number: int) -> bool:
    """Whether this sentence or the two before it speak of a milestone or of the event that one is due for."""
    near = " ".join(s.text for s in layout.sentences[max(0, number - 2) : number + 1])
    return bool(
        re.search(
            r"\bmilestone|\b(?:obliged|obligated)\sto\spay|\bentitle|\bapprov(?:al|ed)|\bdos(?:ed|ing)",
            near,
            re.IGNORECASE,
        )
    )
