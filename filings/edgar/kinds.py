"""Which kind of document a text is when no SGML says so: "8-K", "EX-10.4", "EX-21.1", "10-Q", "PRESS" …

The first page tells: an exhibit prints its number at the top, a form its name on the cover. The file's name is only a
hint for what the text leaves open.
"""

from __future__ import annotations

import re
from typing import Final

_FIRST_PAGE: Final = 4000
_TOP: Final = 900  # where an exhibit prints its number

_EXHIBIT = re.compile(
    r"(?:^|[\n\t]|  |[.\])] )[ \t]*[\[(]?(?:EXHIBIT|EX)[ .:-]{0,3}(?:NO\.?|NUMBER|#)?[ :]{0,3}"
    r"(?P<number>\d{1,3}(?:\.\d{1,3})?[a-z]?(?:\.?\([a-z0-9]{1,3}\)){0,2})(?=[\s\])*]|[.:](?:\s|$)|$)",
    re.IGNORECASE,
)
_FORM = re.compile(
    r"\bFORM\s+(?P<form>10-?K(?:405|SB)?|10-?Q(?:SB)?|8-?K|6-?K|20-?F|40-?F|S-[1348]|F-[134]|10-12[BG]|SC\s?13[DG]|DEF\s?14A)"
    r"(?P<amended>\s*/\s*A|\s*\(?\s*AMENDMENT\s+NO)?",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"(?:10-K(?:405|SB|T)?|10-Q(?:SB)?|8-K|6-K|20-F|40-F|S-[1348]|F-[134])(?:/A)?|EX-\d{1,3}(?:\.\d{1,3})?"
)
_AMENDED = re.compile(r"\(?\s*Amendment\s+No\.?\s*\d", re.IGNORECASE)
_COVER = re.compile(r"SECURITIES\s+AND\s+EXCHANGE\s+COMMISSION|WASHINGTON,?\s+D\.?C", re.IGNORECASE)
_REPORTS: Final = (
    (
        "8-K",
        re.compile(
            r"\bCURRENT\s+REPORT\s+PURSUANT\s+TO\s+SECTION\s+13|date\s+of\s+earliest\s+event\s+reported", re.IGNORECASE
        ),
    ),
    ("6-K", re.compile(r"REPORT\s+OF\s+FOREIGN\s+(?:PRIVATE\s+)?ISSUER", re.IGNORECASE)),
    ("10-Q", re.compile(r"QUARTERLY\s+REPORT\s+(?:PURSUANT|ON\s+FORM\s+10-Q|UNDER)", re.IGNORECASE)),
    ("10-K", re.compile(r"ANNUAL\s+REPORT\s+(?:PURSUANT|ON\s+FORM\s+10-K|UNDER)", re.IGNORECASE)),
    (
        "S-1",
        re.compile(r"REGISTRATION\s+STATEMENT\s+UNDER\s+THE\s+SECURITIES\s+ACT|SUBJECT TO COMPLETION", re.IGNORECASE),
    ),
)
_MENTIONED = re.compile(
    r"\b(?:its|our|their|the|an?|in|most\s+recent|latest|company['’]s|\w+['’]s|see|and)\s+(?:\w+\s+){0,3}\Z",
    re.IGNORECASE,
)
_IN_PROSE = re.compile(r"[a-z,][ \t]+\Z|\b(?:on|its|an?|the|in|of)\s+\Z")
"""Before a form that running text speaks of, "its Annual Report on Form 10-K"; a cover prints it on its own line."""

_INTERIM = re.compile(
    r"\b(?:three|six|nine)[\s-]+months?\s+(?:ended|period)|\b[369]\s+Months\s+Ended|condensed\s+consolidated"
    r"|\(unaudited\)",
    re.IGNORECASE,
)
_NOTES = re.compile(
    r"notes?\s+to\s+(?:the\s+)?(?:\w+\s+){0,2}financial\s+statements|fiscal\s+year\s+ended|years?\s+ended",
    re.IGNORECASE,
)
_SUBSIDIARIES = re.compile(
    r"\bSUBSIDIARIES\s+(?:AND\s+AFFILIATE[SD]?\s+(?:ENTITIES\s+)?)?OF\b|\bLIST\s+OF\s+SUBSIDIARIES\b",
    re.IGNORECASE,
)
_CONTRACT = re.compile(
    r"(?:\bthis|^\W*the)\s+[^.\n]{0,90}?\bAgreement\b.{0,60}?\b(?:is\s+(?:made|entered|dated|effective)"
    r"|made\s+(?:and\s+entered|as\s+of)|entered\s+into|dated\s+as\s+of)|\bby\s+and\s+(?:between|among)\b|\bWITNESSETH\b",
    re.IGNORECASE | re.DOTALL | re.MULTILINE,
)
# a report tells of agreements in the past tense; a contract does so only in its recitals
_TOLD = re.compile(r"\b(?:we|the\s+(?:Company|Group))\s+(?:(?:has|have)\s+)?entered\s+into\b", re.IGNORECASE)
_RECITALS = re.compile(r"\bWHEREAS\b|\bWITNESSETH\b|\bNOW,?\s+THEREFORE\b|\bhereby\s+agree", re.IGNORECASE)
_RELEASE = re.compile(
    r"[(/](?:[A-Z ]{0,12}BUSINESS\s*WIRE|GLOBE\s*NEWSWIRE|PR\s*NEWSWIRE[\w-]{0,12}|NEWMEDIAWIRE|ACCESS\s*WIRE"
    r"|MARKET\s*WIRED?|PRIME\s*(?:ZONE|NEWSWIRE)[\w -]{0,16}|NEWSFILE[\w. ]{0,8}|CNW[\w ]{0,8}|CCNMATTHEWS|COMTEX)[)/]"
    r"|\bannounced?\s+today\b|\btoday\s+(?:announce|report|sa(?:id|ys)|disclose)[ds]?\b|\bpress\s+release\b|\bnews\s+release\b|for\s+immediate\s+release"
    r"|\b(?:NASDAQ|NYSE|TSXV?|LSE)\b[^)\n]{0,30}:",
    re.IGNORECASE,
)
_NAMED: Final = (
    (re.compile(r"ex[-_.]?(99|10|21)[-_.]?(\d{1,2})?(?!\d)", re.IGNORECASE), "exhibit"),
    (re.compile(r"(?<![a-z0-9])(10-?k|10-?q|8-?k|6-?k|20-?f|s-?1|f-?1)(?![0-9])", re.IGNORECASE), "form"),
    (re.compile(r"(?<![a-z])(?:pr|press|release|news)(?![a-z])", re.IGNORECASE), "press"),
)


def infer(text: str, *, name: str = "") -> str:
    """The kind of a document from its reading text; `name` is the file's name. "" where nothing tells."""
    page = text[:_FIRST_PAGE]
    exhibit = _EXHIBIT.search(page[:_TOP])
    form, place = _form_of_cover(page)
    if exhibit and (not form or exhibit.start() < place):
        return f"EX-{_number(exhibit['number'])}"
    return form or _form_of_report(page) or _by_content(page, text) or _by_name(name)


def refine(kind: str, title: str) -> str:
    """`kind`, or what the title of an HTML document says more exactly: "S-1/A" where an S-1 was read."""
    said = re.sub(r"\s+", " ", title).strip().upper()
    if not _TITLE.fullmatch(said):
        return kind
    exhibits = said.startswith("EX-"), kind.startswith("EX-")
    apart = any(exhibits) and (exhibits[0] != exhibits[1] or kind.startswith(said.split(".")[0]))
    return kind if kind and apart else said


def _number(printed: str) -> str:
    number, letter, rest = re.fullmatch(r"(\d+(?:\.\d+)?)([a-z]?)(.*)", printed, re.IGNORECASE | re.DOTALL).groups()  # type: ignore[union-attr]
    return number + letter + rest.upper()


def _form_of_cover(page: str) -> tuple[str, int]:
    """The form that a cover page names, and where; ("", 0) for a text that only mentions one."""
    found = next(
        (f for f in _FORM.finditer(page) if not _IN_PROSE.search(page[max(0, f.start() - 12) : f.start()])), None
    )
    if not found or not (_COVER.search(page[: found.end() + 200]) or _stands_alone(page, found)):
        return "", 0
    form = _written(found["form"])
    amended = found["amended"] or _AMENDED.match(page[found.end() : found.end() + 40].lstrip())
    return f"{form}/A" if amended else form, found.start()


def _stands_alone(page: str, found: re.Match[str]) -> bool:
    start = page.rfind("\n", 0, found.start()) + 1
    end = page.find("\n", found.end())
    return page[start : end if end >= 0 else len(page)].strip() == found[0].strip()


def _written(printed: str) -> str:
    form = re.sub(r"\s+", " ", printed.upper())
    return re.sub(r"^(10|8|6|20|40)(?=[A-Z])", r"\1-", form)


def _form_of_report(page: str) -> str:
    """The report a page says it is; a release that only points to the annual report of its issuer is none."""
    news = _RELEASE.search(page)
    release = news is not None and not _COVER.search(page[: news.start()])
    for form, pattern in _REPORTS:
        found = pattern.search(page)
        if found and not (release and _MENTIONED.search(page[max(0, found.start() - 60) : found.start()])):
            return form
    return ""


def _by_content(page: str, text: str) -> str:
    if _SUBSIDIARIES.search(page) and len(text) < 60_000 and not _TOLD.search(page):
        return "EX-21"
    if _RELEASE.search(page):
        return "PRESS"
    if _CONTRACT.search(page) and not (_TOLD.search(page) and not _RECITALS.search(page)):
        return "EX-10"
    if _INTERIM.search(text[:20_000]) and _NOTES.search(text[:20_000]):
        return "10-Q"
    return "10-K" if _NOTES.search(text[:20_000]) else ""


def _by_name(name: str) -> str:
    stem = re.sub(r"\.[A-Za-z0-9]{1,5}$", "", name.rsplit("/", 1)[-1])
    for pattern, kind in _NAMED:
        found = pattern.search(stem)
        if found and kind == "exhibit":
            return f"EX-{found[1]}" + (f".{found[2]}" if found[2] else "")
        if found:
            return "PRESS" if kind == "press" else _written(found[1])
    return ""
