"""Cheap anchors: where words stand in a text, found in one pass however many words there are.

A pattern that ignores case is tried at every character of a text, which makes it ten times as slow as the pass that
finds the words it cannot do without. So that pass goes first, and the pattern runs only where one of its words stands.

Three modules share the work, and none of them changes what is found: `needs` reads off a pattern, once, which words it
cannot do without and how far its matches reach; here those words are looked for in a text, which leaves the stretches
where a match may stand; `small_letters` runs the pattern over such a stretch. A pattern alone is a `Sought`; those of
`rules` that are scanned for together share one pass for the words of all.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

import ahocorasick

from filings.extraction.layout import Layout
from filings.extraction.needs import Clause, needs_of, width_of
from filings.extraction.remembering import remembered
from filings.extraction.small_letters import Seeker, lowered

_LOOK_AHEAD = 120  # characters behind a match that a pattern may look at


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

    def stand_in(self, text: str, start: int = 0, end: int | None = None) -> bool:
        """Whether any of the words stands in `text[start:end]`."""
        return next(self._automaton.iter(text, start, len(text) if end is None else end), None) is not None

    def starts(self, text: str) -> list[int]:
        """Where the words begin, in order, each place once."""
        return sorted({end - length + 1 for end, length in self._automaton.iter(text)})

    def windows(self, text: str, start: int, stop: int, *, before: int, after: int) -> Iterator[tuple[int, int]]:
        """The `windows` around the words in `text[start:stop]`, found as they are asked for; `before` is no less than
        the length of a word.
        """
        places = (end - length + 1 for end, length in self._automaton.iter(text, start, stop))
        return windows(places, start, stop, before=before, after=after)


class Sought:
    """A pattern that is tried only where one of the words it needs stands; it finds what the pattern alone would."""

    def __init__(self, pattern: re.Pattern[str], needs: Sequence[Clause]) -> None:
        """`needs` are sets of words, of each of which one stands in every match."""
        self.pattern = pattern
        self.seeker = Seeker(pattern)  # for a text in which the words are known to stand
        self._width = width_of(pattern)
        self._anchors = Anchors(*needs[0]) if needs else None
        self._others = [Anchors(*more) for more in needs[1:]]

    def finditer(
        self, text: str, start: int = 0, end: int | None = None, *, low: str | None = None
    ) -> Iterator[re.Match[str]]:
        """All matches in `text[start:end]`; `low` is the text in small letters and of the same length, where known."""
        stop = len(text) if end is None else min(end, len(text))
        small = lowered(text) if low is None else low
        if self._anchors is None:
            yield from self.seeker.finditer(text, start, stop, small)
        elif self._width is None or self._width >= stop - start:
            if self.may_match(text, start, stop, low=small):
                yield from self.seeker.finditer(text, start, stop, small)
        else:
            stretches = self._anchors.windows(small, start, stop, before=self._width, after=self._width + _LOOK_AHEAD)
            for first, last in stretches:
                if all(other.stand_in(small, first, last) for other in self._others):
                    yield from self.seeker.finditer(text, first, last, small)

    def is_narrow(self, length: int) -> bool:
        """Whether in a text of this length windows around the words leave out much of it."""
        return self._anchors is not None and self._width is not None and 4 * (self._width + _LOOK_AHEAD // 2) < length

    def search(
        self, text: str, start: int = 0, end: int | None = None, *, low: str | None = None
    ) -> re.Match[str] | None:
        """The first match in `text[start:end]`; `low` as above."""
        stop = len(text) if end is None else min(end, len(text))
        small = lowered(text) if low is None else low
        if self._anchors is not None and self._width is not None and self._width < stop - start:
            return next(self.finditer(text, start, stop, low=small), None)
        if not self.may_match(text, start, stop, low=small):
            return None
        return self.seeker.search(text, start, stop, small)

    def may_match(self, text: str, start: int = 0, end: int | None = None, *, low: str | None = None) -> bool:
        """Whether the words that the pattern needs stand in `text[start:end]`; `low` as above."""
        if self._anchors is None:
            return True
        small = lowered(text) if low is None else low
        return self._anchors.stand_in(small, start, end) and all(
            other.stand_in(small, start, end) for other in self._others
        )

    def sentences(self, layout: Layout) -> Sequence[int]:
        """The sentences of a document in which one of the words begins, in order: no other can hold a match."""
        if self._anchors is None:
            return range(len(layout.sentences))
        begins = _begins(layout)
        found = {bisect_right(begins, start) - 1 for start in self._anchors.starts(lowered_flow(layout))}
        return sorted(found - {-1})


def sought(pattern: str, flags: int = 0, *, words: Sequence[str] = ()) -> Sought:
    """A pattern to be tried only where its words stand; `words` where they are known better by hand."""
    made = re.compile(pattern, flags)
    return Sought(made, (frozenset(words),) if words else needs_of(made))


def windows(places: Iterable[int], start: int, stop: int, *, before: int, after: int) -> Iterator[tuple[int, int]]:
    """Stretches around places, within start and stop, those that touch as one. A place may follow one that lies up to
    `before` characters behind it.
    """
    held: tuple[int, int] | None = None
    for place in places:
        first, last = max(start, place - before), min(stop, place + after)
        if held and first <= held[1]:
            held = min(held[0], first), max(held[1], last)
            continue
        if held:
            yield held
        held = first, last
    if held:
        yield held


@remembered
def _begins(layout: Layout) -> list[int]:
    return [sentence.start for sentence in layout.sentences]
