"""What stands around an amount: its qualifier, its basis, and the words that decide them."""

from __future__ import annotations

import re

from filings.extraction.terms.passages import Stretch

Local = tuple[int, int]

_UP_TO = re.compile(
    r"\b(?:up\s+to|as\s+much\s+as|not\s+(?:to\s+)?exceed(?:ing)?|cannot\s+exceed|(?:of\s+)?a\s+possible"
    r"|a?\s?maximum\s+(?:contribution\s+)?of"
    r"|no\s+more\s+than|in\s+no\s+event\s+(?:be|for)?\s*more\s+than|limited\s+to|limit\s+of|(?:could"
    r"|would)\s+(?:total|reach"
    r"|amount\s+to)|may\s+(?:total|reach)"
    r"|can\s+(?:total|reach)|remain\w*)\s+(?:(?:an?|the)\s+)?(?:(?:additional|further|total|aggregate|another|maximum"
    r"|of)\s+){0,3}$",
    re.IGNORECASE,
)
_AT_LEAST = re.compile(
    r"\b(?:more\s+than|greater\s+than|over|at\s+least|in\s+excess\s+of"
    r"|(?:could\s+|may\s+)?exceed(?:s|ing)?|a\s+minimum\s+of"
    r"|upwards\s+of)\s+(?:(?:an?|the|additional)\s+){0,2}$",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:approximately|about|nearly|almost|around|roughly|circa|some|an?\s+estimated|estimated(?:\s+\w+){0,8})\s+(?:(?:an?|the"
    r"|additional)\s+){0,2}$",
    re.IGNORECASE,
)
_NEVER = re.compile(
    r"\b(?:in\s+no\s+event|not|never|cannot)\b[^¤;.]{0,100}\b(?:exceed|more\s+than|greater\s+than)\s", re.IGNORECASE
)
_MAY = re.compile(
    r"\b(?:eligible|maximum|could|may|might|potential(?:ly)?|can\s+earn|would\s+be\s+eligible)\b", re.IGNORECASE
)
_MAY_BE = re.compile(
    r"¤+(?:\s{0,2}\([^()¤]{0,60}\))?\s+(?P<may>could|may|might\b|[^.;¤]{0,50}?\b(?:is|are)\s+(?:still\s+)?possible)\b",
    re.IGNORECASE,
)
_YEARLY = re.compile(
    r"\b(?:per\s+(?:contract\s+|calendar\s+)?(?:year|annum)|a\s+year|each\s+(?:\w+\s+)?year|for\s+each\s+year"
    r"|annual(?:ly)?|yearly|anniversary)\b",
    re.IGNORECASE,
)
_PER_TARGET = re.compile(
    r"\b(?:(?:per|for\s+each|each|for\s+that|for\s+every)\s+(?:of\s+the\s+)?(?:\w+\s+){0,3}?(?:targets?"
    r"|genes?)\b|per-target|target-by-target|for\s+the\s+(?:\w+\s+){0,2}?target\b)",
    re.IGNORECASE,
)
_PER_PRODUCT = re.compile(
    r"\b(?:(?:per|for\s+each|each)\s+(?:of\s+the\s+)?(?:first\s+\w+\s+)?(?:[a-z-]+\s+){0,2}?"
    r"(?:products?|compounds?|programs?)\b|product[\s-]by[\s-]product)",
    re.IGNORECASE,
)
_PER_INDICATION = re.compile(r"\b(?:per|for\s+each|each)\s+(?:additional\s+|new\s+)?indications?\b", re.IGNORECASE)
_PER_UNIT = ((_PER_TARGET, "per_target"), (_PER_INDICATION, "per_indication"), (_PER_PRODUCT, "per_product"))
MILESTONES = frozenset(
    {"milestone", "milestone_development", "milestone_regulatory", "milestone_commercial", "milestone_dev_reg"}
)
_PART_OF = re.compile(
    r"\b(?:of\s+which|comprising|consisting\s+of|namely|made\s+up\s+of|composed\s+of)\b", re.IGNORECASE
)


def qualifier(stretch: Stretch, kind: str, at: int) -> tuple[str, Local | None]:
    """The qualifier of the amount at `at` and the words that say it."""
    before = stretch.marked[max(0, at - 70) : at]
    offset = max(0, at - 70)
    for pattern, name in ((_UP_TO, "up_to"), (_AT_LEAST, "at_least"), (_ABOUT, "about")):
        match = pattern.search(before)
        if (
            match
            and name == "at_least"
            and (kind == "minimum_royalty" or _NEVER.search(stretch.marked[max(0, at - 110) : at]))
        ):
            name = "exact" if kind == "minimum_royalty" else "up_to"
        if match and name == "about" and re.search(r"\bup\s+to\s+$", before[: match.start()], re.IGNORECASE):
            name = "up_to"
        if match:
            return name, (offset + match.start(), offset + len(match[0].rstrip()) + match.start())
    if kind in MILESTONES or kind == "total_potential":
        lead = re.split(r";\s|(?<!\b[A-Z])\.\s", stretch.marked[:at])[-1]
        may = list(_MAY.finditer(lead))
        if may:
            base = at - len(lead)
            return "up_to", (base + may[-1].start(), base + may[-1].end())
        if _PART_OF.search(lead) and re.search(r"\bup\s+to\s", lead, re.IGNORECASE):
            return "up_to", None
        later = _MAY_BE.match(stretch.marked, at)
        if later:
            return "up_to", later.span("may")
    return "exact", None


def basis(stretch: Stretch, kind: str, start: int, end: int) -> tuple[str, Local | None]:
    """Whether the amount is for the whole deal, or per year, target, product or indication."""
    left = max(0, start - 110)
    clause_start = left + len(stretch.marked[left:start]) - len(re.split(r";\s|¤", stretch.marked[left:start])[-1])
    tail = re.split(r";\s|¤|,\s+and\b", stretch.marked[end : end + 70])[0]
    window = stretch.marked[clause_start : end + len(tail)]
    if kind == "research_funding":
        for pattern, name in _PER_UNIT:
            match = pattern.match(stretch.marked, end + 1)
            if match:
                return name, match.span()
    if kind in ("research_funding", "maintenance_fee", "minimum_royalty", "other", "loan", "cost_share"):
        near = stretch.marked[max(clause_start, start - 60) : end + min(len(tail), 40)]
        if kind in ("maintenance_fee", "minimum_royalty") or _YEARLY.search(near):
            match = _YEARLY.search(stretch.marked, clause_start, end + len(tail))
            return "per_year", match.span() if match else None
        return "aggregate", None
    if kind in ("upfront", "near_term", "purchase_price", "royalty_purchase_price", "equity"):
        return "aggregate", None
    lead = stretch.marked[:start]
    for pattern, name in _PER_UNIT:
        match = pattern.search(window)
        if match:
            return name, (clause_start + match.start(), clause_start + match.end())
        opening = re.match(r"\s*(?:in\s+addition,\s+)?for\s+each\b[^,]{0,90},", lead, re.IGNORECASE)
        if opening and pattern.search(opening[0]):
            return name, opening.span()
    return "aggregate", None
