"""Whatever is offered is taken in once or refused with a reason; the row comes first, the message after the commit."""

import gzip
import os
import zipfile

import pytest
from django.db import transaction

from filings import intake, jobs, store
from filings.intake import Accepted, Refused
from filings.models import IngestJob, RawFile, Refusal

pytestmark = pytest.mark.django_db


def taken(path, **request):
    """Names of what was taken in, and (name, code) of what was refused."""
    outcomes = list(intake.accept_path(path, trigger="command", **request))
    accepted = [outcome.job.raw.name for outcome in outcomes if isinstance(outcome, Accepted)]
    return accepted, [(one.name, one.code) for one in outcomes if isinstance(one, Refused)]


def test_a_file_is_kept_and_queued(tmp_path, django_user_model):
    user = django_user_model.objects.create_user("alice")
    accepted = intake.accept(b"Item 5.", name="a.txt", origin="upload", trigger="upload", user=user, batch="b1")
    job = IngestJob.objects.get()
    assert accepted == Accepted(job=job, is_new=True)
    assert store.read(job.raw.sha256) == b"Item 5."
    assert (job.raw.name, job.raw.size, job.raw.origin) == ("a.txt", 7, "upload")
    assert (job.state, job.trigger, job.requested_by, job.batch) == ("queued", "upload", user, "b1")
    assert job.due_at > job.created_at


def test_the_same_bytes_are_one_job_under_any_name():
    first = intake.accept(b"Item 5.", name="a.txt", trigger="command")
    again = intake.accept(b"Item 5.", name="b.txt", trigger="upload")
    assert (again.job, again.is_new) == (first.job, False)
    assert RawFile.objects.get().name == "a.txt"


def test_nothing_is_handed_out_before_the_row_is_committed(monkeypatch, django_capture_on_commit_callbacks):
    published = []
    monkeypatch.setattr(jobs, "publish", lambda job_id, done: published.append((job_id, done)))
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        job = intake.accept(b"Item 5.", name="a.txt", trigger="command").job
        assert published == []
    assert published == [(job.pk, "queued")]


def test_folders_and_archives_are_walked_in_order(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "2.txt").write_bytes(b"two")
    (tmp_path / "1.txt").write_bytes(b"one")
    (tmp_path / ".hidden").write_bytes(b"hidden")
    (tmp_path / "3.txt.gz").write_bytes(gzip.compress(b"three"))
    with zipfile.ZipFile(tmp_path / "4.zip", "w") as archive:
        archive.writestr("five.txt", b"five")
        archive.writestr("../six.txt", b"six")
    assert taken(tmp_path) == (["1.txt", "3.txt", "five.txt", "2.txt"], [("../six.txt", "unsafe-path")])
    refusal = Refusal.objects.get()
    assert refusal.origin == f"{tmp_path}/4.zip!../six.txt"
    assert "outside" in refusal.reason


def test_a_refusal_is_one_row_however_often_it_comes(tmp_path):
    (tmp_path / "bad.zip").write_bytes(b"no archive")
    for batch in ("first", "second"):
        assert taken(tmp_path / "bad.zip", batch=batch) == ([], [("bad.zip", "damaged-archive")])
    assert Refusal.objects.get().batch == "second"


def test_pipes_and_devices_are_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert taken(tmp_path) == ([], [("pipe.txt", "not-a-file")])


def test_what_cannot_be_read_does_not_stop_the_rest(tmp_path):
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "b.txt").write_bytes(b"there")
    assert taken(tmp_path) == (["b.txt"], [("a.txt", "unreadable")])
    assert "No such file" in Refusal.objects.get().reason


def test_a_file_over_every_limit_is_refused(tmp_path, settings):
    settings.MAX_ARCHIVE_BYTES = 10
    (tmp_path / "big.txt").write_bytes(b"12345678901")
    assert taken(tmp_path) == ([], [("big.txt", "too-large")])
    assert not RawFile.objects.exists()


def test_a_name_that_is_no_utf8_is_taken_in(tmp_path):
    with open(os.fsencode(tmp_path) + b"/caf\xe9.txt", "wb") as file:  # noqa: PTH123
        file.write(b"text")
    assert taken(tmp_path) == (["caf\\xe9.txt"], [])


def test_a_path_that_is_not_there_is_said_at_once(tmp_path):
    with pytest.raises(FileNotFoundError):
        list(intake.accept_path(tmp_path / "nowhere", trigger="command"))
