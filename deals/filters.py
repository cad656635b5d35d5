"""What the lists of deals and companies can be narrowed by. One FilterSet serves the page and every link to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import django_filters
from django import forms
from django.db.models import Exists, OuterRef, Q, QuerySet

from deals.forms.amounts import AmountField
from deals.models import Agreement, Company, CompanyName, Component, Ownership, Party, Security, Subject
from deals.views.amounts import short_money
from deals.views.words import say
from filings.extraction import facts
from filings.extraction.vocabulary.currencies import CODES
from filings.filters import DATE, SAMPLE_CHOICES, StrictFilterSet, read_words
from filings.paging import Sort, read_date, read_decimal, read_text

NOT_MENTIONED = "not_mentioned"
UPFRONT_CHOICES = [
    ("exact", "disclosed"),
    ("redacted", "redacted"),
    ("undisclosed", "undisclosed"),
    ("none", "none: there is no upfront"),
    (NOT_MENTIONED, "not mentioned"),
]
CURRENCIES = tuple(dict.fromkeys(CODES.values()))
CHECKS = forms.CheckboxSelectMultiple
FROM = forms.TextInput(attrs={"placeholder": "from", "inputmode": "decimal"})
TO = forms.TextInput(attrs={"placeholder": "to", "inputmode": "decimal"})
RANGES = (("upfront", "Upfront"), ("total", "Total"))


def choices_of(codes: tuple[str, ...]) -> list[tuple[str, str]]:
    """Codes with the words people say for them."""
    return [(code, say(code)) for code in codes]


class AmountFilter(django_filters.Filter):
    """A bound on an amount, in the currency chosen beside it (US dollars if none is)."""

    field_class = AmountField

    def filter(self, qs: QuerySet[Agreement], value: Any) -> QuerySet[Agreement]:
        if value is None:
            return qs
        currency = self.parent.form.cleaned_data["currency"] or "USD"
        kind = self.field_name
        return qs.filter(**{f"{kind}_amount__{self.lookup_expr}": value, f"{kind}_currency": currency})


def pick(codes: tuple[str, ...], *, label: str, **more: Any) -> django_filters.ChoiceFilter:
    """A filter for one of a vocabulary's codes."""
    return django_filters.ChoiceFilter(label=label, choices=choices_of(codes), empty_label="any", **more)


class AgreementFilter(StrictFilterSet):
    """The deals list. Parties, components and subjects are asked for with EXISTS, so no deal is listed twice."""

    sorts = {
        "newest": Sort("newest first", "dated_on", read_date, descending=True),
        "oldest": Sort("oldest first", "dated_on", read_date),
        "upfront": Sort("largest upfront", "upfront_amount", read_decimal, descending=True),
        "total": Sort("largest total", "total_amount", read_decimal, descending=True),
        "added": Sort("last added", "id", int, descending=True, nullable=False),
    }

    q = django_filters.CharFilter(label="Search", method="search", max_length=200)
    component = django_filters.MultipleChoiceFilter(
        label="Component", choices=choices_of(facts.COMPONENTS), method="has_component", widget=CHECKS
    )
    party = django_filters.CharFilter(label="Party", method="has_party", max_length=200)
    company = django_filters.ModelChoiceFilter(
        label="Company", queryset=Company.objects.all(), method="has_party", widget=forms.HiddenInput
    )
    role = pick(facts.ROLES, label="Role", method="has_party")
    event = pick(facts.EVENTS, label="Latest event")
    phase = django_filters.MultipleChoiceFilter(
        label="Phase", choices=choices_of(facts.PHASES), distinct=False, widget=CHECKS
    )
    modality = pick(facts.MODALITIES, label="Modality")
    exclusivity = pick(facts.EXCLUSIVITIES, label="Exclusivity")
    upfront = django_filters.MultipleChoiceFilter(
        label="Upfront", choices=UPFRONT_CHOICES, method="has_upfront", widget=CHECKS
    )
    upfront_min = AmountFilter(label="Upfront from", field_name="upfront", lookup_expr="gte", widget=FROM)
    upfront_max = AmountFilter(label="Upfront to", field_name="upfront", lookup_expr="lte", widget=TO)
    total_min = AmountFilter(label="Total from", field_name="total", lookup_expr="gte", widget=FROM)
    total_max = AmountFilter(label="Total to", field_name="total", lookup_expr="lte", widget=TO)
    currency = django_filters.ChoiceFilter(
        label="Currency", choices=[(code, code) for code in CURRENCIES], empty_label="USD", method="with_currency"
    )
    since = django_filters.DateFilter(label="Dated from", field_name="dated_on", lookup_expr="gte", widget=DATE)
    until = django_filters.DateFilter(label="Dated to", field_name="dated_on", lookup_expr="lte", widget=DATE)
    review = django_filters.ChoiceFilter(label="Review", choices=Agreement.Review.choices, empty_label="any")
    samples = django_filters.ChoiceFilter(
        label="Samples", choices=SAMPLE_CHOICES, method="choose_samples", empty_label="with samples"
    )

    class Meta:
        model = Agreement
        fields: list[str] = []

    @property
    def has_more(self) -> bool:
        """Whether a filter is in force that the form hides behind "More"."""
        return any(self.given.get(name) for name in ("event", "modality", "exclusivity", "review", "samples"))

    def read_contradictions(self, values: dict[str, Any]) -> Iterator[str]:
        for name, label in RANGES:
            low, high = values[f"{name}_min"], values[f"{name}_max"]
            if low is not None and high is not None and low > high:
                yield f"{label}: the lowest amount is above the highest."
        if values["since"] and values["until"] and values["since"] > values["until"]:
            yield "The first date is later than the last."
        if values["party"] and values["company"]:
            yield "Choose a party by name or by company, not both."

    def say(self, name: str, field: forms.Field, given: str) -> str:
        if isinstance(field, AmountField):
            return short_money(self.form.cleaned_data[name], self.form.cleaned_data["currency"] or "USD")
        return super().say(name, field, given)

    def search(self, rows: QuerySet[Agreement], name: str, text: str) -> QuerySet[Agreement]:
        """Every word stands in the title, in a name of a party or its parent, or in a subject."""
        for word in read_words(text):
            named = Party.objects.filter(agreement=OuterRef("pk")).filter(names_like(word))
            about = Subject.objects.filter(agreement=OuterRef("pk"), name__icontains=word)
            rows = rows.filter(Q(name__icontains=word) | Exists(named) | Exists(about))
        return rows

    def has_component(self, rows: QuerySet[Agreement], name: str, kinds: list[str]) -> QuerySet[Agreement]:
        return rows.filter(Exists(Component.objects.filter(agreement=OuterRef("pk"), kind__in=kinds)))

    def has_party(self, rows: QuerySet[Agreement], name: str, value: Any) -> QuerySet[Agreement]:
        """One party that meets all of name, company (or its parent) and role; asked once for the three filters."""
        given = self.form.cleaned_data
        if name != next(key for key in ("party", "company", "role") if given[key]):
            return rows
        parties = Party.objects.filter(agreement=OuterRef("pk"))
        for word in read_words(given["party"]):
            parties = parties.filter(names_like(word))
        if given["company"]:
            parties = parties.filter(Q(company=given["company"]) | Q(parent=given["company"]))
        if given["role"]:
            parties = parties.filter(role=given["role"])
        return rows.filter(Exists(parties))

    def has_upfront(self, rows: QuerySet[Agreement], name: str, states: list[str]) -> QuerySet[Agreement]:
        return rows.filter(upfront_disclosure__in=["" if state == NOT_MENTIONED else state for state in states])

    def with_currency(self, rows: QuerySet[Agreement], name: str, value: str) -> QuerySet[Agreement]:
        """The currency of the amounts given; alone, deals that state an upfront or a total in it."""
        given = self.form.cleaned_data
        if any(given[f"{kind}_{bound}"] is not None for kind, _ in RANGES for bound in ("min", "max")):
            return rows
        return rows.filter(Q(upfront_currency=value) | Q(total_currency=value) | Q(milestones_currency=value))

    def choose_samples(self, rows: QuerySet[Agreement], name: str, choice: str) -> QuerySet[Agreement]:
        return rows.filter(is_sample=choice == "only")


def names_like(word: str) -> Q:
    """Parties with a word in their name as stated, in any name of the company, or in their parent's."""
    known = CompanyName.objects.filter(Q(company=OuterRef("company")) | Q(company=OuterRef("parent")))
    return (
        Q(name__icontains=word)
        | Q(company__name__icontains=word)
        | Q(parent__name__icontains=word)
        | Q(Exists(known.filter(name__icontains=word)))
    )


class CompanyFilter(StrictFilterSet):
    """The companies list."""

    sorts = {
        "name": Sort("name", "name", read_text, nullable=False),
        "deals": Sort("most deals", "deal_count", int, descending=True, nullable=False),
    }

    q = django_filters.CharFilter(label="Search", method="search", max_length=200)
    kind = django_filters.ChoiceFilter(label="Kind", choices=Company.Kind.choices, empty_label="any")
    role = pick(facts.ROLES, label="Role in a deal", method="in_role")
    group = django_filters.ChoiceFilter(
        label="Ownership",
        choices=[("parent", "has subsidiaries"), ("subsidiary", "is a subsidiary")],
        method="in_group",
        empty_label="any",
    )

    class Meta:
        model = Company
        fields: list[str] = []

    def search(self, rows: QuerySet[Company], name: str, text: str) -> QuerySet[Company]:
        for word in read_words(text):
            named = CompanyName.objects.filter(company=OuterRef("pk"), name__icontains=word)
            listed = Security.objects.filter(company=OuterRef("pk"), ticker__iexact=word)
            rows = rows.filter(Q(name__icontains=word) | Exists(named) | Exists(listed) | Q(cik__icontains=word))
        return rows

    def in_role(self, rows: QuerySet[Company], name: str, role: str) -> QuerySet[Company]:
        return rows.filter(Exists(Party.objects.filter(company=OuterRef("pk"), role=role)))

    def in_group(self, rows: QuerySet[Company], name: str, side: str) -> QuerySet[Company]:
        end = "parent" if side == "parent" else "child"
        return rows.filter(Exists(Ownership.objects.filter(**{end: OuterRef("pk")})))
