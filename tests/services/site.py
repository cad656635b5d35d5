"""The app as it runs for real: processes of its own, a data folder, a broker and a database that belong to one test."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, LiteralString

import psycopg

from tests.services.processes import ROOT, Process, wait_until

# On two cores that others use as well, forty filings take their time.
PATIENCE = 240.0


class Site:
    """Commands, workers and beat of one installation. What is short in the environment is short for the tests' sake."""

    def __init__(self, folder: Path, *, broker_url: str = "", database_url: str = "") -> None:
        self.folder = folder
        self.env = {
            **{name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "INGEST_FOLDER")},
            "DJANGO_SETTINGS_MODULE": "dealtracker.settings",
            "SECRET_KEY": "only-for-tests-0123456789-abcdefghijklmnopqrstuvwxyz",
            "DEALTRACKER_DATA": str(folder / "data"),
            "SWEEP_AFTER_SECONDS": "2",
            "STEP_TIME_LIMIT": "16",
            "PARK_AFTER_ATTEMPTS": "20",
        }
        if broker_url:
            self.env["REDIS_URL"] = broker_url
        if database_url:
            self.env["DATABASE_URL"] = database_url
        self.running: list[Process] = []
        self.manage("migrate", "-v0", "--skip-checks")

    def manage(self, *arguments: str) -> str:
        """Run a command of manage.py to its end and return what it printed."""
        return self._run(["manage.py", *arguments])

    def _run(self, arguments: list[str]) -> str:
        done = subprocess.run([sys.executable, *arguments], cwd=ROOT, env=self.env, capture_output=True, text=True)
        if done.returncode:
            raise AssertionError(
                f"{arguments} ended with {done.returncode}:\n{done.stdout[-2000:]}{done.stderr[-4000:]}"
            )
        return done.stdout

    def start_worker(self, concurrency: int) -> Process:
        quick = ["--without-gossip", "--without-mingle", "-l", "WARNING"]
        return self._celery("worker", f"--concurrency={concurrency}", f"--hostname=w{len(self.running)}@%h", *quick)

    def start_beat(self) -> Process:
        return self._celery("beat", "--pidfile=", "-l", "WARNING")

    def _celery(self, *arguments: str) -> Process:
        command = [sys.executable, "-m", "celery", "--app", "dealtracker", *arguments]
        process = Process(command, log=self.folder / f"{arguments[0]}{len(self.running)}.log", env=self.env)
        self.running.append(process)
        return process

    def states(self) -> dict[str, int]:
        """How many jobs are in each state; {} while the database does not answer."""
        try:
            return dict(self._query("SELECT state, count(*) FROM filings_ingestjob GROUP BY state"))
        except (sqlite3.OperationalError, psycopg.OperationalError):
            return {}

    def _query(self, statement: LiteralString) -> list[tuple[Any, ...]]:
        """Rows read without Django, which would take a second to start and half the machine."""
        if "DATABASE_URL" in self.env:
            with psycopg.connect(self.env["DATABASE_URL"].replace("postgres:", "postgresql:")) as connection:
                return connection.execute(statement).fetchall()
        with closing(sqlite3.connect(self.folder / "data" / "dealtracker.sqlite3", timeout=20)) as connection:
            return connection.execute(statement).fetchall()

    def rows(self) -> Any:
        """Everything that follows from the filings, without keys and times; equal for equal filings."""
        return json.loads(self._run(["-m", "tests.services.inspect"]))

    def wait_until_done(self, count: int) -> None:
        """Until no job is unfinished any more, and there are `count` of them."""

        def is_done() -> bool:
            states = self.states()
            left = {name for name in states if name in ("queued", "fetched", "parsed", "failed")}
            return not left and sum(states.values()) == count

        wait_until(is_done, what=lambda: f"{count} jobs to be done; {self.states()}{self._said()}", seconds=PATIENCE)

    def wait_until_some(self, state: str, at_least: int) -> None:
        wait_until(
            lambda: self.states().get(state, 0) >= at_least,
            what=lambda: f"{at_least} jobs to be {state}; {self.states()}{self._said()}",
            seconds=PATIENCE,
            every=0.05,
        )

    def _said(self) -> str:
        return "".join(f"\n--- {process.log.name}\n{process.output()[-1500:]}" for process in self.running)

    def assert_rows(self, expected: Any) -> None:
        """Fail unless the rows are the expected ones, naming what differs and not the whole of it."""
        found, told = self.rows(), []
        for table, rows in expected.items():
            told += [f"{table}, not expected: {row}" for row in found[table] if row not in rows][:3]
            told += [f"{table}, missing: {row}" for row in rows if row not in found[table]][:3]
            if len(found[table]) != len(rows):
                told.append(f"{table}: {len(found[table])} rows for {len(rows)}")
        assert not told, "\n".join(told)

    def close(self) -> None:
        for process in reversed(self.running):
            process.kill()


@contextmanager
def a_site(folder: Path, **urls: str) -> Iterator[Site]:
    folder.mkdir(parents=True, exist_ok=True)
    site = Site(folder, **urls)
    try:
        yield site
    finally:
        site.close()
