"""Pieces of patterns that the payment rules share. "¤" is an amount, "‡" an amount that is no payment."""

from __future__ import annotations

OTHER_KINDS = (
    r"milestone|royalt|option\s+exercise|maintenance|near-term|sales\s+of|equity|shares\b|per\s+share|net\s+of|less\s"
)

FURTHER = (
    r"(?:additional|further|other|subsequent|future)\s+(?:contingent\s+|potential\s+)?(?:payments|amounts|sums"
    r"|consideration)"
)
"""Where the words turn from one payment to those that come later."""

ADDED = (
    r"(?:(?:an?|the|its|another|further|additional|one-time|aggregate|total|up\s+to|as\s+much\s+as|approximately|about|nearly|almost"
    r"|around"
    r"|roughly|at\s+least|more\s+than|over|in\s+excess\s+of|exceed|a\s+maximum\s+of|an?\s+(?:additional|further|total"
    r"|aggregate"
    r"|maximum)(?:\s+of)?|the\s+(?:sum|amount)\s+of)\s+){0,5}"
)
"""Words that may stand just before an amount and do not change what it is for."""

PAREN = r"(?:\s{0,2}\([^()¤]{0,80}\)){0,2}"
"""A bracket after an amount: a defined term, an equivalent."""

PAID_HOW = r"(?:\s+in\s+(?:cash|full|aggregate|the\s+aggregate|total|all)|,?\s+(?:each|respectively))?"

OF = (
    r"(?:of|in\s+(?:the|an)\s+(?:(?:aggregate|total)\s+)?(?:principal\s+)?amount\s+of|(?:that\s+)?(?:is|are|was"
    r"|were)\s+equal\s+to|equal\s+to"
    r"|totall?ing|aggregating|amounting\s+to|(?:is|was|are|were|will\s+be|shall\s+be|equals?)|for|[:,–—(-]|currently,?)"
)
"""What ties a payment's name to the amount after it."""

MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"


def gap(length: int, stop: str = "", *, over: str = "¤;") -> str:
    """Up to `length` characters within the clause: over no amount, no semicolon and none of the `stop` words.

    `over` are the characters it never crosses (add "‡" to stop at amounts that are no payments).
    With stop words it also stays within one item of a list in the sentence ("(i) … (ii) …").
    """
    if not stop:
        return rf"[^{over}]{{0,{length}}}?"
    return rf"(?:(?!\b(?:{stop})|\((?:[ivx]{{1,4}}|[a-h])\)\s)[^{over}]){{0,{length}}}?"
