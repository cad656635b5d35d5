"""What is in a site's database, as JSON: `python -m tests.services.inspect states|rows`, in the site's environment."""

from __future__ import annotations

import hashlib
import json
import sys
from typing import Any

import django


def states() -> dict[str, int]:
    from filings import jobs

    return jobs.counts()


def rows() -> dict[str, Any]:
    """The filings' rows, and all that follows from them."""
    from filings.models import DocumentText, Filer, Filing, IngestJob
    from tests.snapshot import snapshot

    filing_fields = ("key", "raw__sha256", "name", "form", "filed_on", "accepted_at", "period", "event_date", "items")
    more = ("header", "problem_code", "problem", "is_sample")
    filer_fields = ("ordinal", "role", "name", "cik", "ein", "sic", "state", "fiscal_year_end", "file_number")
    place = ("document__raw__sha256", "document__index")
    described = ("document__kind", "document__filename", "document__start", "document__end", "document__notes")
    texts = DocumentText.objects.values_list(*place, "version", *described, "text", "offsets")
    return {
        **snapshot(),
        "filings": sorted(map(repr, Filing.objects.values_list(*filing_fields, *more))),
        "filers": sorted(
            map(repr, Filer.objects.values_list("filing__key", *filer_fields, "addresses", "former_names"))
        ),
        "documents": sorted(repr((*row[:-2], _digest(row[-2].encode()), _digest(bytes(row[-1])))) for row in texts),
        "jobs": sorted(
            map(repr, IngestJob.objects.values_list("raw__sha256", "filing__key", "state", "done_state", "reason_code"))
        ),
    }


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


if __name__ == "__main__":
    django.setup()
    asked = {"states": states, "rows": rows}[sys.argv[1]]
    sys.stdout.write(json.dumps(asked(), default=repr))
