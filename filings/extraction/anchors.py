"""Cheap anchors: where words stand in a text, found in one pass however many words there are.

A pattern that ignores case is tried at every character of a text, which makes it ten times as slow as the pass that
finds the words it cannot do without. So that pass goes first, and the pattern runs only where one of its words stands.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

import ahocorasick

from filings.extraction.layout import Layout
from filings.extraction.needs import needs_of, width_of
from filings.extraction.remembering import remembered

_LOOK_AHEAD = 120  # characters behind a match that a pattern may look at
_ASCII_LOWER = str.maketrans({chr(code): chr(code + 32) for code in range(65, 91)})


def lowered(text: str) -> str:
    """The text in small letters and of the same length: where a small letter is longer, only ASCII is changed."""
    low = text.lower()
    return low if len(low) == len(text) else text.translate(_ASCII_LOWER)


@remembered
def lowered_flow(layout: Layout) -> str:
    """The flow of a document in small letters, of the same length."""
    return lowered(layout.flow)


class Anchors:
    """Words that are looked for together, as written: give small letters to look in a `lowered` text."""

    def __init__(self, *words: str) -> None:
        self._automaton = ahocorasick.Automaton()
        for word in words:
            self._automaton.add_word(word, len(word))
        self._automaton.make_automaton()

    def stand_in(self, text: str) -> bool:
        """Whether any of the words stands in a text."""
        return next(self._automaton.iter(text), None) is not None

    def starts(self, text: str) -> list[int]:
        """Where the words begin, in order, each place once."""
        return sorted({end - length + 1 for end, length in self._automaton.iter(text)})


class Sought:
    """A pattern that is tried only where one of the words it needs stands; it finds what the pattern alone would."""

    def __init__(self, pattern: re.Pattern[str], words: Sequence[str] = ()) -> None:
        self.pattern = pattern
        needs, self._width = needs_of(pattern), width_of(pattern)
        if words:
            needs = (frozenset(words),)
        self._anchors = Anchors(*needs[0]) if needs else None
        self._others = [Anchors(*more) for more in needs[1:]]

    def finditer(
        self, text: str, start: int = 0, end: int | None = None, *, low: str | None = None
    ) -> Iterator[re.Match[str]]:
        """All matches in `text[start:end]`; `low` is the text in small letters and of the same length, where known."""
        stop = len(text) if end is None else min(end, len(text))
        if self._anchors is None or self._width is None:
            yield from self.pattern.finditer(text, start, stop)
            return
        small = lowered(text[start:stop]) if low is None else low[start:stop]
        for first, last in windows(self._anchors.starts(small), before=self._width, after=self._width + _LOOK_AHEAD):
            if all(other.stand_in(small[first:last]) for other in self._others):
                yield from self.pattern.finditer(text, start + first, min(start + last, stop))

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first match in `text[start:end]`."""
        stop = len(text) if end is None else end
        return self.pattern.search(text, start, stop) if self.may_match(text[start:stop]) else None

    def may_match(self, text: str) -> bool:
        """Whether the words that the pattern needs stand in a text."""
        if self._anchors is None:
            return True
        small = text.lower()
        return self._anchors.stand_in(small) and all(other.stand_in(small) for other in self._others)

    def sentences(self, layout: Layout) -> Sequence[int]:
        """The sentences of a document in which one of the words begins, in order: no other can hold a match."""
        if self._anchors is None:
            return range(len(layout.sentences))
        begins = _begins(layout)
        found = {bisect_right(begins, start) - 1 for start in self._anchors.starts(lowered_flow(layout))}
        return sorted(found - {-1})


def sought(pattern: str, flags: int = 0, *, words: Sequence[str] = ()) -> Sought:
    """A pattern to be tried only where its words stand; `words` where they are known better by hand."""
    return Sought(re.compile(pattern, flags), words)


def windows(places: Iterable[int], *, before: int, after: int) -> Iterator[tuple[int, int]]:
    """Stretches around places (in order), those that touch as one."""
    held: tuple[int, int] | None = None
    for place in places:
        start, end = max(0, place - before), place + after
        if held and start <= held[1]:
            held = held[0], end
            continue
        if held:
            yield held
        held = start, end
    if held:
        yield held


@remembered
def _begins(layout: Layout) -> list[int]:
    return [sentence.start for sentence in layout.sentences]
