"""The registrant's listed securities: from the cover's table of classes and from tickers in brackets after its name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filings.extraction.entities import Entity
from filings.extraction.facts import Span, Stated
from filings.extraction.layout import Layout, Table
from filings.extraction.scope import FilingReading
from filings.extraction.vocabulary import word_set
from filings.extraction.vocabulary.advisers import EXCHANGE, EXCHANGES

_BRACKET = re.compile(r"\s{0,40}\((?P<inside>[^()]{3,160})\)")
_PAIR = re.compile(
    r"(?P<exchanges>[A-Za-z][\w .&/-]{1,60}?(?:\s?(?:,"
    r"|and)\s?[A-Z][\w .-]{1,30}?)?)\s?:\s?(?P<symbols>[A-Z0-9]{1,6}(?:[.-][A-Z]{1,3})?(?:\s?[;,/]\s?"
    r"(?:and\s)?[A-Z0-9]{1,6}(?:[.-][A-Z]{1,3})?(?![\w.-]*\s?:)){0,4})"
    r"(?![\w:-])"
)
_SYMBOL = re.compile(r"[A-Z0-9]{1,6}(?:[.-][A-Z]{1,3})?")
_TABLE_SYMBOL = re.compile(r"[A-Z][A-Z0-9]{0,5}(?:[.\s/-]?[A-Z0-9]{1,3})?\Z")
_NOT_SYMBOLS = word_set("NONE N/A NA ISIN CUSIP CIK")
# What is found fast, and the same with the words in front that name the exchange.
_SYMBOL_SAID = re.compile(
    r"\s+under\s+the\s+(?:ticker\s+|trading\s+"
    r"|stock\s+)?symbols?\s+(?P<symbols>[\"“‘']?[A-Z]{1,6}(?![a-z])[\"”’',]{0,9}(?:\s+and\s+[\"“‘']?[A-Z]{1,6}[\"”’']?)?)"
)
_UNDER_SYMBOL = re.compile(rf"(?P<where>[^.;\n]{{3,200}}?){_SYMBOL_SAID.pattern}")
_CODE_SAID = re.compile(r"\(stock\s+code:\s*(?P<symbols>\d{3,6})\)", re.IGNORECASE)
_STOCK_CODE = re.compile(rf"(?P<where>[A-Z][\w ]{{2,50}}?)\s*{_CODE_SAID.pattern}", re.IGNORECASE)
_FARTHEST_EXCHANGE = 300  # characters in front of a symbol in which the exchange is named
COVER = 15_000  # characters of a report in which its cover page ends
_CLASS = re.compile(
    r"(?:class\s+\w\s+)?(?:common|ordinary|preferred|american\s+depositary|depositary|units?|warrants?|shares?|rights?)\b",
    re.IGNORECASE,
)
_OWN_SHARES = re.compile(
    r"\b(?:our|the|its)\s+(?:[\w'’.-]+\s+){0,2}(?:common|ordinary)\s+(?:stock|shares)\b"
    r"|\b(?:common\s+stock|ordinary\s+shares|(?:american\s+)?depositary\s+shares|adss)\b",
    re.IGNORECASE,
)
_COVER_INLINE = re.compile(
    r"(?:common|ordinary|preferred|class|depositary|warrants?|units?|shares?|notes?)[^()\n]{0,120}\(", re.IGNORECASE
)


def read_securities(reading: FilingReading, registrant: str) -> tuple[Stated[str], ...]:
    """Return the registrant's securities as "EXCHANGE:SYMBOL", each once, those of the cover page first."""
    found: dict[str, Stated[str]] = {}
    for layout in reading.layouts:
        for value, start, end, rule in _read(layout, reading, registrant):
            found.setdefault(value, Stated(value, (Span(layout.document.index, start, end),), rule, 0.93))
    return tuple(found.values())


def _read(layout: Layout, reading: FilingReading, registrant: str) -> Iterator[tuple[str, int, int, str]]:
    if layout.document_class in ("report", "periodic"):
        for table in layout.tables[:40]:
            yield from _of_cover_table(layout, table)
        yield from _of_cover_text(layout)
    yield from _after_name(layout, reading, registrant)
    if layout.document_class in ("report", "periodic", "release"):
        yield from _under_symbol(layout, reading)


def _of_cover_table(layout: Layout, table: Table) -> Iterator[tuple[str, int, int, str]]:
    """Title of each class, trading symbol(s), name of each exchange."""
    flow = layout.flow
    head = flow[table.start : table.end][:600].lower()
    headed = "symbol" in head and "exchange" in head
    for row in table.rows:
        words = [flow[a:b].strip() for a, b in row.cells]
        exchanges = [w for w in words if EXCHANGE.search(w) and len(w) < 80]
        symbols = [
            (w, c)
            for w, c in zip(words, row.cells, strict=True)
            if _TABLE_SYMBOL.match(w) and w not in _NOT_SYMBOLS and not EXCHANGE.fullmatch(w)
        ]
        if not exchanges or not symbols or "symbol" in " ".join(words).lower():
            continue
        if not headed and not (
            len(words) == 3 and table.start < COVER and _CLASS.match(words[0]) and exchanges[-1] == words[2]
        ):
            continue
        code = exchange_code(exchanges[-1])
        for symbol, (start, end) in symbols[-1:]:
            if code:
                yield f"{code}:{symbol}", start, end, "securities.cover-table"


def _of_cover_text(layout: Layout) -> Iterator[tuple[str, int, int, str]]:
    """ "Securities registered …: Common Stock, $.001 par value (Nasdaq Global Market: VLMO)"."""
    heading = re.search(
        r"securities\s+registered\s+pursuant\s+to\s+section\s+12\s?\(b\)", layout.flow[:15_000], re.IGNORECASE
    )
    if heading:
        for match in _COVER_INLINE.finditer(layout.flow, heading.end(), heading.end() + 500):
            bracket = _BRACKET.match(layout.flow, match.end() - 1)
            if bracket:
                yield from _pairs(layout, *bracket.span("inside"))


def _after_name(layout: Layout, reading: FilingReading, registrant: str) -> Iterator[tuple[str, int, int, str]]:
    """ "Acme, Inc. (NASDAQ: ACME; ACMEW)": brackets right behind a mention of the registrant."""
    filer = reading.entities.filer()
    if filer is None:
        return
    for mention in reading.entities.mentions.get(layout.document.index, ()):
        if mention.entity != filer.index or mention.by in ("pronoun", "role_term"):
            continue
        bracket = _BRACKET.match(layout.flow, mention.span.end)
        if bracket:
            yield from _pairs(layout, *bracket.span("inside"))


def _pairs(layout: Layout, start: int, end: int) -> Iterator[tuple[str, int, int, str]]:
    flow = layout.flow
    for match in _PAIR.finditer(flow, start, end):
        codes = [code for m in EXCHANGE.finditer(match["exchanges"]) if (code := exchange_code(m.group()))]
        if not codes:
            continue
        at = match.start("symbols")
        for symbol in _SYMBOL.finditer(match["symbols"]):
            if symbol.group() in _NOT_SYMBOLS:
                continue
            for code in dict.fromkeys(codes):
                yield f"{code}:{symbol.group()}", at + symbol.start(), at + symbol.end(), "securities.ticker"


def _under_symbol(layout: Layout, reading: FilingReading) -> Iterator[tuple[str, int, int, str]]:
    """ "listed on the Nasdaq Global Market under the symbol "ACME"", said of the filer's own shares."""
    for said, pattern in ((_SYMBOL_SAID, _UNDER_SYMBOL), (_CODE_SAID, _STOCK_CODE)):
        for match in _with_place(layout.flow, said, pattern):
            sentence_start = layout.flow.rfind(". ", 0, match.start()) + 1
            if not _is_own(layout, reading, max(sentence_start, match.start() - 300), match.start("symbols")):
                continue
            places = list(EXCHANGE.finditer(match["where"]))
            code = exchange_code(places[-1].group()) if places else None
            at = match.start("symbols")
            for symbol in re.finditer(r"[A-Z]{1,6}(?![a-z])|\d{3,6}", match["symbols"]):
                if code:
                    yield f"{code}:{symbol.group()}", at + symbol.start(), at + symbol.end(), "securities.under-symbol"


def _with_place(flow: str, said: re.Pattern[str], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Matches of `pattern`, which is `said` with words in front: looked for only where `said` stands."""
    done = 0
    for found in said.finditer(flow):
        match = pattern.search(flow, max(done, found.start() - _FARTHEST_EXCHANGE), found.end() + 1)
        if match:
            yield match
            done = match.end()


def _is_own(layout: Layout, reading: FilingReading, start: int, end: int) -> bool:
    mentions = reading.entities.within(layout.document.index, start, end)
    known = [reading.entities.all[m.entity] for m in mentions]
    others: list[Entity] = [e for e in known if not e.is_filer and not e.is_adviser]
    said = layout.flow[start:end]
    return not others and (any(e.is_filer for e in known) or bool(_OWN_SHARES.search(said)))


def exchange_code(words: str) -> str | None:
    """Return the short name of an exchange ("The Nasdaq Global Select Market" is "NASDAQ"), None for none we know."""
    match = EXCHANGE.search(words)
    if not match:
        return None
    return EXCHANGES.get(" ".join(match.group().replace("-", " ").lower().split())) or EXCHANGES.get(
        match.group().lower()
    )
