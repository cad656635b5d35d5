"""The rate words of royalties ("low double digits to the high teens", "mid-20s") as intervals, per cent."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from filings.extraction.rules import rule, rule_set

_LEVEL = r"(?:(?:low|upp|high)er[-\s]mid(?:dle)?|low(?:er)?|mid(?:dle)?|high(?:er)?|upper)"
_BAND = (
    r"(?:single[\s-]?digits?|double[\s-]?digits?|(?:single|double)(?=\s?-?\s?(?:to|and|through)\b)|teens?|twenties"
    r"|thirties|forties|fifties|(?<=[\s-])[2-5]0[’']?s\b)"
)
_ONE = rf"(?:{_LEVEL}(?:\s?-?\s?(?:to|and)\s?-?\s?(?:the\s+)?{_LEVEL})?[\s-]{{1,2}})?{_BAND}"
_JOIN = (
    r"(?:\s?-?\s?(?:(?:percent(?:age)?s?|rates?|range)\s+)?(?:up\s+)?(?:to|and|through"
    r"|[–—])\s?-?\s?(?:end(?:ing)?\s+(?:in|at)\s+)?"
    r"(?:(?:an?|the)\s+)?)"
)
RATE_WORDS = rule(
    "royalty.rate_words",
    rf"(?<!sub-)(?<!sub\s)\b(?:start(?:ing)?\s+(?:in|at)\s+the\s+)?(?P<one>{_ONE})(?:{_JOIN}(?P<two>{_ONE}))?(?!\w)",
    literals=["digit", "teen", "twenties", "thirties", "forties", "fifties", "0s", "0’s", "0's"],
    version=2,
    examples=[
        "from low single to mid-teens",
        "low double digits to the high teens",
        "mid single-digit",
        "mid- to high-single digits",
        "double-digit percentages",
        "low-to-mid single digits",
        "start in the high single digits and end in the low teens",
        "low teens",
        "from a low double-digit to a mid-teens percentage",
        "mid-single digits to low double digits",
        "low twenties",
        "from the high teens to the mid-20s",
        "a percentage in the low forties",
        "low to lower-middle single digits",
    ],
    counterexamples=["sub-teens", "two-digit code", "teenagers", "digital", "in the 1990s"],
)
_RULES = rule_set(RATE_WORDS)
_PARTS = re.compile(
    rf"(?:(?P<a>{_LEVEL})(?:\s?-?\s?(?:to|and)\s?-?\s?(?:the\s+)?(?P<b>{_LEVEL}))?[\s-]{{1,2}})?(?P<band>{_BAND})",
    re.IGNORECASE,
)
_TABLE: dict[str, dict[str, tuple[int, int | None]]] = {
    "single": {"": (1, 9), "low": (1, 3), "mid": (4, 6), "high": (7, 9)},
    "double": {"": (10, None), "low": (10, 13), "mid": (10, None), "high": (10, None)},
    "teen": {"": (10, 19), "low": (10, 13), "mid": (14, 16), "high": (17, 19)},
}
"""Intervals of the words, per cent, by the gold set's SCHEMA.md; tens from twenty on follow one pattern."""
_TENS = {"twent": 20, "20": 20, "thirt": 30, "30": 30, "fort": 40, "40": 40, "fift": 50, "50": 50}
_IN_TEN: dict[str, tuple[int, int]] = {"": (0, 9), "low": (0, 3), "mid": (4, 6), "high": (7, 9)}


@dataclass(frozen=True, slots=True)
class RateWords:
    """Rate words: where they stand and the interval they mean (`high` None: open-ended)."""

    start: int
    end: int
    low: Decimal
    high: Decimal | None


def find_rate_words(text: str, start: int = 0, end: int | None = None) -> list[RateWords]:
    """All rates in words within `text[start:end]`; two joined by "to" or "and" are one interval."""
    found = []
    stop = len(text) if end is None else end
    for _, match in _RULES.scan(text, start, stop):
        if not match["two"] and match["one"][0].isdigit():
            continue  # a bare "20s" is a decade or a list of ages, no rate
        low, high = _interval(match["one"])
        if match["two"]:
            low2, high2 = _interval(match["two"])
            low, high = min(low, low2), None if high2 is None else max(high2, high or 0)
        found.append(RateWords(match.start(), match.end(), Decimal(low), None if high is None else Decimal(high)))
    return found


def _interval(words: str) -> tuple[int, int | None]:
    match = _PARTS.search(f"{words} to")  # "low single to mid-teens": the first half is cut off before its "to"
    if match is None:  # cannot happen for a match of RATE_WORDS
        raise ValueError(words)
    band = match["band"].lower()
    one, two = _level(match["a"]), _level(match["b"] or match["a"])
    ten = next((value for key, value in _TENS.items() if band.startswith(key)), None)
    if ten is not None:
        return ten + _IN_TEN[one][0], ten + _IN_TEN[two][1]
    row = next(row for key, row in _TABLE.items() if band.startswith(key))
    return row[one][0], row[two][1]


def _level(word: str | None) -> str:
    low = (word or "").lower()
    return {"lower": "low", "middle": "mid", "higher": "high", "upper": "high"}.get(
        low.split("-")[-1].split()[-1] if low else "", low
    )
