"""Every place where an organisation is named, by whichever of its names:
one pass over the capitalised words of a text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from filings.extraction.entities import Mention
from filings.extraction.facts import Span
from filings.extraction.layout import Layout, Zone
from filings.extraction.vocabulary.organisation_words import FILER_TERMS, ROLE_TERMS

_HEAD = re.compile(r"\w+")
_WORD = re.compile(r"(?<![\w])(?:[A-ZÀ-ÞĀ-Ž\d]\w*|[a-z]{1,4}[A-Z\d]\w*)")
_PRONOUN = re.compile(r"(?<![\w.])(?:[Ww]e|[Oo]ur|[Oo]urs|us|[Oo]urselves)(?![\w.])")
_THE_FILER = re.compile(r"\b[Tt](?:he|HE)\s{1,60}(?P<word>Company|Registrant|Issuer|COMPANY|REGISTRANT)(?![\w])")
_QUOTE = re.compile(r"[“”\"]")


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to write an organisation: the words, whose they are, and what sort of name it is."""

    words: str
    entity: int
    by: str  # as Mention.by


@lru_cache(maxsize=20_000)
def _pattern(words: str) -> re.Pattern[str]:
    """Compiled when a text first shows the first word: most names of a long list stand in one document only."""
    return re.compile(r"\s{1,80}".join(re.escape(w) for w in words.split()) + r"(?!\w)", re.IGNORECASE)


class Lexicon:
    """Spellings by the first word, so that a text is read once whatever their number."""

    def __init__(self, spellings: Iterable[Spelling]) -> None:
        self._by_head: dict[str, list[Spelling]] = {}
        seen: set[str] = set()
        for spelling in sorted(spellings, key=lambda s: (-len(s.words), s.entity)):
            head = _HEAD.search(spelling.words)
            exact = (
                spelling.words if spelling.by == "role_term" or len(spelling.words) <= 3 else spelling.words.casefold()
            )
            if head is None or head.start() > 0 or exact in seen:
                continue
            seen.add(exact)
            self._by_head.setdefault(head.group().casefold(), []).append(spelling)

    def scan(self, flow: str) -> Iterable[tuple[int, int, Spelling]]:
        """Yield (start, end, spelling) for each name in the flow, longest first, without overlaps."""
        limit = 0
        for word in _WORD.finditer(flow):
            if word.start() < limit:
                continue
            for spelling in self._by_head.get(word.group().casefold(), ()):
                match = _pattern(spelling.words).match(flow, word.start())
                if match and _written_as(match.group(), spelling):
                    yield match.start(), match.end(), spelling
                    limit = match.end()
                    break


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
    if filer is not None and layout.document_class in ("report", "periodic", "release"):
        found.extend(_filer_terms(layout, filer, own_terms))
        found.extend(_pronouns(layout, filer))
    found.sort(key=lambda m: (m.span.start, -m.span.end))
    return _without_overlaps(found)


def _filer_terms(layout: Layout, filer: int, own_terms: Mapping[str, int]) -> list[Mention]:
    document = layout.document.index
    found = []
    for match in _THE_FILER.finditer(layout.flow):
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
    for match in _PRONOUN.finditer(flow):
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
