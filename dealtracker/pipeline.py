"""The pipeline, whole: how a file becomes rows that people read.

    intake        filings.intake.accept…            bytes into the raw store, a job row, its first step handed out
    fetch         filings.store.verify              the bytes are there and are those that came
    parse         filings.parsing.parse             split, decode, convert: Filing, Filer, Document, DocumentText
    record        deals.ledger.record.record_filing extract, verify, claim, resolve, match, project

Each step is a Celery task of a few lines over the plain function named here, on the id of a job row. The row is the
status; a broker or worker that forgets is made good by the sweep. `filings.jobs` moves the rows, by this table.
Data only: the settings read this file before any app is loaded.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Step:
    """From one state of an IngestJob to the next. Of the messages that wait, those with the lowest urgency go first."""

    after: str
    task: str
    done: str
    urgency: int


# Later steps go first, so that of a thousand files the first is on its page long before the last is parsed.
STEPS = (
    Step(after="queued", task="filings.tasks.fetch", done="fetched", urgency=9),
    Step(after="fetched", task="filings.tasks.parse", done="parsed", urgency=6),
    Step(after="parsed", task="deals.tasks.record", done="recorded", urgency=3),
)


def regular_tasks(*, sweep_every: float, watch_every: float) -> dict[str, dict[str, Any]]:
    """What beat hands out, every so many seconds, ahead of all else. Each expires before the next is due."""
    return {
        "sweep": _regular("filings.tasks.sweep", sweep_every),
        "watch the folder": _regular("filings.tasks.watch_folder", watch_every),
    }


def _regular(task: str, every: float) -> dict[str, Any]:
    return {"task": task, "schedule": every, "options": {"expires": every * 0.9, "priority": 0}}
