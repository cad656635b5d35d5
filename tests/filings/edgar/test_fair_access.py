from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Iterator

import pytest
import redis

from filings.edgar.fair_access import FairAccess, Pause, PausedError
from tests.services.broker import Broker


@pytest.fixture
def client(broker: Broker) -> Iterator[redis.Redis]:
    with redis.Redis(unix_socket_path=str(broker.socket)) as connection:
        yield connection


def awake(client: redis.Redis, **how: object) -> FairAccess:
    """A limiter whose Redis has had its rest."""
    access = FairAccess(client, **{"per_second": 10, "rest": 0} | how)  # type: ignore[arg-type]
    with access.turn() as answered:
        answered()
    return access


def most_in_a_second(times: list[float]) -> int:
    return max(sum(begin <= other < begin + 1 for other in times) for begin in times)


def test_requests_of_many_threads_are_spaced_and_never_more_than_the_limit_in_a_second(broker, client):
    awake(client)
    arrived: list[float] = []

    def work(delay: float) -> None:
        with redis.Redis(unix_socket_path=str(broker.socket)) as own:
            access = FairAccess(own, per_second=10)
            for _ in range(4):
                with access.turn() as answered:
                    time.sleep(delay)  # on its way
                    arrived.append(time.monotonic())
                    time.sleep(0.01)
                    answered()

    # Some are fast and some slow: slots that are merely slept until would let these arrive together.
    threads = [threading.Thread(target=work, args=(delay,)) for delay in (0, 0.05, 0.3, 0.6, 0, 0.9)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(arrived) == 24
    assert most_in_a_second(arrived) <= 10


def test_requests_are_spread_evenly_and_not_made_in_bursts(client):
    access = awake(client, per_second=5)
    times = []
    for _ in range(6):
        with access.turn() as answered:
            times.append(time.monotonic())
            answered()
    assert min(later - earlier for earlier, later in itertools.pairwise(times)) > 0.19


def test_a_request_without_an_answer_keeps_its_turn_until_a_second_after_it_failed(client):
    access = awake(client, per_second=1)
    with pytest.raises(ConnectionError), access.turn():
        raise ConnectionError
    failed = time.monotonic()
    with access.turn() as answered:
        answered()
    assert time.monotonic() - failed >= 0.99


def test_while_the_fleet_pauses_no_request_of_any_process_begins(broker, client):
    access = awake(client)
    with redis.Redis(unix_socket_path=str(broker.socket)) as other:
        FairAccess(other, per_second=10).pause(600, "Request Rate Threshold Exceeded")
    with pytest.raises(PausedError, match="Threshold") as caught, access.turn():
        pytest.fail("a request was made")
    assert 595 < caught.value.pause.seconds <= 600


def test_a_request_that_waits_when_the_pause_begins_is_not_made(broker, client):
    access = awake(client, per_second=1)
    with access.turn() as answered:
        answered()
    threading.Timer(0.3, access.pause, (600, "too many")).start()
    with pytest.raises(PausedError), access.turn():
        pytest.fail("a request was made")


def test_a_shorter_pause_does_not_end_a_longer_one(client):
    access = awake(client)
    access.pause(600, "long")
    access.pause(5, "short")
    assert access.paused() is not None
    assert access.paused().reason == "long"  # type: ignore[union-attr]


def test_somebody_can_end_the_pause(client):
    access = awake(client)
    access.pause(600, "too many")
    access.resume()
    assert access.paused() is None
    with access.turn() as answered:
        answered()


def test_a_redis_that_was_started_anew_is_told_the_pause_again(broker, client):
    awake(client).pause(600, "too many")
    broker.kill()
    (broker.folder / "appendonlydir").rename(broker.folder / "lost")
    broker.start()
    access = FairAccess(client, per_second=10, restore=lambda: Pause(480, "still too many"))
    with pytest.raises(PausedError, match="still too many"), access.turn():
        pytest.fail("a request was made")


def test_a_redis_that_was_started_anew_rests_before_it_gives_a_turn(broker, client):
    access = awake(client, rest=2)
    broker.kill()
    broker.start()
    begin = time.monotonic()
    with access.turn() as answered:
        answered()
    assert time.monotonic() - begin > 1.9


def test_without_redis_no_request_is_made(broker, client):
    access = awake(client)
    broker.kill()
    with pytest.raises(redis.RedisError), access.turn():
        pytest.fail("a request was made")


@pytest.mark.parametrize("per_second", [0, 11, -1])
def test_more_than_edgar_allows_is_refused(client, per_second):
    with pytest.raises(ValueError, match="allows 1 to 10"):
        FairAccess(client, per_second=per_second)
