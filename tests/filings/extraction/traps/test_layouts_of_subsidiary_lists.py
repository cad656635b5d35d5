"""Lists of subsidiaries in the layouts that typists chose: each must give parent, child, place and share alike."""

from __future__ import annotations

import pytest

from filings.extraction import extract
from filings.extraction.source import SourceDocument, SourceFiling


def listed(text: str) -> list[tuple[str, str, str | None, float | None]]:
    """(parent, child, place, per cent) of each entry, in order."""
    found = extract(SourceFiling("list.txt", [SourceDocument(0, "EX-21", text)])).subsidiaries
    return [
        (
            s.parent.value,
            s.child.value,
            None if s.jurisdiction is None else s.jurisdiction.value,
            None if s.percent is None else float(s.percent.value),
        )
        for s in found
    ]


NESTED = [
    (
        "Marlhaven Holdings, Inc.                  Delaware\n"
        ">Marlhaven Sales, Inc.                    Ohio\n"
        "Quenley Ltd.                              England\n"
    ),
    (
        "Marlhaven Holdings, Inc.                  Delaware\n"
        "-- Marlhaven Sales, Inc.                  Ohio\n"
        "Quenley Ltd.                              England\n"
    ),
    (
        "Marlhaven Holdings, Inc.                  Delaware\n"
        "      Marlhaven Sales, Inc.               Ohio\n"
        "Quenley Ltd.                              England\n"
    ),
    (
        "Marlhaven Holdings, Inc., a Delaware corporation\n\n"
        "Marlhaven Sales, Inc., an Ohio corporation, wholly owned by Marlhaven Holdings, Inc.\n\n"
        "Quenley Ltd. (England)\n"
    ),
]


@pytest.mark.parametrize("rows", NESTED)
def test_who_belongs_to_whom_shows_by_marks_indentation_or_words(rows: str) -> None:
    found = listed("Exhibit 21\n\nSUBSIDIARIES OF MARLHAVEN GROUP, INC.\n\n" + rows)
    assert [f[:3] for f in found] == [
        ("MARLHAVEN GROUP, INC.", "Marlhaven Holdings, Inc.", "Delaware"),
        ("Marlhaven Holdings, Inc.", "Marlhaven Sales, Inc.", "Ohio"),
        ("MARLHAVEN GROUP, INC.", "Quenley Ltd.", "England"),
    ]


def test_an_owner_may_be_told_by_its_short_name() -> None:
    text = """Exhibit 21.1

SUBSIDIARIES OF MARLHAVEN GROUP, INC.

1.\tOstwerk Software AG, 50.1% owned by MGI ("OSTWERK")
\ti.\tOstwerk Corp., a Delaware corporation, 100% owned by OSTWERK
\tii.\tPermyra Corp., a New York corporation 100% owned by Ostwerk Corp.
2.\tPavane GmbH, 100% owned by MGI
"""
    assert listed(text) == [
        ("MARLHAVEN GROUP, INC.", "Ostwerk Software AG", None, 50.1),
        ("Ostwerk Software AG", "Ostwerk Corp.", "Delaware", 100.0),
        ("Ostwerk Corp.", "Permyra Corp.", "New York", 100.0),
        ("MARLHAVEN GROUP, INC.", "Pavane GmbH", None, 100.0),
    ]


def test_names_set_around_a_middle_are_no_hierarchy() -> None:
    text = """Exhibit 21.1

                     SUBSIDIARIES OF MARLHAVEN GROUP, INC.

  Marlhaven Manufacturing Operations, LLC                  DE
           Marlhaven MA, Inc.                              MA
        Marlhaven US Corporation                           MA
       Marlhaven (Argentina) SRL                        Argentina
"""
    assert {f[0] for f in listed(text)} == {"MARLHAVEN GROUP, INC."}
    assert [f[2] for f in listed(text)] == ["DE", "MA", "MA", "Argentina"]


def test_bracketed_places_and_a_paragraph_of_footnotes() -> None:
    text = (
        "EXHIBIT 21\nSUBSIDIARIES OF MARLHAVEN GROUP, INC.\n\nName	State or Jurisdiction of "
        "Incorporation\nMarlhaven Overseas Corp.	(New York, USA)\nMarlhaven Instruments (1)	"
        "(Canada)\nSpurling Ltd. (2)	(Channel Isles)\nListrowe Company (3)	(Ireland)\n\n(1) 50% "
        "owned\n(2) 100% owned by Listrowe Company\n(3) 95% owned by Marlhaven Overseas Corp.\n"
    )
    assert listed(text) == [
        ("MARLHAVEN GROUP, INC.", "Marlhaven Overseas Corp.", "New York, USA", None),
        ("MARLHAVEN GROUP, INC.", "Marlhaven Instruments", "Canada", 50.0),
        ("Listrowe Company", "Spurling Ltd.", "Channel Isles", 100.0),
        ("Marlhaven Overseas Corp.", "Listrowe Company", "Ireland", 95.0),
    ]


@pytest.mark.parametrize(
    ("title", "parent"),
    [
        ("Subsidiaries of the Registrant", "Registrant"),
        ("LIST OF SUBSIDIARIES OF THE COMPANY", "COMPANY"),
        ("Significant Subsidiaries of Registrant as of December 31, 2003", "Registrant"),
    ],
)
def test_a_list_that_never_names_its_owner_gives_it_as_printed(title: str, parent: str) -> None:
    text = f"Exhibit 21\n\n        {title}\n\n     Oldcombe International, Inc., a California Corporation\n"
    assert listed(text) == [(parent, "Oldcombe International, Inc.", "California", None)]


@pytest.mark.parametrize(
    ("row", "child"),
    [
        ("Accuvale Laboratories, Inc dba VALE LABS", "Accuvale Laboratories, Inc"),
        ("Decimus Diagnostics LLC (aka Decimus/Medway LLC)", "Decimus Diagnostics LLC"),
        ("Clipstone Holdings Inc. (Clipstone)", "Clipstone Holdings Inc."),
        ("Belenmark and Associates Ltd. - 70% ownership by Quenley-Gamma", "Belenmark and Associates Ltd."),
    ],
)
def test_what_hangs_on_a_name_is_no_part_of_it(row: str, child: str) -> None:
    found = listed(f"EXHIBIT 21\n\nSUBSIDIARIES OF MARLHAVEN GROUP, INC.\n\n{row}\n\nQuenley Genetics, Inc.\n")
    assert [f[1] for f in found] == [child, "Quenley Genetics, Inc."]


def test_all_of_a_sentence_may_be_wholly_owned() -> None:
    text = (
        "Exhibit 21\n\nSUBSIDIARIES OF MARLHAVEN GROUP, INC.\n\nMarlhaven Controlled Release, Inc., "
        "a Pennsylvania corporation, Advanced Quenley, Inc., a Delaware corporation, and "
        "Marlhaven Europe, Ltd., organized under the laws of Ireland, are wholly owned by "
        "Marlhaven Group, Inc.\n"
    )
    assert [f[1:] for f in listed(text)] == [
        ("Marlhaven Controlled Release, Inc.", "Pennsylvania", 100.0),
        ("Advanced Quenley, Inc.", "Delaware", 100.0),
        ("Marlhaven Europe, Ltd.", "Ireland", 100.0),
    ]


def test_a_title_in_capitals_may_hold_a_name_of_a_place() -> None:
    text = (
        "EXHIBIT 21\n\nSUBSIDIARIES OF LABORATORY COMPANY OF WESSEX HOLDINGS\n\nAllerby Testing, "
        "Inc.\n\nPath Mere, Inc.\n"
    )
    assert {f[0] for f in listed(text)} == {"LABORATORY COMPANY OF WESSEX HOLDINGS"}


OWNERLESS = [
    "List of Subsidiaries\n\nQuenley Corporation\n\nMarlhaven Sales, Inc.\n\nOstwerk Corp.\n",
    "SUBSIDIARIES\n\nQuenley Corporation\nMarlhaven Sales, Inc.\nOstwerk Corp.\n",
    "     Significant Subsidiaries\n\n     Quenley Corporation\n\n     Marlhaven Sales, Inc.\n",
]


@pytest.mark.parametrize("rows", OWNERLESS)
def test_the_first_of_a_list_without_owner_owns_nobody(rows: str) -> None:
    assert "Quenley Corporation" not in {parent for parent, *_ in listed("Exhibit 21\n\n" + rows)}


CENTRED = (
    "          Subsidiaries\n\n     Quenley Biotechnology Incorporated\n\n        Ostwerk International, Inc.\n\n"
    "            Spurling Europe B.V.\n"
)


@pytest.mark.parametrize(
    "rows", [*OWNERLESS, CENTRED, "List of Subsidiaries:\n----\n\nQuenley Corporation\n\nOst Ltd.\n"]
)
def test_a_list_without_owner_belongs_to_the_filer_of_the_header(rows: str) -> None:
    header = {"FILER": {"COMPANY DATA": {"COMPANY CONFORMED NAME": "MARLHAVEN GROUP INC"}}}
    source = SourceFiling("list.txt", [SourceDocument(0, "EX-21", "Exhibit 21\n\n" + rows)], header=header)
    ties = extract(source).subsidiaries
    assert ties
    assert {tie.parent.value for tie in ties} == {"MARLHAVEN GROUP INC"}


def test_a_company_over_a_further_table_owns_what_it_lists() -> None:
    head = "Entity\tJurisdiction of Organization\tPercentage Owned by Its Immediate Parent\n"
    text = (
        "EXHIBIT 21\n\nSUBSIDIARIES OF MARLHAVEN GROUP, INC.\n\n"
        f"{head}Quenley Pharma, Inc.\tDelaware\t100%\nOstwerk Ltd.\tNew York\t100%\n\n"
        f"Quenley Pharma, Inc.\n\n{head}Quenley Sales, Inc.\tNevada\t100%\n"
    )
    assert listed(text)[-1] == ("Quenley Pharma, Inc.", "Quenley Sales, Inc.", "Nevada", 100.0)
    assert len(listed(text)) == 3
