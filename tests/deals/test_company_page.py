"""The page of a company: names, securities, owners, subsidiaries, deals of its own and of its subsidiaries."""

from __future__ import annotations

import pytest
from django.conf import settings

from deals.models import Company, Ownership
from filings import intake, jobs
from filings.models import Filing
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


def test_facts_of_the_submissions_header_are_shown_while_the_header_states_them() -> None:
    data = (settings.BASE_DIR / "filings" / "samples" / "a01-quellmont-2021-06-14-8k.txt").read_bytes()
    jobs.run_to_the_end(intake.accept(data, name="a01.txt", trigger="sample", is_sample=True).job)
    shown = page("Quellmont Therapeutics, Inc.").content.decode()
    for words in ("State of incorporation", "2836", "31 Dec", "97-4410562", "0009910417"):
        assert words in shown, words
    assert "withheld" not in shown
    Filing.objects.update(header={})
    changed = page("Quellmont Therapeutics, Inc.").content.decode()
    assert "2836" not in changed
    assert "withheld" in changed
