"""One sentence says that an agreement was signed and when, the next what was agreed."""

from __future__ import annotations

import pytest

from tests.filings.extraction.traps.filings_told import periodic


@pytest.mark.parametrize(
    "text",
    [
        "In May 2014, the Company signed an agreement with Ardmoor plc. Ardmoor plc granted the Company a license.",
        "The Company and Ardmoor plc entered into an agreement in May 2014. Ardmoor plc granted us rights to a gel.",
        (
            "In May 2014, we entered into an agreement with Ardmoor plc. It is governed by Utah law. According to the"
            " agreement, Ardmoor plc granted us a license for a patent."
        ),
    ],
)
def test_the_deal_is_signed_when_the_agreement_was(text: str) -> None:
    (deal,) = periodic(text)
    assert deal.signed is not None
    assert deal.signed.value == "2014-05"


def test_an_agreement_far_before_dates_no_licence() -> None:
    (deal,) = periodic(
        "In May 2014, the Company signed an agreement with Ardmoor plc. It was about rooms. The rooms were small. They"
        " had no windows. Ardmoor plc granted the Company a license for a patent on its antibody."
    )
    assert deal.signed is None
