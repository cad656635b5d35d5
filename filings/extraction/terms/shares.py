"""Shares of profits and of costs: who bears or gets how much, and up to what sum."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from filings.extraction.money import Money
from filings.extraction.percents import find_percents
from filings.extraction.rules import Rule, rule, rule_set
from filings.extraction.terms.passages import Stretch

_COSTS = r"(?:costs?|expenses?)\b"
_PERCENT = r"(?:%|per\s?cent\b)(?:\s*\([^)]{1,12}\)\s*(?:%|per\s?cent)?)?"
COST = rule(
    "share.cost",
    rf"\b(?:bear|bears|bearing|reimburs\w+|fund|funds|pay|pays|carry|carries|share|shares|borne|contribut\w+|cover"
    rf"|covers)\b[^¤;.]{{0,160}}?{_PERCENT}\)?[^¤;.]{{0,90}}?\b(?:{_COSTS}|reimburse)"
    rf"|{_PERCENT}\)?\s+contribution\s+to\s+[^;.]{{0,60}}\b{_COSTS}|\b{_COSTS}[^¤;.]{{0,140}}?\b(?:bear(?:s|ing)?"
    rf"|borne|shared?|proportions?)\b[^¤;.]{{0,120}}?{_PERCENT}",
    literals=["cost", "expense"],
    priority=70,
    confidence=0.9,
    examples=[
        "Oxman will bear 35% of the external costs of that program",
        "Lorn will carry 60 percent, and Fenni 40 percent, of global development costs",
        "The parties share the cost of global development activities, with the Company bearing 55% and Oskar 45%",
        "35% contribution to the external costs of the Phase 3 program",
    ],
    counterexamples=["cost plus 15%", "royalties of 5%", "development costs of the trial"],
)
COST_EQUAL = rule(
    "share.cost_equal",
    rf"\b{_COSTS}[^¤;.]{{0,90}}\b(?:borne|shared|split|divided|bear|paid)\b[^¤;.]{{0,40}}\b(?:equally"
    rf"|in\s+equal\s+(?:parts"
    rf"|shares)|50/50|one\s+half|half)|\b(?:share|split|bear)s?\b[^¤;.]{{0,30}}\b(?:equally|50/50"
    rf"|in\s+equal\s+parts)\b[^¤;.]{{0,60}}\b{_COSTS}"
    rf"|\bequally\s+(?:share|split|bear)s?\b[^¤;.]{{0,60}}\b(?:cost|costs|expenses)\b"
    rf"|\b(?:share|split|bear)s?\b[^¤;.]{{0,30}}\b{_COSTS}[^¤;.]{{0,40}}\b(?:equally|50/50|in\s+equal\s+(?:parts"
    rf"|shares))\b"
    rf"|\bcosts\s+that\s+we\s+bear\b[^¤;]{{0,120}}\beach\s+party\s+now\s+bears\s+one\s+half",
    literals=["cost", "expense"],
    priority=69,
    confidence=0.85,
    examples=[
        "Development costs for those two countries are borne in equal parts",
        "will share equally the costs of development",
        "will equally share the cost of development and commercialization",
        "will share development costs equally",
        "The costs of the trial shall be paid for by the parties in equal shares",
    ],
    counterexamples=["share the cost of a trial"],
)
PROFIT = rule(
    "share.profit",
    rf"{_PERCENT}\)?\s+of\s+(?:the\s+|all\s+|its\s+|any\s+)?(?:[\w.]+\s+){{0,2}}?(?:net\s+|gross\s+"
    rf"|operating\s+)?(?:profits?|margins?)\b|\bprofits?(?:\s+and\s+loss(?:es)?)?\b[^¤;.]{{0,110}}?\b(?:divided?"
    rf"|shared?|split|allocated)\b[^¤;.]{{0,40}}?{_PERCENT}|\bdivide\s+(?:net\s+)?profits[^¤;.]{{0,60}}?{_PERCENT}",
    literals=["profit", "margin"],
    priority=72,
    confidence=0.9,
    examples=[
        "in return for 40% of the profit on sales",
        "in exchange for 35% of the net profits from OVES",
        "Net profits from sales of LS in China will be divided 55% to Luan and 45% to Zhao",
        "will divide net profits and losses 60 % to Hoshi",
    ],
    counterexamples=["royalties of 5% of net sales", "a profit of 5%"],
)
PROFIT_EQUAL = rule(
    "share.profit_equal",
    r"\bequally\s+(?:share|split|divide)s?\b[^¤;.]{0,110}?\bprofits?\b"
    r"|\b(?:share|split|divide)s?\b[^¤;]{0,60}?\bprofits?\b[^¤;]{0,50}?\b(?:equally|50/50|50:50|in\s+equal)|\b(?:share"
    r"|split)s?\s+equally\b[^¤;]{0,110}\bprofits?\b|\b50/50\s+(?:split|share|profit)"
    r"|\bprofits?\b[^¤;.]{0,60}\b(?:shared|split|divided)\s+(?:equally|50/50)\b"
    r"|\bequal\s+share\s+of\s+(?:the\s+)?(?:net\s+)?profits?",
    literals=["profit", "50/50"],
    priority=71,
    confidence=0.88,
    examples=[
        "will share profits and losses equally",
        "to share equally with Tessa in the profits and losses",
        "to split U.S. profits and losses 50/50",
    ],
    counterexamples=["share profits", "equally effective"],
)
RATIO = rule(
    "share.cost_ratio",
    rf"\b(?:share|shares|shared|split|divide|divided|allocate|allocated)\b[^¤;.]{{0,60}}?\b{_COSTS}[^¤;.]{{0,50}}?\b"
    rf"(?P<one>\d\d)\s?[/:]\s?(?P<two>\d\d)\b"
    rf"|\b{_COSTS}[^¤;.]{{0,60}}?\b(?:shared|split|divided|allocated)\b[^¤;.]{{0,40}}?\b"
    rf"(?P<one2>\d\d)\s?[/:]\s?(?P<two2>\d\d)\b",
    literals=["cost", "expense"],
    priority=73,
    confidence=0.9,
    examples=["will share development costs 60/40", "Development costs will be split 70:30 between Castle and Alder"],
    counterexamples=["costs of the trial in 10/20 patients", "share costs equally"],
)
RULES = rule_set(RATIO, COST, COST_EQUAL, PROFIT, PROFIT_EQUAL)
_CAP = re.compile(
    r"\b(?:up\s+to|limited\s+to|not\s+(?:to\s+)?exceed\w*|in\s+no\s+event\s+(?:for\s+)?more\s+than|maximum"
    r"|cap(?:ped)?|limit)\b[^¤;.]{0,60}?(?P<amount>¤+)",
    re.IGNORECASE,
)


_PROCEDURE = re.compile(
    r"\b(?:audit\w*|inspection|arbitrat\w+|mediat\w+|underpa\w+|discrepan\w+|infring\w+|prosecut\w+|litigation|recall"
    r"|patent\s+costs?|insurance|overpa\w+|panel|Joint\s+Patents?|validation\s+batch)\b",
    re.IGNORECASE,
)
"""Clauses about who pays an auditor, an arbitrator or a patent attorney."""


@dataclass(frozen=True, slots=True)
class ShareFound:
    """A share of costs or profits, offsets local to its stretch; `cap` is the sum it is limited to."""

    stretch: Stretch
    kind: str
    start: int
    end: int
    percent: Decimal
    percent_span: tuple[int, int]
    rule: str
    confidence: float
    cap: Money | None = None
    per_side: bool = False


def find_shares(stretch: Stretch) -> list[ShareFound]:
    """Every cost or profit share of a stretch; several percentages in one phrase are one share a side."""
    matches = list(RULES.scan(stretch.marked))
    if not matches:
        return []
    if (
        re.search(r"\broyalt(?:y|ies)\s+(?:equal\s+to|of|at)\b", stretch.marked, re.IGNORECASE)
        and "profit" in stretch.marked.lower()
    ):
        return []
    if _PROCEDURE.search(stretch.marked):
        return []
    found: list[ShareFound] = []
    for each, match in matches:
        if any(match.start() < f.end and f.start < match.end() and not _both_equal(each, f) for f in found):
            continue
        found.extend(_shares(stretch, each.id, each.name, each.confidence, match))
    return found


def _both_equal(each: Rule, found: ShareFound) -> bool:
    """Whether costs and profits are shared equally in one breath ("shares equally all costs as well as profits")."""
    return {each.name, found.rule} == {COST_EQUAL.name, PROFIT_EQUAL.name}


def _ratio(stretch: Stretch, name: str, confidence: float, match: re.Match[str]) -> Iterator[ShareFound]:
    """Both sides of "60/40"; figures that are no parts of a hundred are no shares."""
    groups = ("one", "two") if match["one"] else ("one2", "two2")
    values = [Decimal(match[g]) for g in groups]
    if sum(values) != 100 or values[0] == values[1]:
        return
    for group, value in zip(groups, values, strict=True):
        yield ShareFound(
            stretch, "cost_share", match.start(), match.end(), value, match.span(group), name, confidence, per_side=True
        )


def _shares(stretch: Stretch, rule_id: str, name: str, confidence: float, match: re.Match[str]) -> list[ShareFound]:
    kind = "cost_share" if ".cost" in rule_id else "profit_share"
    if rule_id == RATIO.id:
        return list(_ratio(stretch, name, confidence, match))
    if rule_id.endswith("_equal"):
        equal = re.search(r"equal\w*|50/50|50:50|half", match[0], re.IGNORECASE)
        at = (match.start() + equal.start(), match.start() + equal.end()) if equal else match.span()
        return [
            ShareFound(
                stretch,
                kind,
                match.start(),
                match.end(),
                Decimal(50),
                at,
                name,
                confidence,
                per_side=kind == "cost_share",
            )
        ]
    text = stretch.marked
    begin = max(0, match.start() - (40 if match[0][0] in "%pP" else 0))
    percents = [
        p
        for p in find_percents(text, begin, min(len(text), match.end() + 60))
        if p.value is not None and p.value <= 100
    ]
    percents = [p for p in percents if p.start < match.end() or re.match(r"[^.;¤]{0,40}$", text[match.end() : p.start])]
    if not percents:
        return []
    capped = _CAP.search(text, match.start(), min(len(text), match.end() + 140)) if kind == "cost_share" else None
    if capped and "milestone" in text[match.end() : capped.end()].lower():
        capped = None
    cap = stretch.amount_at(capped.start("amount")) if capped else None
    first = percents[0]
    total = sum((p.value for p in percents[:2] if p.value is not None), Decimal(0))
    sides = percents[:2] if len(percents) > 1 and total == 100 and kind == "cost_share" else [first]
    end = max(match.end(), capped.end("amount") if capped and cap else 0)
    return [
        ShareFound(
            stretch,
            kind,
            min(begin if match[0][0] in "%pP" else match.start(), p.start),
            max(end, p.end),
            p.value,
            (p.start, p.end),
            name,
            confidence,
            cap if i == 0 else None,
            len(sides) > 1,
        )
        for i, p in enumerate(sides)
        if p.value is not None
    ]
