"""Blanked-out words: `[***]`, `[*]`, `[ * ]`, `[…***…]`, `[•]`, `XXXX`, `____`, and the lone asterisk of the 1990s."""

from __future__ import annotations

from collections.abc import Iterator

from filings.extraction.rules import rule

_STARS = r"\*(?:\s?\*){0,7}"
_SAID = (
    r"\*{0,4}\s?(?:(?:portions?|information|text|confidential(?:\s+(?:information|treatment))?)\s+)?(?:redacted|omitted)"
    r"\s?\*{0,4}|confidential(?:\s+treatment\s+(?:requested|granted))?"
)
MARK = (
    rf"(?:\[[\s….]{{0,6}}(?:{_STARS}|[●•♦▪†](?:\s?[●•♦▪†]){{0,5}}|_{{2,20}}|{_SAID}|\*\s?confidential\s?\*|X{{3,12}}|-\*-)"
    r"[\s….]{0,6}\]|\*{3,10}(?!\w)|\bX{4,12}\b|(?<!\w)_{4,20}(?!\w)|●{2,5})"
)
"""Pattern of a redaction mark, for use inside larger patterns."""

BARE_ASTERISK = r"(?<![\w*\]\[])\*(?![\w*\]])"
"""The lone asterisk of exhibits of the 1990s; only a redaction where a number belongs ("$ *", "* percent")."""

REDACTION = rule(
    "redaction.mark",
    MARK,
    literals=["*", "•", "●", "xxx", "___", "redacted", "omitted", "confidential", "♦", "▪", "†"],
    version=2,
    examples=[
        "$[***]",
        "EUR [ * ]",
        "[**] percent",
        "[• ]%",
        "pay XXXX upon",
        "[…***…]",
        "[* * *]",
        "[REDACTED]",
        "$[CONFIDENTIAL TREATMENT REQUESTED]",
        "[**REDACTED**]",
        "[Text Omitted]",
    ],
    counterexamples=["the 5% fee*", "[1] see note", "Section [4]"],
)


def find_redactions(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """(start, end) of every redaction mark in `text[start:end]`."""
    stop = len(text) if end is None else end
    for match in REDACTION.pattern.finditer(text, start, stop):
        yield match.span()


def is_redacted(text: str) -> bool:
    """Whether `text` holds a redaction mark."""
    return REDACTION.pattern.search(text) is not None
