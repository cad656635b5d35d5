"""Defined terms: what a text says it will call something, in all the ways filings do so."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from filings.extraction.anchors import sought
from filings.extraction.layout import Layout

LONGEST = 1500  # characters of a definition by "means" that are kept

_OPEN = re.compile(
    r"\(\s{0,40}(?P<lead>[^()\"“”„ʺ‘]{0,220}?(?:\([^()\"“]{1,40}\)[^()\"“”„ʺ‘]{0,120}?)?)(?P<quote>[\"“„ʺ‘]"
    r"|(?<=[(\s])')"
)
_QUOTED = re.compile(
    r"[\"“„ʺ]\s{0,40}(?P<a>[^\"“”„ʺ()]{1,70}?)\s{0,40}[,.;]?[\"”“ʺ]|[‘'](?P<b>[^‘’'\"“”()]{1,60}?)[,.]?[’'](?!\w)"
)
_CALLED = sought(
    r"\b(?:collectively|together|hereinafter|hereafter|herein|jointly|referred\s+to(?:\s+herein)?(?:\s+as)?|called"
    r"|known\s+as)"
    r"[\s,:]{1,10}(?:(?:referred\s+to(?:\s+herein)?\s+as|called|known\s+as|individually|collectively|jointly"
    r"|together)[\s,]{1,10}){0,2}"
    r"(?:the\s+)?[\"“ʺ]\s?(?P<term>[^\"“”ʺ]{1,60}?)[,.]?\s?[\"”ʺ]",
    re.IGNORECASE,
)
_MEANS = sought(
    r"[\"“ʺ]\s?(?P<term>[^\"“”ʺ\n]{1,80}?)\s?[\"”ʺ]\s{1,10}(?:or\s{1,5}[\"“][^\"”“]{1,60}[\"”]\s{1,5})?"
    r"(?:shall\s+(?:mean|have\s+the\s+meaning|refer\s+to)|means?\b|has\s+the\s+meaning|refers\s+to|is\s+defined"
    r"|of\s+a\s+(?:person|party)\b)"
    r"|(?:^|\n|(?<=\d\s)|(?<=\d\.\s))(?P<bare>[A-Z][\w-]*(?:\s[A-Z&][\w-]*){0,5})\s{1,4}(?:means|shall\s+mean)\b"
)


@dataclass(frozen=True, slots=True)
class DefinedTerm:
    """`term` is defined at `flow[start:end]` (the bracket, or the words up to the closing quote);
    `lead` stands before the first term inside; the term's own quotation begins at `quoted`.
    """

    term: str
    start: int
    end: int
    lead: str
    lead_start: int
    bracketed: bool
    quoted: int


def read_definitions(layouts: Sequence[Layout]) -> dict[str, tuple[int, int, int]]:
    """Return each defined term with the place of its first definition: (document index, start, end).

    For `(the "Territory")` the place runs from the start of its sentence to the closing bracket; for `"Territory"
    means …` from the term to the end of its paragraph, at most `LONGEST` characters.
    """
    found: dict[str, tuple[int, int, int]] = {}
    for layout in layouts:
        starts = [p.start for p in layout.paragraphs]
        begins = [s.start for s in layout.sentences]
        document = layout.document.index
        for match in _MEANS.finditer(layout.flow):
            number = bisect_right(starts, match.end() - 1) - 1
            end = layout.paragraphs[number].end if number >= 0 else match.end()
            group = "term" if match["term"] is not None else "bare"
            term = plain(match[group])
            found.setdefault(term, (document, match.start(group), min(max(end, match.end()), match.start() + LONGEST)))
        for defined in find_defined_terms(layout):
            at = bisect_right(begins, defined.start) - 1
            start = begins[at] if at >= 0 else defined.start
            found.setdefault(defined.term, (document, max(start, defined.start - LONGEST), defined.end))
    return found


def find_defined_terms(layout: Layout, start: int = 0, stop: int | None = None) -> Iterator[DefinedTerm]:
    """Yield the terms defined in `flow[start:stop]` in brackets, or by "hereinafter called".

    They come in text order within each kind.
    """
    flow = layout.flow
    stop = len(flow) if stop is None else stop
    for match in _OPEN.finditer(flow, start, stop):
        close = flow.find(")", match.start("quote"), match.start("quote") + 320)
        if close < 0:
            continue
        for quoted in _QUOTED.finditer(flow, match.start("quote"), close):
            term = plain(quoted["a"] or quoted["b"])
            if term and term[0].isalnum():
                yield DefinedTerm(
                    term, match.start(), close + 1, match["lead"], match.start("lead"), True, quoted.start()
                )
    for match in _CALLED.finditer(flow, start, stop):
        term = plain(match["term"])
        opened = flow.rfind("(", max(0, match.start() - 240), match.start())
        if term and (opened < 0 or flow.find(")", opened, match.start()) >= 0):
            yield DefinedTerm(term, match.start(), match.end(), "", match.start(), False, match.start("term"))


def plain(term: str) -> str:
    """Return a term as one line, without an article before it or a comma after it."""
    words = " ".join(term.split()).strip(" ,.;")
    return re.sub(r"\A(?:the|a|an|each,? an?|each|collectively,? the)\s+", "", words, flags=re.IGNORECASE) or words
