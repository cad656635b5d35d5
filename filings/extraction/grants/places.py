"""Lists of places in a text: "Japan, the Republic of Korea and Taiwan" is one run of three names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from filings.extraction.vocabulary.territories import ADJECTIVES, GREATER_CHINA, GROUPS, NAMES, ONLY_IN_LISTS


def _alternatives() -> str:
    """All names, longest first, grouped by first letter so that a text's other letters fail at once."""
    by_letter: dict[str, list[str]] = {}
    for name in sorted(NAMES, key=len, reverse=True):
        by_letter.setdefault(name[0], []).append(re.escape(name[1:]).replace(r"\ ", r"\s+").replace("’", "[’']"))
    return "|".join(f"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in sorted(by_letter.items()))


_PLACE = re.compile(
    rf"(?:(?<![\w-])|(?<=\b[Ee]x-)|(?<=\b[Nn]on-))(?<!New )(?:{_alternatives()})(?![\w$-]|\s\$|[’']s\s)"
    r"(?!\s+(?:dollars?|[Ll]aws?\b|[Pp]atents?\b|[Cc]ourts?\b|[Gg]overnment|[Ff]ood\s|[Ss]ecurities|[Dd]istrict"
    r"|[Ff]ederal|GAAP|IND\b|NDA\b|BLA\b|[Dd]epartment|[Nn]ational|[Pp]harmacopoeia|[Pp]harmacopeia|[Bb]ankruptcy"
    r"|[Pp]at\.|LLC|Inc\b|Ltd|Limited|Corp|GmbH|Holdings?\b|Pharma|Bio|AG\b|B\.V\.|S\.A|KK\b|K\.K|Co\.))",
)
_ADJECTIVE = re.compile(
    rf"\b(?P<place>{'|'.join(sorted(ADJECTIVES, key=len, reverse=True))})\s+(?:(?:marketing|commercial"
    r"|commerciali[sz]ation|distribution|development|sales|product|license|promotion)\s+(?:and\s+(?:marketing|distribution|commercial)\s+)?)?"
    r"(?:rights|licen[sc]e|territor(?:y|ies)|countries|nations|markets?)\b"
    rf"|\b(?P<sold>{'|'.join(sorted(ADJECTIVES, key=len, reverse=True))})\s+(?:marketing|distribution|sales?)\s+of\b"
)
_IN_CHAIN = re.compile(
    rf"\b(?:(?:{'|'.join(sorted(ADJECTIVES, key=len, reverse=True))}|USA|US|UK|EU)\b|U\.S\.A?\.?|U\.K\.)"
)
_CHAIN = re.compile(rf"(?:(?:{_IN_CHAIN.pattern})(?:,\s+|,?\s+(?:and|or|&)\s+|/)){{1,4}}\Z")
_PARTS = re.compile(
    r"(?:(?:North|Central|South|East|West|Latin|Western|Eastern|Northern|Southern)(?:\s*,\s+|\s*,?\s+(?:and|or|&)\s+|/)){1,3}\Z"
)
_PART = re.compile(r"[A-Z]\w+")
_EXCEPTED = re.compile(r"\s*,?\s*(?:(?:is|are|being)\s+)?(?:excepted|excluded|not\s+included)\b", re.IGNORECASE)
_JOINT = re.compile(
    r"(?:[“”‘’\"'()/,;&:•·\s-]|\b(?:and|or|as\s+well\s+as|together\s+with|plus|including|in|the|all\s+of"
    r"|in\s+addition\s+to|now\s+also\s+includ(?:es|ing)|each\s+of|other|of|to|for|both|also|its|their|territories|possessions|protectorates|commonwealths?|dependencies"
    r"|member\s+(?:states|countries)|state|states|fifty|territory|District\s+of\s+Columbia|countr(?:y|ies)|Republic|Kingdom"
    r"|Commonwealth|Principality|Federation|i{1,3}|iv|vi{0,3}|[a-h]|[1-9]|[1-4]\d)\b)*",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\([^()]{0,60}\)|,\s*as\s+(?:of|at|constituted|existing)\b[^,;()]{0,40},", re.IGNORECASE)
_ENUMERATED = re.compile(r";\s*(?:and\s+)?\(?(?:[ivx]{1,4}|[a-z]|\d{1,2})[.)]", re.IGNORECASE)
_DEPENDENCIES = frozenset({"Puerto Rico", "Guam", "US Virgin Islands", "American Samoa", "Northern Mariana Islands"})
_LONGEST_JOINT = 110
_CONTRARY = re.compile(r"\bnot\b|\bexclu|\bexcept|\bother\s+than\b|\bbut\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PlaceRun:
    """Places named one after another in `text[start:end]`, as the schema writes them, each once."""

    names: tuple[str, ...]
    start: int
    end: int
    excepted: bool = False
    """Whether the words behind the places leave them out ("Norway and Sweden excepted")."""


@dataclass(frozen=True, slots=True)
class _Place:
    name: str
    start: int
    end: int


def place_runs(text: str) -> list[PlaceRun]:
    """The lists of places of a text, in text order; a name that is also a person's or a state's only in a list."""
    lists: list[list[_Place]] = []
    for match in _PLACE.finditer(text):
        places = _with_parts(text, _Place(_written(match[0]), match.start(), match.end()))
        if lists and _joined(text, lists[-1][-1].end, places[0].start):
            lists[-1] += places
        else:
            lists.append(places)
    runs = [run for places in lists for run in _runs(text, places)]
    return [r for r in runs if len(r.names) > 1 or r.names[0] not in ONLY_IN_LISTS]


def _with_parts(text: str, place: _Place) -> list[_Place]:
    """The place, behind those that share its last word: "North and" before "South America" is North America."""
    direction, _, land = place.name.partition(" ")
    parts = _PARTS.search(text, max(0, place.start - 40), place.start) if land else None
    if parts is None or direction not in _PARTS.pattern:
        return [place]
    named = ((f"{m[0]} {land}", m.start(), m.end()) for m in _PART.finditer(text, parts.start(), parts.end()))
    return [*(_Place(*each) for each in named if each[0] in NAMES), place]


def _runs(text: str, places: list[_Place]) -> list[PlaceRun]:
    """The places as one run; those behind the last comma apart if they are excepted."""
    excepted = _EXCEPTED.match(text, places[-1].end) is not None
    if not excepted:
        return [_run(places, excepted=False)]
    commas = [n for n in range(1, len(places)) if "," in text[places[n - 1].end : places[n].start]]
    cut = commas[-1] if commas else 0
    return [*([_run(places[:cut], excepted=False)] if cut else []), _run(places[cut:], excepted=True)]


def _run(places: list[_Place], *, excepted: bool) -> PlaceRun:
    names = tuple(dict.fromkeys(p.name for p in places))
    return PlaceRun(names, places[0].start, places[-1].end, excepted)


def adjective_runs(text: str) -> list[PlaceRun]:
    """Places named by an adjective before rights ("European marketing rights")."""
    found = ((m, "place" if m["place"] else "sold") for m in _ADJECTIVE.finditer(text))
    return [_with_others(text, ADJECTIVES[m[group]], *m.span(group)) for m, group in found]


def _with_others(text: str, name: str, start: int, end: int) -> PlaceRun:
    """The place with those before it that share the rights: "U.S. and" before "Canadian rights"."""
    chain = _CHAIN.search(text, max(0, start - 60), start)
    if chain is None:
        return PlaceRun((name,), start, end)
    named = (ADJECTIVES.get(m[0]) or NAMES[m[0]] for m in _IN_CHAIN.finditer(chain[0]))
    return PlaceRun((*dict.fromkeys(named), name), chain.start(), end)


def _written(words: str) -> str:
    plain = re.sub(r"\s+", " ", words)
    return NAMES[plain] if plain in NAMES else NAMES[plain.replace("'", "’")]


def _joined(text: str, start: int, end: int) -> bool:
    if end - start > _LONGEST_JOINT:
        return False
    between = _ASIDE.sub(" ", text[start:end])
    if ";" in between and not _ENUMERATED.search(between):
        return False
    return _JOINT.fullmatch(between) is not None and not _CONTRARY.search(between)


def written_once(names: tuple[str, ...] | list[str], *, greater_china: bool) -> tuple[str, ...]:
    """Names once each; the four parts of Greater China as the group where the filing names it (`greater_china`)."""
    listed = list(dict.fromkeys(names))
    if set(listed) >= GREATER_CHINA and greater_china:
        at = min(listed.index(n) for n in GREATER_CHINA)
        listed = [n for n in listed if n not in GREATER_CHINA and n != "Greater China"]
        listed.insert(at, "Greater China")
    if "Greater China" in listed and set(listed) & GREATER_CHINA:
        listed = [n for n in listed if n not in GREATER_CHINA]
    if "US" in listed and len(_DEPENDENCIES.intersection(listed)) > 1:
        listed = [
            n for n in listed if n not in _DEPENDENCIES
        ]  # the formula for the country with all that belongs to it
    for group, members in GROUPS.items():
        if group in listed and len(members.intersection(listed)) > 1:
            listed = [n for n in listed if n not in members]
    if "Europe" in listed:
        listed = [n for n in listed if n not in ("UK", "Switzerland", "EU", "EEA")]
    return tuple(listed)
