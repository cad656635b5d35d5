from __future__ import annotations

import pytest

from filings.text import convert


def text(html: str, **kwargs) -> str:
    return convert(html.encode(), is_html=True, **kwargs).text


def test_blocks_are_paragraphs_with_a_blank_line_between():
    assert text("<div>One</div><div>Two<p>Three</p>Four</div>") == "One\n\nTwo\n\nThree\n\nFour"


def test_line_ends_and_runs_of_spaces_in_the_source_are_one_space():
    assert text("<p>  The  license\r\n\t fee\nwas   paid. </p>") == "The license fee was paid."


def test_a_br_ends_a_line_and_two_end_the_paragraph():
    assert text("<p>Acme, Inc.<br>Boston <br/> MA<br><br>Date</p>") == "Acme, Inc.\nBoston\nMA\n\nDate"


def test_an_amount_split_over_tags_comes_out_whole():
    assert text("<p>pay <font>$</font><font>4</font><b>5.0</b><font> million</font></p>") == "pay $45.0 million"


def test_words_do_not_run_together_or_apart_over_inline_tags():
    assert text("<p>an <i>exclusive</i> <b>L</b>icense<span> fee</span></p>") == "an exclusive License fee"


@pytest.mark.parametrize(
    ("entity", "char"),
    [
        ("&#147;A&#148;", "“A”"),
        ("&ldquo;A&rdquo;", "“A”"),
        ("&#x201C;A&#X201d;", "“A”"),
        ("A&nbsp;&#160;&#xA0;B", "A B"),
        ("R&amp;D", "R&D"),
        ("A&#8203;B&#173;C&#65279;D", "ABCD"),
        ("in&#8209;licensed", "in-licensed"),
        ("AT&T and Q&A", "AT&T and Q&A"),
        ("&lt;5%&gt;", "<5%>"),
        ("&unknown; x", "&unknown; x"),
        ("A&#0;&#xD800;&#x110000;&#31;B", "AB"),
        ("&eacute;&#233;", "éé"),
        ("2 &times; 3&copy", "2 × 3©"),
    ],
)
def test_entities_are_what_a_browser_shows(entity, char):
    assert text(f"<p>{entity}</p>") == char


def test_what_a_browser_hides_is_left_out():
    hidden = [
        "<script>if (a < b) alert('</p>')</script>",
        "<style>p { color: red }</style>",
        '<div style="display:none">secret <div>deeper</div> secret</div>',
        "<span STYLE='DISPLAY: NONE'>secret</span>",
        "<p hidden>secret</p>",
        '<ix:header><ix:hidden><ix:nonNumeric name="a">secret</ix:nonNumeric></ix:hidden></ix:header>',
        "<!-- secret > <p>secret</p> -->",
        "<title>secret</title>",
        '<?xml version="1.0"?><!DOCTYPE html>',
    ]
    assert text("<p>seen</p>" + "".join(hidden) + "<p>seen too</p>") == "seen\n\nseen too"


def test_the_head_is_not_read_even_without_its_end_tag():
    assert text("<html><head><title>x</title><meta name='y'><body><p>body</p></body></html>") == "body"


def test_an_element_that_is_hidden_but_never_closed_is_read_after_all():
    assert text("<p>seen</p><div style='display:none'>lost?<p>kept</p>") == "seen\n\nlost?\n\nkept"


def test_inline_xbrl_facts_read_like_any_text():
    assert text("<p>$<ix:nonFraction name='a' scale='6'>45.0</ix:nonFraction> million</p>") == "$45.0 million"


def test_a_tag_with_a_bracket_inside_a_value_is_one_tag():
    assert text('<p title="a > b">One</p><p class="x>Two</p>') == "One\n\nTwo"


def test_a_lone_bracket_is_text():
    assert text("<p>p < 0.05 and 5 <6 and 7 > 6</p>") == "p < 0.05 and 5 <6 and 7 > 6"


def test_lists_have_bullets_and_numbers_each_a_paragraph():
    html = "<p>Terms:</p><ul><li>Upfront<li><p>Milestones</p></li></ul><ol><li>One</li><li>Two</li></ol><p>End</p>"
    assert text(html) == "Terms:\n\n• Upfront\n\n• Milestones\n\n1. One\n\n2. Two\n\nEnd"


def test_wingdings_are_read_as_the_signs_they_show():
    html = "<p><font face='Wingdings'>&#168;</font> No <font style='font-family:Wingdings'>x </font>Yes &#168;</p>"
    assert text(html) == "☐ No ☒ Yes ¨"
    assert text("<p><font face='Symbol'>&middot;</font>&nbsp;&nbsp;Upfront</p>") == "• Upfront"


def test_a_footnote_number_does_not_become_part_of_a_figure():
    assert text("<p>$500<sup>1</sup> and sales<sup>(2)</sup> on the 1<sup>st</sup> of May<sup>®</sup></p>") == (
        "$500 1 and sales (2) on the 1st of May®"
    )


def test_preformatted_text_keeps_lines_and_columns():
    html = "<p>before</p><pre>Name         State\nAcme GmbH    Germany\n\n\nR&amp;D Inc.   Delaware</pre><p>a  b</p>"
    assert text(html) == "before\n\nName         State\nAcme GmbH    Germany\n\nR&D Inc.   Delaware\n\na b"


def test_page_numbers_and_running_titles_go_and_a_cut_sentence_is_joined():
    page = "<p>{}</p><p>{}</p><hr style='page-break-after:always'><p>Harrowgate, Inc. and Subsidiaries</p>"
    long = "The Company will pay to the licensor, within thirty days of the effective date, the sum"
    html = page.format(long, 2) + page.format("of $5.0 million.", 3) + page.format("Next.", "F-4") + "<p>Last.</p>"
    assert text(html) == f"{long} of $5.0 million.\n\nNext.\n\nLast."


def test_the_last_page_has_a_number_too():
    assert text("<p>One.</p><p>1</p><hr><p>Two.</p><p>2</p>") == "One.\n\nTwo."


def test_headings_beside_page_breaks_stay():
    html = "".join(f"<p>Exhibit 10.{n}</p><p>Text {n} of it.</p><hr>" for n in range(1, 6))
    assert [line for line in text(html).split("\n\n") if line.startswith("Exhibit")] == [
        f"Exhibit 10.{n}" for n in range(1, 6)
    ]


def test_a_number_that_is_no_page_number_stays():
    assert "2021" in text("<p>For the year</p><p>2021</p><p>the Company</p>")


def test_deep_nesting_does_no_harm():
    html = "<div>" * 50_000 + "deep" + "</div>" * 50_000
    assert text(html) == "deep"
    tables = "<table><tr><td>" * 5_000 + "deep" + "</td></tr></table>" * 5_000
    assert text(tables) == "deep"


def test_windows_1252_and_utf_8_read_alike():
    html = "<p>“Röche” – €5 million…</p>"
    assert convert(html.encode("windows-1252"), is_html=True).text == convert(html.encode("utf-8"), is_html=True).text


def test_html_is_told_from_ascii():
    assert convert(b"<HTML><BODY><P>a  b</BODY></HTML>").is_html
    assert convert(b"<P>a<BR>b</P>").is_html
    assert not convert(b"<PAGE>\n<TABLE>\n<CAPTION>\n<S>   <C>\na      b\n</TABLE>").is_html
    assert not convert(b"if a <b and c> d then").is_html
