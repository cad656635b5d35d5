"""Licensing agreements and what belongs to them, projected from claims: parties, subject matter and timeline."""

from __future__ import annotations

from django.db import models
from django.urls import reverse

from deals.models.company import Company
from filings.extraction import facts


def choices(values: tuple[str, ...]) -> list[tuple[str, str]]:
    """Django choices of an enumeration of the extractor, labelled as people say them."""
    return [(value, value.replace("_", " ")) for value in values]


class Agreement(models.Model):
    """One deal: an agreement, or a set signed together, about rights between outside parties.

    Dates as stated are ISO 8601 strings that may be a month or a year only; `dated_on` is the day they sort and filter
    by (signed, else announced, else effective, else the first filing; a month or year counts from its first day).
    """

    class Review(models.TextChoices):
        UNREVIEWED = "unreviewed", "unreviewed"
        CONFIRMED = "confirmed", "confirmed"
        CORRECTED = "corrected", "corrected by an analyst"
        REJECTED = "rejected", "not a deal"

    name = models.CharField("agreement title", max_length=300, blank=True)
    event = models.CharField("latest event", max_length=20, choices=choices(facts.EVENTS), db_index=True)
    announced = models.CharField(max_length=10, blank=True)
    signed = models.CharField(max_length=10, blank=True)
    effective = models.CharField(max_length=10, blank=True)
    dated_on = models.DateField(null=True, blank=True, db_index=True)
    phase = models.CharField(
        "phase at signing", max_length=20, blank=True, choices=choices(facts.PHASES), db_index=True
    )
    modality = models.CharField(max_length=20, blank=True, choices=choices(facts.MODALITIES), db_index=True)
    exclusivity = models.CharField(max_length=20, blank=True, choices=choices(facts.EXCLUSIVITIES), db_index=True)
    territory_include = models.JSONField(default=list, blank=True)
    territory_exclude = models.JSONField(default=list, blank=True)
    term_years = models.DecimalField(max_digits=6, decimal_places=2, null=True, blank=True)
    confidence = models.FloatField(default=0, help_text="of the best mention, 0 to 1")
    review = models.CharField(max_length=12, choices=Review.choices, default=Review.UNREVIEWED, db_index=True)
    is_sample = models.BooleanField(default=False, db_index=True)
    is_unsupported = models.BooleanField(
        default=False, db_index=True, help_text="analysts wrote about it, but no filing as read now tells of it"
    )
    # What lists sort and filter by, in the currency named; the rows in Term stay the truth.
    upfront_disclosure = models.CharField(max_length=12, blank=True, choices=choices(facts.DISCLOSURES), db_index=True)
    upfront_amount = models.DecimalField(max_digits=18, decimal_places=2, null=True, blank=True, db_index=True)
    upfront_currency = models.CharField(max_length=3, blank=True)
    milestones_amount = models.DecimalField(max_digits=18, decimal_places=2, null=True, blank=True)
    milestones_currency = models.CharField(max_length=3, blank=True)
    total_amount = models.DecimalField(max_digits=18, decimal_places=2, null=True, blank=True, db_index=True)
    total_currency = models.CharField(max_length=3, blank=True)
    provenance = models.JSONField(default=dict, blank=True, editable=False, help_text="field → id of winning claim")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-dated_on", "-id"]
        indexes = [models.Index(fields=["-dated_on", "-id"], name="agreement_newest")]

    def __str__(self) -> str:
        return self.name or f"Agreement {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("deals:detail", args=[self.pk])


class AgreementRedirect(models.Model):
    """An agreement that turned out to be another one: old links keep working."""

    old_id = models.BigIntegerField(unique=True)
    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="former_ids")

    def __str__(self) -> str:
        return f"{self.old_id} → {self.agreement_id}"


class Component(models.Model):
    """What kind of deal it is; one deal may be several."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="components")
    kind = models.CharField(max_length=25, choices=choices(facts.COMPONENTS), db_index=True)
    claim = models.ForeignKey("deals.Claim", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ["agreement_id", "id"]
        constraints = [models.UniqueConstraint(fields=["agreement", "kind"], name="component_once")]

    def __str__(self) -> str:
        return self.get_kind_display()


class Party(models.Model):
    """A principal of an agreement: the signatory, its role, and its parent as the filing states it."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="parties")
    company = models.ForeignKey(Company, on_delete=models.PROTECT, related_name="parties")
    name = models.CharField(max_length=300, help_text="as stated")
    role = models.CharField(max_length=12, choices=choices(facts.ROLES), db_index=True)
    parent = models.ForeignKey(
        Company, null=True, blank=True, on_delete=models.PROTECT, related_name="parties_through_subsidiaries"
    )
    ordinal = models.PositiveSmallIntegerField(default=0)
    claim = models.ForeignKey("deals.Claim", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ["agreement_id", "ordinal", "id"]
        verbose_name_plural = "parties"
        constraints = [models.UniqueConstraint(fields=["agreement", "company"], name="party_once_per_agreement")]

    def __str__(self) -> str:
        return f"{self.name} ({self.get_role_display()})"


class Subject(models.Model):
    """What the rights are about: a product, candidate, programme or technology, or a disease, as written."""

    class Kind(models.TextChoices):
        ASSET = "asset", "asset"
        INDICATION = "indication", "indication"

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="subjects")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    name = models.CharField(max_length=300)
    claim = models.ForeignKey("deals.Claim", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ["agreement_id", "kind", "id"]
        constraints = [models.UniqueConstraint(fields=["agreement", "kind", "name"], name="subject_once")]

    def __str__(self) -> str:
        return self.name


class AgreementEvent(models.Model):
    """A step in the life of an agreement, as a filing reports it: signed, amended, milestone paid, terminated …"""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="events")
    kind = models.CharField(max_length=20, choices=choices(facts.EVENTS))
    on = models.CharField(max_length=10, blank=True, help_text="ISO 8601 as stated; empty when no day is given")
    claim = models.ForeignKey("deals.Claim", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ["agreement_id", "on", "id"]
        constraints = [models.UniqueConstraint(fields=["agreement", "kind", "on"], name="agreement_event_once")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.on}".strip()
