"""Papers that come before a contract or stand in its place: term sheets, letters of intent, memoranda of understanding.

Their titles do not end in "Agreement", and what they report is a deal proposed rather than signed.
"""

from __future__ import annotations

import re

from filings.extraction.deals.titles import Title
from filings.extraction.facts import Span
from filings.extraction.layout import Layout

_KIND = (
    r"(?:Term[ \t]Sheet|TERM[ \t]SHEET|Letter[ \t]of[ \t]Intent"
    r"|LETTER[ \t]OF[ \t]INTENT|Heads[ \t]of[ \t](?:Terms|Agreement)"
    r"|HEADS[ \t]OF[ \t](?:TERMS|AGREEMENT)|Memorandum[ \t]of[ \t]Understanding|MEMORANDUM[ \t]OF[ \t]UNDERSTANDING)"
)
_HEADLINE = re.compile(
    rf"^[ \t_*]{{0,80}}"
    rf"(?P<title>(?:[A-Z][\w’'&/-]{{0,24}}[ \t]{{1,3}}(?:(?:of|for|and|to)[ \t]{{1,3}})?){{0,8}}?{_KIND})\b"
    r"(?![ \t]{1,3}(?:and|AND)[ \t]{1,3}[A-Z])",
    re.MULTILINE,
)
_PROVISIONAL = re.compile(
    r"term\s+sheet|letter\s+of\s+intent|heads\s+of\s+(?:terms|agreement)|memorandum\s+of\s+understanding", re.IGNORECASE
)


def provisional_title(layout: Layout, end: int) -> Title | None:
    """The title of a provisional paper that heads a line of `text[:end]`, the first there."""
    found = _HEADLINE.search(layout.document.text, 0, end)
    if found is None:
        return None
    words = " ".join(found["title"].split())
    return Title(words, Span(layout.document.index, *found.span("title")), weight=3)


def is_provisional(title: str) -> bool:
    """Whether a title is that of a paper which only proposes a deal."""
    return _PROVISIONAL.search(title) is not None
