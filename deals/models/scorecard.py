"""Scorecards: runs of the pipeline over documents whose facts are known, with counts, misses and confidence."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.urls import reverse


class Scorecard(models.Model):
    """One run over one set of labelled documents by one version of the rules."""

    name = models.CharField(max_length=60, help_text="name of the set")
    digest = models.CharField(max_length=64, help_text="of all texts and labels of the set")
    in_sample = models.BooleanField(
        help_text="authors of rules may read the set; otherwise it is left out and none of them has seen it"
    )
    has_misses = models.BooleanField(help_text="misses are kept; otherwise only counts")
    documents = models.PositiveIntegerField()
    negatives = models.PositiveIntegerField(help_text="documents known to tell of no deal")
    rules_version = models.CharField(max_length=40)
    text_version = models.PositiveIntegerField()
    ran_at = models.DateTimeField()
    floor = models.FloatField(help_text="confidence below which a value is a proposal")
    values = models.PositiveIntegerField(help_text="values found whose confidence was judged")
    proposals = models.PositiveIntegerField(help_text="of these, below the floor")
    proposals_right = models.PositiveIntegerField(help_text="of the proposals, right")
    is_sample = models.BooleanField(default=False, help_text="came with the project, was not run here")

    class Meta:
        ordering = ["-ran_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["name", "digest", "rules_version", "text_version"], name="scorecard_once_per_set_and_rules"
            ),
            models.CheckConstraint(
                condition=Q(in_sample=True) | Q(has_misses=False), name="scorecard_keeps_no_misses_of_what_is_left_out"
            ),
        ]
        indexes = [models.Index(fields=["name", "-ran_at"], name="scorecard_of_set_newest")]

    def __str__(self) -> str:
        return f"{self.name} by rules {self.rules_version}"

    def get_absolute_url(self) -> str:
        return reverse("deals:scorecard", args=[self.pk])


class FieldScore(models.Model):
    """How many values of a field were right, wrong and missed."""

    scorecard = models.ForeignKey(Scorecard, on_delete=models.CASCADE, related_name="scores")
    field = models.CharField(max_length=60)
    right = models.PositiveIntegerField()
    wrong = models.PositiveIntegerField()
    missed = models.PositiveIntegerField()

    class Meta:
        ordering = ["scorecard_id", "field"]
        constraints = [models.UniqueConstraint(fields=["scorecard", "field"], name="score_once_per_field")]

    def __str__(self) -> str:
        return f"{self.field}: {self.right} right, {self.wrong} wrong, {self.missed} missed"


class Miss(models.Model):
    """One value that was wrong, missed or different from the one known, and the words it is about."""

    class Outcome(models.TextChoices):
        WRONG = "wrong", "found, but not stated"
        MISSED = "missed", "stated, but not found"
        DIFFERENT = "different", "found otherwise than stated"

    scorecard = models.ForeignKey(Scorecard, on_delete=models.CASCADE, related_name="misses")
    field = models.CharField(max_length=60)
    outcome = models.CharField(max_length=9, choices=Outcome.choices)
    document = models.CharField(max_length=300, help_text="file name")
    raw_sha256 = models.CharField("SHA-256", max_length=64, help_text="of the file's bytes: finds the filing if stored")
    about = models.TextField(blank=True, help_text="the deal, in words")
    expected = models.TextField(blank=True)
    found = models.TextField(blank=True)
    rule = models.CharField(max_length=80, blank=True)
    confidence = models.FloatField(null=True, blank=True)
    document_index = models.PositiveIntegerField(null=True, blank=True)
    start = models.PositiveIntegerField(null=True, blank=True, help_text="first character in the reading text")
    end = models.PositiveIntegerField(null=True, blank=True, help_text="character after the last")
    before = models.TextField(blank=True, help_text="words in front of the quote")
    quote = models.TextField(blank=True)
    after = models.TextField(blank=True, help_text="words behind the quote")

    class Meta:
        ordering = ["scorecard_id", "document", "id"]
        verbose_name_plural = "misses"
        constraints = [
            models.CheckConstraint(
                condition=Q(document_index__isnull=True, start__isnull=True, end__isnull=True)
                | Q(document_index__isnull=False, start__lt=F("end")),
                name="miss_has_a_whole_place_or_none",
            )
        ]
        indexes = [models.Index(fields=["scorecard", "field"], name="miss_of_field")]

    def __str__(self) -> str:
        return f"{self.field} in {self.document}: {self.get_outcome_display()}"


class CalibrationBin(models.Model):
    """Values of a field by confidence: how many lay in a step of 0.05, and how many were right."""

    scorecard = models.ForeignKey(Scorecard, on_delete=models.CASCADE, related_name="bins")
    field = models.CharField(max_length=60)
    step = models.PositiveSmallIntegerField(help_text="0 for confidences from 0, 19 for those from 0.95")
    values = models.PositiveIntegerField()
    right = models.PositiveIntegerField()
    confidence = models.FloatField(help_text="sum over the values")

    class Meta:
        ordering = ["scorecard_id", "field", "step"]
        constraints = [
            models.UniqueConstraint(fields=["scorecard", "field", "step"], name="bin_once_per_field_and_step"),
            models.CheckConstraint(condition=Q(right__lte=F("values")), name="bin_has_no_more_right_than_values"),
        ]

    def __str__(self) -> str:
        return f"{self.field} from {self.step / 20:.2f}: {self.right} of {self.values}"
