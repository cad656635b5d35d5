"""Titles as analysts say them."""

from __future__ import annotations

import pytest

from deals.models import Agreement
from deals.views.sheet import with_rows
from deals.views.titles import shorten, title_of
from tests.deals.deal_pages import make_deal

pytestmark = pytest.mark.django_db


def title(agreement: Agreement) -> str:
    return str(title_of(with_rows(Agreement.objects.all()).get(pk=agreement.pk)))


def test_a_licence_reads_from_who_gives_rights_to_who_takes_them() -> None:
    deal = make_deal(
        parties=(
            ("Pfizer Inc", "licensee", ""),
            ("NeoGene Technologies, Inc.", "licensor", "NeoTherapeutics, Inc."),
        ),
        assets=("orphan-receptor screening",),
        signed="2001-03-19",
    )
    assert (
        title(deal)
        == "NeoGene Technologies (NeoTherapeutics) → Pfizer · licence · orphan-receptor screening · Mar 2001"
    )


def test_partners_stand_on_either_side_of_a_double_arrow() -> None:
    deal = make_deal(parties=(("Alpha Inc.", "partner", ""), ("Beta AG", "partner", "")), assets=(), signed="2019")
    assert title(deal) == "Alpha ↔ Beta · licence · 2019"


def test_a_withheld_party_is_not_in_the_title() -> None:
    deal = make_deal(1)
    hidden = deal.parties.get(role="licensee").claim_id
    assert hidden is not None
    shown = title_of(with_rows(Agreement.objects.all()).get(pk=deal.pk), withheld={hidden})
    assert "Oxmantle" not in str(shown)


def test_a_deal_without_parties_says_so() -> None:
    assert title_of(Agreement.objects.create(event="signed")).parties == "Parties not named"


def test_long_subjects_are_cut_between_words() -> None:
    assert shorten("a very long description of a platform", 20) == "a very long…"
    assert shorten("x" * 30, 20) == "x" * 19 + "…"
