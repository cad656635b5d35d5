"""`manage.py prepare`: what `./run` needs before anything is started, done again without harm at every start."""

from __future__ import annotations

import json
import secrets
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.management.base import BaseCommand

from deals.quality.keeping import load_shipped
from dealtracker.secret import write_secret
from filings import intake
from filings.models import IngestJob

SAMPLES = settings.BASE_DIR / "filings" / "samples"
LOGIN_NAME = "analyst"


class Command(BaseCommand):
    help = "Bring the database up to date; at first use make a login, load scorecards, queue samples. Prints the login."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("migrate", interactive=False, verbosity=0, skip_checks=True)
        kept = Path(settings.DATA_DIR) / "login.json"
        if not User.objects.exists():
            _make_login(kept)
            load_shipped()
            count = sum(1 for _ in _queue_samples())
            self.stdout.write(f"{count} sample filings of fictional companies are being read; see the ingestion page.")
        self.stdout.write(_tell_login(kept))


def _make_login(kept: Path) -> None:
    """An account that may do everything, with a random password kept in a file that only its owner may read."""
    login = {"name": LOGIN_NAME, "password": secrets.token_urlsafe(9)}
    write_secret(kept, json.dumps(login))
    User.objects.create_superuser(login["name"], password=login["password"])


def _tell_login(kept: Path) -> str:
    try:
        login = json.loads(kept.read_text())
    except (FileNotFoundError, ValueError):
        return "Log in with your own account (manage.py createsuperuser makes one)."
    user = User.objects.filter(username=login["name"]).first()
    if user is None or not user.check_password(login["password"]):
        return "Log in with the password that you chose (manage.py changepassword sets another)."
    return f"Log in as {login['name']} with the password {login['password']}"


def _queue_samples() -> Any:
    return intake.accept_path(SAMPLES, trigger=IngestJob.Trigger.SAMPLE, batch="samples", is_sample=True)
