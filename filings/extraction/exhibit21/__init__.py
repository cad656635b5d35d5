"""Lists of subsidiaries (EX-21) in every layout: columns, leaders, indentation, HTML tables, and running paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from filings.extraction.exhibit21.entries import Entry, Piece
from filings.extraction.exhibit21.prose import read_prose
from filings.extraction.exhibit21.rows import Line, read_rows
from filings.extraction.facts import Span, Stated, Subsidiary
from filings.extraction.layout import Layout, Paragraph, Shape
from filings.extraction.organisations.forms import key_of
from filings.extraction.organisations.names import FoundName

RULE = "subsidiary.exhibit-21"

_WHOLLY = re.compile(
    r"\b(?:all|each|every)\b[^.]{0,160}\b(?:wholly|100\s?%)[\s-]*(?:owned)?\b"
    r"|\bwholly[\s-]owned\b[^.]{0,80}\b(?:unless|except)\b"
    r"|\bunless\s+otherwise\b[^.]{0,80}\bwholly[\s-]owned|\bwholly[\s-]owned\s+subsidiaries\s+of\b"
    r"|\ball\s+(?:of\s+the\s+)?(?:voting\s+)?(?:securities|stock|shares)\b[^.]{0,120}\bowned\b",
    re.IGNORECASE,
)
_FOOTNOTE = re.compile(
    r"^[ \t]*(?P<mark>\(\w{1,2}\)|/\w{1,2}/|\[\w{1,2}\]|\*{1,4}|†|‡|\d{1,2}\))\s*(?=\S)", re.MULTILINE
)
_HELD_BY = re.compile(r"\b(?:held|owned)\s+(?:\w+\s+)?by\s+|\bsubsidiary\s+of\s+", re.IGNORECASE)
_PARTNER = re.compile(r"\bjoint\s+venture\s+with\s+", re.IGNORECASE)
_OTHER_HALF = re.compile(r"\bowns?\s+(?:the\s+)?(?:other|remaining)?\s*50\s?%|\bequally\b|50/50", re.IGNORECASE)
_PERCENT_NOTE = re.compile(
    r"(?P<percent>\d{1,3}(?:\.\d+)?)\s?%\s+(?:is\s+|are\s+)?(?:owned|interest|held|of\s+the\s+(?:outstanding|issued|voting|capital"
    r"|shares|stock|equity|share))",
    re.IGNORECASE,
)
_THE_REST = re.compile(r"\b(?:remaining|remainder|balance|rest|other|minority)\b", re.IGNORECASE)


def read_exhibit(
    layout: Layout, names: Sequence[FoundName], parent: str, parent_span: Span | None
) -> tuple[Subsidiary, ...]:
    """Return the ties of one list. `names` are those found in it, `parent` is whose list it is, as printed there.

    A company under an indented heading company belongs to that one; a footnote may name another holder. The
    percentage is the list's own, or 100 where the list says that all are wholly owned.
    """
    wholly = _WHOLLY.search(layout.flow)
    wholly_span = Span(layout.document.index, *wholly.span()) if wholly else None
    notes = dict(_footnotes(layout))
    lines, prose = _sort(layout, {start for start, _ in notes.values()})
    entries = list(read_rows(layout, lines, parent))
    for paragraph in prose:
        entries.extend(read_prose(layout, paragraph, names, parent))
    found: dict[tuple[str, str, str], Subsidiary] = {}
    for entry in entries:
        for tie in _ties(layout, entry, parent, parent_span, notes, names, wholly_span):
            place = tie.jurisdiction.value if tie.jurisdiction else ""
            found.setdefault((key_of(tie.parent.value), tie.child.value.casefold(), place.casefold()), tie)
    return tuple(found.values())


def _sort(layout: Layout, notes: set[int]) -> tuple[list[Line], list[Paragraph]]:
    """Lines that may be rows of the list, and paragraphs of running text; footnotes are neither."""
    lines: list[Line] = []
    prose: list[Paragraph] = []
    starts = sorted(notes)
    text = layout.document.text
    for paragraph in layout.paragraphs:
        words = text[paragraph.start : paragraph.end]
        at_note = bisect_left(starts, paragraph.start)
        if at_note < len(starts) and starts[at_note] < paragraph.end:
            continue
        if paragraph.shape in (Shape.PROSE, Shape.LIST_ITEM) and _is_running(words):
            prose.append(paragraph)
            continue
        at = text.rfind("\n", 0, paragraph.start) + 1
        first = True
        for raw in text[at : paragraph.end].split("\n"):
            if raw.strip():
                lines.append(Line(at, at + len(raw), first))
                first = False
            at += len(raw) + 1
    return lines, prose


def _is_running(words: str) -> bool:
    return "\t" not in words and (
        (len(words) > 160 and not re.search(r"\S {4,}\S", words))
        or bool(re.search(r"\b(?:is|are|was|were|has|have|would|will)\b", words))
    )


def _footnotes(layout: Layout) -> Iterator[tuple[str, tuple[int, int]]]:
    """Each mark that some row carries, with the place of its note; several notes may stand in one paragraph."""
    text = layout.document.text
    printed: dict[str, int] = {}  # how often each mark stands in the list: counted once, however many notes bear it
    for paragraph in layout.paragraphs:
        line = text.rfind("\n", 0, paragraph.start) + 1
        if _FOOTNOTE.match(text, line, paragraph.end) is None:
            continue
        notes = list(_FOOTNOTE.finditer(text, line, paragraph.end))
        for number, note in enumerate(notes):
            mark = note["mark"]
            if mark not in printed:
                printed[mark] = layout.flow.count(mark)
            if printed[mark] > 1:  # a mark that no row carries numbers a row
                following = notes[number + 1].start() if number + 1 < len(notes) else paragraph.end
                yield _mark(mark), (note.end(), following)


def _mark(mark: str) -> str:
    return re.sub(r"[()\[\]/]", "", mark)


def _ties(
    layout: Layout,
    entry: Entry,
    parent: str,
    parent_span: Span | None,
    notes: dict[str, tuple[int, int]],
    names: Sequence[FoundName],
    wholly: Span | None,
) -> Iterator[Subsidiary]:
    document = layout.document.index
    child = _stated(layout, entry.name, RULE)
    place = _stated(layout, entry.place, RULE) if entry.place else None
    percent = _percent(layout, entry, notes, wholly)
    owner = Stated(parent, (parent_span,) if parent_span else (), RULE, 0.95)
    if entry.parent is not None:
        owner = _stated(layout, entry.parent, RULE)
    for mark in entry.marks:
        note = notes.get(mark)
        if note is None:
            continue
        holder = _named_after(layout, note, _HELD_BY, names)
        if holder and key_of(holder.value) != key_of(child.value):
            owner = holder
        partner = _named_after(layout, note, _PARTNER, names)
        if partner and _OTHER_HALF.search(layout.flow, *note):
            half = _OTHER_HALF.search(layout.flow, *note)
            share = Stated(Decimal(50), (Span(document, *half.span()),), RULE, 0.85) if half else None
            yield Subsidiary(partner, child, place, share)
    yield Subsidiary(owner, child, place, percent)


def _percent(
    layout: Layout, entry: Entry, notes: dict[str, tuple[int, int]], wholly: Span | None
) -> Stated[Decimal] | None:
    document = layout.document.index
    if entry.percent is not None:
        value, (start, end) = entry.percent
        return Stated(value, (Span(document, start, end),), RULE, 0.95)
    for mark in entry.marks:
        note = notes.get(mark)
        if note and "%" in layout.flow[slice(*note)]:
            stated = _PERCENT_NOTE.search(layout.flow, *note)
            return (
                Stated(Decimal(stated["percent"]), (Span(document, *stated.span("percent")),), RULE, 0.8)
                if stated
                else None
            )
    return Stated(Decimal(100), (wholly,), RULE, 0.85) if wholly else None


def _named_after(
    layout: Layout, note: tuple[int, int], cue: re.Pattern[str], names: Sequence[FoundName]
) -> Stated[str] | None:
    found = cue.search(layout.flow, *note)
    if not found or (
        cue is _HELD_BY and _THE_REST.search(layout.flow, max(note[0], found.start() - 60), found.start())
    ):
        return None
    name = next((n for n in names if found.end() <= n.start <= found.end() + 4), None)
    if name is None:
        return None
    return Stated(
        " ".join(layout.flow[name.start : name.end].split()),
        (Span(layout.document.index, name.start, name.end),),
        RULE,
        0.9,
    )


def _stated(layout: Layout, pieces: Sequence[Piece], rule: str) -> Stated[str]:
    """A value printed in one run, or in several where another column stands between its lines.

    Joined by blanks the texts of the spans are the value.
    """
    text = layout.document.text
    runs: list[Piece] = []
    for start, end in pieces:
        if runs and text[runs[-1][1] : start].isspace():
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
    value = " ".join(" ".join(text[s:e].split()) for s, e in runs)
    return Stated(value, tuple(Span(layout.document.index, s, e) for s, e in runs), rule, 0.95)
