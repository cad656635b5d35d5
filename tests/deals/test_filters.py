"""The deals list: each filter finds what it says, and what cannot be read lists nothing."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from deals.filters import AgreementFilter, CompanyFilter
from deals.models import Agreement, Company
from tests.deals.deal_pages import make_deal, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    return sign_in()


def listed(client: Client, query: str) -> set[int]:
    response = client.get(f"/deals/?{query}")
    assert response.status_code == 200, response.content.decode()
    return {agreement.pk for agreement in response.context["page"].rows}


@pytest.fixture
def deals() -> dict[str, Agreement]:
    """An ordinary deal, one in euros that is redacted, one without money, one that is an option of a partner."""
    return {
        "plain": make_deal(1, name="License Agreement", exclusivity="exclusive", modality="antibody"),
        "euro": make_deal(
            2,
            terms=(("upfront", 20_000_000), ("total_potential", 300_000_000)),
            currency="EUR",
            signed="2015-02-01",
            phase="phase_3",
            components=("option", "supply"),
        ),
        "redacted": make_deal(3, terms=(("upfront", "redacted"),), signed="2019-01-01", event="terminated"),
        "bare": make_deal(
            4,
            terms=(),
            signed="2023-05-05",
            phase="",
            parties=(("Hollow Reach Institute", "partner", ""), ("Pfizer Inc", "partner", "")),
        ),
    }


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=license+agreement", {"plain"}),
        ("q=QTX-2", {"euro"}),
        ("q=oxmantle+3", {"redacted"}),
        ("q=pharmaceuticals+1", {"plain"}),
        ("component=license", {"plain", "redacted", "bare"}),
        ("component=option&component=supply", {"euro"}),
        ("party=pfizer", {"bare"}),
        ("role=partner", {"bare"}),
        ("party=pfizer&role=licensee", set()),
        ("party=oxmantle&role=licensee", {"plain", "euro", "redacted"}),
        ("event=terminated", {"redacted"}),
        ("phase=phase_3", {"euro"}),
        ("phase=phase_3&phase=phase_2", {"plain", "euro", "redacted"}),
        ("modality=antibody", {"plain"}),
        ("exclusivity=exclusive", {"plain"}),
        ("upfront=exact", {"plain", "euro"}),
        ("upfront=redacted", {"redacted"}),
        ("upfront=not_mentioned", {"bare"}),
        ("upfront=redacted&upfront=not_mentioned", {"redacted", "bare"}),
        ("upfront_min=40m", {"plain"}),
        ("upfront_min=10m", {"plain"}),
        ("upfront_min=10m&currency=EUR", {"euro"}),
        ("upfront_max=44m", set()),
        ("total_min=299m&total_max=301m&currency=EUR", {"euro"}),
        ("currency=EUR", {"euro"}),
        ("since=2021-01-01", {"plain", "bare"}),
        ("until=2018-12-31", {"euro"}),
        ("since=2019-01-01&until=2019-12-31", {"redacted"}),
        ("review=unreviewed", {"plain", "euro", "redacted", "bare"}),
        ("review=confirmed", set()),
        ("samples=only", set()),
        ("samples=without", {"plain", "euro", "redacted", "bare"}),
    ],
)
def test_a_filter_finds_what_it_says(client: Client, deals: dict[str, Agreement], query: str, found: set[str]) -> None:
    assert listed(client, query) == {deals[name].pk for name in found}


def test_a_company_is_found_itself_and_as_the_parent_of_a_party(client: Client, deals: dict[str, Agreement]) -> None:
    parent = Company.objects.get(name="Oxmantle 1 Pharmaceuticals Corp.")
    assert listed(client, f"company={parent.pk}&role=licensee") == {deals["plain"].pk}
    assert listed(client, f"company={parent.pk}&role=licensor") == set()


REFUSED = [
    ("colour=red", "There is no filter “colour”"),
    ("q=" + "x" * 201, "Search"),
    ("q=%00", "Search"),
    ("component=nonsense", "Component"),
    ("party=" + "x" * 201, "Party"),
    ("company=999999", "Company"),
    ("company=abc", "Company"),
    ("role=king", "Role"),
    ("event=party", "Latest event"),
    ("phase=phase_9", "Phase"),
    ("modality=magic", "Modality"),
    ("exclusivity=very", "Exclusivity"),
    ("upfront=maybe", "Upfront"),
    ("upfront_min=lots", "Upfront from"),
    ("upfront_max=lots", "Upfront to"),
    ("total_min=lots", "Total from"),
    ("total_max=lots", "Total to"),
    ("currency=XXX", "Currency"),
    ("since=yesterday", "Dated from"),
    ("until=2021-02-30", "Dated to"),
    ("review=perhaps", "Review"),
    ("samples=some", "Samples"),
    ("sort=price", "cannot be sorted"),
    ("after=nonsense", "place in the list"),
    ("after=2021-01-01~1&before=2021-01-01~1", "both"),
    ("event=signed&event=amended", "more than once"),
    ("upfront_min=5m&upfront_max=1m", "lowest amount is above the highest"),
    ("total_min=5m&total_max=1m", "lowest amount is above the highest"),
    ("since=2021-01-01&until=2020-01-01", "later than the last"),
]


@pytest.mark.parametrize(("query", "said"), REFUSED)
def test_what_cannot_be_read_lists_nothing_and_says_so(client: Client, query: str, said: str) -> None:
    make_deal()
    response = client.get(f"/deals/?{query}")
    assert response.status_code == 400
    assert response.context["page"].rows == []
    page = response.content.decode()
    assert said in page
    assert "Quellmont" not in page


def test_every_filter_is_tested_to_refuse_nonsense() -> None:
    tested = {query.partition("=")[0] for query, _ in REFUSED}
    assert set(AgreementFilter.base_filters) <= tested


@pytest.mark.parametrize(
    "query", ["colour=red", "kind=x", "role=king", "group=none", "sort=x", "q=" + "x" * 201, "kind=company&kind=other"]
)
def test_the_companies_list_refuses_too(client: Client, query: str) -> None:
    make_deal()
    response = client.get(f"/companies/?{query}")
    assert response.status_code == 400
    assert "Oxmantle" not in response.content.decode()


def test_every_filter_of_companies_is_known_here() -> None:
    assert set(CompanyFilter.base_filters) == {"q", "kind", "role", "group"}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=oxmantle", {"Oxmantle 1 Ireland Limited", "Oxmantle 1 Pharmaceuticals Corp."}),
        ("role=licensor", {"Quellmont 1 Therapeutics, Inc."}),
        ("group=subsidiary", set()),
        ("kind=university", set()),
    ],
)
def test_companies_are_found(client: Client, query: str, found: set[str]) -> None:
    make_deal(1)
    rows = client.get(f"/companies/?{query}").context["page"].rows
    assert {company.name for company in rows} == found


def test_active_filters_are_chips_that_take_themselves_away(client: Client, deals: dict[str, Agreement]) -> None:
    response = client.get("/deals/?upfront_min=10m&phase=phase_2&phase=phase_3")
    chips = response.context["filter"].chips()
    assert [(chip.label, chip.value) for chip in chips] == [
        ("Phase", "phase 2"),
        ("Phase", "phase 3"),
        ("Upfront from", "$10.0M"),
    ]
    assert chips[0].remove_url == "?upfront_min=10m&phase=phase_3"


def test_a_rejected_deal_is_only_listed_when_asked_for(client: Client) -> None:
    deal = make_deal()
    Agreement.objects.filter(pk=deal.pk).update(review=Agreement.Review.REJECTED)
    assert listed(client, "") == set()
    assert listed(client, "review=rejected") == {deal.pk}


@pytest.mark.parametrize("sort", list(AgreementFilter.sorts))
def test_pages_of_any_order_show_each_deal_once_and_lead_back(client: Client, sort: str) -> None:
    """Also among equal and missing values, and with the ends where no neighbour is."""
    Agreement.objects.bulk_create(
        Agreement(
            event="signed",
            dated_on=None if n % 7 == 0 else date(2000 + n % 5, 1, 1),
            upfront_amount=None if n % 3 else n % 4,
            total_amount=None if n % 2 else n % 6,
        )
        for n in range(120)
    )
    seen, query, backwards = [], f"sort={sort}", []
    while query:
        page = client.get(f"/deals/?{query}").context["page"]
        seen += [row.pk for row in page.rows]
        backwards.append(page.before)
        query = f"sort={sort}&after={page.after}" if page.after else ""
    assert len(seen) == len(set(seen)) == 120
    assert backwards[0] == ""
    previous = client.get(f"/deals/?sort={sort}&before={backwards[-1]}").context["page"]
    assert [row.pk for row in previous.rows] == seen[50:100]
