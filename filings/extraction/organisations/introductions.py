"""Parties that a contract's preamble introduces by what it says of them, where no legal form shows in the name.

"Northway Cell Science, having its principal office at …", "Ada L. Quist, M.D., an individual", "Semilla y Flor, S. C.
based in Puebla": what follows the name makes it a party, whatever the name looks like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from filings.extraction.layout import Layout
from filings.extraction.preamble import OPENING, party_region
from filings.extraction.vocabulary import word_set
from filings.extraction.vocabulary.organisation_words import ROLE_TERMS
from filings.extraction.vocabulary.places import PLACE

_CAPITALISED = r"[A-Z](?:[\w’'/&-]{0,30}|(?:\.[A-Z]){1,3})\.?"
_SMALL = r"(?:(?:of|for|de|del|della|di|en|et|y|und|and|du|des|la|le|the|e|&)\s{1,3}){0,2}"
_NAME = (
    rf"(?P<name>{_CAPITALISED}(?:\s{{1,3}}{_SMALL}{_CAPITALISED}){{0,9}}(?:,\s(?:M\.?D|Ph\.?\s?D|S\.\s?C|A\.\s?C)\.?)?)"
)
_DESCRIBED = (
    r"(?=,?\s{1,3}(?:an?\s{1,3}[^.;()]{0,80}?\b(?i:corporation|company|partnership|individual|resident|citizen"
    r"|university|institution|institute|foundation|organi[sz]ation|body|trust|hospital|association|person|society|firm"
    r"|entity|vehicle|division)\b|having\s|with\s(?:its|an?|offices|principal|registered|place)\b|(?:which\sis\s)?located\s"
    r"|based\s(?:at|in)\b|residing\s|organi[sz]ed\s|incorporated\s|established\s|existing\s|\d{1,6}\s[A-Z]"
    r"|\((?:hereinafter\s[^()\"“]{0,40}|the\s)?[\"“‘]))"
)
_INTRODUCED = re.compile(
    rf"(?:\b(?:between|BETWEEN|among|AMONG|and|AND)\b,?|[:;]|\s-{{1,2}}|\(\d\))\s{{1,40}}(?:[Tt]he\s|THE\s)?{_NAME}{_DESCRIBED}"
)
_OF_THE_FIELD = re.compile(
    rf"(?:\b(?:[Bb]etween|BETWEEN|[Aa]mong|AMONG|[Aa]nd|AND)\b,?|\n)\s{{1,40}}(?:[Tt]he\s|THE\s)?"
    rf"(?P<name>{_CAPITALISED}(?:[ ]{{1,2}}{_CAPITALISED}){{0,3}}?[ ]{{1,2}}"
    r"(?i:pharmaceuticals?|pharma|therapeutics|biotherapeutics|biosciences?|biologics|biopharma|biotech|genetics|vaccines"
    r"|laboratories|medicines|diagnostics|oncology|genomics|biosystems))(?=\s{0,3}(?:\n|,|\(|and\s|AND\s))"
)
"""A company of the industry on a cover, by its last word: "NORTHMERE THERAPEUTICS" in a line of its own."""
_LABELLED = re.compile(
    rf"^[ \t]*(?:Licensee|LICENSEE|Licensor|LICENSOR|Collaborator|COLLABORATOR)"
    rf"[ \t]{{0,3}}:\s{{1,20}}(?:[Tt]he\s)?{_NAME}[ \t]*$",
    re.MULTILINE,
)
"""A party in the form of a cover page: "Licensee: Northmere Pharma"."""
_TOWN = re.compile(r"[^A-Z]{0,2}\b[A-Z]{2},?\s{1,3}\d{5}.{0,3}", re.DOTALL)  # "Irvine CA 92618"
_NOT_NAMES = word_set("agreement party parties affiliates affiliate product products technology date exhibit schedule")


def find_introduced(layout: Layout) -> Iterator[tuple[int, int]]:
    """Offsets of the names that the preamble of a contract introduces."""
    if layout.document_class != "contract":
        return
    start, stop = party_region(layout)
    at = max(0, start - len("between:"))  # with the word that introduces the first of them
    for match in _introductions(layout, at, stop):
        words = match["name"].split()
        plain = [w.strip(",.").lower() for w in words]
        if (
            len(match["name"]) > 3
            and not PLACE.fullmatch(" ".join(words).rstrip("."))
            and plain[-1] not in _NOT_NAMES
            and not _TOWN.fullmatch(layout.flow, max(match.start("name"), match.end("name") - 4), match.end("name") + 8)
            and not all(w in ROLE_TERMS for w in plain)
        ):
            yield match.span("name")


def _introductions(layout: Layout, start: int, stop: int) -> Iterator[re.Match[str]]:
    for pattern, at, end in (
        (_INTRODUCED, start, stop),
        (_OF_THE_FIELD, start, stop),
        (_LABELLED, 0, min(len(layout.flow), OPENING)),
    ):
        while (match := pattern.search(layout.flow, at, end)) is not None:
            at = match.end("name")
            yield match
