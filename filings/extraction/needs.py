"""What a pattern cannot do without: sets of literals, of each of which one stands in every text that it matches.

They are read off the pattern's own parts, so that a rule need not repeat them by hand: one for "grants rights" and
"grant licences" needs "grant", and "rights" or "licen". All are in small letters, to be looked for in a text in small
letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any, Final

Clause = frozenset[str]
"""Literals of which at least one stands in the text."""

MOST: Final = 6
"""Sets kept of one pattern: the ones that are met least often, as far as their lengths tell."""

LONGEST_RUN: Final = 100
"""Characters of a word, or of a gap between words, beyond which nothing is looked for."""

_LARGEST: Final = 600
_ONE_CHARACTER: Final = frozenset("¤‡$€£¥￥₩₪₹%®™℠*[(/")  # signs that say enough alone
_COMMON: Final = frozenset(
    "in on of to or at it is as by the and for with from no if be ha es ed ing ment ere ave all are was its our "
    "on_ in_ of_ to_ the_ and_ all_".replace("_ ", " ").split(" ")
)
"""Letters that stand in almost every sentence: a set of words with one of them tells nothing."""

_MOST_WAYS: Final = 12  # in which the literals of one run may be written
_ENDS: Final = frozenset((_constants.AT_END, _constants.AT_END_STRING))
_REPEATS: Final = frozenset((_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT))


def needs_of(pattern: re.Pattern[str], *, declared: Iterable[str] = ()) -> tuple[Clause, ...]:
    """The sets of literals a pattern needs, at most `MOST`, the most telling first; () if there are none.

    `declared` is one more set, known by hand.
    """
    found = set(_needs(list(_parser.parse(pattern.pattern, pattern.flags))))
    by_hand = frozenset(word.lower() for word in declared)
    if by_hand and by_hand.isdisjoint(_COMMON):
        found.add(by_hand)
    return tuple(sorted(found, key=lambda clause: (_commonness(clause), sorted(clause)))[:MOST])


def width_of(pattern: re.Pattern[str]) -> int | None:
    """The most characters a match can be long; a word, gap or figure without a bound counts `LONGEST_RUN`. None if any
    other part has no bound, or if the pattern asks for the end of the text.
    """
    return _width(list(_parser.parse(pattern.pattern, pattern.flags)))


def ahead_of(pattern: re.Pattern[str]) -> int:
    """The most characters behind a match that the pattern looks at; `LONGEST_RUN` for what has no bound."""
    return max(1, _ahead(list(_parser.parse(pattern.pattern, pattern.flags))))  # one for the end of a word


def _ahead(parts: list[tuple[Any, Any]]) -> int:
    most = 0
    for kind, value in parts:
        if kind in (_constants.ASSERT, _constants.ASSERT_NOT):
            inner = list(value[1])
            if value[0] > 0:
                wide = _width(inner)
                most = max(most, LONGEST_RUN if wide is None else wide + _ahead(inner))
        elif kind is _constants.BRANCH:
            most = max(most, *(_ahead(list(way)) for way in value[1]))
        elif kind is _constants.SUBPATTERN:
            most = max(most, _ahead(list(value[-1])))
        elif kind is _constants.ATOMIC_GROUP:
            most = max(most, _ahead(list(value)))
        elif kind in _REPEATS:
            most = max(most, _ahead(list(value[2])))
    return most


def _width(parts: list[tuple[Any, Any]]) -> int | None:
    total = 0
    for kind, value in parts:
        wide = _width_of_part(kind, value)
        if wide is None:
            return None
        total += wide
    return total


def _width_of_part(kind: Any, value: Any) -> int | None:
    if kind in (_constants.LITERAL, _constants.NOT_LITERAL, _constants.IN, _constants.ANY):
        return 1
    if kind is _constants.AT:
        return None if value in _ENDS else 0
    if kind in (_constants.ASSERT, _constants.ASSERT_NOT):
        return 0
    if kind is _constants.SUBPATTERN:
        return _width(list(value[-1]))
    if kind is _constants.ATOMIC_GROUP:
        return _width(list(value))
    if kind in _REPEATS:
        inner = _width(list(value[2]))
        if value[1] is _constants.MAXREPEAT:
            bounded = (inner == 1 and _is_word_or_gap(value[2][0])) or _is_figure(list(value[2]))
            return LONGEST_RUN if bounded else None
        return None if inner is None else inner * int(value[1])
    if kind is _constants.BRANCH:
        ways = [_width(list(way)) for way in value[1]]
        return None if None in ways else max(way or 0 for way in ways)
    return None


def _is_word_or_gap(part: tuple[Any, Any]) -> bool:
    kind, value = part
    return kind is _constants.IN and all(one is not _constants.NEGATE for one, _ in value)


def _is_figure(parts: list[tuple[Any, Any]]) -> bool:
    """Digits and what parts them, as in ",000,000"."""
    return all(
        (kind is _constants.LITERAL and not chr(value).isalpha())
        or (kind is _constants.IN and value == [(_constants.CATEGORY, _constants.CATEGORY_DIGIT)])
        or (kind is _constants.IN and all(k is _constants.LITERAL and not chr(v).isalpha() for k, v in value))
        or (kind is _constants.MAX_REPEAT and value[1] is not _constants.MAXREPEAT and _is_figure(list(value[2])))
        for kind, value in parts
    )


def _commonness(clause: Clause) -> float:
    return sum(10.0 ** -len(word) if word.isascii() and word.isalpha() else 10.0 ** -(len(word) + 1) for word in clause)


def _needs(parts: list[tuple[Any, Any]]) -> list[Clause]:
    """The sets that a sequence of parts needs, all of them."""
    found: list[Clause] = []
    run = [""]  # the ways in which the literals that follow one another can be written

    def close() -> None:
        if "" not in run:
            found.append(_shortest(word.lower() for word in run))
        run[:] = [""]

    for kind, value in parts:
        if kind is _constants.AT:  # a place, such as the end of a word, does not part what stands around it
            continue
        letters = _letters_of(kind, value)
        if letters and len(run) * len(letters) <= _MOST_WAYS:
            run[:] = [word + letter for word in run for letter in letters]
            continue
        close()
        found += [frozenset(letters)] if letters and "" not in letters else _of_part(kind, value)
    close()
    return [clause for clause in found if _tells(clause)]


def _letters_of(kind: Any, value: Any) -> list[str]:
    """What stands for a part of one character, as one of a few: "c" or "s", or nothing; [] for any other part."""
    if kind is _constants.LITERAL:
        return [chr(value).lower()]
    if kind is _constants.IN and all(one is _constants.LITERAL for one, _ in value):
        return [chr(code).lower() for _, code in value]
    if kind in _REPEATS and value[:2] == (0, 1) and len(value[2]) == 1 and value[2][0][0] is _constants.LITERAL:
        return ["", chr(value[2][0][1]).lower()]
    return []


def _shortest(words: Iterable[str]) -> Clause:
    """The words without those that hold another of them."""
    kept: list[str] = []
    for word in sorted(set(words), key=lambda word: (len(word), word)):
        if not any(short in word for short in kept):
            kept.append(word)
    return frozenset(kept)


def _of_part(kind: Any, value: Any) -> list[Clause]:
    if kind is _constants.SUBPATTERN:
        return _needs(list(value[-1]))
    if kind is _constants.ATOMIC_GROUP:
        return _needs(list(value))
    if kind in _REPEATS:
        return _needs(list(value[2])) if value[0] > 0 else []
    if kind is _constants.BRANCH:
        best = [min(_needs(list(way)), key=_commonness, default=None) for way in value[1]]
        if all(best):
            union = _shortest(word for clause in best if clause for word in clause)
            return [union] if len(union) <= _LARGEST else []
    return []


def _tells(clause: Clause) -> bool:
    return clause.isdisjoint(_COMMON) and all(len(word) > 1 or word in _ONE_CHARACTER for word in clause)
