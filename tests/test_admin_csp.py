"""The admin works under the strict Content-Security-Policy: nothing of it is blocked in a real browser."""

import pytest
from django.contrib import admin

from filings import intake, jobs
from tests.services.processes import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SAMPLE = ROOT / "filings" / "samples" / "a01-quellmont-2021-06-14-8k.txt"


@pytest.fixture
def page(browser, live_server, django_user_model):
    """A page of somebody who may do everything, which collects what the browser complains about."""
    django_user_model.objects.create_superuser("alice", password="a long password")
    context = browser.new_context(base_url=live_server.url)
    page = context.new_page()
    page.complaints = []
    page.on("console", lambda message: page.complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on("response", lambda answer: answer.status >= 400 and page.complaints.append(f"{answer.status} {answer.url}"))
    page.goto("/login/?next=/admin/")
    page.fill("input[name=username]", "alice")
    page.fill("input[name=password]", "a long password")
    page.press("input[name=password]", "Enter")
    page.wait_for_url("**/admin/")
    yield page
    context.close()


def test_every_list_and_a_row_of_each_opens_without_a_complaint(page):
    for outcome in list(intake.accept_path(SAMPLE, trigger="command")):
        jobs.run_to_the_end(outcome.job)
    seen = 0
    for model in admin.site._registry:
        address = f"/admin/{model._meta.app_label}/{model._meta.model_name}/"
        assert page.goto(address).status == 200, address
        row = model._default_manager.first()
        if row is not None:
            assert page.goto(f"{address}{row.pk}/change/").status == 200, address
            seen += 1
    assert seen >= 8
    assert page.complaints == []
