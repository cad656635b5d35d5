"""Royalties: rates in figures and words, bands, bases, and royalties said to be owed, blanked or absent."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from filings.extraction.percents import Percent, RateWords, find_percents, find_rate_words
from filings.extraction.rules import rule, rule_set
from filings.extraction.terms.passages import Stretch

_ROYALTY = re.compile(r"\broyalt(?:y|ies)\b", re.IGNORECASE)
_RATE_CONTEXT = rule(
    "royalty.rate",
    r"\broyalt(?:y|ies)\b|\bof\s+(?:\w+\s+){0,6}?net\s+sales\b|\bsub-?licen[sc]\w*|\bnet\s+sales\b",
    literals=["royalt", "net sales", "sublicen", "sub-licen"],
    examples=[
        "tiered royalties of 5% to 11%",
        "25% of the royalties that we receive",
        "6% of our net sales",
        "15% of sublicensing receipts",
    ],
    counterexamples=["cost plus 15%", "35% of the cost"],
)
_NOT_A_RATE = re.compile(
    r"\b(?:accret\w+|effective\s+rate|had\s+been|formerly|originally|reduc\w+|reduction|deduct\w*|offset|credit(?:ed"
    r"|able)?|premium|interest|late|cost\s+plus|owns|owned|ownership|controls?|voting|outstanding|decreas\w*|lowered"
    r"|fall|step-?down|cap(?:ped)?\s+at|discount|withh\w+|tax|"
    r"commission|bonus|market|less\s+than\s+half|market\s+share|volume|costs?\s+and\s+expenses|uncollectible"
    r"|bad\s+debt|step-?down\s+date|audit\w*|inspection|discrepan\w+|underpa\w+|for\s+any\s+quarter\s+is|exceed(?:s"
    r"|ing)?(?:\s+by)?|more\s+than|at\s+least)\b[^%;]{0,70}$",
    re.IGNORECASE,
)
_NOT_AFTER = re.compile(
    r"^\s*(?:or\s+more\b|of\s+(?:the\s+)?(?:\w+\s+){0,4}(?:costs?|expenses?|profits?|shares?|stock|employees|patients"
    r"|capital|votes?|royalt(?:y|ies)\s+(?:otherwise\s+)?(?:due|payable|rate)|amounts?\s+otherwise|those\s+payments"
    r"|above|foregoing)|reduction|premium|owned|-owned|interest|per\s+annum|discount"
    r"|of\s+(?:the\s+)?(?:net\s+)?profits?|of\s+(?:its|their|the)\s+(?:average\s+|net\s+)?selling\s+price)",
    re.IGNORECASE,
)
_ANCILLARY = re.compile(
    r"\btrade\s?marks?\b|\bresearch\s+purposes\b|\bto\s+perform\b|\bfollowing\s+the\s+expiration"
    r"|\bupon\s+(?:the\s+)?(?:expir|terminat)|\bassignment\s+would\s+be\b|\bimprovements?\b|\bgrant[- ]?back",
    re.IGNORECASE,
)
_SUBLICENSE_BASE = re.compile(
    r"\bsub-?licen[sc](?:e|ing|es)\s+(?:income|revenues?|fees|receipts|consideration|proceeds|payments)|\b(?:receiv\w+"
    r"|receipts?|paid|consideration|amounts|fees|sums)\b[^.;]{0,60}\b(?:sub-?licensees?|licensees?)\b"
    r"|\bof\s+(?:all\s+|any\s+|the\s+)?(?:royalties|fees|sums|amounts|payments)\s+(?:that\s+)?(?:it\s+is\s+owed|(?:we"
    r"|it|the\s+company)\s+receives?|received|owed)[^.;]{0,60}|\bsums?\s+received\s+from\b|\bpasses\s+on\b",
    re.IGNORECASE,
)
_PROFIT_BASE = re.compile(r"\bgross\s+(?:margins?|profits?)\b|\bnet\s+profits?\b|\bprofits\b", re.IGNORECASE)
_GROSS_SALES = re.compile(r"\bgross\s+sales\b|\binvoiced?\s+sales\b", re.IGNORECASE)
_NET_SALES = re.compile(r"\bnet\s+sales\b|\bsales\b", re.IGNORECASE)
_TIERED = re.compile(
    r"\btier(?:ed|s)?\b|\bsliding\s+scale\b|\bescalat\w+|\bgraduated\b|\bthereafter\b|\bincremental\b", re.IGNORECASE
)
_FLAT = re.compile(r"\bflat\b|\bwithout\s+tiers\b", re.IGNORECASE)
_NONE = rule(
    "royalty.none",
    r"\bno\s+(?:further\s+)?royalt(?:y|ies)\s+(?:\w+\s+){0,3}?(?:payable|due|owed|owing)|\bnot\s+(?:pay|owe"
    r"|provide\s+for|carry|bear)\s+(?:any\s+)?royalt|\bno\s+royalt(?:y|ies)\s+(?:is|are|will|shall)\b|\bcarr(?:ied"
    r"|ies)\s+no\s+royalt|\bowes?\s+(?:\w+\s+)?no\s+royalt"
    r"|\bwithout\s+(?:any\s+)?(?:obligation\s+to\s+pay\s+)?royalt|\bno\s+milestones\s+or\s+royalt",
    literals=["royalt"],
    priority=80,
    confidence=0.9,
    examples=[
        "No royalty is payable to Wex",
        "no royalties are payable by Zhao",
        "carried no royalty",
        "does not provide for royalties".replace("does not provide", "did not provide"),
    ],
    counterexamples=["royalties are payable", "no further milestones will fall due; royalties continue"],
)
_FREE = rule(
    "royalty.free_licence",
    r"\b(?:exclusive|perpetual|irrevocable|worldwide|paid-?up|sublicen\w+"
    r"|transferable)\b[^.;]{0,80}\broyalty[\s-]free\b[^.;]{0,80}\blicen[sc]e\b",
    literals=["royalty-free", "royalty free"],
    priority=40,
    confidence=0.6,
    examples=["a non-exclusive, fully paid-up, royalty-free, perpetual, irrevocable, worldwide license"],
    counterexamples=["a royalty-bearing license"],
)
_OWED = rule(
    "royalty.owed",
    r"\b(?:pay|pays|paid|receive|receives|received|entitled|eligible|earn|earns|owe[sd]?|together\s+with|plus"
    r"|as\s+well\s+as|along\s+with|in\s+addition\s+to|and|in\s+exchange\s+for"
    r"|addition,?)\s+(?:to\s+)?(?:(?!no\b)[\w-]+,?\s+){0,6}?royalt(?:y|ies)\b(?!\s*(?:-|free|bearing|term\b|purchase"
    r"|rate|report|obligation|stack))"
    r"|\broyalt(?:y|ies)\s+(?:are|is|will\s+be)\s+(?:owed|payable|due)\b|\broyalties\s+(?:that|which)\s+(?:it"
    r"|\w+)\s+(?:is\s+owed|will\s+pay)|\b(?:future|sales-based)\s+(?:\w+-based\s+)?royalties\b"
    r"|\broyalty-based\s+payments",
    literals=["royalt"],
    priority=20,
    confidence=0.75,
    examples=[
        "together with royalties, of which there can be no assurance",
        "to which royalties are owed",
        "will also be eligible for tiered royalties",
        "in exchange for a royalty",
    ],
    counterexamples=["royalty-free license", "no royalties"],
)
RULES = rule_set(_NONE, _FREE, _OWED)
ALL = rule_set(_RATE_CONTEXT)


@dataclass(frozen=True, slots=True)
class RoyaltyFound:
    """One royalty in a stretch, offsets local to it: where it stands, its rates and what they are taken of."""

    stretch: Stretch
    start: int
    end: int
    rule: str
    confidence: float
    disclosure: str
    low: Decimal | None = None
    high: Decimal | None = None
    words: str | None = None
    tiered: bool | None = None
    base: str | None = None


def find_royalties(stretch: Stretch) -> list[RoyaltyFound]:
    """The royalties with a rate (or a blanked one) that a stretch states."""
    text = stretch.marked
    if not list(ALL.scan(text)):
        return []
    in_words = [w for w in find_rate_words(text) if _belongs(text, w.start, w.end)]
    found = [_from_words(stretch, w) for w in in_words]
    percents = [p for p in _current(text, find_percents(text)) if not any(w.start <= p.start < w.end for w in in_words)]
    for group in _groups(text, percents):
        made = _from_percents(stretch, group)
        if made is not None:
            found.append(made)
    return sorted(found, key=lambda r: r.start)


def _current(text: str, percents: list[Percent]) -> list[Percent]:
    """The royalty's percentages as they now are: of "18% … was reduced to 10%" the latter."""
    kept: list[Percent] = []
    dropped: Percent | None = None
    for number, percent in enumerate(percents):
        before = percents[number - 1] if number else None
        changed = before is not None and _CHANGED.search(text[before.end : percent.start])
        if changed and kept and kept[-1] is before:
            kept[-1] = percent
        elif _ends_range(text, dropped, percent) or (percent.value is None and not _ROYALTY.search(text)):
            dropped = percent
        elif _extends(text, kept, before, percent) or _belongs(text, percent.start, percent.end):
            kept.append(percent)
        else:
            dropped = percent
    return kept


def _ends_range(text: str, dropped: Percent | None, percent: Percent) -> bool:
    """Whether a percentage is the upper end of a range whose lower end was dropped."""
    return dropped is not None and _RANGE.fullmatch(text, dropped.end, percent.start) is not None


def _extends(text: str, kept: list[Percent], before: Percent | None, percent: Percent) -> bool:
    """Whether a percentage goes on with the royalty of the one before it."""
    return before is not None and bool(kept) and kept[-1] is before and _continues(text, before, percent)


_RANGE = re.compile(r"\s*(?:to|and|-|–|—)\s*", re.IGNORECASE)


_CHANGED = re.compile(
    r"\b(?:was|were|been|now)\s+(?:\w+\s+)?(?:reduced|lowered|increased|raised|changed|amended)\s+to\s*$", re.IGNORECASE
)


def find_mentions(stretch: Stretch) -> list[RoyaltyFound]:
    """Royalties said to be owed without a rate, and royalties said not to be owed."""
    found = []
    for each, match in RULES.scan(stretch.marked):
        disclosure = "undisclosed" if each is _OWED else "none"
        if each is _FREE and _ANCILLARY.search(stretch.marked):
            continue
        start, end = match.span()
        tiered = True if disclosure == "undisclosed" and _TIERED.search(match[0]) else None
        found.append(
            RoyaltyFound(
                stretch,
                start,
                end,
                each.name,
                each.confidence,
                disclosure,
                tiered=tiered,
                base=_base_near(stretch.marked, start, end) if disclosure == "undisclosed" else None,
            )
        )
    return sorted(found, key=lambda r: (r.start, r.disclosure))


def _belongs(text: str, start: int, end: int) -> bool:
    """Whether a rate is a royalty's: tied to "royalty", to net sales or to sublicence income, and to nothing else."""
    before, after = text[max(0, start - 200) : start], text[end : end + 140]
    clause_before = re.split(r"[;.]\s", before)[-1]
    if _NOT_A_RATE.search(clause_before[-90:]) or _NOT_AFTER.match(after):
        return False
    of_what = re.split(r"[;.]\s|¤", after)[0]
    if re.match(r"\s*(?:of|on)\s", of_what) and _SUBLICENSE_BASE.search(of_what[:110]):
        return True
    if re.match(
        r"\s*(?:percent(?:age)?s?\s+)?(?:(?:share|royalty|range)\s+)?(?:of|on)\s+(?:[\w’'-]+\s+){0,7}?net\s+sales",
        of_what,
        re.IGNORECASE,
    ):
        return True
    if _ROYALTY.search(clause_before) or re.match(r"\s*(?:percent(?:age)?\s+)?royalt", of_what, re.IGNORECASE):
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


def _groups(text: str, percents: list[Percent]) -> list[list[Percent]]:
    """Percentages that state one royalty: ranges, bands and steps stay together; another base or payer parts them."""
    groups: list[list[Percent]] = []
    for percent in percents:
        if groups and _continues(text, groups[-1][-1], percent):
            groups[-1].append(percent)
        else:
            groups.append([percent])
    return groups


_BAND_BETWEEN = re.compile(
    r"[\s\d.,<>≥≤$€£‡¤-]{0,40}(?:\b(?:million|billion|thousand|to|and|above|over|under|up|less|than|USD|EUR"
    r"|US)\b[\s\d.,<>≥≤$€£‡¤-]{0,40}){0,9}",
    re.IGNORECASE,
)
"""What stands between the rates of a table that lost its rows ("7% 10 million to < 20 million 8%")."""


def _continues(text: str, one: Percent, two: Percent) -> bool:
    between = text[one.end : two.start]
    if _BAND_BETWEEN.fullmatch(between) and re.search(r"\d", between):
        return (one.value is None) == (two.value is None)
    if len(between) > 190 or (one.value is None) != (two.value is None):
        return False
    if re.fullmatch(r"\s*(?:to|and|or|,|-|–|—|up\s+to|through|,\s*and)\s*", between, re.IGNORECASE):
        return True
    if _SUBLICENSE_BASE.search(between) or re.search(
        r"\bsub-?licens|\belsewhere\b|\broyalty\s+(?:rate\s+)?of\s*$|\bof\s+(?:all\s+|the\s+)?(?:royalties|fees"
        r"|consideration)\b",
        between,
        re.IGNORECASE,
    ):
        return False
    if re.search(r"\b(?:and|,)\s+(?:[A-Z]\S+\s+)?a\s+royalty\b", between):
        return False
    if _SUBLICENSE_BASE.search(text[two.end : two.end + 60]) and not _SUBLICENSE_BASE.search(
        text[one.end : one.end + 40]
    ):
        return False
    return bool(
        re.search((
            r"‡|¤|\bbelow\s+and\s+above\b|\bthereafter\b|\bthen\b|\bafter\s+that\b|\bin\s+excess\b|\babove\b"
            r"|\bportion\b|\bstart\s+of\b|\brising\b|\bexceed|\btier\b|\bsecond\b|\bthird\b"
        ), between, re.IGNORECASE)
    )  # fmt: skip


def _from_words(stretch: Stretch, rate: RateWords) -> RoyaltyFound:
    text = stretch.marked
    words = " ".join(stretch.text[rate.start : rate.end].split())
    return RoyaltyFound(
        stretch, *_quote(text, rate.start, rate.end), "royalty.rate_words@1", 0.95, "exact", rate.low, rate.high, words,
        _tiered(text, rate.start, rate.end, several=False), _base_near(text, rate.start, rate.end),
    )  # fmt: skip


def _from_percents(stretch: Stretch, group: list[Percent]) -> RoyaltyFound | None:
    text = stretch.marked
    start, end = group[0].start, group[-1].end
    values = [p.value for p in group if p.value is not None]
    base = _base_near(text, start, end)
    if not values:
        banded = len(group) > 1 and re.search(r"[‡¤]|\bportion\b", text[start:end])
        tiered = True if banded else _tiered(text, start, end, several=False)
        quote = _quote(text, start, end)
        return RoyaltyFound(stretch, *quote, "royalty.redacted@1", 0.9, "redacted", tiered=tiered, base=base)
    if max(values) > 60 and base != "sublicense_income":
        return None
    several = len(set(values)) > 1 and bool(
        re.search(r"[‡¤]|\bthereafter\b|\bbelow\s+and\s+above\b|\bstart\s+of\b", text[start : end + 40])
    )
    tiered = _tiered(text, start, end, several=several)
    words = None
    if group[0].written == "fraction":
        words = " ".join(stretch.text[start:end].split())
    return RoyaltyFound(
        stretch, *_quote(text, start, end), "royalty.rate@1", 0.93, "exact", min(values), max(values), words,
        tiered, base,
    )  # fmt: skip


def _tiered(text: str, start: int, end: int, *, several: bool) -> bool | None:
    around = re.split(r"[;]\s", text[max(0, start - 130) : start])[-1] + text[start : end + 60]
    if _FLAT.search(around):
        return False
    if several or _TIERED.search(around):
        return True
    return False if _base_near(text, start, end) is not None else None


def _base_near(text: str, start: int, end: int) -> str | None:
    after = re.split(r"[;]\s|\.\s|\band\s+(?:(?:a|of|at|to)\s|\d)", text[end : end + 130])[0]
    before = re.split(r"[;]\s|\.\s", text[max(0, start - 110) : start])[-1]
    head = re.match(r"\s*(?:percent(?:age)?s?\b)?[^.;]{0,12}?\s*(?:of|on)\s[^.;]{0,90}", after, re.IGNORECASE)
    for piece in ([head[0]] if head else []) + [text[start:end], after, before]:
        named = [(m.start(), base) for pattern, base in _BASES if (m := pattern.search(piece))]
        if named:
            return min(named)[1]
    if re.search(r"\bsub-?licen[sc]\w*\s+(?:income|receipts)|\bfrom\s+sublicensees", before, re.IGNORECASE):
        return "sublicense_income"
    return "net_sales" if re.search(r"\bsales\b", before + after, re.IGNORECASE) else None


_BASES = (
    (_SUBLICENSE_BASE, "sublicense_income"),
    (_GROSS_SALES, "gross_sales"),
    (re.compile(r"\bnet\s+sales\b", re.IGNORECASE), "net_sales"),
    (_PROFIT_BASE, "profit"),
)


def _quote(text: str, start: int, end: int) -> tuple[int, int]:
    """From "royalty" just before the rate, or to "net sales" just after it."""
    lead = [
        m.start()
        for m in re.finditer(
            r"\b(?:(?:tiered|running|a|an)\s+)*royalt(?:y|ies)\b", text[max(0, start - 110) : start], re.IGNORECASE
        )
    ]
    begin = max(0, start - 110) + lead[-1] if lead else start
    tail = re.match(
        r"[^.;¤]{0,60}?\b(?:net\s+sales|sub-?licen\w+(?:\s+income|\s+receipts)?|licensees|gross\s+margins?)\b",
        text[end : end + 90],
        re.IGNORECASE,
    )
    return begin, end + (tail.end() if tail else 0)
