"""Claims of agreements as the projection sees them, loaded for many agreements at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db.models import Q

from deals.ledger.timeline import Told
from deals.ledger.winners import View, standing
from deals.models import Claim, Mention
from filings.extraction.confidence import FLOOR


@dataclass(slots=True)
class Dossier:
    """All that is said of one agreement: by filings (shown claims only) and by analysts (standing claims only)."""

    agreement: int
    mentions: list[Mention] = field(default_factory=list)
    machine: dict[str, list[View]] = field(default_factory=lambda: defaultdict(list))
    analysts: dict[str, list[View]] = field(default_factory=lambda: defaultdict(list))

    def events(self) -> list[Told]:
        """What each telling reports of the agreement's life, with the day of it where a day is given."""
        said: dict[tuple[str, int] | None, dict[str, View]] = defaultdict(dict)
        for name in ("event_on", "announced", "signed"):
            for view in self.machine[name]:
                said[view.telling][name] = view
        told = []
        for view in self.machine["event"]:
            days = said[view.telling]
            names = ("event_on", "signed") if view.value == "signed" else ("event_on",)
            on = next((days[name].value for name in names if name in days), "")
            # The day a deal is made public is not the day it was signed: it orders events but is never shown as theirs.
            announced = days["announced"].value if "announced" in days else ""
            since = on or announced or (view.disclosed_on.isoformat() if view.disclosed_on else "")
            told.append(Told(view=view, on=on, since=since))
        return told


def dossiers(agreements: Sequence[int]) -> dict[int, Dossier]:
    """The dossier of each agreement, in a fixed number of queries."""
    found = {pk: Dossier(pk) for pk in agreements}
    mentions = {
        mention.pk: mention
        for mention in Mention.objects.filter(agreement__in=agreements, extraction__is_current=True)
        .select_related("extraction__filing")
        .order_by("extraction_id", "ordinal")
    }
    for mention in mentions.values():
        found[mention.agreement_id or 0].mentions.append(mention)
    claims = Claim.objects.filter(mention__in=mentions, rank__gt=Claim.Rank.DEPRECATED, confidence__gte=FLOOR).order_by(
        "pk"
    )
    for view, mention_id in _machine(claims, mentions):
        found[mentions[mention_id].agreement_id or 0].machine[view.field].append(view)
    said: dict[int, list[View]] = defaultdict(list)
    for claim in Claim.objects.filter(Q(agreement__in=agreements), author__isnull=False).order_by("pk"):
        said[claim.agreement_id or 0].append(view_of(claim))
    for pk, views in said.items():
        for view in standing(views):
            found[pk].analysts[view.field].append(view)
    return found


def _machine(claims: Iterable[Claim], mentions: dict[int, Mention]) -> Iterable[tuple[View, int]]:
    claims = list(claims)
    events = {claim.mention_id: claim.value for claim in claims if claim.field == "event"}
    places: dict[int, int] = defaultdict(int)
    for claim in claims:
        mention = mentions[claim.mention_id or 0]
        places[mention.pk] += 1
        yield (
            view_of(claim, mention=mention, position=places[mention.pk], event=str(events.get(mention.pk) or "")),
            mention.pk,
        )


def view_of(claim: Claim, *, mention: Mention | None = None, position: int = 0, event: str = "") -> View:
    """One claim for the projection."""
    return View(
        claim=claim.pk,
        field=claim.field,
        item=claim.item,
        value=claim.value,
        grade=claim.grade,
        confidence=claim.confidence,
        disclosed_on=claim.disclosed_on,
        telling=(mention.extraction.filing.key, mention.ordinal) if mention else None,
        mention=mention.pk if mention else None,
        position=position,
        event=event,
        retracts=claim.retracts_id,
    )
