"""Dates that a sentence gives an agreement: signed, effective; with months and bare years."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from filings.extraction.dates import find_dates
from filings.extraction.facts import Span
from filings.extraction.layout import Layout
from filings.extraction.remembering import remembered

_YEAR = re.compile(
    r"\b(?:in|since|of|from|a|the|In|Since|[Dd]uring|A|early|late|mid-?)\s((?:19|20)\d\d)\b(?!\s(?:to|and)\s(?:19"
    r"|20)\d\d|\s(?:of|shares|was|were|are|had)\b)"
)
_YEAR_AGREEMENT = re.compile(r"\b((?:19|20)\d\d)\s(?:\w+\s){0,2}(?:agreement|licen[cs]\w+|collaboration)")
_DATED = re.compile(
    r"(?:dated(?:\s(?:as\s)?of|\seffective)?|made(?:\sas)?\s(?:of|on)|entered\sinto\s(?:on|as\sof"
    r"|effective\sas\sof|in)|signed\s(?:on|in)?|executed\s(?:on|in|as\sof)?|as\sof"
    r"|(?:[Aa]greement|AGREEMENT|[Ll]icen[cs]e)\s(?:of|dated)|[Aa]greement\s(?:with|between)\s[^.;,]{2,60}\s(?<!as\s)of"
    r"|letter\sof|concluded\s(?:on|in)|(?:held|granted)\s(?:since|in|on)"
    r"|(?:established|struck)\s(?:on|in)|dates\sfrom|dating\sfrom|\btakes\seffect\son)\s?(?:(?:the|this)\s)?$"
)
_OPENING = re.compile(
    r"(?:^|[\s(,])(?:[Oo]n|[Ii]n|[Dd]uring|[Ee]ffective|[Ss]ince|[Aa]s\sof|has\ssince|[Aa]lso\son|[Ee]arly\sin|[Ll]ate\sin"
    r"|from)\s(?:or\sabout\s|early\s|late\s|the\s)?$"
)
_NOT_SIGNED = re.compile(
    r"(?:until|through|before|by|end(?:ed|ing)|expir\w+(?:\son|\sin)?|prior\sto|later\sthan"
    r"|amended(?:\sand\srestated)?(?:\son|\sin|\sas\sof)?|terminat\w*(?:\seffective)?(?:\son|\sin|\sas\sof)?|after|until\sthe|filed\son"
    r"|Report\son\sForm\s8-K\sfiled\son|(?:Commission|SEC)[”\"]?\)?\son"
    r"|restated\son|at|between|and|due\son|payable\son|(?:announc|report|disclos|publish|releas)\w*\s(?:on|in)"
    r"|release\sof|founded\sin|incorporated\sin"
    r"|(?:company|firm|group|corporation|business|maker|manufacturer)\s(?:(?:that|which)\swas\s|was\s)?(?:established|founded|formed|created)\sin)"
    r"\s(?:the\s)?$",
    re.IGNORECASE,
)

_IN_EFFECT = re.compile(
    r"(?<!\bdated\s)(?<!\bmade\s)(?<!\binto\s)(?<!\bexecuted\s)(?<!\bsigned\s)\b[Ee]ffective(?:\s(?:as\sof|on|from))?\s(?:the\s)?$"
)
_PROVISIONAL = re.compile(
    r"\b(?:letters?\sof\sintent|term\ssheet|memorandum\sof\sunderstanding|heads\sof\s(?:terms|agreement))\b"
    r"(?:(?!\bagreement\b)[^.;]){0,70}$",
    re.IGNORECASE,
)
"""Before the day of a paper that a definitive agreement follows: "its term sheet dated June 1, 2020"."""

_ENTERED_THEN = re.compile(
    r"(?:\s?\([^()]{0,60}\))?,\s[^;]{0,200}?\b(?:entered\sinto|granted|signed|executed|licensed)\b", re.IGNORECASE
)
"""What follows "Effective June 1, 2020," where the day is also that of signing."""


_DATELINE = re.compile(r"\s?(?:\([^)]{0,40}\)\s?)?(?:--?|–|—|/PRN)")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with its place.

    `how`: "dated" (said of the agreement), "provisional" (of a letter of intent), "effective", "opening"
    (On June 1, …), "dateline" or "other".
    """

    iso: str
    span: Span
    how: str
    year: Span | None = None  # where its year stands, if not beside its day


_YEAR_OR_SLASH = re.compile(r"(?:19|20)\d\d|\d/\d")


@remembered
def dates_of(layout: Layout, start: int, end: int) -> Sequence[Dated]:
    """Every date written in `flow[start:end]`, in order, bare years included."""
    flow, index = layout.flow, layout.document.index
    if not _YEAR_OR_SLASH.search(flow, start, end):
        return ()
    found = [(a.start, a.end, a.iso) for a in find_dates(flow, start, end)]
    for pattern in (_YEAR, _YEAR_AGREEMENT):
        for match in pattern.finditer(flow, start, end):
            if not any(s < match.end(1) and match.start(1) < e for s, e, _ in found):
                found.append((match.start(1), match.end(1), match[1]))
    dated: list[Dated] = []
    for at, close, iso in sorted(found):
        how = _how(flow, start, at, close, iso)
        if _YEAR_AGREEMENT.match(flow, at, end):
            how = "dated"
        dated.append(Dated(iso, Span(index, at, close), how))
    return dated


def _how(flow: str, start: int, at: int, close: int, iso: str) -> str:
    """What the words around a date say of it (see `Dated`); `start` is where they begin."""
    before = " ".join(flow[max(start, at - 100) : at].split()) + " "
    if _DATELINE.match(flow, close):
        return "dateline"
    if _NOT_SIGNED.search(before):
        return "other"
    if _IN_EFFECT.search(before) and not (len(iso) == 10 and _ENTERED_THEN.match(flow, close)):
        return "effective"
    if _PROVISIONAL.search(" ".join(flow[max(start, at - 110) : at].split()) + " "):
        return "provisional"
    if _DATED.search(before):
        return "dated"
    return "opening" if _OPENING.search(before) or at - start < 3 else "other"


_FIRST_YEAR, _LAST_YEAR = 1000, 9000


def day(iso: str, *, last: bool = False) -> date:
    """An ISO date, month or year as a day: its first, or (`last`) its last."""
    parts = [int(p) for p in iso.split("-")]
    parts[0] = min(max(parts[0], _FIRST_YEAR), _LAST_YEAR)  # headers with misprints hold any digits
    if len(parts) > 1 and not 1 <= parts[1] <= 12:
        parts = parts[:1]
    if len(parts) == 3:
        try:
            return date(*parts)
        except ValueError:
            parts = parts[:2]
    if len(parts) == 2:
        if not last:
            return date(parts[0], parts[1], 1)
        following = date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1)
        return date.fromordinal(following.toordinal() - 1)
    return date(parts[0], 12, 31) if last else date(parts[0], 1, 1)


def days_between(earlier: str, later: str) -> int:
    """Days from the end of one ISO date to the start of another (negative when it lies before)."""
    return day(later).toordinal() - day(earlier, last=True).toordinal()


_BEHIND_TITLE = re.compile(
    r"(?:\([^()]{0,160}\))?,?\s?(?:(?:by\sand\s)?between\s[^.;]{2,140},?\s)?(?:dated(?:\s(?:effective\s)?as)?(?:\sof)?"
    r"|of|on|effective(?:\s(?:as\sof|on))?|entered\sinto\s(?:on|in|as\sof)|signed\s(?:on|in)|made\son)(?:\sthe)?$"
)


def date_behind(layout: Layout, title: Span) -> Dated | None:
    """The date printed right behind a title: "License Agreement, dated as of June 1, 2020"."""
    return next(iter(days_behind(layout, title)), None)


def days_behind(layout: Layout, title: Span) -> list[Dated]:
    """The dates printed right behind a title: "License Agreement dated May 4, 2020 and effective as of June 1"."""
    days: list[Dated] = []
    for found in dates_of(layout, title.end, min(len(layout.flow), title.end + 300)):
        between = " ".join(layout.flow[(days[-1].span.end if days else title.end) : found.span.start].split())
        if not (_AND_EFFECTIVE if days else _BEHIND_TITLE).match(between):
            break
        days.append(replace(found, how="effective") if days else found)
    return days


_AND_EFFECTIVE = re.compile(
    r"(?:\([^()]{0,60}\))?,?\s?(?:and\s|but\s|made\s)?effective"
    r"(?:\s(?:as\sof|on|from))?(?:\sthe)?$"
)


_TOOK_EFFECT = re.compile(
    r"(?:(?:took|taken|takes|taking)\seffect|become[s]?\seffective|became\seffective|effective(?:\sdate)?(?:\s(?:of|on|as\sof))?"
    r"|(?:entered|came)\sinto\s(?:force|effect))(?:\s(?:on|in|as\sof))?\s(?:the\s)?$",
    re.IGNORECASE,
)
_OTHER_EFFECT = re.compile(
    r"terminat|amend|withdraw|merger|lease|offering|resign|appoint|accounting|standard|registration|\brate\b|royalt|percent|%"
    r"|price|increas|assign|plan\b|statute|\bAct\b|policy|notice",
    re.IGNORECASE,
)


_CHANGED = re.compile(r"(?<!as )\b(?:amend\w*|terminat\w*|modif\w*|extend\w*|restated)\b", re.IGNORECASE)


def effective_date(layout: Layout, number: int) -> Dated | None:
    """The day an agreement took effect, where sentence `number` says so of it."""
    sentence = layout.sentences[number]
    for found in dates_of(layout, sentence.start, sentence.end):
        before = (
            " ".join(
                sentence.text[
                    max(0, found.span.start - sentence.start - 60) : found.span.start - sentence.start
                ].split()
            )
            + " "
        )
        changed = _CHANGED.search(layout.flow, found.span.end, min(sentence.end, found.span.end + 140))
        if _TOOK_EFFECT.search(before) and not _OTHER_EFFECT.search(before) and not changed:
            return found
    opening = re.match(r"When\s[^,]{0,60}\b(?:became\seffective|took\seffect)\b", sentence.text)
    return (
        None
        if opening is None
        else next((d for d in dates_of(layout, sentence.start, sentence.start + opening.end() + 24)), None)
    )
