"""Statements "in thousands": their running text prints some figures in thousands too and some in full."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_texts import OPENING, read_told

NOTES = "NOTES TO FINANCIAL STATEMENTS\n(Dollars in thousands, except per share amounts)\n\n" + OPENING


def _found(text: str) -> list[tuple[int, bool]]:
    """(amount, whether it is certain enough to stand without a person's look)."""
    return [(int(t.amount or 0), t.confidence >= 0.5) for t in read_told(text, opening=NOTES, kind="10-K").terms.terms]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Castlemoor paid an upfront fee of $4,250.", [(4_250_000, True)]),
        ("Castlemoor paid an upfront fee of $4.2 million.", [(4_200_000, True)]),
        ("Castlemoor paid an upfront fee of $15,000.", [(15_000_000, False)]),
        ("Castlemoor pays an annual license maintenance fee of $50,000.", [(50_000_000, False)]),
        (
            "Castlemoor paid an upfront fee of $12,500 and bought 1,250,000 shares of common stock for $5,000.",
            [(12_500_000, True), (5_000_000, True)],
        ),
        ("Castlemoor paid an upfront payment of $2,500,000.", [(2_500_000, False)]),
    ],
)
def test_round_figures_of_running_text_are_proposals(text: str, found: list[tuple[int, bool]]) -> None:
    assert _found(text) == found
