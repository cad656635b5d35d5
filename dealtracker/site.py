"""What every page knows."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from filings.models import Filing


def context(request: HttpRequest) -> dict[str, Any]:
    """Whether fictional sample filings are in the database: pages then say so."""
    if not getattr(request, "user", None) or not request.user.is_authenticated:
        return {"has_samples": False}
    return {"has_samples": Filing.objects.filter(is_sample=True).exists()}
