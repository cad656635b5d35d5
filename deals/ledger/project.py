"""From claims to the rows that people see. Every projection goes through here, whatever set it off.

    project(Touched(new=[…], retired=[…]))       after a filing was read
    project_agreements([…])                       after an analyst spoke

What is projected is a function of the claims alone: doing it again, or throwing the rows away first, gives the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from deals.ledger.agreements import agreement_columns, is_sample
from deals.ledger.batches import batches
from deals.ledger.columns import milestone_columns, party_columns, royalty_columns, term_columns
from deals.ledger.companies import drop_unused, project_companies
from deals.ledger.gather import gather
from deals.ledger.lists import Lists, lists_of
from deals.ledger.ownership import parents_in, project_ownership
from deals.ledger.people import Who
from deals.ledger.resolve import Resolution, resolve
from deals.ledger.rows import Row
from deals.ledger.sync import Wanted, sync
from deals.ledger.views import Dossier, dossiers
from deals.models import (
    Agreement,
    AgreementEvent,
    Claim,
    Company,
    Component,
    Mention,
    MilestonePayment,
    Note,
    Party,
    Royalty,
    Subject,
    Term,
)

KEYS: dict[type[Any], tuple[str, ...]] = {
    Component: ("kind",),
    Party: ("company_id",),
    Subject: ("kind", "name"),
    AgreementEvent: ("kind", "on"),
    Term: ("item",),
    MilestonePayment: ("item",),
    Royalty: ("item",),
}
"""Projected rows of an agreement and what tells them apart within it."""

Wishes = dict[type[Any], list[Wanted]]


@dataclass(frozen=True, slots=True)
class Touched:
    """Readings (ids of Extraction) that have just become current, and those that have ceased to be."""

    new: Sequence[int] = ()
    retired: Sequence[int] = ()


def project(touched: Touched) -> None:
    """Bring companies and agreements to what the current readings say. Call it under the ledger's lock."""
    parents = parents_in([*touched.new, *touched.retired])
    resolution = resolve(new=touched.new, retired=touched.retired)
    readings = {*touched.new, *resolution.extractions}
    mentions = Mention.objects.filter(extraction__in=readings, extraction__is_current=True)
    gathering = gather(mentions=mentions.values_list("pk", flat=True), retired=touched.retired)
    project_agreements(sorted(gathering.changed | gathering.empty | _by_analysts(resolution)))
    project_ownership(parents | parents_in(sorted(readings)) | set(resolution.moved))
    project_companies(resolution.companies)
    drop_unused(resolution)


def _by_analysts(resolution: Resolution) -> set[int]:
    """Agreements with a party that an analyst named: that name, too, may now mean another company."""
    names = {f"name:{key}" for key in resolution.retied}
    companies = set(Company.objects.filter(key__in=names).values_list("pk", flat=True))
    resolution.companies |= companies
    stale = companies | set(resolution.moved)
    parties = Party.objects.filter(Q(company__in=stale) | Q(parent__in=stale)) if stale else Party.objects.none()
    return set(parties.values_list("agreement_id", flat=True))


def project_agreements(agreements: Sequence[int]) -> None:
    """Write these agreements' rows. One that no filing tells of any more and no analyst wrote about is deleted."""
    for batch in batches(agreements):
        _project_agreements(batch)


def _project_agreements(agreements: Sequence[int]) -> None:
    every = dossiers(agreements)
    kept = _kept(every.values())
    Agreement.objects.filter(pk__in=[pk for pk in every if pk not in kept]).delete()
    who = Who(every.values())
    samples = is_sample(every.values())
    wishes: Wishes = defaultdict(list)
    rows = {row.pk: row for row in Agreement.objects.filter(pk__in=kept).order_by("pk")}
    for pk, row in rows.items():
        lists = lists_of(every[pk], who.company)
        _enter(wishes, pk, lists)
        _write(row, agreement_columns(every[pk], terms=lists.terms, is_sample=samples[pk]))
    for model, key in KEYS.items():
        existing = model._default_manager.filter(agreement__in=rows)
        sync(model, existing, owner="agreement_id", key=key, wanted=wishes[model])


def _kept(every: Iterable[Dossier]) -> set[int]:
    """Agreements that stay: filings tell of them, or an analyst once wrote something that must not be lost."""
    dossiers_ = list(every)
    bare = [dossier.agreement for dossier in dossiers_ if not dossier.mentions]
    kept = {dossier.agreement for dossier in dossiers_ if dossier.mentions}
    kept |= set(Note.objects.filter(agreement__in=bare).values_list("agreement_id", flat=True))
    return kept | set(Claim.objects.filter(agreement__in=bare).values_list("agreement_id", flat=True))


def _write(row: Agreement, columns: dict[str, Any]) -> None:
    changed = [name for name, value in columns.items() if getattr(row, name) != value]
    for name in changed:
        setattr(row, name, columns[name])
    if changed:
        row.save(update_fields=changed)


def _enter(wishes: Wishes, owner: int, lists: Lists) -> None:
    for row in lists.components:
        wishes[Component].append(Wanted(owner, (row.value,), {"claim_id": row.claim}))
    for kind, rows in ((Subject.Kind.ASSET, lists.assets), (Subject.Kind.INDICATION, lists.indications)):
        for row in rows:
            wishes[Subject].append(Wanted(owner, (kind.value, row.value[:300]), {"claim_id": row.claim}))
    for place, party in enumerate(lists.parties):
        wishes[Party].append(Wanted(owner, (party.company,), party_columns(party, place)))
    for row in lists.timeline:
        key = (row.value["kind"], row.value["on"])
        wishes[AgreementEvent].append(Wanted(owner, key, {"claim_id": row.claim}))
    wishes[Term] += _money(owner, lists.terms, term_columns)
    wishes[MilestonePayment] += _money(owner, lists.milestones, milestone_columns)
    wishes[Royalty] += _money(owner, lists.royalties, royalty_columns)


def _money(owner: int, rows: Sequence[Row], columns: Callable[[Row], dict[str, Any]]) -> Iterable[Wanted]:
    """Rows by the item of the claim that won; one that stood under another of its items until now is renamed."""
    taken: set[str] = set()
    for place, row in enumerate(rows):
        item = next(each for each in (row.item, *sorted(row.items)) if each not in taken)
        taken.add(item)
        also = frozenset((each,) for each in row.items)
        yield Wanted(owner, (item,), {**columns(row), "claim_id": row.claim, "ordinal": place}, also)
