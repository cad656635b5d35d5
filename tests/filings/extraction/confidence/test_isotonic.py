"""The step function: it rises, it is cautious, and of what it calls 0.9 the share of right values is at least that."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filings.extraction.confidence.isotonic import LEAST, fit, lower


def outcomes(*shares: tuple[float, int, int]) -> list[tuple[float, bool]]:
    """(score, right, wrong) as single outcomes."""
    return [(score, right) for score, yes, no in shares for right in [True] * yes + [False] * no]


def test_a_rule_that_is_always_right_is_not_certain_after_thirty_values() -> None:
    thirty, thousand = fit(outcomes((0.9, 30, 0))), fit(outcomes((0.9, 1000, 0)))

    assert 0.9 < thirty.at(0.9) < 0.98
    assert thousand.at(0.9) > 0.99


def test_scores_that_mislead_are_pooled() -> None:
    """A higher score with a lower share says nothing: both get the share of the two together."""
    steps = fit(outcomes((0.6, 45, 5), (0.8, 30, 20)))

    assert steps.at(0.6) == steps.at(0.8) == round(lower(75, 100), 4)


def test_scores_between_and_beyond_the_seen_ones_take_the_step_below() -> None:
    steps = fit(outcomes((0.5, 10, 30), (0.9, 95, 5)))

    assert steps.at(0.1) == steps.at(0.5) == steps.at(0.89) < steps.at(0.9) == steps.at(1.0)


def test_a_handful_of_outcomes_makes_no_step_of_its_own() -> None:
    few = LEAST - 5
    steps = fit(outcomes((0.5, 20, 20), (0.95, few, 0)))

    assert len(steps.starts) == 1


def test_nothing_cannot_be_fitted() -> None:
    with pytest.raises(ValueError, match="no outcomes"):
        fit([])


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=300))
def test_the_steps_rise_and_stay_within_bounds(seen: list[tuple[float, bool]]) -> None:
    steps = fit(seen)

    assert list(steps.shares) == sorted(steps.shares)
    assert list(steps.starts) == sorted(set(steps.starts))
    assert all(0 <= share < 1 for share in steps.shares)


def test_what_is_called_nine_tenths_is_right_at_least_as_often_on_new_values() -> None:
    """Scores with a known share behind them: fitted on one half, held against the other."""
    chance = random.Random(20)
    drawn = [(score, chance.random() < score**3) for score in (chance.random() for _ in range(8000))]
    steps = fit(drawn[:4000])

    sure = [right for score, right in drawn[4000:] if steps.at(score) >= 0.9]
    assert len(sure) > 50
    assert sum(sure) / len(sure) >= 0.9
