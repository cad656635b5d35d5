"""What must hold of every document that is read, however spoiled: the faults found are returned as sentences."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from filings.extraction import extract, schema
from filings.extraction.money import find_money
from filings.reading import read

BASE_SECONDS, SECONDS_A_BYTE = 1.0, 0.000_2
"""Processor time a document may take: twenty times the usual, so that only what grows faster than its size fails."""

# A subsidiary's place is the sentence that says whose it is, and may name it otherwise; a deal's is the name itself.
_NAMES = re.compile(r"deals\.\d+\.(?:name|parties\.\d+\.name)")
_PRINTED = re.compile(r"deals\.\d+\.(?:assets|indications)\.\d+")
_AMOUNTS = re.compile(r"deals\.\d+\.(?:terms|milestones)\.\d+\.amount")
_SCALES = (1, 1_000, 1_000_000)


@dataclass(frozen=True, slots=True)
class Inspected:
    """How long one reading took (processor seconds), and what is wrong with it."""

    seconds: float
    faults: tuple[str, ...]


def inspect(data: bytes) -> Inspected:
    """Read a document twice, from its bytes to its JSON, and look at what comes out. Raises what the reading raises."""
    _warm()
    begin = time.process_time()
    first, texts = _read(data)
    seconds = time.process_time() - begin
    faults = [] if seconds <= BASE_SECONDS + SECONDS_A_BYTE * len(data) else [f"took {seconds:.1f} s"]
    second, _ = _read(data)
    if first != second:
        faults.append("two runs differ")
    return Inspected(seconds, (*faults, *_wrong_spans(json.loads(first), texts)))


@lru_cache(maxsize=1)
def _warm() -> None:
    """Load and compile what the first reading of a process waits for, so that no document is charged with it."""
    _read(b"BOSTON, May 3, 2022 -- Harrowgate Therapeutics, Inc. granted Pellmoor Pharma GmbH a license to a drug.")


def _read(data: bytes) -> tuple[str, dict[int, str]]:
    filing = read(data, name="fuzzed.txt")
    if filing.problem is not None and not filing.documents:
        return json.dumps(schema.empty("fuzzed.txt", str(filing.problem))), {}
    facts = schema.to_json(extract(filing.source), filing.source)
    return json.dumps(facts, ensure_ascii=False), {d.source.index: d.source.text for d in filing.documents}


def _wrong_spans(facts: schema.Json, texts: dict[int, str]) -> Iterator[str]:
    for span in facts["spans"]:
        text = texts.get(span["document"])
        if text is None or not 0 <= span["start"] < span["end"] <= len(text):
            yield f"{span['path']} lies outside the text"
            continue
        words = text[span["start"] : span["end"]]
        if not words.strip():
            yield f"{span['path']} points to white space"
        elif not _states(facts, span["path"], words):
            yield f"{span['path']} does not stand in {words[:80]!r}"


def _states(facts: schema.Json, path: str, words: str) -> bool:
    if _NAMES.fullmatch(path) or _PRINTED.fullmatch(path):
        return _letters(str(_value(facts, path))) in _letters(words)
    if _AMOUNTS.fullmatch(path):
        value = _value(facts, path)
        found = [m.value for m in find_money(words)]
        figures = [v for v in found if v is not None] or _figures(words)
        return value is None or any(abs(float(v) * s - value) <= 1e-9 * value for v in figures for s in _SCALES)
    return True


def _value(facts: schema.Json, path: str) -> object:
    at: object = facts
    for step in path.split("."):
        at = at[int(step)] if isinstance(at, list) else at[step]  # type: ignore[index]
    return at


def _letters(words: str) -> str:
    return "".join(c for c in words.casefold() if c.isalnum())


def _figures(words: str) -> list[float]:
    """Bare figures, as table cells hold them."""
    return [float(figure.replace(",", "")) for figure in re.findall(r"\d[\d,]*(?:\.\d+)?", words)]
