"""A sum of milestones whose parts are told by what they relate to: the parts are sums too, not single events."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_texts import read_told


@pytest.mark.parametrize(
    "text",
    [
        (
            "Alderbrook may receive up to $90.0 million in milestone payments, of which $20.0 million relates to"
            " the initiation of certain development activities, $30.0 million relates to certain regulatory filings and"
            " approvals and $40.0 million relates to commercialization activities."
        ),
        (
            "Castlemoor will pay milestones of up to $90.0 million, including $20.0 million related to development,"
            " $30.0 million related to regulatory approvals and $40.0 million related to sales."
        ),
        (
            "Alderbrook may receive up to $90.0 million in milestones: $20.0 million is related to clinical events,"
            " $30.0 million is related to regulatory submissions, and $40.0 million is related to commercial events."
        ),
    ],
)
def test_parts_that_relate_to_a_class_are_totals_of_it(text: str) -> None:
    told = read_told(text)
    assert told.events() == []
    assert told.amounts() == {
        "milestone": [90_000_000],
        "milestone_development": [20_000_000],
        "milestone_regulatory": [30_000_000],
        "milestone_commercial": [40_000_000],
    }


@pytest.mark.parametrize(
    "text",
    [
        "Of this, $2.0 million relates to development services performed in the quarter.",
        "Castlemoor was charged $2.0 million related to development costs.",
        "$2.0 million relates to the first approval of ALB-204, received in May 2022.",
    ],
)
def test_costs_and_single_events_are_no_totals(text: str) -> None:
    assert not {k for k in read_told(text).amounts() if k.startswith("milestone")}
