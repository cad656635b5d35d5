"""Pages of deals: who may see them, what they show, what they withhold, and what they cost."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.urls.exceptions import NoReverseMatch

from deals.ledger.curate import say
from deals.models import Agreement, AgreementRedirect, Claim, Company, Note
from filings.models import DocumentText, Filing
from tests.deals.deal_pages import HOSTILE, make_deal, sign_in
from tests.deals.ledger.stories import Story, record

pytestmark = pytest.mark.django_db
OPEN_TO_ALL = {"health", "login", "admin:login"}


def patterns(resolver: URLResolver, namespace: str = "") -> Iterator[str]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from patterns(entry, ":".join(filter(None, (namespace, entry.namespace))))
        elif isinstance(entry, URLPattern) and entry.name:
            yield ":".join(filter(None, (namespace, entry.name)))


def address(name: str) -> str:
    for arguments in ([], [1], ["agreement", 1], ["x"], [1, "x"], ["filings"]):
        try:
            return reverse(name, args=arguments)
        except NoReverseMatch:
            continue
    raise AssertionError(f"no address made for {name}")


def test_nothing_but_health_and_sign_in_is_open_to_strangers() -> None:
    stranger = Client()
    names = set(patterns(get_resolver()))
    assert {"dashboard", "deals:list", "filings:detail", "deals:evidence"} <= names
    for name in sorted(names - OPEN_TO_ALL):
        response = stranger.get(address(name))
        assert response.status_code == 302, f"{name} answers {response.status_code}"
        assert "/login/" in response["Location"], name


def test_sign_in_and_errors_are_pages_that_say_what_to_do(client: Client) -> None:
    assert "Sign in" in client.get("/login/").content.decode()
    failed = client.post("/login/", {"username": "nobody", "password": "wrong"})
    assert "do not go together" in failed.content.decode()
    missing = sign_in().get("/deals/999/")
    assert (missing.status_code, "There is no such page" in missing.content.decode()) == (404, True)


def test_a_deal_shows_its_money_parties_and_sources() -> None:
    deal = make_deal(
        1,
        name="License and Collaboration Agreement",
        milestones=(("dosing of the first patient", 5_000_000, "potential"),),
        royalties=("mid-single-digit",),
        exclusivity="exclusive",
    )
    page = sign_in().get(deal.get_absolute_url()).content.decode()
    for words in (
        "$45.0M",
        "USD 45,000,000",
        "$412.5M",
        "Oxmantle 1 Pharmaceuticals Corp.",
        "License and Collaboration Agreement",
        "osing of the first patient",
        "mid-single-digit",
        "phase 2",
        "10 Jun 2021",
        "0001213900-21-000001",
    ):
        assert words in page, words


def test_every_value_of_a_deal_is_a_control_that_opens_its_evidence() -> None:
    deal = make_deal(1, milestones=(("approval", 5_000_000, "potential"),), royalties=("low-teens",))
    client = sign_in()
    page = client.get(deal.get_absolute_url())
    sheet = page.context["sheet"]
    cells = [row.cell for part in (sheet.terms, sheet.milestones, sheet.royalties, sheet.facts) for row in part]
    cells += [row.name for row in sheet.parties]
    assert len(cells) >= 10
    for cell in cells:
        assert cell.claim_id is not None
        evidence = client.get(reverse("deals:evidence", args=[cell.claim_id]))
        assert "✓ verified" in evidence.content.decode()


def test_the_summary_strip_says_in_words_what_has_no_number() -> None:
    deal = make_deal(1, terms=(("upfront", "undisclosed"),))
    rows = {row.label: row.cell.shown for row in sign_in().get(deal.get_absolute_url()).context["sheet"].summary}
    assert (rows["Upfront"].words, rows["Upfront"].state) == ("undisclosed", "words")
    assert rows["Total"].state == "absent"


def test_a_value_whose_words_have_changed_is_withheld_everywhere_on_the_page() -> None:
    deal = make_deal(1)
    text = DocumentText.objects.get().text
    changed = text.replace("USD 45,000,000", "USD 99,000,000").replace("Oxmantle 1 Ir", "Xxmantle 1 Ir")
    DocumentText.objects.update(text=changed)
    client = sign_in()
    page = client.get(deal.get_absolute_url()).content.decode()
    assert "$45.0M" not in page
    assert "$99.0M" not in page
    assert "Oxmantle 1 Ireland" not in page
    assert "withheld" in page
    term = deal.terms.get(kind="upfront")
    drawer = client.get(reverse("deals:evidence", args=[term.claim_id])).content.decode()
    assert "no longer stand where they were found" in drawer
    assert "99,000,000" not in drawer
    assert "45.0M" not in drawer


def test_an_analysts_value_is_shown_as_theirs_with_the_reason() -> None:
    deal = make_deal(1)
    client = sign_in(username="ana")
    claim = say(client.user, agreement=deal, field="phase", value="phase_3", reason="See the pipeline chart.")  # type: ignore[attr-defined]
    page = client.get(deal.get_absolute_url())
    phase = next(row.cell for row in page.context["sheet"].summary if row.label == "Phase")
    assert (phase.shown.words, phase.mark, phase.claim_id) == ("phase 3", "split", claim.pk)
    drawer = client.get(reverse("deals:evidence", args=[claim.pk])).content.decode()
    assert "Entered by ana" in drawer
    assert "See the pipeline chart." in drawer
    assert "The machine reads it otherwise" in drawer
    assert "phase 2" in drawer


def test_an_analysts_value_that_no_filing_contradicts_has_the_pen() -> None:
    deal = make_deal(1, phase="")
    client = sign_in()
    say(client.user, agreement=deal, field="phase", value="phase_3")  # type: ignore[attr-defined]
    summary = client.get(deal.get_absolute_url()).context["sheet"].summary
    assert next(row.cell.mark for row in summary if row.label == "Phase") == "analyst"


def test_the_drawer_names_the_other_filings_that_state_the_same() -> None:
    deal = make_deal(1)
    again = make_deal(1, key="0001213900-21-777777")
    assert again.pk == deal.pk
    term = Agreement.objects.get(pk=deal.pk).terms.get(kind="upfront")
    drawer = sign_in().get(reverse("deals:evidence", args=[term.claim_id])).content.decode()
    assert "Also stated in" in drawer
    assert "0001213900-21-777777" in drawer or "0001213900-21-000001" in drawer


def test_the_drawer_is_a_part_for_htmx_and_a_page_without_it() -> None:
    claim = make_deal(1).terms.get(kind="upfront").claim_id
    client = sign_in()
    address = reverse("deals:evidence", args=[claim])
    assert "<html" in client.get(address).content.decode()
    assert "<html" not in client.get(address, headers={"HX-Request": "true"}).content.decode()


def test_an_old_id_leads_to_the_agreement_it_became() -> None:
    deal = make_deal(1)
    AgreementRedirect.objects.create(old_id=deal.pk + 500, agreement=deal)
    response = sign_in().get(f"/deals/{deal.pk + 500}/")
    assert (response.status_code, response["Location"]) == (302, deal.get_absolute_url())


def make_hostile() -> Agreement:
    parties = ((f"{HOSTILE} Labs, Inc.", "licensor", f"{HOSTILE} Group plc"), ("Ordinary Inc", "licensee", ""))
    deal = make_deal(
        1,
        parties=parties,
        name=HOSTILE,
        assets=(HOSTILE,),
        milestones=((HOSTILE, 1_000_000, "potential"),),
        royalties=(HOSTILE,),
        key="0001213900-21-000666",
    )
    record(
        Story(
            key="0001213900-21-000667",
            filer=(f"{HOSTILE} Labs, Inc.", "0009910001"),
            subsidiaries=((f"{HOSTILE} Labs, Inc.", f"{HOSTILE} Sub, Inc.", 100),),
        )
    )
    Filing.objects.update(name=f"{HOSTILE}.txt", problem=HOSTILE)
    return deal


def test_hostile_names_and_texts_are_only_text_on_every_page() -> None:
    deal = make_hostile()
    client = sign_in("filings.add_ingestjob", "filings.change_ingestjob", username="<b>x", is_staff=True)
    Note.objects.create(agreement=deal, author=client.user, text=f"{HOSTILE}\n\n[x](javascript:alert(3))")  # type: ignore[attr-defined]
    addresses = [
        "/",
        "/deals/",
        "/companies/",
        "/filings/",
        "/ingestion/",
        "/deals/?q=<script>alert(1)</script>&zz=<script>",
    ]
    addresses += [deal.get_absolute_url(), f"/notes/{Note.objects.get().pk}/", f"/notes/{Note.objects.get().pk}/edit/"]
    addresses += [company.get_absolute_url() for company in Company.objects.all()]
    addresses += [filing.get_absolute_url() for filing in Filing.objects.all()]
    addresses += [reverse("deals:evidence", args=[pk]) for pk in Claim.objects.values_list("pk", flat=True)]
    seen = 0
    for address in addresses:
        page = client.get(address).content.decode()
        assert "<script>alert" not in page, address
        assert "<img src=x" not in page, address
        assert 'href="javascript' not in page, address
        seen += page.count("&lt;script&gt;alert")
    assert seen > 20


def count_queries(client: Client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


@pytest.mark.parametrize("address", ["/", "/deals/", "/companies/", "/filings/", "/ingestion/"])
def test_a_list_costs_as_many_queries_for_twenty_rows_as_for_one(address: str) -> None:
    client = sign_in()
    make_deal(1)
    one = count_queries(client, address)
    for number in range(2, 21):
        make_deal(number)
    assert count_queries(client, address) == one
    assert one <= 20


def test_a_deal_costs_as_many_queries_with_twenty_milestones_as_with_one() -> None:
    client = sign_in()
    one = make_deal(1, milestones=(("approval 1", 1_000_000, "potential"),), royalties=("low-teens",))
    many = make_deal(
        2, milestones=[(f"approval {n}", n * 1_000_000, "potential") for n in range(1, 21)], royalties=("low-teens",)
    )
    queries = count_queries(client, one.get_absolute_url())
    assert count_queries(client, many.get_absolute_url()) == queries
    assert queries <= 30


def test_the_dashboard_counts_with_honest_denominators() -> None:
    make_deal(1, signed="2021-06-10", terms=(("upfront", 40_000_000),))
    make_deal(2, signed="2021-02-10", terms=(("upfront", 20_000_000),))
    make_deal(3, signed="2021-02-11", terms=(("upfront", "undisclosed"),))
    make_deal(4, signed="2019-02-11", terms=(("upfront", "redacted"),))
    make_deal(5, signed="2021-03-01", terms=(("upfront", 7_000_000),), currency="EUR")
    context: dict[str, Any] = sign_in().get("/").context
    years = {year.year: year for year in context["upfront_years"]}
    assert (years[2021].median, years[2021].in_dollars, years[2021].disclosed, years[2021].deals) == (
        30_000_000,
        2,
        3,
        4,
    )
    assert (years[2020].deals, years[2019].redacted) == (0, 1)
    assert context["totals"]["undisclosed"] == 1


def test_bars_of_the_dashboard_lead_to_exactly_their_deals() -> None:
    for number, signed in enumerate(("2021-06-10", "2021-02-10", "2020-12-31", "2020-10-01", "2019-01-01"), start=1):
        make_deal(number, signed=signed)
    client = sign_in()
    for period in ("year", "quarter"):
        for bar in client.get(f"/?by={period}").context["deal_bars"]:
            if bar.value:
                assert len(client.get(bar.url).context["page"].rows) == bar.value, bar.label
    for bar in client.get("/").context["licensees"]:
        assert len(client.get(bar.url).context["page"].rows) == bar.value, bar.label


def test_the_dashboard_refuses_a_period_it_does_not_know() -> None:
    assert sign_in().get("/?by=moon").status_code == 400


def test_an_empty_database_teaches_the_next_step() -> None:
    client = sign_in()
    for address in ("/", "/deals/", "/companies/", "/filings/"):
        assert "Upload filings" in client.get(address).content.decode(), address


def test_samples_are_marked_on_every_page() -> None:
    record(Story(key="0001213900-21-000001", is_sample=True))
    client = sign_in()
    for address in ("/", "/deals/", "/companies/", "/filings/", "/ingestion/", "/filings/0001213900-21-000001/"):
        assert "Sample data." in client.get(address).content.decode(), address
