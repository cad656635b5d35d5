"""Where the registrant is organised: the header's code, the cover page's column, or the sentence that says so."""

from __future__ import annotations

import re

from filings.extraction.anchors import sought
from filings.extraction.facts import Span, Stated
from filings.extraction.header import company_data
from filings.extraction.layout import Layout
from filings.extraction.source import SourceFiling
from filings.extraction.vocabulary.places import PLACE, STATE_CODES, state_code

_STATE_LABEL = re.compile(r"\(\s*(?:state|jurisdiction|province)\s+(?:or|of|and)\b", re.IGNORECASE)
_NOT_A_STATE = re.compile(r"(?:the\s+)?(?:united\s+states|u\.s\.|d\.c\.|district\s+of\s+columbia)", re.IGNORECASE)
_PROVINCE = sought(rf"{PLACE.pattern},\s{{1,3}}(?:Canada|Australia)\b", re.IGNORECASE)
_CAPITAL_CITY = re.compile(r",?\s*D\.?\s?C\b")
_CODE = re.compile(r"(?<![\w.,])(?:" + "|".join(sorted(STATE_CODES)) + r")(?![\w.,])")
_INCORPORATED = re.compile(
    r"(?:incorporated|organi[sz]ed|formed|company\s+incorporated"
    r"|corporation\s+organi[sz]ed)\s+(?:under\s+the\s+laws\s+of\s+"
    r"|in\s+)(?:the\s+)?(?P<place>[A-Z][\w.]*(?:\s(?:of\s|and\s)?[A-Z][\w.]*){0,3})"
    r"|\ban?\s+(?P<state>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\s+corporation\b"
)
_ENDS_BRACKET = re.compile(
    r"\s*(?:corporation|company|limited\s+liability\s+company|l\.?l\.?c\.?)?\s*\)", re.IGNORECASE
)
_LABELLED = sought(
    r"\b(?:state|jurisdiction|country)(?:\s+or\s+other\s+jurisdiction)?\s+of\s+(?:incorporation|organi[sz]ation)"
    r"(?:\s+or\s+organi[sz]ation)?\s{0,3}:\s{1,80}",
    re.IGNORECASE,
)


def read_state(layout: Layout, source: SourceFiling, name: str, on_cover: bool) -> Stated[str] | None:
    """Return the state or country the registrant is organised in: the header's code, else as the text states it.

    `name` is the registrant's as printed, `on_cover` says whether the document has a form's cover page.
    """
    code = company_data(source.header, "STATE OF INCORPORATION")
    if code:
        return Stated(code, (), "cover.header-state", 0.97)
    if on_cover:
        place = _above_label(layout) or _behind_label(layout)
        if place:
            return place
    if layout.document_class == "subsidiary_list":
        return _own_row(layout, name) or _in_brackets(layout, name) or _incorporated(layout, name, 4000)
    return _incorporated(layout, name, 4000 if on_cover else 1500)


def _own_row(layout: Layout, name: str) -> Stated[str] | None:
    """A list of subsidiaries may begin with its owner and the owner's state."""
    spelled = r"\s{1,40}".join(re.escape(w) for w in name.split())
    row = re.search(
        rf"^[ \t]*(?:(?:Registrant|Parent|Company)\s?[:–—-]\s{{1,20}})?(?:The\s)?{spelled}(?:[ .]{{2,}}|\t)",
        layout.document.text,
        re.IGNORECASE | re.MULTILINE,
    )
    place = PLACE.match(layout.document.text, row.end()) if row else None
    return _told(_as_state(place.group()), layout, place.start(), place.end(), "cover.own-row") if place else None


def _in_brackets(layout: Layout, name: str) -> Stated[str] | None:
    """ "SUBSIDIARIES OF ACME, INC. (a Delaware corporation)": the owner's state in brackets behind its name."""
    spelled = r"\s{1,40}".join(re.escape(w) for w in name.split())
    opened = re.compile(rf"{spelled}\s{{0,60}}\(\s?(?:an?\s)?", re.IGNORECASE).search(layout.document.text, 0, 4000)
    place = PLACE.match(layout.document.text, opened.end()) if opened else None
    if place is None or not _ENDS_BRACKET.match(layout.document.text, place.end()):
        return None
    return _told(_as_state(place.group()), layout, place.start(), place.end(), "cover.owner-state", 0.9)


def _as_state(words: str) -> str:
    plain = " ".join(words.split()).strip(" .,")
    return state_code(plain) or plain


def _above_label(layout: Layout) -> Stated[str] | None:
    """The place printed in the column above "(State or other jurisdiction of incorporation)", or on its own line."""
    match = _STATE_LABEL.search(layout.flow, 0, 15_000)
    if not match:
        return None
    text = layout.document.text
    area = (layout.flow, max(0, match.start() - 700), match.start())
    provinces = _PROVINCE.pattern.finditer(*area) if _PROVINCE.may_match(layout.flow[slice(*area[1:])]) else ()
    places = [
        m
        for m in (*PLACE.finditer(*area), *provinces, *_CODE.finditer(*area))
        if (_stands_alone(text, m) or not text[m.end() : match.start()].strip())
        and not _NOT_A_STATE.fullmatch(m.group())
        and not _CAPITAL_CITY.match(text, m.end())
    ]
    if not places:
        return None
    found = max(places, key=lambda m: (m.start(), m.end()))
    return _told(_as_state(found.group()), layout, found.start(), found.end(), "cover.state")


def _behind_label(layout: Layout) -> Stated[str] | None:
    """ "State of incorporation: Nevada"."""
    label = _LABELLED.search(layout.flow, 0, 15_000)
    place = PLACE.match(layout.flow, label.end()) if label else None
    return _told(_as_state(place.group()), layout, place.start(), place.end(), "cover.state") if place else None


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """A place in a cell or line of its own: not "Irvine, California"."""
    before = text[max(0, match.start() - 2) : match.start()]
    after = text[match.end() : match.end() + 2]
    opens = before == "" or before[-1] in "\n\t" or before.isspace() or before[-1] == "_"
    closes = after == "" or after[0] in "\n\t_" or after.isspace()
    return opens and closes and not text[max(0, match.start() - 4) : match.start()].rstrip().endswith(",")


def _incorporated(layout: Layout, name: str, opening: int) -> Stated[str] | None:
    """ "Acme Limited, an exempted company incorporated in the Cayman Islands":
    in the sentence that names the registrant.
    """
    pattern = re.compile(r"\s{1,60}".join(re.escape(w) for w in name.split()), re.IGNORECASE)
    for mention in pattern.finditer(layout.flow, 0, opening):
        described = _INCORPORATED.search(layout.flow, mention.end(), mention.end() + 160)
        if described and not re.search(r"\.\s+[A-Z]", layout.flow[mention.end() : described.start()]):
            group = "place" if described["place"] else "state"
            place = PLACE.match(layout.flow, described.start(group))
            if place:
                return _told(_as_state(place.group()), layout, place.start(), place.end(), "cover.incorporated", 0.9)
    return None


def _told(value: str, layout: Layout, start: int, end: int, rule: str, confidence: float = 0.95) -> Stated[str]:
    return Stated(value, (Span(layout.document.index, start, end),), rule, confidence)
