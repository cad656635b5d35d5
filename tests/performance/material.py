"""What the benchmarks read: the filings and gold texts beside the checkout, and those of our own that ship with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from filings.edgar.submission import split
from filings.text import looks_like_html

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
LARGE = 1_000_000
"""Bytes from which a page counts as large: an annual or quarterly report with inline XBRL."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One file or document, as bytes."""

    name: str
    data: bytes


def bulk() -> list[Sample]:
    """Whole pages and filings, the largest among them."""
    return _files(SHARED / "bulk")


def submissions() -> list[Sample]:
    """Submissions as EDGAR serves them, from 1995 on."""
    return _files(SHARED / "edgar" / "submissions")


def gold() -> list[Sample]:
    """The gold set's texts, or the development texts of our own where the gold set is absent."""
    found = [sample for part in ("real", "written", "negatives") for sample in _files(SHARED / "gold" / part)]
    return found or _files(ROOT / "tests" / "gold" / "development" / "texts")


def corpus() -> list[Sample]:
    """Everything that is read as a filing."""
    return [*bulk(), *submissions(), *gold()]


def pages(kind: str) -> list[Sample]:
    """HTML documents of one kind: "large" reports with inline XBRL, "small" ones, or as written in the "1990s"."""
    return [page for page in _html() if _kind(page) == kind]


PAGE_KINDS = ("large", "small", "1990s")


def _html() -> Iterator[Sample]:
    for sample in [*bulk(), *submissions()]:
        submission = split(sample.data)
        for number, part in enumerate(submission.documents):
            body = sample.data[slice(*part.body)]
            for_people = part.wrapper not in ("XML", "PDF") and part.kind.upper() not in ("XML", "JSON")
            if for_people and looks_like_html(body):
                yield Sample(f"{sample.name}#{number}" if submission.has_sgml else sample.name, body)


def _kind(page: Sample) -> str:
    if len(page.data) >= LARGE:
        return "large"
    head = page.data[:100_000].lower()
    return "small" if b"style=" in head else "1990s"


def _files(folder: Path) -> list[Sample]:
    return [Sample(path.name, path.read_bytes()) for path in sorted(folder.glob("*")) if path.is_file()]
