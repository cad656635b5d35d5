"""Datelines of releases: who speaks where, and on which day."""

from __future__ import annotations

import pytest

from filings.extraction.cover import read_cover
from filings.extraction.datelines import is_dateline, read_date_line, read_dateline, with_year
from filings.extraction.dates import find_dates
from tests.filings.extraction.reading_text import filing_of, reading_of


@pytest.mark.parametrize(
    ("opening", "iso"),
    [
        ("IRVINE, Calif., March 19, 2001 -- Corbel Bio, Inc. announced its license to Marsh.", "2001-03-19"),
        ("PORTLAND, Maine--(Marketwired - May 7, 2011) - Corbel Bio, Inc. is pleased to announce", "2011-05-07"),
        ("RENO & ZAGREB, Croatia--(BUSINESS WIRE)--May 8, 2019--Corbel Bio, LLC today announced", "2019-05-08"),
        ("Bergen, Norway, 21 May 2022: Corbel Bio ASA (OSE: CRBL) announces that it has today", "2022-05-21"),
        ("Perth, Australia; 3 May 2025: Corbel Bio Limited (ASX: CRB) is pleased to advise that", "2025-05-03"),
        ("Grenoble (France), May 1, 2021, 5.45 p.m. CEST - Corbel Bio SA (Euronext: CRBL), a maker", "2021-05-01"),
        ("Zug, Switzerland, 5 May 2021, 8:00 CEST. Corbel Bio AG today announced the license of it", "2021-05-05"),
        ("RENO, Nevada, May 13, 2002 . . . Corbel Bio Incorporated (NASDAQ: CRBL) reported this", "2002-05-13"),
        ("May 3, 2001 – San Diego, California – Corbel Bio, Inc. announced the closing of a license", "2001-05-03"),
        ("LONDON--(BUSINESS WIRE)--Corbel plc (LSE: CRB) today announced that it had licensed it.", ""),
        ("On May 3, 2001, Corbel Bio, Inc. announced the closing of its collaboration with Marsh.", None),
        ("License Agreement dated May 3, 2001 - Corbel Bio, Inc. and Marsh Ltd. agreed on something", None),
        ("San Diego, California 92121 May 3, 2001 Dear Shareholder, we are pleased to report this.", None),
        ("Date: May 3, 2001   By: /s/ Ulric Payne, Chief Financial Officer of Corbel Bio, Inc. here", None),
    ],
)
def test_a_dateline_gives_the_day(opening: str, iso: str | None) -> None:
    found = read_dateline(opening, 0, len(opening))
    assert (found.iso if found else None) == iso
    assert is_dateline(opening) is (iso is not None)


def test_a_year_left_out_is_that_of_the_nearest_full_date() -> None:
    text = "RENO, Nev., Sept. 12 /PRNewswire/ -- Corbel Bio signed on September 8, 2000. It began on May 1, 1996."
    found = read_dateline(text, 0, len(text))
    assert found is not None
    dated = with_year(found, text, find_dates(text))
    assert dated is not None
    assert dated.iso == "2000-09-12"
    assert [text[slice(*place)] for place in dated.dates] == ["Sept. 12", "September 8, 2000"]


def test_a_year_left_out_stays_unknown_where_no_date_is_near() -> None:
    text = "RENO, Nev., Sept. 12 /PRNewswire/ -- Corbel Bio, Inc. was founded on January 1, 1996 and has a drug."
    found = read_dateline(text, 0, len(text))
    assert found is not None
    assert with_year(found, text, find_dates(text)) is None


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("                                             February 5, 2013", "2013-02-05"),
        ("Lund, 23 May 2024, 08:30 CET", "2024-05-23"),
        ("May 06, 2022 06:30 AM Eastern Daylight Time", "2022-05-06"),
        ("Corbel Bio, Inc. (Nasdaq: CRBL) | Seattle | 6 June 2023", "2023-06-06"),
        ("Date: May 3, 2020", "2020-05-03"),
        ("as of December 31, 2019", None),
        ("The option expires on May 3, 2020", None),
    ],
)
def test_a_date_alone_on_its_line_is_the_day_of_a_release(line: str, iso: str | None) -> None:
    found = read_date_line(line, 0, len(line))
    assert (found.iso if found else None) == iso


def test_a_release_printed_behind_the_signatures_is_read_as_one() -> None:
    text = (
        "FORM 6-K\n\nSECURITIES AND EXCHANGE COMMISSION\nWashington, D.C. 20549\n\nCORBEL BIO LTD.\n"
        "(Translation of registrant's name into English)\n\nSIGNATURES\n\nPursuant to the requirements of the Act the"
        " registrant has signed.\n\nDate: June 16, 2009          By: /s/ Ulric Payne\n\n"
        "   YOKNEAM, ISRAEL - JUNE 15, 2009 - CORBEL BIO LTD. (NASDAQ: CRBL) announces\na license that was given by"
        " its subsidiary Q.R.S. Breath Technologies\n(1994) Ltd., which holds the patents.\n"
    )
    filing = filing_of(("6-K", text))
    reading = reading_of(filing)
    cover = read_cover(reading, filing)
    assert cover.event_date is not None
    assert cover.event_date.value == "2009-06-15"
    assert "Q.R.S. Breath Technologies (1994) Ltd." in [e.name for e in reading.entities.all]
