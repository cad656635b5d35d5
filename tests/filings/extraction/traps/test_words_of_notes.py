"""How notes to the accounts speak: agreements by their initials, services beside licences, sums still to be earned."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_sides import sides
from tests.filings.extraction.deal_texts import read_told
from tests.filings.extraction.traps.filings_told import COMPANY, current, periodic


@pytest.mark.parametrize(
    "text",
    [
        (
            "On May 2, 2016 the Company signed a License Agreement with Ardmoor plc, which will pay up to $87"
            " million to be made upon the achievement of certain sales milestones."
        ),
        (
            "On May 2, 2016 the Company granted Ardmoor plc a license for $87 million, payable upon the achievement of"
            " certain milestones."
        ),
        (
            "On May 2, 2016 the Company licensed its gel to Ardmoor plc for a fee and $87 million payable upon the"
            " achievement of milestones."
        ),
    ],
)
def test_milestones_still_to_be_paid_are_not_achieved(text: str) -> None:
    (deal,) = current(text)
    assert deal.event.value == "signed"


@pytest.mark.parametrize(
    "text",
    [
        (
            "We signed a research service agreement with Ardmoor Hospital for making vectors. Expense related to this"
            " research service agreement with Ardmoor Hospital was $222."
        ),
        "The Company has a development services agreement with Ardmoor plc, and paid it $1 million for the work.",
        "Costs under the laboratory services agreement with Ardmoor plc were $3 million in 2016.",
    ],
)
def test_services_alone_are_no_deal(text: str) -> None:
    assert periodic(text) == []


def test_a_cooperative_agreement_by_its_initials_is_a_collaboration() -> None:
    (deal,) = periodic("In August 2016, the Company signed a five-year CRADA with the National Ardmoor Institute.")
    assert [c.value for c in deal.components] == ["research_collaboration"]


@pytest.mark.parametrize("word", ["sublicensable", "sub-licensable", "sublicenseable"])
def test_a_right_to_sublicense_makes_no_sublicence(word: str) -> None:
    (deal,) = periodic(f"The Company granted Ardmoor plc an exclusive, {word} license to its antibody in May 2016.")
    assert [c.value for c in deal.components] == ["license"]


def test_the_last_word_of_a_name_is_the_same_organisation() -> None:
    text = (
        "Harrowgate Pharma signed a licence agreement with Eli Lilly for rights to patents developed by Lilly.\n\n"
        "Lilly would also be eligible to receive milestone payments, and tiered royalties on sales of the antibody."
    )
    assert sides(text) == [[("Eli Lilly", "licensor"), ("Harrowgate Pharma", "licensee")]]


def test_an_upfront_payment_with_several_attributes_is_read() -> None:
    told = read_told(
        "Castlemoor was required to make an upfront non-refundable, non-creditable payment of $20.0 million."
    )
    assert told.amounts() == {"upfront": [20_000_000]}


def test_the_notice_of_somebody_unnamed_before_does_not_end_the_deal_before() -> None:
    deals = periodic(
        "In March 2016, the Company granted Ardmoor plc an exclusive license to its antibody.\n\n"
        "In May 2016, QUARRON provided notice of termination of the license agreement it had made with Ostrander."
        " QUARRON will return its rights."
    )
    told = {p.name.value: d.event.value for d in deals for p in d.parties if p.name.value != COMPANY}
    assert told["Ardmoor plc"] == "signed"
