"""`manage.py ingest PATH…`: take in files, folders and archives, and show how far the workers are with them."""

from __future__ import annotations

import time
import uuid
from argparse import ArgumentParser
from collections import Counter
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from filings import intake, jobs
from filings.management.progress import Progress
from filings.models import IngestJob

State = IngestJob.State

# Many commits in a row keep the pages waiting for SQLite's one writer; a breath between them (measured) does not.
BREATH_SECONDS = 0.02
BREATHLESS_FILES = 100


class Command(BaseCommand):
    help = "Take in SEC filings: files, folders, .gz, .zip, .tar and .tar.gz. The workers read them."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument("--wait", action="store_true", help="show progress until the workers are done with them")
        parser.add_argument("--inline", action="store_true", help="read them here and now, without broker and workers")
        parser.add_argument("--sample", action="store_true", help="mark them as samples, which one command removes")

    def handle(self, *args: Any, **options: Any) -> None:
        for path in options["paths"]:
            if not path.exists():
                raise CommandError(f"{path} does not exist.")
        is_sample, is_inline = options["sample"], options["inline"]
        batch = f"command-{uuid.uuid4().hex[:12]}"
        trigger = IngestJob.Trigger.SAMPLE if is_sample else IngestJob.Trigger.COMMAND
        request = {"trigger": trigger, "batch": batch, "is_sample": is_sample}
        with jobs.in_process() if is_inline else nullcontext():
            counted = self._take(options["paths"], request, is_inline=is_inline)
        self.stdout.write(
            f"{counted['new']:,} taken in, {counted['known']:,} were there already, {counted['refused']:,} refused."
        )
        if options["wait"] and not is_inline:
            self._wait(batch, of=counted["new"])
        if (options["wait"] or is_inline) and counted["new"]:
            self._report(batch)

    def _take(self, paths: list[Path], request: dict[str, Any], *, is_inline: bool) -> Counter[str]:
        counted: Counter[str] = Counter()
        progress = Progress(self.stdout, what="read" if is_inline else "taken in")
        total = sum(1 for path in paths for _ in intake.files_below(path))
        for path in paths:
            for file in intake.files_below(path):
                for outcome in intake.accept_path(file, **request):
                    self._settle(outcome, counted, is_inline=is_inline)
                    progress.show(counted.total(), of=max(total, counted.total()))
        progress.close()
        return counted

    def _settle(self, outcome: intake.Accepted | intake.Refused, counted: Counter[str], *, is_inline: bool) -> None:
        if isinstance(outcome, intake.Refused):
            counted["refused"] += 1
            self.stderr.write(f"refused: {outcome.origin}: {outcome.reason}")
            return
        counted["new" if outcome.is_new else "known"] += 1
        if is_inline:
            jobs.run_to_the_end(outcome.job)
        elif connection.vendor == "sqlite" and counted.total() > BREATHLESS_FILES:
            time.sleep(BREATH_SECONDS)

    def _wait(self, batch: str, *, of: int) -> None:
        """Show progress until no job of the batch is unfinished. Interrupting it stops the show, not the work."""
        progress = Progress(self.stdout, what="read")
        while True:
            counts = jobs.counts(batch)
            left = sum(counts.get(state, 0) for state in IngestJob.UNFINISHED)
            told = ", ".join(f"{counts[state]:,} {state}" for state in State.values if counts.get(state))
            progress.show(of - left, of=of, more=told)
            if not left:
                break
            time.sleep(0.5)
        progress.close()

    def _report(self, batch: str) -> None:
        counts = jobs.counts(batch)
        words = {str(value): str(label) for value, label in State.choices}
        self.stdout.write(", ".join(f"{count:,} {words[state]}" for state, count in sorted(counts.items())) + ".")
        for job in IngestJob.objects.filter(batch=batch).exclude(reason="").select_related("raw").order_by("id"):
            self.stdout.write(f"{job.get_state_display()}: {job.raw}: {job.reason}")
        if counts.get(State.FAILED, 0) + counts.get(State.PARKED, 0):
            raise CommandError("Some files failed; the reasons are above, and on the ingestion page.")
