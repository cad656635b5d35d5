"""What a deal grants: exclusivity, territory, asset, phase, modality, indications, length."""

from __future__ import annotations

from filings.extraction.grants.reading import Grant, read_grant

__all__ = ["Grant", "read_grant"]
