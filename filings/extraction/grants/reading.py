"""All that a deal grants, read from the passages that speak of it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from filings.extraction.facts import Stated, Territory
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
    """The rights of one deal."""
    return Grant()
