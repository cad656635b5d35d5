"""Subsidiaries named in running paragraphs: "Acme (UK) Limited, organised in England; Acme GmbH (74%), …"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from filings.extraction.exhibit21.entries import Entry, Piece
from filings.extraction.layout import Layout, Paragraph
from filings.extraction.organisations.forms import key_of
from filings.extraction.organisations.names import FoundName
from filings.extraction.vocabulary.places import DEMONYMS, PLACE

_NO_CHILD = re.compile(
    r"\b(?:formerly\s+(?:an?\s+)?(?:\w+\s+)?subsidiary|dissolved|liquidated|was\s+sold|were\s+sold"
    r"|has\s+been\s+sold|no\s+longer|is\s+not\s+a\s+subsidiary|ceased|merged\s+into"
    r"|minority|are\s+left\s+out|omitted|accounted\s+for|owned\s+by\s+employees|held\s+by\s+employees)\b",
    re.IGNORECASE,
)
_LISTS = re.compile(
    r"\bsubsidiar(?:y|ies)\b|\bincorporated\b|\borgani[sz]ed\b|\bcorporation\b|\bregistered\b|\bformed\b"
    r"|\b(?:wholly|majority)[\s-]owned\b|;",
    re.IGNORECASE,
)
_UNDER = re.compile(
    r"\b(?:incorporated|organi[sz]ed|registered|formed|existing|established"
    r"|domiciled)\b[\w\s,]{0,40}?\b(?:under\s+the\s+laws\s+of|in)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"\A\s*,?\s*(?:which\s+is\s+)?an?\s+(?:[\w-]+\s+){0,3}?(?P<place>[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,2})\s+"
    r"(?:corporation|company|limited|general|business|private|public|unlimited|partnership|l\.?l\.?c)",
)
_SHARE = re.compile(r"(?P<value>\d{1,3}(?:\.\d+)?)\s?(?:%|per\s?cent)")
_HELD = re.compile(
    r"\b(?:owns?|holds?)\s[^.;]{0,40}?(?P<value>\d{1,3}(?:\.\d+)?)\s?%[^.;]{0,60}\b(?:of"
    r"|in)\s+(?:the\s+)?\Z"
)
_WHOLE = re.compile(r"\b(?:wholly[\s-]owned|100\s?%)", re.IGNORECASE)
_ITS_OWN = re.compile(
    r"\b(?:its|whose)\s+(?:own\s+|wholly[\s-]owned\s+|only\s+|\d+%-owned\s+){0,3}subsidiar(?:y|ies)(?:\s+is|\s+are"
    r"|,)?\s*\Z",
    re.IGNORECASE,
)


def read_prose(layout: Layout, paragraph: Paragraph, names: Sequence[FoundName], registrant: str) -> Iterator[Entry]:
    """Yield the subsidiaries a paragraph of running text lists; companies sold, dissolved or held for less are none."""
    flow = layout.flow
    first = bisect_left(layout.sentences, paragraph.start, key=lambda s: s.start)
    last = bisect_left(layout.sentences, paragraph.end, key=lambda s: s.start)
    for sentence in layout.sentences[first:last]:
        words = flow[sentence.start : sentence.end]
        left = bisect_left(names, sentence.start, key=lambda n: n.start)
        inside = names[left : bisect_left(names, sentence.end, key=lambda n: n.start)]
        inside = [n for n in inside if key_of(" ".join(flow[n.start : n.end].split())) != key_of(registrant)]
        if not inside or _NO_CHILD.search(words) or not _LISTS.search(words):
            continue
        yield from _of_sentence(layout, inside, sentence.end)


def _of_sentence(layout: Layout, names: Sequence[FoundName], end: int) -> Iterator[Entry]:
    flow = layout.flow
    for number, name in enumerate(names):
        stop = names[number + 1].start if number + 1 < len(names) else end
        after = flow[name.end : stop]
        share = _SHARE.search(after[:80]) if number + 1 < len(names) or "(" in after[:4] else _SHARE.search(after[:120])
        percent = None
        held = _HELD.search(flow, max(0, name.start - 90), name.start)
        if held and Decimal(held["value"]) < 50:
            continue
        if share:
            value = Decimal(share["value"])
            if value < 50:
                continue
            at = name.end + share.start("value")
            percent = value, (at, at + len(share["value"]))
        elif whole := _WHOLE.search(flow, max(0, name.start - 40), name.start) or (
            _WHOLE.search(flow, name.end, end) if len(names) == 1 else None
        ):
            percent = Decimal(100), whole.span()
        parent: tuple[Piece, ...] | None = None
        lead = flow[max(0, name.start - 70) : name.start]
        if number and _ITS_OWN.search(lead):
            parent = ((names[number - 1].start, names[number - 1].end),)
        place = _place(flow, name.end, stop)
        yield Entry(((name.start, name.end),), (place,) if place else (), percent, parent)


def _place(flow: str, start: int, stop: int) -> Piece | None:
    kind = _KIND.match(flow[start:stop])
    if kind and (PLACE.fullmatch(kind["place"]) or kind["place"].lower() in DEMONYMS):
        return start + kind.start("place"), start + kind.end("place")
    under = _UNDER.search(flow, start, stop)
    if under:
        place = PLACE.match(flow, under.end(), stop)
        if place:
            return place.span()
    bracket = re.compile(r"\s*\((?P<place>[A-Z][^()]{2,40})\)").match(flow, start, stop)
    if bracket and PLACE.fullmatch(bracket["place"].strip()):
        return bracket.span("place")
    return None
