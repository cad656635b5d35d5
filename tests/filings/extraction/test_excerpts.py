"""Excerpts without a cover page: what they are is told by their head, and a short text needs few words of the field."""

from __future__ import annotations

import pytest

from filings.edgar.kinds import infer
from filings.extraction import extract
from filings.extraction.facts import FilingFacts
from filings.extraction.source import SourceDocument, SourceFiling
from filings.extraction.structure import lay_out


def read(text: str, kind: str = "") -> FilingFacts:
    return extract(SourceFiling("excerpt.txt", [SourceDocument(0, kind or infer(text), text)]))


NOTE = """7. License Agreements

In May 2014, the Company entered into a license agreement with Orrin Pharma GmbH, a wholly-owned subsidiary of Tarn
Holding AG, for rights to its oral formulation in Japan.
"""


@pytest.mark.parametrize(
    ("text", "document_class"),
    [
        ("Item 1.01 Entry into a Material Definitive Agreement.\n\nOn May 3, 2021 Acme, Inc. agreed.", "report"),
        (NOTE, "periodic"),
        ("Note 12 - Collaborations\n\nThe Company received a payment.", "periodic"),
        ("COMMITMENTS\n\nSix Months Ended June 30, 2014\n\nThe Company paid its licensor.", "periodic"),
        ("SUBSIDIARIES OF ACME, INC.\n\nAcme Labs, Inc.    Delaware", "subsidiary_list"),
        ("Acme acquired a subsidiary of Borea AG. The sublicense was entered into by the parties.", "other"),
    ],
)
def test_the_head_of_an_excerpt_tells_its_class(text: str, document_class: str) -> None:
    assert lay_out(SourceDocument(0, infer(text), text)).document_class == document_class


def test_an_agreement_told_in_prose_is_no_contract() -> None:
    prose = "We relied on the Sublicense Agreement, which was entered into between Orrin and Tarn in 2014."
    contract = "THIS LICENSE AGREEMENT is made as of May 3, 2014 by Orrin Pharma GmbH."

    assert (infer(prose), infer(contract)) == ("", "EX-10")


def test_a_note_that_names_only_the_other_side_is_of_the_company() -> None:
    """The first name of an excerpt is that of the partner, not of the filer."""
    found = read(NOTE)

    assert found.registrant is None
    assert {party.name.value for party in found.deals[0].parties} >= {"the Company", "Orrin Pharma GmbH"}


def test_a_heading_that_names_a_deal_names_the_other_side() -> None:
    text = """10. Subsequent Events

Orrin Pharmaceuticals Inc. Asset Purchase Agreement

On November 1, 2018, we entered into an Asset Purchase Agreement with Orrin Pharmaceuticals Inc. ("Orrin") pursuant to
which Orrin will acquire from us the injection Tarnol.
"""
    found = read(text)

    assert found.registrant is None
    assert {(party.name.value, party.role.value) for party in found.deals[0].parties} == {
        ("Orrin Pharmaceuticals Inc.", "buyer"),
        ("we", "seller"),
    }


def test_one_word_of_the_field_is_enough_where_nothing_speaks_of_another_industry() -> None:
    deal = "On May 3, 2021, Acme, Inc. granted Borea AG an exclusive license to its %s in Japan."

    assert len(read(deal % "wound closure devices for surgery").deals) == 1
    assert read(deal % "film rights to the novel The Surgery").deals == ()
    assert read(deal % "parking meters").deals == ()


def test_a_few_words_of_the_field_are_enough_for_a_paragraph_and_not_for_a_long_text() -> None:
    deal = "On May 3, 2021, Acme, Inc. granted Borea AG an exclusive license to its asthma products."
    filler = "\n\nThe parties agreed on freight and storage of the goods. " * 60

    assert len(read(deal).deals) == 1
    assert read(deal + filler).deals == ()


def test_names_of_drug_companies_do_not_make_any_license_a_deal() -> None:
    text = (
        "On May 3, 2021, Acme Biotech, Inc. granted Borea Pharma Therapeutics AG an exclusive license to its car park."
    )

    assert read(text).deals == ()


def test_a_document_without_headings_is_read() -> None:
    assert read("Acme, Inc. and Borea AG met.", kind="10-K").deals == ()


def test_names_that_stutter_are_no_names() -> None:
    """Damaged text repeats itself: a name of hundreds of characters is none, and the ledger would refuse it."""
    endless = "Quell " * 60
    text = f"On May 3, 2021, Acme Pharma, Inc. granted {endless}Therapeutics, Inc. an exclusive license to its vaccine."
    titled = f"On May 3, 2021, Acme Pharma, Inc. and Borea AG entered into the {'Vaccine ' * 50}License Agreement."

    assert all(len(party.name.value) <= 300 for deal in read(text).deals for party in deal.parties)
    assert all(deal.name is None or len(deal.name.value) <= 300 for deal in read(titled).deals)


def test_a_parent_whose_name_stutters_is_not_given() -> None:
    text = (
        f"IRVINE, Calif., March 7, 2021 -- Tarn{'9' * 400}eutics, Inc. (Nasdaq: TRNT) announced today that its vaccine "
        "subsidiary, Borea Technologies, has granted Acme Pharma, Inc. an exclusive license to its vaccine."
    )
    sides = [party for deal in read(text).deals for party in deal.parties]

    assert [party.name.value for party in sides] == ["Borea Technologies", "Acme Pharma, Inc."]
    assert all(party.parent is None or len(party.parent.value) <= 300 for party in sides)


@pytest.mark.parametrize(
    "rates",
    [
        "high single-digit to " * 30 + "low double-digit",
        "low single-digit" + " and thereafter a mid single-digit" * 12,
        "low teens" + " of net sales, rising to the mid teens" * 9,
    ],
)
def test_the_words_of_a_rate_end_where_a_rate_ends(rates: str) -> None:
    text = (
        "On May 3, 2021, Acme Pharma, Inc. granted Borea Therapeutics, Inc. an exclusive license to its vaccine. "
        f"Borea Therapeutics, Inc. will pay Acme Pharma, Inc. royalties on net sales in the {rates}."
    )
    words = [royalty.words for deal in read(text).deals for royalty in deal.royalties]

    assert words
    assert all(each and len(each) <= 200 and each.endswith(("digit", "teens")) for each in words)
