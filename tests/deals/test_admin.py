"""A curator's edit in the admin is a claim by that person; what filings say is not edited."""

import pytest

from deals.models import Agreement, Claim
from filings import intake, jobs
from tests.services.processes import ROOT

pytestmark = pytest.mark.django_db(transaction=True)
SAMPLE = ROOT / "filings" / "samples" / "a01-quellmont-2021-06-14-8k.txt"


@pytest.fixture
def agreement():
    for outcome in list(intake.accept_path(SAMPLE, trigger="command")):
        jobs.run_to_the_end(outcome.job)
    return Agreement.objects.get(upfront_amount=45_000_000)


def _form(page):
    """What a browser would send back: the values of the form, unchanged."""
    form = page.context["adminform"].form
    values = {name: form.initial.get(name) or "" for name in form.fields}
    for each in page.context["inline_admin_formsets"]:
        prefix = each.formset.prefix
        values |= {f"{prefix}-TOTAL_FORMS": 0, f"{prefix}-INITIAL_FORMS": 0}
    return values


def test_a_changed_phase_is_a_claim_by_the_curator_and_nothing_else_is_claimed(admin_client, admin_user, agreement):
    address = f"/admin/deals/agreement/{agreement.pk}/change/"
    admin_client.post(address, _form(admin_client.get(address)) | {"phase": "phase_3"})
    claims = Claim.objects.filter(author=admin_user)
    assert [(claim.field, claim.value) for claim in claims] == [("phase", "phase_3")]
    agreement.refresh_from_db()
    assert agreement.phase == "phase_3"


def test_a_date_that_is_none_changes_nothing_and_is_said(admin_client, admin_user, agreement):
    address = f"/admin/deals/agreement/{agreement.pk}/change/"
    answer = admin_client.post(address, _form(admin_client.get(address)) | {"signed": "soon"}, follow=True)
    assert "is no date" in answer.content.decode()
    agreement.refresh_from_db()
    assert agreement.signed == "2021-06-10"
    assert not Claim.objects.filter(author=admin_user).exists()


def test_an_amount_is_corrected_by_a_claim_and_the_machine_s_stays_beside_it(admin_client, admin_user, agreement):
    upfront = agreement.terms.get(kind="upfront")
    address = f"/admin/deals/term/{upfront.pk}/change/"
    admin_client.post(address, _form(admin_client.get(address)) | {"amount": "46000000"})
    (claim,) = Claim.objects.filter(author=admin_user)
    assert (claim.field, claim.value["amount"], claim.value["kind"]) == ("term", 46_000_000, "upfront")
    assert agreement.terms.get(kind="upfront").amount == 46_000_000
    agreement.refresh_from_db()
    assert agreement.upfront_amount == 46_000_000
    assert Claim.objects.filter(author=None, field="term", value__amount=45_000_000).exists()


def test_a_party_s_role_is_corrected_by_a_claim(admin_client, admin_user, agreement):
    party = agreement.parties.get(role="licensor")
    address = f"/admin/deals/party/{party.pk}/change/"
    admin_client.post(address, _form(admin_client.get(address)) | {"role": "partner"})
    assert [claim.field for claim in Claim.objects.filter(author=admin_user)] == ["party"]
    assert agreement.parties.get(name=party.name).role == "partner"


@pytest.mark.parametrize(
    ("model", "column", "value"), [("milestonepayment", "state", "paid"), ("royalty", "base", "profit")]
)
def test_milestones_and_royalties_are_corrected_too(admin_client, admin_user, agreement, model, column, value):
    row = {"milestonepayment": agreement.milestones, "royalty": agreement.royalties}[model].first()
    address = f"/admin/deals/{model}/{row.pk}/change/"
    admin_client.post(address, _form(admin_client.get(address)) | {column: value})
    (claim,) = Claim.objects.filter(author=admin_user)
    assert claim.value[column] == value
    assert type(row).objects.filter(agreement=agreement, **{column: value}).exists()


@pytest.mark.parametrize("model", ["claim", "term", "party", "evidence", "ownership", "agreement"])
def test_what_filings_say_can_be_neither_added_nor_deleted(admin_client, agreement, model):
    assert admin_client.get(f"/admin/deals/{model}/add/").status_code == 403
