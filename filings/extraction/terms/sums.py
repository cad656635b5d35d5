"""A sum beside its parts: the amounts of one stretch that add up to another one.

"$60 million, comprising a $40 million upfront payment and a $20 million equity investment" is an upfront, an equity
purchase and a figure that lumps the two; "a license fee of $400,000, payable as $100,000 … and $300,000" is one fee.
The arithmetic decides together with the words that tie the figures; words alone do not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from filings.extraction.arbitration import Claim
from filings.extraction.money import Money
from filings.extraction.rules import Rule, rule
from filings.extraction.terms.attributes import MILESTONES
from filings.extraction.terms.instalments import RECEIVED_IN_ALL
from filings.extraction.terms.passages import Stretch
from filings.extraction.terms.payment import Payment

WHOLE_FIRST = rule(
    "sum.whole_before_parts",
    r"\b(?:compris(?:ing|es|ed)|consist(?:ing|s|ed)|in\s+(?:two|three|four)\s+(?:parts|tranches|payments)|made\s+up"
    r"|composed|including|inclusive|of\s+which|namely|being"
    r"|divided|split|represent(?:ing|ed|s)|in\s+the\s+form\s+of|as\s+follows|instal{1,2}ments|payable\s+(?:as|in)"
    r"|(?:paid|pay)\s+(?:as|in))\b|\bpaid\s+\(|:",
    confidence=0.9,
    examples=["¤, comprising ¤", "¤, of which ¤ was a fee and ¤ the price of shares", "as follows: (i) ¤"],
    counterexamples=["¤ and ¤", "¤ upfront plus ¤ in milestones"],
)
PARTS_FIRST = rule(
    "sum.parts_before_whole",
    r"\b(?:total(?:s|l?ing)?|aggregat(?:e|ing)|combined|together|altogether|in\s+all|sum|or\s+up\s+to)\b",
    confidence=0.9,
    examples=["¤ and ¤, for a total of ¤", "¤ and ¤, or up to ¤", "a combined ¤"],
    counterexamples=["¤ and ¤ and ¤"],
)
_EARLY = frozenset({"upfront", "equity", "option_fee", "research_funding", "loan", "near_term"})
_SHARES = re.compile(r"\b(?:equity|stock|shares|ADSs)\b", re.IGNORECASE)
_FEE = re.compile(r"\b(?:cash|fees?|up-?\s?front|initial|signing|lump|non-?refundable|payment)\b", re.IGNORECASE)
_ONE_PAYMENT = frozenset(
    {"event", "option_fee", "purchase_price", "royalty_purchase_price", "maintenance_fee", "other", "equity"}
)
"""What stays one entry however it is paid."""
_LONGEST_RUN = 5
_PART_OF_PART = re.compile(r"\b(?:including|of\s+which|inclusive\s+of)\s+(?:[\w-]+\s+){0,4}$", re.IGNORECASE)
_PRIORITY = 93

Claims = list[Claim[Payment]]


def settle_sums(stretch: Stretch, standing: Claims) -> tuple[Claims, list[tuple[Claim[Payment], str]]]:
    """The claims with each whole read as what its parts make it, and the instalments that are no entries."""
    if len(stretch.amounts) < 3:
        return standing, []
    claims = {c.key: c for c in standing}
    lost: list[tuple[Claim[Payment], str]] = []
    for whole, parts, found in _sums(stretch):
        kinds = [_kind_of(stretch, part, claims) for part in parts]
        if _is_one_payment(kinds):
            _drop_instalments(stretch, whole, parts, kinds, claims, lost, found)
        elif None not in kinds or _is_priced(claims.get((whole.begin, whole.end))):
            _enter_whole(stretch, whole, parts, [k for k in kinds if k], claims, lost, found)
    return [claims[key] for key in sorted(claims)], lost


def _sums(stretch: Stretch) -> list[tuple[Money, Sequence[Money], Rule]]:
    """Each amount that a run of its neighbours adds up to, where the words between say so."""
    amounts = [m for m in stretch.amounts if m.value is not None and m.value_max is None]
    found: list[tuple[Money, Sequence[Money], Rule]] = []
    for at, whole in enumerate(amounts):
        outer = _outer(stretch, amounts[at + 1 : at + 2 * _LONGEST_RUN])
        for count in range(2, _LONGEST_RUN):
            behind, before = outer[:count], amounts[max(0, at - count) : at]
            if _adds_up(whole, behind, count):
                if WHOLE_FIRST.pattern.search(_between(stretch, whole, behind[0])):
                    found.append((whole, behind, WHOLE_FIRST))
                break
            if _adds_up(whole, before, count):
                if PARTS_FIRST.pattern.search(_between(stretch, before[-1], whole) + _after(stretch, whole)):
                    found.append((whole, before, PARTS_FIRST))
                break
    return found


def _outer(stretch: Stretch, amounts: Sequence[Money]) -> list[Money]:
    """The parts without the parts of a part ("¤ on approvals, including ¤ on the first, and ¤ on sales")."""
    kept: list[Money] = []
    for money in amounts:
        last = kept[-1] if kept else None
        inner = last is not None and _PART_OF_PART.search(_between(stretch, last, money))
        if not (inner and last and last.value and money.value and money.value < last.value):
            kept.append(money)
    return kept


def _adds_up(whole: Money, parts: Sequence[Money], count: int) -> bool:
    if len(parts) != count or any(p.currency != whole.currency for p in parts):
        return False
    return sum(p.value for p in parts if p.value is not None) == whole.value


def _between(stretch: Stretch, first: Money, second: Money) -> str:
    return stretch.marked[first.finish - stretch.start : second.begin - stretch.start]


def _after(stretch: Stretch, money: Money) -> str:
    at = money.finish - stretch.start
    return " " + re.split(r"[.;¤]", stretch.marked[at : at + 24])[0]


def _kind_of(stretch: Stretch, part: Money, claims: dict[tuple[int, int], Claim[Payment]]) -> str | None:
    """The kind a part is read as, else what the words around it call it."""
    claim = claims.get((part.begin, part.end))
    if claim is not None and claim.priority > 30:
        return claim.value.kind
    start, end = part.begin - stretch.start, part.finish - stretch.start
    before = re.split(r"[;¤]|\band\b", stretch.marked[max(0, start - 60) : start])[-1]
    after = re.split(r"[;¤.]|,?\s+and\b|,\s", stretch.marked[end : end + 90])[0]
    for words in (after, before):
        if _SHARES.search(words):
            return "equity"
        if _FEE.search(words):
            return "upfront"
    return None


def _is_priced(entered: Claim[Payment] | None) -> bool:
    return entered is not None and entered.value.kind in _ONE_PAYMENT


def _is_one_payment(kinds: Sequence[str | None]) -> bool:
    return len(set(kinds)) == 1 and (kinds[0] is None or kinds[0] in ("upfront", "other", "event", "purchase_price"))


def _drop_instalments(
    stretch: Stretch,
    whole: Money,
    parts: Sequence[Money],
    kinds: Sequence[str | None],
    claims: dict[tuple[int, int], Claim[Payment]],
    lost: list[tuple[Claim[Payment], str]],
    found: Rule,
) -> None:
    """One payment in instalments: the whole is entered, its parts are not; separate milestones stay what they are."""
    entered = claims.get((whole.begin, whole.end))
    if found is not WHOLE_FIRST or (kinds[0] == "event" and (entered is None or entered.value.kind in MILESTONES)):
        return
    if entered is None:
        if kinds[0] != "upfront":
            return
        claims[(whole.begin, whole.end)] = _claim(stretch, whole, "upfront", found, parts)
    for part in parts:
        claim = claims.pop((part.begin, part.end), None)
        if claim is not None:
            lost.append((claim, "part of an amount entered"))


def _enter_whole(
    stretch: Stretch,
    whole: Money,
    parts: Sequence[Money],
    kinds: Sequence[str],
    claims: dict[tuple[int, int], Claim[Payment]],
    lost: list[tuple[Claim[Payment], str]],
    found: Rule,
) -> None:
    """Enter the whole as the lump of its parts, and each part that no rule had read."""
    entered = claims.get((whole.begin, whole.end))
    if entered is not None and entered.value.kind == "other" and entered.value.rule in RECEIVED_IN_ALL:
        return  # what has been received in all stands beside the payments it is made of
    if entered is not None and entered.value.kind in _ONE_PAYMENT:
        for part in parts:  # a milestone or a price paid partly in shares
            claim = claims.pop((part.begin, part.end), None)
            if claim is not None:
                lost.append((claim, "part of an amount entered"))
        return
    lumped = tuple(dict.fromkeys(kinds))
    if set(kinds) <= MILESTONES:
        kind = "milestone" if len(lumped) > 1 else lumped[0]
    elif set(kinds) <= _EARLY:
        kind = "near_term"
    elif set(kinds) <= _EARLY | MILESTONES:
        kind = "total_potential"
        lumped = tuple(dict.fromkeys("milestone" if k in MILESTONES else k for k in kinds))
    else:
        return
    if entered is not None and entered.value.kind == "total_potential":
        kind = "total_potential"
    claims[(whole.begin, whole.end)] = _claim(stretch, whole, kind, found, parts, lumped)
    for part, part_kind in zip(parts, kinds, strict=True):
        claim = claims.get((part.begin, part.end))
        if claim is None or claim.value.kind != part_kind:
            claims[(part.begin, part.end)] = _claim(stretch, part, part_kind, found, (part,))


def _claim(
    stretch: Stretch, money: Money, kind: str, found: Rule, parts: Sequence[Money], lumped: tuple[str, ...] = ()
) -> Claim[Payment]:
    start = min(money.begin, *(p.begin for p in parts)) - stretch.start
    end = max(money.finish, *(p.finish for p in parts)) - stretch.start
    payment = Payment(stretch, money, kind, replace(found, priority=_PRIORITY), found.confidence, start, end)
    payment = replace(payment, parts=lumped)
    return Claim((money.begin, money.end), payment, found.name, _PRIORITY, start, end)
