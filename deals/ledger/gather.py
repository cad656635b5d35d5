"""Mentions into agreements: clusters anew what a filing touched, and keeps the agreement rows that people know.

A row stays with the group that holds most of its mentions (ties: the lower primary key). A row left without a group
becomes a redirect to the group that took most of its mentions, and its notes and analysts' claims move there; one that
no filing tells of any more stays, flagged, if an analyst ever wrote about it, and else goes.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from deals.ledger.batches import batches
from deals.ledger.likeness import Telling, likeness
from deals.ledger.match import cluster
from deals.ledger.sync import update
from deals.models import Agreement, AgreementRedirect, Claim, Mention, NameUse, Note, PairKey
from filings.extraction.confidence import FLOOR

SAME_DEAL = 4
"""Points from which a deal of a filing is the one that an earlier reading of that filing found (see `_sameness`)."""


@dataclass(slots=True)
class Gathering:
    """Agreements whose mentions changed, and those that no mention is left of."""

    changed: set[int] = field(default_factory=set)
    empty: set[int] = field(default_factory=set)


def gather(*, mentions: Iterable[int], retired: Sequence[int]) -> Gathering:
    """Cluster again the blocks in which `mentions` (of current readings) or those of the readings `retired` stand.

    Only mentions that share a pair of companies with them, or with others that do, can change their agreement.
    """
    keys: set[str] = set()
    if retired:
        gone = PairKey.objects.filter(mention__extraction__in=retired)
        keys.update(gone.values_list("key", flat=True))
        gone.delete()
    started = set(mentions)
    rows = _rows(started)
    tellings = _tellings(rows)
    keys |= _write_pairs(tellings)
    others = _rows(_block(started, keys) - started)
    rows = sorted([*rows, *others], key=lambda row: row.pk)
    tellings |= _tellings(others)
    stored = {row.pk: row.agreement_id for row in rows}
    _inherit([row for row in rows if row.agreement_id is None], tellings)
    return _Assignment(rows, tellings, stored=stored, started=started, retired=retired).run()


def _rows(mentions: Iterable[int]) -> list[Mention]:
    found: list[Mention] = []
    for batch in batches(sorted(mentions)):
        found += Mention.objects.filter(pk__in=batch).select_related("extraction__filing").order_by("pk")
    return found


def _block(started: set[int], keys: set[str]) -> set[int]:
    """All mentions that can be reached from these over shared pairs."""
    block, fresh, seen = set(started), set(keys), set(keys)
    while fresh:
        found = _from_pairs("mention_id", key__in=fresh) - block
        block |= found
        fresh = _from_pairs("key", mention__in=found) - seen
        seen |= fresh
    return block


def _from_pairs(column: str, **by: Iterable[Any]) -> set[Any]:
    """One column of the stored pairs; `by` is the other, and its values."""
    ((lookup, values),) = by.items()
    return {
        value
        for batch in batches(values)
        for value in PairKey.objects.filter(**{lookup: batch}).values_list(column, flat=True)
    }


def _tellings(rows: Sequence[Mention]) -> dict[int, Telling]:
    """What the matcher compares, by mention; mentions too uncertain to show or without a known party have none."""
    found = {}
    for batch in batches(rows):
        companies = _companies(batch)
        for row in batch:
            telling = _telling(row, companies)
            if row.confidence >= FLOOR and telling.roles:
                found[row.pk] = telling
    return found


def _companies(rows: Sequence[Mention]) -> dict[tuple[int, str], int]:
    """The companies that these mentions' names were resolved to, by reading and name key."""
    names = {name for row in rows for party, _, parent in row.profile["parties"] for name in (party, parent) if name}
    uses = NameUse.objects.filter(
        extraction__in={row.extraction_id for row in rows}, name_key__in=names, company__isnull=False
    )
    companies: dict[tuple[int, str], int] = {}
    for extraction, key, company in uses.order_by("-cik", "pk").values_list("extraction_id", "name_key", "company_id"):
        companies.setdefault((extraction, key), company or 0)
    return companies


def _telling(row: Mention, companies: dict[tuple[int, str], int]) -> Telling:
    roles: dict[int, str] = {}
    parents: dict[int, int] = {}
    for party, role, parent in row.profile["parties"]:
        company = companies.get((row.extraction_id, party))
        if company is None:
            continue
        roles.setdefault(company, role)
        owner = companies.get((row.extraction_id, parent)) if parent else None
        if owner is not None:
            parents.setdefault(company, owner)
    return Telling((row.extraction.filing.key, row.ordinal), row.profile, roles, parents)


def _write_pairs(tellings: dict[int, Telling]) -> set[str]:
    """Bring the stored pairs to those of these tellings; return the keys they have now and had before."""
    have: dict[int, dict[str, int]] = defaultdict(dict)
    for batch in batches(tellings):
        for pk, mention, key in PairKey.objects.filter(mention__in=batch).values_list("pk", "mention_id", "key"):
            have[mention][key] = pk
    gone = [pk for mention, keys in have.items() for key, pk in keys.items() if key not in tellings[mention].pairs]
    for stale in batches(gone):
        PairKey.objects.filter(pk__in=stale).delete()
    PairKey.objects.bulk_create(
        PairKey(mention_id=mention, key=key)
        for mention, telling in tellings.items()
        for key in sorted(telling.pairs - set(have[mention]))
    )
    before = {key for keys in have.values() for key in keys}
    return before | {key for telling in tellings.values() for key in telling.pairs}


def _inherit(fresh: Sequence[Mention], tellings: dict[int, Telling]) -> None:
    """Mentions of a filing read again begin with the agreement that the same deal had in its earlier readings."""
    filings = {row.extraction.filing_id for row in fresh}
    earlier: dict[int, list[Mention]] = defaultdict(list)
    before = Mention.objects.filter(
        extraction__filing__in=filings, extraction__is_current=False, agreement__isnull=False
    ).select_related("extraction__filing")
    for row in before.order_by("-extraction_id", "ordinal"):
        earlier[row.extraction.filing_id].append(row)
    taken = set()
    for filing in filings & set(earlier):
        ours = [row for row in fresh if row.extraction.filing_id == filing and row.pk in tellings]
        scored = sorted(
            (
                (
                    -_sameness(row, old, tellings),
                    -old.extraction_id,
                    abs(row.ordinal - old.ordinal),
                    row.ordinal,
                    row,
                    old,
                )
                for row in ours
                for old in earlier[filing]
            ),
            key=lambda each: each[:4],
        )
        for *_, row, old in scored:
            if _sameness(row, old, tellings) < SAME_DEAL:
                break
            if row.agreement_id is None and old.agreement_id not in taken:
                row.agreement_id = old.agreement_id
                taken.add(old.agreement_id)


def _sameness(row: Mention, old: Mention, tellings: dict[int, Telling]) -> float:
    """Likeness of a deal in two readings of one filing; shared parties count most, for they are read most surely."""
    ours, theirs = ({party for party, _, _ in each.profile["parties"]} for each in (row, old))
    return 3 * len(ours & theirs) + likeness(tellings[row.pk], Telling(("", 0), old.profile, {}, {}))


class _Assignment:
    """Which agreement row each group of mentions gets, written with as few changes as possible."""

    def __init__(
        self,
        rows: Sequence[Mention],
        tellings: dict[int, Telling],
        *,
        stored: dict[int, int | None],
        started: set[int],
        retired: Sequence[int],
    ) -> None:
        self.rows = rows
        self.stored = stored
        self.started = started
        by_key = {tellings[row.pk].key: row for row in rows if row.pk in tellings}
        self.groups = [[by_key[telling.key] for telling in group] for group in cluster(list(tellings.values()))]
        self.hidden = [row for row in rows if row.pk not in tellings and row.agreement_id is not None]
        self.past = _agreements_of(retired)
        self.before = self.past | {pk for pk in stored.values() if pk is not None}
        self.before |= {row.agreement_id for row in rows if row.agreement_id is not None}
        self.votes: list[Counter[int]] = [
            Counter(row.agreement_id for row in group if row.agreement_id is not None) for group in self.groups
        ]
        self.gathering = Gathering()

    def run(self) -> Gathering:
        chosen = self._choose()
        self._write(chosen)
        self._retire(chosen)
        return self.gathering

    def _choose(self) -> list[int]:
        """The agreement of each group: the largest overlap first, then the lower primary key."""
        wishes = sorted(
            (-count, agreement, place) for place, votes in enumerate(self.votes) for agreement, count in votes.items()
        )
        chosen: dict[int, int] = {}
        for _, agreement, place in wishes:
            if place not in chosen and agreement not in chosen.values():
                chosen[place] = agreement
        missing = [place for place in range(len(self.groups)) if place not in chosen]
        made = Agreement.objects.bulk_create(Agreement(event="mentioned") for _ in missing)
        chosen.update(zip(missing, (agreement.pk for agreement in made), strict=True))
        return [chosen[place] for place in range(len(self.groups))]

    def _write(self, chosen: Sequence[int]) -> None:
        moved = []
        for group, agreement in zip(self.groups, chosen, strict=True):
            for row in group:
                row.agreement_id = agreement
                if self.stored[row.pk] != agreement:
                    self.gathering.changed |= {agreement, self.stored[row.pk] or agreement}
                    moved.append(row)
        for row in self.hidden:
            self.gathering.changed.add(row.agreement_id or 0)
            row.agreement_id = None
            moved.append(row)
        update(Mention, [(row, ["agreement_id"]) for row in moved])

    def _retire(self, chosen: Sequence[int]) -> None:
        """Redirect, keep or name for deletion the rows that no group took."""
        self.gathering.changed |= self.past & set(chosen)
        self.gathering.changed.update(
            row.agreement_id for row in self.rows if row.pk in self.started and row.agreement_id is not None
        )
        for agreement in sorted(self.before - set(chosen)):
            heirs = [(-votes[agreement], chosen[n]) for n, votes in enumerate(self.votes) if votes[agreement]]
            if heirs:
                _redirect(agreement, to=min(heirs)[1])
                self.gathering.changed.discard(agreement)
            elif not Mention.objects.filter(agreement=agreement, extraction__is_current=True).exists():
                self.gathering.empty.add(agreement)


def _agreements_of(retired: Sequence[int]) -> set[int]:
    past = Mention.objects.filter(extraction__in=retired, agreement__isnull=False)
    return {pk for pk in past.values_list("agreement_id", flat=True) if pk is not None} if retired else set()


def _redirect(old: int, *, to: int) -> None:
    """Let `to` take over all that hangs on `old`, and the row `old` become a signpost."""
    AgreementRedirect.objects.filter(agreement=old).update(agreement=to)
    AgreementRedirect.objects.update_or_create(old_id=old, defaults={"agreement_id": to})
    Note.objects.filter(agreement=old).update(agreement=to)
    Claim.objects.filter(agreement=old).update(agreement=to)
    Mention.objects.filter(agreement=old).update(agreement=to)
    Agreement.objects.filter(pk=old).delete()
