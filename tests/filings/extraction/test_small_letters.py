"""A pattern sought by its form for small letters finds what the pattern alone finds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from filings.extraction.anchors import sought
from filings.extraction.rules import all_rules
from filings.extraction.small_letters import Seeker, lowered, small_letter_form

TEXTS = [
    path.read_text(encoding="utf-8", errors="replace")
    for path in sorted(Path("tests/gold/development/texts").glob("*.txt"))[:4]
]

PATTERNS = [
    r"\b(?:licen[cs]e[ds]?|grants?|granted)\s+to\b",
    r"(?<!non-)\bexclusive(?:ly)?\b|\bsole\b",
    r"(?:the\s)?(?:Company|company)\b",
    r"\b(?:(?-i:US)|us)\s?\$\d+|\beuros?\b",
    r"(?:sub)?licensees?|sub-?license",
    r"[^a-z]royalt(?:y|ies)",
    r"(?<![\w-])(?:milestones?|upfront|up-front)(?![\w-])",
    r"(?:un)?paid(?!\s(?-i:BY)\b)",
    r"(?:\d{1,3}\s)?(?:per\s?cent|%)",
    r"(?P<word>\w+)\s(?P=word)\b",
    r"a*b|c{2,3}|[x-z]{1,2}d",
    r"\B-license",
]

WORDINGS = [
    "The COMPANY granted to Acme an EXCLUSIVE licence; sub-licensees of the company pay royalties to it.",
    "a non-exclusive license, solely (and Exclusively) for US$5 and us $10 or 3 EUROS and 5 Euro",
    "Royalties and milestones: UPFRONT, up-front and up-fronts are unpaid by it, paid BY it, Paid by it.",
    "12 per cent of net net sales, AAAB ccCC zYd, co-license -license, 7PERCENT, ROYALTY",
    "",
    "license",
    "ÉCOLE İstanbul licensed to é",
]


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
def test_it_finds_what_the_pattern_alone_finds(pattern: str, flags: int) -> None:
    plain = re.compile(pattern, flags)
    seeker, anchored = Seeker(plain), sought(pattern, flags)
    for text in (*WORDINGS, *TEXTS):
        wanted = [m.span() for m in plain.finditer(text)]
        assert [m.span() for m in seeker.finditer(text, 0, len(text))] == wanted
        assert [m.span() for m in anchored.finditer(text)] == wanted
        first = anchored.search(text)
        assert (first.span() if first else None) == (wanted[0] if wanted else None)


def test_every_rule_finds_the_same_by_its_form() -> None:
    for each in all_rules():
        for text in (*each.examples, *each.counterexamples, *WORDINGS):
            wanted = [(m.span(), m.groupdict()) for m in each.pattern.finditer(text)]
            found = [(m.span(), m.groupdict()) for m in each.sought.seeker.finditer(text, 0, len(text))]
            assert found == wanted, each.id


def test_what_stands_before_the_stretch_is_seen_and_what_stands_behind_is_not() -> None:
    seeker = Seeker(re.compile(r"(?<!non-)\bexclusive\b", re.IGNORECASE))
    text = "a NON-EXCLUSIVE right, an EXCLUSIVELY held one, an EXCLUSIVE one"
    spans = [m.span() for m in seeker.finditer(text, text.index("EXCLUSIVE"), text.index("LY"))]
    assert spans == [(text.index("EXCLUSIVELY"), text.index("LY"))]


def test_patterns_that_hold_on_to_what_they_have_keep_their_own_form() -> None:
    assert small_letter_form(re.compile(r"(?>a+)b", re.IGNORECASE)) is None


def test_small_letters_keep_their_places() -> None:
    for text in ("İzmir AND Ankara", "STRASSE", "K2 Licence", "x" * 3000 + "İ"):
        assert len(lowered(text)) == len(text)
