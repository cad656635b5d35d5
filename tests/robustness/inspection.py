"""What must hold of every document that is read, however spoiled: the faults found are returned as sentences."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import django

from filings.extraction import extract, schema
from filings.extraction.facts import FilingFacts
from filings.reading import ReadFiling, read

BASE_SECONDS, SECONDS_A_BYTE = 1.0, 0.000_2
"""Processor time a document may take: twenty times the usual, so that only what grows faster than its size fails."""


@dataclass(frozen=True, slots=True)
class Inspected:
    """How long one reading took (processor seconds), and what is wrong with it."""

    seconds: float
    faults: tuple[str, ...]


def inspect(data: bytes, *, twice: bool = True) -> Inspected:
    """Read a document from its bytes to its JSON, and look at what comes out; `twice` to see that it comes out again.

    Raises what the reading raises.
    """
    _warm()
    begin = time.process_time()
    filing, facts, written = _read(data)
    seconds = time.process_time() - begin
    faults = [] if seconds <= BASE_SECONDS + SECONDS_A_BYTE * len(data) else [f"took {seconds:.1f} s"]
    if twice and _read(data)[2] != written:
        faults.append("two runs differ")
    if facts is not None:
        texts = {each.source.index: each.source.text for each in filing.documents}
        faults += _wrong_spans(json.loads(written), texts)
        faults += _unsaid(filing, facts, texts)
    return Inspected(seconds, tuple(faults))


@lru_cache(maxsize=1)
def _warm() -> None:
    """Load and compile what the first reading of a process waits for, so that no document is charged with it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()  # the ledger's checks know its models, though none is read or written here
    _read(b"BOSTON, May 3, 2022 -- Harrowgate Therapeutics, Inc. granted Pellmoor Pharma GmbH a license to a drug.")


def _read(data: bytes) -> tuple[ReadFiling, FilingFacts | None, str]:
    filing = read(data, name="fuzzed.txt")
    if filing.problem is not None and not filing.documents:
        return filing, None, json.dumps(schema.empty("fuzzed.txt", str(filing.problem)))
    facts = extract(filing.source)
    return filing, facts, json.dumps(schema.to_json(facts, filing.source), ensure_ascii=False)


def _wrong_spans(written: schema.Json, texts: dict[int, str]) -> Iterator[str]:
    for span in written["spans"]:
        text = texts.get(span["document"])
        if text is None or not 0 <= span["start"] < span["end"] <= len(text):
            yield f"{span['path']} lies outside the text"
        elif not text[span["start"] : span["end"]].strip():
            yield f"{span['path']} points to white space"


def _unsaid(filing: ReadFiling, facts: FilingFacts, texts: dict[int, str]) -> Iterator[str]:
    """Values that the ledger would refuse because their words, read again, do not say them."""
    from deals.ledger.statements import statements_of
    from deals.ledger.verify import verified, words_of

    words = words_of(texts, filing.source.header)
    for statement in statements_of(facts):
        if filing.source.header and not statement.supports and statement.field.startswith(("filing.", "registrant.")):
            continue  # the header alone states it
        checked = verified(statement, words)
        place = f"{statement.field} of deal {statement.deal}" if statement.deal is not None else statement.field
        if checked.problem:
            yield f"{place}: {checked.problem}"
        elif checked.value != statement.value:
            lost = [f"{key} {each!r}" for key, each in statement.value.items() if checked.value.get(key) != each]
            yield f"{place}: its words do not say {', '.join(lost)}"
