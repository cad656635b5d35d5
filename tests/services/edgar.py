"""A server that plays EDGAR as a test writes its part, and keeps the times at which it was asked."""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Answer:
    """One answer: `promised` is the length it announces (None: its own), `after` the seconds it takes."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    promised: int | None = None
    after: float = 0.0


class PlayedEdgar:
    """Gives the answers written for a path one after the other, the last one for ever; 404 where none is written."""

    def __init__(self) -> None:
        self.asked: dict[str, list[float]] = defaultdict(list)
        self.agents: set[str] = set()
        self._answers: dict[str, list[Answer]] = {}
        played = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                played._play(self)

            def log_message(self, *_: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        self.address = f"http://127.0.0.1:{self._server.server_port}"

    def answer(self, path: str, *answers: Answer) -> str:
        """Write the part for a path; returns its whole address."""
        self._answers[path] = list(answers)
        return self.address + path

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _play(self, handler: BaseHTTPRequestHandler) -> None:
        times = self.asked[handler.path]
        times.append(time.monotonic())
        self.agents.add(handler.headers.get("User-Agent", ""))
        written = self._answers.get(handler.path, [Answer(b"not found", 404)])
        answer = written[min(len(times), len(written)) - 1]
        time.sleep(answer.after)
        try:
            handler.send_response(answer.status)
            for name, value in answer.headers.items():
                handler.send_header(name, value)
            handler.send_header("Content-Length", str(len(answer.body) if answer.promised is None else answer.promised))
            handler.end_headers()
            handler.wfile.write(answer.body)
        except ConnectionError:
            pass  # whoever asked has gone
