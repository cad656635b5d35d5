"""That nothing is paid is a fact; that nothing was paid in a period, or nothing further, is none."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_texts import read_told


def _stated(text: str) -> list[tuple[str, str]]:
    return sorted((t.kind, t.disclosure) for t in read_told(text).terms.terms)


@pytest.mark.parametrize(
    "text",
    [
        "There is no upfront payment.",
        "Castlemoor did not make any upfront payment under the agreement.",
        "The license was granted without any upfront fee.",
        "Neither party made an upfront payment to the other.",
        "No cash changed hands at signing.",
    ],
)
def test_no_upfront(text: str) -> None:
    assert _stated(text) == [("upfront", "none")]


@pytest.mark.parametrize(
    "text",
    [
        "No upfront, milestone or royalty payments are due to the Company.",
        "The agreement does not provide for any upfront or milestone payments.",
        "There are no upfront fees or milestone payments due under the agreement.",
    ],
)
def test_no_upfront_and_no_milestones(text: str) -> None:
    assert _stated(text) == [("milestone", "none"), ("upfront", "none")]


@pytest.mark.parametrize(
    "text",
    [
        "No milestone payments were made during 2023.",
        "If Castlemoor terminates, no further milestone payments will become payable.",
        "There can be no assurance that any upfront payment will be received.",
        "We have not received any milestone payments to date.",
    ],
)
def test_nothing_so_far_is_not_nothing(text: str) -> None:
    assert _stated(text) == []
