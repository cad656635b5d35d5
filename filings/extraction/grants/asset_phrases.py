"""What a deal is about where it has no name: a described product, technology or class of compounds."""

from __future__ import annotations

import re
from dataclasses import dataclass

from filings.extraction.rules import rule, rule_set
from filings.extraction.vocabulary.product_words import ARTICLES, CLASSES, FORMS, METHODS

_TARGET = (
    r"(?:[A-Z0-9][\w/-]*|[a-z][\w-]{3,20})(?:\s(?:receptors?|kinases?|pathway|channels?|enzyme|proteins?|factor\s\w+))?"
)
_WORD = (
    r"(?!(?:the|an?|of|and|or|in|with|for|to|its|our|their|that|which|any|all|such|certain|other|new|first|no|this|these"
    r"|each|one|two|three|four|five|existing|exclusive|licensed|rights?|under|using|develop|market|sell|license|novel"
    r"|proprietary|patented|additional|potential|multiple|several|related|for|from|by|as|on|use|s|said|file|prosecute|maintain|incorporate"
    r"|practice|obtain|equity|commerciali[sz]e|manufacture|make|produce|promote|distribute|supply|import|offer|exploit)\b)[\w/-]{2,24}"
)

CLASS_OF = rule(
    "asset.class_of",
    rf"\b(?P<name>(?:small\s+molecule\s+)?(?:ant)?agonists?\s+of\s+(?:the\s+)?{_TARGET}"
    rf"|(?:small\s+molecule\s+)?inhibitors\s+of\s+(?:(?:the|mutant)\s+)?{_TARGET}"
    rf"|(?:(?:monoclonal|humani[sz]ed|bispecific|human)\s+)?antibod(?:y|ies)\s+(?:to|against|directed\s+(?:to|against|at)"
    rf"|that\s+(?:target|bind\s+to|bind)|targeting)\s+(?:the\s+)?{_TARGET}"
    rf"|(?:small\s+molecules|RNA\s+aptamers|aptamers|oligonucleotides|peptides|compounds|product\s+candidates|vaccines?)\s+"
    rf"(?:targeting|against|that\s+(?:target|inhibit|bind\s+to|block|modulate))\s+(?:the\s+(?:enzyme\s+)?)?{_TARGET})",
    literals=["agonist", "inhibitors of", "antibod", "molecules", "aptamers", "nucleotides", "peptides", "compounds",
              "candidates", "vaccine"],
    confidence=0.6,
    examples=[
        "small molecule antagonists of the orexin-2 receptor",
        "inhibitors of mutant KIT made in the laboratory",
        "humanized antibodies to the CD188 receptor",
        "small molecules that inhibit the enzyme furin",
        "product candidates targeting QRS-1",
    ],
    counterexamples=["agreement", "an inhibitor"],
)  # fmt: skip
ARTICLE = rule(
    "asset.article",
    rf"(?:(?:’s|'s|\bits|\bour|\bthe|\ba|\ban|\bof|\bto|\bmarket|\bsell|\bdistribute|\bdevelop|\bcommerciali[sz]e)\s)"
    rf"(?:(?:novel|proprietary|patented|generic|branded|new|own|lead)\s)?"
    rf"(?P<name>(?:{_WORD}\s){{1,3}}(?:{FORMS}|{ARTICLES}))\b",
    literals=[],
    flags=0,
    confidence=0.55,
    examples=[
        "to market its glycerol lingual spray in Canada",
        "Corbel's diagnostic test",
        "the naproxen matrix patch",
    ],
    counterexamples=["its first product", "the agreement"],
)
METHOD = rule(
    "asset.method",
    rf"(?:’s|'s|\bits|\bour|\bthe|\bto|\bunder|\bcertain|\ban|\ba|\bfor)\s(?:(?:novel|proprietary|patented|own|certain)\s)?"
    rf"(?P<name>(?:{_WORD}\s){{1,4}}{METHODS})\b",
    literals=["technolog", "platform", "software", "patents", "formulation", "system", "process", "method"],
    flags=0,
    confidence=0.55,
    examples=["its T-cell redirecting technology", "the chelator technology", "certain marker patents"],
    counterexamples=["its first product", "the technology"],
)
CLASS = rule(
    "asset.class",
    rf"\b(?P<name>(?:{_WORD}\s){{1,3}}{CLASSES})\b",
    literals=[
        "inhibitor", "agonist", "modulator", "activator", "blocker", "degrader", "antibod", "therap", "vaccine",
        "conjugate", "nucleotide", "peptide", "aptamer", "medicines", "molecules", "compound", "lymphocytes", "cells",
        "protein", "enzyme", "vector", "opener",
    ],
    flags=0,
    confidence=0.5,
    examples=["to develop base-editing gene therapies", "rights to oral orexin agonists"],
    counterexamples=["the agreement", "a therapy"],
)  # fmt: skip
_PHRASES = rule_set(CLASS_OF, ARTICLE, METHOD, CLASS)
_ORDER = {CLASS_OF.id: 3, ARTICLE.id: 2, METHOD.id: 2, CLASS.id: 1}
_GRANT = re.compile(
    r"\b(?:licen[sc]\w*|rights?|option|acquir\w+|purchas\w+|sold|distribut\w+|co-promot\w*|market|commerciali[sz]\w*"
    r"|collaborat\w*|develop|discover|use|using|relating\s+to|covering|directed\s+to)\b[^.;]{0,160}$",
    re.IGNORECASE,
)
_GRANTED_BEHIND = re.compile(
    r"\s(?:is|are|was|were|has\sbeen|have\sbeen)\s[^.;]{0,60}\b(?:licensed|in-licensed|licen[sc]e)\b|\s(?:originated|derive[sd]?)\s",
)
_STRONG = re.compile(
    r"\b(?:licen[sc]e[sd]?\b[^.;]{0,90}\b(?:to|under|for|of)|rights?\s+(?:to|in|under|for)|acquir\w+|purchas\w+|sold"
    r"|distribut\w+(?:\s+of)?|market|commerciali[sz]e|develop|discover|use|using|apply\w*|relating\s+to|covering"
    r"|directed\s+to)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_GENERAL = re.compile(
    r"\b(?:information|quality|delivery|management|manufacturing|control|accounting|computer|operating|payment|distribution"
    r"|product|pharmaceutical|biopharmaceutical|biotechnology|health\w*|regulatory|approval|marketing|legal|commercial|medical"
    r"|tracking|reporting|development|company|companies|agreement|clinical|parties|party|drug|drugs|dispute|arbitration"
    r"|review|standard|current|good|best|business|joint|core|background|know-how|improvement|sole|worldwide|global|patent"
    r"|leading|healthcare|diagnostics?|discovery|research|treatment|validation|purchase|sales?|order|supply|valid|pending"
    r"|issued|underlying|respective|applicable|relevant|united|states|investigational|innovative|combination|screening)\s"
    rf"(?:{METHODS}|{CLASSES}|{ARTICLES}|{FORMS})\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A description and where it stands in the text; the stronger one is the likelier asset."""

    name: str
    start: int
    end: int
    strength: int
    rule: str
    confidence: float


def described(text: str) -> Phrase | None:
    """The likeliest description of what is licensed in a sentence that speaks of rights; None without one."""
    best: Phrase | None = None
    for each, match in _PHRASES.scan(text):
        start, end = match.span("name")
        name = text[start:end]
        lead = text[max(0, start - 200) : start]
        if _GENERAL.search(name) or not (_GRANT.search(lead) or _GRANTED_BEHIND.match(text, end)):
            continue
        strength = _ORDER[each.id] + (3 if _STRONG.search(lead) else 0)
        if best is None or strength > best.strength:
            best = Phrase(name, start, end, strength, each.name, each.confidence)
    return best
