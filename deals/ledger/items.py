"""Which of several: the `item` under which claims speak of one party, term, milestone … of an agreement.

An item is made of the fact's own content, never of its place in a list, so that a re-reading of the filing, another
filing's retelling and an analyst's claim meet in the same row. Items are at most 200 characters.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from deals.ledger.names import name_key, words_key

MAX_ITEM = 200
Value = Mapping[str, Any]


def fit(item: str) -> str:
    """`item` itself, or when too long its beginning and a digest of all of it."""
    if len(item) <= MAX_ITEM:
        return item
    digest = hashlib.sha256(item.encode()).hexdigest()[:16]
    return f"{item[: MAX_ITEM - 17]}#{digest}"


def item_of_party(value: Value) -> str:
    return fit(name_key(value["name"]))


def item_of_words(words: str) -> str:
    """Of an asset or an indication."""
    return fit(words_key(words))


def item_of_term(value: Value) -> str:
    """`upfront:USD 60000000`, `upfront:undisclosed`, `cost_share:60%:oskarvane pharma ag`."""
    kind = value["kind"]
    if value.get("amount") is not None:
        upper = f"-{value['amount_max']}" if value.get("amount_max") is not None else ""
        return fit(f"{kind}:{value.get('currency') or '?'} {value['amount']}{upper}")
    if value.get("percent") is not None:
        payer = f":{name_key(value['payer'])}" if value.get("payer") else ""
        return fit(f"{kind}:{value['percent']}%{payer}")
    return fit(f"{kind}:{value['disclosure']}")


def item_of_milestone(value: Value) -> str:
    """`development:USD 5000000:dosing of the first patient`."""
    amount = value["disclosure"]
    if value.get("amount") is not None:
        amount = f"{value.get('currency') or '?'} {value['amount']}"
    return fit(f"{value['class']}:{amount}:{words_key(value['trigger'])}")


def item_of_royalty(value: Value) -> str:
    """`pfizer inc:8-12%`, `pfizer inc:low double digit`, `pfizer inc:undisclosed`."""
    payer = name_key(value["payer"]) if value.get("payer") else ""
    if value.get("words"):
        rate = words_key(value["words"])
    elif value.get("rate_min") is not None or value.get("rate_max") is not None:
        low, high = value.get("rate_min"), value.get("rate_max")
        rate = f"{'' if low is None else low}-{'' if high is None else high}%"
    else:
        rate = value["disclosure"]
    return fit(f"{payer}:{rate}")


def item_of_event(kind: str, on: str) -> str:
    return f"{kind}:{on}"


def item_of_subsidiary(value: Value) -> str:
    return fit(f"{name_key(value['parent'])} > {name_key(value['child'])}")


def reference(*, name: str, cik: str = "") -> str:
    """How claims about a registrant name it: by CIK where the filing gives one."""
    return f"cik:{cik}" if cik else fit(f"name:{name_key(name)}")
