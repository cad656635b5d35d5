"""Who filed: the name on the cover page, in the header, or in the title of an exhibit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from filings.extraction.datelines import is_dateline
from filings.extraction.facts import Span
from filings.extraction.header import header_name
from filings.extraction.layout import Layout, Shape, Zone
from filings.extraction.organisations.forms import key_of
from filings.extraction.organisations.names import FoundName, skip_leading
from filings.extraction.source import SourceFiling
from filings.extraction.vocabulary.advisers import EXCHANGE

TICKER = re.compile(
    r"(?P<name>[A-Z][\w&’'-]*(?:,?\s{1,3}(?:&\s|and\s(?=Co))?[A-Z][\w&.-]*){0,4})\*{0,3}\s{0,3}\((?P<exchange>[A-Za-z][\w"
    r" .-]{1,40}?)\s?:\s?[A-Z0-9.]{1,8}(?=[);,\s])"
)
_EXACT = re.compile(
    r"\(\s*(?:exact\s+name\s+of\s+(?:the\s+)?(?:registrant|issuer|company)"
    r"|name\s+of\s+(?:small\s+business\s+)?(?:registrant|issuer)"
    r"|translation\s+of\s+(?:the\s+)?registrant|registrant['’]?s?\s+name)",
    re.IGNORECASE,
)
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_TITLE = re.compile(
    r"(?:SUBSIDIARIES|AFFILIATES|ENTITIES)\s+(?:AND\s+AFFILIATES\s+)?OF\s+(?:THE\s+)?(?P<of>[^\n(]{3,80})"
    r"|(?P<and>[^\n(]{2,79}?[^\s(])\s{1,20}AND\s{1,20}(?:ITS\s{1,20})?(?:CONSOLIDATED\s{1,20})?SUBSIDIAR(?:Y|IES)\b",
    re.IGNORECASE,
)
_LIST_TITLE = re.compile(
    r"^[ \t]*(?:list\s+of\s+|significant\s+|schedule\s+of\s+)?subsidiaries\b", re.IGNORECASE | re.MULTILINE
)
_PRINCIPAL = re.compile(
    r"(?P<name>[A-Z][\w.&-]*(?:\s[A-Z][\w.&-]*){0,4})['’]s?\s+(?:principal\s+|significant\s+)?(?:affiliates"
    r"|subsidiaries)\b"
)
_THE_COMPANY = re.compile(r"\*{0,3}\s{0,3}\([^()]{0,60}[\"“‘](?:the\s+)?(?:Company|Registrant)[,.]?[\"”’][^()]{0,80}\)")
_LABELLED = re.compile(
    r"^[ \t]*(?:Registrant|Parent|Company|Issuer)\s*[:–—-]\s*(?P<name>\S[^\n]{2,100})", re.MULTILINE | re.IGNORECASE
)
_NOT_A_NAME = re.compile(
    r"(?:the\s+)?(?:registrant|company|corporation|issuer)\b|[\W_\d]*\Z|exhibit|\(?as of|washington|form\b",
    re.IGNORECASE,
)

LONGEST_HEAD = 160
"""Characters of a paragraph that may be the head of a document: "ACME, INC. Notes to Financial Statements"."""

MOST_QUOTED = 40
"""Places of "we" that are looked at before a text is taken to be about others."""

REACH_OF_QUOTE = 2_000
"""Characters before a word in which a quotation may open."""

_QUOTE_MARK = re.compile(r"[“”\"]")
_CALLED = re.compile(r"\b[Tt]he\s+Company\b(?!['’]s\s+(?:Act|House))")
_GROUP = re.compile(
    r"\b[Tt]he\s+Group(?=['’]s\b|\s+(?:has|had|was|is|will|entered|paid|received|made|obtained|granted)\b)"
)
_WE = re.compile(
    r"(?<![\w.])[Ww]e(?=\s+(?:have|are|had|were|will|entered|paid|received|acquired|licensed|granted|also)\b)"
)
# before a name it says that somebody else made the agreement with it
_OTHER_SIDE = re.compile(
    r"\b(?:[Ww]e|our|us|the\s+Company)\b[^.;]{0,50}\Z|\b(?:with|from|to|by|between)\s+(?:the\s+)?\Z", re.IGNORECASE
)
_AGREEMENTS = re.compile(r"\b(?:agreements?|collaborat\w+|licen[cs]\w+|alliances?|arrangements?)\b", re.IGNORECASE)
# a heading that names a deal names the other side: "Acme Pharma Inc. Asset Purchase Agreement"
_OF_A_DEAL = re.compile(r"\b(?:agreements?|licen[cs]es?|collaborations?|alliances?|acquisitions?)\b", re.IGNORECASE)
_TOGETHER = re.compile(r"\b(?:collectively|together|jointly)\b", re.IGNORECASE)
_SENTENCE_ENDS = re.compile(r"[.;]\s+[A-Z]|\n\s*\n")
_OF_BEHIND = re.compile(r" OF [A-Z][A-Z .,&]{3,40}[A-Z.]")  # "LABORATORY COMPANY OF NEW ENGLAND HOLDINGS"
_DESCRIBED = re.compile(r",?\s{1,3}an?\s{1,3}[A-Z]")  # ", a California corporation": an entry of the list, not its head
_OFF_CENTRE = 2.5  # characters by which the middles of centred lines differ
_NOT_AN_OWNER = re.compile(
    r"(?:the\s+)?(?:parents?|affiliates|directors|significant|principal|joint\s+ventures|list)\b", re.IGNORECASE
)


def find_registrant(
    layouts: Sequence[Layout], names: Sequence[Sequence[FoundName]], source: SourceFiling
) -> tuple[str, Span | None] | None:
    """Return the registrant's name and where the text states it (None: in the header only); None for a bare contract.

    `names` are the names found in each layout.
    """
    if not layouts:
        return None
    conformed = header_name(source.header)
    first = layouts[0]
    found = None
    if first.document_class in ("report", "periodic"):
        found = _on_cover(first, names[0])
    if found is None and conformed:
        return _as_printed(conformed, layouts, names) or (conformed, None)
    if found is None:
        found = _issuer(first, names[0])
    return found


def _spanned(layout: Layout, start: int, end: int) -> tuple[str, Span]:
    return " ".join(layout.flow[start:end].split()), Span(layout.document.index, start, end)


def _as_printed(
    conformed: str, layouts: Sequence[Layout], names: Sequence[Sequence[FoundName]]
) -> tuple[str, Span] | None:
    key = key_of(re.sub(r"\s*/\w{2,3}/?\Z", "", conformed))
    for layout, found in zip(layouts, names, strict=True):
        for name in found:
            printed, span = _spanned(layout, name.start, name.end)
            if key_of(printed) == key:
                return printed, span
    return None


def _on_cover(layout: Layout, names: Sequence[FoundName]) -> tuple[str, Span] | None:
    text = layout.flow
    match = _EXACT.search(text, 0, 20_000)
    if match:
        near = [n for n in names if n.end <= match.start() and match.start() - n.end < 260]
        if near and not re.search(r"[^\s_\-=*|]", text[near[-1].end : match.start()]):
            return _spanned(layout, near[-1].start, near[-1].end)
        lines = list(_LINE.finditer(layout.document.text, max(0, match.start() - 400), match.start()))
        for line in reversed(lines):
            words = line.group().strip(" _-=*\t")
            if len(words) > 2 and not _NOT_A_NAME.match(words):
                start = line.start() + line.group().index(words)
                return _spanned(layout, start, start + len(words))
    covers = [p.end for p in layout.paragraphs if p.zone is Zone.COVER]
    if covers:
        for name in names:
            if name.end <= covers[-1] and not name.institution:
                return _spanned(layout, name.start, name.end)
    return None


def _issuer(layout: Layout, names: Sequence[FoundName]) -> tuple[str, Span] | None:
    """The filer of a document without cover page: the one called the Company, the announcer, the owner of the list."""
    if layout.document_class in ("contract", "other"):
        return None
    if layout.document_class == "subsidiary_list":
        return _of_list(layout, names)
    if layout.document_class in ("release", "report"):
        announced = _in_dateline(layout, names)
        if announced:
            return announced
    for number, name in enumerate(names):
        called = _THE_COMPANY.match(layout.flow, name.end)
        if called:
            first = _first_of_collective(layout, names, number) if _TOGETHER.search(called.group()) else name
            return _spanned(layout, first.start, first.end)
    if layout.document_class == "release":
        return _listed(layout, 0, 4000) or _announcer(layout, names)
    if layout.document_class == "periodic" and names and not names[0].institution and _heads(layout, names[0]):
        first = names[0]
        if not _heads_a_part(layout, first.start) and not _OTHER_SIDE.search(
            layout.flow, max(0, first.start - 60), first.start
        ):
            return _spanned(layout, first.start, first.end)
    return None


def _heads_a_part(layout: Layout, start: int) -> bool:
    """Whether a name stands in a heading below others that are about agreements: a counterparty's, not the filer's."""
    above = [p for p in layout.paragraphs if p.start <= start]
    if not above or above[-1].shape is not Shape.HEADING:
        return False
    return any(_AGREEMENTS.search(layout.flow, p.start, min(p.end, p.start + 200)) for p in above[:-1])


def unnamed_filer(layouts: Sequence[Layout]) -> tuple[str, Span] | None:
    """What an excerpt of a report that never names its filer calls it: "the Company", else "we"."""
    for layout in layouts:
        if layout.document_class not in ("report", "periodic", "other"):
            continue
        for pattern in (_CALLED, _GROUP, _WE):
            for match in islice(pattern.finditer(layout.flow), MOST_QUOTED):
                if not _in_quotation(layout, match.start()):
                    return _spanned(layout, *match.span())
    return None


def _in_quotation(layout: Layout, at: int) -> bool:
    """Whether somebody is quoted there: whoever says "we" in it need not be who wrote the text."""
    start = next((p.start for p in layout.paragraphs if p.start <= at < p.end), at)
    return len(_QUOTE_MARK.findall(layout.flow, max(start, at - REACH_OF_QUOTE), at)) % 2 == 1


def _heads(layout: Layout, name: FoundName) -> bool:
    """Whether a name stands over a document rather than in its prose, where an excerpt names the other side first."""
    return any(
        paragraph.start <= name.start < paragraph.end
        and (paragraph.shape is not Shape.PROSE or paragraph.end - paragraph.start <= LONGEST_HEAD)
        and not _OF_A_DEAL.search(layout.flow, paragraph.start, paragraph.end)
        for paragraph in layout.paragraphs[:8]
    )


def _first_of_collective(layout: Layout, names: Sequence[FoundName], number: int) -> FoundName:
    """Of "A, Inc. and its subsidiary B Ltd (together, the "Company")" it is A."""
    while number and not _SENTENCE_ENDS.search(layout.flow, names[number - 1].end, names[number].start):
        if names[number].start - names[number - 1].end > 160:
            break
        number -= 1
    return names[number]


def _in_dateline(layout: Layout, names: Sequence[FoundName]) -> tuple[str, Span] | None:
    """Of the paragraph with the dateline: who is called the Company there, else who stands first."""
    for paragraph in layout.paragraphs[:60]:
        words = layout.flow[paragraph.start : min(paragraph.end, paragraph.start + 400)]
        if paragraph.shape is Shape.TABLE or not is_dateline(" ".join(words.split())):
            continue
        inside = [n for n in names if paragraph.start <= n.start < paragraph.end]
        called = next((n for n in inside if _THE_COMPANY.match(layout.flow, n.end)), None)
        if called:
            return _spanned(layout, called.start, called.end)
        listed = _listed(layout, paragraph.start, paragraph.end)
        if listed and (not inside or listed[1].start < inside[0].start):
            return listed
        if inside:
            return _spanned(layout, inside[0].start, inside[0].end)
    return None


def _listed(layout: Layout, start: int, end: int) -> tuple[str, Span] | None:
    """The first organisation with a ticker: "Acme Bio (NASDAQ: ACME)"."""
    for match in TICKER.finditer(layout.flow, start, end):
        gap = layout.flow.rfind("\n\n", *match.span("name"))  # "For Immediate Release" stands on a line of its own
        left = skip_leading(layout.flow, match.start("name") if gap < 0 else gap + 2, match.end("name"))
        if EXCHANGE.search(match["exchange"]) and left < match.end("name"):
            return _spanned(layout, left, match.end("name"))
    return None


def _announcer(layout: Layout, names: Sequence[FoundName]) -> tuple[str, Span] | None:
    said = re.compile(r"[^.]{0,160}?\b(?:today\s+)?(?:announce[ds]?|report(?:s|ed)|said|issued)\b")
    for name in names:
        if said.match(layout.flow, name.end) and not name.institution:
            return _spanned(layout, name.start, name.end)
    return None


def _of_list(layout: Layout, names: Sequence[FoundName]) -> tuple[str, Span] | None:
    text = layout.document.text
    title = _TITLE.search(text, 0, 3000)
    if title:
        group = "of" if title["of"] else "and"
        named = next((n for n in names if title.start(group) - 2 <= n.start < title.end(group)), None)
        if named:
            rest = _OF_BEHIND.match(text, named.end, title.end(group))
            return _spanned(layout, named.start, rest.end() if rest else named.end)
        words = title[group].strip(" .:-")
        if words and not _NOT_A_NAME.match(words) and not _NOT_AN_OWNER.match(words):
            start = title.start(group) + title[group].index(words)
            return _spanned(layout, start, start + len(words))
    labelled = _LABELLED.search(text, 0, 3000)
    owner = next((n for n in names if labelled and n.start == labelled.start("name")), None)
    if owner:
        return _spanned(layout, owner.start, owner.end)
    for name in names[:6]:
        if _THE_COMPANY.match(layout.flow, name.end):
            return _spanned(layout, name.start, name.end)
    possessive = _PRINCIPAL.search(text, 0, 3000)
    if possessive and not _NOT_A_NAME.match(possessive["name"]):
        return _spanned(layout, *possessive.span("name"))
    for paragraph in layout.paragraphs[:6]:
        alone = next((n for n in names if n.start == paragraph.start), None)
        if alone is None or paragraph.shape is not Shape.HEADING:
            continue
        if _DESCRIBED.match(layout.flow, alone.end) or _is_first_of_alike(layout, names, alone, paragraph.end):
            return None  # the list has begun
        return _spanned(layout, alone.start, alone.end)
    return None


def _is_first_of_alike(layout: Layout, names: Sequence[FoundName], first: FoundName, end: int) -> bool:
    """Whether a name below the title "List of Subsidiaries" only begins the list: the next stands just like it."""
    text = layout.document.text
    following = next((n for n in names if n.start >= end), None)
    if following is None or _LIST_TITLE.search(text, 0, first.start) is None:
        return False
    between, behind = text[end : following.start], text[following.end : following.end + 3]
    alike = text[first.start : first.end].isupper() == text[following.start : following.end].isupper()
    left, right = (n.start - text.rfind("\n", 0, n.start) for n in (first, following))
    centres = (left + (first.end - first.start) / 2, right + (following.end - following.start) / 2)
    in_line = left == right or abs(centres[0] - centres[1]) <= _OFF_CENTRE
    return alike and not between.strip() and in_line and (not behind.strip() or "\n" in behind)
