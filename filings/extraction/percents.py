"""Percentages as written, and the rate words of royalties ("low double digits to the high teens") as intervals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from filings.extraction.money import parse_figure
from filings.extraction.number_words import FRACTION, WORDS, parse_number_words
from filings.extraction.redactions import BARE_ASTERISK, MARK
from filings.extraction.rules import rule, rule_set

_NUMBER = r"\d{1,3}(?:[.,]\d{1,4})?(?:\s\d/\d)?"
_SIGN = r"(?:\s{0,2}%|\s{1,2}per\s?cent(?:age\s+points?)?\b)"
_BLANK = rf"(?:{MARK}|{BARE_ASTERISK})"
_REPEATED = rf"(?:\s{{0,24}}\(\s?(?P<inner>{_NUMBER}|{_BLANK})\s?%?\s?\)(?:\s?%|\s{{1,2}}per\s?cent\b)?)"
_AGAIN = _REPEATED.replace("inner", "again")

PERCENT = rule(
    "percent.figure",
    rf"(?<![\w.,$€£/])(?P<figure>{_NUMBER}){_SIGN}",
    literals=["%", "percent", "per cent"],
    examples=["35%", "14,5 %", "1.75% of net sales", "11.6 per cent", "7 1/2%", "60 percent"],
    counterexamples=["$35", "phase 2", "percentage"],
)
PERCENT_WORDS = rule(
    "percent.words",
    rf"(?P<words>{WORDS}){_REPEATED}?{_SIGN}{_AGAIN}?",
    literals=["percent", "per cent", "%"],
    examples=[
        "thirty-five percent (35%)",
        "seven and one-half percent (7 1/2%)",
        "fifty-two per cent (52 %)",
        "two percent",
    ],
    counterexamples=["two products", "a percentage"],
)
PERCENT_BLANK = rule(
    "percent.redacted",
    rf"(?P<blank>{_BLANK})(?:{_SIGN}{_REPEATED}?|(?=\s+of\s+(?:the\s+)?(?:\w+\s+){{0,3}}?(?:net|gross)\s+(?:sales"
    rf"|margin|profit|revenue)))",
    literals=["%", "percent", "per cent", "net sales", "gross", "revenue", "profit"],
    examples=[
        "[***]%",
        "[***] percent ([***]%)",
        "[*] percent",
        "* percent of the price",
        "[ * ] %",
        "equal to [***] of the Adjusted Net Sales",
    ],
    counterexamples=["[***] dollars"],
)
FRACTION_OF = rule(
    "percent.fraction",
    rf"(?P<fraction>{FRACTION})(?=\s+of\s)",
    literals=["half", "quarter", "third", "fourth", "fifth", "tenth"],
    examples=["one quarter of sublicensing income", "one-half of the net profit", "two-thirds of the fees"],
    counterexamples=["in the third quarter of 2022", "a half-year"],
)
_RULES = rule_set(PERCENT, PERCENT_WORDS, PERCENT_BLANK, FRACTION_OF)


@dataclass(frozen=True, slots=True)
class Percent:
    """One percentage: `text[start:end]` as written. `value` is None when blanked."""

    start: int
    end: int
    value: Decimal | None
    written: str = "figure"  # figure, words, fraction, blank


def find_percents(text: str, start: int = 0, end: int | None = None) -> list[Percent]:
    """All percentages in `text[start:end]` in order; words with their figure in brackets are one."""
    stop = len(text) if end is None else end
    found: list[Percent] = []
    for rule_, match in _RULES.scan(text, start, stop):
        groups = match.groupdict()
        if groups.get("blank"):
            found.append(Percent(match.start(), match.end(), None, "blank"))
            continue
        value = _value(groups)
        if value is not None:
            kind = rule_.id.rsplit(".", 1)[-1]
            found.append(Percent(match.start(), match.end(), value, kind))
    kept: list[Percent] = []
    for percent in sorted(found, key=lambda p: (p.start, -p.end)):
        if not kept or percent.start >= kept[-1].end:
            kept.append(percent)
    return kept


def _value(groups: dict[str, str | None]) -> Decimal | None:
    if fraction := groups.get("fraction"):
        part = parse_number_words(fraction.replace("-", " "))
        return None if part is None else (part * 100).quantize(Decimal("0.01")).normalize() + 0
    inner = groups.get("inner") or groups.get("again")
    if inner and re.match(r"\d", inner):
        return _mixed(inner)
    if words := groups.get("words"):
        return parse_number_words(words)
    return _mixed(groups.get("figure") or "")


def _mixed(figure: str) -> Decimal | None:
    """ "7 1/2" as well as "14,5"."""
    whole, _, part = figure.strip().partition(" ")
    value = parse_figure(whole)
    if value is not None and part:
        over, under = part.split("/")
        value += Decimal(over) / Decimal(under)
    return value


_LEVEL = r"(?:low(?:er)?|mid(?:dle)?|high(?:er)?|upper)"
_BAND = (
    r"(?:single[\s-]?digits?|double[\s-]?digits?|(?:single|double)(?=\s?-?\s?(?:to|and|through)\b)|teens?|twenties"
    r"|thirties)"
)
_ONE = rf"(?:{_LEVEL}(?:\s?-?\s?(?:to|and)\s?-?\s?(?:the\s+)?{_LEVEL})?[\s-]{{1,2}})?{_BAND}"
_JOIN = (
    r"(?:\s?-?\s?(?:(?:percent(?:age)?s?|rates?|range)\s+)?(?:up\s+)?(?:to|and|through"
    r"|[–—])\s?-?\s?(?:end(?:ing)?\s+(?:in|at)\s+)?"
    r"(?:(?:an?|the)\s+)?)"
)
RATE_WORDS = rule(
    "royalty.rate_words",
    rf"\b(?:start(?:ing)?\s+(?:in|at)\s+the\s+)?(?P<one>{_ONE})(?:{_JOIN}(?P<two>{_ONE}))?\b",
    literals=["digit", "teen", "twenties", "thirties"],
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
    ],
    counterexamples=["two-digit code", "teenagers", "digital"],
)
_PARTS = re.compile(
    rf"(?:(?P<a>{_LEVEL})(?:\s?-?\s?(?:to|and)\s?-?\s?(?:the\s+)?(?P<b>{_LEVEL}))?[\s-]{{1,2}})?(?P<band>{_BAND})",
    re.IGNORECASE,
)
_TABLE: dict[str, dict[str, tuple[int, int | None]]] = {
    "single": {"": (1, 9), "low": (1, 3), "mid": (4, 6), "high": (7, 9)},
    "double": {"": (10, None), "low": (10, 13), "mid": (10, None), "high": (10, None)},
    "teen": {"": (10, 19), "low": (10, 13), "mid": (14, 16), "high": (17, 19)},
    "twent": {"": (20, 29), "low": (20, 23), "mid": (24, 26), "high": (27, 29)},
    "thirt": {"": (30, 39), "low": (30, 33), "mid": (34, 36), "high": (37, 39)},
}
"""Intervals of the words, per cent; the first three rows are those of the gold set's SCHEMA.md."""


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
    for _, match in rule_set(RATE_WORDS).scan(text, start, stop):
        low, high = _interval(match["one"])
        if match["two"]:
            low2, high2 = _interval(match["two"])
            low = min(low, low2)
            high = None if high is None and high2 is None else high2 if high2 is not None else high
        found.append(RateWords(match.start(), match.end(), Decimal(low), None if high is None else Decimal(high)))
    return found


def _interval(words: str) -> tuple[int, int | None]:
    match = _PARTS.search(f"{words} to")  # "low single to mid-teens": the first half is cut off before its "to"
    if match is None:  # cannot happen for a match of RATE_WORDS
        raise ValueError(words)
    band = next(row for key, row in _TABLE.items() if match["band"].lower().startswith(key))
    one, two = _level(match["a"]), _level(match["b"] or match["a"])
    return band[one][0], band[two][1]


def _level(word: str | None) -> str:
    low = (word or "").lower()
    return {"lower": "low", "middle": "mid", "higher": "high", "upper": "high"}.get(low, low)
