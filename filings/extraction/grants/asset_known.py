"""Products that a filing names as such somewhere: by a mark, a bracketed generic name or a word that introduces them.

A name once known counts wherever it stands, in capitals, in small letters or as the first word of a company's name.
"""

from __future__ import annotations

import re

from filings.extraction.grants.asset_names import BRACKETED, LOWER, MARKED
from filings.extraction.grants.asset_substances import NO_SUBSTANCE, OF_A_KIND
from filings.extraction.layout import Layout
from filings.extraction.remembering import remembered
from filings.extraction.rules import rule_set
from filings.extraction.scope import FilingReading
from filings.extraction.vocabulary.product_words import NO_PRODUCT

_NAMING = rule_set(MARKED, BRACKETED, LOWER, OF_A_KIND)
_MOST = 60
_LEAST_LETTERS = 5
_ENGLISH = re.compile(r"(?:ly|ed|ing|tion|s|ment|ness|er|al|ity|ive|able|ible|ous|ary|ory|ance|ence|ure)\Z")
"""Endings of words of ordinary English that brackets may hold."""


def known_names(reading: FilingReading, others: frozenset[str]) -> re.Pattern[str] | None:
    """A pattern for the products that the filing names as such, whole words, at most 60 of them; None without any.

    `others` are the lower-case words of other names, which only a mark makes a product's.
    """
    names: dict[str, None] = {}
    for layout in reading.layouts:
        names.update((name, None) for name, marked in _named(layout) if marked or name not in others)
    if not names:
        return None
    words = sorted(list(names)[:_MOST], key=lambda n: (-len(n), n))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(re.escape(w) for w in words)})(?![\w-])", re.IGNORECASE)


@remembered
def _named(layout: Layout) -> tuple[tuple[str, bool], ...]:
    """Names in small letters, and whether they carry a mark; a bracketed word must look like a substance's."""
    found: dict[tuple[str, bool], None] = {}
    for each, match in _NAMING.scan(layout.flow):
        for name in (match["name"], match.groupdict().get("brand")):
            if name and " " not in name and (each is MARKED or not _ENGLISH.search(name)) and _is_a_name(name.lower()):
                found[name.lower(), each is MARKED] = None
    return tuple(found)


def _is_a_name(low: str) -> bool:
    return (
        len(low) >= _LEAST_LETTERS
        and low not in NO_SUBSTANCE
        and low not in NO_PRODUCT
        and low.rstrip("s") not in NO_PRODUCT
    )
