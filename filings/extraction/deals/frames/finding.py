"""How sentences tell a deal: frames with a giver and a taker, or with two sides, over plain clauses (see `clauses`).

A frame says who gives what to whom ("A granted B an exclusive licence") or only that A and B agreed on something ("A
and B entered into a …"). Patterns name their groups `g` (gives the right, the product, the asset) and `t` (takes it),
or `a` and `b` for the sides of an undirected agreement. A side left out is the filer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from filings.extraction.deals.frames.clauses import Clause
from filings.extraction.deals.frames.directed import DIRECTED
from filings.extraction.deals.frames.predicates import OBLIQUE, read_predicates
from filings.extraction.deals.frames.undirected import PAYMENTS, UNDIRECTED
from filings.extraction.facts import Span
from filings.extraction.rules import Rule, RuleSet, rule_set


@dataclass(frozen=True, slots=True)
class Frame:
    """One way a clause relates two sides. `giver` and `taker` are entity indices; () is a side not named there.

    For an undirected frame (`directed` false) they are the two sides in the order told.
    """

    kind: str  # license, sublicense, option, distribution, asset, royalty, pact, payment, license_to …
    giver: tuple[int, ...]
    taker: tuple[int, ...]
    directed: bool
    rule: Rule
    clause: Clause
    span: Span
    start: int  # in the clause's text
    end: int


FRAMES: RuleSet = rule_set(*DIRECTED, *UNDIRECTED, *PAYMENTS)
_PRONOUN = re.compile(r"\b(?:which|whom)\s(?:it|they)\b", re.IGNORECASE)
_WITHOUT_DIRECTION = frozenset(r.id for r in UNDIRECTED)


def find_frames(clause: Clause) -> Iterator[Frame]:
    """Every frame in a clause, the strongest first; where a verb shows the direction, no frame may turn it round."""
    found = [
        Frame(p.kind, p.giver, p.taker, True, p.rule, clause, clause.span(p.start, p.end), p.start, p.end)
        for p in read_predicates(clause)
    ]
    shown = {(f.giver, f.taker) for f in found if f.giver and f.taker}
    for each, match in FRAMES.scan(clause.text):
        directed = each.id not in _WITHOUT_DIRECTION
        first, second = ("g", "t") if directed else ("a", "b")
        found.append(
            Frame(
                kind=each.id.split(".")[1],
                giver=_side(clause, match, first),
                taker=_side(clause, match, second),
                directed=directed,
                rule=each,
                clause=clause,
                span=clause.span(*match.span()),
                start=match.start(),
                end=match.end(),
            )
        )
    found = [
        f
        for f in found
        if not (f.directed and f.kind != "payment" and (f.taker, f.giver) in shown and (f.giver, f.taker) not in shown)
    ]
    yield from sorted(found, key=lambda f: (-f.rule.priority, f.start))


def _side(clause: Clause, match: re.Match[str], group: str) -> tuple[int, ...]:
    """The organisations of a group; () where it is only mentioned and a pronoun behind it means another."""
    named = match.groupdict().get(group)
    if not named:
        return ()
    mentioned = match.start(group) == match.start() and OBLIQUE.search(clause.text[: match.start()])
    end = match.end(group)
    if mentioned and _PRONOUN.search(clause.text, end, min(len(clause.text), end + 60)):
        return ()  # "an agreement with Acme by which it became the licensee"
    return clause.entities(named)
