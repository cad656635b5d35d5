"""From tellings to deals: sentences about the same two sides and the same agreement belong together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from filings.extraction.deals.agreements import components_of
from filings.extraction.deals.dating import Dated, dates_of, days_between
from filings.extraction.deals.parties.families import family
from filings.extraction.deals.tellings.reading import NOTICES, Telling, pact_words
from filings.extraction.entities import Entities
from filings.extraction.layout import Layout

SAME_AGREEMENT_DAYS = 60
"""Tellings of one pair whose signing dates lie further apart than this may tell two agreements."""


@dataclass(slots=True)
class Group:
    """The tellings of one deal while it is being assembled. `left` and `right` are all entities seen on either side."""

    tellings: list[Telling] = field(default_factory=list)
    left: set[int] = field(default_factory=set)
    right: set[int] = field(default_factory=set)
    signed: Dated | None = None
    entered: tuple[int, int, Dated] | None = None  # (document, sentence, date) of "entered into an agreement", no more

    @property
    def entities(self) -> set[int]:
        return self.left | self.right


def group_tellings(tellings: Sequence[Telling], entities: Entities, layouts: Sequence[Layout]) -> list[Group]:
    """Deals in the order they are first told. Tellings inside one family of companies are left out."""
    groups: list[Group] = []
    last_signed: dict[int, Dated] = {}
    for telling in tellings:
        if family(entities, telling.left) & family(entities, telling.right):
            continue
        signed = signing_date(telling, layouts, last_signed)
        if (telling.anchors or telling.side_agreement) and signed:
            last_signed[telling.document] = signed
        group = _group_for(telling, signed, groups, entities)
        if group is None:
            if telling.kind == "payment":
                continue
            group = Group()
            groups.append(group)
        _join(group, telling, signed, entities)
    return groups


def signing_date(telling: Telling, layouts: Sequence[Layout], last_signed: dict[int, Dated]) -> Dated | None:
    """The date that the telling's sentence gives the agreement ("On June 1, …", "dated …", "on the same date")."""
    if telling.kind == "payment" or telling.in_passing:
        return None
    layout = layouts[telling.document]
    sentence = layout.sentences[telling.sentence]
    kept = set(telling.frame.clause.at)
    dates = [d for d in dates_of(layout, sentence.start, sentence.end) if d.span.start in kept]
    ends = bool(_ENDS.search(sentence.text)) and telling.kind != "pact"
    held = telling.frame.rule.id in _HELD and not _ENTERED.search(sentence.text)
    ends = ends or telling.frame.rule.id in NOTICES
    ends = ends or (telling.title is not None and telling.title.amends)  # the day is that of the amendment
    ways = (
        ("opening",) if telling.kind in ("asset", "royalty") else ("dated",) if ends or held else ("dated", "opening")
    )
    for how in ways:
        found = next((d for d in dates if d.how == how and not _of_the_news(layout, d, telling)), None)
        if found:
            return found
    if held and telling.kind == "pact" and _HAS_HAD.search(sentence.text) and not ends:
        found = next((d for d in dates if _SINCE.search(layout.flow, max(0, d.span.start - 12), d.span.start)), None)
        if found:
            return found
    lowered = sentence.text.casefold()
    if any(words in lowered for words in ("same date", "same day", "the effective date")):
        return last_signed.get(telling.document)
    return next((d for d in dates if d.how == "provisional"), None)


_HELD = frozenset(
    ("deal.pact.between", "deal.pact.between-parties", "deal.pact.agreement-with", "deal.pact.possessive")
)
"""Frames of an agreement that exists: "In April 1995 the venture between A and B obtained …" does not date it."""

_SINCE = re.compile(r"\b[Ss]ince\s(?:early\s|late\s)?\Z")
_HAS_HAD = re.compile(r"\b(?:has|have)\s(?:also\s)?(?:had|been|worked|collaborated|partnered|held)\b")
"""How "since" gives an agreement that exists its first day: "Since 2019 we have had a licence agreement with Acme"."""

_BARELY = frozenset(("deal.pact.entered-with", "deal.pact.both-entered"))
_SOON = 2
"""Sentences behind "entered into an agreement" in which it must be told what was agreed."""

_ENDS = re.compile(r"\b(?:notice|notified|ended|terminat\w+|expired|lapsed|exercis\w+|withdr\w+)\b", re.IGNORECASE)
_NEWS = re.compile(r"\b(?:announc\w+|issued|releas\w+|report\w+)\b[^.;]{0,90}\bthat\b", re.IGNORECASE)
_ENTERED = re.compile(r"\b(?:entered|signed|executed|granted|acquired|sold|purchased|licensed)\b", re.IGNORECASE)


def _of_the_news(layout: Layout, dated: Dated, telling: Telling) -> bool:
    """ "On June 1, Acme announced that it has entered …": the date of the news, not of the agreement."""
    if dated.how != "opening" or dated.span.end > telling.frame.span.end:
        return False
    behind = " ".join(layout.flow[dated.span.end : dated.span.end + 260].split())
    news = _NEWS.search(behind)
    return news is not None and not _ENTERED.search(behind[: news.start()])


def _group_for(telling: Telling, signed: Dated | None, groups: Sequence[Group], entities: Entities) -> Group | None:
    left, right = family(entities, telling.left), family(entities, telling.right)
    for group in reversed(groups):
        a, b = family(entities, group.left), family(entities, group.right)
        if not ((left & a and right & b) or (left & b and right & a)):
            continue
        if _another_agreement(telling, signed, group):
            continue
        return group
    return None


def _another_agreement(telling: Telling, signed: Dated | None, group: Group) -> bool:
    """Whether a telling of the group's pair is about an agreement of its own: another date and another kind."""
    if telling.kind != "pact" or telling.strength < 3 or signed is None:
        return False
    if group.signed is None:
        return bool(_ALSO.search(telling.frame.clause.text)) and _of_another_kind(telling, group)
    if (telling.title and telling.title.amends) or "mendment" in telling.frame.clause.text:
        return False
    if abs(days_between(group.signed.iso, signed.iso)) <= SAME_AGREEMENT_DAYS or group.signed.iso[:4] == signed.iso[:4]:
        return False
    return _of_another_kind(telling, group)


_ALSO = re.compile(r"\balso\s(?:an?\s)?part(?:y|ies)\sto\b|\bseparate(?:ly)?\b", re.IGNORECASE)
"""How a further agreement of the same two is brought in: "the two are also parties to a License Agreement"."""


def _of_another_kind(telling: Telling, group: Group) -> bool:
    ours = {c for t in group.tellings for c in components_of(_words(t))}
    theirs = set(components_of(_words(telling)))
    return bool(ours and theirs) and not ours & theirs


def _more_exact(telling: Telling, signed: Dated, group: Group) -> bool:
    """Whether a later sentence dates the same signing better: it tells of the entering, and to the day."""
    return (
        telling.kind == "pact"
        and group.signed is not None
        and len(signed.iso) > len(group.signed.iso)
        and abs(days_between(group.signed.iso, signed.iso)) <= SAME_AGREEMENT_DAYS
    )


_DEFINITIVE = re.compile(r"\bdefinitive\b", re.IGNORECASE)


def _definitive(telling: Telling, signed: Dated, group: Group) -> bool:
    """Whether a later sentence tells of the definitive agreement that followed a letter of intent of another day."""
    return (
        group.signed is not None
        and signed.iso > group.signed.iso
        and signed.how != "provisional"
        and bool(_DEFINITIVE.search(telling.frame.clause.text))
        and bool(_ENTERED.search(telling.frame.clause.text))
    )


def _words(telling: Telling) -> str:
    return telling.title.text if telling.title else pact_words(telling.frame.clause, telling.frame)


def _join(group: Group, telling: Telling, signed: Dated | None, entities: Entities) -> None:
    left, right = family(entities, telling.left), family(entities, telling.right)
    swapped = bool(group.tellings) and bool(
        right & family(entities, group.left) or left & family(entities, group.right)
    )
    group.tellings.append(telling)
    group.left.update(telling.right if swapped else telling.left)
    group.right.update(telling.left if swapped else telling.right)
    if (
        signed is not None
        and telling.anchors
        and (group.signed is None or _more_exact(telling, signed, group) or _definitive(telling, signed, group))
    ):
        group.signed = signed
    if signed is not None and telling.kind == "pact" and telling.frame.rule.id in _BARELY and not telling.anchors:
        group.entered = (telling.document, telling.sentence, signed)
    if group.signed is None and telling.anchors and group.entered is not None:
        document, sentence, date = group.entered  # "… signed an agreement with Acme. Under it, Acme granted …"
        if document == telling.document and 0 < telling.sentence - sentence <= _SOON:
            group.signed = date
