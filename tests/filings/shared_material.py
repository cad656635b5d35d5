"""Where the gold set and the EDGAR samples beside the checkout are; tests that need them skip when they are absent."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[3] / "shared"

needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="needs the gold set and samples in ../shared")


def shared_files(*folders: str) -> list[Path]:
    """All files in the given folders of ../shared, in order; none where it is absent."""
    return sorted(path for folder in folders for path in (SHARED / folder).glob("*") if path.is_file())
