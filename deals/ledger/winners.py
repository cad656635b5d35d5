"""Which claim wins: pure choice among what filings and analysts say of one agreement.

Analysts beat the machine, their later word the earlier. Of what was fixed at signing the better source wins, then the
later disclosure; of what can change the later disclosure wins. The rest only makes the choice independent of the order
in which claims were written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from deals.ledger.names import is_shouted

SortKey = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class View:
    """A claim as the projection sees it. A machine's has a `telling` (filing key, place); an analyst's has none."""

    claim: int
    field: str
    item: str
    value: Any
    grade: int
    confidence: float
    disclosed_on: date | None
    telling: tuple[str, int] | None = None
    mention: int | None = None
    position: int = 0  # of the claim within its telling
    event: str = ""  # what the telling reports
    retracts: int | None = None

    @property
    def day(self) -> int:
        return self.disclosed_on.toordinal() if self.disclosed_on else 0


@dataclass(frozen=True, slots=True)
class Winner:
    """A projected value and the claim it comes from; None: an analyst struck it."""

    value: Any
    claim: int


def fixed_at_signing(view: View) -> SortKey:
    """Sort key, best first: better source, later disclosure, surer reading."""
    return (-view.grade, -view.day, -view.confidence, view.telling or ("", 0), view.position)


def as_of_signing(view: View) -> SortKey:
    """Sort key, best first, for what moves on by itself (the phase): who reports the signing, else the earliest."""
    reports_it = view.event == "signed"
    return (not reports_it, 0 if reports_it else view.day, *fixed_at_signing(view))


def open_to_change(view: View) -> SortKey:
    """Sort key, best first: what an amendment says, then as for what was fixed at signing.

    A retelling in a later report is not a change: it repeats, often less exactly, what better sources say.
    """
    amended = view.day if view.event == "amended" else 0
    return (-amended, *fixed_at_signing(view))


def standing(claims: Iterable[View]) -> list[View]:
    """Analysts' claims that were not taken back, oldest first, without those that only take back others."""
    newest_first = sorted(claims, key=lambda view: -view.claim)
    gone: set[int] = set()
    left = []
    for view in newest_first:
        if view.claim in gone:
            continue
        if view.retracts is not None:
            gone.add(view.retracts)
        else:
            left.append(view)
    return left[::-1]


def single(machine: Sequence[View], analysts: Sequence[View], order: Callable[[View], SortKey]) -> Winner | None:
    """The value of a field that has one; `analysts` as `standing` gives them."""
    if analysts:
        return Winner(analysts[-1].value, analysts[-1].claim)
    if not machine:
        return None
    best = min(machine, key=order)
    return Winner(best.value, best.claim)


def best_printed(machine: Sequence[View], analysts: Sequence[View], same: Callable[[str], str]) -> Winner | None:
    """As `single`, but of sources that print the same words (`same`) one that does not shout them is taken."""
    winner = single(machine, analysts, fixed_at_signing)
    if winner is None or analysts or not is_shouted(winner.value):
        return winner
    calm = [view for view in machine if same(view.value) == same(winner.value) and not is_shouted(view.value)]
    return single(calm, (), fixed_at_signing) or winner


def first_announced(machine: Sequence[View], analysts: Sequence[View]) -> Winner | None:
    """The day the deal became public: the earliest that a source tells of its signing, not of what came later."""
    if analysts:
        return Winner(analysts[-1].value, analysts[-1].claim)
    signing = [view for view in machine if view.event in ("signed", "proposed")]
    if not signing:
        return None
    first = min(signing, key=lambda view: (view.value, fixed_at_signing(view)))
    return Winner(first.value, first.claim)


def single_date(machine: Sequence[View], analysts: Sequence[View]) -> Winner | None:
    """As `single`, but a source that gives the same date more exactly (the day, not the month) beats a better one."""
    winner = single(machine, analysts, fixed_at_signing)
    if winner is None or analysts:
        return winner
    finer = [view for view in machine if view.value != winner.value and view.value.startswith(winner.value)]
    return single(finer, (), fixed_at_signing) or winner
