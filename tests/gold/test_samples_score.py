"""The sample filings with their labels are the project's own yardstick: what is read well today stays read well."""

import json

import pytest

from filings.extraction import extract, schema
from filings.reading import read
from tests.gold.scoring import score
from tests.services.processes import ROOT

SAMPLES = sorted((ROOT / "filings" / "samples").iterdir())
LABELS = ROOT / "tests" / "gold" / "labels"

# F1 below which a change has made reading worse. Raise a floor when reading has become better.
FLOORS = {"deal": 0.95, "party": 0.93, "upfront": 0.95, "subsidiary": 0.97}


@pytest.fixture(scope="module")
def counts():
    return score((sample.name, _label(sample), _found(sample)) for sample in SAMPLES)


def _label(sample):
    return json.loads((LABELS / f"{sample.stem}.json").read_text(encoding="utf-8"))


def _found(sample):
    filing = read(sample.read_bytes(), name=sample.name)
    assert filing.problem is None, sample.name
    return json.loads(json.dumps(schema.to_json(extract(filing.source), filing.source)))


def test_every_sample_has_a_label():
    assert len(SAMPLES) >= 25
    assert {sample.stem for sample in SAMPLES} == {label.stem for label in LABELS.glob("*.json")}


@pytest.mark.parametrize("field", FLOORS)
def test_samples_are_read_as_well_as_before(counts, field):
    count = counts[field]
    assert count.right + count.missed > 10
    assert count.f1 >= FLOORS[field], "\n".join([f"{field}: F1 {count.f1:.3f}", *count.notes[:40]])


def test_the_scorer_counts_what_is_right_wrong_and_missed():
    known = {
        "deals": [
            {
                "event": "signed",
                "parties": [{"name": "Quellmont Bio, Inc."}, {"name": "Oxmantle Corp"}],
                "terms": [{"kind": "upfront", "amount": 5_000_000, "currency": "USD"}],
            },
            {"event": "mentioned", "parties": [{"name": "Ardwynn"}, {"name": "Corvanthe"}], "terms": []},
        ],
        "subsidiaries": [{"parent": "Quellmont Bio, Inc.", "child": "Quellmont Renal LLC"}],
    }
    found = {
        "deals": [
            {
                "event": "signed",
                "parties": [{"name": "QUELLMONT BIO INC"}, {"name": "Somebody Else"}],
                "terms": [{"kind": "upfront", "amount": 6_000_000.0, "currency": "USD"}],
            }
        ],
        "subsidiaries": [],
    }
    counts = score([("a.txt", known, found)])
    told = {name: (count.right, count.wrong, count.missed) for name, count in counts.items()}
    assert told == {"deal": (1, 0, 1), "party": (1, 1, 3), "upfront": (0, 1, 1), "subsidiary": (0, 0, 1)}
    assert score([("a.txt", known, known)])["party"].f1 == 1.0
