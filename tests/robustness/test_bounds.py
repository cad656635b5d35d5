"""Enormous documents are read as far as the bounds, within memory, and say what was left out.

The bounds are lowered here: what is tested is that they hold, wherever they are.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from filings.extraction import bounds, extract, pipeline
from filings.extraction.facts import FilingFacts
from filings.extraction.source import SourceDocument, SourceFiling
from filings.reading import read
from filings.text import bounds as conversion
from filings.text import convert

OPENING = "BOSTON, May 3, 2022 -- Harrowgate Therapeutics, Inc. licensed a drug candidate for cancer to Pellmoor GmbH. "


def _facts(text: str, *more: str) -> FilingFacts:
    documents = [SourceDocument(number, "EX-99.1", each) for number, each in enumerate((text, *more))]
    return extract(SourceFiling("long", documents))


@pytest.mark.parametrize(
    ("mark", "what"), [("a\n", "lines"), ("We did. ", "sentences"), ("a\t", "cells of tables")], ids=lambda v: repr(v)
)
def test_lines_sentences_and_cells_beyond_their_bound_are_left_out_and_named(monkeypatch, mark, what):
    monkeypatch.setattr(bounds, "MAX_MARKS", tuple((m, 50, w) for m, _, w in bounds.MAX_MARKS))
    assert _facts(OPENING + mark * 40).given_up == ()
    assert _facts(OPENING + mark * 60).given_up == (f"document 0: text after 50 {what}",)


def test_many_documents_share_one_bound(monkeypatch):
    monkeypatch.setattr(bounds, "MAX_ALL_CHARACTERS", 3 * len(OPENING))
    assert _facts(*[OPENING] * 3).given_up == ()
    assert _facts(*[OPENING] * 4).given_up == (
        f"document 3: text after {3 * len(OPENING)} characters of the whole filing",
    )


def test_an_endless_sentence_is_read_in_parts_and_its_deal_still_found(monkeypatch):
    monkeypatch.setattr(bounds, "LONGEST_SENTENCE", 400)
    monkeypatch.setattr(pipeline, "LONGEST_SENTENCE", 400)
    granted = "Harrowgate Therapeutics, Inc. granted Pellmoor Pharma GmbH an exclusive license to HRG-12 in Europe"
    facts = _facts(granted + ", and so it went on and on" * 100)
    assert len(facts.deals) == 1
    assert "in parts" in facts.given_up[0]


def _deals(count: int) -> Iterator[str]:
    for first in range(count):
        name = "".join(chr(97 + int(digit)) for digit in f"{first:03}")
        yield f"Lum{name} Pharma, Inc. granted Vor{name} GmbH an exclusive license to a drug candidate for $5 million. "


def test_deals_beyond_the_bound_are_counted(monkeypatch):
    assert len(_facts("".join(_deals(4))).deals) == 4
    monkeypatch.setattr("filings.extraction.deals.assembly.MAX_DEALS", 3)
    facts = _facts("".join(_deals(5)))
    assert len(facts.deals) == 3
    assert facts.given_up == ("2 deals beyond the first 3",)


def test_tellings_beyond_the_bound_are_named(monkeypatch):
    monkeypatch.setattr("filings.extraction.deals.assembly.MAX_TELLINGS", 2)
    facts = _facts("".join(_deals(4)))
    assert len(facts.deals) == 2
    assert facts.given_up == ("sentences that tell of deals after the first 2",)


@pytest.mark.parametrize("unit", ["<td>", "&nbsp;x", "<", "é ", "a  "])
def test_a_page_of_endless_tags_is_converted_as_far_as_the_bound(monkeypatch, unit):
    monkeypatch.setattr(conversion, "UNCOUNTED", 1_000)
    monkeypatch.setattr(conversion, "MOST_STEPS", 1_000)
    made = convert(b"<html><body><p>" + unit.encode() * 3_000, is_html=True)
    assert "were converted" in made.notes[0]
    assert convert(b"<html><body><p>" + unit.encode() * 900, is_html=True).notes == ()


@pytest.mark.parametrize("unit", ["a\n", "\r", "\f", "a\t", "é "])
def test_a_text_of_endless_lines_is_converted_as_far_as_the_bound(monkeypatch, unit):
    monkeypatch.setattr(conversion, "UNCOUNTED", 1_000)
    monkeypatch.setattr(conversion, "MOST_STEPS", 1_000)
    assert "only the first 1000 lines" in convert(unit.encode() * 3_000, is_html=False).notes[0]


@pytest.mark.parametrize("unit", ["Harrowgate ", "<table><tr><td>x", "a\n", "$5 million, "], ids=repr)
def test_fifty_megabytes_are_read_in_seconds(monkeypatch, unit):
    monkeypatch.setattr(bounds, "MAX_CHARACTERS", 100_000)
    monkeypatch.setattr(conversion, "MOST_STEPS", 100_000)
    begin = time.process_time()
    facts = extract(read((OPENING + unit * (50_000_000 // len(unit))).encode(), name="huge.txt").source)
    assert time.process_time() - begin < 30
    assert facts.registrant is None or facts.registrant.name.value


def test_a_line_of_leaders_alone_is_a_table_without_rows() -> None:
    text = (
        "BOSTON, May 3, 2022 -- Harrowgate Therapeutics, Inc. granted Pellmoor Pharma GmbH an exclusive license to a "
        "drug for cancer. Milestones fall due as follows:\n\nFirst approval ............. $2,000,000\n\n........\n\n"
        "......... $3,000,000\n\nFirst sale ............. $4,000,000\n"
    )
    assert extract(read(text.encode(), name="leaders.txt").source).deals
