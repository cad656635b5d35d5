"""The money of a deal: amounts as a whole, single milestones, royalties."""

from __future__ import annotations

from filings.extraction.terms.reading import DealTerms, read_terms

__all__ = ["DealTerms", "read_terms"]
