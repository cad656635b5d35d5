"""When an agreement that a report tells of took effect, and days of effect that are not its own."""

from __future__ import annotations

import pytest

from tests.filings.extraction.traps.test_signing_effect_and_announcement import reported

LICENSED = (
    'On May 3, 2016, Tarnbek Oncology, Inc. (the "Company") entered into a License Agreement with Quarrymont Pharma '
    'Limited ("Quarrymont"), under which the Company granted Quarrymont an exclusive license to TBK-4 in Japan. '
)


@pytest.mark.parametrize(
    "told",
    [
        LICENSED
        + (
            "The License Agreement became effective on May 6, 2016, the day after clearance under "
            "the HSR Act, as amended."
        ),
        LICENSED + "The License Agreement with Quarrymont took effect on May 6, 2016.",
        LICENSED + "Under the License Agreement, effective as of May 6, 2016, Quarrymont will pay royalties.",
    ],
)
def test_the_day_of_effect_is_kept_beside_that_of_signing(told: str) -> None:
    deal = reported(told)
    assert deal.signed is not None
    assert deal.signed.value == "2016-05-03"
    assert deal.effective is not None
    assert deal.effective.value == "2016-05-06"


@pytest.mark.parametrize(
    "told",
    [
        LICENSED + "Quarrymont pays a royalty of ten percent (10%), effective as of May 6, 2016.",
        LICENSED + "Effective May 6, 2016, Quarrymont and the Company amended an older supply contract.",
        LICENSED + "The appointment of Quarrymont's director became effective on May 6, 2016.",
    ],
)
def test_the_effect_of_something_else_is_not_the_agreements(told: str) -> None:
    assert reported(told).effective is None


def test_effective_and_entered_on_one_day_is_the_day_of_signing() -> None:
    deal = reported(LICENSED.replace("On May 3, 2016", "Effective May 3, 2016"))
    assert deal.signed is not None
    assert deal.signed.value == "2016-05-03"
    assert deal.effective is None
