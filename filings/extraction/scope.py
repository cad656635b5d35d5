"""Where a filing speaks of one deal: the contract between deal assembly and the readers of its terms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from filings.extraction.entities import Entities
from filings.extraction.layout import Layout


@dataclass(frozen=True, slots=True)
class Passage:
    """Consecutive sentences (and tables) of one document that speak of the deal: sentence indices, half open."""

    document: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class DealScope:
    """One deal as assembly found it, before its terms are read.

    `licensor` and `licensee` are entity indices of who gives rights (is paid) and who takes them (pays); they decide
    payer and payee of terms that name neither. Either may be None (both partners, or only one is known).
    """

    parties: tuple[int, ...]
    passages: Sequence[Passage]
    licensor: int | None = None
    licensee: int | None = None
    is_contract: bool = False
    # of the deal, as far as assembly knows them: a purchase's closing payment is its price
    components: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FilingReading:
    """Everything the rule modules share while one filing is read."""

    layouts: Sequence[Layout]  # index == SourceDocument.index
    entities: Entities
    # defined term → (document, start, end) of its definition
    definitions: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    given_up: list[str] = field(default_factory=list)  # what was left out because of a bound, in words for people
