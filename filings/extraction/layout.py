"""How a document is laid out: paragraphs, sections, tables and sentences, found before any rule runs.

A rule asks where it stands (a numbered item, "About the company", a signature block, a table row) and reads one
sentence at a time. Offsets are always into the document's own reading text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from filings.extraction.source import SourceDocument


class Zone(Enum):
    """What kind of passage a paragraph belongs to; rules say in which zones they apply."""

    COVER = "cover"  # the form's cover page, up to the first item
    BODY = "body"
    HEADLINE = "headline"  # title and sub-titles of a press release
    HEADING = "heading"
    ABOUT = "about"  # "About Acme": background on a company, product or disease
    FORWARD_LOOKING = "forward_looking"
    RISK_FACTORS = "risk_factors"
    DEFINITIONS = "definitions"  # of a contract
    SIGNATURES = "signatures"
    EXHIBIT_INDEX = "exhibit_index"
    CONTACTS = "contacts"
    FINANCIAL_STATEMENTS = "financial_statements"


class Shape(Enum):
    """How a paragraph is printed."""

    PROSE = "prose"
    LIST_ITEM = "list_item"
    TABLE = "table"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text` is the sentence with all white space as single characters of the same length: offsets add to `start`."""

    start: int
    end: int
    text: str  # == flow[start:end]; a line break inside prose is a space here, so lengths and offsets stay equal
    paragraph: int  # index into Layout.paragraphs


@dataclass(frozen=True, slots=True)
class Paragraph:
    start: int
    end: int
    shape: Shape
    zone: Zone
    section: str  # nearest heading above ("Item 1.01", "License Agreement with Acme", "4.2 Milestones"), "" when none


@dataclass(frozen=True, slots=True)
class Row:
    """A table row: (start, end) of each non-empty cell, in order."""

    start: int
    end: int
    cells: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Table:
    start: int
    end: int
    rows: tuple[Row, ...]
    paragraph: int


@dataclass(frozen=True, slots=True)
class Layout:
    """One document, laid out. `flow` is the text with line breaks inside prose turned into spaces (same length)."""

    document: SourceDocument
    flow: str
    paragraphs: Sequence[Paragraph]
    sentences: Sequence[Sentence]
    tables: Sequence[Table]
    # "report" (8-K, 6-K), "periodic" (10-K, 10-Q, S-1), "contract", "release", "subsidiary_list" or "other"
    document_class: str
    # what was worked out for this document before (see `remembering`)
    memory: dict[Any, dict[Any, Any]] = field(default_factory=dict, init=False, repr=False, compare=False)
