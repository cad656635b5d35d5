"""Fair access: every request to EDGAR, of every process of an installation, passes one limiter in Redis.

Two rules hold at once. Requests are evenly spaced. And a request counts from before it is sent until a second after
its answer began: whatever the network and the scheduler do in between, all requests that reach EDGAR within one second
count together at the end of that second, so there are never more of them than the limit. (A bucket of tokens, or slots
that are slept until, both let delayed requests arrive together.) A worker that dies holding its turn gives it back
after `LEASE`.

When EDGAR says that it was too much, the whole fleet pauses. A Redis that was started anew may have forgotten the turns
of the last second and the pause: `restore` tells it the pause again, and it begins with a rest.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final, cast

from redis import Redis

MOST_PER_SECOND: Final = 10
"""EDGAR's own limit: https://www.sec.gov/os/accessing-edgar-data ("no more than 10 requests per second")."""

LEASE: Final = 60.0
"""Seconds for which a turn counts whose answer never came: longer than any request is waited for."""

LONGEST_WAIT: Final = 30.0
"""Seconds after which a request that found no turn gives up, so that its job is tried later."""

_WINDOW: Final = 1.0
REST: Final = 2.0
"""Seconds without a turn after Redis was started: what was under way then must have arrived."""

# Times are Redis's own, in microseconds: the clocks of ten machines differ, this one is asked by all.
_NOW: Final = "local t = redis.call('TIME'); local now = t[1] * 1000000 + t[2]\n"
_RUN: Final = "local run = string.match(redis.call('INFO', 'server'), 'run_id:(%w+)')\n"

_TAKE: Final = (
    _NOW
    + _RUN
    + """
if redis.call('GET', KEYS[4]) ~= run then return {'started', 0} end
local pause = redis.call('PTTL', KEYS[3])
if pause > 0 then return {'paused', pause * 1000} end
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
local next = tonumber(redis.call('GET', KEYS[2]) or '0')
if next > now then return {'wait', next - now} end
if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[2]) then
  local first = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')
  return {'wait', math.min(tonumber(first[2]) - now, 50000)}
end
redis.call('ZADD', KEYS[1], now + tonumber(ARGV[4]), ARGV[1])
redis.call('SET', KEYS[2], now + tonumber(ARGV[3]), 'PX', 60000)
return {'go', 0}
"""
)
_ANSWERED: Final = _NOW + "redis.call('ZADD', KEYS[1], 'XX', now + tonumber(ARGV[2]), ARGV[1])"
_WAKE: Final = (
    _NOW
    + _RUN
    + """
if redis.call('GET', KEYS[4]) ~= run then
  redis.call('SET', KEYS[4], run)
  redis.call('SET', KEYS[2], now + tonumber(ARGV[1]), 'PX', 60000)
  if tonumber(ARGV[2]) > 0 then redis.call('SET', KEYS[3], ARGV[3], 'PX', ARGV[2]) end
end
"""
)


@dataclass(frozen=True, slots=True)
class Pause:
    """For how long the fleet still makes no requests (seconds), and why."""

    seconds: float
    reason: str


class PausedError(Exception):
    """No request may be made now; try again after `pause.seconds`."""

    def __init__(self, pause: Pause) -> None:
        super().__init__(f"Requests to EDGAR are paused for {pause.seconds:.0f} s more: {pause.reason}")
        self.pause = pause


class CrowdedError(Exception):
    """So many requests are waiting for their turn that this one should come again later."""


class FairAccess:
    """The limiter. `restore` is asked for the pause that still holds, whenever Redis was started anew.

    Every method raises `redis.RedisError` while Redis cannot be reached: without it no request is made at all.
    """

    def __init__(
        self,
        redis: Redis,
        *,
        per_second: int,
        restore: Callable[[], Pause | None] = lambda: None,
        rest: float = REST,
        prefix: str = "edgar",
    ) -> None:
        if not 1 <= per_second <= MOST_PER_SECOND:
            raise ValueError(f"EDGAR allows 1 to {MOST_PER_SECOND} requests a second, not {per_second}")
        self._redis = redis
        self._per_second = per_second
        self._restore = restore
        self._rest = rest
        self._keys = [f"{prefix}:{name}" for name in ("held", "next", "pause", "awake")]
        self._take = redis.register_script(_TAKE)
        self._answered = redis.register_script(_ANSWERED)
        self._wake = redis.register_script(_WAKE)

    @contextmanager
    def turn(self) -> Iterator[Callable[[], None]]:
        """Wait for the turn to make one request; call what is yielded as soon as the answer begins.

        Raises PausedError if the fleet pauses (also if it begins to while this waits), CrowdedError after LONGEST_WAIT.
        """
        name = uuid.uuid4().hex
        self._wait(name)
        is_answered = False

        def answered() -> None:
            nonlocal is_answered
            is_answered = True
            self._answered(keys=self._keys, args=[name, _micro(_WINDOW)])

        try:
            yield answered
        finally:
            if not is_answered:  # refused connections and timeouts may have been counted over there, too
                answered()

    def _wait(self, name: str) -> None:
        give_up = time.monotonic() + LONGEST_WAIT
        arguments: list[str | int] = [name, self._per_second, _micro(1 / self._per_second), _micro(LEASE)]
        while True:
            said, micro = cast("tuple[bytes | str, int]", self._take(keys=self._keys, args=arguments))
            word = said.decode() if isinstance(said, bytes) else said
            if word == "go":
                return
            if word == "paused":
                raise PausedError(self.paused() or Pause(micro / 1e6, ""))
            if word == "started":
                self._remember()
            elif time.monotonic() + micro / 1e6 > give_up:
                raise CrowdedError(f"No turn came within {LONGEST_WAIT:.0f} s.")
            else:
                time.sleep(micro / 1e6)

    def _remember(self) -> None:
        pause = self._restore()
        milliseconds, reason = (int(pause.seconds * 1000), pause.reason) if pause else (0, "")
        self._wake(keys=self._keys, args=[_micro(self._rest), milliseconds, reason])

    def pause(self, seconds: float, reason: str) -> None:
        """Let no request of any process begin for so long; a longer pause that holds already is kept."""
        holds = self.paused()
        if holds is None or holds.seconds < seconds:
            self._redis.set(self._keys[2], reason, px=int(seconds * 1000))

    def resume(self) -> None:
        """End the pause now: somebody knows that EDGAR answers again."""
        self._redis.delete(self._keys[2])

    def paused(self) -> Pause | None:
        """The pause that holds, None if requests may be made."""
        both = self._redis.pipeline()
        both.pttl(self._keys[2])
        both.get(self._keys[2])
        left, reason = both.execute()
        if left <= 0:
            return None
        return Pause(left / 1000, reason.decode() if isinstance(reason, bytes) else str(reason or ""))


def _micro(seconds: float) -> int:
    return int(seconds * 1e6)
