"""A termination agreement is about the deal that ends: its name, its day, and the event."""

from __future__ import annotations

import pytest

from tests.filings.extraction.traps.contract_heads import contract, days, roles

BETWEEN = 'by and between Quarnby Biologics, Inc. ("Quarnby") and Ostlund Pharma AB ("Ostlund")'
BODY = "\n\nQuarnby granted Ostlund an exclusive license to patents on a thyroid drug.\n"

SIGNED = [
    (
        f"TERMINATION AGREEMENT\n\nThis Termination Agreement, dated as of May 4, 2021, is entered"
        f" into {BETWEEN}.\n\nWHEREAS the"
        " parties entered into that certain License Agreement dated August 8, 2017;"
    ),
    (
        f"TERMINATION OF LICENSE AGREEMENT\n\nIt is made on May 4, 2021 {BETWEEN} and terminates the License"
        " Agreement entered into as of the 8th day of August 2017."
    ),
    (
        f"MUTUAL TERMINATION AND RELEASE AGREEMENT\n\nThis agreement is made as of May 4, 2021"
        f" {BETWEEN}.\n\nWHEREAS, under the"
        " License Agreement between the parties dated as of August 8, 2017, a license was granted;"
    ),
]


@pytest.mark.parametrize("head", SIGNED)
def test_a_termination_agreement_ends_the_deal_it_recites(head: str) -> None:
    deal = contract(head, BODY)
    assert deal.event.value == "terminated"
    assert deal.name is not None and deal.name.value.lower() == "license agreement"
    assert days(deal)[0] == "2017-08-08"
    assert roles(deal) == {"Quarnby Biologics, Inc.": "licensor", "Ostlund Pharma AB": "licensee"}


AMENDED = [
    (
        f"LETTER AGREEMENT\n\nThis letter is dated May 4, 2021, {BETWEEN} to amend the License"
        f" Agreement dated August 8, 2017."
    ),
    (
        f"Dear Harald,\n\nThis Letter Agreement is made as of May 4, 2021 {BETWEEN} to amend that certain License"
        " Agreement entered into between the parties on August 8, 2017."
    ),
    f"May 4, 2021\n\nThis Agreement is made {BETWEEN} and amends the License Agreement, dated August 8, 2017.",
]


@pytest.mark.parametrize("head", AMENDED)
def test_a_letter_may_amend(head: str) -> None:
    deal = contract(head, BODY)
    assert (deal.event.value, days(deal)[0]) == ("amended", "2017-08-08")
