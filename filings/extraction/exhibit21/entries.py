"""One company of a list of subsidiaries, and the marks and brackets that typists hang on its name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from filings.extraction.vocabulary.places import PLACE, PLACE_CODE

Piece = tuple[int, int]  # offsets into the document's text

PERCENT = re.compile(
    r"\(?(?P<value>\d{1,3}(?:\.\d{1,4})?)\s?(?P<sign>%|percent|per\s?cent)?\)?\s?(?:\(\w\)|\*{0,3}|/\w/)?\Z",
    re.IGNORECASE,
)
MARK = re.compile(r"[\s,]*(?P<mark>\((?:\d{1,2}|[a-z])\)|/\w{1,2}/|\[\w{1,2}\]|\*{1,4}|[†‡+#]|[¹²³⁴⁵])\s*\Z")
ASIDE = re.compile(
    r"[\s,]*\((?P<words>(?:an?\s|formerly|f/k/a|fka|d/b/a|dba|doing\s|in\s|inactive|dormant|also\s|under\s|the\s"
    r"|\d{1,3}(?:\.\d+)?\s?%|previously|being|joint|wholly|in\b|see\b)[^()]*(?:\([^()]*\)[^()]*)?)\)?\s*\Z",
    re.IGNORECASE,
)
SHARE_BEHIND = re.compile(
    r"[\s,]*(?:-{1,2}|–|—)?\s*\(?(?P<value>\d{1,3}(?:\.\d+)?)\s?(?:%|percent)\s*(?:owned|held|interest|ownership)\)?\s*\Z"
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
_STOPPED = re.compile(r"\b(?:Inc|Corp|Ltd|Co|L\.P|S\.A|N\.V|B\.V|K\.K|S\.L|Ltda|Kft|Cia)\Z", re.IGNORECASE)
BRACKETED_PLACE = re.compile(r"[\s,]*\((?P<place>[^()]{2,40})\)\s*\Z")
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


@dataclass(frozen=True, slots=True)
class Trimmed:
    """A name's piece without what hangs on it."""

    start: int
    end: int
    marks: tuple[str, ...] = ()
    place: Piece | None = None
    percent: tuple[Decimal, Piece] | None = None


def trim_name(text: str, start: int, end: int) -> Trimmed:
    """Take footnote marks, "(formerly …)", "(74%)", ", a Delaware corporation" and a bracketed place off a name."""
    marks: list[str] = []
    place: Piece | None = None
    percent: tuple[Decimal, Piece] | None = None
    for _ in range(5):
        words = text[start:end]
        if mark := MARK.search(words):
            marks.append(re.sub(r"[()\[\]/]", "", mark["mark"]))
            end = start + mark.start()
        elif aside := ASIDE.search(words):
            share = re.match(r"(\d{1,3}(?:\.\d+)?)\s?%", aside["words"])
            if share:
                at = start + aside.start("words")
                percent = Decimal(share[1]), (at, at + len(share[1]))
            end = start + aside.start()
        elif behind := SHARE_BEHIND.search(words):
            group = "value" if behind["value"] else "dashed"
            percent = Decimal(behind[group]), (start + behind.start(group), start + behind.end(group))
            end = start + behind.start()
        elif tail := TAIL.search(words):
            group = "adjective" if tail["adjective"] else "place"
            if tail[group] and PLACE.fullmatch(tail[group]):
                place = (start + tail.start(group), start + tail.end(group))
            end = start + tail.start()
        elif (
            (bracket := BRACKETED_PLACE.search(words))
            and place is None
            and _ends_a_name(words[: bracket.start()])
            and PLACE.fullmatch(bracket["place"].strip())
        ):
            place = (start + bracket.start("place"), start + bracket.end("place"))
            end = start + bracket.start()
        elif (dashed := DASHED_PLACE.search(words)) and PLACE.fullmatch(dashed["place"].strip()):
            place = (start + dashed.start("place"), start + dashed.end("place"))
            end = start + dashed.start()
        else:
            break
    while end > start and text[end - 1] in " \t\n;:,":
        end -= 1
    if text[end : end + 1] == "." and _STOPPED.search(text, max(start, end - 6), end):
        end += 1  # the first dot of a leader is the name's own
    lead = re.match(r"\s*(?:[•●▪*o-]\s+|\(?\d{1,3}[.)]\s+|\(?[a-z][.)]\s+|(?:The|THE)\s+)*", text[start:end])
    return Trimmed(start + (lead.end() if lead else 0), end, tuple(marks), place, percent)


def _ends_a_name(words: str) -> bool:
    """Does a legal form stand in front of the bracket? "Acme Ltd.
    (Ireland)" yes, "Acme (Ireland)" of "Acme (Ireland) Limited" no.
    """
    from filings.extraction.organisations.forms import core_of

    return core_of(words.strip()) != words.strip()


def is_place(words: str) -> bool:
    """Is a cell a jurisdiction and nothing else?"""
    plain = re.sub(r"[\s,]*(?:\((?:\d{1,2}|[a-z])\)|\*{1,3}|/\w/)\s*\Z", "", " ".join(words.split()))
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
