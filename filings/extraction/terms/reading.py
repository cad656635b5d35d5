"""All terms of one deal, read from the passages that speak of it."""

from __future__ import annotations

from dataclasses import dataclass

from filings.extraction.facts import Milestone, Rejected, Royalty, Term
from filings.extraction.scope import DealScope, FilingReading


@dataclass(frozen=True, slots=True)
class DealTerms:
    """What was read, and the candidates that were given up with their reasons."""

    terms: tuple[Term, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    royalties: tuple[Royalty, ...] = ()
    rejected: tuple[Rejected, ...] = ()


def read_terms(reading: FilingReading, scope: DealScope) -> DealTerms:
    """The money of one deal."""
    return DealTerms()
