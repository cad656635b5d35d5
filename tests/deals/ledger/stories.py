"""Small filings written for a test, with the facts they state: every fact points at the words written for it.

A story says what a filing tells; `publish` stores it as a filing and `record` takes it into the ledger by the real way,
only with these facts instead of the extractor's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from deals.ledger.readings import read_source, reading_of
from deals.ledger.record import keep
from deals.models import Extraction
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
from filings.models import Filing
from tests.factories import make_filing

RULE = "story@1"
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
SINGLE_WORDS = ("name", "phase", "modality", "exclusivity")
DATES = ("announced", "signed", "effective", "event_on")


@dataclass(frozen=True)
class DealStory:
    """One deal as a filing tells it. `parties` are (name, role, parent or ""); money is in whole units of `currency`.

    `terms` are (kind, amount or a disclosure); `milestones` (trigger, amount or None, state); `royalties` (words).
    """

    parties: Sequence[tuple[str, str, str]]
    event: str = "signed"
    name: str = ""
    signed: str = ""
    announced: str = ""
    effective: str = ""
    event_on: str = ""
    phase: str = ""
    modality: str = ""
    exclusivity: str = ""
    components: Sequence[str] = ("license",)
    assets: Sequence[str] = ()
    indications: Sequence[str] = ()
    terms: Sequence[tuple[str, int | str]] = ()
    milestones: Sequence[tuple[str, int | None, str]] = ()
    royalties: Sequence[str] = ()
    currency: str = "USD"
    confidence: float = 0.9


@dataclass(frozen=True)
class Story:
    """A filing: its key, its day, who filed it (name, CIK or ""), and what it tells."""

    key: str
    deals: Sequence[DealStory] = ()
    filed_on: date | None = date(2021, 6, 14)
    filer: tuple[str, str] = ("Quellmont Therapeutics, Inc.", "0009910417")
    former_names: Sequence[str] = ()
    subsidiaries: Sequence[tuple[str, str, int | None]] = ()
    securities: Sequence[str] = ()
    form: str = "8-K"
    kind: str = ""
    is_sample: bool = False


def record(story: Story, *, version: str = "story-1") -> Extraction:
    """Store the story as a filing (once) and record what it tells.

    Told again under another `version`, its facts point into the text stored at first; what does not stand there will
    fail verification, as it must.
    """
    filing = Filing.objects.filter(key=story.key).first()
    writer = _Writer(stored=read_source(filing).filing.documents[0].text if filing else None)
    facts = writer.facts(story)
    filing = filing or _publish(story, writer.text)
    source = read_source(filing)
    return keep(filing, source=source, reading=reading_of(filing, source, facts), version=version)


def _publish(story: Story, text: str) -> Filing:
    name, cik = story.filer
    former = [{"name": each, "until": None} for each in story.former_names]
    filers: list[Mapping[str, Any]] = [{"name": name.upper(), "cik": cik, "former_names": former}] if cik else []
    return make_filing(
        text,
        key=story.key,
        filers=filers,
        kinds=[story.kind or story.form],
        form=story.form,
        filed_on=story.filed_on,
        is_sample=story.is_sample,
    )


def long_date(iso: str) -> str:
    """An ISO date, month or year as filings write it: "June 10, 2021", "June 2021", "2021"."""
    year, *rest = iso.split("-")
    if not rest:
        return year
    month = MONTHS[int(rest[0]) - 1]
    return f"{month} {int(rest[1])}, {year}" if len(rest) > 1 else f"{month} {year}"


@dataclass
class _Writer:
    """Writes the text of a story, a line for each fact, and remembers where; or finds the words in a stored text."""

    stored: str | None = None
    lines: list[str] = field(default_factory=list)
    length: int = 0

    @property
    def text(self) -> str:
        return "".join(self.lines)

    def span(self, words: str) -> Span:
        if self.stored is not None:
            found = max(self.stored.find(f"{words}\n"), 0)
            return Span(0, found, found + len(words))
        start = self.length
        self.lines.append(f"{words}\n\n")
        self.length += len(words) + 2
        return Span(0, start, start + len(words))

    def stated(self, value: Any, words: str = "") -> Stated[Any]:
        return Stated(value, (self.span(words or str(value)),), RULE, 0.9)

    def facts(self, story: Story) -> FilingFacts:
        name = story.filer[0]
        return FilingFacts(
            form=None,
            event_date=None,
            items=(),
            registrant=Registrant(self.stated(name), securities=tuple(self.stated(s) for s in story.securities)),
            subsidiaries=tuple(
                Subsidiary(self.stated(parent), self.stated(child), percent=self._percent(percent))
                for parent, child, percent in story.subsidiaries
            ),
            deals=tuple(self.deal(deal) for deal in story.deals),
        )

    def _percent(self, percent: int | None) -> Stated[Decimal] | None:
        return None if percent is None else self.stated(Decimal(percent), f"{percent}%")

    def deal(self, story: DealStory) -> Deal:
        single = {key: self.stated(value) for key in SINGLE_WORDS if (value := getattr(story, key))}
        dates = {key: self.stated(value, long_date(value)) for key in DATES if (value := getattr(story, key))}
        return Deal(
            parties=tuple(self._party(*party) for party in story.parties),
            components=tuple(self.stated(component) for component in story.components),
            event=self.stated(story.event),
            confidence=story.confidence,
            quote=self.span("The parties entered into an agreement."),
            assets=tuple(self.stated(asset) for asset in story.assets),
            indications=tuple(self.stated(indication) for indication in story.indications),
            terms=tuple(self._term(kind, amount, story.currency) for kind, amount in story.terms),
            milestones=tuple(self._milestone(*each, currency=story.currency) for each in story.milestones),
            royalties=tuple(Royalty(self.span(words), RULE, 0.9, words=words) for words in story.royalties),
            **single,
            **dates,
        )

    def _party(self, name: str, role: str, parent: str) -> Party:
        return Party(self.stated(name), self.stated(role), self.stated(parent) if parent else None)

    def _term(self, kind: str, amount: int | str, currency: str) -> Term:
        if isinstance(amount, str):
            words = "a payment of $[***]" if amount == "redacted" else "a payment"
            return Term(kind, self.span(words), RULE, 0.9, disclosure=amount)
        quote = self.span(f"{currency} {amount:,}")
        return Term(kind, quote, RULE, 0.9, amount=Decimal(amount), currency=currency, qualifier="exact")

    def _milestone(self, trigger: str, amount: int | None, state: str, *, currency: str) -> Milestone:
        quote = self.span(f"{trigger}: {currency} {amount:,}" if amount else trigger)
        return Milestone(
            "development",
            trigger,
            quote,
            RULE,
            0.9,
            amount=Decimal(amount) if amount else None,
            currency=currency if amount else None,
            state=state,
            disclosure="exact" if amount else "undisclosed",
        )
