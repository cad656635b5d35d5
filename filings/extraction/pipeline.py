"""From one filing to its facts: the steps in their order, and the bounds on the work."""

from __future__ import annotations

from dataclasses import replace

from filings.extraction.bounds import LONGEST_NAME, LONGEST_SENTENCE, bounded
from filings.extraction.confidence import calibrated
from filings.extraction.cover import read_cover
from filings.extraction.deals import find_deals
from filings.extraction.definitions import read_definitions
from filings.extraction.facts import Deal, FilingFacts, Party, Rejected
from filings.extraction.grants import read_grant, share_phase_and_modality
from filings.extraction.organisations import read_entities
from filings.extraction.scope import DealScope, FilingReading
from filings.extraction.source import SourceFiling
from filings.extraction.structure import lay_out
from filings.extraction.subsidiaries import read_subsidiaries
from filings.extraction.terms import read_terms


def extract(source: SourceFiling) -> FilingFacts:
    """Read one filing, each value with the share of such values that are right (see `confidence`)."""
    return calibrated(read(source))


def read(source: SourceFiling) -> FilingFacts:
    """Read one filing: who filed, its subsidiaries, and its deals with their terms, as sure as their rules state.

    Work is bounded: what lies beyond the limits in `bounds` is not read and is named in `FilingFacts.given_up`.
    """
    source, given_up = bounded(source)
    reading = read_layouts(source)
    cover = read_cover(reading, source)
    found = find_deals(reading, cover)
    deals: list[Deal] = []
    rejected: list[Rejected] = []
    for deal, scope in found:
        known = replace(scope, components=tuple(c.value for c in deal.components))
        complete, losers = _with_terms(reading, deal, known)
        deals.append(complete)
        rejected.extend(losers)
    deals = [_without_stutter(deal) for deal in deals if all(_is_name(party.name.value) for party in deal.parties)]
    return FilingFacts(
        form=cover.form,
        event_date=cover.event_date,
        items=cover.items,
        registrant=cover.registrant,
        subsidiaries=read_subsidiaries(reading, source),
        deals=tuple(share_phase_and_modality(deals)),
        rejected=tuple(rejected),
        given_up=(*given_up, *reading.given_up),
    )


def read_layouts(source: SourceFiling) -> FilingReading:
    """Lay out every document of a filing and find its organisations and defined terms."""
    layouts = tuple(lay_out(document) for document in source.documents)
    given_up = [
        f"document {layout.document.index}: sentences of more than {LONGEST_SENTENCE} characters are read in parts"
        for layout in layouts
        if any(len(sentence.text) >= LONGEST_SENTENCE for sentence in layout.sentences)
    ]
    return FilingReading(layouts, read_entities(layouts, source), read_definitions(layouts), given_up)


def _is_name(value: str) -> bool:
    return len(value) <= LONGEST_NAME


def _without_long_parent(party: Party) -> Party:
    return party if party.parent is None or _is_name(party.parent.value) else replace(party, parent=None)


def _without_stutter(deal: Deal) -> Deal:
    """The deal without names that are too long to be any: text that repeats itself, which no reader should be shown."""
    return replace(
        deal,
        parties=tuple(_without_long_parent(party) for party in deal.parties if _is_name(party.name.value)),
        name=deal.name if deal.name and _is_name(deal.name.value) else None,
        assets=tuple(asset for asset in deal.assets if _is_name(asset.value)),
        indications=tuple(each for each in deal.indications if _is_name(each.value)),
    )


def _with_terms(reading: FilingReading, deal: Deal, scope: DealScope) -> tuple[Deal, tuple[Rejected, ...]]:
    money, grant = read_terms(reading, scope), read_grant(reading, scope)
    complete = replace(
        deal,
        terms=money.terms,
        milestones=money.milestones,
        royalties=money.royalties,
        exclusivity=grant.exclusivity,
        territory=grant.territory,
        phase=grant.phase,
        modality=grant.modality,
        assets=grant.assets,
        indications=grant.indications,
        term_years=grant.term_years,
    )
    return complete, tuple(money.rejected)
