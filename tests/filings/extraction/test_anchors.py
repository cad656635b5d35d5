"""Words that lie around a match, and the stretches that are searched for it."""

from __future__ import annotations

import pytest

from filings.extraction.anchors import sought, windows

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
