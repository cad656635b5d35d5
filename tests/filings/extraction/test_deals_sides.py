"""Deals found in running text by who is named beside an agreement, with or without a legal form."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_sides import partners, sides

ALDER, BORG = "Alderbeck Neurosciences, Inc.", "Borgholm Läkemedel AB"


@pytest.mark.parametrize(
    "text",
    [
        f"{ALDER} (Nasdaq: ALDR) sold its spray in Chile through {BORG} under a distribution agreement of 1998.",
        f"{ALDER} (Nasdaq: ALDR) signed a Distribution Agreement in May 2001 under which {BORG} will sell the spray.",
        f"{ALDER} (Nasdaq: ALDR) and {BORG} have mutually terminated their Joint Development Agreement.",
        f"{ALDER} (Nasdaq: ALDR) is also collaborating with {BORG} in the field of diabetes.",
        f"{ALDER} (Nasdaq: ALDR) has teamed up with Malmo-based {BORG} to commercialize the spray.",
        f"{ALDER} (Nasdaq: ALDR) has engaged with {BORG} in a Co-Promotion Agreement for the spray.",
        f"{ALDER} (Nasdaq: ALDR) notified {BORG} that it is ending the 2021 exclusive license for a cell line.",
    ],
)
def test_two_sides_and_their_agreement_make_a_deal(text: str) -> None:
    assert partners(text) == [{ALDER, BORG}]


@pytest.mark.parametrize(
    "text",
    [
        f"{ALDER} (Nasdaq: ALDR) has not entered into a license agreement with {BORG}.",
        f"{ALDER} (Nasdaq: ALDR) was sued by {BORG}, which offered it a license under its patents.",
        f"{ALDER} (Nasdaq: ALDR) is in discussions with {BORG} about a license agreement.",
        f"{ALDER} (Nasdaq: ALDR) purchases bottles from {BORG} under purchase orders at EUR 0.41 per unit.",
        f"{ALDER} (Nasdaq: ALDR) may grant {BORG} a license one day.",
    ],
)
def test_no_deal_where_nothing_was_agreed(text: str) -> None:
    assert partners(text) == []


def test_an_excerpt_that_never_names_its_filer_calls_it_the_company() -> None:
    text = "On May 2, 2018, the Company entered into a License Agreement with Borgholm Läkemedel AB for a cream."
    assert partners(text, kind="10-K") == [{"the Company", BORG}]


def test_the_first_name_of_a_note_is_no_filer_if_we_dealt_with_it() -> None:
    text = (
        "On May 2, 2018, we entered into an Asset Purchase Agreement with Borgholm Läkemedel AB (“Borgholm”), pursuant "
        "to which Borgholm acquired from us all rights to a cream."
    )
    assert sides(text, kind="10-K") == [[("we", "seller"), (BORG, "buyer")]]


@pytest.mark.parametrize(
    "name", ["Corvenholt Pharmaceuticals", "Tidewell Biosciences", "N4 Therapeutics", "Osmund Life Sciences"]
)
def test_a_partner_may_be_named_without_its_legal_form(name: str) -> None:
    text = f"{ALDER} (Nasdaq: ALDR) today announced that it has acquired the Asian rights to a cream from {name}."
    assert partners(text) == [{ALDER, name}]


def test_a_business_called_by_a_name_is_no_partner() -> None:
    text = f"{ALDER} (Nasdaq: ALDR) sold its Dunmore Laboratories generics business to {BORG} for $30 million."
    assert partners(text) == [{ALDER, BORG}]


def test_initials_in_brackets_stand_for_the_name() -> None:
    text = (
        f"{ALDER} (Nasdaq: ALDR) obtained a license to a compound from Hexham Oncology Products Inc (HOP). "
        "Under the agreement HOP will receive royalties."
    )
    assert sides(text) == [[("Hexham Oncology Products Inc", "licensor"), (ALDER, "licensee")]]
