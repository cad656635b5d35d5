"""How a quote is remembered, so that it can be known again."""

from __future__ import annotations

import hashlib


def quote_sha256(quote: str) -> str:
    """Digest of a quote's characters, exactly as they stand in the reading text."""
    return hashlib.sha256(quote.encode("utf-8", "surrogatepass")).hexdigest()
