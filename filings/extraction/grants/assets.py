"""What is licensed, sold or developed: the names a deal's sentences speak of most, else what they describe."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from filings.extraction.anchors import sought
from filings.extraction.facts import Span, Stated
from filings.extraction.grants.asset_names import (
    BRACKETED,
    CAMEL,
    CAPITALS,
    CODE,
    DEVICE,
    GENERIC,
    HYPHENED,
    INTRODUCED,
    LICENSED,
    MADE_BY,
    MARKED,
    NAMES,
    NOT_CODES,
    TECHNOLOGY,
)
from filings.extraction.grants.asset_phrases import described
from filings.extraction.grants.asset_substances import NO_SUBSTANCE, SUBSTANCES
from filings.extraction.grants.passages import Passage
from filings.extraction.layout import Zone
from filings.extraction.rules import Rule
from filings.extraction.vocabulary.generic_names import ORDINARY
from filings.extraction.vocabulary.product_words import NO_PRODUCT
from filings.extraction.vocabulary.territories import NAMES as NAMES_OF_PLACES

_GRANTED = re.compile(
    r"\b(?:licen[sc]\w*|rights?\s+to|covering|relating\s+to|collaborat\w*|option|acquir\w+|purchas\w+|bought|sold"
    r"|distribut\w+|develop\w*|commerciali[sz]\w*|products?\s+(?:containing|that)|use\s+its|co-promot\w*"
    r"|known\s+as|regarding|named|market|sell|for)\b",
    re.IGNORECASE,
)
_BACKGROUND = re.compile(
    r"\b(?:pipeline|lead\s+(?:wholly\s+owned\s+)?(?:candidate|program)|right\s+of\s+first|first\s+right|right\s+to\s+negotiate"
    r"|option\s+to\s+negotiate|also\s+develop\w+)\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\bbiosimilars?\s+(?:\w+\s+)?(?:of|to|version\s+of)\s+(?:the\s+)?$|\bcompet(?:es?|ing|itors?)\s+(?:with|to|such\s+as)\s+$"
    r"|\b(?:like|unlike|versus|vs\.?|than|similar\s+to|compared\s+(?:to|with)|generic\s+(?:version|equivalent|form)s?\s+of(?:\s+[A-Z][^.;()]{1,40}[’']s)?"
    r"|reference\s+(?:product|drug)|combination\s+with|together\s+with|comparator|comparable\s+to|in\s+addition\s+to)\s+$"
    r"|\b(?:used|run|performed)\s+(?:on|with)\s+(?:the\s+|its\s+)?(?:[A-Z]\w+\s)?$"
    r"|\brights\s+to\s+$(?<=no\srights\sto\s)",
    re.IGNORECASE,
)
_COMPARED_ON = re.compile(r"\s+biosimilar\b|\s+(?:failures?|resistance|responders)\b", re.IGNORECASE)
_DEFINING = re.compile(
    r"[“\"](?:Licensed\s+|Collaboration\s+|Covered\s+)?(?:Products?|Compounds?|Candidates?|Molecules?|Drugs?|Antibod(?:y|ies)"
    r"|Vaccines?|Substances?)[”\"]\s+(?:shall\s+)?means?\b|\b(?:the|each,?\s+a|collectively,?\s+the)\s+[“\"](?:Licensed\s+)?"
    r"(?:Products?|Compounds?|Candidates?|Drugs?)[”\"]",
    re.IGNORECASE,
)
_ALSO_CALLED = sought(
    r"(?P<one>\b[A-Z]{2,6}-?\d{1,6}|\b[a-z]{7,20})\s?\((?:previously|formerly|also\s+known\s+as|known\s+as|formerly\s+known"
    r"\s+as|previously\s+known\s+as|now)\s+(?P<two>[\w-]{4,20})\)"
    r"|(?P<three>\b[A-Z]{2,6}-\d{1,6}),?\s+(?:which\s+we\s+have\s+)?(?:renamed|now\s+called"
    r"|also\s+called)\s+(?P<four>[\w-]{4,20})"
)
_SMALL_WORD = re.compile(r"\b[A-Za-z][a-z]{3,}\b")
_WEAK = frozenset({CAPITALS.name, INTRODUCED.name, CAMEL.name, HYPHENED.name, LICENSED.name, DEVICE.name})
_KNOWN = "asset.named_elsewhere@1"
_THINGS = re.compile(r"\s(?:[Tt]est|[Aa]ssay|[Kk]it|[Dd]evice|[Pp]atch|[Vv]accine)\Z")
"""What ends a description in place of a name: "its ETEC vaccine"."""

_COMPANY_BEHIND = re.compile(
    r"\s(?:[A-Z][\w&]+\s){0,3}(?:LLC|L\.L\.C|Inc|Ltd|Limited|Corp|GmbH|AG|SA|S\.A|AB|plc|Agreement)\b"
)
_BRACKET = re.compile(r"\s?(?:®|™|\(R\)|\(TM\))?\s\([a-z]{6,}")
_PAID_ON = re.compile(r"\b(?:sales|revenues?|royalt(?:y|ies))\s(?:of|on|from|for)\s(?:all\s|its\s|our\s)?\Z")
_MOST = 6


@dataclass(frozen=True, slots=True)
class OtherNames:
    """What the filing names: lower-case, the deal's parties and whatever else is no asset; and its known products."""

    parties: frozenset[str]
    all: frozenset[str]
    products: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class _Name:
    name: str
    span: Span
    rule: str
    weight: int
    order: int


def read_assets(passages: list[Passage], others: OtherNames) -> tuple[Stated[str], ...]:
    """Names of what the deal is about, in text order; names that stand only in background sentences are left out.

    `others` are the names of what is no asset.
    """
    seen = [n for p in passages for n in _names(p, others)]
    words = {w.lower() for p in passages for w in _SMALL_WORD.findall(p.text) if w.islower()}
    words |= {w.rstrip("s") for w in words}
    seen = [n for n in seen if not _is_of_ordinary_words(n, words)]
    if any(n.weight and not _THINGS.search(n.name) for n in seen):
        seen = [n for n in seen if not (n.rule == TECHNOLOGY.name and _THINGS.search(n.name))]
    if not any(n.weight > 1 for n in seen):
        seen += [n for p in passages for n in _known_products(p, others, seen)]
    if not any(n.weight for n in seen):
        return _described(passages)
    score: Counter[str] = Counter()
    for name in seen:
        score[_key(name.name)] += name.weight
    top = max(score.values())
    least = max(1, min(2, top), top / 9)
    former = {_key(n) for p in passages for n in _former_names(p.text)}
    kept: list[_Name] = []
    for name in sorted(seen, key=lambda n: n.order):
        key = _key(name.name)
        if score[key] < least or (key in former and len(score) > 1):
            continue
        if all(key not in _key(k.name) and _key(k.name) not in key for k in kept):
            kept.append(name)
    return tuple(Stated(n.name, (n.span,), n.rule, _confidence(n, score[_key(n.name)])) for n in kept[:_MOST])


def _is_of_ordinary_words(name: _Name, words: set[str]) -> bool:
    """Whether the deal's sentences have a weak name's word, a device's first, in small letters too."""
    low = name.name.lower()
    return (low.split()[0] if name.rule == DEVICE.name else low) in words and name.rule in _WEAK


def _confidence(name: _Name, score: int) -> float:
    sure = 0.85 if score > 4 else 0.65
    return sure - 0.15 if name.rule in _WEAK else sure


def _described(passages: list[Passage]) -> tuple[Stated[str], ...]:
    """Without a name: the product, technology or class of compounds that the rights are to."""
    best: tuple[int, Stated[str]] | None = None
    for passage in passages:
        if passage.zone is Zone.ABOUT:
            continue
        phrase = described(passage.text)
        if phrase is not None and (best is None or phrase.strength > best[0]):
            stated = Stated(phrase.name, (passage.span(phrase.start, phrase.end),), phrase.rule, phrase.confidence)
            best = (phrase.strength, stated)
    return () if best is None else (best[1],)


def synonyms(passages: list[Passage], codes: list[str]) -> list[str]:
    """Former and later names of the assets ("MNT-61 (previously KL-61)")."""
    found: list[str] = []
    for passage in passages:
        for match in _ALSO_CALLED.finditer(passage.text):
            pair = [n for n in match.groups() if n]
            if any(n in codes for n in pair):
                found += [n for n in pair if n not in codes]
    return found


def _former_names(text: str) -> list[str]:
    return [n for m in _ALSO_CALLED.finditer(text) for n in (m["two"],) if n and "now" not in m[0]]


def codes_of(assets: tuple[Stated[str], ...]) -> list[str]:
    """The assets' names for telling which asset a sentence is about."""
    return [a.value for a in assets]


def _names(passage: Passage, others: OtherNames) -> list[_Name]:
    text = passage.text
    found: list[_Name] = []
    for each, match in NAMES.scan(text):
        groups = match.groupdict()
        for group in ("name", "own", "brand") if groups else ("",):
            if group and not groups.get(group):
                continue
            start, end = match.span(group) if group else match.span()
            if each is MARKED and groups.get("rest"):
                end = match.end("rest")
            if group == "own" and text.startswith(("Company’s ", "Company's "), start):
                start += len("Company's ")
            name = text[start:end]
            if _is_asset(each, name, text, start, end, others):
                weight = _weight(each, passage, start, end, own=group == "own")
                found.append(_Name(name, passage.span(start, end), each.name, weight, passage.order * 10_000 + start))
    return found


def _known_products(passage: Passage, others: OtherNames, found: list[_Name]) -> list[_Name]:
    """Mentions of the filing's products that no other rule sees; not in the name of a company or an agreement."""
    if others.products is None:
        return []
    text, taken = passage.text, {n.span.start - passage.start for n in found if n.span.document == passage.document}
    known = []
    for match in others.products.finditer(text):
        start, end = match.span()
        if start in taken or _COMPANY_BEHIND.match(text, end):
            continue
        if match[0].lower() in others.parties or _COMPARED.search(text[max(0, start - 40) : start]):
            continue
        weight = _weight(None, passage, start, end, own=False)
        known.append(_Name(match[0], passage.span(start, end), _KNOWN, weight, passage.order * 10_000 + start))
    return known


def _weight(each: Rule | None, passage: Passage, start: int, end: int, *, own: bool) -> int:
    """0 in background, 1 where it is only named, 3 behind words of granting, more where the product is defined."""
    text = passage.text
    if _BACKGROUND.search(text):
        return 0
    if each in (MADE_BY, LICENSED):
        return 3
    granted = passage.zone is not Zone.ABOUT and _GRANTED.search(text[max(0, start - 160) : start]) is not None
    weight = 3 if granted else 0 if each in (None, CAMEL, HYPHENED, DEVICE) else 1
    if _PAID_ON.search(text[max(0, start - 24) : start]):
        weight = min(weight, 1)
    if each is BRACKETED or (each is not None and _BRACKET.match(text, end)):
        weight += 3
    if each is not TECHNOLOGY and _DEFINING.search(text[max(0, start - 260) : start + 200]):
        weight += 4
    return min(weight, 2) if own else weight


_POSTCODE = re.compile(r"\s\d[A-Z]{2}\b")  # the second half of "LL13 9UF"


def _is_asset(each: Rule, name: str, text: str, start: int, end: int, others: OtherNames) -> bool:
    low = name.lower()
    first = low.split()[0]
    if low in others.parties or first in others.parties:
        return False
    if _COMPARED.search(text[max(0, start - 80) : start]):
        return False
    if each in SUBSTANCES:
        return first not in NO_SUBSTANCE and first not in ORDINARY and first not in NO_PRODUCT
    if each is GENERIC:
        return low not in ORDINARY and not _COMPARED_ON.match(text[end : end + 16])
    if each is CODE:
        return not NOT_CODES.match(name) and not _POSTCODE.match(text, end)
    if first in NO_PRODUCT or first.rstrip("s") in NO_PRODUCT or (each is TECHNOLOGY and NOT_CODES.match(name)):
        return False
    if each is DEVICE and _COMPANY_BEHIND.match(text, end):
        return False
    if each in (CAPITALS, INTRODUCED, CAMEL, HYPHENED, LICENSED) and (low in others.all or name in NAMES_OF_PLACES):
        return False
    return each is not CAPITALS or _is_brand_in_capitals(text, start, end)


_DATELINE = re.compile(
    r",\s+[A-Z][a-z]+[.,]?\s{0,3}[,–—(-]"
    r"|,\s+(?:[A-Z][\w.]{0,20},?\s){0,3}(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d"
)
"""Behind a town in capitals: "GRANVIK, Norway –", "GRANVIK, N.Y., Sept. 23"."""


def _is_brand_in_capitals(text: str, start: int, end: int) -> bool:
    """A word in capitals that stands alone among words in small letters, not quoted and no place before a comma."""
    if sum(c.isupper() for c in text) > 0.5 * sum(c.isalpha() for c in text) or text[
        max(0, start - 2) : start
    ].endswith(("“", '"', "‘")):
        return False
    around = [
        *re.findall(r"[A-Za-z]+", text[max(0, start - 24) : start])[-2:],
        *re.findall(r"[A-Za-z]+", text[end : end + 24])[:2],
    ]
    if any(len(word) > 2 and word.isupper() for word in around):
        return False
    return not _DATELINE.match(text, end) and bool(text[:start].strip())


def _key(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())
