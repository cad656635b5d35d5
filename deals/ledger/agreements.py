"""Columns of an agreement's own row: its single values, and what lists sort and filter by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from deals.ledger.columns import decimal
from deals.ledger.names import words_key
from deals.ledger.readings import day_of
from deals.ledger.rows import Row
from deals.ledger.timeline import latest
from deals.ledger.views import Dossier
from deals.ledger.winners import (
    Winner,
    as_of_signing,
    best_printed,
    first_announced,
    fixed_at_signing,
    single,
    single_date,
)
from deals.models import Agreement

FIXED = ("modality", "exclusivity", "territory", "term_years")
DATES = ("announced", "signed", "effective")
EXACT_DATES = ("signed", "effective")
MILESTONE_KINDS = ("milestone_dev_reg", "milestone_development", "milestone_regulatory", "milestone_commercial")


def agreement_columns(dossier: Dossier, *, terms: Sequence[Row], is_sample: bool) -> dict[str, Any]:
    """All projected columns of Agreement. `terms` are its projected term rows."""
    winners = _winners(dossier)
    columns: dict[str, Any] = {name: _text(winners.get(name)) for name in ("name", "phase", "modality", "exclusivity")}
    columns["name"] = columns["name"][:300]
    columns.update({name: _text(winners.get(name))[:10] for name in DATES})
    columns["event"] = _text(winners.get("event")) or "mentioned"
    territory = winners["territory"].value if "territory" in winners else None
    columns["territory_include"] = (territory or {}).get("include", [])
    columns["territory_exclude"] = (territory or {}).get("exclude", [])
    columns["term_years"] = decimal(winners["term_years"].value) if "term_years" in winners else None
    columns["dated_on"] = _dated_on(columns, dossier)
    columns["confidence"] = max((mention.confidence for mention in dossier.mentions), default=0)
    columns["review"] = _review(dossier)
    columns["is_sample"] = is_sample
    columns["is_unsupported"] = not dossier.mentions
    figures, origins = _figures(terms)
    provenance = {name: winner.claim for name, winner in winners.items() if winner.value is not None} | origins
    return columns | figures | {"provenance": provenance}


def is_sample(every: Iterable[Dossier]) -> dict[int, bool]:
    """Agreements that only sample filings tell of."""
    return {
        dossier.agreement: bool(dossier.mentions)
        and all(mention.extraction.filing.is_sample for mention in dossier.mentions)
        for dossier in every
    }


def _winners(dossier: Dossier) -> dict[str, Winner]:
    machine, analysts = dossier.machine, dossier.analysts
    found = {name: single(machine[name], analysts[name], fixed_at_signing) for name in FIXED}
    found["phase"] = single(machine["phase"], analysts["phase"], as_of_signing)
    found |= {name: single_date(machine[name], analysts[name]) for name in EXACT_DATES}
    found["name"] = best_printed(machine["name"], analysts["name"], words_key)
    found["announced"] = first_announced(machine["announced"], analysts["announced"])
    found["event"] = single((), analysts["event"], fixed_at_signing) or latest(dossier.events())
    return {name: winner for name, winner in found.items() if winner is not None}


def _text(winner: Winner | None) -> str:
    return winner.value or "" if winner else ""


def _dated_on(columns: dict[str, Any], dossier: Dossier) -> Any:
    for name in ("signed", "announced", "effective"):
        if day := day_of(columns[name]):
            return day
    days = [view.disclosed_on for views in dossier.machine.values() for view in views if view.disclosed_on]
    return min(days, default=None)


def _review(dossier: Dossier) -> str:
    said = dossier.analysts["review"]
    if said and said[-1].value:
        return str(said[-1].value)
    touched = any(views for name, views in dossier.analysts.items() if name != "review")
    return Agreement.Review.CORRECTED if touched else Agreement.Review.UNREVIEWED


def _figures(terms: Sequence[Row]) -> tuple[dict[str, Any], dict[str, int]]:
    """Summary columns and the claims they come from. Only figures that a source states: nothing is added up."""
    upfront = _known_best([row for row in terms if row.value["kind"] == "upfront"])
    total = _largest([row for row in terms if row.value["kind"] == "total_potential"])
    milestones = _milestones(terms)
    columns = {
        "upfront_disclosure": upfront.value["disclosure"] if upfront else "",
        "upfront_amount": _amount(upfront),
        "upfront_currency": _currency(upfront),
        "milestones_amount": _amount(milestones),
        "milestones_currency": _currency(milestones),
        "total_amount": _amount(total),
        "total_currency": _currency(total),
    }
    rows = {"upfront": upfront, "milestones": milestones, "total": total}
    return columns, {name: row.claim for name, row in rows.items() if row is not None}


def _milestones(terms: Sequence[Row]) -> Row | None:
    """The figure for all milestones together; a part of them only where it is the only part."""
    lumped = _largest([row for row in terms if row.value["kind"] == "milestone"])
    if lumped is not None:
        return lumped
    parts = [row for row in terms if row.value["kind"] in MILESTONE_KINDS and row.value["amount"] is not None]
    return parts[0] if len(parts) == 1 else None


def _known_best(rows: Sequence[Row]) -> Row | None:
    order = ("exact", "redacted", "undisclosed", "none")
    return min(rows, key=lambda row: (order.index(row.value["disclosure"]), -(row.value["amount"] or 0)), default=None)


def _largest(rows: Sequence[Row]) -> Row | None:
    stated = [row for row in rows if row.value["amount"] is not None]
    return max(stated, key=lambda row: row.value["amount"], default=None)


def _amount(row: Row | None) -> Decimal | None:
    return decimal(row.value["amount"]) if row else None


def _currency(row: Row | None) -> str:
    return (row.value["currency"] or "") if row and row.value["amount"] is not None else ""
