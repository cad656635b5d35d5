"""Every place where an organisation is named, by whichever of its names:
one pass over the capitalised words of a text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from filings.extraction.entities import Mention
from filings.extraction.facts import Span
from filings.extraction.layout import Layout, Zone
from filings.extraction.small_letters import Seeker
from filings.extraction.vocabulary.organisation_words import FILER_TERMS, ROLE_TERMS

LONGEST = 320  # characters a name may fill, blanks of broken lines included

_HEAD = re.compile(r"\w+")
_TOKEN = re.compile(r"\S+")
_CUT = re.compile(r"(?<=\w)(?!\w)|(?<=[\w.])(?=[^\w.])")
_WORD = re.compile(r"(?<![\w])(?:[A-ZÀ-ÞĀ-Ž\d]\w*|[a-z]{1,4}[A-Z\d]\w*)")
_PRONOUN = Seeker(re.compile(r"(?<![\w.])(?:[Ww]e|[Oo]ur|[Oo]urs|us|[Oo]urselves)(?![\w.])"))
_THE_FILER = Seeker(
    re.compile(r"\b[Tt](?:he|HE)\s{1,60}(?P<word>Company|Registrant|Issuer|Group|COMPANY|REGISTRANT)(?![\w])")
)
_CODE_BEHIND = re.compile(r"-(?:[A-Z]{1,4})?\d{2}")  # "ONO-4578", a candidate
_QUOTE = re.compile(r"[“”\"]")


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to write an organisation: the words, whose they are, and what sort of name it is."""

    words: str
    entity: int
    by: str  # as Mention.by


class Lexicon:
    """Spellings by their first word and number of words: a text is read once, however many spellings there are."""

    def __init__(self, spellings: Iterable[Spelling]) -> None:
        self._spelled: dict[str, list[Spelling]] = {}
        self._counts: dict[str, list[int]] = {}  # first word → numbers of words of its spellings, longest first
        for spelling in spellings:
            head = _HEAD.match(spelling.words)
            if head is None:
                continue
            words = spelling.words.split()
            same = self._spelled.setdefault(" ".join(words).casefold(), [])
            if all(s.words != spelling.words for s in same):
                same.append(spelling)
            counts = self._counts.setdefault(head.group().casefold(), [])
            if len(words) not in counts:
                counts.append(len(words))
        for counts in self._counts.values():
            counts.sort(reverse=True)

    def scan(self, flow: str) -> Iterable[tuple[int, int, Spelling]]:
        """Yield (start, end, spelling) for each name in the flow, longest first, without overlaps."""
        limit = 0
        for word in _WORD.finditer(flow):
            if word.start() < limit:
                continue
            counts = self._counts.get(word.group().casefold())
            found = self._longest(flow, word.start(), counts) if counts else None
            if found and not _CODE_BEHIND.match(flow, found[0]):
                yield word.start(), *found
                limit = found[0]

    def _longest(self, flow: str, start: int, counts: list[int]) -> tuple[int, Spelling] | None:
        """The longest spelling that begins here, with its end: by whole words, the last one cut at its punctuation."""
        tokens = [(m.start(), m.end()) for m in islice(_TOKEN.finditer(flow, start, start + LONGEST), counts[0])]
        for count in counts:
            if count > len(tokens):
                continue
            lead = "".join(flow[s:e].casefold() + " " for s, e in tokens[: count - 1])
            last, end = tokens[count - 1]
            for cut in (end, *(last + m.start() for m in reversed(list(_CUT.finditer(flow[last:end]))))):
                for spelling in self._spelled.get(lead + flow[last:cut].casefold(), ()):
                    if _written_as(flow[start:cut], spelling):
                        return cut, spelling
        return None


def _written_as(found: str, spelling: Spelling) -> bool:
    """A name in other letters counts if it is in capitals; a role ("Licensee") only as defined or in capitals."""
    words = " ".join(found.split())
    if words == spelling.words or words.isupper():
        return True
    if spelling.by == "role_term" or len(spelling.words) <= 4:
        return False
    if " " not in words:
        return (words[0].isupper() and spelling.words.isupper()) or words[1:] == spelling.words[1:]
    pairs = zip(words.split(), spelling.words.split(), strict=False)
    return all(a[0].isupper() == b[0].isupper() for a, b in pairs)


def find_mentions(
    layout: Layout, spellings: Iterable[Spelling], filer: int | None, own_terms: Mapping[str, int]
) -> list[Mention]:
    """Return the mentions in one document in order.

    `own_terms` are the terms this document itself defines; "the Company" and "we" stand for the filer where it
    defines no other, except in contracts.
    """
    document = layout.document.index
    found = [
        Mention(Span(document, s, e), spelling.entity, spelling.by)
        for s, e, spelling in Lexicon(spellings).scan(layout.flow)
    ]
    if filer is not None and layout.document_class in ("report", "periodic", "release", "other"):
        found.extend(_filer_terms(layout, filer, own_terms))
        found.extend(_pronouns(layout, filer))
    found.sort(key=lambda m: (m.span.start, -m.span.end))
    return _without_overlaps(found)


def _filer_terms(layout: Layout, filer: int, own_terms: Mapping[str, int]) -> list[Mention]:
    document = layout.document.index
    found = []
    for match in _THE_FILER.finditer(layout.flow, 0, len(layout.flow)):
        word = match["word"].capitalize()
        if word not in own_terms and word.lower() in FILER_TERMS:
            found.append(Mention(Span(document, *match.span("word")), filer, "defined_term"))
    return found


def _pronouns(layout: Layout, filer: int) -> list[Mention]:
    """We, us and our, outside quotations: who speaks inside one is somebody else's matter."""
    document = layout.document.index
    flow = layout.flow
    starts = [p.start for p in layout.paragraphs]
    found = []
    for match in _PRONOUN.finditer(flow, 0, len(flow)):
        at = bisect_right(starts, match.start()) - 1
        if at < 0 or layout.paragraphs[at].zone is Zone.COVER:
            continue
        quotes = len(_QUOTE.findall(flow, layout.paragraphs[at].start, match.start()))
        if quotes % 2 == 0:
            found.append(Mention(Span(document, *match.span()), filer, "pronoun"))
    return found


def _without_overlaps(mentions: Sequence[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in mentions:
        if kept and mention.span.start < kept[-1].span.end:
            continue
        kept.append(mention)
    return kept


def sort_of(term: str) -> str:
    """Return what sort of name a defined term is: a role ("Licensee"), a pronoun, or a proper short name."""
    lowered = term.lower()
    if lowered in ("we", "us", "our"):
        return "pronoun"
    return "role_term" if lowered in ROLE_TERMS else "defined_term"
