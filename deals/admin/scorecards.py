"""Scorecards in the admin: to look runs up. The command writes them, nobody edits them."""

from __future__ import annotations

from django.contrib import admin

from deals.models import CalibrationBin, FieldScore, Miss, Scorecard
from filings.admin import ReadOnlyAdmin, ReadOnlyInline


class FieldScoreInline(ReadOnlyInline):
    model = FieldScore
    fields = ["field", "right", "wrong", "missed"]
    show_change_link = False


@admin.register(Scorecard)
class ScorecardAdmin(ReadOnlyAdmin):
    list_display = ["name", "in_sample", "has_misses", "documents", "rules_version", "ran_at", "is_sample"]
    list_filter = ["name", "in_sample", "is_sample"]
    search_fields = ["name", "rules_version"]
    date_hierarchy = "ran_at"
    inlines = [FieldScoreInline]


@admin.register(Miss)
class MissAdmin(ReadOnlyAdmin):
    list_display = ["field", "outcome", "document", "expected", "found", "rule", "confidence", "scorecard"]
    list_filter = ["outcome", "field"]
    search_fields = ["document", "expected", "found", "rule"]
    list_select_related = ["scorecard"]


@admin.register(CalibrationBin)
class CalibrationBinAdmin(ReadOnlyAdmin):
    list_display = ["scorecard", "field", "step", "values", "right"]
    list_filter = ["field"]
    list_select_related = ["scorecard"]
