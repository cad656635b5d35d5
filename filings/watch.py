"""The watched folder (`INGEST_FOLDER`): whatever is put there is taken in once it has stopped changing.

Files stay where they are. What was seen is remembered with its size and time, so that a look costs one walk and a
thousand old files cost nothing; a file that changes later is taken in anew.
"""

from __future__ import annotations

import logging
import os
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from filings import intake
from filings.models import IngestJob, WatchedFile

logger = logging.getLogger(__name__)
SETTLED_AFTER = timedelta(seconds=5)  # without a change of size or time
_UNFINISHED_ENDINGS = (".part", ".partial", ".tmp", ".crdownload", ".filepart", "~")


def look() -> int:
    """Take in the files that have settled; return how many were new. Does nothing without INGEST_FOLDER."""
    if not settings.INGEST_FOLDER:
        return 0
    folder = Path(settings.INGEST_FOLDER)
    if not folder.is_dir():
        logger.warning("The watched folder %s is not there (INGEST_FOLDER).", folder)
        return 0
    known = {row.path: row for row in WatchedFile.objects.all()}
    fresh = 0
    for file in intake.files_below(folder):
        if not file.name.endswith(_UNFINISHED_ENDINGS):
            fresh += _look_at(file, folder=folder, known=known)
    return fresh


def _look_at(file: Path, *, folder: Path, known: dict[str, WatchedFile]) -> int:
    path = intake.printable(file.relative_to(folder))[-1000:]
    try:
        now = file.stat()
    except FileNotFoundError:
        return 0
    row = known.get(path)
    if row is None or (row.size, row.changed_ns) != (now.st_size, now.st_mtime_ns):
        seen = {"size": now.st_size, "changed_ns": now.st_mtime_ns, "is_done": False, "problem": ""}
        WatchedFile.objects.update_or_create(path=path, defaults={**seen, "seen_at": timezone.now()})
        return 0
    if row.is_done or row.seen_at > timezone.now() - SETTLED_AFTER:
        return 0
    outcomes = list(intake.accept_path(file, trigger=IngestJob.Trigger.FOLDER))
    refused = [outcome.reason for outcome in outcomes if isinstance(outcome, intake.Refused)]
    row.is_done, row.problem = os.access(file, os.R_OK), " ".join(refused)[:5000]
    row.save(update_fields=["is_done", "problem"])
    return sum(isinstance(outcome, intake.Accepted) and outcome.is_new for outcome in outcomes)
