"""Tickers of everybody who has one (`company_tickers.json`): one row a ticker, several of one company."""

from __future__ import annotations

from dataclasses import dataclass

from filings.edgar.identifiers import CIK
from filings.edgar.listings.decoding import as_object, decoded
from filings.edgar.listings.rows import UnreadableListingError


@dataclass(frozen=True, slots=True)
class Ticker:
    """A symbol and whose it is; "ABCD", "ABCDW" (warrants) and "ABCDU" (units) are three symbols of one company."""

    symbol: str
    cik: CIK
    company: str


def read_tickers(body: bytes) -> tuple[Ticker, ...]:
    """Read the file in its order, the largest companies first; raises UnreadableListingError if it is not that file."""
    rows = as_object(decoded(body))
    try:
        tickers = tuple(
            Ticker(row["ticker"], CIK.parse(row["cik_str"]), row["title"]) for row in map(as_object, rows.values())
        )
    except (KeyError, ValueError) as error:
        raise UnreadableListingError(f"A row of the list of tickers is not as it should be: {error}.") from error
    if not tickers:
        raise UnreadableListingError("The list of tickers is empty.")
    return tickers
