"""The notes on a page, with the form for another one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import template
from django.template.context import RequestContext

from deals.forms.notes import NoteForm
from deals.models import Note

register = template.Library()


@register.inclusion_tag("partials/notes.html", takes_context=True)
def notes_on(context: RequestContext, notes: Iterable[Note], on: str, pk: int) -> dict[str, Any]:
    """Notes on an "agreement", "company" or "filing", newest first, and the form to add one."""
    return {
        "notes": notes,
        "on": on,
        "pk": pk,
        "form": NoteForm(),
        "user": context["user"],
        "csrf_token": context.get("csrf_token"),
    }
