"""One writer of the ledger at a time, so that what one filing changes is never projected from half of another's."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

_LEDGER = 0x6465616C  # "deal": the number of the advisory lock


@contextmanager
def ledger() -> Iterator[None]:
    """A transaction that holds the ledger's lock to its end.

    PostgreSQL gives an advisory lock. On SQLite the transaction is IMMEDIATE (see settings) and so already the only
    writer. Without this two workers could each make the same new company, or project one agreement from claims of which
    the other is about to withdraw some.
    """
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LEDGER])
        yield
