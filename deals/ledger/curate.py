"""The analysts' door: what a person says of a deal or company is a claim by that person, and wins.

Pages and admin change projected rows only through here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AbstractBaseUser

from deals.ledger.admissible import admit, item_for
from deals.ledger.companies import project_companies
from deals.ledger.lists import lists_of
from deals.ledger.lock import ledger
from deals.ledger.people import Who
from deals.ledger.project import project_agreements
from deals.ledger.quotes import quote_sha256
from deals.ledger.views import dossiers
from deals.models import Agreement, Claim, Company, Evidence, SourceGrade
from filings.models import Document, DocumentText


@dataclass(frozen=True, slots=True)
class Pointer:
    """Words of a document's newest reading text that an analyst gives as evidence."""

    document: Document
    start: int
    end: int
    part: str = ""


def say(
    user: AbstractBaseUser,
    *,
    field: str,
    value: Any,
    agreement: Agreement | None = None,
    company: Company | None = None,
    item: str = "",
    reason: str = "",
    evidence: Iterable[Pointer] | None = None,
) -> Claim:
    """Record that `user` says `field` (of a list, its `item`) has `value`, and project it.

    Exactly one of `agreement` and `company` is the subject. `value` is in the gold schema's vocabulary; null strikes
    it. For an item that exists a mapping may give only the attributes that change; a new one needs no `item`, it is
    made from the value. Raises ValueError with a sentence for a person when field or value make no sense.
    """
    if (agreement is None) == (company is None):
        raise ValueError("Say it of either an agreement or a company.")
    with ledger():
        if agreement is not None and isinstance(value, Mapping):
            value = {**_now(agreement, field, item), **value}
        value = admit(field, value, of_company=company is not None)
        claim = Claim.objects.create(
            author_id=user.pk,
            agreement=agreement,
            company=company,
            field=field,
            item=item or item_for(field, value),
            value=value,
            grade=SourceGrade.ANALYST,
            reason=reason,
        )
        Evidence.objects.bulk_create(_evidence(claim, pointer) for pointer in evidence or ())
        _project(claim)
    return claim


def retract(claim: Claim, *, user: AbstractBaseUser | None = None, reason: str = "") -> Claim:
    """Take an analyst's claim back, as a claim of its own (by `user`, else by its author), and project.

    Raises ValueError for a machine's claim: what the machine reads is overruled with `say`, not taken back.
    """
    if claim.author_id is None:
        raise ValueError("Only what an analyst said can be taken back; say what is right instead.")
    with ledger():
        taken_back = Claim.objects.create(
            author_id=user.pk if user is not None else claim.author_id,
            agreement=claim.agreement,
            company=claim.company,
            field=claim.field,
            item=claim.item,
            value=None,
            grade=SourceGrade.ANALYST,
            reason=reason,
            retracts=claim,
        )
        _project(claim)
    return taken_back


def _project(claim: Claim) -> None:
    if claim.agreement_id is not None:
        project_agreements([claim.agreement_id])
    elif claim.company_id is not None:
        project_companies([claim.company_id])


def _now(agreement: Agreement, field: str, item: str) -> dict[str, Any]:
    """The value that a row has now: a claim holds all of it, so that it stands even if the machine's row goes."""
    if not item:
        return {}
    dossier = dossiers([agreement.pk])[agreement.pk]
    for name, row in lists_of(dossier, Who([dossier]).company).by_field():
        if name == field and item in row.items:
            return dict(row.value)
    return {}


def _evidence(claim: Claim, pointer: Pointer) -> Evidence:
    text = DocumentText.objects.filter(document=pointer.document).order_by("-version").first()
    if text is None or not 0 <= pointer.start < pointer.end <= len(text.text):
        raise ValueError("The words given as evidence are not in that document.")
    return Evidence(
        claim=claim,
        document=pointer.document,
        text_version=text.version,
        use=Evidence.Use.QUOTE,
        part=pointer.part,
        start=pointer.start,
        end=pointer.end,
        quote_sha256=quote_sha256(text.text[pointer.start : pointer.end]),
    )
