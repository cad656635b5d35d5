"""Whether a deal is a purchase, where the payment at closing is the price and no upfront."""

from __future__ import annotations

import re
from collections.abc import Sequence

from filings.extraction.scope import DealScope
from filings.extraction.terms.passages import Stretch

_ROYALTIES = re.compile(
    r"\broyalty\s+(?:\w+\s+)?purchase\s+agreement|\bsale\s+of\s+(?:\w+\s+)?royalties|\bpurchased\s+royalt"
    r"|\bsold\s+(?:its\s+right\s+to\s+)?(?:the|its)\s+royalties|\brevenue\s+interests?\s+(?:purchase|financing)",
    re.IGNORECASE,
)
_ASSETS = re.compile(
    r"\basset\s+(?:purchase|sale|acquisition)|\bpurchase\s+price\b|\bproduct\s+(?:acquisition|purchase)|\bbought\b"
    r"|\bsold\s+(?:its|all|to)\b|\bassigned\s+to\b|\bdata\s+transfer\b|\bsale\s+agreement\b|\bacquired\s+all\s+of\b",
    re.IGNORECASE,
)  # fmt: skip
_SETTLEMENT = re.compile(
    r"\bsettlement\s+(?:and\s+[\w-]+\s+)?agreement|\bsettle[ds]?\s+the\s+(?:patent\s+)?(?:suit|litigation|dispute)"
    r"|\bended\s+by\s+mutual\s+consent",
    re.IGNORECASE,
)
_LICENCE = re.compile(r"\blicen[sc]e\b|\bcollaborat|\bdistribut|\boption\b", re.IGNORECASE)


def price_kind(scope: DealScope, stretches: Sequence[Stretch]) -> str | None:
    """`royalty_purchase_price`, `purchase_price`, `other` (a settlement), or None where such a payment is an upfront.

    The deal's components decide where assembly knows them; else the words of its first passages.
    """
    head = " ".join(s.text for s in stretches[:8])
    if "settlement" in scope.components or (not scope.components and _SETTLEMENT.search(head)):
        return "other"
    if scope.components:
        if "royalty_purchase" in scope.components:
            return "royalty_purchase_price"
        components = set(scope.components)
        # a licence back does not make a sale a licence
        sold = "asset_purchase" in components and "research_collaboration" not in components
        assigned = "assignment" in components and not {"license", "sublicense", "research_collaboration"} & components
        return "purchase_price" if sold or assigned else None
    if _ROYALTIES.search(head):
        return "royalty_purchase_price"
    if _ASSETS.search(head) and not _LICENCE.search(head):
        return "purchase_price"
    return None
