"""The rows that every list of filings comes down to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from filings.edgar.identifiers import CIK, AccessionNumber

ARCHIVE = "edgar/data"
"""Where EDGAR's archive keeps what was filed, below `/Archives`."""


class UnreadableListingError(Exception):
    """A body is not the list it was asked for: an error page, another list, or cut off. The text says which."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One filing as a list names it, once for each company it was filed for."""

    accession: AccessionNumber
    cik: CIK
    company: str
    form: str
    filed: date
    accepted: datetime | None = None  # with its time zone; indexes do not tell it
    items: tuple[str, ...] = ()  # items of a current report ("1.01"), where the list tells them

    @property
    def path(self) -> str:
        """The complete submission in the archive: "edgar/data/1796129/0001213900-21-035033.txt"."""
        return f"{ARCHIVE}/{self.cik.number}/{self.accession}.txt"


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that could not be read: where it stands, how it begins, and why."""

    line: int  # the first is 1; of JSON lists, the place in the list
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list holds."""

    rows: tuple[Listed, ...]
    refused: tuple[Refused, ...] = ()
