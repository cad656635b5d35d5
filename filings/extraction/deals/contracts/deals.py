"""The deal that a contract is: joined to the report that announces it, or standing alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from filings.extraction.anchors import sought
from filings.extraction.deals.agreements import components_of
from filings.extraction.deals.contracts.preambles import Preamble
from filings.extraction.deals.happenings.provisional import is_provisional
from filings.extraction.deals.parties.families import family
from filings.extraction.deals.parties.investors import read_investors
from filings.extraction.deals.parties.making import party
from filings.extraction.deals.parties.roles import ROLE_PAIRS, sold_together
from filings.extraction.deals.tellings.groups import signing_date
from filings.extraction.deals.tellings.reading import Telling, read_tellings
from filings.extraction.entities import Entities
from filings.extraction.facts import Deal, Party, Span, Stated
from filings.extraction.layout import Layout
from filings.extraction.preamble import OPENING
from filings.extraction.scope import DealScope, FilingReading, Passage

_EXTRAS = (
    (
        "equity_investment",
        sought(
            r"\b(?:stock|share)\spurchase\sagreement\b|\bsubscription\sagreement\b"
            r"|\b(?:shall|will|agrees?\sto|has\sagreed\sto)\s(?:purchase|subscribe\sfor|buy)\s[^.;]{0,100}\b(?:shares|stock)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "co_development",
        sought(
            r"\bshar(?:e|ed|ing)\s(?:[\w-]+\s){0,4}development\scosts?\b|\bco-?develop|\bjointly\sdevelop",
            re.IGNORECASE,
        ),
    ),
    (
        "supply",
        sought(r"\bsupply\sagreement\b|\bshall\s(?:\w+,?\s){0,3}supply\b|\bmanufacturing\sagreement\b", re.IGNORECASE),
    ),
    ("assignment", sought(r"\bhereby\s(?:irrevocably\s)?assigns?\b", re.IGNORECASE)),
    ("license", sought(r"\bgrants?\b[^.;]{0,120}\blicen[cs]e\b", re.IGNORECASE)),
)
"""What the clauses of a contract add to its title."""

_SPOKEN = (
    (
        "distribution",
        sought(r"\b(?:appoints?|appointed|appointment)\b[^.;]{0,120}\bdistribut|\bexclusive\sdistribut", re.IGNORECASE),
    ),
    ("option", sought(r"\b(?:grants?|obtain)\b[^.;]{0,80}\boption\b", re.IGNORECASE)),
    ("license", sought(r"\b(?:out-?|in-?|sub)?licens(?:e|es|ed|ing)\b", re.IGNORECASE)),
    ("research_collaboration", sought(r"\bcollaborat|\bresearch\sprogram", re.IGNORECASE)),
    (
        "asset_purchase",
        sought(r"\b(?:sells?|purchases?|acquires?)\b[^.;]{0,80}\b(?:assets|patents)\b", re.IGNORECASE),
    ),
)
"""What a contract is about whose title and clauses show no component, by what it speaks of."""

_ALONE = {
    "royalty_purchase": ("supply", "assignment", "license", "co_development"),
    "asset_purchase": ("supply", "assignment", "license", "co_development"),
    "option": ("supply", "license"),
    "sublicense": ("license",),
    "distribution": ("license",),
    "supply": ("license", "assignment", "co_development"),
}
"""What clauses do not add to a contract whose title says the key: a sale of assets brings its supply along."""

_SEVERAL = frozenset(("co_development", "assignment", "equity_investment"))
"""Components that a long contract shows by more than one clause; one may be boilerplate."""

_RESTATES = re.compile(r"(?:\w+\s)?amended\sand\srestated\b", re.IGNORECASE)
LONG = 20_000
"""Characters from which a contract is long."""

_INCOME_STREAM = re.compile(
    r"\bpurchased\s(?:royalt(?:y|ies)|receivables|revenue)|\brevenue\s(?:participation|interest)"
    r"|\broyalty\s(?:interest|stream|payments)\b",
    re.IGNORECASE,
)
"""What is sold where a bare "Purchase and Sale Agreement" sells an income from a product, not the product."""

_CUE_LIMIT = 400_000


def add_contract(
    told: list[tuple[Deal, DealScope]], reading: FilingReading, layout: Layout, preamble: Preamble
) -> list[tuple[Deal, DealScope]]:
    """Join a contract to the deal of its parties that the filing already tells, else add it as a deal of its own."""
    entities = reading.entities
    ours = family(entities, preamble.parties)
    whole = Passage(layout.document.index, 0, len(layout.sentences))
    for number, (deal, scope) in enumerate(told):
        if len(ours & family(entities, scope.parties)) >= 2 and not scope.is_contract:
            deal = replace(deal, name=deal.name or _name(preamble), signed=deal.signed or _signed(preamble))
            joined = replace(scope, passages=(*scope.passages, whole))
            return [*told[:number], (deal, joined), *told[number + 1 :]]
    return [*told, _alone(reading, layout, preamble, whole)]


def recited_deals(reading: FilingReading, layout: Layout, preamble: Preamble) -> Iterator[Telling]:
    """Older deals that a contract recites: between one of its parties and an outsider, both named, and dated."""
    outsiders = {e.index for e in reading.entities.all} - set(preamble.parties)
    for telling in read_tellings(reading, layout, naming=outsiders):
        left, right = set(telling.left), set(telling.right)
        one_outside = (left <= outsiders) != (right <= outsiders)
        if (
            telling.anchors
            and not telling.filled
            and one_outside
            and (day := signing_date(telling, [*reading.layouts], {})) is not None
            and not (preamble.title.of_an_older and preamble.signed and day.iso == preamble.signed.iso)
        ):
            yield telling


def _alone(reading: FilingReading, layout: Layout, preamble: Preamble, whole: Passage) -> tuple[Deal, DealScope]:
    entities = reading.entities
    sentences = [(layout, number) for number in range(len(layout.sentences))]
    components = _components(layout, preamble)
    kind = _role_kind(preamble, [c.value for c in components])
    event = _event(preamble)
    deal = Deal(
        parties=(*_parties(entities, preamble, kind), *read_investors(reading, sentences, preamble.parties)),
        components=components,
        event=Stated(event, (preamble.title.span,), "contract.event@1", 0.95),
        confidence=0.95,
        quote=preamble.span,
        name=_name(preamble),
        signed=_signed(preamble),
        effective=_effective(preamble),
    )
    # of a side's companies the one called "Parent" stands behind the other that buys or sells
    ordered = sorted(preamble.parties, key=lambda p: "Parent" in entities.all[p].aliases)
    giver = next((p for p in ordered if p in preamble.givers), None)
    taker = next((p for p in ordered if p not in preamble.givers), None) if giver is not None else None
    return deal, DealScope(
        parties=preamble.parties, passages=(whole,), licensor=giver, licensee=taker, is_contract=True
    )


def _event(preamble: Preamble) -> str:
    title = preamble.title
    if title.of_an_older:
        return "terminated" if title.ends else "amended"
    if _RESTATES.match(title.text):
        return "amended"
    return "proposed" if is_provisional(title.text) else "signed"


def _name(preamble: Preamble) -> Stated[str] | None:
    if not preamble.title.text:
        return None
    return Stated(preamble.title.text, (preamble.title.span,), "contract.title@1", 0.95)


def _signed(preamble: Preamble) -> Stated[str] | None:
    found = preamble.signed
    return None if found is None else Stated(found.iso, (found.span,), "contract.date@1", 0.9)


def _effective(preamble: Preamble) -> Stated[str] | None:
    found = preamble.effective
    return None if found is None else Stated(found.iso, (found.span,), "contract.effective@1", 0.85)


def _components(layout: Layout, preamble: Preamble) -> tuple[Stated[str], ...]:
    found: dict[str, Span] = dict.fromkeys(components_of(preamble.title.text), preamble.title.span)
    stream = _INCOME_STREAM.search(layout.flow, 0, OPENING)
    if stream and list(found) == ["asset_purchase"]:
        found = {"royalty_purchase": Span(layout.document.index, *stream.span())}
    shut = {name for key in found for name in _ALONE.get(key, ())}
    for name, pattern in _EXTRAS:
        if name in found or name in shut:
            continue
        matches = list(islice(pattern.finditer(layout.flow, 0, _CUE_LIMIT), 2))
        if len(matches) > (name in _SEVERAL and len(layout.flow) > LONG):
            found[name] = Span(layout.document.index, *matches[0].span())
    if not found:
        spoken = ((name, p.search(layout.flow, 0, LONG)) for name, p in _SPOKEN)
        found = {name: Span(layout.document.index, *m.span()) for name, m in spoken if m} or {"other": preamble.span}
    if "co_development" in found and "research_collaboration" in found:
        found.pop("research_collaboration")
    return tuple(Stated(name, (span,), "contract.component@1", 0.8) for name, span in found.items())


def _role_kind(preamble: Preamble, components: Sequence[str]) -> str:
    if "royalty_purchase" in components or components[:1] in (["asset_purchase"], ["assignment"]):
        return "asset"
    if components[:1] == ["distribution"] or (components[:1] == ["supply"] and "license" not in components):
        return "distribution"
    words = preamble.title.text.lower()
    if sold_together(words):
        return "partner"
    if "option" in components and (words.find("option") < words.find("licen") or "licen" not in words):
        return "option"
    return "license" if "license" in components or "sublicense" in components else "partner"


def _parties(entities: Entities, preamble: Preamble, kind: str) -> tuple[Party, ...]:
    roles = ROLE_PAIRS[kind if preamble.givers else "partner"]
    cue = preamble.cue or preamble.span
    confidence = 0.85 if preamble.givers else 0.6
    ordered = sorted(preamble.parties, key=lambda p: p not in preamble.givers)
    return tuple(party(p, entities, roles[p not in preamble.givers], cue, confidence) for p in ordered)
