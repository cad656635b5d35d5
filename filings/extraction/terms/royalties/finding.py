"""Royalties: rates in figures and words, bands, bases, and royalties said to be owed, blanked or absent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from filings.extraction.anchors import sought
from filings.extraction.bounds import LONGEST_RATE_WORDS
from filings.extraction.rules import rule, rule_set
from filings.extraction.terms.passages import Stretch
from filings.extraction.terms.royalties.bases import base_near
from filings.extraction.terms.royalties.rates import Rate, royalty_groups

_ANCILLARY = re.compile(
    r"\btrade\s?marks?\b|\bresearch\s+purposes\b|\bto\s+perform\b|\bfollowing\s+the\s+expiration"
    r"|\bupon\s+(?:the\s+)?(?:expir|terminat)|\bimprovements?\b|\bgrant[- ]?back",
    re.IGNORECASE,
)
_TIERED = re.compile(
    r"\btier(?:ed|s)?\b|\bsliding\s+scale\b|\bescalat\w+|\bgraduated\b|\bthereafter\b|\bincremental\b", re.IGNORECASE
)
_FLAT = re.compile(r"\bflat\b", re.IGNORECASE)
_NONE = rule(
    "royalty.none",
    r"\b(?:no|neither)\s+royalt(?:y|ies)\s+(?:\w+\s+){0,3}?(?:payable|due|owed|owing)|\bnot\s+(?:pay|owe"
    r"|provide\s+for|carry|bear|required\s+to\s+pay|obligated\s+to\s+pay)\s+(?:any\s+|\w+\s+any\s+)?royalt"
    r"|\bno\s+royalt(?:y|ies)\s+(?:is|are|will|shall)\b|\bcarr(?:ied|ies)\s+no\s+royalt"
    r"|\bowes?\s+(?:\w+\s+)?no\s+royalt"
    r"|\b(?:pays?|receives?|bears?)\s+no\s+(?:separate\s+)?royalt"
    r"|\bwithout\s+(?:any\s+)?(?:obligation\s+to\s+pay\s+)?royalt|\bno\s+milestones\s+or\s+royalt"
    r"|\bno\s+royalt(?:y|ies)\s+or\s+(?:milestones?|other\s+payments?)",
    literals=["royalt"],
    priority=80,
    confidence=0.9,
    version=2,
    examples=[
        "No royalty is payable to Wex",
        "no royalties are payable by Zhao",
        "carried no royalty",
        "did not provide for royalties",
        "we pay no separate royalty",
    ],
    counterexamples=[
        "royalties are payable",
        "no further milestones will fall due; royalties continue",
        "no further royalties shall be payable after the Royalty Term",
        "no multiple royalties shall be payable",
    ],
)
_SOMETIMES = re.compile(
    r"\b(?:if|unless|until|where|i\.e\.|e\.g\.|reduced|expir\w+|terminat\w+|samples?|compassionate|in\s+the\s+event"
    r"|thereafter|after\s+the|to\s+date|any\s+other)\b",
    re.IGNORECASE,
)
"""Where no royalty is owed in some cases only, or not yet."""
_UPSTREAM = sought(
    r"\bChief\s+Scientist\b|\bInnovation\s+Authority\b|\bupstream\b|\bhead\s+licen[sc]\w+|\bin-licen[sc]e\b",
    re.IGNORECASE,
)
_AFTER_THE_END = sought(
    r"\b(?:up)?on\s+(?:any\s+|the\s+|such\s+|early\s+)?termination\b|\b(?:after|following"
    r"|in\s+the\s+event\s+of)\s+(?:any\s+|the"
    r"\s+|such\s+)?termination\b|\bterminat\w+\b[^.;%]{0,80}\bfor\s+(?:cause|breach)\b",
    re.IGNORECASE,
)
"""Royalties after termination are no terms (SCHEMA.md), nor are those that another licence provides for."""
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
    r"\b(?:pay|pays|paid|receive|receives|received|entitled|eligible|earn|earns|owe[sd]?|together\s+with|plus|consists?\s+of"
    r"|as\s+well\s+as|along\s+with|in\s+addition\s+to|and|in\s+exchange\s+for|contemplates?|calls?\s+for|(?<!not\s)provides?\s+for"
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
        "The agreement also contemplates additional royalty payments",
    ],
    counterexamples=["royalty-free license", "no royalties"],
)
RULES = rule_set(_NONE, _FREE, _OWED)
MENTIONS = frozenset({_NONE.name, _FREE.name, _OWED.name})
"""Names of the rules that find royalties without a rate."""
FREE = _FREE.name


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
    if _AFTER_THE_END.search(text) or _UPSTREAM.search(text):
        return []
    made = [_from_rates(stretch, group) for group in royalty_groups(text, stretch.heading)]
    return [royalty for royalty in made if royalty is not None]


def find_mentions(stretch: Stretch) -> list[RoyaltyFound]:
    """Royalties said to be owed without a rate, and royalties said not to be owed."""
    found = []
    for each, match in RULES.scan(stretch.marked):
        disclosure = "undisclosed" if each is _OWED else "none"
        if each is _FREE and _ANCILLARY.search(stretch.marked):
            continue
        if each is _NONE and _SOMETIMES.search(stretch.marked):
            continue
        if each is _OWED and _owed_elsewhere(stretch.marked, match):
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
                base=base_near(stretch.marked, start, end) if disclosure == "undisclosed" else None,
            )
        )
    return sorted(found, key=lambda r: (r.start, r.disclosure))


def _owed_elsewhere(text: str, match: re.Match[str]) -> bool:
    """Whether a royalty is owed to others, only supposed, or said not to have been received."""
    before, after = text[max(0, match.start() - 60) : match.start()], text[match.end() : match.end() + 70]
    if re.search(r"\b(?:not|never|nor)\b[^.;]{0,30}$|\b(?:deduct|offset|set\s+off)\b[^.;]*$", before, re.IGNORECASE):
        return True
    if re.search(r"\bany\s+royalt(?:y|ies)$|\blower\s+royalt|\bminimum\s+royalt", match[0], re.IGNORECASE):
        return True
    return bool(
        _UPSTREAM.search(text)
        or _AFTER_THE_END.search(text)
        or re.match(r"[^.;]{0,40}\bthird\s+part", after, re.IGNORECASE)
    )


def _from_rates(stretch: Stretch, group: list[Rate]) -> RoyaltyFound | None:
    """The royalty of one group of rates; where only some are blanked, the end that is blanked stays open."""
    text = stretch.marked
    start, end = group[0].start, group[-1].end
    base = base_near(text, start, end)
    quote = _quote(text, start, end)
    steps = len(group) > 1 and re.search(r"[‡¤]|\bportion\b", text[start:end])
    if all(rate.blank for rate in group):
        tiered = True if steps else _tiered(text, start, end, several=False)
        return RoyaltyFound(stretch, *quote, "royalty.redacted@1", 0.9, "redacted", tiered=tiered, base=base)
    in_words = any(rate.written == "band" for rate in group)
    low, high = interval(group)
    if not in_words and (high or low or 0) > 60 and base != "sublicense_income":
        return None
    words = None
    if in_words or group[0].written == "fraction":
        words = _words(stretch, group)
    several = len(group) > 1 and bool(re.search(r"[‡¤]|\bthereafter\b|\bstart\s+of\b", text[start : end + 40]))
    tiered = _tiered(text, start, end, several=several and not in_words and len({r.low for r in group}) > 1)
    rule_name, confidence = ("royalty.rate_words@2", 0.95) if in_words else ("royalty.rate@2", 0.93)
    if any(rate.blank for rate in group):
        confidence = 0.8
    return RoyaltyFound(stretch, *quote, rule_name, confidence, "exact", low, high, words, tiered, base)


def _words(stretch: Stretch, group: Sequence[Rate]) -> str | None:
    """What is written from the first rate to the last that is no further off than the words of a rate can be."""
    start = group[0].start
    ends = [rate.end for rate in group if rate.end - start <= LONGEST_RATE_WORDS]
    return " ".join(stretch.text[start : ends[-1]].split()) if ends else None


def interval(group: Sequence[Rate]) -> tuple[Decimal | None, Decimal | None]:
    """Lowest and highest rate; the first blanked leaves the lower end open, the last blanked the upper."""
    told = [rate for rate in group if not rate.blank]
    low = None if group[0].blank else min(r.low for r in told if r.low is not None)
    open_ended = group[-1].blank or any(r.high is None for r in told)
    return low, None if open_ended else max(r.high for r in told if r.high is not None)


def _tiered(text: str, start: int, end: int, *, several: bool) -> bool | None:
    around = re.split(r"[;]\s", text[max(0, start - 130) : start])[-1] + text[start : end + 60]
    if _FLAT.search(around):
        return False
    if several or _TIERED.search(around):
        return True
    return False if base_near(text, start, end) is not None else None


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
