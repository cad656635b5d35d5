"""Companies, their names, securities and owners."""

from __future__ import annotations

from django.contrib import admin

from deals.admin.curated import CuratedAdmin
from deals.models import Company, CompanyName, NameUse, Ownership, Security
from filings.admin import ReadOnlyAdmin, ReadOnlyInline


class NameInline(ReadOnlyInline):
    model = CompanyName
    fields = ["name", "kind", "first_seen", "last_seen"]


class SecurityInline(ReadOnlyInline):
    model = Security
    fields = ["exchange", "ticker", "kind", "first_seen", "last_seen"]


class SubsidiaryInline(ReadOnlyInline):
    model = Ownership
    fk_name = "parent"
    fields = ["child", "percent", "jurisdiction", "first_seen", "last_seen"]
    verbose_name_plural = "subsidiaries"


@admin.register(Company)
class CompanyAdmin(CuratedAdmin):
    subject = "company"
    said = ("name", "kind", "ein", "sic", "state", "fiscal_year_end", "file_number")
    list_display = ["name", "kind", "cik", "sic", "state"]
    list_filter = ["kind", "state"]
    search_fields = ["name", "names__name", "cik"]
    inlines = [NameInline, SecurityInline, SubsidiaryInline]


@admin.register(CompanyName)
class CompanyNameAdmin(ReadOnlyAdmin):
    list_display = ["name", "kind", "company", "first_seen", "last_seen"]
    list_filter = ["kind"]
    search_fields = ["name", "name_key"]
    list_select_related = ["company"]


@admin.register(NameUse)
class NameUseAdmin(ReadOnlyAdmin):
    list_display = ["name", "cik", "is_registrant", "is_former", "company", "disclosed_on"]
    list_filter = ["is_registrant", "is_former"]
    search_fields = ["name", "name_key", "cik"]
    list_select_related = ["company"]


@admin.register(Security)
class SecurityAdmin(ReadOnlyAdmin):
    list_display = ["__str__", "kind", "company", "first_seen", "last_seen"]
    list_filter = ["exchange", "kind"]
    search_fields = ["ticker", "company__name"]
    list_select_related = ["company"]


@admin.register(Ownership)
class OwnershipAdmin(ReadOnlyAdmin):
    list_display = ["parent", "child", "percent", "jurisdiction", "first_seen", "last_seen"]
    search_fields = ["parent__name", "child__name"]
    list_select_related = ["parent", "child"]
