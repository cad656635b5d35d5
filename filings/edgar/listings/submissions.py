"""What EDGAR knows of a company and all it filed (`CIK##########.json`), and where its older filings continue."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from filings.edgar.identifiers import CIK, AccessionNumber
from filings.edgar.listings.decoding import as_list, as_object, decoded
from filings.edgar.listings.rows import Listed, Listing, Refused, UnreadableListingError

_FILE = re.compile(r"CIK\d{10}-submissions-\d{3}\.json")
_YEAR_END = re.compile(r"\d{4}")
_COLUMNS = ("accessionNumber", "filingDate", "acceptanceDateTime", "form", "items")


@dataclass(frozen=True, slots=True)
class FormerName:
    """A name the company had, from its first day to its last, as far as EDGAR knows."""

    name: str
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Address:
    """Where the company does business or gets its mail; parts that EDGAR lacks are empty."""

    street: str
    city: str
    state_or_country: str  # EDGAR's code: "CA", "X0" for the United Kingdom
    postcode: str


@dataclass(frozen=True, slots=True)
class CompanyProfile:
    """The company as EDGAR describes it today. Codes are EDGAR's; what it does not tell is empty."""

    cik: CIK
    name: str
    sic: str
    state_of_incorporation: str
    ein: str
    fiscal_year_end: str  # month and day, "1231"
    tickers: tuple[tuple[str, str], ...]  # symbol and exchange, "" if it is listed on none
    former_names: tuple[FormerName, ...]
    business: Address | None
    mailing: Address | None


@dataclass(frozen=True, slots=True)
class Submissions:
    """A company's profile, its newest filings, and the names of the files with the older ones."""

    profile: CompanyProfile
    filings: Listing
    continued_in: tuple[str, ...]


def read_submissions(body: bytes) -> Submissions:
    """Read a company's file; raises UnreadableListingError for anything else, also for a company that EDGAR has not."""
    whole = as_object(decoded(body))
    profile = _profile(whole)
    filings = as_object(whole.get("filings"))
    files = [str(as_object(each).get("name")) for each in as_list(filings.get("files"))]
    if strange := [name for name in files if not _FILE.fullmatch(name)]:
        raise UnreadableListingError(f"The list of filings continues in {strange[0][:60]!r}, which is no such file.")
    return Submissions(profile, _filings(as_object(filings.get("recent")), profile), tuple(files))


def read_continuation(body: bytes, profile: CompanyProfile) -> Listing:
    """Read a file in which the company's older filings stand; raises UnreadableListingError for anything else."""
    return _filings(as_object(decoded(body)), profile)


def _profile(whole: dict[str, Any]) -> CompanyProfile:
    try:
        cik = CIK.parse(whole["cik"])
        name = str(whole["name"]).strip()
    except (KeyError, ValueError) as error:
        raise UnreadableListingError("The file names no company.") from error
    if not name:
        raise UnreadableListingError("The file names no company.")
    year_end = str(whole.get("fiscalYearEnd") or "")
    symbols = [str(each) for each in as_list(whole.get("tickers") or [])]
    exchanges = [str(each or "") for each in as_list(whole.get("exchanges") or [])]
    addresses = as_object(whole.get("addresses") or {})
    return CompanyProfile(
        cik=cik,
        name=name,
        sic=str(whole.get("sic") or ""),
        state_of_incorporation=str(whole.get("stateOfIncorporation") or ""),
        ein=str(whole.get("ein") or ""),
        fiscal_year_end=year_end if _YEAR_END.fullmatch(year_end) else "",
        tickers=tuple(zip(symbols, exchanges + [""] * (len(symbols) - len(exchanges)), strict=False)),
        former_names=tuple(_former(as_object(each)) for each in as_list(whole.get("formerNames") or [])),
        business=_address(addresses.get("business")),
        mailing=_address(addresses.get("mailing")),
    )


def _former(row: dict[str, Any]) -> FormerName:
    return FormerName(str(row.get("name") or "").strip(), _day(row.get("from")), _day(row.get("to")))


def _day(written: Any) -> date | None:
    """The day of "2022-09-19T04:00:00.000Z": midnight in New York, told in universal time."""
    try:
        return date.fromisoformat(str(written)[:10])
    except ValueError:
        return None


def _address(row: Any) -> Address | None:
    if not isinstance(row, dict):
        return None
    street = ", ".join(str(row[key]) for key in ("street1", "street2") if row.get(key))
    found = Address(
        street, str(row.get("city") or ""), str(row.get("stateOrCountry") or ""), str(row.get("zipCode") or "")
    )
    return found if any((found.street, found.city, found.state_or_country)) else None


def _filings(columns: dict[str, Any], profile: CompanyProfile) -> Listing:
    """Rows from columns. Columns of unequal length would shift filings against their days: nothing of them is read."""
    values = [as_list(columns.get(key)) for key in _COLUMNS]
    if len({len(column) for column in values}) != 1:
        raise UnreadableListingError("The columns of the list of filings differ in length.")
    rows: list[Listed] = []
    refused: list[Refused] = []
    for number, (accession, filed, accepted, form, items) in enumerate(zip(*values, strict=True), 1):
        try:
            rows.append(
                Listed(
                    accession=AccessionNumber.parse(str(accession)),
                    cik=profile.cik,
                    company=profile.name,
                    form=str(form),
                    filed=date.fromisoformat(str(filed)),
                    accepted=datetime.fromisoformat(str(accepted)) if accepted else None,
                    items=tuple(filter(None, str(items or "").split(","))),
                )
            )
        except ValueError as error:
            refused.append(Refused(number, f"{accession} {form} {filed}"[:80], str(error)))
    return Listing(tuple(rows), tuple(refused))
