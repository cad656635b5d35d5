"""Laying out a document: its reading text into paragraphs, zones, tables and sentences."""

from __future__ import annotations

from filings.extraction.bounds import in_parts
from filings.extraction.layout import Layout, Paragraph, Sentence, Shape, Table, Zone
from filings.extraction.sentences import split_sentences
from filings.extraction.source import SourceDocument
from filings.extraction.structure.blocks import Block, cut_blocks
from filings.extraction.structure.kinds import read_class, read_kind
from filings.extraction.structure.tables import read_rows
from filings.extraction.structure.zones import ZoneWalk, cover_end, find_headlines

__all__ = ["lay_out", "read_class", "read_kind"]

_OPENING = 320
_WHITE = ("\n", "\r", "\t", "\f", "\v", "\u00a0", "\u200b", "\u2028")


def lay_out(document: SourceDocument) -> Layout:
    """Return the layout of one document; all offsets are into `document.text`.

    Headings are one sentence each, and so is every row of a table: a rule that reads sentences meets all the words of
    a document in their order, and asks the paragraph's shape where the difference matters. Time is linear in the text.
    """
    text = document.text
    kind, _ = read_kind(document)
    document_class = read_class(document, kind)
    blocks = cut_blocks(text)
    openings = [" ".join(text[b.start : min(b.end, b.start + _OPENING)].split()) for b in blocks]
    flow = _flow(text, blocks)
    headlines = find_headlines(blocks, openings, document_class)
    walk = ZoneWalk(document_class, cover_end(blocks, openings, document_class))
    paragraphs: list[Paragraph] = []
    sentences: list[Sentence] = []
    tables: list[Table] = []
    for number, block in enumerate(blocks):
        zone, section = walk.step(number, block, openings[number])
        shape = block.shape
        if number in headlines:
            zone, shape = Zone.HEADLINE, Shape.HEADING if shape is Shape.PROSE else shape
        elif shape is Shape.HEADING and zone is Zone.BODY:
            zone = Zone.HEADING
        paragraphs.append(Paragraph(block.start, block.end, shape, zone, section))
        if shape is Shape.TABLE:
            table = Table(block.start, block.end, read_rows(text, list(block.lines)), number)
            tables.append(table)
            places = [(row.start, row.end) for row in table.rows]
        elif shape is Shape.HEADING:
            places = [(block.start, block.end)]
        else:
            places = split_sentences(flow, block.start, block.end)
        sentences.extend(Sentence(s, e, flow[s:e], number) for place in places for s, e in in_parts(place))
    return Layout(document, flow, paragraphs, sentences, tables, document_class)


def _flow(text: str, blocks: list[Block]) -> str:
    """The text with white space inside prose as single blanks of the same length; tables keep lines and tabs."""
    pieces: list[str] = []
    at = 0
    for block in blocks:
        if block.shape is Shape.TABLE:
            continue
        pieces.append(text[at : block.start])
        piece = text[block.start : block.end]
        for white in _WHITE:  # each is looked for at the speed of memory; a table is consulted at every character
            piece = piece.replace(white, " ")
        pieces.append(piece)
        at = block.end
    pieces.append(text[at:])
    return "".join(pieces)
