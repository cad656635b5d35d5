"""On which day, month, quarter or year an event of a deal happened, as its sentence or the one before says."""

from __future__ import annotations

import re

from filings.extraction.deals.dating import Dated, dates_of
from filings.extraction.facts import Span
from filings.extraction.layout import Layout

_QUARTER = re.compile(
    r"\b(?:(first|second|third|fourth)\s(?:fiscal\s)?quarter\s(?:of\s)?(?:fiscal\s)?|Q([1-4])\s)((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_YEARS = re.compile(r"\b(?:in|during|of)\s(?:(?:19|20)\d\d,?\s){1,3}and\s(?:in\s)?((?:19|20)\d\d)\b", re.IGNORECASE)
_HALF = re.compile(r"\b(first|second)\shalf\sof\s(?:fiscal\s)?((?:19|20)\d\d)\b", re.IGNORECASE)
_QUARTER_END = {
    "first": "03",
    "second": "06",
    "third": "09",
    "fourth": "12",
    "1": "03",
    "2": "06",
    "3": "09",
    "4": "12",
}
_HALF_END = {"first": "06", "second": "12"}
_TO_COME = re.compile(
    r"\b(?:through|until|till|by|before|no\slater\sthan|ending|expir(?:es|ing|e)(?:\s(?:on|in))?|to|beginning|starting|due"
    r"|payable|after|ends)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
_OF_THE_AGREEMENT = re.compile(
    r"\b(?:(?<!notice\s)(?<!notice,\s)(?<!letter\s)dated(?:\s(?:as\s)?of)?|[Aa]greement\b[^.;,]{0,60}(?<!\bas)\sof|agreement\sof|licen[cs]e\sof|entered\sinto\s(?:in|on)|signed\s(?:in|on)|of\sa|from|since"
    r"|executed\s(?:in|on)|amended(?:\s(?:and\srestated\s)?(?:on|in|as\sof))?|between\sthe\sparties|granted\s(?:in|on)|acquired\s(?:in|on)|licensed\s(?:in|on))\s$",
    re.IGNORECASE,
)
_OF_THE_AMENDED = re.compile(
    r"\b(?:amend\w*|modif\w+|extend\w*|expand\w*|supplement\w*|renew\w*|revis\w+)\s"
    r"(?!(?:and\s)?restated\s(?!the\b|its\b|our\b|their\b|that\b|this\b))(?:(?!letter\sagreement)[^.;]){0,160}?"
    r"\b(?:agreements?|licen[cs]e|collaboration)\b[^.;]{0,80}?"
    r"\b(?:dated(?:\s(?:as\s)?of)?|of|between|entered\sinto(?:\s(?:on|in))?|made(?:\sas\sof)?|signed(?:\s(?:on|in))?)\s$",
    re.IGNORECASE,
)
"""Before the day of an agreement that is amended: "an amendment to the License Agreement dated June 1, 2020"."""

_ASIDE = re.compile(r"\([^()]{0,60}\)")
_JOINED = re.compile(
    r"(?:,|and|,\sand|or|&|;|;\sand)?\s?(?:again|subsequently|most\srecently|further|lastly|then)?\s?(?:in|on|as\sof)?",
    re.IGNORECASE,
)
_ANAPHORIC = re.compile(
    r"^\W*(?:upon|on|as\sa\sresult|in\sconnection|accordingly|following|at\sthat|consequently|in\s(?:return|exchange)"
    r"|pursuant|by\sreason|thereupon|this|that|such|the\scorresponding|for\sthis|it|both|the\s(?:approval|acceptance|dosing|filing|clearance|payment|exercise|termination|milestone|event|achievement))\b",
    re.IGNORECASE,
)
_AGREED_WITHIN, _AMENDED_WITHIN = 90, 300
"""Characters before a date in which its agreement, or the change of it, is named."""

_ON_THAT_DAY = re.compile(r"\s*(?:on|at)\s(?:that|this|the\ssame)\s(?:date|day|time)\b", re.IGNORECASE)


def date_of_event(
    layout: Layout, number: int, cue: Span, *, until: str | None, of_agreement: bool = False
) -> Dated | None:
    """The date nearest to the words `cue` of sentence `number`, the last of several joined ("2015 and 2017").

    Dates to come ("through 2025") are left out, and those of the agreement ("dated May 1, 2012"); with `of_agreement`
    only those of the agreement that another changes.
    """
    known = [d for d in _dates(layout, number, until) if not _said_before(layout, d, _TO_COME)]
    known = [d for d in known if not _names_the_agreement(layout, d)]
    if of_agreement:
        known = [d for d in known if not _said_before(layout, d, _OF_THE_AMENDED, within=_AMENDED_WITHIN)]
    else:
        known = [d for d in known if not _said_before(layout, d, _OF_THE_AGREEMENT, within=_AGREED_WITHIN)]
    if not known:
        return None
    nearest = min(known, key=lambda d: (_gap(d.span, cue), -d.span.start))
    for other in known:
        between = _ASIDE.sub("", layout.flow[nearest.span.end : min(other.span.start, nearest.span.end + 80)])
        if other.span.start > nearest.span.end and _JOINED.fullmatch(" ".join(between.split())):
            nearest = max(nearest, other, key=lambda d: (d.iso + "-99-99")[:10])
    return nearest


def date_before(layout: Layout, number: int, *, until: str | None) -> Dated | None:
    """The date of the sentence before, where sentence `number` goes on with it ("Upon exercise, Beta paid …")."""
    sentence = layout.sentences[number]
    if not number or layout.sentences[number - 1].paragraph != sentence.paragraph:
        return None
    if not _ANAPHORIC.match(sentence.text):
        return None
    known = [d for d in _dates(layout, number - 1, until) if not _said_before(layout, d, _OF_THE_AGREEMENT)]
    if not _ON_THAT_DAY.match(sentence.text):
        known = [d for d in known if not _said_before(layout, d, _TO_COME)]
    return max(known, key=lambda d: (d.iso + "-99-99")[:10], default=None)


def not_before(iso: str, since: str) -> bool:
    """Whether a day, month or year does not lie wholly before `since`."""
    return iso[: len(since)] >= since[: len(iso)]


def _dates(layout: Layout, number: int, until: str | None) -> list[Dated]:
    sentence = layout.sentences[number]
    index = layout.document.index
    dates = [d for d in dates_of(layout, sentence.start, sentence.end) if d.how != "dateline"]
    for pattern, ends in ((_QUARTER, _QUARTER_END), (_HALF, _HALF_END)):
        for match in pattern.finditer(sentence.text):
            which = (match[1] or match[2]).lower()
            span = Span(index, sentence.start + match.start(), sentence.start + match.end())
            dates = [d for d in dates if not span.start <= d.span.start < span.end]
            dates.append(Dated(f"{match[match.lastindex or 0]}-{ends[which]}", span, "quarter"))
    for match in _YEARS.finditer(sentence.text):
        span = Span(index, sentence.start + match.start(1), sentence.start + match.end(1))
        if all(d.span.start != span.start for d in dates):
            dates.append(Dated(match[1], span, "other"))
    return [d for d in dates if until is None or d.iso <= until[: len(d.iso)]]


def _said_before(layout: Layout, dated: Dated, pattern: re.Pattern[str], *, within: int = 40) -> bool:
    """Whether a pattern fits the words that end right before a date; `within` is how many characters of them."""
    before = layout.flow[max(0, dated.span.start - within) : dated.span.start]
    return pattern.search(" ".join(before.split()) + " ") is not None


_IN_A_NAME = re.compile(r"\b(?:our|its|their|the|an?|that|this)\s\Z")
_NAMED_SO = re.compile(r"\s(?:[\w-]+\s){0,4}(?:agreement|licen[cs]e|collaboration|option|amendment)\b", re.IGNORECASE)


def _names_the_agreement(layout: Layout, dated: Dated) -> bool:
    """ "our 2003 exclusive license agreement": a year that only says which agreement is meant."""
    before = layout.flow[max(0, dated.span.start - 8) : dated.span.start]
    return (
        len(dated.iso) == 4
        and _IN_A_NAME.search(before) is not None
        and _NAMED_SO.match(layout.flow, dated.span.end) is not None
    )


def _gap(one: Span, other: Span) -> int:
    return max(0, other.start - one.end, one.start - other.end)
