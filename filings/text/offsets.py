"""From a place in the reading text back to the bytes it was read from.

The map is a list of runs. Within a run each character of the reading text comes from `step` bytes of the source: 1 for
plain text, 2 to 4 for a character in UTF-8, the length of the entity for `&nbsp;`, 0 for what the conversion put in (a
tab between cells, a blank line). Runs are ordered in both directions, so a place is found by bisection.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Self

Piece = tuple[str, int, int]  # text, offset of its first byte in the source, bytes for each character

_MAGIC = b"om1"
WIDEST_STEP = 255


def _unsigned(values: Iterable[int] = ()) -> array[int]:
    return array("I", values)


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Where each character of a reading text came from. Offsets are in characters on one side, bytes on the other."""

    length: int  # characters of the reading text
    starts: array[int] = field(default_factory=_unsigned)  # of each run, in the reading text
    sources: array[int] = field(default_factory=_unsigned)  # of each run, in the source
    steps: bytes = b""  # of each run

    def source(self, offset: int) -> int:
        """The byte at which the character at `offset` begins; the end of the text maps to the end of its last run."""
        if not self.starts:
            return 0
        run = max(bisect_right(self.starts, offset) - 1, 0)
        end = self.starts[run + 1] if run + 1 < len(self.starts) else self.length
        return self.sources[run] + min(offset - self.starts[run], end - self.starts[run]) * self.steps[run]

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The bytes (from, to) that the characters from `start` up to `end` were read from."""
        if end <= start or not self.starts:
            here = self.source(start)
            return here, here
        run = max(bisect_right(self.starts, end - 1) - 1, 0)
        last = self.sources[run] + (end - 1 - self.starts[run]) * self.steps[run]
        return self.source(start), last + self.steps[run]

    def reading(self, source: int) -> int:
        """The first character of the reading text that comes from byte `source` or, if that was dropped, from later."""
        run = bisect_right(self.sources, source) - 1
        if run < 0:
            return 0
        run = bisect_left(self.sources, self.sources[run])
        while run < len(self.starts):
            end = self.starts[run + 1] if run + 1 < len(self.starts) else self.length
            step = self.steps[run]
            inside = (source - self.sources[run]) // step if step and source > self.sources[run] else 0
            if source <= self.sources[run] or (step and inside < end - self.starts[run]):
                return self.starts[run] + inside
            run += 1
        return self.length

    def to_bytes(self) -> bytes:
        """The map as bytes to be stored, compressed; `from_bytes` reads them again."""
        starts, sources = _little(self.starts), _little(self.sources)
        head = self.length.to_bytes(4, "little") + len(starts).to_bytes(4, "little")
        return _MAGIC + zlib.compress(head + starts.tobytes() + sources.tobytes() + self.steps, 6)

    @classmethod
    def from_bytes(cls, stored: bytes) -> Self:
        """Read a stored map; raises ValueError if it is none."""
        if not stored.startswith(_MAGIC):
            raise ValueError("not a stored offset map")
        try:
            data = zlib.decompress(stored[len(_MAGIC) :])
        except zlib.error as error:
            raise ValueError("a damaged offset map") from error
        length, count = int.from_bytes(data[:4], "little"), int.from_bytes(data[4:8], "little")
        if len(data) != 8 + 9 * count:
            raise ValueError("a damaged offset map")
        starts, sources = _unsigned(), _unsigned()
        starts.frombytes(data[8 : 8 + 4 * count])
        sources.frombytes(data[8 + 4 * count : 8 + 8 * count])
        return cls(length=length, starts=_little(starts), sources=_little(sources), steps=data[8 + 8 * count :])


def _little(values: array[int]) -> array[int]:
    """The same numbers in little-endian order, whatever the machine's own (and back again)."""
    if sys.byteorder == "little":
        return values
    swapped = array("I", values)
    swapped.byteswap()
    return swapped


def join(pieces: Iterable[Piece]) -> tuple[str, OffsetMap]:
    """Put pieces together, in order: the reading text and its map. Pieces that continue one another share a run."""
    texts: list[str] = []
    starts, sources, steps = _unsigned(), _unsigned(), bytearray()
    length, expected, running = 0, -1, -1
    for text, source, step in pieces:
        if not text:
            continue
        if source != expected or step != running:
            starts.append(length)
            sources.append(source)
            steps.append(step)
            running = step
        texts.append(text)
        length += len(text)
        expected = source + len(text) * step
    return "".join(texts), OffsetMap(length=length, starts=starts, sources=sources, steps=bytes(steps))
