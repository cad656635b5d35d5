"""Which rules read a filing: a digest of the code that makes claims, the same in every worker that runs it."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

CLAIMING_MODULES = ("items.py", "names.py", "statements.py", "verify.py", "grades.py", "profile.py", "readings.py")
"""Modules of this package that decide what a claim says."""


@cache
def rules_version() -> str:
    """Digest of the extractor's and the ledger's claiming code.

    Taken from the source rather than from the rules' own version numbers, because arbitration and assembly change what
    is read without any rule changing, and a forgotten number would leave old readings standing. The table of
    confidences is JSON, and counts.
    """
    digest = hashlib.sha256()
    sources = [*_sources(resources.files("filings.extraction"), "")]
    sources += [(f"ledger/{name}", resources.files("deals.ledger") / name) for name in CLAIMING_MODULES]
    for name, source in sorted(sources, key=lambda each: each[0]):
        digest.update(name.encode() + b"\0" + source.read_bytes() + b"\0")
    return f"1-{digest.hexdigest()[:16]}"


def _sources(folder: Traversable, path: str) -> list[tuple[str, Traversable]]:
    found: list[tuple[str, Traversable]] = []
    for entry in folder.iterdir():
        if entry.is_dir() and entry.name != "__pycache__":
            found += _sources(entry, f"{path}{entry.name}/")
        elif entry.name.endswith((".py", ".json")):
            found.append((f"{path}{entry.name}", entry))
    return found
