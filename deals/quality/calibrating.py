"""The table of confidences, made from documents whose facts are known: what rules stated, held against what was so.

Documents are read as sure as their rules state (not with the table that is being made), every value is judged, and
`filings.extraction.confidence.fitting` fits the shares and makes them cautious by a set that no author of rules has
read. How well the table holds is measured on sets that took no part at all (see the scorecard's calibration).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from deals.ledger.rules_version import rules_version
from deals.quality.labelled_sets import Labelled, LabelledSet
from deals.quality.measuring import JudgedDocument
from filings.extraction import pipeline
from filings.extraction.confidence.fitting import UNREAD, Outcome, fitted, made_cautious
from filings.extraction.confidence.table import write

KINDS = {
    "deals": "deal",
    "deals.event": "event",
    "deals.name": "name",
    "deals.components": "component",
    "deals.parties": "party",
    "deals.parties.name": "party",
    "deals.parties.role": "party.role",
    "deals.parties.parent": "party.parent",
    "deals.announced": "announced",
    "deals.signed": "signed",
    "deals.effective": "effective",
    "deals.exclusivity": "exclusivity",
    "deals.territory": "territory",
    "deals.assets": "asset",
    "deals.phase": "phase",
    "deals.modality": "modality",
    "deals.terms": "term",
    "deals.milestones": "milestone",
    "deals.royalties": "royalty",
    "subsidiaries": "subsidiary",
    "subsidiaries.jurisdiction": "subsidiary.jurisdiction",
    "registrant.name": "registrant.name",
    "registrant.cik": "registrant.cik",
    "registrant.state": "registrant.state",
    "registrant.ein": "registrant.ein",
    "registrant.file_number": "registrant.file_number",
    "registrant.securities": "registrant.security",
    "form": "form",
    "event_date": "event_date",
    "items": "item",
}
"""Kinds of the table by the way to a value, its numbers left out. What is scored nowhere has no kind."""


def make_table(
    sets: Sequence[LabelledSet],
    left_out: LabelledSet,
    *,
    today: date,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> dict[str, Any]:
    """The table as JSON, with the sets and rules it was made with and the factors by which it was made cautious."""
    total = sum(len(each.documents) for each in (*sets, left_out))
    done = 0
    by_set: list[list[Outcome]] = []
    for each in (*sets, left_out):
        by_set.append([])
        for document in each.documents:
            by_set[-1] += outcomes_of(document, weight=UNREAD if each is left_out else 1)
            done += 1
            progress(done, total)
    outcomes = [outcome for those in by_set for outcome in those]
    table, factors = made_cautious(fitted(outcomes), by_set[-1])
    made_with: Mapping[str, Any] = {
        "day": today.isoformat(),
        "rules": rules_version(),
        "sets": [_said(each) for each in sets],
        "left_out": _said(left_out),
        "values": len(outcomes),
        "factors": factors,
    }
    return write(table, made_with)


def _said(labelled: LabelledSet) -> dict[str, Any]:
    return {"name": labelled.name, "digest": labelled.digest, "documents": len(labelled.documents)}


def outcomes_of(document: Labelled, *, weight: int = 1) -> Iterator[Outcome]:
    """What came of every value read from a document."""
    judged = JudgedDocument(document, reader=pipeline.read)
    group = group_of(document)
    for value in judged.judged_values():
        kind = KINDS.get(re.sub(r"\.\d+", "", value.way))
        if kind is None:
            continue
        deal = (value.deal.rule, value.deal.confidence) if value.deal and kind != "deal" else None
        yield Outcome(kind, value.read_by.rule, value.read_by.confidence, value.is_right, group, deal, weight)


def group_of(document: Labelled) -> str:
    """Documents of one company stand together: of who filed, else of the first party by name, else of that file."""
    facts = document.facts or {}
    filer = (facts.get("registrant") or {}).get("name")
    if filer:
        return _plain(filer)
    names: Iterable[str] = (party["name"] for deal in facts.get("deals") or [] for party in deal["parties"])
    return _plain(min(names, default=document.path.stem))


def _plain(name: str) -> str:
    return re.sub(r"\W+", " ", name.lower()).strip()
