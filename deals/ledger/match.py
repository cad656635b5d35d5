"""Which tellings are of one agreement: a clustering that depends on the tellings alone, not on their order of arrival.

Tellings that share a pair of companies are compared. The likeliest two are joined first, unless anything in either
group conflicts with anything in the other; equal likeness is settled by filing key. A telling about as near to two
agreements that cannot be one is joined to neither: when in doubt, keep apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from deals.ledger.likeness import MARGIN, Telling, conflict, enough, likeness

Edge = tuple[float, int, int]


def cluster(tellings: Sequence[Telling]) -> list[list[Telling]]:
    """Groups of tellings, each of one agreement; groups and their members are in the order of their keys."""
    ordered = sorted(tellings, key=lambda telling: telling.key)
    groups = [group for block in _blocks(ordered) for group in _cluster(block)]
    return sorted(groups, key=lambda group: group[0].key)


def _blocks(ordered: Sequence[Telling]) -> list[list[Telling]]:
    """Tellings that hang together over shared pairs of companies; only they can be of one agreement."""
    above = list(range(len(ordered)))

    def top(n: int) -> int:
        while above[n] != n:
            above[n] = n = above[above[n]]
        return n

    first: dict[str, int] = {}
    for n, telling in enumerate(ordered):
        for pair in telling.pairs:
            above[top(n)] = top(first.setdefault(pair, n))
    blocks: dict[int, list[Telling]] = defaultdict(list)
    for n, telling in enumerate(ordered):
        blocks[top(n)].append(telling)
    return list(blocks.values())


def _cluster(ordered: Sequence[Telling]) -> list[list[Telling]]:
    edges, conflicts = _compare(ordered)
    group = list(range(len(ordered)))  # index → the first member of its group
    members = {n: 1 << n for n in group}
    forbidden = dict(enumerate(conflicts))
    for _, one, other in _unambiguous(edges, conflicts):
        first, second = sorted((group[one], group[other]))
        if first == second or forbidden[first] & members[second]:
            continue
        members[first] |= members.pop(second)
        forbidden[first] |= forbidden.pop(second)
        group = [first if each == second else each for each in group]
    return [[ordered[n] for n in _bits(members[first])] for first in sorted(members)]


def _compare(ordered: Sequence[Telling]) -> tuple[list[Edge], list[int]]:
    """Edges between likely pairs, likeliest first, and for each telling a bit mask of those it cannot be one with."""
    edges: list[Edge] = []
    conflicts = [0] * len(ordered)
    for one, other in combinations(range(len(ordered)), 2):
        a, b = ordered[one], ordered[other]
        if conflict(a, b):
            conflicts[one] |= 1 << other
            conflicts[other] |= 1 << one
        elif a.pairs & b.pairs and (points := likeness(a, b)) >= enough(a, b):
            edges.append((points, one, other))
    return sorted(edges, key=lambda edge: (-edge[0], edge[1], edge[2])), conflicts


def _unambiguous(edges: Sequence[Edge], conflicts: Sequence[int]) -> list[Edge]:
    """Edges without those that have an equally good rival: `a` as near to `c` as to `b`, where `b` and `c` conflict."""
    near: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for points, one, other in edges:
        near[one].append((points, other))
        near[other].append((points, one))
    return [
        edge
        for edge in edges
        if not any(
            points >= edge[0] - MARGIN and conflicts[opposite] >> rival & 1
            for here, opposite in ((edge[1], edge[2]), (edge[2], edge[1]))
            for points, rival in near[here]
        )
    ]


def _bits(mask: int) -> list[int]:
    return [n for n in range(mask.bit_length()) if mask >> n & 1]
