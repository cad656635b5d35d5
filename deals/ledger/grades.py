"""How good a source is: by the kind of document in which a value stands."""

from __future__ import annotations

import re

from deals.models import SourceGrade
from filings.extraction.redactions import is_redacted

_CONTRACT = re.compile(r"EX-(?:10|2|4)(?:\.|$|\d*\()")
_PRESS = re.compile(r"EX-99|PRESS")
_CURRENT = re.compile(r"(?:8-K|6-K)")
_PERIODIC = re.compile(r"(?:10-K|10-Q|10-KT|20-F|40-F|S-\d|F-\d|424B|DEF|PRE|ARS|SC |N-CSR|DRS)")


def grade_of(*, kind: str, form: str, text: str, is_background: bool) -> SourceGrade:
    """The grade of a document of type `kind` ("EX-10.4"; "" when none was given) in a filing on `form`.

    A deal that is only retold as background is graded as a retelling wherever it stands.
    """
    if is_background:
        return SourceGrade.RETELLING
    name = (kind or form).upper().strip()
    if _CONTRACT.match(name):
        return SourceGrade.REDACTED_CONTRACT if is_redacted(text) else SourceGrade.CONTRACT
    if _PRESS.match(name):
        return SourceGrade.PRESS_RELEASE
    if _CURRENT.match(name):
        return SourceGrade.CURRENT_REPORT
    if _PERIODIC.match(name):
        return SourceGrade.PERIODIC_REPORT
    return SourceGrade.RETELLING
