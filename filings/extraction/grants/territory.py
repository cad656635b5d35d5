"""Where the rights hold: by name, by list, by exception, or by a defined term looked up in the contract."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from filings.extraction.anchors import sought
from filings.extraction.facts import Span, Stated, Territory
from filings.extraction.grants.areas import OUTSIDE, WORLD, Area, AreaReader
from filings.extraction.grants.passages import Passage
from filings.extraction.grants.territory_terms import defined_territories
from filings.extraction.layout import Zone
from filings.extraction.scope import DealScope, FilingReading

_CUE = sought(
    r"\b(?:grant(?:s|ed|ing)?|licen[sc]e[ds]?|licensing|licensee|exclusive(?:ly)?|rights?|appoint\w*|distributor"
    r"|distribut(?:e|ion)|exclusivity|gets|sell|market|commerciali[sz]\w*|co-promot\w*|co-develop\w*|promoted|obtain\w*|acquir\w+|territory"
    r"|sublicen\w+|option|sold\s+by|selling|take[s]?\s+in|covers?|register)\b",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"\b(?:in|for|throughout|over|across|within|into|territory|to|comprising|of|include[sd]?|covers?|covered|covering|means"
    r"|consisted\s+of|adding)(?:\s*[:,])?\s*(?:the\s+|all\s+of\s+|each\s+of\s+|all\s+|both\s+"
    r"|member\s+states\s+of\s+(?:the\s+)?|territory\s+(?:of\s+)?)*$",
    re.IGNORECASE,
)
_KEPT = re.compile(
    r"\b(?:retain\w*|(?:keeps?|kept)(?!\s+(?:an?|its|the)\s+(?:[\w-]+\s+){0,2}licen[sc]e)|remain\w*|reserve\w*|continues?\s+to\s+hold|responsible\s+for\s+the"
    r"|right\s+of\s+first|originally|(?:previously|formerly)(?!\s+(?:disclosed|announced|reported|described))|third\s+parties)\b",
    re.IGNORECASE,
)
_NOT_RIGHTS = re.compile(
    r"\b(?:trials?|study|studies|patients?|incorporated|organi[sz]ed|located|based|headquartered|approved|approvals?"
    r"|reimbursement|patents?|courts?|laws?|offices?|approv\w+|authori[sz]ation|corporation|an?\s+(?:\w+\s+){0,3}company|royalt\w+"
    r"|milestones?|net\s+sales|filed|application|leader|located|universit\w+|dosed|standard\s+of\s+care|population"
    r"|diagnosed|affiliate|subsidiary|joint\s+venture\s+business|trade\s?name)\b[^,;]{0,40}$",
    re.IGNORECASE,
)
_GIVEN_BACK = re.compile(
    r"\b(?:(?:give|gives|gave|given|giving|hand|hands|handed)\s+(?:back|up)|return(?:s|ed|ing)?|relinquish\w*|surrender\w*"
    r"|revert\w*)\b(?!.{0,200}\b(?:keeps?|kept|retain\w*|grant\w*|receiv\w*)\b)",
    re.IGNORECASE,
)
_HELD_THERE = re.compile(
    r",?\s+where\s[^,.;]{1,40}\s(?:holds|held|has|had|owns|owned)\s[^,.;]{0,30}\b(?:rights|licen[sc]e)"
)
_ASIDE = re.compile(r"\([^()]{0,120}\)")
_AND_GRANTED = re.compile(
    r"[\s,]*(?:and|as\s+well\s+as|plus)\s+(?:on\s+)?(?:an?\s+)?(?:co-|non-|semi-)?(?:exclusive|sole)\w*\b[^.;:]{0,50}"
    r"\b(?:in|for|throughout)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
"""Between two areas that are granted together: "co-exclusive rights in Japan and exclusive rights in"."""

_AND_THE_REST = re.compile(
    r"\s?(?:\([^()]{0,60}\))?[\s,]*(?:and|as\s+well\s+as|plus)\s[^.;:()]{0,50}\b(?:licen[sc]e|rights?)\b[^.;:()]{0,50}"
    r"\b(?:in|for|throughout)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
"""Between the world but for a country and that country: "… outside Japan, and a co-exclusive license in"."""

_IN_A_NAME = re.compile(r"(?<=[a-z,]\s)[A-Z][a-z]+\s\Z")
_NOW = re.compile(r"\bnow\b")
_SALES = re.compile(r"\s+(?:annual\s+)?(?:net\s+)?sales\b")
_OF_TRADE = re.compile(r"\s+(?:net\s+sales|sales|leader|company|markets?|patients|operations)")
_WORK = re.compile(r"\s+(?:development|research)\b")
_GRANTING = re.compile(
    r"\b(?:exclusive|grant|licens|appoint|distribut|right)\w*|\bmay\s+(?:develop|sell|market|use|make)\b",
    re.IGNORECASE,
)
_ENLARGED = re.compile(r"\bnow\s+(?:takes\s+in|covers|includes)\b|\benlarge\w*", re.IGNORECASE)
_OPTION = re.compile(r"\boption\s+(?:over|for|to|rights)\b", re.IGNORECASE)
_NO_RIGHTS = re.compile(
    r"\b(?:no|neither|not|without|cannot)\b[^,;]{0,60}\b(?:rights?|licen[sc]e\w*|territory|sell|market|include\w*)\b[^,;]{0,40}$",
    re.IGNORECASE,
)
_OF_A_COMPANY = re.compile(
    r"[\s-](?:based|headquartered|listed)\b|\s(?:[a-z-]+\s){0,3}(?:major|firm|company|drug\s?maker|biotech|pharma|group|giant)\b"
)
"""Behind an area that tells where a company is from: "US pharma major Eli Harlund"."""

_HAS_DONE = re.compile(r"\s(?:has|have|said|says|today|announced)\b")
_FIRM_OF = re.compile(
    r"\b(?:Inc|Ltd|plc|Corp|AG|SA|AB|Group|Pharma\w*|Laboratories"
    r"|(?:Institut\w*|University|Academy|Council|Ministry|Foundation|Hospital)(?:\s(?:of|for|and|[A-Z]\w+)){0,5})\.?\sof\s(?:the\s)?\Z"
)
_NAME_OF = re.compile(r"[A-Z][\w’'-]+\sof\s(?:the\s)?\Z")
_BY_NAME = re.compile(r"[\w.’' -]{1,46}\s(?:rights?|licen[sc]e|territor)|\AU\.?S\.?\s")
_RIGHTS_BEHIND = re.compile(r"\s(?:[\w-]+\s){0,3}(?:rights|licen[sc]es?|territor(?:y|ies))\b")
_OF_RIGHTS = re.compile(
    r"[\w-]+[\s,]+(?:(?:[\w-]+[\s,]+){0,5}?(?:licen[sc]es?|licensing|sub-?licen[sc]es?|rights?|basis|exclusivity"
    r"|collaboration|distribution)\b|to\s+(?:develop|make|use|sell|market))",
    re.IGNORECASE,
)


WHOLE = 40
"""What a sentence that grants a territory and all the rest weighs above the definition of that territory alone."""


@dataclass(frozen=True, slots=True)
class _Area:
    territory: Territory
    span: Span
    weight: int
    rule: str
    at: tuple[int, int]


def read_territory(reading: FilingReading, scope: DealScope, passages: list[Passage]) -> Stated[Territory] | None:
    """The territory of the deal: a contract's definition first, else the first area after words of granting."""
    greater_china = any("Greater China" in layout.flow for layout in reading.layouts)
    areas = [
        _Area(d.territory, d.span, d.weight, "territory.defined@2", d.at)
        for d in defined_territories(reading, scope, passages, greater_china=greater_china)
    ]
    for passage in passages:
        if _CUE.search(passage.text) or "royalty_purchase" in scope.components:
            areas += _areas(AreaReader(reading, passage.text, greater_china), passage, scope)
    if not areas:
        return None
    best = max(areas, key=lambda a: (a.weight, -a.at[0], -a.at[1]))
    return Stated(best.territory, (best.span,), best.rule, round(min(0.95, 0.45 + best.weight / 200), 2))


def _areas(reader: AreaReader, passage: Passage, scope: DealScope) -> Iterator[_Area]:
    last: _Area | None = None
    used = -1
    for start in reader.starts():
        if start < used:
            continue
        area = reader.at(start)
        if area is None:
            continue
        used = area.end
        weight = _weight(passage, area, scope)
        if weight <= 0:
            continue
        at = (passage.document, passage.start + start)
        found = _Area(area.territory, passage.span(area.start, area.end), weight, "territory.granted@3", at)
        between = passage.text[last.span.end - passage.start : area.start] if last else ""
        if last and _AND_GRANTED.match(between) and _are_lists(last.territory, found.territory):
            both = tuple(dict.fromkeys((*last.territory.include, *found.territory.include)))
            span = Span(last.span.document, last.span.start, found.span.end)
            found = replace(last, territory=Territory(both, ()), span=span)
        elif last and _AND_THE_REST.match(between) and _is_the_rest(last.territory, found.territory):
            span = Span(last.span.document, last.span.start, found.span.end)
            whole = Territory(last.territory.include, ())
            found = replace(last, territory=whole, span=span, weight=last.weight + WHOLE)
        elif last:
            yield last
        last = found
    if last:
        yield last


def _are_lists(*territories: Territory) -> bool:
    return all("worldwide" not in t.include and not t.exclude for t in territories)


def _is_the_rest(world: Territory, rest: Territory) -> bool:
    """Whether an area is all that another one leaves out of the world."""
    return "worldwide" in world.include and bool(world.exclude) and set(world.exclude) == set(rest.include)


def _weight(passage: Passage, area: Area, scope: DealScope) -> int:
    """How surely the words at `area` tell where the deal's rights hold; 0 where they tell of something else."""
    text, start = passage.text, area.start
    lead = text[:start]
    clause = _ASIDE.sub(" ", lead) if "(" in lead else lead
    clause = re.split(r";\s|,\s+(?:while|where|and\s+(?:will|has|is|keeps?|retains?))\s", clause)[-1]
    world = WORLD.pattern.match(text, start)
    if _is_of_a_name(passage, area, world):
        return 0
    if world is not None and "royalty_purchase" in scope.components and _SALES.match(text, world.end()):
        return 50
    if _is_of_something_else(text, area, clause, world):
        return 0
    cues = sum(1 for _ in _CUE.finditer(clause[-260:]))
    if not cues and not _CUE.search(text[start : start + 80]):
        return 0
    weight = 60 + min(cues, 4) * 5
    if world is not None and _WORK.match(text, world.end()):
        weight -= 20
    if _GRANTING.search(clause[-260:]):
        weight += 15
    if _ENLARGED.search(clause):
        weight += 12
    if _GIVEN_BACK.search(clause):
        weight -= 30
    if _OPTION.search(clause):
        weight -= 25
    if passage.zone in (Zone.ABOUT, Zone.HEADLINE):
        weight -= 20
    if scope.is_contract:
        weight -= 10
    return weight - min(passage.order, 30) // 3


def _is_of_a_name(passage: Passage, area: Area, world: re.Match[str] | None) -> bool:
    """A place that tells where a company is from, or that stands in a name; also one that nothing leads to."""
    text = passage.text
    lead = text[: area.start]
    if _OF_A_COMPANY.match(text, area.end) or _FIRM_OF.search(lead[-80:]):
        return True
    if _NAME_OF.search(lead[-40:]) and _HAS_DONE.match(text, area.end):
        return True
    if world is not None or _PREPOSITION.search(lead):
        return False
    if _BY_NAME.match(text[area.start : area.end + 56]) is None and _RIGHTS_BEHIND.match(text, area.end) is None:
        return OUTSIDE.pattern.match(text, area.start) is None
    return passage.zone is Zone.BODY and _IN_A_NAME.search(lead[-30:]) is not None


def _is_of_something_else(text: str, area: Area, clause: str, world: re.Match[str] | None) -> bool:
    """Rights kept or denied, and trials, patents, sales or seats of companies."""
    kept = _KEPT.search(clause)
    if kept and not _NOW.search(clause + text[area.start : area.end], kept.end()):
        return True
    if _NO_RIGHTS.search(clause) or (world is not None and _OF_TRADE.match(text, world.end())):
        return True
    of_rights = _HELD_THERE.match(text, area.end) or (world is not None and _OF_RIGHTS.match(text, area.start))
    return not of_rights and _NOT_RIGHTS.search(clause[-60:]) is not None
