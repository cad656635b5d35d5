"""Where values come from: readings, mentions, claims and their evidence. Nobody edits these."""

from __future__ import annotations

from django.contrib import admin

from deals.models import Claim, Evidence, Extraction, Mention, PairKey
from filings.admin import ReadOnlyAdmin, ReadOnlyInline


class EvidenceInline(ReadOnlyInline):
    model = Evidence
    fields = ["document", "use", "part", "start", "end"]


@admin.register(Claim)
class ClaimAdmin(ReadOnlyAdmin):
    list_display = ["field", "value", "rank", "rule", "confidence", "author", "disclosed_on", "learnt_at"]
    list_filter = ["field", "rank", "grade"]
    search_fields = ["rule", "field", "item"]
    list_select_related = ["author"]
    inlines = [EvidenceInline]


@admin.register(Extraction)
class ExtractionAdmin(ReadOnlyAdmin):
    list_display = ["filing", "rules_version", "text_version", "is_current", "read_at"]
    list_filter = ["is_current", "rules_version"]
    search_fields = ["filing__key", "filing__name"]
    list_select_related = ["filing"]


@admin.register(Mention)
class MentionAdmin(ReadOnlyAdmin):
    list_display = ["__str__", "agreement", "grade", "confidence", "is_background"]
    list_filter = ["grade", "is_background"]
    list_select_related = ["extraction__filing", "agreement"]


@admin.register(Evidence)
class EvidenceAdmin(ReadOnlyAdmin):
    list_display = ["claim", "document", "use", "part", "start", "end"]
    list_filter = ["use"]
    list_select_related = ["claim", "document"]


@admin.register(PairKey)
class PairKeyAdmin(ReadOnlyAdmin):
    list_display = ["key", "mention"]
    search_fields = ["key"]
    list_select_related = ["mention__extraction__filing"]
