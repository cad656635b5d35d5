"""Random small worlds of filings: a few companies, a few deals between them, told again and again in part.

Drawn with a seeded generator of our own and not with strategies: those lean to the simplest worlds, in which nothing
meets (measured: one agreement in seven had more than one telling; here nearly one in three).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

from django.db import transaction

from tests.deals.ledger.stories import DealStory, Story

ALDER = ("Alder Bio, Inc.", "ALDER BIO INC")
BRYCE = ("Bryce Pharma AG", "Bryce Pharma Aktiengesellschaft")
BRYCE_SUB = ("Bryce Ireland DAC",)
CORIN = ("Corin Limited", "CORIN LTD", "The Corin, Ltd.")
DORNE = ("Dorne University",)
CRESTLINE = ("Crestline Bio, Inc.", "CRESTLINE BIO INC.")

REGISTRANTS = (
    (ALDER[0], "0000000001", ("Alder Labs, Inc.",)),
    ("Alder Labs, Inc.", "0000000001", ()),  # before it changed its name
    (CORIN[0], "0000000003", ()),
    (CRESTLINE[0], "0000000011", ()),
    (CRESTLINE[0], "0000000022", ("Corin Limited",)),
    (BRYCE[0], "", ()),
)

Pair = tuple[tuple[tuple[str, ...], str], tuple[tuple[str, ...], str]]
DEALS: tuple[tuple[Pair, DealStory], ...] = (
    (
        ((ALDER, "licensor"), (BRYCE, "licensee")),
        DealStory(
            parties=(), name="License Agreement", signed="2020-03-01", announced="2020-03-02", assets=("ALD-7",),
            terms=(("upfront", 30_000_000), ("milestone", 200_000_000)), phase="phase_1", indications=("asthma",),
            milestones=(("approval by the FDA", 5_000_000, "potential"), ("first dosing", 2_000_000, "potential")),
            royalties=("low-teens",),
        ),
    ),
    (
        ((ALDER, "licensor"), (BRYCE, "licensee")),
        DealStory(
            parties=(), name="Option Agreement", signed="2021-05-05", assets=("ALD-9",), components=("option",),
            terms=(("option_fee", 1_000_000), ("upfront", "redacted")), phase="phase_2",
        ),
    ),
    (
        ((CRESTLINE, "seller"), (CORIN, "buyer")),
        DealStory(
            parties=(), name="Asset Purchase Agreement", signed="2020-03-01", terms=(("purchase_price", 9_000_000),)
        ),
    ),
    (((DORNE, "licensor"), (ALDER, "licensee")), DealStory(parties=(), signed="2015", assets=("ALD-7",))),
)  # fmt: skip

TIES = ((ALDER[0], "Alder UK Ltd"), (BRYCE[0], BRYCE_SUB[0]))
PARTS = ("name", "announced", "assets", "terms", "phase", "milestones", "royalties", "indications")
EVENTS = ("signed", "mentioned", "amended", "milestone_paid", "terminated")
DAYS = (date(2020, 3, 2), date(2020, 3, 2), date(2021, 6, 1), date(2022, 1, 1), None)
FORMS = (("8-K", ""), ("10-K", ""), ("8-K", "EX-99.1"), ("8-K", "EX-10.1"))


def filings(chance: Random) -> list[Story]:
    """Three to seven filings, of few deals so that they meet."""
    told = chance.sample(DEALS, k=chance.randint(1, 3))
    return [_filing(chance, number, told) for number in range(chance.randint(3, 7))]


def _filing(chance: Random, number: int, told: Sequence[tuple[Pair, DealStory]]) -> Story:
    name, cik, former = chance.choice(REGISTRANTS)
    form, kind = chance.choice(FORMS)
    ties = chance.sample(TIES, k=chance.randint(0, 2))
    return Story(
        key=f"0000000000-20-{number:06d}",
        deals=[_telling(chance, told) for _ in range(chance.choice((0, 1, 1, 2, 3)))],
        filed_on=chance.choice(DAYS),
        filer=(name, cik),
        former_names=former,
        subsidiaries=tuple((*tie, chance.choice((None, 100, 51))) for tie in ties),
        securities=chance.choice(((), ("NASDAQ:ALDR",), ("NASDAQ:ALDR", "NASDAQ:ALDRW"))),
        form=form,
        kind=kind,
        is_sample=chance.random() < 0.5,
    )


def _telling(chance: Random, told: Sequence[tuple[Pair, DealStory]]) -> DealStory:
    """One of the deals as some filing tells it: with parts left out, blanked or come true, and names spelt anyhow."""
    ((one, role), (other, other_role)), deal = chance.choice(told)
    parent = ""
    if other is BRYCE and chance.random() < 0.3:
        other, parent = BRYCE_SUB, BRYCE[0]
    left_out = chance.sample(PARTS, k=chance.randint(0, 4))
    parts: dict[str, Any] = {
        part: "" if isinstance(getattr(deal, part), str) else () for part in left_out if getattr(deal, part)
    }
    if "milestones" not in left_out and chance.random() < 0.5:
        parts["milestones"] = tuple((trigger, amount, "paid") for trigger, amount, _ in deal.milestones)
    if "terms" not in left_out and chance.random() < 0.3:
        parts["terms"] = tuple((kind, "undisclosed") for kind, _ in deal.terms)
    if "phase" not in left_out and chance.random() < 0.3:
        parts["phase"] = chance.choice(("phase_2", "phase_3"))
    return replace(
        deal,
        parties=((chance.choice(one), role, ""), (chance.choice(other), other_role, parent)),
        event=chance.choice(EVENTS),
        signed=deal.signed[: chance.choice((10, 10, 10, 7, 4, 0))],
        confidence=chance.choice((0.9, 0.9, 0.8, 0.2)),
        **parts,
    )


@contextmanager
def rolled_back() -> Iterator[None]:
    """A database that forgets what happened in it: for many examples within one test."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
