"""The upload form."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile


class ManyFiles(forms.ClearableFileInput):
    """A file input that takes several files."""

    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """The files of one upload. What each of them is, the intake finds out."""

    widget = ManyFiles

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        given = data if isinstance(data, list | tuple) else [data]
        files = [super(ManyFilesField, self).clean(each, initial) for each in given if each is not None]
        if not files:
            raise forms.ValidationError("Choose at least one file.")
        total = sum(each.size or 0 for each in files)
        if total > settings.MAX_UPLOAD_BYTES:
            raise forms.ValidationError(
                f"These are {total / 1_000_000:,.1f} MB; up to {settings.MAX_UPLOAD_BYTES // 1_000_000:,} MB can be "
                "uploaded at a time. Upload fewer, or use ./run manage ingest, which has no such limit."
            )
        return files


class UploadForm(forms.Form):
    """Files to take in. An empty file is no error here: it is kept and marked invalid with its reason."""

    uploads = ManyFilesField(allow_empty_file=True, max_length=500)
