"""From facts to statements: each fact as a claim will hold it, with the words it rests on and what to check in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from deals.ledger import items
from filings.extraction.confidence import FLOOR
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
)
from filings.extraction.schema import number

DATES = ("announced", "signed", "effective", "event_on")
CHOICES = ("event", "phase", "modality", "exclusivity")
REGISTRANT_FIELDS = ("name", "cik", "state", "ein", "file_number")

QUOTE = "quote"
VALUE = "value"


@dataclass(frozen=True, slots=True)
class Support:
    """Words that support a statement. `part` is the attribute of the value that they state, "" for the value itself."""

    use: str  # QUOTE or VALUE
    part: str
    span: Span


@dataclass(frozen=True, slots=True)
class Check:
    """What `deals.ledger.verify` must find in the words: `expected`, read as `reading`, somewhere in `spans`.

    A failed check strikes the whole statement, or with `attribute` only that attribute of its value.
    """

    reading: str
    expected: Any
    spans: tuple[Span, ...]
    attribute: str = ""
    part: str = ""  # what words found elsewhere in the passage are called


@dataclass(frozen=True, slots=True)
class Statement:
    """What a claim will say. `deal` is the place of the deal in `FilingFacts.deals`, None for the filing itself."""

    field: str
    item: str
    value: Any
    rule: str
    confidence: float
    supports: tuple[Support, ...]
    checks: tuple[Check, ...]
    deal: int | None = None
    problem: str = ""


def statements_of(facts: FilingFacts) -> list[Statement]:
    """Every statement of one filing's facts, in order; of two with the same field and item the first stays."""
    found = [*_of_filing(facts)]
    for place, deal in enumerate(facts.deals):
        found.extend(_of_deal(place, deal))
    kept: dict[tuple[int | None, str, str], Statement] = {}
    for statement in found:
        kept.setdefault((statement.deal, statement.field, statement.item), statement)
    return list(kept.values())


def _of_filing(facts: FilingFacts) -> Iterator[Statement]:
    if facts.form and facts.form.spans:  # else it is known from the document's type or the file's name
        yield _stated("filing.form", facts.form)
    if facts.event_date:
        yield _stated("filing.event_date", facts.event_date, reading="date")
    for each in facts.items:
        yield _stated("filing.item", each, item=items.fit(each.value))
    if facts.registrant:
        yield from _of_registrant(facts.registrant)
    for subsidiary in facts.subsidiaries:
        yield _of_subsidiary(subsidiary)


def _of_registrant(found: Registrant) -> Iterator[Statement]:
    who = items.reference(name=found.name.value, cik=found.cik.value if found.cik else "")
    readings = {"name": "name", "cik": "digits", "ein": "digits", "file_number": "digits", "state": "place"}
    for key in REGISTRANT_FIELDS:
        stated = getattr(found, key)
        if stated is not None:
            yield _stated(f"registrant.{key}", stated, item=who, reading=readings[key])
    for security in found.securities:
        value = {"registrant": found.name.value, "security": security.value}
        ticker = security.value.rpartition(":")[2]
        yield Statement(
            field="security",
            item=items.fit(security.value),
            value=value,
            rule=security.rule,
            confidence=security.confidence,
            supports=_values(security.spans),
            checks=(Check("words", ticker, security.spans),),
        )


def _of_subsidiary(found: Subsidiary) -> Statement:
    value = {
        "parent": found.parent.value,
        "child": found.child.value,
        "jurisdiction": found.jurisdiction.value if found.jurisdiction else None,
        "percent": number(found.percent.value) if found.percent else None,
    }
    checks = [
        Check("name", found.parent.value, found.parent.spans),
        Check("name", found.child.value, found.child.spans),
    ]
    supports = [*_values(found.child.spans, "child"), *_values(found.parent.spans, "parent")]
    if found.jurisdiction:
        checks.append(Check("place", found.jurisdiction.value, found.jurisdiction.spans, "jurisdiction"))
        supports += _values(found.jurisdiction.spans, "jurisdiction")
    if found.percent:
        checks.append(Check("percent", found.percent.value, found.percent.spans, "percent"))
        supports += _values(found.percent.spans, "percent")
    return Statement(
        field="subsidiary",
        item=items.item_of_subsidiary(value),
        value=value,
        rule=found.child.rule,
        confidence=min(found.child.confidence, found.parent.confidence),
        supports=tuple(supports),
        checks=tuple(checks),
    )


def _of_deal(place: int, deal: Deal) -> Iterator[Statement]:
    quote = Support(QUOTE, "", deal.quote)
    yield Statement("deal", "", True, deal.event.rule, deal.confidence, (quote,), (), place)
    yield from _single_values(place, deal)
    for component in deal.components:
        yield _stated("component", component, item=component.value, deal=place)
    for party in deal.parties:
        yield _of_party(place, party)
    for field, subjects in (("asset", deal.assets), ("indication", deal.indications)):
        for subject in subjects:
            yield _stated(field, subject, item=items.item_of_words(subject.value), reading="words", deal=place)
    for term in deal.terms:
        yield _of_term(place, term)
    for milestone in deal.milestones:
        yield _of_milestone(place, milestone)
    for royalty in deal.royalties:
        yield _of_royalty(place, royalty)


def _single_values(place: int, deal: Deal) -> Iterator[Statement]:
    if deal.name:
        yield _stated("name", deal.name, reading="name", deal=place)
    for key in CHOICES:
        if stated := getattr(deal, key):
            yield _stated(key, stated, deal=place)
    for key in DATES:
        if stated := getattr(deal, key):
            yield _stated(key, stated, reading="date", deal=place)
    if deal.territory:
        value = {"include": list(deal.territory.value.include), "exclude": list(deal.territory.value.exclude)}
        yield _stated("territory", deal.territory, value=value, deal=place)
    if deal.term_years:
        yield _stated("term_years", deal.term_years, value=number(deal.term_years.value), reading="figure", deal=place)


def _of_party(place: int, party: Party) -> Statement:
    value = {
        "name": party.name.value,
        "role": party.role.value,
        "parent": party.parent.value if party.parent else None,
    }
    checks = [Check("name", party.name.value, party.name.spans)]
    supports = [*_values(party.name.spans, "name"), *_values(party.role.spans, "role")]
    if party.parent:
        checks.append(Check("name", party.parent.value, party.parent.spans, "parent"))
        supports += _values(party.parent.spans, "parent")
    return Statement(
        field="party",
        item=items.item_of_party(value),
        value=value,
        rule=party.role.rule,
        # who is a party is not doubted because of a doubtful role: that is shown, and marked
        confidence=min(party.name.confidence, max(party.role.confidence, FLOOR)),
        supports=tuple(supports),
        checks=tuple(checks),
        deal=place,
    )


def _of_term(place: int, term: Term) -> Statement:
    value = {
        "kind": term.kind,
        "amount": number(term.amount),
        "amount_max": number(term.amount_max),
        "currency": term.currency,
        "qualifier": term.qualifier,
        "disclosure": term.disclosure,
        "payer": term.payer,
        "payee": term.payee,
        "basis": term.basis,
        "includes": list(term.includes),
        "percent": number(term.percent),
    }
    checks = _money_checks(term.amount, term.amount_max, term.disclosure, term.quote, term.spans)
    if term.percent is not None:
        checks.append(Check("percent", term.percent, _words_for(term.quote, term.spans, "percent")))
    return _money_statement("term", items.item_of_term(value), value, term, checks, place)


def _of_milestone(place: int, milestone: Milestone) -> Statement:
    value = {
        "class": milestone.milestone_class,
        "trigger": milestone.trigger,
        "amount": number(milestone.amount),
        "currency": milestone.currency,
        "state": milestone.state,
        "disclosure": milestone.disclosure,
    }
    checks = _money_checks(milestone.amount, None, milestone.disclosure, milestone.quote, milestone.spans)
    trigger = _words_for(milestone.quote, milestone.spans, "trigger")
    checks.append(Check("tokens", milestone.trigger, (*trigger, milestone.quote), part="trigger"))
    return _money_statement("milestone", items.item_of_milestone(value), value, milestone, checks, place)


def _of_royalty(place: int, royalty: Royalty) -> Statement:
    value = {
        "payer": royalty.payer,
        "words": royalty.words,
        "rate_min": number(royalty.rate_min),
        "rate_max": number(royalty.rate_max),
        "tiered": royalty.tiered,
        "base": royalty.base,
        "disclosure": royalty.disclosure,
    }
    where = (*royalty.spans.get("rate", ()), *royalty.spans.get("words", ())) or (royalty.quote,)
    checks = []
    if royalty.words:
        checks.append(Check("words", royalty.words, (*royalty.spans.get("words", ()), *where)))
    if royalty.disclosure == "redacted":
        checks.append(Check("redaction", None, (*where, royalty.quote)))
    checks += [Check("rate", rate, where) for rate in (royalty.rate_min, royalty.rate_max) if rate is not None]
    return _money_statement("royalty", items.item_of_royalty(value), value, royalty, checks, place)


def _money_checks(
    amount: Decimal | None,
    amount_max: Decimal | None,
    disclosure: str,
    quote: Span,
    spans: Mapping[str, tuple[Span, ...]],
) -> list[Check]:
    where = _words_for(quote, spans, "amount")
    checks = [Check("money", each, where) for each in (amount, amount_max) if each is not None]
    if disclosure == "redacted":
        checks.append(Check("redaction", None, (*where, quote)))
    return checks


def _money_statement(
    field: str, item: str, value: Any, found: Term | Milestone | Royalty, checks: Iterable[Check], place: int
) -> Statement:
    supports = [Support(QUOTE, "", found.quote)]
    for part in sorted(found.spans):
        supports += _values(found.spans[part], part)
    return Statement(field, item, value, found.rule, found.confidence, tuple(supports), tuple(checks), place)


def _stated(
    field: str,
    stated: Stated[Any],
    *,
    item: str = "",
    value: Any = None,
    reading: str = "span",
    deal: int | None = None,
) -> Statement:
    """A single value; `reading` says how its words are checked ("span": an enumerated value needs only a cue)."""
    return Statement(
        field=field,
        item=item,
        value=stated.value if value is None else value,
        rule=stated.rule,
        confidence=stated.confidence,
        supports=_values(stated.spans),
        checks=(Check(reading, stated.value, stated.spans),),
        deal=deal,
    )


def _values(spans: Iterable[Span], part: str = "") -> tuple[Support, ...]:
    return tuple(Support(VALUE, part, span) for span in spans)


def _words_for(quote: Span, spans: Mapping[str, tuple[Span, ...]], part: str) -> tuple[Span, ...]:
    return spans.get(part) or (quote,)
