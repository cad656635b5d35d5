"""Which parties of a contract give rights and which take them: by what they are called, else by what they grant."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from filings.extraction.deals.contracts.sides import Called
from filings.extraction.deals.parties.leanings import read_leanings
from filings.extraction.facts import Span
from filings.extraction.layout import Layout
from filings.extraction.preamble import OPENING
from filings.extraction.scope import FilingReading

_GIVERS = re.compile(
    r"(?:(?:sub)?licensor|seller|supplier|grantor|optionor|manufacturer|university|institute|assignor|vendor|transferor)s?",
    re.IGNORECASE,
)
_TAKERS = re.compile(
    r"(?:(?:sub)?licensee|buyer|purchaser|investor|distributor|optionee|assignee|transferee|acquiror|acquirer)s?",
    re.IGNORECASE,
)
PAYMENTS_COUNT = 12
"""Most that all payment clauses together weigh against the grants of a contract."""

SUPPLY_WITHIN = 40_000
"""Characters of a contract in which it shows who supplies whom."""

_GRANT = re.compile(
    r"\b(?:grants?|appoints?|sells|hereby\s(?:\w+\s)?(?:licenses|assigns)|licensed\sto|granted(?:\sto)?)(?=\s)"
)
_NEXT_SENTENCE = re.compile(r"[a-z)]\.\s")
_EXCLUSIVELY = re.compile(r"(?<![Nn]on)(?<![Nn]on[ -])(?<![Cc]o-)[Ee]xclusive")
_GRANTED_BY = re.compile(r"\b(?:grant(?:ing|ed)?|licensed|sold|assigned|supplied)\sby\s")
_TO = re.compile(r"\s{1,3}to\s{1,3}(?:the\s)?")
_SUPPLY = re.compile(r"\b(?:suppl(?:y|ies)|manufactures?)\b[^.;]{0,60}?\b(?:to|for)\s(?=[A-Z])")
_WISHES = (
    r"\b(?:is\s(?:willing|prepared|desirous)|are\swilling|desires?|wish(?:es)?|has\sagreed|intends?|would\slike)"
    r"\s(?:to|of)\s(?:\w+ly\s)?"
)
_WISHES_TO_GIVE = re.compile(
    _WISHES + r"(?:grant|out-?license|license(?!\s(?:\w+\s){0,3}from)"
    r"|(?:provide|perform)\b[^.;]{0,90}\sto\s(?:grant|license)|appoint|sell|assign|supply|make\savailable)\b|\bis\sthe\s(?:sole\s)?owner\sof\s"
    r"(?:\w+\s){0,4}?(?i:patent|know-how|invention)"
)
_WISHES_TO_TAKE = re.compile(
    _WISHES + r"(?:obtain|acquire|receive|purchase|buy|in-?license|be\s(?:appointed|granted)"
    r"|license\s(?:\w+\s){0,3}from|distribute"
    r"|market)\b"
)
_OWNS = re.compile(
    r"\bis\sentitled\sto\sgrant\s(?:an?\s|the\s)?licen[cs]e|\b(?:owns|controls)\b[^.;]{0,60}\b(?i:patents?|patent\srights|know-how|right,\stitle\sand\sinterest)\b"
)
_WITH_IT = re.compile(r"(?:,\s|\s)(?:and|or)\s\Z")


def read_givers(
    reading: FilingReading,
    layout: Layout,
    parties: Sequence[int],
    sides: Sequence[frozenset[int]],
    called: Sequence[Called],
) -> tuple[frozenset[int], Span | None]:
    """The parties that give, and the words that show it; none where neither side does or both do alike."""
    named = _by_terms(reading, parties, sides, called)
    if named is not None:
        return named
    gave: Counter[frozenset[int]] = Counter()
    cue: dict[frozenset[int], Span] = {}
    side_of = {member: side for side in sides for member in side}
    for giver, taker, weight, span in _grants(reading, layout, parties):
        if side_of[giver] != side_of[taker]:
            gave[side_of[giver]] += weight
            gave[side_of[taker]] -= weight
            cue.setdefault(side_of[giver], span)
    for entity, weight, span in _wishes(reading, layout, parties):
        if len(sides) == 2:
            side = side_of[entity]
            other = next(s for s in sides if s != side)
            gave[side] += weight
            gave[other] -= weight
            cue.setdefault(side if weight > 0 else other, span)
    for side, weight, span in _paid(reading, layout, sides, side_of):
        gave[side] += weight
        cue.setdefault(side, span)
    best = max(gave.values(), default=0)
    if best <= 0:
        return frozenset(), None
    giving = [side for side in sides if gave[side] > 0 and side in cue]
    if not giving or len(giving) == len(sides):
        return frozenset(), None
    return frozenset().union(*giving), cue[max(giving, key=lambda s: gave[s])]


def _by_terms(
    reading: FilingReading, parties: Sequence[int], sides: Sequence[frozenset[int]], called: Sequence[Called]
) -> tuple[frozenset[int], Span | None] | None:
    entities = reading.entities
    terms = [
        *((c.term, c.members) for c in called),
        *((alias, (p,)) for p in parties for alias in entities.all[p].aliases),
    ]
    givers = {m for term, members in terms if _GIVERS.fullmatch(term) for m in members}
    takers = {m for term, members in terms if _TAKERS.fullmatch(term) for m in members} - givers
    for alone, beside in _parents(parties, terms):
        if beside in givers:
            givers.add(alone)
        elif beside in takers:
            takers.add(alone)
    for side in sides:
        if side & givers and not side & takers:
            givers |= side
        if side & takers and not side & givers:
            takers |= side
    if not givers and not takers:
        return None
    if not givers:
        givers = set(parties) - takers
    if not givers or givers >= set(parties):
        return None
    shown = next(p for p in parties if p in (givers or takers))
    return frozenset(givers), entities.all[shown].name_span


def _parents(parties: Sequence[int], terms: Sequence[tuple[str, tuple[int, ...]]]) -> Iterator[tuple[int, int]]:
    """Each party that is only called "Parent", with the one it is the parent of: named before it, else behind it."""
    for term, members in terms:
        if term.casefold() == "parent" and len(members) == 1 and len(parties) > 2:
            at = parties.index(members[0])
            yield members[0], parties[at - 1 if at else 1]


def _wishes(reading: FilingReading, layout: Layout, parties: Sequence[int]) -> Iterator[tuple[int, int, Span]]:
    """What the recitals say a party wants: to give (weight above 0) or to take (below), each read twice at most."""
    index = layout.document.index
    for pattern, weight in ((_WISHES_TO_GIVE, 2), (_WISHES_TO_TAKE, -2), (_OWNS, 1)):
        for match in islice(pattern.finditer(layout.flow, 0, OPENING), 2):
            before = reading.entities.within(index, max(0, match.start() - 60), match.start())
            if before and before[-1].entity in parties:
                yield before[-1].entity, weight, Span(index, *match.span())


def _grants(reading: FilingReading, layout: Layout, parties: Sequence[int]) -> Iterator[tuple[int, int, int, Span]]:
    """Each "A grants B" (also "A and C grant B") between two parties, weighed: exclusive grants count more."""
    index, flow = layout.document.index, layout.flow
    for match in _SUPPLY.finditer(flow, 0, SUPPLY_WITHIN):
        before = reading.entities.within(index, max(0, match.start() - 100), match.start())
        after = reading.entities.within(index, match.end(), match.end() + 4)
        if before and after and before[-1].entity in parties and after[0].entity in parties:
            yield before[-1].entity, after[0].entity, 1, Span(index, *match.span())
    for match in _GRANTED_BY.finditer(flow):
        near = reading.entities.within(index, match.end(), match.end() + 60)[:2]
        if len(near) < 2 or near[0].span.start > match.end() + 4 or near[0].entity == near[1].entity:
            continue
        directly = _TO.fullmatch(flow, near[0].span.end, near[1].span.start)
        if directly and {n.entity for n in near} <= set(parties):
            yield near[0].entity, near[1].entity, 2, Span(index, *match.span())
    for match in _GRANT.finditer(flow):
        before = reading.entities.within(index, max(0, match.start() - 60), match.start())
        after = reading.entities.within(index, match.end(), match.end() + 60)
        if not before or not after or before[-1].entity == after[0].entity or after[0].entity not in parties:
            continue
        if _NEXT_SENTENCE.search(flow, match.end(), after[0].span.start):
            continue
        weight = 6 if _EXCLUSIVELY.search(flow, match.end(), match.end() + 140) else 2
        last = before[-1]
        if last.entity in parties:
            yield last.entity, after[0].entity, weight, Span(index, *match.span())
        for earlier in before[-2:-1]:
            joined = _WITH_IT.fullmatch(flow, earlier.span.end, last.span.start)
            if joined and earlier.entity in parties and earlier.entity not in (last.entity, after[0].entity):
                yield earlier.entity, after[0].entity, weight, Span(index, *match.span())


def _paid(
    reading: FilingReading, layout: Layout, sides: Sequence[frozenset[int]], side_of: dict[int, frozenset[int]]
) -> Iterator[tuple[frozenset[int], int, Span]]:
    """What payment clauses weigh for each side: being paid shows a giver, paying a taker."""
    weights: Counter[frozenset[int]] = Counter()
    spans: dict[frozenset[int], Span] = {}
    for leaning in read_leanings(reading, [(layout, n) for n in range(len(layout.sentences))]):
        side = side_of.get(leaning.entity)
        if side is None or not leaning.pays:
            continue
        weight = int(leaning.weight * 2)
        others = [s for s in sides if s != side]
        weights[side] += weight if leaning.gives else -weight
        if len(others) == 1:
            weights[others[0]] -= weight if leaning.gives else -weight
        if leaning.gives or len(others) == 1:
            spans.setdefault(side if leaning.gives else others[0], leaning.span)
    for side, weight in weights.items():
        if side in spans:
            yield side, max(-PAYMENTS_COUNT, min(weight, PAYMENTS_COUNT)), spans[side]
