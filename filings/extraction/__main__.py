"""Read filings from files and print their facts, one JSON object a line, in the order of the files.

python -m filings.extraction FILE…
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from filings.extraction import extract, schema
from filings.reading import read


def facts_of(files: Sequence[Path]) -> Iterator[str]:
    """One line of JSON for each file; a file that cannot be read gives an object with its `problem`."""
    for file in files:
        yield json.dumps(_object(file), ensure_ascii=False)


def _object(file: Path) -> schema.Json:
    try:
        data = file.read_bytes()
    except OSError as error:
        return schema.empty(file.name, f"cannot be read: {error.strerror}")
    filing = read(data, name=file.name)
    if filing.problem is not None:
        return schema.empty(file.name, str(filing.problem))
    return schema.to_json(extract(filing.source), filing.source)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m filings.extraction", description="Print the facts of filings.")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--json", action="store_true", help="print JSON (the only format, and so the default)")
    for line in facts_of(parser.parse_args(arguments).files):
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
