"""The stretches of text that one deal's terms are read from, with their amounts marked.

A stretch is a sentence, or the prose in a table cell. In `marked` every amount is a run of `¤` and every amount that is
no payment (a sales threshold, a share price, an equivalent in another currency) a run of `‡`, at unchanged length. So
the patterns of the payment rules say "¤" where money stands, cannot reach over another amount, and offsets stay valid.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from filings.extraction.facts import Span
from filings.extraction.layout import Layout, Shape, Table, Zone
from filings.extraction.money import Money, find_money
from filings.extraction.remembering import remembered
from filings.extraction.scope import DealScope, FilingReading
from filings.extraction.sentences import split_sentences
from filings.extraction.terms.scale import UNITS, Scale, is_doubtful, scaled, statement_scale, table_scale

AMOUNT = "¤"
NO_PAYMENT = "‡"
SILENT_ZONES = frozenset(
    {Zone.FORWARD_LOOKING, Zone.RISK_FACTORS, Zone.CONTACTS, Zone.SIGNATURES, Zone.EXHIBIT_INDEX, Zone.COVER}
)
"""Where nothing is a term of a deal."""

_RUN_IN_HEADING = re.compile(
    r"\s*[“\"]?(?:(?:Section\s+)?\d{1,2}(?:\.\d{1,2}){0,3}\.?[A-Z]?|\(?[a-z]\)|\([ivx]+\)|[A-Z]\.)?\s*"
    r"(?P<title>[A-Z][A-Za-z’'&/,\- ]{3,70}?)\s*[.:–—](?=\s)"
)
_BOLD = re.compile(r"(?<![\[*\w$€£])\*\*(?=[^\s*\]])(?:[^*\n]){1,200}?(?<=[^\s*\[])\*\*(?![\]*\w])")
"""Words in bold as Markdown writes them; "[**]" is a blank."""
_NO_TEXT = re.compile(r"[^\S ]|[¤‡]")  # white space but single blanks, and the marks of amounts
_LONG_CELL = 60
LONGEST_STRETCH = 6000


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence or a table cell's prose: `marked` has the length of `[start, end)` in the document."""

    document: int
    start: int
    end: int
    text: str  # white space as single blanks, amounts as written
    marked: str
    amounts: tuple[Money, ...]  # payments only; offsets into the document
    zone: Zone
    heading: str = ""  # the clause's own run-in heading ("Upfront Payment"), or the heading above
    before: str = ""  # the stretch before this one in the same passage, marked
    after: str = ""  # the stretch behind it
    equivalents: tuple[Money, ...] = ()  # amounts that repeat another in a second currency
    doubtful: tuple[Money, ...] = ()  # amounts that may be in thousands or in full

    def span(self, start: int, end: int) -> Span:
        """The span of `marked[start:end]` in the document."""
        return Span(self.document, self.start + start, self.start + end)

    def amount_at(self, position: int) -> Money | None:
        """The amount whose run in `marked` holds `position`."""
        place = self.start + position
        return next((m for m in self.amounts if m.begin <= place < m.finish), None)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of the deal: its layout table, the words above it, and the scale its amounts are stated in."""

    document: int
    table: Table
    above: str
    scale: Scale
    zone: Zone


@dataclass(frozen=True, slots=True)
class Region:
    """One passage in offsets: from its first sentence to where the next one outside it begins."""

    document: int
    start: int
    end: int
    first: int
    last: int


def regions(reading: FilingReading, scope: DealScope) -> Iterator[Region]:
    """The scope's passages, tables behind their last sentence included."""
    for document, first, last in _merged(scope):
        layout = reading.layouts[document]
        if not layout.sentences or first >= last:
            continue
        last = min(last, len(layout.sentences))
        end = layout.sentences[last].start if last < len(layout.sentences) else len(layout.flow)
        start = layout.sentences[first].start if first else 0
        yield Region(document, start, end, first, last)


def _merged(scope: DealScope) -> Iterator[tuple[int, int, int]]:
    """The passages in text order, overlapping ones as one: a sentence is read once."""
    run: tuple[int, int, int] | None = None
    for passage in sorted(scope.passages, key=lambda p: (p.document, p.first, p.last)):
        if run is not None and run[0] == passage.document and passage.first <= run[2]:
            run = (run[0], run[1], max(run[2], passage.last))
            continue
        if run is not None:
            yield run
        run = (passage.document, passage.first, passage.last)
    if run is not None:
        yield run


def read_stretches(reading: FilingReading, scope: DealScope) -> list[Stretch]:
    """Every stretch of the scope in text order, amounts found but not yet judged (see `discards`)."""
    found: list[Stretch] = []
    for region in regions(reading, scope):
        layout = reading.layouts[region.document]
        scale = statement_scale(layout)
        yuan = deals_in_yuan(layout)
        made = [make_stretch(layout, *piece, scale, yen_is_yuan=yuan) for piece in prose(layout, region)]
        marked = ["", *(s.marked for s in made), ""]
        found += [replace(s, before=marked[i], after=marked[i + 2]) for i, s in enumerate(made)]
    return found


Piece = tuple[int, int, Zone, str]
"""Start, end, zone and heading."""


def prose(layout: Layout, region: Region) -> list[Piece]:
    """The sentences of a region and the prose in its table cells, in text order."""
    return [p for piece in sorted([*_sentences(layout, region), *_cells(layout, region)]) for p in _cut(layout, piece)]


def _cut(layout: Layout, piece: Piece) -> Iterator[Piece]:
    """The piece in lengths that keep the work linear; only data that is no prose is longer."""
    start, end, zone, heading = piece
    while end - start > LONGEST_STRETCH:
        space = layout.flow.rfind(" ", start + 1, start + LONGEST_STRETCH)
        middle = space if space > 0 else start + LONGEST_STRETCH
        yield start, middle, zone, heading
        start = middle
    yield start, end, zone, heading


def _sentences(layout: Layout, region: Region) -> Iterator[Piece]:
    title = ("", -1)
    for sentence in layout.sentences[region.first : region.last]:
        paragraph = layout.paragraphs[sentence.paragraph]
        if paragraph.zone in SILENT_ZONES or paragraph.shape is Shape.TABLE:
            continue
        if title[1] != sentence.paragraph:
            match = _RUN_IN_HEADING.match(layout.flow, paragraph.start, min(paragraph.end, paragraph.start + 90))
            title = (match["title"] if match else paragraph.section, sentence.paragraph)
        yield sentence.start, sentence.end, paragraph.zone, title[0]


def _cells(layout: Layout, region: Region) -> Iterator[Piece]:
    """Bullets and definitions that are laid out as tables: a cell of prose is read like a paragraph."""
    for table in tables_within(layout, region):
        paragraph = layout.paragraphs[table.paragraph]
        if paragraph.zone in SILENT_ZONES:
            continue
        for row in table.rows:
            long = [c for c in row.cells if c[1] - c[0] >= _LONG_CELL]
            if len(long) == 1 and len(row.cells) <= 2:
                for start, end in split_sentences(layout.flow, *long[0]):
                    yield start, end, paragraph.zone, paragraph.section


def tables_within(layout: Layout, region: Region) -> Iterator[Table]:
    """The tables that begin in a region."""
    first = bisect_left(layout.tables, region.start, key=lambda t: t.start)
    for table in layout.tables[first:]:
        if table.start >= region.end:
            return
        yield table


def read_grids(reading: FilingReading, scope: DealScope) -> list[Grid]:
    """The tables of the scope with the words that introduce them."""
    found: list[Grid] = []
    for region in regions(reading, scope):
        layout = reading.layouts[region.document]
        for table in _whole(layout, list(tables_within(layout, region))):
            paragraph = layout.paragraphs[table.paragraph]
            if paragraph.zone in SILENT_ZONES:
                continue
            above = _above(layout, table)
            found.append(Grid(region.document, table, above, table_scale(layout, table, above), paragraph.zone))
    return found


_TYPED_ROW = 300
"""Characters that a typed row of a table has at most, blanks and all."""


def _whole(layout: Layout, tables: Sequence[Table]) -> list[Table]:
    """The tables, those typed with an empty line between their rows put together again: a row each, below the first."""
    whole: list[Table] = []
    last = -1  # the paragraph that the table before ends in
    for table in tables:
        lengths = [len(row.cells) for row in table.rows]  # none, where all its cells are empty
        alone = lengths[-1:] == [2] and set(lengths[:-1]) <= {1}
        short = table.end - table.start < _TYPED_ROW and "\t" not in layout.document.text[table.start : table.end]
        if whole and alone and short and table.paragraph == last + 1 and all(len(r.cells) < 3 for r in whole[-1].rows):
            top = whole[-1]
            whole[-1] = Table(top.start, table.end, (*top.rows, *table.rows), top.paragraph)
        else:
            whole.append(table)
        last = table.paragraph
    return whole


def _above(layout: Layout, table: Table) -> str:
    """Up to 400 characters of the paragraphs just above a table."""
    start = max(0, table.start - 400)
    for paragraph in reversed(layout.paragraphs[max(0, table.paragraph - 3) : table.paragraph]):
        if paragraph.shape is Shape.TABLE:
            start = max(start, paragraph.end)
            break
    return layout.flow[start : table.start]


def make_stretch(
    layout: Layout,
    start: int,
    end: int,
    zone: Zone,
    heading: str = "",
    scale: Scale = UNITS,
    *,
    yen_is_yuan: bool = False,
) -> Stretch:
    """One stretch of a document with all its amounts marked; equivalents in other currencies are not amounts."""
    flow = layout.flow
    text = _NO_TEXT.sub(" ", flow[start:end])
    marks = list(text)
    amounts: list[Money] = []
    equivalents: list[Money] = []
    doubtful: list[Money] = []
    certain = False  # a figure beside it that is in thousands without doubt decides for the sentence
    for money in find_money(flow, start, end, yen_is_yuan=yen_is_yuan):
        if money.equivalent_of is not None:
            _mark(marks, money.begin - start, money.finish - start, NO_PAYMENT)
            equivalents.append(money)
            continue
        amounts.append(scaled(money, flow, scale))
        if is_doubtful(money, flow, scale):
            doubtful.append(amounts[-1])
        elif amounts[-1].value != money.value:
            certain = True
        _mark(marks, money.begin - start, money.finish - start, AMOUNT)
    if "**" in text:
        for bold in _BOLD.finditer(text):
            _mark(marks, bold.start(), bold.start() + 2, " ")
            _mark(marks, bold.end() - 2, bold.end(), " ")
    return Stretch(
        layout.document.index,
        start,
        end,
        text,
        "".join(marks),
        tuple(amounts),
        zone,
        heading,
        equivalents=tuple(equivalents),
        doubtful=() if certain else tuple(doubtful),
    )


@remembered
def deals_in_yuan(layout: Layout) -> bool:
    """Whether `¥` is the yuan here: the document names the yuan or the renminbi and never the yen."""
    flow = layout.flow
    if "¥" not in flow and "￥" not in flow:
        return False
    return ("RMB" in flow or "renminbi" in flow.lower()) and "yen" not in flow.lower() and "JPY" not in flow


def _mark(marks: list[str], start: int, end: int, sign: str) -> None:
    for i in range(max(0, start), min(end, len(marks))):
        marks[i] = sign


def without(stretch: Stretch, dropped: Sequence[Money]) -> Stretch:
    """The stretch with the given amounts marked as no payments."""
    if not dropped:
        return stretch
    marks = list(stretch.marked)
    for money in dropped:
        _mark(marks, money.begin - stretch.start, money.finish - stretch.start, NO_PAYMENT)
    left = tuple(m for m in stretch.amounts if m not in dropped)
    return replace(stretch, marked="".join(marks), amounts=left)
