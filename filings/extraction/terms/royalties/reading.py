"""The royalties of a deal: each rate once, a mere mention only where no rate is told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from filings.extraction.facts import Rejected, Royalty, Span
from filings.extraction.layout import Row
from filings.extraction.percents import Percent, find_percents
from filings.extraction.scope import FilingReading
from filings.extraction.terms.milestones.flat_tables import FlatRows
from filings.extraction.terms.passages import Grid, Stretch
from filings.extraction.terms.payers import Direction, Directions
from filings.extraction.terms.royalties.finding import (
    FREE,
    MENTIONS,
    RoyaltyFound,
    find_mentions,
    find_royalties,
    interval,
)
from filings.extraction.terms.royalties.rates import Rate

_ABOVE = re.compile(
    r"\blicensors?\b|\buniversit\w+|\binstitut\w+|\bcollege\b|\bhospital\b|\bfoundation\b|\bto\s+(?:which|whom)\b"
    r"|\blicen[sc]ed?\s+from\b|\bunder\s+(?:a|its|the|that)\s+licen[sc]e\b|\blicen[sc]e\s+agreement\b",
    re.IGNORECASE,
)
_WORDS_BESIDE = 30
"""Letters that may stand beside a rate in its cell."""
_HIGHEST = 60
"""Per cent; no royalty table has a higher rate."""
_ROYALTY_TABLE = re.compile(r"\broyalt(?:y|ies)\b", re.IGNORECASE)


def read_royalties(
    reading: FilingReading,
    stretches: Sequence[Stretch],
    grids: Sequence[Grid],
    flat: FlatRows,
    directions: Directions,
    *,
    is_purchase: bool,
) -> tuple[list[Royalty], list[Rejected]]:
    """Royalties with rates in text order; else one said to be owed, blanked or absent (where there is a licence)."""
    found: list[Royalty] = []
    rejected: list[Rejected] = []
    mentions: list[tuple[RoyaltyFound, Royalty]] = []
    for stretch in stretches:
        rates = find_royalties(stretch)
        for each in rates:
            royalty, foreign = _royalty(reading, each, directions)
            if foreign:
                rejected.append(Rejected(each.rule, royalty.quote, f"owed to or by {foreign}, no party of the deal"))
            else:
                found.append(royalty)
        if not rates:
            mentions += [
                (m, _royalty(reading, m, directions)[0])
                for m in find_mentions(stretch)
                if not _royalty(reading, m, directions)[1]
            ]
    found += _from_grids(reading, grids, directions)
    found += [r for document, rates in flat.rates if (r := _from_rates(document, rates, directions)) is not None]
    kept = _once_each(found, rejected)
    if not kept:
        kept = [r for r in _mentioned(mentions) if r.disclosure != "none" or not is_purchase]
    return kept, rejected


def _royalty(reading: FilingReading, found: RoyaltyFound, directions: Directions) -> tuple[Royalty, str | None]:
    stretch = found.stretch
    flow = reading.layouts[stretch.document].flow
    place = stretch.start + (found.end if found.rule in MENTIONS else found.start)
    direction = directions.read(stretch.document, flow, stretch.start, place, stretch.end)
    spans: dict[str, tuple[Span, ...]] = {}
    if found.disclosure == "exact":
        spans["words" if found.words else "rate"] = (stretch.span(found.start, found.end),)
    if direction.payer_span:
        spans["payer"] = (direction.payer_span,)
    royalty = Royalty(
        quote=stretch.span(found.start, found.end), rule=found.rule, confidence=found.confidence,
        payer=directions.name(direction.payer), words=found.words, rate_min=found.low, rate_max=found.high,
        tiered=found.tiered, base=found.base, disclosure=found.disclosure, spans=spans,
    )  # fmt: skip
    if found.rule == FREE and _granted_back(reading, stretch, directions):
        return royalty, "a licence granted back"
    above = None if found.rule in MENTIONS else _upstream(stretch.text, direction, directions)
    return royalty, direction.foreign or above


def _granted_back(reading: FilingReading, stretch: Stretch, directions: Directions) -> bool:
    """Whether it is the licensee that grants: its royalty-free licence to the licensor is not the principal one."""
    verb = re.search(r"\bgrants?\b", stretch.text)
    if verb is None or directions.scope.licensee is None:
        return False
    at = stretch.start + verb.start()
    before = reading.entities.within(stretch.document, stretch.start, at)
    return bool(before) and directions.party_of(before[-1].entity) == directions.scope.licensee


def _upstream(text: str, direction: Direction, directions: Directions) -> str | None:
    """Who pays a royalty although it gives the rights, where the clause speaks of a licensor above it."""
    licensor = directions.scope.licensor
    if direction.stated and direction.payer == licensor and licensor is not None and direction.payee_span is None:
        return directions.name(licensor) if _ABOVE.search(text) else None
    return None


def _from_grids(reading: FilingReading, grids: Sequence[Grid], directions: Directions) -> Iterable[Royalty]:
    for grid in grids:
        layout = reading.layouts[grid.document]
        rows = grid.table.rows
        head = grid.above[-260:] + " " + " ".join(layout.flow[r.start : r.end] for r in rows[:1])
        if not _ROYALTY_TABLE.search(head) or re.search(r"\bexpense|\brevenue", head, re.IGNORECASE):
            continue
        rates = [p for r in rows if r.cells for p in _alone(layout.flow, r)]
        royalty = _from_rates(grid.document, rates, directions)
        if royalty is not None:
            yield royalty


def _alone(flow: str, row: Row) -> list[Percent]:
    """The rate that has a row's last cell to itself; prose with percentages in it is no row of a royalty table."""
    start, end = row.cells[-1]
    found = find_percents(flow, start, end)
    rest = "".join(flow[start:end][: p.start - start] for p in found[:1]) + (flow[found[-1].end : end] if found else "")
    return found if len(re.sub(r"(?i)[^a-z]|of net sales|royalty|percent", "", rest)) <= _WORDS_BESIDE else []


def _from_rates(document: int, rates: Sequence[Percent], directions: Directions) -> Royalty | None:
    """The royalty of a table of bands; a band whose rate is blanked leaves its end of the interval open."""
    if len(rates) < 2 or any(p.value is not None and p.value > _HIGHEST for p in rates):
        return None
    told = [Rate(p.start, p.end, p.value, p.value, p.written) for p in rates]
    exact = any(not rate.blank for rate in told)
    low, high = interval(told) if exact else (None, None)
    return Royalty(
        quote=Span(document, rates[0].start, rates[-1].end), rule="royalty.table@2", confidence=0.88,
        payer=directions.name(directions.default().payer), rate_min=low, rate_max=high, tiered=True, base="net_sales",
        disclosure="exact" if exact else "redacted",
        spans={"rate": tuple(Span(document, p.start, p.end) for p in rates)},
    )  # fmt: skip


def _once_each(found: Sequence[Royalty], rejected: list[Rejected]) -> list[Royalty]:
    kept: list[Royalty] = []
    for royalty in found:
        twin = next((k for k in kept if _same(k, royalty)), None)
        if twin is None:
            kept.append(royalty)
            continue
        rejected.append(Rejected(royalty.rule, royalty.quote, "told before"))
        if royalty.tiered and not twin.tiered:
            kept[kept.index(twin)] = replace(twin, tiered=True)
    kept = [k for k in kept if not any(_says_more(other, k) for other in kept)]
    if any(k.disclosure == "exact" for k in kept):
        kept = [k for k in kept if k.disclosure == "exact" or not _disclosed(k, kept)]
    return kept


def _same(one: Royalty, two: Royalty) -> bool:
    if (one.rate_min, one.rate_max, one.disclosure) != (two.rate_min, two.rate_max, two.disclosure):
        return False
    if one.disclosure == "redacted":
        return one.base == two.base or None in (one.base, two.base)
    return one.payer == two.payer and (one.base == two.base or None in (one.base, two.base))


def _says_more(finer: Royalty, vague: Royalty) -> bool:
    """Whether rates in figures tell what "double-digit" only hints at in another document or far from them."""
    if finer.rate_min is None or finer.rate_max is None or vague.rate_min is None or vague.rate_max is not None:
        return False
    apart = finer.quote.document != vague.quote.document or abs(finer.quote.start - vague.quote.start) > 400
    return apart and finer.words is None and finer.payer == vague.payer and vague.rate_min <= finer.rate_min


def _disclosed(redacted: Royalty, kept: Sequence[Royalty]) -> bool:
    """A blanked rate beside a disclosed one in the same clause is a royalty of its own (another territory)."""
    return not any(
        k.disclosure == "exact"
        and k.quote.document == redacted.quote.document
        and abs(k.quote.start - redacted.quote.start) < 400
        for k in kept
    )


def _mentioned(mentions: Sequence[tuple[RoyaltyFound, Royalty]]) -> list[Royalty]:
    owed = [r for _, r in mentions if r.disclosure == "undisclosed"]
    absent = [r for m, r in mentions if r.disclosure == "none" and not m.rule.startswith("royalty.free")]
    if absent:
        return absent[:1]
    if owed:
        return owed[:1]
    free = [r for m, r in mentions if m.rule.startswith("royalty.free")]
    return free[:1]
