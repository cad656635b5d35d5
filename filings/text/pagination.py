"""Page breaks taken out of an HTML document: page numbers go, a paragraph cut in two by a break is one again."""

from __future__ import annotations

import re

from filings.text.tables import BREAK, PARAGRAPH, Block

_FURNITURE = re.compile(
    r"[-–—]?\s*(?:page\s+)?(?:[A-Z]{1,3}-)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s+of\s+\d{1,4})?\s*[-–—]?|(?:back to |return to )?table of contents",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.:;!?]['\"’”)\]]*$")
_LONGEST_FURNITURE = 40


def without_page_breaks(blocks: list[Block]) -> list[Block]:
    """Blocks without breaks and what is printed around them; a sentence that a break interrupts is joined."""
    kept: list[Block] = []
    broken = False
    for block in blocks:
        if block.kind == BREAK:
            while kept and _is_furniture(kept[-1]):
                kept.pop()
            broken = True
        elif broken and _is_furniture(block):
            continue
        elif broken and kept and _continues(kept[-1], block):
            kept[-1] = Block(kind=PARAGRAPH, pieces=[*kept[-1].pieces, (" ", block.pieces[0][1], 0), *block.pieces])
            broken = False
        else:
            kept.append(block)
            broken = False
    return kept


def _is_furniture(block: Block) -> bool:
    length = sum(len(piece[0]) for piece in block.pieces)
    return length <= _LONGEST_FURNITURE and _FURNITURE.fullmatch(block.text.strip()) is not None


def _continues(before: Block, after: Block) -> bool:
    if before.kind != PARAGRAPH or after.kind != PARAGRAPH:
        return False
    text = before.text
    return len(text) > 60 and not _ENDED.search(text[-8:]) and after.pieces[0][0][:1].islower()
