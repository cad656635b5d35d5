"""Which organisation a defined term stands for."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from filings.extraction.definitions import DefinedTerm, find_defined_terms, plain
from filings.extraction.layout import Layout
from filings.extraction.organisations.forms import core_of
from filings.extraction.vocabulary.organisation_words import FILER_TERMS, NOT_A_PARTY, ROLE_TERMS

REACH = 420  # characters before a defined term in which the name it stands for must end
PREAMBLE = 9000  # characters of a contract in which its parties are introduced

_TIE = re.compile(
    r"\b(?:subsidiar(?:y|ies)|affiliate|unit|division|member)\b[^;]{0,30}\bof\b|\bowned\s+by\b|\bparent\b"
    r"|\b(?:successor|assignee)\b|\bgeneral\s+partner\b"
    r"|\bformerly\b|\bf/k/a\b|\bsuccessor\b|\bacting\s+through\b|\bdoing\s+business\b",
    re.IGNORECASE,
)
_TOGETHER = re.compile(r"\b(?:collectively|together|jointly|each|and\s+its\s+affiliates)\b", re.IGNORECASE)
_PLAIN_BRACKET = re.compile(r"\((?:the\s+)?(?P<term>[A-Z][\w&-]*(?:\s[A-Z][\w&-]*){0,2})\)")
_INITIALS = re.compile(r"\s?\((?:the\s)?(?P<term>[A-Z][\w&-]{1,11})\)")
_TICKER = re.compile(r"\s?\([A-Za-z][\w .-]{1,30}\s?:\s?(?P<term>[A-Z]{3,5})[;,)]")
_OR = re.compile(
    r"(?:\s?\((?:[^()]{2,60})\))?,?\s{1,40}(?:or|hereinafter|which\s+we\s+(?:refer\s+to\s+as|call))\s{1,40}(?:the\s+)?"
    r"(?P<term>[A-Z][\w&-]*(?:\s[A-Z][\w&-]*){0,2})\s?(?=[,.;)])"
)
_TRADING_AS = re.compile(
    r"[\s,(]{1,4}(?:d/b/a|dba|doing\s+business\s+as|trading\s+as"
    r"|t/a)\s{1,20}[\"“]?(?P<term>[A-Z][\w&’'-]*(?:[^\S\n][A-Z][\w&’'-]*){0,3})"
)
_LOOSE_QUOTE = re.compile(
    r"[\"“ʺ](?P<term>[A-Z][\w&.\s-]{1,40}?)[\"”ʺ](?:\s?/\s?[\"“ʺ](?P<second>[A-Z][\w&.\s-]{1,40}?)[\"”ʺ])?"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A place where an organisation is named by its full name: offsets in the flow and the organisation's number."""

    start: int
    end: int
    entity: int


_FORMERLY = re.compile(
    r"[\s,(]{1,4}(?:[^.;()]{0,60}?[\s(])?(?:formerly(?:\s+known\s+as)?|f/k/a|previously(?:\s+known\s+as)?"
    r"|fka)\s{1,20}\Z",
    re.IGNORECASE,
)


_NOW = re.compile(
    r"[\s,(]{1,4}(?:which\s+(?:has|was|is)\s+|and\s+)?(?:(?:has\s+|have\s+)?(?:since|subsequently|later|been|then)\s+){0,2}"
    r"(?:renamed(?:\s+(?:to|as))?|changed\s+its\s+name\s+to|now(?:\s+(?:known\s+as|called|named))?|n/k/a)\s{1,20}(?:the\s+)?",
    re.IGNORECASE,
)


def find_former_names(layout: Layout, named: Sequence[Named]) -> list[tuple[int, int]]:
    """Return (shown, merged) pairs of entities: "Acme Bio, formerly Acme Labs", "Acme Bio, now Acme Life"."""
    return [
        (one.entity, other.entity)
        for one, other in itertools.pairwise(named)
        if one.entity != other.entity
        and other.start - one.end < 110
        and (
            _FORMERLY.fullmatch(layout.flow, one.end, other.start) or _NOW.fullmatch(layout.flow, one.end, other.start)
        )
    ]


@dataclass(frozen=True, slots=True)
class Alias:
    """A term that stands for an organisation in one document, and where it is defined."""

    term: str
    entity: int
    start: int
    end: int


def find_aliases(layout: Layout, named: Sequence[Named], names: Sequence[str], filer: int | None) -> list[Alias]:
    """Return what a document calls its organisations.

    `named` are the places of full names in text order, `names` the names by entity number. A term that two
    definitions give to different organisations goes to the first. "The Company" in a report is the filer wherever the
    filer may be meant.
    """
    found: dict[str, Alias] = {}
    last_end = 0
    last_start = -1
    for defined in sorted(find_defined_terms(layout), key=lambda d: d.start):
        if not may_be_party(defined.term):
            continue
        same_bracket = defined.start == last_start
        entity = _owner(layout, defined, named, names, 0 if same_bracket else last_end)
        if defined.term.lower() in FILER_TERMS and _filer_is_near(layout, defined, named, filer):
            entity = filer
        if entity is not None:
            found.setdefault(defined.term, Alias(defined.term, entity, defined.start, defined.end))
            if not same_bracket:
                last_end, last_start = last_end if _is_lead(defined) else defined.end, defined.start
    for alias in (*_alternatives(layout, named, names), *_preamble_terms(layout, named, names)):
        found.setdefault(alias.term, alias)
    return list(found.values())


def _filer_is_near(layout: Layout, defined: DefinedTerm, named: Sequence[Named], filer: int | None) -> bool:
    if filer is None or layout.document_class in ("contract", "other"):
        return False
    return any(n.entity == filer for n in _within(named, defined.start - REACH, defined.start))


def may_be_party(term: str) -> bool:
    """Could a defined term be called so because it names an organisation?"""
    return bool(
        (term[0].isupper() or term[0].isdigit() or term.lower() in ("we", "us", "our"))
        and len(term.split()) <= 6
        and not NOT_A_PARTY.search(term)
        and not re.match(r"(?:Section|Article|Exhibit|Phase|Rule)\b|\d", term)
    )


def _is_lead(defined: DefinedTerm) -> bool:
    return bool(_TOGETHER.search(defined.lead))


def _owner(
    layout: Layout, defined: DefinedTerm, named: Sequence[Named], names: Sequence[str], after: int
) -> int | None:
    flow = layout.flow
    if defined.bracketed and defined.lead:
        inside = [n for n in _within(named, defined.lead_start, defined.end) if n.end <= defined.end]
        if inside:
            return _signatory(flow, _with_mentioned(inside, named, names, defined), named)
    floor = max(defined.start - REACH, 0)
    before = [n for n in _within(named, floor, defined.start) if n.end <= defined.start]
    if not before:
        return None
    between = flow[before[-1].end : defined.start]
    if re.search(r"[.;]\s+[A-Z][a-z]+\s", between) and not re.search(r"\b(?:Ave|St|Blvd|Rd|Inc|No|Suite)\.", between):
        return None
    together = _is_lead(defined) or not defined.bracketed
    fresh = [n for n in before if n.start >= after] or ([] if not together else before)
    if not fresh:
        return None
    return _head(flow, fresh, defined, names, together, layout)


def _head(
    flow: str, before: Sequence[Named], defined: DefinedTerm, names: Sequence[str], together: bool, layout: Layout
) -> int | None:
    """Of the names in front of a bracket, the one it belongs to."""
    nearest = before[-1]
    gap = flow[nearest.end : defined.start]
    head = nearest
    chain = list(before)
    while len(chain) > 1:
        between = flow[chain[-2].end : chain[-1].start]
        if (len(between) < 220 and _TIE.search(between) and not re.search(r"[.;]\s+[A-Z]", between)) or (
            together
            and len(between) < 200
            and re.search(r"\band\b|\A[\s,]+\Z", between)
            and not re.search(r"[.;]\s+[A-Z][a-z]", between)
        ):
            chain.pop()
            head = chain[-1]
        else:
            break
    if resembles(defined.term, names[nearest.entity]) and not resembles(defined.term, names[head.entity]):
        return nearest.entity
    for candidate in reversed(before):
        if (
            resembles(defined.term, names[candidate.entity])
            and not resembles(defined.term, names[head.entity])
            and candidate.start >= chain[-1].start - 200
        ):
            return candidate.entity
    close = re.fullmatch(r"[\s,]*(?:\([^()]{0,80}\)[\s,]*)?", flow[nearest.end : defined.start]) is not None
    if close or resembles(defined.term, names[head.entity]):
        return head.entity
    described = not re.search(
        r"\b(?:entered|executed|signed|has|have|had|will|shall|granted|agreed|announced|issued|acquired|completed"
        r"|filed)\b",
        gap,
    )
    role = defined.term.lower() in ROLE_TERMS or defined.term.lower() in ("we", "us", "our")
    if role and (described or together):
        return head.entity
    preamble = layout.document_class in ("contract", "other") and defined.start < PREAMBLE
    return head.entity if described and (preamble or together) and len(defined.term.split()) <= 3 else None


def resembles(term: str, name: str) -> bool:
    """Is a term a piece of the name, its initials, or letters of it in order ("LBIO" of "Lion Biotechnologies")?"""
    core = core_of(name)
    low, term_low = core.casefold(), term.casefold().strip()
    words = [w for w in re.split(r"[\s&,.()-]+", core) if w]
    if not term_low:
        return False
    if re.search(rf"(?<!\w){re.escape(term_low)}", low):
        return True
    if all(w in low for w in term_low.replace(".", "").split()) and len(term_low) > 3:
        return True
    initials = "".join(w[0] for w in words if w[0].isalnum()).casefold()
    compact = re.sub(r"[^\w]", "", term_low)
    if len(compact) >= 2 and compact == initials[: len(compact)]:
        return True
    full = "".join(w[0] for w in re.split(r"[\s&,.()-]+", name) if w and w[0].isalnum()).casefold()
    if len(compact) >= 2 and compact == full:
        return True
    return term.isupper() and len(compact) >= 3 and compact[0] == low[0] and _in_order(compact, low)


def _in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)


def _within(named: Sequence[Named], start: int, end: int) -> list[Named]:
    first = bisect_left(named, start, key=lambda n: n.start)
    last = bisect_left(named, end, key=lambda n: n.start)
    return list(named[first:last])


def _with_mentioned(
    inside: list[Named], named: Sequence[Named], names: Sequence[str], defined: DefinedTerm
) -> list[Named]:
    """Members of a collective are often named by short forms; add those whose names stand just before the bracket."""
    members = list(inside)
    for earlier in _within(named, max(0, defined.start - 260), defined.start):
        short = core_of(names[earlier.entity])
        if all(m.entity != earlier.entity for m in members) and re.search(rf"\b{re.escape(short)}\b", defined.lead):
            members.append(earlier)
    return members


def _signatory(flow: str, members: list[Named], named: Sequence[Named]) -> int:
    """Of a collective, the subsidiary that signed if one belongs to the other, else the first."""
    inside = {m.entity for m in members}
    for place, following in pairwise(named):
        if place.entity != following.entity and {place.entity, following.entity} <= inside:
            between = flow[place.end : following.start]
            if len(between) < 160 and re.search(r"\bsubsidiary\s+of\b", between):
                return place.entity
    return members[0].entity


def _alternatives(layout: Layout, named: Sequence[Named], names: Sequence[str]) -> list[Alias]:
    """ "Acme Pharma, Inc., or Acme,": the short name behind "or"."""
    found = []
    for number, place in enumerate(named):
        trading = _TRADING_AS.match(layout.flow, place.end)
        if trading:
            found.append(Alias(plain(trading["term"]), place.entity, trading.start("term"), trading.end("term")))
        initials = _INITIALS.match(layout.flow, place.end)
        if initials and resembles(initials["term"], names[place.entity]):
            found.append(Alias(initials["term"], place.entity, initials.start("term"), initials.end("term")))
        ticker = _TICKER.match(layout.flow, place.end) if layout.document_class in ("release", "other") else None
        if ticker and _is_spoken(layout.flow, ticker["term"], ticker.end()):
            found.append(Alias(ticker["term"], place.entity, ticker.start("term"), ticker.end("term")))
        match = _OR.match(layout.flow, place.end)
        if not match or not resembles(match["term"], names[place.entity]):
            continue
        owner = place
        before = named[number - 1] if number else None
        if before and place.start - before.end < 220 and _TIE.search(layout.flow, before.end, place.start):
            owner = before if resembles(match["term"], names[before.entity]) else place
        found.append(Alias(plain(match["term"]), owner.entity, match.start("term"), match.end("term")))
    return found


def _is_spoken(flow: str, ticker: str, start: int) -> bool:
    """Whether news goes on to call a company by its ticker: "XYZT will receive", "from XYZT"."""
    return re.search(rf"(?<![\w:(.-]){ticker}(?=['’]s\b|\s(?!\d))", flow[start:]) is not None


def _preamble_terms(layout: Layout, named: Sequence[Named], names: Sequence[str]) -> list[Alias]:
    """Contracts whose converters lost the quotes "(Licensee)", or that define without brackets: "Licensor" / "NLS"."""
    if layout.document_class not in ("contract", "other"):
        return []
    found: list[Alias] = []
    for number, place in enumerate(named):
        if place.start > PREAMBLE:
            break
        stop = min(named[number + 1].start if number + 1 < len(named) else place.end + REACH, place.end + REACH)
        for pattern in (_PLAIN_BRACKET, _LOOSE_QUOTE):
            match = pattern.search(layout.flow, place.end, stop)
            if match is None:
                continue
            terms = [t for t in match.groupdict().values() if t]
            good = [
                t for t in terms if may_be_party(t) and (t.lower() in ROLE_TERMS or resembles(t, names[place.entity]))
            ]
            if "means" not in layout.flow[match.end() : match.end() + 12]:
                found.extend(Alias(plain(t), place.entity, match.start(), match.end()) for t in good)
    return found
