"""A subsidiary that gets part of what its parent licensed for stands beside it; one that is only named does not."""

from __future__ import annotations

import pytest

from filings.extraction import extract
from filings.extraction.source import SourceDocument, SourceFiling

HEAD = (
    "BOSTON, May 3, 2022 -- Harrowgate Therapeutics, Inc. (NASDAQ: HRGT) announced that it licensed HT-21, a drug "
    "candidate for cancer, to Moorcroft Skin, Inc. under an exclusive license agreement signed on May 2, 2022. "
)


def roles(sentence: str) -> dict[str, tuple[str, str | None]]:
    (deal,) = extract(SourceFiling("news.txt", [SourceDocument(0, "EX-99.1", HEAD + sentence)])).deals
    return {p.name.value: (p.role.value, p.parent.value if p.parent else None) for p in deal.parties}


@pytest.mark.parametrize(
    "sentence",
    [
        "Harrowgate and its subsidiary Pellmoor Labs Ltd. will receive 5 million shares and royalties of 5%.",
        (
            "The agreement provides for royalties of 5%, with each of Harrowgate and its wholly owned subsidiary "
            "Pellmoor Labs Ltd. entitled to receive half of them."
        ),
        "Harrowgate and its subsidiaries Pellmoor Labs Ltd. and Ashdown Vet GmbH are eligible for royalties of 5%.",
    ],
)
def test_those_who_share_what_a_licence_brings_stand_on_one_side(sentence: str) -> None:
    found = roles(sentence)
    assert found["Harrowgate Therapeutics, Inc."] == ("licensor", None)
    assert found["Pellmoor Labs Ltd."] == ("licensor", "Harrowgate Therapeutics, Inc.")
    assert found["Moorcroft Skin, Inc."] == ("licensee", None)


@pytest.mark.parametrize(
    "sentence",
    [
        "Harrowgate and its subsidiary Pellmoor Labs Ltd. have 120 employees.",
        "Harrowgate and Pellmoor Labs Ltd. will receive royalties of 5%.",
    ],
)
def test_a_subsidiary_or_another_company_that_is_only_named_is_no_party(sentence: str) -> None:
    assert "Pellmoor Labs Ltd." not in roles(sentence)
