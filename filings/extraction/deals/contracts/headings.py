"""The title a contract prints over itself, be it over two lines, and whether the contract only amends another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from filings.extraction.deals.agreements import is_deal
from filings.extraction.deals.happenings.endings import ended_title
from filings.extraction.deals.happenings.provisional import provisional_title
from filings.extraction.deals.titles import Title, find_titles
from filings.extraction.facts import Span
from filings.extraction.layout import Layout
from filings.extraction.preamble import OPENING

LONGEST = 140
"""Characters of the longest title."""

HEAD = 3_000
"""Characters in which a contract prints a title that names no kind of agreement."""

REACH = 400
"""Characters behind the parties in which a contract says that it amends another."""

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
_NO_TITLE = re.compile(
    r"\b(?:agreement|exhibit|copy|version|confidential|between|omitted|redacted|foundation|university"
    r"|institute|hospital|college|inc|corp|corporation|ltd|limited|llc)\b",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"^[ \t_*=-]{0,80}(?:THIS[ \t]{1,3})?"
    r"(?P<title>A[ ]?G[ ]?R[ ]?E[ ]?E[ ]?M[ ]?E[ ]?N[ ]?T|Agreement|CONTRACT|Contract)"
    r"[ \t]*:?[ \t]*$",
    re.MULTILINE,
)
_SAYS_NOTHING = re.compile(r"(?:this|agreement|the|\s)+", re.IGNORECASE)  # "AGREEMENT THIS AGREEMENT is made …"
_TO_AMEND = re.compile(r"\bamend(?:s|ing)?\s{1,3}(?:the|that|their|that\scertain)\s{1,3}\Z", re.IGNORECASE)
_ANNEX_TO = re.compile(r"\b(?:annex|appendix|schedule|exhibit)\s[\w.() -]{0,20}\s{0,3}to\s(?:the\s)?\Z", re.IGNORECASE)
_CALLS_ITSELF = re.compile(
    r"\b(?:This|THIS)\s{1,3}(?P<title>Agreement|AGREEMENT|Contract|CONTRACT)\b"
    r"(?!\s{1,3}(?:has\s|HAS\s|contains\s|CONTAINS\s|exhibit))"
)


def contract_title(layout: Layout, preamble: int, recitals: int) -> Title | None:
    """The first title printed at the head, as an amendment's base where the contract amends.

    `preamble` is where the parties are introduced: an amendment says before it that it is one. From `recitals`
    on, other agreements are spoken of: a contract whose own title only says "Agreement" has a title without text.
    """
    text = layout.document.text
    titles = [
        t
        for t in find_titles(layout, 0, min(len(layout.flow), OPENING), line_start=True)
        if len(t.text) < LONGEST and not _SAYS_NOTHING.fullmatch(t.text) and not _is_of_the_main(layout, t)
    ]
    named = _first_that_tells(titles, preamble)
    amending = _AMENDING.search(text, 0, preamble) is not None
    if named is not None and (ended := ended_title(layout, named)) is not None:
        return ended
    if named is None or (named.span.start > preamble and not amending):
        provisional = provisional_title(layout, min(recitals, HEAD))
        if provisional is not None:
            return provisional
    if named is None or is_deal(named.text) is None or named.span.start >= recitals:
        amended = next((t for t in titles if is_deal(t.text) and _is_to_be_amended(layout, t)), None)
        if amended is not None and amended.span.start < recitals + REACH:
            return replace(amended, amends=True)
    if named is None or (named.span.start >= recitals and not named.amends and not amending):
        return _bare(layout, min(max(recitals, preamble), HEAD)) or named
    amends = named.amends or amending or _is_to_be_amended(layout, named)
    return replace(_with_line_above(layout, named), amends=amends)


def _first_that_tells(titles: Sequence[Title], preamble: int) -> Title | None:
    """The first title, or the first over the preamble that says what it is about where the first says nothing."""
    if not titles or is_deal(titles[0].text) is not None:
        return titles[0] if titles else None
    return next((t for t in titles if t.span.start < preamble and is_deal(t.text)), titles[0])


def _is_to_be_amended(layout: Layout, title: Title) -> bool:
    """Whether the words before a title say that this paper amends it: "… to amend that certain License Agreement"."""
    return _TO_AMEND.search(layout.flow, max(0, title.span.start - 40), title.span.start) is not None


def _is_of_the_main(layout: Layout, title: Title) -> bool:
    """Whether a title is that of the agreement to which this paper is an annex."""
    return _ANNEX_TO.search(layout.flow, max(0, title.span.start - 60), title.span.start) is not None


def _bare(layout: Layout, end: int) -> Title | None:
    """The place where a contract calls itself an agreement and no more, as a title without text."""
    found = _BARE.search(layout.document.text, 0, end) or _CALLS_ITSELF.search(layout.flow, 0, end)
    return None if found is None else Title("", Span(layout.document.index, *found.span("title")), weight=0)


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
