"""The ingestion page: uploads, jobs with live progress, what went wrong and why, and trying again."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from celery import current_app
from django.conf import settings
from django.contrib import messages
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Max, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe
from kombu.exceptions import OperationalError as BrokerError

from filings import intake, jobs
from filings.forms import UploadForm
from filings.models import IngestJob, Refusal

SHOWN = 50
RATE_WINDOW = timedelta(minutes=2)
STALLED_AFTER = timedelta(minutes=3)
BUSY_SECONDS, CALM_SECONDS = 2, 15
BROKER_REMEMBERED = 10  # seconds for which the broker's last answer is believed
CAN_RETRY = (IngestJob.State.FAILED, IngestJob.State.PARKED, IngestJob.State.INVALID)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the jobs are: numbers by state, how many finish in a minute, and the time left in words."""

    states: list[tuple[str, str, int]]
    total: int
    unfinished: int
    per_minute: int
    time_left: str

    @property
    def finished(self) -> int:
        return self.total - self.unfinished


@require_safe
def ingestion(request: HttpRequest) -> HttpResponse:
    """The page, or for htmx only the part of it that changes while the workers work."""
    if request.headers.get("HX-Request") and not request.headers.get("HX-History-Restore-Request"):
        return render(request, "filings/progress.html", read_progress_page(request))
    return _page(request, UploadForm())


def _page(request: HttpRequest, form: UploadForm) -> HttpResponse:
    context = read_progress_page(request) | {
        "form": form,
        "may_upload": request.user.has_perm("filings.add_ingestjob"),
        "max_megabytes": settings.MAX_UPLOAD_BYTES // 1_000_000,
        "folder": settings.INGEST_FOLDER,
    }
    is_bad = bool(context["problems"]) or form.is_bound
    return render(request, "filings/ingestion.html", context, status=400 if is_bad else 200)


def read_progress_page(request: HttpRequest) -> dict[str, Any]:
    """Jobs and refusals of the batch and state that the address names; none, with the reason, if it names nonsense."""
    batch, state = request.GET.get("batch", ""), request.GET.get("state", "")
    problems = [f"There is no filter “{name[:40]}” here." for name in request.GET if name not in ("batch", "state")]
    if state and state not in IngestJob.State.values:
        problems.append(f"No job can be in the state “{state[:40]}”.")
    rows = IngestJob.objects.filter(batch=batch) if batch else IngestJob.objects.all()
    rows = rows.none() if problems else rows
    refusals = Refusal.objects.filter(batch=batch) if batch else Refusal.objects.all()
    chosen = rows.filter(state=state) if state else rows
    shown = list(chosen.select_related("raw", "filing", "requested_by").order_by("-id")[:SHOWN])
    for job in shown:
        job.can_retry = job.state in CAN_RETRY  # type: ignore[attr-defined]
    progress = read_progress(rows)
    address = urlencode({name: value for name, value in (("batch", batch), ("state", state)) if value and not problems})
    quiet = timezone.now() - (rows.aggregate(last=Max("updated_at"))["last"] or timezone.now())
    return {
        "problems": problems,
        "batch": batch,
        "state": state,
        "progress": progress,
        "jobs": shown,
        "refusals": [] if problems or state else list(refusals[:SHOWN]),
        "may_retry": request.user.has_perm("filings.change_ingestjob"),
        "broker_answers": broker_answers(),
        "is_stalled": bool(progress.unfinished) and quiet > STALLED_AFTER,
        "quiet_minutes": int(quiet.total_seconds() // 60),
        "poll_url": f"{reverse('filings:ingestion')}?{address}" if address else reverse("filings:ingestion"),
        "poll_seconds": BUSY_SECONDS if progress.unfinished else CALM_SECONDS,
    }


def read_progress(rows: QuerySet[IngestJob]) -> Progress:
    """Counted from the rows alone, so that it is the same for everybody and after a reload."""
    counted: dict[str, int] = dict(rows.order_by().values_list("state").annotate(Count("id")))
    unfinished = sum(counted.get(state, 0) for state in IngestJob.UNFINISHED)
    recent = rows.filter(finished_at__gte=timezone.now() - RATE_WINDOW).count() if unfinished else 0
    per_minute = recent / (RATE_WINDOW.total_seconds() / 60)
    return Progress(
        states=[(state, words, counted[state]) for state, words in IngestJob.State.choices if state in counted],
        total=sum(counted.values()),
        unfinished=unfinished,
        per_minute=round(per_minute),
        time_left=say_duration(unfinished / per_minute * 60) if per_minute and unfinished else "",
    )


def say_duration(seconds: float) -> str:
    """`40 seconds`, `3 minutes`, `2 hours`: as exact as an estimate deserves."""
    for size, noun in ((3600, "hour"), (60, "minute"), (1, "second")):
        number = round(seconds / size)
        if seconds >= size * 1.5 or size == 1:
            return f"{max(number, 1)} {noun}{'' if number <= 1 else 's'}"
    return ""


def broker_answers() -> bool:
    """Whether the broker takes messages now; asked at most every few seconds, whoever looks at the page."""
    known = cache.get("broker-answers")
    if known is None:
        known = _ask_broker()
        cache.set("broker-answers", known, BROKER_REMEMBERED)
    return bool(known)


def _ask_broker() -> bool:
    try:
        with current_app.connection_for_write() as connection:
            connection.ensure_connection(max_retries=1, interval_start=0, interval_step=0, timeout=2)
    except (BrokerError, OSError):
        return False
    return True


@require_POST
def upload(request: HttpRequest) -> HttpResponse:
    """Take in the files of an upload; their jobs are then shown as one batch."""
    if not request.user.has_perm("filings.add_ingestjob"):
        raise PermissionDenied("Uploading needs the permission “Can add ingest job”. Ask an administrator for it.")
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, form)
    batch = secrets.token_urlsafe(9)
    outcomes: list[intake.Accepted | intake.Refused] = []
    for file in form.cleaned_data["uploads"]:
        outcomes += intake.accept_stream(
            file.file, name=file.name, trigger=IngestJob.Trigger.UPLOAD, user=request.user, batch=batch
        )
    accepted = [outcome for outcome in outcomes if isinstance(outcome, intake.Accepted)]
    new = sum(outcome.is_new for outcome in accepted)
    _say_outcome(request, new=new, known=len(accepted) - new, refused=len(outcomes) - len(accepted))
    if len(accepted) == 1 and not new and accepted[0].job.filing is not None:
        return redirect(accepted[0].job.filing)
    in_batch = new or len(accepted) < len(outcomes)
    return redirect(f"{reverse('filings:ingestion')}?batch={batch}" if in_batch else reverse("filings:ingestion"))


def _say_outcome(request: HttpRequest, *, new: int, known: int, refused: int) -> None:
    parts = [f"{new} taken in"] if new or not (known or refused) else []
    if known:
        parts.append(f"{known} already known from before")
    if refused:
        parts.append(f"{refused} not taken in, with the reason below")
    (messages.warning if refused else messages.success)(request, f"Upload: {', '.join(parts)}.")


@require_POST
def retry(request: HttpRequest, pk: int) -> HttpResponse:
    """Try a failed, parked or invalid job again."""
    if not request.user.has_perm("filings.change_ingestjob"):
        raise PermissionDenied("Retrying needs the permission “Can change ingest job”. Ask an administrator for it.")
    job = get_object_or_404(IngestJob.objects.select_related("raw"), pk=pk)
    if jobs.retry(job):
        messages.success(request, f"{job.raw.name} is queued again.")
    else:
        messages.warning(request, f"{job.raw.name} is not waiting for a retry (any more).")
    return redirect("filings:ingestion")
