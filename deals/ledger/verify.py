"""Checks every statement against the text it claims to rest on, before it may be shown.

This stands apart from the rules on purpose: whatever a rule did, a value is only shown when its words, read again, say
it. What fails is kept as a deprecated claim with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from deals.ledger.admissible import admit
from deals.ledger.names import compact, name_key, words_key
from deals.ledger.statements import VALUE, Check, Statement, Support
from filings.extraction.dates import find_dashed_dates, find_dates
from filings.extraction.facts import Span
from filings.extraction.money import find_money, parse_figure
from filings.extraction.number_words import ORDINALS, parse_number_words
from filings.extraction.percents import find_percents
from filings.extraction.rate_words import find_rate_words
from filings.extraction.redactions import BARE_ASTERISK, is_redacted

_FIGURE = re.compile(r"\d[\d.,'’ ]*\d|\d")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# As tables head their figures: "(in thousands)", "amounts in U.S. $ millions", "€ thousand", "$000".
_IN = r"(?:\b(?:in|expressed\s+in|stated\s+in)\s+(?:\S{1,12}\s+){0,3}|[(€£¥$]\s?|\b[A-Z]{3}\s)"
_SCALES = (
    (Decimal(1_000), re.compile(rf"{_IN}thousands?\b|\bthousands\s+of\b|(?<!\d)[$'’]000s?\b", re.IGNORECASE)),
    (Decimal(1_000_000), re.compile(rf"{_IN}millions?\b|\bmillions\s+of\b", re.IGNORECASE)),
)
_BARE_ASTERISK = re.compile(BARE_ASTERISK)
_EQUAL_SHARES = re.compile(r"\b(?:equal(?:ly)?|half|evenly)\b", re.IGNORECASE)
_WHOLLY = re.compile(
    r"\bwholly\b|\bsole\b|\bowned\s+entirely\b"
    r"|\ball\s+(?:of\s+)?(?:the\s+)?(?:[\w'’-]+\s+){0,4}(?:securities|shares?|stock|interests?|equity|capital)\b",
    re.IGNORECASE,
)
NEARBY = 1_500
"""Characters on either side of a quote within which the event it speaks of is looked for."""
CUT_WORDS = 8
"""Letters from which a name may be found without regard to where its words begin."""
SCALE_LOOKBACK = 20_000
"""Characters before a figure of a table within which its unit ("in thousands") must stand."""


@dataclass(frozen=True, slots=True)
class Words:
    """Texts of a filing by document index, and what its SGML header states (names as keys, values without signs)."""

    texts: Mapping[int, str]
    header_names: frozenset[str] = frozenset()
    header_values: frozenset[str] = frozenset()

    def of(self, span: Span) -> str:
        return self.texts[span.document][span.start : span.end]

    def holds(self, span: Span) -> bool:
        text = self.texts.get(span.document)
        return text is not None and 0 <= span.start < span.end <= len(text)


def words_of(texts: Mapping[int, str], header: Mapping[str, Any]) -> Words:
    """What statements of a filing are checked against; `header` is its SGML header, read generically."""
    values = list(_flat(header))
    return Words(
        texts=texts,
        header_names=frozenset(name_key(value) for value in values),
        header_values=frozenset(compact(value) for value in values),
    )


def verified(statement: Statement, words: Words) -> Statement:
    """The statement as it may be kept: with `problem` set if its words do not say it.

    An attribute that cannot be verified (a parent's name, a percentage) is dropped from the value and the rest stays.
    """
    if any(not words.holds(support.span) for support in statement.supports):
        return replace(statement, supports=(), problem="points outside the filing's text")
    if statement.deal is not None and statement.field != "deal":
        try:
            admit(statement.field, statement.value)
        except ValueError as error:
            return replace(statement, problem=str(error))
    dropped: list[str] = []
    for check in statement.checks:
        if _says(check, words):
            continue
        if check.reading == "tokens" and (found := _nearby(check, words)):
            statement = replace(statement, supports=(*statement.supports, Support(VALUE, check.part, found)))
            continue
        if not check.attribute:
            return replace(statement, problem=_reason(check, words))
        dropped.append(check.attribute)
    if not statement.supports and not _in_header(statement, words):
        return replace(statement, problem="no words of the filing state it")
    if not dropped:
        return statement
    value = {key: None if key in dropped else each for key, each in statement.value.items()}
    return replace(statement, value=value, supports=tuple(s for s in statement.supports if s.part not in dropped))


def _says(check: Check, words: Words) -> bool:
    if check.reading in {"name", "digits", "place", "span"} and _header_says(check, words):
        return True
    read = _READINGS[check.reading]
    if any(read(words.of(span), check.expected, span, words) for span in check.spans):
        return True
    if check.reading == "date" and len(check.spans) > 1:  # "Sept. 12 /PRNewswire/", and the year further on
        year = str(check.expected)[:4]
        return year in _YEAR.findall(words.of(check.spans[1])) and _date(
            f"{words.of(check.spans[0])}, {year}", check.expected, check.spans[0], words
        )
    # A name that a table's lines or a footnote mark cut in two has a span for each part.
    parts = " ".join(words.of(span) for span in check.spans)
    return len(check.spans) > 1 and check.reading in _OF_WORDS and read(parts, check.expected, check.spans[0], words)


def _nearby(check: Check, words: Words) -> Span | None:
    """Where the expected words stand in the passage around the quote: an event is often told a sentence before."""
    quote = check.spans[-1]
    text, begin = words.texts[quote.document], max(0, quote.start - NEARBY)
    phrase = re.compile(r"\s+".join(re.escape(word) for word in check.expected.split()), re.IGNORECASE)
    places = [match.span() for match in phrase.finditer(text, begin, quote.end + NEARBY)]
    if not places or not check.expected.strip():
        return None
    start, end = min(places, key=lambda place: (abs(place[0] - quote.start), place))
    return Span(quote.document, start, end)


def _header_says(check: Check, words: Words) -> bool:
    if check.reading == "name":
        return name_key(str(check.expected)) in words.header_names
    return compact(str(check.expected)) in words.header_values


def _in_header(statement: Statement, words: Words) -> bool:
    return all(_header_says(check, words) for check in statement.checks) and bool(statement.checks)


def _reason(check: Check, words: Words) -> str:
    if not check.spans:
        return f"no words given for {check.reading} {check.expected}"
    quoted = " ".join(words.of(check.spans[0]).split())[:120]
    return f"“{quoted}” does not read as {check.reading} {check.expected}"


def _name(text: str, expected: str, span: Span, words: Words) -> bool:
    """Whole words of the text in this order; or the same letters, for words that a line's end cut in two."""
    if f" {words_key(expected)} " in f" {words_key(text)} ":
        return True
    letters = compact(expected)
    return letters == compact(text) or (len(letters) >= CUT_WORDS and letters in compact(text))


def _tokens(text: str, expected: str, span: Span, words: Words) -> bool:
    """Triggers are put together from a table's cells or with words left out: each of their words must stand there."""
    return compact(expected) in compact(text) or set(words_key(expected).split()) <= set(words_key(text).split())


def _date(text: str, expected: str, span: Span, words: Words) -> bool:
    if len(expected) == 4:
        return expected in _YEAR.findall(text)
    dates = (*find_dates(text), *find_dashed_dates(text))
    return any(date.iso == expected or date.iso.startswith(f"{expected}-") for date in dates)


def _money(text: str, expected: Decimal, span: Span, words: Words) -> bool:
    for money in find_money(text):
        if expected in (money.value, money.value_max):
            return True
    figures = [figure for figure in map(parse_figure, _FIGURE.findall(text)) if figure is not None]
    return any(
        figure * scale == expected and _unit_stands_before(span, words, unit)
        for figure in figures
        for scale, unit in _SCALES
    ) or expected in figures  # fmt: skip


def _unit_stands_before(span: Span, words: Words, unit: re.Pattern[str]) -> bool:
    before = words.texts[span.document][max(0, span.start - SCALE_LOOKBACK) : span.end + 40]
    return unit.search(before) is not None


def _percent(text: str, expected: Decimal, span: Span, words: Words) -> bool:
    if any(percent.value == expected for percent in find_percents(text)):
        return True
    if (expected == 100 and _WHOLLY.search(text)) or (expected == 50 and _EQUAL_SHARES.search(text)):
        return True
    return any(parse_figure(figure) == expected for figure in re.findall(r"\d+(?:[.,]\d+)?", text))


def _rate(text: str, expected: Decimal, span: Span, words: Words) -> bool:
    bounds = [bound for words_ in find_rate_words(text) for bound in (words_.low, words_.high)]
    return expected in bounds or _percent(text, expected, span, words)


def _figure(text: str, expected: Decimal, span: Span, words: Words) -> bool:
    if any(parse_figure(figure) == expected for figure in re.findall(r"\d+(?:\.\d+)?", text)):
        return True
    if any(ORDINALS.get(word) == expected for word in re.findall(r"[a-z]+(?:-[a-z]+)?", text.lower())):
        return True
    runs = re.findall(r"[A-Za-z]+(?:[- ][A-Za-z]+){0,3}", text)
    return any(parse_number_words(part) == expected for run in runs for part in _beginnings(run))


def _beginnings(run: str) -> Iterator[str]:
    parts = re.split(r"[- ]", run)
    for first in range(len(parts)):
        for last in range(first + 1, len(parts) + 1):
            yield " ".join(parts[first:last])


def _redaction(text: str, expected: None, span: Span, words: Words) -> bool:
    return is_redacted(text) or _BARE_ASTERISK.search(text) is not None


def _any_words(text: str, expected: str, span: Span, words: Words) -> bool:
    return bool(text.strip())


_READINGS: dict[str, Callable[[str, Any, Span, Words], bool]] = {
    "name": _name,
    "words": _name,
    "digits": _name,
    "tokens": _tokens,
    "date": _date,
    "money": _money,
    "percent": _percent,
    "rate": _rate,
    "figure": _figure,
    "redaction": _redaction,
    "place": _any_words,
    "span": _any_words,
}
_OF_WORDS = frozenset(("name", "words", "tokens"))


def _flat(value: Any) -> Iterator[str]:
    """Every string in nested header data."""
    if isinstance(value, Mapping):
        for each in value.values():
            yield from _flat(each)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for each in value:
            yield from _flat(each)
    elif value not in (None, ""):
        yield str(value)
