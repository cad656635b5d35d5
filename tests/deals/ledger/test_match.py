"""Which tellings are one agreement: one deal is one, two deals are never one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from deals.models import Agreement, AgreementRedirect, Note
from tests.deals.ledger.stories import DealStory, Story, record
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db

ALDER, BRYCE = "Alder Bio, Inc.", "Bryce Pharma AG"
PAIR = ((ALDER, "licensor", ""), (BRYCE, "licensee", ""))
FILER = (ALDER, "0000000001")
FULL = DealStory(
    parties=PAIR,
    name="License Agreement",
    signed="2021-06-10",
    assets=("ALD-7",),
    terms=(("upfront", 30_000_000),),
)


def tell(*deals: DealStory, key: str, year: int = 2021, **story: object) -> None:
    record(Story(key, deals, filer=FILER, filed_on=date(year, 7, 1), **story))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "retelling",
    [
        DealStory(parties=PAIR, event="mentioned", signed="2021-06", assets=("ALD-7",)),
        DealStory(parties=PAIR, event="mentioned", signed="2021-06", terms=(("upfront", 30_000_000),)),
        DealStory(parties=PAIR, event="mentioned", name="License Agreement", signed="2021-06-10"),
        DealStory(parties=PAIR, event="mentioned", assets=("ALD-7",)),
        DealStory(parties=PAIR, event="terminated", signed="2021-06-10", assets=("ALD-7 programme",)),
    ],
)
def test_a_retelling_joins_the_deal_it_speaks_of(retelling: DealStory) -> None:
    tell(FULL, key="f1")
    tell(retelling, key="f2", year=2022)

    assert Agreement.objects.count() == 1


@pytest.mark.parametrize(
    "other",
    [
        replace(FULL, signed="2021-06-11"),
        replace(FULL, signed="2019"),
        DealStory(parties=PAIR, event="mentioned"),
        DealStory(parties=PAIR, event="mentioned", signed="2021"),
        DealStory(parties=PAIR, name="Supply Agreement", signed="2021-06-10", components=("supply",)),
        DealStory(parties=PAIR, name="Option Agreement", assets=("BRY-1",), terms=(("upfront", 30_000_000),)),
        replace(FULL, parties=((ALDER, "licensee", ""), (BRYCE, "licensor", ""))),
        replace(FULL, parties=((ALDER, "licensor", ""), ("Corin Ltd", "licensee", ""))),
        replace(FULL, assets=("ALD-9",), terms=()),
    ],
)
def test_two_deals_stay_two(other: DealStory) -> None:
    tell(FULL, key="f1")
    tell(other, key="f2", year=2022)

    assert Agreement.objects.count() == 2


def test_two_deals_of_one_filing_are_never_one_however_alike() -> None:
    tell(FULL, FULL, key="f1")

    assert Agreement.objects.count() == 2


def test_a_telling_as_near_to_two_deals_joins_neither() -> None:
    tell(FULL, replace(FULL, signed="2018-01-05", terms=(("upfront", 5_000_000),)), key="f1")
    tell(DealStory(parties=PAIR, event="mentioned", assets=("ALD-7",)), key="f2", year=2022)

    assert Agreement.objects.count() == 3


def test_deals_of_a_subsidiary_are_found_under_its_parent() -> None:
    tell(replace(FULL, parties=((ALDER, "licensor", ""), ("Bryce Ireland DAC", "licensee", BRYCE))), key="f1")
    tell(DealStory(parties=PAIR, event="mentioned", signed="2021-06", assets=("ALD-7",)), key="f2", year=2022)

    agreement = Agreement.objects.get()
    assert [party.name for party in agreement.parties.all()] == [ALDER, "Bryce Ireland DAC"]


def test_a_deal_with_one_known_party_meets_its_retelling_only_on_strong_grounds() -> None:
    alone = replace(FULL, parties=((ALDER, "licensor", ""),))
    tell(alone, key="f1")
    tell(alone, key="f2")
    tell(DealStory(parties=((ALDER, "licensor", ""),), signed="2021-06", assets=("ALD-7",)), key="f3")

    assert Agreement.objects.count() == 2


def test_a_filing_that_joins_two_agreements_leaves_a_redirect_and_moves_the_notes() -> None:
    weak = DealStory(parties=PAIR, event="mentioned", assets=("ALD-7",), terms=(("upfront", 30_000_000),))
    tell(DealStory(parties=PAIR, event="mentioned", signed="2021-06-10", components=("option",)), key="f1")
    tell(weak, key="f2")
    first, second = Agreement.objects.order_by("pk")
    note = Note.objects.create(agreement=second, author=UserFactory(), text="Same deal?")

    tell(replace(FULL, components=("option", "license")), key="f3")

    agreement = Agreement.objects.get()
    note.refresh_from_db()
    assert agreement.pk == first.pk
    assert note.agreement_id == first.pk
    assert AgreementRedirect.objects.get(old_id=second.pk).agreement_id == first.pk


def test_an_agreement_with_a_note_outlives_its_filings_reading_and_is_found_again() -> None:
    tell(FULL, key="f1")
    agreement = Agreement.objects.get()
    note = Note.objects.create(agreement=agreement, author=UserFactory(), text="Important.")

    record(Story("f1", (), filer=FILER, filed_on=date(2021, 7, 1)), version="story-2")
    agreement.refresh_from_db()
    assert agreement.is_unsupported
    assert not agreement.parties.exists()

    record(Story("f1", (FULL,), filer=FILER, filed_on=date(2021, 7, 1)), version="story-3")
    agreement.refresh_from_db()
    note.refresh_from_db()
    assert Agreement.objects.count() == 1
    assert not agreement.is_unsupported
    assert agreement.parties.count() == 2
    assert note.agreement_id == agreement.pk


def test_rules_that_find_the_deals_in_another_order_keep_each_note_on_its_deal() -> None:
    other = DealStory(parties=((ALDER, "licensor", ""), ("Corin Ltd", "licensee", "")), signed="2020-02-03")
    tell(FULL, other, key="f1")
    with_corin = Agreement.objects.get(signed="2020-02-03")
    Note.objects.create(agreement=with_corin, author=UserFactory(), text="Corin.")

    record(Story("f1", (other, FULL), filer=FILER, filed_on=date(2021, 7, 1)), version="story-2")

    note = Note.objects.get()
    assert note.agreement_id == with_corin.pk
    assert note.agreement is not None
    assert note.agreement.signed == "2020-02-03"
