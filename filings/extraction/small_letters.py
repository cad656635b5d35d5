"""Patterns that ignore case, made over for a text in small letters: where such a one finds nothing, nothing is there.

A pattern that ignores case is tried way by way at every character of a text. Over small letters the same pattern need
not ignore case, its ways can be sorted by their first letters, and whole stretches without such a letter are passed
over: three to ten times as fast. What it finds is only where to try the pattern itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from re import _compiler, _constants, _parser  # type: ignore[attr-defined]
from typing import Any, Final

Part = tuple[Any, Any]
"""One part of a parsed pattern: what it is, and what belongs to it."""

SHORT: Final = 2_000
"""Characters up to which a text is put in small letters anew each time."""

_ASCII_LOWER: Final = str.maketrans({chr(code): chr(code + 32) for code in range(65, 91)})
_MOST_WAYS: Final = 600  # in which a pattern may begin before its ways are no longer sorted
_MOST_LETTERS: Final = 12  # of a set that is written out letter by letter
_REPEATS: Final = frozenset((_constants.MAX_REPEAT, _constants.MIN_REPEAT))
_HELD: Final = frozenset((_constants.ATOMIC_GROUP, _constants.POSSESSIVE_REPEAT, _constants.GROUPREF_EXISTS))
_CHARACTERS: Final = frozenset((_constants.LITERAL, _constants.RANGE))  # members of a set that are few characters
_FEW: Final = frozenset(
    (_constants.CATEGORY, which) for which in (_constants.CATEGORY_SPACE, _constants.CATEGORY_DIGIT)
)  # and categories that are
_FREQUENT: Final = " etaoinsrhld"
_ANYTHING: Final[Part] = (
    _constants.IN,
    [(_constants.CATEGORY, _constants.CATEGORY_SPACE), (_constants.CATEGORY, _constants.CATEGORY_NOT_SPACE)],
)


def small_letter_form(pattern: re.Pattern[str]) -> re.Pattern[str] | None:
    """A pattern that begins a match in the small letters of a text wherever `pattern` begins one in the text, and
    perhaps elsewhere; None where that cannot be had. A pattern that minds case is only sorted: its form is for the
    text itself.
    """
    parsed = _parser.parse(pattern.pattern, pattern.flags)
    maker = _Maker(parsed)
    if maker.holds(parsed, _HELD):
        return None
    if not pattern.flags & re.IGNORECASE:
        ways = maker.sorted_by_letters(list(parsed)) or maker.opened(list(parsed))
        return None if ways is None else _compiler.compile(maker.of(ways), parsed.state.flags)
    small = maker.small(parsed, ignoring=True)
    parts = maker.sorted_by_letters(small) or maker.opened(small) or small
    parsed.state.flags &= ~re.IGNORECASE
    made: re.Pattern[str] = _compiler.compile(maker.of(parts), parsed.state.flags)
    return made


def core_form(pattern: re.Pattern[str]) -> re.Pattern[str] | None:
    """Of a pattern whose first part may be missing, the rest in the same form: without it there is no match. None for
    other patterns.
    """
    parsed = _parser.parse(pattern.pattern, pattern.flags)
    maker = _Maker(parsed)
    parts = list(parsed)
    if not parts or parts[0][0] not in _REPEATS or parts[0][1][:2] != (0, 1) or len(parts[0][1][2]) < 2:
        return None
    if maker.holds(parsed, _HELD | {_constants.GROUPREF}):
        return None
    rest = maker.small(parts[1:], ignoring=True) if pattern.flags & re.IGNORECASE else parts[1:]
    parsed.state.flags &= ~re.IGNORECASE
    made: re.Pattern[str] = _compiler.compile(maker.of(maker.sorted_by_letters(rest) or rest), parsed.state.flags)
    return made


class Seeker:
    """A pattern with its form for small letters: it finds what the pattern alone would."""

    __slots__ = ("_core", "_form", "_made", "_minds", "pattern")

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern
        self._form: re.Pattern[str] | None = None
        self._core: re.Pattern[str] | None = None
        self._minds = False
        self._made = False  # when it is first asked for: most processes never ask for most patterns

    def finditer(self, text: str, start: int, stop: int) -> Iterator[re.Match[str]]:
        """All matches in `text[start:stop]`."""
        if not self._made:
            self._form, self._core, self._made = small_letter_form(self.pattern), core_form(self.pattern), True
            self._minds = not self.pattern.flags & re.IGNORECASE
        if self._form is None:
            return self.pattern.finditer(text, start, stop)
        return self._checked(self._form, text if self._minds else lowered(text), text, start, stop)

    def _checked(self, form: re.Pattern[str], low: str, text: str, start: int, stop: int) -> Iterator[re.Match[str]]:
        if self._core is not None and self._core.search(low, start, stop) is None:
            return
        search, match = form.search, self.pattern.match
        at = start
        while (near := search(low, at, stop)) is not None:
            first = near.start()
            found = match(text, first, stop)
            if found is None:
                at = first + 1
                continue
            yield found
            at = max(found.end(), first + 1)

    def search(self, text: str, start: int, stop: int) -> re.Match[str] | None:
        """The first match in `text[start:stop]`."""
        return next(self.finditer(text, start, stop), None)


def lowered(text: str) -> str:
    """The text in small letters and of the same length: where a small letter is longer, only ASCII is changed."""
    return _long_lowered(text) if len(text) > SHORT else _lowered(text)


def _lowered(text: str) -> str:
    low = text.lower()
    return low if len(low) == len(text) else text.translate(_ASCII_LOWER)


@lru_cache(maxsize=12)
def _long_lowered(text: str) -> str:
    return _lowered(text)


class _Maker:
    """Makes over the parts of one parsed pattern."""

    def __init__(self, parsed: Any) -> None:
        self._state = parsed.state
        self._refers = self.holds(parsed, frozenset((_constants.GROUPREF,)))

    def of(self, parts: Sequence[Part]) -> Any:
        return _parser.SubPattern(self._state, list(parts))

    def holds(self, parts: Any, kinds: frozenset[Any]) -> bool:
        return any(
            kind in kinds or any(self.holds(inner, kinds) for inner in _inside(kind, value)) for kind, value in parts
        )

    def small(self, parts: Any, *, ignoring: bool) -> list[Part]:
        """The parts in small letters; one that minds case (`ignoring` is false) lets either case pass."""
        made: list[Part] = []
        for kind, value in parts:
            if kind in (_constants.LITERAL, _constants.NOT_LITERAL):
                if kind is _constants.NOT_LITERAL and not ignoring and chr(value).isalpha():
                    made.append(_ANYTHING)
                else:
                    made.append((kind, _small_code(value)))
            elif kind is _constants.IN:
                made.append(_small_set(value, ignoring=ignoring))
            elif kind is _constants.BRANCH:
                made.append((kind, (None, [self.of(self.small(way, ignoring=ignoring)) for way in value[1]])))
            elif kind is _constants.SUBPATTERN:
                group, more, less, inner = value
                minds = less & re.IGNORECASE
                ignores = (ignoring and not minds) or bool(more & re.IGNORECASE)
                kept = self.of(self.small(inner, ignoring=ignores))
                rest = (more & ~re.IGNORECASE, less & ~re.IGNORECASE)
                made.append((kind, (group if self._refers else None, *rest, kept)))
            elif kind in _REPEATS:
                made.append((kind, (value[0], value[1], self.of(self.small(value[2], ignoring=ignoring)))))
            elif kind in (_constants.ASSERT, _constants.ASSERT_NOT):
                if kind is _constants.ASSERT or self._is_same(value[1], ignoring=ignoring):
                    made.append((kind, (value[0], self.of(self.small(value[1], ignoring=ignoring)))))
            else:
                made.append((kind, value))
        return made

    def _is_same(self, parts: Any, *, ignoring: bool) -> bool:
        """Whether the small letters of what these parts match are matched by the parts made over, and no others."""
        for kind, value in parts:
            if kind is _constants.SUBPATTERN:
                _, more, less, inner = value
                ignores = (ignoring and not less & re.IGNORECASE) or bool(more & re.IGNORECASE)
                if not self._is_same(inner, ignoring=ignores):
                    return False
            elif not ignoring and kind in (_constants.LITERAL, _constants.NOT_LITERAL):
                if chr(value).isalpha():
                    return False
            elif (not ignoring and kind is _constants.IN) or not all(
                self._is_same(inner, ignoring=ignoring) for inner in _inside(kind, value)
            ):
                return False
        return True

    def sorted_by_letters(self, parts: list[Part]) -> list[Part] | None:
        """The parts with the ways in which they may begin sorted by first letters; None if not all begin with one."""
        if self._refers:
            return None
        count = 0
        while count < len(parts) and self.of(parts[:count]).getwidth()[0] == 0:
            count += 1
        ways = self._ways(parts[:count], [])
        if ways is None:
            return None
        return [self._branch(ways), *parts[count:]]

    def opened(self, parts: list[Part]) -> list[Part] | None:
        """The parts behind one character of those that they may begin with; None if these are too many to tell."""
        found = None if self._refers else _openers(parts)
        if found is None or found[1] or _are_frequent(found[0]):
            return None
        itself: list[Part] = [(_constants.ASSERT, (1, self.of(parts))), _ANYTHING]
        return [(_constants.IN, list(dict.fromkeys(found[0]))), (_constants.ASSERT, (-1, self.of(itself)))]

    def _ways(self, parts: list[Part], behind: list[Part]) -> list[list[Part]] | None:
        """The ways to write the parts, each beginning with a letter; None if that cannot be had. `behind` is what must
        stand before the first letter.
        """
        if not parts:
            return None
        (kind, value), rest = parts[0], parts[1:]
        if kind is _constants.LITERAL:
            return [[parts[0], *(self._before(each, value) for each in behind), *rest]]
        opened: list[list[Part]]
        if letters := _letters(kind, value):
            opened = [[(_constants.LITERAL, letter), *rest] for letter in letters]
        elif kind is _constants.SUBPATTERN and not value[1] and not value[2]:
            opened = [[*value[3], *rest]]
        elif kind is _constants.BRANCH:
            opened = [[*way, *rest] for way in value[1]]
        elif kind in _REPEATS and value[2].getwidth()[0] > 0:
            least, most, inner = value
            fewer = most if most is _constants.MAXREPEAT else most - 1
            again: list[Part] = [] if fewer == 0 else [(kind, (max(0, least - 1), fewer, inner))]
            opened = [[*inner, *again, *rest], *([rest] if least == 0 else [])]
        elif (kind is _constants.AT and value is _constants.AT_BOUNDARY) or (
            kind in (_constants.ASSERT, _constants.ASSERT_NOT) and value[0] < 0
        ):
            return self._ways(rest, [*behind, parts[0]])
        else:
            return None
        ways: list[list[Part]] = []
        for each in opened:
            more = self._ways(each, behind)
            if more is None or len(ways) + len(more) > _MOST_WAYS:
                return None
            ways += more
        return ways

    def _branch(self, ways: list[list[Part]]) -> Part:
        """Ways, none of them empty, as one part; those that begin alike together."""
        groups: dict[str, list[list[Part]]] = {}
        for way in ways:
            groups.setdefault(repr(way[0]), []).append(way)
        made: list[Any] = []
        for same in groups.values():
            longer = [way[1:] for way in same if len(way) > 1]
            if len(longer) < len(same):
                made.append(self.of(same[0][:1]))
            if longer:
                made.append(self.of([same[0][0], *(longer[0] if len(longer) == 1 else [self._branch(longer)])]))
        return (_constants.SUBPATTERN, (None, 0, 0, self.of([(_constants.BRANCH, (None, made))])))

    def _before(self, condition: Part, letter: int) -> Part:
        """A condition on what stands before a letter, put behind the letter."""
        kind, value = condition
        itself: Part = (_constants.LITERAL, letter)
        if kind is _constants.AT:
            word: Part = (_constants.IN, [(_constants.CATEGORY, _constants.CATEGORY_WORD)])
            is_word = chr(letter).isalnum() or letter == ord("_")
            return (_constants.ASSERT_NOT if is_word else _constants.ASSERT, (-1, self.of([word, itself])))
        return (kind, (-1, self.of([*value[1], itself])))


def _inside(kind: Any, value: Any) -> list[Any]:
    if kind is _constants.BRANCH:
        return list(value[1])
    if kind is _constants.SUBPATTERN:
        return [value[3]]
    if kind in _REPEATS or kind is _constants.POSSESSIVE_REPEAT:
        return [value[2]]
    if kind in (_constants.ASSERT, _constants.ASSERT_NOT):
        return [value[1]]
    return [value] if kind is _constants.ATOMIC_GROUP else []


def _letters(kind: Any, value: Any) -> list[int]:
    """The letters of a set of few, each once; [] for any other part."""
    if kind is not _constants.IN or not all(k in (_constants.LITERAL, _constants.RANGE) for k, _ in value):
        return []
    spread = [range(v, v + 1) if k is _constants.LITERAL else range(v[0], v[1] + 1) for k, v in value]
    if sum(map(len, spread)) > _MOST_LETTERS:
        return []
    return list(dict.fromkeys(code for codes in spread for code in codes))


def _openers(parts: Iterable[Part]) -> tuple[list[Part], bool] | None:
    """What a match of some parts may begin with, as members of a set, and whether it may be empty; None if anything."""
    found: list[Part] = []
    for kind, value in parts:
        if kind in (_constants.AT, _constants.ASSERT, _constants.ASSERT_NOT):
            continue
        begins = _openers_of(kind, value)
        if begins is None:
            return None
        found += begins[0]
        if not begins[1]:
            return found, False
    return found, True


def _openers_of(kind: Any, value: Any) -> tuple[list[Part], bool] | None:
    if kind is _constants.LITERAL:
        return [(kind, value)], False
    if kind is _constants.IN:
        return (
            None if any(one not in _CHARACTERS and (one, what) not in _FEW for one, what in value) else (value, False)
        )
    if kind is _constants.SUBPATTERN:
        return None if (value[1] | value[2]) & re.IGNORECASE else _openers(value[3])
    if kind in _REPEATS:
        inner = _openers(value[2])
        return inner and (inner[0], inner[1] or value[0] == 0)
    if kind is _constants.BRANCH:
        found: list[Part] = []
        empty = False
        for way in value[1]:
            begins = _openers(way)
            if begins is None:
                return None
            found, empty = found + begins[0], empty or begins[1]
        return found, empty
    return None


def _are_frequent(members: list[Part]) -> bool:
    """Whether most characters of a text are among the members of a set."""
    made = _compiler.compile(_parser.SubPattern(_parser.State(), [(_constants.IN, members)]), 0)
    return sum(made.match(letter) is not None for letter in _FREQUENT) > len(_FREQUENT) // 2


def _small_code(code: int) -> int:
    small = chr(code).lower()
    return ord(small) if len(small) == 1 else code


def _small_set(items: list[Part], *, ignoring: bool) -> Part:
    negated = items[0][0] is _constants.NEGATE
    if negated and not ignoring:
        return _ANYTHING
    made: list[Part] = []
    for kind, value in items:
        if kind is _constants.LITERAL:
            made += dict.fromkeys([(kind, value), (kind, _small_code(value))])
        elif kind is _constants.RANGE:
            first, last = value
            made.append((kind, value))
            if first <= ord("Z") and last >= ord("A"):
                made.append((kind, (max(first, ord("A")) + 32, min(last, ord("Z")) + 32)))
            if last > 127:
                made += _small_codes(first, last)
        else:
            made.append((kind, value))
    return (_constants.IN, made)


def _small_codes(first: int, last: int) -> list[Part]:
    """The small letters of a range beyond ASCII, as far as they are others."""
    codes = range(max(first, 128), min(last, 0x24F) + 1)
    return [(_constants.LITERAL, small) for code in codes if (small := _small_code(code)) != code]
