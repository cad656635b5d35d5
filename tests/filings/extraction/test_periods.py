"""Which day a periodic report's news begins with."""

from __future__ import annotations

import pytest

from filings.extraction.deals.happenings.periods import read_period
from filings.extraction.source import SourceDocument
from filings.extraction.structure import lay_out


@pytest.mark.parametrize(
    ("kind", "text", "since"),
    [
        ("10-K", "For the fiscal year ended December 31, 2017\n\nOur lease runs through June 30, 2026.", "2017-01-01"),
        ("10-K", "NOTES TO FINANCIAL STATEMENTS\nDECEMBER 31, 1998\n\nThe lease expires on May 1, 2004.", "1998-01-01"),
        ("10-K", "License Agreements\n\n12 Months Ended\nJun. 30, 2020\n\nWe agreed in 2012.", "2019-07-01"),
        ("10-Q", "For the nine months ended June 30, 2010, the Company received $2 million.", "2009-10-01"),
        ("10-Q", "For the quarterly period ended June 30, 2003", "2003-01-01"),
        ("10-K", "As of December 31, 2012 none was paid. At December 31, 2012 we owed nothing.", "2012-01-01"),
        ("S-1", "As of March 31, 2015, we had one licence.", "2014-04-01"),
    ],
)
def test_news_begins_with_the_period(kind: str, text: str, since: str) -> None:
    assert read_period(lay_out(SourceDocument(0, kind, text))).since == since


def test_a_report_without_a_date_has_no_period() -> None:
    period = read_period(lay_out(SourceDocument(0, "10-K", "Our licences are described below.")))
    assert (period.since, period.until) == (None, None)


def test_a_report_knows_nothing_of_later_years() -> None:
    period = read_period(lay_out(SourceDocument(0, "10-K", "For the year ended December 31, 2017")))
    assert period.until is not None
    assert "2018-03-31" < period.until < "2019-01-01"
