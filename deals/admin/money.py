"""The money of agreements, row by row."""

from __future__ import annotations

from django.contrib import admin

from deals.admin.curated import ItemAdmin
from deals.models import MilestonePayment, Royalty, Term


@admin.register(Term)
class TermAdmin(ItemAdmin):
    field = "term"
    said = ("amount", "amount_max", "currency", "qualifier", "disclosure", "payer", "payee", "basis", "percent")
    list_display = ["kind", "qualifier", "amount", "currency", "disclosure", "agreement"]
    list_filter = ["kind", "disclosure", "currency"]
    search_fields = ["agreement__name", "payer", "payee"]
    list_select_related = ["agreement"]


@admin.register(MilestonePayment)
class MilestonePaymentAdmin(ItemAdmin):
    field = "milestone"
    said = ("milestone_class", "trigger", "amount", "currency", "state", "disclosure")
    parts = {"milestone_class": "class"}
    list_display = ["__str__", "milestone_class", "amount", "currency", "state", "agreement"]
    list_filter = ["milestone_class", "state", "disclosure"]
    search_fields = ["trigger", "agreement__name"]
    list_select_related = ["agreement"]


@admin.register(Royalty)
class RoyaltyAdmin(ItemAdmin):
    field = "royalty"
    said = ("payer", "words", "rate_min", "rate_max", "tiered", "base", "disclosure")
    list_display = ["__str__", "rate_min", "rate_max", "base", "tiered", "disclosure", "agreement"]
    list_filter = ["base", "disclosure"]
    search_fields = ["words", "payer", "agreement__name"]
    list_select_related = ["agreement"]
