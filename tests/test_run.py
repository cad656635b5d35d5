"""`./run`: all starts with one command, stops with Ctrl-C and leaves nothing behind; what is in the way is said."""

import http.cookiejar
import json
import os
import re
import shutil
import signal
import socket
import stat
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from contextlib import suppress
from pathlib import Path

import pytest

from tests.services.processes import ROOT, Process, free_port, wait_until

LINUX = sys.platform == "linux"


class Running:
    """`./run` in a process group of its own, as a terminal would start it."""

    def __init__(self, data, log, *arguments):
        self.data = data
        env = {
            name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "REDIS_URL", "SECRET_KEY")
        }
        env |= {"DEALTRACKER_DATA": str(data), "DJANGO_SETTINGS_MODULE": "dealtracker.settings"}
        self.process = Process([sys.executable, "-m", "dealtracker.supervisor", *arguments], log=log, env=env)

    def wait(self):
        wait_until(lambda: "Ctrl-C" in self.process.output() or not self.process.is_running(), what=self.process.output)
        said = self.process.output()
        assert self.process.is_running(), said
        self.address = re.search(r"http://\S+", said)[0]
        return said

    def ctrl_c(self):
        return self.process.end(signal.SIGINT)

    def family(self):
        """Processes that work on this data folder, whoever their parent is."""
        mark = f"DEALTRACKER_DATA={self.data}".encode()
        found = []
        for entry in Path("/proc").glob("[0-9]*"):
            try:
                if (
                    mark in (entry / "environ").read_bytes().split(b"\0")
                    and (entry / "stat").read_text().split()[2] != "Z"
                ):
                    found.append((entry / "cmdline").read_bytes().replace(b"\0", b" ").decode())
            except OSError:
                continue
        return found


@pytest.fixture
def start(tmp_path):
    started = []

    def run(*arguments):
        log = tmp_path / f"run{len(started)}.log"
        started.append(Running(tmp_path / "data", log, *arguments))
        return started[-1]

    yield run
    for one in started:
        one.process.stop()


def get(address, path=""):
    with urllib.request.urlopen(address + path, timeout=10) as answer:
        return answer.read().decode()


def log_in(address, name, password):
    """A session like a browser's; returns the page it lands on."""
    session = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
    page = session.open(address + "login/", timeout=20).read().decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[1]
    form = urllib.parse.urlencode({"username": name, "password": password, "csrfmiddlewaretoken": token})
    request = urllib.request.Request(address + "login/", form.encode(), {"Referer": address + "login/"})
    return session.open(request, timeout=20).geturl()


def jobs(data):
    import sqlite3

    with sqlite3.connect(data / "dealtracker.sqlite3", timeout=20) as connection:
        return dict(connection.execute("SELECT state, count(*) FROM filings_ingestjob GROUP BY state"))


@pytest.mark.faults
def test_one_command_brings_everything_up_and_ctrl_c_takes_it_down(start):
    first = start("--port", str(free_port()))
    said = first.wait()
    assert json.loads(get(first.address, "health/")) == {"status": "ok"}
    name, password = re.search(r"Log in as (\S+) with the password (\S+)", said).groups()
    assert log_in(first.address, name, password) == first.address
    count = int(re.search(r"(\d+) sample filings", said)[1])
    assert count >= 25
    wait_until(lambda: jobs(first.data) == {"recorded": count}, what=lambda: str(jobs(first.data)), seconds=180)
    for secret in ("secret-key", "login.json"):
        assert stat.S_IMODE((first.data / secret).stat().st_mode) == 0o600
    assert first.ctrl_c() == 0
    assert "Stopped" in first.process.output()
    if LINUX:
        assert first.family() == []

    second = start("--port", str(free_port()))
    began = time.monotonic()
    said = second.wait()
    assert time.monotonic() - began < 60
    assert (name, password) == re.search(r"Log in as (\S+) with the password (\S+)", said).groups()
    assert "sample filings" not in said
    assert jobs(first.data) == {"recorded": count}


@pytest.mark.skipif(not LINUX, reason="only Linux tells children that their parent was killed")
@pytest.mark.faults
def test_killed_without_a_word_it_leaves_no_orphans(start):
    running = start("--port", str(free_port()))
    running.wait()
    assert len(running.family()) > 3
    os.kill(running.process.pid, signal.SIGKILL)
    wait_until(lambda: running.family() == [], what=lambda: str(running.family()), seconds=40)


@pytest.mark.faults
def test_twice_on_one_data_folder_is_refused_with_the_address(start):
    first = start("--port", str(free_port()))
    first.wait()
    second = start("--port", str(free_port()))
    assert second.process.wait() == 1
    assert f"is running with this data folder already, at {first.address}" in second.process.output()


def test_a_port_in_use_is_said_and_without_a_wish_the_next_is_taken(start):
    from dealtracker.supervisor import CannotStartError
    from dealtracker.supervisor import free_port as choose

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(CannotStartError, match=f"Port {port} is in use.*--port {port + 1}"):
            choose("127.0.0.1", port)
    with socket.socket() as taken:
        with suppress(OSError):  # if somebody else has it, that serves as well
            taken.bind(("127.0.0.1", 8000))
        taken.listen()
        assert choose("127.0.0.1", None) > 8000


@pytest.mark.parametrize("folder", ["/dev/null/data", "/proc/data"])
def test_a_data_folder_that_cannot_be_written_to_is_said(folder, tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "dealtracker.supervisor"],
        cwd=ROOT, env={**os.environ, "DEALTRACKER_DATA": folder}, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 1
    assert f"The data folder {folder} cannot be written to" in done.stderr
    assert "Traceback" not in done.stderr


def run_script(folder, *arguments, path="", **options):
    """`./run` from a folder that holds little else, with the programs of `path` before those of the machine."""
    shutil.copy(ROOT / "run", folder / "run")
    for lock in ("requirements.txt", "requirements-dev.txt"):
        (folder / lock).write_text("")
    env = {**os.environ, "PATH": f"{path}:/usr/bin:/bin" if path else os.environ["PATH"]}
    return subprocess.run([folder / "run", *arguments], env=env, capture_output=True, text=True, **options)


def fake_python(folder, body):
    """A program under every name that Python may have."""
    folder.mkdir()
    for name in ("python3", "python", "python3.11", "python3.12", "python3.13", "python3.14"):
        (folder / name).write_text(f"#!/bin/sh\n{body}\n")
        (folder / name).chmod(0o755)
    return folder


def test_too_old_a_python_is_said(tmp_path):
    done = run_script(tmp_path, path=fake_python(tmp_path / "bin", "exit 1"))
    assert done.returncode == 1
    assert "needs Python 3.11 or newer" in done.stderr


def test_a_missing_venv_module_is_said_with_what_to_do(tmp_path):
    only_runs_code = '[ "$1" = "-c" ] && exit 0; echo "Error: ensurepip is not available" >&2; exit 1'
    done = run_script(tmp_path, path=fake_python(tmp_path / "bin", only_runs_code))
    assert done.returncode == 1
    assert "apt-get install python3-venv" in done.stderr
    assert "ensurepip is not" not in done.stderr
    assert not (tmp_path / ".venv").exists()


def test_a_folder_that_cannot_be_written_to_is_said(tmp_path):
    folder = tmp_path / "project"
    folder.mkdir()
    shutil.copy(ROOT / "run", folder / "run")
    (folder / "requirements.txt").write_text("")
    for place in (tmp_path, *tmp_path.parents):
        if place.stat().st_uid == os.getuid() and place != Path("/"):
            place.chmod(place.stat().st_mode | 0o055)
    folder.chmod(0o555)
    as_nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 else []
    done = subprocess.run([*as_nobody, folder / "run"], capture_output=True, text=True)
    assert done.returncode == 1
    assert "cannot be written to" in done.stderr


def test_an_unknown_command_is_said(tmp_path):
    done = run_script(tmp_path, "tset")
    assert done.returncode == 1
    assert "Not: tset" in done.stderr
