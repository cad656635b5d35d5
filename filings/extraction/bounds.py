"""Bounds on the work that one filing makes, whatever it holds: counts, never the clock, so that it repeats itself.

Each is many times what the largest filings known to us need. What lies beyond is not read, and is named in words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from filings.extraction.source import SourceDocument, SourceFiling

MAX_DOCUMENTS: Final = 200
"""Documents of one filing."""

MAX_CHARACTERS: Final = 4_000_000
"""Characters of one document's reading text: three times the longest annual report seen."""

MAX_ALL_CHARACTERS: Final = 10_000_000
"""Characters of all documents of one filing."""

MAX_MARKS: Final = (("\n", 200_000, "lines"), (". ", 100_000, "sentences"), ("\t", 200_000, "cells of tables"))
"""Lines, sentences and cells of one document, counted by what ends them; the most seen were 6,000 of each."""

LONGEST_SENTENCE: Final = 20_000
"""Characters of a sentence or row; the longest seen had 4,300. Longer ones are read in parts."""

LONGEST_NAME: Final = 300
"""Characters of a name, a title or a disease; what is longer is stuttering text, and the ledger refuses it."""

LONGEST_RATE_WORDS: Final = 200
"""Characters of a rate in words ("low single digits to mid-teens"), with its steps; the ledger refuses longer ones."""

MAX_TELLINGS: Final = 600
"""Sentences that tell of deals, of which the fullest filing seen had 40."""

MAX_DEALS: Final = 60
"""Deals of one filing whose terms are read; a filing that tells more is a data file, not a report."""


def bounded(source: SourceFiling) -> tuple[SourceFiling, list[str]]:
    """The part of a filing that is read, and sentences on what is left out."""
    given_up: list[str] = []
    documents: list[SourceDocument] = []
    left = MAX_ALL_CHARACTERS
    for document in source.documents[:MAX_DOCUMENTS]:
        text, beyond = _within(document.text, left)
        given_up += [f"document {document.index}: {what}" for what in beyond]
        left -= len(text)
        documents.append(document if len(text) == len(document.text) else replace(document, text=text))
    if len(source.documents) > MAX_DOCUMENTS:
        given_up.append(f"{len(source.documents) - MAX_DOCUMENTS} documents beyond the first {MAX_DOCUMENTS}")
    return replace(source, documents=tuple(documents)), given_up


def in_parts(place: tuple[int, int]) -> Sequence[tuple[int, int]]:
    """The place of a sentence, or of its parts where it is too long: (start, end), half open, in order."""
    start, end = place
    if end - start <= LONGEST_SENTENCE:
        return (place,)
    return [(at, min(at + LONGEST_SENTENCE, end)) for at in range(start, end, LONGEST_SENTENCE)]


def _within(text: str, left: int) -> tuple[str, list[str]]:
    beyond: list[str] = []
    if len(text) > MAX_CHARACTERS:
        text = text[:MAX_CHARACTERS]
        beyond.append(f"text after {MAX_CHARACTERS} characters")
    if len(text) > left:
        text = text[:left]
        beyond.append(f"text after {MAX_ALL_CHARACTERS} characters of the whole filing")
    for mark, most, what in MAX_MARKS:
        if text.count(mark) > most:
            text = text[: _place_of(text, mark, most)]
            beyond.append(f"text after {most} {what}")
    return text, beyond


def _place_of(text: str, mark: str, number: int) -> int:
    """Where the mark of this number ends, counted from 1."""
    at = 0
    for _ in range(number):
        at = text.index(mark, at) + len(mark)
    return at
