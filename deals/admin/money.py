"""The money of agreements, row by row."""

from __future__ import annotations

from django.contrib import admin

from deals.models import MilestonePayment, Royalty, Term
from filings.admin import ReadOnlyAdmin


@admin.register(Term)
class TermAdmin(ReadOnlyAdmin):
    list_display = ["kind", "qualifier", "amount", "currency", "disclosure", "agreement"]
    list_filter = ["kind", "disclosure", "currency"]
    search_fields = ["agreement__name", "payer", "payee"]
    list_select_related = ["agreement"]


@admin.register(MilestonePayment)
class MilestonePaymentAdmin(ReadOnlyAdmin):
    list_display = ["__str__", "milestone_class", "amount", "currency", "state", "agreement"]
    list_filter = ["milestone_class", "state", "disclosure"]
    search_fields = ["trigger", "agreement__name"]
    list_select_related = ["agreement"]


@admin.register(Royalty)
class RoyaltyAdmin(ReadOnlyAdmin):
    list_display = ["__str__", "rate_min", "rate_max", "base", "tiered", "disclosure", "agreement"]
    list_filter = ["base", "disclosure"]
    search_fields = ["words", "payer", "agreement__name"]
    list_select_related = ["agreement"]
