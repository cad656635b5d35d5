"""Terms, milestones and royalties of one agreement out of all tellings: repeats collapse, better sources prevail."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

from deals.ledger.items import item_of_milestone, item_of_royalty, item_of_term
from deals.ledger.names import name_key, words_key
from deals.ledger.rows import Row, Value, absorb, corrected, row_of, union
from deals.ledger.winners import SortKey, View, fixed_at_signing, open_to_change
from filings.extraction.facts import MILESTONE_STATES, TERM_KINDS

_KNOWN = {"exact": 3, "redacted": 2, "none": 1, "undisclosed": 0}

# A deal has one figure of each of these (for each basis); of the others it may have several over the years.
_ONE_FIGURE = frozenset(("upfront", "near_term", "purchase_price", "royalty_purchase_price", "minimum_royalty"))
# An amendment may replace these.
_ONE_FIGURE_OPEN = frozenset(
    (
        "total_potential", "milestone", "milestone_dev_reg", "milestone_development", "milestone_regulatory",
        "milestone_commercial",
    )
)  # fmt: skip
LIKE_TRIGGER = 0.4
"""Share of words from which two descriptions of an event with the same amount are of the same event."""
LIKE_TRIGGER_COME_TRUE = 0.2
"""The same where one says that it came true, which is told in other words than the promise."""
LIKE_TRIGGER_ALONE = 0.6
"""The same where one of them gives no amount."""


def term_rows(machine: Sequence[View], analysts: Sequence[View]) -> list[Row]:
    """Rows of Term, the kinds in the schema's order and the larger amounts first."""
    rows = union(_prevailing(machine, _slot_of_term, _order_of_term), _order_of_term, lambda view: view.item)
    rows = corrected(rows, analysts, item_of_term)
    return sorted(rows, key=lambda row: (TERM_KINDS.index(row.value["kind"]), -(row.value["amount"] or 0), row.item))


def _order_of_term(view: View) -> SortKey:
    if view.value["kind"] in _ONE_FIGURE_OPEN:
        return open_to_change(view)
    return (0, *fixed_at_signing(view))


def royalty_rows(machine: Sequence[View], analysts: Sequence[View]) -> list[Row]:
    """Rows of Royalty, in the order of their source."""
    payers = {name_key(view.value["payer"]) for view in machine if view.value["payer"]}
    only = next(iter(payers)) if len(payers) == 1 else ""

    def slot(view: View) -> tuple[Any, ...]:
        return (name_key(view.value["payer"]) if view.value["payer"] else only, True)

    rows = union(_prevailing(machine, slot, open_to_change), open_to_change, lambda view: view.item)
    return corrected(rows, analysts, item_of_royalty)


def milestone_rows(machine: Sequence[View], analysts: Sequence[View]) -> list[Row]:
    """Rows of MilestonePayment: each event once, as far as it has come by any telling.

    The words and the amount are those of the best source; the state only moves forward, and `state_claim` names the
    claim that moved it furthest.
    """
    rows: list[Row] = []
    for view in sorted(machine, key=open_to_change):
        likely = [
            (-likeness, place)
            for place, row in enumerate(rows)
            if view.telling not in row.tellings and (likeness := _likeness(row.value, view.value)) is not None
        ]
        if likely:
            row = rows[min(likely)[1]]
            _further(row, view)
            absorb(row, view)
        else:
            rows.append(row_of(view))
    for row in rows:
        row.state_claim = row.state_claim or row.claim
    rows = corrected(rows, analysts, item_of_milestone)
    for row in rows:
        if row.by_analyst:
            row.state_claim = row.claim
    return rows


def _further(row: Row, view: View) -> None:
    value = dict(row.value)
    if MILESTONE_STATES.index(view.value["state"]) > MILESTONE_STATES.index(value["state"]):
        value["state"] = view.value["state"]
        row.state_claim = view.claim
    row.value = value


def _likeness(one: Value, other: Value) -> float | None:
    """How like the events are that two milestones describe, 0 to 1; None if they are not the same."""
    words, others = (_content(words_key(value["trigger"])) for value in (one, other))
    likeness = len(words & others) / len(words | others) if words and others else 0.0
    if one["amount"] is None or other["amount"] is None:
        return likeness if likeness >= LIKE_TRIGGER_ALONE else None
    if (one["amount"], one["currency"]) != (other["amount"], other["currency"]):
        return None
    came_true = (one["state"] == "potential") != (other["state"] == "potential")
    if came_true and (one["class"] == other["class"] or "other" in (one["class"], other["class"])):
        # "paid the $6.0 million milestone": nothing but the amount says which.
        return likeness if likeness >= LIKE_TRIGGER_COME_TRUE or not (words and others) else None
    return likeness if likeness >= LIKE_TRIGGER else None


def _content(words: str) -> frozenset[str]:
    """Words that tell events apart, cut to their stem so that "dosing" and "dosed" meet."""
    return frozenset(word[:5] if word.isalpha() else word for word in words.split()) - _SMALL


# Stems that tell no event from another.
_SMALL = frozenset(
    ("the", "a", "an", "of", "in", "on", "by", "for", "to", "and", "or", "with", "any", "upon", "miles", "payme")
)  # fmt: skip


def _slot_of_term(view: View) -> tuple[Any, ...]:
    """Terms that state the same figure of the deal, so that only the prevailing source's may stand."""
    kind, value = view.value["kind"], view.value
    one_figure = kind in _ONE_FIGURE or kind in _ONE_FIGURE_OPEN
    is_potential = value["qualifier"] == "up_to"
    return (kind, value["basis"] or "aggregate", is_potential if kind in _ONE_FIGURE_OPEN else True, one_figure)


def _prevailing(
    views: Sequence[View], slot: Callable[[View], tuple[Any, ...]], order: Callable[[View], SortKey]
) -> list[View]:
    """The views without those that another telling knows better.

    Within a slot: an exact figure beats a redacted one, that beats "none" and "undisclosed", where they come from
    different tellings; and of slots whose last element is true only the best telling's exact figures stay.
    """
    known: dict[Any, dict[tuple[str, int] | None, int]] = defaultdict(dict)
    for view in views:
        rank, kind = _KNOWN[view.value["disclosure"]], slot(view)[0]
        known[kind][view.telling] = max(rank, known[kind].get(view.telling, 0))
    kept = [
        view
        for view in views
        if not any(
            rank > _KNOWN[view.value["disclosure"]]
            for telling, rank in known[slot(view)[0]].items()
            if telling != view.telling
        )
    ]
    best: dict[Any, View] = {}
    for view in sorted(kept, key=order):
        best.setdefault(slot(view), view)
    return [
        view for view in kept if not slot(view)[-1] or view.telling == best[slot(view)].telling or _agrees(view, best)
    ]


def _agrees(view: View, best: dict[Any, View]) -> bool:
    """A figure that the prevailing telling states too, only in other attributes, stays to be absorbed by its row."""
    return any(each.item == view.item for each in best.values())
