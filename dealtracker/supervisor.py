"""`./run`: broker, web server, worker and beat started together, watched, and stopped together.

Standard library only, and nothing of the app is imported: the parts are processes of their own, and what they do with
the database is up to them. Each writes a log in the data folder; the console gets a short account.
"""

from __future__ import annotations

import argparse
import ctypes
import fcntl
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from types import FrameType
from typing import IO

from dealtracker import broker

ROOT = Path(__file__).resolve().parent.parent
DEFAULT_PORT = 8000
PORTS_TRIED = 50
LONGEST_LOG = 5_000_000  # bytes; a longer one is put aside at the next start
START_SECONDS = 60.0
STOP_SECONDS = 10.0  # for what runs to come to its end; steps that are cut off are done again
RESTARTS = 5  # of a part that dies, within QUICK_SECONDS of its start, before everything is given up
QUICK_SECONDS = 30.0


class CannotStartError(Exception):
    """Something is in the way; the message is a sentence for the person at the console."""


def say(line: str = "") -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


@dataclass
class Part:
    """One process of the app, in a group of its own so that a Ctrl-C reaches only this supervisor."""

    name: str
    command: Sequence[str]
    log: Path
    child: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    quick_deaths: int = 0

    def start(self) -> None:
        with self.log.open("ab") as output:
            self.child = subprocess.Popen(  # noqa: S603  (a command of ours)
                self.command,
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=_die_with_parent,
            )
        self.started = time.monotonic()

    def is_running(self) -> bool:
        return self.child is not None and self.child.poll() is None

    def stop(self) -> None:
        """Ask it to end, wait a while, then end it and whatever it had started."""
        if self.child is None:
            return
        if self.is_running():
            self.child.terminate()
            with suppress(subprocess.TimeoutExpired):
                self.child.wait(STOP_SECONDS)
        with suppress(ProcessLookupError, PermissionError):  # nobody of the group is left
            os.killpg(self.child.pid, signal.SIGKILL)
        self.child.wait()

    def last_words(self) -> str:
        lines = self.log.read_text(errors="replace").splitlines()[-12:]
        return "\n".join([f"Its log, {self.log}, ends with:", *lines])


def _die_with_parent() -> None:
    """On Linux: a part is asked to end when the supervisor is killed without a chance to say so."""
    if sys.platform == "linux":
        set_death_signal = 1
        ctypes.CDLL(None).prctl(set_death_signal, signal.SIGTERM)


@dataclass
class App:
    """The app on this machine: its data folder, its address and its parts in the order of their start."""

    data: Path
    host: str
    port: int
    parts: list[Part] = field(default_factory=list)
    is_stopping: bool = False

    @property
    def address(self) -> str:
        return f"http://{self.host}:{self.port}/"

    def add(self, name: str, command: Sequence[str]) -> Part:
        log = self.data / "log" / f"{name}.log"
        if log.exists() and log.stat().st_size > LONGEST_LOG:
            log.replace(log.with_suffix(".log.1"))
        part = Part(name, command, log)
        self.parts.append(part)
        part.start()
        return part

    def start_broker(self) -> None:
        if os.environ.get("REDIS_URL"):
            return
        folder, where = self.data / "broker", broker.socket_path(self.data)
        folder.mkdir(exist_ok=True)
        try:
            part = self.add("broker", broker.command(folder, where))
        except RuntimeError as error:
            raise CannotStartError(str(error)) from error
        self._await(lambda: _answers_ping(where), part)

    def start_work(self) -> None:
        celery = [sys.executable, "-m", "celery", "--app", "dealtracker"]
        web = self.add("web", self._web_command())
        self.add("worker", [*celery, "worker", "--concurrency=2", "--without-gossip", "--without-mingle", "-l", "INFO"])
        self.add("beat", [*celery, "beat", "--pidfile=", "-l", "WARNING"])
        self._await(lambda: _answers_http(self.host, self.port), web)

    def _web_command(self) -> list[str]:
        options = {
            "--bind": f"{self.host}:{self.port}",
            "--workers": "2",
            "--threads": "4",
            "--access-logfile": "-",
            "--graceful-timeout": "5",
        }
        words = [word for pair in options.items() for word in pair]
        return [sys.executable, "-m", "gunicorn", "dealtracker.wsgi", "--preload", "--no-control-socket", *words]

    def _await(self, ready: Callable[[], bool], part: Part) -> None:
        deadline = time.monotonic() + START_SECONDS
        while not ready():
            if self.is_stopping:
                raise KeyboardInterrupt
            if not part.is_running() or time.monotonic() > deadline:
                raise CannotStartError(f"The {part.name} did not start. {part.last_words()}")
            time.sleep(0.05)

    def watch(self) -> None:
        """Until asked to stop: start again what dies; give up when it keeps dying."""
        while not self.is_stopping:
            time.sleep(0.3)
            for part in self.parts:
                if not part.is_running() and not self.is_stopping:
                    self._revive(part)

    def _revive(self, part: Part) -> None:
        is_quick = time.monotonic() - part.started < QUICK_SECONDS
        part.quick_deaths = part.quick_deaths + 1 if is_quick else 0
        if part.quick_deaths >= RESTARTS:
            raise CannotStartError(f"The {part.name} keeps ending. {part.last_words()}")
        say(f"The {part.name} ended and is started again; see {part.log}.")
        part.start()

    def stop(self) -> None:
        """The last started first, the broker last: a worker that ends gives back what it had not begun."""
        for part in reversed(self.parts):
            part.stop()


def _answers_ping(where: Path) -> bool:
    try:
        with socket.socket(socket.AF_UNIX) as client:
            client.settimeout(1)
            client.connect(str(where))
            client.sendall(b"PING\r\n")
            return client.recv(64).startswith(b"+PONG")
    except OSError:
        return False


def _answers_http(host: str, port: int) -> bool:
    try:
        connection = HTTPConnection(host, port, timeout=5)
        connection.request("GET", "/health/", headers={"Host": "localhost"})
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False


def free_port(host: str, wanted: int | None) -> int:
    """The port that was asked for; if none was, the first free one from 8000 on. Raises CannotStartError."""
    if wanted is not None:
        if _is_free(host, wanted):
            return wanted
        advice = f"Stop what uses it, or choose another: ./run --port {wanted + 1}"
        raise CannotStartError(f"Port {wanted} is in use. {advice}")
    for port in range(DEFAULT_PORT, DEFAULT_PORT + PORTS_TRIED):
        if _is_free(host, port):
            return port
    last = DEFAULT_PORT + PORTS_TRIED - 1
    raise CannotStartError(f"All ports from {DEFAULT_PORT} to {last} are in use. Choose another: ./run --port 9000")


def _is_free(host: str, port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except PermissionError as error:
            raise CannotStartError(f"Port {port} is for the administrator only. Choose one above 1023.") from error
        except socket.gaierror as error:
            raise CannotStartError(f"This machine has no address {host} to listen on.") from error
        except OSError:
            return False
    return True


def data_folder() -> Path:
    """The data folder, made if need be. Raises CannotStartError if it cannot be written to."""
    folder = Path(os.environ.get("DEALTRACKER_DATA") or ROOT / "var").expanduser().resolve()
    try:
        (folder / "log").mkdir(parents=True, exist_ok=True)
        if not os.access(folder, os.W_OK):
            raise PermissionError(13, "Permission denied")
    except OSError as error:
        raise CannotStartError(
            f"The data folder {folder} cannot be written to ({error.strerror}). "
            "Set DEALTRACKER_DATA to a folder that you may write to."
        ) from error
    os.environ["DEALTRACKER_DATA"] = str(folder)
    return folder


def only_one(data: Path) -> IO[str]:
    """A lock on the data folder, held as long as the file is open. Raises CannotStartError if somebody has it."""
    lock = (data / "run.lock").open("a+")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        lock.seek(0)
        address = lock.read().strip()
        raise CannotStartError(f"Dealtracker is running with this data folder already, at {address}") from error
    return lock


def prepare() -> str:
    """Database, login and, at first use, samples. Returns what there is to tell about the login."""
    command = [sys.executable, "manage.py", "prepare"]
    done = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)  # noqa: S603
    if done.returncode:
        raise CannotStartError("The database could not be made ready; what is in the way stands above.")
    return done.stdout.rstrip()


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="./run", description="Start broker, web server, worker and beat.")
    parser.add_argument("--port", type=int, help=f"port of the web server (else a free one from {DEFAULT_PORT} on)")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: this machine only)")
    options = parser.parse_args(arguments)
    began = time.monotonic()
    try:
        data = data_folder()
        with only_one(data) as lock:
            app = App(data=data, host=options.host, port=free_port(options.host, options.port))
            lock.truncate(0)
            lock.write(app.address)
            lock.flush()
            return _run(app, began)
    except CannotStartError as error:
        sys.stderr.write(f"{error}\n")
        return 1


def _run(app: App, began: float) -> int:
    def stop(number: int, frame: FrameType | None) -> None:
        app.is_stopping = True

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stop)
    try:
        app.start_broker()
        told = prepare()
        app.start_work()
        say(f"Dealtracker is at {app.address} ({time.monotonic() - began:.1f} s)\n{told}")
        say(f"Logs are in {app.data / 'log'}. Ctrl-C stops everything.")
        app.watch()
        say("\nStopping …")
    except KeyboardInterrupt:
        pass
    finally:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)  # a second Ctrl-C must leave no orphans
        app.stop()
    say("Stopped. The data is kept.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
