"""Laying out a document: its reading text into paragraphs, zones, tables and sentences."""

from __future__ import annotations

import re

from filings.extraction.layout import Layout, Paragraph, Row, Sentence, Shape, Table, Zone
from filings.extraction.sentences import split_sentences, trim
from filings.extraction.source import SourceDocument

_BLANK = re.compile(r"\n(?:[ \t\r]*\n)+")
_ITEM = re.compile(r"\s*ITEMS?\s{1,3}\d{1,2}\s?(?:\.\s?\d\d)?", re.IGNORECASE)
_ZONES = (
    (re.compile(r"\s*SIGNATURES?\s*$", re.IGNORECASE), Zone.SIGNATURES),
    (re.compile(r"\s*(?:EXHIBIT INDEX|INDEX TO EXHIBITS)", re.IGNORECASE), Zone.EXHIBIT_INDEX),
    (re.compile(r"\s*About\s+\S+"), Zone.ABOUT),
    (re.compile(r"\s*(?:SAFE HARBOR|FORWARD[- ]LOOKING|CAUTIONARY)", re.IGNORECASE), Zone.FORWARD_LOOKING),
    (re.compile(r"\s*(?:CONTACTS?:?|(?:INVESTOR|MEDIA)\w*\s+CONTACTS?)", re.IGNORECASE), Zone.CONTACTS),
    (re.compile(r"\s*(?:ITEM\s+1A\.?\s+)?RISK FACTORS", re.IGNORECASE), Zone.RISK_FACTORS),
    (re.compile(r"\s*(?:ARTICLE\s+\w+\.?\s*)?(?:\d+\.?\s*)?DEFINITIONS", re.IGNORECASE), Zone.DEFINITIONS),
)
_GAP = re.compile(r"\t|[ .]{3,}(?=\S)|  +")


def lay_out(document: SourceDocument) -> Layout:
    """Return the layout of one document; offsets are into `document.text`."""
    text = document.text
    blocks: list[tuple[int, int]] = []
    at = 0
    for gap in [*_BLANK.finditer(text), None]:
        start, end = trim(text, at, gap.start() if gap else len(text))
        if start < end:
            blocks.append((start, end))
        at = gap.end() if gap else at
    flow = list(text)
    paragraphs: list[Paragraph] = []
    tables: list[Table] = []
    zone, section = (Zone.COVER if document.kind[:3] in ("8-K", "6-K", "10-") else Zone.BODY), ""
    for start, end in blocks:
        shape = _shape(text, start, end)
        heading = text[start : min(end, start + 200)]
        if shape is Shape.HEADING:
            section = " ".join(heading.split())
            zone = next((z for pattern, z in _ZONES if pattern.match(heading)), Zone.BODY if zone is not Zone.COVER or _ITEM.match(heading) else zone)
        elif _ITEM.match(heading):
            section, zone = " ".join(heading.split("\n")[0].split()), Zone.BODY
        if shape is Shape.TABLE:
            tables.append(_table(text, start, end, len(paragraphs)))
        else:
            for i in range(start, end):
                if flow[i] in "\n\r\t":
                    flow[i] = " "
        paragraphs.append(Paragraph(start, end, shape, zone, section))
    joined = "".join(flow)
    sentences = [
        Sentence(s, e, joined[s:e], number)
        for number, p in enumerate(paragraphs)
        if p.shape is not Shape.TABLE
        for s, e in split_sentences(joined, p.start, p.end)
    ]
    return Layout(document, joined, paragraphs, sentences, tables, _class(document))


def _shape(text: str, start: int, end: int) -> Shape:
    block = text[start:end]
    lines = block.split("\n")
    if "\t" in block or sum(bool(re.search(r"\S {3,}\S", line)) for line in lines) * 2 > len(lines):
        return Shape.TABLE
    if len(block) < 160 and (block.isupper() or not block.rstrip().endswith((".", ":", ";", ","))):
        return Shape.HEADING
    return Shape.LIST_ITEM if re.match(r"(?:[•·*-]|\(?(?:[a-z]|[ivx]+|\d{1,2})\))\s", block) else Shape.PROSE


def _table(text: str, start: int, end: int, paragraph: int) -> Table:
    rows: list[Row] = []
    at = start
    for line in text[start:end].split("\n"):
        cells, left = [], at
        for gap in [*_GAP.finditer(text, at, at + len(line)), None]:
            cell = trim(text, left, gap.start() if gap else at + len(line))
            if cell[0] < cell[1]:
                cells.append(cell)
            left = gap.end() if gap else left
        if cells:
            rows.append(Row(at, at + len(line), tuple(cells)))
        at += len(line) + 1
    return Table(start, end, tuple(rows), paragraph)


def _class(document: SourceDocument) -> str:
    kind = document.kind.upper()
    for prefix, name in (
        ("EX-21", "subsidiary_list"), ("EX-10", "contract"), ("EX-2", "contract"), ("EX-4", "contract"),
        ("EX-99", "release"), ("PRESS", "release"), ("8-K", "report"), ("6-K", "report"), ("10-", "periodic"),
        ("S-1", "periodic"), ("20-F", "periodic"), ("40-F", "periodic"), ("F-1", "periodic"),
    ):  # fmt: skip
        if kind.startswith(prefix):
            return name
    return "other"
