"""The scorer: what counts as right, wrong, missed and different, and that it agrees with the gold set's own."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from deals.quality.fields import FIELDS
from deals.quality.labelled_sets import LabelledSet, read_folder, read_set
from deals.quality.scoring import Count, Outcome, count_verdicts, judge, judge_negative, wilson, wording
from filings.extraction.__main__ import facts_of
from tests.services.processes import ROOT

KNOWN: dict[str, Any] = {
    "form": "8-K",
    "deals": [
        {
            "event": "signed",
            "signed": "2021-06-10",
            "parties": [
                {"name": "Quellmont Bio, Inc.", "role": "licensor", "parent": None},
                {"name": "Oxmantle Corp", "role": "licensee", "parent": "Oxmantle Holdings"},
            ],
            "terms": [
                {
                    "kind": "upfront",
                    "amount": 5_000_000,
                    "currency": "USD",
                    "qualifier": "exact",
                    "payer": "Oxmantle Corp",
                }
            ],
            "royalties": [{"rate_min": 8, "rate_max": 12, "disclosure": "exact"}],
        },
        {"event": "mentioned", "parties": [{"name": "Ardwynn"}, {"name": "Corvanthe"}], "terms": []},
    ],
    "subsidiaries": [{"parent": "Quellmont Bio, Inc.", "child": "Quellmont Renal LLC", "jurisdiction": "DE"}],
}
FOUND: dict[str, Any] = {
    "form": "8-K",
    "deals": [
        {
            "event": "amended",
            "signed": None,
            "parties": [
                {"name": "QUELLMONT BIO INC", "role": "licensor", "parent": None},
                {"name": "Somebody Else", "role": "licensee", "parent": None},
            ],
            "terms": [{"kind": "upfront", "amount": 6_000_000.0, "currency": "USD", "qualifier": "exact"}],
            "royalties": [{"rate_min": 8.0, "rate_max": 12.0, "disclosure": "exact"}],
        }
    ],
    "subsidiaries": [],
}


def counted(known: dict[str, Any], found: dict[str, Any]) -> dict[str, tuple[int, int, int]]:
    counts = count_verdicts(judge(known, found))
    return {name: (count.right, count.wrong, count.missed) for name, count in counts.items()}


def test_right_wrong_and_missed_values_are_counted_end_to_end() -> None:
    told = counted(KNOWN, FOUND)
    assert told["deal"] == (1, 0, 1)
    assert told["party"] == (1, 1, 3)
    assert told["upfront"] == (0, 1, 1)
    assert told["event"] == (0, 1, 1)
    assert told["signed"] == (0, 0, 1)
    assert told["royalty"] == (1, 0, 0)
    assert told["subsidiary"] == (0, 0, 1)
    assert "effective" not in told


def test_what_is_found_as_it_is_known_is_right_in_every_field() -> None:
    counts = count_verdicts(judge(KNOWN, KNOWN))
    assert all(count.f1 == 1.0 for count in counts.values())
    assert counts["party"] == Count(right=4)


def test_a_verdict_says_in_words_what_was_stated_and_what_was_found_and_leads_to_both() -> None:
    verdicts = judge(KNOWN, FOUND)
    event = next(verdict for verdict in verdicts if verdict.field == "event")
    assert (event.outcome, event.expected, event.found) == (Outcome.DIFFERENT, "signed", "amended")
    assert (event.expected_at, event.found_at) == ("deals.0.event", "deals.0.event")
    assert event.about == "Quellmont Bio, Inc. and Oxmantle Corp"
    missed = [v for v in verdicts if v.field == "party" and v.outcome == Outcome.MISSED]
    assert [verdict.expected for verdict in missed] == ["Oxmantle Corp", "Ardwynn", "Corvanthe"]
    wrong = next(v for v in verdicts if v.field == "upfront" and v.outcome == Outcome.WRONG)
    assert (wrong.found, wrong.found_at) == ("upfront: USD 6,000,000", "deals.0.terms.0")


@pytest.mark.parametrize(
    ("say", "value", "words"),
    [
        (wording.say_term, {"kind": "upfront", "disclosure": "none"}, "upfront: said not to exist"),
        (
            wording.say_term,
            {"kind": "equity", "amount": 2.5e6, "amount_max": 3e6, "currency": "EUR"},
            "equity: EUR 2,500,000–3,000,000",
        ),
        (wording.say_royalty, {"rate_min": 10, "rate_max": None}, "10 % and more"),
        (wording.say_royalty, {"rate_min": 4.5, "rate_max": 4.5}, "4.5 %"),
        (wording.say_royalty, {"disclosure": "redacted"}, "royalty: redacted"),
        (wording.say_territory, {"include": ["worldwide"], "exclude": ["Japan"]}, "worldwide, without Japan"),
        (wording.say_deal, {"name": None, "parties": []}, "a deal without parties"),
    ],
)
def test_values_are_said_in_words(say: Callable[[Any], str], value: dict[str, Any], words: str) -> None:
    assert say(value) == words


def test_a_deal_in_a_filing_without_one_is_wrong_and_none_is_right() -> None:
    assert count_verdicts(judge_negative({"deals": []})) == {"deal in a negative": Count(right=1)}
    assert count_verdicts(judge_negative(FOUND)) == {"deal": Count(wrong=1), "deal in a negative": Count(wrong=1)}


def test_an_empty_field_has_no_score_that_could_be_taken_for_a_good_one() -> None:
    assert (Count().precision, Count().recall, Count().f1, Count().f1_95) == (0.0, 0.0, 0.0, (0.0, 0.0))


@pytest.mark.parametrize(
    ("right", "n", "low", "high"),
    # Newcombe (1998), Statistics in Medicine 17, table I: 81 of 263, 15 of 148, 0 of 20.
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611)],
)
def test_wilson_intervals_are_those_of_the_literature(right: int, n: int, low: float, high: float) -> None:
    assert wilson(right, n) == pytest.approx((low, high), abs=0.0001)


def test_the_interval_of_f1_holds_f1_and_narrows_with_more_values() -> None:
    few, many = Count(8, 1, 1), Count(800, 100, 100)
    assert few.f1 == many.f1
    assert few.f1_95[0] < many.f1_95[0] < many.f1 < many.f1_95[1] < few.f1_95[1]


def test_every_field_that_can_be_scored_has_a_place_on_the_page() -> None:
    names = {verdict.field for facts in (KNOWN, FOUND) for verdict in judge(facts, FOUND)}
    assert names <= set(FIELDS)


class GoldScorer:
    """`score.py` of the gold set, loaded from where it lies."""

    def __init__(self, path: Path) -> None:
        spec = importlib.util.spec_from_file_location("gold_score", path)
        assert spec is not None
        assert spec.loader is not None
        self.module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(self.module)

    def counts(self, pairs: list[tuple[dict[str, Any] | None, dict[str, Any]]]) -> dict[str, tuple[int, int, int]]:
        board = self.module.Board()
        for known, found in pairs:
            if known is not None:
                self.module.score_document(board, "", known, found)
                continue
            deals = found.get("deals") or []
            board.fp["deal"] += len(deals)
            board.fp["deal in a negative"] += bool(deals)
            board.tp["deal in a negative"] += not deals
        fields = set(board.tp) | set(board.fp) | set(board.fn)
        return {name: (board.tp[name], board.fp[name], board.fn[name]) for name in fields}


def sets(gold: Path) -> dict[str, LabelledSet]:
    own = ROOT / "tests" / "gold"
    return {
        "gold": read_folder(gold),
        "samples": read_set(own / "labels", [ROOT / "filings" / "samples"], name="samples"),
        "development": read_folder(own / "development"),
        "unseen": read_folder(own / "unseen"),
    }


@pytest.mark.parametrize("name", ["gold", "samples", "development", "unseen"])
def test_it_agrees_with_the_scorer_of_the_gold_set_field_by_field(gold: Path, name: str) -> None:
    documents = sets(gold)[name].documents
    lines = facts_of([document.path for document in documents])
    pairs = [(document.facts, json.loads(line)) for document, line in zip(documents, lines, strict=True)]
    theirs = GoldScorer(gold / "score.py").counts(pairs)
    verdicts = [v for known, found in pairs for v in (judge(known, found) if known else judge_negative(found))]
    ours = {name: (c.right, c.wrong, c.missed) for name, c in count_verdicts(verdicts).items()}
    # Fields that never occurred have an entry there and none here.
    assert ours == {field: counts for field, counts in theirs.items() if any(counts)}
    assert set(ours) <= set(FIELDS)
