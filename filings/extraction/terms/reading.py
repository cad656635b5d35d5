"""All terms of one deal, read from the passages that speak of it."""

from __future__ import annotations

from dataclasses import dataclass

from filings.extraction.facts import Milestone, Rejected, Royalty, Term
from filings.extraction.scope import DealScope, FilingReading
from filings.extraction.terms.amount_terms import read_amounts
from filings.extraction.terms.discards import judge
from filings.extraction.terms.instalments import without_listed_parts
from filings.extraction.terms.lumps import with_lumped_kinds, with_lumps
from filings.extraction.terms.milestones.flat_tables import read_flat_tables
from filings.extraction.terms.milestones.reading import read_milestones
from filings.extraction.terms.milestones.silent import read_silent_events
from filings.extraction.terms.partner_terms import is_partner_table, read_partner_terms
from filings.extraction.terms.passages import Stretch, read_grids, read_stretches
from filings.extraction.terms.payers import Directions
from filings.extraction.terms.payments import Payment, find_payments
from filings.extraction.terms.purchases import price_kind
from filings.extraction.terms.royalties.reading import read_royalties
from filings.extraction.terms.silent_terms import read_unnumbered


@dataclass(frozen=True, slots=True)
class DealTerms:
    """What was read, and the candidates that were given up with their reasons."""

    terms: tuple[Term, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    royalties: tuple[Royalty, ...] = ()
    rejected: tuple[Rejected, ...] = ()


def read_terms(reading: FilingReading, scope: DealScope) -> DealTerms:
    """The money of one deal: terms of the deal as a whole, single milestones, royalties.

    Every amount stands in the passages of `scope`; each is entered once, however often the passages repeat it.
    """
    stretches: list[Stretch] = []
    rejected: list[Rejected] = []
    flat = read_flat_tables(reading, scope)
    for stretch in read_stretches(reading, scope):
        if any(d == stretch.document and s < stretch.end and stretch.start < e for d, s, e in flat.ranges):
            continue
        judged, dropped = judge(stretch)
        stretches.append(judged)
        rejected += dropped
    purchase = price_kind(scope, stretches)
    payments: list[Payment] = []
    for stretch in stretches:
        found, lost = find_payments(stretch, purchase=purchase)
        payments += found
        rejected += lost
    payments = without_listed_parts(payments, stretches)
    directions = Directions(reading, scope)
    grids = [g for g in read_grids(reading, scope) if not is_partner_table(reading, g.document, g.table.start)]
    milestones, lost = read_milestones(reading, payments, grids, flat, directions)
    rejected += lost
    milestones += read_silent_events(stretches, milestones)
    terms, lost = read_amounts(reading, stretches, payments, grids, flat, directions, milestones, purchase)
    rejected += lost
    if not any(term.amount for term in terms):  # else the table only sums up what the text tells one by one
        terms += read_partner_terms(reading, scope, directions)
    royalties: list[Royalty] = []
    if purchase != "royalty_purchase_price":  # the royalties that are sold belong to another deal
        royalties, lost = read_royalties(reading, stretches, grids, flat, directions, is_purchase=purchase is not None)
        rejected += lost
    terms = [*terms, *read_unnumbered(stretches, directions, terms, milestones)]
    terms = with_lumped_kinds(with_lumps(terms, stretches))
    return DealTerms(tuple(terms), tuple(milestones), tuple(royalties), tuple(rejected))
