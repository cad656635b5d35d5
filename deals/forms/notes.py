"""The form of a note."""

from __future__ import annotations

from django import forms

from deals.models import Note


class NoteForm(forms.ModelForm):
    """Kind and text of a note, in Markdown."""

    class Meta:
        model = Note
        fields = ["kind", "text"]
        widgets = {"text": forms.Textarea(attrs={"rows": 4, "maxlength": 20_000})}
        labels = {"text": "Note"}
        help_texts = {"text": "Markdown: **bold**, *italic*, lists, [links](https://example.org)."}
        error_messages = {"text": {"required": "Write something before saving the note."}}
