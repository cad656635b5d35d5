"""Processes are killed while they work. After the sweep every filing is recorded, once, and as if nothing had been."""

import signal

import pytest

pytestmark = pytest.mark.faults


def test_a_worker_killed_in_the_middle(make_site, broker, database_url, fifty, undisturbed):
    site = make_site("site", broker_url=broker.url, database_url=database_url)
    site.manage("ingest", "--skip-checks", str(fifty))
    worker = site.start_worker(2)
    site.wait_until_some("recorded", 5)
    worker.kill(signal.SIGKILL)
    site.start_beat()
    site.start_worker(2)
    site.wait_until_done(50)
    site.assert_rows(undisturbed)


def test_the_broker_killed_with_all_it_held(make_site, broker, fifty, undisturbed):
    site = make_site("site", broker_url=broker.url)
    site.manage("ingest", "--skip-checks", str(fifty))
    site.start_worker(2)
    site.start_beat()
    site.wait_until_some("recorded", 5)
    broker.kill()
    for file in sorted(broker.folder.rglob("*")):  # the worst case: nothing of the queues survives
        if file.is_file() and "appendonly" in str(file):
            file.unlink()
    broker.start()
    site.wait_until_done(50)
    site.assert_rows(undisturbed)


def test_files_taken_in_while_the_broker_is_down(make_site, broker, fifty, undisturbed):
    site = make_site("site", broker_url=broker.url)
    broker.kill()
    assert "50 taken in" in site.manage("ingest", "--skip-checks", str(fifty))
    assert site.states() == {"queued": 50}
    broker.start()
    site.start_worker(2)
    site.start_beat()
    site.wait_until_done(50)
    site.assert_rows(undisturbed)


def test_the_database_restarted(make_site, broker, postgresql_server, fifty, undisturbed):
    site = make_site("site", broker_url=broker.url, database_url=postgresql_server.create())
    site.manage("ingest", "--skip-checks", str(fifty))
    site.start_worker(2)
    site.start_beat()
    site.wait_until_some("recorded", 5)
    postgresql_server.restart()
    site.wait_until_done(50)
    site.assert_rows(undisturbed)
