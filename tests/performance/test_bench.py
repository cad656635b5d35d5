"""`./run bench` lists its benchmarks, and prints figures that programs can read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.performance.__main__ import main
from tests.performance.benchmarks import BENCHMARKS
from tests.performance.measuring import duel, peak_mb


def test_without_a_name_the_benchmarks_are_listed(capsys):
    assert main([]) == 0
    said = capsys.readouterr().out
    assert [line.split()[0] for line in said.splitlines()] == list(BENCHMARKS)


def test_figures_can_be_had_as_json(capsys):
    assert main(["splitting", "--rounds", "1", "--json"]) == 0
    assert set(json.loads(capsys.readouterr().out)["splitting"]) == {"mb_s", "mb"}


def test_a_name_that_is_none_is_refused(capsys):
    with pytest.raises(SystemExit):
        main(["speed"])
    assert "splitting" in capsys.readouterr().err


def test_the_slower_of_two_rivals_has_the_higher_ratio():
    pair = duel(lambda: sum(range(20_000)), lambda: sum(range(400_000)), rounds=3)
    assert pair.ratio > 3


def test_the_peak_is_that_of_a_process_of_its_own(tmp_path: Path):
    file = tmp_path / "release.txt"
    file.write_text("Harrowgate Therapeutics announces a license agreement with Pellmoor Pharma.\n" * 40)
    ballast = bytearray(150_000_000)
    assert 10 < peak_mb(file) < 150
    assert len(ballast)
