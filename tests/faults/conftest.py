"""Sites for the fault tests: on SQLite, and on PostgreSQL where its server programs are found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

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


@pytest.fixture(scope="session")
def fifty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Fifty files: the samples, and six of them again with one byte more, so that some filings come as two files."""
    folder = tmp_path_factory.mktemp("fifty")
    samples = sorted(SAMPLES.iterdir())
    for sample in samples:
        (folder / sample.name).write_bytes(sample.read_bytes())
    for number, sample in enumerate(samples[: 50 - len(samples)]):
        (folder / f"copy{number}-{sample.name}").write_bytes(sample.read_bytes() + b"\n")
    return folder


@pytest.fixture(scope="session")
def undisturbed(tmp_path_factory: pytest.TempPathFactory, fifty: Path) -> Any:
    """The rows that the fifty files give one after the other, in one process, when nothing goes wrong."""
    with a_site(tmp_path_factory.mktemp("undisturbed")) as site:
        site.manage("ingest", "--inline", "--skip-checks", str(fifty))
        return site.rows()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The database of a site: "" is SQLite in its own folder."""
    if request.param == "sqlite":
        return ""
    return str(request.getfixturevalue("postgresql_server").create())
