"""Parents and subsidiaries in running text."""

from __future__ import annotations

import pytest

from filings.extraction.organisations.tie_patterns import PATTERNS, TiePattern
from filings.extraction.subsidiaries import read_subsidiaries
from tests.filings.extraction.reading_text import entities_of, filing_of, mentions_of, reading_of, rows_of, ties_of

COVER = (
    "FORM 8-K\n\nWRENFIELD BIOTECH, INC.\n(Exact name of registrant as specified in its charter)\n\nItem 8.01"
    " Other Events\n\n"
)


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda p: p.name)
def test_each_pattern_reads_its_example(pattern: TiePattern) -> None:
    child, parent = pattern.tie
    assert (parent, child) in [
        (p.replace("WRENFIELD BIOTECH, INC.", "Wrenfield Biotech, Inc."), c)
        for p, c in ties_of(COVER + pattern.example)
    ]


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda p: p.name)
def test_each_pattern_needs_a_word_that_its_example_has(pattern: TiePattern) -> None:
    assert any(word in pattern.example.lower() for word in pattern.needs)


@pytest.mark.parametrize(
    "sentence",
    [
        "Corbel Vaccines Inc. was formerly a subsidiary of Marchwood plc.",
        "Corbel Vaccines Inc. will survive as a wholly owned subsidiary of Marchwood plc.",
        "Upon closing, Corbel Vaccines Inc. would become a subsidiary of Marchwood plc.",
        "Marchwood plc owns 18.4% of the shares of Corbel Vaccines Inc.",
        "Corbel Vaccines Inc., which is not a subsidiary of Marchwood plc, signed.",
        "Corbel Vaccines Inc. is no longer a subsidiary of Marchwood plc.",
        "Corbel Vaccines Inc. is a portfolio company of Marchwood Ventures, L.P.",
        "Marchwood plc and its subsidiaries signed with Corbel Vaccines Inc.",
        "Marchwood plc has agreed to buy Corbel Vaccines Inc.",
        "Marchwood plc sold its subsidiary, Corbel Vaccines Inc., in May.",
        "Corbel Vaccines Inc. licensed the patents owned by Marchwood plc.",
        "Corbel Vaccines Inc. sells the tape at its affiliate Marchwood plc in Leeds.",
        "Corbel Vaccines Inc., an affiliate of Marchwood plc, signed.",
    ],
)
def test_a_tie_that_does_not_hold_is_none(sentence: str) -> None:
    assert ties_of("Item 8.01 Other Events\n\n" + sentence) == []


@pytest.mark.parametrize(
    ("sentence", "percent"),
    [
        ("Corbel Inc., an 81%-owned subsidiary of Marchwood plc, signed.", 81.0),
        ("Corbel Inc., an indirect, wholly owned subsidiary of Marchwood plc, signed.", 100.0),
        ("Corbel Inc., a majority-owned subsidiary of Marchwood plc, signed.", None),
        ("Marchwood plc holds 54.01% of the share capital of Corbel Inc.", 54.01),
        ("Marchwood plc's 64%-owned subsidiary, Corbel Inc. (“Corbel”), signed.", 64.0),
    ],
)
def test_the_share_is_read_where_it_is_said(sentence: str, percent: float | None) -> None:
    assert rows_of("Item 8.01\n\n" + sentence, kind="8-K") == [("Marchwood plc", "Corbel Inc.", None, percent)]


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Corbel Inc., a Delaware corporation and wholly owned subsidiary of Marchwood plc, signed.", "Delaware"),
        ("Corbel Ltd, an Irish company and indirect subsidiary of Marchwood plc, signed.", "Ireland"),
        (
            (
                "Corbel Ltd (“Corbel”), a company organized under the laws of England and a subsidiary of Marchwood"
                " plc, signed."
            ),
            "England",
        ),
        ("Corbel Inc., a subsidiary of Marchwood plc, signed.", None),
        ("Corbel SpA, a company organized under Italian law, wholly owned by Marchwood plc, signed.", "Italy"),
        ("A Bermuda company, Corbel Ltd, is owned 80.1% by Marchwood plc.", "Bermuda"),
        (
            "Corbel Corp., a Massachusetts securities corporation and a subsidiary of Marchwood plc, signed.",
            "Massachusetts",
        ),
    ],
)
def test_the_place_of_incorporation_is_read_where_it_is_said(sentence: str, place: str | None) -> None:
    assert [row[2] for row in rows_of("Item 8.01\n\n" + sentence, kind="8-K")] == [place]


def test_the_tie_of_the_signatory_survives_the_defined_terms_between_the_names() -> None:
    text = (
        "Item 1.01\n\nOn June 10, 2021, Ashcombe Ireland Unlimited Company (“AIUC”), a private unlimited company"
        " organized under "
        "the laws of Ireland and an indirect wholly owned subsidiary of Ashcombe Corp. (the “Registrant”), executed"
        " it.\n"
    )
    assert ties_of(text) == [("Ashcombe Corp.", "Ashcombe Ireland Unlimited Company")]


def test_the_parent_is_known_to_the_entities() -> None:
    entities = entities_of("Item 8.01\n\nCorbel Inc., a subsidiary of Marchwood plc, paid Oswin Ltd in May.\n")
    parents = {e.name: entities.all[e.parent].name if e.parent is not None else None for e in entities.all}
    assert parents == {"Corbel Inc.": "Marchwood plc", "Marchwood plc": None, "Oswin Ltd": None}


def test_of_a_subsidiary_and_another_only_the_first_belongs_to_it() -> None:
    text = (
        COVER
        + "Wrenfield Biotech, Inc. is pleased to advise that its subsidiary Genolark Pty Ltd and Oswin Inc. signed.\n"
    )
    assert ties_of(text) == [("Wrenfield Biotech, Inc.", "Genolark Pty Ltd")]


def test_a_list_behind_a_subsidiary_does_not_belong_to_its_parent() -> None:
    text = "Item 1.01\n\nCorbel Inc., a subsidiary of Marchwood plc, Oswin Merger Inc. and Tolgarth Inc. signed.\n"
    assert ties_of(text) == [("Marchwood plc", "Corbel Inc.")]


def test_a_group_without_a_legal_form_is_a_parent() -> None:
    text = (
        "Item 8.01\n\nWe licensed it to Beijing Lanhe Co., Ltd. (“Lanhe”), a member of the Lanhe Group. Lanhe paid.\n"
    )
    entities = entities_of(text)
    assert ties_of(text) == [("Lanhe Group", "Beijing Lanhe Co., Ltd.")]
    assert mentions_of(entities, "Beijing Lanhe Co., Ltd.", text) == ["Beijing Lanhe Co., Ltd.", "Lanhe", "Lanhe"]


def test_the_parent_of_its_subsidiary_is_not_the_other_party() -> None:
    text = COVER + (
        "On March 19, 2001, Wrenfield Biotech, Inc. issued a news release announcing that its subsidiary Genolark\n"
        "Technologies, Inc., has entered into a Drug Seeker Agreement with Oswin Inc. Another subsidiary, ONCOLARK,"
        " INC., is\n"
        "engaged in the development of anti-cancer drugs.\n"
    )
    assert ties_of(text) == [
        ("Wrenfield Biotech, Inc.", "Genolark Technologies, Inc."),
        ("Wrenfield Biotech, Inc.", "ONCOLARK, INC."),
    ]


def test_every_tie_shows_the_words_that_state_it() -> None:
    text = "Item 8.01\n\nCorbel Inc., an 81%-owned subsidiary of Marchwood plc, signed.\n"
    source = filing_of(("8-K", text))
    (tie,) = read_subsidiaries(reading_of(source), source)
    places = {
        "child": tie.child.spans[0],
        "parent": tie.parent.spans[0],
        "percent": tie.percent.spans[0],
        "why": tie.child.spans[1],
    }
    read = {name: text[span.start : span.end] for name, span in places.items()}
    assert read == {
        "child": "Corbel Inc.",
        "parent": "Marchwood plc",
        "percent": "81",
        "why": "Corbel Inc., an 81%-owned subsidiary of Marchwood plc",
    }


def test_ties_are_read_in_linear_time() -> None:
    from time import perf_counter

    sentence = "Corbel Inc. and a subsidiary, of the a subsidiary which, and its subsidiary of (a (b (c "
    start = perf_counter()
    ties_of("Item 8.01\n\n" + sentence * 1500)
    assert perf_counter() - start < 8


@pytest.mark.parametrize("torn", ["who”””lly owned", "who““lly owned"])
def test_a_word_with_a_gap_states_no_percent(torn: str) -> None:
    said = f"Item 8.01\n\nCorbel Vaccines Inc. is a {torn} subsidiary of Marchwood plc."
    assert rows_of(said, kind="8-K") == [("Marchwood plc", "Corbel Vaccines Inc.", None, None)]
