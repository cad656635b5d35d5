"""Companies that news names by a bare word as the one who acts: "Odell granted Northmere Pharma worldwide rights".

A capitalised word or a few that open a sentence, whose verb makes a deal (rights obtained, an agreement signed with
somebody, a payment received), name an organisation where the text names it a second time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from filings.extraction.anchors import sought
from filings.extraction.layout import Layout
from filings.extraction.vocabulary import word_set

BACK = 130
"""Characters before a verb in which its subject opens the sentence."""

_NAME = r"(?:[A-Z][\w&’'-]*|[a-z][A-Z]\w+)(?:[^\S\n](?:&[^\S\n])?[A-Z][\w&-]*){0,3}"
_RIGHT = r"(?:rights|sub-?licen[cs]e|licen[cs]e|option)\b"
_AGREEMENT = r"(?:agreements?|deal|pact|collaboration|alliance|partnership)\b"
_AUX = r"\s(?:(?:has|have|had|today|recently|also|just)\s){0,3}"
_ACT = sought(
    rf"{_AUX}(?:obtain(?:ed|s)|acquir(?:ed|es)|secured|gained|granted|grants|licensed|in-?licensed|out-?licensed|sold|sells|bought)"
    rf"\s[^.;\n]{{0,60}}?\b{_RIGHT}"
    rf"|{_AUX}(?:entered\sinto|signed|signs|inked|struck|concluded)\s[^.;\n]{{0,80}}?\b{_AGREEMENT}[^.;\n]{{0,40}}?\swith\s"
    r"|\s(?:announced|said|says|reported|reports)\s[^.;\n]{0,40}?\bit\s(?:(?:has|had|will)\s)?(?:receive[ds]?|signed|entered|licensed"
    r"|granted|obtained|earned)\s"
    rf"|\sand\s(?:the\s)?{_NAME}(?:\s\([^()\n]{{1,50}}\))?{_AUX}(?:(?:partnered|teamed\sup|joined\sforces)\s"
    rf"|(?:entered\sinto|signed|inked|struck|formed|announced)\s[^.;\n]{{0,80}}?\b{_AGREEMENT})"
)
_OPENS = re.compile(
    rf"(?:\A|(?<=\n)|(?<=[.!?]\s)|(?<=[–—-]\s))(?:(?:In|On|Last|Earlier)\s[^.;,\n]{{3,24}},\s)?(?P<name>{_NAME})"
    rf"(?:\s\([^()\n]{{1,50}}\)|,?\sof\s(?:the\s)?[A-Z][\w.]{{1,14}},?)?\Z"
)
_PARTNER = re.compile(rf"\sand\s(?:the\s)?(?P<name>{_NAME})\s")
_NO_COMPANY = word_set(
    "the a an this that these those it he she we they both each our its researchers scientists analysts inventors"
    " regulators officials investors patients terms under following shareholders companies licensee licensor partners"
    " as if when while after before since although though because where there here who what which no not also and or"
    " but so then thus to for in on at by with from buyer seller pharmaceutical company"
)


def find_news_subjects(layout: Layout) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each such name in running text, in order of their verbs."""
    flow = layout.flow
    for act in _ACT.finditer(flow):
        floor = max(0, act.start() - BACK)
        opened = _OPENS.search(flow, floor, act.start())
        if opened is None or (opened.start() == floor > 0):
            continue
        if _is_named_again(flow, opened["name"]):
            yield opened.span("name")
        partner = _PARTNER.match(flow, act.start())
        if partner and _is_named_again(flow, partner["name"]):
            yield partner.span("name")


def _is_named_again(flow: str, name: str) -> bool:
    words = name.split()
    first = words[0]
    return len(first) > 2 and not any(w.lower() in _NO_COMPANY for w in words) and flow.count(first) > 1
