"""`manage.py check` as the doctor: what would keep the app from working on this machine, and what to do about it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

from celery import current_app
from django.conf import settings
from django.core import checks
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections
from django.db.models import Max
from kombu.exceptions import OperationalError as BrokerError

from filings.models import DocumentText
from filings.text import TEXT_VERSION

WANTED_PRAGMAS = {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 1}
SHORTEST_SECRET = 32


@register(Tags.files)
def data_folder(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Everything the app writes lies in one folder."""
    if os.access(settings.DATA_DIR, os.R_OK | os.W_OK | os.X_OK):
        return []
    hint = "Give the app's user the right to write there, or set DEALTRACKER_DATA to another folder."
    return [Error(f"The data folder {settings.DATA_DIR} cannot be written to.", hint=hint, id="dealtracker.E001")]


@register(Tags.security)
def secret_key(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Sessions and password links are signed with the secret."""
    secret = settings.SECRET_KEY
    if settings.DEBUG or (len(secret) >= SHORTEST_SECRET and len(set(secret)) >= 10):
        return []
    hint = "Unset it to have one made in the data folder, or set it to a long random text."
    return [checks.Warning("SECRET_KEY is so short that it can be guessed.", hint=hint, id="dealtracker.W001")]


@register(Tags.files)
def watched_folder(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """A folder that is not there will never bring a filing."""
    folder = settings.INGEST_FOLDER
    if not folder or os.access(folder, os.R_OK | os.X_OK):
        return []
    hint = "Make it, or give the app's user the right to read it."
    return [checks.Warning(f"INGEST_FOLDER {folder} cannot be read.", hint=hint, id="dealtracker.W002")]


@register(Tags.database)
def sqlite_pragmas(app_configs: Any, databases: Sequence[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """SQLite stands several writers only with these; they are set on each connection, and may fail silently."""
    connection = connections[DEFAULT_DB_ALIAS]
    if DEFAULT_DB_ALIAS not in (databases or ()) or connection.vendor != "sqlite":
        return []
    try:
        found = effective_pragmas()
    except DatabaseError as error:
        return [Error(f"The database cannot be opened: {error}", id="dealtracker.E002")]
    wrong = {name: found[name] for name, wanted in WANTED_PRAGMAS.items() if found[name] != wanted}
    if not wrong or found["journal_mode"] == "memory":
        return []
    hint = "The data folder may lie on a network file system, which SQLite's WAL cannot use: move DEALTRACKER_DATA."
    return [Error(f"SQLite refuses settings that several workers need: {wrong}.", hint=hint, id="dealtracker.E003")]


def effective_pragmas() -> dict[str, Any]:
    """The settings SQLite really uses on the current connection."""
    with connections[DEFAULT_DB_ALIAS].cursor() as cursor:
        found = {}
        for name in WANTED_PRAGMAS:
            cursor.execute(f"PRAGMA {name}")
            found[name] = cursor.fetchone()[0]
    return found


@register(Tags.database)
def broker(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Pages work without the broker; background work waits for it."""
    try:
        with current_app.connection_for_write(connect_timeout=2) as connection:
            connection.ensure_connection(max_retries=0)
    except (BrokerError, OSError) as error:
        hint = "Start the app with ./run, or set REDIS_URL to a Redis or Valkey server. Work waits until it answers."
        return [checks.Warning(f"The broker does not answer ({error}).", hint=hint, id="dealtracker.W003")]
    return []


@register(Tags.database)
def text_version(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Evidence stored under a later version of the text conversion cannot be shown by this one."""
    try:
        newest = DocumentText.objects.aggregate(newest=Max("version"))["newest"] or 0
    except DatabaseError:  # not migrated yet
        return []
    if newest <= TEXT_VERSION:
        return []
    hint = "Install the release that wrote them, or a later one."
    return [
        Error(
            f"The database holds texts of version {newest}; this is {TEXT_VERSION}.", hint=hint, id="dealtracker.E004"
        )
    ]
