"""The same filings give the same rows: twice, in any order, by any number of workers, on either database."""

import random

import pytest

pytestmark = pytest.mark.faults


@pytest.mark.parametrize(("database", "workers"), [("postgresql", 4), ("sqlite", 2)])
def test_twice_in_another_order_by_many_workers(request, make_site, broker, fifty, undisturbed, database, workers):
    url = request.getfixturevalue("postgresql_server").create() if database == "postgresql" else ""
    site = make_site("workers", broker_url=broker.url, database_url=url)
    for _ in range(workers // 2):
        site.start_worker(2)
    site.start_beat()
    files = list(fifty.iterdir())
    for seed in (1, 2):
        random.Random(seed).shuffle(files)
        site.manage("ingest", "--skip-checks", *map(str, files))
    site.wait_until_done(50)
    site.assert_rows(undisturbed)


def test_in_reverse_order(make_site, fifty, undisturbed):
    site = make_site("reversed")
    site.manage("ingest", "--inline", "--skip-checks", *map(str, sorted(fifty.iterdir(), reverse=True)))
    site.assert_rows(undisturbed)
