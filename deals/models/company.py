"""Companies: who they are, the names and securities they are known by, and who owns whom."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.urls import reverse


class Company(models.Model):
    """An organisation, projected from claims. `key` says which: "cik:0000350001", or "name:" and its name's key."""

    class Kind(models.TextChoices):
        COMPANY = "company", "company"
        UNIVERSITY = "university", "university or institute"
        OTHER = "other", "other organisation"

    key = models.CharField(max_length=320, unique=True)
    name = models.CharField(max_length=300, db_index=True, help_text="best-known full name")
    kind = models.CharField(max_length=20, choices=Kind.choices, default=Kind.COMPANY)
    cik = models.CharField("CIK", max_length=10, blank=True, db_index=True)
    ein = models.CharField("EIN", max_length=10, blank=True)
    sic = models.CharField("SIC code", max_length=4, blank=True)
    state = models.CharField("state of incorporation", max_length=60, blank=True)
    fiscal_year_end = models.CharField(max_length=4, blank=True, help_text="MMDD")
    file_number = models.CharField(max_length=20, blank=True)
    provenance = models.JSONField(default=dict, blank=True, editable=False, help_text="field → id of winning claim")

    class Meta:
        ordering = ["name", "id"]
        verbose_name_plural = "companies"
        constraints = [
            models.UniqueConstraint(fields=["cik"], condition=~Q(cik=""), name="company_once_per_cik"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("deals:company", args=[self.pk])


class CompanyName(models.Model):
    """A name a company goes or went by, as printed, and when filings used it."""

    class Kind(models.TextChoices):
        REGISTRANT = "registrant", "registrant name"
        FORMER = "former", "former name"
        STATED = "stated", "as stated in filings"
        CURATED = "curated", "entered by a curator"

    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="names")
    name = models.CharField(max_length=300)
    name_key = models.CharField(max_length=300, db_index=True, help_text="normalised: what is compared")
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.STATED)
    first_seen = models.DateField(null=True, blank=True)
    last_seen = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["company_id", "name"]
        constraints = [models.UniqueConstraint(fields=["company", "name"], name="company_name_once")]

    def __str__(self) -> str:
        return self.name


class CompanyRedirect(models.Model):
    """A company that turned out to be another one: old links keep working."""

    old_id = models.BigIntegerField(unique=True)
    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="former_ids")

    def __str__(self) -> str:
        return f"{self.old_id} → {self.company_id}"


class NameUse(models.Model):
    """A name as one reading of a filing uses it, and the company it was resolved to.

    The rows are the ground that resolution stands on: `cik` and `is_former` come from the filing itself, `company` is
    the resolution's decision (see `deals.ledger.resolve`) and is the only column that ever changes.
    """

    extraction = models.ForeignKey("deals.Extraction", on_delete=models.CASCADE, related_name="name_uses")
    name = models.CharField(max_length=300, help_text="as printed")
    name_key = models.CharField(max_length=300, help_text="normalised: what is compared")
    cik = models.CharField("CIK", max_length=10, blank=True, help_text="where the filing ties the name to one")
    in_header = models.BooleanField(default=False, help_text="the SGML header itself ties the name to the CIK")
    is_registrant = models.BooleanField(default=False)
    is_former = models.BooleanField(default=False, help_text="given as a former name of the registrant")
    disclosed_on = models.DateField(null=True, blank=True, help_text="date of the filing")
    company = models.ForeignKey(Company, null=True, blank=True, on_delete=models.PROTECT, related_name="name_uses")

    class Meta:
        ordering = ["extraction_id", "id"]
        constraints = [models.UniqueConstraint(fields=["extraction", "name", "cik"], name="name_use_once_per_reading")]
        indexes = [models.Index(fields=["name_key", "cik"], name="name_use_by_key")]

    def __str__(self) -> str:
        return f"{self.name} in {self.extraction_id}"


class Security(models.Model):
    """A listed security of a company."""

    class Kind(models.TextChoices):
        COMMON = "common", "common stock"
        WARRANT = "warrant", "warrant"
        UNIT = "unit", "unit"
        ADS = "ads", "American depositary share"
        PREFERRED = "preferred", "preferred stock"
        UNKNOWN = "unknown", "security"

    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="securities")
    exchange = models.CharField(max_length=20)
    ticker = models.CharField(max_length=20, db_index=True)
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.UNKNOWN)
    claim = models.ForeignKey("deals.Claim", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    first_seen = models.DateField(null=True, blank=True)
    last_seen = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["company_id", "exchange", "ticker"]
        verbose_name_plural = "securities"
        constraints = [
            models.UniqueConstraint(fields=["company", "exchange", "ticker"], name="security_once_per_company")
        ]

    def __str__(self) -> str:
        return f"{self.exchange}:{self.ticker}"


class Ownership(models.Model):
    """Parent and subsidiary, as filings state it, and the first and last filing date that did."""

    parent = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="subsidiaries")
    child = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="parents")
    percent = models.DecimalField(max_digits=6, decimal_places=3, null=True, blank=True)
    jurisdiction = models.CharField(max_length=100, blank=True)
    first_seen = models.DateField(null=True, blank=True)
    last_seen = models.DateField(null=True, blank=True)
    claim = models.ForeignKey("deals.Claim", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ["parent_id", "child_id"]
        constraints = [
            models.UniqueConstraint(fields=["parent", "child"], name="ownership_once"),
            models.CheckConstraint(condition=~Q(parent=F("child")), name="ownership_not_of_itself"),
            models.CheckConstraint(
                condition=Q(percent__isnull=True) | Q(percent__gte=0, percent__lte=100),
                name="ownership_percent_0_to_100",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.parent} → {self.child}"
