"""The class of an asset is told by a class word about it, not known from its name or from its neighbours."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_texts import read_told


@pytest.mark.parametrize(
    "text",
    [
        "Alderbrook granted Castlemoor a license to quoralimab for asthma.",
        "Alderbrook licensed ALB-204 to Castlemoor; unlike antibodies, it is taken by mouth.",
        "Alderbrook licensed ALB-204 to Castlemoor for therapeutic, prophylactic and diagnostic uses.",
        "Alderbrook licensed ALB-204 to Castlemoor. Castlemoor sells CMR-118, a vaccine.",
    ],
)
def test_no_class_word_no_modality(text: str) -> None:
    assert read_told(text).grant.modality is None


def test_the_word_said_of_the_asset_decides() -> None:
    found = read_told(
        "Alderbrook licensed ALB-204, a peptide-based radioligand, to Castlemoor, which also makes antibodies."
    ).grant.modality
    assert found is not None
    assert found.value == "radiopharmaceutical"
