"""Where the rights hold: by name, by list, by exception, or by a defined term looked up in the contract."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from filings.extraction.facts import Span, Stated, Territory
from filings.extraction.grants.passages import Passage
from filings.extraction.layout import Zone
from filings.extraction.rules import rule
from filings.extraction.scope import DealScope, FilingReading
from filings.extraction.vocabulary.territories import GREATER_CHINA, NAMES

_PLACE = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(re.escape(n).replace(r"\ ", r"\s+") for n in sorted(NAMES, key=len, reverse=True))
    + r")(?![\w$-]|\s\$)(?!\s+(?:dollars?|law|patents?\b|court|government|food|securities|district|federal|GAAP))",
)
_JOINT = re.compile(
    r"[\s“”‘’\"'()]*(?:\([^()]{0,60}\)\s*)?(?:[“”‘’\"'()]|,|/|&|\band\b|\bor\b|\bas\s+well\s+as\b|\bincluding\b|\bin\b|\bthe\b"
    r"|\bits\s+territories(?:\s+and\s+possessions)?\b|\bmember\s+states\s+of\b|\ball\s+of\b|\beach\s+of\b|\bother\b"
    r"|\s)*",
    re.IGNORECASE,
)
WORLD = rule(
    "territory.worldwide",
    r"\bworld-?wide\b|\b(?:throughout|in|of|for|over|means|across)\s+(?:all\s+(?:of\s+)?)?the\s+(?:(?:whole"
    r"|entire)\s+)?world\b|\b(?:the\s+)?(?:whole|entire)\s+world\b|\b(?:all|every)\s+(?:other\s+)?countr(?:y|ies)\b"
    r"|\brest\s+of\s+the\s+world\b|\bglobal(?:ly)?\s+(?:rights|licen[sc]e)\b|\bglobal\s+exclusive\b"
    r"|\bexclusive\s+global\b",
    literals=["world", "countr", "global"],
    examples=[
        "an exclusive, worldwide license",
        "throughout the world other than Japan",
        "every country of the world",
        "the entire world",
        "in all countries outside the United States",
        "the whole world other than the United Kingdom",
    ],
    counterexamples=["in Japan", "a country"],
)
_EXCEPT = (
    r"(?:outside(?:\s+of)?|except(?:\s+(?:for|in|that))?|other\s+than|excluding|with\s+the\s+exception\s+of"
    r"|apart\s+from|save(?:\s+for)?|but\s+not|exclusive\s+of)(?:\s+(?:in|for))?"
)
_EXCEPTION = re.compile(rf"\s*[,(]?\s*(?:of\s+the\s+world\s*,?\s*)?{_EXCEPT}\s+", re.IGNORECASE)
OUTSIDE = rule(
    "territory.outside",
    r"\boutside(?:\s+of)?\s+(?:the\s+)?(?=[A-Z])|\bex-(?=[A-Z])",
    literals=["outside", "ex-"],
    flags=0,
    examples=["rights outside Greater China to YQH-508", "ex-US rights", "outside of the United States"],
    counterexamples=["outside counsel"],
)
_CUE = re.compile(
    r"\b(?:grant(?:s|ed|ing)?|licen[sc]e[ds]?|licensing|licensee|exclusive(?:ly)?|rights?|appoint\w*|distributor"
    r"|distribute|sell|market|commerciali[sz]\w*|co-promot\w*|co-develop\w*|promoted|obtain\w*|acquir\w+|territory"
    r"|sublicen\w+|option|sold\s+by|selling|take[s]?\s+in|covers?|register)\b",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"\b(?:in|for|throughout|over|across|within|into|territory|to|comprising|of|include[sd]?|covers?|covered|means"
    r"|consisted\s+of|adding)(?:\s*[:,])?\s*(?:the\s+|all\s+of\s+|each\s+of\s+|all\s+|both\s+"
    r"|member\s+states\s+of\s+(?:the\s+)?|territory\s+(?:of\s+)?)*$",
    re.IGNORECASE,
)
_KEPT = re.compile(
    r"\b(?:retain\w*|keeps?|kept|remain\w*|reserve\w*|continues?\s+to\s+hold|responsible\s+for\s+the"
    r"|right\s+of\s+first|originally|previously|formerly|elects?\s+to\s+out-license|third\s+parties)\b",
    re.IGNORECASE,
)
_NOT_RIGHTS = re.compile(
    r"\b(?:trials?|study|studies|patients?|incorporated|organi[sz]ed|located|based|headquartered|approved|approvals?"
    r"|reimbursement|patents?|courts?|laws?|offices?|approv\w+|authori[sz]ation|corporation|an?\s+(?:\w+\s+){0,3}company|royalt\w+"
    r"|milestones?|net\s+sales|filed|application|leader|located|universit\w+|dosed|standard\s+of\s+care|population"
    r"|diagnosed|affiliate|subsidiary)\b[^,;]{0,40}$",
    re.IGNORECASE,
)
_ADDED_LATER = re.compile(r"[^.;]{0,40}\bby\s+adding\s+(?:the\s+)?", re.IGNORECASE)
_LEFT_OUT = re.compile(r"\s+(?:is|are)\s+(?:expressly\s+)?(?:not\s+included|excluded)", re.IGNORECASE)
_DEFINED = re.compile(
    r"(?:\.\s|^)(?P<bare>Territory):?\s+(?=The\s+(?:countr(?:y|ies)|territory)\s+of\s)"
    r"|[“\"‘'](?P<term>(?:[\w’'.&-]+\s){0,4}Territory)[”\"’'][^.;]{0,30}?\b(?:means?|shall\s+mean|refers?\s+to"
    r"|is\s+defined\s+as|consists?\s+of|shall\s+be)\b",
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
    areas = [*_definitions(reading, scope, passages)]
    for passage in passages:
        areas += _areas(reading, passage, scope)
    if not areas:
        return None
    best = max(areas, key=lambda a: (a.weight, -a.at[0], -a.at[1]))
    return Stated(best.territory, (best.span,), best.rule, round(min(0.95, 0.45 + best.weight / 200), 2))


def _definitions(reading: FilingReading, scope: DealScope, passages: list[Passage]) -> Iterator[_Area]:
    documents = {p.document for p in passages}
    for term, (document, start, end) in reading.definitions.items():
        if not term.lower().endswith("territory") or document not in documents:
            continue
        if not scope.is_contract and not any(p.document == document and p.start <= start < p.end for p in passages):
            continue
        layout = reading.layouts[document]
        text = re.sub(r"\s", " ", layout.flow[start : min(end + 160, start + 900)])
        yield from _defined(reading, scope, document, start, text, term)
    for passage in passages:
        match = _DEFINED.search(passage.text)
        named = (match["term"] or match["bare"]) if match else ""
        if match and named and named not in reading.definitions:
            flow = reading.layouts[passage.document].flow
            start = passage.start + match.start()
            text = re.sub(r"\s", " ", flow[start : passage.end + 160])
            yield from _defined(reading, scope, passage.document, start, text, named)


def _defined(
    reading: FilingReading, scope: DealScope, document: int, start: int, text: str, term: str
) -> Iterator[_Area]:
    means = re.search(
        r"\b(?:means?|mean|refers?\s+to|is\s+defined\s+as|consists?\s+of|shall\s+be)\b\s*:?\s*", text, re.IGNORECASE
    )
    offset = means.end() if means else 0
    found = _read_area(reading, text, offset, document)
    if found is None:
        return
    territory, local = found
    tail = re.split(r"\s\d{1,2}\.\d", text[local[1] : local[1] + 200])[0]
    late = next((run for run in _runs(tail) if _LEFT_OUT.match(tail, run[2])), None)
    if late:
        territory = Territory(territory.include, (*territory.exclude, *late[0]))
    weight = 120 if term.strip().lower() in ("territory", "the territory", "licensed territory") else 100
    if weight == 100 and not _is_licensees(reading, scope, term):
        weight = 40
    yield _Area(
        territory, Span(document, start + local[0], start + local[1]), weight, "territory.defined@1", (document, start)
    )


def _is_licensees(reading: FilingReading, scope: DealScope, term: str) -> bool:
    if scope.licensee is None:
        return True
    entity = reading.entities.all[scope.licensee]
    first = term.split()[0].lower()
    return any(first in name.lower() for name in (entity.name, *entity.aliases))


def _areas(reading: FilingReading, passage: Passage, scope: DealScope) -> Iterator[_Area]:
    text = passage.text
    cue = _CUE.search(text)
    if cue is None:
        return
    starts = sorted(
        {m.start() for m in WORLD.pattern.finditer(text)}
        | {m.start() for m in OUTSIDE.pattern.finditer(text)}
        | {r[1] for r in _runs(text)}
    )
    used = -1
    for start in starts:
        if start < used:
            continue
        found = _read_area(reading, text, start, passage.document, exact=True)
        if found is None:
            continue
        territory, local = found
        used = local[1]
        weight = _weight(text, passage, start, territory, scope)
        if weight > 0:
            yield _Area(
                territory,
                passage.span(*local),
                weight,
                "territory.granted@1",
                (passage.document, passage.start + start),
            )


def _weight(text: str, passage: Passage, start: int, territory: Territory, scope: DealScope) -> int:
    lead = text[:start]
    clause = re.split(r";\s|,\s+(?:while|where|and\s+(?:will|has|is|keeps?|retains?))\s", lead)[-1]
    is_world = WORLD.pattern.match(text, start) is not None
    if (
        not is_world
        and not OUTSIDE.pattern.match(text, start)
        and not _PREPOSITION.search(lead)
        and not re.search(r"\bU\.?S\.?\s*$", text[start : start + 4])
    ):
        return 0
    of_rights = is_world and re.match(r"\S+\s+(?:licen[sc]e|rights?)\b", text[start:]) is not None
    if _KEPT.search(clause) or (not of_rights and _NOT_RIGHTS.search(clause[-60:])):
        return 0
    if is_world and re.match(
        r"\s+(?:net\s+sales|sales|leader|company|markets?|patients|operations)",
        text[start + 9 : start + 30],
    ):
        return 0
    cues = len(_CUE.findall(clause[-260:]))
    if not cues and not _CUE.search(text[start : start + 80]):
        return 0
    weight = 60 + min(cues, 4) * 5
    if is_world and re.match(r"\s+(?:development|research)\b", text[start + 9 : start + 24]):
        weight -= 20
    if re.search(r"\b(?:exclusive|grant|licens|appoint|distribut|right)\w*", clause[-260:], re.IGNORECASE):
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


def _read_area(
    reading: FilingReading, text: str, start: int, document: int, *, exact: bool = False
) -> tuple[Territory, tuple[int, int]] | None:
    """The area whose words begin at `start` (or next after it), and where they stand in `text`."""
    world = WORLD.pattern.match(text, start) if exact else WORLD.pattern.search(text, start)
    outside = OUTSIDE.pattern.match(text, start) if exact else None
    runs = [r for r in _runs(text, start) if not exact or r[1] == start]
    if outside is not None:
        places = next((r for r in _runs(text, outside.end()) if r[1] <= outside.end() + 5), None)
        return (
            None
            if places is None
            else (Territory(("worldwide",), _collapse(reading, places[0], document)), (start, places[2]))
        )
    if world is not None and (not runs or world.start() <= runs[0][1]):
        excluded, end = _excluded(reading, text, world.end(), document)
        return Territory(("worldwide",), excluded), (world.start(), end)
    if not runs:
        return None
    names, begin, end = runs[0]
    added = _ADDED_LATER.match(text, end)
    if added:
        more = next((r for r in _runs(text, added.end()) if r[1] <= added.end() + 3), None)
        if more:
            names, end = [*names, *more[0]], more[2]
    included = _collapse(reading, names, document)
    excluded, end2 = _excluded(reading, text, end, document)
    return Territory(included, excluded), (begin, max(end, end2))


def _excluded(reading: FilingReading, text: str, at: int, document: int) -> tuple[tuple[str, ...], int]:
    """Places that an "except …" within 40 characters leaves out, and where it ends."""
    near = re.compile(rf"[^.;]{{0,40}}?(?={_EXCEPT}\b)", re.IGNORECASE).match(text, at)
    opener = _EXCEPTION.match(text, near.end() if near else at)
    if opener is None:
        return (), at
    runs = [r for r in _runs(text, opener.end()) if r[1] <= opener.end() + 12]
    if runs:
        return _collapse(reading, runs[0][0], document), runs[0][2]
    term = re.match(
        r"(?:the\s+)?(?P<term>[A-Z][\w’'.&-]*(?:\s[A-Z][\w’'.&-]*){0,3}\s?Territory)",
        text[opener.end() : opener.end() + 60],
    )
    if term and term["term"] in reading.definitions:
        place, start, end = reading.definitions[term["term"]]
        named = _runs(re.sub(r"\s", " ", reading.layouts[place].flow[start : min(end, start + 500)]))
        if named:
            return _collapse(reading, named[0][0], document), opener.end() + term.end()
    return (), at


def _runs(text: str, start: int = 0) -> list[tuple[list[str], int, int]]:
    """Lists of places: names as the schema writes them, start and end."""
    runs: list[tuple[list[str], int, int]] = []
    for match in _PLACE.finditer(text, start):
        name = NAMES[re.sub(r"\s+", " ", match[0])]
        if runs and _JOINT.fullmatch(text, runs[-1][2], match.start()):
            if name not in runs[-1][0]:
                runs[-1][0].append(name)
            runs[-1] = (runs[-1][0], runs[-1][1], match.end())
        else:
            runs.append(([name], match.start(), match.end()))
    return runs


def _collapse(reading: FilingReading, names: list[str], document: int) -> tuple[str, ...]:
    """Names once each; the four parts of Greater China as the group where the filing names it."""
    listed = list(dict.fromkeys(names))
    if set(listed) >= GREATER_CHINA and any("Greater China" in layout.flow for layout in reading.layouts):
        at = min(listed.index(n) for n in GREATER_CHINA)
        listed = [n for n in listed if n not in GREATER_CHINA and n != "Greater China"]
        listed.insert(at, "Greater China")
    if "Greater China" in listed and set(listed) & GREATER_CHINA:
        listed = [n for n in listed if n not in GREATER_CHINA]
    if "Europe" in listed:
        listed = [n for n in listed if n not in ("UK", "Switzerland", "EU", "EEA")]
    return tuple(listed)
