"""How documents are laid out: paragraphs, sections, zones, tables and sentences."""

from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filings.extraction.layout import Shape, Zone
from filings.extraction.sentences import split_sentences
from tests.filings.extraction.reading_text import layout_of


def sentences_of(text: str) -> list[str]:
    return [text[s:e] for s, e in split_sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Wrenfield Biotech, Inc. announced a deal with Oswin Corp. of Reno.",
        "It paid Kurashima Co., Ltd. $4.5 million, i.e. about one third.",
        "PX Acquisition Sub No. 2, Inc. is in the U.S. and the U.K. since Jan. 3.",
        "In Wrenfield v. Oswin the court of Mass. agreed with Dr. A. B. Marsh, Ph.D. in part.",
        "The price is $1.50 per share, approx. 3.5% above the market.",
        "Marchwood Plasma Kft. (74%) and Corbel S.A. are subsidiaries.",
        "See Section 4.2. of the Agreement, e.g. the table.",
    ],
)
def test_a_full_stop_in_an_abbreviation_ends_nothing(sentence: str) -> None:
    assert sentences_of(sentence) == [sentence]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("We paid $12.0 million. The rest is due in May.", 2),
        ("It was signed by Wrenfield Biotech, Inc. The parties then met.", 2),
        ("It belongs to Oswin Corp. A second company is idle. Genolark is not.", 3),
        ("“We are glad.” “So are we!” He left.", 3),
        ("Is it so? It is. (It may not be.) Yes.", 4),
        ("The fee is due (a) on signing. (b) The rest follows.", 2),
    ],
)
def test_sentences_end_where_they_end(text: str, count: int) -> None:
    assert len(sentences_of(text)) == count


def test_headings_do_not_fuse_with_the_text_that_follows() -> None:
    text = (
        "ITEM 5. OTHER EVENTS\n--------------------\n\n     On June 1 Wrenfield signed.\n\n4.2 Milestones\n\nOswin"
        " shall pay.\n\n"
        "Item 7.   Financial Statements and Exhibits\n\n     (c) Exhibits\n"
    )
    layout = layout_of(text, kind="8-K")
    assert [" ".join(s.text.split()) for s in layout.sentences] == [
        "ITEM 5. OTHER EVENTS",
        "On June 1 Wrenfield signed.",
        "4.2 Milestones",
        "Oswin shall pay.",
        "Item 7. Financial Statements and Exhibits",
        "(c) Exhibits",
    ]


def test_the_section_is_the_nearest_heading_above() -> None:
    text = (
        "Item 1.01 Entry into a Material Definitive Agreement\n\nText one is here.\n\nLicense Agreement with Oswin\n\n"
        "Text two is here.\n\nItem 9.01 Exhibits\n\nText three is here.\n"
    )
    layout = layout_of(text, kind="8-K")
    prose = [p.section for p in layout.paragraphs if p.shape is Shape.PROSE]
    assert prose == [
        "Item 1.01 Entry into a Material Definitive Agreement",
        "License Agreement with Oswin",
        "Item 9.01 Exhibits",
    ]


def test_a_contract_clause_names_its_section() -> None:
    text = "ARTICLE 4 PAYMENTS\n\n4.1 Upfront. Oswin shall pay $5.\n\n4.2 Milestone Payments. Oswin shall pay $6.\n"
    layout = layout_of(text, kind="EX-10.1")
    assert [p.section for p in layout.paragraphs] == ["ARTICLE 4 PAYMENTS", "4.1 Upfront", "4.2 Milestone Payments"]


def test_a_contract_on_one_endless_line_is_cut_at_its_sections() -> None:
    clause = "Oswin shall pay a fee for the license that is granted herein to it in the Territory. "
    text = "This Agreement is made. " + " ".join(f"{a}.{b} Payment. {clause * 4}" for a in (1, 2, 3) for b in (1, 2))
    layout = layout_of(text, kind="EX-10.1")
    assert [p.section for p in layout.paragraphs][-2:] == ["3.1 Payment", "3.2 Payment"]


def test_the_zones_of_a_report() -> None:
    text = (
        "SECURITIES AND EXCHANGE COMMISSION\nWashington, D.C. 20549\n\nFORM 8-K\n\nCURRENT REPORT\n\nOSWIN INC.\n"
        "(Exact name of registrant as specified in its charter)\n\nItem 5. Other Events\n\nOswin signed an"
        " agreement.\n\n"
        "SIGNATURES\n\nPursuant to the requirements of the Act, the registrant has signed.\n\nEXHIBIT INDEX\n\n99.1"
        " Press release\n"
    )
    zones = [(p.zone, text[p.start : p.end].split("\n")[0]) for p in layout_of(text, kind="8-K").paragraphs]
    assert {words: zone for zone, words in zones} == {
        "SECURITIES AND EXCHANGE COMMISSION": Zone.COVER,
        "FORM 8-K": Zone.COVER,
        "CURRENT REPORT": Zone.COVER,
        "OSWIN INC.": Zone.COVER,
        "Item 5. Other Events": Zone.HEADING,
        "Oswin signed an agreement.": Zone.BODY,
        "SIGNATURES": Zone.SIGNATURES,
        "Pursuant to the requirements of the Act, the registrant has signed.": Zone.SIGNATURES,
        "EXHIBIT INDEX": Zone.EXHIBIT_INDEX,
        "99.1 Press release": Zone.EXHIBIT_INDEX,
    }


RELEASE = """Oswin and Wrenfield Sign License for Gout Drug

-- Oswin to receive $20 million --

RENO, Nev., March 19, 2021 (GLOBE NEWSWIRE) -- Oswin Inc. (NASDAQ: OSWN) today announced that it has signed.

Oswin will receive $20 million.

About Oswin

Oswin makes drugs.

Forward-Looking Statements

This press release contains forward-looking statements.

Contacts

Jane Marsh, 555-0100
"""


def test_the_zones_of_a_press_release() -> None:
    layout = layout_of(RELEASE, kind="EX-99.1")
    assert [p.zone for p in layout.paragraphs] == [
        Zone.HEADLINE, Zone.HEADLINE, Zone.BODY, Zone.BODY, Zone.ABOUT, Zone.ABOUT,
        Zone.FORWARD_LOOKING, Zone.FORWARD_LOOKING, Zone.CONTACTS, Zone.CONTACTS,
    ]  # fmt: skip


def test_a_release_printed_inside_an_old_8k_keeps_its_headlines() -> None:
    text = (
        "FORM 8-K\n\nITEM 9. REGULATION FD DISCLOSURE\n\n        On March 19, 2001, Oswin Inc. issued a news"
        " release.\n\n"
        "          OSWIN'S GENOLARK SIGNS LICENSE AGREEMENT WITH PANDRIL\n\n"
        "        IRVINE, Calif., March 19, 2001 -- Oswin Inc. announced today that it has signed.\n\n"
        "OSWIN is a biopharmaceutical company focused on the development of drugs.\n\n"
        "Certain statements in this release may be forward-looking.\n"
    )
    layout = layout_of(text, kind="8-K")
    assert [p.zone for p in layout.paragraphs][-4:] == [Zone.HEADLINE, Zone.BODY, Zone.ABOUT, Zone.FORWARD_LOOKING]


def test_definitions_end_with_their_article() -> None:
    text = (
        "ARTICLE 1 DEFINITIONS\n\n1.1 “Field” means all.\n\n1.2 “Year” means a year.\n\nARTICLE 2 GRANT\n\n2.1"
        " Grant. A grants B.\n"
    )
    layout = layout_of(text, kind="EX-10.1")
    assert [p.zone for p in layout.paragraphs] == [
        Zone.DEFINITIONS, Zone.DEFINITIONS, Zone.DEFINITIONS, Zone.HEADING, Zone.BODY,
    ]  # fmt: skip


def test_list_items_are_sentences_of_their_own() -> None:
    text = (
        "Principal terms:\n\n  *  Oswin will pay $5 million upfront;\n  *  Wrenfield may receive milestones of up"
        " to\n     $20 million; and\n"
        "  *  royalties.\n"
    )
    layout = layout_of(text)
    assert [" ".join(s.text.split()) for s in layout.sentences][1:] == [
        "* Oswin will pay $5 million upfront;",
        "* Wrenfield may receive milestones of up to $20 million; and",
        "* royalties.",
    ]


def test_bullets_laid_out_as_html_tables_are_list_items() -> None:
    text = (
        "Highlights\n\n●\t12,5 million euros on signature and up to 87,5 million in milestones\n●\tRoyalties of"
        " 8 % to 14,5 % of net sales\n"
    )
    shapes = [p.shape for p in layout_of(text).paragraphs]
    assert shapes == [Shape.HEADING, Shape.LIST_ITEM, Shape.LIST_ITEM]


def test_an_item_heading_in_a_table_is_a_heading() -> None:
    layout = layout_of(
        "FORM 8-K\n\nItem 1.01\tEntry into a Material Definitive Agreement.\n\nText follows here.\n", kind="8-K"
    )
    assert layout.paragraphs[1].shape is Shape.HEADING
    assert layout.paragraphs[2].section.startswith("Item 1.01")


def test_an_html_table_has_rows_and_cells() -> None:
    text = "Payments were:\n\nEvent\tAmount\tStatus\nFirst patient\t$10,000\tMet\nApproval\t15,000\n\nEnd of text.\n"
    layout = layout_of(text)
    assert [[text[a:b] for a, b in r.cells] for r in layout.tables[0].rows] == [
        ["Event", "Amount", "Status"], ["First patient", "$10,000", "Met"], ["Approval", "15,000"],
    ]  # fmt: skip


def test_an_ascii_table_has_rows_and_cells() -> None:
    text = (
        "Sales were as follows.\n\n                       FISCAL 2000     FISCAL 2001\n                      "
        " -----------     -----------\n"
        "Net sales ..........     $  94.6        $ 101 - 104\nRoyalty income, net          0.3          1.0 - 1.5\n"
    )
    (table,) = layout_of(text).tables
    assert [[" ".join(text[a:b].split()) for a, b in r.cells] for r in table.rows] == [
        ["FISCAL 2000", "FISCAL 2001"], ["Net sales", "$", "94.6", "$ 101 - 104"],
        ["Royalty income, net", "0.3", "1.0 - 1.5"],
    ]  # fmt: skip


def test_each_row_of_a_table_is_a_sentence_in_the_order_of_the_text() -> None:
    text = "Before it.\n\nUpfront\t$5\nMilestones\t$20\n\nAfter it.\n"
    assert [s.text for s in layout_of(text).sentences] == ["Before it.", "Upfront\t$5", "Milestones\t$20", "After it."]


def test_prose_with_wide_blanks_from_justified_lines_is_no_table() -> None:
    text = (
        "          (a) Purchase of it. On  April 30, 2003, TSP (Ireland)\nLimited,  an  Irish  company  and "
        " indirect  subsidiary  of\nOswin.\n"
    )
    assert list(layout_of(text).tables) == []


@given(st.text(alphabet=st.sampled_from('Ab1. ,;:()"“”-\n\t*•$%/ \u00a0'), max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_text_is_laid_out_with_offsets_that_hold(text: str) -> None:
    layout = layout_of(text)
    assert len(layout.flow) == len(text)
    last = 0
    for paragraph in layout.paragraphs:
        assert last <= paragraph.start < paragraph.end <= len(text)
        last = paragraph.end
    for sentence in layout.sentences:
        assert layout.flow[sentence.start : sentence.end] == sentence.text
        paragraph = layout.paragraphs[sentence.paragraph]
        assert paragraph.start <= sentence.start <= sentence.end <= paragraph.end
    covered = "".join(text[p.start : p.end] for p in layout.paragraphs)
    assert sorted(c for c in covered if c.isalnum()) == sorted(c for c in text if c.isalnum())


def test_laying_out_takes_linear_time() -> None:
    start = perf_counter()
    layout_of("word " * 200_000)
    layout_of(("(a) " * 50 + "\n") * 3000)
    layout_of("A" * 300_000)
    assert perf_counter() - start < 6
