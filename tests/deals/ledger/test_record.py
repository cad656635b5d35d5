"""From a filing to rows: what a person sees after a filing was recorded."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from deals.models import Agreement, Claim, Company, Extraction
from tests.deals.ledger.stories import DealStory, Story, record
from tests.snapshot import snapshot

pytestmark = pytest.mark.django_db

QUELLMONT = "Quellmont Therapeutics, Inc."
OXMANTLE = "Oxmantle Ireland Unlimited Company"
OXMANTLE_PARENT = "Oxmantle Pharmaceuticals Corp."
PAIR = ((QUELLMONT, "licensor", ""), (OXMANTLE, "licensee", OXMANTLE_PARENT))
SIGNED = DealStory(
    parties=PAIR,
    name="License and Collaboration Agreement",
    signed="2021-06-10",
    announced="2021-06-14",
    assets=("QTX-204",),
    phase="phase_2",
    terms=(("upfront", 45_000_000), ("milestone", 412_500_000)),
    milestones=(("dosing of the first patient in a Phase 3 trial", 20_000_000, "potential"),),
    royalties=("low-teens",),
)


def test_a_filing_becomes_an_agreement_with_its_parties_money_and_words() -> None:
    record(Story("f1", (SIGNED,)))

    agreement = Agreement.objects.get()
    assert (agreement.name, agreement.signed, agreement.event) == (
        "License and Collaboration Agreement",
        "2021-06-10",
        "signed",
    )
    assert agreement.dated_on == date(2021, 6, 10)
    assert [(p.company.name, p.role, p.parent and p.parent.name) for p in agreement.parties.all()] == [
        (QUELLMONT, "licensor", None),
        (OXMANTLE, "licensee", OXMANTLE_PARENT),
    ]
    assert (agreement.upfront_amount, agreement.upfront_currency) == (Decimal(45_000_000), "USD")
    assert agreement.milestones.get().amount == Decimal(20_000_000)
    assert agreement.royalties.get().words == "low-teens"
    assert agreement.events.get().on == "2021-06-10"
    assert all(term.claim and term.claim.evidence.exists() for term in agreement.terms.all())


def test_the_registrant_is_known_by_its_cik_and_its_cover_name() -> None:
    record(Story("f1", (SIGNED,), securities=("NASDAQ:QLMT", "NASDAQ:QLMTW"), former_names=("Quellmont Labs, Inc.",)))

    company = Company.objects.get(cik="0009910417")
    assert company.name == QUELLMONT
    assert {(n.name, n.kind) for n in company.names.all()} == {
        (QUELLMONT, "registrant"),
        (QUELLMONT.upper(), "registrant"),
        ("Quellmont Labs, Inc.", "former"),
    }
    assert {(s.ticker, s.kind) for s in company.securities.all()} == {("QLMT", "common"), ("QLMTW", "warrant")}


def test_recording_again_changes_nothing() -> None:
    record(Story("f1", (SIGNED,)))
    before = snapshot()
    counts = (Claim.objects.count(), Extraction.objects.count(), list(Agreement.objects.values_list("pk", flat=True)))

    record(Story("f1", (SIGNED,)))

    assert snapshot() == before
    assert counts == (
        Claim.objects.count(),
        Extraction.objects.count(),
        list(Agreement.objects.values_list("pk", flat=True)),
    )


def test_a_new_reading_keeps_the_primary_keys_of_rows_that_stay() -> None:
    record(Story("f1", (SIGNED,)))
    agreement = Agreement.objects.get()
    before = {
        "agreement": agreement.pk,
        "terms": set(agreement.terms.values_list("pk", "item")),
        "parties": set(agreement.parties.values_list("pk", "company_id")),
    }

    record(Story("f1", (SIGNED,)), version="story-2")

    agreement = Agreement.objects.get()
    assert before == {
        "agreement": agreement.pk,
        "terms": set(agreement.terms.values_list("pk", "item")),
        "parties": set(agreement.parties.values_list("pk", "company_id")),
    }
    assert Extraction.objects.filter(is_current=True).count() == 1
    assert Extraction.objects.count() == 2


def test_a_reading_that_no_longer_finds_the_deal_takes_its_rows_away() -> None:
    record(Story("f1", (SIGNED,)))

    record(Story("f1", ()), version="story-2")

    assert not Agreement.objects.exists()
    assert not Company.objects.filter(name=OXMANTLE).exists()
    assert Claim.objects.filter(field="party").count() == 2  # what the earlier rules said is still on record


def test_both_parties_filings_and_later_ones_meet_in_one_agreement() -> None:
    record(Story("f1", (SIGNED,)))
    theirs = DealStory(
        parties=PAIR,
        name="License and Collaboration Agreement",
        signed="2021-06-10",
        announced="2021-06-14",
        terms=(("upfront", 45_000_000), ("total_potential", 472_500_000)),
    )
    record(Story("f2", (theirs,), filer=(OXMANTLE_PARENT, "0009910533")))
    paid = DealStory(
        parties=((QUELLMONT, "licensor", ""), (OXMANTLE_PARENT, "licensee", "")),
        event="milestone_paid",
        signed="2021-06",
        event_on="2022-03-01",
        assets=("QTX-204",),
        terms=(("upfront", "undisclosed"),),
        milestones=(("the first patient was dosed in a Phase 3 trial", 20_000_000, "paid"),),
    )
    record(Story("f3", (paid,), filed_on=date(2022, 5, 1), form="10-Q"))

    agreement = Agreement.objects.get()
    assert agreement.event == "milestone_paid"
    assert agreement.signed == "2021-06-10"
    assert [(t.kind, t.amount) for t in agreement.terms.all()] == [
        ("upfront", Decimal(45_000_000)),
        ("milestone", Decimal(412_500_000)),
        ("total_potential", Decimal(472_500_000)),
    ]
    milestone = agreement.milestones.get()
    assert milestone.state == "paid"
    assert milestone.claim != milestone.state_claim
    assert [(e.kind, e.on) for e in agreement.events.all()] == [
        ("signed", "2021-06-10"),
        ("milestone_paid", "2022-03-01"),
    ]
    # The report loosely names the parent; the signatory is the party.
    assert [p.company.name for p in agreement.parties.all()] == [QUELLMONT, OXMANTLE]


def test_an_amendment_replaces_what_can_change_and_not_the_upfront() -> None:
    record(Story("f1", (SIGNED,)))
    amended = DealStory(
        parties=PAIR,
        event="amended",
        name="License and Collaboration Agreement",
        signed="2021-06-10",
        event_on="2023-03-01",
        announced="2023-03-06",
        terms=(("upfront", 44_000_000), ("milestone", 500_000_000)),
    )
    record(Story("f2", (amended,), filed_on=date(2023, 3, 6), form="10-Q"))

    agreement = Agreement.objects.get()
    assert {t.kind: t.amount for t in agreement.terms.all()} == {
        "upfront": Decimal(45_000_000),
        "milestone": Decimal(500_000_000),
    }
    assert agreement.announced == "2021-06-14"
    assert agreement.event == "amended"


def test_what_is_too_uncertain_is_kept_and_not_shown() -> None:
    unsure = DealStory(parties=PAIR, signed="2021-06-10", confidence=0.2)
    record(Story("f1", (unsure,)))

    assert not Agreement.objects.exists()
    assert Claim.objects.filter(field="party").count() == 2


def test_two_readings_of_one_filing_by_different_rules_show_only_the_newer() -> None:
    record(Story("f1", (SIGNED,)))
    better = DealStory(parties=PAIR, name=SIGNED.name, signed="2021-06-10", terms=(("upfront", 54_000_000),))
    record(Story("f1", (better,)), version="story-2")

    # The text was stored with the first story: the new amount stands nowhere in it, so it is not shown.
    assert not Agreement.objects.get().terms.exists()
    assert Claim.objects.filter(rank=Claim.Rank.DEPRECATED, reason__contains="54000000").exists()


def test_the_day_of_the_announcement_is_not_taken_for_the_day_of_signing() -> None:
    told = DealStory(parties=PAIR, event="signed", name="Drug Finding Agreement", announced="2001-03-19")
    record(Story("f1", (told,), filed_on=date(2001, 3, 19)))

    agreement = Agreement.objects.get()
    assert (agreement.announced, agreement.signed) == ("2001-03-19", "")
    assert [(event.kind, event.on) for event in agreement.events.all()] == [("signed", "")]


def test_a_later_phase_does_not_become_the_phase_at_signing() -> None:
    signed = DealStory(parties=PAIR, name="License Agreement", signed="2021-06-10", phase="phase_2")
    amended = DealStory(
        parties=PAIR,
        event="amended",
        name="License Agreement",
        signed="2021-06-10",
        event_on="2023-03-01",
        phase="phase_3",
    )
    retold = DealStory(parties=PAIR, event="mentioned", name="License Agreement", signed="2021-06-10", phase="phase_3")
    record(Story("f1", (amended,), filed_on=date(2023, 3, 6), form="EX-10.1"))
    record(Story("f2", (retold,), filed_on=date(2022, 3, 1), form="10-K"))
    record(Story("f3", (signed,), filed_on=date(2021, 8, 9), form="10-Q"))

    assert Agreement.objects.get().phase == "phase_2"
