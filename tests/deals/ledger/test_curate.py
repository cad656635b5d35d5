"""What an analyst says wins, stays through any re-reading, and can be taken back."""

from __future__ import annotations

from decimal import Decimal

import pytest

from deals.ledger.curate import Pointer, retract, say
from deals.ledger.evidence import read_quotes
from deals.models import Agreement, Claim, Company
from tests.deals.ledger.stories import DealStory, Story, record
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db

PAIR = (("Alder Bio, Inc.", "licensor", ""), ("Bryce Pharma AG", "licensee", ""))
DEAL = DealStory(
    parties=PAIR, name="License Agreement", signed="2021-06-10", assets=("ALD-7",), phase="phase_1",
    terms=(("upfront", 30_000_000),), milestones=(("approval by the FDA", 5_000_000, "potential"),),
)  # fmt: skip


@pytest.fixture
def agreement() -> Agreement:
    record(Story("f1", (DEAL,)))
    return Agreement.objects.get()


def test_an_analysts_value_beats_the_machines_and_outlives_better_rules(agreement: Agreement) -> None:
    say(UserFactory(), agreement=agreement, field="phase", value="phase_2", reason="see the contract")
    record(Story("f1", (DEAL,)), version="story-2")

    agreement.refresh_from_db()
    assert agreement.phase == "phase_2"
    assert agreement.review == "corrected"
    assert Claim.objects.get(pk=agreement.provenance["phase"]).author is not None


def test_the_later_word_of_analysts_wins_and_taking_it_back_restores_the_earlier(agreement: Agreement) -> None:
    say(UserFactory(), agreement=agreement, field="phase", value="phase_2")
    second = say(UserFactory(), agreement=agreement, field="phase", value="phase_3")
    agreement.refresh_from_db()
    assert agreement.phase == "phase_3"

    undo = retract(second)
    agreement.refresh_from_db()
    assert agreement.phase == "phase_2"

    retract(undo)
    agreement.refresh_from_db()
    assert agreement.phase == "phase_3"


def test_null_strikes_a_value(agreement: Agreement) -> None:
    say(UserFactory(), agreement=agreement, field="phase", value=None)

    agreement.refresh_from_db()
    assert agreement.phase == ""
    assert "phase" not in agreement.provenance


def test_a_corrected_amount_keeps_the_row_and_the_rest_of_it(agreement: Agreement) -> None:
    term = agreement.terms.get()
    say(UserFactory(), agreement=agreement, field="term", item=term.item, value={"amount": 33_000_000})

    agreement.refresh_from_db()
    corrected = agreement.terms.get()
    assert (corrected.pk, corrected.amount, corrected.currency) == (term.pk, Decimal(33_000_000), "USD")
    assert agreement.upfront_amount == Decimal(33_000_000)


def test_a_machine_that_later_reads_what_the_analyst_said_makes_no_second_row(agreement: Agreement) -> None:
    term = agreement.terms.get()
    say(UserFactory(), agreement=agreement, field="term", item=term.item, value={"amount": 33_000_000})
    record(Story("f2", (DealStory(parties=PAIR, signed="2021-06-10", name="License Agreement",
                                  terms=(("upfront", 33_000_000),)),)))  # fmt: skip

    assert [t.amount for t in agreement.terms.all()] == [Decimal(33_000_000)]


def test_a_correction_stands_when_better_rules_no_longer_read_the_row(agreement: Agreement) -> None:
    item = agreement.terms.get().item
    say(UserFactory(), agreement=agreement, field="term", item=item, value={"amount": 33_000_000})
    record(Story("f1", (DealStory(parties=PAIR, signed="2021-06-10", name="License Agreement"),)), version="story-2")

    assert agreement.terms.get().amount == Decimal(33_000_000)


def test_rows_can_be_added_and_struck(agreement: Agreement) -> None:
    user = UserFactory()
    added = {"kind": "total_potential", "amount": 500_000_000, "currency": "USD", "qualifier": "up_to"}
    say(user, agreement=agreement, field="term", value=added)
    say(user, agreement=agreement, field="milestone", item=agreement.milestones.get().item, value=None)
    say(user, agreement=agreement, field="component", value="option")
    say(user, agreement=agreement, field="timeline", value={"kind": "terminated", "on": "2024-01-05"})

    agreement.refresh_from_db()
    assert agreement.total_amount == Decimal(500_000_000)
    assert not agreement.milestones.exists()
    assert {c.kind for c in agreement.components.all()} == {"license", "option"}
    assert agreement.events.filter(kind="terminated", on="2024-01-05").exists()


def test_a_party_can_be_added_given_another_role_and_struck(agreement: Agreement) -> None:
    user = UserFactory()
    say(user, agreement=agreement, field="party", value={"name": "Corin Ltd", "role": "partner"})
    say(user, agreement=agreement, field="party", item="bryce pharma ag", value={"role": "optionee"})
    say(user, agreement=agreement, field="party", item="alder bio inc", value=None)

    assert {(p.company.name, p.role) for p in agreement.parties.all()} == {
        ("Corin Ltd", "partner"),
        ("Bryce Pharma AG", "optionee"),
    }


def test_a_party_added_by_name_is_the_registrant_once_that_is_known(agreement: Agreement) -> None:
    say(UserFactory(), agreement=agreement, field="party", value={"name": "Corin Ltd", "role": "partner"})
    record(Story("f2", (), filer=("Corin Ltd", "0000000077")))

    assert agreement.parties.get(role="partner").company.cik == "0000000077"
    assert Company.objects.filter(name__icontains="corin").count() == 1


def test_confirming_and_rejecting_a_deal(agreement: Agreement) -> None:
    user = UserFactory()
    confirmed = say(user, agreement=agreement, field="review", value="confirmed")
    agreement.refresh_from_db()
    assert agreement.review == "confirmed"

    retract(confirmed)
    say(user, agreement=agreement, field="review", value="rejected")
    agreement.refresh_from_db()
    assert agreement.review == "rejected"


def test_a_companys_own_columns_can_be_corrected(agreement: Agreement) -> None:
    company = Company.objects.get(name="Bryce Pharma AG")
    say(UserFactory(), company=company, field="name", value="Bryce Pharma Holding AG")

    company.refresh_from_db()
    assert company.name == "Bryce Pharma Holding AG"
    assert company.names.filter(kind="curated").get().name == "Bryce Pharma Holding AG"


def test_words_given_as_evidence_are_kept_and_read_again(agreement: Agreement) -> None:
    document = agreement.mentions.get().extraction.filing.documents.get()
    start = document.texts.get().text.index("USD 30,000,000")
    claim = say(
        UserFactory(), agreement=agreement, field="effective", value="2021-07-01",
        evidence=[Pointer(document, start, start + 14)],
    )  # fmt: skip

    (quote,) = read_quotes([claim])[claim.pk]
    assert (quote.text, quote.verified) == ("USD 30,000,000", True)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("phase", "phase_9"),
        ("signed", "June 2021"),
        ("signed", "2021-13"),
        ("term", {"kind": "upfront", "amount": -5, "currency": "USD"}),
        ("term", {"kind": "upfront", "amount": 5}),
        ("term", {"kind": "upfront", "amount": 5, "currency": "dollars"}),
        ("term", {"kind": "upfront", "amount": float("inf"), "currency": "USD"}),
        ("term", {"amount": 5, "currency": "USD"}),
        ("term", {"kind": "upfront", "colour": "red"}),
        ("party", {"name": "", "role": "licensor"}),
        ("party", {"name": "X", "role": "boss"}),
        ("component", None),
        ("shoe_size", 42),
    ],
)
def test_nonsense_is_refused_with_a_sentence(agreement: Agreement, field: str, value: object) -> None:
    with pytest.raises(ValueError, match=r"\w+ \w+"):
        say(UserFactory(), agreement=agreement, field=field, value=value)
    assert not Claim.objects.filter(author__isnull=False).exists()


def test_what_the_machine_said_is_not_taken_back(agreement: Agreement) -> None:
    with pytest.raises(ValueError, match="analyst"):
        retract(Claim.objects.filter(field="party")[0])
