"""Lists of subsidiaries in the layouts that filers use."""

from __future__ import annotations

from filings.extraction import extract
from filings.extraction.source import SourceDocument, SourceFiling
from filings.extraction.subsidiaries import read_subsidiaries
from filings.reading import read
from tests.filings.extraction.reading_text import cover_of, filing_of, reading_of, rows_of


def test_ascii_columns_with_a_heading() -> None:
    text = """
                                                                    EXHIBIT 21

                      SUBSIDIARIES OF WRENFIELD BIOTECH, INC.
                               (December 31, 1999)

     NAME OF SUBSIDIARY                        JURISDICTION OF INCORPORATION
     ------------------                        -----------------------------

     Genolark Technologies, Inc.                      Delaware

     Wrenfield Securities Corp.                       Massachusetts

     Wrenfield (Cambridge)                            United Kingdom
          Limited

     Wrenfield Europe B.V.                            The Netherlands

     All of the above are wholly-owned, directly or indirectly, by Wrenfield Biotech, Inc.

                                       61
"""
    parent = "WRENFIELD BIOTECH, INC."
    assert rows_of(text) == [
        (parent, "Genolark Technologies, Inc.", "Delaware", 100.0),
        (parent, "Wrenfield Securities Corp.", "Massachusetts", 100.0),
        (parent, "Wrenfield (Cambridge) Limited", "United Kingdom", 100.0),
        (parent, "Wrenfield Europe B.V.", "The Netherlands", 100.0),
    ]


def test_dotted_leaders_and_percentages() -> None:
    text = """
                            MARCHWOOD LABORATORIES, INC.
                         SUBSIDIARIES OF THE REGISTRANT

                                                                     PERCENTAGE
                                                    STATE OR          OF VOTING
                                                    COUNTRY OF       SECURITIES
  NAME OF COMPANY                                   ORGANIZATION          OWNED
  ---------------                                   ------------     ----------

  Marchwood Consumer Care, Inc....................  New Jersey              100
  Marchwood GmbH Chemisch-Pharmazeutische
    Fabrik........................................  Germany                 100
  Laboratoires Marchwood S.A......................  France                 98.6
  Corbel-Marchwood Animal Health
    Company (a partnership).......................  Nebraska                 50

  The names of eleven subsidiaries, which taken together would not be a significant subsidiary, are left out.
"""
    parent = "MARCHWOOD LABORATORIES, INC."
    assert rows_of(text) == [
        (parent, "Marchwood Consumer Care, Inc.", "New Jersey", 100.0),
        (parent, "Marchwood GmbH Chemisch-Pharmazeutische Fabrik", "Germany", 100.0),
        (parent, "Laboratoires Marchwood S.A.", "France", 98.6),
        (parent, "Corbel-Marchwood Animal Health Company", "Nebraska", 50.0),
    ]


def test_indentation_tells_the_parent() -> None:
    text = """
               TOLGARTH INDUSTRIES, INC. AND SUBSIDIARIES

                                                  State or country  Percent
Name                                              of incorporation    owned
--------------------------------------------------------------------------

Tolgarth Brands LLC                               Delaware             100
   Tolgarth Brands Puerto Rico, Inc.              Puerto Rico          100
Tolgarth International Holdings Ltd.              Bermuda              100
   Tolgarth Canada ULC                            Nova Scotia          100
   Tolgarth Holdings (Luxembourg) S.a r.l.        Luxembourg           100
      Dr. Velten Naturheilmittel GmbH
        & Co. KG                                  Germany               90
   Suzhou Tolgarth-Taihu Pharmaceutical
     Company Limited                              P.R. China            60
Oswin Diagnostika ApS                             Denmark             33.3
"""
    top = "TOLGARTH INDUSTRIES, INC."
    assert [(p, c, q) for p, c, _, q in rows_of(text)] == [
        (top, "Tolgarth Brands LLC", 100.0),
        ("Tolgarth Brands LLC", "Tolgarth Brands Puerto Rico, Inc.", 100.0),
        (top, "Tolgarth International Holdings Ltd.", 100.0),
        ("Tolgarth International Holdings Ltd.", "Tolgarth Canada ULC", 100.0),
        ("Tolgarth International Holdings Ltd.", "Tolgarth Holdings (Luxembourg) S.a r.l.", 100.0),
        ("Tolgarth Holdings (Luxembourg) S.a r.l.", "Dr. Velten Naturheilmittel GmbH & Co. KG", 90.0),
        ("Tolgarth International Holdings Ltd.", "Suzhou Tolgarth-Taihu Pharmaceutical Company Limited", 60.0),
        (top, "Oswin Diagnostika ApS", 33.3),
    ]


def test_the_registrant_in_the_first_row_is_the_parent_of_all() -> None:
    text = """
                    SUBSIDIARIES OF THE OSWIN COMPANY
                         AS OF DECEMBER 31, 1997
                                                     Organized     Percentages
                                                       Under        of Voting
                                                      Laws of:        Power
                                                     ---------     -----------
The Oswin Company                                    Delaware
   Subsidiaries consolidated, except as noted:

   Bell's, Inc.                                      Mississippi       100
   CTI Holdings, Inc.                                Delaware          100
      55th & 5th Avenue Corporation                  New York          100
   Ansan Ankara Gida Mesrubat ve Meyva
    Sanayii ve Ticaret A.S.                          Turkey             66.63
   Oswin Holdings (United Kingdom) Limited           England and       100
                                                      Wales

Other subsidiaries whose combined size is not significant:
   Eleven domestic wholly-owned subsidiaries consolidated
"""
    assert [(p.upper(), c, j, q) for p, c, j, q in rows_of(text)] == [
        ("OSWIN COMPANY", "Bell's, Inc.", "Mississippi", 100.0),
        ("OSWIN COMPANY", "CTI Holdings, Inc.", "Delaware", 100.0),
        ("CTI HOLDINGS, INC.", "55th & 5th Avenue Corporation", "New York", 100.0),
        ("OSWIN COMPANY", "Ansan Ankara Gida Mesrubat ve Meyva Sanayii ve Ticaret A.S.", "Turkey", 66.63),
        ("OSWIN COMPANY", "Oswin Holdings (United Kingdom) Limited", "England and Wales", 100.0),
    ]


def test_an_html_table_with_footnotes_about_holders() -> None:
    text = (
        "Exhibit 21.1\n\nWRENFIELD BIOTECH, INC.\n\nSubsidiaries and Affiliated Entities\n\n(as of December 31,"
        " 2024)\n\n"
        "Name\tState or other jurisdiction of incorporation\tOwnership\tDoes business as (d/b/a)\n"
        "Wrenfield Securities Corporation\tMassachusetts\t100%\t—\n"
        "WB Royalty Holdings LLC (1)\tDelaware\t100%\t—\n"
        "Larch Diagnostics, Inc.\tDelaware\t82.5%\tLarch Labs; QuickKIT\n"
        "Larch do Brasil Ltda. (2)\tBrazil\t99.9%\tLarch\n"
        "Hearth Biologics JV, LLC (3)\tDelaware\t50%\t—\n\n"
        "(1) Formerly WB-031 Holdings LLC.\n\n(2) Shares held by Larch Diagnostics, Inc.; the rest is held by a"
        " local director.\n\n"
        "(3) Joint venture with Oswin Plasma ApS, which owns the other 50%.\n"
    )
    top = "WRENFIELD BIOTECH, INC."
    assert sorted(rows_of(text), key=str) == sorted([
        (top, "Wrenfield Securities Corporation", "Massachusetts", 100.0),
        (top, "WB Royalty Holdings LLC", "Delaware", 100.0),
        (top, "Larch Diagnostics, Inc.", "Delaware", 82.5),
        ("Larch Diagnostics, Inc.", "Larch do Brasil Ltda.", "Brazil", 99.9),
        (top, "Hearth Biologics JV, LLC", "Delaware", 50.0),
        ("Oswin Plasma ApS", "Hearth Biologics JV, LLC", "Delaware", 50.0),
    ], key=str)  # fmt: skip


def test_a_running_paragraph() -> None:
    text = (
        "Exhibit 21\n\nMARCHWOOD PLC\n\nSUBSIDIARIES OF THE REGISTRANT\n\n"
        "At December 31, 2022 the registrant has the following subsidiaries, all of which are wholly owned unless"
        " another "
        "percentage is given: Marchwood International Trading DAC, a designated activity company incorporated in"
        " Ireland; "
        "Marchwood (R&D) Limited, a private limited company registered in England and Wales; Marchwood Deutschland"
        " GmbH, "
        "organised in Germany; Corbel Biosciences, Inc., a Delaware corporation, acquired in July 2019, and its own"
        " subsidiary "
        "Corbel (Israel) Ltd., organised in Israel; and Marchwood Plasma Kft. (74%), organised in Hungary.\n\n"
        "Lindholm Vaccines Limited, formerly a subsidiary organised in Scotland, was dissolved on 3 May 2022. The"
        " registrant also "
        "holds 18.4% of the shares of Tolgarth Pharmaceuticals, Inc., a Delaware corporation, which is not a"
        " subsidiary.\n"
    )
    assert rows_of(text) == [
        ("MARCHWOOD PLC", "Marchwood International Trading DAC", "Ireland", 100.0),
        ("MARCHWOOD PLC", "Marchwood (R&D) Limited", "England and Wales", 100.0),
        ("MARCHWOOD PLC", "Marchwood Deutschland GmbH", "Germany", 100.0),
        ("MARCHWOOD PLC", "Corbel Biosciences, Inc.", "Delaware", 100.0),
        ("Corbel Biosciences, Inc.", "Corbel (Israel) Ltd.", "Israel", 100.0),
        ("MARCHWOOD PLC", "Marchwood Plasma Kft.", "Hungary", 74.0),
    ]


def test_a_bare_list_with_the_place_in_brackets_or_after_a_dash() -> None:
    text = (
        "Exhibit 21.1\n\nList of Subsidiaries of Wrenfield Biotech, Inc.\n\n"
        "Wrenfield UK Ltd. (England)\n\nWrenfield Pharma GmbH (Germany)\n\nWrenfield Canada Inc. – Ontario\n\n"
        "Genolark, Inc., a Delaware corporation\n"
    )
    parent = "Wrenfield Biotech, Inc."
    assert [row[:3] for row in rows_of(text)] == [
        (parent, "Wrenfield UK Ltd.", "England"),
        (parent, "Wrenfield Pharma GmbH", "Germany"),
        (parent, "Wrenfield Canada Inc.", "Ontario"),
        (parent, "Genolark, Inc.", "Delaware"),
    ]


def test_a_single_subsidiary_in_a_sentence() -> None:
    text = (
        "Exhibit 21.1\n\nSubsidiaries of the Registrant\n\nWrenfield Securities Corporation, a Massachusetts"
        " corporation, is a "
        "wholly owned subsidiary of Wrenfield Biotech, Inc. (the “Registrant”).\n"
    )
    assert rows_of(text) == [("Wrenfield Biotech, Inc.", "Wrenfield Securities Corporation", "Massachusetts", 100.0)]


def test_numbered_rows_formerly_names_and_footnote_marks() -> None:
    text = """
                           SUBSIDIARIES OF REGISTRANT

     The following is a list of the subsidiaries of Oswin Genomics, Inc.
(the "Registrant") at December 31, 2001. Each is wholly owned.

Subsidiary                                                 Organized under laws of
----------                                                 -----------------------
1.  Oswin Genomics Europe B.V.                             Netherlands
2.  Oswin Informatics, Inc. (formerly Sequence
      Harbor Systems, Inc.)                                Delaware
3.  PG Acquisition Sub No. 2, Inc.*                        Delaware

* Inactive.

Brine Animal Genetics, Inc. was sold on August 31, 2001 and is no longer a subsidiary.
"""
    parent = "Oswin Genomics, Inc."
    assert rows_of(text) == [
        (parent, "Oswin Genomics Europe B.V.", "Netherlands", 100.0),
        (parent, "Oswin Informatics, Inc.", "Delaware", 100.0),
        (parent, "PG Acquisition Sub No. 2, Inc.", "Delaware", 100.0),
    ]


def test_a_column_that_names_the_parent() -> None:
    text = (
        "Exhibit 21\n\nSubsidiaries of Oswin Group, Inc.\n\n"
        "Name of Subsidiary\tJurisdiction\tParent\nOswin Holdings LLC\tDelaware\tOswin Group, Inc.\n"
        "Oswin Trading Ltd\tCyprus\tOswin Holdings LLC\n"
    )
    assert [row[:3] for row in rows_of(text)] == [
        ("Oswin Group, Inc.", "Oswin Holdings LLC", "Delaware"),
        ("Oswin Holdings LLC", "Oswin Trading Ltd", "Cyprus"),
    ]


def test_a_list_without_a_title_belongs_to_the_filer_of_the_report() -> None:
    report = (
        "FORM 10-K\n\nOSWIN GROUP, INC.\n(Exact name of registrant as specified in its charter)\n\nItem 1."
        " Business\n\nText.\n"
    )
    listed = (
        "Exhibit 21\n\nSUBSIDIARIES OF THE REGISTRANT\n\nName\tState\nOswin Holdings LLC\tDE\nOswin Trading"
        " Ltd\tCyprus\n"
    )
    source = filing_of(("10-K", report), ("EX-21", listed))
    ties = read_subsidiaries(reading_of(source), source)
    assert [(t.parent.value, t.child.value, t.jurisdiction.value) for t in ties] == [
        ("OSWIN GROUP, INC.", "Oswin Holdings LLC", "DE"),
        ("OSWIN GROUP, INC.", "Oswin Trading Ltd", "Cyprus"),
    ]


def test_every_value_stands_where_its_spans_point() -> None:
    text = "SUBSIDIARIES OF OSWIN GROUP, INC.\n\nName\tState\tOwned\nOswin Holdings LLC (1)\tDelaware\t80%\n"
    source = filing_of(("EX-21", text))
    (tie,) = read_subsidiaries(reading_of(source), source)
    values = [tie.parent, tie.child, tie.jurisdiction, tie.percent]
    assert [text[v.spans[0].start : v.spans[0].end] for v in values] == [
        "OSWIN GROUP, INC.", "Oswin Holdings LLC", "Delaware", "80",
    ]  # fmt: skip


def test_a_name_over_two_lines_has_both_its_pieces_as_spans() -> None:
    text = (
        "SUBSIDIARIES OF OSWIN GROUP, INC.\n\nName                         State\n\nOswin (Cambridge)           "
        " England\n"
        "   Limited\nOswin Trading Ltd            Cyprus\nOswin Holdings LLC           Delaware\n"
    )
    source = filing_of(("EX-21", text))
    tie = read_subsidiaries(reading_of(source), source)[0]
    assert " ".join(text[s.start : s.end] for s in tie.child.spans) == tie.child.value == "Oswin (Cambridge) Limited"


def test_the_place_may_stand_before_the_name_or_on_the_line_below() -> None:
    before = (
        "SUBSIDIARIES OF OSWIN GROUP, INC.\n\nState\tSubsidiary\n"
        "Delaware\tOswin Holdings LLC\nCyprus\tOswin Trading Ltd\n"
    )
    below = "SUBSIDIARIES OF OSWIN GROUP, INC.\n\nOswin Holdings LLC\n\nDelaware\n\nOswin Trading Ltd\n\nCyprus\n"
    for text in (before, below):
        assert [row[1:3] for row in rows_of(text)] == [
            ("Oswin Holdings LLC", "Delaware"),
            ("Oswin Trading Ltd", "Cyprus"),
        ]


def test_bullets_with_the_place_in_words() -> None:
    text = (
        "Exhibit 21\n\nSubsidiaries of Oswin Group, Inc.\n\n"
        "•  Oswin Holdings LLC, organized under the laws of Delaware\n"
        "•  Oswin Trading Ltd, incorporated in Cyprus (51% owned)\n"
        "•  Oswin GmbH, a limited liability company organized under the laws of Germany\n"
    )
    assert [row[1:] for row in rows_of(text)] == [
        ("Oswin Holdings LLC", "Delaware", None),
        ("Oswin Trading Ltd", "Cyprus", 51.0),
        ("Oswin GmbH", "Germany", None),
    ]


def test_a_list_that_says_none_has_none() -> None:
    text = "Exhibit 21\n\nSubsidiaries of Oswin Group, Inc.\n\nNone.\n\nOswin Group, Inc. has no subsidiaries.\n"
    assert rows_of(text) == []


def test_companies_sold_are_no_subsidiaries() -> None:
    text = (
        "Exhibit 21\n\nSubsidiaries of Oswin Group, Inc.\n\nName\tState\n"
        "Oswin Holdings LLC\tDelaware\nOswin Trading Ltd\tCyprus\n\n"
        "Oswin Marine Ltd, a Maltese company, was dissolved in 2003. "
        "The Company owns 20% of Pandril Inc., a Delaware corporation.\n"
    )
    assert [row[1] for row in rows_of(text)] == ["Oswin Holdings LLC", "Oswin Trading Ltd"]


def test_page_heads_and_totals_are_no_companies() -> None:
    text = """
                                                               Exhibit 21
                    SUBSIDIARIES OF OSWIN GROUP, INC.

Name                                            Jurisdiction      Percent
----                                            ------------      -------
Oswin Holdings LLC                              Delaware            100%
Oswin Trading Ltd                               Cyprus               75%

                                   -2-

Exhibit 21 (continued)

Name                                            Jurisdiction      Percent
----                                            ------------      -------
Oswin Marine Ltd                                Malta               100%

(1) As of December 31, 2004.
Eleven other subsidiaries are omitted.
"""
    assert [row[1:] for row in rows_of(text)] == [
        ("Oswin Holdings LLC", "Delaware", 100.0),
        ("Oswin Trading Ltd", "Cyprus", 75.0),
        ("Oswin Marine Ltd", "Malta", 100.0),
    ]


def test_a_long_list_is_read_in_linear_time() -> None:
    from time import process_time

    rows = "".join(f"Oswin Number {n} Holdings (Hong Kong) Limited\tHong Kong\t{n % 100}%\n" for n in range(3000))
    start = process_time()
    assert len(rows_of("SUBSIDIARIES OF OSWIN GROUP, INC.\n\nName\tPlace\tOwned\n" + rows)) > 2900
    assert process_time() - start < 8


def test_headings_tell_whose_subsidiaries_follow() -> None:
    text = """
                        SUBSIDIARIES OF OSWIN-MOSS INC.
                            (DELAWARE CORPORATION)

A.  SUBSIDIARIES OF OSWIN-MOSS INC.

     1.  Oswin-Moss Pharmaceuticals, Inc. (Indiana)
     2.  Oswin-Moss International, Inc. (Delaware)
     3.  Tarrant Biologicals, Inc. (California) - 80% owned

B.  SUBSIDIARIES OF OSWIN-MOSS PHARMACEUTICALS, INC.

     1.  Harrow Chemicals, Inc. (Michigan)

C.  SUBSIDIARIES OF OSWIN-MOSS INTERNATIONAL, INC.

     1.  Oswin-Moss A/S (Denmark)
     2.  Oswin-Moss Pty. Ltd. (New South Wales)
"""
    assert rows_of(text) == [
        ("OSWIN-MOSS INC.", "Oswin-Moss Pharmaceuticals, Inc.", "Indiana", None),
        ("OSWIN-MOSS INC.", "Oswin-Moss International, Inc.", "Delaware", None),
        ("OSWIN-MOSS INC.", "Tarrant Biologicals, Inc.", "California", 80.0),
        ("Oswin-Moss Pharmaceuticals, Inc.", "Harrow Chemicals, Inc.", "Michigan", None),
        ("Oswin-Moss International, Inc.", "Oswin-Moss A/S", "Denmark", None),
        ("Oswin-Moss International, Inc.", "Oswin-Moss Pty. Ltd.", "New South Wales", None),
    ]


def test_places_in_lines_of_their_own_head_the_companies_below_side_by_side() -> None:
    text = (
        "OSWIN GROUP, INC.\nSUBSIDIARIES OF THE REGISTRANT\nFISCAL YEAR ENDED SEPTEMBER 30, 2008\n\n"
        "United States\nOswin Feed Company\tOswin Vet Diagnostics, Inc.\nPaddock Labs, LLC\nGermany\n"
        "Oswin Tiergesundheit GmbH\tImpfwerk Norden GmbH\n"
    )
    assert [row[:3] for row in rows_of(text)] == [
        ("OSWIN GROUP, INC.", "Oswin Feed Company", "United States"),
        ("OSWIN GROUP, INC.", "Oswin Vet Diagnostics, Inc.", "United States"),
        ("OSWIN GROUP, INC.", "Paddock Labs, LLC", "United States"),
        ("OSWIN GROUP, INC.", "Oswin Tiergesundheit GmbH", "Germany"),
        ("OSWIN GROUP, INC.", "Impfwerk Norden GmbH", "Germany"),
    ]


def test_indentation_in_an_html_table_tells_the_parent() -> None:
    page = (
        "<html><body><p>Exhibit 21</p><p>OSWIN GROUP PLC</p><p>Subsidiaries as of May 1, 2023</p><table>"
        "<tr><td>Entity</td><td>Jurisdiction</td></tr>"
        "<tr><td>Oswin Holdings (Cayman)</td><td>Cayman Islands</td></tr>"
        "<tr><td>&#160;&#160;&#160;&#160;Oswin Far East Limited</td><td>Hong Kong</td></tr>"
        "<tr><td>&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;Oswin Bio (Hefei) Co., Ltd.</td><td>PRC</td></tr>"
        '<tr><td style="padding-left:20pt">Oswin Pacific Pty Ltd</td><td>Australia</td></tr>'
        "<tr><td>Oswin US, Inc.</td><td>Delaware</td></tr></table></body></html>"
    )
    filing = read(page.encode(), name="oswin-ex21.htm").source
    ties = read_subsidiaries(reading_of(filing), filing)
    assert [(s.parent.value, s.child.value) for s in ties] == [
        ("OSWIN GROUP PLC", "Oswin Holdings (Cayman)"),
        ("Oswin Holdings (Cayman)", "Oswin Far East Limited"),
        ("Oswin Far East Limited", "Oswin Bio (Hefei) Co., Ltd."),
        ("Oswin Holdings (Cayman)", "Oswin Pacific Pty Ltd"),
        ("OSWIN GROUP PLC", "Oswin US, Inc."),
    ]


def test_a_second_shareholder_stands_in_a_line_below() -> None:
    text = (
        "Oswin Group plc – Subsidiaries and Joint Ventures\n\nCompany\tIncorporated in\tShareholders\t%\n"
        "Oswin Pharma Limited\tEngland & Wales\tOswin Group plc\t100\n"
        "Sakura-Oswin KK\tJapan\tOswin Pharma Limited\t50\nSakurai Yakuhin Co., Ltd.\t50\n"
    )
    assert rows_of(text) == [
        ("Oswin Group plc", "Oswin Pharma Limited", "England & Wales", 100.0),
        ("Oswin Pharma Limited", "Sakura-Oswin KK", "Japan", 50.0),
        ("Sakurai Yakuhin Co., Ltd.", "Sakura-Oswin KK", "Japan", 50.0),
    ]


def test_a_column_of_an_ascii_list_may_name_the_owner() -> None:
    text = """
                SUBSIDIARIES OF OSWIN GROUP, INC.

Name                              State or Country    Owned by
----                              ----------------    --------
Oswin Ireland Limited             Ireland             Registrant
Oswin (Gibraltar) Limited         Gibraltar           Oswin Ireland Limited
"""
    assert [row[:3] for row in rows_of(text)] == [
        ("OSWIN GROUP, INC.", "Oswin Ireland Limited", "Ireland"),
        ("Oswin Ireland Limited", "Oswin (Gibraltar) Limited", "Gibraltar"),
    ]


def test_the_owner_of_the_list_may_be_labelled_in_its_first_row() -> None:
    text = """
                             OSWIN GROUP, INC.
               PARENTS AND SUBSIDIARIES AS OF JUNE 30, 1997

Registrant: Oswin Group, Inc. .........................  New York

Subsidiaries:

Oswin Canada Ltd. .....................................  Ontario
Oswin-Falk Arzneimittel Ges.m.b.H. (1) ................  Austria

(1) The Registrant owns 75% of the outstanding capital stock.
"""
    assert rows_of(text) == [
        ("Oswin Group, Inc.", "Oswin Canada Ltd.", "Ontario", None),
        ("Oswin Group, Inc.", "Oswin-Falk Arzneimittel Ges.m.b.H.", "Austria", 75.0),
    ]
    registrant = cover_of(text, kind="EX-21").registrant
    assert registrant is not None
    assert registrant.state is not None
    assert registrant.state.value == "NY"


def test_who_holds_the_remaining_shares_is_no_parent() -> None:
    text = """
                        SUBSIDIARIES OF OSWIN GROUP, INC.

Oswin Deutschland G.m.b.H. ............................... Germany
Oswin Kagaku K.K. (55%) (a) .............................. Japan

(a)  The remaining shares are owned by Kitano Chemical Industries, Ltd.
"""
    assert [row[:3] for row in rows_of(text)] == [
        ("OSWIN GROUP, INC.", "Oswin Deutschland G.m.b.H.", "Germany"),
        ("OSWIN GROUP, INC.", "Oswin Kagaku K.K.", "Japan"),
    ]


def test_a_paragraph_tells_who_in_turn_owns_whom() -> None:
    text = (
        "Exhibit 21\n\nSUBSIDIARIES OF THE COMPANY\n\nOswin Peptides Corporation (the “Company”), a Delaware"
        " corporation, works through subsidiaries. Oswin Europe AB, a corporation organized in Sweden, and Oswin"
        " Services, L.L.C., a North Carolina limited liability company, are owned entirely by the Company. Oswin"
        " Europe AB in turn holds all of the shares of Oswin Oy, a company formed under the laws of Finland, and"
        " seventy percent of the shares of Baltik Peptiid OU (Estonia). The Company has, further, a 55% interest in"
        " Yarrow Bay Joint Venture, a general partnership formed under the laws of Wisconsin, whose remaining interest"
        " is held by Hatton Foods Company, an unrelated party.\n\nThe Company's 12% holding in Genova S.p.A. is an"
        " investment and not a subsidiary.\n"
    )
    assert rows_of(text) == [
        ("Oswin Peptides Corporation", "Oswin Europe AB", "Sweden", None),
        ("Oswin Peptides Corporation", "Oswin Services, L.L.C.", "North Carolina", None),
        ("Oswin Europe AB", "Oswin Oy", "Finland", 100.0),
        ("Oswin Europe AB", "Baltik Peptiid OU", "Estonia", 70.0),
        ("Oswin Peptides Corporation", "Yarrow Bay Joint Venture", "Wisconsin", 55.0),
    ]
    registrant = cover_of(text, kind="EX-21").registrant
    assert registrant is not None
    assert registrant.state is not None
    assert registrant.state.value == "DE"


def test_held_directly_or_indirectly_is_no_percentage() -> None:
    text = "SUBSIDIARIES OF ACME, INC.\n\nAcme Labs, Inc.        Delaware\nAcme Tools, Inc.       Iowa\n\n"
    held = extract(
        SourceFiling("a", [SourceDocument(0, "EX-21", text + "All are held directly or indirectly by Acme.")])
    )
    owned = extract(SourceFiling("a", [SourceDocument(0, "EX-21", text + "All are wholly-owned by Acme.")]))

    assert [tie.percent for tie in held.subsidiaries] == [None, None]
    assert [tie.percent.value for tie in owned.subsidiaries if tie.percent] == [100, 100]


def test_substantially_all_is_no_percentage() -> None:
    text = (
        "Exhibit 21\n\nSUBSIDIARIES OF THE COMPANY\n\nOswin Peptides Corporation (the “Company”) has subsidiaries."
        " Oswin Europe AB, a corporation organized in Sweden, is owned entirely by the Company. Oswin Europe AB in turn"
        " holds {} of Oswin Oy, a company formed under the laws of Finland.\n"
    )
    said = ("substantially all of the shares", "all of the shares", "all the outstanding stock", "75% of the shares")

    assert [rows_of(text.format(words))[1][3] for words in said] == [None, 100.0, 100.0, 75.0]
