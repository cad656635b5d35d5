"""Names become companies: one company for one identity, in any order of arrival."""

from __future__ import annotations

from datetime import date

import pytest

from deals.ledger.names import name_key
from deals.models import Company, CompanyRedirect, Note, Ownership
from tests.deals.ledger.stories import DealStory, Story, record
from tests.factories import UserFactory


def deal_with(name: str) -> DealStory:
    return DealStory(parties=(("Alder Bio, Inc.", "licensor", ""), (name, "licensee", "")), signed="2021-06-10")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pfizer Inc", "Pfizer, Inc."),
        ("Pfizer Inc", "PFIZER INC"),
        ("Eli Lilly & Co", "Eli Lilly and Company"),
        ("The Medicines Company", "MEDICINES CO"),
        ("Valcrozière Biotech S.A.", "VALCROZIERE BIOTECH SA"),
        ("Ostervang Pharma A/S", "Ostervang Pharma AS"),
        ("Bausch & Lomb Inc /NY/", "Bausch and Lomb Incorporated"),
        ("Suzhou Yunqihe Biopharma Co., Ltd.", "SUZHOU YUNQIHE BIOPHARMA CO LTD"),
        ("Hinokawa Yakuhin K.K.", "Hinokawa Yakuhin Kabushiki Kaisha"),
        ("O’Brien Labs L.L.C.", "O'Brien Labs, LLC"),
    ],
)
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Merck & Co., Inc.", "Merck KGaA"),
        ("Roche Holding AG", "Roche Holdings, Inc."),
        ("Wexcombe Inc.", "Wexcombe Limited"),
        ("Tessamere Pharma GmbH", "Tessamere Holding AG"),
    ],
)
def test_two_companies_do_not_share_a_key(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@pytest.mark.django_db
def test_spellings_in_several_filings_are_one_company() -> None:
    for number, name in enumerate(("Pfizer Inc", "Pfizer, Inc.", "PFIZER INC.")):
        record(Story(f"f{number}", (deal_with(name),), filer=("Alder Bio, Inc.", "0000000001")))

    assert Company.objects.filter(name__icontains="pfizer").count() == 1


@pytest.mark.django_db
def test_a_company_first_known_by_name_keeps_its_page_when_its_own_filing_comes() -> None:
    record(Story("f1", (deal_with("Pfizer Inc"),), filer=("Alder Bio, Inc.", "0000000001")))
    company = Company.objects.get(name="Pfizer Inc")
    note = Note.objects.create(company=company, author=UserFactory(), text="Watch.")

    record(Story("f2", (), filer=("Pfizer Inc", "0000078003")))

    known = Company.objects.get(cik="0000078003")
    note.refresh_from_db()
    assert (known.pk, known.key, note.company_id) == (company.pk, "cik:0000078003", company.pk)


@pytest.mark.django_db
def test_a_former_name_leads_to_the_company_of_today() -> None:
    record(Story("f1", (deal_with("Ardwynn Biosciences, Inc."),), filer=("Alder Bio, Inc.", "0000000001")))
    old = Company.objects.get(name="Ardwynn Biosciences, Inc.")
    note = Note.objects.create(company=old, author=UserFactory(), text="Renamed?")
    record(Story("f2", (), filer=("Sablemoor Bio, Inc.", "0009911208")))

    record(
        Story(
            "f3", (), filer=("Sablemoor Bio, Inc.", "0009911208"), former_names=("ARDWYNN BIOSCIENCES INC",),
            filed_on=date(2022, 11, 8),
        )
    )  # fmt: skip

    company = Company.objects.get(cik="0009911208")
    note.refresh_from_db()
    assert company.name == "Sablemoor Bio, Inc."
    assert note.company == company
    assert CompanyRedirect.objects.get(old_id=old.pk).company == company
    assert company.parties.count() == 1


@pytest.mark.django_db
def test_two_registrants_of_one_name_stay_apart_and_a_bare_name_belongs_to_neither() -> None:
    record(Story("f1", (), filer=("Crestline Bio, Inc.", "0000000011")))
    record(Story("f2", (deal_with("Crestline Bio, Inc."),), filer=("Alder Bio, Inc.", "0000000001")))
    assert Company.objects.filter(name="Crestline Bio, Inc.").count() == 1

    record(Story("f3", (), filer=("Crestline Bio, Inc.", "0000000022")))

    keys = set(Company.objects.filter(name="Crestline Bio, Inc.").values_list("key", flat=True))
    assert keys == {"cik:0000000011", "cik:0000000022", "name:crestline bio inc"}
    assert Company.objects.get(key="name:crestline bio inc").parties.count() == 1


@pytest.mark.django_db
def test_a_name_two_registrants_share_means_the_filer_in_its_own_filing() -> None:
    record(Story("f1", (), filer=("Crestline Bio, Inc.", "0000000011")))
    own = DealStory(
        parties=(("Crestline Bio, Inc.", "licensor", ""), ("Dorne AG", "licensee", "")), signed="2020-01-02"
    )
    record(Story("f2", (own,), filer=("Crestline Bio, Inc.", "0000000022")))

    assert Company.objects.get(cik="0000000022").parties.count() == 1


@pytest.mark.django_db
def test_a_cover_that_names_the_filer_otherwise_does_not_rename_it_elsewhere() -> None:
    """The header says Crestline, the cover was read as another name: the tie holds in that filing alone."""
    story = Story("f1", (), filer=("Crestline Bio Group, Inc.", ""))
    from filings.models import Filer
    from tests.factories import make_filing

    make_filing("Crestline Bio Group, Inc.\n\n", key="f1", filers=[{"name": "CRESTLINE BIO INC", "cik": "0000000011"}])
    record(story)
    record(Story("f2", (deal_with("Crestline Bio Group, Inc."),), filer=("Alder Bio, Inc.", "0000000001")))

    assert Filer.objects.filter(cik="0000000011").exists()
    assert set(Company.objects.filter(name__icontains="crestline").values_list("key", flat=True)) == {
        "cik:0000000011",
        "name:crestline bio group inc",
    }


@pytest.mark.django_db
def test_subsidiaries_become_ownership_with_the_first_and_last_filing_that_said_so() -> None:
    tie = ("Quellmont Therapeutics, Inc.", "Quellmont UK Ltd", 100)
    record(Story("f1", subsidiaries=(tie,), filed_on=date(2020, 3, 1)))
    record(Story("f2", subsidiaries=((tie[0], tie[1], None), (tie[0], "Newco GmbH", 51)), filed_on=date(2022, 3, 1)))

    uk, newco = Ownership.objects.order_by("-percent")
    assert (uk.child.name, uk.percent, uk.first_seen, uk.last_seen) == (
        "Quellmont UK Ltd",
        100,
        date(2020, 3, 1),
        date(2022, 3, 1),
    )
    assert (newco.percent, newco.first_seen) == (51, date(2022, 3, 1))


@pytest.mark.django_db
def test_a_university_is_told_from_a_company() -> None:
    record(Story("f1", (deal_with("Corwith University"),), filer=("Alder Bio, Inc.", "0000000001")))

    assert Company.objects.get(name="Corwith University").kind == "university"
