"""Deals told by the rows of a table of partners (see `partner_tables`)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from filings.extraction.deals.frames.clauses import read_clause
from filings.extraction.deals.frames.finding import Frame
from filings.extraction.deals.tellings.reading import SILENT_ZONES, Telling
from filings.extraction.facts import Span
from filings.extraction.layout import Layout
from filings.extraction.partner_tables import PARTNER, PartnerRow, partner_rows
from filings.extraction.scope import FilingReading

_LICENSING = re.compile(r"\blicen[cs]|\broyalt|\bmilestone", re.IGNORECASE)


def tabled_tellings(reading: FilingReading, layout: Layout) -> Iterator[Telling]:
    """One telling for each row with a partner; the filer is the other side."""
    filer = reading.entities.filer()
    if filer is None:
        return
    starts = [sentence.start for sentence in layout.sentences]
    for row in partner_rows(layout, reading.entities):
        number = bisect_right(starts, row.row.start) - 1
        place = layout.paragraphs[row.table.paragraph]
        if number < 0 or place.zone in SILENT_ZONES:
            continue
        yield _telling(reading, layout, row, number, filer.index)


def _telling(reading: FilingReading, layout: Layout, row: PartnerRow, number: int, filer: int) -> Telling:
    clause = read_clause(layout, number, reading.entities)
    is_license = bool(_LICENSING.search(row.about))
    giver, taker = (row.partner, filer) if row.gives else (filer, row.partner)
    directed = row.gives or (is_license and bool(row.money))
    frame = Frame(
        kind="license" if is_license else "pact",
        giver=(giver,),
        taker=(taker,),
        directed=directed,
        rule=PARTNER,
        clause=clause,
        span=Span(layout.document.index, row.row.start, row.row.end),
        start=0,
        end=len(clause.text),
    )
    return Telling(
        document=layout.document.index,
        sentence=number,
        kind=frame.kind,
        left=frame.giver,
        right=frame.taker,
        directed=directed,
        frame=frame,
        title=None,
        filled=True,
        strength=2,
        zone=layout.paragraphs[row.table.paragraph].zone,
    )
