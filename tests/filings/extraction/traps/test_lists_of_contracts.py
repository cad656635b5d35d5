"""Milestones that contracts list: lettered items, rows typed apart, schedules behind the signatures, limits below."""

from __future__ import annotations

import pytest

from tests.filings.extraction.traps.contract_money import money_of

_STEPS = [("development", 150_000), ("development", 400_000), ("regulatory", None)]


@pytest.mark.parametrize(
    "clause",
    [
        (
            "3.6 Milestones. Tarrabel shall pay Wexcombe the following amounts after the first achievement of each "
            "event:\n\n(a) dosing of the first subject in a Phase 1 trial: $150,000;\n(b) dosing of the first subject "
            "in a Phase 2 trial: $400,000; and\n(c) approval of the NDA by the FDA: [*]."
        ),
        (
            "3.6 Tarrabel shall pay Wexcombe on each of the milestone events below: (i) start of a Phase 1 trial, "
            "$150,000; (ii) start of a Phase 2 trial, $400,000; and (iii) approval by the FDA: $[***]."
        ),
        (
            "3.6 Milestones. Tarrabel shall pay Wexcombe once for each event:\n\n"
            "      MILESTONE EVENT                                 PAYMENT (US$)\n\n"
            "      Start of the first Phase I trial                      150,000\n\n"
            "      Start of the first Phase II trial                     400,000\n\n"
            "      First approval in a Major\n"
            "      Country                                                   ***\n\n"
            "In no event shall the milestones paid for a Target exceed US$2,500,000."
        ),
    ],
)
def test_every_item_of_a_list_is_an_event(clause: str) -> None:
    assert money_of(clause).milestones == _STEPS


def test_blanks_numbered_within_an_event_are_no_items() -> None:
    clause = "3.6 Milestone payments on these events: (a) upon the later of (i) [***] and (ii) [***], [***]"
    assert len(money_of(clause).milestones) <= 1


def test_items_that_begin_with_their_amount_are_not_read_from_behind() -> None:
    clause = (
        "3.4 Milestones. Tarrabel shall pay the following amounts after the event:\n\n(a) $5,000,000 if Net Sales in a "
        "year exceed $40,000,000; and\n\n(b) $9,000,000 if Net Sales in a year exceed $75,000,000."
    )
    assert money_of(clause).milestones == [("commercial", 5_000_000), ("commercial", 9_000_000)]


@pytest.mark.parametrize(
    "limit",
    [
        "In no event shall the milestones paid for any one Target exceed US$2,500,000.",
        "Under no circumstances will the sum of the milestone payments amount to more than $2,500,000.",
        "In no case shall Tarrabel's milestone payments for a Licensed Product exceed $2,500,000.",
    ],
)
def test_a_limit_is_a_total_and_no_event(limit: str) -> None:
    found = money_of(f"3.6 Milestones. Tarrabel shall pay Wexcombe $400,000 on the start of Phase 2. {limit}")
    assert ("milestone", 2_500_000, "exact") in found.terms
    assert found.milestones == [("development", 400_000)]


@pytest.mark.parametrize(
    "heading", ["SCHEDULE C - SALES MILESTONES", "Annex 2: Sales Milestones", "Appendix B (Sales Milestones)"]
)
def test_a_schedule_behind_the_signatures_is_read(heading: str) -> None:
    clause = (
        "5.2 Tarrabel shall pay the sales milestones set out below.\n\nIN WITNESS WHEREOF, the parties have signed.\n\n"
        "By: /s/ Ada Lorn\nTitle: President\n\n"
        f"{heading}\n\nAnnual Net Sales first exceed\tPayment\n$200,000,000\t$10,000,000\n$500,000,000\t$20,000,000\n"
    )
    assert money_of(clause).milestones == [("commercial", 10_000_000), ("commercial", 20_000_000)]


@pytest.mark.parametrize("unit", ["US$ millions", "in US$ million", "in millions of dollars"])
def test_the_unit_of_a_column_holds_for_its_amounts(unit: str) -> None:
    clause = (
        "6.3 Milestones. Tarrabel shall make these payments:\n\n"
        f"Milestone Event\tPayment ({unit})\nStart of the first Phase 3 trial\t$12.5\nApproval by the FDA\t$30.0\n"
    )
    assert money_of(clause).milestones == [("development", 12_500_000), ("regulatory", 30_000_000)]


def test_blanked_rates_are_no_milestones() -> None:
    clause = (
        "4.3 Milestones. Tarrabel shall pay Wexcombe $400,000 on the start of Phase 2.\n\n"
        "4.4 Royalties. Tarrabel shall pay royalties on annual Net Sales as follows:\n\n"
        "     Annual Net Sales                     Royalty\n"
        "     Up to $250,000,000                    *** %\n     Over $250,000,000                     *** %\n"
    )
    assert money_of(clause).milestones == [("development", 400_000)]


@pytest.mark.parametrize(
    "clause",
    [
        (
            "3.3 Tarrabel shall pay a license maintenance fee of ten thousand dollars ($10,000) on the first, second "
            "and third anniversaries of the Effective Date, and of twenty-five thousand dollars ($25,000) on each "
            "anniversary thereafter until the first commercial sale."
        ),
        (
            "3.3 Maintenance fees of $10,000 on the first and second anniversaries of this Agreement and $25,000 on "
            "every later anniversary, until the year of first sale, are due from Tarrabel."
        ),
        "3.3 Tarrabel shall pay an annual maintenance fee of $10,000 for three years and $25,000 in each later year.",
    ],
)
def test_steps_of_a_maintenance_fee_are_no_milestones(clause: str) -> None:
    found = money_of(clause)
    assert [t[1] for t in found.terms if t[0] == "maintenance_fee"] == [10_000, 25_000]
    assert not found.milestones


@pytest.mark.parametrize(
    "clause",
    [
        "3.2 Tarrabel shall issue to Wexcombe, within ten days of the Effective Date, 185,000 shares of its stock.",
        "3.2 Tarrabel shall issue to Wexcombe seventy-five thousand (75,000) shares of its Common Stock.",
        "3.2 Tarrabel shall deliver to Wexcombe 40,000 shares of its Series A stock.",
    ],
)
def test_shares_as_consideration_are_equity_without_a_number(clause: str) -> None:
    assert ("equity", None, "undisclosed") in money_of(clause).terms
