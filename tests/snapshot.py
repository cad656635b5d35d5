"""The rows that follow from filings, without what depends on the order of arrival: no primary keys, no times.

Two databases that read the same filings must give equal snapshots, in whatever order, however often and by however
many workers they read them.
"""

from __future__ import annotations

import json
from typing import Any

from deals.models import (
    Agreement,
    Claim,
    Company,
    Evidence,
    Extraction,
    Mention,
    NameUse,
    Note,
)

Rows = list[tuple[Any, ...]]

AGREEMENT_FIELDS = (
    "name", "event", "announced", "signed", "effective", "dated_on", "phase", "modality", "exclusivity",
    "territory_include", "territory_exclude", "term_years", "confidence", "review", "is_sample", "is_unsupported",
    "upfront_disclosure", "upfront_amount", "upfront_currency", "milestones_amount", "milestones_currency",
    "total_amount", "total_currency",
)  # fmt: skip
COMPANY_FIELDS = ("key", "name", "kind", "cik", "ein", "sic", "state", "fiscal_year_end", "file_number")
TERM_FIELDS = (
    "item", "kind", "amount", "amount_max", "currency", "qualifier", "disclosure", "payer", "payee", "basis",
    "includes", "percent", "ordinal",
)  # fmt: skip
MILESTONE_FIELDS = ("item", "milestone_class", "trigger", "amount", "currency", "state", "disclosure", "ordinal")
ROYALTY_FIELDS = ("item", "payer", "words", "rate_min", "rate_max", "tiered", "base", "disclosure", "ordinal")


def snapshot() -> dict[str, Any]:
    """Everything that follows from the filings now recorded, by natural keys; compare two with `==`."""
    return {
        "companies": sorted((_company(company) for company in Company.objects.all()), key=repr),
        "agreements": sorted((_agreement(agreement) for agreement in Agreement.objects.all()), key=repr),
        "extractions": sorted(_extraction(extraction) for extraction in Extraction.objects.filter(is_current=True)),
    }


def analysts_work() -> dict[str, Any]:
    """What people said and wrote, with the primary key of what it stands on: nothing may ever change it."""
    return {
        "claims": list(
            Claim.objects.filter(author__isnull=False)
            .order_by("id")
            .values_list("id", "author_id", "field", "item", "value", "rank", "reason", "retracts_id", "learnt_at")
        ),
        "notes": list(Note.objects.order_by("id").values_list("id", "author_id", "kind", "text", "created_at")),
    }


def _extraction(extraction: Extraction) -> tuple[Any, ...]:
    claims = Claim.objects.filter(extraction=extraction)
    mentions = Mention.objects.filter(extraction=extraction)
    uses = NameUse.objects.filter(extraction=extraction).select_related("company")
    return (
        extraction.filing.key,
        extraction.raw.sha256,
        extraction.rules_version,
        extraction.text_version,
        claims.count(),
        Evidence.objects.filter(claim__extraction=extraction).count(),
        mentions.count(),
        sorted((use.name, use.cik, use.company.key if use.company else "") for use in uses),
    )


def _company(company: Company) -> dict[str, Any]:
    return {
        **_fields(company, COMPANY_FIELDS),
        "names": sorted(company.names.values_list("name", "name_key", "kind", "first_seen", "last_seen"), key=repr),
        "securities": sorted(
            company.securities.values_list("exchange", "ticker", "kind", "first_seen", "last_seen"), key=repr
        ),
        "subsidiaries": sorted(
            company.subsidiaries.values_list("child__key", "percent", "jurisdiction", "first_seen", "last_seen"),
            key=repr,
        ),
    }


def _agreement(agreement: Agreement) -> dict[str, Any]:
    return {
        **_fields(agreement, AGREEMENT_FIELDS),
        "mentions": sorted(agreement.mentions.filter(extraction__is_current=True).values_list(
            "extraction__filing__key", "ordinal", "grade", "confidence", "is_background"
        )),
        "components": sorted(agreement.components.values_list("kind", flat=True)),
        "parties": sorted(
            agreement.parties.values_list("company__key", "name", "role", "parent__key", "ordinal"), key=repr
        ),
        "subjects": sorted(agreement.subjects.values_list("kind", "name")),
        "events": sorted(agreement.events.values_list("kind", "on")),
        "terms": _rows(agreement.terms.values_list(*TERM_FIELDS)),
        "milestones": _rows(agreement.milestones.values_list(*MILESTONE_FIELDS)),
        "royalties": _rows(agreement.royalties.values_list(*ROYALTY_FIELDS)),
        "provenance": {field: _origin(claim) for field, claim in sorted(agreement.provenance.items())},
    }  # fmt: skip


def _origin(claim_id: int) -> tuple[Any, ...]:
    """Which filing's which words a projected value rests on."""
    claim = Claim.objects.select_related("extraction__filing", "mention").get(pk=claim_id)
    filing = claim.extraction.filing.key if claim.extraction else f"user {claim.author_id}"
    value = json.dumps(claim.value, sort_keys=True)
    return (filing, claim.mention.ordinal if claim.mention else None, claim.field, claim.item, value)


def _fields(row: Agreement | Company, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(row, name) for name in names}


def _rows(values: Any) -> Rows:
    return sorted(values, key=repr)
