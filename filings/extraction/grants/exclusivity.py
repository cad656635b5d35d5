"""Whether the rights are exclusive, shared with the licensor only, or not exclusive."""

from __future__ import annotations

import re

from filings.extraction.facts import Stated
from filings.extraction.grants.passages import Passage, Sighting, heaviest
from filings.extraction.layout import Zone
from filings.extraction.rules import rule, rule_set

_RIGHTS = (
    r"(?:licen[sc]e[sed]*|licensing|sub-?licen[sc]e|rights?|option|distribut(?:or|ion)|agent|basis|access|marketing"
    r"|commercial\w*|collaboration|partner(?:ship)?|agreement|promot\w+|deal)"
)
_BOUND = (
    r"(?:licen[sc]es?|sub-?licen[sc]es?|agreement|rights?|appointment|grant|arrangement|distributorship|collaboration)"
)

NON_EXCLUSIVE = rule(
    "exclusivity.non_exclusive",
    rf"\bnon-?\s?exclusive\b(?=[^.;]{{0,90}}\b{_RIGHTS}\b)|\bnon-?\s?exclusively\s+licens|\b{_BOUND}\s(?:[\w-]+\s){{0,6}}?(?:is|are"
    rf"|was|were|shall\s+be|remains?)\s(?:worldwide\s+(?:and|but)\s)?(?:non-?\s?exclusive|not\s+exclusive)\b",
    literals=["exclusive"],
    version=2,
    examples=[
        "a worldwide, non-exclusive license under its patents",
        "a nonexclusive license",
        "a non- exclusive licence",
        "The license is non-exclusive.",
    ],
    counterexamples=["an exclusive license", "becomes non-exclusive"],
)
CO_EXCLUSIVE = rule(
    "exclusivity.co_exclusive",
    r"\bco-?\s?exclusive(?:ly)?\b|\bsemi-?\s?exclusive(?:ly)?\b",
    literals=["exclusive"],
    version=2,
    examples=["a license, co-exclusive with Nimbra", "holds co-exclusive rights"],
    counterexamples=["exclusive rights"],
)
EXCLUSIVE = rule(
    "exclusivity.exclusive",
    rf"(?<!non-)(?<!non)(?<!non )(?<!co-)(?<!co)(?<!non- )(?<!semi-)\b(?:exclusive(?!\s+(?:negotiation|jurisdiction"
    rf"|of\s|remed|supplier|manufacturer|propert|owner|venue|forum|period|benefit|discretion|control|responsib|right\s+of\s+(?:first"
    rf"|negotiation|refusal)))|sole\s+and\s+exclusive(?!\s+(?:remed|propert|owner|jurisdiction|discretion)))"
    rf"\b(?=[^.;]{{0,110}}\b{_RIGHTS}\b)"
    rf"|(?<!non-)(?<!co-)\bexclusive(?:ly)?\s+(?:in-|out-)?licens|\b{_BOUND}\s(?:[\w-]+,?\s){{0,6}}?(?:is|are|was"
    rf"|were|shall\s+be|remains?)\s(?:worldwide\s+and\s|mutually\s)?exclusive\b|\bsole\s+(?:licen[sc]e|distribut|agent|basis)"
    rf"|\b(?:the|has|have|had|holds?|with|gave\s+\w+|granted\s+\w+)\s+sole\s+rights?\s+to\s+(?:\w+\s+){{0,3}}?(?:develop|market"
    rf"|sell|commerciali[sz]e|distribute|carry\s+out|use|make|manufacture)|\bsole\s+rights?\b(?=[^.;]{{0,60}}\bto\s+(?:develop|market"
    rf"|sell|commerciali[sz]e))|\bto\s+the\s+exclusion\s+(?:even\s+)?of\b|\bworldwide\s+exclusivity\b|\bExclusivity:?\s+Exclusive\b"
    rf"|\blicen[sc]e[sd]\b[^.;]{{0,110}},\s+exclusively\b",
    literals=["exclusiv", "exclusion", "sole"],
    version=2,
    examples=[
        "an exclusive, royalty-bearing license",
        "obtained the exclusive right to develop",
        "the exclusive distributor",
        "appointed as exclusive distributor",
        "The license is exclusive and covers",
        "has the sole right to market it",
        "acquires the right to sell it, to the exclusion even of the Registrant",
        "an exclusive Commercialization and Supply Agreement",
        "appointed on a sole basis",
    ],
    counterexamples=[
        "a non-exclusive license",
        "exclusive of taxes",
        "the exclusive jurisdiction of the courts",
        "its exclusive supplier of bulk product",
        "in its sole discretion",
        "the sole right to terminate",
    ],
)
_VALUES = {NON_EXCLUSIVE: "non_exclusive", CO_EXCLUSIVE: "co_exclusive", EXCLUSIVE: "exclusive"}
_RULES = rule_set(*_VALUES)
_GRANT = re.compile(
    r"\b(?:grant(?:s|ed|ing)?|receiv\w+|obtain\w*|acquir\w+|appoint\w*|holds?|held|has\s+licensed|licensed"
    r"|in-licensed|gives?|gave|appointing)\b|\bexclusive\s+licensee\b|\blicen[sc]e(?:s|d)?\s+to\b|entered\s+into",
    re.IGNORECASE,
)
_SIDE = re.compile(
    r"\b(?:manufactur\w+\s+(?:the\s+)?licens\w*|trade\s?marks?|use\s+(?:of\s+)?(?:the|its)\s+(?:[\w-]+\s+)?(?:marks?|logos?)"
    r"|collateral|right\s+of\s+first|negotiat\w+"
    r"|research\s+purposes|internal\s+research|solely\s+(?:to|for|in)\s+(?:perform\w*|carry\w*|conduct\w*|evaluat\w+|promot\w+)"
    r"|for\s+no\s+other\s+purpose|perform\s+(?:its|the)\s+(?:obligations|activities)|sublicen\w+\s+to\s+the\s+extent|(?:improvements|inventions)\s+made\s+by)\b",
    re.IGNORECASE,
)
_NOT_OF_RIGHTS = re.compile(
    r"\b(?:purchas\w+|buy|suppl(?:y|ies|ier)|manufactur\w+|sourc\w+|order)\b[^.;,]{0,60}\bexclusive(?:ly)?\s+(?:from|by"
    r"|suppl\w+|manufactur\w+)"
    r"|\bexclusive(?:ly)?\s+(?:supply|supplied|manufactur\w+|purchase)\b(?![^.;]{0,40}\b(?:licen|distribut))"
    r"|\b(?:data|market(?:ing)?|regulatory|orphan(?:\s+drug)?|p(?:a)?ediatric)\s+exclusiv"
    r"|\bexclusive\s+(?:rights?|authority)\s+to\s+(?:prosecute|enforce|defend|control|file|terminate|negotiate)|\bnon-?compet\w+|\bshall\s+not\s+(?:\w+\s+){0,4}"
    r"(?:compet\w+|promote)|\bexclusive(?:ly)?\s+(?:deal|work\s+with|engag\w+|consult\w+)|\bno\s+exclusive|\bnot\s+(?:grant|have)\s+(?:any\s+"
    r"|an\s+)?exclusive",
    re.IGNORECASE,
)
_SALES = frozenset({"asset_purchase", "royalty_purchase"})
_LICENCES = frozenset({"license", "sublicense", "option", "distribution", "co_promotion"})


def read_exclusivity(
    passages: list[Passage], *, is_contract: bool, components: tuple[str, ...] = ()
) -> Stated[str] | None:
    """The exclusivity of the deal's first grant; cues without a verb of granting count less, ancillary grants least.

    A sale of assets or of royalties (`components`) grants nothing: the licences it names are other deals. Rights that
    are exclusive in one field or country and not in another are exclusive.
    """
    if _SALES.intersection(components) and not _LICENCES.intersection(components):
        return None
    seen: list[Sighting] = []
    for passage in passages:
        here = [
            s for each, match in _RULES.scan(passage.text) if (s := _sighting(passage, each.name, match, is_contract))
        ]
        best = max((s.weight for s in here), default=0)
        exclusive = [s for s in here if s.value == "exclusive" and s.weight >= best - 10]
        seen += exclusive or here
    return heaviest(seen)


_BY_NAME = {each.name: value for each, value in _VALUES.items()}


def _sighting(passage: Passage, name: str, match: re.Match[str], is_contract: bool) -> Sighting | None:
    weight = _weight(passage, match, is_contract)
    if weight <= 0:
        return None
    span = passage.span(*match.span())
    return Sighting(_BY_NAME[name], span, weight, name, min(0.95, 0.5 + weight / 200))


def _weight(passage: Passage, match: re.Match[str], is_contract: bool) -> int:
    if _NOT_OF_RIGHTS.search(passage.text[max(0, match.start() - 70) : match.end() + 50]):
        return 0
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
