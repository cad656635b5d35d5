"""For each rule: how often it fired in the readings that are shown, and what people made of its values.

A person judges a machine's value by saying something of the same item of the same field: the same value confirms it,
another one, or none, overrules it. Confirming or rejecting a whole deal judges the rule that found the deal.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Max, Min, Q

from deals.ledger.batches import batches
from deals.ledger.companies import CURATED
from deals.ledger.items import reference
from deals.ledger.views import view_of
from deals.ledger.winners import standing
from deals.models import Agreement, Claim, NameUse
from filings.extraction.confidence import FLOOR

Key = tuple[int, str, str]  # agreement, field, item


@dataclass(frozen=True, slots=True)
class RuleCount:
    """What became of one rule's values. `field` is one of the `fields` (a number) that it reads.

    `example` and `overruled_example` are claims, None where there is none.
    """

    rule: str
    field: str
    fields: int
    fired: int
    refused: int  # the words did not bear the value out, so that it is not shown
    proposals: int  # below the floor of confidence
    confirmed: int
    overruled: int
    example: int | None
    overruled_example: int | None

    @property
    def judged(self) -> int:
        return self.confirmed + self.overruled

    @property
    def share_overruled(self) -> float:
        """Of the values people judged, the share they overruled; 0 where none was judged."""
        return self.overruled / self.judged if self.judged else 0.0


def count_rules() -> list[RuleCount]:
    """Every rule that fired in a reading that is shown, the most often fired first."""
    confirmed: Counter[str] = Counter()
    overruled: dict[str, list[int]] = defaultdict(list)
    for claim, is_confirmed in _judgements():
        if is_confirmed:
            confirmed[claim.rule] += 1
        else:
            overruled[claim.rule].append(claim.pk)
    shown = Q(rank__gt=Claim.Rank.DEPRECATED)
    rows = (
        Claim.objects.filter(extraction__is_current=True)
        .exclude(rule="")
        .order_by()
        .values("rule")
        .annotate(
            fired=Count("pk"),
            fields=Count("field", distinct=True),
            last_field=Max("field"),
            refused=Count("pk", filter=~shown),
            proposals=Count("pk", filter=shown & Q(confidence__lt=FLOOR)),
            example=Min("pk", filter=shown),
        )
    )
    counts = [
        RuleCount(
            rule=row["rule"],
            field=row["last_field"],
            fields=row["fields"],
            fired=row["fired"],
            refused=row["refused"],
            proposals=row["proposals"],
            confirmed=confirmed[row["rule"]],
            overruled=len(overruled[row["rule"]]),
            example=row["example"],
            overruled_example=min(overruled[row["rule"]], default=None),
        )
        for row in rows
    ]
    return sorted(counts, key=lambda count: (-count.fired, count.rule))


def count_added() -> int:
    """Values that people entered and no rule had found: what the machine missed."""
    said = _said(Claim.objects.filter(agreement__isnull=False, author__isnull=False))
    known = {key for batch in batches(sorted({key[0] for key in said})) for key, _ in _machine(batch)}
    return sum(value is not None and key[1] != "review" and key not in known for key, value in said.items())


def _judgements() -> Iterator[tuple[Claim, bool]]:
    """(a machine's claim, whether a person confirms it) for each that a person judged."""
    said = _said(Claim.objects.filter(agreement__isnull=False, author__isnull=False))
    for batch in batches(sorted({key[0] for key in said})):
        for key, claim in _machine(batch):
            if claim.field == "deal":
                review = said.get((key[0], "review", ""))
                if review is not None:
                    yield claim, review == Agreement.Review.CONFIRMED
            elif key in said:
                yield claim, said[key] == claim.value
    yield from _judgements_of_companies()


def _said(claims: Iterable[Claim]) -> dict[Key, Any]:
    """The last word of people on each item: its value, None where it was struck."""
    by_subject: dict[int, list[Any]] = defaultdict(list)
    for claim in claims:
        by_subject[claim.agreement_id or claim.company_id or 0].append(view_of(claim))
    return {
        (subject, view.field, view.item): view.value
        for subject, views in by_subject.items()
        for view in standing(views)
    }


def _machine(agreements: Iterable[int]) -> Iterator[tuple[Key, Claim]]:
    claims = Claim.objects.filter(
        mention__agreement__in=list(agreements),
        extraction__is_current=True,
        rank__gt=Claim.Rank.DEPRECATED,
    ).select_related("mention")
    for claim in claims.order_by("pk"):
        if claim.mention is not None and claim.mention.agreement_id is not None:
            yield (claim.mention.agreement_id, claim.field, claim.item), claim


def _judgements_of_companies() -> Iterator[tuple[Claim, bool]]:
    """The same for what registrants state of themselves, which claims hold as `registrant.…` of a name or CIK."""
    said = _said(Claim.objects.filter(company__isnull=False, author__isnull=False))
    for batch in batches(sorted({key[0] for key in said})):
        owners: dict[tuple[int, str], int] = {}
        uses = NameUse.objects.filter(company__in=batch, is_registrant=True, extraction__is_current=True)
        for use in uses:
            for who in (reference(name=use.name), reference(name=use.name, cik=use.cik)):
                owners[use.extraction_id, who] = use.company_id or 0
        claims = Claim.objects.filter(
            extraction__in={reading for reading, _ in owners},
            field__in=[f"registrant.{field}" for field in CURATED],
            rank__gt=Claim.Rank.DEPRECATED,
        )
        for claim in claims.order_by("pk"):
            owner = owners.get((claim.extraction_id or 0, claim.item))
            key = (owner or 0, claim.field.removeprefix("registrant."), "")
            if key in said:
                yield claim, said[key] == claim.value
