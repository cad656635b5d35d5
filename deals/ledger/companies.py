"""Company rows: names through time, what registrants state of themselves, securities."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.db.models import Q

from deals.ledger.batches import batches
from deals.ledger.items import reference
from deals.ledger.names import is_shouted, name_key
from deals.ledger.resolve import Resolution, kind_of
from deals.ledger.sync import Wanted, sync
from deals.ledger.views import view_of
from deals.ledger.winners import View, standing
from deals.models import Claim, Company, CompanyName, CompanyRedirect, NameUse, Note, Ownership, Party, Security
from filings.extraction.confidence import FLOOR

STATED = ("ein", "sic", "state", "fiscal_year_end", "file_number")
CURATED = ("name", "kind", *STATED)
"""Fields of a company on which an analyst's claim beats what filings say."""


def project_companies(companies: Iterable[int]) -> None:
    """Write these companies' own columns, names and securities."""
    for batch in batches(sorted(set(companies))):
        _project_companies(batch)


def _project_companies(companies: Sequence[int]) -> None:
    rows = {row.pk: row for row in Company.objects.filter(pk__in=companies)}
    uses = _uses(rows)
    claims = _registrant_claims(rows, uses)
    analysts = _analysts(rows)
    names: list[Wanted] = []
    securities: list[Wanted] = []
    for pk, row in rows.items():
        names += _names(pk, uses[pk], analysts[pk])
        securities += _securities(pk, claims[pk])
        columns = _columns(row, uses[pk], claims[pk], analysts[pk])
        if any(getattr(row, name) != value for name, value in columns.items()):
            for name, value in columns.items():
                setattr(row, name, value)
            row.save(update_fields=list(columns))
    sync(CompanyName, CompanyName.objects.filter(company__in=rows), owner="company_id", key=("name",), wanted=names)
    existing = Security.objects.filter(company__in=rows)
    sync(Security, existing, owner="company_id", key=("exchange", "ticker"), wanted=securities)


def drop_unused(resolution: Resolution) -> None:
    """Companies whose names all moved to others become signposts to them; those nobody speaks of any more go."""
    unused = [
        pk
        for batch in batches(sorted(resolution.companies))
        for pk in Company.objects.filter(pk__in=batch, name_uses__isnull=True)
        .order_by("pk")
        .values_list("pk", flat=True)
    ]
    for pk in unused:
        heirs = resolution.moved.get(pk)
        if heirs:
            _redirect(pk, to=min(heirs, key=lambda heir: (-heirs[heir], heir)))
        elif not _spoken_of(pk):
            Company.objects.filter(pk=pk).delete()


def _redirect(old: int, *, to: int) -> None:
    CompanyRedirect.objects.filter(company=old).update(company=to)
    CompanyRedirect.objects.update_or_create(old_id=old, defaults={"company_id": to})
    Note.objects.filter(company=old).update(company=to)
    if Claim.objects.filter(company=old).update(company=to):
        project_companies([to])
    Company.objects.filter(pk=old).delete()


def _spoken_of(pk: int) -> bool:
    return (
        Note.objects.filter(company=pk).exists()
        or Claim.objects.filter(company=pk).exists()
        or Party.objects.filter(Q(company=pk) | Q(parent=pk)).exists()
        or Ownership.objects.filter(Q(parent=pk) | Q(child=pk)).exists()
    )


def _uses(companies: Iterable[int]) -> dict[int, list[NameUse]]:
    found: dict[int, list[NameUse]] = defaultdict(list)
    uses = NameUse.objects.filter(company__in=companies, extraction__is_current=True).order_by("pk")
    for use in uses.select_related("extraction__filing"):
        found[use.company_id or 0].append(use)
    return found


def _registrant_claims(rows: dict[int, Company], uses: dict[int, list[NameUse]]) -> dict[int, list[Claim]]:
    """Claims of each company's own filings about itself, latest first."""
    owners: dict[tuple[int, str], int] = {}
    for pk in rows:
        for use in uses[pk]:
            if use.is_registrant:
                owners[use.extraction_id, reference(name=use.name)] = pk
                if use.cik:
                    owners[use.extraction_id, reference(name=use.name, cik=use.cik)] = pk
    claims = Claim.objects.filter(
        Q(field__startswith="registrant.") | Q(field="security"),
        extraction__in={reading for reading, _ in owners},
        rank__gt=Claim.Rank.DEPRECATED,
        confidence__gte=FLOOR,
    ).select_related("extraction__filing")
    found: dict[int, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=_latest_first):
        who = reference(name=claim.value["registrant"]) if claim.field == "security" else claim.item
        owner = owners.get((claim.extraction_id or 0, who))
        if owner is not None:
            found[owner].append(claim)
    return found


def _latest_first(claim: Claim) -> tuple[Any, ...]:
    day = claim.disclosed_on.toordinal() if claim.disclosed_on else 0
    key = claim.extraction.filing.key if claim.extraction else ""
    return (-day, key, -claim.confidence, claim.field, claim.item, repr(claim.value))


def _analysts(companies: Iterable[int]) -> dict[int, dict[str, View]]:
    """Each company's standing claims by analysts, the latest of each field and item."""
    said: dict[int, list[View]] = defaultdict(list)
    for claim in Claim.objects.filter(company__in=companies, author__isnull=False).order_by("pk"):
        said[claim.company_id or 0].append(view_of(claim))
    return defaultdict(dict, {pk: {view.field: view for view in standing(views)} for pk, views in said.items()})


def _columns(
    row: Company, uses: Sequence[NameUse], claims: Sequence[Claim], analysts: dict[str, View]
) -> dict[str, Any]:
    columns: dict[str, Any] = dict.fromkeys(STATED, "")
    columns["name"] = _best_name(uses) or row.name
    columns["kind"] = kind_of(columns["name"])
    provenance: dict[str, int] = {}
    for claim in claims:
        name = claim.field.removeprefix("registrant.")
        if name in STATED and not columns[name]:
            columns[name] = claim.value
            provenance[name] = claim.pk
    for name in CURATED:
        if name in analysts:
            columns[name] = analysts[name].value or ("" if name in STATED else columns[name])
            provenance[name] = analysts[name].claim
    columns["provenance"] = provenance
    return columns


def _best_name(uses: Sequence[NameUse]) -> str:
    """The registrant's own latest name, else the one most used; as printed in mixed case where any filing does so."""
    registrant = [use for use in uses if use.is_registrant and not use.is_former]
    if registrant:
        key = max(registrant, key=lambda use: (_day(use), use.extraction.filing.key, use.in_header)).name_key
        uses = [use for use in uses if use.name_key == key]
    counts: dict[str, int] = defaultdict(int)
    for use in uses:
        counts[use.name] += 1
    return min(counts, key=lambda name: (is_shouted(name), -counts[name], name), default="")


def _names(pk: int, uses: Sequence[NameUse], analysts: dict[str, View]) -> list[Wanted]:
    by_name: dict[str, list[NameUse]] = defaultdict(list)
    for use in uses:
        by_name[use.name].append(use)
    found = [Wanted(pk, (name,), _name_columns(each)) for name, each in by_name.items()]
    curated = analysts["name"].value if "name" in analysts else None
    if curated and curated not in by_name:
        columns = {"name_key": name_key(curated), "kind": "curated", "first_seen": None, "last_seen": None}
        found.append(Wanted(pk, (curated,), columns))
    return found


def _name_columns(uses: Sequence[NameUse]) -> dict[str, Any]:
    days = [use.disclosed_on for use in uses if use.disclosed_on]
    if any(use.is_registrant for use in uses):
        kind = CompanyName.Kind.REGISTRANT
    elif any(use.is_former for use in uses):
        kind = CompanyName.Kind.FORMER
    else:
        kind = CompanyName.Kind.STATED
    return {
        "name_key": uses[0].name_key,
        "kind": kind,
        "first_seen": min(days, default=None),
        "last_seen": max(days, default=None),
    }


def _securities(pk: int, claims: Sequence[Claim]) -> list[Wanted]:
    by_security: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.field == "security":
            exchange, _, ticker = claim.value["security"].rpartition(":")
            by_security[exchange[:20], ticker[:20]].append(claim)
    tickers = {ticker for _, ticker in by_security}
    found = []
    for (exchange, ticker), each in by_security.items():
        days = [claim.disclosed_on for claim in each if claim.disclosed_on]
        columns = {
            "kind": _security_kind(ticker, tickers),
            "claim_id": each[0].pk,
            "first_seen": min(days, default=None),
            "last_seen": max(days, default=None),
        }
        found.append(Wanted(pk, (exchange, ticker), columns))
    return found


def _security_kind(ticker: str, tickers: set[str]) -> str:
    """By the letter that exchanges add to an issuer's symbol: W for its warrants, U for its units."""
    if ticker[:-1] in tickers:
        return {"W": Security.Kind.WARRANT, "U": Security.Kind.UNIT}.get(ticker[-1], Security.Kind.UNKNOWN)
    return Security.Kind.COMMON if any(other[:-1] == ticker for other in tickers) else Security.Kind.UNKNOWN


def _day(use: NameUse) -> date:
    return use.disclosed_on or date.min
