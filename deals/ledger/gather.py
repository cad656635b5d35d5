"""Mentions into agreements: clusters anew what a filing touched, and keeps the agreement rows that people know.

A row stays with the group that holds most of its mentions (ties: the lower primary key). A row left without a group
becomes a redirect to the group that took most of its mentions, and its notes and analysts' claims move there; one that
no filing tells of any more stays, flagged, if an analyst ever wrote about it, and else goes.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from deals.ledger.likeness import Telling, likeness
from deals.ledger.match import cluster
from deals.ledger.sync import update
from deals.models import Agreement, AgreementRedirect, Claim, Mention, NameUse, Note, PairKey

CONFIDENCE_FLOOR = 0.3
"""Values and deals less sure than this are kept as claims and not shown."""

SAME_DEAL = 4
"""Points from which a deal of a filing is the one that an earlier reading of that filing found (see `_sameness`)."""


@dataclass(slots=True)
class Gathering:
    """Agreements whose mentions changed, and those that no mention is left of."""

    changed: set[int] = field(default_factory=set)
    empty: set[int] = field(default_factory=set)


def gather(*, mentions: Iterable[int], retired: Sequence[int], everything: bool = False) -> Gathering:
    """Cluster again the blocks in which `mentions` (of current readings) or those of the readings `retired` stand.

    Only blocks that share a pair of companies with them can change; `everything` takes all blocks.
    """
    keys = set(PairKey.objects.filter(mention__extraction__in=retired).values_list("key", flat=True))
    PairKey.objects.filter(mention__extraction__in=retired).delete()
    started = set(mentions)
    keys |= set(PairKey.objects.filter(mention__in=started).values_list("key", flat=True))
    tellings = _tellings(_rows(started))
    _write_pairs(tellings)
    keys |= {key for telling in tellings.values() for key in telling.pairs}
    if everything:
        block = set(Mention.objects.filter(extraction__is_current=True).values_list("pk", flat=True))
    else:
        block = _block(started, keys)
    rows = _rows(block)
    tellings = _tellings(rows)
    _inherit([row for row in rows if row.agreement_id is None], tellings)
    return _Assignment(rows, tellings, started=started, retired=retired).run()


def _rows(mentions: Iterable[int]) -> list[Mention]:
    return list(Mention.objects.filter(pk__in=set(mentions)).select_related("extraction__filing").order_by("pk"))


def _block(started: set[int], keys: set[str]) -> set[int]:
    """All mentions that can be reached from these over shared pairs."""
    block, fresh = set(started), set(keys)
    seen = set(keys)
    while fresh:
        found = set(PairKey.objects.filter(key__in=fresh).values_list("mention_id", flat=True)) - block
        block |= found
        fresh = set(PairKey.objects.filter(mention__in=found).values_list("key", flat=True)) - seen if found else set()
        seen |= fresh
    return block


def _tellings(rows: Sequence[Mention]) -> dict[int, Telling]:
    """What the matcher compares, by mention; mentions too uncertain to show or without a known party have none."""
    names = {name for row in rows for party, _, parent in row.profile["parties"] for name in (party, parent) if name}
    companies: dict[tuple[int, str], int] = {}
    uses = NameUse.objects.filter(extraction__in={row.extraction_id for row in rows}, name_key__in=names)
    for extraction, key, company in uses.order_by("-cik", "pk").values_list("extraction_id", "name_key", "company_id"):
        companies.setdefault((extraction, key), company)
    found = {}
    for row in rows:
        telling = _telling(row, companies)
        if row.confidence >= CONFIDENCE_FLOOR and telling.roles:
            found[row.pk] = telling
    return found


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


def _write_pairs(tellings: dict[int, Telling]) -> None:
    have: dict[int, set[str]] = defaultdict(set)
    for mention, key in PairKey.objects.filter(mention__in=tellings).values_list("mention_id", "key"):
        have[mention].add(key)
    gone = [(mention, have[mention] - telling.pairs) for mention, telling in tellings.items()]
    for mention, keys in gone:
        if keys:
            PairKey.objects.filter(mention=mention, key__in=keys).delete()
    PairKey.objects.bulk_create(
        PairKey(mention_id=mention, key=key)
        for mention, telling in tellings.items()
        for key in sorted(telling.pairs - have[mention])
    )


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
        self, rows: Sequence[Mention], tellings: dict[int, Telling], *, started: set[int], retired: Sequence[int]
    ) -> None:
        self.rows = rows
        self.started = started
        by_key = {tellings[row.pk].key: row for row in rows if row.pk in tellings}
        self.groups = [[by_key[telling.key] for telling in group] for group in cluster(list(tellings.values()))]
        self.hidden = [row for row in rows if row.pk not in tellings and row.agreement_id is not None]
        self.stored = dict(Mention.objects.filter(pk__in=[row.pk for row in rows]).values_list("pk", "agreement_id"))
        past = Mention.objects.filter(extraction__in=retired, agreement__isnull=False)
        self.past = set(past.values_list("agreement_id", flat=True))
        self.before = self.past | {pk for pk in self.stored.values() if pk is not None}
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


def _redirect(old: int, *, to: int) -> None:
    """Let `to` take over all that hangs on `old`, and the row `old` become a signpost."""
    AgreementRedirect.objects.filter(agreement=old).update(agreement=to)
    AgreementRedirect.objects.update_or_create(old_id=old, defaults={"agreement_id": to})
    Note.objects.filter(agreement=old).update(agreement=to)
    Claim.objects.filter(agreement=old).update(agreement=to)
    Mention.objects.filter(agreement=old).update(agreement=to)
    Agreement.objects.filter(pk=old).delete()
