"""Which kind of passage a paragraph stands in, followed from heading to heading."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from filings.extraction.datelines import is_dateline
from filings.extraction.layout import Shape, Zone
from filings.extraction.structure.blocks import Block

_I = re.IGNORECASE
_SIGNATURES = re.compile(
    r"SIGNATURES?\W*\Z|\(?SIGNATURE PAGE|IN WITNESS WHEREOF|Pursuant to the requirements of (?:the|Section)", _I
)
_EXHIBIT_INDEX = re.compile(
    r"(?:EXHIBIT INDEX|INDEX (?:TO|OF) EXHIBITS|EXHIBITS? LIST|LIST OF EXHIBITS)\b"
    r"|ITEMS?\s+(?:9\.01|7|601|15|14|6)\b.{0,60}EXHIBITS|\(?[cd]\)?\s+Exhibits?\.?\W*\Z",
    _I,
)
_EXHIBIT_START = re.compile(r"(?:EXHIBIT|EX-)\s{0,2}\d{1,3}(?:\.\d{1,3})?[A-Z]?\W*\Z", _I)
_SCHEDULE_START = re.compile(
    r"(?:SCHEDULE|ANNEX|APPENDIX|ATTACHMENT|EXHIBIT)\s{1,2}(?:[A-Z]|\d{1,2}|[IVX]{1,4})(?:[.-]\d{1,2})?(?:\W{1,3}[A-Z\d(].{0,80})?\W*\Z",
    _I,
)
"""What a contract has behind its signatures."""
_ABOUT = re.compile(r"(?:#+\s*)?(?:About|ABOUT)\s+(?!to\b)\S")
_ABOUT_RUN_IN = re.compile(r"(?:About|ABOUT)\s+[A-Z][^.:]{1,60}[.:]\s+[A-Z]")
_IS_A_COMPANY = re.compile(
    r"[A-Z][\w&.,’' -]{2,60}?(?: \([^()]{2,40}\))?,? is an? [\w, -]{0,80}\b(?:company|corporation|firm|group"
    r"|institute)\b"
    r" (?:that|which|focus|dedicat|engag|develop|specializ|commit|with|based|headquarter|pioneer|leading|,|present"
    r"|seek|working)"
)
_FORWARD = re.compile(
    r"(?:#+\s*)?(?:(?:.{0,60}\b)?(?:FORWARD[- ]LOOKING|SAFE[- ]HARBOR|CAUTIONARY (?:NOTE|STATEMENT|NOTICE))"
    r"|DISCLAIMER|WARNING)\b",
    _I,
)
_FORWARD_OPENING = re.compile(
    r"(?:except for (?:the )?historical|(?:certain|some|any)? ?(?:of the )?(?:statements|matters"
    r"|information)[^.]{0,80}forward|"
    r"(?:this|the) (?:press|news|document|report|announcement|release|communication"
    r"|current report)[^.]{0,80}forward[- ]looking"
    r"|forward[- ]looking (?:statements|information))",
    _I,
)
_CONTACTS = re.compile(
    r"(?:#+\s*)?(?:(?:investors?|media|press|company|public|corporate)?\s*(?:and|&|/)?\s*(?:investors?|media|press"
    r"|company|public|corporate)?"
    r"\s*(?:relations)?\s*(?:contacts?|inquiries|enquiries)\b\s*:?|for (?:further|more) information[^.]{0,30}\Z"
    r"|for (?:further|more) information[,:])",
    _I,
)
_RISKS = re.compile(r"(?:ITEM\s+1A\W+)?RISK FACTORS\W*\Z", _I)
_DEFINITIONS = re.compile(
    r"(?:(?:ARTICLE|SECTION)\s+\w+\W{0,3}|\d{1,2}(?:\.\d{1,2})?\W{1,3}|[IVX]{1,4}\W{1,3}|[A-Z]\.\s+)?"
    r"(?:CERTAIN |DEFINED )?(?:DEFINITIONS?|DEFINED TERMS|TERMS)(?: AND INTERPRETATION)?\b(?=\W{0,3}\Z|[.:]\s)",
    _I,
)
_STATEMENTS = re.compile(
    r"(?:(?:UN)?AUDITED\s+)?(?:CONDENSED\s+)?(?:CONSOLIDATED\s+)?(?:CONDENSED\s+)?"
    r"(?:BALANCE SHEETS?|STATEMENTS? OF (?:OPERATIONS|CASH FLOWS|INCOME|EARNINGS|COMPREHENSIVE|STOCKHOLDERS"
    r"|FINANCIAL|CHANGES))\b",
    _I,
)
_NOTES = re.compile(r"NOTES?\s+(?:TO|\d)", _I)
_ITEM = re.compile(r"ITEMS?\s{1,3}\d{1,2}|PART\s+[IV]{1,3}\b", _I)
_PART_HEADING = re.compile(
    r"(?:ARTICLE|SECTION)\s+(?P<article>\w+)|(?P<number>\d{1,2})(?:\.\d{1,2}){0,3}[.)]?\s|(?P<roman>[IVX]{1,5})\.\s", _I
)
_RUN_IN = re.compile(
    r"(?P<head>(?:(?:Section|ARTICLE|Article)\s+)?\d{1,2}(?:\.\d{1,2}){0,3}\.?\)?\s+"
    r"[A-Z][\w’'/&-]*(?:,?\s(?:[a-z]{1,4}|[A-Z(][\w’'/&)-]*)){0,9})[.:]\s"
)
_COVER_WORDS = re.compile(
    r"indicate by check ?mark|check the appropriate box|form 20-f|former name|telephone number|zip code"
    r"|principal executive offices"
    r"|commission file n|12g3-2|emerging growth|securities registered|securities (?:and )?exchange act"
    r"|washington, ?d\.? ?c"
    r"|exact name of registrant|state or other jurisdiction|employer identification|date of (?:earliest|report)"
    r"|rule 425|14a-12|14d-2|13e-4|outstanding (?:as of|at)|aggregate market value|for the month of"
    r"|translation of registrant",
    _I,
)
_NOT_HEADLINE = re.compile(
    r"\s*(?:EXHIBIT|EX-|FOR IMMEDIATE|CONTACT|FORM\b|ITEM|PRESS RELEASE|NEWS RELEASE|NEWS\W*\Z|SIGNATURE|Table of|RNS\b"
    r"|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d|page \d|\W*\Z|\d+\W*\Z)",
    _I,
)
_BEFORE_A_RELEASE = frozenset({Zone.SIGNATURES, Zone.EXHIBIT_INDEX, Zone.CONTACTS})
_PROSE = 160  # characters of a paragraph that tells something, where those of a contact block hold names and numbers
RUN_ON = 900
"""Characters from which a paragraph that opens with contacts tells something behind them."""

_REACHED_AT = re.compile(r"@|\bwww\.|\b(?:tel|phone|fax|telephone)\b|\(?\d{3}\)?[ -]\d{3}-\d{4}", _I)


@dataclass(slots=True)
class ZoneWalk:
    """The state of the walk over a document's blocks: the zone and section that hold until the next heading."""

    document_class: str
    cover_until: int  # block index before which everything is the cover page
    zone: Zone = Zone.BODY
    section: str = ""
    passing: Zone | None = None  # zone of one paragraph only
    definitions_article: str = ""
    told: bool = False  # whether a paragraph of a release has told anything yet
    parts: list[str] = field(default_factory=list)

    def step(self, number: int, block: Block, words: str) -> tuple[Zone, str]:
        """Return the zone and section of block `number`, whose text with single blanks is `words`."""
        self.passing = None
        opening = words[:300]
        if block.shape is Shape.HEADING:
            self._at_heading(opening)
        elif block.shape is not Shape.TABLE:
            self._at_paragraph(opening, run_on=block.end - block.start > RUN_ON)
        if number < self.cover_until:
            return Zone.COVER, self.section
        return self.passing or self.zone, self.section

    def _at_heading(self, words: str) -> None:
        heading = words.lstrip("# ").rstrip()
        if not any(c.isalpha() for c in heading):
            return
        previous = self.zone
        self.section = heading[:160]
        self.zone = self._zone_of_heading(heading, previous)

    def _zone_of_heading(self, heading: str, previous: Zone) -> Zone:
        if _EXHIBIT_INDEX.match(heading):
            return Zone.EXHIBIT_INDEX
        if _SIGNATURES.match(heading):
            return Zone.SIGNATURES
        if _ABOUT.match(heading) and len(heading) < 100:
            return Zone.ABOUT
        if _RISKS.match(heading):
            return Zone.RISK_FACTORS
        if _FORWARD.match(heading) and len(heading) < 120:
            return Zone.FORWARD_LOOKING
        if _CONTACTS.match(heading):
            return Zone.CONTACTS
        if self.document_class in ("contract", "other") and _DEFINITIONS.match(heading):
            self.definitions_article = _part_of(heading)
            return Zone.DEFINITIONS
        if _NOTES.match(heading):
            return Zone.BODY
        if _STATEMENTS.match(heading):
            return Zone.FINANCIAL_STATEMENTS
        return self._kept(heading, previous)

    def _kept(self, heading: str, previous: Zone) -> Zone:
        """Does a heading without a meaning of its own leave the zone above it?"""
        if _ITEM.match(heading) or (previous is not Zone.SIGNATURES and _EXHIBIT_START.match(heading)):
            return Zone.BODY
        if previous in (Zone.RISK_FACTORS, Zone.CONTACTS, Zone.EXHIBIT_INDEX):
            return previous
        if previous is Zone.SIGNATURES:
            schedule = self.document_class == "contract" and _SCHEDULE_START.match(heading)
            return Zone.BODY if schedule or _EXHIBIT_START.match(heading) else previous
        if previous is Zone.DEFINITIONS:
            part = _part_of(heading)
            return Zone.BODY if part and part != self.definitions_article else previous
        if previous is Zone.FINANCIAL_STATEMENTS and self.document_class == "periodic":
            return previous
        return Zone.BODY

    def _at_paragraph(self, words: str, *, run_on: bool) -> None:
        if _SIGNATURES.match(words):
            self.zone = Zone.SIGNATURES
        elif (self.zone in _BEFORE_A_RELEASE and is_dateline(words)) or self._ends_the_contacts_above(words):
            self.zone = Zone.BODY
        elif _FORWARD_OPENING.match(words):
            self.passing = Zone.FORWARD_LOOKING
        elif self.document_class in ("release", "report") and (
            _ABOUT_RUN_IN.match(words) or _IS_A_COMPANY.match(words)
        ):
            self.passing = Zone.ABOUT
        elif self.document_class in ("release", "report") and not run_on and _CONTACTS.match(words):
            self.passing = Zone.CONTACTS
        elif _ITEM.match(words) and self.document_class in ("report", "periodic"):
            self.zone, self.section = Zone.BODY, words[:60]
        elif self.document_class in ("contract", "other", "periodic"):
            self._at_clause(words)

    def _ends_the_contacts_above(self, words: str) -> bool:
        """Is this the first prose of a release whose contacts are printed above it?"""
        prose = self.document_class == "release" and len(words) >= _PROSE and not _REACHED_AT.search(words)
        first = prose and not self.told and self.zone is Zone.CONTACTS
        self.told = self.told or prose
        return first

    def _at_clause(self, words: str) -> None:
        defined = _DEFINITIONS.match(words)
        if defined and self.document_class != "periodic" and self.zone is not Zone.DEFINITIONS:
            self.zone, self.definitions_article = Zone.DEFINITIONS, _part_of(words)
            self.section = defined.group().strip()
            return
        part = _part_of(words)
        if self.zone is Zone.DEFINITIONS and part and part != self.definitions_article:
            self.zone = Zone.BODY
        if run_in := _RUN_IN.match(words):
            self.section = run_in["head"]


def _part_of(heading: str) -> str:
    """The first number of "4.2 Milestones", the word of "ARTICLE FOUR"; "" for an unnumbered heading."""
    found = _PART_HEADING.match(heading)
    return (found["article"] or found["number"] or found["roman"] or "").upper() if found else ""


_FARTHEST_COVER = 25  # blocks before the first words that only a cover page prints


def cover_end(blocks: list[Block], openings: list[str], document_class: str) -> int:
    """Return the index of the first block after a report's cover page, 0 for documents without one."""
    if document_class not in ("report", "periodic"):
        return 0
    last = 0
    for number, words in enumerate(openings[:120]):
        if not last and (number > _FARTHEST_COVER or _ITEM.match(words)):
            return 0
        ends = _ITEM.match(words) or _SIGNATURES.match(words) or is_dateline(words)
        if last and (ends or number - last > 10):
            return number if ends and number - last <= 4 else last
        if _COVER_WORDS.search(words) and not ends:
            last = number + 1
    return last


def find_headlines(blocks: list[Block], openings: list[str], document_class: str) -> set[int]:
    """Return the blocks that are titles of a press release: headings straight above a dateline, or at the very top."""
    titles: set[int] = set()
    seen_dateline = False
    for number, words in enumerate(openings):
        if blocks[number].shape is Shape.TABLE or not is_dateline(words):
            continue
        seen_dateline = True
        above = number - 1
        while above >= 0 and number - above <= 10 and _may_be_headline(blocks[above], openings[above]):
            if not _NOT_HEADLINE.match(openings[above]):
                titles.add(above)
            above -= 1
    if not seen_dateline and document_class == "release":
        for number in range(min(4, len(blocks))):
            if blocks[number].shape is Shape.HEADING and not _NOT_HEADLINE.match(openings[number]):
                titles.add(number)
    return titles


def _may_be_headline(block: Block, words: str) -> bool:
    if block.shape is Shape.HEADING:
        return not re.match(r"ITEMS?\s+\d|SIGNATURE|EXHIBIT|FORM ", words, _I)
    dashed = words.startswith(("-", "–", "—", "•", "●")) or block.shape is Shape.LIST_ITEM
    return block.shape is not Shape.TABLE and len(words) < 290 and (dashed or not words.rstrip().endswith("."))
