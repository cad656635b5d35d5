"""Hyphens at line ends: part of a word ("non-exclusive"), or only there because the line was full ("satis-faction")."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final

_AT_LINE_END = re.compile(r"-[ \t]*[\r\n]+[ \t]*")
_CUT: Final = "\x01"  # stands between the halves of a word while the document's words are gathered
_LETTERS: Final = {code: chr(code) if chr(code).isalpha() or code in (1, 45) else " " for code in range(128)}
_LAST_PART = re.compile(r"([A-Za-z]+)-$")
_FIRST_PART = re.compile(r"[A-Za-z]+")

# First and last parts of words that keep their hyphen more often than not.
_PREFIXES: Final = frozenset((
    "after", "all", "anti", "bi", "bio", "by", "co", "cross", "double", "ex", "first", "five", "follow", "four",
    "full", "half", "high", "in", "inter", "intra", "large", "long", "low", "mid", "mini", "multi", "near", "net",
    "non", "off", "on", "one", "out", "over", "post", "pre", "pro", "re", "second", "self", "semi", "short", "single",
    "six", "small", "sub", "super", "ten", "third", "three", "two", "under", "up", "well", "wholly", "year", "twenty",
    "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
))  # fmt: skip
_SUFFIXES: Final = frozenset((
    "based", "bearing", "class", "drug", "driven", "exclusive", "free", "label", "licensed", "like", "line",
    "looking", "made", "market", "named", "off", "out", "owned", "party", "related", "scale", "selling", "specific",
    "stage", "term", "terms", "to", "up", "wide", "year",
))  # fmt: skip
# Words of contracts whose second half is a word of its own.
_WHOLE: Final = frozenset((
    "hereunder", "thereunder", "hereinafter", "hereinabove", "undersigned", "notwithstanding", "stockholders",
    "stockholder", "shareholders", "shareholder", "worldwide", "outstanding", "undertake", "undertaking", "therefor",
    "therefore", "whereas", "hereof", "thereof", "hereto", "thereto", "herein", "therein", "hereby", "thereby",
    "into", "heretofore", "otherwise", "whatsoever", "withhold", "withholding", "underlying", "understanding",
    "overall",
))  # fmt: skip


class Hyphens:
    """Decides by the words of the document itself; a document without words cut at line ends is never searched."""

    def __init__(self, view: str) -> None:
        self._view = view

    @cached_property
    def _evidence(self) -> tuple[frozenset[str], frozenset[str]]:
        """The document's words and its hyphenated compounds, without those that are cut at a line end."""
        joined = _AT_LINE_END.sub(_CUT, self._view).lower()
        tokens = {token for token in set(joined.translate(_LETTERS).split(" ")) if _CUT not in token}
        compounds = {token for token in tokens if "-" in token}
        parts = {part for compound in compounds for part in compound.split("-")}
        return frozenset(tokens | parts), frozenset(compounds)

    def is_soft(self, before: str, after: str) -> bool:
        """Whether the hyphen that ends the line `before` vanishes when the word goes on with `after`."""
        left, right = _LAST_PART.search(before[-40:]), _FIRST_PART.match(after)
        if not left or not right:
            return False
        if not (right[0].islower() or (left[1].isupper() and right[0].isupper())):
            return False
        first, rest = left[1].lower(), right[0].lower()
        words, compounds = self._evidence
        if f"{first}-{rest}" in compounds:
            return False
        if first + rest in words or first + rest in _WHOLE:
            return True
        return first not in _PREFIXES and rest not in _SUFFIXES and rest not in words
