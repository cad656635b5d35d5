"""Sentences of running text: where they end, and where a full stop is only an abbreviation's."""

from __future__ import annotations

import re

from filings.extraction.vocabulary import word_set

_ABBREVIATIONS = word_set(
    "inc corp co ltd no nos mr mrs ms dr drs prof jr sr st vs v e.g i.e u.s u.k ph.d m.d b.v s.a n.v a.g l.p l.l.c"
    " p.l.c approx cal mass pa conn calif fla ill md va art sec para fig"
    " kft rt ltda lda s.l s.c s.n.c s.a.s d.o.o s.r.o e.v p.c jr. sr. esq cie bhd pty pte mfg intl univ hon rev gen"
    " cos col capt jan feb mar apr jun jul aug sept sep oct nov dec"
    " cf al vol ave blvd rd ste a.s s.a.u s.l.u s.a.r.l a.b s.r.l r.l s.p.a k.k g.m.b.h bros dept est ext tel fax"
)
_END = re.compile(r"[.?!][\"”’')\]]{0,3}(?=\s)")
_NEXT = re.compile(r"[\"“‘'\[]{0,3}[A-Z0-9$€£¥§À-Þ]|\([\"“]?[A-Z]|[(\[]?[ivxa-h]{1,4}\)\s")
_WORD_BEFORE = re.compile(r"([A-Za-z][A-Za-z.]{0,12}|\d[\d.,]*)$")


_INITIALS = re.compile(r"(?:[a-z]\.){2,}[a-z]")  # "T.R.T. Breath Ltd."
_FORMS = word_set("inc corp ltd co l.p l.l.c s.a n.v b.v a.g a.s s.p.a s.r.l k.k ltda kft")
# what begins a sentence after "Inc.": a word no name goes on with, or a name and its verb
_STARTS = re.compile(
    r"[\"“]?(?:The|A|An|This|That|These|Those|We|Our|It|Its|They|Their|He|She|In|On|At|As|For|From|With|Under|Upon|If|When|While"
    r"|Although|Each|Both|All|Another|Such|Pursuant|Following|During|After|Before|Since|However|Further|Additionally|In|No|There"
    r"|To|Then|Later|Neither|Either|Also|Separately|Except|Subject|Unless|By|Through)\b(?!\.)"
    r"|[\"“]?[A-Z][\w-]+\s(?:will|has|have|had|is|are|was|were|may|shall|also|paid|pays|owns|granted|agreed|received|announced)\b"
)


def split_sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the half-open offsets of each sentence in `text[start:end]`, white space trimmed."""
    bounds: list[tuple[int, int]] = []
    first = start
    for match in _END.finditer(text, start, end):
        if _closes(text, match, first, end):
            bounds.append((first, match.end()))
            first = match.end()
    bounds.append((first, end))
    return [trimmed for s, e in bounds if (trimmed := trim(text, s, e))[0] < trimmed[1]]


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the range without white space at either end."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _closes(text: str, match: re.Match[str], first: int, end: int) -> bool:
    after = match.end()
    while after < end and text[after].isspace():
        after += 1
    if after >= end:
        return True
    if not _NEXT.match(text, after):
        return False
    if text[match.start()] != ".":
        return True
    before = _WORD_BEFORE.search(text, max(first, match.start() - 16), match.start())
    if not before:
        return True
    word = before.group().lower()
    if len(word) == 1 and word.isalpha():
        return False
    if _INITIALS.fullmatch(word):
        return bool(_STARTS.match(text, after))
    if word in _ABBREVIATIONS:
        return word in _FORMS and bool(_STARTS.match(text, after))
    return True
