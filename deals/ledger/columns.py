"""Values of claims as columns of rows: JSON numbers to decimals, absent to empty."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from deals.ledger.parties import PartyRow
from deals.ledger.rows import Row

Columns = dict[str, Any]
CENT = Decimal("0.01")
MILLI = Decimal("0.001")


def decimal(value: Any, unit: Decimal = CENT) -> Decimal | None:
    """A JSON number as the decimal that the column stores."""
    return None if value is None else Decimal(str(value)).quantize(unit)


def party_columns(party: PartyRow, place: int) -> Columns:
    """Columns of Party apart from the agreement and the company."""
    return {
        "name": party.row.value["name"][:300],
        "role": party.row.value["role"],
        "parent_id": party.parent,
        "ordinal": place,
        "claim_id": party.row.claim,
    }


def term_columns(row: Row) -> Columns:
    """Columns of Term apart from what all money rows have."""
    value = row.value
    return {
        "kind": value["kind"],
        "amount": decimal(value["amount"]),
        "amount_max": decimal(value["amount_max"]),
        "currency": value["currency"] or "",
        "qualifier": value["qualifier"] or "",
        "disclosure": value["disclosure"],
        "payer": (value["payer"] or "")[:300],
        "payee": (value["payee"] or "")[:300],
        "basis": value["basis"] or "",
        "includes": value["includes"],
        "percent": decimal(value["percent"], MILLI),
    }


def milestone_columns(row: Row) -> Columns:
    """Columns of MilestonePayment apart from what all money rows have."""
    value = row.value
    return {
        "milestone_class": value["class"],
        "trigger": value["trigger"],
        "amount": decimal(value["amount"]),
        "currency": value["currency"] or "",
        "state": value["state"],
        "state_claim_id": row.state_claim,
        "disclosure": value["disclosure"],
    }


def royalty_columns(row: Row) -> Columns:
    """Columns of Royalty apart from what all money rows have."""
    value = row.value
    return {
        "payer": (value["payer"] or "")[:300],
        "words": (value["words"] or "")[:200],
        "rate_min": decimal(value["rate_min"], MILLI),
        "rate_max": decimal(value["rate_max"], MILLI),
        "tiered": value["tiered"],
        "base": value["base"] or "",
        "disclosure": value["disclosure"],
    }
