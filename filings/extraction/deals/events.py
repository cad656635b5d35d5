"""What a filing reports about a deal: the latest event said to have happened, else that it is only mentioned."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from filings.extraction.deals.clauses import plain_sentence
from filings.extraction.deals.context import Context
from filings.extraction.deals.dating import Dated, dates_of
from filings.extraction.deals.groups import Group
from filings.extraction.facts import Span, Stated
from filings.extraction.layout import Layout, Zone
from filings.extraction.rules import Rule, rule, rule_set


@dataclass(frozen=True, slots=True)
class Happening:
    """An event with the words that tell it and its date, where one is given."""

    event: str
    span: Span
    rule: str
    on: Dated | None
    fresh: bool


def _cue(
    event: str, name: str, pattern: str, literals: Sequence[str], examples: Sequence[str], counter: Sequence[str] = ()
) -> Rule:
    return rule(f"event.{event}.{name}", pattern, literals=literals, examples=examples, counterexamples=counter)


_CUES = rule_set(
    _cue(
        "terminated",
        "notice",
        r"\b(?:gave|given|giving|received|delivered|provided|sent|served)\b[^;]{0,120}\bnotice\b[^;]{0,140}\bterminat\w+"
        r"|\bnotified\b[^;]{0,80}\b(?:terminat\w+|withdraw\w*)",
        ["notice", "notified"],
        [
            "Acme gave Beta written notice that it is terminating the agreement",
            "Acme notified us that it will withdraw from the agreement",
        ],
        ["Either party may terminate on 60 days' notice"],
    ),
    _cue(
        "terminated",
        "ended",
        r"\b(?:agreement|license|licence|collaboration|option|parties|company|we|it)\b[^;]{0,60}\b(?:was|were"
        r"|has\sbeen|have|had\sbeen|been|mutually)\s(?:mutually\s|been\s)?terminated\b"
        r"|\bterminated\s(?:the|its|our|their|this)\b|\b(?:agreement|licen[cs]e"
        r"|collaboration)\s(?:came\sto\san\s)?end(?:ed)?\s(?:on|in)\b"
        r"|\bended\s(?:its|our|the)\s[^;]{0,40}\b(?:licen[cs]e|agreement|collaboration)|\bended,?\sby\smutual"
        r"|\bTermination\s(?:takes|took)\seffect"
        r"|\breturn(?:ed|ing)?\s(?:all\s)?(?:the\s)?rights\b|\bhave\scome\sback\sto\b"
        r"|\brights\b[^;]{0,60}\b(?:revert(?:ed)?|returned)\sto\b",
        ["terminated", "end", "termination", "return", "come back", "revert"],
        [
            "the agreement ended on January 12, 2012",
            "the Company ended its non-exclusive license",
            "Acme and Beta ended, by mutual consent, the agreement",
        ],
    ),
    _cue(
        "amended",
        "entered",
        r"\b(?:enter(?:ed|ing)\sinto|signed|executed)\b[^;]{0,80}\b(?:amendment|amended\sand\srestated"
        r"|letter\sagreement)\b|\bBy\s(?:an?\s)?(?:amendment|letter\sagreement)\b"
        r"|\b(?:agreement|license|licence)\b[^;]{0,40}\b(?:was|were|has\sbeen)\s(?:further\s)?amended\b"
        r"|\bamended\s(?:the|our|its|their)\b"
        r"|\b(?:has|have)\s(?:extended|expanded)\s(?:the|our|its|their)\s[^;]{0,60}\b(?:agreement|alliance|collaboration)\b",
        ["amend", "letter agreement", "extended", "expanded"],
        [
            "the parties entered into Amendment No. 1 to the Original Agreement",
            "Nordhaven has extended its research alliance with Trelawney",
            "By a letter agreement dated May 27, 2021",
            "we signed Amendment No. 2",
        ],
    ),
    _cue(
        "option_exercised",
        "exercised",
        r"\b(?:exercised|exercising|has\sexercised)\s(?:its|the|an?|their)\s(?:\w+\s){0,2}option\b|\bopted\sin\b"
        r"|\belected\sto\s(?:exercise\s(?:its|the)\s(?:option|right)|opt\sin)\b",
        ["exercis", "opted in", "opt in"],
        [
            "Beta was exercising its option for the first target",
            "Beta has opted in to X",
            "Sunfield had elected to exercise its right to opt in",
            "Beta exercised its first option",
        ],
        ["Beta may exercise its option"],
    ),
    _cue(
        "milestone_paid",
        "received",
        r"\b(?:receiv(?:ed|es)|receipt\sof|paid|collected)\b(?:[^;,]|,(?=\d)){0,80}\b(?:milestone|licensing)\s(?:payments?"
        r"|fees?)\b|\bmilestone\b[^;]{0,100}\b(?:was|were|has\sbeen|been)\s(?:paid|received)\b"
        r"|\bmilestones?\b.{0,200}\b(?:we\spaid\sit|paid\sto|payment\swas\sreceived|received\sin)\b"
        r"|\bmilestones?\b[^;]{0,80}\bwe\shave\spaid\b",
        ["milestone", "licensing"],
        [
            "today announced that it has received a $150,000 milestone payment",
            "the IND milestone was paid in 2008",
            "receipt of a $100,000 milestone payment",
        ],
        ["is eligible to receive milestone payments"],
    ),
    _cue(
        "milestone_paid",
        "on-event",
        r"\b(?:paid|received)\b[^;]{0,80}\b(?:on|upon|following|after)\s(?:the\s)?(?:clearance|approval|dosing"
        r"|acceptance|filing|start|initiation|achievement)\b"
        r"|\b(?:paid|received)\s[^;]{0,40}\bwhen\b[^;]{0,60}\b(?:dosed|approved|cleared|accepted|filed|started)\b",
        ["paid", "received"],
        [
            "We paid Acme $3.0 million in February 2024 on clearance of the IND",
            "We received $2.0 million when the first patient was dosed",
        ],
    ),
    _cue(
        "milestone_paid",
        "referred",
        r"\breceived\s(?:the|this|that)\s(?:payment|amount)\b|\b(?:was|were)\spaid\son\b|\bpayment\swas\s(?:made"
        r"|received)\b|\bpaid\s(?:it|this\samount|the\smilestone)\b|\bWe\sreceived\sthis\b",
        ["received", "paid", "payment was"],
        [
            "Nimbrevia received the payment on August 11, 2025",
            "It was accrued at June 30, 2021, was paid on July 15, 2021",
        ],
    ),
    _cue(
        "milestone_achieved",
        "achieved",
        r"\bmilestones?\b[^;]{0,80}\b(?:was|were|has\sbeen|have\sbeen|been)\s(?:achieved|met|earned|reached"
        r"|triggered)\b|\b(?:achieved|earned|trigger(?:ed|s|ing)|reached|achievement\sof)\b[^;]{0,60}\bmilestone\b"
        r"|\bentitl(?:es|ing)\b[^;]{0,60}\bto\b[^;]{0,40}(?:\bmilestone|\$|€|£|¥|CHF|EUR|USD|million)"
        r"|\bbecame\s(?:obliged|obligated|entitled)\b",
        ["milestone", "entitl", "became"],
        [
            "The approval entitles us to a milestone payment of $40.0 million",
            "it has earned a milestone from an existing licensee",
        ],
    ),
    _cue(
        "expired",
        "lapsed",
        r"\bexpired\s(?:by\sits\sterms|on|in|unexercised)|\blapsed\b",
        ["expired", "lapsed"],
        ["expired by its terms on December 31, 2000", "the option lapsed unexercised on 30 June 2022"],
    ),
    _cue(
        "proposed",
        "letter-of-intent",
        r"\b(?:letters?\sof\sintent|term\ssheet|memorandum\sof\sunderstanding|non-?binding\s(?:proposal|agreement"
        r"|offer))\b",
        ["letter", "term sheet", "memorandum", "binding"],
        ["signed a non-binding letter of intent with Kessenich"],
    ),
)

_OPEN = re.compile(
    r"\b(?:(?-i:may)|might|could|would|will|can|if|unless|either\sparty|eligible|entitled\sto\sreceive|shall"
    r"|until|in\sthe\sevent|right\sto|expects?|potential(?:ly)?|should|no|not)\b[^;]{0,120}$",
    re.IGNORECASE,
)
_OF_A_PATENT = re.compile(
    r"\bpatents?\b|\bexclusivity\b|\bcertificates?\b|\bwarrants?\b|\bwaiting\speriod\b", re.IGNORECASE
)
_PRESENT = re.compile(
    r"\b(?:entitles|triggering|has\s(?:extended|expanded)|receipt\sof|has\sbeen\s(?:mutually\s)?terminated|has\s(?:received|earned|achieved|exercised|terminated)|is\sterminating)\b"
)
_QUARTER = re.compile(r"\b(first|second|third|fourth)\squarter\sof\s((?:19|20)\d\d)\b", re.IGNORECASE)
_QUARTER_END = {"first": "03", "second": "06", "third": "09", "fourth": "12"}
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
    text, at = plain_sentence(layout, number)
    for each, match in _CUES.scan(text):
        if not each.id.startswith("event.proposed") and _OPEN.search(text[: match.start()].rsplit(",", 1)[-1]):
            continue
        if each.id == "event.expired.lapsed" and _OF_A_PATENT.search(text):
            continue
        if each.id == "event.milestone_paid.referred" and not _after_a_milestone(layout, number):
            continue
        span = Span(layout.document.index, at[match.start()], at[match.end() - 1] + 1)
        on = _date_of(layout, number, span.start, context)
        if not context.periodic and _PRESENT.search(match.group()):
            on, fresh = None, True
        elif on is not None:
            fresh = context.since is not None and _not_before(on.iso, context.since)
        else:
            sentence = layout.sentences[number]
            fresh = not context.periodic and all(
                d.how == "dateline" for d in dates_of(layout, sentence.start, sentence.end)
            )
        yield Happening(each.id.split(".")[1], span, each.name, on, fresh)


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


def _date_of(layout: Layout, number: int, cue: int, context: Context) -> Dated | None:
    """The date of a cue: in a report the nearest to it, in a periodic report the latest of the sentence.

    A quarter counts as its last month.
    """
    sentence = layout.sentences[number]
    dates = [*dates_of(layout, sentence.start, sentence.end)]
    dates += [
        Dated(
            f"{m[2]}-{_QUARTER_END[m[1].lower()]}",
            Span(layout.document.index, sentence.start + m.start(), sentence.start + m.end()),
            "quarter",
        )
        for m in _QUARTER.finditer(sentence.text)
    ]
    known = [
        d for d in dates if d.how != "dateline" and (context.until is None or d.iso <= context.until[: len(d.iso)])
    ]
    if not known:
        return None
    if context.periodic:
        return max(known, key=lambda d: (d.iso + "-99-99")[:10])
    return min(known, key=lambda d: abs(d.span.start - cue))


def _not_before(iso: str, since: str) -> bool:
    return iso[: len(since)] >= since[: len(iso)]
