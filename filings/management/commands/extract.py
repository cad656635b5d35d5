"""`manage.py extract FILE… --json`: print the facts of filings without touching the database."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from filings.extraction.__main__ import facts_of


class Command(BaseCommand):
    help = "Read filings from files and print their facts, one JSON object a line. The database is not touched."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument("--json", action="store_true", help="print JSON (the only format, and so the default)")

    def handle(self, *args: Any, **options: Any) -> None:
        for line in facts_of(options["files"]):
            self.stdout.write(line)
