"""What is paid for each target, product or indication is no total of the deal."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_texts import read_told


def _basis(text: str) -> list[tuple[int, str | None]]:
    return [(int(t.amount or 0), t.basis) for t in read_told(text).terms.terms if t.amount is not None]


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Alderbrook is eligible for up to $240 million per target in development milestones.", "per_target"),
        ("For each target, Castlemoor will pay up to $240 million in milestone payments.", "per_target"),
        (
            "Castlemoor may pay up to $240 million in development milestones for each of the three targets.",
            "per_target",
        ),
        ("Milestones of up to $240 million are payable for each licensed product.", "per_product"),
        ("Castlemoor owes up to $240 million in milestone payments on a product-by-product basis.", "per_product"),
        ("Castlemoor owes milestones of up to $240 million per indication.", "per_indication"),
        ("Castlemoor owes milestones of up to $240 million in total for the three targets.", "aggregate"),
    ],
)
def test_the_unit_of_a_milestone_total(text: str, basis: str) -> None:
    assert _basis(text) == [(240_000_000, basis)]
