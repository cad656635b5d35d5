"""Trap: a table with one row a partner tells several deals; its sums belong to none, its rows to one each."""

from __future__ import annotations

from filings.extraction import pipeline
from filings.extraction.facts import Deal
from filings.extraction.source import SourceDocument, SourceFiling

LEAD = """QUELL BIOPHARMA REPORTS RESULTS

BOSTON, May 3, 2022 (GLOBE NEWSWIRE) -- Quell BioPharma, Inc. (NASDAQ: QLLB), a clinical-stage drug developer, today
announced its results.

Licensing income

"""


def deals(table: str, behind: str = "") -> dict[str, Deal]:
    """The deals by the name of the other side."""
    document = SourceDocument(0, "EX-99.1", f"{LEAD}{table}\n\n{behind}", is_html=True)
    found = pipeline.read(SourceFiling("a.htm", [document])).deals
    return {p.name.value: deal for deal in found for p in deal.parties if not p.name.value.startswith("Quell")}


def money(deal: Deal) -> list[tuple[str, int, str | None]]:
    return [(term.kind, int(term.amount or 0), term.qualifier) for term in deal.terms]


def test_received_and_remaining_milestones_are_the_partners() -> None:
    found = deals(
        "Partner\tProgram\tMilestones received\tRemaining milestone potential\n"
        "Orrin Pharma GmbH\tQL-11\t$200,000\t$6,800,000\n"
        "Tarn Therapeutics, Inc.\tQL-12\t$300,000\t$4,000,000\n"
        "Total\t\u200b\t$500,000\t$10,800,000",
    )

    assert set(found) == {"Orrin Pharma GmbH", "Tarn Therapeutics, Inc."}
    assert money(found["Orrin Pharma GmbH"]) == [("milestone", 200_000, "exact"), ("milestone", 6_800_000, "up_to")]
    assert money(found["Tarn Therapeutics, Inc."]) == [
        ("milestone", 300_000, "exact"),
        ("milestone", 4_000_000, "up_to"),
    ]
    assert all(term.payee == "Quell BioPharma, Inc." for deal in found.values() for term in deal.terms)


def test_what_the_milestones_are_for_may_stand_behind_the_table() -> None:
    found = deals(
        "Licensee\tTerritory\tMaximum milestones\nOrrin Pharma GmbH\tEurope\t$12.0 million",
        "The milestones fall due upon development and regulatory events.",
    )

    assert money(found["Orrin Pharma GmbH"]) == [("milestone_dev_reg", 12_000_000, "up_to")]


def test_a_column_of_licensors_turns_the_direction() -> None:
    found = deals("Licensor\tProduct\tUpfront paid\nOrrin Pharma GmbH\tQL-11\t$2.0 million")
    deal = found["Orrin Pharma GmbH"]

    assert {(p.name.value, p.role.value) for p in deal.parties} == {
        ("Orrin Pharma GmbH", "licensor"),
        ("Quell BioPharma, Inc.", "licensee"),
    }
    assert [(term.kind, term.payer) for term in deal.terms] == [("upfront", "Quell BioPharma, Inc.")]


def test_a_column_of_our_role_gives_the_direction_and_leaves_others_out() -> None:
    found = deals(
        "Counterparty\tAsset\tOur role\tPaid to date\n"
        "Orrin Pharma GmbH\tQL-11\tLicensee\t$2.0 million\n"
        "Tarn Therapeutics, Inc.\tQL-12\tLicensor\t$3.0 million\n"
        "Wicken Research LLC\tTrial services\tCustomer\t$4.0 million"
    )

    assert set(found) == {"Orrin Pharma GmbH", "Tarn Therapeutics, Inc."}
    assert [(t.kind, t.payer) for t in found["Orrin Pharma GmbH"].terms] == [("other", "Quell BioPharma, Inc.")]
    assert [(t.kind, t.payer) for t in found["Tarn Therapeutics, Inc."].terms] == [("other", "Tarn Therapeutics, Inc.")]


def test_what_the_text_tells_one_by_one_is_not_summed_up_again() -> None:
    found = deals(
        "Partner\tProduct\tReceived to date\nOrrin Pharma GmbH\tQL-11\t$9.0 million",
        "In 2020 Quell granted Orrin Pharma GmbH an exclusive license to QL-11 for an upfront payment of $7.0 million.",
    )

    assert money(found["Orrin Pharma GmbH"]) == [("upfront", 7_000_000, "exact")]


def test_tables_of_customers_offices_and_partners_of_a_law_firm_are_none() -> None:
    for table in (
        "Customer\tRevenue\nOrrin Pharma GmbH\t$2.0 million",
        "Partner\tOffice\nOrrin Pharma GmbH\tBerlin",
        "Product\tMilestones\nOrrin Pharma GmbH\t$2.0 million",
    ):
        assert deals(table) == {}
