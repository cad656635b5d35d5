"""Whether a filing speaks of drugs, biologics, vaccines, diagnostics, devices or the technology to find or make them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from filings.extraction.layout import Layout

ENOUGH = 3
"""Distinct words of the field that a filing must hold; near misses of other industries hold one or two."""

_WORDS = re.compile(
    r"\b(pharmaceutical|therap|drug|clinical|patient|vaccin|antibod|biolog|biotech|biopharm|compound|fda|food and drug|medicin|diagnos|molecul|peptide|gene|protein|surg|physician|hospital|bone|healthcare|bioscience|pharma|dermat|steroid|infecti|syndrome|chronic|injection|insulin|psoria|medicament"
    r"|phase (?:1|2|3|i)|trial|dosing|tumou?r|cancer|oncolog|disease|orthop|surgical|medical|genom|implant|dosage|tablet|treatment|receptor)",
    re.IGNORECASE,
)


def is_life_science(layouts: Sequence[Layout]) -> bool:
    """Whether the filing holds enough distinct words of the field."""
    found: set[str] = set()
    for layout in layouts:
        for match in _WORDS.finditer(layout.flow):
            found.add(match[1].lower())
            if len(found) >= ENOUGH:
                return True
    return False
