"""Percentages as written: figures, words with their figure in brackets, blanks and fractions."""

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
    rf"(?P<blank>{_BLANK})(?:{_SIGN}{_REPEATED}?|(?=\s+(?:of|on)\s+(?:the\s+|all\s+|any\s+)?(?:\w+\s+){{0,3}}?"
    r"(?:(?:net|gross)\s+(?:sales|margin|profit|revenue)|sub-?licen[sc]))|(?=\s+royalty\s+(?:on|rate)\b))",
    version=2,
    literals=["%", "percent", "per cent", "net sales", "gross", "revenue", "profit", "sublicen", "sub-licen", "royalt"],
    examples=[
        "[***]%",
        "[***] percent ([***]%)",
        "[*] percent",
        "* percent of the price",
        "[ * ] %",
        "equal to [***] of the Adjusted Net Sales",
        "an earned royalty of [***] on Net Sales",
        "[**] of all sublicense fees",
        "a [****] royalty on cumulative Net Sales",
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
PART_OF_ONE = rule(
    "percent.part_of_one",
    rf"(?P<part>{FRACTION})\s+of\s+(?:one|a|1)(?:\s{{0,2}}%|\s{{1,2}}per\s?cent\b){_AGAIN}?",
    literals=["percent", "per cent", "%"],
    examples=["three-quarters of one percent (0.75%)", "one half of 1%", "one-quarter of one per cent"],
    counterexamples=["one half of the net profit"],
)
_RULES = rule_set(PERCENT, PERCENT_WORDS, PERCENT_BLANK, FRACTION_OF, PART_OF_ONE)


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
    found += [low for percent in found if (low := _lower_end(text, start, percent)) is not None]
    kept: list[Percent] = []
    for percent in sorted(found, key=lambda p: (p.start, -p.end)):
        if not kept or percent.start >= kept[-1].end:
            kept.append(percent)
    return kept


_LOWER_FIGURE = re.compile(rf"(?<![\w.,$€£/-])(?P<low>{_NUMBER})(?P<join>\s?[-–—]\s?|\s+to\s+|\s+and\s+)$")
_LOWER_WORDS = re.compile(rf"(?P<low>{WORDS})(?P<join>\s?[-–—]\s?|\s+to\s+|\s+and\s+)$", re.IGNORECASE)
_NO_RATE_BEFORE = re.compile(r"\b(?:phases?|sections?|articles?|years?|items?|notes?|clauses?)\s*$", re.IGNORECASE)


def _lower_end(text: str, start: int, percent: Percent) -> Percent | None:
    """The lower end of a range whose sign stands behind the upper one only ("10-15%", "ten to fifteen percent")."""
    if percent.value is None or percent.written not in ("figure", "words"):
        return None
    first = max(start, percent.start - 50)
    pattern = _LOWER_FIGURE if percent.written == "figure" else _LOWER_WORDS
    lead = text[first : percent.start]
    match = pattern.search(lead)
    if match is None or _NO_RATE_BEFORE.search(lead[: match.start()]):
        return None
    if match["join"].strip() == "and" and not re.search(r"\bbetween\s+$", lead[: match.start()], re.IGNORECASE):
        return None
    value = _mixed(match["low"]) if percent.written == "figure" else parse_number_words(match["low"])
    if value is None or not 0 < value < percent.value:
        return None
    return Percent(first + match.start("low"), first + match.end("low"), value, percent.written)


def _value(groups: dict[str, str | None]) -> Decimal | None:
    if fraction := groups.get("fraction"):
        part = parse_number_words(fraction.replace("-", " "))
        return None if part is None else (part * 100).quantize(Decimal("0.01")).normalize() + 0
    if of_one := groups.get("part"):
        return parse_number_words(of_one.replace("-", " "))
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
