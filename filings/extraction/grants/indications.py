"""The diseases the deal is about, as written."""

from __future__ import annotations

import re

from filings.extraction.anchors import sought
from filings.extraction.facts import Stated
from filings.extraction.grants.passages import Passage
from filings.extraction.layout import Zone
from filings.extraction.rules import rule
from filings.extraction.vocabulary.indications import AREAS, HEADS, NO_DISEASE, TOO_GENERAL

_NO_MODIFIER = """
the a an of and or in with for to its our is are was that which patient patients adult adults treatment who
other certain any all two three rare human now trial trials studies study product products candidate new novel
stage killing related such potential specific various serious whom treat treating prevent preventing prevention
including currently some many common both use relief prophylaxis implicated by from as on at against develop market sell
license drug drugs therapy relieving
"""
_NO_MODIFIERS = frozenset(_NO_MODIFIER.split())
_MODIFIERS = 5  # words before the head that may belong to a disease's name ("extensive-stage small cell lung cancer")
_LAST_WORD = re.compile(r"(?<![\w’'-])(?P<word>[A-Za-z][\w’'-]{0,40}|\d{1,2}\+?)\s+$")
DISEASE = rule(
    "indication.disease",
    rf"(?<![\w’'-]){HEADS}(?!\w)(?:\s+of\s+the\s+(?:knee|central\s+nervous\s+system"
    r"|lung|bile\s+duct|liver|breast|eye|skin|scalp|prostate|colon|ovary|bladder|pancreas|kidney|heart|joints?|nails?))?"
    r"(?:\s+with\s+preserved\s+ejection\s+fraction|\s+type\s+\d)?",
    version=2,
    examples=[
        "C3 glomerulopathy",
        "osteoarthritis of the knee",
        "extensive-stage small cell lung cancer",
        "severe hypertriglyceridemia",
        "gout",
    ],
    counterexamples=["the treatment", "an agreement"],
)
AREA = rule(
    "indication.area",
    rf"\bin\s+(?P<name>{AREAS})\b",
    examples=["degraders in oncology"],
    counterexamples=["an oncology company"],
)
_CONTEXT = re.compile(
    r"(?:\b(?:for|in|with|of|against|including|treat\w*|implicated\s+in"
    r"|suffering\s+from|relief\s+of|prophylaxis\s+of|due\s+to|prevent\w*)\s+(?:the\s+)?(?:treatment\s+(?:and\s+prevention\s+)?of\s+|patients\s+with\s+"
    r"|adults\s+with\s+|use\s+in\s+|diseases\s+of\s+|chronic\s+|adult\s+|two\s+|,\s*)*|,\s+|\band\s+|\bor\s+)$",
    re.IGNORECASE,
)
_ABOUT_ASSET = sought(
    r"\b(?:phase|trial|stud(?:y|ies|ied)|treat\w*|candidate|indicat\w+|inhibitor|antibody|vaccine|medicine|drug"
    r"|approved|marketed|therap\w+|field|collaborat\w+|targets?|compound|develop\w*|endometriosis|patients|product|rights|licen[sc]\w*|Field|used)\b",
    re.IGNORECASE,
)  # fmt: skip


_FIELD = sought(
    r"[“\"](?:Licensed\s+)?(?:Field(?:\s+of\s+Use)?|(?:Initial\s+|Target\s+)?Indications?)[”\"]\s+(?:shall\s+)?means?"
)
_TREATED = re.compile(
    r"\s+(?:\([^()]{1,20}\)\s+)?(?:treatment|therapy|drug|medicine|vaccine|candidate|patients|program)\b"
)


def _with_modifiers(text: str, head: int) -> int:
    """Where the disease's name begins: up to five words before its head, none of them an article or the like."""
    start = head
    for _ in range(_MODIFIERS):
        found = _LAST_WORD.search(text[max(0, start - 60) : start])
        if found is None or found["word"].lower() in _NO_MODIFIERS:
            break
        start -= len(found[0])
    return start


def _in_context(text: str, start: int, end: int) -> bool:
    """Behind "for", "with", "of" and the like, in a list of such, or before "treatment" or "patients"."""
    return _CONTEXT.search(text[max(0, start - 60) : start]) is not None or _TREATED.match(text, end) is not None


def _is_no_disease(name: str) -> bool:
    return name in TOO_GENERAL or name.split()[-1] in NO_DISEASE


def read_indications(passages: list[Passage], codes: list[str]) -> tuple[Stated[str], ...]:
    """Diseases named where the asset is described, in text order, at most six."""
    found: dict[str, Stated[str]] = {}
    for passage in passages:
        if passage.zone is Zone.ABOUT or not _ABOUT_ASSET.search(passage.text):
            continue
        if (
            codes
            and not any(c in passage.text for c in codes)
            and passage.order > 12
            and not _FIELD.search(passage.text)
        ):
            continue
        for each in (DISEASE, AREA):
            for match in each.sought.finditer(passage.text):
                start, end = match.span("name" if each is AREA else 0)
                if each is DISEASE:
                    start = _with_modifiers(passage.text, start)
                name = passage.text[start:end]
                if each is DISEASE and not _in_context(passage.text, start, end):
                    continue
                if _is_no_disease(name.lower()):
                    continue
                key = name.lower()
                if key not in found and not any(key in k or k in key for k in found) and len(name) > 3:
                    found[key] = Stated(name, (passage.span(start, end),), each.name, 0.7)
    return tuple(list(found.values())[:6])
