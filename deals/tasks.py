"""Background work of the domain: the last step of the pipeline. What runs when is in `dealtracker.pipeline`."""

from __future__ import annotations

from celery import shared_task

from deals.ledger.record import record_filing
from filings import jobs
from filings.models import IngestJob


@shared_task
def record(job_id: int) -> str:
    """Read what the filing says and bring companies and agreements to it."""
    return jobs.run_step(job_id, after=IngestJob.State.PARSED, work=_record)


def _record(job: IngestJob) -> None:
    if job.filing is not None:
        record_filing(job.filing)
