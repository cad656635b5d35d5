"""One company of a list of subsidiaries, and the marks and brackets that typists hang on its name."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from filings.extraction.organisations.forms import core_of
from filings.extraction.vocabulary.places import PLACE, PLACE_CODE

Piece = tuple[int, int]  # offsets into the document's text

PERCENT = re.compile(
    r"\(?(?P<value>\d{1,3}(?:\.\d{1,4})?)\s?(?P<sign>%|percent|per\s?cent)?\)?\s?(?:\(\w\)|\*{0,3}|/\w/)?\Z",
    re.IGNORECASE,
)
MARK = re.compile(r"[\s,]{0,9}(?P<mark>\((?:\d{1,2}|[a-z])\)|/\w{1,2}/|\[\w{1,2}\]|\*{1,4}|[†‡+#]|[¹²³⁴⁵])\s*\Z")
ASIDE = re.compile(
    r"[\s,]{0,9}\((?P<words>(?:an?\s|formerly|f/k/a|fka|a/k/a|aka\s|d/b/a|dba|doing\s|in\s|inactive|dormant|also\s|under\s|the\s"
    r"|\d{1,3}(?:\.\d+)?\s?%|previously|being|joint|wholly|in\b|see\b)[^()]*(?:\([^()]*\)[^()]*)?)\)?\s*\Z",
    re.IGNORECASE,
)
SHARE_BEHIND = re.compile(
    r"[\s,]{0,9}(?:-{1,2}|–|—)?\s*\(?(?P<value>\d{1,3}(?:\.\d+)?)\s?(?:%|percent)\s*(?:owned|held|interest|ownership)"
    r"(?:\s+by\s[^()]{2,60})?\)?\s*\Z"
    r"|\s(?:-{1,2}|–|—)\s*(?P<dashed>\d{1,3}(?:\.\d+)?)\s?%\s*\Z",
    re.IGNORECASE,
)
TAIL = re.compile(
    r",?\s+(?:an?\s+(?P<adjective>(?-i:[A-Z])[\w.]*(?:\s(?-i:[A-Z])[\w.]*){0,2})\s+(?:corporation|company|limited|general|business|private|public"
    r"|nonprofit|unlimited|statutory|trust|partnership|l\.?l\.?c)[\w\s,.-]{0,60}"
    r"|(?:(?:an?\s)?[\w\s-]{0,30}?\b)?(?:incorporated|organi[sz]ed|formed|registered|existing)\s+(?:under\s+the\s+laws\s+of|in)\s+"
    r"(?:the\s+)?(?P<place>[A-Z][\w.,’' -]{2,40}?)\.?"
    r"|(?:d/b/a|dba|doing\s+business\s+as|formerly(?:\s+known\s+as)?|f/k/a)\s.*)\Z",
    re.IGNORECASE,
)
OWNED_BY = re.compile(
    r"[\s,]{0,9}(?:-{1,2}|–|—)?\s*\(?(?:(?P<value>\d{1,3}(?:\.\d+)?)\s?(?:%|percent)|(?P<whole>wholly))[\s-]*(?:owned|held)\s+by\s+(?:the\s+)?"
    r"(?P<owner>(?-i:[A-Z])[^()\"“]{1,80}?)\)?\s*\Z",
    re.IGNORECASE,
)
CALLED = re.compile(r"[\s,]{0,9}\((?:the\s)?[\"“](?P<term>[^\"“”()]{1,30})[\"”]\)\s*\Z")
SHORT = re.compile(r"\s*\((?P<term>[A-Z][\w.-]{1,24})\)\s*\Z")
DEPTH = re.compile(r"(?P<marks>>{1,6}|-{2,4}(?=\s?[A-Z])|[–—](?=\s[A-Z])|(?:\.\s?){2,8}(?=[A-Z]))\s*(?=\w)")
"""What typists put before a name to show that it belongs to the company above."""

_BULLET = re.compile(r"\s*(?:[•●▪*o-]\s+|\(?\d{1,3}[.)]\s+|\(?(?:[a-z]|[ivx]{1,5})[.)]\s+|(?:The|THE)\s+)*")
_STOPPED = re.compile(r"\b(?:Inc|Corp|Ltd|Co|L\.P|S\.A|N\.V|B\.V|K\.K|S\.L|Ltda|Kft|Cia)\Z", re.IGNORECASE)
BRACKETED_PLACE = re.compile(r"[\s,]{0,9}\((?P<place>[^()]{2,40})\)\s*\Z")
DASHED_PLACE = re.compile(r"\s+(?:-{1,2}|–|—)\s+(?P<place>[A-Z][^()\d]{2,40}?)\s*\Z")


@dataclass(frozen=True, slots=True)
class Entry:
    """A company listed: pieces of its name and place, its share, its own parent if the layout shows one,
    its footnotes.
    """

    name: tuple[Piece, ...]
    place: tuple[Piece, ...] = ()
    percent: tuple[Decimal, Piece] | None = None
    parent: tuple[Piece, ...] | None = None
    marks: tuple[str, ...] = ()
    owner: Piece | None = None  # behind the name: "…, 100% owned by X"
    called: str = ""  # its defined term


@dataclass(frozen=True, slots=True)
class Trimmed:
    """A name's piece without what hangs on it."""

    start: int
    end: int
    marks: tuple[str, ...] = ()
    place: Piece | None = None
    percent: tuple[Decimal, Piece] | None = None
    owner: Piece | None = None
    called: str = ""


def trim_name(text: str, start: int, end: int) -> Trimmed:
    """Take footnote marks, "(formerly …)", "(74%)", ", a Delaware corporation", ", 100% owned by X" and a place off."""
    found = Trimmed(start, end)
    for _ in range(6):
        shorter = next((t for read in _READERS if (t := read(text[start : found.end], found)) is not None), None)
        if shorter is None:
            break
        found = shorter
    end = found.end
    while end > start and text[end - 1] in " \t\n;:,":
        end -= 1
    if text[end : end + 1] == "." and _STOPPED.search(text, max(start, end - 6), end):
        end += 1  # the first dot of a leader is the name's own
    lead = _BULLET.match(text[start:end])
    return replace(found, start=start + (lead.end() if lead else 0), end=end)


def _read_term(words: str, found: Trimmed) -> Trimmed | None:
    term = CALLED.search(words)
    if term is None and (short := SHORT.search(words)) and _ends_a_name(words[: short.start()]):
        own = short["term"] in words[: short.start()] and not PLACE.fullmatch(short["term"])
        term = short if own else None
    return term and replace(found, end=found.start + term.start(), called=term["term"])


def _read_owner(words: str, found: Trimmed) -> Trimmed | None:
    held = None if found.owner else OWNED_BY.search(words)
    if held is None:
        return None
    at, group = found.start, "value" if held["value"] else "whole"
    share = Decimal(held["value"] or 100), (at + held.start(group), at + held.end(group))
    return replace(
        found, end=at + held.start(), percent=share, owner=(at + held.start("owner"), at + held.end("owner"))
    )


def _read_mark(words: str, found: Trimmed) -> Trimmed | None:
    mark = MARK.search(words)
    if mark is None:
        return None
    return replace(found, end=found.start + mark.start(), marks=(*found.marks, re.sub(r"[()\[\]/]", "", mark["mark"])))


def _read_aside(words: str, found: Trimmed) -> Trimmed | None:
    aside = ASIDE.search(words)
    if aside is None:
        return None
    percent = found.percent
    if share := re.match(r"(\d{1,3}(?:\.\d+)?)\s?%", aside["words"]):
        at = found.start + aside.start("words")
        percent = Decimal(share[1]), (at, at + len(share[1]))
    return replace(found, end=found.start + aside.start(), percent=percent)


def _read_share(words: str, found: Trimmed) -> Trimmed | None:
    behind = SHARE_BEHIND.search(words)
    if behind is None:
        return None
    at, group = found.start, "value" if behind["value"] else "dashed"
    percent = Decimal(behind[group]), (at + behind.start(group), at + behind.end(group))
    return replace(found, end=at + behind.start(), percent=percent)


def _read_tail(words: str, found: Trimmed) -> Trimmed | None:
    tail = TAIL.search(words)
    if tail is None:
        return None
    at, group = found.start, "adjective" if tail["adjective"] else "place"
    place = (at + tail.start(group), at + tail.end(group)) if tail[group] and PLACE.fullmatch(tail[group]) else None
    return replace(found, end=at + tail.start(), place=place or found.place)


def _read_place(words: str, found: Trimmed) -> Trimmed | None:
    bracket = BRACKETED_PLACE.search(words)
    if bracket and (found.place is not None or not _ends_a_name(words[: bracket.start()])):
        bracket = None
    for match in (bracket, DASHED_PLACE.search(words)):
        if match and PLACE.fullmatch(match["place"].strip()):
            at = found.start
            return replace(found, end=at + match.start(), place=(at + match.start("place"), at + match.end("place")))
    return None


_READERS = (_read_term, _read_owner, _read_mark, _read_aside, _read_share, _read_tail, _read_place)
"""What may hang on a name, from the outside in."""


def _ends_a_name(words: str) -> bool:
    """Does a legal form stand in front of the bracket: in "Acme Ltd. (Ireland)", not in "Acme (Ireland) Limited"?"""
    return core_of(words.strip()) != words.strip()


def is_place(words: str) -> bool:
    """Is a cell a jurisdiction and nothing else?"""
    plain = re.sub(r"[\s,]{0,9}(?:\((?:\d{1,2}|[a-z])\)|\*{1,3}|/\w/)\s*\Z", "", " ".join(words.split()))
    if bracketed := re.fullmatch(r"\((?P<inside>[^()]{2,50})\)", plain):
        plain = bracketed["inside"].strip()
    if PLACE_CODE.fullmatch(plain) and len(plain) == 2:
        return True
    if PLACE.fullmatch(plain):
        return True
    pieces = re.split(r"\s*(?:,|/|\band\b|;)\s*", plain)
    return len(pieces) in (2, 3) and all(p and (PLACE.fullmatch(p) or PLACE_CODE.fullmatch(p)) for p in pieces)


def read_percent(words: str, *, signed: bool) -> Decimal | None:
    """Return the share a cell states; a bare number counts only where the column is known to hold shares."""
    match = PERCENT.fullmatch(words.strip())
    if not match or (not match["sign"] and not signed):
        return None
    value = Decimal(match["value"])
    return value if 0 < value <= 100 else None
