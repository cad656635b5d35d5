"""All that a deal grants, read from the passages that speak of it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from filings.extraction.facts import Stated, Territory
from filings.extraction.grants.asset_known import known_names
from filings.extraction.grants.assets import OtherNames, codes_of, read_assets, synonyms
from filings.extraction.grants.duration import read_term_years
from filings.extraction.grants.exclusivity import read_exclusivity
from filings.extraction.grants.indications import read_indications
from filings.extraction.grants.modality import read_modality
from filings.extraction.grants.passages import passages_about, read_passages
from filings.extraction.grants.phase import read_phase
from filings.extraction.grants.territory import read_territory
from filings.extraction.scope import DealScope, FilingReading


@dataclass(frozen=True, slots=True)
class Grant:
    """The rights a deal gives; what the passages do not state is None or empty."""

    exclusivity: Stated[str] | None = None
    territory: Stated[Territory] | None = None
    phase: Stated[str] | None = None
    modality: Stated[str] | None = None
    assets: tuple[Stated[str], ...] = ()
    indications: tuple[Stated[str], ...] = ()
    term_years: Stated[Decimal] | None = None


def read_grant(reading: FilingReading, scope: DealScope) -> Grant:
    """The rights of one deal: how exclusive, where, over what, for what and for how long."""
    passages = read_passages(reading, scope)
    parties = [reading.entities.all[p] for p in scope.parties]
    names = frozenset(w.lower().strip(",.") for e in parties for n in (e.name, *e.aliases) for w in (n, n.split()[0]))
    assets = read_assets(passages, _other_names(reading, names))
    codes = codes_of(assets)
    codes += synonyms(passages, codes)
    elsewhere = passages_about(reading, codes)
    return Grant(
        exclusivity=read_exclusivity(passages, is_contract=scope.is_contract, components=scope.components),
        territory=read_territory(reading, scope, passages),
        phase=read_phase(passages, elsewhere, codes, is_contract=scope.is_contract),
        modality=read_modality(passages, elsewhere, codes, is_contract=scope.is_contract),
        assets=assets,
        indications=read_indications(passages, codes),
        term_years=read_term_years(passages),
    )


def _other_names(reading: FilingReading, parties: frozenset[str]) -> OtherNames:
    words = {
        word.lower().strip(" ,.()")
        for entity in reading.entities.all
        for name in (entity.name, *entity.aliases)
        for word in name.split()
    }
    terms = {term.lower() for term in reading.definitions if " " not in term}
    named = frozenset(words | terms)
    return OtherNames(parties, named, known_names(reading, named))
