"""Keyset paging: a page is found by the last row seen, so it is fast at any depth and stable while rows arrive.

Rows are ordered by one field and then by id. Rows whose field is empty come last in either direction; they are read by
a query of their own, because one query over both parts cannot use the index (measured: 0.6 ms against 665 ms).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, Generic, TypeVar

from django.db.models import Model, Q, QuerySet

Row = TypeVar("Row", bound=Model)

PAGE_SIZE = 50


class BadCursorError(ValueError):
    """The address names a place in the list that cannot be read."""


@dataclass(frozen=True, slots=True)
class Sort:
    """One way to order a list. `read` turns the text in a cursor back into the field's value."""

    label: str
    field: str
    read: Callable[[str], Any]
    descending: bool = False
    nullable: bool = True


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """The rows of one page, and the cursors of its neighbours ("" where there is none)."""

    rows: list[Row]
    after: str = ""
    before: str = ""


def read_text(text: str) -> str:
    """A name as it stands in a cursor."""
    return text


def read_date(text: str) -> date:
    """A date from a cursor; ValueError if it is none."""
    return date.fromisoformat(text)


def read_decimal(text: str) -> Decimal:
    """An amount from a cursor; ValueError if it is none."""
    try:
        value = Decimal(text)
    except InvalidOperation as error:
        raise ValueError(text) from error
    if not value.is_finite():
        raise ValueError(text)
    return value


def cut_page(rows: QuerySet[Row], *, sort: Sort, after: str = "", before: str = "", size: int = PAGE_SIZE) -> Page[Row]:
    """The page after (or before) a cursor, or the first page. Raises BadCursorError."""
    if after and before:
        raise BadCursorError("A page cannot be both after and before a row.")
    backwards = bool(before)
    found = _read(rows, sort=sort, cursor=_parse(after or before, sort=sort), backwards=backwards, size=size + 1)
    more = len(found) > size
    shown = found[:size]
    if backwards:
        shown.reverse()
    has_later = bool(shown) if backwards else more
    has_earlier = bool(shown) and (more if backwards else bool(after))
    return Page(
        rows=shown,
        after=_write(shown[-1], sort=sort) if has_later else "",
        before=_write(shown[0], sort=sort) if has_earlier else "",
    )


def _parse(text: str, *, sort: Sort) -> tuple[Any, int] | None:
    if not text:
        return None
    value, separator, pk = text.rpartition("~")
    if not separator or not pk.isascii() or not pk.isdigit() or len(pk) > 18:
        raise BadCursorError("This place in the list cannot be read.")
    if not value and sort.nullable:
        return None, int(pk)
    try:
        return sort.read(value), int(pk)
    except ValueError as error:
        raise BadCursorError("This place in the list cannot be read.") from error


def _write(row: Model, *, sort: Sort) -> str:
    value = getattr(row, sort.field)
    return f"{'' if value is None else value}~{row.pk}"


def _read(rows: QuerySet[Row], *, sort: Sort, cursor: tuple[Any, int] | None, backwards: bool, size: int) -> list[Row]:
    downwards = sort.descending != backwards
    sign, beyond = ("-", "lt") if downwards else ("", "gt")
    empties = [False, True] if sort.nullable else [False]
    if backwards:
        empties.reverse()
    if cursor is not None:
        empties = empties[empties.index(cursor[0] is None) :]
    found: list[Row] = []
    for is_empty in empties:
        part = rows.filter(**{f"{sort.field}__isnull": is_empty}) if sort.nullable else rows
        order = [f"{sign}id"] if is_empty else [f"{sign}{sort.field}", f"{sign}id"]
        if cursor is not None and is_empty == (cursor[0] is None):
            value, pk = cursor
            here = Q(**{f"id__{beyond}": pk})
            if not is_empty:
                part = part.filter(**{f"{sort.field}__{beyond}e": value})
                here |= Q(**{f"{sort.field}__{beyond}": value})
            part = part.filter(here)
        found += part.order_by(*order)[: size - len(found)]
        if len(found) >= size:
            break
    return found
