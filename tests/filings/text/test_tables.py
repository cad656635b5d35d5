from __future__ import annotations

import pytest

from filings.text import convert


def rows(*cells: str) -> str:
    html = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row.split("|")) + "</tr>" for row in cells)
    return convert(f"<html><body><table>{html}</table></body></html>".encode()).text


def test_a_row_is_a_line_and_empty_cells_are_dropped():
    assert rows("Name||State|&nbsp;", "Acme GmbH| |Germany|​") == "Name\tState\nAcme GmbH\tGermany"


@pytest.mark.parametrize(
    ("row", "line"),
    [
        ("Upfront|$|45.0|", "Upfront\t$45.0"),
        ("Upfront|$| |45.0||$|12", "Upfront\t$45.0\t$12"),
        ("Loss|$|(81|)", "Loss\t$(81)"),
        ("Growth|12|%", "Growth\t12%"),
        ("Growth|(6.7|)%", "Growth\t(6.7)%"),
        ("Income|£|4,862", "Income\t£4,862"),
        ("Income|US$|4,862", "Income\tUS$4,862"),
        ("Income|$|—", "Income\t$—"),
        ("Milestone|$|[***]", "Milestone\t$[***]"),
        ("Currency|$|Dollar", "Currency\t$\tDollar"),
        ("Name|%|State", "Name\t%\tState"),
    ],
)
def test_signs_in_cells_of_their_own_join_their_amount(row, line):
    assert rows(row, "x|y") == f"{line}\nx\ty"


@pytest.mark.parametrize("marker", ["•", "·", "●", "-", "–", "o", "(i)", "(a)", "1.", "a)", "(12)", "☐", "*", "iv."])
def test_a_bullet_in_a_cell_of_its_own_belongs_to_its_text(marker):
    assert rows(f"{marker}|Upfront payment of $5 million") == f"{marker} Upfront payment of $5 million"


def test_bulleted_rows_are_paragraphs_of_their_own():
    assert rows("•|First event", "•|Second event") == "• First event\n\n• Second event"


def test_an_item_heading_laid_out_in_cells_is_one_line():
    assert rows("Item 1.01|Entry into a Material Definitive Agreement.") == (
        "Item 1.01 Entry into a Material Definitive Agreement."
    )


def test_an_item_with_a_letter_is_a_heading_too():
    assert rows("ITEM 5.02(e)|Compensatory Arrangements") == "ITEM 5.02(e) Compensatory Arrangements"


def test_a_numbered_row_of_figures_stays_a_row():
    assert rows("1.|$5,000,000", "2.|$7,000,000") == "1.\t$5,000,000\n2.\t$7,000,000"


def test_lines_inside_a_cell_are_spaces():
    assert rows("June 30,<br>2023|<p>State of</p><p>incorporation</p>") == "June 30, 2023\tState of incorporation"


def test_a_page_laid_out_as_a_table_is_read_as_paragraphs():
    inner = (
        "<p>First paragraph.</p><table><tr><td>A</td><td>1</td></tr><tr><td>B</td><td>2</td></tr></table><p>Last.</p>"
    )
    assert rows(inner) == "First paragraph.\n\nA\t1\nB\t2\n\nLast."
    assert rows(f"{inner}|{inner}") == ("First paragraph.\n\nA\t1\nB\t2\n\nLast.\n\n" * 2).strip()


def test_tables_one_after_the_other_are_kept_apart():
    html = b"<html><body>" + b"<table><tr><td>a</td><td>b</td></tr></table>" * 2
    assert convert(html).text == "a\tb\n\na\tb"


def test_cells_and_rows_that_are_never_closed():
    html = b"<html><body><table><tr><td>Name<td>State<tr><td>Acme<td>Ohio</table>after"
    assert convert(html).text == "Name\tState\nAcme\tOhio\n\nafter"


def test_text_between_cells_keeps_its_place():
    html = b"<html><body><table><tr><td>one</td>two<td>three</td></tr></table>"
    assert convert(html).text == "one\ttwo\tthree"


@pytest.mark.parametrize(
    "cell",
    [
        "<td>&nbsp;&nbsp;&nbsp;&nbsp;Corbel GmbH</td>",
        "<td>&#160; &#160; Corbel GmbH</td>",
        '<td style="padding:2px 1pt 2px 19pt">Corbel GmbH</td>',
        '<td style="padding-left: 20pt">Corbel GmbH</td>',
        '<td><p style="margin-left:2em; font-size:10pt">Corbel GmbH</p></td>',
        '<td><p style="margin-left:3em;text-indent:-1em">Corbel GmbH</p></td>',
        '<td><div style="text-indent:.25in"><font>Corbel GmbH</font></div></td>',
    ],
)
def test_a_row_that_is_set_in_begins_with_spaces(cell):
    html = f"<table><tr><td>Corbel AG</td><td>Zug</td></tr><tr>{cell}<td>Bonn</td></tr></table>"
    first, second = convert(f"<html><body>{html}</body></html>".encode()).text.split("\n")
    assert first == "Corbel AG\tZug"
    assert second.lstrip(" ") == "Corbel GmbH\tBonn"
    assert 2 <= len(second) - len(second.lstrip(" ")) <= 8


@pytest.mark.parametrize(
    "style", ["padding:2px", "padding-left:1pt", "margin-left:10pt;text-indent:-10pt", "padding-left:0"]
)
def test_a_hanging_indent_or_a_hairline_sets_nothing_in(style):
    html = f'<table><tr><td style="{style}">Corbel AG</td><td>Zug</td></tr></table>'
    assert convert(f"<html><body>{html}</body></html>".encode()).text == "Corbel AG\tZug"


def test_spaces_in_an_empty_cell_set_nothing_in():
    html = "<table><tr><td>&nbsp;&nbsp;&nbsp;</td><td>Corbel AG</td><td>Zug</td></tr></table>"
    assert convert(f"<html><body>{html}</body></html>".encode()).text == "Corbel AG\tZug"
