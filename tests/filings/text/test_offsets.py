from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filings.text import convert
from filings.text.offsets import OffsetMap, join

PIECES = [("abc", 10, 1), ("d", 13, 1), ("\t", 20, 0), ("é", 20, 2), ("x", 22, 6), ("yz", 40, 1)]


def test_pieces_that_continue_one_another_share_a_run():
    text, offsets = join(PIECES)
    assert text == "abcd\téxyz"
    assert len(offsets.starts) == 5


@pytest.mark.parametrize(
    ("start", "end", "span"),
    [
        (0, 4, (10, 14)),
        (1, 2, (11, 12)),
        (4, 5, (20, 20)),
        (5, 6, (20, 22)),
        (6, 7, (22, 28)),
        (6, 9, (22, 42)),
        (3, 8, (13, 41)),
        (9, 9, (42, 42)),
        (2, 2, (12, 12)),
    ],
)
def test_spans_lead_back_to_the_source(start, end, span):
    assert join(PIECES)[1].source_span(start, end) == span


@pytest.mark.parametrize(
    ("source", "offset"), [(0, 0), (10, 0), (13, 3), (15, 4), (20, 4), (22, 6), (27, 6), (41, 8), (99, 9)]
)
def test_a_byte_leads_to_the_character_read_from_it(source, offset):
    assert join(PIECES)[1].reading(source) == offset


def test_an_empty_map():
    text, offsets = join([])
    assert text == ""
    assert offsets.source_span(0, 0) == (0, 0)
    assert offsets.reading(5) == 0
    assert OffsetMap.from_bytes(offsets.to_bytes()) == offsets


@given(st.binary(max_size=400))
def test_a_stored_map_reads_back_the_same(data):
    offsets = convert(data, is_html=True).offsets
    assert OffsetMap.from_bytes(offsets.to_bytes()) == offsets


@pytest.mark.parametrize("damaged", [b"", b"om1", b"om1abc", b"xyz", join(PIECES)[1].to_bytes()[:-2]])
def test_a_damaged_map_is_refused(damaged):
    with pytest.raises(ValueError, match="offset map"):
        OffsetMap.from_bytes(damaged)
