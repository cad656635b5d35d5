"""manage.py project --rebuild: make every projected row anew from the claims."""

from __future__ import annotations

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from deals.ledger.rebuild import rebuild
from deals.models import Agreement, Company


class Command(BaseCommand):
    help = "Throw the projected rows (parties, terms, names …) away and project all claims again."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--rebuild", action="store_true", help="really do it; the rows come out as they were")

    def handle(self, *args: Any, **options: Any) -> None:
        if not options["rebuild"]:
            raise CommandError("Nothing to do. Say --rebuild to project all claims anew.")
        started = time.monotonic()
        rebuild()
        seconds = time.monotonic() - started
        self.stdout.write(
            f"{Agreement.objects.count():,} agreements and {Company.objects.count():,} companies in {seconds:.1f} s."
        )
