"""A real PostgreSQL server, private to the test run: started from the binaries of this machine on a free port."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import psycopg

from tests.services.processes import Process, free_port, wait_until


def binaries() -> Path | None:
    """The folder with `initdb` and `postgres` of the newest version found, or None."""
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    found += [Path(path).parent for path in [shutil.which("initdb") or ""] if path]
    return max(found, key=lambda path: path.parent.name.zfill(3), default=None)


def _other_user() -> str | None:
    """PostgreSQL refuses to run as root: whom to run it as then."""
    if os.geteuid() != 0:
        return None
    names = {user.pw_name for user in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


class PostgreSQL:
    """A cluster in a temporary folder. `create()` makes an empty database and returns its DATABASE_URL."""

    def __init__(self, bin_folder: Path) -> None:
        self.bin = bin_folder
        self.folder = Path(tempfile.mkdtemp(prefix="pg-"))
        self.port = free_port()
        self._as: list[str] = []
        self._made = 0
        if user := _other_user():
            shutil.chown(self.folder, user)
            self._as = ["setpriv", f"--reuid={user}", f"--regid={pwd.getpwnam(user).pw_gid}", "--clear-groups"]
        self._run(["initdb", "-D", self._data, "-U", "dealtracker", "-A", "trust", "-E", "UTF8", "--no-sync"])
        self.start()

    @property
    def _data(self) -> str:
        return str(self.folder / "data")

    def _run(self, command: Sequence[str]) -> None:
        full = [*self._as, str(self.bin / command[0]), *command[1:]]
        done = subprocess.run(full, capture_output=True, text=True, cwd="/", env={**os.environ, "LC_ALL": "C.UTF-8"})
        if done.returncode:
            raise AssertionError(f"{command[0]} failed: {done.stderr[-2000:]}")

    def start(self) -> None:
        options = [
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            f"unix_socket_directories={self.folder}",
            "-c",
            "fsync=off",
        ]
        self.process = Process(
            [*self._as, str(self.bin / "postgres"), "-D", self._data, "-p", str(self.port), *options],
            log=self.folder.with_suffix(".log"),
        )
        wait_until(self._answers, what=lambda: f"PostgreSQL to answer; it said: {self.process.output()[-2000:]}")

    def _answers(self) -> bool:
        try:
            self._execute("SELECT 1")
        except psycopg.OperationalError:
            return False
        return True

    def _execute(self, statement: str) -> None:
        with psycopg.connect(
            host="127.0.0.1", port=self.port, user="dealtracker", dbname="postgres", autocommit=True, connect_timeout=5
        ) as connection:
            connection.execute(statement.encode())

    def create(self) -> str:
        self._made += 1
        name = f"test_{os.getpid()}_{self._made}"
        self._execute(f"CREATE DATABASE {name}")
        return f"postgres://dealtracker@127.0.0.1:{self.port}/{name}"

    def restart(self) -> None:
        """What a crash and a recovery look like to the app: every connection is cut, for a while nobody answers."""
        self._run(["pg_ctl", "stop", "-D", self._data, "-m", "immediate"])
        self.process.kill()
        self.start()

    def close(self) -> None:
        if self.process.is_running():
            self._run(["pg_ctl", "stop", "-D", self._data, "-m", "immediate"])
        self.process.kill()
        self.process.log.unlink(missing_ok=True)
        shutil.rmtree(self.folder, ignore_errors=True)
