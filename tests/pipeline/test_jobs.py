"""A job moves from state to state, once each, whatever brokers and workers do."""

from datetime import timedelta

import pytest
from django.utils import timezone

from filings import intake, jobs
from filings.models import IngestJob

pytestmark = pytest.mark.django_db


@pytest.fixture
def job():
    return intake.accept(b"Item 5.", name="a.txt", trigger="command").job


@pytest.fixture
def published(monkeypatch):
    """What was handed to the broker, without one."""
    handed = []

    def publish(job_id, done):
        handed.append((job_id, done))
        return True

    monkeypatch.setattr(jobs, "publish", publish)
    monkeypatch.setattr(jobs, "_waiting_messages", lambda: 0)
    return handed


def state(job):
    job.refresh_from_db()
    return job.state, job.done_state, job.attempts


def fails(job):
    raise OSError("disk full")


def test_a_step_moves_the_job_on_and_hands_out_the_next(job, published, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        assert jobs.run_step(job.pk, after="queued", work=lambda job: None) == "fetched"
    assert state(job) == ("fetched", "fetched", 0)
    assert job.started_at is not None
    assert published == [(job.pk, "fetched")]


def test_the_last_step_ends_the_job(job, published):
    for after in ("queued", "fetched", "parsed"):
        jobs.run_step(job.pk, after=after, work=lambda job: None)
    assert state(job) == ("recorded", "recorded", 0)
    assert job.finished_at is not None
    assert job.due_at is None


def test_a_delivery_that_comes_twice_or_late_does_nothing(job, published):
    done = []
    for after in ("queued", "queued", "parsed"):
        jobs.run_step(job.pk, after=after, work=done.append)
    assert len(done) == 1
    assert state(job)[0] == "fetched"
    assert jobs.run_step(job.pk + 1, after="queued", work=done.append) == ""


def test_of_two_deliveries_at_once_one_counts(job, published, django_capture_on_commit_callbacks):
    def meanwhile(job):
        assert jobs.run_step(job.pk, after="queued", work=lambda job: None) == "fetched"

    with django_capture_on_commit_callbacks(execute=True):
        assert jobs.run_step(job.pk, after="queued", work=meanwhile) == ""
    assert published == [(job.pk, "fetched")]


def test_content_that_is_no_filing_is_not_a_failure(job, published):
    def refuse(job):
        raise jobs.InvalidContentError("empty", "The file is empty.")

    assert jobs.run_step(job.pk, after="queued", work=refuse) == "invalid"
    assert (job.pk, *state(job)) == (job.pk, "invalid", "queued", 1)
    assert (job.reason_code, job.reason) == ("empty", "The file is empty.")
    assert job.due_at is None


def test_a_failure_is_tried_again_later_and_parked_in_the_end(job, published, settings):
    settings.PARK_AFTER_ATTEMPTS = 3
    pauses = []
    for _ in range(2):
        before = timezone.now()
        assert jobs.run_step(job.pk, after="queued", work=fails) == "failed"
        assert state(job)[:2] == ("failed", "queued")
        pauses.append(round((job.due_at - before).total_seconds()))
    assert pauses == [10, 40]
    assert jobs.run_step(job.pk, after="queued", work=fails) == "parked"
    assert (job.pk, *state(job)) == (job.pk, "parked", "queued", 3)
    assert job.reason == "OSError: disk full"
    assert jobs.run_step(job.pk, after="queued", work=lambda job: None) == ""


def test_a_success_forgets_the_failures_before_it(job, published):
    jobs.run_step(job.pk, after="queued", work=fails)
    jobs.run_step(job.pk, after="queued", work=lambda job: None)
    assert state(job) == ("fetched", "fetched", 0)
    assert job.reason == ""


def test_a_file_that_kills_its_worker_is_parked(job, published, settings):
    settings.PARK_AFTER_ATTEMPTS = 3

    class Killed(BaseException):
        pass

    def dies(job):
        raise Killed

    for _ in range(3):
        with pytest.raises(Killed):
            jobs.run_step(job.pk, after="queued", work=dies)
    assert jobs.run_step(job.pk, after="queued", work=dies) == ""
    assert state(job)[0] == "parked"
    assert "worker died" in job.reason


def test_the_sweep_hands_out_what_is_due_and_nothing_else(published):
    now = timezone.now()
    made = {}
    for name, changes in {
        "lost": {"due_at": now - timedelta(seconds=1)},
        "lost later": {"due_at": now - timedelta(seconds=1), "state": "parsed", "done_state": "parsed"},
        "failed": {"due_at": now - timedelta(seconds=1), "state": "failed", "done_state": "fetched"},
        "waits": {"due_at": now + timedelta(seconds=30)},
        "done": {"due_at": None, "state": "recorded", "done_state": "recorded"},
        "parked": {"due_at": None, "state": "parked"},
        "invalid": {"due_at": None, "state": "invalid"},
    }.items():
        made[name] = intake.accept(name.encode(), name=name, trigger="command").job
        IngestJob.objects.filter(pk=made[name].pk).update(**changes)
    published.clear()
    assert jobs.sweep() == 3
    assert sorted(published) == sorted(
        [(made["lost"].pk, "queued"), (made["lost later"].pk, "parsed"), (made["failed"].pk, "fetched")]
    )
    assert jobs.sweep() == 0


def test_the_sweep_adds_nothing_while_the_broker_holds_plenty(job, published, monkeypatch):
    IngestJob.objects.update(due_at=timezone.now() - timedelta(seconds=1))
    monkeypatch.setattr(jobs, "_waiting_messages", lambda: jobs.PUBLISH_AHEAD)
    assert jobs.sweep() == 0
    monkeypatch.setattr(jobs, "_waiting_messages", lambda: jobs.PUBLISH_AHEAD - 1)
    assert jobs.sweep() == 1


def test_a_broker_that_is_down_is_no_error(job, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        again = intake.accept(b"Item 6.", name="b.txt", trigger="upload")
    assert again.job.state == "queued"
    assert jobs.publish(job.pk, "queued") is False


@pytest.mark.parametrize(
    ("at", "done", "back"),
    [("parked", "fetched", "fetched"), ("failed", "parsed", "parsed"), ("invalid", "fetched", "queued")],
)
def test_retry_goes_on_where_it_stopped_and_reads_invalid_content_anew(job, published, at, done, back):
    IngestJob.objects.update(state=at, done_state=done, attempts=4, reason="why", finished_at=timezone.now())
    job.refresh_from_db()
    assert jobs.retry(job)
    assert state(job) == (back, back, 0)
    assert (job.reason, job.finished_at) == ("", None)
    assert not jobs.retry(job)


def test_counts_are_of_one_batch_or_of_all(job):
    intake.accept(b"Item 6.", name="b.txt", trigger="command", batch="b")
    assert jobs.counts() == {"queued": 2}
    assert jobs.counts("b") == {"queued": 1}
