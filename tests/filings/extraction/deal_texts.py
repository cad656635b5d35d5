"""A text of our own as a filing with one deal whose passages are the whole text: what readers of terms are tried on."""

from __future__ import annotations

from dataclasses import dataclass

from filings.extraction.grants import Grant, read_grant
from filings.extraction.pipeline import read_layouts
from filings.extraction.scope import DealScope, FilingReading, Passage
from filings.extraction.source import SourceDocument, SourceFiling
from filings.extraction.terms import DealTerms, read_terms

LICENSOR = "Alderbrook Biosciences, Inc."
LICENSEE = "Castlemoor Pharma plc"
OPENING = (
    f"On March 3, 2022, {LICENSOR} (“Alderbrook” or the “Company”) entered into a License Agreement with "
    f"{LICENSEE} (“Castlemoor”).\n\n"
)


@dataclass(frozen=True)
class Told:
    """What was read from a text, and the text to check spans against."""

    text: str
    terms: DealTerms
    grant: Grant

    def amounts(self) -> dict[str, list[int]]:
        """Amounts by kind, in the order of the text."""
        found: dict[str, list[int]] = {}
        for term in self.terms.terms:
            if term.amount is not None:
                found.setdefault(term.kind, []).append(int(term.amount))
        return found

    def events(self) -> list[tuple[str, int | None, str]]:
        """(class, amount, state) of each single milestone."""
        return [
            (m.milestone_class, None if m.amount is None else int(m.amount), m.state) for m in self.terms.milestones
        ]

    def rates(self) -> list[tuple[float | None, float | None]]:
        """Lowest and highest rate of each royalty, per cent."""
        return [
            (None if r.rate_min is None else float(r.rate_min), None if r.rate_max is None else float(r.rate_max))
            for r in self.terms.royalties
        ]


def read_told(
    text: str,
    *,
    kind: str = "EX-99.1",
    opening: str = OPENING,
    is_contract: bool = False,
    components: tuple[str, ...] = (),
) -> Told:
    """Read one deal from `opening` + `text`; the licensor and the licensee are those of the opening."""
    whole = opening + text
    reading = reading_of(whole, kind=kind)
    licensor, licensee = party(reading, LICENSOR), party(reading, LICENSEE)
    passages = (Passage(0, 0, len(reading.layouts[0].sentences)),)
    scope = DealScope(
        (licensor, licensee), passages, licensor, licensee, is_contract=is_contract, components=components
    )
    return Told(whole, read_terms(reading, scope), read_grant(reading, scope))


def reading_of(text: str, *, kind: str) -> FilingReading:
    """The layouts, names and definitions of a filing of one document."""
    return read_layouts(SourceFiling("told.txt", (SourceDocument(0, kind, text),)))


def party(reading: FilingReading, name: str) -> int:
    """Index of the organisation called `name`; fails the test where the text does not name it."""
    return next(e.index for e in reading.entities.all if e.name == name)
