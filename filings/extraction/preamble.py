"""Where a contract names its parties: the stretch from "by and between" to the recitals."""

from __future__ import annotations

import re

from filings.extraction.layout import Layout

OPENING = 9_000
"""Characters in which title and preamble stand; long tables of contents come before them in some exhibits."""

LONGEST = 3_000
"""Most characters that the introduction of the parties takes."""

_BETWEEN = re.compile(
    r"\b(?:(?:by\s{1,3}and\s{1,3})?(?:between|among)(?:\s{1,3}and\s{1,3}(?:among|between))?"
    r"|entered\s{1,3}into\s{1,3}(?:on|as\s{1,3}of)\s[^.;]{0,40}\sby)\b\s{0,3}[,:]?(?!\s{0,3}(?:the\s)?part(?:y|ies)\b)"
    r"|\bparties\b\s{0,3}:?\s{1,8}(?=\(1\)\s)|\bparties\sto\sthis\s(?:\w+\s)?agreement\sare\b\s?:?",
    re.IGNORECASE,
)
_THIS = re.compile(
    r"\b(?:This|THIS)\s{1,3}[^.;]{0,140}?(?:Agreement|AGREEMENT|Amendment|AMENDMENT|Addendum|ADDENDUM)\b", re.IGNORECASE
)
_RECITALS = re.compile(
    r"\b(?:WHEREAS|RECITALS|R\sE\sC\sI\sT\sA\sL\sS|BACKGROUND|WITNESSETH|W\s?I\s?T\s?N\s?E\s?S\s?S\s?E\s?T\s?H|PREAMBLE|NOW,?\sTHEREFORE"
    r"|Whereas|(?:individually|each)\s[^.“\"]{0,40}[“\"]\s?Part(?:y|ies)\b|each,?\sa\sParty\b|Recitals|Background|Preamble|Witnesseth"
    r"|TABLE\s{1,3}OF\s{1,3}CONTENTS|Table\sof\sContents|ARTICLE\s(?:I|1|ONE)\b[.:]?\s{1,3}[A-Z]{4}"
    r"|\b[Aa]gree\s{1,3}as\s{1,3}follows|\n\s{0,20}\d\.\d{1,2}\.?\s"
    r"|\n\s{0,20}1\.\s{1,6}(?i:definitions?|interpretation|appointment|grants?|licen[cs]es?|options?|purpose|scope|term)\b"
    r"|INTRODUCTION|(?:supersedes|amends)(?:\s(?:and|,)\s\w+){0,2}\s(?:that\scertain|the)\b)"
)


def party_region(layout: Layout) -> tuple[int, int]:
    """Offsets in the flow from "by and between" of the preamble to the recitals."""
    flow = layout.flow
    end = min(len(flow), OPENING)
    this = _THIS.search(flow, 0, end)
    first = _BETWEEN.search(flow, this.start() if this else 0, end) or _BETWEEN.search(flow, 0, end)
    start = first.end() if first else (this.end() if this else 0)
    recitals = _RECITALS.search(flow, start, min(len(flow), start + LONGEST))
    return start, recitals.start() if recitals else min(len(flow), start + LONGEST // 2)
