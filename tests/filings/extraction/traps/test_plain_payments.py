"""A payment called nothing is the upfront of an agreement only where it belongs to its start."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_texts import read_told


def _upfront(text: str) -> list[int]:
    return [int(each.amount or 0) for each in read_told(text).terms.terms if each.kind == "upfront"]


@pytest.mark.parametrize(
    "text",
    [
        "In June 2024 the parties amended the agreement to add animal health. Castlemoor paid Alderbrook $75,000.",
        "Under an amendment of June 2024 that lowers the royalty, Castlemoor paid Alderbrook $75,000 in July 2024.",
        "The agreement was terminated in June 2024; Castlemoor paid Alderbrook $75,000 and returned all rights.",
        "To date Castlemoor has paid Alderbrook $75,000 and it has issued no shares.",
        "Castlemoor has paid Alderbrook $75,000 since 2022.",
    ],
)
def test_what_a_later_change_cost_or_years_summed_is_no_upfront(text: str) -> None:
    assert _upfront(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Castlemoor paid Alderbrook $75,000 in May 2022 and will fund the trials.",
        "Under the agreement, Castlemoor paid $75,000.",
        "Castlemoor paid $75,000 for the rights.",
    ],
)
def test_what_was_paid_at_the_start_is(text: str) -> None:
    assert _upfront(text) == [75_000]
