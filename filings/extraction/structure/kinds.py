"""What sort of document this is: its EDGAR type where none was given, and the class that decides how it is laid out."""

from __future__ import annotations

import re

from filings.extraction.source import SourceDocument
from filings.extraction.structure.detail_pages import is_titled_details

OPENING = 6000  # characters in which a document says what it is

_FORM = re.compile(
    r"\bFORM\s{1,4}(?P<form>8-K12[BG]3?|8-K|6-K|10-K405|10-KSB|10-KT?|10-QSB|10-Q|20-F|40-F|S-[1348]|F-[134]|10)"
    r"(?P<amended>\s?/\s?A\b|\s{0,3}\(?AMENDMENT\s+NO)?(?![\w-])",
    re.IGNORECASE,
)
_EXHIBIT = re.compile(
    r"^[ \t#*]{0,120}(?:EXHIBIT|EX-)\s{0,3}(?P<number>\d{1,3}(?:\.\d{1,3})?(?:\([a-z0-9]{1,2}\))?[a-zA-Z]?)(?![\w.-])",
    re.IGNORECASE | re.MULTILINE,
)
_PERIODIC_WORDS = (
    (re.compile(r"\bquarterly\s+report\s+pursuant\s+to\s+section", re.IGNORECASE), "10-Q"),
    (re.compile(r"\bannual\s+report\s+pursuant\s+to\s+section", re.IGNORECASE), "10-K"),
    (re.compile(r"\bcurrent\s+report\s+pursuant\s+to\s+section", re.IGNORECASE), "8-K"),
)
_TITLE_FORM = re.compile(
    r"\A\W{0,20}(?:Document\s+)?(?P<form>EX-\d{1,3}(?:\.\d{1,3})?|8-K|6-K|10-[KQ])\b", re.IGNORECASE
)
_WIRE = re.compile(
    r"PRNewswire|BUSINESS\s?WIRE|GLOBE\s?NEWSWIRE|NEWMEDIAWIRE|ACCESSWIRE|Newsfile|\bFOR\s+IMMEDIATE\s+RELEASE\b"
    r"|\bpress\s+release\b|\bnews\s+release\b|\btoday\s+announce|\bannounced?\s+today\b|\bis\s+pleased\s+to\s+announce",
    re.IGNORECASE,
)
_CONTRACT = re.compile(
    r"\bby\s+and\s+(?:between|among)\b|\bNOW,?\s+THEREFORE\b|\bWITNESSETH\b|\bWHEREAS\b"
    r"|\bhereinafter,?\s+(?:referred|called|[“\"])|\bthis\s+agreement\s+(?:made|dated)\b|\bis\s+(?:made|entered\s+into)\b",
    re.IGNORECASE,
)
_COVER = re.compile(
    r"^[ \t]*(?:[A-Z][A-Za-z.,&-]*[ \t]+){1,10}(?:AGREEMENT|Agreement)\s{1,12}"
    r"(?:by\s+and\s+)?(?:between|among|BETWEEN|AMONG)\s+[A-Z]"
    r"|^[ \t]*(?:PARTIES|Parties)[ \t]*:?\s{1,12}\(1\)\s",
    re.MULTILINE,
)
_SUBSIDIARIES = re.compile(
    r"^\W*(?:(?:significant|principal|certain|active|list\s+of|schedule\s+of|the)\s+){0,3}subsidiar(?:y|ies)\s+of\b"
    r"|\blist\s+of\s+(?:\w+\s+)?subsidiaries\b|^\W*(?:\w+\W+){0,6}subsidiaries\b[^.]{0,80}\bas\s+of\b",
    re.IGNORECASE | re.MULTILINE,
)
_ITEM = re.compile(r"^\W{0,8}item\s+\d{1,2}\s?\.\s?\d{2}\b", re.IGNORECASE | re.MULTILINE)
_NOTE = re.compile(
    r"^\W{0,8}(?:notes?\s+(?:\d{1,2}|[A-Z]\b)|(?:\(\d{1,2}\)|\d{1,2}\.)\s+(?:\w+,?\s+){0,4}(?:agreements?|events?|commitments)\b)"
    r"|\b(?:three|six|nine|twelve|3|6|9|12)\s+months\s+ended\b",
    re.IGNORECASE | re.MULTILINE,
)
# an excerpt of a report tells in the past tense what its filer agreed, without naming it
_TOLD = re.compile(
    r"\b(?:[Ww]e|[Tt]he\s+(?:Company|Group))\s+(?:(?:has|have|had|also)\s+){0,2}(?:entered\s+into|granted|received|acquired|licensed|signed"
    r"|executed|paid|obtained)\b"
)

_CLASSES = (
    ("EX-21", "subsidiary_list"), ("EX-22", "subsidiary_list"), ("EX-10", "contract"), ("EX-2", "contract"),
    ("EX-4", "contract"), ("EX-99", "release"), ("EX-15", "release"), ("PRESS", "release"), ("8-K", "report"),
    ("6-K", "report"), ("10-K", "periodic"), ("10-Q", "periodic"), ("10", "periodic"), ("20-F", "periodic"),
    ("40-F", "periodic"), ("S-", "periodic"), ("F-", "periodic"), ("424", "periodic"), ("ARS", "periodic"),
    ("EX-13", "periodic"),
)  # fmt: skip


def read_kind(document: SourceDocument) -> tuple[str, tuple[int, int] | None]:
    """Return the document's type ("8-K", "EX-10.4", "PRESS" …) and where its text says so.

    The type given by the submission wins; a document without one is read by its opening words. "" when nothing tells.
    """
    opening = document.text[:OPENING]
    if document.kind:
        place = opening.upper().find(document.kind.upper())
        return document.kind, (place, place + len(document.kind)) if place >= 0 else None
    exhibit = _EXHIBIT.search(opening[:1500])
    form = _FORM.search(opening)
    titled = _TITLE_FORM.match(opening)
    if exhibit and not (form and form.start() < exhibit.start()):
        return "EX-" + exhibit["number"], exhibit.span()
    if titled and titled["form"].upper().startswith("EX-"):
        return titled["form"].upper(), titled.span("form")
    if form and (form.start() < 2500 or "SECURITIES AND EXCHANGE COMMISSION" in opening.upper()):
        return form["form"].upper() + ("/A" if form["amended"] else ""), form.span()
    for pattern, name in _PERIODIC_WORDS:
        if found := pattern.search(opening):
            return name, found.span()
    return ("PRESS", None) if _WIRE.search(opening) else ("", None)


def read_class(document: SourceDocument, kind: str) -> str:
    """Return the layout class of a document of this kind (see `Layout.document_class`)."""
    upper = kind.upper()
    opening = document.text[:OPENING]
    for prefix, name in _CLASSES:
        if upper.startswith(prefix):
            if name == "release" and _reads_as_contract(opening):
                return "contract"
            if upper.startswith("EX-2.") or upper == "EX-2":
                return "contract"
            return name
    if _reads_as_contract(opening):
        return "contract"
    if _SUBSIDIARIES.search(opening[:800]) and not _TOLD.search(opening):
        return "subsidiary_list"
    if _WIRE.search(opening):
        return "release"
    if _ITEM.search(opening[:800]):
        return "report"
    if is_titled_details(opening):
        return "periodic"
    return "periodic" if _NOTE.search(opening[:800]) or _TOLD.search(opening) else "other"


def _reads_as_contract(opening: str) -> bool:
    if _WIRE.search(opening):
        return False
    return bool(_COVER.search(opening)) or len({m.group().lower()[:8] for m in _CONTRACT.finditer(opening)}) >= 2
