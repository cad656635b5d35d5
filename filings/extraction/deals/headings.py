"""The title a contract prints over itself, be it over two lines, and whether the contract only amends another."""

from __future__ import annotations

import re
from dataclasses import replace

from filings.extraction.deals.titles import Title, find_titles
from filings.extraction.facts import Span
from filings.extraction.layout import Layout
from filings.extraction.preamble import OPENING

LONGEST = 140
"""Characters of the longest title."""

_AMENDING = re.compile(
    r"^[ \t_*=-]{0,60}(?:THE[ \t]{1,3})?(?:[A-Za-z]{4,10}[ \t]{1,3})?(?:AMENDMENT|ADDENDUM|Amendment|Addendum)\b"
    r"(?![ \t]{1,3}(?i:and[ \t]{1,3}restat))",
    re.MULTILINE,
)
_LINE_ABOVE = re.compile(r"(?:\A|\n)[ \t]*(?P<line>[A-Z][A-Za-z,&/’' -]{3,90}[A-Za-z,&])[ \t]*\n[ \t]*\Z")
_TITLE_WORDS = re.compile(
    r"\b(?:patents?|licen[cs]e|licensing|development|collaboration|supply|option|research|exclusive|amended|restated"
    r"|distribution|know-?how|commerciali[sz]ation|manufacturing|(?:co-?)?promotion|marketing|purchase|technology"
    r"|royalty|asset|sublicense|discovery)\b",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(r"\b(?:agreement|exhibit|copy|version|confidential|between|omitted|redacted)\b", re.IGNORECASE)


def contract_title(layout: Layout, preamble: int) -> Title | None:
    """The first title printed at the head, as an amendment's base where the contract amends.

    `preamble` is where the parties are introduced: an amendment says before it that it is one.
    """
    text = layout.document.text
    for title in find_titles(layout, 0, min(len(layout.flow), OPENING), line_start=True):
        if len(title.text) >= LONGEST:
            continue
        amends = title.amends or _AMENDING.search(text, 0, preamble) is not None
        return replace(_with_line_above(layout, title), amends=amends)
    return None


def _with_line_above(layout: Layout, title: Title) -> Title:
    """ "PATENT AND KNOW-HOW" in the line over "LICENSE AGREEMENT"."""
    text, index = layout.document.text, layout.document.index
    above = _LINE_ABOVE.search(text, max(0, title.span.start - 160), title.span.start)
    if above is None or title.amends or not _TITLE_WORDS.search(above["line"]) or _NO_TITLE.search(above["line"]):
        return title
    words = " ".join(text[above.start("line") : title.span.end].split())
    if len(words) >= LONGEST or above["line"].isupper() != title.text.isupper():
        return title
    return replace(title, text=words, span=Span(index, above.start("line"), title.span.end))
