"""What the admin pages of deals share: projected rows are read, and a curator's edit is said through the ledger."""

from __future__ import annotations

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
        return [name for name in shown if name not in self.said]

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        assert request.user.is_authenticated  # the admin lets nobody else in  # noqa: S101
        subject = type(obj)._default_manager.get(pk=obj.pk)
        for name in form.changed_data:
            value = form.cleaned_data[name]
            try:
                curate.say(request.user, field=name, value=value or None, **{self.subject: subject})
            except ValueError as error:
                messages.error(request, f"{name.replace('_', ' ').capitalize()} was not changed. {error}")
