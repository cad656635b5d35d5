"""Removing filings with all that rests on them alone."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q

from deals.ledger.lock import ledger
from deals.ledger.project import Touched, project, project_agreements
from deals.models import Claim, Evidence, Extraction, Mention, Note
from filings.models import Filing, RawFile


def forget(filing: Filing) -> None:
    """Delete a filing, its readings and its raw file's row, and let companies and agreements follow.

    Raises django.db.models.ProtectedError while notes are on the filing or an analyst's claim cites it: remove those
    first (see `analysts_work_on`). Bytes stay in the raw store, which other filings may share.
    """
    with ledger():
        readings = Extraction.objects.filter(filing=filing)
        current = list(readings.filter(is_current=True).values_list("pk", flat=True))
        readings.update(is_current=False)
        project(Touched(retired=current))
        readings.delete()
        raws = set(RawFile.objects.filter(Q(documents__filing=filing) | Q(filings=filing)).values_list("pk", flat=True))
        filing.delete()
        RawFile.objects.filter(pk__in=raws, filings__isnull=True, documents__isnull=True).delete()


def withdraw(*, notes: Iterable[Note], claims: Iterable[Claim]) -> None:
    """Delete what analysts wrote, for good; only for what they wrote about samples, and after they agreed."""
    with ledger():
        agreements = {claim.agreement_id for claim in claims if claim.agreement_id is not None}
        Note.objects.filter(pk__in=[note.pk for note in notes]).delete()
        Claim.objects.filter(pk__in=[claim.pk for claim in claims]).delete()
        project_agreements(sorted(agreements))


def notes_on(filings: Iterable[Filing]) -> list[Note]:
    """Notes on these filings, and on agreements and companies that only these filings tell of."""
    keys = [filing.pk for filing in filings]
    agreements = _only_in(keys)
    return list(
        Note.objects.filter(Q(filing__in=keys) | Q(agreement__in=agreements))
        .select_related("author", "agreement", "filing")
        .order_by("pk")
    )


def claims_on(filings: Iterable[Filing]) -> list[Claim]:
    """Analysts' claims on agreements that only these filings tell of, and those that cite these filings."""
    keys = [filing.pk for filing in filings]
    citing = Evidence.objects.filter(document__filing__in=keys, claim__author__isnull=False).values("claim")
    return list(
        Claim.objects.filter(Q(agreement__in=_only_in(keys)) | Q(pk__in=citing), author__isnull=False)
        .select_related("author", "agreement")
        .order_by("pk")
    )


def _only_in(filings: list[int]) -> set[int]:
    told = Mention.objects.filter(extraction__is_current=True, agreement__isnull=False)
    inside = set(told.filter(extraction__filing__in=filings).values_list("agreement_id", flat=True))
    outside = set(told.exclude(extraction__filing__in=filings).values_list("agreement_id", flat=True))
    return {pk for pk in inside - outside if pk is not None}
