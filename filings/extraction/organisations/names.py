"""Names of organisations found by the legal form or the word of an institution in them.

The legal form is the anchor; the name is read backwards from it, word by word, until a word that cannot belong to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from filings.extraction.layout import Layout, Paragraph, Shape, Zone
from filings.extraction.vocabulary import word_set
from filings.extraction.vocabulary.organisation_words import (
    CONNECTORS,
    DOUBTFUL_FORMS,
    FORMS,
    GENERIC_WORDS,
    HEADLINE_WORDS,
    INSTITUTION,
    OF_AFTER,
    PLAIN_COMPANY_WORDS,
    STOP_WORDS,
)

WINDOW = 150  # characters before a legal form in which its name must begin
MOST_WORDS = 11

_TOKEN = re.compile(
    r"--+|[–—]|(?:(?!--)[^\s,;:()\[\]\"“”„ʺ…•●▪/|–—<>])+(?:/(?:(?!--)[^\s,;:()\[\]\"“”„ʺ…•●▪|–—<>])+)*"
    r"|[,;:()\[\]\"“”„ʺ…•●▪/|<>]"
)
_INITIAL = re.compile(r"(?:[A-Z]\.){1,4}\Z|(?:No|Dr|St|Mt|Ft|Bros|Jos|Wm|Chas|U\.S|U\.K|Mfg|Intl|Int'l|Labs|Pharm)\.\Z")
_POSSESSIVE = re.compile(r"(?:['’]s|s['’])\Z", re.IGNORECASE)
_NUMBER = re.compile(r"[\d.,%$]+\Z")
_BRANDLIKE = re.compile(r"[a-zà-ÿ]{1,4}[A-Z0-9]|\d{1,4}[A-Za-z]")
_DASHES = re.compile(r"[-–—_=*.#&]+\Z")
_BASED = re.compile(r"-(?:based|owned|listed|headquartered|backed|led|held|registered)\Z", re.IGNORECASE)
_ABBREVIATED = word_set("INC CORP LTD CO COS LTDA LDA KFT ZRT RT BHD PTY PTE PVT LP OY")
_NO_NAME_AFTER = re.compile(r"\s+(?:[Bb]y\s+[Rr]eference|herein\b|Law\b|Act\b|LAW\b|ACT\b|Code\b)")
_RUNS_ON = re.compile(r"\s{1,3}(?:of\s)?\Z")
_TRAILING_AS = re.compile(r",?\s+AS\Z")
_ORDINAL = re.compile(r"(?:[IVX]{1,4}|\d{1,3}|[A-Z])\Z")
_AS_FOLLOWS = re.compile(r"[,.;:)(]|\s+(?:\(|[a-z])|\s*\Z")
_PLACE_IN_BRACKETS = re.compile(r"[\w.&’' -]{1,30}\Z")


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name in a layout's flow: `flow[start:end]`, its core without the legal form, and how well it stands."""

    start: int
    end: int
    core_end: int
    weak: bool = False  # in a line of capitals whose other words may have been swallowed
    institution: bool = False


def find_names(layout: Layout) -> list[FoundName]:
    """Return the names with a legal form or a word of an institution in one document, in order, without overlaps."""
    found: list[FoundName] = []
    flow = layout.flow
    paragraphs = layout.paragraphs
    number = 0
    for match in FORMS.finditer(flow):
        number = _paragraph_at(paragraphs, match.start(), number)
        if not paragraphs:
            break
        name = _read_back(layout, match, paragraphs[number], found[-1].end if found else 0)
        if name and found and _runs_on(flow, found[-1], name):
            found[-1] = FoundName(found[-1].start, name.end, name.core_end, found[-1].weak)
        elif name and (not found or name.start >= found[-1].end):
            found.append(name)
        elif name and found and name.end > found[-1].end and name.start <= found[-1].start:
            found[-1] = name
    found.extend(_find_institutions(layout, found))
    return sorted(found, key=lambda n: n.start)


def _runs_on(flow: str, before: FoundName, name: FoundName) -> bool:
    """ "Morgan & Co. International plc", "King Drug Co. of Florence, Inc.": a form in the middle of one name."""
    gap = flow[before.end : name.start]
    return (
        bool(_RUNS_ON.fullmatch(gap))
        and "\n" not in gap
        and bool(re.search(r"\b(?:Co|Company|Bros)\.?\Z", flow[before.start : before.end]))
    )


def _paragraph_at(items: Sequence[Paragraph], position: int, number: int) -> int:
    while number + 1 < len(items) and items[number + 1].start <= position:
        number += 1
    return number


def _read_back(layout: Layout, match: re.Match[str], paragraph: Paragraph, after: int) -> FoundName | None:
    flow = layout.flow
    forms_start, end = match.span("forms")
    if (shouted_as := _TRAILING_AS.search(flow, forms_start, end)) and not _AS_FOLLOWS.match(flow, end):
        end = shouted_as.start()
    core_end = match.start()
    if after > core_end:
        return None
    floor = max(paragraph.start, core_end - WINDOW, after)
    start = _walk(layout, floor, core_end, paragraph)
    start = skip_leading(flow, start, core_end)
    core = flow[start:core_end]
    if not core.strip() or not any(c.isupper() or c.isdigit() for c in core):
        return None
    form = re.sub(r"[.,\s]", "", flow[forms_start:end])
    if not _bears(core, form) or (form == "AS" and not _AS_FOLLOWS.match(flow, end)):
        return None
    if (form in ("COMPANY", "CO", "NV") and flow[core_end] == ",") or _NO_NAME_AFTER.match(flow, end):
        return None
    end = _closing_stop(flow, forms_start, end)
    shouted = core.upper() == core and len(core) > 5
    weak = shouted and _swallows(flow, paragraph, start, end)
    return FoundName(start, end, core_end, weak)


def _bears(core: str, form: str) -> bool:
    """May this core stand before this legal form? Doubtful forms ("AS", "Company", "SE") ask for more."""
    words = core.split()
    first = words[0].strip(",.").lower()
    if len(words) == 1 and (first in STOP_WORDS or first in GENERIC_WORDS or len(core.strip()) < 2):
        return False
    if all(w.strip(",.()").lower() in STOP_WORDS for w in words):
        return False
    if form.upper() == "COMPANY" and all(
        re.split(r"['’]", w)[0].strip(",.()").lower() in PLAIN_COMPANY_WORDS for w in words
    ):
        return False
    if form.upper() in ("COMPANY", "CO") and len(words) == 1:
        return len(core.strip()) > 3 and first not in (
            "holding",
            "parent",
            "operating",
            "target",
            "portfolio",
            "public",
            "private",
        )
    if form in DOUBTFUL_FORMS and form not in ("SA", "AG", "NV", "AB", "LP", "COMPANY"):
        return len(words) >= 2 and not words[-1].isupper()
    return True


def _closing_stop(flow: str, forms_start: int, end: int) -> int:
    """Take in the full stop of "Inc." but not the one that ends the sentence after "plc" or "Limited"."""
    stopped = flow[end - 1] == "."
    last = re.split(r"[\s,]+", flow[forms_start : end - 1 if stopped else end])[-1]
    abbreviated = "." in last or last.upper() in _ABBREVIATED
    if stopped and not abbreviated:
        return end - 1
    if not stopped and abbreviated and flow[end : end + 1] == ".":
        return end + 1
    return end


def _walk(layout: Layout, floor: int, core_end: int, paragraph: Paragraph) -> int:
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
        step = _accept(tokens, i, taken)
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


def _parted(text: str, left_end: int, right_start: int, lined: bool) -> bool:
    """Do these two words stand in different columns, cells or lines of a centred block?"""
    gap = text[left_end:right_start]
    if "\t" in gap:
        return True
    if "\n" in gap:
        return lined or gap.count("\n") > 1
    return len(gap) >= 4


def _bracket(tokens: list[tuple[int, int, str]], closing: int, flow: str) -> int | None:
    """Index of the "(" that belongs to a short bracket inside a name: "(Suzhou)", "(U.K.)", "(R&D)"."""
    for i in range(closing - 1, max(-1, closing - 5), -1):
        word = tokens[i][2]
        if word == "(":
            inside = flow[tokens[i][1] : tokens[closing][0]]
            good = _PLACE_IN_BRACKETS.match(inside.strip()) and inside.strip()[:1].isupper()
            return i if good and i > 0 else None
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
    if word[-1] == "." and not _INITIAL.search(word):
        return 0
    if word.upper() in ("AND", "BY", "BETWEEN", "WITH", "FROM") or _BASED.search(word):
        return 0
    if _POSSESSIVE.search(word) and taken and before.lower() not in ("dr.", "dr"):
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


def _joins(before: str, after: str) -> bool:
    left, right = before.lower().strip(","), after.lower().strip(",.")
    if not _capital(before):
        return False
    return (right in ("company", "co", "sons", "associates", "partners", "brothers", "bros", "daughters")) or (
        left in GENERIC_WORDS and right in GENERIC_WORDS
    )


def _capital(word: str) -> bool:
    return (bool(word) and (word[0].isupper() or word[0].isdigit())) or bool(word and _BRANDLIKE.match(word))


def _stops(word: str) -> bool:
    return word.strip(".’'").lower() in STOP_WORDS or bool(_DASHES.match(word))


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
        if not (_stops(word) or _NUMBER.match(word) or not word[0].isalnum()) or (token.end() >= end):
            break
        start = token.end()
        while start < end and flow[start].isspace():
            start += 1
    return start


def _swallows(flow: str, paragraph: Paragraph, start: int, end: int) -> bool:
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


def _find_institutions(layout: Layout, taken: list[FoundName]) -> list[FoundName]:
    flow = layout.flow
    found: list[FoundName] = []
    number = index = 0
    for match in INSTITUTION.finditer(flow):
        while index < len(taken) and taken[index].end <= match.start():
            index += 1
        if index < len(taken) and taken[index].start <= match.start():
            continue
        if found and match.start() < found[-1].end:
            continue
        number = _paragraph_at(layout.paragraphs, match.start(), number)
        paragraph = layout.paragraphs[number]
        floor = max(paragraph.start, match.start() - WINDOW, taken[index - 1].end if index else 0)
        start = skip_leading(flow, _walk(layout, floor, match.end(), paragraph), match.end())
        end = _walk_on(flow, match.start(), match.end(), paragraph.end)
        name = flow[start:end]
        ceiling = taken[index].start if index < len(taken) else len(flow)
        if end <= ceiling and _is_institution(name, match.group()):
            shouted = name.upper() == name
            found.append(FoundName(start, end, end, shouted and _swallows(flow, paragraph, start, end), True))
    return found


_JOINED = re.compile(
    r"\s{1,60}(?:of|for|at|de|du|des|der|für|and|del|della|e|y|&|OF|FOR|AT|AND)(?:\s{1,60}(?:the|la|les|l'"
    r"|THE))?\s{1,60}"
    r"(?P<word>[A-Z][\w-]*(?:’s|'s)?|[A-Z]\.)(?![\w’'])"
)
_NEXT_WORD = re.compile(r"\s{1,60}(?P<word>[A-Z][\w-]*|[A-Z]\.)(?![\w’'])")
_TAIL_WORDS = word_set(
    "research foundation medical center centre cancer hospital hospitals school system health college institute"
    " university campus clinic"
    " sciences science technology medicine corporation innovations ventures enterprises children's"
)
# in these languages the word comes first: "Fondation X", "Istituto Y"
_BEFORE_ITS_NAME = word_set(
    "Fondation Fundación Fundacion Fondazione Stiftung Institut Instituto Istituto Université Universite Universidad"
    " Universidade Università Universiteit Universität Hôpital Ecole École"
)
_FIELDS = re.compile(
    r"(?:Sciences?|Technology|Medicine|Research|Health|Development|Engineering|Surgery|Hospitals?|Genetics"
    r"|Immunology|Women.s)\Z",
    re.IGNORECASE,
)
_NOT_ON = word_set(
    "the this that under in on agreement license exhibit section inc by makes shall will and or parties any its"
)


def _walk_on(flow: str, start: int, end: int, limit: int) -> int:
    """Read on from "University" over "of X", "for Y and Z" and on to a later word of an institution."""
    joined = flow[start:end] in _BEFORE_ITS_NAME
    for _ in range(8):
        step = _JOINED.match(flow, end, min(limit, end + 160))
        if step and step["word"].lower() not in _NOT_ON and "    " not in step.group().replace("\n", ""):
            word = step.group().split()[0].lower()
            if word in ("and", "&", "e", "y") and not _FIELDS.match(step["word"]):
                break
            if word == "of" and flow[start:end].split()[0] in _BEFORE_ITS_NAME:
                break
            if word in ("of", "for") and step["word"].isupper() and not flow[end - 1].isupper():
                break
            joined, end = True, step.end("word")
            if "'" in step["word"] or "’" in step["word"]:
                return end - 2
            continue
        plain = _NEXT_WORD.match(flow, end, min(limit, end + 100))
        if plain is None or not (joined or plain["word"].lower() in _TAIL_WORDS) or plain["word"].lower() in _NOT_ON:
            break
        later = INSTITUTION.search(flow, plain.start("word"), min(limit, end + 60))
        between = flow[end : later.start()] if later else ""
        if plain["word"].lower() in _TAIL_WORDS:
            end = plain.end("word")
        elif later and re.fullmatch(r"(?:\s+(?:[A-Z][\w-]*|[A-Z]\.))*\s*", between):
            end = later.end()
        elif joined and (_proper_tail(flow, end, plain) or flow[start:end] in _BEFORE_ITS_NAME):
            end = plain.end("word")
        else:
            break
    suffix = re.compile(r"\s+e\.\s?V\.").match(flow, end, min(limit, end + 8))
    return suffix.end() if suffix else end


def _proper_tail(flow: str, end: int, plain: re.Match[str]) -> bool:
    """ "University of New York": a second capitalised word right after "of New", not in a line of capitals."""
    return (
        flow[plain.start("word") : plain.end("word")].isupper() is False
        and plain.start("word") - end == 1
        and bool(
            re.search(
                r"\b(?:New|San|Los|South|North|St\.|Southern|Northern|Western|Eastern|West|East|Hong|Cape|Peptide"
                r"|Human|Medical)\Z",
                flow[:end][-12:],
            )
            or (
                re.search(r"\b(?:of|for|für|at|de)\s+[A-Z][\w-]*\Z", flow[max(0, end - 40) : end])
                and plain["word"].lower() not in STOP_WORDS
            )
        )
    )


def _is_institution(name: str, word: str) -> bool:
    proper = [w for w in re.findall(r"[^\W\d_][\w’'.-]*", name) if w[0].isupper() and w.lower() not in STOP_WORDS]
    rest = [w for w in proper if w not in word.split() and w.lower() not in OF_AFTER and w.lower() not in _TAIL_WORDS]
    return (
        bool(rest)
        and len(name.split()) >= 2
        and not re.search(r"\b(?:Indemnit|Intellectual|Propert|Patent|Agreement)", name)
    )
