"""Names of institutions, by the word that says what they are: University, Institute, Foundation, Hospital."""

from __future__ import annotations

import re

from filings.extraction.anchors import Sought
from filings.extraction.layout import Layout
from filings.extraction.needs import needs_of
from filings.extraction.organisations.walking import WINDOW, FoundName, paragraph_at, skip_leading, swallows, walk_back
from filings.extraction.vocabulary import word_set
from filings.extraction.vocabulary.organisation_words import INSTITUTION, OF_AFTER, STOP_WORDS

_INSTITUTION = Sought(INSTITUTION, needs_of(INSTITUTION))
_JOINED = re.compile(
    r"\s{1,60}(?:of|for|at|de|du|des|der|f[üu]r|fuer|voor|pour|para|per|di|and|del|della|e|y|&|OF|FOR|AT|AND)(?:\s{1,60}(?:the|la|les|l'"
    r"|THE))?\s{1,60}"
    r"(?P<word>[A-Z][\w-]*(?:’s|'s)?|[A-Z]\.)(?![\w’'])"
)
_NEXT_WORD = re.compile(r"\s{1,60}(?P<word>[A-Z][\w-]*|[A-Z]\.)(?![\w’'])")
_TAIL_WORDS = word_set(
    "research foundation medical center centre cancer hospital hospitals school system health college institute"
    " university campus clinic"
    " sciences science technology medicine corporation innovations ventures enterprises children's trust nhs service"
)
# in these languages the word comes first: "Fondation X", "Istituto Y"
_BEFORE_ITS_NAME = word_set(
    "Universitätsklinikum Universitätsspital Forschungszentrum Instituut Hochschule Hôpitaux Politecnico Ospedale"
    " Fondation Fundación Fundacion Fondazione Stiftung Institut Instituto Istituto Université Universite Universidad"
    " Universidade Università Universiteit Universität Hôpital Ecole École"
)
# the legal person in front of the institution it governs
_BODY = re.compile(
    r"(?:President\s+and\s+Fellows|(?:Chancellor,?\s+)?Masters,?\s+and\s+Scholars|Rector\s+and\s+Visitors|Governing\s+Council"
    r"|(?:Board\s+of\s+)?(?:Trustees|Regents|Governors|Curators|Visitors|Supervisors))\s+of\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_TOWN = re.compile(r"\s(?:London|Dublin|Cork|Galway|Maynooth|Cardiff)\b")  # of "Imperial College London"
_FIELDS = re.compile(
    r"(?:Sciences?|Technology|Medicine|Research|Health|Development|Engineering|Surgery|Hospitals?|Genetics"
    r"|Immunology|Women.s)\Z",
    re.IGNORECASE,
)
_HALF_OF_A_PLACE = re.compile(
    r"\b(?:NORTH|SOUTH|NEW|WEST|SAN|SANTA|LOS|CHAPEL|ANN|STONY|FORT)\Z"
)  # "UNIVERSITY OF NORTH CAROLINA"
_NOT_ON = word_set(
    "the this that under in on agreement license exhibit section inc by makes shall will and or parties any its"
)


def find_institutions(layout: Layout, taken: list[FoundName]) -> list[FoundName]:
    """Return the institutions named in a document outside the names already taken, in order."""
    flow = layout.flow
    found: list[FoundName] = []
    number = index = 0
    for match in _INSTITUTION.finditer(flow):
        while index < len(taken) and taken[index].end <= match.start():
            index += 1
        if index < len(taken) and taken[index].start <= match.start():
            continue
        if found and match.start() < found[-1].end:
            continue
        number = paragraph_at(layout.paragraphs, match.start(), number)
        paragraph = layout.paragraphs[number]
        floor = max(paragraph.start, match.start() - WINDOW, taken[index - 1].end if index else 0)
        start = skip_leading(flow, walk_back(layout, floor, match.end(), paragraph), match.end())
        body = _BODY.search(flow, max(floor, start - 70), start)
        start = body.start() if body else start
        end = _walk_on(flow, match.start(), match.end(), paragraph.end)
        name = flow[start:end]
        ceiling = taken[index].start if index < len(taken) else len(flow)
        if end <= ceiling and _is_institution(name, match.group()):
            shouted = name.upper() == name
            found.append(FoundName(start, end, end, shouted and swallows(flow, paragraph, start, end), True))
    return found


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
        elif joined and (_proper_tail(flow, end, plain) or flow[start:end].split()[0] in _BEFORE_ITS_NAME):
            end = plain.end("word")
        else:
            break
    if town := _TOWN.match(flow, end, min(limit, end + 20)):
        end = town.end() if flow[start:end] in ("College", "University") else end
    suffix = re.compile(r"\s+e\.\s?V\.").match(flow, end, min(limit, end + 8))
    return suffix.end() if suffix else end


def _proper_tail(flow: str, end: int, plain: re.Match[str]) -> bool:
    """ "University of New York": a second capitalised word right after "of New", not in a line of capitals."""
    return (_HALF_OF_A_PLACE.search(flow, max(0, end - 6), end) is not None and plain.start("word") - end == 1) or (
        flow[plain.start("word") : plain.end("word")].isupper() is False
        and plain.start("word") - end == 1
        and bool(
            re.search(
                r"\b(?:New|San|Los|South|North|St\.|Southern|Northern|Western|Eastern|West|East|Hong|Cape"
                r"|Human|Medical)\Z",
                flow[:end][-12:],
            )
            or (
                re.search(r"\b(?:of|for|für|at|de|de\s+la|pour\s+la)\s+[A-Z][\w-]*\Z", flow[max(0, end - 40) : end])
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
