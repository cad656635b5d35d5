"""The reference case on the pages: NeoTherapeutics' 8-K of March 2001. The document may not be part of the project."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client

from deals.models import Agreement, Company
from filings import intake, jobs
from filings.models import Filing
from tests.deals.deal_pages import sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(gold: Path) -> Client:
    data = (gold / "real" / "neotherapeutics-2001-03-19-8k.txt").read_bytes()
    jobs.run_to_the_end(intake.accept(data, name="neotherapeutics.txt", trigger="command").job)
    return sign_in()


def test_the_deal_page_says_who_licensed_to_whom_and_what_is_disclosed(client: Client) -> None:
    agreement = Agreement.objects.get()
    sheet = client.get(agreement.get_absolute_url()).context["sheet"]
    assert sheet.title.parties == "NeoGene Technologies (NeoTherapeutics) → Pfizer"
    assert sheet.title.rest[0] == "licence"
    assert sheet.title.rest[-1] == "Mar 2001"
    strip = {row.label: row.cell.shown for row in sheet.summary}
    assert (strip["Upfront"].words, strip["Milestones"].words) == ("undisclosed", "undisclosed")
    total = strip["Total"]
    assert (total.before, total.words, total.after) == ("up to", "$12.0M", "incl. upfront + milestones")
    assert [strip[label].state for label in ("Royalty", "Phase", "Territory")] == ["absent"] * 3
    assert sheet.milestones == sheet.royalties == []
    assert next(row.cell.shown.words for row in sheet.facts if row.label == "Agreement") == "Drug Pfinder Agreement"


def test_both_securities_and_both_subsidiaries_are_the_registrants(client: Client) -> None:
    company = Company.objects.get(name="NeoTherapeutics, Inc.")
    page = client.get(company.get_absolute_url())
    children = sorted(branch.tie.child.name.casefold() for branch in page.context["branches"])
    assert [name.split()[0].strip(",") for name in children] == ["neogene", "neooncorx"]
    assert [str(security) for security, _ in page.context["securities"]] == ["NASDAQ:NEOT", "NASDAQ:NEOTW"]
    for words in ("93-0979187", "000-28782", "DE"):
        assert words in page.content.decode(), words


def test_the_reader_shows_form_event_item_and_registrant(client: Client) -> None:
    filing = Filing.objects.get()
    page = client.get(filing.get_absolute_url()).content.decode()
    assert (filing.form, filing.event_date, filing.items) == ("8-K", "2001-03-19", ["9"])
    assert "NeoTherapeutics, Inc." in page
    assert "$12.0M" in page
