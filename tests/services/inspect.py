"""What is in a site's database, as JSON: `python -m tests.services.inspect` in the site's environment."""

from __future__ import annotations

import hashlib
import json
import sys
from decimal import Decimal
from typing import Any

import django
from django.db.models import QuerySet


def rows() -> dict[str, Any]:
    """The filings' rows, and all that follows from them."""
    from filings.models import DocumentText, Filer, Filing, IngestJob
    from tests.snapshot import snapshot

    filing = (
        "key",
        "raw__sha256",
        "name",
        "form",
        "filed_on",
        "accepted_at",
        "period",
        "event_date",
        "items",
        "header",
    )
    problem = ("problem_code", "problem", "is_sample")
    filer = ("filing__key", "ordinal", "role", "name", "cik", "ein", "sic", "state", "fiscal_year_end", "file_number")
    document = ("document__raw__sha256", "document__index", "document__kind", "document__filename", "document__notes")
    text = ("document__start", "document__end", "version", "text", "offsets")
    job = ("raw__sha256", "filing__key", "state", "done_state", "reason_code")
    return {
        **snapshot(),
        "filings": Filing.objects.values_list(*filing, *problem),
        "filers": Filer.objects.values_list(*filer, "addresses", "former_names"),
        "documents": DocumentText.objects.values_list(*document, *text),
        "jobs": IngestJob.objects.values_list(*job),
    }


def plain(value: Any) -> Any:
    """A value as every database gives it: keys and rows in order, numbers and times written one way."""
    if isinstance(value, dict):
        return {str(key): plain(inner) for key, inner in sorted(value.items())}
    if isinstance(value, QuerySet):
        return sorted((plain(row) for row in value), key=repr)
    if isinstance(value, (list, tuple)):
        return [plain(inner) for inner in value]
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, (bytes, memoryview)):
        return hashlib.sha256(value).hexdigest()
    return value if isinstance(value, (str, int, float, type(None))) else str(value)


if __name__ == "__main__":
    django.setup()
    sys.stdout.write(json.dumps(plain(rows())))
