"""Filters that fail closed, and the filter of the filings list.

django-filter ignores parameters it does not know and, with a value it cannot read, returns every row. A list that is
silently unfiltered is worse than an error, so `StrictFilterSet` lists nothing and says what is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, cast
from urllib.parse import urlencode

import django_filters
from django import forms
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest, QueryDict

from filings.models import Filer, Filing, IngestJob
from filings.paging import BadCursorError, Page, Sort, cut_page, read_date, read_text

MAX_WORDS = 8
DATE = forms.DateInput(attrs={"type": "date"})
SAMPLE_CHOICES = [("only", "samples only"), ("without", "without samples")]


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter in force: what it says, and the address of the list without it."""

    label: str
    value: str
    remove_url: str


class StrictFilterSet(django_filters.FilterSet):
    """A FilterSet that refuses what it cannot read. Subclasses name their sorts; the first is the default."""

    sorts: ClassVar[dict[str, Sort]] = {}
    page_parameters: ClassVar[tuple[str, ...]] = ("sort", "after", "before")

    def __init__(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        super().__init__(data=request.GET, queryset=queryset, request=request)
        self.problems = list(self.read_problems())

    @property
    def given(self) -> QueryDict:
        """The address's parameters."""
        return cast("QueryDict", self.data)

    @property
    def sort_name(self) -> str:
        return self.given.get("sort") or next(iter(self.sorts))

    @property
    def sort_label(self) -> str:
        return self.sorts[self.sort_name].label if self.sort_name in self.sorts else ""

    @property
    def sort_choices(self) -> list[tuple[str, str]]:
        return [(name, sort.label) for name, sort in self.sorts.items()]

    def read_problems(self) -> Iterator[str]:
        """What is wrong with the address, one sentence for each, in the order of the address."""
        for name in self.given:
            if name not in self.filters and name not in self.page_parameters:
                yield f"There is no filter “{name[:40]}” on this list."
            elif len(self.given.getlist(name)) > 1 and not self.takes_several(name):
                yield f"“{self.label(name)}” is given more than once."
        if self.sort_name not in self.sorts:
            yield f"This list cannot be sorted by “{self.sort_name[:40]}”."
        for name, errors in self.form.errors.items():
            for error in errors:
                yield str(error) if name == "__all__" else f"{self.label(name)}: {error}"
        if self.form.is_valid():
            yield from self.read_contradictions(self.form.cleaned_data)

    def read_contradictions(self, values: dict[str, Any]) -> Iterator[str]:
        """What is wrong with values that are each readable; for subclasses."""
        return iter(())

    def takes_several(self, name: str) -> bool:
        return isinstance(self.form.fields.get(name), forms.MultipleChoiceField | forms.ModelMultipleChoiceField)

    def label(self, name: str) -> str:
        if name in self.filters and self.filters[name].label:
            return str(self.filters[name].label)
        return name.replace("_", " ")[:40]

    def page(self) -> Page[Any]:
        """The page asked for; empty, with the problem noted, when the address cannot be read."""
        if self.problems:
            return Page(rows=[])
        after, before = self.given.get("after", ""), self.given.get("before", "")
        try:
            return cut_page(self.qs, sort=self.sorts[self.sort_name], after=after, before=before)
        except BadCursorError as error:
            self.problems.append(f"{error} Start again from the first page.")
            return Page(rows=[])

    def count(self) -> int:
        return 0 if self.problems else self.qs.order_by().count()

    def chips(self) -> list[Chip]:
        """The filters in force, in the order of the form; none when something is wrong with them."""
        if self.problems:
            return []
        return [
            Chip(self.label(name), self.say(name, field, given), self.address(without=(name, given)))
            for name, field in self.form.fields.items()
            for given in self.given.getlist(name)
            if given.strip()
        ]

    def say(self, name: str, field: forms.Field, given: str) -> str:
        """A value as its choice is labelled, else as given."""
        if isinstance(field, forms.ModelChoiceField):
            return str(self.form.cleaned_data[name])
        if isinstance(field, forms.ChoiceField):
            return dict(cast("Any", field).choices).get(given, given)
        return given

    def address(self, changes: Mapping[str, str] | None = None, *, without: tuple[str, str] | None = None) -> str:
        """This list's address without one value, or with some parameters changed ("" drops one); back at page one."""
        changes = changes or {}
        kept = [
            (name, value)
            for name in self.given
            for value in self.given.getlist(name)
            if value and (name, value) != without and name not in changes and name not in ("after", "before")
        ]
        return "?" + urlencode(kept + [(name, value) for name, value in changes.items() if value])


def read_words(text: str) -> list[str]:
    """The words of a search, at most MAX_WORDS of them: each costs a condition in the query."""
    return text.split()[:MAX_WORDS]


class FilingFilter(StrictFilterSet):
    """What the filings list can be narrowed by."""

    sorts = {
        "newest": Sort("newest first", "filed_on", read_date, descending=True),
        "oldest": Sort("oldest first", "filed_on", read_date),
        "form": Sort("form", "form", read_text, nullable=False),
    }

    q = django_filters.CharFilter(label="Search", method="search", max_length=200)
    form_type = django_filters.CharFilter(label="Form", field_name="form", lookup_expr="iexact", max_length=20)
    state = django_filters.ChoiceFilter(
        label="State", choices=IngestJob.State.choices, method="in_state", empty_label="any"
    )
    since = django_filters.DateFilter(label="Filed from", field_name="filed_on", lookup_expr="gte", widget=DATE)
    until = django_filters.DateFilter(label="Filed to", field_name="filed_on", lookup_expr="lte", widget=DATE)
    samples = django_filters.ChoiceFilter(
        label="Samples", choices=SAMPLE_CHOICES, method="choose_samples", empty_label="any"
    )

    class Meta:
        model = Filing
        fields: list[str] = []

    def read_contradictions(self, values: dict[str, Any]) -> Iterator[str]:
        if values["since"] and values["until"] and values["since"] > values["until"]:
            yield "Filed from is later than filed to."

    def search(self, rows: QuerySet[Filing], name: str, text: str) -> QuerySet[Filing]:
        for word in read_words(text):
            named = Filer.objects.filter(filing=OuterRef("pk")).filter(Q(name__icontains=word) | Q(cik__icontains=word))
            rows = rows.filter(
                Q(name__icontains=word) | Q(accession__icontains=word) | Q(form__icontains=word) | Exists(named)
            )
        return rows

    def in_state(self, rows: QuerySet[Filing], name: str, state: str) -> QuerySet[Filing]:
        jobs = IngestJob.objects.filter(filing=OuterRef("pk"), raw=OuterRef("raw"), state=state)
        return rows.filter(Exists(jobs))

    def choose_samples(self, rows: QuerySet[Filing], name: str, choice: str) -> QuerySet[Filing]:
        return rows.filter(is_sample=choice == "only")
