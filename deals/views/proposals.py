"""What the machine read and is not sure enough of to tell as a fact: kept with its words, for people to judge."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from deals.ledger.evidence import read_quotes
from deals.models import Agreement, Claim
from deals.views.amounts import Shown
from deals.views.cells import source_line
from deals.views.excerpts import Excerpt, read_excerpts
from deals.views.statements import label_of, show_value
from filings.extraction.confidence import FLOOR


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """A value that is proposed: what it is about, what it says, the sentence, and where that stands."""

    claim: Claim
    label: str
    shown: Shown
    excerpt: Excerpt
    source: str

    @property
    def percent(self) -> int:
        """How sure the machine is, of a hundred."""
        return round(self.claim.confidence * 100)


def read_proposals(agreement: Agreement) -> list[ProposalRow]:
    """Values of current readings below the floor, surest first, that no surer claim about this deal states as well."""
    return sorted(_rows(agreement), key=lambda row: (-row.claim.confidence, row.claim.pk))


def _rows(agreement: Agreement) -> Iterator[ProposalRow]:
    claims = list(
        Claim.objects.filter(
            mention__agreement=agreement, extraction__is_current=True, rank__gt=Claim.Rank.DEPRECATED
        ).select_related("extraction__filing", "author")
    )
    told = {(claim.field, claim.item) for claim in claims if claim.confidence >= FLOOR}
    unsure = [claim for claim in claims if claim.confidence < FLOOR and (claim.field, claim.item) not in told]
    quotes = read_quotes(unsure)
    seen: set[tuple[str, str, str]] = set()
    for claim in unsure:
        excerpts = read_excerpts(quotes[claim.pk])
        said = (claim.field, claim.item, repr(claim.value))
        if not excerpts or not all(each.is_verified for each in excerpts) or said in seen:
            continue
        seen.add(said)
        yield ProposalRow(claim, label_of(claim), show_value(claim), excerpts[0], source_line(claim, excerpts[0]))
