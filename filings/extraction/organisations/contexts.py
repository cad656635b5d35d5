"""Organisations whose names show no legal form, recognised by what is said around them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from filings.extraction.anchors import sought
from filings.extraction.layout import Layout
from filings.extraction.organisations.aliases import may_be_party
from filings.extraction.organisations.counterparties import find_counterparties
from filings.extraction.organisations.field_names import find_field_names
from filings.extraction.organisations.introductions import find_introduced
from filings.extraction.organisations.names import FoundName, skip_leading
from filings.extraction.organisations.news_subjects import find_news_subjects
from filings.extraction.small_letters import Seeker
from filings.extraction.vocabulary import word_set
from filings.extraction.vocabulary.advisers import EXCHANGE
from filings.extraction.vocabulary.organisation_words import GENERIC_WORDS, OF_AFTER, ROLE_TERMS, STOP_WORDS
from filings.extraction.vocabulary.places import DEMONYMS, PLACE

BACK = 70  # characters before a cue in which a name without legal form stands

_NAME = r"[A-Z][\w&’'-]*(?:[^\S\n]{1,3}(?:& )?[A-Z][\w&-]*){0,3}"
_TICKER = re.compile(r"\((?P<exchange>[A-Za-z][\w .-]{1,40}?)\s?:\s?[A-Z0-9.]{1,8}(?=[);,\s])")
_BEFORE = sought(
    r"\b(?:(?:agreements?|collaboration|partnership|alliance|deal|pact|arrangement|joint\s+venture|contract)\s+"
    r"(?:with|between)|subsidiar(?:y|ies)(?:\s+of|,)?|parent(?:\s+company)?,?|owned\s+by"
    r"|(?:licen[cs]ed|acquired|in-licensed|purchased|obtained)\s+from|(?:out-|sub)?licen[cs]ed\s+to|payments?\s+(?:from|to)"
    r"|(?:ownership\s+)?stake\s+in|signed\s+with)\s{1,3}(?:the\s+)?"
    rf"(?P<name>{_NAME})"
)
_AFTER = sought(
    r",\s(?:an?|the)\s(?:[\w-]+\s){0,3}(?:subsidiary|unit|affiliate)\sof\b|[^\S\n]{1,3}(?:(?:will|shall|has\s+agreed\s+to|agreed\s+to|is\s+obligated\s+to)\s+"
    r"(?:pay|receive|make|fund|purchase|grant|develop)|granted\s+(?:us|the\s+Company)|paid\s+(?:us|the\s+Company)"
    r"|(?:majority-owned\s+|wholly[- ]owned\s+)?subsidiary\b|has\s+(?:paid|granted|licensed)|entered\s+(?:into|an?)\b)"
)
_DESCRIBED = sought(
    r"\b(?:company|firm|group|giant|major|drug\s?maker|biotech|start-?up|specialist|developer|manufacturer|rival|compatriot"
    rf"|subsidiary|partner)\s{{1,3}}(?P<name>{_NAME})(?![\w’'-]|\s(?:Agreement|Products?|Licen[cs]e)\b)"
)
"""What news puts before a name that shows no legal form: "the Canadian drugmaker Harbelin"."""

_LABORATORY = sought(
    r"\b(?:Les\s)?[Ll]aborato(?:ires?|rios?|ri)[^\S\n](?:[A-Z]\.?[A-Za-z\u00c0-\u024f’-]+)(?:[^\S\n][A-Z][\w’-]+)?"
)
"""Companies of French, Spanish, Portuguese and Italian name: "Laboratorios Rubin"."""

_GROUP = sought(
    r"\b(?:part|members?|subsidiar(?:y|ies)|compan(?:y|ies)|affiliates?|unit|owned|controlled|acquired)\s{1,3}(?:of|by)\s{1,3}"
    r"(?:the\s{1,3})?(?P<name>[A-Z][\w&’'-]*(?:[^\S\n]{1,3}(?:& )?[A-Z][\w&-]*){0,3}?[^\S\n]{1,3}Group)(?![\w’'-])"
)
_PAIR = sought(r"(?<![\w&’'-])[A-Z][a-z]{2,14} & [A-Z][a-z]{2,14}(?![\w’'-])")
_OF_TITLES = re.compile(
    r"\b(?:Licens\w+|Licenc\w+|Collaboration|Research|Development|Supply|Sales|Marketing|Option|Distribution|Purchase|Services?"
    r"|Acquisitions?|Mergers|Compensation|Exchange|Benefits|Conditions|Regulatory|Clinical|Science|Medicine|Drug|Food)\b"
)
_DEFINED = Seeker(
    re.compile(
        r"(?<![\w’-])(?P<name>[A-Z][\w’-]+(?:[^\S\n]{1,3}(?:(?:et|de|du|des|la|&|y|und)[^\S\n])?[A-Z][\w’-]+){1,5})[^\S\n]{1,3}"
        r"\((?:the[^\S\n])?[\"“](?P<term>[A-Z][\w’-]+(?:[^\S\n][A-Z][\w’-]+)?)[,.]?[\"”]"
    )
)
_OR_SHORT = sought(
    r"(?<![\w’-])(?P<name>[A-Z][\w’-]{1,40}(?:[^\S\n]{1,3}(?:&[^\S\n])?[A-Z][\w’-]{1,40}){1,4}),[^\S\n]or[^\S\n](?P<term>[A-Z][\w’-]{2,20}),"
)
"""A name with the short form behind it: "granted Arden Sciences, or Arden, options"."""
_NAME_AHEAD = re.compile(rf"(?<![\w&’'-])(?P<name>{_NAME})[^\S\n]{{0,3}}\Z")
_NOT_NAMES = word_set(
    "we us our it they he she you company registrant corporation issuer parties party agreement board fda ema sec"
    " nih irs gaap fasb doj ftc mhra pmda nmpa"
    " ind nda bla maa us usa uk eu european phase united states licensed product products territory net sales"
    " effective date form item note table"
    " patients subject subjects section article investors management net revenue revenues each such all both either"
    " neither shareholders stockholders holders"
    " mr ms dr mrs r&d ceo cfo covid-19 hiv common stock class series ads adss board directors inc group subsidiary"
    " affiliates other third inventors"
    " following initial certain first second university institute hospital college additional drug administration"
    " pharmaceuticals"
)
_NO_LAST_WORD = word_set(
    "agreement agreements licence license licences licenses deal date product products territory sales shares"
)
_CODE = re.compile(r"[A-Za-z]{1,6}-?\d{2,}\w*\Z")
_TITLE = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|Prof|Professor|Sir)\.?\s+\Z")
_PERSON = re.compile(r",?\s{1,3}(?:M\.?D|Ph\.?D|Esq|MBA|Jr\.|CPA)\b")


def find_parties(layout: Layout, taken: list[FoundName]) -> Iterator[FoundName]:
    """Yield names that a contract's preamble introduces, outside the names already found."""
    busy = _Busy(taken)
    for start, end in find_introduced(layout):
        if not busy.overlaps(start, end):
            yield FoundName(start, end, end)


def find_by_context(layout: Layout, taken: list[FoundName]) -> Iterator[FoundName]:
    """Yield names introduced by a ticker, an agreement, a payment or a tie, outside the names already found."""
    busy = _Busy(taken)
    flow = layout.flow
    for start, end in _candidates(layout):
        found = _clean(flow, start, end)
        if found is None or busy.overlaps(*found) or not is_name(flow[found[0] : found[1]]):
            continue
        titled = _TITLE.search(flow, max(0, found[0] - 12), found[0])
        if not titled and not _PERSON.match(flow, found[1]):
            yield FoundName(found[0], found[1], found[1])
    for start, end in find_counterparties(layout):
        if not busy.overlaps(start, end) and not _is_place(flow[start:end]):
            yield FoundName(start, end, end)


def _is_place(words: str) -> bool:
    first = words.split()[0].lower()
    return first in DEMONYMS or PLACE.fullmatch(words) is not None or EXCHANGE.fullmatch(words) is not None


def _candidates(layout: Layout) -> Iterator[tuple[int, int]]:
    flow = layout.flow
    for ticker in _TICKER.finditer(flow):
        ahead = _NAME_AHEAD.search(flow, max(0, ticker.start() - BACK), ticker.start())
        if ahead and EXCHANGE.search(ticker["exchange"]):
            yield ahead.span("name")
    for group in _GROUP.finditer(flow):
        yield group.span("name")
    for laboratory in _LABORATORY.finditer(flow):
        yield laboratory.span()
    for pair in _PAIR.finditer(flow):
        if not _OF_TITLES.search(pair.group()):
            yield pair.span()
    for defined in _DEFINED.finditer(flow, 0, len(flow)):
        if defined["name"].startswith(defined["term"]) and may_be_party(defined["name"]):
            yield defined.span("name")
    for short in _OR_SHORT.finditer(flow):
        if short["name"].startswith(short["term"] + " ") and may_be_party(short["name"]):
            yield short.span("name")
    if layout.document_class in ("contract", "subsidiary_list"):
        return  # there a name is introduced in full
    yield from find_field_names(layout)
    yield from _told_of(layout)


def _told_of(layout: Layout) -> Iterator[tuple[int, int]]:
    """Names in running text by the words before or behind them."""
    flow = layout.flow
    if layout.document_class != "periodic":
        yield from find_news_subjects(layout)
    for pattern in (_BEFORE, _DESCRIBED):
        for cue in pattern.finditer(flow):
            yield cue.span("name")
    for cue in _AFTER.finditer(flow):
        ahead = _NAME_AHEAD.search(flow, max(0, cue.start() - BACK), cue.start())
        if ahead:
            yield ahead.span("name")


class _Busy:
    """The stretches that other names already hold."""

    def __init__(self, names: list[FoundName]) -> None:
        self.starts = [n.start for n in names]
        self.ends = [n.end for n in names]

    def overlaps(self, start: int, end: int) -> bool:
        at = bisect_left(self.ends, start + 1)
        return at < len(self.starts) and self.starts[at] < end


def _clean(flow: str, start: int, end: int) -> tuple[int, int] | None:
    start = skip_leading(flow, start, end)
    name = flow[start:end]
    possessive = re.search(r"['’]s?\b|['’]\Z", name)
    if possessive:
        end = start + possessive.start()
    words = re.split(r"\s+", flow[start:end])
    while words and (words[-1].lower() in STOP_WORDS or words[-1] in ("&", "-")):
        end = start + flow[start:end].rstrip().rfind(words[-1])
        words.pop()
    end = start + len(flow[start:end].rstrip(" -&,"))
    return (start, end) if start < end else None


def is_name(words: str) -> bool:
    """Could these capitalised words be an organisation, and not a product code, a place or a word of the law?"""
    split = words.split()
    lowered = [w.lower() for w in split]
    if (
        not split
        or len(words) < 3
        or all(w in _NOT_NAMES or w in ROLE_TERMS or w in GENERIC_WORDS or w in STOP_WORDS for w in lowered)
    ):
        return False
    if lowered[0] in _NOT_NAMES or lowered[0] in ROLE_TERMS or lowered[-1] in _NO_LAST_WORD:
        return False
    origin = lowered[0].rpartition("-")[2]  # "Anglo-Swedish"
    if (origin in DEMONYMS or origin == "based") and (len(split) == 1 or lowered[1] in GENERIC_WORDS):
        return False
    if _CODE.match(split[0]) or PLACE.fullmatch(words) or EXCHANGE.fullmatch(words) or lowered[0] in OF_AFTER:
        return False
    return not (len(split) == 1 and words.isupper() and len(words) <= 5)
