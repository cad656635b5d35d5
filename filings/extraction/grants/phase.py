"""The most advanced stage of the asset that the filing states as reached."""

from __future__ import annotations

import re

from filings.extraction.facts import Stated
from filings.extraction.grants.passages import Passage, Sighting, joined, other_names
from filings.extraction.grants.phase_rules import LOOKS_BACK, RULES, STAGES
from filings.extraction.layout import Zone
from filings.extraction.rules import Rule
from filings.extraction.vocabulary.phases import NUMBERS, ORDER

_NOT_YET = re.compile(
    r"\b(?:upon|when|if|will|would|planned|plans?|expects?|before|until|after\s+(?:the\s+)?(?:start|initiation"
    r"|completion)|could|(?-i:may)|initiation|commencement|to\s+(?:begin|move|advance|take(?!\s+an?\s))|about\s+to|intends?|future|eligible|upcoming"
    r"|not\s+(?:yet\s+)?been?|has\s+not|finances|costs?|expenses?|cost\s+of|fund\w*|contribut\w+|earlier\s+of"
    r"|later\s+of|each\s+of\s+the\s+following|dosing|versus|compared|comparator|payable|due)\b[^.;]{0,100}$",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|would|planned|plans?|expects?|could|(?-i:may)|if|eligible|until)\b[^.;]{0,60}$", re.IGNORECASE
)
_MONEY = re.compile(r"[$€£¥]\s?\d|\d\s?million|\[\W{1,5}\]", re.IGNORECASE)

_PRICED = re.compile(r"(?:\s+(?:clinical\s+)?(?:trial|study))?\s*[,:)–—-]?\s*(?:US)?[$€£¥]\s?\d", re.IGNORECASE)
_DUTY = re.compile(
    r"\b(?:shall|must|prior\s+to|after|before|notice|for\s+use|terminat\w+|in\s+the\s+event|provided\s+that)\b",
    re.IGNORECASE,
)
_IS_SO = re.compile(
    r"\b(?:is|are|has|have|having|was|were|being|currently|owns|markets|sells)\b|\b(?:pre-?clinical|approved)\s",
    re.IGNORECASE,
)
_OF_IT = re.compile(r"[®™]?,?\s+(?:which|that|has|have|is|was|had)\b[^,;]{0,60}")
_RECITALS = 30  # sentences from the top of a contract


def read_phase(
    passages: list[Passage], about_asset: list[Passage], codes: list[str], *, is_contract: bool
) -> Stated[str] | None:
    """The most advanced stage told as reached, in the deal's passages or wherever the filing speaks of the asset.

    `codes` are the asset's names; a sentence that names another candidate nearer to the stage is not about this one.
    """
    seen: list[Sighting] = []
    for passage in joined(passages, about_asset):
        if passage.zone is Zone.DEFINITIONS:
            continue
        for each, match in RULES.scan(passage.text):
            value = STAGES.get(each) or _numbered(match)
            if value is None or not _reached(passage, each, match, value, is_contract):
                continue
            weight = _about(passage, match, codes)
            if weight > 0:
                seen.append(
                    Sighting(value, passage.span(*match.span()), weight, each.name, 0.9 if weight >= 100 else 0.7)
                )
    if not seen:
        return None
    named = [s for s in seen if s.weight >= 100] or seen
    clinical = [s for s in named if s.value != "discovery"] or named
    best = max(clinical, key=lambda s: (ORDER.index(s.value), s.weight, -s.span.document, -s.span.start))
    return Stated(best.value, (best.span,), best.rule, best.confidence)


def _numbered(match: re.Match[str]) -> str | None:
    number = next((v for k, v in match.groupdict().items() if k.startswith("number") and v), "").upper()
    return NUMBERS.get(number) or NUMBERS.get(re.sub(r"[ABC]", "", number))


def _reached(passage: Passage, each: Rule, match: re.Match[str], value: str, is_contract: bool) -> bool:
    lead = passage.text[max(0, match.start() - 130) : match.start()]
    clause = re.split(r";\s|,\s+(?:and|which|an?|our|its|the)\s|\.\s", lead)[-1]
    if value == "discovery":
        return True
    if (_AHEAD if each in LOOKS_BACK else _NOT_YET).search(clause):
        return False
    if is_contract and not _told_in_contract(passage, clause, value, match):
        return False
    near = passage.text[max(0, match.start() - 40) : match.start()] + passage.text[match.end() : match.end() + 30]
    if each not in LOOKS_BACK and _PRICED.match(passage.text, match.end()):
        return False
    return not (_MONEY.search(near) and re.search(r"\b(?:upon|on|when|if)\b", near))


def _told_in_contract(passage: Passage, clause: str, value: str, match: re.Match[str]) -> bool:
    """Contracts mostly speak of stages to come: only recitals and what is said to be so on the day count."""
    if re.search(r"\bholds\b", match[0]):
        return True
    if _DUTY.search(passage.text[max(0, match.start() - 130) : match.end() + 60]):
        return False
    told = _IS_SO.search(clause[-80:] + match[0]) is not None
    return told and (value not in ("approved", "filed", "marketed") or passage.order < _RECITALS)


def _about(passage: Passage, match: re.Match[str], codes: list[str]) -> int:
    """100 where the sentence names the asset, 60 where it names none, 0 where another candidate stands nearer."""
    text = passage.text
    middle = (match.start() + match.end()) // 2
    named = [abs(m.start() - middle) for c in codes for m in re.finditer(re.escape(c), text, re.IGNORECASE)]
    strangers = other_names(text, codes)
    if any(_OF_IT.fullmatch(text, end, match.start()) for _, end in strangers):
        return 0
    others = [abs(start - middle) for start, _ in strangers]
    if others and (not named or min(others) < min(named)):
        return 0 if codes else 40
    if named:
        return 100
    return 40 if passage.zone is Zone.ABOUT else 60
