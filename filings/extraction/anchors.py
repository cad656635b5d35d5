"""Cheap anchors: a pattern is tried only where words stand that it cannot do without.

A pattern that ignores case is tried at every character of a text, which makes it ten times as slow as the pass that
finds the words of all patterns. So that pass goes first, and a pattern runs only where its words stand.

Four modules share the work, and none of them changes what is found: `needs` reads off a pattern, once, which words it
cannot do without and how far its matches reach; `word_index` finds them in a text; here they leave the stretches where
a match may stand; `small_letters` runs the pattern over such a stretch. A pattern alone is a `Sought`; `rules` scan
for several.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from filings.extraction.layout import Layout
from filings.extraction.needs import Clause, ahead_of, needs_of, width_of
from filings.extraction.remembering import remembered
from filings.extraction.small_letters import SHORT, Seeker, lowered
from filings.extraction.word_index import Need, places_in

_WIDE = 4  # times as long as a stretch around a word a text must be for the words to be looked for


class Sought:
    """A pattern that is tried only where one of the words it needs stands; it finds what the pattern alone would."""

    def __init__(
        self, pattern: re.Pattern[str], needs: Sequence[Clause], *, longest: int | None = None, lead: int | None = None
    ) -> None:
        """`needs` are sets of words, of each of which one stands in every match. Known by hand, in characters: the
        `longest` match, where the pattern sets no bound, and the most in front of a word of the first set (`lead`).
        """
        self.pattern = pattern
        self.seeker = Seeker(pattern)  # for a text in which the words are known to stand
        self.need = Need(needs)
        self._needs = needs
        self._lead = lead
        width = width_of(pattern)
        width = longest if width is None else width
        self._reach = None if width is None or not needs else width + ahead_of(pattern)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """All matches in `text[start:end]`."""
        stop = len(text) if end is None else min(end, len(text))
        if stop - start <= SHORT and not self.may_match(text, start, stop):
            return iter(())
        return self.matches(text, start, stop)

    def matches(self, text: str, start: int, stop: int) -> Iterator[re.Match[str]]:
        """The same where the pattern `may_match`."""
        if self._lead is not None:
            return self._from_words(text, start, stop, self._lead)
        if self._reach is not None and stop - start > _WIDE * self._reach:
            return self._near_words(text, start, stop, self._reach)
        return self.seeker.finditer(text, start, stop)

    def _from_words(self, text: str, start: int, stop: int, lead: int) -> Iterator[re.Match[str]]:
        """Matches begin at a word or a few characters in front of it."""
        at = start
        for place in sorted(self.need.starts(lowered(text), start, stop)):
            at = max(at, place - lead)
            while at <= place:
                found = self.pattern.match(text, at, stop)
                at = at + 1 if found is None else max(found.end(), at + 1)
                if found is not None:
                    yield found

    def _near_words(self, text: str, start: int, stop: int, reach: int) -> Iterator[re.Match[str]]:
        """Matches are looked for in the stretches that reach around the words."""
        if stop - start <= SHORT:
            for first, last in windows(
                sorted(self.need.starts(lowered(text), start, stop)), start, stop, before=reach, after=reach
            ):
                yield from self.seeker.finditer(text, first, last)
            return
        places, *others = (places_in(text).starts(clause) for clause in self._needs)
        near = places[bisect_left(places, start) : bisect_left(places, stop)]
        for first, last in windows(near, start, stop, before=reach, after=reach):
            if all(bisect_left(other, first) < bisect_left(other, last) for other in others):
                yield from self.seeker.finditer(text, first, last)

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first match in `text[start:end]`."""
        return next(self.finditer(text, start, end), None)

    def may_match(self, text: str, start: int = 0, end: int | None = None) -> bool:
        """Whether the words that the pattern needs stand in `text[start:end]`."""
        return self.need.is_met(text if start == 0 and (end is None or end >= len(text)) else text[start:end])

    def sentences(self, layout: Layout) -> Sequence[int]:
        """The sentences of a document in which one of the words begins, in order: no other can hold a match."""
        if not self._needs:
            return range(len(layout.sentences))
        begins = _begins(layout)
        found = {bisect_right(begins, start) - 1 for start in places_in(layout.flow).starts(self._needs[0])}
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
