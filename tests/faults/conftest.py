"""Sites for the fault tests: on SQLite, and on PostgreSQL where its server programs are found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.services.processes import ROOT
from tests.services.site import Site, a_site

SAMPLES = ROOT / "filings" / "samples"


@pytest.fixture
def make_site(tmp_path: Path) -> Iterator[Callable[..., Site]]:
    """Sites, each with a folder of its own, that are closed after the test."""
    with ExitStack() as stack:

        def make(name: str, **urls: str) -> Site:
            return stack.enter_context(a_site(tmp_path / name, **urls))

        yield make


@pytest.fixture
def fifty(tmp_path: Path) -> Path:
    """Fifty files: the samples, and copies of some that differ in their last byte."""
    folder = tmp_path / "fifty"
    folder.mkdir()
    samples = sorted(SAMPLES.iterdir())
    for sample in samples:
        (folder / sample.name).write_bytes(sample.read_bytes())
    for number, sample in enumerate(samples[: 50 - len(samples)]):
        (folder / f"copy{number}-{sample.name}").write_bytes(sample.read_bytes() + b"\n")
    return folder


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The database of a site: "" is SQLite in its own folder."""
    if request.param == "sqlite":
        return ""
    return str(request.getfixturevalue("postgresql_server").create())
