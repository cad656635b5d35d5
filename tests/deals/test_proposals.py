"""Values the machine is not sure of: marked where they are told, and below the floor only proposed."""

from __future__ import annotations

import pytest

from deals.ledger.rebuild import rebuild
from deals.models import Agreement, Claim
from tests.deals.deal_pages import make_deal, sign_in

pytestmark = pytest.mark.django_db


def with_confidence(deal: Agreement, field: str, confidence: float) -> Agreement:
    """The deal as it would be if the reading had been that sure of `field`."""
    assert Claim.objects.filter(mention__agreement=deal, field=field).update(confidence=confidence)
    rebuild()
    return Agreement.objects.get(pk=deal.pk)


def test_a_value_below_the_floor_is_proposed_with_its_words_and_counts_nowhere() -> None:
    deal = with_confidence(make_deal(1, terms=(("upfront", 45_000_000),)), "term", 0.42)

    assert deal.upfront_amount is None
    assert not deal.terms.exists()
    reader = sign_in()
    page = reader.get(deal.get_absolute_url()).content.decode()
    told, _, proposed = page.partition('<details class="proposals">')
    assert "$45.0M" not in told
    assert "$45.0M" in proposed
    assert "42" in proposed
    assert "?doc=" in proposed
    assert "$45.0M" not in reader.get("/deals/").content.decode()


def test_a_deal_with_nothing_uncertain_has_no_such_section() -> None:
    page = sign_in().get(make_deal(1).get_absolute_url()).content.decode()

    assert 'class="proposals"' not in page
    assert "dot-unsure" not in page.partition('class="marks"')[0]


def test_a_value_that_may_be_wrong_is_told_and_marked() -> None:
    deal = with_confidence(make_deal(1, terms=(("upfront", 45_000_000),)), "term", 0.7)
    page = sign_in().get(deal.get_absolute_url()).content.decode().partition('class="marks"')[0]

    assert "$45.0M" in page
    assert "dot-unsure" in page
    assert "look at the sentence" in page


def test_what_a_surer_source_tells_is_not_proposed_again() -> None:
    deal = make_deal(1, terms=(("upfront", 45_000_000),))
    make_deal(1, key="0001213900-21-000777", terms=(("upfront", 45_000_000),))
    deal = Agreement.objects.get(pk=deal.pk)
    assert deal.mentions.count() == 2
    first = Claim.objects.filter(mention__agreement=deal, field="term").order_by("pk")[0]
    Claim.objects.filter(pk=first.pk).update(confidence=0.3)
    rebuild()

    page = sign_in().get(deal.get_absolute_url()).content.decode()
    assert "$45.0M" in page
    assert 'class="proposals"' not in page
