"""Dates in every way filings write them."""

from __future__ import annotations

import pytest

from filings.extraction.dates import find_dates


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("March 19, 2001", "2001-03-19"),
        ("MARCH 19, 2001", "2001-03-19"),
        ("March\n     19, 2001", "2001-03-19"),
        ("March 19 2001", "2001-03-19"),
        ("Nov. 02, 2019", "2019-11-02"),
        ("NOV 02, 2019", "2019-11-02"),
        ("Sept. 5, 2004", "2004-09-05"),
        ("April 14th, 2020", "2020-04-14"),
        ("April 14 th, 2020", "2020-04-14"),
        ("9 May 2018", "2018-05-09"),
        ("09 May 2018", "2018-05-09"),
        ("this 18th day of August 2014", "2014-08-18"),
        ("the 18th day of August, 2014", "2014-08-18"),
        ("18t h day of August 2014", "2014-08-18"),
        ("the first day of July, 1999", "1999-07-01"),
        ("the twenty-third day of June 1998", "1998-06-23"),
        ("2021-06-10", "2021-06-10"),
        ("06/10/2021", "2021-06-10"),
        ("6/1/98", "1998-06-01"),
        ("December 2019", "2019-12"),
        ("APR 20,1999", "1999-04-20"),
        ("month of May 2018", "2018-05"),
        ("1 janvier", None),
        ("Section 3.12.2001", None),
        ("(617) 555-0143", None),
        ("may 5 of the 2001 options", None),
    ],
)
def test_a_date_is_read_as_written(written: str, iso: str | None) -> None:
    found = find_dates(f"dated as of {written} between the parties")
    assert [d.iso for d in found] == ([iso] if iso else [])


def test_the_anchor_covers_the_words_of_the_date() -> None:
    text = "On January 28, 2022, and again on 3 February 2022, they met."
    assert [text[d.start : d.end] for d in find_dates(text)] == ["January 28, 2022", "3 February 2022"]


def test_a_dash_may_follow_a_year() -> None:
    assert [d.iso for d in find_dates("(BUSINESS WIRE)--November 8, 2019--Corbel Bio")] == ["2019-11-08"]


def test_only_the_asked_stretch_is_searched() -> None:
    text = "May 1, 2001 and May 2, 2001"
    assert [d.iso for d in find_dates(text, 12)] == ["2001-05-02"]


def test_a_day_that_does_not_exist_is_no_date() -> None:
    assert find_dates("February 30, 2001") == []


def test_a_long_run_of_digits_and_blanks_takes_no_time() -> None:
    assert find_dates("January " * 2000 + " " * 5000) == []
