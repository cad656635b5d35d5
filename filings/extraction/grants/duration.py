"""How long the agreement runs, where its length is stated as a number of years."""

from __future__ import annotations

import re
from decimal import Decimal

from filings.extraction.facts import Stated
from filings.extraction.grants.passages import Passage
from filings.extraction.number_words import ORDINALS, WORDS, parse_number_words
from filings.extraction.rules import rule

_COUNT = rf"(?P<count>{WORDS}|\d{{1,2}})\s*(?:\(\d{{1,2}}\)\s*)?"
_FOR = r"(?:for\s+(?:an?\s+)?|until\s+|until\s+the\s+later\s+of\s+|the\s+later\s+of\s+(?:\(?\w{1,3}\)\s*)?)"
_PERIOD = r"(?:(?:an?\s+)?(?:initial\s+)?(?:period|term)\s+of\s+)?"
TERM = rule(
    "duration.years",
    rf"\b(?:(?:has|have|having|with|for)\s+an?\s+(?:initial\s+)?term\s+of\s+|(?:initial\s+)?term\s+(?:of\s+th(?:is|e)\s+\w+\s+)?"
    rf"(?:\([^()]{{1,30}}\)\s+)?(?:is|shall\s+be|will\s+be|of)\s+(?:for\s+)?(?:a\s+period\s+of\s+)?"
    rf"|\b(?:agreement|licen[cs]e|obligations|contract|appointment|deed)\b[^.;]{{0,160}}?\b(?:continues?|remains?|runs?|lasts?|extends?"
    rf"|effective|in\s+(?:full\s+)?(?:force|effect)(?:\s+and\s+effect)?)\b[^.;]{{0,90}}?\b{_FOR}{_PERIOD}"
    rf"|(?:continues?|remains?\s+in\s+(?:full\s+)?(?:force|effect)(?:\s+and\s+effect)?|runs?|lasts?)\s+{_FOR}{_PERIOD}"
    rf"|distributor\b[^.;]{{0,160}}\bfor\s+){_COUNT}years?\b"
    rf"(?!\s*(?:,?\s*(?:after|following)\s+(?:its|the|any|such|such\s+\w+)?\s*(?:terminat|expir)\w*|thereafter|'\s))",
    literals=["year"],
    examples=[
        "The Agreement has a term of fifteen years",
        "continues for ten (10) years from the first sale",
        "as exclusive distributor of LS in mainland China for ten years",
        "continues for eight (8) years from the first Launch",
        "The Term will be 3 years from Effective Date",
        "This Agreement shall be effective on the Effective Date and continue in force for a period of five years",
        "This Contract remains in force until the later of twelve years from Launch and the expiry of the last patent",
    ],
    counterexamples=[
        "royalties are payable for ten years",
        "for five years the shares",
        "During the term of this Agreement and for a period of seven (7) years after its termination",
        "records shall be available for a period of three (3) years from the end of the year",
    ],
    version=2,
)
DURING = rule(
    "duration.n-year-term",
    rf"\b(?:initial\s+)?{_COUNT}[-\s]\s?years?['’]?\s+(?:initial\s+)?(?:term|duration)\b",
    literals=["year"],
    examples=["The agreement has a seven-year term", "for an initial five (5) year term", "a 10-year initial term"],
    counterexamples=["a five-year plan", "three years of the research"],
)
ANNIVERSARY = rule(
    "duration.anniversary",
    r"\b(?:continues?|remains?|expires?|in\s+(?:full\s+)?(?:force|effect)(?:\s+and\s+effect)?)\s+(?:until|through|on)\s+(?:the\s+)?"
    r"(?P<count>[a-z]{5,11}|\d{1,2})(?:st|nd|rd|th)?\s+(?:\(\d{1,2}(?:st|nd|rd|th)\)\s+)?anniversary\b",
    literals=["anniversary"],
    examples=[
        "The Agreement continues until the fifteenth anniversary",
        "in effect until the 10th anniversary",
    ],
    counterexamples=["on the first anniversary of the payment"],
)
RESEARCH = rule(
    "duration.initial_term",
    rf"\bfor\s+{_COUNT}years?,?\s+which\s+is\s+the\s+(?:initial\s+)?term\b",
    literals=["year"],
    examples=["per year for five (5) years, which is the initial term of the Agreement"],
    counterexamples=["for five years"],
)
_NOT_THE_TERM = re.compile(
    r"\b(?:royalt\w*|confidential\w*|nondisclosure|records?|research\s+term|lock-?up|non-?compet\w*|option|surviv\w*|exclusivity"
    r"|data|shelf|warrant\w*|research|supply|employ\w*|lease|consult\w*|insurance|retain\w*|extension|extend|renew\w*|extended"
    r"|indemnif\w*|(?:and|or)\s+for\s+(?:a|an)\s+(?:period|term))\b[^.;]{0,80}$",
    re.IGNORECASE,
)
_OUTLASTS = re.compile(
    r"\b(?:surviv\w*|thereafter|confidential\w*|nondisclosure|(?:after|following|upon)\s+(?:the\s+|any\s+|its\s+)?(?:terminat|expir)\w*)",
    re.IGNORECASE,
)


def read_term_years(passages: list[Passage]) -> Stated[Decimal] | None:
    """The agreement's length in years, where a sentence states it as such."""
    for each in (RESEARCH, TERM, DURING, ANNIVERSARY):
        for passage in passages:
            lowered = passage.text.lower()
            if not any(word in lowered for word in each.literals):
                continue
            for match in each.sought.finditer(passage.text):
                before = passage.text[max(0, match.start() - 90) : match.start("count")]
                if each is not RESEARCH and (_NOT_THE_TERM.search(before) or _OUTLASTS.search(before)):
                    continue
                value = _count(match["count"].strip())
                if value is not None and 0 < value < 60:
                    return Stated(
                        value,
                        (passage.span(match.start("count"), match.end()), passage.span(*match.span())),
                        each.name,
                        0.8,
                    )
    return None


def _count(words: str) -> Decimal | None:
    if words.isdigit():
        return Decimal(words)
    if (ordinal := ORDINALS.get(words.lower())) is not None:
        return Decimal(ordinal)
    return parse_number_words(words)
