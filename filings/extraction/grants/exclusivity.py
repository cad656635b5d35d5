"""Whether the rights are exclusive, shared with the licensor only, or not exclusive."""

from __future__ import annotations

import re

from filings.extraction.facts import Stated
from filings.extraction.grants.passages import Passage, Sighting, heaviest
from filings.extraction.layout import Zone
from filings.extraction.rules import rule, rule_set

_RIGHTS = (
    r"(?:licen[sc]e[sed]*|sub-?licen[sc]e|rights?|option|distribut(?:or|ion)|agent|basis|access|marketing|commercial"
    r"|collaboration|partner)"
)

NON_EXCLUSIVE = rule(
    "exclusivity.non_exclusive",
    rf"\bnon-?\s?exclusive\b(?=[^.;]{{0,90}}\b{_RIGHTS}\b)",
    literals=["exclusive"],
    examples=[
        "a worldwide, non-exclusive license under its patents",
        "a nonexclusive license",
        "a non- exclusive licence",
    ],
    counterexamples=["an exclusive license", "becomes non-exclusive"],
)
CO_EXCLUSIVE = rule(
    "exclusivity.co_exclusive",
    r"\bco-?\s?exclusive(?:ly)?\b",
    literals=["exclusive"],
    examples=["a license, co-exclusive with Nimbra", "holds co-exclusive rights"],
    counterexamples=["exclusive rights"],
)
EXCLUSIVE = rule(
    "exclusivity.exclusive",
    rf"(?<!non-)(?<!non)(?<!non )(?<!co-)(?<!non- )\b(?:exclusive(?!\s+(?:negotiation|jurisdiction|of\s|remed"
    rf"|right\s+of\s+(?:first|negotiation)))|sole\s+and\s+exclusive)\b(?=[^.;]{{0,110}}\b{_RIGHTS}\b)"
    rf"|(?<!non-)\bexclusive(?:ly)?\s+licens|\blicen[sc]e\s+(?:is|remains)\s+exclusive",
    literals=["exclusive"],
    examples=[
        "an exclusive, royalty-bearing license",
        "obtained the exclusive right to develop",
        "the exclusive distributor",
        "appointed as exclusive distributor",
        "The license is exclusive and covers",
    ],
    counterexamples=["a non-exclusive license", "exclusive of taxes", "the exclusive jurisdiction of the courts"],
)
_VALUES = {NON_EXCLUSIVE: "non_exclusive", CO_EXCLUSIVE: "co_exclusive", EXCLUSIVE: "exclusive"}
_RULES = rule_set(*_VALUES)
_GRANT = re.compile(
    r"\b(?:grant(?:s|ed|ing)?|receiv\w+|obtain\w*|acquir\w+|appoint\w*|holds?|held|has\s+licensed|licensed"
    r"|in-licensed|gives?|gave|appointing)\b|\bexclusive\s+licensee\b|\blicen[sc]e(?:s|d)?\s+to\b|entered\s+into",
    re.IGNORECASE,
)
_SIDE = re.compile(
    r"\b(?:manufactur\w+\s+(?:the\s+)?licens|trade\s?mark|collateral|right\s+of\s+first|negotiat\w+"
    r"|research\s+purposes|internal\s+research|solely\s+to\s+perform|perform\s+(?:its|the)\s+(?:obligations"
    r"|activities)|sublicen\w+\s+to\s+the\s+extent)\b",
    re.IGNORECASE,
)


def read_exclusivity(passages: list[Passage], *, is_contract: bool) -> Stated[str] | None:
    """The exclusivity of the deal's first grant; cues without a verb of granting count less, ancillary grants least."""
    seen: list[Sighting] = []
    for passage in passages:
        for each, match in _RULES.scan(passage.text):
            weight = _weight(passage, match, is_contract)
            if weight > 0:
                seen.append(
                    Sighting(
                        _VALUES[each], passage.span(*match.span()), weight, each.name, min(0.95, 0.5 + weight / 200)
                    )
                )
    return heaviest(seen)


def _weight(passage: Passage, match: re.Match[str], is_contract: bool) -> int:
    around = passage.text[max(0, match.start() - 180) : match.end() + 120]
    weight = 60
    if _GRANT.search(passage.text[max(0, match.start() - 220) : match.end() + 60]):
        weight += 30
    if _SIDE.search(around):
        weight -= 50
    if re.search(r"\boption\b", passage.text[match.end() : match.end() + 14]):
        weight -= 10
    if passage.zone is Zone.ABOUT:
        weight -= 25
    if is_contract and re.search(r"\bgrants?\b", passage.text):
        weight += 10
    if is_contract and re.search(r"\bwhereas\b|\bmeans\b", passage.text, re.IGNORECASE):
        weight -= 20
    return weight
