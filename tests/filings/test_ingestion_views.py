"""The ingestion page: uploads, progress, reasons, retries, and who may do what."""

from __future__ import annotations

import io
import zipfile
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from filings.models import IngestJob, RawFile, Refusal
from filings.views.ingestion import say_duration
from tests.deals.deal_pages import sign_in

pytestmark = pytest.mark.django_db
MAY_UPLOAD, MAY_RETRY = "filings.add_ingestjob", "filings.change_ingestjob"


def make_job(number: int, state: str = "recorded", **columns: object) -> IngestJob:
    raw = RawFile.objects.create(sha256=f"{number:064x}", size=10, name=f"file{number}.txt")
    return IngestJob.objects.create(raw=raw, trigger="command", state=state, **columns)


def upload(client: Client, *files: SimpleUploadedFile):  # type: ignore[no-untyped-def]
    return client.post("/ingestion/upload/", {"uploads": list(files)})


def test_uploaded_files_are_taken_in_as_jobs_of_that_person() -> None:
    client = sign_in(MAY_UPLOAD)
    response = upload(client, SimpleUploadedFile("a.txt", b"one"), SimpleUploadedFile("b.txt", b"two"))
    jobs = IngestJob.objects.order_by("id")
    assert [job.raw.name for job in jobs] == ["a.txt", "b.txt"]
    assert {(job.trigger, job.requested_by) for job in jobs} == {("upload", client.user)}  # type: ignore[attr-defined]
    page = client.get(response["Location"]).content.decode()
    assert "0 of 2 done" in page
    assert "2 taken in" in page


def test_an_archive_is_opened_and_what_is_unsafe_in_it_is_refused_with_its_reason() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("good.txt", "a filing")
        archive.writestr("../../evil.txt", "out of the folder")
    client = sign_in(MAY_UPLOAD)
    response = upload(client, SimpleUploadedFile("many.zip", packed.getvalue()))
    assert [job.raw.name for job in IngestJob.objects.all()] == ["good.txt"]
    page = client.get(response["Location"]).content.decode()
    assert "Not taken in" in page
    assert Refusal.objects.get().reason in page.replace("&#x27;", "'").replace("&quot;", '"')


def test_the_same_file_twice_is_one_job() -> None:
    client = sign_in(MAY_UPLOAD)
    upload(client, SimpleUploadedFile("a.txt", b"one"))
    response = upload(client, SimpleUploadedFile("renamed.txt", b"one"))
    assert IngestJob.objects.count() == 1
    assert "1 already known" in client.get(response["Location"]).content.decode()


def test_an_upload_over_the_limit_is_refused_in_words(settings: Any) -> None:
    settings.MAX_UPLOAD_BYTES = 2_000_000
    response = upload(sign_in(MAY_UPLOAD), SimpleUploadedFile("big.txt", b"x" * 2_100_000))
    assert response.status_code == 400
    assert "up to 2 MB can be uploaded" in response.content.decode()
    assert not IngestJob.objects.exists()


def test_an_upload_without_a_file_says_so() -> None:
    response = sign_in(MAY_UPLOAD).post("/ingestion/upload/", {})
    assert response.status_code == 400
    assert "Choose at least one file" in response.content.decode()


def test_who_may_not_upload_is_told_why_and_gets_nothing_in() -> None:
    client = sign_in()
    page = client.get("/ingestion/").content.decode()
    assert "may not upload" in page
    assert 'type="file"' not in page
    assert upload(client, SimpleUploadedFile("a.txt", b"one")).status_code == 403
    assert not IngestJob.objects.exists()


def test_a_failed_job_shows_its_reason_and_can_be_tried_again() -> None:
    job = make_job(1, "parked", reason="The disk was full.", attempts=4)
    client = sign_in(MAY_RETRY)
    page = client.get("/ingestion/").content.decode()
    assert "The disk was full." in page
    assert client.get(f"/ingestion/{job.pk}/retry/").status_code == 405
    client.post(f"/ingestion/{job.pk}/retry/")
    job.refresh_from_db()
    assert (job.state, job.attempts, job.reason) == ("queued", 0, "")


def test_who_may_not_retry_is_told_and_cannot() -> None:
    job = make_job(1, "parked", reason="The disk was full.")
    client = sign_in()
    assert "may not retry" in client.get("/ingestion/").content.decode()
    assert client.post(f"/ingestion/{job.pk}/retry/").status_code == 403
    job.refresh_from_db()
    assert job.state == "parked"


def test_a_finished_job_is_not_tried_again() -> None:
    job = make_job(1, "recorded")
    client = sign_in(MAY_RETRY)
    response = client.post(f"/ingestion/{job.pk}/retry/", follow=True)
    assert "not waiting for a retry" in response.content.decode()
    job.refresh_from_db()
    assert job.state == "recorded"


def test_progress_is_counted_from_the_rows_with_rate_and_time_left() -> None:
    now = timezone.now()
    for number in range(10):
        make_job(number, finished_at=now - timedelta(seconds=5))
    for number in range(10, 15):
        make_job(number, "queued")
    progress = sign_in().get("/ingestion/").context["progress"]
    assert (progress.total, progress.finished, progress.unfinished, progress.per_minute) == (15, 10, 5, 5)
    assert progress.time_left == "60 seconds"


def test_htmx_gets_only_the_part_that_changes_and_asks_again_sooner_while_work_is_left() -> None:
    client = sign_in()
    make_job(1)
    calm = client.get("/ingestion/", headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in calm
    assert "every 15s" in calm
    make_job(2, "queued")
    assert "every 2s" in client.get("/ingestion/", headers={"HX-Request": "true"}).content.decode()


def test_a_broker_that_is_down_and_a_missing_worker_are_said() -> None:
    job = make_job(1, "queued")
    IngestJob.objects.filter(pk=job.pk).update(updated_at=timezone.now() - timedelta(minutes=10))
    page = sign_in().get("/ingestion/").content.decode()
    assert "The broker does not answer" in page
    assert "No worker seems to be at work" in page


@pytest.mark.parametrize("query", ["state=happy", "colour=red"])
def test_nonsense_in_the_address_lists_no_job(query: str) -> None:
    make_job(1)
    response = sign_in().get(f"/ingestion/?{query}")
    assert response.status_code == 400
    assert "file1.txt" not in response.content.decode()


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.2, "1 second"), (40, "40 seconds"), (100, "2 minutes"), (4000, "67 minutes"), (7200, "2 hours")],
)
def test_the_time_left_is_as_exact_as_an_estimate_deserves(seconds: float, words: str) -> None:
    assert say_duration(seconds) == words
