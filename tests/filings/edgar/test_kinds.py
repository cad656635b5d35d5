from __future__ import annotations

import json

import pytest

from filings.edgar.kinds import infer, refine
from filings.reading import read
from tests.filings.shared_material import SHARED, needs_shared, shared_files

COVER = "UNITED STATES\nSECURITIES AND EXCHANGE COMMISSION\nWashington, D.C. 20549\n\n"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (COVER + "FORM 8-K\n\nCURRENT REPORT\n\nExhibit 99.1 is attached.", "8-K"),
        (COVER + "FORM 8-K/A\n\n(Amendment No. 1)\n\nCURRENT REPORT", "8-K/A"),
        (COVER + "FORM 8-K\n(Amendment No. 2)", "8-K/A"),
        (COVER + "Form 6-K\n\nReport of Foreign Private Issuer", "6-K"),
        (COVER + "FORM 10-K\n\nAnnual report", "10-K"),
        (COVER + "FORM 10-Q", "10-Q"),
        ("                        CURRENT REPORT\nPURSUANT TO SECTION 13 OR 15(d)\n", "8-K"),
        ("Quarterly report pursuant to Section 13 or 15(d)\n\n9. Collaborations", "10-Q"),
        ("Acme plc | Annual Report on Form 10-K 2022\n\nNotes", "10-K"),
        (COVER + "FORM S-1\nREGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933", "S-1"),
        ("Exhibit 10.4\n\nLICENSE AGREEMENT", "EX-10.4"),
        ("Exhibit 10.5 CERTAIN INFORMATION HAS BEEN OMITTED. LICENSE AGREEMENT", "EX-10.5"),
        ("[ * ] = Omitted information.   Exhibit 10.11      COLLABORATION AGREEMENT", "EX-10.11"),
        ("EX-10.22\n\nOPTION AGREEMENT", "EX-10.22"),
        ("                                  EXHIBIT 21\n\n       SUBSIDIARIES OF THE REGISTRANT", "EX-21"),
        ("Exhibit 21.01\n\nHarrowgate and subsidiaries", "EX-21.01"),
        ("EXHIBIT NO. 99.1\n\nHarrowgate announces", "EX-99.1"),
        ("SUBSIDIARIES OF HARROWGATE INC.\n\nHarrowgate GmbH      Germany", "EX-21"),
        ("# Harrowgate (NASDAQ: HRGT) Signs License\n\nHarrowgate has granted", "PRESS"),
        ("BOSTON--(BUSINESS WIRE)--Harrowgate today announced", "PRESS"),
        ("THIS LICENSE AGREEMENT is made as of May 1, 2019 by and between A and B", "EX-10"),
        ("Nothing to see here.", ""),
    ],
)
def test_the_first_page_tells_what_a_document_is(text, kind):
    assert infer(text) == kind


def test_an_exhibit_that_a_cover_page_mentions_does_not_make_it_an_exhibit():
    text = COVER + "FORM 8-K\n\n" + "x" * 300 + "\n\nExhibit 99.1\tPress release"
    assert infer(text) == "8-K"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("d1dex991.htm", "EX-99"),
        ("acme-ex10_4.htm", "EX-10.4"),
        ("acme-8k.txt", "8-K"),
        ("2021-pr.md", "PRESS"),
        ("x", ""),
    ],
)
def test_the_name_is_a_hint_where_the_text_says_nothing(name, kind):
    assert infer("Nothing to see here.", name=name).startswith(kind)


def test_the_text_outweighs_the_name():
    assert infer("Exhibit 10.1\n\nLICENSE AGREEMENT", name="acme-8k.txt") == "EX-10.1"


@needs_shared
@pytest.mark.parametrize("label", shared_files("gold/labels"), ids=lambda path: path.stem)
def test_the_gold_documents_are_what_their_labels_say(label):
    expected = json.loads(label.read_text(encoding="utf-8"))
    folders = (SHARED / "gold" / folder / expected["document"] for folder in ("real", "written", "negatives"))
    path = next(path for path in folders if path.exists())
    filing = read(path.read_bytes(), name="document" + path.suffix)
    assert filing.problem is None
    assert filing.source.documents[0].kind == expected["form"]


def test_a_release_that_points_to_an_annual_report_is_a_release() -> None:
    text = (
        "Press Release\n\nRENO, Nev. - Corbel Bio, Inc. (NASDAQ: CRBL) is pleased to announce a license.\n\nRisks are"
        " described in its Annual Report on Form 10-K.\n"
    )
    assert infer(text) == "PRESS"


@pytest.mark.parametrize(
    ("kind", "title", "refined"),
    [
        ("S-1", "S-1/A", "S-1/A"),
        ("10-K", "20-F", "20-F"),
        ("", "10-Q", "10-Q"),
        ("EX-10.4", "EX-10.4", "EX-10.4"),
        ("EX-21.1", "EX-21", "EX-21.1"),
        ("EX-10.4", "8-K", "EX-10.4"),
        ("8-K", "Corbel Bio 8-K", "8-K"),
    ],
)
def test_the_title_of_a_page_says_the_form_more_exactly(kind: str, title: str, refined: str) -> None:
    assert refine(kind, title) == refined


def test_a_note_that_tells_of_an_agreement_is_no_contract() -> None:
    note = (
        "9. Agreements\n\nIn May 2015 we entered into a license. This supersedes the trial agreement we entered into."
    )
    assert infer(note) == ""
    assert infer("Cover\n\nWHEREAS, the Company entered into a lease by and between A and B") == "EX-10"


def test_a_note_that_names_subsidiaries_of_a_partner_is_no_list_of_subsidiaries() -> None:
    note = "12. Subsequent Events\n\nThe Company entered into a sublicense with A Inc., wholly-owned subsidiaries of B."
    assert infer(note) != "EX-21"
