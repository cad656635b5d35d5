"""`manage.py scorecard`: the real pipeline reads a labelled set, and the run is kept, written, loaded and replaced."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from deals.ledger.rules_version import rules_version
from deals.models import FieldScore, Miss, Scorecard
from deals.quality.keeping import BadRunError, as_stored, load_shipped, store
from deals.quality.labelled_sets import BadSetError, read_folder
from deals.quality.places import Printed, as_printed
from filings.extraction.confidence import FLOOR
from filings.reading import read
from tests.deals.quality.labelled import LABEL, LICENCE, write_set

pytestmark = pytest.mark.django_db


def scorecard(*arguments: Any) -> None:
    call_command("scorecard", *map(str, arguments), verbosity=0)


def test_a_run_keeps_counts_misses_and_what_was_read_by_what(tmp_path: Path) -> None:
    scorecard("--gold", write_set(tmp_path / "tiny"))
    run = Scorecard.objects.get()
    assert (run.name, run.documents, run.negatives, run.in_sample, run.has_misses) == ("tiny", 2, 1, True, True)
    assert run.rules_version == rules_version()
    assert run.floor == FLOOR
    told = {score.field: (score.right, score.wrong, score.missed) for score in run.scores.all()}
    assert told["deal"] == (1, 0, 0)
    assert told["party"] == (2, 0, 0)
    assert told["deal in a negative"] == (1, 0, 0)
    assert told["upfront"] == (0, 1, 1)
    wrong = run.misses.get(field="upfront", outcome=Miss.Outcome.WRONG)
    assert (wrong.document, wrong.found) == ("licence.txt", "upfront: USD 25,000,000")
    assert wrong.rule.startswith("upfront.")
    assert wrong.confidence is not None
    assert 0 < wrong.confidence <= 1
    assert "Tarvenholt" in wrong.about


def test_every_place_of_a_miss_holds_the_words_that_are_quoted(tmp_path: Path) -> None:
    scorecard("--gold", write_set(tmp_path / "tiny"))
    text = read(LICENCE.encode(), name="licence.txt").documents[0].source.text
    misses = list(Miss.objects.exclude(start=None))
    assert len(misses) >= 2
    for miss in misses:
        words = " ".join(text[miss.start : miss.end].split())
        assert miss.quote.removesuffix("…") in words
    missed = Miss.objects.get(field="upfront", outcome=Miss.Outcome.MISSED)
    assert missed.quote == "an upfront payment of $25 million"


def test_values_are_counted_once_by_their_confidence(tmp_path: Path) -> None:
    scorecard("--gold", write_set(tmp_path / "tiny"))
    run = Scorecard.objects.get()
    assert sum(each.values for each in run.bins.all()) == run.values
    assert all(
        each.step / 20 - 1e-6 <= each.confidence / each.values <= (each.step + 1) / 20 for each in run.bins.all()
    )
    assert not run.bins.filter(field="upfront").exists(), "an upfront is counted among the terms already"
    assert run.bins.filter(field="term (kind and amount)").exists()


def test_of_a_set_that_is_left_out_no_miss_is_kept_or_written(tmp_path: Path) -> None:
    file = tmp_path / "run.json"
    scorecard("--gold", write_set(tmp_path / "tiny"), "--left-out", "--name", "secret", "--write", file)
    run = Scorecard.objects.get()
    assert (run.name, run.in_sample, run.has_misses) == ("secret", False, False)
    assert FieldScore.objects.get(field="upfront").missed == 1
    assert not Miss.objects.exists()
    written = file.read_text()
    assert "Osmeriden" not in written
    assert json.loads(written)["misses"] == []


def test_counts_only_writes_no_word_of_the_documents(tmp_path: Path) -> None:
    file = tmp_path / "run.json"
    scorecard("--gold", write_set(tmp_path / "tiny"), "--counts-only", "--write", file, "--no-store")
    assert not Scorecard.objects.exists()
    assert "Osmeriden" not in file.read_text()
    assert "licence.txt" not in file.read_text()


def test_a_run_that_was_written_loads_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "run.json"
    scorecard("--gold", write_set(tmp_path / "tiny"), "--write", file)
    first = as_stored(Scorecard.objects.get())
    Scorecard.objects.all().delete()
    scorecard("--load", file)
    assert as_stored(Scorecard.objects.get()) == first


def test_the_same_rules_over_the_same_set_are_one_run_and_a_changed_label_makes_another(tmp_path: Path) -> None:
    folder = write_set(tmp_path / "tiny")
    scorecard("--gold", folder)
    scorecard("--gold", folder)
    assert Scorecard.objects.count() == 1
    label = deepcopy(LABEL)
    label["deals"][0]["terms"][0]["amount"] = 25_000_000
    (folder / "labels" / "licence.json").write_text(json.dumps(label))
    scorecard("--gold", folder)
    newest, first = Scorecard.objects.all()
    assert newest.digest != first.digest
    assert newest.scores.get(field="upfront").right == 1


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ((), "Say where the documents are"),
        (("--labels", "x"), "Say where the documents are"),
        (("--gold", "no/such/folder"), "has no folder “labels”"),
        (("--labels", "no/labels", "--texts", "no/texts"), "is no folder"),
        (("--load", "no/such.json"), "cannot be read"),
    ],
)
def test_what_cannot_be_scored_is_said(arguments: tuple[str, ...], reason: str) -> None:
    with pytest.raises(CommandError, match=reason):
        scorecard(*arguments)


def test_a_set_without_labelled_documents_or_with_a_broken_label_is_refused(tmp_path: Path) -> None:
    folder = write_set(tmp_path / "tiny")
    (folder / "labels" / "licence.json").write_text("{")
    with pytest.raises(BadSetError, match="is no JSON"):
        read_folder(folder)
    for name in ("labels/licence.json", "negatives/quiet.txt"):
        (folder / name).unlink()
    with pytest.raises(BadSetError, match="No document below"):
        read_folder(folder)


@pytest.mark.parametrize(
    "change",
    [
        {"format": 99},
        {"ran_at": "yesterday"},
        {"scores": {"deal": {"right": 1}}},
        {"bins": [{"field": "deal", "step": 3, "values": 1, "right": 2, "confidence": 0.1}]},
        {"in_sample": False},
        {"documents": None},
    ],
)
def test_a_file_that_holds_no_run_is_refused_and_nothing_is_kept(tmp_path: Path, change: dict[str, Any]) -> None:
    file = tmp_path / "run.json"
    scorecard("--gold", write_set(tmp_path / "tiny"), "--write", file, "--no-store")
    with pytest.raises(BadRunError, match="no run of the scorecard"):
        store(json.loads(file.read_text()) | change)
    assert not Scorecard.objects.exists()


def test_proposals_are_judged_in_the_places_they_would_take() -> None:
    deal = {"parties": [{"name": "Ardwynn"}], "terms": [], "phase": None}
    printed = Printed(
        {
            "deals": [deal],
            "proposals": [
                {"path": "deals.0.terms", "value": {"kind": "upfront", "amount": 1}},
                {"path": "deals.0.phase", "value": "phase_2"},
                {"path": "deals", "value": {"parties": [{"name": "Corvanthe"}]}},
            ],
            "readings": [{"path": "proposals.2.parties.0.name", "rule": "party.x@1", "confidence": 0.2}],
            "spans": [{"path": "proposals.2.parties.0.name", "document": 0, "start": 3, "end": 9}],
        }
    )
    whole, printed_at = printed.with_proposals()
    assert whole["deals"][0]["terms"] == [{"kind": "upfront", "amount": 1}]
    assert whole["deals"][0]["phase"] == "phase_2"
    assert deal["phase"] is None, "what is printed stays as it is"
    assert as_printed("deals.0.terms.0", printed_at) == "proposals.0"
    assert as_printed("deals.0.parties.0.name", printed_at) == "deals.0.parties.0.name"
    way = as_printed("deals.1.parties.0.name", printed_at)
    assert (printed.provenance(way).rule, printed.provenance(way).confidence) == ("party.x@1", 0.2)


def test_runs_come_with_the_project_and_go_with_the_samples() -> None:
    shipped = load_shipped()
    assert {run.name for run in shipped} == {"samples", "development", "unseen", "gold"}
    assert all(run.is_sample for run in shipped)
    kept = {run.name: run.misses.exists() for run in shipped}
    assert kept == {"samples": True, "development": False, "unseen": False, "gold": False}
    assert {run.name for run in shipped if not run.in_sample} == {"unseen"}
    call_command("remove_samples", verbosity=0)
    assert not Scorecard.objects.exists()


def test_a_run_made_here_stays_when_the_samples_go(tmp_path: Path) -> None:
    scorecard("--gold", write_set(tmp_path / "tiny"))
    call_command("remove_samples", verbosity=0)
    assert Scorecard.objects.count() == 1
