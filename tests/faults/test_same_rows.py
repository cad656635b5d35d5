"""The same filings give the same rows: twice, in any order, by any number of workers, on either database."""

import random

import pytest

from filings.intake import files_below
from tests.faults.conftest import SAMPLES
from tests.services.processes import ROOT

pytestmark = pytest.mark.faults

# The same accession as two files, beside the checkout; their filing must be the same whichever comes first.
TWICE = sorted((ROOT.parent / "shared" / "edgar" / "submissions").glob("0001104659-25-002604.*"))


@pytest.fixture
def files():
    return [*files_below(SAMPLES), *TWICE]


@pytest.fixture
def one_run(make_site, files):
    """The rows of one sequential run, without workers."""
    site = make_site("sequential")
    site.manage("ingest", "--inline", "--skip-checks", *map(str, files))
    return site.rows()


@pytest.mark.parametrize(("database", "workers"), [("postgresql", 4), ("sqlite", 2)])
def test_twice_in_another_order_by_many_workers(request, make_site, broker, files, one_run, database, workers):
    url = request.getfixturevalue("postgresql_server").create() if database == "postgresql" else ""
    site = make_site("workers", broker_url=broker.url, database_url=url)
    for _ in range(workers // 2):
        site.start_worker(2)
    site.start_beat()
    for seed in (1, 2):
        random.Random(seed).shuffle(files)
        site.manage("ingest", "--skip-checks", *map(str, files))
    site.wait_until_done(len(files))
    site.assert_rows(one_run)


def test_in_reverse_order(make_site, files, one_run):
    site = make_site("reversed")
    site.manage("ingest", "--inline", "--skip-checks", *map(str, reversed(files)))
    site.assert_rows(one_run)
