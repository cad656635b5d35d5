"""Invariants of the ledger on random worlds of filings."""

from __future__ import annotations

import os
from collections import Counter
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from deals.ledger.curate import retract, say
from deals.ledger.forget import forget
from deals.ledger.rebuild import rebuild
from deals.models import Agreement, Claim, Company, Mention, Note
from filings.models import Filing
from tests.deals.ledger.stories import Story, record
from tests.deals.ledger.worlds import filings, rolled_back
from tests.factories import UserFactory
from tests.snapshot import analysts_work, snapshot

pytestmark = pytest.mark.django_db
some = settings(
    max_examples=int(os.environ.get("EXAMPLES", "8")),
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # a seed has no simpler seed
)
chances = st.integers(0, 2**40).map(Random)


@some
@given(chance=chances)
def test_any_order_and_any_number_of_times_give_the_same_rows(chance: Random) -> None:
    stories = filings(chance)
    with rolled_back():
        for story in stories:
            record(story)
        in_order = snapshot()
    again = [*stories, *chance.choices(stories, k=2)]
    chance.shuffle(again)
    with rolled_back():
        for story in again:
            record(story)
        assert snapshot() == in_order


@some
@given(chance=chances)
def test_rows_thrown_away_and_projected_again_are_the_same(chance: Random) -> None:
    with rolled_back():
        for story in filings(chance):
            record(story)
        live, agreements = snapshot(), set(Agreement.objects.values_list("pk", flat=True))
        companies = set(Company.objects.values_list("pk", flat=True))

        rebuild()

        assert snapshot() == live
        assert set(Agreement.objects.values_list("pk", flat=True)) == agreements
        assert set(Company.objects.values_list("pk", flat=True)) == companies


@some
@given(chance=chances)
def test_filings_read_by_other_rules_and_back_again_end_where_they_were(chance: Random) -> None:
    """Whatever stood in between, the rows are those of the current readings alone."""
    stories, other = filings(chance), filings(chance)
    with rolled_back():
        for story in stories:
            record(story)
        at_first = snapshot()
        for story, told in zip(stories, other, strict=False):
            record(Story(key=story.key, deals=told.deals, filer=told.filer), version="story-2")
        for story in stories:
            record(story)
        assert snapshot() == at_first


@some
@given(chance=chances)
def test_filings_forgotten_leave_nothing_behind(chance: Random) -> None:
    stories = filings(chance)
    with rolled_back():
        for story in stories[:-1]:
            record(story)
        before = snapshot()
        record(stories[-1])
        forget(Filing.objects.get(key=stories[-1].key))
        assert snapshot() == before
        for filing in Filing.objects.all():
            forget(filing)
        assert not any(model.objects.exists() for model in (Agreement, Company, Claim, Filing))


@some
@given(chance=chances)
def test_no_two_deals_of_one_filing_are_one_agreement(chance: Random) -> None:
    with rolled_back():
        for story in filings(chance):
            record(story)
        told = Mention.objects.filter(agreement__isnull=False, extraction__is_current=True)
        pairs = Counter(told.values_list("agreement_id", "extraction_id"))
        assert all(count == 1 for count in pairs.values())
        for agreement in Agreement.objects.all():
            days = {mention.profile["signed"] for mention in agreement.mentions.all()} - {""}
            assert all(a.startswith(b) or b.startswith(a) for a in days for b in days)


SAID = (
    ("phase", "", "phase_3"),
    ("signed", "", "2020-03-04"),
    ("name", "", None),
    ("term", "upfront:USD 30000000", {"amount": 31_000_000}),
    ("term", "", {"kind": "upfront", "amount": 7, "currency": "USD"}),
    ("milestone", "development:USD 5000000:approval by the fda", None),
    ("party", "", {"name": "Corin Limited", "role": "partner"}),
    ("component", "", "supply"),
    ("review", "", "confirmed"),
)


@some
@given(chance=chances)
def test_no_re_reading_changes_what_analysts_said_and_wrote(chance: Random) -> None:
    stories, other = filings(chance), filings(chance)
    with rolled_back():
        user = UserFactory()
        for story in stories:
            record(story)
        for agreement in Agreement.objects.order_by("pk"):
            for field, item, value in chance.choices(SAID, k=chance.randint(0, 3)):
                _say(user, agreement, field, item, value, take_back=chance.random() < 0.3)
            if chance.random() < 0.5:
                Note.objects.create(agreement=agreement, author=user, text=f"on {agreement.pk}")
        before = analysts_work()

        for story, told in zip(stories, other, strict=False):
            record(Story(key=story.key, deals=told.deals, filer=story.filer), version="story-2")
        rebuild()

        assert analysts_work() == before
        assert not Note.objects.filter(agreement__isnull=True).exists()
        _what_analysts_say_is_shown()


def _say(user: Any, agreement: Agreement, field: str, item: str, value: Any, *, take_back: bool) -> None:
    try:
        claim = say(user, agreement=agreement, field=field, item=item, value=value)
    except ValueError:
        assert isinstance(value, dict)  # attributes alone, of a row that this agreement does not have
        return
    if take_back:
        retract(claim)


def _what_analysts_say_is_shown() -> None:
    for agreement in Agreement.objects.all():
        said = Claim.objects.filter(agreement=agreement, author__isnull=False, field="phase").order_by("-pk")
        latest = next((claim for claim in said if not claim.retractions.exists() and claim.retracts_id is None), None)
        if latest is not None:
            assert agreement.phase == latest.value
