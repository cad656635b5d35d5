"""Organisations of a filing: who is named, what they are called for short, who filed, who only advises,
who owns whom.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from filings.extraction.entities import Entities, Entity, Mention
from filings.extraction.facts import Span
from filings.extraction.layout import Layout
from filings.extraction.organisations.advisers import is_adviser
from filings.extraction.organisations.aliases import Alias, Named, find_aliases, find_former_names
from filings.extraction.organisations.contexts import find_by_context, find_parties
from filings.extraction.organisations.field_names import field_word
from filings.extraction.organisations.forms import better, core_of, family_of, key_of, short_forms
from filings.extraction.organisations.mentions import Spelling, find_mentions, sort_of
from filings.extraction.organisations.names import FoundName, find_names
from filings.extraction.organisations.registrant import find_registrant, unnamed_filer
from filings.extraction.organisations.ties import find_ties
from filings.extraction.source import SourceFiling
from filings.extraction.vocabulary.organisation_words import GENERIC_WORDS, ROLE_TERMS

__all__ = ["read_entities"]

MOST_ENTITIES = 4000  # a list of subsidiaries may be long; beyond this a text is no filing

# "Acme Pharma, Inc., or APH,", "Acme Pharma, Inc. (APH)"
_CALLED = re.compile(r",?\s{1,3}(?:or\s{1,3}(?:the\s{1,3})?|\()(?P<term>[A-Z][\w&’-]{1,30})[,;)]")
_LOWERCASE = re.compile(r"(?<![\w@./#-])[a-z]{3,}(?![\w@/]|\.\w)")


@dataclass(slots=True)
class _Group:
    """The spellings of one organisation while names are collected."""

    name: str
    span: Span
    spellings: dict[str, Span] = field(default_factory=dict)
    places: list[tuple[int, int, int]] = field(default_factory=list)  # (layout, start, end)
    family: str = ""

    def add(self, name: str, span: Span, layout: int) -> None:
        self.spellings.setdefault(name, span)
        self.places.append((layout, span.start, span.end))
        shown = better(self.name, name)
        if shown != self.name:
            self.name, self.span = shown, self.spellings[shown]


def read_entities(layouts: Sequence[Layout], source: SourceFiling) -> Entities:
    """Return the organisations of a filing with all their mentions.

    Names are those with a legal form or a word of an institution, and those that a ticker, an agreement or a tie
    introduces. Spellings of one name are one entity; its name is the fullest form, in mixed case where printed so.
    """
    names = [find_names(layout) for layout in layouts]
    registrant = find_registrant(layouts, names, source)
    for layout, found in zip(layouts, names, strict=True):
        found.extend(list(find_parties(layout, found)))
        found.sort(key=lambda n: n.start)
    groups = _group(layouts, names, registrant)
    spoken = {w for layout in layouts for w in _LOWERCASE.findall(layout.flow)}
    _add_by_context(layouts, names, groups, spoken)
    order = _with_former_names(layouts, list(groups.values())[:MOST_ENTITIES])
    filer = next((i for i, g in enumerate(order) if registrant and _is_registrant(g, registrant)), None)
    unnamed = unnamed_filer(layouts) if filer is None and registrant is None else None
    if unnamed is not None:
        filer = len(order)
        order.append(_Group(*unnamed))
    named = _places(layouts, order)
    shown = [g.name for g in order]
    aliases = [find_aliases(layout, places, shown, filer) for layout, places in zip(layouts, named, strict=True)]
    mentions = _mentions(layouts, order, aliases, filer, spoken)
    advisers = _advisers(layouts, order, aliases, filer)
    entities = Entities(_entities(order, aliases, filer, advisers, unnamed=unnamed is not None), mentions)
    return Entities(_with_parents(layouts, entities), mentions)


def _group(
    layouts: Sequence[Layout], names: Sequence[Sequence[FoundName]], registrant: tuple[str, Span | None] | None
) -> dict[tuple[str, str], _Group]:
    groups: dict[tuple[str, str], _Group] = {}
    by_core: dict[str, list[tuple[str, str]]] = {}
    weak: list[tuple[int, FoundName]] = []
    if registrant and registrant[1]:
        _file(groups, by_core, registrant[0], registrant[1], 0)
    for number, (layout, found) in enumerate(zip(layouts, names, strict=True)):
        for name in found:
            if name.weak:
                weak.append((number, name))
                continue
            words = " ".join(layout.flow[name.start : name.end].split())
            _file(groups, by_core, words, Span(layout.document.index, name.start, name.end), number)
    for number, name in weak:
        _file_weak(groups, by_core, layouts[number], name, number)
    return groups


def _file(
    groups: dict[tuple[str, str], _Group], by_core: dict[str, list[tuple[str, str]]], name: str, span: Span, layout: int
) -> None:
    core, family = key_of(name), family_of(name)
    if not core:
        return
    keys = by_core.setdefault(core, [])
    same = next((k for k in keys if k[1] == family or not family or not k[1]), None)
    if same is None:
        same = (core, family)
        keys.append(same)
        groups[same] = _Group(name, span, {name: span}, [(layout, span.start, span.end)], family)
        return
    groups[same].add(name, span, layout)


def _file_weak(
    groups: dict[tuple[str, str], _Group],
    by_core: dict[str, list[tuple[str, str]]],
    layout: Layout,
    name: FoundName,
    number: int,
) -> None:
    """A name in a line of capitals: keep what of its end is a known name, and drop it otherwise."""
    for match in re.finditer(r"\S+", layout.flow[name.start : name.end]):
        start = name.start + match.start()
        words = " ".join(layout.flow[start : name.end].split())
        if key_of(words) in by_core:
            _file(groups, by_core, words, Span(layout.document.index, start, name.end), number)
            return


def _add_by_context(
    layouts: Sequence[Layout], names: Sequence[list[FoundName]], groups: dict[tuple[str, str], _Group], spoken: set[str]
) -> None:
    """Add names without a legal form, unless they are a short form of an organisation already known."""
    known: set[str] = set()
    for group in groups.values():
        known.update(s.casefold() for s in short_forms(group.name))
        known.add(key_of(group.name))
        known.update(_initials(group.name))
        for place, _, end in group.places[:40]:
            bracket = re.compile(r"[^()]{0,250}\(([^()]{1,160})\)").match(layouts[place].flow, end)
            if bracket:
                known.update(
                    t.casefold()
                    for t in re.findall(r"[\"“‘ʺ]\s?(?:the\s+)?([^\"”’ʺ]{2,50}?)[,.]?\s?[\"”’ʺ]", bracket[1])
                )
            if called := _CALLED.match(layouts[place].flow, end):
                known.add(called["term"].casefold())
    by_core: dict[str, list[tuple[str, str]]] = {}
    for key in groups:
        by_core.setdefault(key[0], []).append(key)
    found = [(number, name) for number, layout in enumerate(layouts) for name in find_by_context(layout, names[number])]
    for number, name in sorted(found, key=lambda f: -len(layouts[f[0]].flow[f[1].start : f[1].end].split())):
        layout = layouts[number]
        words = " ".join(layout.flow[name.start : name.end].split())
        own = _ends_in(words, groups, by_core)
        if own is not None:
            own.places.append((number, name.start, name.end))
            own.spellings.setdefault(words, Span(layout.document.index, name.start, name.end))
            continue
        if (
            words.casefold() in known
            or key_of(words) in known
            or all(w.casefold() in spoken and w[1:].islower() for w in words.replace("& ", "").split())
        ):
            continue
        if not words.endswith(" Group") and _runs_into(words.casefold(), known):
            continue
        whole = _ending_in(words, groups)
        if whole is not None:
            whole.add(words, Span(layout.document.index, name.start, name.end), number)
            continue
        _file(groups, by_core, words, Span(layout.document.index, name.start, name.end), number)
        known.update(s.casefold() for s in short_forms(words) if s != words)


def _ending_in(word: str, groups: dict[tuple[str, str], _Group]) -> _Group | None:
    """The one organisation whose name of several words ends in a word: "Velten" of "Ida Velten"."""
    found = (
        [g for g in groups.values() if core_of(g.name).endswith((f" {word}", f"-{word}"))] if " " not in word else []
    )
    return found[0] if len(found) == 1 else None


def _initials(name: str) -> set[str]:
    """Initials of a name's core by its words, and by the parts of its hyphenated words: "BS", "BMS"."""
    core = core_of(name).casefold()
    return {"".join(w[0] for w in core.split()), "".join(w[0] for w in re.split(r"[\s-]+", core) if w)}


def _ends_in(
    word: str, groups: dict[tuple[str, str], _Group], by_core: dict[str, list[tuple[str, str]]]
) -> _Group | None:
    """The one organisation whose name has a single word second and last, but for words that many names end in.

    "Lilly" of "Eli Lilly", "Yuntai" of "Ningbo Yuntai Biopharma Co., Ltd."; None where several do, or none.
    """
    if " " in word or len(word) < 4 or word.lower() in GENERIC_WORDS or field_word(word):
        return None
    ending = word.casefold()
    cores = [core for core in by_core if f" {ending}" in core and _is_called(core.split(), ending)]
    return groups[by_core[cores[0]][0]] if len(cores) == 1 and ending not in by_core else None


def _is_called(core: list[str], word: str) -> bool:
    """Whether a word is the second of a name, and only words that tell nothing of the company follow it."""
    return core[1:2] == [word] and all(w in GENERIC_WORDS or field_word(w.capitalize()) for w in core[2:])


def _runs_into(words: str, known: set[str]) -> bool:
    """Does a string of capitalised words begin or end with a name already known, as headlines without stops do?"""
    split = words.split()
    pieces = [" ".join(split[:n]) for n in range(1, len(split))] + [" ".join(split[n:]) for n in range(1, len(split))]
    return any(len(p) > 3 and p in known for p in pieces)


def _is_registrant(group: _Group, registrant: tuple[str, Span | None]) -> bool:
    name, _ = registrant
    family = family_of(name)
    return key_of(name) == key_of(group.name) and (not family or not group.family or family == group.family)


def _with_former_names(layouts: Sequence[Layout], order: list[_Group]) -> list[_Group]:
    """One organisation under two names ("X, formerly Y") is one group under the present name."""
    gone: dict[int, int] = {}
    for layout, places in zip(layouts, _places(layouts, order), strict=True):
        for present, former in find_former_names(layout, places):
            if former not in gone and gone.get(present) != former:
                gone[former] = present
    for former, present in gone.items():
        target = order[gone.get(present, present)]
        for name, span in order[former].spellings.items():
            target.spellings.setdefault(name, span)
        target.places.extend(order[former].places)
    return [g for i, g in enumerate(order) if i not in gone]


def _places(layouts: Sequence[Layout], order: Sequence[_Group]) -> list[list[Named]]:
    named: list[list[Named]] = [[] for _ in layouts]
    for entity, group in enumerate(order):
        for layout, start, end in group.places:
            named[layout].append(Named(start, end, entity))
    for places in named:
        places.sort(key=lambda n: n.start)
    return named


def _mentions(
    layouts: Sequence[Layout],
    order: Sequence[_Group],
    aliases: Sequence[Sequence[Alias]],
    filer: int | None,
    spoken: set[str],
) -> dict[int, list[Mention]]:
    everywhere = _own_spellings(order, filer, spoken)
    found: dict[int, list[Mention]] = {}
    shared = {
        a.term: a.entity for of_layout in reversed(aliases) for a in of_layout if a.term.lower() not in ROLE_TERMS
    }
    for layout, of_layout in zip(layouts, aliases, strict=True):
        own = {a.term: a.entity for a in of_layout}
        terms = {**shared, **own}
        spellings = [Spelling(t, e, sort_of(t)) for t, e in terms.items() if sort_of(t) != "pronoun"]
        taken = {t.casefold() for t in terms}
        spellings.extend(s for s in everywhere if s.words.casefold() not in taken)
        found[layout.document.index] = find_mentions(layout, spellings, filer, own)
    return found


def _own_spellings(order: Sequence[_Group], filer: int | None, spoken: set[str]) -> list[Spelling]:
    """Full names, and the short forms that point to one organisation only."""
    spellings = [Spelling(words, i, "name") for i, group in enumerate(order) for words in group.spellings]
    claims: dict[str, list[tuple[int, int]]] = {}
    printed: dict[str, str] = {}
    for entity, group in enumerate(order):
        for short in () if group.name.endswith(" Group") or not group.places else short_forms(group.name):
            word = short.casefold()
            if word in spoken and " " not in word and short[1:].islower():
                continue
            fitness = 0 if word == core_of(group.name).casefold() else 1 if entity == filer else 2
            claims.setdefault(word, []).append((fitness, entity))
            printed.setdefault(word, short)
    full = {s.words.casefold() for s in spellings}
    for word, claimants in claims.items():
        if word not in full:
            spellings.append(Spelling(printed[word], min(claimants)[1], "short_name"))
    return spellings


def _advisers(
    layouts: Sequence[Layout], order: Sequence[_Group], aliases: Sequence[Sequence[Alias]], filer: int | None
) -> set[int]:
    found = set()
    defined = {a.entity for of_layout in aliases for a in of_layout}
    for entity, group in enumerate(order):
        places = [(layouts[layout], Named(start, end, entity)) for layout, start, end in group.places[:30]]
        if entity != filer and is_adviser(group.name, places, defined=entity in defined):
            found.add(entity)
    return found


def _entities(
    order: Sequence[_Group],
    aliases: Sequence[Sequence[Alias]],
    filer: int | None,
    advisers: set[int],
    *,
    unnamed: bool,
) -> list[Entity]:
    terms: dict[int, list[str]] = {}
    for of_layout in aliases:
        for alias in of_layout:
            held = terms.setdefault(alias.entity, [])
            if alias.term not in held:
                held.append(alias.term)
    return [
        Entity(
            i,
            g.name,
            g.span,
            tuple(terms.get(i, ())),
            is_filer=i == filer,
            unnamed=unnamed and i == filer,
            is_adviser=i in advisers,
        )
        for i, g in enumerate(order)
    ]


def _with_parents(layouts: Sequence[Layout], entities: Entities) -> list[Entity]:
    parents: dict[int, tuple[int, Span]] = {}
    for tie in find_ties(layouts, entities):
        parents.setdefault(tie.child, (tie.parent, tie.span))
    return [
        replace(e, parent=parents[e.index][0], parent_span=parents[e.index][1]) if e.index in parents else e
        for e in entities.all
    ]
