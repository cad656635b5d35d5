"""Where the rights hold: by name, by list, by exception, or by a defined term looked up in the contract."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from filings.extraction.anchors import sought
from filings.extraction.facts import Span, Stated, Territory
from filings.extraction.grants.areas import OUTSIDE, WORLD, Area, AreaReader
from filings.extraction.grants.passages import Passage
from filings.extraction.grants.territory_terms import defined_territories
from filings.extraction.layout import Zone
from filings.extraction.scope import DealScope, FilingReading

_CUE = sought(
    r"\b(?:grant(?:s|ed|ing)?|licen[sc]e[ds]?|licensing|licensee|exclusive(?:ly)?|rights?|appoint\w*|distributor"
    r"|distribute|sell|market|commerciali[sz]\w*|co-promot\w*|co-develop\w*|promoted|obtain\w*|acquir\w+|territory"
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
    r"\b(?:retain\w*|keeps?|kept|remain\w*|reserve\w*|continues?\s+to\s+hold|responsible\s+for\s+the"
    r"|right\s+of\s+first|originally|(?:previously|formerly)(?!\s+(?:disclosed|announced|reported|described))|third\s+parties)\b",
    re.IGNORECASE,
)
_NOT_RIGHTS = re.compile(
    r"\b(?:trials?|study|studies|patients?|incorporated|organi[sz]ed|located|based|headquartered|approved|approvals?"
    r"|reimbursement|patents?|courts?|laws?|offices?|approv\w+|authori[sz]ation|corporation|an?\s+(?:\w+\s+){0,3}company|royalt\w+"
    r"|milestones?|net\s+sales|filed|application|leader|located|universit\w+|dosed|standard\s+of\s+care|population"
    r"|diagnosed|affiliate|subsidiary|trade\s?name)\b[^,;]{0,40}$",
    re.IGNORECASE,
)
_NO_RIGHTS = re.compile(
    r"\b(?:no|neither|not|without|cannot)\b[^,;]{0,60}\b(?:rights?|licen[sc]e\w*|territory|sell|market|include\w*)\b[^,;]{0,40}$",
    re.IGNORECASE,
)
_OF_A_COMPANY = re.compile(
    r"[\s-](?:based|headquartered|listed)\b|\s(?:[a-z-]+\s){0,3}(?:major|firm|company|drug\s?maker|biotech|pharma|group|giant)\b"
)
"""Behind an area that tells where a company is from: "US pharma major Eli Harlund"."""

_HAS_DONE = re.compile(r"\s(?:has|have|said|says|today|announced)\b")
_FIRM_OF = re.compile(r"\b(?:Inc|Ltd|plc|Corp|AG|SA|AB|Group|Pharma\w*|Laboratories)\.?\sof\s(?:the\s)?\Z")
_NAME_OF = re.compile(r"[A-Z][\w’'-]+\sof\s(?:the\s)?\Z")
_BY_NAME = re.compile(r"[\w.’' -]{1,46}\s(?:rights?|licen[sc]e|territor)|\AU\.?S\.?\s")
_OF_RIGHTS = re.compile(
    r"[\w-]+[\s,]+(?:(?:[\w-]+[\s,]+){0,5}?(?:licen[sc]es?|licensing|sub-?licen[sc]es?|rights?|basis|exclusivity"
    r"|collaboration|distribution)\b|to\s+(?:develop|make|use|sell|market))",
    re.IGNORECASE,
)


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
        if _CUE.search(passage.text):
            areas += _areas(AreaReader(reading, passage.text, greater_china), passage, scope)
    if not areas:
        return None
    best = max(areas, key=lambda a: (a.weight, -a.at[0], -a.at[1]))
    return Stated(best.territory, (best.span,), best.rule, round(min(0.95, 0.45 + best.weight / 200), 2))


def _areas(reader: AreaReader, passage: Passage, scope: DealScope) -> Iterator[_Area]:
    used = -1
    for start in reader.starts():
        if start < used:
            continue
        area = reader.at(start)
        if area is None:
            continue
        used = area.end
        weight = _weight(passage, area, scope)
        if weight > 0:
            at = (passage.document, passage.start + start)
            yield _Area(area.territory, passage.span(area.start, area.end), weight, "territory.granted@2", at)


def _weight(passage: Passage, area: Area, scope: DealScope) -> int:
    text, start = passage.text, area.start
    lead = text[:start]
    clause = re.split(r";\s|,\s+(?:while|where|and\s+(?:will|has|is|keeps?|retains?))\s", lead)[-1]
    world = WORLD.pattern.match(text, start)
    by_name = _BY_NAME.search(text[area.start : area.end + 56]) is not None
    if _OF_A_COMPANY.match(text, area.end) or (
        _FIRM_OF.search(lead[-40:]) or (_NAME_OF.search(lead[-40:]) and _HAS_DONE.match(text, area.end))
    ):
        return 0
    if world is None and not by_name and not OUTSIDE.pattern.match(text, start) and not _PREPOSITION.search(lead):
        return 0
    of_rights = world is not None and _OF_RIGHTS.match(text, start) is not None
    if _KEPT.search(clause) or _NO_RIGHTS.search(clause) or (not of_rights and _NOT_RIGHTS.search(clause[-60:])):
        return 0
    if world is not None and re.match(
        r"\s+(?:net\s+sales|sales|leader|company|markets?|patients|operations)", text[world.end() : world.end() + 20]
    ):
        return 0
    cues = sum(1 for _ in _CUE.finditer(clause[-260:]))
    if not cues and not _CUE.search(text[start : start + 80]):
        return 0
    weight = 60 + min(cues, 4) * 5
    if world is not None and re.match(r"\s+(?:development|research)\b", text[world.end() : world.end() + 15]):
        weight -= 20
    if re.search(
        r"\b(?:exclusive|grant|licens|appoint|distribut|right)\w*|\bmay\s+(?:develop|sell|market|use|make)\b",
        clause[-260:],
        re.IGNORECASE,
    ):
        weight += 15
    if re.search(r"\bnow\s+(?:takes\s+in|covers|includes)\b|\benlarge\w*", clause, re.IGNORECASE):
        weight += 12
    if re.search(r"\boption\s+(?:over|for|to)\b", clause, re.IGNORECASE):
        weight -= 25
    if passage.zone in (Zone.ABOUT, Zone.HEADLINE):
        weight -= 20
    if scope.is_contract:
        weight -= 10
    return weight - min(passage.order, 30) // 3
