"""Long lists of ids in pieces that every database takes as parameters of one statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
SIZE = 500


def batches(values: Iterable[T]) -> Iterator[list[T]]:
    """The values in lists of at most 500, in their order."""
    left = iter(values)
    while batch := list(islice(left, SIZE)):
        yield batch
