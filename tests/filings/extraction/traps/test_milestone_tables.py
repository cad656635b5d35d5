"""Traps of milestone tables: lost headings, several amount columns, thresholds, sums, split cells, blanked rows."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_texts import Told, read_told


def _contract(text: str) -> Told:
    return read_told(text, kind="EX-10.1", is_contract=True)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Castlemoor must pay the amounts set out below:\n\nEvent\tPayment\nFirst patient dosed, Phase "
            "2b\t$1,000,000\n"
            "NDA approval\t$12,000,000\nNet sales of $100 million in a calendar year\t$10,000,000"
        ),
        (
            "3.2 BENCHMARK PAYMENTS.\n\n"
            "     BENCHMARK                                   AMOUNT\n"
            "     ---------                                   ------\n"
            "     Dosing of the first patient in Phase II     $  1,000,000\n"
            "     FDA approval of NDA                         $ 12,000,000\n"
            "     First commercial sale                       $ 10,000,000\n"
        ),
        (
            "4.3 Development Milestones. Castlemoor shall pay, once only:\n\n\tMilestone\tAmount (US$)\n"
            "(a)\tDosing of the first patient in Phase II\t1,000,000\n(b)\tGrant of marketing "
            "authorization\t12,000,000\n"
            "(c)\tAnnual net sales reach [*]\t10,000,000"
        ),
        (
            "4.3 Development and Regulatory Milestones.\n\n(i) First Patient Dosed in a Phase 1 trial: USD "
            "1,000,000\n\n"
            "(ii) Marketing authorisation by EMA: USD 12,000,000\n\n(iii) First commercial sale: USD 10,000,000"
        ),
    ],
)
def test_every_row_is_an_event_whatever_the_table_is_called(text: str) -> None:
    assert _contract(text).events() == [
        ("development", 1_000_000, "potential"),
        ("regulatory", 12_000_000, "potential"),
        ("commercial", 10_000_000, "potential"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Net Sales in Calendar Year\tPayment\n$75,000,000\t$5,000,000\n$300,000,000\t$[***]",
        (
            "Annual Net Sales Threshold\tMilestone Payment\nEqual to or exceeding $75,000,000\t$5,000,000\n"
            "Equal to or exceeding $300,000,000\t$[***]"
        ),
        (
            "Milestone Event\tNet Sales Threshold\tMilestone Payment\nFirst year in which net sales exceed the level\t"
            "$75,000,000\t$5,000,000\nFirst year in which net sales exceed the level\t$300,000,000\t$[***]"
        ),
    ],
)
def test_a_sales_threshold_is_no_payment(text: str) -> None:
    told = _contract(
        f"4.3 Sales payments. These sums are payable when Net Sales first reach the level stated:\n\n{text}"
    )
    assert told.events() == [("commercial", 5_000_000, "potential"), ("commercial", None, "potential")]


@pytest.mark.parametrize(
    ("table", "events"),
    [
        (
            (
                "Milestone event\tLead Antibody\tEach further Antibody\nAcceptance of an IND\t$1,500,000\t$1,000,000\n"
                "Approval of a BLA\t$17,500,000\t$[**]"
            ),
            [("development", 1_500_000), ("development", 1_000_000), ("regulatory", 17_500_000), ("regulatory", None)],
        ),
        (
            (
                "#\tMilestone\tPrior amount (US$)\tNew amount (US$)\n1\tClearance of IND\t500,000\tpaid\n"
                "2\tFirst patient dosed in a Pivotal Trial\t5,000,000\t2,500,000"
            ),
            [("development", 500_000), ("development", 2_500_000)],
        ),
        (
            (
                "Payment\tAmount\tWhen payable\nFirst contingent payment\t$15.0 million\tPositive topline results in a "
                "Phase 3 trial\nSecond contingent payment\t$25.0 million\tFDA approval"
            ),
            [("development", 15_000_000), ("regulatory", 25_000_000)],
        ),
    ],
)
def test_each_column_is_read_for_what_it_says(table: str, events: list[tuple[str, int | None]]) -> None:
    told = _contract(f"The milestone payments are as follows:\n\n{table}")
    assert [(c, amount) for c, amount, _ in told.events()] == events


@pytest.mark.parametrize(
    "table",
    [
        (
            "Element\tReceived\tRemaining\nMilestone: first patient dosed, Phase 2\t$8,000\t—\nMilestone: BLA "
            "acceptance\t—\t"
            "12,500"
        ),
        (
            "Milestone\tAmount\tStatus\nFirst patient dosed, Phase 2\t$8,000\tPaid in May 2016\n"
            "BLA acceptance\t12,500\tpending"
        ),
        "Event\tAmount\nFirst patient dosed, Phase 2\t$8,000 (received in 2016)\nBLA acceptance\t$12,500",
    ],
)
def test_a_paid_row_is_told_from_a_payable_one(table: str) -> None:
    told = read_told(f"Milestones under the agreement (in thousands):\n\n{table}", kind="10-K")
    assert told.events() == [("development", 8_000_000, "paid"), ("regulatory", 12_500_000, "potential")]


@pytest.mark.parametrize(
    "table",
    [
        "Milestone\tPayment\nFiling of an IND\t$[***]\nApproval of an NDA\t$[***]",
        "Milestone\tPayment\nFiling of an IND\t[REDACTED]\nApproval of an NDA\t[REDACTED]",
        (
            "     Milestone                Payment\n     Filing of an IND         $ XXXX\n"
            "     Approval of an NDA       $ XXXX\n"
        ),
        "Filing of an IND $*\n\nApproval of an NDA $*",
    ],
)
def test_blanked_rows_are_entered_as_blanked(table: str) -> None:
    told = _contract(f"4.2 Milestone Payments. Castlemoor shall pay these milestone payments:\n\n{table}")
    assert [(m.milestone_class, m.amount, m.disclosure) for m in told.terms.milestones] == [
        ("development", None, "redacted"),
        ("regulatory", None, "redacted"),
    ]


@pytest.mark.parametrize(
    "table",
    [
        (
            "Licensee\tCastlemoor\nUpfront\tUS$4,000,000\nOn approval by ANVISA (Brazil)\tUS$2,500,000\nCumulative net "
            "sales of US$50 million\tUS$3,000,000\nSupply\tBy Alderbrook at US$310 per vial"
        ),
        "Milestone\tPayment\nApproval by ANVISA\t$2,500,000\nNet sales of $50 million\t$3,000,000\nTotal\t$5,500,000",
        (
            "Milestone\tPayment\nApproval by ANVISA\t$ 2,500,000\nCumulative net sales of $50 million\t$\t3,000,000\n"
            "Milestones that may be recognized in the future\t$\t5,500,000"
        ),
    ],
)
def test_sums_and_other_payments_beside_the_rows_are_no_events(table: str) -> None:
    told = _contract(f"The main payments are:\n\n{table}")
    assert told.events() == [("regulatory", 2_500_000, "potential"), ("commercial", 3_000_000, "potential")]
