"""manage.py remove_samples: remove the fictional sample filings, all that rests on them, and shipped scorecards."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from deals.ledger.forget import claims_on, forget, notes_on, withdraw
from deals.models import Scorecard
from filings.models import Filing, IngestJob


class Command(BaseCommand):
    help = (
        "Remove the sample filings, the deals and companies that only they tell of, and the scorecards shipped along."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--yes", action="store_true", help="also remove what analysts wrote about them")

    def handle(self, *args: Any, **options: Any) -> None:
        samples = list(Filing.objects.filter(is_sample=True).order_by("pk"))
        notes, claims = notes_on(samples), claims_on(samples)
        for note in notes:
            self.stdout.write(f"note by {note.author.get_username()} on {note.agreement or note.filing}: {note}")
        for claim in claims:
            self.stdout.write(f"{claim.author} said of {claim.agreement}: {claim}")
        if (notes or claims) and not options["yes"]:
            raise CommandError(
                f"Analysts wrote {len(notes)} notes and {len(claims)} values about the samples (above). "
                "Say --yes to remove them too; nothing was removed."
            )
        withdraw(notes=notes, claims=claims)
        for filing in samples:
            forget(filing)
        IngestJob.objects.filter(is_sample=True, raw__filings__isnull=True).delete()
        Scorecard.objects.filter(is_sample=True).delete()
        self.stdout.write(f"{len(samples)} sample filings removed.")
