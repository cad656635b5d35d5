"""The facts of a filing as one JSON object: the shape that the gold set's SCHEMA.md gives.

Beside that shape it prints what a reader needs to check a value: `spans` (a list of `path`, `document`, `start`, `end`,
where path is the way to the value, as in `deals.0.terms.1.amount`), `readings` (a list of `path`, `rule`, `confidence`:
by which rule each value was read and how sure it is, 0 to 1), and the same two on every deal, term, milestone, royalty
and subsidiary. Values below the floor of confidence are not among the facts: they stand in `proposals`, each with the
`path` of the place it would take, its `value`, and its spans under `proposals.0`, `proposals.1` … What was too large
to be read is named in sentences in `given_up`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from filings.extraction.confidence import FLOOR
from filings.extraction.confidence.proposals import Proposal, parted
from filings.extraction.facts import (
    Deal,
    FilingFacts,
    Milestone,
    Party,
    Registrant,
    Royalty,
    Span,
    Stated,
    Subsidiary,
    Term,
    Territory,
)
from filings.extraction.source import SourceFiling

Json = dict[str, Any]

DEAL_DATES = ("announced", "signed", "effective", "event_on")


def to_json(facts: FilingFacts, source: SourceFiling) -> Json:
    """One filing's facts in the gold schema's shape; `source` is what they were read from (for names and quotes)."""
    return _Writer(source).filing(facts)


def empty(name: str, problem: str) -> Json:
    """The object printed for what could not be read: empty lists and the reason."""
    return {
        "document": name,
        "form": None,
        "event_date": None,
        "items": [],
        "registrant": None,
        "subsidiaries": [],
        "deals": [],
        "proposals": [],
        "spans": [],
        "readings": [],
        "given_up": [],
        "problem": problem,
    }


def number(value: Decimal | None) -> int | float | None:
    """A plain JSON number: an int when whole."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


class _Writer:
    """Writes facts as JSON and notes on the way where each value stands."""

    def __init__(self, source: SourceFiling) -> None:
        self.source = source
        self.texts = {document.index: document.text for document in source.documents}
        self.spans: list[Json] = []
        self.readings: list[Json] = []

    def filing(self, found: FilingFacts) -> Json:
        facts, proposals = parted(found, FLOOR)
        written: Json = {
            "document": self.source.name,
            "form": self.stated("form", facts.form),
            "event_date": self.stated("event_date", facts.event_date),
            "items": self.each("items", facts.items),
            "registrant": self.registrant(facts.registrant),
            "subsidiaries": [self.subsidiary(f"subsidiaries.{i}", s) for i, s in enumerate(facts.subsidiaries)],
            "deals": [self.deal(f"deals.{i}", d) for i, d in enumerate(facts.deals)],
        }
        written["proposals"] = [self.proposal(f"proposals.{i}", p) for i, p in enumerate(proposals)]
        written["spans"] = self.spans
        written["readings"] = self.readings
        written["given_up"] = list(facts.given_up)
        return written

    def proposal(self, path: str, proposed: Proposal) -> Json:
        value: Any
        match proposed.value:
            case Deal() as deal:
                value = self.deal(path, deal)
            case Subsidiary() as tie:
                value = self.subsidiary(path, tie)
            case Term() as term:
                value = self.term(path, term)
            case Milestone() as milestone:
                value = self.milestone(path, milestone)
            case Royalty() as royalty:
                value = self.royalty(path, royalty)
            case Stated() as stated:
                value = self.plain(self.stated(path, stated))
        return {"path": proposed.path, "value": value}

    def registrant(self, found: Registrant | None) -> Json | None:
        if found is None:
            return None
        written = {
            key: self.stated(f"registrant.{key}", getattr(found, key))
            for key in ("name", "cik", "state", "ein", "file_number")
        }
        return written | {"securities": self.each("registrant.securities", found.securities)}

    def subsidiary(self, path: str, found: Subsidiary) -> Json:
        return {
            "parent": self.stated(f"{path}.parent", found.parent),
            "child": self.stated(f"{path}.child", found.child),
            "jurisdiction": self.stated(f"{path}.jurisdiction", found.jurisdiction),
            "percent": number(self.stated(f"{path}.percent", found.percent)),
            "rule": found.child.rule,
            "confidence": found.child.confidence,
        }

    def deal(self, path: str, found: Deal) -> Json:
        self.note(f"{path}.quote", [found.quote])
        self.readings.append({"path": path, "rule": found.event.rule, "confidence": found.confidence})
        return {
            "name": self.stated(f"{path}.name", found.name),
            "components": self.each(f"{path}.components", found.components),
            "event": self.stated(f"{path}.event", found.event),
            **{key: self.stated(f"{path}.{key}", getattr(found, key)) for key in DEAL_DATES},
            "parties": [self.party(f"{path}.parties.{i}", p) for i, p in enumerate(found.parties)],
            "assets": self.each(f"{path}.assets", found.assets),
            "indications": self.each(f"{path}.indications", found.indications),
            **{key: self.stated(f"{path}.{key}", getattr(found, key)) for key in ("phase", "modality", "exclusivity")},
            "territory": self.territory(path, found),
            "terms": [self.term(f"{path}.terms.{i}", t) for i, t in enumerate(found.terms)],
            "milestones": [self.milestone(f"{path}.milestones.{i}", m) for i, m in enumerate(found.milestones)],
            "royalties": [self.royalty(f"{path}.royalties.{i}", r) for i, r in enumerate(found.royalties)],
            "term_years": self.plain(self.stated(f"{path}.term_years", found.term_years)),
            "quote": self.words(found.quote),
            "rule": found.event.rule,
            "confidence": found.confidence,
        }

    def party(self, path: str, found: Party) -> Json:
        return {key: self.stated(f"{path}.{key}", getattr(found, key)) for key in ("name", "role", "parent")}

    def territory(self, path: str, found: Deal) -> Any:
        return self.plain(self.stated(f"{path}.territory", found.territory))

    @staticmethod
    def plain(value: Any) -> Any:
        """A value as JSON knows it."""
        match value:
            case Territory():
                return {"include": list(value.include), "exclude": list(value.exclude)}
            case Decimal():
                return number(value)
            case _:
                return value

    def term(self, path: str, found: Term) -> Json:
        self.note_all(path, found.quote, found.spans)
        self.read_by(path, found)
        return {
            "kind": found.kind,
            "amount": number(found.amount),
            "amount_max": number(found.amount_max),
            "currency": found.currency,
            "qualifier": found.qualifier,
            "disclosure": found.disclosure,
            "payer": found.payer,
            "payee": found.payee,
            "basis": found.basis,
            "includes": list(found.includes),
            "percent": number(found.percent),
            "quote": self.words(found.quote),
            "rule": found.rule,
            "confidence": found.confidence,
        }

    def milestone(self, path: str, found: Milestone) -> Json:
        self.note_all(path, found.quote, found.spans)
        self.read_by(path, found)
        return {
            "class": found.milestone_class,
            "trigger": found.trigger,
            "amount": number(found.amount),
            "currency": found.currency,
            "state": found.state,
            "disclosure": found.disclosure,
            "quote": self.words(found.quote),
            "rule": found.rule,
            "confidence": found.confidence,
        }

    def royalty(self, path: str, found: Royalty) -> Json:
        self.note_all(path, found.quote, found.spans)
        self.read_by(path, found)
        return {
            "payer": found.payer,
            "words": found.words,
            "rate_min": number(found.rate_min),
            "rate_max": number(found.rate_max),
            "tiered": found.tiered,
            "base": found.base,
            "disclosure": found.disclosure,
            "quote": self.words(found.quote),
            "rule": found.rule,
            "confidence": found.confidence,
        }

    def stated(self, path: str, found: Stated[Any] | None) -> Any:
        if found is None:
            return None
        self.note(path, found.spans)
        self.read_by(path, found)
        return found.value

    def each(self, path: str, found: Iterable[Stated[str]]) -> list[str]:
        return [self.stated(f"{path}.{i}", value) for i, value in enumerate(found)]

    def read_by(self, path: str, found: Stated[Any] | Term | Milestone | Royalty) -> None:
        self.readings.append({"path": path, "rule": found.rule, "confidence": found.confidence})

    def note_all(self, path: str, quote: Span, spans: Mapping[str, tuple[Span, ...]]) -> None:
        self.note(f"{path}.quote", [quote])
        for key in sorted(spans):
            self.note(f"{path}.{key}", spans[key])

    def note(self, path: str, spans: Iterable[Span]) -> None:
        self.spans += [{"path": path, "document": s.document, "start": s.start, "end": s.end} for s in spans]

    def words(self, span: Span) -> str:
        """The document's own words, with runs of white space as one space."""
        return " ".join(self.texts.get(span.document, "")[span.start : span.end].split())
