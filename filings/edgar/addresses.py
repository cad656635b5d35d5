"""Where things are at EDGAR. Nothing else makes addresses, and none is made of what a user types."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode, urlsplit

from filings.edgar.identifiers import CIK, AccessionNumber
from filings.edgar.listings.rows import ARCHIVE


@dataclass(frozen=True, slots=True)
class Site:
    """The hosts of EDGAR, or of a server that plays it (for tests and demonstrations: one host for all)."""

    archives: str = "https://www.sec.gov"
    data: str = "https://data.sec.gov"
    search: str = "https://efts.sec.gov"

    @classmethod
    def at(cls, base: str) -> Site:
        """All of EDGAR played at one address ("http://127.0.0.1:8765"); raises ValueError for what is none."""
        parts = urlsplit(base)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.path.strip("/") or parts.query:
            raise ValueError(f"not the address of a server: {base!r}")
        plain = f"{parts.scheme}://{parts.netloc}"
        return cls(plain, plain, plain)

    def has(self, address: str) -> bool:
        """Whether an address is on one of these hosts: where a redirect may lead."""
        asked = urlsplit(address)
        mine = (urlsplit(each) for each in (self.archives, self.data, self.search))
        return any((asked.scheme, asked.netloc) == (each.scheme, each.netloc) for each in mine)

    def submission(self, cik: CIK, accession: AccessionNumber) -> str:
        """The complete submission as one text file."""
        return f"{self.archives}/Archives/{ARCHIVE}/{cik.number}/{accession}.txt"

    def daily_index(self, day: date) -> str:
        """Everything filed on a day; there is none on weekends and holidays."""
        quarter = f"{day.year}/QTR{(day.month + 2) // 3}"
        return f"{self.archives}/Archives/edgar/daily-index/{quarter}/master.{day:%Y%m%d}.idx"

    def quarterly_index(self, year: int, quarter: int) -> str:
        """Everything filed in a quarter, from 1993 on."""
        return f"{self.archives}/Archives/edgar/full-index/{year}/QTR{quarter}/master.idx"

    def daily_feed(self, day: date) -> str:
        """All submissions of a day in one archive of `.nc` files."""
        quarter = f"{day.year}/QTR{(day.month + 2) // 3}"
        return f"{self.archives}/Archives/edgar/Feed/{quarter}/{day:%Y%m%d}.nc.tar.gz"

    def latest(self, *, form: str = "", start: int = 0) -> str:
        """A page of a hundred entries of the Atom feed of the latest filings."""
        asked = {
            "action": "getcurrent",
            "type": form,
            "owner": "include",
            "count": 100,
            "start": start,
            "output": "atom",
        }
        return f"{self.archives}/cgi-bin/browse-edgar?{urlencode(asked)}"

    def company(self, cik: CIK) -> str:
        """What EDGAR knows of a company, and its newest filings."""
        return f"{self.data}/submissions/CIK{cik}.json"

    def continuation(self, name: str) -> str:
        """A file in which a company's list of filings continues (its name as `read_submissions` gives it)."""
        return f"{self.data}/submissions/{name}"

    def tickers(self) -> str:
        """The tickers of everybody who has one."""
        return f"{self.archives}/files/company_tickers.json"

    def full_text_search(self, words: str, *, first: date, last: date, forms: str = "", start: int = 0) -> str:
        """A page of a hundred hits on documents filed from `first` to `last`; EDGAR gives no more than 10,000."""
        asked = {"q": words, "dateRange": "custom", "startdt": first.isoformat(), "enddt": last.isoformat()}
        asked |= {"forms": forms} if forms else {}
        return f"{self.search}/LATEST/search-index?{urlencode(asked | {'from': start})}"
