"""Tables that sum a deal up: each row by its label, single events and tables of revenue left alone."""

from __future__ import annotations

from filings.text import convert
from tests.filings.extraction.deal_texts import read_told

OPENING = (
    "On March 3, 2022, Alderbrook Biosciences, Inc. entered into a License Agreement with Castlemoor Pharma plc.\n\n"
)


def _amounts(*rows: tuple[str, ...], above: str = "The payments under the agreement are:") -> dict[str, list[int]]:
    """What is read from a table as people see it: cells apart, a line to a row."""
    cells = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows)
    html = f"<html><body><p>{above}</p><table>{cells}</table><p>Castlemoor pays royalties.</p></body></html>"
    return read_told(convert(html.encode()).text, opening=OPENING).amounts()


def test_rows_of_a_summary_have_the_kind_of_their_label() -> None:
    assert _amounts(
        ("Upfront payment", "$10.0 million"),
        ("Equity investment", "$5.0 million"),
        ("Development milestones", "up to $85.0 million"),
        ("Total", "$100.0 million"),
    ) == {
        "upfront": [10_000_000],
        "equity": [5_000_000],
        "milestone_development": [85_000_000],
        "total_potential": [100_000_000],
    }


def test_what_is_due_on_signing_is_an_upfront_beside_rows_of_other_things() -> None:
    found = _amounts(("Territory", "Brazil"), ("On signing", "US$4,000,000"), ("On approval in Brazil", "US$2,500,000"))
    assert found["upfront"] == [4_000_000]


def test_figures_without_a_sign_take_the_currency_of_the_first_row() -> None:
    found = _amounts(
        ("Upfront payment (2015)", "$30,000", "—"),
        ("Aggregate sales milestones", "—", "175,000"),
        above="Payments (in thousands):",
    )
    assert found == {"upfront": [30_000_000], "milestone_commercial": [175_000_000]}


def test_revenue_by_year_is_no_summary_of_a_deal() -> None:
    assert (
        _amounts(
            ("", "2021", "2020"),
            ("Upfront payment", "$4,000", ""),
            ("Milestone payments", "$2,000", ""),
            above="Revenue recognized in the years ended December 31:",
        )
        == {}
    )
