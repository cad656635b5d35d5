"""Which of the words that patterns cannot do without stand in a text, and where: one pass for those of all patterns.

Each pattern has sets of words of which one stands in every match (see `needs`). Every such set, a clause, has a bit, so
what a text holds is one number, and whether a pattern can match there is one comparison. The number of a text is kept
for the next pattern that asks, and so are the places of words in a document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, Final

import ahocorasick

from filings.extraction.needs import Clause
from filings.extraction.small_letters import lowered

_MOST_SHORT: Final = 4_096  # short texts whose words are kept
_MOST_LONG: Final = 12  # and long ones: the documents of one filing are read in turns


class _Language:
    """The words of some clauses, found together."""

    def __init__(self) -> None:
        self.bits: dict[Clause, int] = {}  # of each clause, one
        self._numbers: dict[str, int] = {}  # of each word
        self.lengths: list[int] = []  # of the words, by number
        self._masks: list[int] = []  # bits of the clauses that a word belongs to, by its number
        self._automaton: Any = None

    def enter(self, clause: Clause) -> int:
        """The bit of a clause, which is added if it is new."""
        if clause not in self.bits:
            bit = self.bits[clause] = 1 << len(self.bits)
            for word in sorted(clause):
                number = self._numbers.setdefault(word, len(self.lengths))
                if number == len(self.lengths):
                    self.lengths.append(len(word))
                    self._masks.append(0)
                self._masks[number] |= bit
            self._automaton = None
        return self.bits[clause]

    def find(self, low: str, start: int = 0, stop: int | None = None) -> Iterable[tuple[int, int]]:
        """The last character and the number of each word in `low[start:stop]`, a text in small letters, in order."""
        if not self.lengths:
            return ()
        if self._automaton is None:  # when first asked for: most clauses are entered one after another
            made = ahocorasick.Automaton()
            for word, number in self._numbers.items():
                made.add_word(word, number)
            made.make_automaton()
            self._automaton = made
        found: Iterable[tuple[int, int]] = self._automaton.iter(low, start, len(low) if stop is None else stop)
        return found

    def mask(self, numbers: Iterable[int]) -> int:
        """The bits of the clauses of which one of these words stands."""
        masks, mask = self._masks, 0
        for number in numbers:
            mask |= masks[number]
        return mask

    def numbers(self, clause: Clause) -> list[int]:
        return [self._numbers[word] for word in clause]


_ALL: Final = _Language()
_OF_DOCUMENTS: Final = _Language()  # of the patterns that were sought in whole documents so far
_STANDING: Final[dict[str, int]] = {}  # what is known of short texts


def bits_of(clauses: Iterable[Clause]) -> int:
    """The bits of some clauses: where a text has them all in `standing`, each of the clauses is met."""
    bits = 0
    for clause in clauses:
        if clause not in _ALL.bits:
            _STANDING.clear()
        bits |= _ALL.enter(clause)
    return bits


def standing(text: str) -> int:
    """The bits of all clauses of which a word stands in a text, in whatever letters."""
    known = _STANDING.get(text)
    if known is None:
        if len(_STANDING) >= _MOST_SHORT:
            _STANDING.clear()
        known = _STANDING[text] = _ALL.mask({number for _, number in _ALL.find(lowered(text))})
    return known


class Need:
    """The clauses of one pattern that is sought alone: a text that other patterns asked about is not read again."""

    def __init__(self, clauses: Iterable[Clause]) -> None:
        self._each: list[_Language] = []
        for clause in clauses:
            language = _Language()
            language.enter(clause)
            self._each.append(language)
        self.bits = bits_of(clauses)

    def starts(self, low: str, start: int, stop: int) -> list[int]:
        """Where words of the first clause begin in `low[start:stop]`, in small letters; in order of their ends."""
        first = self._each[0]
        return [end - first.lengths[number] + 1 for end, number in first.find(low, start, stop)]

    def is_met(self, text: str) -> bool:
        """Whether of each clause a word stands in a text."""
        known = _STANDING.get(text)
        if known is not None:
            return known & self.bits == self.bits
        low = lowered(text)
        return all(next(iter(language.find(low)), None) is not None for language in self._each)


class Places:
    """Where words stand in one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends: dict[int, list[int]] = {}
        self._starts: dict[Clause, list[int]] = {}
        self._clauses = 0  # entered when the text was gone through

    def starts(self, clause: Clause) -> list[int]:
        """Where the words of a clause begin, in order, each place once."""
        known = self._starts.get(clause)
        if known is None:
            known = self._starts[clause] = sorted(self._found(clause))
        return known

    def _found(self, clause: Clause) -> set[int]:
        language = _OF_DOCUMENTS
        bit = language.enter(clause)
        if not self._clauses:
            self._clauses, self._ends = len(language.bits), _by_word(language, self._text)
        ends = self._ends
        if bit >> self._clauses:
            language = _Language()
            language.enter(clause)
            ends = _by_word(language, self._text)
        return {
            end - language.lengths[number] + 1 for number in language.numbers(clause) for end in ends.get(number, ())
        }


def _by_word(language: _Language, text: str) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for end, number in language.find(lowered(text)):
        found[number].append(end)
    return dict(found)


@lru_cache(maxsize=_MOST_LONG)
def places_in(text: str) -> Places:
    """Where words stand in a text; kept for the next pattern."""
    return Places(text)
