"""The main way in a real browser: from the list to the deal, to the evidence, to the sentence in the filing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth import get_user_model

from deals.models import Agreement, Company, Note
from filings.models import Filing, IngestJob
from tests.deals.deal_pages import HOSTILE, make_deal

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (e) => violations.push(e.violatedDirective + " " + e.blockedURI));
"""


class Visit:
    """A signed-in tab that remembers every complaint of the browser and every request to another host."""

    def __init__(self, browser: Any, base: str, *, width: int = 1440, scheme: str = "light") -> None:
        self.base = base
        self.context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        self.context.add_init_script(WATCH)
        self.page = self.context.new_page()
        self.complaints: list[str] = []
        self.page.on("console", lambda message: self.note(message) if message.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on(
            "request", lambda request: None if request.url.startswith(base) else self.complaints.append(request.url)
        )

    def note(self, message: Any) -> None:
        self.complaints.append(f"{message.text} ({self.page.url})")

    def sign_in(self) -> None:
        self.go("/login/")
        self.page.fill("#id_username", "analyst")
        self.page.fill("#id_password", "password")
        self.page.click("main button")
        self.page.wait_for_url(f"{self.base}/")

    def go(self, path: str) -> None:
        self.page.goto(f"{self.base}{path}")

    def assert_calm(self) -> None:
        """Nothing was blocked by the policy, nothing failed, nothing was asked of another host."""
        assert self.page.evaluate("window.violations") == []
        assert self.complaints == []

    def overflow(self) -> int:
        return int(self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


@pytest.fixture
def deal(transactional_db: None) -> Agreement:
    get_user_model().objects.create_superuser("analyst", password="password")
    for number in range(2, 6):
        make_deal(number, signed=f"201{number}-03-01")
    return make_deal(1, name="License Agreement", milestones=(("approval", 5_000_000, "potential"),))


@pytest.fixture
def visit(browser: Any, live_server: Any, deal: Agreement) -> Iterator[Visit]:
    visit = Visit(browser, live_server.url)
    visit.sign_in()
    yield visit
    visit.context.close()


def test_three_clicks_lead_from_the_list_to_the_sentence(visit: Visit, deal: Agreement) -> None:
    page = visit.page
    visit.go("/deals/")
    page.click(f'a[href="{deal.get_absolute_url()}"]')
    page.locator(".strip .control").first.click()
    page.wait_for_selector("#drawer[open] .verified")
    assert "USD 45,000,000" in page.locator("#drawer blockquote").first.inner_text()
    page.click("#drawer .excerpt-link a")
    page.wait_for_selector("mark.asked")
    marked = page.locator("mark.asked")
    assert "45,000,000" in marked.first.inner_text()
    assert page.evaluate("(() => {const r = document.getElementById('at').getBoundingClientRect();"
                         "return r.top >= 0 && r.bottom <= innerHeight;})()")  # fmt: skip
    visit.assert_calm()


def test_the_same_way_without_a_mouse(visit: Visit, deal: Agreement) -> None:
    page = visit.page
    visit.go("/deals/")
    page.keyboard.press("/")
    page.keyboard.type("QTX-1")
    page.keyboard.press("Enter")
    page.wait_for_url("**/deals/?q=QTX-1")
    page.keyboard.press("j")
    page.keyboard.press("o")
    page.wait_for_url(f"**{deal.get_absolute_url()}")
    page.locator(".strip .control").first.focus()
    assert page.locator(".strip .peek").first.is_visible()
    page.keyboard.press("Enter")
    page.wait_for_selector("#drawer[open]")
    page.keyboard.press("Escape")
    assert not page.locator("#drawer").is_visible()
    assert page.evaluate("document.activeElement.classList.contains('control')")
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    visit.assert_calm()


@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_the_sentence_shown_beside_a_value_stays_in_the_window(
    browser: Any, live_server: Any, deal: Agreement, width: int
) -> None:
    visit = Visit(browser, live_server.url, width=width)
    visit.sign_in()
    visit.go(deal.get_absolute_url())
    controls = visit.page.locator("main .value:has(.peek) .control")
    assert controls.count() > 10
    for number in range(controls.count()):
        controls.nth(number).focus()
        left, right = visit.page.evaluate(
            "(() => {const r = document.querySelector('.control:focus + .peek').getBoundingClientRect();"
            "return [r.left, r.right];})()"
        )
        assert 0 <= left < right <= width, controls.nth(number).inner_text()
    visit.context.close()


def test_without_javascript_the_way_is_the_same(browser: Any, live_server: Any, deal: Agreement) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{live_server.url}/login/")
    page.fill("#id_username", "analyst")
    page.fill("#id_password", "password")
    page.click("main button")
    page.goto(f"{live_server.url}{deal.get_absolute_url()}")
    page.locator(".strip .control").first.click()
    page.click(".excerpt-link a")
    assert page.url.endswith("#at")
    assert "45,000,000" in page.locator("mark.asked").first.inner_text()
    context.close()


def test_the_scheme_is_switched_and_remembered(visit: Visit) -> None:
    page = visit.page
    background = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(background)
    page.click("[data-theme-switch]")
    dark = page.evaluate(background)
    assert light != dark
    visit.go("/deals/")
    assert page.evaluate(background) == dark
    visit.assert_calm()


def test_a_filter_form_makes_an_address_without_empty_fields(visit: Visit) -> None:
    page = visit.page
    visit.go("/deals/")
    page.fill("#id_upfront_min", "40m")
    page.click("#filters-form button")
    page.wait_for_url("**/deals/?upfront_min=40m")
    assert page.locator(".chip").count() == 1
    page.go_back()
    assert page.locator("#id_party").is_enabled()
    visit.assert_calm()


def test_a_note_is_written_on_the_deal_page(visit: Visit, deal: Agreement) -> None:
    page = visit.page
    visit.go(deal.get_absolute_url())
    page.click("text=Add a note")
    page.fill("#id_text", "Upfront is **net** of tax.")
    page.click("text=Save note")
    page.wait_for_selector(".note-text strong")
    assert Note.objects.get().agreement == deal
    visit.assert_calm()


def test_progress_is_renewed_on_the_page_without_a_reload(visit: Visit) -> None:
    page = visit.page
    visit.go("/ingestion/")
    page.set_input_files("#id_uploads", {"name": "a.txt", "mimeType": "text/plain", "buffer": b"a filing"})
    page.click("form[enctype] button")
    page.wait_for_selector("text=0 of 1 done")
    IngestJob.objects.update(state=IngestJob.State.RECORDED)
    page.wait_for_selector("text=1 of 1 done")
    visit.assert_calm()


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (1024, "dark"), (390, "light")])
def test_every_page_fits_and_keeps_the_policy(
    browser: Any, live_server: Any, deal: Agreement, width: int, scheme: str
) -> None:
    make_deal(9, parties=((f"{HOSTILE} Labs, Inc.", "licensor", ""), ("B" * 90, "licensee", "")), assets=("x" * 200,))
    visit = Visit(browser, live_server.url, width=width, scheme=scheme)
    visit.sign_in()
    paths = ["/", "/?by=quarter", "/deals/", "/companies/", "/filings/", "/ingestion/"]
    paths += [found.get_absolute_url() for model in (Agreement, Company, Filing) for found in model.objects.all()[:7]]
    for path in paths:
        visit.go(path)
        assert visit.overflow() <= 0, path
        visit.assert_calm()
    visit.context.close()
