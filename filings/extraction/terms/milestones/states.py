"""Whether a milestone is still potential, has been achieved or paid: by tense, and by what is told afterwards."""

from __future__ import annotations

import re

_HAPPENED = re.compile(
    r"\b(?:was|were|has\s+been|have\s+been|had\s+been)\s+(?:\w+ly\s+)?(?:achieved|met|reached|triggered|accrued)\b"
    r"|\btrigger(?:ed|ing|s)\b|\bgenerat(?:ed|ing)\s+(?:an?|the)\s*$|\bachieved\b|\bbecame\s+(?:due|obliged|entitled)|\bentitles\b|\bfell\s+due\b"
    r"|(?<!is\s)(?<!are\s)(?<!be\s)\bentitled\s+(?!to\b)|\bha[sd]\s+earned\b|\bearned\b|\b(?:recogni[sz]|record|incurr|accru|capitali[sz])ed\b"
    r"|\bwhich\s+oblig(?:at)?ed\b|\bevent\b[^.;]{0,40}\bto\s+have\s+occurred\b",
    re.IGNORECASE,
)
_PAID = re.compile(
    r"\b(?:paid|received|receipt\s+of|wired|remitted|settled)\b",
    re.IGNORECASE,
)
_NOT_PAID = re.compile(
    r"\b(?:to\s+be|will\s+be|would\s+be|shall\s+be|be|not\s+yet|when|not|if|could\s+be|unless"
    r"|until)\s+(?:\w+\s+)?(?:paid|received)\b|\bunpaid\b|\bpayment\b|\bbe\s+(?:paid|received)\b|\bpayable\b"
    r"|\b(?:upon|after|following|on|within\s+[^.;]{0,30}\bof)\s+(?:\w+\s+)?receipt\s+of\b",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\b(?:to|will|would|shall|could|may|might|not\s+yet|when|not|if|unless|until|none)\s+(?:\w+\s+){0,2}?(?:paid"
    r"|received"
    r"|made|obtained|achieved|met)\b",
    re.IGNORECASE,
)
_AWAITED = re.compile(
    r"\b(?:will|shall|would|could|may|might|eligible|payable|if|agreed\s+to|is\s+to|required\s+to|expected|not\s+yet"
    r"|bound\s+to|obliged\s+to|obligated)\b",
    re.IGNORECASE,
)
_FOLLOW_UP = re.compile(
    r"\b(?:received|paid|pays)\s+(?:the|this|that|it|such)\b[^.;]{0,40}|\b(?:payment|amount|milestone)\s+(?:was"
    r"|has\s+been)\s+(?:paid|received|made)\b|\bit\s+was\s+[^.;]{0,60}\bpaid\b|\bwas\s+paid\b",
    re.IGNORECASE,
)
_CAME_TRUE = re.compile(
    r"\b[Tt](?:hat|his)\s+(?:approval|event|milestone)\s+(?:was|has\s+been)\s+(?:obtained|achieved|met|reached"
    r"|granted)\b"
)
_CAME_ABOUT = re.compile(
    r"\b(?:was|were|has\s+been)\s+(?:obtained|achieved|met|reached|granted|cleared|completed|received|paid)\b"
    r"|\bstarted\b"
    r"|\boccurred\b|\btook\s+place\b",
    re.IGNORECASE,
)


_TOLD_OF_ANOTHER = re.compile(r"¤[^¤.;]{0,120}\b(?:which|that)\s+(?:was|were|has|have|had)\b[^¤.;]*,\s+and\b[^¤.;]*$")
"""What a relative clause says of the amount before ("¤ on filing, which was achieved in June, and")."""


def state(
    clause: str, before: str, after: str, *, trigger: str = "", next_sentence: str = "", headline: bool = False
) -> str:
    """potential, achieved or paid: by the clause of the amount, the sentence up to it, and what follows.

    `after` are the rest of the sentence and the next one; a `headline` tells in the present tense what happened.
    """
    before = _TOLD_OF_ANOTHER.sub("¤ ", before)
    told = _NOT_PAID.sub(" ", clause)
    lead = _NOT_PAID.sub(" ", before)
    paid_list = re.search(
        r"\b(?:paid|received|receipt\s+of|wired|remitted)\b(?!,\s+(?:and|plus)\b)(?:[^¤.;]*¤+){0,4}(?P<since>[^¤.;]*)$",
        lead,
        re.IGNORECASE,
    )
    if _PAID.search(told) or (paid_list and not _AWAITED.search(lead[paid_list.start() :])):
        return "paid"
    if re.search(r"\bmade\s+an?\s+$", before, re.IGNORECASE) or (
        headline and re.search(r"\breceives?\s+(?:an?\s+)?$", before, re.IGNORECASE)
    ):
        return "paid"
    later = _NOT_YET.sub(" ", after)
    if _HAPPENED.search(clause) or _HAPPENED.search(before[-120:]) or _CAME_TRUE.search(after):
        return "paid" if _FOLLOW_UP.search(later) else "achieved"
    told_next = _NOT_YET.sub(" ", next_sentence)
    if trigger and _CAME_ABOUT.search(told_next) and _names_event(trigger, told_next):
        return "paid" if _FOLLOW_UP.search(told_next) else "achieved"
    return "potential"


def _names_event(trigger: str, sentence: str) -> bool:
    """Whether a sentence names the very event: its capital letters ("the CE mark") or its phase."""
    words = {m[0].lower() for m in re.finditer(r"\b[A-Z]{2,}\b|\b[Pp]hase\s+[1-4IV]+\b", trigger)} - {"fda", "us"}
    return bool(words) and all(w in sentence.lower() for w in words)
