"""Deals for the tests of pages: stories recorded the real way, and a client that is signed in."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib.auth.models import Permission
from django.test import Client

from deals.models import Agreement
from tests.deals.ledger.stories import DealStory, Story, record
from tests.factories import UserFactory

HOSTILE = "<script>alert(1)</script>\"'&<img src=x onerror=alert(2)>"


def sign_in(*permissions: str, **columns: Any) -> Client:
    """A browser of a person with these permissions ("filings.add_ingestjob")."""
    user = UserFactory(**columns)
    for permission in permissions:
        app, _, codename = permission.partition(".")
        user.user_permissions.add(Permission.objects.get(content_type__app_label=app, codename=codename))
    client = Client()
    client.force_login(user)
    client.user = user  # type: ignore[attr-defined]
    return client


def make_deal(number: int = 1, *, filed_on: date = date(2021, 6, 14), key: str = "", **story: Any) -> Agreement:
    """One deal told by one filing; `number` keeps deals apart, `story` says what it tells."""
    values: dict[str, Any] = {
        "parties": (
            (f"Quellmont {number} Therapeutics, Inc.", "licensor", ""),
            (f"Oxmantle {number} Ireland Limited", "licensee", f"Oxmantle {number} Pharmaceuticals Corp."),
        ),
        "signed": "2021-06-10",
        "phase": "phase_2",
        "assets": (f"QTX-{number}",),
        "terms": (("upfront", 45_000_000), ("milestone", 412_500_000)),
    }
    extraction = record(
        Story(
            key=key or f"0001213900-21-{number:06d}",
            filed_on=filed_on,
            filer=(f"Quellmont {number} Therapeutics, Inc.", f"{9910000 + number:010d}"),
            deals=(DealStory(**(values | story)),),
        )
    )
    agreement = extraction.mentions.get().agreement
    assert agreement is not None
    return agreement
