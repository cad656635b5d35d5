"""What kind of product the asset is, from class words only."""

from __future__ import annotations

import re

from filings.extraction.facts import Stated
from filings.extraction.grants.passages import Passage, Sighting, heaviest, joined, other_names
from filings.extraction.layout import Zone
from filings.extraction.rules import rule, rule_set
from filings.extraction.vocabulary.modalities import EXAMPLES, LITERALS, PATTERNS

_NAMES = {
    rule(
        f"modality.{name}",
        pattern,
        literals=LITERALS[name],
        examples=[EXAMPLES[name]],
        counterexamples=["a factor B inhibitor"],
    ): name
    for name, pattern in PATTERNS.items()
}
_RULES = rule_set(*_NAMES)
_ORDER = list(PATTERNS)
_NOT_THE_ASSET = re.compile(
    r"\b(?:such\s+as|unlike|cannot|anti-?drug|neutrali[sz]ing|competing"
    r"|other|virus|develops\s+|discovers\s+|standard|traditional|conventional|therapeutic,|prophylactic|whether|not\s+an?"
    r"|field\s+of|including\s+without|instead\s+of|rather\s+than|compared\s+(?:to|with)|tested\s+in)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_DEAL_WORDS = re.compile(
    r"\b(?:licen[sc]\w+|rights|covering|collaborat\w+|agreement|acquir\w+|product|candidate|program|inhibitor|granted"
    r"|develop\w*|relating)\b",
    re.IGNORECASE,
)


def read_modality(
    passages: list[Passage], about_asset: list[Passage], codes: list[str], *, is_contract: bool
) -> Stated[str] | None:
    """The class of the asset: the class word nearest its name, the more specific one where two stand together."""
    seen: list[Sighting] = []
    for passage in joined(passages, about_asset):
        for each, match in _RULES.scan(passage.text):
            weight = _weight(passage, match, codes, is_contract)
            value = _NAMES[each]
            if weight >= _LEAST and not (value == "platform" and codes):
                seen.append(
                    Sighting(
                        value,
                        passage.span(*match.span()),
                        weight - _ORDER.index(value),
                        each.name,
                        min(0.92, 0.5 + weight / 300),
                    )
                )
    return heaviest(seen)


_LEAST = 30
_IS_A = re.compile(
    r"(?:\s?[®™])?(?:\s?\([^()]{0,50}\))?,?\s+(?:(?:which\s+)?(?:is|was|are)\s+)?(?:an?|the|our|its|their|[\w.]{2,30}[’']s)\s+"
    r"(?:[\w/-]+,?\s+){0,6}",
    re.IGNORECASE,
)


def _is_called(text: str, match: re.Match[str], name: str) -> bool:
    """Whether the class word is said of the asset: "X, an oral peptide", "X is our monoclonal antibody"."""
    for found in re.finditer(re.escape(name), text[max(0, match.start() - 200) : match.start()], re.IGNORECASE):
        at = max(0, match.start() - 200) + found.end()
        if _IS_A.fullmatch(text, at, match.start()):
            return True
    return False


def _weight(passage: Passage, match: re.Match[str], codes: list[str], is_contract: bool) -> int:
    text = passage.text
    if _NOT_THE_ASSET.search(text[max(0, match.start() - 60) : match.start()]):
        return 0
    near = [abs(m.start() - match.start()) for c in codes for m in re.finditer(re.escape(c), text, re.IGNORECASE)]
    others = [abs(start - match.start()) for start, _ in other_names(text, codes)]
    if others and (not near or min(others) < min(near)) and codes:
        return 0
    weight = (
        40
        + (45 if any(_is_called(text, match, name) for name in codes) else 0)
        + (60 if near and min(near) < 140 else 20 if near else 0)
    )
    if _DEAL_WORDS.search(text):
        weight += 15
    if passage.zone is Zone.ABOUT:
        weight -= 35
    if is_contract and not near:
        weight -= 20 if passage.zone is Zone.DEFINITIONS or passage.order < 40 else 60
    if codes and any(re.search(re.escape(codes[0]), text, re.IGNORECASE) for _ in near[:1]):
        weight += 12  # the first asset decides where a deal is about several
    return weight - min(passage.order, 40) // 4
