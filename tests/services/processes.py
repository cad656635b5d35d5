"""Starting, waiting for and ending processes that belong to one test."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def free_port() -> int:
    """A TCP port of this machine that nobody listens on right now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until(true: Callable[[], bool], *, what: Callable[[], str], seconds: float = 60, every: float = 0.2) -> None:
    """Wait until `true()` holds; after `seconds` the test fails, saying `what()` it waited for."""
    deadline = time.monotonic() + seconds
    while not true():
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {seconds:g} s in vain for {what()}")
        time.sleep(every)


class Process:
    """A child in a process group of its own, so that a signal reaches its children too; output goes to `log`."""

    def __init__(self, command: Sequence[str], *, log: Path, env: Mapping[str, str] | None = None) -> None:
        self.command = list(command)
        self.log = log
        with log.open("ab") as output:
            self._child = subprocess.Popen(
                self.command,
                cwd=ROOT,
                env=dict(env) if env is not None else None,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    @property
    def pid(self) -> int:
        return self._child.pid

    def is_running(self) -> bool:
        return self._child.poll() is None

    def kill(self, how: signal.Signals = signal.SIGKILL) -> None:
        """Send a signal to the whole group and wait for the end."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._child.pid, how)
        try:
            self._child.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(self._child.pid, signal.SIGKILL)
            self._child.wait(20)

    def end(self, how: signal.Signals) -> int:
        """Send a signal to the group, as a terminal does, and return how the process then ends of itself."""
        os.killpg(self._child.pid, how)
        return self.wait()

    def wait(self, seconds: float = 60) -> int:
        return self._child.wait(seconds)

    def stop(self) -> None:
        if self.is_running():
            self.kill(signal.SIGTERM)

    def output(self) -> str:
        return self.log.read_text(errors="replace")
