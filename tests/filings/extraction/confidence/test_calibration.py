"""From what rules state to shares: the record of a rule counts, and so does the deal a value belongs to."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from filings.extraction.confidence.calibrate import calibrated
from filings.extraction.confidence.fitting import UNREAD, Outcome, fitted, made_cautious
from filings.extraction.confidence.proposals import parted
from filings.extraction.confidence.table import read, score, write
from tests.filings.extraction.test_schema import facts


def seen(rule: str, right: int, wrong: int, *, kind: str = "term", stated: float = 0.9) -> list[Outcome]:
    """Outcomes of one rule, each of a company of its own."""
    return [
        Outcome(kind, rule, stated, number < right, group=f"{rule} {number}", deal=("test@1", 0.9))
        for number in range(right + wrong)
    ]


def test_two_rules_that_state_the_same_part_by_what_they_did() -> None:
    table = fitted([*seen("upfront@1", 98, 2), *seen("upfront.weak@1", 30, 70)])
    told = calibrated(facts(), table).deals[0].terms[0]

    assert told.rule == "upfront@1"
    assert told.confidence > 0.9
    weak = table["term"].steps.at(0.3)
    assert weak < 0.4


def test_a_value_of_a_doubtful_deal_is_doubtful() -> None:
    """A term may be read rightly and yet be of a deal that is none."""
    deals = [*seen("test@1", 30, 70, kind="deal"), *seen("strong@1", 100, 0, kind="deal")]
    of_strong = [Outcome("term", "upfront@1", 0.95, True, f"c{n}", ("strong@1", 0.9)) for n in range(100)]
    of_weak = [Outcome("term", "upfront@1", 0.95, n < 30, f"d{n}", ("test@1", 0.9)) for n in range(100)]
    table = fitted([*deals, *of_strong, *of_weak])

    deal = calibrated(facts(), table).deals[0]
    assert deal.event.rule == "test@1"
    assert deal.confidence < 0.4
    assert deal.terms[0].confidence < 0.4


def test_the_next_version_of_a_rule_keeps_its_record() -> None:
    table = fitted(seen("upfront@7", 98, 2))

    assert calibrated(facts(), table).deals[0].terms[0].confidence > 0.9


def test_a_kind_that_was_never_seen_keeps_what_its_rule_states() -> None:
    assert calibrated(facts(), {}) == facts()


def test_the_table_survives_being_written() -> None:
    table = fitted([*seen("upfront@1", 40, 2), *seen("test@1", 30, 7, kind="deal")])
    stored = json.loads(json.dumps(write(table, {"sets": ["ours"]})))

    assert stored["made_with"] == {"sets": ["ours"]}
    assert calibrated(facts(), read(stored)) == calibrated(facts(), table)


def test_a_value_below_the_floor_is_proposed_in_its_place_and_not_told() -> None:
    table = fitted(seen("upfront@1", 10, 60))
    told, proposals = parted(calibrated(facts(), table), floor=0.5)

    assert not told.deals[0].terms
    assert told.deals[0].royalties == facts().deals[0].royalties
    assert [(each.path, each.value.rule) for each in proposals] == [("deals.0.terms", "upfront@1")]


def test_a_deal_below_the_floor_is_proposed_whole() -> None:
    table = fitted(seen("test@1", 10, 60, kind="deal"))
    told, proposals = parted(calibrated(facts(), table), floor=0.5)

    assert not told.deals
    assert [each.path for each in proposals] == ["deals"]


def test_what_goes_wrong_on_unread_documents_makes_every_share_cautious() -> None:
    """Twice as many wrong values as foretold: the distance from certainty doubles, for kinds not seen there too."""
    table = fitted([*seen("upfront@1", 470, 30), *seen("r@1", 480, 20, kind="royalty")])
    cautious, factors = made_cautious(table, seen("upfront@1", 176, 24))

    stated = table["term"].steps.at(0.9)
    assert factors["term"] == pytest.approx(24 / (200 * (1 - stated)), rel=0.15)
    odds = (1 - stated) / stated
    doubted = cautious["term"].steps.at(0.9)
    assert (1 - doubted) / doubted == pytest.approx(factors["term"] * odds, rel=0.01)
    assert factors["royalty"] > 1.2


def test_a_table_that_was_too_modest_stays_as_it_is() -> None:
    table = fitted(seen("upfront@1", 400, 100))
    cautious, factors = made_cautious(table, seen("upfront@1", 200, 0))

    assert factors == {"term": 1.0}
    assert cautious["term"].steps == table["term"].steps


def test_a_rule_that_was_right_only_on_documents_its_author_read_is_doubted_before_others() -> None:
    read_by_authors = [*seen("upfront.plain@1", 16, 4, stated=0.7), *seen("upfront@1", 380, 20)]
    unread = [*seen("upfront.plain@1", 2, 7, stated=0.7), *seen("upfront@1", 95, 5)]
    unread = [replace(each, weight=UNREAD, group=f"unread {each.group}") for each in unread]
    cautious, _ = made_cautious(fitted([*read_by_authors, *unread]), unread)

    def share(rule: str, stated: float) -> float:
        kind = cautious["term"]
        return kind.steps.at(score(stated, kind.rules[rule]))

    assert share("upfront.plain", 0.7) < 0.5
    assert share("upfront", 0.9) > 0.9
