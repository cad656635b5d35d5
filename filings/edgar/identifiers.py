"""The two numbers EDGAR knows everything by: the accession number of a submission and the CIK of a registrant."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

_DASHED = re.compile(r"(\d{10})-(\d{2})-(\d{6})")
_UNDASHED = re.compile(r"(\d{10})(\d{2})(\d{6})")
_CIK = re.compile(r"(?:CIK)?(\d{1,10})", re.IGNORECASE)

# EDGAR took its first electronic filings in 1993, so two-digit years from 93 on are of the last century.
_FIRST_YEAR = 1993


@dataclass(frozen=True, slots=True, order=True)
class AccessionNumber:
    """The number of one submission: filing agent, year and running count, written `0001213900-25-032135`.

    The first ten digits are the CIK of whoever handed the submission in, mostly a filing agent: never of the filer.
    """

    agent: str  # 10 digits
    year: int  # four digits
    sequence: str  # 6 digits

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[0-9]{10}", self.agent) or not re.fullmatch(r"[0-9]{6}", self.sequence):
            raise ValueError(f"not an accession number: {self.agent}-{self.year}-{self.sequence}")
        if not _FIRST_YEAR <= self.year < _FIRST_YEAR + 100:
            raise ValueError(f"no accession number has the year {self.year}")

    @classmethod
    def parse(cls, written: str) -> Self:
        """Read an accession number with or without dashes; raise ValueError for anything else."""
        trimmed = written.strip()
        found = _DASHED.fullmatch(trimmed) or _UNDASHED.fullmatch(trimmed)
        if not found or not trimmed.isascii():
            raise ValueError(f"not an accession number: {written!r}")
        agent, year, sequence = found.groups()
        century = 1900 if int(year) >= _FIRST_YEAR % 100 else 2000
        return cls(agent=agent, year=century + int(year), sequence=sequence)

    @property
    def undashed(self) -> str:
        """As it stands in the paths of EDGAR's archive: 18 digits."""
        return f"{self.agent}{self.year % 100:02d}{self.sequence}"

    def __str__(self) -> str:
        return f"{self.agent}-{self.year % 100:02d}-{self.sequence}"


@dataclass(frozen=True, slots=True, order=True)
class CIK:
    """The Central Index Key of a registrant or person, always kept as ten digits (`0000749647`)."""

    digits: str

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[0-9]{10}", self.digits) or not int(self.digits):
            raise ValueError(f"not a CIK: {self.digits!r}")

    @classmethod
    def parse(cls, written: str | int) -> Self:
        """Read a CIK with or without leading zeros or the letters CIK; raise ValueError for anything else."""
        trimmed = str(written).strip()
        found = _CIK.fullmatch(trimmed)
        if not found or not trimmed.isascii():
            raise ValueError(f"not a CIK: {written!r}")
        return cls(digits=found[1].zfill(10))

    @property
    def number(self) -> int:
        """Without leading zeros, as it stands in the paths of EDGAR's archive."""
        return int(self.digits)

    def __str__(self) -> str:
        return self.digits
