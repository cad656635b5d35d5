"""A stage belongs to the asset that has reached it: not to another product, not to what is planned or paid for."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_texts import read_told

GRANT = "Alderbrook granted Castlemoor an exclusive license to ALB-204. "


@pytest.mark.parametrize(
    "text",
    [
        "Castlemoor's own candidate, CMR-118, is in Phase 3.",
        "CMR-118, which Castlemoor is studying in Phase 3 trials, is not part of the license.",
        "Unlike CMR-118, which has completed a Phase 3 trial, ALB-204 is given once a month.",
        "Castlemoor will pay $5 million when the first patient is dosed in a Phase 3 trial and more on approval.",
        "Milestones are due as follows: first dosing in a Phase 3 study, $1,500,000; approval, $4,000,000.",
        "Castlemoor plans to start a Phase 3 trial of ALB-204 next year.",
        "Castlemoor has the means to take ALB-204 into Phase 3 trials by next spring.",
    ],
)
def test_no_stage_is_taken_from_elsewhere(text: str) -> None:
    assert read_told(GRANT + text).grant.phase is None


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("ALB-204 has finished Phase I studies.", "phase_1"),
        ("The Company received $7.5 million in 2015 upon the initiation of a Phase 2 trial of ALB-204.", "phase_2"),
        ("ALB-204 was launched by Castlemoor in March 2017.", "marketed"),
        ("ALB-204, approved in the United States since 2020, is given by injection.", "approved"),
        ("In June the Company submitted a New Drug Application for ALB-204.", "filed"),
        ("ALB-204 is now in a pivotal trial for uveitis.", "phase_3"),
        ("ALB-204 is in preclinical testing.", "preclinical"),
        ("ALB-204 is presently the subject of a Phase II study in asthma.", "phase_2"),
        ("We are conducting a Phase 2a study of ALB-204.", "phase_2"),
        ("A Phase 1b trial of ALB-204 in adults with asthma completed enrolment in May.", "phase_1"),
        ("Since the start in November of a Phase I trial ALB-204 has been given to forty volunteers.", "phase_1"),
        ("Preclinical studies of ALB-204 were completed in May.", "preclinical"),
        ("ALB-204 received 510(k) clearance in June.", "approved"),
        ("The Food and Drug Administration approved ALB-204 in 1994.", "approved"),
        ("Castlemoor launched ALB-204 in Norway in March.", "marketed"),
        ("Castlemoor markets ALB-204 in Brazil.", "marketed"),
        ("Alderbrook is a clinical-stage company.", None),
    ],
)
def test_a_stage_that_was_reached(text: str, stage: str | None) -> None:
    found = read_told(GRANT + text).grant.phase
    assert (found.value if found else None) == stage
