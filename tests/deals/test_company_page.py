"""The page of a company: names, securities, owners, subsidiaries, deals of its own and of its subsidiaries."""

from __future__ import annotations

import pytest

from deals.models import Company, Ownership
from tests.deals.deal_pages import make_deal, sign_in
from tests.deals.ledger.stories import Story, record

pytestmark = pytest.mark.django_db


def page(name: str):  # type: ignore[no-untyped-def]
    return sign_in().get(Company.objects.get(name=name).get_absolute_url())


def test_a_company_shows_its_subsidiaries_securities_and_filings() -> None:
    record(
        Story(
            key="0001213900-21-000001",
            filer=("NeoTherapeutics, Inc.", "0009910001"),
            subsidiaries=(("NeoTherapeutics, Inc.", "NeoGene Technologies, Inc.", 88),),
            securities=("NASDAQ:NEOT", "NASDAQ:NEOTW"),
        )
    )
    shown = page("NeoTherapeutics, Inc.")
    text = shown.content.decode()
    assert [branch.tie.child.name for branch in shown.context["branches"]] == ["NeoGene Technologies, Inc."]
    for words in ("88 %", "NASDAQ:NEOT", "NASDAQ:NEOTW", "0001213900-21-000001"):
        assert words in text, words
    assert "Subsidiary of" in page("NeoGene Technologies, Inc.").content.decode()


def test_a_parents_page_lists_the_deals_of_its_subsidiaries_and_through_whom() -> None:
    deal = make_deal(1)
    lines = page("Oxmantle 1 Pharmaceuticals Corp.").context["deals"]
    assert [(line.agreement.pk, line.role, line.through) for line in lines] == [
        (deal.pk, "licensee", "Oxmantle 1 Ireland Limited")
    ]
    own = page("Oxmantle 1 Ireland Limited").context["deals"]
    assert [(line.agreement.pk, line.through) for line in own] == [(deal.pk, "")]


def test_companies_that_own_each_other_do_not_hang_the_page() -> None:
    first, second = (Company.objects.create(key=f"name:{name}", name=name) for name in ("Ring One", "Ring Two"))
    Ownership.objects.create(parent=first, child=second)
    Ownership.objects.create(parent=second, child=first)
    assert page("Ring One").status_code == 200


def test_a_tie_without_evidence_is_withheld() -> None:
    parent, child = (Company.objects.create(key=f"name:{name}", name=name) for name in ("Above", "Below Secret"))
    Ownership.objects.create(parent=parent, child=child)
    shown = page("Above").content.decode()
    assert "withheld" in shown
