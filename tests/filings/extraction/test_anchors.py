"""Words that lie around a match, and the stretches that are searched for it."""

from __future__ import annotations

import re

import pytest

from filings.extraction.anchors import Sought, sought, windows
from filings.extraction.small_letters import Seeker
from filings.extraction.terms import labelled

TEXT = "Harrowgate grants Pellmoor an exclusive license. It grants a sole license to its vaccine" + " and so on" * 300


@pytest.mark.parametrize("start", [0, 13, 20, 32, 50, 60, 200])
@pytest.mark.parametrize(
    "pattern", [r"\b(?:exclusive|sole)\s+licen[cs]e\b", r"grants\s+(?:\w+\s+){1,3}licen[cs]e", r"licen[cs]e|grants"]
)
def test_nothing_is_found_in_front_of_where_the_search_begins(pattern, start):
    anchored = sought(pattern)
    wanted = [m.span() for m in anchored.pattern.finditer(TEXT, start)]
    assert [m.span() for m in anchored.finditer(TEXT, start)] == wanted
    first = anchored.search(TEXT, start)
    assert (first.span() if first else None) == (wanted[0] if wanted else None)


def test_stretches_that_touch_are_one_and_none_leaves_the_text():
    assert list(windows([2, 9, 30, 58], 0, 60, before=5, after=4)) == [(0, 13), (25, 34), (53, 60)]
    assert list(windows([12, 9], 8, 60, before=5, after=4)) == [(8, 16)]
    assert list(windows([], 0, 60, before=5, after=4)) == []


@pytest.mark.parametrize(
    ("pattern", "word", "known"),
    [
        (r"(?:\bU\.S\.\s?)?\$\s?\d+(?:\.\d)?", "$", {"lead": 5}),
        (r"\d+(?:\s+\w+)*\s+dollars\b(?!\s+each)", "dollars", {"longest": 60}),
    ],
)
@pytest.mark.parametrize("filling", ["", " and more of it" * 400])
def test_what_is_known_of_a_pattern_by_hand_changes_nothing_that_it_finds(pattern, word, known, filling):
    text = f"Pellmoor paid U.S. $5.5 and $7$8,{filling} later 12 thousand dollars, then 40 dollars each.{filling} $9"
    plain = re.compile(pattern, re.IGNORECASE)
    made = Sought(plain, (frozenset((word,)),), **known)
    assert [m.span() for m in made.finditer(text)] == [m.span() for m in plain.finditer(text)]


def test_without_the_rest_of_a_pattern_its_optional_beginning_is_not_tried():
    pattern = re.compile(r"(?:(?P<who>[A-Z]\w+)[^.]{0,40}?)?\bagreement\s+with\s+(?P<whom>[A-Z]\w+)", re.IGNORECASE)
    seeker = Seeker(pattern)
    for text in ("Harrowgate has an Agreement with Pellmoor.", "An agreement with Pellmoor.", "Harrowgate agreed."):
        found = [(m.span(), m.groupdict()) for m in seeker.finditer(text, 0, len(text))]
        assert found == [(m.span(), m.groupdict()) for m in pattern.finditer(text)]


def test_a_labelled_line_with_a_long_amount_in_its_midst_is_read_at_once():
    text = "Upfront license fee of " + "¤" * 60 + " and of costs in an amount of " + "¤" * 30 + " per year."
    assert not list(labelled.UPFRONT.pattern.finditer(text))
    assert labelled.UPFRONT.pattern.search("Upfront license fee " + "¤" * 60 + "\t" + "¤" * 40)["amount"] == "¤" * 60
