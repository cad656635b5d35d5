"""What the matcher compares of a telling: drawn from its verified statements, kept beside the mention."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from deals.ledger.items import item_of_words
from deals.ledger.names import name_key, words_key

Profile = dict[str, Any]
SINGLE = ("signed", "effective", "announced", "event_on", "event")


def profile_of(claims: Sequence[tuple[str, Any]]) -> Profile:
    """The profile of one deal from its verified (field, value) pairs. Plain JSON; absent is "" or []."""
    single = {field: value for field, value in claims if field in (*SINGLE, "name")}
    parties = [value for field, value in claims if field == "party"]
    terms = [value for field, value in claims if field == "term"]
    milestones = [value for field, value in claims if field == "milestone"]
    royalties = [value for field, value in claims if field == "royalty"]
    return {
        **{field: single.get(field, "") for field in SINGLE},
        "title": words_key(single["name"]) if single.get("name") else "",
        "parties": [
            [name_key(p["name"]), p["role"], name_key(p["parent"]) if p.get("parent") else ""] for p in parties
        ],
        "assets": sorted({item_of_words(value) for field, value in claims if field == "asset"}),
        "indications": sorted({item_of_words(value) for field, value in claims if field == "indication"}),
        "components": sorted({value for field, value in claims if field == "component"}),
        "amounts": sorted([t["kind"], t["currency"] or "", str(t["amount"])] for t in terms if t["amount"] is not None),
        "milestones": sorted(
            [m["currency"] or "", str(m["amount"]), words_key(m["trigger"])]
            for m in milestones
            if m["amount"] is not None
        ),
        "royalties": sorted(
            f"{words_key(r['words'] or '')} {r['rate_min']}-{r['rate_max']}"
            for r in royalties
            if r["words"] or r["rate_min"] is not None
        ),
    }
