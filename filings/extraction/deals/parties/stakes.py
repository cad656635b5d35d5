"""Majority stakes: a company that another owns most of may still license from it as an outside party does."""

from __future__ import annotations

import re
from dataclasses import replace

from filings.extraction.deals.parties.making import parent_of
from filings.extraction.entities import Entities
from filings.extraction.facts import Deal
from filings.extraction.scope import FilingReading

_STAKE = re.compile(
    r"\b(?:majority|controlling)\s(?:\w+\s)?(?:stake|interest|ownership|shareholder|stockholder)|\bownership\sstake\b",
    re.IGNORECASE,
)


def without_stakes(reading: FilingReading) -> FilingReading:
    """The reading with owners of a mere stake no longer taken for parents: the two may be sides of one deal."""
    entities = reading.entities
    kept = tuple(replace(e, parent=None) if _is_stake(reading, e.index) else e for e in entities.all)
    return replace(reading, entities=Entities(kept, entities.mentions))


def with_stakes(deal: Deal, reading: FilingReading) -> Deal:
    """Give parties back the parents that the filing states for them."""
    by_name = {e.name: e.index for e in reading.entities.all}
    return replace(
        deal,
        parties=tuple(
            replace(p, parent=parent_of(by_name[p.name.value], reading.entities))
            if p.parent is None and p.name.value in by_name
            else p
            for p in deal.parties
        ),
    )


def _is_stake(reading: FilingReading, entity: int) -> bool:
    one = reading.entities.all[entity]
    if one.parent is None or one.parent_span is None:
        return False
    span = one.parent_span
    flow = reading.layouts[span.document].flow
    words = flow[max(0, span.start - 40) : span.end + 40]
    return bool(_STAKE.search(words)) and "subsidiary" not in words.lower()
