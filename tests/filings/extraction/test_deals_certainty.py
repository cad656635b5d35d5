"""How sure a deal is: several sentences, a title and a date speak for it; a passing mention speaks less loudly."""

from __future__ import annotations

from filings.extraction import pipeline
from filings.extraction.source import SourceDocument, SourceFiling

PLAIN = "On May 3, 2022, Acme Therapeutics, Inc. granted Borea Pharma GmbH an exclusive license to ACM-12 for asthma."


def sure(text: str, kind: str = "EX-99.1") -> float:
    (deal,) = pipeline.read(SourceFiling("a.txt", [SourceDocument(0, kind, text)])).deals
    return deal.confidence


def test_each_further_sentence_about_it_adds_to_the_certainty() -> None:
    more = PLAIN + " Acme and Borea entered into a License Agreement for ACM-12 on that day."

    assert sure(PLAIN) < sure(more) < 1


def test_a_deal_only_told_in_the_background_is_less_sure() -> None:
    about = "Acme announced results.\n\nAbout Acme\n\nAcme Therapeutics, Inc. licensed ACM-12 for asthma to Borea AG."

    assert sure(about) < sure(PLAIN)


def test_certainty_is_a_share_and_never_whole() -> None:
    assert sure(" ".join([PLAIN] * 10)) <= 0.98
