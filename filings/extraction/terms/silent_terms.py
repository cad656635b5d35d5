"""Terms without a number: entered where no entry of their kind has one."""

from __future__ import annotations

from collections.abc import Sequence

from filings.extraction.facts import Milestone, Term
from filings.extraction.terms.attributes import MILESTONES
from filings.extraction.terms.passages import Stretch
from filings.extraction.terms.payers import Directions
from filings.extraction.terms.unnumbered import find_unnumbered


def read_unnumbered(
    stretches: Sequence[Stretch], directions: Directions, terms: Sequence[Term], milestones: Sequence[Milestone]
) -> list[Term]:
    """The payments that the text only says to exist, or says not to exist: one entry a kind."""
    numbered = {t.kind for t in terms if t.kind not in ("total_potential", "near_term")}
    if milestones or numbered & MILESTONES:
        numbered.add("milestone")
    found: dict[str, Term] = {}
    default = directions.default()
    for stretch in stretches:
        for each, kind, disclosure, start, end in find_unnumbered(stretch):
            if kind in numbered or kind in found:
                continue
            quote = stretch.span(start, end)
            shared = kind == "cost_share"
            found[kind] = Term(
                kind=kind, quote=quote, rule=each.name, confidence=each.confidence, disclosure=disclosure,
                payer=None if shared else directions.name(default.payer), payee=None if shared else directions.name(default.payee),
                spans={"kind": (quote,)},
            )  # fmt: skip
    return list(found.values())
