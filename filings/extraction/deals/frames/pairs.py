"""Sentences that speak of an agreement and of two sides in words that no frame knows.

"Acme has sold the spray in Chile through Borea under a distribution agreement of 1998": who agreed is plain from who is
there. Only two families may be named, and the agreement must be of a kind that is a deal.
"""

from __future__ import annotations

import re

from filings.extraction.deals.agreements import is_deal
from filings.extraction.deals.frames.clauses import ENTITY, Clause
from filings.extraction.deals.frames.parts import A, B, frame
from filings.extraction.deals.parties.families import family
from filings.extraction.entities import Entities

AGREEMENT_OF = frame(
    "pact.two-sides",
    r"(?:[\w/’'-]{1,60},?\s){0,6}?\b(?:licen[cs](?:e|es|ing)(?:\sagreements?)?"
    r"|(?:agreement|alliance|collaboration|partnership|pact)s?|joint\sventure|term\ssheet|letter\sof\sintent|deed)\b",
    literals=("licens", "licenc", "agreement", "alliance", "collaboration", "partnership", "pact", "venture", "term",
              "letter", "deed"),
    examples=(f"{A} has sold X through {B} under a distribution agreement entered into in March 1998.",),
    priority=1,
    confidence=0.6,
)  # fmt: skip
_UNREAL = re.compile(
    r"\b(?:if|should|unless|could|(?-i:may)|might|whether|would|intends?|plans?|seeks?|seeking|expects?|hopes?|not|never"
    r"|neither|nor|no|without|negotiat\w+|discuss\w+|propos\w+|sued|alleg\w+|complaint|competit\w+|former|any|other|offer\w*)\b",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"licen[cs]|collaborat|distribut|supply|option|develop|promot|commerciali|marketing|research|alliance|partnership"
    r"|joint\sventure|royalt|asset|sale",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"\b(?:under|pursuant\sto|with|between|through|which|whereby|initiall?ed|signed|entered|terminat\w+|end(?:s|ed|ing)"
    r"|concluded|amend\w+|party\sto|parties\sto|extended)\b",
    re.IGNORECASE,
)
_SOLD = re.compile(
    rf"\b(?:sales?|acquisitions?|divestitures?|formation|products?)\sof\s(?:the\s)?{ENTITY}", re.IGNORECASE
)


def two_sides(clause: Clause, entities: Entities) -> tuple[tuple[int, ...], tuple[int, ...], re.Match[str]] | None:
    """The two sides in the order named, and the words for the agreement; None where the sentence does not tell so."""
    named = clause.entities(clause.text)
    families: dict[frozenset[int], tuple[int, ...]] = {}
    for one in named:
        own = family(entities, [one])
        families[own] = (*families.get(own, ()), one)
    filer = entities.filer()
    if len(families) != 2 or (filer is not None and family(entities, [filer.index]) not in families):
        return None
    if _UNREAL.search(clause.text) or _SOLD.search(clause.text) or not _LINK.search(clause.text):
        return None
    for match in AGREEMENT_OF.sought.finditer(clause.text):
        words = match.group()
        if _KIND.search(words) and is_deal(words) and not re.search(ENTITY, words):
            left, right = families.values()
            return left[:1], right[:1], match
    return None
