"""Lists of places in a text: "Japan, the Republic of Korea and Taiwan" is one run of three names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from filings.extraction.vocabulary.territories import ADJECTIVES, GREATER_CHINA, NAMES, ONLY_IN_LISTS


def _alternatives() -> str:
    """All names, longest first, grouped by first letter so that a text's other letters fail at once."""
    by_letter: dict[str, list[str]] = {}
    for name in sorted(NAMES, key=len, reverse=True):
        by_letter.setdefault(name[0], []).append(re.escape(name[1:]).replace(r"\ ", r"\s+").replace("’", "[’']"))
    return "|".join(f"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in sorted(by_letter.items()))


_PLACE = re.compile(
    rf"(?:(?<![\w-])|(?<=\b[Ee]x-))(?<!New )(?:{_alternatives()})(?![\w$-]|\s\$|[’']s\s)"
    r"(?!\s+(?:dollars?|[Ll]aws?\b|[Pp]atents?\b|[Cc]ourts?\b|[Gg]overnment|[Ff]ood\s|[Ss]ecurities|[Dd]istrict"
    r"|[Ff]ederal|GAAP|IND\b|NDA\b|BLA\b|[Dd]epartment|[Nn]ational|[Pp]harmacopoeia|[Pp]harmacopeia|[Bb]ankruptcy"
    r"|[Pp]at\.|LLC|Inc\b|Ltd|Limited|Corp|GmbH|Holdings?\b|Pharma|Bio|AG\b|B\.V\.|S\.A|KK\b|K\.K|Co\.))",
)
_ADJECTIVE = re.compile(
    rf"\b(?P<place>{'|'.join(sorted(ADJECTIVES, key=len, reverse=True))})\s+(?:(?:marketing|commercial"
    r"|commerciali[sz]ation|distribution|development|sales|product|license|promotion)\s+(?:and\s+(?:marketing|distribution|commercial)\s+)?)?"
    r"(?:rights|licen[sc]e|territor(?:y|ies))\b"
)
_JOINT = re.compile(
    r"(?:[“”‘’\"'()/,;&:•·\s-]|\b(?:and|or|as\s+well\s+as|together\s+with|plus|including|in|the|all\s+of"
    r"|each\s+of|other|of|to|for|both|also|its|their|territories|possessions|protectorates|commonwealths?|dependencies"
    r"|member\s+(?:states|countries)|state|states|fifty|territory|District\s+of\s+Columbia|countr(?:y|ies)|Republic|Kingdom"
    r"|Commonwealth|Principality|Federation|i{1,3}|iv|vi{0,3}|[a-h]|[1-9]|[1-4]\d)\b)*",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\([^()]{0,60}\)")
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


def place_runs(text: str) -> list[PlaceRun]:
    """The lists of places of a text, in text order; a name that is also a person's or a state's only in a list."""
    runs: list[PlaceRun] = []
    for match in _PLACE.finditer(text):
        name = _written(match[0])
        last = runs[-1] if runs else None
        if last is not None and _joined(text, last.end, match.start()):
            names = last.names if name in last.names else (*last.names, name)
            runs[-1] = PlaceRun(names, last.start, match.end())
        else:
            runs.append(PlaceRun((name,), match.start(), match.end()))
    return [r for r in runs if len(r.names) > 1 or r.names[0] not in ONLY_IN_LISTS]


def adjective_runs(text: str) -> list[PlaceRun]:
    """Places named by an adjective before rights ("European marketing rights")."""
    return [PlaceRun((ADJECTIVES[m["place"]],), *m.span("place")) for m in _ADJECTIVE.finditer(text)]


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
    if "Europe" in listed:
        listed = [n for n in listed if n not in ("UK", "Switzerland", "EU", "EEA")]
    return tuple(listed)
