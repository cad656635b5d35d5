"""What analysts add of their own: notes on deals, companies and filings."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from deals.models.agreement import Agreement
from deals.models.company import Company
from filings.models import Filing


class Note(models.Model):
    """A remark in Markdown on one deal, company or filing. Its history is kept."""

    class Kind(models.TextChoices):
        INFORMATION = "information", "information"
        QUESTION = "question", "question"
        WARNING = "warning", "warning"

    agreement = models.ForeignKey(Agreement, null=True, blank=True, on_delete=models.PROTECT, related_name="notes")
    company = models.ForeignKey(Company, null=True, blank=True, on_delete=models.PROTECT, related_name="notes")
    filing = models.ForeignKey(Filing, null=True, blank=True, on_delete=models.PROTECT, related_name="notes")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="notes")
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.INFORMATION)
    text = models.TextField(max_length=20_000)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    history = HistoricalRecords()

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(agreement__isnull=False, company__isnull=True, filing__isnull=True)
                | Q(agreement__isnull=True, company__isnull=False, filing__isnull=True)
                | Q(agreement__isnull=True, company__isnull=True, filing__isnull=False),
                name="note_is_on_one_thing",
            )
        ]

    def __str__(self) -> str:
        return self.text[:80]
