"""What the admin pages of deals share: projected rows are read, and a curator's edit is said through the ledger."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest

from deals.ledger import curate
from filings.admin import ReadOnlyAdmin


class CuratedAdmin(ReadOnlyAdmin):
    """A projected row of which some columns may be corrected: each change is written as a claim by the user.

    `said` names those columns; they are fields of the ledger. The row itself is written by the projection alone.
    """

    said: tuple[str, ...] = ()
    subject: str  # the argument of `curate.say` that the row is

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return admin.ModelAdmin.has_change_permission(self, request, obj)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        shown = [field.name for field in self.opts.get_fields() if getattr(field, "editable", False)]
        provenance = ["provenance"] if hasattr(self.model, "provenance") else []
        return [name for name in shown if name not in self.said] + provenance

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        assert request.user.is_authenticated  # the admin lets nobody else in  # noqa: S101
        subject = type(obj)._default_manager.get(pk=obj.pk)
        for name in form.changed_data:
            value = form.cleaned_data[name]
            try:
                curate.say(request.user, field=name, value=value or None, **{self.subject: subject})
            except ValueError as error:
                messages.error(request, f"{name.replace('_', ' ').capitalize()} was not changed. {error}")


class ItemAdmin(CuratedAdmin):
    """A row of one of an agreement's lists. What was changed of it is said in one claim about that item.

    `field` is the ledger's name of the list; `said` maps columns to the parts of a value by the same or another name.
    """

    field: str
    parts: dict[str, str] = {}

    def item_of(self, obj: Any) -> str:
        return str(obj.item)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        assert request.user.is_authenticated  # the admin lets nobody else in  # noqa: S101
        row = type(obj)._default_manager.select_related("agreement").get(pk=obj.pk)
        value = {self.parts.get(name, name): _plain(form.cleaned_data[name]) for name in form.changed_data}
        if not value:
            return
        try:
            curate.say(request.user, agreement=row.agreement, field=self.field, item=self.item_of(row), value=value)
        except ValueError as error:
            messages.error(request, f"Nothing was changed. {error}")


def _plain(value: Any) -> Any:
    """As a claim holds it: empty is null, a number is a JSON number."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return None if value == "" else value
