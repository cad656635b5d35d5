"""The money of an agreement, projected from claims: terms, milestone payments and royalties.

`item` is the key under which claims speak of the row (see `deals.ledger.items`), so that an analyst's claim and a
re-reading of the filing meet in the same row.
"""

from __future__ import annotations

from django.db import models

from deals.models.agreement import Agreement, choices
from filings.extraction import facts


class MoneyRow(models.Model):
    """What terms, milestone payments and royalties share."""

    item = models.CharField(max_length=200)
    disclosure = models.CharField(max_length=12, choices=choices(facts.DISCLOSURES), default="exact", db_index=True)
    claim = models.ForeignKey("deals.Claim", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    ordinal = models.PositiveSmallIntegerField(default=0)

    class Meta:
        abstract = True


class Term(MoneyRow):
    """An amount of the deal as a whole, in units of `currency`, or a payment said to exist without a number."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="terms")
    kind = models.CharField(max_length=25, choices=choices(facts.TERM_KINDS), db_index=True)
    amount = models.DecimalField(max_digits=18, decimal_places=2, null=True, blank=True)
    amount_max = models.DecimalField(max_digits=18, decimal_places=2, null=True, blank=True, help_text="of a range")
    currency = models.CharField(max_length=3, blank=True)
    qualifier = models.CharField(max_length=10, blank=True, choices=choices(facts.QUALIFIERS))
    payer = models.CharField(max_length=300, blank=True)
    payee = models.CharField(max_length=300, blank=True)
    basis = models.CharField(max_length=15, blank=True, choices=choices(facts.BASES))
    includes = models.JSONField(default=list, blank=True, help_text="kinds that a lump sum contains")
    percent = models.DecimalField(max_digits=6, decimal_places=3, null=True, blank=True)

    class Meta:
        ordering = ["agreement_id", "ordinal", "id"]
        constraints = [models.UniqueConstraint(fields=["agreement", "item"], name="term_once")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.currency} {self.amount}" if self.amount else self.get_kind_display()


class MilestonePayment(MoneyRow):
    """One event with its own amount or state."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="milestones")
    milestone_class = models.CharField("class", max_length=15, choices=choices(facts.MILESTONE_CLASSES))
    trigger = models.TextField(blank=True)
    amount = models.DecimalField(max_digits=18, decimal_places=2, null=True, blank=True)
    currency = models.CharField(max_length=3, blank=True)
    state = models.CharField(max_length=10, choices=choices(facts.MILESTONE_STATES), default="potential")
    state_claim = models.ForeignKey(
        "deals.Claim", null=True, blank=True, on_delete=models.SET_NULL, related_name="+",
        help_text="the claim that says how far it has come",
    )  # fmt: skip

    class Meta:
        ordering = ["agreement_id", "ordinal", "id"]
        constraints = [models.UniqueConstraint(fields=["agreement", "item"], name="milestone_payment_once")]

    def __str__(self) -> str:
        return self.trigger[:80] or self.get_milestone_class_display()


class Royalty(MoneyRow):
    """Royalties owed by `payer`; rates in per cent, open-ended when `rate_max` is empty and `rate_min` is not."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="royalties")
    payer = models.CharField(max_length=300, blank=True)
    words = models.CharField(max_length=200, blank=True, help_text="the rate as printed, when in words")
    rate_min = models.DecimalField(max_digits=6, decimal_places=3, null=True, blank=True)
    rate_max = models.DecimalField(max_digits=6, decimal_places=3, null=True, blank=True)
    tiered = models.BooleanField(null=True, blank=True)
    base = models.CharField(max_length=20, blank=True, choices=choices(facts.ROYALTY_BASES))

    class Meta:
        ordering = ["agreement_id", "ordinal", "id"]
        verbose_name_plural = "royalties"
        constraints = [models.UniqueConstraint(fields=["agreement", "item"], name="royalty_once")]

    def __str__(self) -> str:
        return self.words or (f"{self.rate_min}–{self.rate_max} %" if self.rate_min is not None else "royalty")
