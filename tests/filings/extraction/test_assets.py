"""Names of what is licensed: brands, generic names, codes and, where there is none, what is described."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_texts import read_told


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Alderbrook licensed its drug candidate Q21 to Castlemoor for Japan.", ["Q21"]),
        ("Castlemoor obtains the exclusive right to commercialize quorastaprazan in Korea.", ["quorastaprazan"]),
        ("Castlemoor is licensed to sell Quoradin (felbosartan) tablets in Canada.", ["Quoradin", "felbosartan"]),
        ("Alderbrook licensed felbosartone, an oral chymase inhibitor, to Castlemoor.", ["felbosartone"]),
        ("The license covers the right to develop and sell Quexuprazom in Italy.", ["Quexuprazom"]),
        ("Alderbrook appointed Castlemoor distributor of RenoGraft in Japan.", ["RenoGraft"]),
        ("Castlemoor is licensed to market Alderbrook's glycerol lingual spray in Canada.", ["glycerol lingual spray"]),
        (
            "Castlemoor took a license to humanized antibodies to the CD188 receptor.",
            ["antibodies to the CD188 receptor"],
        ),
    ],
)
def test_what_is_licensed_is_named_as_written(text: str, names: list[str]) -> None:
    found = [a.value for a in read_told(text).grant.assets]
    assert len(found) == len(names)
    assert all(name in value for name, value in zip(names, found, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "Castlemoor paid SEK 400 million under the license.",
        "The LICENSEES and AFFILIATES of Castlemoor hold the license.",
        "Alderbrook granted the license to Castlemoor at its offices in Haldorsen Street.",
    ],
)
def test_what_only_looks_like_a_name_is_none(text: str) -> None:
    assert read_told(text).grant.assets == ()
