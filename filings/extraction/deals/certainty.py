"""How sure it is that there is a deal: by the best sentence that tells it, and by what else speaks for it."""

from __future__ import annotations

from filings.extraction.deals.tellings.groups import Group
from filings.extraction.deals.tellings.reading import Telling
from filings.extraction.layout import Zone

_TITLE_OR_DATE = 0.3
_EACH_MORE = 0.25
"""What each further witness takes away of the doubt that is left: a title, a date, another sentence."""

_ONLY_MENTIONED = 0.85
_OPENINGS = (Zone.HEADLINE, Zone.ABOUT)
"""Zones that tell in passing: what only they tell is less sure."""


def certainty(group: Group, event: str, *, titled: bool) -> float:
    """A share from 0 to 1, in hundredths."""
    witnesses = sorted((_of_sentence(t) for t in group.tellings if t.anchors), reverse=True)
    best, *others = witnesses or [max(map(_of_sentence, group.tellings)) * 0.9]
    doubt = 1 - best
    for _ in others[:2]:
        doubt *= 1 - _EACH_MORE
    for there in (titled, group.signed is not None):
        doubt *= 1 - _TITLE_OR_DATE * there
    sure = (1 - doubt) * (_ONLY_MENTIONED if event == "mentioned" else 1.0)
    return round(min(max(sure, 0.05), 0.98), 2)


def _of_sentence(telling: Telling) -> float:
    sure = telling.frame.rule.confidence
    if telling.filled:
        sure *= 0.85
    if telling.strength < 3:
        sure *= 0.95
    return sure * (0.9 if telling.zone in _OPENINGS else 1.0)
