"""The table of confidences is made from judged documents, company by company."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from deals.quality.calibrating import group_of, make_table, outcomes_of
from deals.quality.labelled_sets import Labelled, LabelledSet, read_folder
from filings.extraction import extract
from filings.extraction.confidence import calibrated
from filings.extraction.confidence.table import read
from filings.extraction.pipeline import read as read_as_stated
from filings.reading import read as read_bytes

GOLD = Path(__file__).parents[2] / "gold" / "development"


def some(count: int) -> LabelledSet:
    whole = read_folder(GOLD)
    return LabelledSet(whole.name, whole.digest, whole.documents[:count])


def test_every_judged_value_is_an_outcome_with_its_rule_and_its_deal() -> None:
    document = next(each for each in some(60).documents if (each.facts or {}).get("deals"))
    outcomes = list(outcomes_of(document))

    kinds = {outcome.kind for outcome in outcomes}
    assert {"deal", "party", "event"} <= kinds
    assert all(outcome.deal is not None for outcome in outcomes if outcome.kind in ("term", "party", "event"))
    assert all(outcome.rule and 0 <= outcome.stated <= 1 for outcome in outcomes)


def test_values_are_read_as_sure_as_rules_state_not_with_the_table_in_use() -> None:
    """A table fitted to its own shares would move a little with every making."""
    document = next(each for each in some(60).documents if (each.facts or {}).get("deals"))
    stated = {party.name.confidence for deal in _raw(document).deals for party in deal.parties}

    taken = {outcome.stated for outcome in outcomes_of(document) if outcome.kind == "party"}
    assert taken
    assert taken <= stated


def _raw(document: Labelled):  # type: ignore[no-untyped-def]
    return read_as_stated(read_bytes(document.path.read_bytes(), name=document.path.name).source)


def test_the_table_is_the_same_whenever_it_is_made_and_says_with_what() -> None:
    first, second = (make_table([some(12)], some(5), today=date(2026, 11, 28)) for _ in range(2))

    assert json.dumps(first) == json.dumps(second)
    assert first["made_with"]["sets"][0]["documents"] == 12
    assert {"deal", "party", "term"} <= set(read(first))


def test_the_shipped_table_is_what_the_extractor_uses() -> None:
    source = read_bytes(some(12).documents[3].path.read_bytes(), name="x.txt").source

    assert extract(source) == calibrated(read_as_stated(source))


def test_filings_of_one_company_stand_together() -> None:
    documents = [
        Labelled(Path("a.txt"), {"registrant": {"name": "Acme, Inc."}}),
        Labelled(Path("b.txt"), {"registrant": {"name": "ACME INC."}}),
        Labelled(Path("c.txt"), {"deals": [{"parties": [{"name": "Zeta"}, {"name": "Acme Inc"}]}]}),
        Labelled(Path("d.txt"), None),
    ]

    assert [group_of(each) for each in documents] == ["acme inc", "acme inc", "acme inc", "d"]


def test_a_folder_that_holds_no_set_is_an_error_in_words(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="labels"):
        call_command("calibrate", str(GOLD), left_out=tmp_path)
