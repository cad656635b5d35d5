"""Headings inside a list of subsidiaries: whose companies follow, or in which country they are organised."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from filings.extraction.exhibit21.entries import Piece, is_place
from filings.extraction.organisations.forms import core_of, key_of
from filings.extraction.structure.tables import RULE, read_cells

_NUMBER = r"(?:\(?[A-Z0-9]{1,4}[.)]\s+)?"
_ENUMERATOR = re.compile(r"\(?[A-Za-z0-9]{1,4}[.)]")
_KIND = (
    r"(?:(?:direct|indirect|wholly[\s-]owned|majority[\s-]owned|consolidated|domestic|foreign|active)[\s,]+"
    r"(?:and\s+)?){0,3}"
)
_OF = re.compile(
    rf"\s*{_NUMBER}{_KIND}(?:subsidiar(?:y|ies)(?:\s+companies)?\s+of|(?:owned|held)\s+(?:directly\s+)?by)\s+(?:the\s+)?"
    r"(?P<name>[^:\n]{3,100}?)\s*[:.]?\s*\Z",
    re.IGNORECASE,
)
_WHOSE = re.compile(
    rf"\s*{_NUMBER}(?P<name>[^:\n]{{3,100}}?)(?:['’]s?|\s+and\s+its)\s+{_KIND}subsidiar(?:y|ies)\s*:?\s*\Z",
    re.IGNORECASE,
)
_REGISTRANT = re.compile(r"(?:the\s+)?(?:registrant|company|corporation|parent|issuer)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heading:
    """What a line sets for the rows below it: an owner's name, or a place; `owner` None with no place is the filer."""

    owner: Piece | None = None
    place: Piece | None = None


def read_heading(text: str, start: int, end: int, *, places: bool) -> Heading | None:
    """Return the heading that the line `text[start:end]` is, None for any other line.

    `places` says whether this list groups its companies under places (see `places_head`).
    """
    cells = read_cells(text, start, end)
    if len(cells) == 2 and _ENUMERATOR.fullmatch(text, *cells[0]):
        cells = cells[1:]
    if len(cells) != 1:
        return None
    left, right = cells[0]
    if places and is_place(text[left:right].rstrip(" :")):
        return Heading(place=(left, left + len(text[left:right].rstrip(" :"))))
    found = _OF.match(text, left, right) or _WHOSE.match(text, left, right)
    if found is None:
        return None
    if _REGISTRANT.match(found["name"]):
        return Heading()
    return Heading(owner=found.span("name")) if any(c.isupper() for c in found["name"]) else None


def places_head(text: str, lines: Sequence[tuple[int, int]], registrant: str) -> bool:
    """Does the list print places in lines of their own above the companies organised there?

    It does if the first line that is a place stands before the first company and no company has a place beside it.
    """
    first = ""
    last = ""
    for start, end in lines:
        cells = read_cells(text, start, end)
        if not cells or RULE.match(text, start, end):
            continue
        words = [text[a:b] for a, b in cells]
        if len(words) == 1 and is_place(words[0].rstrip(" :")):
            first, last = first or "place", "place"
        elif any(is_place(w) for w in words[1:]):
            return False
        elif any(core_of(w) != w and key_of(w) != key_of(registrant) for w in words):
            first, last = first or "company", "company"
    return first == "place" and last == "company"
