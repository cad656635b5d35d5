"""`./run bench [NAME…] [--rounds N] [--json]`: without a name, list the benchmarks."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence

from tests.performance.benchmarks import BENCHMARKS, Figures
from tests.performance.material import SHARED


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="./run bench", description="Measure how fast filings are read.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="a benchmark; without any they are listed")
    parser.add_argument("--rounds", type=int, default=3, help="runs of each, of which the best counts (default 3)")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    asked = parser.parse_args(arguments)
    unknown = [name for name in asked.names if name not in BENCHMARKS]
    if unknown:
        parser.error(f"no benchmark is called {unknown[0]}; there are: {', '.join(BENCHMARKS)}")
    if not asked.names:
        sys.stdout.write("".join(f"{name:12}{_first_line(each.__doc__)}\n" for name, each in BENCHMARKS.items()))
        return 0
    if not SHARED.is_dir():
        sys.stderr.write(f"The filings to measure with are missing: {SHARED} is no folder.\n")
    figures: Figures = {}
    for name in asked.names:
        figures.update(BENCHMARKS[name](max(asked.rounds, 1)))
    sys.stdout.write(json.dumps(figures, indent=2) + "\n" if asked.json else "".join(_lines(figures)))
    return 0


def _lines(figures: Figures, path: str = "") -> Iterator[str]:
    for key, value in figures.items():
        if isinstance(value, dict):
            yield from _lines(value, f"{path}{key}.")
        else:
            yield f"{path + key:48}{value}\n"


def _first_line(text: str | None) -> str:
    return (text or "").split("\n")[0]


if __name__ == "__main__":
    sys.exit(main())
