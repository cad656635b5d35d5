"""Quality in a real browser: from the sets to a field, to a miss, to its words in the filing; widths and schemes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command

from deals.ledger.curate import say
from deals.models import Agreement, Scorecard
from deals.quality.keeping import load_shipped
from filings import intake, jobs
from tests.browser.test_main_way import Visit
from tests.deals.quality.labelled import write_set

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def run(transactional_db: None, tmp_path: Path) -> Scorecard:
    """A run over a small set whose filing is stored, beside the runs that come with the project."""
    user = get_user_model().objects.create_superuser("analyst", password="password")
    load_shipped()
    folder = write_set(tmp_path / "tiny")
    for outcome in list(intake.accept_path(folder / "texts" / "licence.txt", trigger="command")):
        jobs.run_to_the_end(outcome.job)
    say(user, agreement=Agreement.objects.get(), field="exclusivity", value="non_exclusive")
    call_command("scorecard", "--gold", str(folder), verbosity=0)
    return Scorecard.objects.get(name="tiny")


@pytest.fixture
def visit(browser: Any, live_server: Any, run: Scorecard) -> Iterator[Visit]:
    visit = Visit(browser, live_server.url)
    visit.sign_in()
    yield visit
    visit.context.close()


def test_the_way_leads_from_a_set_to_a_field_to_a_miss_to_its_words_in_the_filing(visit: Visit, run: Scorecard) -> None:
    page = visit.page
    visit.go("/")
    page.click("nav >> text=Quality")
    page.click("text=tiny")
    page.wait_for_url("**/quality/?set=tiny")
    page.click(".fields >> text=Upfront")
    page.wait_for_url("**/upfront/")
    assert page.locator(".miss").count() == 2
    page.locator(".miss-wrong .miss-head a").click()
    page.wait_for_selector("mark.asked")
    assert "25 million" in " ".join(page.locator("mark.asked").all_inner_texts())
    visit.assert_calm()


def test_the_score_of_a_field_is_drawn_where_its_figure_says(visit: Visit, run: Scorecard) -> None:
    visit.go("/quality/?set=tiny")
    points = visit.page.evaluate(
        "[...document.querySelectorAll('.fields tbody tr:not(.section)')].map((row) => {"
        "const track = row.querySelector('.score-track').getBoundingClientRect();"
        "const point = row.querySelector('.score-point').getBoundingClientRect();"
        "const place = (point.left + point.width / 2 - track.left) / track.width;"
        "return [Number(row.querySelector('strong').textContent), place];})"
    )
    assert len(points) > 8
    for score, place in points:
        assert abs(score - place) < 0.03
    visit.assert_calm()


def test_the_rules_come_after_the_page_and_the_one_overruled_comes_first(visit: Visit) -> None:
    visit.go("/quality/")
    visit.page.wait_for_selector(".rules tbody tr")
    assert "overruled value" in visit.page.locator(".rules tbody tr").first.inner_text()
    visit.assert_calm()


def test_an_overruled_rule_leads_to_the_value_that_was_overruled(visit: Visit) -> None:
    page = visit.page
    visit.go("/quality/rules/")
    page.click("text=most often overruled")
    page.locator(".rules tbody tr").first.locator("text=overruled value").click()
    page.wait_for_url("**/evidence/**")
    assert "exclusive" in page.locator("main").inner_text()
    visit.assert_calm()


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (1024, "dark"), (390, "light"), (390, "dark")])
def test_every_page_of_quality_fits_and_keeps_the_policy(
    browser: Any, live_server: Any, run: Scorecard, width: int, scheme: str
) -> None:
    visit = Visit(browser, live_server.url, width=width, scheme=scheme)
    visit.sign_in()
    names = ("samples", "unseen", "gold", "tiny")
    paths = [f"/quality/?set={name}" for name in names] + ["/quality/", "/quality/rules/", run.get_absolute_url()]
    sample = Scorecard.objects.get(name="samples")
    paths += [f"{sample.get_absolute_url()}{slug}/" for slug in ("asset", "phase", "royalty")]
    for path in paths:
        visit.go(path)
        assert visit.overflow() <= 0, path
        clipped = visit.page.evaluate(
            "[...document.querySelectorAll('.fields tbody th')].filter((e) => e.scrollWidth > e.clientWidth + 1).length"
        )
        assert clipped == 0, path
        visit.assert_calm()
    visit.context.close()
