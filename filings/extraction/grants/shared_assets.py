"""What belongs to an asset holds for every deal about it: phase and modality are shared among a filing's deals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from filings.extraction.facts import Deal, Stated
from filings.extraction.vocabulary.phases import ORDER


def share_phase_and_modality(deals: Sequence[Deal]) -> list[Deal]:
    """The deals with the phase and modality of their first asset, as any deal of the filing about it tells them.

    The phase is the most advanced one told; a deal whose first asset no other deal names is returned as it was.
    """
    return [replace(deal, phase=_phase(deal, deals), modality=_modality(deal, deals)) for deal in deals]


def _about_the_same(deal: Deal, deals: Sequence[Deal]) -> list[Deal]:
    if not deal.assets:
        return []
    own = {a.value.casefold() for a in deal.assets}
    first = deal.assets[0].value
    return [
        d
        for d in deals
        if d is not deal and d.assets and (d.assets[0].value.casefold() in own or first in _forms_of_one(d))
    ]


def _forms_of_one(deal: Deal) -> list[str]:
    """The names of a deal's single asset, told by a code or brand and by its generic name in small letters."""
    names = [a.value for a in deal.assets]
    return names if len(names) == 2 and any(name.islower() for name in names) else []


def _phase(deal: Deal, deals: Sequence[Deal]) -> Stated[str] | None:
    told = [d.phase for d in [deal, *_about_the_same(deal, deals)] if d.phase is not None]
    return max(told, key=lambda p: (ORDER.index(p.value), p.confidence), default=None)


def _modality(deal: Deal, deals: Sequence[Deal]) -> Stated[str] | None:
    if deal.modality is not None:
        return deal.modality
    return next((d.modality for d in _about_the_same(deal, deals) if d.modality is not None), None)
