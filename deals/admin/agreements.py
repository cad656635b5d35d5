"""Agreements and what belongs to them."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from deals.admin.curated import CuratedAdmin, ItemAdmin
from deals.ledger.items import item_of_party
from deals.models import (
    Agreement,
    AgreementEvent,
    AgreementRedirect,
    Component,
    MilestonePayment,
    Note,
    Party,
    Royalty,
    Subject,
    Term,
)
from filings.admin import ReadOnlyAdmin, ReadOnlyInline


class PartyInline(ReadOnlyInline):
    model = Party
    fields = ["name", "role", "company", "parent"]


class TermInline(ReadOnlyInline):
    model = Term
    fields = ["kind", "qualifier", "amount", "currency", "disclosure", "payer", "payee"]


class MilestoneInline(ReadOnlyInline):
    model = MilestonePayment
    fields = ["milestone_class", "trigger", "amount", "currency", "state", "disclosure"]


class RoyaltyInline(ReadOnlyInline):
    model = Royalty
    fields = ["words", "rate_min", "rate_max", "base", "disclosure", "payer"]


@admin.register(Agreement)
class AgreementAdmin(CuratedAdmin):
    subject = "agreement"
    said = ("name", "event", "announced", "signed", "effective", "phase", "modality", "exclusivity")
    list_display = ["__str__", "party_names", "event", "dated_on", "upfront_amount", "upfront_currency", "review"]
    list_filter = ["review", "event", "components__kind", "phase", "modality", "upfront_disclosure", "is_sample"]
    search_fields = ["name", "parties__name", "subjects__name"]
    date_hierarchy = "dated_on"
    inlines = [PartyInline, TermInline, MilestoneInline, RoyaltyInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Agreement]:
        return super().get_queryset(request).prefetch_related("parties")

    @admin.display(description="parties")
    def party_names(self, agreement: Agreement) -> str:
        return ", ".join(party.name for party in agreement.parties.all())


@admin.register(AgreementRedirect)
class AgreementRedirectAdmin(ReadOnlyAdmin):
    list_display = ["old_id", "agreement"]
    list_select_related = ["agreement"]


@admin.register(Party)
class PartyAdmin(ItemAdmin):
    field = "party"
    said = ("role",)
    list_display = ["name", "role", "agreement", "company", "parent"]
    list_filter = ["role"]
    search_fields = ["name", "company__name"]
    list_select_related = ("agreement", "company", "parent")

    def item_of(self, obj: Party) -> str:
        return item_of_party({"name": obj.name})


@admin.register(Component)
class ComponentAdmin(ReadOnlyAdmin):
    list_display = ["kind", "agreement"]
    list_filter = ["kind"]
    list_select_related = ["agreement"]


@admin.register(Subject)
class SubjectAdmin(ReadOnlyAdmin):
    list_display = ["name", "kind", "agreement"]
    list_filter = ["kind"]
    search_fields = ["name"]
    list_select_related = ["agreement"]


@admin.register(AgreementEvent)
class AgreementEventAdmin(ReadOnlyAdmin):
    list_display = ["kind", "on", "agreement"]
    list_filter = ["kind"]
    list_select_related = ["agreement"]


@admin.register(Note)
class NoteAdmin(ReadOnlyAdmin):
    list_display = ["__str__", "kind", "author", "agreement", "company", "filing", "created_at"]
    list_filter = ["kind", "created_at"]
    search_fields = ["text"]
    list_select_related = ["author", "agreement", "company", "filing"]
