"""The sample filings with their labels are the project's own yardstick: what is read well today stays read well."""

import json

import pytest

from deals.quality.scoring import Outcome, count_verdicts, judge
from filings.extraction import extract, schema
from filings.reading import read
from tests.services.processes import ROOT

SAMPLES = sorted((ROOT / "filings" / "samples").iterdir())
LABELS = ROOT / "tests" / "gold" / "labels"

# F1 below which a change has made reading worse. Raise a floor when reading has become better.
FLOORS = {"deal": 0.95, "party": 0.93, "upfront": 0.95, "subsidiary": 0.97}


@pytest.fixture(scope="module")
def verdicts():
    """(name of the sample, verdict) over all samples."""
    return [(sample.name, verdict) for sample in SAMPLES for verdict in judge(_label(sample), _found(sample))]


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
def test_samples_are_read_as_well_as_before(verdicts, field):
    count = count_verdicts(verdict for _, verdict in verdicts)[field]
    misses = [
        f"{name}: {verdict.outcome} {verdict.expected or verdict.found}"
        for name, verdict in verdicts
        if verdict.field == field and verdict.outcome != Outcome.RIGHT
    ]
    assert count.stated > 10
    assert count.f1 >= FLOORS[field], "\n".join([f"{field}: F1 {count.f1:.3f}", *misses[:40]])
