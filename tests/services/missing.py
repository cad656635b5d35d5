"""What a test does when something it needs is not on this machine: skip and say how to have it; under CI, fail."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest


def skip_or_fail(sentence: str) -> NoReturn:
    """Skip the test with a sentence that says how to have what it needs. With CI=true nothing may be skipped."""
    if os.environ.get("CI", "").lower() in {"1", "true", "yes"}:
        pytest.fail(f"{sentence} (CI is set, so that nothing may be skipped)", pytrace=False)
    pytest.skip(sentence)
