"""What a filing reports about a deal: the latest event said to have happened, else that it is only mentioned."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from filings.extraction.deals.context import Context
from filings.extraction.deals.happenings.news import headline_news, item_news, signing_of
from filings.extraction.deals.happenings.sightings import Happening, read_happenings
from filings.extraction.deals.tellings.groups import Group
from filings.extraction.entities import Entities
from filings.extraction.facts import Stated
from filings.extraction.layout import Layout

_RANK = (
    "mentioned",
    "proposed",
    "signed",
    "amended",
    "option_exercised",
    "milestone_achieved",
    "milestone_paid",
    "expired",
    "terminated",
)
CONTESTED = 0.75
"""What remains of an event's plainness where other events are as new: which is the last may be misread."""


def read_event(
    group: Group,
    sentences: Iterable[tuple[Layout, int]],
    context: Context,
    *,
    others: Sequence[Group],
    layouts: Sequence[Layout],
    entities: Entities,
    of_others: bool = False,
) -> tuple[Stated[str], Stated[str] | None]:
    """The event of a deal and its day; `sentences` are those that speak of the deal, `others` the filing's
    other deals. A deal `of_others` (the filer is on neither side) is only mentioned, whatever happened to it.
    """
    signing = signing_of(group, layouts, context)
    passing = {(t.document, t.sentence) for t in group.tellings if t.in_passing}
    fresh = [
        h
        for layout, number in sentences
        if (layout.document.index, number) not in passing
        for h in read_happenings(layout, number, context)
        if h.fresh
    ]
    if any(h.event == "proposed" for h in fresh) and (signing is None or signing.fresh) and _proposed(group):
        fresh = [h for h in fresh if h.event == "proposed"]
        signing = None
    if signing is not None and signing.fresh:
        fresh.append(signing)
        # a deal that is news itself was not amended, ended or paid for by the sentences that set out its terms
        if signing.on is None:
            fresh = [signing]
    fresh = [h for h in fresh if h.event != "proposed" or signing is None]
    if not fresh and not context.periodic:
        told = item_news(group, others, layouts, context) or headline_news(group, layouts, entities)
        fresh = [told] if told is not None else []
    if not fresh or of_others:
        return _mentioned(group, context), None
    best = max(fresh, key=lambda h: (_day_key(h), _RANK.index(h.event)))
    on = (
        Stated(best.on.iso, (best.on.span,), best.rule, 0.7)
        if best.on and best.on.how != "quarter" and best.event not in ("signed", "proposed")
        else None
    )
    contested = len({h.event for h in fresh}) > 1
    sure = best.plainness * (CONTESTED if contested else 1.0)
    return Stated(best.event, (best.span,), best.rule, round(sure, 2)), on


def _mentioned(group: Group, context: Context) -> Stated[str]:
    """Surest where the filing dates the deal before its own time; weakest where nothing dates it."""
    old = group.signed is not None and context.since is not None and group.signed.iso < context.since
    rule = "event.mentioned.old@1" if old else "event.mentioned@1"
    return Stated("mentioned", (group.tellings[0].frame.span,), rule, 0.9 if old else 0.7)


def _day_key(happening: Happening) -> str:
    return (happening.on.iso + "-99-99")[:10] if happening.on else ""


def _proposed(group: Group) -> bool:
    """Whether what was entered is an intention; a definitive agreement may name the one it follows."""
    if any(_DEFINITIVE.search(t.frame.clause.text) for t in group.tellings if t.anchors):
        return False
    return any(
        not _FOLLOWED.search(t.frame.clause.text[: match.start()])
        for t in group.tellings
        if t.anchors
        for match in _INTENT.finditer(t.frame.clause.text)
    )


_DEFINITIVE = re.compile(
    r"\b(?:entered\sinto|signed|executed|concluded)\s(?:an?|the|their|its)\s(?:\w+\s){0,2}definitive\b", re.IGNORECASE
)
_INTENT = re.compile(r"letters?\sof\sintent|term\ssheet|memorandum\sof|heads\sof", re.IGNORECASE)
_FOLLOWED = re.compile(
    r"\b(?:follow(?:ing|s|ed)|after|pursuant\sto|foreseen\s(?:in|by)|contemplated\s(?:in|by)|supersed\w+|replac\w+"
    r"|earlier|previous\w*|in\splace\sof|implement\w*|under)\b[^,;]{0,30}$",
    re.IGNORECASE,
)
