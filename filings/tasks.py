"""Celery tasks over plain functions. What runs when is in `dealtracker.pipeline`."""

from __future__ import annotations

from celery import shared_task

from filings import jobs, parsing, store, watch
from filings.models import IngestJob


@shared_task
def fetch(job_id: int) -> str:
    """Make sure that the bytes are in the store as they came."""
    return jobs.run_step(job_id, after=IngestJob.State.QUEUED, work=lambda job: store.verify(job.raw.sha256))


@shared_task
def parse(job_id: int) -> str:
    """Split, decode and convert the file into its filing's rows."""
    return jobs.run_step(job_id, after=IngestJob.State.FETCHED, work=parsing.parse)


@shared_task
def sweep() -> int:
    """Hand out again what a broker or worker forgot, and what waits after a failure."""
    return jobs.sweep()


@shared_task
def watch_folder() -> int:
    """Take in what has come to the watched folder."""
    return watch.look()
