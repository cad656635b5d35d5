"""What the extractor reads: the texts of one filing, already split and converted.

Nothing here knows Django, files or the network. `filings.reading` makes these from raw bytes; tests make them by hand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """One document of a filing as people read it.

    `text` is the reading text all offsets refer to (see `filings.text`): paragraphs are separated by a blank line, a
    row of an HTML table is one line whose cells are separated by a tab, an ASCII document keeps its line breaks and
    columns.
    """

    index: int  # position in the filing, from 0
    kind: str  # EDGAR document type as printed ("8-K", "EX-99.1", "EX-10.4", "EX-21", …) or "" when none was given
    text: str
    filename: str = ""
    description: str = ""
    is_html: bool = False


@dataclass(frozen=True, slots=True)
class SourceFiling:
    """A filing to read: its name, its SGML header as nested data where it had one, and its documents in order.

    `header` is the generic reading of the SGML header (`filings.edgar.header`): keys in capitals as printed in `.txt`
    submissions ("CONFORMED SUBMISSION TYPE"), each mapped to a list of values or of nested mappings.
    """

    name: str
    documents: Sequence[SourceDocument]
    header: Mapping[str, Any] = field(default_factory=dict)
