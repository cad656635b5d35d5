"""Names of organisations found by the legal form or the word of an institution in them.

The legal form is the anchor; the name is read backwards from it.
"""

from __future__ import annotations

import re

from filings.extraction.layout import Layout, Paragraph
from filings.extraction.organisations.institutions import find_institutions
from filings.extraction.organisations.walking import WINDOW, FoundName, paragraph_at, skip_leading, swallows, walk_back
from filings.extraction.small_letters import Seeker
from filings.extraction.vocabulary import word_set
from filings.extraction.vocabulary.organisation_words import (
    DOUBTFUL_FORMS,
    FORMS,
    GENERIC_WORDS,
    PLAIN_COMPANY_WORDS,
    STOP_WORDS,
)

__all__ = ["FoundName", "find_names", "skip_leading"]

_FORMS = Seeker(FORMS)
_ABBREVIATED = word_set("INC CORP LTD CO COS LTDA LDA KFT ZRT RT BHD PTY PTE PVT")
_NO_NAME_AFTER = re.compile(r"\s+(?:[Bb]y\s+[Rr]eference|herein\b|Law\b|Act\b|LAW\b|ACT\b|Code\b)")
_RUNS_ON = re.compile(r"[^\S\t]{1,3}(?:of\s)?\Z")
_PUBLIC = re.compile(r"\s{1,3}\(publ\.?\)")  # what Swedish law puts behind "AB"
_STREET = re.compile(
    r"\b(?:street|st|avenue|ave|road|rd|boulevard|blvd|drive|lane|way|place|court|suite|floor)\.?\Z", re.IGNORECASE
)
_REGISTERED = re.compile(r",\s+Company\Z", re.IGNORECASE)  # "Acme plc, Company No. 1234567"
_NUMBER_BEHIND = re.compile(r"\s+(?:No\b|Number\b|Registration\b|#)", re.IGNORECASE)
_TRAILING_AS = re.compile(r",?\s+AS\Z")
_AS_FOLLOWS = re.compile(r"[,.;:)(]|\s+(?:\(|[a-z])|\s*\Z")


def find_names(layout: Layout) -> list[FoundName]:
    """Return the names with a legal form or a word of an institution in one document, in order, without overlaps."""
    found: list[FoundName] = []
    flow = layout.flow
    paragraphs = layout.paragraphs
    number = 0
    for match in _FORMS.finditer(flow, 0, len(flow)):
        number = paragraph_at(paragraphs, match.start(), number)
        if not paragraphs:
            break
        name = _read_back(layout, match, paragraphs[number], found[-1].end if found else 0)
        if name and found and _runs_on(flow, found[-1], name):
            found[-1] = FoundName(found[-1].start, name.end, name.core_end, found[-1].weak)
        elif name and (not found or name.start >= found[-1].end):
            found.append(name)
        elif name and found and name.end > found[-1].end and name.start <= found[-1].start:
            found[-1] = name
    found.extend(find_institutions(layout, found))
    return sorted(found, key=lambda n: n.start)


def _runs_on(flow: str, before: FoundName, name: FoundName) -> bool:
    """ "Morgan & Co. International plc", "King Drug Co. of Florence, Inc.": a form in the middle of one name."""
    gap = flow[before.end : name.start]
    return (
        bool(_RUNS_ON.fullmatch(gap))
        and "\n" not in gap
        and bool(re.search(r"\b(?:Co|Company|Bros)\.?\Z", flow[before.start : before.end]))
    )


def _read_back(layout: Layout, match: re.Match[str], paragraph: Paragraph, after: int) -> FoundName | None:
    flow = layout.flow
    forms_start, end = match.span("forms")
    if (shouted_as := _TRAILING_AS.search(flow, forms_start, end)) and not _AS_FOLLOWS.match(flow, end):
        end = shouted_as.start()
    core_end = match.start()
    if after > core_end:
        return None
    floor = max(paragraph.start, core_end - WINDOW, after)
    start = walk_back(layout, floor, core_end, paragraph)
    start = skip_leading(flow, start, core_end)
    core = flow[start:core_end]
    if not core.strip() or not any(c.isupper() or c.isdigit() for c in core):
        return None
    form = re.sub(r"[.,\s]", "", flow[forms_start:end])
    if not _bears(core, form) or (form == "AS" and not _AS_FOLLOWS.match(flow, end)):
        return None
    if (form in ("COMPANY", "CO", "NV") and flow[core_end] == ",") or _NO_NAME_AFTER.match(flow, end):
        return None
    if (registered := _REGISTERED.search(flow, forms_start, end)) and _NUMBER_BEHIND.match(flow, end):
        end = registered.start()
    end = _closing_stop(flow, forms_start, end)
    if public := _PUBLIC.match(flow, end):
        end = public.end()
    shouted = core.upper() == core and len(core) > 5
    weak = shouted and swallows(flow, paragraph, start, end)
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
    if form == "SE":  # a European company, or the south-east of a town
        return len(core.strip()) > 3 and not _STREET.search(core) and not (len(words) == 1 and core.strip().isdigit())
    if form.upper() in ("COMPANY", "CO") and len(words) == 1:
        return (len(core.strip()) > 3 or any(c.isdigit() for c in core)) and first not in (
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
