"""A letter of intent or term sheet and the definitive agreement after it: one deal, with the day of the latter."""

from __future__ import annotations

import pytest

from tests.filings.extraction.traps.test_signing_effect_and_announcement import reported

GRANT = " The Company granted Quarrymont an exclusive license to TBK-4 in Japan."
FIRST = 'Tarnbek Oncology, Inc. (the "Company")'
SECOND = 'Quarrymont Pharma Limited ("Quarrymont")'


@pytest.mark.parametrize(
    "told",
    [
        (
            f"On May 3, 2016, {FIRST} entered into a License Agreement with {SECOND}, which "
            "replaces the non-binding letter of "
            f"intent that the parties signed on March 1, 2016.{GRANT}"
        ),
        (
            f"As previously announced, on March 1, 2016, {FIRST} and {SECOND} signed a term "
            "sheet for the licensing of TBK-4. "
            "On May 3, 2016 the parties entered into the definitive License Agreement, under "
            "which the Company granted "
            "Quarrymont an exclusive license to TBK-4 in Japan."
        ),
        (
            f"On May 3, 2016, {FIRST} and {SECOND} executed a definitive License Agreement "
            "contemplated by their binding term "
            f"sheet dated March 1, 2016.{GRANT}"
        ),
    ],
)
def test_the_definitive_agreement_dates_the_deal(told: str) -> None:
    deal = reported(told)
    assert deal.event.value == "signed"
    assert deal.signed is not None
    assert deal.signed.value == "2016-05-03"
    assert deal.name is not None
    assert deal.name.value == "License Agreement"


@pytest.mark.parametrize(
    "told",
    [
        (
            f"On May 3, 2016, {FIRST} signed a non-binding letter of intent with {SECOND} to "
            "license TBK-4 to Quarrymont for "
            "Japan. The parties expect to sign a definitive license agreement by September 2016."
        ),
        (
            f"On May 3, 2016, {FIRST} and {SECOND} entered into a binding term sheet under "
            "which, upon execution of a "
            "definitive agreement, the Company will grant Quarrymont an exclusive license to TBK-4 in Japan."
        ),
        (
            f"{FIRST} and {SECOND} entered into a letter of intent dated May 3, 2016, by "
            "which Quarrymont is to receive an "
            "exclusive license to TBK-4 in Japan once a definitive agreement is signed."
        ),
    ],
)
def test_an_intention_alone_is_proposed(told: str) -> None:
    deal = reported(told)
    assert deal.event.value == "proposed"
    assert deal.signed is not None
    assert deal.signed.value == "2016-05-03"
