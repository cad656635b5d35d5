"""Reading text as HTML with extracted spans marked: everything escaped, overlaps allowed, large texts in parts.

Marks may overlap in any way. A sweep over their boundaries cuts the text into segments that are each covered by a fixed
set of marks; one element per segment is always well nested, whatever overlaps.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

PART_CHARACTERS = 150_000
BLOCK = re.compile(r"(?:(?!\n[ \t]*\n)[\s\S])+")
# Characters that reorder what follows are shown by name, so that a text cannot show other figures than it holds.
BIDI_CONTROLS = {code: f"⟨U+{code:04X}⟩" for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F)}


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters [start, end) of the reading text that state something; `label` says what, for people."""

    start: int
    end: int
    kind: str  # party, money, date, grant or subsidiary
    label: str


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch [start, end) of a long text that is shown on one page."""

    number: int  # from 1
    start: int
    end: int


def split_parts(text: str, *, size: int = PART_CHARACTERS) -> list[Part]:
    """Cut a text into parts of about `size` characters, each ending at a blank line or, failing that, a line's end."""
    parts: list[Part] = []
    start = 0
    while start < len(text) or not parts:
        end = _find_break(text, start + size, start + 2 * size)
        parts.append(Part(number=len(parts) + 1, start=start, end=end))
        start = end
    return parts


def _find_break(text: str, wanted: int, latest: int) -> int:
    if latest >= len(text):
        return len(text)
    for separator in ("\n\n", "\n"):
        found = text.find(separator, wanted, latest)
        if found >= 0:
            return found + len(separator)
    return latest


def find_part(parts: Sequence[Part], offset: int) -> Part:
    """The part that holds the character at `offset`; the last one for an offset beyond the end."""
    return next((part for part in parts if offset < part.end), parts[-1])


class MarkedText:
    """Writes one part of a text as HTML. `asked` is the span that the reader came for; it gets the anchor `at`."""

    def __init__(self, text: str, *, part: Part, marks: Iterable[Mark], asked: tuple[int, int] | None = None) -> None:
        self.text = text
        self.part = part
        self.asked = asked
        self.is_anchored = False
        self.marks = sorted(
            (mark for mark in marks if mark.start < part.end and mark.end > part.start),
            key=lambda mark: (mark.start, -mark.end, mark.kind),
        )
        self.next_mark = 0
        self.open: list[Mark] = []

    def as_preformatted(self) -> SafeString:
        """An ASCII document: its own line breaks and columns, in one scrolling box."""
        inside = self._segments(self.part.start, self.part.end)
        return mark_safe(f'<pre class="ascii" tabindex="0" aria-label="Text of the document">{inside}</pre>')  # noqa: S308 - escaped

    def as_paragraphs(self) -> SafeString:
        """A document converted from HTML: paragraphs, and tables from lines whose cells are separated by tabs."""
        written = []
        for block in BLOCK.finditer(self.text, self.part.start, self.part.end):
            written += list(self._block(block.start(), block.end()))
        return mark_safe("\n".join(written))  # noqa: S308 - every piece is escaped in _segments

    def _block(self, start: int, end: int) -> Iterator[str]:
        """Runs of lines with tabs become tables, the lines between them paragraphs."""
        while start < end and self.text[start] == "\n":
            start += 1
        run_start, run_is_table = start, None
        for line_start, line_end in self._lines(start, end):
            if not self.text[line_start:line_end].strip():
                continue
            is_table = "\t" in self.text[line_start:line_end]
            if run_is_table is not None and is_table != run_is_table:
                yield self._run(run_start, line_start, is_table=run_is_table)
                run_start = line_start
            run_is_table = is_table
        if run_is_table is not None:
            yield self._run(run_start, end, is_table=run_is_table)

    def _lines(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        while start < end:
            found = self.text.find("\n", start, end)
            line_end = found if found >= 0 else end
            yield start, line_end
            start = line_end + 1

    def _run(self, start: int, end: int, *, is_table: bool) -> str:
        if not is_table:
            return f"<p>{self._segments(start, end)}</p>"
        rows = "".join(
            f"<tr>{self._cells(line_start, line_end)}</tr>"
            for line_start, line_end in self._lines(start, end)
            if self.text[line_start:line_end].strip()
        )
        return f'<div class="table-box"><table class="read-table">{rows}</table></div>'

    def _cells(self, start: int, end: int) -> str:
        cells = []
        while start <= end:
            found = self.text.find("\t", start, end)
            cell_end = found if found >= 0 else end
            cells.append(f"<td>{self._segments(start, cell_end)}</td>")
            start = cell_end + 1
        return "".join(cells)

    def _segments(self, start: int, end: int) -> str:
        """[start, end) as escaped text with an element around each run of characters that is marked."""
        touching = self._touching(start, end)
        cuts = {start, end}
        for mark in touching:
            cuts.update((max(mark.start, start), min(mark.end, end)))
        if self.asked is not None and self.asked[0] < end and self.asked[1] > start:
            cuts.update((max(self.asked[0], start), min(self.asked[1], end)))
        written, inside, coming = [], list[Mark](), 0
        for left, right in pairwise(sorted(cuts)):
            while coming < len(touching) and touching[coming].start <= left:
                inside.append(touching[coming])
                coming += 1
            inside = [mark for mark in inside if mark.end > left]
            written.append(self._segment(left, right, inside))
        return "".join(written)

    def _touching(self, start: int, end: int) -> list[Mark]:
        """The marks that touch [start, end). Stretches are asked for in reading order, so each mark is met once."""
        while self.next_mark < len(self.marks) and self.marks[self.next_mark].start < end:
            self.open.append(self.marks[self.next_mark])
            self.next_mark += 1
        self.open = [mark for mark in self.open if mark.end > start]
        return list(self.open)

    def _segment(self, start: int, end: int, inside: list[Mark]) -> str:
        words = escape(self.text[start:end].translate(BIDI_CONTROLS))
        is_asked = self.asked is not None and self.asked[0] <= start and self.asked[1] >= end
        if not inside and not is_asked:
            return str(words)
        kinds = list(dict.fromkeys(f"k-{mark.kind}" for mark in reversed(inside)))
        labels = list(dict.fromkeys(mark.label for mark in inside))
        anchor = ""
        if is_asked:
            kinds.append("asked")
            if not self.is_anchored:
                anchor, self.is_anchored = ' id="at" tabindex="-1"', True
        title = f' title="{escape("; ".join(labels))}"' if labels else ""
        return f'<mark class="{escape(" ".join(kinds))}"{anchor}{title}>{words}</mark>'
