"""The headed sub-sections of a note or a chapter on agreements, and the organisation that each is headed by.

A heading stands on a line of its own ("Tolliver Pharma SE", "License from Denholm College") or runs into its paragraph
("EASTMERE. Until February 2003 …", "(a) Lustrade—the ABT-340 program"). It may name its organisation in full, by an
alias, or by the first word of a name that the section gives in full.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from filings.extraction.anchors import sought
from filings.extraction.deals.parties.families import family
from filings.extraction.entities import Entity
from filings.extraction.layout import Layout, Shape
from filings.extraction.scope import FilingReading
from filings.extraction.vocabulary import word_set


@dataclass(frozen=True, slots=True)
class Section:
    """Sentences `start` to `end` (exclusive) under one heading; `named` are the outside organisations it names.

    `continues` says that the heading is a part of the section above it ("Termination", a running head).
    """

    start: int
    end: int
    heading: str
    named: frozenset[int]
    continues: bool


_ABBREVIATED = r"\b(?:St|Inc|Co|Corp|Ltd|Dr|Pty|No|U\.S|S\.A|N\.V|B\.V|L\.P|A\.G|C\.V|K\.K|S\.r\.l|S\.p\.A)\."
_RUN_IN = re.compile(
    r"(?:\(?[a-z0-9]{1,3}[.)]\s{1,4})?"
    rf"(?P<head>[A-Z](?:[^.:;—–\n]|{_ABBREVIATED}(?=[\s,])){{2,90}}?)"
    r"(?P<close>(?:(?<![\s.][A-Z])[.:]|\s?[—–]|\s--)\s{0,4})(?=[A-Z\"“(])"
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|may|shall|entered|granted|paid|received|agreed|licensed|we|our|it|its)\b"
)
_CAPTION = re.compile(
    r"(?=.{0,80}?\b(?i:agreements?|licen[cs]e[sd]?|options?|collaborations?|acqui\w+|sale|alliance|rights|settlement)\b)"
    r"[A-Z][^.;:\n\d]{6,80}(?:\b(?:Inc|Corp|Ltd|Co)\.)?"
)
"""A line in sentence case that stands for itself and names a deal: "Option granted to Tarrow Ophthalmics"."""
_SMALL = word_set("a an and or of the to for in on at by with from as its our re under")
_PART_OF_A_DEAL = re.compile(
    r"(?:\(?[a-z]{1,4}[.)]\s|\(\d{1,2}\)\s)?(?:the\s)?(?:(?:early\s)?terminat\w+|terms?(?:\sand\stermination)?|milestones?|royalt\w+"
    r"|upfront|financial|payments?|consideration|accounting|revenue\s(?:recogni|under)|performance\sobligations?"
    r"|transaction\sprice|contract\s(?:assets?|liabilit|balance)|deferred\srevenue|governance|exclusivity|grant\sof"
    r"|licen[cs]e\s?(?:grant|fee|rights|$)|option\s?(?:rights|exercise|fee|$)|research\s?(?:term|program|plan|and|$)"
    r"|development\s?(?:$|and|plan|cost|fund|mile)|commerciali[sz]ation|cost\s(?:and|shar)|profit|amendment|modification"
    r"|first\s|second\s|third\s|intellectual|diligence|sublicens|equity|stock|share\s|summary|background|overview"
    r"|collaboration\s?(?:revenue|program|research|target|$)|agreement\s?(?:terms|$)|identification|allocation"
    r"|recognition)",
    re.IGNORECASE,
)
_RUNNING_HEAD = sought(
    r"\(?continued\)?|notes\sto\s|table\sof\scontents|\(?unaudited\)?|\(?(?:tabular\s|all\s)?(?:dollar\s)?amounts\sin\b"
    r"|\(?in\s(?:thousands|millions)|\d{1,3}\W*$|f-\d",
    re.IGNORECASE,
)
OPENING = 4
"""Sentences of a section in which the organisation that its heading shortens is named in full."""


def read_sections(reading: FilingReading, layout: Layout) -> list[Section]:
    """The sections of a document in order; what stands before the first heading is in none."""
    starts = list(_headings(layout))
    closes = [start for start, _, _ in starts[1:]] + [len(layout.sentences)]
    filer = reading.entities.filer()
    own = family(reading.entities, [filer.index]) if filer is not None else frozenset()
    sections: list[Section] = []
    for (start, begin, end), close in zip(starts, closes[: len(starts)], strict=True):
        words = layout.flow[begin:end].strip()
        named = _named(reading, layout, begin, end, range(start, min(close, start + OPENING)))
        outside = frozenset(e for e in named if not family(reading.entities, [e]) & own)
        running = bool(_RUNNING_HEAD.search(words)) or (bool(named) and not outside)
        continues = not outside and (running or bool(_PART_OF_A_DEAL.match(words)))
        sections.append(Section(start, close, words, outside, continues))
    return sections


def _headings(layout: Layout) -> Iterator[tuple[int, int, int]]:
    """(sentence, start, end) of every heading: on its own line, or run into the first sentence of its paragraph."""
    last = -1
    for number, sentence in enumerate(layout.sentences):
        if sentence.paragraph == last:
            continue
        last = sentence.paragraph
        shape = layout.paragraphs[last].shape
        stop = layout.paragraphs[last].end
        caption = shape is Shape.PROSE and _CAPTION.fullmatch(layout.flow, sentence.start, stop)
        if shape is Shape.HEADING or caption:
            yield number, sentence.start, sentence.end
        elif shape is not Shape.TABLE:
            match = _RUN_IN.match(layout.flow, sentence.start, min(sentence.start + 160, stop))
            if match and _is_title(match["head"]):
                yield number, match.start("head"), match.end("head")


def _is_title(words: str) -> bool:
    """Mostly capitalised words without a verb: "Harbelin-Oskar", "Option granted to Tarrow Ophthalmics"."""
    weighty = [w for w in re.findall(r"[^\W\d_][\w'’.-]*", words) if w.lower() not in _SMALL]
    raised = sum(w[0].isupper() for w in weighty)
    return bool(weighty) and len(weighty) <= 10 and raised * 2 >= len(weighty) and not _VERB.search(words)


def _named(reading: FilingReading, layout: Layout, start: int, end: int, opening: Sequence[int]) -> set[int]:
    """Organisations that a heading names, by a mention or by the first word of a name that its section opens with."""
    index = layout.document.index
    found = {
        m.entity
        for m in reading.entities.within(index, start, end)
        if m.by != "pronoun" and not reading.entities.all[m.entity].is_adviser
    }
    if found or not opening:
        return found
    heading = f" {' '.join(re.findall(r'[a-z0-9-]+', layout.flow[start:end].casefold()))} "
    last = layout.sentences[opening[-1]].end
    for mention in reading.entities.within(index, end, last):
        entity = reading.entities.all[mention.entity]
        if mention.by == "name" and not entity.is_adviser and f" {_first_words(entity)} " in heading:
            found.add(mention.entity)
    return found


def _first_words(entity: Entity) -> str:
    """The distinctive opening of a name: its first word, or the first two where the first is short ("St. Aubrey")."""
    words = re.findall(r"[a-z0-9-]+", entity.name.casefold())
    taken = 1 if words and len(words[0]) > 3 else 2
    return " ".join(words[:taken]) or "\0"
