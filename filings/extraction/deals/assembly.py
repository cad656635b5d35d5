"""From anchors to deals: which sentences tell of one agreement, and what they say of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from filings.extraction.bounds import MAX_DEALS, MAX_TELLINGS
from filings.extraction.cover import Cover
from filings.extraction.deals.agreements import components_of
from filings.extraction.deals.announcing import announced_day
from filings.extraction.deals.certainty import certainty
from filings.extraction.deals.components import read_components
from filings.extraction.deals.context import Context, read_context
from filings.extraction.deals.contracts.deals import add_contract, recited_deals
from filings.extraction.deals.contracts.preambles import Preamble, read_preamble
from filings.extraction.deals.dating import Dated, date_behind, dates_of, effective_date
from filings.extraction.deals.exhibits import Listed, listed_agreements
from filings.extraction.deals.happenings.reading import read_event
from filings.extraction.deals.happenings.this_year import signed_this_year
from filings.extraction.deals.parties.families import family
from filings.extraction.deals.parties.investors import read_investors
from filings.extraction.deals.parties.leanings import read_leanings
from filings.extraction.deals.parties.making import make_parties, signatories
from filings.extraction.deals.parties.options import grants_an_option
from filings.extraction.deals.parties.roles import direction, one_way, role_kind
from filings.extraction.deals.parties.sharers import read_sharers
from filings.extraction.deals.parties.stakes import with_stakes, without_stakes
from filings.extraction.deals.tellings.groups import Group, group_tellings
from filings.extraction.deals.tellings.headed import with_headed
from filings.extraction.deals.tellings.reading import Telling, pact_words, read_tellings
from filings.extraction.deals.tellings.scopes import Ownership, own_sentences
from filings.extraction.deals.tellings.tabled import tabled_tellings
from filings.extraction.deals.titles import Title, deal_titles
from filings.extraction.deals.topic import is_life_science
from filings.extraction.facts import Deal, Stated
from filings.extraction.layout import Layout, Zone
from filings.extraction.scope import DealScope, FilingReading

SUBSTANCE_WITHIN = 8
"""Sentences after a bare "agreement" in which its substance is looked for."""

AFTER_SETTLING = 2
"""Sentences from the settling of a lawsuit on in which rights or payments for them make it a deal."""

_SUBSTANCE = re.compile(
    r"\blicen[cs]|\bmilestone|\broyalt|\bexclusive\b|\bco-?promot|\bco-?develop|\bdrug\scandidate|\bup-?front\b",
    re.IGNORECASE,
)


def find_deals(reading: FilingReading, cover: Cover) -> list[tuple[Deal, DealScope]]:
    """Deals of a filing in the order it first tells them, each with the passages that speak of it."""
    if not is_life_science(reading.layouts):
        return []
    told = _find(without_stakes(reading), cover)
    return [(with_stakes(deal, reading), scope) for deal, scope in told]


def _find(reading: FilingReading, cover: Cover) -> list[tuple[Deal, DealScope]]:
    context = read_context(reading.layouts, cover)
    contracts = {
        layout.document.index: preamble
        for layout in reading.layouts
        if layout.document_class == "contract" and (preamble := read_preamble(reading, layout)) is not None
    }
    tellings = [t for layout in reading.layouts for t in _tellings(reading, layout, contracts)]
    if len(tellings) > MAX_TELLINGS:
        reading.given_up.append(f"sentences that tell of deals after the first {MAX_TELLINGS}")
    grouped = group_tellings(tellings[:MAX_TELLINGS], reading.entities, reading.layouts)
    groups = [g for g in grouped if _is_deal(reading, g)]
    if len(groups) > MAX_DEALS:
        reading.given_up.append(f"{len(groups) - MAX_DEALS} deals beyond the first {MAX_DEALS}")
        groups = groups[:MAX_DEALS]
    background = [_is_background(g, context) for g in groups]
    signers = {document: preamble.parties for document, preamble in contracts.items()}
    ownership = own_sentences(reading, groups, background, signers)
    listed = [
        each
        for layout in reading.layouts
        if layout.document_class in ("report", "periodic")
        for each in listed_agreements(reading, layout)
    ]
    news = [g for g, old in zip(groups, background, strict=True) if not old]
    told = [_assemble(reading, context, groups, number, ownership, listed, news) for number in range(len(groups))]
    for document, preamble in contracts.items():
        told = add_contract(told, reading, reading.layouts[document], preamble)
    return told


def _tellings(reading: FilingReading, layout: Layout, contracts: Mapping[int, Preamble]) -> Iterator[Telling]:
    """What a document tells; a contract tells only older deals of its parties with others."""
    if layout.document_class == "subsidiary_list":
        return
    if layout.document_class != "contract":
        yield from with_headed(reading, layout, list(read_tellings(reading, layout)))
        yield from tabled_tellings(reading, layout)
    elif (preamble := contracts.get(layout.document.index)) is not None:
        yield from recited_deals(reading, layout, preamble)


def _is_deal(reading: FilingReading, group: Group) -> bool:
    """A right granted or a deal entered; a bare "agreement" only where the sentences after it speak of rights."""
    if any(t.anchors and not _only_settles(t) for t in group.tellings):
        return True
    return any(
        t.kind == "pact"
        and not t.side_agreement
        and _speaks_of_rights(reading, t, within=AFTER_SETTLING if _only_settles(t) else SUBSTANCE_WITHIN)
        for t in group.tellings
    )


def _only_settles(telling: Telling) -> bool:
    """A lawsuit settled, with no word yet of rights or payments for them."""
    if telling.frame.rule.id in ("deal.pact.settled", "deal.pact.settled-with"):
        return True
    return telling.kind == "pact" and components_of(pact_words(telling.frame.clause, telling.frame)) == ["settlement"]


def _speaks_of_rights(reading: FilingReading, telling: Telling, *, within: int) -> bool:
    sentences = reading.layouts[telling.document].sentences
    near = sentences[telling.sentence : telling.sentence + within]
    return any(_SUBSTANCE.search(s.text) for s in near)


def _is_background(group: Group, context: Context) -> bool:
    """Whether a report only retells this deal: its sentences stand in background passages, or its date is old."""
    if context.periodic:
        return False
    anchors = [t for t in group.tellings if t.anchors] or group.tellings
    if all(t.zone is Zone.ABOUT for t in anchors):
        return True
    return (
        group.signed is not None
        and context.since is not None
        and group.signed.iso < context.since[: len(group.signed.iso)]
    )


def _assemble(
    reading: FilingReading,
    context: Context,
    groups: Sequence[Group],
    number: int,
    ownership: Ownership,
    listed: Sequence[Listed],
    news: Sequence[Group],
) -> tuple[Deal, DealScope]:
    group = groups[number]
    sentences = ownership.sentences(reading.layouts, number)
    title = _title(reading, group, sentences, listed)
    components = read_components(reading, group, title, sentences)
    leanings = list(read_leanings(reading, sentences))
    pointing = direction(group, reading.entities, leanings)
    left, right = signatories(group, reading.entities, reading.layouts)
    named = title.value if title else None
    optional = grants_an_option(group, named, sentences)
    one_sided = one_way(group, reading.entities, leanings)
    kind = role_kind(group, named, [c.value for c in components], optional=optional, one_sided=one_sided)
    signed = _signed(reading, group, title, sentences) or signed_this_year(reading, group, context)
    event, event_on = read_event(
        group,
        sentences,
        context,
        others=[*groups[:number], *groups[number + 1 :]],
        layouts=reading.layouts,
        entities=reading.entities,
        of_others=_is_of_others(reading, group),
    )
    first = next((t for t in group.tellings if t.anchors), group.tellings[0])
    giver = pointing.giver
    giving_left = giver is not None and bool(family(reading.entities, left) & giver)
    licensor, licensee = (left, right) if giving_left else (right, left)
    signers = make_parties(left, right, reading.entities, pointing, kind, group)
    deal = Deal(
        parties=(
            *signers,
            *read_sharers(reading, sentences, signers),
            *read_investors(reading, sentences, (*left, *right)),
        ),
        components=components,
        event=event,
        confidence=certainty(group, event.value, titled=title is not None),
        quote=first.frame.span,
        name=title,
        announced=_announced(reading, group, context, news) if event.value != "mentioned" else None,
        signed=_dated(signed),
        effective=_effective(group, sentences),
        event_on=event_on,
    )
    scope = DealScope(
        parties=tuple(dict.fromkeys((*left, *right))),
        passages=tuple(ownership.passages(number)),
        licensor=licensor[0] if giver is not None else None,
        licensee=licensee[0] if giver is not None else None,
    )
    return deal, scope


def _signed(
    reading: FilingReading, group: Group, title: Stated[str] | None, sentences: Sequence[tuple[Layout, int]]
) -> Dated | None:
    """The date behind the agreement's title, else the one its tellings give, else "The license dates from 2011"."""
    behind = date_behind(reading.layouts[title.spans[0].document], title.spans[0]) if title else None
    if (
        behind is not None
        and behind.how != "effective"
        and (group.signed is None or len(behind.iso) >= len(group.signed.iso))
    ):
        group.signed = behind
    if group.signed is None:
        said = (_dated_by(layout, number) for layout, number in sentences)
        group.signed = next((found for found in said if found is not None), None)
    return group.signed


_DATES_FROM = re.compile(
    r"\b(?:program(?:me)?s?|products?|compounds?|rights|technology)\s(?:in-?)?licensed\sin\s"
    r"|\b(?:licen[cs]e|agreement|collaboration|accord|alliance|partnership|pact|deal)\b[^.;]{0,40}"
    r"\b(?:dates\sfrom|is\sdated|(?:was\s)?(?:signed|granted|entered\sinto|concluded|made|executed)\b"
    r"[^.;]{0,60}?\b(?:in|on))\s|\bparties\s(?:signed|executed|concluded)\b[^.;]{0,60}?\b(?:in|on)\s",
    re.IGNORECASE,
)


def _dated_by(layout: Layout, number: int) -> Dated | None:
    sentence = layout.sentences[number]
    match = _DATES_FROM.search(sentence.text)
    if match is None:
        return None
    near = (
        d
        for d in dates_of(layout, sentence.start, sentence.end)
        if d.span.start - sentence.start - match.end() in range(-2, 12)
    )
    return next(near, None)


def _dated(found: Dated | None) -> Stated[str] | None:
    if found is None:
        return None
    return Stated(found.iso, (found.span, found.year) if found.year else (found.span,), "deal.signed@1", 0.85)


def _is_of_others(reading: FilingReading, group: Group) -> bool:
    """Whether neither side is the filer or a company of its group."""
    filer = reading.entities.filer()
    return filer is not None and not family(reading.entities, group.entities) & family(reading.entities, [filer.index])


def _effective(group: Group, sentences: Sequence[tuple[Layout, int]]) -> Stated[str] | None:
    """The day that a report gives, to the day if any sentence does; a contract's own is not that of what it recites."""
    best: Dated | None = None
    for layout, number in sentences:
        found = effective_date(layout, number) if layout.document_class != "contract" else None
        if found is None or (group.signed is not None and found.iso == group.signed.iso):
            continue
        if best is None or (len(found.iso) > len(best.iso) and found.iso.startswith(best.iso)):
            best = found
    return None if best is None else Stated(best.iso, (best.span,), "deal.effective@2", 0.8)


def _announced(reading: FilingReading, group: Group, context: Context, news: Sequence[Group]) -> Stated[str] | None:
    first = announced_day(reading, group, context, news)
    if first is None:
        return None
    return Stated(first.iso, (first.span, first.year) if first.year else (first.span,), "deal.announced@2", 0.9)


def _title(
    reading: FilingReading, group: Group, sentences: Sequence[tuple[Layout, int]], listed: Sequence[Listed]
) -> Stated[str] | None:
    """The best title printed in the sentences of a deal, else the one under which an exhibit list names its parties."""
    found = [t.title for t in group.tellings if t.title is not None and t.kind != "payment"]
    passing = {(t.document, t.sentence) for t in group.tellings if t.in_passing}
    for layout, number in sentences:
        if (layout.document.index, number) in passing:
            continue
        sentence = layout.sentences[number]
        found += [t for t in deal_titles(layout, sentence.start, sentence.end) if t.weight >= 3]
    found = [t for t in found if t.weight >= 4 or _is_printed(t, reading)]
    if not found:
        found = [each.title for each in listed if _lists(reading, each, group)][:1]
    if not found:
        return None
    best = max(found, key=lambda t: (t.weight, len(t.text)))
    return Stated(best.text, (best.span,), "deal.title@1", 0.85)


def _is_printed(title: Title, reading: FilingReading) -> bool:
    """Whether a title is no mere defined term; one that is a term too stands in the words the term is given for."""
    defined = reading.definitions.get(title.text)
    if defined is None:
        return True
    document, start, end = defined
    return title.span.document == document and start <= title.span.start < end


def _lists(reading: FilingReading, listed: Listed, group: Group) -> bool:
    """Whether an exhibit is this deal's agreement: it names both sides, and its kind is among what the deal grants."""
    named = family(reading.entities, listed.parties)
    both = bool(named & family(reading.entities, group.left)) and bool(named & family(reading.entities, group.right))
    kinds = set(components_of(listed.title.text))
    told = {
        c
        for t in group.tellings
        for c in (*components_of(pact_words(t.frame.clause, t.frame)), *_KINDS.get(t.kind, ()))
    }
    return both and (not kinds or not told or bool(kinds & told))


_KINDS = {
    "asset": ("asset_purchase",),
    "license": ("license",),
    "sublicense": ("sublicense", "license"),
    "option": ("option",),
    "distribution": ("distribution",),
    "royalty": ("royalty_purchase",),
}
