"""Who gives and takes is read from the verb's own clause, not from the clauses around it."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_sides import sides
from tests.filings.extraction.traps.filings_told import COMPANY, periodic


def parties(body: str) -> list[set[tuple[str, str]]]:
    return [{(p.name.value, p.role.value) for p in d.parties} for d in periodic(body)]


@pytest.mark.parametrize(
    "text",
    [
        (
            "In May 2016, the Company entered into an agreement with Ardmoor AB and Ardmoor Holding AB (collectively,"
            " “Ardmoor”) pursuant to which the Company granted to Ardmoor an exclusive license to its antibody."
        ),
        (
            "In 2016, we signed an agreement with Ardmoor AB and Ardmoor Holding AB (together, “Ardmoor”), pursuant to"
            " which we granted Ardmoor an exclusive license to our antibody."
        ),
        (
            "The Company entered into an agreement with Ardmoor AB and Ardmoor Holding AB (collectively, “Ardmoor”),"
            " according to which it granted to Ardmoor a license to its antibody."
        ),
    ],
)
def test_pursuant_to_which_gives_nothing_to_whoever_stands_before_it(text: str) -> None:
    found = parties(text)
    assert len(found) == 1
    assert (COMPANY, "licensor") in found[0]


@pytest.mark.parametrize(
    "text",
    [
        (
            "The Company entered into a license agreement with Tessory plc, under which the Company obtained an"
            " exclusive license to patents that Tessory plc licensed from Ostrander GmbH."
        ),
        (
            "In May 2016, Tessory plc granted the Company a license to patents which Tessory plc had acquired from"
            " Ostrander GmbH."
        ),
        (
            "In May 2016, the Company received rights from Tessory plc to an antibody that Tessory plc obtained from"
            " Ostrander GmbH."
        ),
    ],
)
def test_what_the_giver_once_took_from_another_is_not_given_by_that_other(text: str) -> None:
    assert not [p for p in parties(text) if {("Ostrander GmbH", "licensor"), (COMPANY, "licensee")} <= p]
    assert [p for p in parties(text) if {("Tessory plc", "licensor"), (COMPANY, "licensee")} <= p]


def test_a_filer_called_the_group_is_one_of_the_sides() -> None:
    text = (
        "18. Licenses\n\nIn 2016, the Group entered into a license agreement with Tessory plc, and Tessory plc granted"
        " the Group an exclusive license to its vaccine. The Group paid an upfront fee of $5 million."
    )
    assert sides(text, kind="10-K") == [[("Tessory plc", "licensor"), ("the Group", "licensee")]]
