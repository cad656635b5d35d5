"""manage.py calibrate: make the table of confidences from documents whose facts are known."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from deals.quality.calibrating import make_table
from deals.quality.labelled_sets import BadSetError, read_folder
from filings.extraction import confidence
from filings.management.progress import Progress

TABLE = Path(confidence.__file__).parent / "table.json"


class Command(BaseCommand):
    help = "Fit the confidences of the extractor's rules to labelled documents and write the table that it uses."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "folders", type=Path, nargs="+", metavar="DIR", help="folders with labels/ and folders of texts beside it"
        )
        parser.add_argument(
            "--left-out", type=Path, required=True, metavar="DIR", help="such a folder that no author of rules has read"
        )
        parser.add_argument("--write", type=Path, default=TABLE, metavar="FILE", help="where to (the extractor's own)")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            sets = [read_folder(folder) for folder in options["folders"]]
            left_out = read_folder(options["left_out"])
        except BadSetError as error:
            raise CommandError(str(error)) from error
        progress = Progress(self.stderr, what="read")
        table = make_table(
            sets, left_out, today=timezone.localdate(), progress=lambda done, of: progress.show(done, of=of)
        )
        progress.close()
        options["write"].write_text(json.dumps(table, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        self.stdout.write(f"{table['made_with']['values']} values of {len(table['kinds'])} kinds → {options['write']}")
