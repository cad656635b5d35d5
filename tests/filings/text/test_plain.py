from __future__ import annotations

import pytest

from filings.text import convert

COVER = "                             HARROWGATE, INC.\n          (Exact name of registrant)\n"


def text(plain: str) -> str:
    return convert(plain.encode("windows-1252"), is_html=False).text


def test_lines_and_columns_stay():
    listing = "Name                  State\n----                  -----\nAcme GmbH             Germany"
    assert text(COVER + "\n" + listing) == COVER + "\n" + listing


def test_a_line_of_no_break_spaces_is_blank():
    assert text("one\n\xa0\xa0\ntwo\xa0") == "one\n\ntwo"
    assert convert("one\n\xa0 \xa0\ntwo “x”\xa0".encode(), is_html=False).text == "one\n\ntwo “x”"


def test_several_blank_lines_are_one():
    assert text("one\n\n\n\ntwo\n  \nthree\n\n") == "one\n\ntwo\n\nthree"


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_every_kind_of_line_end(end):
    assert text(f"one{end}two{end}{end}three{end}") == "one\ntwo\n\nthree"


def test_tabs_become_columns():
    assert text("\tName\tState\nAcmeGmbH\tOhio") == "        Name    State\nAcmeGmbH        Ohio"


def test_the_tags_of_ascii_tables_go_but_not_their_columns():
    table = "<TABLE>\n<CAPTION>\n          1999      1998\n<S>       <C>       <C>\nSales     $100      $90\n</TABLE>\n"
    assert text(table + "After") == "          1999      1998\n\nSales     $100      $90\n\nAfter"


def test_page_tags_and_page_numbers_go():
    pages = "end of one.\n\n                  -5-\n<PAGE>   6\n\nNext page.\n\n    6\n\f\nLast page."
    assert text(pages) == "end of one.\n\nNext page.\n\nLast page."


def test_lone_numbers_that_count_the_pages_go():
    pages = "1\nFORM 8-K\n\n   2\n\nItem 5\n\n   3\n\nSignatures\n\n  4"
    assert text(pages) == "FORM 8-K\n\nItem 5\n\nSignatures"


def test_lone_numbers_that_count_nothing_stay():
    assert text("Sales were\n\n500\n\nand\n\n612\n\nin all") == "Sales were\n\n500\n\nand\n\n612\n\nin all"


def test_a_sentence_cut_by_a_page_is_one():
    pages = "The Company will pay a royalty of five percent of the net\n\n        12\n<PAGE>\n\nsales of the product."
    assert text(pages) == "The Company will pay a royalty of five percent of the net\nsales of the product."


def test_a_page_footer_of_a_contract_collection_goes():
    pages = (
        "The Licensee shall pay to the Licensor the sum\n\nSource: HARROWGATE INC., 10-K, 2/27/2020\n\n\nof $5 million."
    )
    assert text(pages) == "The Licensee shall pay to the Licensor the sum\nof $5 million."


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("a royalty-bearing license and a wholly-", "owned subsidiary of the Company", "wholly-owned\nsubsidiary"),
        ("the exclusive distri-", "butor of the product for a term of", "distributor\nof"),
        ("the Annual Report of the Company on Form 10-", "K for the year 1995 has been filed", "10-K\nfor"),
        ("a Co-Promotion agreement with the firm Wal-", "Mart Stores, Inc. on the product", "Wal-Mart\nStores"),
        ("the registrant will make and manu-", "facture, to the extent it manufactures,", "manufacture,\nto"),
        ("at a rate of no less than twenty-", "five percent of net sales a year", "twenty-five\npercent"),
        ("such as the agreements for anti-", "viral products and antibodies here", "anti-viral\nproducts"),
        ("THE SECURITIES OFFERED ARE A SOLICI-", "TATION OF AN OFFER TO BUY UNITS", "SOLICITATION\nOF"),
    ],
)
def test_a_word_cut_at_the_end_of_a_line_is_whole(before, after, joined):
    line = f"In this agreement the parties speak of {before}\n{after}"
    assert joined in text(line)


def test_a_dash_at_the_end_of_a_table_row_joins_nothing():
    table = "Interest-bearing deposits        $100      -\nnet of reserves                   $90\nShort-\nterm"
    assert text(table) == table


def test_lines_that_the_mail_format_escaped_lose_the_escape():
    assert text("Total\n- -------\n- ------- end\n- item") == "Total\n-------\n------- end\n- item"


def test_entities_and_controls_in_ascii():
    assert (
        text("the R&amp;D &lt;x&gt; &#167; 5&nbsp;%\x00\x08\x1b of AT&T is done") == "the R&D <x> § 5 % of AT&T is done"
    )


def test_windows_1252_signs():
    assert text("the “Company” – €5 million…") == "the “Company” – €5 million…"
