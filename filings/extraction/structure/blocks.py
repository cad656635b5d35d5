"""Cutting a reading text into the blocks that become paragraphs: prose, headings, list items and tables."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from filings.extraction.layout import Shape
from filings.extraction.sentences import trim
from filings.extraction.structure.detail_pages import LABEL, is_detail_page, is_told, pieces
from filings.extraction.structure.tables import MARKER_CELL, RULE, is_columnar, read_cells
from filings.extraction.vocabulary import word_set

LONG = 1200  # characters from which a one-line paragraph is searched for section numbers run into it

_BLANK = re.compile(r"\n(?:[ \t\r\f\u200b]*\n)+")
_TAG_LINE = re.compile(r"\s*</?(?:TABLE|CAPTION|S|C|FN|PAGE)\b[^>\n]{0,20}>(?:\s*<C>)*\s*(?:\d+)?\s*\Z", re.IGNORECASE)
_SYMBOL = re.compile(r"\s*(?:[•●▪◦·*]|-{1,2}|–|—|o)\s+(?=\S)")
_LETTERED = re.compile(
    r"\s*(?:\((?:[a-zA-Z]|[ivx]{1,5}|\d{1,2})\)|(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)])\s+(?=[A-Z\"“(\[$€£¥\d])"
)
_NUMBERED = re.compile(r"\s*\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\.?\s+(?=[A-Z\"“])")
_ITEM_LINE = re.compile(r"\s*(?:PART\s+[IV]{1,3}\b|ITEMS?\s{1,4}\d{1,2}\s?(?:\.\s?\d\d|[AB])?\b)", re.IGNORECASE)
_REPORT_ITEM = (
    r"(?:Item|ITEM)\s{1,3}\d{1,2}(?:\.\d\d)?\s?[.:–—-]?\s{1,3}(?i:Entry\sinto|Completion\sof|Other\sEvents|Termination\sof|Results\sof"
    r"|Regulation\sFD|Financial\sStatements\sand\sExhibits|Unregistered\sSales|Acquisition\sor\sDisposition|Creation\sof)\b"
)
"""An item of a current report with its title, as the form prints it: it begins anew wherever its line was put."""

_REPORT_ITEM_LINE = re.compile(rf"\s*{_REPORT_ITEM}")
_OPENS = re.compile(r"[:.;]\s*(?:and|or)?\s*\Z|\b(?:and|or)\s*\Z|[\"”]\s*\Z")
_INLINE_SECTION = re.compile(
    r"(?<=[.;:”\")\w]) +(?=(?:ARTICLE|Article|SECTION) (?:\d{1,2}|[IVX]{1,5}|[A-Z]{3,9})\b[. ]|"
    r"\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\.? +[\"“A-Z])"
    rf"| (?={_REPORT_ITEM}|ITEM \d{{1,2}}(?:\.\d\d)?: )"
)
_SMALL = word_set("a an and or of the to for in on at by with from as its under into between among per via re vs not")
_CLAUSE = re.compile(r"[a-z]{2}\.\s+[A-Z]|\b(?:shall|will|means|hereby|grants|is|are|was|were|has|have|agrees|pays)\b")
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_HEADING_NUMBER = re.compile(
    r"\s*(?:#+\s|NOTE\s+\d+|ITEMS?\s+\d|ARTICLE\b|SECTION\s+\d|PART\s+[IV]|EXHIBIT\b|SCHEDULE\b|ANNEX\b|APPENDIX\b"
    r"|\d{1,2}(?:\.\d{1,2})*[.)]?\s|[IVX]{1,5}\.\s|\(?[a-zA-Z]\)?[.)]\s)",
    re.IGNORECASE,
)

_PAYS = re.compile(r"(?:US)?[$€£¥]\s?\d")


@dataclass(frozen=True, slots=True)
class Block:
    """A future paragraph: its place, its shape, and for a table its lines."""

    start: int
    end: int
    shape: Shape
    lines: tuple[tuple[int, int], ...] = ()


def cut_blocks(text: str) -> list[Block]:
    """Return the blocks of a reading text in order; ruled lines and left-over table tags belong to none."""
    blocks: list[Block] = []
    at = 0
    for gap in _BLANK.finditer(text):
        _cut(text, at, gap.start(), blocks)
        at = gap.end()
    _cut(text, at, len(text), blocks)
    return blocks


def _cut(text: str, start: int, end: int, blocks: list[Block]) -> None:
    lines = [line for line in _lines(text, start, end) if not _TAG_LINE.match(text, *line)]
    while lines and RULE.match(text, *lines[0]):
        lines.pop(0)
    while lines and RULE.match(text, *lines[-1]):
        lines.pop()
    if not lines:
        return
    if "\t" in text[start:end]:
        _cut_tabbed(text, lines, blocks)
    elif len(lines) == 1 and lines[0][1] - lines[0][0] > LONG:
        _cut_long(text, *lines[0], blocks)
    elif is_columnar(text, lines):
        _cut_columnar(text, lines, blocks)
    else:
        _cut_prose(text, lines, blocks)


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found = []
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        if stop > at and not text[at:stop].isspace():
            found.append((at, stop))
        at = stop + 1
    return found


def _cut_tabbed(text: str, lines: list[tuple[int, int]], blocks: list[Block]) -> None:
    """HTML rows: bullets and numbered headings laid out as tables become paragraphs, the rest stays a table."""
    if is_detail_page(text, lines):
        blocks.extend(_block(text, start, end, shape) for start, end, shape in pieces(text, lines))
        return
    table: list[tuple[int, int]] = []

    def close() -> None:
        if table:
            blocks.append(_block(text, table[0][0], table[-1][1], Shape.TABLE, table))
            table.clear()

    for start, end in lines:
        cells = read_cells(text, start, end)
        if not cells:
            continue
        words = [text[a:b] for a, b in cells]
        marker = MARKER_CELL.match(words[0]) and (len(words) == 2 and len(words[1]) > 25) and not table
        if marker:
            close()
            shape = Shape.LIST_ITEM
            blocks.append(_block(text, cells[0][0], cells[-1][1], shape))
        elif _ITEM_LINE.match(words[0]) and len(words) <= 2:
            close()
            blocks.append(_block(text, cells[0][0], cells[-1][1], Shape.HEADING))
        elif len(words) == 1 and not table:
            _cut_prose(text, [cells[0]], blocks)
        elif len(words) == 1 and len(words[0]) > 300:
            close()
            _cut_prose(text, [cells[0]], blocks)
        elif len(words) == 2 and len(words[0]) < LABEL and is_told(words[1]):
            close()
            blocks.append(_block(text, *cells[0], Shape.HEADING))
            _cut_prose(text, [cells[1]], blocks)
        else:
            table.append((cells[0][0], cells[-1][1]))
    close()


def _cut_columnar(text: str, lines: list[tuple[int, int]], blocks: list[Block]) -> None:
    """An ASCII table; a line in front that stands alone (a caption in capitals) is a heading of its own."""
    first = 0
    while first < len(lines) and _ITEM_LINE.match(text, *lines[first]):
        blocks.append(_block(text, *lines[first], Shape.HEADING))
        first += 1
    kept = lines[first:]
    if kept:
        blocks.append(_block(text, kept[0][0], kept[-1][1], Shape.TABLE, kept))


def _cut_long(text: str, start: int, end: int, blocks: list[Block]) -> None:
    """One endless line, as converters of contracts leave it: cut where a numbered section begins."""
    cuts = [start, *(m.end() for m in _INLINE_SECTION.finditer(text, start, end)), end]
    for left, right in itertools.pairwise(cuts):
        if left < right:
            _cut_prose(text, [(left, right)], blocks)


def _cut_prose(text: str, lines: list[tuple[int, int]], blocks: list[Block]) -> None:
    groups: list[list[tuple[int, int]]] = [[lines[0]]]
    for before, line in itertools.pairwise(lines):
        if RULE.match(text, *line):
            groups.append([])
        elif not groups[-1]:
            groups[-1].append(line)
        elif _starts_anew(text, before, line, groups[-1]):
            groups.append([line])
        else:
            groups[-1].append(line)
    for group in groups:
        if group:
            start, end = trim(text, group[0][0], group[-1][1])
            blocks.append(Block(start, end, shape_of(text[start:end])))


def _starts_anew(text: str, before: tuple[int, int], line: tuple[int, int], group: list[tuple[int, int]]) -> bool:
    """Does a line inside a block begin a paragraph of its own?"""
    said_before = text[before[0] : before[1]]
    if _ITEM_LINE.match(text, *line):
        if _REPORT_ITEM_LINE.match(text, *line):
            return True
        return bool(_OPENS.search(said_before)) or _is_title(text[group[0][0] : before[1]])
    if _ITEM_LINE.match(text, *group[0]) and before == group[-1]:
        head = text[group[0][0] : before[1]]
        return (
            len(head) < 200
            and (head.rstrip().endswith(".") or text[line[0] : line[1]][:1] in " \t")
            and not (text[line[0] : line[1]].isupper() and head.isupper())
        )
    symbol = _SYMBOL.match(text, *line)
    if symbol or _LETTERED.match(text, *line) or _NUMBERED.match(text, *line):
        return symbol is not None or bool(_OPENS.search(said_before)) or _is_title(said_before)
    indent, before_indent = _indent(text, line), _indent(text, before)
    return indent >= before_indent + 3 and bool(re.search(r"[.:;\"”]\s*\Z", said_before)) and len(group) > 1


def _indent(text: str, line: tuple[int, int]) -> int:
    return len(text[line[0] : line[1]]) - len(text[line[0] : line[1]].lstrip())


def _block(text: str, start: int, end: int, shape: Shape, lines: list[tuple[int, int]] | None = None) -> Block:
    left, right = trim(text, start, end)
    return Block(left, right, shape, tuple(lines or ()))


def shape_of(words: str) -> Shape:
    """Return the shape of a stretch of running text: heading, list item or prose."""
    if len(words) <= 220 and _is_title(words):
        return Shape.HEADING
    if _SYMBOL.match(words) or _LETTERED.match(words):
        return Shape.LIST_ITEM
    return Shape.PROSE


def _is_title(words: str) -> bool:
    stripped = words.strip()
    if not stripped or len(stripped) > 220 or stripped[-1] in ",;":
        return False
    number = _HEADING_NUMBER.match(stripped)
    rest = stripped[number.end() :] if number else stripped
    named = _WORD.findall(rest)
    if not named:
        return bool(number)
    if _PAYS.match(rest):
        return False  # "2. $20 in May 2017 and May 2018"
    if rest.upper() == rest and len(named) <= 30:
        return True
    if stripped[-1] == "." and _CLAUSE.search(rest):
        return False
    if stripped[-1] == "." and (len(stripped) > 90 or not number) and not stripped.startswith("#"):
        return bool(re.search(r"\b(?:Inc|Corp|Ltd|Co|L\.P|S\.A|N\.V|B\.V)\.\Z", stripped)) and len(stripped) < 90
    if stripped[-1] in "?!" or _CLAUSE.search(rest):
        return False
    weighty = [w for w in named if w.lower() not in _SMALL]
    raised = sum(w[0].isupper() for w in weighty)
    return bool(weighty) and named[0][0].isupper() | bool(number) and raised * 10 >= len(weighty) * (6 if number else 7)
