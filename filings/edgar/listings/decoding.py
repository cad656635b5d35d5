"""JSON from EDGAR, with its shape asked for step by step: each surprise is named, none becomes a KeyError."""

from __future__ import annotations

import json
from typing import Any

from filings.edgar.listings.rows import UnreadableListingError
from filings.edgar.rejection import of_document


def decoded(body: bytes) -> Any:
    """The JSON value; raises UnreadableListingError, with the words for EDGAR's own error pages where it is one."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError) as error:
        problem = of_document(body)
        page = problem is not None and problem.code == "block_page"
        raise UnreadableListingError(
            problem.sentence if problem and page else "The body is not JSON, or was cut off."
        ) from error


def as_object(value: Any) -> dict[str, Any]:
    """The value as an object; raises UnreadableListingError if it is anything else."""
    if not isinstance(value, dict):
        raise UnreadableListingError("The JSON is not built as expected: an object is missing.")
    return value


def as_list(value: Any) -> list[Any]:
    """The value as a list; raises UnreadableListingError if it is anything else."""
    if not isinstance(value, list):
        raise UnreadableListingError("The JSON is not built as expected: a list is missing.")
    return value
