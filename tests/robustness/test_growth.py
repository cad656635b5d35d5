"""Work grows with size and no faster: texts that repeat themselves, four times as long, take about four times as long.

Processor time is compared by ratio, with a margin wide enough for a busy machine; short runs are not judged at all.
"""

from __future__ import annotations

import time

import pytest

from filings.extraction import extract
from filings.extraction.rules import all_rules
from filings.reading import read

SHORT = 12_000  # bytes of the shorter text
STEEPEST = 10  # times as long for four times the text; a quadratic step takes sixteen
TOO_SHORT = 0.4  # processor seconds below which a run says nothing
LONGEST_SENTENCE = 4_000  # characters that a rule is given at once

UNITS = {
    "open brackets": "(",
    "brackets": "(the “Company”) ",
    "quotes": "“License” ",
    "amounts": "$5.0 million, ",
    "redactions": "[***] ",
    "digits": "9",
    "dates": "May 3, 2022, ",
    "capitals": "LICENSE ",
    "names": "Harrowgate Pharma GmbH and ",
    "one long word": "licenc",
    "one long name": "A",
    "commas": " ,,",
    "full stops": ". ",
    "blank lines": "\n \n",
    "spaces": " ",
    "tabs": "a\t",
    "open tags": "<td",
    "open cells": "<table><tr><td>x",
    "hidden elements": "<div style='display:none'>x",
    "comments": "<!-- x ",
    "entities": "&nbsp;",
    "list items": "\n\n(a) milestone of $1.0 million upon approval",
    "sentences": "Harrowgate, Inc. granted Pellmoor GmbH a license and will receive royalties of 5%. ",
    "columns": "Harrowgate GmbH      Germany      100%\n",
    "marks": "«0» ¤ ‡ ",
    "agreements": "License Agreement with Harrowgate, Inc. ",
}
OPENINGS = {
    "list": "Exhibit 21.1\n\nHarrowgate Group plc - Significant Subsidiaries\n\nPellmoor Oy\tFinland\t100\n",
    "text": "BOSTON, May 3, 2022 -- Harrowgate Therapeutics, Inc. licensed a drug candidate for cancer patients. ",
    "page": "<html><body><p>Harrowgate Therapeutics, Inc. licensed a drug candidate for cancer patients.</p>",
}


def _seconds(opening: str, unit: str, size: int) -> float:
    data = (opening + unit * (size // len(unit.encode()))).encode()
    begin = time.process_time()
    extract(read(data, name="long.txt").source)
    return time.process_time() - begin


@pytest.mark.parametrize("opening", OPENINGS.values(), ids=OPENINGS)
@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_a_text_four_times_as_long_takes_no_more_than_its_share(unit, opening):
    longer = _seconds(opening, unit, 4 * SHORT)
    if longer > TOO_SHORT:
        assert longer < STEEPEST * min(_seconds(opening, unit, SHORT) for _ in range(2))


@pytest.mark.parametrize("each", all_rules(), ids=lambda rule: rule.id)
def test_no_rule_loses_itself_in_its_own_words(each):
    for words in {*each.literals[:4], each.examples[0]}:
        text = words * (LONGEST_SENTENCE // len(words))
        begin = time.process_time()
        sum(1 for _ in each.pattern.finditer(text))
        assert time.process_time() - begin < 2


RUNS = [sign * 400 for sign in ",.-)(;:'¤a0%"] + [words * 150 for words in (", ", ". ", "and ", "(a) ", "¤, ")]


@pytest.mark.parametrize("each", all_rules(), ids=lambda rule: rule.id)
def test_no_rule_loses_itself_in_a_run_of_signs_within_its_words(each):
    """Two ways to read the same comma are no harm in one; in four hundred they are more than there are atoms."""
    for example in each.examples[:4]:
        ends = [at for at in range(1, len(example)) if example[at - 1].isalnum() != example[at].isalnum()]
        for at in (*ends, len(example)):
            for run in RUNS:
                begin = time.process_time()
                each.pattern.search(example[:at] + run + example[at:])
                assert time.process_time() - begin < 1


@pytest.mark.parametrize(
    ("name", "opening", "mark"),
    [
        ("discard.share_price", "", "¤"),
        ("deal.pact.two-sides", "", "agreement"),
        ("deal.pact.two-sides", "", "-"),
        ("upfront.plain_fee", "the Company received ", "t"),
    ],
)
def test_one_endless_word_or_amount_is_read_once(name, opening, mark):
    each = next(rule for rule in all_rules() if rule.id == name)
    begin = time.process_time()
    assert not list(each.pattern.finditer(opening + mark * (16_000 // len(mark))))
    assert time.process_time() - begin < 0.5
