"""Progress of long work on a terminal: one line that is written over, or plain lines now and then elsewhere."""

from __future__ import annotations

import time

from django.core.management.base import OutputWrapper

LINE_EVERY_SECONDS = 5.0  # where output goes to a file


class Progress:
    """Counts, rate and time left. `what` is the verb: "1,200 of 4,000 read …"."""

    def __init__(self, out: OutputWrapper, *, what: str) -> None:
        self._out, self._what = out, what
        self._is_terminal = out.isatty()
        self._every = 0.2 if self._is_terminal else LINE_EVERY_SECONDS
        self._started = self._shown = time.monotonic()
        self._has_open_line = False

    def show(self, done: int, *, of: int, more: str = "") -> None:
        """Say how far the work is, unless that was said a moment ago."""
        now = time.monotonic()
        if now - self._shown < self._every:
            return
        self._shown = now
        line = describe(done, of=of, seconds=now - self._started, what=self._what) + (f" ({more})" if more else "")
        if self._is_terminal:
            self._out.write(f"\r\033[K{line[:110]}", ending="")
            self._out.flush()
            self._has_open_line = True
        else:
            self._out.write(line)

    def close(self) -> None:
        """Take the line that is written over away: what follows says how it ended."""
        if self._has_open_line:
            self._out.write("\r\033[K", ending="")
            self._has_open_line = False


def describe(done: int, *, of: int, seconds: float, what: str) -> str:
    """One line: how many of how many, how many a second, and how long it will take at that rate."""
    line = f"{done:,} of {of:,} {what}"
    if done and seconds > 0:
        line += f", {done / seconds:,.1f} a second"
        if left := of - done:
            line += f", about {_duration(left * seconds / done)} left"
    return line


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{max(round(seconds), 1)} s"
    if seconds < 5400:
        return f"{round(seconds / 60)} min"
    return f"{seconds / 3600:.1f} h"
