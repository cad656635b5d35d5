"""A sentence made plain for the frames of deals: each organisation one character, asides left out.

"On June 10, 2021 (the "Execution Date"), Acme, Inc., a Delaware corporation, granted Beta AG a licence" becomes
"On June 10, 2021, A granted B a licence", where A and B are private-use characters that stand for entities. Every
character keeps the place it came from, so what a frame matches leads back to the document.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from filings.extraction.entities import Entities, Mention
from filings.extraction.facts import Span
from filings.extraction.layout import Layout, Sentence, Zone
from filings.extraction.remembering import remembered
from filings.extraction.small_letters import Seeker

Places: TypeAlias = "array[int]"
"""Where in the document each character of a text stands."""

FIRST = 0xE000
LAST = 0xF8FF
SIGNS = f"{chr(FIRST)}-{chr(LAST)}"
"""The range of characters that stand for organisations, to put between the brackets of a pattern."""

ENTITY = f"[{SIGNS}]"
_FOREIGN = re.compile(ENTITY)  # a text's own private-use characters, bullets of symbol fonts: they name nobody

NO_SIDES = frozenset(
    ("our", "ours", "its", "their", "license", "licence", "agreement", "collaboration", "option", "research", "supply")
)
"""Words that only say whose something is, or what an agreement is called; they name no side of a deal."""

_WHITE = re.compile(r"[^\S ]")
_WHITE_RUN = re.compile(r"\s{2,}")
_THE_COMPANY = re.compile(r"\b[Tt]he\s(company)\b(?!['’]s\s(?:parent|subsidiar)|\sthat\b)")
_MONTHS = r"(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
_PLACE = rf"(?:{_MONTHS}[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+)?,?\s?){{1,3}}"
_KIN = r"(?:subsidiary|affiliate|unit|arm|division|successor|wholly[- ]owned\s\w+|part)"
_RIGHTS = re.compile(r"licen[cs]|\brights?\b|\boption\b|agree|grant|royalt|acquir|purchas", re.IGNORECASE)


def _aside(pattern: str, flags: int = 0) -> Seeker:
    return Seeker(re.compile(pattern, flags))


_ASIDES = (
    _aside(r"\s?\([^()]{0,400}\)"),
    # ", or the Ono Agreement," behind what was agreed
    _aside(
        r",\s(?:or|which\s(?:the\s)?\S{1,12}\srefers?\sto\sas|referred\sto\s(?:herein\s)?as)\s(?:the|our|an?)?\s?[“\"]?"
        r"[^,;.]{0,80}?\b(?:[Aa]greement|[Ll]icen[cs]e|[Cc]ollaboration|[Oo]ption|[Aa]mendment)[”\"]?,(?=\s)"
    ),
    # ", a wholly owned subsidiary of A (and …)," behind an organisation
    _aside(
        rf"(?<={ENTITY}),?\s(?:and\s|being\s|which\sis\s|itself\s|each\s)?(?:now\s|currently\s)?(?:an?|its|the"
        rf"|one\sof)\s[^;.{SIGNS}]{{0,160}}?"
        rf"{_KIN}[^;.{SIGNS}]{{0,40}}?\sof\s(?:the\s)?{ENTITY}(?:['’]s?)?(?:\sgroup)?(?:\s"
        rf"(?:which|that)\s[^;]{{1,120}}?)?(?:,(?=\s)|(?=[.;,]|$)|(?=\s))"
    ),
    _aside(
        rf",?\s(?:collectively|together|jointly|hereinafter)(?:,|\sreferred\sto\sas|\sas)?\s[“\"‘]?{ENTITY}[”\"’]?,?"
    ),
    # ", which the Company acquired in July 2019," before the verb
    _aside(
        rf"(?<={ENTITY}),?\swhich\s[^;]{{1,100}}?,(?=\s(?:is|are|was|were|has|have|had|will|granted|holds?|sold"
        rf"|received|licensed)\b)"
    ),
    _aside(rf"(?<={ENTITY}),?\s(?:formerly|previously|also)\s(?:(?:known\sas|called|named)\s[^,;]{{1,80}}|{ENTITY}),?"),
    _aside(rf"\b[Tt]he\s(?={ENTITY})"),
    _aside(
        rf"(?<={ENTITY}),?\s(?:located|having|with|whose|organi[sz]ed|incorporated|acting|registered)\s[^;]{{0,60}}?"
        rf"(?:office|place\sof\sbusiness|address|laws|seat|partner"
        rf"|offices)[^;{SIGNS}]{{0,160}}?(?=\s(?:and|\()|,\s(?:and\s)?{ENTITY}|$)"
    ),
)
_APPOSITIVE = _aside(rf"(?<={ENTITY}),\s(?:an?|the|one|our|its)\s([^;{SIGNS}]{{1,140}}?),(?=\s)")
_FROM_PLACE = _aside(
    rf"(?<={ENTITY})\s(?:of|in)\s{_PLACE}(?=[,.\s]|$)"
    rf"|(?<={ENTITY}),\s(?:of|based\sin|headquartered\sin)\s{_PLACE},(?=\s[a-z])"
)
_ITS_COUNTRY = _aside(
    rf"(?<=\s)[A-Z][\w.]{{1,20}}['’]s\s(?:(?:largest|leading|biggest|top|drug\s?maker|drug|firm|company)\s){{0,3}}(?={ENTITY})"
)
"""What news puts before a company: "Sweden's", "Hungary's largest drugmaker"."""

_COMMA_BEFORE_VERB = _aside(
    rf"(?<={ENTITY}),(?=\s(?:purchased|acquired|entered|has|have|had|signed|granted|received|announced|licensed|sold|completed|will"
    r"|is|was|executed|agreed|today)\b)"
)
# "Acme's Borea Inc.": the company that belongs to the other
_OWNER = _aside(rf"{ENTITY}['’]s?\s(?={ENTITY}(?:[,.;)]|\s(?!['’])[a-z(]|$))")
_SAME = re.compile(rf"({ENTITY}),?\s(?:or\s)?[\"“'‘]?\1[\"”'’]?,?(?=\s|$)")
_OWN_UNIT = _aside(
    rf"(?:{ENTITY}(?:['’]s?)?(?!\sand\b)|its|our|the\sCompany['’]s|whose)\s(?:[\w-]+\s){{0,4}}(?:subsidiary|affiliate|unit"
    rf"|parent)(?:\scompany)?,?\s(?={ENTITY})",
    re.IGNORECASE,
)


_EVERY_PLACE: Places = array("i")


def places_up_to(length: int) -> Places:
    """The offsets 0, 1, 2 … of at least so many characters, to be cut from: the same for every document."""
    if len(_EVERY_PLACE) < length:
        _EVERY_PLACE.extend(range(len(_EVERY_PLACE), length))
    return _EVERY_PLACE


@dataclass(frozen=True, slots=True)
class Clause:
    """One sentence with its organisations as single characters. `at[i]` is where `text[i]` stands in the document."""

    document: int
    sentence: int
    text: str
    at: Sequence[int]
    mentions: tuple[Mention, ...]

    def entity(self, character: str) -> int:
        """The index of the entity that `character` stands for."""
        return ord(character) - FIRST

    def entities(self, text: str) -> tuple[int, ...]:
        """Indices of the entities in a run of clause text, in order, each once."""
        return tuple(dict.fromkeys(ord(c) - FIRST for c in text if FIRST <= ord(c) <= LAST))

    def span(self, start: int, end: int) -> Span:
        """Where `text[start:end]` stands in the document."""
        last = self.at[end - 1]
        close = next((m.span.end for m in self.mentions if m.span.start == last), last + 1)
        return Span(self.document, self.at[start], close)


def read_clause(layout: Layout, number: int, entities: Entities) -> Clause:
    """Sentence `number` of a layout as a clause; made once for the entities it was last asked with."""
    known = layout.memory.setdefault(read_clause, {})
    made = known.get(number)
    if made is None or made[0] is not entities:
        made = known[number] = (entities, _clause(layout, number, entities))
    return made[1]


def _clause(layout: Layout, number: int, entities: Entities) -> Clause:
    sentence: Sentence = layout.sentences[number]
    index = layout.document.index
    mentions = tuple(
        m
        for m in _outermost(_with_company(layout, number, entities))
        if not entities.all[m.entity].is_adviser
        and m.entity <= LAST - FIRST
        and layout.flow[m.span.start : m.span.end].lower() not in NO_SIDES
    )
    text: list[str] = []
    at = array("i")
    here = places_up_to(len(layout.flow))
    done = sentence.start
    for mention in mentions:
        text.append(_FOREIGN.sub("•", layout.flow[done : mention.span.start]))
        at.extend(here[done : mention.span.start])
        text.append(chr(FIRST + mention.entity))
        at.append(mention.span.start)
        done = mention.span.end
    text.append(_FOREIGN.sub("•", layout.flow[done : sentence.end]))
    at.extend(here[done : sentence.end])
    plain, places = _squeeze("".join(text), at)
    for pattern in _ASIDES:
        plain, places = _cut(plain, places, pattern)
    plain, places = _without_appositives(plain, places)
    plain, places = _cut(plain, places, _FROM_PLACE)
    plain, places = _cut(plain, places, _OWN_UNIT)
    plain, places = _cut(plain, places, _OWNER)
    plain, places = _cut(plain, places, _ITS_COUNTRY)
    plain, places = _same_once(plain, places)
    plain, places = _cut(plain, places, _COMMA_BEFORE_VERB)
    return Clause(index, number, plain, places, mentions)


def _with_company(layout: Layout, number: int, entities: Entities) -> list[Mention]:
    """A sentence's mentions with "the company" in small letters: the filer, or the subject of an "About" passage."""
    sentence = layout.sentences[number]
    index = layout.document.index
    found = entities.within(index, sentence.start, sentence.end)
    places = list(_THE_COMPANY.finditer(sentence.text))
    if not places or layout.document_class not in ("report", "release", "periodic", "other"):
        return found
    paragraph = layout.paragraphs[sentence.paragraph]
    filer = entities.filer()
    owner = filer.index if filer is not None else None
    if paragraph.zone is Zone.ABOUT:
        first = entities.within(index, paragraph.start, sentence.end)
        owner = first[0].entity if first else None
    if owner is None:
        return found
    taken = {m.span.start for m in found}
    added = [
        Mention(Span(index, sentence.start + m.start(1), sentence.start + m.end(1)), owner, "defined_term")
        for m in places
        if sentence.start + m.start(1) not in taken
    ]
    return sorted([*found, *added], key=lambda m: m.span.start)


@remembered
def plain_sentence(layout: Layout, number: int) -> tuple[str, Places]:
    """A sentence with single spaces, and where in the document each of its characters stands."""
    sentence = layout.sentences[number]
    return _squeeze(sentence.text, places_up_to(len(layout.flow))[sentence.start : sentence.end])


def _outermost(mentions: Sequence[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in mentions:
        if not kept or mention.span.start >= kept[-1].span.end:
            kept.append(mention)
    return kept


def _squeeze(text: str, at: Places) -> tuple[str, Places]:
    """White space as single spaces."""
    return _without(_WHITE.sub(" ", text), at, [(m.start() + 1, m.end()) for m in _WHITE_RUN.finditer(text)])


def _cut(text: str, at: Places, pattern: Seeker) -> tuple[str, Places]:
    ranges = [m.span() for m in pattern.finditer(text, 0, len(text))]
    return _without(text, at, ranges)


def _without_appositives(text: str, at: Places) -> tuple[str, Places]:
    """Leave out ", a Delaware corporation," but not ", an exclusive licence …,": what speaks of rights stays."""
    ranges = [(m.start(), m.end()) for m in _APPOSITIVE.finditer(text, 0, len(text)) if not _RIGHTS.search(m[1])]
    return _without(text, at, ranges)


def _same_once(text: str, at: Places) -> tuple[str, Places]:
    """ "Acme, Inc., or Acme," is one mention."""
    ranges = [(m.start() + 1, m.end()) for m in _SAME.finditer(text)]
    return _without(text, at, ranges)


def _without(text: str, at: Places, ranges: Sequence[tuple[int, int]]) -> tuple[str, Places]:
    if not ranges:
        return text, at
    pieces: list[str] = []
    places = array("i")
    done = 0
    for start, end in ranges:
        pieces.append(text[done:start])
        places.extend(at[done:start])
        done = max(done, end)
    pieces.append(text[done:])
    places.extend(at[done:])
    return "".join(pieces), places
