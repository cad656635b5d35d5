"""Read many spoiled documents: `python -m tests.robustness.fuzz --count 100000 --workers 2`.

Seeds are taken in order from `--first`, so a run can be continued where another ended, and one document can be read
again by its seed alone (`--first SEED --count 1`). Ends with 1 if anything is wrong.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import time
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.robustness.inspection import inspect
from tests.robustness.mutations import mutant

_BATCH = 50
_TWICE = 4  # one in so many documents is read twice, to see that the second reading says the same


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one seed: the size of its document (bytes), processor seconds, and what is wrong."""

    seed: int
    size: int
    seconds: float
    faults: tuple[str, ...]


def try_seed(seed: int) -> Outcome:
    """Make the document of a seed, read it, and say what is wrong."""
    data, done = mutant(seed)
    try:
        found = inspect(data, twice=seed % _TWICE == 0)
    except Exception:
        return Outcome(seed, len(data), 0.0, (f"raised ({', '.join(done)}):\n{traceback.format_exc(limit=-6)}",))
    return Outcome(seed, len(data), found.seconds, tuple(f"{fault} ({', '.join(done)})" for fault in found.faults))


def outcomes(seeds: Sequence[int], *, workers: int) -> Iterator[Outcome]:
    """The outcome of each seed, in any order."""
    if workers == 1:
        yield from map(try_seed, seeds)
        return
    with multiprocessing.get_context("spawn").Pool(workers) as pool:
        yield from pool.imap_unordered(try_seed, seeds, chunksize=_BATCH)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.robustness.fuzz", description="Read spoiled documents.")
    parser.add_argument("--count", type=int, default=1000, help="documents to read (default 1000)")
    parser.add_argument("--first", type=int, default=0, help="the first seed (default 0)")
    parser.add_argument("--workers", type=int, default=1, help="processes (default 1)")
    parser.add_argument("--stop", action="store_true", help="stop at the first fault")
    asked = parser.parse_args(arguments)
    begin, read, size, wrong = time.monotonic(), 0, 0, 0
    slowest: list[Outcome] = []
    for outcome in outcomes(range(asked.first, asked.first + asked.count), workers=asked.workers):
        read, size = read + 1, size + outcome.size
        slowest = sorted([*slowest, outcome], key=lambda o: -o.seconds)[:5]
        for fault in outcome.faults:
            sys.stdout.write(f"seed {outcome.seed}: {fault}\n")
        wrong += bool(outcome.faults)
        if read % 1000 == 0:
            sys.stdout.write(f"{read} read, {wrong} wrong, {time.monotonic() - begin:.0f} s\n")
            sys.stdout.flush()
        if wrong and asked.stop:
            break
    sys.stdout.write(f"{read} documents ({size / 1e6:.1f} MB) in {time.monotonic() - begin:.0f} s: {wrong} wrong\n")
    sys.stdout.write("".join(f"slowest: seed {o.seed}, {o.size} bytes, {o.seconds:.3f} s\n" for o in slowest))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
