"""The subsidiary that signed is the party, its parent only its parent."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_sides import partners

FILER = "Lindcroft Therapeutics, Inc."
CHILD, PARENT = "Ostrava Medica a.s.", "Ostrava Holding SE"
LISTED = f"{FILER} (Nasdaq: LCFT)"


@pytest.mark.parametrize(
    "text",
    [
        (
            f"{LISTED} today announced that it has granted {CHILD}, a wholly owned subsidiary of {PARENT}, an"
            " exclusive license to its inhaled drug in Poland."
        ),
        f"{PARENT}'s subsidiary {CHILD} has entered into a license agreement with {LISTED} for a spray.",
        f"{LISTED} signed a License Agreement with {CHILD}. {CHILD} is a subsidiary of {PARENT}.",
        f"{LISTED} out-licensed the Polish rights to its inhaled drug to {CHILD}, part of the {PARENT} group.",
    ],
)
def test_the_subsidiary_that_signed_is_the_party(text: str) -> None:
    assert partners(text) == [{FILER, CHILD}]
