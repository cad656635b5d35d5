"""Diseases are named as written, with the words that belong to their names."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_texts import read_told


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Alderbrook licensed ALB-204 for erectile dysfunction to Castlemoor.", ["erectile dysfunction"]),
        ("ALB-204 is licensed for the treatment of elevated lipoprotein(a).", ["elevated lipoprotein(a)"]),
        ("The license to ALB-204 covers the treatment of multiple sclerosis.", ["multiple sclerosis"]),
        ("ALB-204 is licensed for all purposes, including the diagnosis of patients.", []),
        ("Alderbrook licensed ALB-204 for use in human diseases.", []),
    ],
)
def test_diseases_of_the_licence(text: str, names: list[str]) -> None:
    assert [i.value for i in read_told(text).grant.indications] == names


def test_a_name_of_joined_capitals_is_read_in_linear_time() -> None:
    assert read_told("A-" * 3000 + " technology").grant.assets == ()
