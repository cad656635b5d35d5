"""Claims: what a filing (read by a version of the rules) or an analyst says. Appended, never edited.

A machine's claim about a deal hangs on a mention, the place a filing tells of a deal; the projection decides which
agreement a mention belongs to. An analyst's claim hangs on the agreement or company itself, and so survives any
re-reading.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from deals.models.agreement import Agreement
from deals.models.company import Company
from filings.models import Document, Filing, RawFile


class SourceGrade(models.IntegerChoices):
    """How good a source is for what was fixed at signing; the higher beats the lower."""

    ANALYST = 100, "analyst"
    CONTRACT = 60, "full contract"
    REDACTED_CONTRACT = 50, "redacted contract"
    CURRENT_REPORT = 40, "8-K or 6-K"
    PRESS_RELEASE = 30, "press release"
    PERIODIC_REPORT = 20, "periodic report"
    RETELLING = 10, "retelling"


class Extraction(models.Model):
    """One reading of one filing by one version of the rules over one version of its text."""

    filing = models.ForeignKey(Filing, on_delete=models.CASCADE, related_name="extractions")
    raw = models.ForeignKey(RawFile, on_delete=models.PROTECT, related_name="+")
    rules_version = models.CharField(max_length=40)
    text_version = models.PositiveIntegerField()
    is_current = models.BooleanField(default=True, help_text="the reading that is projected")
    given_up = models.JSONField(default=list, blank=True)
    read_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["filing", "raw", "rules_version", "text_version"], name="extraction_once_per_version"
            ),
            models.UniqueConstraint(
                fields=["filing"], condition=Q(is_current=True), name="extraction_one_current_per_filing"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.filing} by rules {self.rules_version}"


class Mention(models.Model):
    """A filing's telling of one deal. `agreement` is the projection's decision, `pinned` a curator's."""

    extraction = models.ForeignKey(Extraction, on_delete=models.CASCADE, related_name="mentions")
    ordinal = models.PositiveSmallIntegerField()
    agreement = models.ForeignKey(Agreement, null=True, blank=True, on_delete=models.SET_NULL, related_name="mentions")
    grade = models.PositiveSmallIntegerField(choices=SourceGrade.choices)
    confidence = models.FloatField()
    is_background = models.BooleanField(default=False, help_text="an older deal retold")
    profile = models.JSONField(
        default=dict, blank=True, editable=False, help_text="what the matcher compares, drawn from the verified claims"
    )

    class Meta:
        ordering = ["extraction_id", "ordinal"]
        constraints = [models.UniqueConstraint(fields=["extraction", "ordinal"], name="mention_once_per_extraction")]

    def __str__(self) -> str:
        return f"deal {self.ordinal + 1} in {self.extraction.filing}"


class PairKey(models.Model):
    """Two companies a mention joins: mentions that may be of one deal share a pair.

    The key is made of primary keys because those outlive a company's change from known by name to known by CIK.
    """

    mention = models.ForeignKey(Mention, on_delete=models.CASCADE, related_name="pairs")
    key = models.CharField(max_length=64, db_index=True, help_text="both companies' ids, lower first")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["mention", "key"], name="pair_once_per_mention")]

    def __str__(self) -> str:
        return self.key


class Claim(models.Model):
    """One statement: `field` (and `item`, where there may be several) of a subject has `value`.

    `value` is JSON in the vocabulary of the gold schema; null says that there is no such value (an analyst struck it).
    """

    class Rank(models.IntegerChoices):
        DEPRECATED = 0, "deprecated"
        NORMAL = 1, "normal"
        PREFERRED = 2, "preferred"

    extraction = models.ForeignKey(Extraction, null=True, blank=True, on_delete=models.CASCADE, related_name="claims")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="claims"
    )
    mention = models.ForeignKey(Mention, null=True, blank=True, on_delete=models.CASCADE, related_name="claims")
    agreement = models.ForeignKey(Agreement, null=True, blank=True, on_delete=models.CASCADE, related_name="claims")
    company = models.ForeignKey(Company, null=True, blank=True, on_delete=models.CASCADE, related_name="claims")
    field = models.CharField(max_length=40)
    item = models.CharField(max_length=200, blank=True)
    value: Any = models.JSONField(null=True, blank=True)
    rank = models.SmallIntegerField(choices=Rank.choices, default=Rank.NORMAL)
    grade = models.PositiveSmallIntegerField(choices=SourceGrade.choices)
    rule = models.CharField(max_length=80, blank=True, db_index=True)
    confidence = models.FloatField(default=1)
    reason = models.TextField(blank=True, help_text="why an analyst says so, or why a machine's value is not shown")
    retracts = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.CASCADE, related_name="retractions",
        help_text="the earlier claim of an analyst that this one takes back",
    )  # fmt: skip
    disclosed_on = models.DateField(null=True, blank=True, help_text="date of the filing")
    learnt_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(extraction__isnull=False, author__isnull=True)
                | Q(extraction__isnull=True, author__isnull=False),
                name="claim_has_one_origin",
            ),
            models.CheckConstraint(
                condition=Q(extraction__isnull=False) | Q(agreement__isnull=False) | Q(company__isnull=False),
                name="analyst_claim_has_a_subject",
            ),
        ]
        indexes = [
            models.Index(fields=["agreement", "field"], name="claim_of_agreement"),
            models.Index(fields=["field", "item"], name="claim_by_item"),
        ]

    def __str__(self) -> str:
        return f"{self.field} = {self.value}"


class Evidence(models.Model):
    """Words of a filing that support a claim. `quote` is read again from the stored text whenever it is shown."""

    class Use(models.TextChoices):
        QUOTE = "quote", "sentence that supports it"
        VALUE = "value", "the value as written"

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="evidence")
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="evidence")
    text_version = models.PositiveIntegerField()
    use = models.CharField(max_length=6, choices=Use.choices)
    part = models.CharField(max_length=20, blank=True, help_text="attribute of the value that these words state")
    start = models.PositiveIntegerField(help_text="first character in the reading text")
    end = models.PositiveIntegerField(help_text="character after the last")
    quote_sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["claim_id", "id"]
        verbose_name_plural = "evidence"
        constraints = [models.CheckConstraint(condition=Q(start__lt=F("end")), name="evidence_is_not_empty")]
        indexes = [models.Index(fields=["document", "start"], name="evidence_in_reading_order")]

    def __str__(self) -> str:
        return f"{self.document} {self.start}–{self.end}"
