"""manage.py scorecard: read documents whose facts are known, score what is found, and keep the run for /quality/."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from deals.quality.fields import FIELDS
from deals.quality.keeping import BadRunError, Json, as_json, as_text, store, without_misses
from deals.quality.labelled_sets import BadSetError, LabelledSet, read_folder, read_set
from deals.quality.measuring import measure
from deals.quality.scoring import Count
from filings.management.progress import Progress


class Command(BaseCommand):
    help = "Score the extractor on labelled documents and keep the run, to be seen on the page /quality/."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--gold", type=Path, metavar="DIR", help="a folder with labels/ and folders of texts")
        parser.add_argument("--labels", type=Path, metavar="DIR", help="labels, where they do not lie beside the texts")
        parser.add_argument("--texts", type=Path, nargs="+", metavar="DIR", help="folders of texts for --labels")
        parser.add_argument(
            "--load", type=Path, metavar="FILE", help="keep a run that --write wrote; reads no documents"
        )
        parser.add_argument("--name", default="", help="what the page calls the set (else the folder's name)")
        parser.add_argument(
            "--left-out", action="store_true", help="no author of rules has read this set: only counts are kept"
        )
        parser.add_argument("--counts-only", action="store_true", help="keep and write no words of the documents")
        parser.add_argument("--write", type=Path, metavar="FILE", help="write the run to a file as well")
        parser.add_argument("--no-store", action="store_true", help="do not keep the run in the database")

    def handle(self, *args: Any, **options: Any) -> None:
        run = self._load(options["load"]) if options["load"] else self._measure(options)
        if options["counts_only"]:
            run = without_misses(run)
        if options["write"]:
            options["write"].write_text(as_text(run), encoding="utf-8")
        kept = ""
        if not options["no_store"]:
            try:
                kept = store(run).get_absolute_url()
            except BadRunError as error:
                raise CommandError(str(error)) from error
        if not options["load"]:
            self._tell(run)
        if kept:
            self.stdout.write(f"Kept; see {kept}")

    def _load(self, file: Path) -> Json:
        try:
            run = json.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise CommandError(f"{file} cannot be read: {error}") from error
        if not isinstance(run, dict):
            raise CommandError(f"{file} holds no run of the scorecard.")
        return run

    def _measure(self, options: dict[str, Any]) -> Json:
        labelled = _labelled(options)
        progress = Progress(self.stderr, what="read")
        run = measure(
            labelled,
            in_sample=not options["left_out"],
            keep_misses=not options["counts_only"],
            progress=lambda done, of: progress.show(done, of=of),
        )
        progress.close()
        return as_json(run)

    def _tell(self, run: Json) -> None:
        self.stdout.write(f"{run['name']}: {run['documents']} documents, rules {run['rules_version']}")
        self.stdout.write(f"{'':30}{'stated':>7}{'found':>7}{'right':>7}{'prec':>8}{'recall':>8}{'F1':>8}   95 %")
        for field in FIELDS:
            if field in run["scores"]:
                self.stdout.write(_line(field, Count(**run["scores"][field])))


def _labelled(options: dict[str, Any]) -> LabelledSet:
    if bool(options["gold"]) == bool(options["labels"]) or bool(options["labels"]) != bool(options["texts"]):
        raise CommandError("Say where the documents are: --gold DIR, or --labels DIR with --texts DIR, or --load FILE.")
    try:
        if options["gold"]:
            return read_folder(options["gold"], name=options["name"])
        return read_set(options["labels"], options["texts"], name=options["name"] or options["texts"][0].name)
    except BadSetError as error:
        raise CommandError(str(error)) from error


def _line(name: str, count: Count) -> str:
    low, high = count.f1_95
    return (
        f"{name:30}{count.stated:7}{count.found:7}{count.right:7}{count.precision:8.3f}{count.recall:8.3f}"
        f"{count.f1:8.3f}   {low:.2f}–{high:.2f}"
    )
