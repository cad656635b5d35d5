"""The rates of royalties in a stretch: which figures and words are a royalty's, and which of them state one royalty."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from filings.extraction.percents import find_percents
from filings.extraction.rate_words import find_rate_words
from filings.extraction.terms.royalties.bases import SUBLICENSE_BASE


@dataclass(frozen=True, slots=True)
class Rate:
    """One rate as written, offsets local to the text: figure, words, fraction, blank (no value) or band ("mid-teens").

    `low` is None where the rate is blanked; `high` None where it is blanked or open-ended.
    """

    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    written: str

    @property
    def blank(self) -> bool:
        """Whether the rate is blanked."""
        return self.low is None


_ROYALTY = re.compile(r"\broyalt(?:y|ies)\b", re.IGNORECASE)
_NOT_A_RATE = re.compile(
    r"\b(?:which\s+(?:was|had\s+been)|accret\w+|effective\s+rate|had\s+been|formerly|originally|reduc\w+|reduction|deduct\w*|offset|credit(?:ed"
    r"|able)?|premium|interest|late|cost\s+plus|owns|owned|ownership|controls?|voting|outstanding|decreas\w*|lowered"
    r"|fall|step-?down|cap(?:ped)?\s+at|discount|withh\w+|tax|"
    r"commission|bonus|market|less\s+than\s+half|volume|costs?\s+and\s+expenses|uncollectible"
    r"|bad\s+debt|audit\w*|inspection|discrepan\w+|underpa\w+|exceed(?:s"
    r"|ing)?(?:\s+by)?|more\s+than|at\s+least|(?:royalt(?:y|ies)|rates?)\s+(?:\w+\s+){0,3}?by|set\s+off"
    r"|not\s+less\s+than"
    r"|margins?|(?<!royalty\s)expenses?|accounted\s+for|represent\w+|comprised|constitut\w+|customers?"
    r"|be\s+less\s+than|stacking|accumulated)\b[^%;]{0,70}$",
    re.IGNORECASE,
)
_STATED_AFRESH = re.compile(
    r"\broyalt(?:y|ies)\b(?:\s+(?:payments?|rates?))?(?:\s+(?:that|which)\s+(?:escalat\w+|ris\w+|increas\w+|start\w*"
    r"|begin\w*|rang\w+|run|var(?:y|ies))\b(?:\s+[a-z]+){0,4}?)?(?:\s+(?:on|to)\b[^%;¤‡]{0,40}?)?,?\s+(?:of|at"
    r"|ranging|rang\w+|from|in|"
    r"equal\s+to|between|starting|beginning|tiered|calculated)\b(?![^%;]{0,60}\b(?:by|reduc\w+|offset"
    r"|deduct\w*)\b)[^%;]{0,60}$",
    re.IGNORECASE,
)
"""A royalty whose rate follows: a reduction before it ("subject to reductions, royalties of") is not the rate's."""
_NOT_AFTER = re.compile(
    r"^\s*(?:or\s+more\b|of\s+(?:the\s+)?(?:\w+\s+){0,4}(?:costs?|expenses?|profits?|shares?|stock|employees|patients"
    r"|capital|votes?|royalt(?:y|ies)\s+(?:otherwise\s+)?(?:due|payable|rate|payments?)|amounts?\s+otherwise"
    r"|those\s+payments"
    r"|above|foregoing)|of\s+(?:any\s+|such\s+|the\s+)?(?:third[\s-]party|royalt(?:y|ies)\s+(?:otherwise|set\s+forth))"
    r"|of\s+(?:the\s+|all\s+|any\s+|such\s+)?(?:amounts?|payments?|royalt(?:y|ies))\b[^.;%]{0,40}\bto\s+(?:such\s+"
    r"|a\s+|any\s+)?"
    r"third\s+part|reduction|premium|owned|-owned|interest|per\s+annum|discount"
    r"|of\s+(?:the\s+)?(?:net\s+)?profits?|of\s+(?:its|their|the)\s+(?:average\s+|net\s+)?selling\s+price)",
    re.IGNORECASE,
)
_BY = re.compile(r"(?<!multiplied\s)\bby\s+(?:up\s+to\s+)?\(?$", re.IGNORECASE)
"""Before what a rate or a payment is changed by."""
_OF_SALES = re.compile(
    r"\s*(?:percent(?:age)?s?\s+)?(?:(?:share|royalty|range)\s+)?(?:of|on)\s+(?:[\w’'-]+\s+){0,7}?(?:net|gross"
    r"|product|worldwide|annual)\s+(?:sales|revenues?|receipts|turnover)",
    re.IGNORECASE,
)
_OF_REVENUE = re.compile(
    r"\s*(?:of|on)\s+(?:[\w’'-]+\s+){0,3}?(?:(?:first|next|additional)\s+)?(?:[‡¤]+\s+(?:of\s+)?)?(?:[\w’'-]+\s+){0,3}?"
    r"(?:sales|revenues?|turnover)\b",
    re.IGNORECASE,
)
_BEFORE_ROYALTY = re.compile(
    r"\s*(?:percent(?:age)?\s+)?(?:(?:tiered|running|earned|escalating|flat|cash)\s+)?royalt", re.IGNORECASE
)
_SALES_WHICH = re.compile(
    r"\bof\s+(?:\w+\s+){0,3}?net\s+sales,?\s+(?:which|that|in|ranging|beginning|starting)\b[^%;.]{0,60}$", re.IGNORECASE
)
_CHANGED = re.compile(
    r"\b(?:was|were|been|now)\s+(?:\w+\s+)?(?:reduced|lowered|increased|raised|changed|amended)\s+to\s*$"
    r"|\bis\s+lowered\s+to\s*$",
    re.IGNORECASE,
)
_REPLACED_BY = re.compile(
    r"\breplaced\s+(?:by|with)\s+[“\"‘']{0,2}(?:[a-z]+(?:[ -][a-z]+){0,3}\s+percent\s+\()?$", re.IGNORECASE
)
"""Before the rate that an amendment puts in place of another: "is replaced by “nine percent (9%)”"."""
_CHANGED_FROM = re.compile(
    r"\b(?:increased?s?|raised?s?|reduced?s?|lowered?s?|amended?s?|changed?s?)\s+(?:the|its|our|their|such)\s[^%;.]{0,70}"
    r"\bfrom\s*$|\b(?:was|were|been|is|are)\s+(?:increased|raised|reduced|lowered|changed|amended)\s+from\s*$",
    re.IGNORECASE,
)
"""Before the rate that another replaced ("increased the royalty on net sales from")."""
_UNTIL_NOW = re.compile(
    r"\b(?:until\s+now|up\s+to\s+now|hitherto|heretofore|until\s+then|previously|formerly)\b[^%;.]{0,20}$",
    re.IGNORECASE,
)
"""Before the rate that held until the change ("royalty, until now 8%, goes up to 11%")."""
_RANGE = re.compile(r"\s*(?:to|and|-|–|—)\s*", re.IGNORECASE)


def find_rates(text: str) -> list[Rate]:
    """Every percentage and every rate in words, in text order."""
    words = [Rate(w.start, w.end, w.low, w.high, "band") for w in find_rate_words(text)]
    figures = [
        Rate(p.start, p.end, p.value, p.value, p.written)
        for p in find_percents(text)
        if not any(w.start <= p.start < w.end for w in words)
    ]
    return sorted([*words, *figures], key=lambda r: r.start)


def royalty_groups(text: str, heading: str) -> list[list[Rate]]:
    """The rates of each royalty that `text` states: ranges, bands and steps stay together."""
    groups: list[list[Rate]] = []
    for rate in _current(text, find_rates(text), heading):
        if groups and continues(text, groups[-1][-1], rate):
            groups[-1].append(rate)
        else:
            groups.append([rate])
    return groups


def _current(text: str, rates: list[Rate], heading: str) -> list[Rate]:
    """The royalty's rates as they now are: of "18% … was reduced to 10%" the latter."""
    kept: list[Rate] = []
    dropped: Rate | None = None
    for number, rate in enumerate(rates):
        before = rates[number - 1] if number else None
        changed = before is not None and _CHANGED.search(text[before.end : rate.start])
        if changed and kept and kept[-1] is before:
            kept[-1] = rate
        elif before is not None and _replaces(text, before, rate):
            kept = [*kept[:-1], rate] if kept and kept[-1] is before else [*kept, rate]
        elif _ends_range(text, dropped, rate) or (rate.blank and not _ROYALTY.search(text + heading)):
            dropped = rate
        elif _extends(text, kept, before, rate) or belongs(
            text, rate.start, _end_of_range(text, rates, number), heading
        ):
            kept.append(rate)
        else:
            dropped = rate
    return kept


def _replaces(text: str, before: Rate, rate: Rate) -> bool:
    """Whether a royalty's rate replaces the one before it ("increased the royalty from … to …")."""
    lead = text[max(0, before.start - 200) : before.start]
    if _UNTIL_NOW.search(lead) and _ROYALTY.search(lead):
        return _RISES.fullmatch(text, before.end, rate.start) is not None
    is_royalty = _ROYALTY.search(lead) or re.search(r"\bnet\s+sales\b", lead, re.IGNORECASE)
    return bool(is_royalty and _CHANGED_FROM.search(lead) and _RANGE.fullmatch(text, before.end, rate.start))


def _ends_range(text: str, dropped: Rate | None, rate: Rate) -> bool:
    """Whether a rate is the upper end of a range whose lower end was dropped."""
    return dropped is not None and _RANGE.fullmatch(text, dropped.end, rate.start) is not None


def _end_of_range(text: str, rates: list[Rate], number: int) -> int:
    """Where the range that a rate opens ends ("between 2% and 4%"), else where the rate itself ends."""
    end = rates[number].end
    for following in rates[number + 1 : number + 4]:
        if following.blank != rates[number].blank or not _JOINED.fullmatch(text, end, following.start):
            break
        end = following.end
    return end


def _extends(text: str, kept: list[Rate], before: Rate | None, rate: Rate) -> bool:
    """Whether a rate goes on with the royalty of the one before it."""
    return before is not None and bool(kept) and kept[-1] is before and continues(text, before, rate)


def belongs(text: str, start: int, end: int, heading: str = "") -> bool:
    """Whether a rate is a royalty's: tied to "royalty", to net sales or to sublicence income, and to nothing else."""
    before, after = text[max(0, start - 200) : start], text[end : end + 140]
    clause_before = re.split(r"[;.]\s", before)[-1]
    if _NOT_AFTER.match(after) or _BY.search(before):
        return False
    other = _NOT_A_RATE.search(clause_before[-90:])
    if other is not None and not _CHANGED.search(clause_before):
        afresh = _STATED_AFRESH.search(clause_before)
        if afresh is None or afresh.start() < len(clause_before) - len(clause_before[-90:]) + other.start():
            return False
    if _REPLACED_BY.search(clause_before) and _ROYALTY.search(heading):
        return True
    of_what = re.split(r"[;.]\s|¤", after)[0]
    if re.match(r"\s*(?:percent(?:age)?s?\s+)?(?:share\s+)?(?:of|on)\s", of_what) and SUBLICENSE_BASE.search(
        of_what[:110]
    ):
        return True
    if _OF_SALES.match(of_what):
        return True
    if _ROYALTY.search(clause_before) or _BEFORE_ROYALTY.match(of_what):
        return True
    if _OF_REVENUE.match(after) and (
        _ROYALTY.search(heading) or re.search(r"\b(?:pays?|owes?|paying)\b", clause_before)
    ):
        return True
    if _SALES_WHICH.search(clause_before):
        return True
    if re.search(r"\bnet\s+sales\b", clause_before, re.IGNORECASE) and re.search(
        r"\brates?\b", clause_before + of_what[:30], re.IGNORECASE
    ):
        return True
    return bool(
        re.search(
            r"\bsub-?licen[sc]\w*\s+(?:income|receipts|revenue|fees|consideration)"
            r"|\bamounts\s+that\s+it\s+receives\s+from\s+sublicensees",
            clause_before + of_what,
            re.IGNORECASE,
        )
    )


_BAND_BETWEEN = re.compile(
    r"[\s\d.,<>≥≤$€£‡¤-]{0,40}(?:\b(?:million|billion|thousand|to|and|above|over|under|up|less|than|USD|EUR"
    r"|US)\b[\s\d.,<>≥≤$€£‡¤-]{0,40}){0,9}",
    re.IGNORECASE,
)
"""What stands between the rates of a table that lost its rows ("7% 10 million to < 20 million 8%")."""
_JOINED = re.compile(r"\s*(?:(?:in)?to(?:\s+the)?|and|or|,|-|–|—|up\s+to|through|,\s*and)\s*", re.IGNORECASE)
_RISES = re.compile(
    r"[^.;%]{0,90}?\b(?:ris(?:es?|ing)|go(?:es|ing)?(?:\s+up)?|step(?:s|ping)?\s+up|increas(?:es?|ing)|reach(?:es|ing)?"
    r"|escalat(?:es?|ing)|climb(?:s|ing)?|extend(?:s|ing)?|end(?:s|ing)?|topp?(?:s|ing)?(?:\s+out)?|grow(?:s|ing)?"
    r"|up|not\s+(?:to\s+)?exceed(?:ing)?|maximum|highest)\b(?:\s+(?:thereafter|then|gradually|progressively))?"
    r"(?:\s+(?:to|at|in|of|with|by\s+volume\s+to))?(?:\s+(?:an?|the|as\s+high\s+as|as\s+much\s+as|over|maximum|of"
    r"|percentages?|rates?)){0,4}\s+",
    re.IGNORECASE,
)
"""Between two rates: "and rising to the", ", reaching", "of net sales and step up to", "and does not exceed the"."""
_STEP = re.compile(
    r"‡|¤|\bthereafter\b|\bthen\b|\bafter\s+that\b|\bin\s+excess\b|\babove\b"
    r"|\bportion\b|\bstart\s+of\b|\brising\b|\bexceed|\btier\b|\bsecond\b|\bthird\b|\bfirst\s+(?:\w+\s+)?years?\b|\ball\s+additional\b",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(
    r"\s*\)?\s*(?:of\s+net\s+sales\s+)?(?:after\s+that|thereafter|afterwards|from\s+the\s+\w+\s+year)\b", re.IGNORECASE
)
_OF_A_SLICE = re.compile(
    r"\s*(?:of|on)\s+(?:the\s+|that\s+|any\s+)?(?:portion|part|slice)\b|\s*(?:of|on|for|once|if|where|when)\s+[^.;%]{0,50}\b(?:above"
    r"|over|exceed\w*|in\s+excess\s+of|beyond)\s+‡",
    re.IGNORECASE,
)
"""Behind a rate that holds for sales above a level ("18% of net sales (22% on the portion above ‡)")."""
_OTHER_ROYALTY = re.compile(
    r"\bsub-?licens|\belsewhere\b|\broyalty\s+(?:rate\s+)?of\s*$|\bof\s+(?:all\s+|the\s+)?(?:royalties|fees"
    r"|consideration)\b",
    re.IGNORECASE,
)


def continues(text: str, one: Rate, two: Rate) -> bool:
    """Whether the rate `two` goes on with the royalty of `one`."""
    between = text[one.end : two.start]
    if _BAND_BETWEEN.fullmatch(between) and re.search(r"\d", between):
        return True
    if _is_staged(text, one, two):
        return True
    if len(between) > 190:
        return False
    if _JOINED.fullmatch(between):
        return one.blank == two.blank
    if SUBLICENSE_BASE.search(between) or _OTHER_ROYALTY.search(between):
        return False
    if re.search(r"\b(?:and|,)\s+(?:[A-Z]\S+\s+)?a\s+royalty\b", between):
        return False
    behind = text[two.end : two.end + 60]
    if SUBLICENSE_BASE.search(behind) and not SUBLICENSE_BASE.search(text[one.end : one.end + 40]):
        return False
    if one.blank != two.blank:
        return bool(re.search(r"[‡¤]|\bthereafter\b|\bportion\b", between + behind[:20], re.IGNORECASE))
    return bool(
        _RISES.fullmatch(between) or _STEP.search(between) or _AFTERWARDS.match(behind) or _OF_A_SLICE.match(behind)
    )


_STAGE = re.compile(
    r"\b(?:if|before|after|prior\s+to|thereafter|until|once|first|following|where|when|later|earlier|afterwards)\b",
    re.IGNORECASE,
)
_LONGEST_STAGE = 260
_STAGES_BACK = 420
"""Characters in front of a rate in which what the shares are taken of is named, with one or two stages between."""


def _is_staged(text: str, one: Rate, two: Rate) -> bool:
    """Whether two shares of sublicence income are one that falls by stages ("30% if …, and 15% thereafter")."""
    between, behind = text[one.end : two.start], re.split(r"[.;]\s", text[two.end : two.end + 150])[0]
    if len(between) > _LONGEST_STAGE or re.search(r"\.\s|\bnet\s+sales\b", between, re.IGNORECASE):
        return False
    named = SUBLICENSE_BASE.search(text[max(0, one.start - _STAGES_BACK) : one.start]) or SUBLICENSE_BASE.search(
        between
    )
    return bool(named and _STAGE.search(between) and _STAGE.search(behind))
