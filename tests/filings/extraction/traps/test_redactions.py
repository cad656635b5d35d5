"""Traps of blanked figures: any mark, under each legend; the legend itself is neither a row nor a rate."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_texts import read_told

LEGENDS = (
    (
        "[***] Certain confidential information contained in this document, marked by brackets, has been "
        "omitted and filed "
        "separately with the Securities and Exchange Commission pursuant to Rule 24b-2."
    ),
    (
        "Certain information in this document, identified by [***], has been excluded because it is both (i) "
        "not material "
        "and (ii) would be competitively harmful if publicly disclosed."
    ),
    (
        "Certain identified information has been excluded because it is both not material and is the type that the "
        "registrant treats as private or confidential. [***] marks where it stood."
    ),
)


@pytest.mark.parametrize("legend", LEGENDS)
@pytest.mark.parametrize(
    "mark", ["[***]", "[*]", "[REDACTED]", "[CONFIDENTIAL TREATMENT REQUESTED]", "[• •]", "XXXX", "[**REDACTED**]"]
)
def test_a_blanked_figure_is_entered_as_blanked(legend: str, mark: str) -> None:
    told = read_told(
        f"{legend}\n\n4.2 Milestones. Castlemoor shall make the following milestone payments:\n\n"
        f"Filing of an IND\t$1,000,000\nApproval of an NDA\t${mark}\n\n"
        f"4.3 Royalties. Castlemoor shall pay a royalty of {mark}% of Net Sales.\n\n{legend}",
        kind="EX-10.1",
        is_contract=True,
    )
    assert [(m.milestone_class, m.amount, m.disclosure) for m in told.terms.milestones] == [
        ("development", 1_000_000, "exact"),
        ("regulatory", None, "redacted"),
    ]
    assert [(r.disclosure, r.rate_min) for r in told.terms.royalties] == [("redacted", None)]


@pytest.mark.parametrize(
    "text",
    [
        "5.1 Royalty. Castlemoor shall pay a royalty of 7% of Net Sales. [***]\n\n5.2 Payment of [***]% of the tax.",
        "5.1 Royalty. Castlemoor shall pay royalties of 7% of Net Sales, reduced by [***]% without a Valid Claim.",
        (
            "5.1 Royalty. Castlemoor shall pay a royalty of 7% of Net Sales and may deduct [***]% of third-party "
            "royalties."
        ),
    ],
)
def test_blanks_of_other_percentages_do_not_hide_a_rate(text: str) -> None:
    assert read_told(text, kind="EX-10.1", is_contract=True).rates() == [(7, 7)]
