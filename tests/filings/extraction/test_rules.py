"""Every rule matches its examples and leaves its counterexamples alone; the prefilter hides no match."""

from __future__ import annotations

import pytest

from filings.extraction.rules import Rule, RuleSet, all_rules, rule, rule_set

RULES = all_rules()


@pytest.mark.parametrize("each", RULES, ids=lambda r: r.id)
def test_rule_matches_its_examples_only(each: Rule) -> None:
    alone = RuleSet(rules=(each,))
    for example in each.examples:
        assert list(alone.scan(example)), f"{each.id} does not match its example: {example}"
    for counterexample in each.counterexamples:
        assert not list(alone.scan(counterexample)), f"{each.id} matches its counterexample: {counterexample}"


@pytest.mark.parametrize("each", [r for r in RULES if r.literals], ids=lambda r: r.id)
def test_the_prefilter_hides_no_match(each: Rule) -> None:
    for text in (*each.examples, *each.counterexamples):
        found = [m.span() for _, m in RuleSet(rules=(each,)).scan(text)]
        assert found == [m.span() for m in each.pattern.finditer(text)]


def test_every_rule_has_an_example() -> None:
    assert not [r.id for r in RULES if not r.examples]


def test_scan_stays_within_its_bounds() -> None:
    fee = rule("test.fee", r"\bfee\b", literals=["fee"], examples=["a fee"])
    text = "fee fee fee"
    assert [m.start() for _, m in rule_set(fee).scan(text, 3, 8)] == [4]


def test_two_rules_cannot_share_an_id() -> None:
    rule("test.once", "a", examples=["a"])
    with pytest.raises(ValueError, match=r"test\.once"):
        rule("test.once", "b", examples=["b"])
