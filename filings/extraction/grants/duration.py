"""How long the agreement runs, where its length is stated as a number of years."""

from __future__ import annotations

import re
from decimal import Decimal

from filings.extraction.facts import Stated
from filings.extraction.grants.passages import Passage
from filings.extraction.number_words import WORDS, parse_number_words
from filings.extraction.rules import rule

_COUNT = rf"(?P<count>{WORDS}|\d{{1,2}})\s*(?:\(\d{{1,2}}\)\s*)?"
TERM = rule(
    "duration.years",
    rf"\b(?:(?:has|have|with|for)\s+an?\s+(?:initial\s+)?term\s+of|(?:initial\s+)?term\s+(?:of\s+th(?:is"
    rf"|e)\s+agreement\s+)?(?:is|shall\s+be|of)|(?:shall\s+)?(?:continues?|remains?|remain\s+in\s+(?:full\s+)?force"
    rf"|in\s+effect|runs?|lasts?)\s+(?:in\s+(?:full\s+)?(?:force|effect)\s+)?(?:and\s+effect\s+)?(?:for"
    rf"|until)(?:\s+(?:a\s+)?(?:period|term)\s+of|\s+the\s+later\s+of)?|for\s+a\s+(?:period|term)\s+of"
    rf"|distributor\b[^.;]{{0,160}}\bfor)\s+{_COUNT}years?\b",
    literals=["year"],
    examples=[
        "The Agreement has a term of fifteen years",
        "continues for ten (10) years from the first sale",
        "as exclusive distributor of LS in mainland China for ten years",
        "continues for eight (8) years from the first Launch",
    ],
    counterexamples=["royalties are payable for ten years", "for five years the shares"],
)
RESEARCH = rule(
    "duration.initial_term",
    rf"\bfor\s+{_COUNT}years?,?\s+which\s+is\s+the\s+(?:initial\s+)?term\b",
    literals=["year"],
    examples=["per year for five (5) years, which is the initial term of the Agreement"],
    counterexamples=["for five years"],
)
_NOT_THE_TERM = re.compile(
    r"\b(?:royalt\w*|confidential\w*|records?|research\s+term|lock-?up|non-?compet\w*|option|surviv\w*|exclusivity"
    r"|data|shelf|warrant|research|supply|employ\w*|lease|consult\w*)\b[^.;]{0,80}$",
    re.IGNORECASE,
)


def read_term_years(passages: list[Passage]) -> Stated[Decimal] | None:
    """The agreement's length in years, where a sentence states it as such."""
    for each in (RESEARCH, TERM):
        for passage in passages:
            if "year" not in passage.text.lower():
                continue
            for match in each.pattern.finditer(passage.text):
                if each is TERM and _NOT_THE_TERM.search(passage.text[max(0, match.start() - 90) : match.start() + 10]):
                    continue
                count = match["count"].strip()
                value = Decimal(count) if count.isdigit() else parse_number_words(count)
                if value is not None and 0 < value < 60:
                    return Stated(
                        value,
                        (passage.span(match.start("count"), match.end()), passage.span(*match.span())),
                        each.name,
                        0.8,
                    )
    return None
