"""From anchors to deals: which sentences tell of one agreement, and what they say of it."""

from __future__ import annotations

from typing import Any

from filings.extraction.facts import Deal
from filings.extraction.scope import DealScope, FilingReading


def find_deals(reading: FilingReading, cover: Any) -> list[tuple[Deal, DealScope]]:
    """Deals of a filing in the order it first tells them, each with the passages that speak of it."""
    return []
