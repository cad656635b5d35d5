"""Agreement titles as printed: "License and Collaboration Agreement", "Drug Pfinder Agreement", in capitals or not.

A defined term ("the OVV Agreement") and a lower-case description ("an exclusive licence agreement") are no titles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from filings.extraction.deals.agreements import is_deal
from filings.extraction.facts import Span
from filings.extraction.layout import Layout

_WORD = r"(?:U\.S\.|[A-Z][\w'’®/-]*)"
_JOIN = r"(?:,\s{1,3}(?:and\s{1,3})?|\s{1,3}and\s{1,3}|\s{1,3}&\s{1,3}|\s{1,3}(?:of|for|to|on)\s{1,3}|\s{1,3}|-\s{1,3})"
_TITLE = re.compile(
    rf"(?<![\w-])(?P<title>(?:{_WORD}{_JOIN}){{1,12}}?(?:Agreement|AGREEMENT|Contract|CONTRACT))\b(?!['’]s?\b)"
)
_STOP = (
    r"(?:AS\s+AMENDED|The|This|THIS|THE|That|Under|UNDER|In|On|By|A|An|AN|Our|Each|Such|Any|Exhibit|EXHIBIT|Section|Item"
    r"|Pursuant|As|If|Unless|When|While|WHEREAS"
    r"|Whereas|Form|Original|Confidential|Execution|Version|CONFIDENTIAL|Upon|With|Following|First|Second|Third"
    r"|Draft|TO|To|FINAL|Final|DOCUMENT|Document|EXECUTED|Executed|CONFORMED|Conformed|EXECUTION|VERSION|COPY|Copy|FORM|OF|ORIGINAL"
    r"|SEC|Commission|COMMISSION)"
)
_LEADING = re.compile(rf"^(?:{_STOP}(?:,?\s+(?:and\s+|to\s+|of\s+)?|$))+")
_LEGEND = re.compile(
    r"[A-Z\s,]{0,200}\b(?:THE\s{1,3}COMMISSION|CONFIDENTIAL\s{1,3}TREATMENT(?:\s{1,3}REQUESTED)?|OMITTED|REDACTED)\s{1,3}(?=\w+\s)"
)  # what a page says of its omissions runs into the title
_FIRM_ABOVE = re.compile(
    r"(?:[A-Z][\w&.-]*[^\S\n]+){1,5}(?i:corporation|limited|incorporated|company|inc|llc|plc|gmbh)[^\S\n]*\n\s*"
    r"|(?=[^\n]{0,80}\b(?i:foundation|university|institute|hospital|public\s+health\s+service)\b)[^\n]{5,120}\n\s*"
)  # a company's name in the line over the title
_HEADLINE = re.compile(
    r"^(?:[A-Z][\w&.’'-]*\s+(?:and\s+)?){0,7}?(?:Enters?(?:\s+Into)?|Signs?|Announces?|Finali[sz]es?|Concludes?|Executes?|Expands?|Extends?|Amends?"
    r"|Completes?|Terminates?|Inks?|Reach(?:es)?|Forms?)\s+(?:an?\s+|its\s+)?(?=\S+\s+\S)"
)
"""The verb of a headline and who stands before it: "Acme Enters Supply Agreement With …"."""

_SHOUTED = re.compile(
    r"^(?:[A-Z][A-Z0-9&.’'-]*\s+){1,8}?(?:ENTERS?|SIGNS?|ANNOUNCES?|FINALI[SZ]ES?|CONCLUDES?|EXPANDS?|EXTENDS?|COMPLETES?|INKS?)\s"
)
"""A headline in capitals names no agreement by its title."""

_POSSESSIVE = re.compile(r"^[A-Z][\w&-]*['’]s?\s+")
_AMENDMENT = re.compile(
    r"^(?:(?:The\s)?(?i:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)\s+)?"
    r"(?:Amendment|AMENDMENT"
    r"|Letter|Side\sLetter|Addendum|ADDENDUM|Supplement)\s*"
    r"(?:(?:No\.?|NO\.?|Number|NUMBER)\s*)?(?:\d+|One|Two|Three|ONE|TWO|THREE)?\s*,?\s*(?:to|TO|of)?\s+(?:the\s+"
    r"|that\s+certain\s+|THE\s+)?",
)
_AMENDS = re.compile(
    r"\b(?:amendment|addendum|supplement)(?:\s+(?:(?:no\.?|number)\s*)?\w{1,6},?)?\s+(?:dated\s[^.]{0,30}?,?\s)?to\s"
    r"+(?:(?:the|their|its|our|that|certain)\s+){0,2}$",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(
    r"\b(?:an?|AN?|their|its|our|certain|entitled|to|TO|under|the)\s+[\"“]?$",
)
_INDEFINITE = re.compile(r"\b(?:an?|their|our|certain|entitled)\s+[\"“]?$", re.IGNORECASE)
_FOLLOWED = re.compile(
    r"[\"”]?,?\s*(?:\((?:the|this|as|collectively|hereinafter|[\"“])|dated|of\s+\d|of\s+[A-Z][a-z]+\s+\d|between"
    r"|by\s+and|with|among|signed|effective|made)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Title:
    """A title as printed at `span`.

    `weight` says how surely it is a title rather than a defined term; `amends` that an amendment to it is meant, `ends`
    its termination.
    """

    text: str
    span: Span
    weight: int
    amends: bool = False
    ends: bool = False

    @property
    def of_an_older(self) -> bool:
        """Whether the paper only changes or ends the agreement of this title."""
        return self.amends or self.ends


def find_titles(layout: Layout, start: int, end: int, *, line_start: bool = False) -> Iterator[Title]:
    """Titles printed in `flow[start:end]`; `line_start` takes one at the very start (heading, row) as introduced."""
    flow = layout.flow
    for match in _TITLE.finditer(flow, start, end):
        begin, text = match.start("title"), match["title"]
        amends = False
        if legend := _LEGEND.match(text):
            begin, text = begin + legend.end(), text[legend.end() :]
        while True:
            cut = _LEADING.match(text)
            if cut and cut.end() < len(text):
                begin, text = begin + cut.end(), text[cut.end() :]
                continue
            if firm := _FIRM_ABOVE.match(layout.document.text, begin, match.end()):
                begin, text = firm.end(), flow[firm.end() : match.end()]
                continue
            if _SHOUTED.match(text):
                text = ""
                break
            told = _HEADLINE.match(text)
            if told and told.end() < len(text):
                begin, text = begin + told.end(), text[told.end() :]
                continue
            own = _POSSESSIVE.match(text)
            if own and own.end() < len(text):
                begin, text = begin + own.end(), text[own.end() :]
                continue
            amended = _AMENDMENT.match(text)
            if amended and amended.end() < len(text):
                begin, text, amends = begin + amended.end(), text[amended.end() :], True
                continue
            break
        if len(text.split()) < 2 or _in_quotes(flow, begin, match.end()):
            continue
        before = flow[max(start, begin - 24) : begin]
        amends = amends or bool(_AMENDS.search(flow[max(start, begin - 60) : begin]))
        weight = 1 if _INTRODUCED.search(before) else 0
        weight += 3 * bool(_INDEFINITE.search(before))
        weight += 2 * bool(_FOLLOWED.match(flow[match.end() : match.end() + 40].lstrip()))
        weight += 3 * (line_start and begin - start < 12)
        yield Title(" ".join(text.split()), Span(layout.document.index, begin, match.end()), weight, amends)


def _in_quotes(flow: str, begin: int, end: int) -> bool:
    """Inside a definition's quotation marks: (the “OVV Agreement”)."""
    return flow[max(0, begin - 1) : begin] in ("“", '"', "‘") and flow[end : end + 2].strip(",.")[:1] in ("”", '"', "’")


def deal_titles(layout: Layout, start: int, end: int, *, line_start: bool = False) -> list[Title]:
    """Titles of deals (see `agreements`), best first; one that says nothing of its kind if plainly introduced."""
    found = [
        t
        for t in find_titles(layout, start, end, line_start=line_start)
        if (kind := is_deal(t.text)) or (kind is None and t.weight >= 4 and not t.amends)
    ]
    return sorted(found, key=lambda t: (-t.weight, t.span.start))
