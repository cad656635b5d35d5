"""Time and memory, measured so that a busy machine disturbs as little as it can.

Time is the processor's, not the clock's, and the best of several runs; two rivals take turns, and their ratio is the
median over the rounds. Memory is the peak of a fresh process.
"""

from __future__ import annotations

import gc
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.performance.material import ROOT

MEGA = 1_000_000
Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Pair:
    """Best seconds of two rivals, and how many times as long as ours theirs takes."""

    ours: float
    theirs: float
    ratio: float


def seconds(work: Work) -> float:
    """Processor seconds that one run takes, with the garbage of earlier runs out of the way."""
    gc.collect()
    begin = time.process_time()
    work()
    return time.process_time() - begin


def best(work: Work, *, rounds: int) -> float:
    """Processor seconds of the fastest of some runs."""
    return min(seconds(work) for _ in range(rounds))


def duel(ours: Work, theirs: Work, *, rounds: int) -> Pair:
    """Let two rivals take turns."""
    times = [(seconds(ours), seconds(theirs)) for _ in range(rounds)]
    return Pair(
        ours=min(t[0] for t in times),
        theirs=min(t[1] for t in times),
        ratio=statistics.median(t[1] / t[0] for t in times),
    )


def peak_mb(file: Path) -> float:
    """Peak memory (MB, resident) of a process of its own that reads one file and prints its facts."""
    done = subprocess.run(
        [sys.executable, "-c", _READ_ONE, str(file)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return int(done.stdout) / 1000


# Linux keeps the peak of this very process apart from what its parent had before it; elsewhere the system's count, in
# kilobytes (bytes on macOS), has to do.
_READ_ONE = """
import resource, sys
from pathlib import Path
from filings.extraction.__main__ import facts_of
for line in facts_of([Path(sys.argv[1])]):
    pass
status = Path("/proc/self/status")
if status.exists():
    print(next(line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmHWM")))
else:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(peak // 1024 if sys.platform == "darwin" else peak)
"""
