"""What a deal grants: exclusivity, territory, asset, phase, modality, indications, length."""

from __future__ import annotations

from filings.extraction.grants.reading import Grant, read_grant
from filings.extraction.grants.shared_assets import share_phase_and_modality

__all__ = ["Grant", "read_grant", "share_phase_and_modality"]
