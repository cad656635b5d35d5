"""Reading a name backwards from its legal form, word by word, until a word that cannot belong to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from filings.extraction.layout import Layout, Paragraph, Shape, Zone
from filings.extraction.vocabulary import word_set
from filings.extraction.vocabulary.organisation_words import (
    CONNECTORS,
    GENERIC_WORDS,
    HEADLINE_WORDS,
    OF_AFTER,
    STOP_WORDS,
)
from filings.extraction.vocabulary.places import PLACE

WINDOW = 150  # characters before a legal form in which its name must begin
MOST_WORDS = 11
_TOKEN = re.compile(
    r"--+|[–—]|(?:(?!--)[^\s,;:()\[\]\"“”„ʺ…•●▪/|–—<>*])+(?:/(?:(?!--)[^\s,;:()\[\]\"“”„ʺ…•●▪|–—<>*])+)*"
    r"|[,;:()\[\]\"“”„ʺ…•●▪/|<>*]"
)
_INITIAL = re.compile(
    r"(?:(?:[A-Z]\.){1,4}|(?:No|Dr|St|Ste|Mt|Ft|Bros|Jos|Wm|Chas|Chr|Gebr|Joh|U\.S|U\.K|Mfg|Intl|Int'l|Labs|Pharm)\.)\Z"
)
_POSSESSIVE = re.compile(r"(?:['’]s|s['’])\Z", re.IGNORECASE)
# "Women's Health", "Children's Hospital": whose health it is belongs to the name, unlike "Acme's Health"
_OF_PEOPLE = re.compile(
    r"(?:wom[ae]n|m[ae]n|child(?:ren)?|people|patient|physician|doctor|veteran|farmer|worker|mother|nurse|baby|girl|boy"
    r"|consumer|pharmacist|teacher)(?:['’]?s|s['’])\Z",
    re.IGNORECASE,
)
_SAINTS = ("st.", "st", "ste.", "saint", "sainte")
_NUMBER = re.compile(r"[\d.,%$]+\Z")
_DONE_TO = word_set(
    "acquire buy co-promote commercialize commercialise develop distribute market merge pay promote sell supply license"
)
"""What the capitals of a headline put before a name: "Norwick To Distribute Tarrow Inc. Drops"."""

_BRANDLIKE = re.compile(r"[a-zà-ÿ]{1,4}[A-Z0-9]|\d{1,4}[A-Za-z]")
_DASHES = re.compile(r"[-–—_=*.#&]+\Z")
_BASED = re.compile(r"-(?:based|owned|listed|headquartered|backed|led|held|registered)\Z", re.IGNORECASE)
_ORDINAL = re.compile(r"(?:[IVX]{1,4}|\d{1,3}|[A-Z])\Z")
_IN_BRACKETS = re.compile(r"(?:[^\W\d_a-z][\w.&’' -]{0,29}|\d{4})\Z")  # a place, "R&D", a year of founding


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name in a layout's flow: `flow[start:end]`, its core without the legal form, and how well it stands."""

    start: int
    end: int
    core_end: int
    weak: bool = False  # in a line of capitals whose other words may have been swallowed
    institution: bool = False


def paragraph_at(items: Sequence[Paragraph], position: int, number: int) -> int:
    while number + 1 < len(items) and items[number + 1].start <= position:
        number += 1
    return number


def walk_back(layout: Layout, floor: int, core_end: int, paragraph: Paragraph) -> int:
    """Return where the name that ends at `core_end` begins."""
    flow, text = layout.flow, layout.document.text
    headline = paragraph.shape is Shape.HEADING and paragraph.zone not in (Zone.COVER, Zone.SIGNATURES)
    tokens = [(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(flow, floor, core_end)]
    lined = paragraph.shape in (Shape.HEADING, Shape.TABLE) or paragraph.zone in (Zone.COVER, Zone.SIGNATURES)
    start = after = core_end
    i = len(tokens) - 1
    taken = 0
    while i >= 0 and taken < MOST_WORDS:
        left, right, word = tokens[i]
        if taken and _parted(text, right, after, lined and not _ORDINAL.match(flow[start:core_end].strip())):
            break
        if word == ")":
            opened = _bracket(tokens, i, flow)
            if opened is None:
                break
            after = tokens[opened][0]
            i = opened - 1
            taken += 1
            if i >= 0 and not tokens[i][2][0].isupper():
                break
            continue
        step = 2 if _of_a_place(tokens, i, flow[start:core_end]) else _accept(tokens, i, taken)
        if not step or (headline and taken and word.lower() in HEADLINE_WORDS):
            break
        start = after = left
        taken += 1
        i -= 1
        if step == 2:  # a connector came along with the capitalised word before it
            start = after = tokens[i][0]
            i -= 1
            taken += 1
    return start


def _of_a_place(tokens: list[tuple[int, int, str]], i: int, core: str) -> bool:
    """ "Retinal Science of Boston, Inc.": a place alone is no company, what stands before "of" belongs to it."""
    before = tokens[i - 1][2] if i > 0 else ""
    return (
        tokens[i][2] == "of"
        and _capital(before)
        and not _stops(before)
        and PLACE.fullmatch(core.strip(" ,")) is not None
    )


def _parted(text: str, left_end: int, right_start: int, lined: bool) -> bool:
    """Do these two words stand in different columns, cells or lines of a centred block?"""
    gap = text[left_end:right_start]
    if "\t" in gap:
        return True
    if "\n" in gap:
        return lined or gap.count("\n") > 1 or _is_long_line(text, left_end)
    return len(gap) >= 4


_WRAPPED = 128  # characters to which a text is set at most; a longer line ends where its paragraph does


def _is_long_line(text: str, end: int) -> bool:
    """Does the line that ends here run too long to have been broken for its width?"""
    return end - text.rfind("\n", max(0, end - _WRAPPED - 2), end) > _WRAPPED


def _bracket(tokens: list[tuple[int, int, str]], closing: int, flow: str) -> int | None:
    """Index of the "(" that belongs to a short bracket inside a name: "(Suzhou)", "(U.K.)", "(R&D)"."""
    for i in range(closing - 1, max(-1, closing - 5), -1):
        word = tokens[i][2]
        if word == "(":
            inside = flow[tokens[i][1] : tokens[closing][0]]
            return i if _IN_BRACKETS.match(inside.strip()) and i > 0 else None
        if not (word[0].isalnum() or word[0] == "&"):
            return None
    return None


def _accept(tokens: list[tuple[int, int, str]], i: int, taken: int) -> int:
    """0: the word ends the walk; 1: it belongs to the name; 2: it joins the name to the word before it."""
    word = tokens[i][2]
    before = tokens[i - 1][2] if i > 0 else ""
    after = tokens[i + 1][2] if i + 1 < len(tokens) else ""
    lower = word.lower()
    if word in ("&", "+", "and", "AND", "And"):
        alone = taken == 0 and _capital(before)  # "Nemours and Company": the legal form follows at once
        return (
            2
            if (lower == "and" and not alone and _joins(before, after))
            or ((alone or (lower != "and" and _capital(before))) and not _stops(before))
            else 0
        )
    if word[0].islower() and lower in CONNECTORS:
        if lower in ("of", "for"):
            return 2 if before.lower() in OF_AFTER and before[:1].isupper() else 0
        return (
            2
            if lower not in ("the", "i", "e", "y", "la", "le") and _capital(before) and not _stops(before) and taken
            else 0
        )
    if not (_capital(word) or _BRANDLIKE.match(word)):
        return 0
    if word[-1] == "." and not _INITIAL.match(word):
        return 0
    led_by_verb = taken > 0 and before.lower() == "to" and lower in _DONE_TO
    if word.upper() in ("AND", "BY", "BETWEEN", "WITH", "FROM") or _BASED.search(word) or led_by_verb:
        return 0
    if _POSSESSIVE.search(word) and taken and not _owns_no_more(word, before.lower(), after.lower()):
        return 0
    if lower == "no." and _NUMBER.match(after):
        return 1
    if lower == "dr." and (taken > 1 or (taken and (i == 0 or _POSSESSIVE.search(after)))):
        return 1
    if _stops(word) and (
        taken or lower in ("the", "and", "by", "with", "between", "to", "from", "under", "in", "on", "our", "its")
    ):
        return 0
    if _NUMBER.match(word) and before.lower() != "no." and ((taken == 0 and len(word) > 3) or i == 0):
        return 0
    return 1


def _owns_no_more(word: str, before: str, after: str) -> bool:
    """Is a possessive part of the name: "Dr. Velten's", "Women's", "St. Aubrey's", "King's College"?"""
    return (
        before in ("dr.", "dr", *_SAINTS)
        or bool(_OF_PEOPLE.match(word))
        or after in ("college", "hospital", "infirmary")
        or (after == "university" and word[:5].lower() in ("king'", "king’", "queen"))
    )


def _joins(before: str, after: str) -> bool:
    left, right = before.lower().strip(","), after.lower().strip(",.")
    if not _capital(before):
        return False
    return (
        (bool(_OF_PEOPLE.match(right)) and left not in GENERIC_WORDS)
        or right in ("company", "co", "sons", "associates", "partners", "brothers", "bros", "daughters")
        or (left in GENERIC_WORDS and right in GENERIC_WORDS)
    )


def _capital(word: str) -> bool:
    return (bool(word) and (word[0].isupper() or word[0].isdigit())) or bool(word and _BRANDLIKE.match(word))


def _stops(word: str) -> bool:
    return word.strip(".’'").lower() in STOP_WORDS or bool(_DASHES.match(word))


_RELEASED = frozenset(("NEWS", "PRESS", "MEDIA", "RELEASE", "RELEASE:", "IMMEDIATE"))  # over the text of a release
_DAY = re.compile(r"\d{1,2}/\d{2,4}(?:/\d{2,4})?")


def skip_leading(flow: str, start: int, end: int) -> int:
    """Return `start` moved past articles, numbers and other words that only precede a name."""
    while start < end:
        token = _TOKEN.match(flow, start, end)
        if token is None:
            start += 1
            continue
        word = token.group()
        if word == "Dr.":
            break
        if (_DAY.fullmatch(word) or word in _RELEASED) and token.end() < end:  # "SEPT. 30/99 Acme Inc."
            start = token.end() + 1
            continue
        if not (_stops(word) or _NUMBER.match(word) or not word[0].isalnum()) or (token.end() >= end):
            break
        start = token.end()
        while start < end and flow[start].isspace():
            start += 1
    return _behind_its_own_echo(flow, start, end)


def _behind_its_own_echo(flow: str, start: int, end: int) -> int:
    """ "About Acme  Acme Bio Labs, Inc. is …": where a heading runs into the text the name stands twice."""
    words = [(m.group(), m.start()) for m in re.finditer(r"\S+", flow[start:end])]
    for count in range(1, len(words) // 2 + 1):
        if [w for w, _ in words[:count]] == [w for w, _ in words[count : 2 * count]]:
            return start + words[count][1]
    return start


def swallows(flow: str, paragraph: Paragraph, start: int, end: int) -> bool:
    """In a line of capitals a name is trusted only if it is the line,
    or stands between words that are no part of it.
    """
    words = flow[paragraph.start : paragraph.end]
    if words.upper() != words:
        return False
    before = flow[max(paragraph.start, start - 14) : start].rstrip(" ")
    alone = (
        before == ""
        or before[-1:] in '\n\t,;:(/"“'
        or re.search(r"\b(?:BY AND|BETWEEN|AND|AMONG|OF|WITH|BY|THE|TO)\Z", before)
    )
    return not alone or len(flow[start:end].split()) > 7
