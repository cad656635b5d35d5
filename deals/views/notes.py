"""Notes that analysts write on deals, companies and filings. Only the author edits a note; its history is kept."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from deals.forms.notes import NoteForm
from deals.models import Agreement, Company, Note
from filings.models import Filing

SUBJECTS: dict[str, Any] = {"agreement": Agreement, "company": Company, "filing": Filing}


def subject_of(note: Note) -> Any:
    """What a note is about."""
    return note.agreement or note.company or note.filing


def page_of(note: Note) -> str:
    """The page a note stands on, at the note."""
    return f"{subject_of(note).get_absolute_url()}#note-{note.pk}"


@require_http_methods(["GET", "POST"])
def add(request: HttpRequest, on: str, pk: int) -> HttpResponse:
    """Write a note on an agreement, a company or a filing."""
    if on not in SUBJECTS:
        raise Http404("Notes are on agreements, companies and filings.")
    subject = get_object_or_404(SUBJECTS[on], pk=pk)
    note = Note(author=cast("User", request.user), **{on: subject})
    return _write(request, note, said="Note saved.")


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a note of one's own."""
    note = get_object_or_404(Note.objects.select_related("agreement", "company", "filing"), pk=pk)
    if note.author_id != request.user.pk:
        raise PermissionDenied("Only its author can change a note. Write one of your own below it.")
    return _write(request, note, said="Note changed; the earlier text is in its history.")


def _write(request: HttpRequest, note: Note, *, said: str) -> HttpResponse:
    form = NoteForm(request.POST if request.method == "POST" else None, instance=note)
    if form.is_valid():
        saved = form.save()
        messages.success(request, said)
        return redirect(page_of(saved))
    context = {"form": form, "note": note, "subject": subject_of(note)}
    return render(request, "deals/note_form.html", context, status=400 if form.is_bound else 200)


@require_safe
def history(request: HttpRequest, pk: int) -> HttpResponse:
    """A note with every earlier text of it."""
    note = get_object_or_404(Note.objects.select_related("author", "agreement", "company", "filing"), pk=pk)
    versions = note.history.select_related("history_user").order_by("-history_date", "-history_id")
    context = {"note": note, "versions": versions, "subject": subject_of(note)}
    return render(request, "deals/note_history.html", context)
