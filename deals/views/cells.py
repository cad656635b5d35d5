"""Values on a page, each with its evidence: nothing a machine read is shown unless its words are verified now."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from deals.ledger.evidence import read_quotes
from deals.models import Agreement, Claim
from deals.views.amounts import ABSENT, Shown
from deals.views.excerpts import Excerpt, read_excerpts
from deals.views.words import say_date, say_grade
from filings.extraction.confidence import SURE

MARKS = {
    "machine": "read by the machine, not yet reviewed",
    "unsure": "read by the machine, which is less than 90 % sure: look at the sentence",
    "confirmed": "confirmed by an analyst",
    "analyst": "entered by an analyst",
    "split": "entered by an analyst; the machine reads it otherwise",
}


@dataclass(frozen=True, slots=True)
class Cell:
    """A value on a page: what to show, the claim behind it, who says so, and the sentence for the pointer to show."""

    shown: Shown
    claim_id: int | None = None
    mark: str = ""
    excerpt: Excerpt | None = None
    source: str = ""

    @property
    def mark_words(self) -> str:
        return MARKS.get(self.mark, "")

    @property
    def is_absent(self) -> bool:
        return self.shown.state == "absent"


REVIEWED = (Agreement.Review.CONFIRMED, Agreement.Review.CORRECTED)
WITHHELD = Cell(Shown(words="withheld", full="its words in the filing could not be verified", state="withheld"))


class Cells:
    """Makes the cells of one page from the claims behind its values, reading all quotes in one go."""

    def __init__(self, claim_ids: Iterable[int | None], *, agreement: Agreement | None = None) -> None:
        wanted = {pk for pk in claim_ids if pk is not None}
        claims = Claim.objects.filter(pk__in=wanted).select_related("author", "extraction__filing")
        self.claims = {claim.pk: claim for claim in claims}
        self.quotes = read_quotes(list(self.claims.values()))
        self.is_confirmed = agreement is not None and agreement.review in REVIEWED
        by_analysts = [claim for claim in self.claims.values() if claim.author is not None]
        differing = read_differing(agreement, by_analysts) if agreement is not None and by_analysts else []
        self.disputed = {(claim.field, claim.item) for claim in differing}

    @property
    def withheld(self) -> set[int]:
        """Claims of the machine whose words cannot be verified."""
        return {pk for pk in self.claims if self.cell(pk, Shown("value")) is WITHHELD}

    def cell(self, claim_id: int | None, shown: Shown) -> Cell:
        """The value with its evidence; withheld when a machine's claim has no verified words."""
        if shown.state == "absent":
            return Cell(ABSENT)
        claim = self.claims.get(claim_id or 0)
        if claim is None:
            return WITHHELD
        excerpts = read_excerpts(self.quotes.get(claim.pk, []))
        verified = [excerpt for excerpt in excerpts if excerpt.is_verified]
        if claim.author is not None:
            return Cell(
                shown,
                claim_id=claim.pk,
                mark="split" if (claim.field, claim.item) in self.disputed else "analyst",
                excerpt=verified[0] if verified else None,
                source=f"{claim.author.get_username()}, {say_date(claim.learnt_at.date())}",
            )
        mark = "confirmed" if self.is_confirmed else "machine" if claim.confidence >= SURE else "unsure"
        if not excerpts and stands_in_header(claim):
            return Cell(shown, claim_id=claim.pk, mark=mark, source="header of the submission")
        if not verified or len(verified) < len(excerpts):
            return WITHHELD
        return Cell(
            shown,
            claim_id=claim.pk,
            mark=mark,
            excerpt=verified[0],
            source=source_line(claim, verified[0]),
        )


def read_differing(agreement: Agreement, analysts: Iterable[Claim]) -> list[Claim]:
    """What current readings of filings say otherwise than these claims of analysts about the same fields and items."""
    said = {(claim.field, claim.item): claim.value for claim in analysts}
    found = Claim.objects.filter(
        mention__agreement=agreement,
        extraction__is_current=True,
        rank__gt=Claim.Rank.DEPRECATED,
        field__in={field for field, _ in said},
    )
    claims = found.select_related("author", "extraction__filing").order_by("-grade", "id")
    return [
        claim
        for claim in claims
        if (claim.field, claim.item) in said and not _agrees(claim.value, said[claim.field, claim.item])
    ]


def _agrees(read: Any, said: Any) -> bool:
    """Whether a value read agrees with one that an analyst gave; of a mapping they may have given only a part."""
    if isinstance(read, dict) and isinstance(said, dict):
        return all(read.get(key) == part for key, part in said.items())
    return bool(read == said)


def stands_in_header(claim: Claim) -> bool:
    """Whether the submission's header, which is no part of any document's text, states a registrant's value as a word.

    `claim.extraction.filing` is read; select it along when asking for many.
    """
    if claim.extraction is None or not claim.field.startswith("registrant."):
        return False
    value = claim.value["name"] if isinstance(claim.value, dict) else claim.value
    word = re.compile(rf"(?<!\w)0*{re.escape(str(value))}(?!\w)", re.IGNORECASE)
    return any(word.search(text) for text in _strings(claim.extraction.filing.header))


def _strings(value: Any) -> Iterator[str]:
    """Every text in nested header data."""
    if isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _strings(part)
    elif value is not None:
        yield str(value)


def source_line(claim: Claim, excerpt: Excerpt) -> str:
    """Where the words stand: `8-K, EX-99.1 · 19 Mar 2001 · press release`."""
    filing, document = excerpt.filing, excerpt.document
    kinds = dict.fromkeys(filter(None, (filing.form, document.kind)))
    parts = (", ".join(kinds), say_date(filing.filed_on or filing.event_date), say_grade(claim.grade))
    return " · ".join(filter(None, parts))
