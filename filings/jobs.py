"""A filing's way through the pipeline as its job row tells it: the one place that moves a job from state to state.

Which step follows which is in `settings.PIPELINE` (written in `dealtracker.pipeline`). A broker may lose a message,
deliver it twice or much later, and a worker may die at any moment. Therefore the row alone counts: every move is one
UPDATE that says which state it expects, so a delivery that comes too late finds nothing to do; and a row that is not
finished always has a time (`due_at`) from which the sweep hands it out again.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import timedelta
from typing import Any

from celery import current_app
from django.conf import settings
from django.db import transaction
from django.db.models import Count, F
from django.db.models.functions import Coalesce, Now
from django.utils import timezone
from django.utils.module_loading import import_string
from kombu.exceptions import OperationalError as BrokerError

from filings.models import IngestJob

logger = logging.getLogger(__name__)
State = IngestJob.State

FIRST_PAUSE = timedelta(seconds=10)  # before a failed step is tried again; four times as long after each failure
LONGEST_PAUSE = timedelta(hours=1)
PUBLISH_AHEAD = 1000  # messages up to which the sweep fills the broker

_ONCE_MORE = {"max_retries": 1, "interval_start": 0}
_in_process: ContextVar[bool] = ContextVar("in_process", default=False)


class InvalidContentError(Exception):
    """The content is no filing that can be read. Nothing failed, and trying again would not help."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code, self.reason = code, reason


def step_after(done: str) -> Any | None:
    """The step that follows a completed state: its `task`, `urgency` and the state it leads to; None after the last."""
    return next((step for step in settings.PIPELINE if step.after == done), None)


# --- handing a job to the workers ---------------------------------------------------------------------------------


def first_due() -> dict[str, Any]:
    """What a new job's row starts with besides its file."""
    return {"enqueued_at": timezone.now(), "due_at": timezone.now() + _patience()}


def enqueue(job_id: int, done: str) -> None:
    """Once the transaction is committed, hand the job's next step to the broker. A broker that is down is no error."""
    transaction.on_commit(lambda: publish(job_id, done))


def publish(job_id: int, done: str) -> bool:
    """Tell the broker now; False if it did not take the message, which the sweep makes good later."""
    step = step_after(done)
    if step is None or _in_process.get():
        return False
    try:
        # Tried twice at once, for the connection may be one of before the broker's last restart.
        current_app.send_task(step.task, args=[job_id], priority=step.urgency, retry_policy=_ONCE_MORE)
    except (BrokerError, OSError) as error:
        logger.warning("The broker did not take job %s (%s); the sweep will hand it out again.", job_id, error)
        return False
    return True


def sweep() -> int:
    """Hand out again what is due: lost by a broker, left by a dead worker, or waiting after a failure.

    Returns how many. While the broker still holds many messages nothing is added, for those are likely among them.
    """
    room = PUBLISH_AHEAD - _waiting_messages()
    unfinished = IngestJob.objects.filter(state__in=IngestJob.UNFINISHED, due_at__lte=timezone.now())
    count = 0
    for job_id, done in list(unfinished.order_by("due_at", "id").values_list("id", "done_state")[: max(room, 0)]):
        if not publish(job_id, done):
            break
        count += 1
        now = timezone.now()
        IngestJob.objects.filter(pk=job_id, done_state=done, state__in=IngestJob.UNFINISHED).update(
            enqueued_at=now, due_at=now + _patience()
        )
    return count


def _waiting_messages() -> int:
    with current_app.connection_for_write() as connection:
        queue = current_app.conf.task_default_queue
        return int(connection.default_channel.queue_declare(queue).message_count)


def _patience() -> timedelta:
    """How long a handed-out job may wait before it counts as forgotten."""
    return timedelta(seconds=settings.SWEEP_AFTER_SECONDS)


# --- working on a job ----------------------------------------------------------------------------------------------


def run_step(job_id: int, *, after: str, work: Callable[[IngestJob], object]) -> str:
    """Do one step of a job: `work(job)`, then move the row on and hand out the next step.

    `after` is the state the step starts from; a delivery that comes too late, or for a row that is gone, does nothing.
    `work` may run several times and at the same time, so it must be idempotent; it raises InvalidContentError for
    content that is no filing; any other exception is a failure: counted, tried again after a pause, and parked in the
    end. Returns the state the job is in, "" if there was nothing to do.
    """
    job = _begin(job_id, after=after)
    if job is None:
        return ""
    try:
        work(job)
    except InvalidContentError as problem:
        return _move(job, state=State.INVALID, reason_code=problem.code, reason=problem.reason, finished=True)
    except Exception as error:
        logger.exception("Job %s (%s) failed after %s", job_id, job.raw, after)
        return _fail(job, error)
    return _complete(job)


def _begin(job_id: int, *, after: str) -> IngestJob | None:
    """Count the attempt before it is made: a file that kills its worker must come to an end, too."""
    now = timezone.now()
    begun = IngestJob.objects.filter(pk=job_id, done_state=after, state__in=IngestJob.UNFINISHED).update(
        attempts=F("attempts") + 1,
        started_at=Coalesce("started_at", Now()),
        due_at=now + timedelta(seconds=settings.CELERY_TASK_TIME_LIMIT),
        updated_at=now,
    )
    if not begun:
        return None
    job = IngestJob.objects.select_related("raw", "filing").get(pk=job_id)
    if job.attempts > settings.PARK_AFTER_ATTEMPTS:
        reason = f"Work on it was begun {job.attempts - 1} times and never came to an end: the worker died each time."
        _move(job, state=State.PARKED, reason_code="worker-lost", reason=reason, finished=True)
        return None
    return job


def _complete(job: IngestJob) -> str:
    done = step_after(job.done_state).done  # type: ignore[union-attr]
    is_last = step_after(done) is None
    state = _move(job, state=done, done_state=done, attempts=0, finished=is_last)
    if state and not is_last:
        enqueue(job.pk, done)
    return state


def _fail(job: IngestJob, error: Exception) -> str:
    code, reason = type(error).__name__, f"{type(error).__name__}: {error}"[:2000]
    if job.attempts >= settings.PARK_AFTER_ATTEMPTS:
        return _move(job, state=State.PARKED, reason_code=code, reason=reason, finished=True)
    pause = min(FIRST_PAUSE * 4 ** (job.attempts - 1), LONGEST_PAUSE)
    return _move(job, state=State.FAILED, reason_code=code, reason=reason, due_at=timezone.now() + pause)


def _move(job: IngestJob, *, state: str, finished: bool = False, **changes: Any) -> str:
    """Write the new state if the row is still where `job` left it; return the state, or "" if somebody was faster."""
    now = timezone.now()
    values: dict[str, Any] = {"reason_code": "", "reason": "", "due_at": None if finished else now + _patience()}
    values |= {"finished_at": now if finished else None, "updated_at": now, **changes}
    moved = IngestJob.objects.filter(pk=job.pk, done_state=job.done_state, state__in=IngestJob.UNFINISHED).update(
        state=state, **values
    )
    return state if moved else ""


def is_still_at(job: IngestJob) -> bool:
    """Whether the job has not moved on since it was read. Locks its row to the end of the transaction."""
    rows = IngestJob.objects.select_for_update().filter(pk=job.pk, done_state=job.done_state)
    return rows.filter(state__in=IngestJob.UNFINISHED).values_list("pk").first() is not None


# --- what people ask for -------------------------------------------------------------------------------------------


def retry(job: IngestJob) -> bool:
    """Try a job again that is failed, parked or invalid; invalid content is read anew from the start.

    Returns False if the job is in none of these states (any more).
    """
    done = State.QUEUED if job.state == State.INVALID else job.done_state
    again = IngestJob.objects.filter(pk=job.pk, state=job.state, done_state=job.done_state).filter(
        state__in=(State.FAILED, State.PARKED, State.INVALID)
    )
    values = {"reason_code": "", "reason": "", "attempts": 0, "finished_at": None, "updated_at": timezone.now()}
    if not again.update(state=done, done_state=done, **values, **first_due()):
        return False
    enqueue(job.pk, done)
    return True


def counts(batch: str = "") -> dict[str, int]:
    """How many jobs (of one batch, or of all) are in each state; states without a job are left out."""
    jobs = IngestJob.objects.filter(batch=batch) if batch else IngestJob.objects.all()
    return dict(jobs.order_by().values_list("state").annotate(Count("id")))


def run_to_the_end(job: IngestJob) -> IngestJob:
    """Do all steps of a job here and now, without broker and workers, until it is finished or a step fails."""
    with in_process():
        while job.state in (State.QUEUED, State.FETCHED, State.PARSED):
            step = step_after(job.done_state)
            import_string(step.task)(job.pk)  # type: ignore[union-attr]
            job.refresh_from_db()
    return job


@contextmanager
def in_process() -> Iterator[None]:
    """While this holds nothing is handed to the broker: whoever opened it does the steps itself."""
    token = _in_process.set(True)
    try:
        yield
    finally:
        _in_process.reset(token)
