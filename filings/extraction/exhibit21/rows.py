"""Rows of a list of subsidiaries: cells, wrapped lines, and parents by indentation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from filings.extraction.exhibit21.entries import DEPTH, Entry, Piece, is_place, read_percent, trim_name
from filings.extraction.exhibit21.headings import Heading, places_head, read_heading
from filings.extraction.layout import Layout
from filings.extraction.number_words import WORDS
from filings.extraction.organisations.forms import core_of, key_of
from filings.extraction.structure.tables import RULE, read_cells

_HEADER = re.compile(
    r"\b(?:name|names)\s+(?:of|under)\b|\bjurisdiction\b|\b(?:state|country|place)\s+(?:or|of|/|and)\b"
    r"|\bincorporat(?:ion|ed)\s*(?:or|in|under|\Z)|\borgani[sz](?:ed|ation)\s*(?:under|\Z|or)"
    r"|\bpercent(?:age|ages)?\b|\bownership\b|\bsubsidiar(?:y|ies)\b|\bcompany\s*\Z|\blaws\s+of\b"
    r"|\bvoting\s+(?:power|securities)\b|\bowned\s+by\b|\baffiliates?\b|\bregistrant\b|\bentity\s+name\b"
    r"|\bdoing\s+business\b",
    re.IGNORECASE,
)
_HEADS = re.compile(
    r"\s*(?:names?|subsidiar(?:y|ies)|compan(?:y|ies)|entit(?:y|ies)|corporation|state|country"
    r"|jurisdiction)\b",
    re.IGNORECASE,
)
_SHARES = re.compile(r"percent|ownership|%|\bowned\b|voting|\binterest\b|\bequity\b", re.IGNORECASE)
_PARENT_COLUMN = re.compile(
    r"\bparent\b|\b(?:immediate\s+)?owners?\b|\bowned\s+by\b|\bheld\s+by\b|\b(?:share|stock)holders?\b|\bholding\s+company\b",
    re.IGNORECASE,
)
_OTHER_NAMES = re.compile(
    r"\bdoing\s+business\b|\bd/b/a\b|\bformer|\b(?:trade|assumed|other)\s+names?\b", re.IGNORECASE
)
_LABELLED = re.compile(r"\s*(?:registrant|parent|company|issuer)\s*[:–—-]\s*(?=\S)", re.IGNORECASE)
_NOISE = re.compile(
    r"\s*(?:exhibit\b|ex-\d|page\b|schedule\b|table\s+of\b|continued|\(continued|\(?as\s+(?:of|at)\b|at\s+\w+\s+\d"
    r"|\(?(?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december)\s+\d|-?\s*\d{1,3}\s*-?\Z|name\s*\Z|notes?\s*:?\Z|name\b.{0,20}\Z|subsidiaries\b"
    r"|(?:for\s+the\s+)?(?:fiscal\s+)?year\s+ended\b|list\s+of\b|significant\b|consolidated\b|domestic\b|foreign\b|other\s+subsidiaries|\(?\d{4}\)?\s*\Z)",
    re.IGNORECASE,
)
_CONTINUES = re.compile(r"(?:[a-zà-ÿ&(]|(?:Limited|Ltd|Inc|LLC|Corp|Corporation|Company|Co|L\.P|S\.A|GmbH|B\.V|plc)\b)")
_UNFINISHED = re.compile(r"(?:\b(?:and|of|the|de|y|e|for|und|et)|[,&(-])\s*\Z", re.IGNORECASE)
_COUNTS = re.compile(rf"\s*(?:total|other|various|\d+\s|{WORDS}\s)", re.IGNORECASE)
"""How a row begins that counts companies instead of naming one."""

_ROW_NUMBER = re.compile(r"\(?\d{1,3}[.)]?|[•●▪*o–-]|\(?(?:[a-z]|[ivx]{1,5})[.)]")
_LABEL = re.compile(r":\s*\Z")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the document that may be a row; `first` if a blank line stands above it."""

    start: int
    end: int
    first: bool


@dataclass(slots=True)
class _Row:
    indent: int
    name: list[Piece]
    place: list[Piece] = field(default_factory=list)
    percent: tuple[Decimal, Piece] | None = None
    parent: list[Piece] = field(default_factory=list)
    owner: Piece | None = None  # by a heading above
    further: list[tuple[Piece, tuple[Decimal, Piece] | None]] = field(default_factory=list)  # more parents, below it
    other: bool = False  # further cells that are neither


@dataclass(frozen=True, slots=True)
class _Columns:
    """What the list's columns hold and where they begin (ASCII), read from its heading and its clear rows."""

    place_at: int | None
    shares: bool
    parents: bool
    tabbed: bool
    places_head: bool
    other_names: bool


def read_rows(layout: Layout, lines: Sequence[Line], registrant: str) -> Iterator[Entry]:
    """Yield the companies of the list's rows with their parents: by a column or a heading that names them, or by
    indentation."""
    text = layout.document.text
    columns = _columns(text, lines, registrant)
    rows: list[_Row] = []
    last_line_end = -1
    above = Heading()
    for number, line in enumerate(lines):
        heading = read_heading(text, line.start, line.end, places=columns.places_head)
        heading = heading or _listed_again(text, lines[number : number + 2], rows)
        if heading is not None:
            above = heading if heading.place or not columns.places_head else above
            last_line_end = -1
            continue
        found = _read_line(text, line, columns)
        directly = last_line_end >= 0 and (not line.first or is_place(text[line.start : line.end].strip()))
        last_line_end = line.end if found else -1
        for row in found:
            row.owner = above.owner
            joined = rows and (
                (directly and _join(text, rows, row, columns)) or _is_further_owner(text, rows, row, columns)
            )
            if not joined and row.name:
                row.place = row.place or ([above.place] if above.place else [])
                rows.append(row)
    yield from _entries(text, [r for r in rows if _is_company(text, r, columns)], registrant)


def _listed_again(text: str, lines: Sequence[Line], rows: Sequence[_Row]) -> Heading | None:
    """A company of the list that stands alone over the head of a further table is the owner of what that one lists."""
    cells = read_cells(text, lines[0].start, lines[0].end)
    if len(lines) < 2 or len(cells) != 1 or not _HEADER.search(text, lines[1].start, lines[1].end):
        return None
    key = key_of(text[slice(*cells[0])])
    return Heading(owner=cells[0]) if any(key_of(text[slice(*r.name[0])]) == key for r in rows if r.place) else None


def _columns(text: str, lines: Sequence[Line], registrant: str) -> _Columns:
    starts: Counter[int] = Counter()
    shares = parents = tabbed = other_names = False
    for line in lines:
        words = text[line.start : line.end]
        cells = read_cells(text, line.start, line.end)
        tabbed = tabbed or "\t" in words
        if len(cells) > 1 and not RULE.match(words):
            for start, end in cells[1:]:
                if is_place(text[start:end]):
                    starts[start - line.start] += 1
        if _HEADER.search(words):
            shares = shares or bool(_SHARES.search(words))
            other_names = other_names or bool(_OTHER_NAMES.search(words))
            wide = "\t" in words or len(cells) > 2
            parents = parents or (wide and any(_PARENT_COLUMN.search(text[s:e]) for s, e in cells[1:]))
    place_at = starts.most_common(1)[0][0] if starts and not tabbed else None
    headed = places_head(text, [(line.start, line.end) for line in lines], registrant)
    return _Columns(place_at, shares, parents, tabbed, headed, other_names)


def _read_line(text: str, line: Line, columns: _Columns) -> list[_Row]:
    """The rows of a line: one, several where companies stand side by side, none for a heading or a rule."""
    words = text[line.start : line.end]
    if RULE.match(words) or _LABEL.search(words):
        return []
    cells = read_cells(text, line.start, line.end)
    if len(cells) > 1 and _ROW_NUMBER.fullmatch(text, *cells[0]):
        cells = cells[1:]
    if not cells:
        return []
    if _NOISE.match(" ".join(words.split())) and not any(is_place(text[s:e]) for s, e in cells[1:]):
        return []
    header = _HEADER.search(words) and (_HEADS.match(words) or not _names_a_company(text[slice(*cells[0])]))
    if (
        header
        and not any(is_place(text[s:e]) for s, e in cells)
        and not any(read_percent(text[s:e], signed=True) for s, e in cells[1:])
    ):
        return []
    side_by_side = len(cells) > 1 and not columns.parents and not columns.other_names
    if side_by_side and all(_names_a_company(text[s:e]) for s, e in cells):
        return [_Row(cells[0][0] - line.start, [cell]) for cell in cells]
    if len(cells) > 1 and is_place(text[slice(*cells[0])]) and not is_place(text[slice(*cells[1])]):
        cells = (cells[1], cells[0], *cells[2:])  # the place stands before the name
    row = _Row(cells[0][0] - line.start, [])
    if depth := DEPTH.match(text, *cells[0]):
        row.indent += 3 * len(depth["marks"].replace(" ", ""))
        cells = ((depth.end(), cells[0][1]), *cells[1:])
    for number, (start, end) in enumerate(cells):
        _put(text, line, row, number, start, end, columns)
    return [row] if row.name or row.place else []


def _is_further_owner(text: str, rows: list[_Row], row: _Row, columns: _Columns) -> bool:
    """Where a column names the owners, a line without place below a row with an owner names a second one."""
    above = rows[-1]
    alike = columns.parents and above.parent and above.place and row.name and not row.place and not row.parent
    if not alike or not _names_a_company(text[slice(*row.name[0])]):
        return False
    above.further.append((row.name[0], row.percent))
    return True


def _put(text: str, line: Line, row: _Row, number: int, start: int, end: int, columns: _Columns) -> None:
    words = text[start:end]
    share = read_percent(words, signed=columns.shares)
    aligned = columns.place_at is not None and abs((start - line.start) - columns.place_at) <= 4
    if share is not None and (number or aligned or "%" in words):
        value_end = start + len(words.rstrip("%) *"))
        row.percent = row.percent or (share, (start, max(start + 1, value_end)))
    elif (number or aligned) and not row.place and (is_place(words) or aligned):
        row.place.append(_bare(text, start, end))
    elif number == 0:
        label = _LABELLED.match(text, start, end)
        row.name.append((label.end() if label else start, end))
    elif columns.parents and row.place and not row.parent and any(c.isalpha() for c in words):
        row.parent.append((start, end))
    elif number == 1 and not row.place and _place_like(words) and columns.tabbed:
        row.place.append(_bare(text, start, end))
    else:
        row.other = True


def _bare(text: str, start: int, end: int) -> Piece:
    """A place without the footnote mark behind it and the brackets around it."""
    end = start + len(_unmarked(text[start:end]))
    return (start + 1, end - 1) if text[start] == "(" and text[end - 1] == ")" else (start, end)


def _unmarked(words: str) -> str:
    return re.sub(r"[\s,]{0,9}(?:\((?:\d{1,2}|[a-z])\)|\*{1,3}|/\w/)\s*\Z", "", words)


def _place_like(words: str) -> bool:
    """A short cell of capitalised words in the second column of a table is a place even if we do not know it."""
    return (
        bool(re.fullmatch(r"[A-Z][\w.’' &,()/-]{2,45}", words)) and core_of(words) == words and len(words.split()) <= 6
    )


def _join(text: str, rows: list[_Row], row: _Row, columns: _Columns) -> bool:
    """Is this line the rest of the row above? If so take it in."""
    above = rows[-1]
    alone = bool(row.name) and not row.place and is_place(text[slice(*row.name[0])])
    if alone and not above.place:  # a place in a line of its own
        above.place.extend(_bare(text, *piece) for piece in row.name)
        above.percent = above.percent or row.percent
        return True
    if not row.name:  # "England and" / "Wales"
        if row.place and above.place:
            above.place.extend(row.place)
            above.percent = above.percent or row.percent
            return True
        return False
    words, said = text[slice(*row.name[0])], text[slice(*above.name[-1])]
    complete = bool(above.place) or above.percent is not None
    finished = core_of(trim_words(said)) != trim_words(said)
    deeper = row.indent > above.indent
    continues = bool(_CONTINUES.match(words)) or (bool(_UNFINISHED.search(said)) and deeper)
    wrapped = deeper and (not finished or columns.place_at is not None or bool(_UNFINISHED.search(said)))
    if not complete and (continues or wrapped or said.count("(") > said.count(")")):
        _take_in(above, row)
        return True
    if (
        complete
        and continues
        and not row.place
        and row.percent is None
        and (deeper or words[:1].islower())
        and not finished
    ):
        above.name.extend(row.name)
        return True
    half_place = bool(above.place) and not is_place(" ".join(text[slice(*p)] for p in above.place))
    if half_place and continues and deeper:
        _take_in(above, row)
        return True
    return False


def _names_a_company(words: str) -> bool:
    named = trim_words(" ".join(words.split()))
    return core_of(named) != named


def trim_words(words: str) -> str:
    """A name's words without marks and asides."""
    trimmed = trim_name(words, 0, len(words))
    return words[trimmed.start : trimmed.end]


def _take_in(above: _Row, row: _Row) -> None:
    above.name.extend(row.name)
    above.place.extend(row.place)
    above.percent = above.percent or row.percent
    above.parent.extend(row.parent)


def _is_company(text: str, row: _Row, columns: _Columns) -> bool:
    words = " ".join(text[s:e] for s, e in row.name)
    if not any(c.isalpha() for c in words) or len(words) > 200:
        return False
    named = _names_a_company(words)
    if row.place or row.percent is not None:
        return not _COUNTS.match(words) or named
    inside = trim_name(words, 0, len(words))
    return (
        named
        and (inside.place is not None or columns.place_at is None)
        and not re.search(r"[.;]\s+[A-Z][a-z]+\s+[a-z]", words)
    )


def _entries(text: str, rows: Sequence[_Row], registrant: str) -> Iterator[Entry]:
    stack: list[tuple[int, tuple[Piece, ...] | None]] = []
    flat = not _is_hierarchy(rows) or _is_centred(rows)
    named = _by_key(text, rows)
    for row in rows:
        entry = _entry(text, row)
        name = " ".join(" ".join(text[s:e].split()) for s, e in entry.name)
        while stack and stack[-1][0] >= row.indent:
            stack.pop()
        if same_name(name, registrant) and not stack:
            stack.append((row.indent, None))
            continue
        parent = None if flat or not stack else stack[-1][1]
        if row.parent:
            parent = _owner(text, row.parent[0], registrant, named)
        elif entry.owner:
            parent = _owner(text, entry.owner, registrant, named)
        elif row.owner and parent is None:
            parent = _owner(text, row.owner, registrant, named)
        stack.append((row.indent, entry.name))
        yield Entry(entry.name, entry.place, entry.percent, parent, entry.marks)
        for piece, percent in row.further:
            yield Entry(entry.name, entry.place, percent, (piece,), entry.marks)


def _by_key(text: str, rows: Sequence[_Row]) -> dict[str, tuple[Piece, ...]]:
    """The listed companies by their names as printed, by their defined terms, and by names without the legal form."""
    entries = [_entry(text, row) for row in rows]
    names = [" ".join(" ".join(text[s:e].split()) for s, e in entry.name) for entry in entries]
    found = {name.casefold(): entry.name for name, entry in reversed(list(zip(names, entries, strict=True)))}
    for entry in entries:
        if entry.called:
            found.setdefault(entry.called.casefold(), entry.name)
    for name, entry in zip(names, entries, strict=True):
        found.setdefault(key_of(name), entry.name)
    return found


def _owner(text: str, piece: Piece, registrant: str, named: dict[str, tuple[Piece, ...]]) -> tuple[Piece, ...] | None:
    """The owner that a column or heading names, as a row of the list prints it if it is listed; None for the filer."""
    words = " ".join(text[slice(*piece)].split())
    if same_name(words, registrant):
        return None
    listed = named.get(words.casefold())
    if listed is None and key_of(words) == key_of(registrant):
        return None
    return listed or named.get(key_of(words)) or ((piece,) if core_of(words) != words else None)


def same_name(one: str, other: str) -> bool:
    """Is it the same name letter for letter, capitals, stops and an article aside? "X and Company" is not "X & Co."."""
    first, second = (re.sub(r"[\W_]|\Athe\s", "", n.casefold()) for n in (one, other))
    return first == second


def _is_hierarchy(rows: Sequence[_Row]) -> bool:
    """Indentation tells parents if rows stand in steps of at least two columns and the first stands leftmost."""
    indents = [r.indent for r in rows]
    return bool(indents) and min(indents) == indents[0] and any(i >= indents[0] + 2 for i in indents)


def _is_centred(rows: Sequence[_Row]) -> bool:
    """Are the names set around a common middle? Then what stands further right is only shorter."""
    middles = [2 * r.indent + r.name[0][1] - r.name[0][0] for r in rows if r.indent and len(r.name) == 1]
    return len(middles) > 2 and len(middles) == len(rows) and max(middles) - min(middles) <= 4


def _entry(text: str, row: _Row) -> Entry:
    pieces: list[Piece] = []
    marks: list[str] = []
    place = tuple(row.place)
    percent = row.percent
    owner: Piece | None = None
    called = ""
    joined = list(row.name)
    open_at = next((n for n, (s, e) in enumerate(joined) if text[s:e].count("(") > text[s:e].count(")")), None)
    if open_at is not None and open_at + 1 < len(joined):
        cut = text.rfind("(", *joined[open_at])
        aside = text[cut : joined[open_at][1]] + " " + text[slice(*joined[open_at + 1])]
        if re.match(r"\(\s*(?:formerly|f/k/a|d/b/a|an?\s|doing)", aside, re.IGNORECASE):
            joined = [*joined[:open_at], (joined[open_at][0], cut)]
    for start, end in joined:
        trimmed = trim_name(text, start, end)
        marks.extend(trimmed.marks)
        if not place and trimmed.place:
            place = (trimmed.place,)
        percent = percent or trimmed.percent
        owner, called = owner or trimmed.owner, called or trimmed.called
        if trimmed.start < trimmed.end:
            pieces.append((trimmed.start if not pieces else start, trimmed.end))
    return Entry(tuple(pieces) or tuple(row.name), place, percent, None, tuple(marks), owner, called)
