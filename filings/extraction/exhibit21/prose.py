"""Subsidiaries named in running paragraphs: "Acme (UK) Limited, organised in England; Acme GmbH (74%), …"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from filings.extraction.exhibit21.entries import Entry, Piece
from filings.extraction.layout import Layout, Paragraph
from filings.extraction.number_words import WORDS, parse_number_words
from filings.extraction.organisations.forms import key_of
from filings.extraction.organisations.names import FoundName
from filings.extraction.vocabulary.places import DEMONYMS, PLACE

_NO_CHILD = re.compile(
    r"\b(?:formerly\s+(?:an?\s+)?(?:\w+\s+)?subsidiary|dissolved|liquidated|was\s+sold|were\s+sold"
    r"|has\s+been\s+sold|no\s+longer|not\s+(?:considered\s+|deemed\s+)?(?:to\s+be\s+)?an?\s+subsidiary|ceased|merged\s+into"
    r"|minority|omitted|accounted\s+for)\b",
    re.IGNORECASE,
)
_LISTS = re.compile(
    r"\bsubsidiar(?:y|ies)\b|\bincorporated\b|\borgani[sz]ed\b|\bcorporation\b|\bregistered\b|\bformed\b|\bowns\b|\bholds\b"
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
_BRACKETED = re.compile(r"\s*\((?P<place>[A-Z][^()]{2,40})\)")
_NUMBER = rf"\d{{1,3}}(?:\.\d+)?\s?(?:%|per\s?cent)|{WORDS}\s+per\s?cent"
_SHARE = re.compile(rf"(?P<value>{_NUMBER})", re.IGNORECASE)
_HOLDING = r"(?:shares?|stock|interests?|equity|capital|stake|securities|holding|ownership)"
# the share that is said of the name behind it: "75% of the shares of X", "a 55% interest in X", "all of the stock of X"
_SHARE_AHEAD = re.compile(
    rf"(?P<value>{_NUMBER})\s+(?:of\s+)?(?:the\s+)?(?:[\w'’-]+\s+){{0,4}}?(?:{_HOLDING}\s+)?(?:of|in)\s+(?:the\s+)?\Z"
    rf"|(?<!substantially\s)(?P<whole>\ball)\s+(?:of\s+)?(?:the\s+)?(?:[\w'’-]+\s+){{0,3}}?{_HOLDING}\s+(?:of|in)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_OF_THE_NEXT = re.compile(r"[^.;]{0,80}\b(?:of|in)\s+(?:the\s+)?\Z", re.IGNORECASE)
_WHOLE = re.compile(r"\b(?:wholly[\s-]owned|owned\s+entirely|100\s?%)", re.IGNORECASE)
_ALL_WHOLE = re.compile(r"\b(?:are|is\s+each|each)\s+(?:\w+\s+){0,2}(?P<whole>wholly[\s-]owned)\b", re.IGNORECASE)
_ITS_OWN = re.compile(
    r"\b(?:its|whose)\s+(?:own\s+|wholly[\s-]owned\s+|only\s+|\d+%-owned\s+){0,3}subsidiar(?:y|ies)(?:\s+is|\s+are"
    r"|,)?\s*\Z",
    re.IGNORECASE,
)
# the company just named owns those named next
_OWNS = re.compile(
    r"\s*(?:\([^()]{0,80}\)\s*)?,?\s*(?:(?:in\s+turn|also|directly|indirectly|further|itself|currently)[,\s]+){0,2}"
    r"(?:owns|holds|has|is\s+the\s+(?:sole\s+)?(?:owner|parent|shareholder|stockholder|member)\s+of)\b"
)
_FILER_OWNS = re.compile(
    r"\b(?:Company|Registrant|Corporation|registrant|company|We|we|It)\s+(?:[\w,]+\s+){0,3}(?:owns?|holds?|has|have)\b"
)
_HELD_BY = re.compile(r"\b(?:held|owned)\s+(?:[\w-]+\s+){0,2}?by\s+(?:the\s+)?\Z", re.IGNORECASE)
_THE_REST = re.compile(r"\b(?:remaining|remainder|balance|rest|other)\b", re.IGNORECASE)
# companies without a legal form that the text describes at once: "Yarrow Joint Venture, a general partnership …"
_UNFORMED = re.compile(
    r"(?<![\w&’'-])(?:[A-Z][\w&’'-]*\s){1,5}(?:Joint\sVenture|Partnership|Partners|Associates|Trust|Holdings|Group)"
    r"(?=,?\s(?:an?\s|\(|which\sis))"
)


def read_prose(layout: Layout, paragraph: Paragraph, names: Sequence[FoundName], registrant: str) -> Iterator[Entry]:
    """Yield the subsidiaries a paragraph of running text lists; companies sold, dissolved or held for less are none.

    A company that "in turn owns" others is their parent; who holds "the remaining interest" is nobody's child.
    """
    flow = layout.flow
    first = bisect_left(layout.sentences, paragraph.start, key=lambda s: s.start)
    last = bisect_left(layout.sentences, paragraph.end, key=lambda s: s.start)
    for sentence in layout.sentences[first:last]:
        words = flow[sentence.start : sentence.end]
        inside = _names_within(flow, names, sentence.start, sentence.end)
        if not inside or _NO_CHILD.search(words) or not _LISTS.search(words):
            continue
        yield from _of_sentence(layout, inside, sentence.end, key_of(registrant))


def _names_within(flow: str, names: Sequence[FoundName], start: int, end: int) -> list[FoundName]:
    left = bisect_left(names, start, key=lambda n: n.start)
    inside = list(names[left : bisect_left(names, end, key=lambda n: n.start)])
    for found in _UNFORMED.finditer(flow, start, end):
        if all(found.end() <= n.start or n.end <= found.start() for n in inside):
            inside.append(FoundName(found.start(), found.end(), found.end()))
    return sorted(inside, key=lambda n: n.start)


def _of_sentence(layout: Layout, names: Sequence[FoundName], end: int, registrant: str) -> Iterator[Entry]:
    flow = layout.flow
    owner: tuple[Piece, ...] | None = None
    alone = sum(key_of(" ".join(flow[n.start : n.end].split())) != registrant for n in names) == 1
    entries: list[Entry] = []
    for number, name in enumerate(names):
        before = names[number - 1].end if number else max(0, name.start - 120)
        stop = names[number + 1].start if number + 1 < len(names) else end
        if number and _FILER_OWNS.search(flow, before, name.start):
            owner = None
        holder = _HELD_BY.search(flow, before, name.start)
        is_filer = key_of(" ".join(flow[name.start : name.end].split())) == registrant
        if holder and not _THE_REST.search(flow, before, holder.start()) and not is_filer:
            entries = [Entry(e.name, e.place, e.percent, ((name.start, name.end),)) for e in entries]
        if number + 1 < len(names) and _OWNS.match(flow, name.end, stop):
            owner = None if is_filer else ((name.start, name.end),)
            continue
        if is_filer or holder:
            continue
        entry = _entry(layout, names, number, stop, end if alone else stop, owner)
        if entry:
            entries.append(entry)
    whole = _ALL_WHOLE.search(flow, entries[-1].name[0][0], end) if len(entries) > 1 else None
    if whole is not None:
        entries = [e if e.percent else replace(e, percent=(Decimal(100), whole.span("whole"))) for e in entries]
    yield from entries


def _entry(
    layout: Layout, names: Sequence[FoundName], number: int, stop: int, said_until: int, owner: tuple[Piece, ...] | None
) -> Entry | None:
    flow, name = layout.flow, names[number]
    percent = _share(flow, names, number, stop)
    if percent is None and said_until > stop:
        whole = _WHOLE.search(flow, name.end, said_until)
        percent = (Decimal(100), whole.span()) if whole else None
    if percent is not None and percent[0] < 50:
        return None
    if number and _ITS_OWN.search(flow, max(0, name.start - 70), name.start):
        owner = ((names[number - 1].start, names[number - 1].end),)
    place = _place(flow, name.end, stop)
    return Entry(((name.start, name.end),), (place,) if place else (), percent, owner)


def _share(flow: str, names: Sequence[FoundName], number: int, stop: int) -> tuple[Decimal, Piece] | None:
    """The share said of a name: in front of it ("75% of the shares of X"), else behind it ("X (75%)")."""
    name = names[number]
    floor = names[number - 1].end if number else max(0, name.start - 120)
    ahead = _SHARE_AHEAD.search(flow, floor, name.start)
    if ahead:
        group = "value" if ahead["value"] else "whole"
        start, end = ahead.span(group)
        if flow[start:end].lower().endswith("all"):  # "all of the shares": "all" alone says nothing
            end = start + len(ahead.group()[start - ahead.start() :].rstrip())
        return _percent(ahead[group]), (start, end)
    after = flow[name.end : stop]
    last = number + 1 == len(names)
    found = _SHARE.search(after[:120] if last and "(" not in after[:4] else after[:80])
    if found and (last or not _OF_THE_NEXT.match(after, found.end())):
        at = name.end + found.start("value")
        return _percent(found["value"]), (at, at + len(found["value"]))
    whole = _WHOLE.search(flow, max(floor, name.start - 40), name.start) or (
        _WHOLE.search(after) if len(names) == 1 else None
    )
    if whole is None:
        return None
    at = name.end if whole.string is after else 0
    return Decimal(100), (at + whole.start(), at + whole.end())


def _percent(words: str) -> Decimal:
    digits = re.match(r"\d{1,3}(?:\.\d+)?", words)
    if digits:
        return Decimal(digits.group())
    number = parse_number_words(re.sub(r"\s+per\s?cent\Z", "", words, flags=re.IGNORECASE))
    return Decimal(100) if number is None else number


def _place(flow: str, start: int, stop: int) -> Piece | None:
    kind = _KIND.match(flow[start:stop])
    if kind and (PLACE.fullmatch(kind["place"]) or kind["place"].lower() in DEMONYMS):
        return start + kind.start("place"), start + kind.end("place")
    under = _UNDER.search(flow, start, stop)
    if under:
        place = PLACE.match(flow, under.end(), stop)
        if place:
            return place.span()
    bracket = _BRACKETED.match(flow, start, stop)
    if bracket and PLACE.fullmatch(bracket["place"].strip()):
        return bracket.span("place")
    return None
