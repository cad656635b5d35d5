"""Words that rules share: closed lists of general language, no names of single companies."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """Return the blank-separated words of `text` as a set; lists of words read best as running text."""
    return frozenset(text.split())
