"""SEC documents: what was filed, kept as filed, and how far each has come on its way through the pipeline."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse


class RawFile(models.Model):
    """Bytes exactly as received, in the content-addressed store (`filings.store`) under their SHA-256."""

    sha256 = models.CharField("SHA-256", max_length=64, unique=True)
    size = models.PositiveBigIntegerField(help_text="bytes")
    name = models.CharField(max_length=500, help_text="file name it first came under")
    origin = models.CharField(max_length=1000, blank=True, help_text="path, archive member or address it came from")
    received_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.name


class Filing(models.Model):
    """One submission to the SEC, or a single document given without its submission.

    `key` is the accession number where there is one, else "sha256-" and the first 16 digits of the raw file's hash, so
    the same document is one filing however often and under whatever name it comes. The same accession may come as
    several raw files (`.txt` and `.nc`); `raw` is the one that is read, chosen the same way in any order of arrival.
    """

    key = models.CharField(max_length=32, unique=True)
    accession = models.CharField("accession number", max_length=20, blank=True, db_index=True)
    raw = models.ForeignKey(RawFile, on_delete=models.PROTECT, related_name="filings")
    name = models.CharField(max_length=500, help_text="file name of the raw file")
    form = models.CharField(max_length=20, blank=True, db_index=True)
    filed_on = models.DateField(null=True, blank=True, db_index=True)
    accepted_at = models.DateTimeField(null=True, blank=True)
    period = models.DateField("period of report", null=True, blank=True)
    event_date = models.CharField(max_length=10, blank=True, help_text="date of earliest event reported, ISO 8601")
    items = models.JSONField(default=list, blank=True, help_text="8-K items as printed")
    header = models.JSONField(default=dict, blank=True, help_text="the SGML header, read generically")
    problem_code = models.CharField(max_length=40, blank=True)
    problem = models.TextField(blank=True, help_text="what is wrong with the content, for a person")
    is_sample = models.BooleanField(default=False, db_index=True)
    first_seen_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-filed_on", "-id"]
        indexes = [models.Index(fields=["-filed_on", "-id"], name="filing_newest")]

    def __str__(self) -> str:
        return f"{self.form or 'document'} {self.accession or self.name}"

    def get_absolute_url(self) -> str:
        return reverse("filings:detail", args=[self.key])

    @property
    def read_documents(self) -> models.QuerySet[Document]:
        """The documents of the raw file that is read, in order."""
        return self.documents.filter(raw_id=self.raw_id).order_by("index")


class Filer(models.Model):
    """A registrant of a filing, as its header (or, without one, its cover page) names it."""

    class Role(models.TextChoices):
        FILER = "filer", "filer"
        SUBJECT = "subject", "subject company"
        FILED_BY = "filed_by", "filed by"
        REPORTING_OWNER = "reporting_owner", "reporting owner"
        OTHER = "other", "other"

    filing = models.ForeignKey(Filing, on_delete=models.CASCADE, related_name="filers")
    ordinal = models.PositiveSmallIntegerField(default=0)
    role = models.CharField(max_length=20, choices=Role.choices, default=Role.FILER)
    name = models.CharField(max_length=300)
    cik = models.CharField("CIK", max_length=10, blank=True, db_index=True)
    ein = models.CharField("EIN", max_length=10, blank=True)
    sic = models.CharField("SIC code", max_length=4, blank=True)
    state = models.CharField("state of incorporation", max_length=60, blank=True)
    fiscal_year_end = models.CharField(max_length=4, blank=True, help_text="MMDD")
    file_number = models.CharField(max_length=20, blank=True)
    film_number = models.CharField(max_length=20, blank=True)
    addresses = models.JSONField(default=dict, blank=True)
    former_names = models.JSONField(default=list, blank=True, help_text="[{name, until}]")

    class Meta:
        ordering = ["filing_id", "ordinal"]
        constraints = [models.UniqueConstraint(fields=["filing", "ordinal"], name="filer_once_per_filing")]

    def __str__(self) -> str:
        return self.name


class Document(models.Model):
    """One document of a filing: where its bytes stand in the raw file."""

    filing = models.ForeignKey(Filing, on_delete=models.CASCADE, related_name="documents")
    raw = models.ForeignKey(RawFile, on_delete=models.PROTECT, related_name="documents")
    index = models.PositiveIntegerField(help_text="position in the raw file, from 0")
    kind = models.CharField("type", max_length=60, blank=True, help_text="8-K, EX-99.1, EX-10.4, …")
    filename = models.CharField(max_length=300, blank=True)
    description = models.CharField(max_length=500, blank=True)
    start = models.PositiveBigIntegerField(help_text="first byte in the raw file")
    end = models.PositiveBigIntegerField(help_text="byte after the last")
    is_html = models.BooleanField(default=False)
    characters = models.PositiveIntegerField(default=0, help_text="of reading text")
    notes = models.JSONField(default=list, blank=True, help_text="what was given up while reading it")

    class Meta:
        ordering = ["filing_id", "raw_id", "index"]
        constraints = [models.UniqueConstraint(fields=["raw", "index"], name="document_once_per_raw_file")]

    def __str__(self) -> str:
        return f"{self.kind or 'document'} {self.filename}".strip()


class DocumentText(models.Model):
    """Reading text of a document under one version of the conversion. Never edited: offsets of evidence refer to it."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="texts")
    version = models.PositiveIntegerField()
    text = models.TextField()
    offsets = models.BinaryField(help_text="map from characters to bytes of the document (filings.text.offsets)")

    class Meta:
        ordering = ["document_id", "version"]
        constraints = [models.UniqueConstraint(fields=["document", "version"], name="text_once_per_version")]

    def __str__(self) -> str:
        return f"{self.document} (text version {self.version})"


class IngestJob(models.Model):
    """One raw file on its way: fetch → parse → record. The row is the status; the broker only carries its id."""

    class State(models.TextChoices):
        QUEUED = "queued", "queued"
        FETCHED = "fetched", "fetched"
        PARSED = "parsed", "parsed"
        RECORDED = "recorded", "recorded"
        INVALID = "invalid", "invalid content"
        FAILED = "failed", "failed, will be tried again"
        PARKED = "parked", "parked after repeated failure"

    class Trigger(models.TextChoices):
        COMMAND = "command", "command"
        UPLOAD = "upload", "upload"
        FOLDER = "folder", "watched folder"
        SAMPLE = "sample", "sample filings"
        FEED = "feed", "EDGAR feed"

    raw = models.OneToOneField(RawFile, on_delete=models.CASCADE, related_name="job")
    filing = models.ForeignKey(Filing, null=True, blank=True, on_delete=models.SET_NULL, related_name="jobs")
    trigger = models.CharField(max_length=10, choices=Trigger.choices)
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    batch = models.CharField(max_length=40, blank=True, db_index=True, help_text="jobs that were asked for together")
    state = models.CharField(max_length=10, choices=State.choices, default=State.QUEUED, db_index=True)
    done_state = models.CharField(
        max_length=10, choices=State.choices, default=State.QUEUED, help_text="last step that was completed"
    )
    attempts = models.PositiveSmallIntegerField(default=0, help_text="times the step in hand was begun")
    reason_code = models.CharField(max_length=40, blank=True)
    reason = models.TextField(blank=True, help_text="why it is invalid, failed or parked, for a person")
    is_sample = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True, db_index=True)
    enqueued_at = models.DateTimeField(null=True, blank=True, help_text="last time it was handed to the broker")
    due_at = models.DateTimeField(null=True, blank=True, help_text="when the sweep hands it to the broker again")
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    updated_at = models.DateTimeField(auto_now=True)

    UNFINISHED = (State.QUEUED, State.FETCHED, State.PARSED, State.FAILED)

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(
                fields=["due_at"],
                condition=Q(state__in=["queued", "fetched", "parsed", "failed"]),
                name="ingest_job_unfinished",
            )
        ]

    def __str__(self) -> str:
        return f"{self.raw} ({self.get_state_display()})"

    def timings(self) -> dict[str, Any]:
        """Seconds from creation to start and from start to finish, None where not reached."""
        waited = self.started_at - self.created_at if self.started_at else None
        worked = self.finished_at - self.started_at if self.finished_at and self.started_at else None
        return {
            "waited": waited.total_seconds() if waited is not None else None,
            "worked": worked.total_seconds() if worked is not None else None,
        }


class Refusal(models.Model):
    """Something that was offered and not taken in, so that no bytes of it are kept: too large, unreadable, unsafe."""

    name = models.CharField(max_length=500)
    origin = models.CharField(max_length=1000, blank=True, help_text="path, archive member or address it came from")
    reason_code = models.CharField(max_length=40)
    reason = models.TextField(help_text="why it was refused, for a person")
    trigger = models.CharField(max_length=10, choices=IngestJob.Trigger.choices)
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    batch = models.CharField(max_length=40, blank=True, db_index=True, help_text="what it was offered together with")
    refused_at = models.DateTimeField(db_index=True, help_text="last time it was offered")

    class Meta:
        ordering = ["-refused_at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["origin", "name", "reason_code"], name="refusal_once_per_origin_and_reason")
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"


class WatchedFile(models.Model):
    """A file seen in the watched folder. It is taken in once it has stopped changing, and again when it changes."""

    path = models.CharField(max_length=1000, unique=True, help_text="below the watched folder")
    size = models.PositiveBigIntegerField(help_text="bytes when last seen")
    changed_ns = models.BigIntegerField(help_text="time of modification when last seen, in nanoseconds")
    is_done = models.BooleanField(default=False, help_text="taken in or refused as it is now")
    problem = models.TextField(blank=True, help_text="why it was not taken in, for a person")
    seen_at = models.DateTimeField(help_text="when this size and time were first seen")

    class Meta:
        ordering = ["path"]

    def __str__(self) -> str:
        return self.path
