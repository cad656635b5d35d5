"""Handing jobs to a real broker: never lost, never waited for, and the later step first."""

import time

import pytest

from dealtracker.broker import command, socket_path
from dealtracker.celery import app
from filings import jobs
from tests.services.processes import Process, wait_until


@pytest.fixture
def publisher(broker):
    """The app, publishing to this test's broker."""
    before = app.conf.broker_url
    for url in (broker.url, before):
        app.conf.broker_url = url
        app._pool = app.amqp._producer_pool = None
        if url != before:
            yield broker


def test_a_job_reaches_the_broker(publisher):
    assert jobs.publish(7, "queued")
    assert publisher.waiting() == 1
    assert jobs._waiting_messages() == 1


def test_a_publisher_outlives_a_restart_of_the_broker(publisher):
    assert jobs.publish(1, "queued")
    publisher.kill()
    began = time.monotonic()
    assert not jobs.publish(2, "queued")
    assert time.monotonic() - began < 1
    publisher.start()
    assert jobs.publish(3, "queued")


def test_what_was_begun_is_finished_before_more_is_begun(publisher):
    """A worker asks for the queues in the order of their urgency."""
    for job_id, done in ((1, "queued"), (2, "queued"), (3, "parsed"), (4, "fetched")):
        jobs.publish(job_id, done)
    with app.connection_for_read() as connection:
        queue = connection.SimpleQueue("celery")
        order = [queue.get(timeout=2).payload[0][0] for _ in range(4)]
    assert order == [3, 4, 1, 2]


def test_a_data_folder_with_a_long_path(tmp_path):
    """A socket's path has at most 107 bytes; a folder's may have more."""
    folder = tmp_path / "-".join(["long"] * 30)
    folder.mkdir()
    where = socket_path(folder)
    assert where == socket_path(folder)
    assert where != socket_path(folder / "other")
    server = Process(command(folder, where), log=tmp_path / "broker.log")
    wait_until(where.exists, what=server.output)
    server.stop()
