"""A few spoiled documents with each run of the tests; `python -m tests.robustness.fuzz` reads as many as asked for."""

from __future__ import annotations

import random

import pytest

from tests.robustness.fuzz import main, try_seed
from tests.robustness.inspection import inspect
from tests.robustness.mutations import MUTATIONS, excerpt, mutant

RELEASE = (
    b"BOSTON, May 3, 2022 (GLOBE NEWSWIRE) -- Harrowgate Therapeutics, Inc. today announced that it granted Pellmoor "
    b"Pharma GmbH an exclusive license to HRG-12 in Europe. Harrowgate will receive an upfront payment of $10 million."
)


@pytest.mark.parametrize("first", range(900_000, 900_050, 10))
def test_spoiled_documents_are_read_or_refused_and_nothing_else(first):
    outcomes = [try_seed(seed) for seed in range(first, first + 10)]
    assert [(o.seed, o.faults) for o in outcomes if o.faults] == []


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda m: m.__name__)
def test_each_way_to_spoil_a_release_leaves_it_readable_or_refused(mutation):
    for seed in range(5):
        assert inspect(mutation(random.Random(seed), RELEASE)).faults == ()


def test_a_seed_makes_the_same_document_each_time():
    assert mutant(7) == mutant(7)
    assert excerpt(random.Random(7)) == excerpt(random.Random(7))


def test_the_command_says_how_many_were_read_and_how_long_the_slowest_took(capsys):
    assert main(["--count", "3", "--first", "900000"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("3 documents")
    assert "slowest: seed" in said


def test_signs_that_stand_for_organisations_inside_the_reading_are_only_signs_in_a_filing():
    marks = "«0» \ue000 \uf0b7 ¤ ‡ "
    text = RELEASE.decode().replace("Pellmoor", marks + "Pellmoor").replace("license", marks + "license")
    assert inspect((text + f"\n\n{marks}, a subsidiary of {marks}, granted {marks} a license.").encode()).faults == ()


def test_a_contract_that_ends_before_its_parties_are_told_still_has_a_place():
    text = b"Strathmore Biologics plc and Harlan Pharma Oy\n\nLICENSE AGREEMENT\n\nThis LICENSE AGREEMENT is made by:"
    assert inspect(text).faults == ()


SAID = {
    "the whole of a subsidiary, in words": "EXHIBIT 21\n\nSUBSIDIARIES OF THE REGISTRANT\n\nHarrowgate Europe AB, a "
    "Swedish company, is owned entirely by the Company. Harrowgate Europe AB in turn holds all of the shares of "
    "Pellmoor Oy, a company formed under the laws of Finland.\n",
    "a year that stands far from its day": "BASEL, Switzerland, Sept. 19 /PRNewswire/ -- Harrowgate Pharma AG today "
    "announced that it has granted Pellmoor Oy an exclusive license to HRG-12. Under the agreement, which was signed "
    "on September 9, 2008, Harrowgate will receive an upfront payment of $10 million.\n",
    "a unit that is stated behind the figure": "NOTE 9. LICENSE AGREEMENT\n\nIn May 2009 the Company granted Pellmoor "
    "Oy an exclusive license to its vaccine. Pellmoor paid $500 on signing and will pay $750 on approval by the "
    "Ministry.\n\nU.S. dollars in thousands (except share and per share data)\n\nThe Company leases an office.\n",
}


@pytest.mark.parametrize("text", SAID.values(), ids=SAID)
def test_the_ledger_finds_each_value_in_its_words(text):
    assert inspect(text.encode()).faults == ()


@pytest.mark.parametrize("period", ["20209915", "00000000", "99999999", "20200000"])
def test_a_header_with_a_period_that_no_calendar_has_is_read(period):
    header = (
        "<SEC-DOCUMENT>0000000001-20-000001.txt : 20200102\n<SEC-HEADER>\nACCESSION NUMBER: 0000000001-20-000001\n"
        f"CONFORMED SUBMISSION TYPE: 8-K\nCONFORMED PERIOD OF REPORT: {period}\nFILED AS OF DATE: 20200102\n"
        "</SEC-HEADER>\n<DOCUMENT>\n<TYPE>8-K\n<TEXT>\n"
    )
    assert inspect(f"{header}{RELEASE.decode()}\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n".encode()).faults == ()
