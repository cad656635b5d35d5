"""A subsidiary that was, or is only planned, is none; a share and a place told in running text belong to the tie."""

from __future__ import annotations

import pytest

from filings.extraction import extract
from filings.extraction.source import SourceDocument, SourceFiling
from tests.filings.extraction.traps.test_signing_effect_and_announcement import COVER


def ties(sentence: str) -> list[tuple[str, str, str | None, float | None]]:
    text = COVER.format(day="May 3, 2016") + sentence + "\n"
    found = extract(SourceFiling("report.txt", [SourceDocument(0, "8-K", text)])).subsidiaries
    return [
        (
            s.parent.value,
            s.child.value,
            None if s.jurisdiction is None else s.jurisdiction.value,
            None if s.percent is None else float(s.percent.value),
        )
        for s in found
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2012 Tarnbek Oncology, Inc. sold its former subsidiary, Quenley Biologics, Inc., to Moorgate Capital.",
        (
            "Quenley Biologics, Inc. was a wholly owned subsidiary of Tarnbek Oncology, Inc. until "
            "it was dissolved in 2011."
        ),
        "Quenley Biologics, Inc. was a subsidiary of Tarnbek Oncology, Inc. and has since been sold.",
        "Upon closing, Quenley Biologics, Inc. will become a wholly owned subsidiary of Tarnbek Oncology, Inc.",
        "Tarnbek Oncology, Inc. intends to form a subsidiary, Tarnbek Japan K.K., in the coming year.",
        "Tarnbek Oncology, Inc. no longer owns Quenley Biologics, Inc., which had been its subsidiary.",
    ],
)
def test_a_ceased_or_planned_tie_is_none(sentence: str) -> None:
    assert ties(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            (
                "Tarnbek Oncology, Inc. conducts its trials through Tarnbek (Australia) Pty Ltd, a wholly-owned "
                "subsidiary organized under the laws of Victoria."
            ),
            ("Tarnbek Oncology, Inc.", "Tarnbek (Australia) Pty Ltd", "Victoria", 100.0),
        ),
        (
            "Oskel Pharma GmbH, a German company of which Tarnbek Oncology, Inc. holds 62%, makes the drug.",
            ("Tarnbek Oncology, Inc.", "Oskel Pharma GmbH", "Germany", 62.0),
        ),
        (
            (
                "Tarnbek Oncology, Inc. owns 80% of the outstanding shares of Quenley Biologics, Inc., a "
                "Nevada corporation; the remaining 20% is held by its founders."
            ),
            ("Tarnbek Oncology, Inc.", "Quenley Biologics, Inc.", "Nevada", 80.0),
        ),
    ],
)
def test_share_and_place_in_running_text(sentence: str, expected: tuple[str, str, str | None, float | None]) -> None:
    assert ties(sentence) == [expected]
