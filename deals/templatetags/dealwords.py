"""Template filters and tags for values as people read them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from deals.models import Agreement, Claim
from deals.views import amounts, charts, statements, titles, words
from deals.views.cells import Cell
from deals.views.markdown import render_markdown
from filings import kinds
from filings.extraction.confidence import FLOOR
from filings.filters import StrictFilterSet

register = template.Library()


@register.filter
def say(code: str) -> str:
    """A code as people say it."""
    return words.say(code or "")


@register.filter
def say_date(stated: str | date | None) -> str:
    """A date as exact as it was stated."""
    return words.say_date(stated)


@register.filter
def say_grade(grade: int) -> str:
    """How good a source is."""
    return words.say_grade(grade)


@register.filter
def parties_of(agreement: Agreement) -> str:
    """Who is on either side of a deal, as its title says it."""
    return titles.title_of(agreement).parties


@register.filter
def short_name(name: str) -> str:
    """A company's name without its legal form."""
    return words.short_name(name)


@register.filter
def count_of(number: int, noun: str) -> str:
    """`{{ 3|count_of:"deal" }}` → "3 deals"; "company,companies" gives the plural."""
    singular, _, plural = noun.partition(",")
    return words.count(number, singular, plural)


@register.filter
def markdown(text: str) -> SafeString:
    """An analyst's note as HTML, rendered safely."""
    return render_markdown(text)


@register.filter
def label_of(claim: Claim) -> str:
    """What a claim is about."""
    return statements.label_of(claim)


@register.filter
def say_field(field: str) -> str:
    """What claims of a field are about."""
    return statements.label_of_field(field)


@register.filter
def value_of(claim: Claim) -> SafeString:
    """What a claim says."""
    return show(statements.show_value(claim))


@register.filter
def kind_of(claim: Claim) -> str:
    """The kind of fact a claim is, for its colour: as the reader marks it."""
    return kinds.kind_of(claim.field)


@register.filter
def is_proposal(claim: Claim) -> bool:
    """Whether a claim is too uncertain to be told as a fact."""
    return claim.confidence < FLOOR


@register.filter
def show(shown: amounts.Shown) -> SafeString:
    """A value with its small words, and the full figure in the title."""
    before = format_html('<small class="small-words">{}</small> ', shown.before) if shown.before else ""
    after = format_html(' <small class="small-words">{}</small>', shown.after) if shown.after else ""
    title = format_html(' title="{}"', shown.full) if shown.full else ""
    return format_html('{}<span class="is-{}"{}>{}</span>{}', before, shown.state, title, shown.words, after)


@register.simple_tag
def money(amount: Decimal | None, currency: str, disclosure: str = "") -> SafeString:
    """An amount of a list row, or the word for why there is none."""
    return show(amounts.show_amount(amount=amount, currency=currency, disclosure=disclosure))


@register.simple_tag
def upfront_of(agreement: Agreement) -> SafeString:
    """The upfront of a list row."""
    return money(agreement.upfront_amount, agreement.upfront_currency, agreement.upfront_disclosure)


@register.simple_tag
def address(found: StrictFilterSet, **changes: str) -> str:
    """A list's own address with parameters changed."""
    return found.address(changes)


@register.inclusion_tag("partials/value.html")
def value(cell: Cell) -> dict[str, Any]:
    """A value as a control that opens its evidence."""
    return {"cell": cell, "shown": cell.shown}


@register.inclusion_tag("partials/chart.html")
def column_chart(bars: Sequence[charts.Bar], name: str, title: str, description: str) -> dict[str, Any]:
    """An SVG column chart; `name` makes its ids unique on the page."""
    return {"chart": charts.draw_columns(bars), "name": name, "title": title, "description": description}
