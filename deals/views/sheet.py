"""The deal page's content: an agreement's rows as cells, in the order an analyst reads them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet

from deals.models import Agreement, AgreementEvent, Mention, MilestonePayment, Party, Royalty, Term
from deals.views.amounts import ABSENT, BASES, Shown, say_includes, show_amount, show_percent
from deals.views.cells import Cell, Cells
from deals.views.titles import Title, title_of
from deals.views.words import say, say_date, short_name

MILESTONE_TERMS = (
    "milestone",
    "milestone_dev_reg",
    "milestone_development",
    "milestone_regulatory",
    "milestone_commercial",
)


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled value, with words beside it that belong to the same claim."""

    label: str
    cell: Cell
    aside: str = ""


@dataclass(frozen=True, slots=True)
class PartyRow:
    """A party with its role and its parent as stated."""

    party: Party
    name: Cell
    role: str
    parent: Cell


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that the deal page shows of an agreement."""

    title: Title
    summary: list[Row]
    terms: list[Row]
    milestones: list[Row]
    royalties: list[Row]
    parties: list[PartyRow]
    facts: list[Row]  # rows of one label stand together
    events: list[Row]


def with_rows(agreements: QuerySet[Agreement]) -> QuerySet[Agreement]:
    """Agreements with what titles and lists show of them: a fixed number of queries for any number of deals."""
    return agreements.prefetch_related(
        Prefetch("parties", Party.objects.select_related("company", "parent")), "components", "subjects"
    )


def with_sheet(agreements: QuerySet[Agreement]) -> QuerySet[Agreement]:
    """Agreements with all that the deal page shows."""
    mentions = Mention.objects.filter(extraction__is_current=True).select_related("extraction__filing")
    return with_rows(agreements).prefetch_related(
        "terms",
        "milestones",
        "royalties",
        "events",
        Prefetch("mentions", mentions.order_by("-grade", "extraction__filing__filed_on", "id"), to_attr="sources"),
    )


def read_sheet(agreement: Agreement) -> Sheet:
    """The page of an agreement that was loaded `with_sheet`."""
    return _SheetWriter(agreement).sheet()


def show_term(term: Term) -> Shown:
    """A term's amount (or share, or disclosure) with what it includes and per what it is paid."""
    asides = ", ".join(filter(None, (BASES.get(term.basis, ""), say_includes(term.includes))))
    if term.amount is None and term.percent is not None:
        return Shown(words=show_percent(term.percent, term.percent), after=asides)
    return show_amount(
        amount=term.amount,
        amount_max=term.amount_max,
        currency=term.currency,
        disclosure=term.disclosure,
        qualifier=term.qualifier,
        after=asides,
    )


def show_royalty(royalty: Royalty) -> Shown:
    """A royalty's rate as printed, or as numbers, or the word for why there is none."""
    numbers = show_percent(royalty.rate_min, royalty.rate_max)
    base = {"net_sales": "of net sales", "gross_sales": "of gross sales", "profit": "of profit"}.get(royalty.base, "")
    after = ", ".join(filter(None, (base, "tiered" if royalty.tiered else "")))
    if royalty.words:
        return Shown(words=royalty.words, after=after, full=f"read as {numbers}" if numbers else "")
    if numbers:
        return Shown(words=numbers, after=after)
    return show_amount(amount=None, currency="", disclosure=royalty.disclosure, after=after)


def show_territory(agreement: Agreement) -> Shown:
    """Where the rights hold, and where they do not."""
    inside, outside = ", ".join(agreement.territory_include), ", ".join(agreement.territory_exclude)
    if not inside and not outside:
        return ABSENT
    return Shown(words=inside or "everywhere", after=f"excluding {outside}" if outside else "")


class _SheetWriter:
    """Makes the cells of one agreement's rows."""

    def __init__(self, agreement: Agreement) -> None:
        self.agreement = agreement
        self.cells = Cells(self.claim_ids(), agreement=agreement)

    def claim_ids(self) -> Iterator[int | None]:
        """Every claim behind a value of the page."""
        yield from self.agreement.provenance.values()
        for name in ("terms", "milestones", "royalties", "parties", "components", "subjects", "events"):
            for row in getattr(self.agreement, name).all():
                yield row.claim_id

    def sheet(self) -> Sheet:
        agreement = self.agreement
        return Sheet(
            title=title_of(agreement, withheld=self.cells.withheld),
            summary=list(self.summary()),
            terms=[self.term(term) for term in agreement.terms.all()],
            milestones=[self.milestone(payment) for payment in agreement.milestones.all()],
            royalties=[self.royalty(royalty) for royalty in agreement.royalties.all()],
            parties=[self.party(party) for party in agreement.parties.all()],
            facts=[row for row in self.facts() if not row.cell.is_absent],
            events=[self.event(event) for event in agreement.events.all()],
        )

    def summary(self) -> Iterator[Row]:
        """The strip: upfront, milestones, total, royalty, phase, territory; a dash for what is not mentioned."""
        yield Row("Upfront", self.first_term("upfront"))
        yield Row("Milestones", self.first_term(*MILESTONE_TERMS))
        yield Row("Total", self.first_term("total_potential"))
        royalties = list(self.agreement.royalties.all())
        yield Row("Royalty", self.royalty(royalties[0]).cell if royalties else Cell(ABSENT))
        yield self.stated("Phase", "phase", say(self.agreement.phase))
        yield Row("Territory", self.of_field("territory", show_territory(self.agreement)))

    def first_term(self, *kinds: str) -> Cell:
        """The term of the first of `kinds` that has an amount, else the first that is mentioned."""
        terms = [term for kind in kinds for term in self.agreement.terms.all() if term.kind == kind]
        chosen = next((term for term in terms if term.amount is not None), terms[0] if terms else None)
        return self.term(chosen).cell if chosen else Cell(ABSENT)

    def facts(self) -> Iterator[Row]:
        agreement = self.agreement
        yield self.stated("Agreement", "name", agreement.name)
        for component in agreement.components.all():
            yield Row("Component", self.cells.cell(component.claim_id, Shown(say(component.kind))))
        yield self.stated("Latest event", "event", say(agreement.event))
        for label in ("announced", "signed", "effective"):
            yield self.stated(label.capitalize(), label, say_date(getattr(agreement, label)))
        yield self.stated("Phase at signing", "phase", say(agreement.phase))
        yield self.stated("Modality", "modality", say(agreement.modality))
        yield self.stated("Exclusivity", "exclusivity", say(agreement.exclusivity))
        yield Row("Territory", self.of_field("territory", show_territory(agreement)))
        years = agreement.term_years
        yield self.stated("Length", "term_years", f"{years.normalize():f} years" if years is not None else "")
        for subject in agreement.subjects.all():
            yield Row(subject.get_kind_display().capitalize(), self.cells.cell(subject.claim_id, Shown(subject.name)))

    def stated(self, label: str, field: str, words: str) -> Row:
        return Row(label, self.of_field(field, Shown(words) if words else ABSENT))

    def of_field(self, field: str, shown: Shown) -> Cell:
        return self.cells.cell(self.agreement.provenance.get(field), shown)

    def term(self, term: Term) -> Row:
        way = " → ".join(short_name(name) for name in (term.payer, term.payee) if name)
        return Row(say(term.kind), self.cells.cell(term.claim_id, show_term(term)), aside=way)

    def milestone(self, payment: MilestonePayment) -> Row:
        shown = show_amount(amount=payment.amount, currency=payment.currency, disclosure=payment.disclosure)
        label = payment.trigger or say(payment.milestone_class)
        return Row(
            label, self.cells.cell(payment.claim_id, shown), aside=f"{say(payment.milestone_class)}, {payment.state}"
        )

    def royalty(self, royalty: Royalty) -> Row:
        return Row(royalty.payer or "Royalty", self.cells.cell(royalty.claim_id, show_royalty(royalty)))

    def party(self, party: Party) -> PartyRow:
        parent = Shown(party.parent.name) if party.parent else ABSENT
        return PartyRow(
            party=party,
            name=self.cells.cell(party.claim_id, Shown(party.name)),
            role=say(party.role),
            parent=self.cells.cell(party.claim_id, parent),
        )

    def event(self, event: AgreementEvent) -> Row:
        return Row(say(event.kind), self.cells.cell(event.claim_id, Shown(say_date(event.on) or "day not stated")))
