"""Who signs a contract, and on which side: the entities of a preamble, its collectives, and those who only join in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from filings.extraction.deals.parties.families import family
from filings.extraction.definitions import find_defined_terms
from filings.extraction.entities import Mention
from filings.extraction.layout import Layout
from filings.extraction.scope import FilingReading

_BY = ("name", "short_name", "defined_term")
_LIMITED = re.compile(
    r"\b(?:guarantor|guarantee|limited\spurposes?|purposes\sof\s(?:Clause|Section|Article)|solely\s(?:for|with|as|in))\b",
    re.IGNORECASE,
)
_LIMITED_NEXT = re.compile(
    r"\b(?:solely|only\s(?:for|with|as)|limited\spurposes?|guarantor)\b[^;()]{0,120},?\s(?:and\s)?(?:the\s)?\Z",
    re.IGNORECASE,
)
_TIED = re.compile(
    r"\b(?:subsidiary|affiliates?|agenc(?:y|ies)|member(?:\sinstitution)?|component(?:\sinstitution)?|division|unit|part|behalf"
    r"|(?:successor|assignee)(?:[\s-]in[\s-]interest)?)\b[^.;]{0,40}\b(?:of|to|within)\s(?:its\s|the\s)?"
    r"(?:wholly[- ]owned\s)?(?:subsidiary\s)?\Z"
    r"|\bat\s(?:the\s)?\Z|\boffices?\sof\s\Z|\bc/o\s\Z|\bDepartment\sof\s[\w\s]{0,30}\Z|\b(?:of|by|through)\s(?:its|the)\s[\w\s-]{0,30}\Z|\bincluding(?:,?\s(?:but\snot\slimited|without\slimitation))?"
    r"[^.;()]{0,40}\Z|\b(?:formerly|previously|f/k/a)(?:\s(?:known|named|called)(?:\sas)?)?\s\Z",
    re.IGNORECASE,
)
_OWNER = re.compile(
    r"['’]s?\s(?:[\w-]+\s){0,3}(?:subsidiary|affiliate|division|unit|subsidiaries|affiliates)\b", re.IGNORECASE
)
_BODY = re.compile(r"(?:the\s)?board\s{1,3}of\s{1,3}(?:regents|trustees|governors|supervisors|curators)", re.IGNORECASE)
_OF_WHAT = re.compile(r"\s{1,3}\([^()]{1,40}\)\s{1,3}of\s{1,3}(?:the\s{1,3})?[A-Z]", re.IGNORECASE)
_GOVERNS = re.compile(r"\bboard\sof\s\w+\s\([^()]{1,40}\)\sof\s(?:the\s)?\Z", re.IGNORECASE)
_LABEL = re.compile(
    r"^[ \t]*(?P<term>licensee|licensor|collaborator)[ \t]{0,3}:\s{1,20}(?:the\s)?", re.IGNORECASE | re.MULTILINE
)
_DESCRIPTION = re.compile(r"\ban?\s\Z", re.IGNORECASE)  # "…, a California Corporation"
_TWO_TERMS = re.compile(r"\A[A-Z]\w+\sand\sCompany\Z")  # "Acme and Company are each a Party"
_BECAME = re.compile(
    r"\b(?:merged\s(?:with\s\w+\s)?to\sbecome|now\s(?:known|called)(?:\sas)?|renamed|now)\s\Z", re.IGNORECASE
)
_TOGETHER = re.compile(r"\b(?:collectively|together|jointly|each|both)\b", re.IGNORECASE)
_WITH_ABOVE = re.compile(r"\btogether\swith\b|\band\stogether\b", re.IGNORECASE)
_OTHER_SIDE = re.compile(r"\bon\sthe\sother\b|\bof\sthe\s(?:other|second)\spart\b", re.IGNORECASE)
_EVERYBODY = re.compile(r"part(?:y|ies)", re.IGNORECASE)


_CAPACITY = re.compile(
    r"(?:\s{1,3}identified\sherein)?\s{0,3},?\s{1,8}(?:(?P<all>each|collectively|together|jointly),?\s{1,3})?as\s{1,3}(?:the\s{1,3})?"
    r"(?P<term>seller|purchaser|buyer|investor|licensor|licensee|assignor|assignee|supplier|distributor)(?P<many>s?)\b",
    re.IGNORECASE,
)


_OTHER_CAPACITY = re.compile(r"\s{0,3},\s{1,8}as\s(?:the\s)?[A-Z]\w+")


@dataclass(frozen=True, slots=True)
class Called:
    """A term of the preamble and the parties it stands for ("Sellers": two of them)."""

    term: str
    members: tuple[int, ...]


def read_signatories(reading: FilingReading, layout: Layout, start: int, stop: int) -> tuple[int, ...]:
    """Entities introduced in `flow[start:stop]`, without owners and affiliates in asides, and guarantors."""
    entities = reading.entities
    found: list[int] = []
    dropped: set[int] = set()
    mentions = [m for m in entities.within(layout.document.index, start, stop) if m.by in _BY]
    for number, mention in enumerate(mentions):
        if entities.all[mention.entity].is_adviser or mention.entity in found or mention.entity in dropped:
            continue
        if _stands_aside(layout, mentions, number, start, stop):
            dropped.add(mention.entity)
            continue
        before = " ".join(layout.flow[max(start, mention.span.start - 60) : mention.span.start].split()) + " "
        if found and _BECAME.search(before):
            dropped.add(found.pop())
        found.append(mention.entity)
    names = {entity: entities.all[entity].name.casefold() for entity in found}
    # "UNIVERSITY / OF X FOUNDATION" over two lines of a cover is the foundation's whole name and a piece of it
    return tuple(e for e in found if not any(n != names[e] and n.endswith(" " + names[e]) for n in names.values()))


def _stands_aside(layout: Layout, mentions: Sequence[Mention], number: int, start: int, stop: int) -> bool:
    """Whether a name only tells whose subsidiary a party is, stands in brackets, or joins for a limited purpose."""
    flow, span = layout.flow, mentions[number].span
    before = " ".join(flow[max(start, span.start - 160) : span.start].split()) + " "
    tied = None if _GOVERNS.search(before) else _TIED.search(before[-80:])
    if (
        (tied and (number or "behalf" not in tied[0].lower()))
        or _OWNER.match(flow, span.end)
        or _LIMITED_NEXT.search(before)
    ):
        return True
    if _BODY.fullmatch(flow, span.start, span.end) and _OF_WHAT.match(flow, span.end):
        return True  # the institution it governs is named behind the bracket
    if _DESCRIPTION.search(before) or _TWO_TERMS.search(flow[span.start : span.end]):
        return True
    if flow.rfind("(", start, span.start) > flow.rfind(")", start, span.start):
        return True
    following = mentions[number + 1].span.start if number + 1 < len(mentions) else min(stop, span.end + 300)
    own = " ".join(flow[span.end : following].split())
    closing = re.search(r"\)[^()]*\Z", own)  # what stands behind the last bracket may introduce the next party
    limited = _LIMITED.search(own)
    return limited is not None and not (closing and limited.start() > closing.start())


def read_called(
    reading: FilingReading, layout: Layout, start: int, stop: int, parties: Sequence[int]
) -> Iterator[Called]:
    """The terms that the preamble gives its parties, one by one or together."""
    index, entities = layout.document.index, reading.entities
    introduced: list[tuple[int, int]] = []
    for mention in entities.within(index, start, stop):
        if mention.by == "name" and mention.entity in parties and mention.entity not in {e for _, e in introduced}:
            introduced.append((mention.span.start, mention.entity))
    since = start
    for defined in sorted(find_defined_terms(layout, start, stop), key=lambda d: d.start):
        if _EVERYBODY.fullmatch(defined.term):
            continue
        before = [e for at, e in introduced if at < defined.start]
        named = [m.entity for m in entities.within(index, defined.start, defined.quoted) if m.entity in parties]
        if not before:
            continue
        lead = layout.flow[defined.start : defined.quoted]
        other = _OTHER_SIDE.search(layout.flow, since, defined.start)
        since = other.end() if other else since
        members = before[-1:]
        if named and _TOGETHER.search(lead):
            members = [*named, *(before[-1:] if _WITH_ABOVE.search(lead) else [])]
        elif _TOGETHER.search(lead):
            members = [e for at, e in introduced if since <= at < defined.start] or members
        if len(members) > 1 or _TOGETHER.search(lead):
            since = defined.end
        yield Called(defined.term, tuple(dict.fromkeys(members)))
    yield from _signing_as(reading, layout, start, stop, introduced)


def read_labelled(reading: FilingReading, layout: Layout, end: int) -> Iterator[Called]:
    """The parties that the form on a cover page names behind labels: "Licensee: Northmere Pharma"."""
    for label in _LABEL.finditer(layout.flow, 0, end):
        behind = reading.entities.within(layout.document.index, label.end(), label.end() + 1)
        if behind and behind[0].span.start == label.end() and behind[0].by == "name":
            yield Called(label["term"], (behind[0].entity,))


def _signing_as(
    reading: FilingReading, layout: Layout, start: int, stop: int, introduced: Sequence[tuple[int, int]]
) -> Iterator[Called]:
    """Who stands on a cover as what: "ACME, INC., as Seller, and X FUND and Y FUND, as Purchasers"."""
    ends = {
        m.span.start: m.span.end for m in reading.entities.within(layout.document.index, start, stop) if m.by == "name"
    }
    together: list[int] = []
    for at, entity in introduced:
        together.append(entity)
        capacity = _CAPACITY.match(layout.flow, ends[at], stop)
        if capacity:
            yield Called(capacity["term"], tuple(together) if capacity["all"] or capacity["many"] else (entity,))
        if capacity or _OTHER_CAPACITY.match(layout.flow, ends[at], stop):
            together = []


def sides_of(
    reading: FilingReading, layout: Layout, start: int, stop: int, parties: Sequence[int], called: Sequence[Called]
) -> list[frozenset[int]]:
    """The parties in groups that stand together: by a common term, a common owner, or "on the one hand"."""
    entities = reading.entities
    groups = [frozenset((p,)) for p in parties]
    ties = [frozenset(c.members) for c in called if len(c.members) > 1]
    ties += [
        frozenset((one, other))
        for one in parties
        for other in parties
        if one < other and family(entities, [one]) == family(entities, [other])
    ]
    if (hand := _OTHER_SIDE.search(layout.flow, start, stop)) is not None:
        first = {m.entity for m in entities.within(layout.document.index, start, hand.start()) if m.entity in parties}
        if first and (rest := set(parties) - first):
            ties += [frozenset(first), frozenset(rest)]
    for tie in ties:
        if tie >= set(parties):
            continue
        joined = frozenset().union(tie, *(g for g in groups if g & tie))
        groups = [g for g in groups if not g & tie] + [joined]
    return groups
