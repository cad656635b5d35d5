"""How stages of development are told, and their order."""

from __future__ import annotations

ORDER = (
    "discovery", "preclinical", "phase_1", "phase_1_2", "phase_2", "phase_2_3", "phase_3", "filed", "approved",
    "marketed",
)  # fmt: skip

PHASE = (
    r"Phase[\s-]{1,2}(?P<number>1/2[ab]?|I/II[ab]?|2/3|II/III|[1-4][abc]?/[1-4][ab]?|I{1,3}[abc]?/I{1,3}[ab]?|[1-4][abc]?"
    r"|III[ab]?|II[abc]?|IV|I[ab]?)(?![\w/])"
)

PIVOTAL = r"(?:pivotal|registrational|registration)\s+(?:clinical\s+)?(?:trials?|stud(?:y|ies)|program(?:me)?)"
"""Trials that a registration rests on: called so instead of by number."""

NUMBERS = {
    "1/2": "phase_1_2", "I/II": "phase_1_2", "2/3": "phase_2_3", "II/III": "phase_2_3", "1": "phase_1", "2": "phase_2",
    "3": "phase_3", "4": "marketed", "I": "phase_1", "II": "phase_2", "III": "phase_3", "IV": "marketed",
}  # fmt: skip
