"""The field's own words for what the database holds as codes."""

from __future__ import annotations

import re
from datetime import date

from deals.models import SourceGrade

LABELS = {
    "license": "licence",
    "sublicense": "sublicence",
    "co_development": "co-development",
    "co_promotion": "co-promotion",
    "phase_1": "phase 1",
    "phase_1_2": "phase 1/2",
    "phase_2": "phase 2",
    "phase_2_3": "phase 2/3",
    "phase_3": "phase 3",
    "filed": "filed for approval",
    "adc": "antibody-drug conjugate",
    "protein_peptide": "protein or peptide",
    "small_molecule": "small molecule",
    "milestone": "milestones",
    "milestone_development": "development milestones",
    "milestone_regulatory": "regulatory milestones",
    "milestone_commercial": "commercial milestones",
    "milestone_dev_reg": "development and regulatory milestones",
    "total_potential": "total potential value",
    "near_term": "near-term payments, lumped",
    "royalty_purchase_price": "price of the royalty",
    "co_exclusive": "co-exclusive",
    "non_exclusive": "non-exclusive",
}
SUFFIXES = re.compile(
    r"[\s,]+(?:incorporated|inc|corporation|corp|company|co|limited|ltd|l\.?l\.?c|l\.?p|l\.?l\.?p|plc|p\.l\.c|"
    r"gmbh|ag|a/s|s\.?a\.?s?|n\.?v|b\.?v|s\.?p\.?a|oyj?|ab|asa|k\.?k|pty|kgaa|se|s\.?r\.?l|"
    r"(?:gmbh )?& co\.? kg(?:aa)?)\.?$",
    re.IGNORECASE,
)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
STATED_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def say(code: str) -> str:
    """A code as people say it: "license" → "licence", "asset_purchase" → "asset purchase"."""
    return LABELS.get(code, code.replace("_", " "))


def say_grade(grade: int) -> str:
    """How good a source is, in words."""
    return "current report" if grade == SourceGrade.CURRENT_REPORT else str(SourceGrade(grade).label)


def say_date(stated: str | date | None) -> str:
    """A date as exact as it was stated: `19 Mar 2001`, `Mar 2001`, `2001`; "" without one."""
    if not stated:
        return ""
    found = STATED_DATE.fullmatch(str(stated)[:10])
    if found is None:
        return str(stated)
    year, month, day = found.groups()
    if month is None or not 1 <= int(month) <= 12:
        return year
    named = f"{MONTHS[int(month) - 1]} {year}"
    return f"{int(day)} {named}" if day else named


def say_year_end(month_and_day: str) -> str:
    """The end of a fiscal year as headers write it, MMDD: "1231" → `31 Dec`."""
    month, day = month_and_day[:2], month_and_day[2:]
    is_date = len(month_and_day) == 4 and month_and_day.isdigit() and 1 <= int(month) <= 12
    return f"{int(day)} {MONTHS[int(month) - 1]}" if is_date else month_and_day


def say_month(stated: str | date | None) -> str:
    """The month of a date, where it has one: `Mar 2001`."""
    return say_date(str(stated)[:7]) if stated else ""


def short_name(name: str) -> str:
    """A company's name without its legal form: "NeoGene Technologies, Inc." → "NeoGene Technologies"."""
    shortened = name.strip()
    for _ in range(2):
        cut = SUFFIXES.sub("", shortened).rstrip(" ,")
        if len(cut) < 2:
            break
        shortened = cut
    return shortened


def count(number: int, noun: str, plural: str = "") -> str:
    """`1 deal`, `2,345 deals`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
