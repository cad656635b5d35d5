"""The admin of filings: to look things up and to try failed work again. What came from the SEC is not edited."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html

from filings import jobs
from filings.models import Document, DocumentText, Filer, Filing, IngestJob, RawFile, Refusal, WatchedFile


class ReadOnlyAdmin(admin.ModelAdmin):
    """Rows that the pipeline writes: seen by people, changed by nobody."""

    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class ReadOnlyInline(admin.TabularInline):
    extra = 0
    can_delete = False
    show_change_link = True

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class FilerInline(ReadOnlyInline):
    model = Filer
    fields = ["role", "name", "cik", "ein", "state", "file_number"]


class DocumentInline(ReadOnlyInline):
    model = Document
    fk_name = "filing"
    fields = ["index", "kind", "filename", "description", "characters"]


@admin.register(Filing)
class FilingAdmin(ReadOnlyAdmin):
    list_display = ["__str__", "form", "filed_on", "filer_names", "is_sample", "problem_code", "page"]
    list_filter = ["form", "filed_on", "is_sample", "problem_code"]
    search_fields = ["key", "accession", "name", "filers__name", "filers__cik"]
    date_hierarchy = "filed_on"
    inlines = [FilerInline, DocumentInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Filing]:
        return super().get_queryset(request).prefetch_related("filers")

    @admin.display(description="filers")
    def filer_names(self, filing: Filing) -> str:
        return ", ".join(filer.name for filer in filing.filers.all())

    @admin.display(description="page")
    def page(self, filing: Filing) -> str:
        return format_html('<a href="{}">open in the reader</a>', filing.get_absolute_url())


@admin.register(Filer)
class FilerAdmin(ReadOnlyAdmin):
    list_display = ["name", "role", "cik", "ein", "state", "filing"]
    list_filter = ["role", "state"]
    search_fields = ["name", "cik", "ein", "file_number"]
    list_select_related = ["filing"]


@admin.register(Document)
class DocumentAdmin(ReadOnlyAdmin):
    list_display = ["__str__", "filing", "index", "kind", "characters", "is_html", "page"]
    list_filter = ["is_html", "kind"]
    search_fields = ["filename", "description", "kind", "filing__key"]
    list_select_related = ["filing"]

    @admin.display(description="page")
    def page(self, document: Document) -> str:
        address = f"{document.filing.get_absolute_url()}?doc={document.index}"
        return format_html('<a href="{}">open in the reader</a>', address)


@admin.register(DocumentText)
class DocumentTextAdmin(ReadOnlyAdmin):
    list_display = ["document", "version"]
    list_filter = ["version"]
    search_fields = ["document__filename", "document__filing__key"]
    list_select_related = ["document"]
    exclude = ["offsets"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[DocumentText]:
        return super().get_queryset(request).defer("text", "offsets")


@admin.register(RawFile)
class RawFileAdmin(ReadOnlyAdmin):
    list_display = ["name", "size", "sha256", "origin", "received_at"]
    search_fields = ["name", "origin", "sha256"]
    date_hierarchy = "received_at"


@admin.register(IngestJob)
class IngestJobAdmin(ReadOnlyAdmin):
    list_display = [
        "raw",
        "state",
        "attempts",
        "reason",
        "trigger",
        "requested_by",
        "filing",
        "created_at",
        "finished_at",
    ]
    list_filter = ["state", "trigger", "reason_code", "is_sample"]
    search_fields = ["raw__name", "raw__origin", "raw__sha256", "reason", "batch"]
    list_select_related = ["raw", "filing", "requested_by"]
    date_hierarchy = "created_at"
    actions = ["try_again"]

    @admin.action(description="Try again (failed, parked and invalid ones)", permissions=["retry"])
    def try_again(self, request: HttpRequest, queryset: QuerySet[IngestJob]) -> None:
        again = sum(jobs.retry(job) for job in queryset)
        self.message_user(request, f"{again} put back on their way.", messages.SUCCESS if again else messages.WARNING)

    def has_retry_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("filings.change_ingestjob")


@admin.register(Refusal)
class RefusalAdmin(ReadOnlyAdmin):
    list_display = ["name", "reason", "origin", "trigger", "requested_by", "refused_at"]
    list_filter = ["reason_code", "trigger"]
    search_fields = ["name", "origin", "reason"]
    list_select_related = ["requested_by"]


@admin.register(WatchedFile)
class WatchedFileAdmin(ReadOnlyAdmin):
    list_display = ["path", "size", "is_done", "problem", "seen_at"]
    list_filter = ["is_done"]
    search_fields = ["path", "problem"]
