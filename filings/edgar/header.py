"""The SGML header of a submission: a generic reading of whatever it holds, and a small typed view of what is wanted.

`.txt` submissions print `KEY:  value` lines, indented by tabs; `.nc` feed files print `<KEY>value` tags. Both become
one nested mapping in the vocabulary of the `.txt` files. No list of allowed keys: what EDGAR adds tomorrow is read too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final

from filings.edgar.identifiers import CIK, AccessionNumber

Fields = dict[str, list[Any]]

_LINE = re.compile(r"(?P<indent>[\t ]*)(?P<key>[A-Z0-9][A-Z0-9 ./&'()-]{0,60}?)[ \t]*:(?:[ \t]+(?P<value>.*))?[ \t]*")
_TAG = re.compile(r"[\t ]*<(?P<end>/?)(?P<key>[A-Z][A-Z0-9_.-]*)>(?P<value>.*)")
_DEEPEST: Final = 12  # blocks inside one another; real headers have four
_ENVELOPE: Final = frozenset(("SEC-DOCUMENT", "IMS-DOCUMENT", "SEC-HEADER", "IMS-HEADER", "SUBMISSION"))

# Feed files and newer headers name some things otherwise.
_VOCABULARY: Final = {
    "TYPE": "CONFORMED SUBMISSION TYPE", "PERIOD": "CONFORMED PERIOD OF REPORT", "ITEMS": "ITEM INFORMATION",
    "FILING DATE": "FILED AS OF DATE", "DATE OF FILING DATE CHANGE": "DATE AS OF CHANGE", "CIK": "CENTRAL INDEX KEY",
    "CONFORMED NAME": "COMPANY CONFORMED NAME", "ASSIGNED SIC": "STANDARD INDUSTRIAL CLASSIFICATION", "ACT": "SEC ACT",
    "FILE NUMBER": "SEC FILE NUMBER", "STREET1": "STREET 1", "STREET2": "STREET 2", "PHONE": "BUSINESS PHONE",
    "DATE CHANGED": "DATE OF NAME CHANGE", "EIN": "IRS NUMBER", "GROUP MEMBER": "GROUP MEMBERS",
}  # fmt: skip
_ACTS: Final = {"33": "1933 Act", "34": "1934 Act", "40": "1940 Act"}


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line of the header: how deep it stands, its key, its value, and whether it is a tag."""

    depth: int
    key: str
    value: str
    tag: str = ""  # "open", "close" or "" for a `KEY:` line


def read_header(header: bytes) -> Fields:
    """Read the bytes between `<SEC-HEADER>` (or `<SUBMISSION>`) and the first document.

    Returns a mapping of each key to the list of its values in order, where a value is a string or, for a block such as
    FILER or BUSINESS ADDRESS, a mapping of the same kind. Lines that are neither a key nor a tag are passed over.
    """
    text = header.decode("utf-8", errors="replace") if not header.isascii() else header.decode("ascii")
    lines = [line for line in re.split(r"[\r\n]+", text) if line.strip()]
    return _nested(list(_entries(lines)))


def _entries(lines: list[str]) -> Iterator[_Entry]:
    for line in lines:
        tag = _TAG.fullmatch(line)
        if tag:
            if tag["key"] not in _ENVELOPE:
                yield _Entry(depth=0, key=tag["key"], value=tag["value"].strip(), tag="close" if tag["end"] else "open")
            continue
        found = _LINE.fullmatch(line.rstrip())
        if found:
            depth = found["indent"].count("\t") + len(found["indent"].replace("\t", "")) // 4
            yield _Entry(depth=min(depth, _DEEPEST), key=found["key"], value=(found["value"] or "").strip())


def _nested(entries: list[_Entry]) -> Fields:
    """Entries put into each other: tags by their end tags, `KEY:` lines by their indentation."""
    closed = {entry.key for entry in entries if entry.tag == "close"}
    top: Fields = {}
    tags: list[tuple[str, Fields]] = []  # open tags
    levels: list[tuple[int, Fields]] = []  # open `KEY:` blocks inside the innermost tag
    shift = 0  # blocks of some roles stand as far left as the role itself; theirs count as one deeper
    for place, entry in enumerate(entries):
        if entry.tag:
            levels, shift = [], 0
            _tagged(entry, tags=tags, top=top, closed=closed)
            continue
        opens = _opens(entries, place)
        role = opens and entry.depth == 0 and _opens(entries, place + 1) and entries[place + 1].depth == 0
        if role or (entry.depth == 0 and opens and entries[place + 1].depth > 0 and _opens(entries, place + 1)):
            shift = 0
        depth = entry.depth + shift
        while levels and levels[-1][0] >= depth:
            levels.pop()
        parent = levels[-1][1] if levels else (tags[-1][1] if tags else top)
        if opens:
            block: Fields = {}
            parent.setdefault(_key(entry.key), []).append(block)
            levels.append((depth, block))
            shift = 1 if role else shift
        else:
            parent.setdefault(_key(entry.key), []).append(entry.value)
    return top


def _opens(entries: list[_Entry], place: int) -> bool:
    """Whether the entry is a block: no value, and what follows stands deeper (or is a block beside it, for a role)."""
    if place + 1 >= len(entries):
        return False
    entry, following = entries[place], entries[place + 1]
    if entry.tag or entry.value or following.tag:
        return False
    if following.depth > entry.depth:
        return True
    return entry.depth == 0 and following.depth == 0 and not following.value and _deeper(entries, place + 1)


def _deeper(entries: list[_Entry], place: int) -> bool:
    after = entries[place + 1] if place + 1 < len(entries) else None
    return after is not None and not after.tag and after.depth > entries[place].depth


def _tagged(entry: _Entry, *, tags: list[tuple[str, Fields]], top: Fields, closed: set[str]) -> None:
    if entry.tag == "close":
        place = next((place for place in reversed(range(len(tags))) if tags[place][0] == entry.key), None)
        if place is not None:
            del tags[place:]
        return
    parent = tags[-1][1] if tags else top
    if entry.value or entry.key not in closed or len(tags) >= _DEEPEST:
        parent.setdefault(_key(entry.key), []).append(_value(entry.key, entry.value))
    else:
        block: Fields = {}
        parent.setdefault(_key(entry.key), []).append(block)
        tags.append((entry.key, block))


def _key(printed: str) -> str:
    spaced = re.sub(r"[-_\s]+", " ", printed).strip()
    return _VOCABULARY.get(spaced, spaced)


def _value(key: str, printed: str) -> str:
    return _ACTS.get(printed, printed) if key == "ACT" else printed


@dataclass(frozen=True, slots=True)
class Address:
    """A business or mail address, as printed."""

    street: str
    city: str
    state: str
    zip: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class FormerName:
    """An earlier name of a registrant and the day until which it was used."""

    name: str
    changed: date | None


@dataclass(frozen=True, slots=True)
class Registrant:
    """A company or person a submission is about or by."""

    role: str  # "FILER", "SUBJECT COMPANY", "FILED BY", "REPORTING OWNER", "ISSUER", …
    name: str
    cik: CIK | None
    sic: str = ""  # four digits
    industry: str = ""
    ein: str = ""  # nine digits; "" where EDGAR prints zeros
    state: str = ""  # of incorporation: EDGAR's code
    fiscal_year_end: str = ""  # MMDD
    forms: tuple[str, ...] = ()
    file_numbers: tuple[str, ...] = ()
    film_numbers: tuple[str, ...] = ()
    business_address: Address | None = None
    mail_address: Address | None = None
    former_names: tuple[FormerName, ...] = ()

    @property
    def file_number(self) -> str:
        return self.file_numbers[0] if self.file_numbers else ""


@dataclass(frozen=True, slots=True)
class SubmissionHeader:
    """What a submission's header says, typed. Everything else is in `fields`."""

    accession: AccessionNumber | None
    form: str
    filed: date | None
    period: date | None
    accepted: datetime | None  # EDGAR's clock, US Eastern
    items: tuple[str, ...]  # titles in `.txt` submissions, codes in feed files
    registrants: tuple[Registrant, ...]
    fields: Mapping[str, Any] = field(default_factory=dict)


def typed(fields: Fields) -> SubmissionHeader:
    """The typed view of a header that `read_header` has read. What is missing or nonsense is None or ""."""
    accession = _first(fields, "ACCESSION NUMBER")
    try:
        number = AccessionNumber.parse(accession)
    except ValueError:
        number = None
    accepted = _first(fields, "ACCEPTANCE DATETIME")
    return SubmissionHeader(
        accession=number,
        form=_first(fields, "CONFORMED SUBMISSION TYPE"),
        filed=_date(_first(fields, "FILED AS OF DATE")),
        period=_date(_first(fields, "CONFORMED PERIOD OF REPORT")),
        accepted=_moment(accepted),
        items=tuple(item for item in fields.get("ITEM INFORMATION", ()) if isinstance(item, str) and item),
        registrants=tuple(_registrants(fields)),
        fields=fields,
    )


def _registrants(fields: Fields) -> Iterator[Registrant]:
    for role, values in fields.items():
        for block in values:
            if isinstance(block, dict) and ("COMPANY DATA" in block or "OWNER DATA" in block):
                yield _registrant(role, block)


def _registrant(role: str, block: Fields) -> Registrant:
    data = _block(block, "COMPANY DATA") or _block(block, "OWNER DATA")
    industry, sic = _industry(_first(data, "STANDARD INDUSTRIAL CLASSIFICATION"))
    values = [value for value in block.get("FILING VALUES", ()) if isinstance(value, dict)]
    former = [*block.get("FORMER COMPANY", ()), *block.get("FORMER NAME", ())]
    try:
        cik = CIK.parse(_first(data, "CENTRAL INDEX KEY"))
    except ValueError:
        cik = None
    return Registrant(
        role=role,
        name=_first(data, "COMPANY CONFORMED NAME"),
        cik=cik,
        sic=sic,
        industry=industry,
        ein=_first(data, "IRS NUMBER") if _first(data, "IRS NUMBER").strip("0") else "",
        state=_first(data, "STATE OF INCORPORATION"),
        fiscal_year_end=_first(data, "FISCAL YEAR END"),
        forms=_all(values, "FORM TYPE"),
        file_numbers=_all(values, "SEC FILE NUMBER"),
        film_numbers=_all(values, "FILM NUMBER"),
        business_address=_address(_block(block, "BUSINESS ADDRESS")),
        mail_address=_address(_block(block, "MAIL ADDRESS")),
        former_names=tuple(
            FormerName(name=_first(name, "FORMER CONFORMED NAME"), changed=_date(_first(name, "DATE OF NAME CHANGE")))
            for name in former
            if isinstance(name, dict)
        ),
    )


def _industry(printed: str) -> tuple[str, str]:
    found = re.fullmatch(r"(.*?)\s*\[?(\d{4})?\]?", printed.strip())
    return (found[1].strip(" []"), found[2] or "") if found else (printed, "")


def _address(block: Fields) -> Address | None:
    if not block:
        return None
    street = ", ".join(line for line in (_first(block, "STREET 1"), _first(block, "STREET 2")) if line)
    return Address(
        street=street,
        city=_first(block, "CITY"),
        state=_first(block, "STATE"),
        zip=_first(block, "ZIP"),
        phone=_first(block, "BUSINESS PHONE"),
    )


def _first(fields: Mapping[str, list[Any]], key: str) -> str:
    return next((value for value in fields.get(key, ()) if isinstance(value, str)), "")


def _block(fields: Mapping[str, list[Any]], key: str) -> Fields:
    return next((value for value in fields.get(key, ()) if isinstance(value, dict)), {})


def _all(blocks: list[Fields], key: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for block in blocks if (value := _first(block, key))))


def _date(printed: str) -> date | None:
    try:
        return datetime.strptime(printed, "%Y%m%d").date() if len(printed) == 8 else None
    except ValueError:
        return None


def _moment(printed: str) -> datetime | None:
    try:
        return datetime.strptime(printed, "%Y%m%d%H%M%S") if len(printed) == 14 else None
    except ValueError:
        return None
