"""Counterparties named by a bare word: "granted OPQ a licence", "an agreement with Norvane (the “Norvane Agreement”)".

A capitalised word or two, or initials, with no legal form and no word of the industry, is an organisation where it
stands as the other side of a deal and the text supports it a second time: it acts, owns, or lends its name to the
agreement. Organisations that the whole field knows by such a word need no second place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import ahocorasick

from filings.extraction.anchors import Sought, sought
from filings.extraction.layout import Layout, Shape, Zone
from filings.extraction.organisations.aliases import may_be_party
from filings.extraction.organisations.field_names import FIELD
from filings.extraction.organisations.walking import paragraph_at
from filings.extraction.remembering import remembered
from filings.extraction.vocabulary import word_set
from filings.extraction.vocabulary.known_organisations import AMBIGUOUS_ORGANISATIONS, KNOWN_ORGANISATIONS

MOST_NAMES = 200  # bare names weighed in one document
_SUPPORT = 2  # places in which a bare name must stand, one of them as the other side of a deal

_NAME = r"(?P<name>[A-Z][\w&’'-]*(?:[^\S\n]{1,2}(?:&[^\S\n])?[A-Z][\w&’'-]*){0,2})"
_ARTICLE = r"\s{1,3}(?:the\s{1,3})?"
_WHAT_FOLLOWS = (
    r"(?=\s{1,3}(?:an?|the|its|exclusive\w*|non-?exclusive|co-?exclusive|worldwide|perpetual|certain|licen[cs]es?|rights?"
    r"|options?|sole|up|approximately|royalt\w+|milestones?|tiered|annual|low|mid|high|additional|one|\$|US\$|€|£|¥)(?!\w))"
)
_OTHER_SIDE: tuple[Sought, ...] = (
    sought(
        r"\b(?:agreements?|Agreements?|AGREEMENTS?|collaborations?|alliances?|partnerships?|licen[cs]es?|arrangements?|term\s+sheet"
        r"|letter\s+of\s+intent|memorandum\s+of\s+understanding)"
        r"(?:\s{1,3}\([^()]{1,90}\)|,\s+or\s+the\s+[^,.;]{1,60},|,\s+dated\s+[^;.]{1,30},)?,?\s{1,3}(?:with|between)"
        rf"{_ARTICLE}{_NAME}"
    ),
    sought(
        rf"\b(?:entered\s+(?:into|an?)|signed\s+an?|executed\s+an?|party\s+to|concluded)\b[^.;]{{1,250}}?\bwith{_ARTICLE}{_NAME}"
    ),
    sought(rf"\b(?:grant(?:ed|s|ing)?|paid|pays?|paying|owes?|owed|sold|issued){_ARTICLE}{_NAME}{_WHAT_FOLLOWS}"),
    sought(
        rf"\b(?:grant(?:ed|s|ing)?|(?:sub)?licen[cs]ed|assigned|sold|payable|owed|paid|obligated|payments?|royalt(?:y|ies))"
        rf"\s{{1,3}}to{_ARTICLE}{_NAME}"
    ),
    sought(
        rf"\b(?:(?:in-?)?licen[cs]ed|obtained|acquired|received|payments?|due|notice)\s{{1,3}}from{_ARTICLE}{_NAME}"
    ),
    sought(rf"\b(?:rights|licen[cs]e|option)\b[^.;,\n]{{0,60}}?\sfrom{_ARTICLE}{_NAME}"),
    sought(rf"\b(?:[Tt]he\s{{1,3}}Company|[Ww]e)\s{{1,3}}and{_ARTICLE}{_NAME}"),
    sought(
        rf"(?<![\w’'-]){_NAME}\s{{1,3}}(?:(?:has|had)\s)?(?:(?:obtained|acquired|licensed|received|bought|purchased)\s(?:[^.;,]{{1,60}}\s)?from"
        r"|paid|owes|granted)\s(?:us\b|the\s+Company\b)"
    ),
    sought(
        rf"(?<![\w’'-]){_NAME}\s{{1,3}}(?:has\s)?(?:provided|gave|given|delivered|sent|served)\s(?:\w+\s){{0,4}}notice\b"
    ),
)
_ACTS = re.compile(
    r"['’]s?\s|\s{1,3}(?:will|shall|would|could|must|has|had|may|is|was|agreed|paid|pays|granted|received|exercised|terminated|notified"
    r"|retain(?:s|ed)|made|provided|obtained|acquired|licensed|entered|elected|assumed|announced|initiated|purchased"
    r"|and\s+(?:the\s+Company|us|we)\b|(?:[A-Z][\w,-]*\s{1,3}(?:and\s{1,3})?){0,5}(?:Agreement|Collaboration|License)\b)"
)
_DEFINED = re.compile(r"\((?:[^()\"“]{0,40})[\"“]?(?:the\s|The\s)?(?P<term>[A-Z][\w&’'-]{1,20})[,.]?[\"”]?\)")
_TITLE_WORDS = word_set(
    "agreement agreements collaboration license licence option research development commercialization supply"
    " distribution asset purchase sublicense exclusive amended restated product products co-development promotion"
    " services data master strategic alliance settlement royalty transfer first second third amendment letter"
)
_NO_PARTY = word_set(
    "we us our it they he she you company group registrant board fda ema sec irs nda bla maa ind us usa uk eu gaap fasb"
    " ifrs asc asu covid hiv dna rna mrna jsc jdc jcc roi cmc gmp cgmp gcp ceo cfo cso nol ipo pk pd ich pct uspto doj"
    " ftc m&a r&d ip cro cmo cdmo moa loi mou crada phase part member members parties party third one two three certain"
    " management directors officers employees stockholders shareholders holders investors patients lenders each both"
    " all any such these those this that other net product products licensor licensee section item exhibit note january"
    " february march april may june july august september october november december agreement agreements europe"
    " asia japan china canada america north south east west united states dr mr mrs ms prof professor university"
    " institute hospital college department office ministry government customers distributors affiliates third-party"
)
_PERSON_BEFORE = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|Prof|Professor|Sir)\.?\s{1,3}\Z")
_NEXT_WORD = re.compile(r"[^\S\n](?:&\s|et\s|de\s)?(?P<word>[A-Z][a-zà-ÿ]+)")
_CALLED_NEXT = re.compile(r"[^\S\n]?\((?:the\s)?[“\"][A-Z][\w&’'. -]{1,30}[”\"]\)")
"""A short name given right behind a full one: "Hadley Science Ventures (“HSV”)"."""

_OF_ITS_FIELD = re.compile(
    rf"[^\S\n](?:{FIELD}|Technologies|Healthcare|Medical)(?![\w-])(?!\s(?:Agreement|Division|Group|Products?|Segment|Business)\b)"
)
_CODE = re.compile(r"[A-Za-z]{1,6}-?\d{1,}\w*\Z")


def find_counterparties(layout: Layout) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each place where such an organisation shows itself, in no order."""
    if layout.document_class in ("contract", "subsidiary_list"):
        return
    yield from _known(layout)
    yield from _supported(layout)


def _automaton(names: frozenset[str]) -> ahocorasick.Automaton:
    made = ahocorasick.Automaton()
    for name in names:
        made.add_word(name, name)
    made.make_automaton()
    return made


_ALL_KNOWN = _automaton(KNOWN_ORGANISATIONS | AMBIGUOUS_ORGANISATIONS)


def _places(flow: str, automaton: ahocorasick.Automaton) -> dict[int, int]:
    """End by start of each whole-word place of the names, the longest at a start."""
    found: dict[int, int] = {}
    limit = 0
    for last, name in automaton.iter(flow):
        start, end = last + 1 - len(name), last + 1
        if (start and _inside(flow[start - 1])) or _inside(flow[end : end + 1]):
            continue
        if start >= limit or start in found:
            found[start] = end
            limit = max(limit, end)
    return found


def _inside(character: str) -> bool:
    return character.isalnum() or character in ("-", "&", "_", "@") if character else False


def _known(layout: Layout) -> Iterator[tuple[int, int]]:
    """Organisations of the field; the ambiguous ones only as the other side of a deal or an actor in it."""
    flow = layout.flow
    sides: set[int] | None = None
    number = 0
    for start, end in sorted(_places(flow, _ALL_KNOWN).items()):
        number = paragraph_at(layout.paragraphs, start, number)
        if not layout.paragraphs or _is_silent(layout, number) or _PERSON_BEFORE.search(flow, max(0, start - 8), start):
            continue
        if field := _OF_ITS_FIELD.match(flow, end):
            yield start, field.end()  # "Dr. Reddy's Laboratories"
            continue
        if (longer := _NEXT_WORD.match(flow, end)) and longer["word"].lower() not in _TITLE_WORDS:
            continue  # the beginning of another name
        if flow[start:end] in AMBIGUOUS_ORGANISATIONS:
            sides = {s for s, _, _ in _other_sides(layout)} if sides is None else sides
            if start not in sides:
                continue
        yield start, end


def _is_silent(layout: Layout, number: int) -> bool:
    place = layout.paragraphs[number]
    return place.zone in (Zone.COVER, Zone.SIGNATURES, Zone.CONTACTS, Zone.RISK_FACTORS) or place.shape is Shape.TABLE


@remembered
def _other_sides(layout: Layout) -> list[tuple[int, int, str]]:
    """(start, end, name) of bare names in the place of a deal's other side."""
    found: list[tuple[int, int, str]] = []
    flow = layout.flow
    for cue in _OTHER_SIDE:
        for match in cue.finditer(flow):
            words = match["name"].split()
            while words and words[-1].lower() in _TITLE_WORDS:
                words.pop()
            if not words:
                continue
            start = match.start("name")
            end = start + match["name"].index(words[-1], sum(len(w) + 1 for w in words[:-1])) + len(words[-1])
            name = re.sub(r"['’]s?\Z", "", flow[start:end])
            found.append((start, start + len(name), name))
    return found


def _supported(layout: Layout) -> Iterator[tuple[int, int]]:
    """Bare names nobody knows, which the text supports twice."""
    flow = layout.flow
    sides: dict[str, dict[int, int]] = {}
    called: set[str] = set()
    for start, end, name in _other_sides(layout):
        if (name in sides or len(sides) < MOST_NAMES) and _may_be_bare(flow, start, name):
            sides.setdefault(name, {})[start] = end
            if _CALLED_NEXT.match(flow, end):
                called.add(name)
    if not sides:
        return
    for defined in _DEFINED.finditer(flow):
        sides.pop(defined["term"], None)  # "joint steering committee (JSC)", or a known party's short name
    if not sides:
        return
    for start, end in _places(flow, _automaton(frozenset(sides))).items():
        held = sides.get(flow[start:end])
        if held is not None and _ACTS.match(flow, end):
            held[start] = end
    for name, held in sides.items():
        if len(held) >= _SUPPORT or name in called or _heads_a_section(flow, name):
            yield from held.items()


def _heads_a_section(flow: str, name: str) -> bool:
    """Whether the name stands as the heading of a paragraph, alone or run into it: "TERREL. In July 2016, Terrel …"."""
    return any(
        re.match(r"[^\S\n]{0,4}(?:[.:—–-]|\n)", flow[place + 1 + len(name) :][:6])
        for words in (name, name.upper())
        if (place := flow.find(f"\n{words}")) >= 0
    )


def _may_be_bare(flow: str, start: int, name: str) -> bool:
    words = name.split()
    return (
        len(name) > 2
        and not any(w.lower() in _NO_PARTY or w.lower() in _TITLE_WORDS for w in words)
        and not _CODE.match(words[0])
        and may_be_party(name)
        and not _PERSON_BEFORE.search(flow, max(0, start - 8), start)
    )
