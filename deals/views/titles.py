"""A deal's title as an analyst says it: who gives rights to whom, what kind, on what, when."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from deals.models import Agreement, Party, Subject
from deals.views.words import say, say_date, say_month, short_name

GIVERS = ("licensor", "optionor", "seller", "supplier")
TAKERS = ("licensee", "optionee", "buyer", "distributor", "investor")
LONGEST_SUBJECT = 60


@dataclass(frozen=True, slots=True)
class Side:
    """A party as the title names it: its short name, and its parent's where a filing states one."""

    name: str
    parent: str
    company_id: int

    def __str__(self) -> str:
        return f"{self.name} ({self.parent})" if self.parent else self.name


@dataclass(frozen=True, slots=True)
class Title:
    """*NeoGene Technologies (NeoTherapeutics) → Pfizer · licence · orphan-receptor screening · Mar 2001*, in pieces."""

    givers: tuple[Side, ...]
    takers: tuple[Side, ...]
    arrow: str  # "→" from who gives rights to who takes them, "↔" between partners, "" with one side only
    components: tuple[str, ...]  # in words
    subject: str
    dated: str  # as exact as it is stated
    month: str

    @property
    def parties(self) -> str:
        left, right = (", ".join(str(side) for side in sides) for sides in (self.givers, self.takers))
        return f"{left} {self.arrow} {right}".strip() if left or right else "Parties not named"

    @property
    def kinds(self) -> str:
        return " + ".join(self.components)

    @property
    def rest(self) -> tuple[str, ...]:
        """What follows the parties: kind, subject, month."""
        return tuple(filter(None, (self.kinds, self.subject, self.month)))

    def __str__(self) -> str:
        return " · ".join((self.parties, *self.rest))


def title_of(agreement: Agreement, *, withheld: Collection[int] = ()) -> Title:
    """The title from parties, components and subjects (prefetch them, with companies, for a list of deals).

    Rows of the claims in `withheld` are left out: their words could not be verified.
    """
    parties = [party for party in agreement.parties.all() if party.claim_id not in withheld]
    givers = tuple(_side(party) for party in parties if party.role in GIVERS)
    takers = tuple(_side(party) for party in parties if party.role in TAKERS)
    others = tuple(_side(party) for party in parties if party.role not in GIVERS + TAKERS)
    if givers and takers:
        arrow = "→"
    elif givers and others:
        takers, arrow = others, "→"
    elif takers and others:
        givers, arrow = others, "→"
    else:
        both = givers or takers or others
        givers, takers = both[:1], both[1:]
        arrow = "↔" if takers else ""
    stated = agreement.signed or agreement.announced or agreement.effective or agreement.dated_on
    components = (component for component in agreement.components.all() if component.claim_id not in withheld)
    return Title(
        givers=givers,
        takers=takers,
        arrow=arrow,
        components=tuple(say(component.kind) for component in components),
        subject=subject_of(agreement, withheld=withheld),
        dated=say_date(stated),
        month=say_month(stated),
    )


def _side(party: Party) -> Side:
    parent = short_name(party.parent.name) if party.parent else ""
    return Side(name=short_name(party.name), parent=parent, company_id=party.company_id)


def subject_of(agreement: Agreement, *, withheld: Collection[int] = ()) -> str:
    """The first asset (else indication) that the deal is about, shortened; "" when none is named."""
    subjects = [subject for subject in agreement.subjects.all() if subject.claim_id not in withheld]
    for kind in (Subject.Kind.ASSET, Subject.Kind.INDICATION):
        for subject in subjects:
            if subject.kind == kind:
                return shorten(subject.name)
    return ""


def shorten(text: str, longest: int = LONGEST_SUBJECT) -> str:
    """A text of at most `longest` characters, cut between words, with an ellipsis where it was cut."""
    if len(text) <= longest:
        return text
    cut = text[: longest - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[longest // 2 :] else cut).rstrip(" ,;") + "…"
