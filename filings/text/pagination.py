"""Page breaks taken out of an HTML document: page numbers and running titles go, cut paragraphs are one again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from filings.text.tables import BREAK, PARAGRAPH, Block

_PAGE_NUMBER = re.compile(
    r"[-–—(]?\s*(?:page\s+)?(?:[A-Z]{1,3}-)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s+of\s+\d{1,4})?\s*[-–—)]?"
    r"|(?:(?:back|return) to )?table of contents",
    re.IGNORECASE,
)
_NO_FURNITURE = re.compile(
    r"\W*(?:by|name|title|its|date)\b\W?|\W*(?:exhibit|item|article|section|note|schedule|annex|appendix|part|table|class)\s",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_ENDED = re.compile(r"[.:;!?]['\"’”)\]]*$")
_OPEN_END = re.compile(
    r"\b(?:the|of|and|to|in|for|by|with|or|an?|as|from|on|at|that|which|its|their|our|any|each|such|under|between|including)$"
)
_SHORTEST_PROSE: Final = 60  # characters of a paragraph that may go on over a page break
_LONGEST_FURNITURE: Final = 120
_FEWEST_REPEATS: Final = 3  # times a line stands beside a page break before it is taken for a running title
_REACH: Final = 2  # blocks on each side of a break that may be printed on every page


def without_page_breaks(blocks: list[Block]) -> list[Block]:
    """Blocks without breaks and what is printed around them; a sentence that a break interrupts is joined."""
    if not any(block.kind == BREAK for block in blocks):
        return blocks
    running = _running_titles(blocks)
    dropped = _furniture(blocks, running)
    kept: list[Block] = []
    broken = False
    for place, block in enumerate(blocks):
        if place in dropped or block.kind == BREAK:
            broken = broken or block.kind == BREAK
        elif broken and kept and _continues(kept[-1], block):
            kept[-1].pieces.append((" ", block.pieces[0][1], 0))
            kept[-1].pieces.extend(block.pieces)
            broken = False
        else:
            kept.append(block)
            broken = False
    return kept


def _furniture(blocks: Sequence[Block], running: frozenset[str]) -> set[int]:
    """Places of the lines on both sides of each break, up to the first that is not printed on every page."""
    dropped: set[int] = set()
    breaks = [place for place, block in enumerate(blocks) if block.kind == BREAK]
    for place in [*breaks, len(blocks)]:  # the last page has a number too
        for step in (-1, 1):
            near = place + step
            while 0 <= near < len(blocks) and near not in dropped and _is_furniture(blocks, near, running):
                dropped.add(near)
                near += step
    return dropped


def _running_titles(blocks: Sequence[Block]) -> frozenset[str]:
    """What is printed on every page, with numbers as "#": beside most breaks, or with a number that rises each time."""
    beside: dict[str, list[str]] = {}
    breaks = [place for place, block in enumerate(blocks) if block.kind == BREAK]
    for place in breaks:
        near = [*range(place - _REACH, place), *range(place + 1, place + 1 + _REACH)]
        shapes = {_shape(blocks, other): blocks[other].text for other in near if 0 <= other < len(blocks)}
        for shape, text in shapes.items():
            beside.setdefault(shape, []).append(text)
    return frozenset(
        shape
        for shape, texts in beside.items()
        if shape and len(texts) >= _FEWEST_REPEATS and (len(texts) * 3 >= len(breaks) or _counts_pages(texts))
    )


def _counts_pages(texts: list[str]) -> bool:
    """Whether a number in the line rises from page to page, as page numbers do."""
    columns = zip(*([int(number) for number in _DIGITS.findall(text)[:4]] for text in texts), strict=False)
    return any(all(first < second for first, second in pairwise(column)) for column in columns)


def _shape(blocks: Sequence[Block], place: int) -> str:
    """A short line's text with numbers blanked; "" for what is never printed on every page."""
    block = blocks[place]
    length = sum(len(piece[0]) for piece in block.pieces)
    if not 0 < length <= _LONGEST_FURNITURE or _NO_FURNITURE.match(block.text):
        return ""
    of_table = block.kind > 0 and any(
        blocks[other].kind == block.kind for other in (place - 1, place + 1) if 0 <= other < len(blocks)
    )
    return "" if of_table else _DIGITS.sub("#", block.text)


def _is_furniture(blocks: Sequence[Block], place: int, running: frozenset[str]) -> bool:
    shape = _shape(blocks, place)
    return bool(shape) and (shape in running or _PAGE_NUMBER.fullmatch(blocks[place].text.strip()) is not None)


def _continues(before: Block, after: Block) -> bool:
    """Whether a paragraph goes on over a page break: it has no end, or what follows has no beginning."""
    if before.kind != PARAGRAPH or after.kind != PARAGRAPH:
        return False
    tail = _tail(before)
    if len(tail) < _SHORTEST_PROSE or _ENDED.search(tail[-8:]):
        return False
    return after.pieces[0][0][:1].islower() or _OPEN_END.search(tail[-20:]) is not None


def _tail(block: Block) -> str:
    """The end of a block's text, enough to judge how it ends; not all of it, which may have grown over many pages."""
    tail = ""
    for text, _, _ in reversed(block.pieces):
        tail = text + tail
        if len(tail) >= _SHORTEST_PROSE:
            break
    return tail
