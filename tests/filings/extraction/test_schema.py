"""The JSON of a filing: the gold schema's shape, with the way from each value to its words."""

from __future__ import annotations

import json
from decimal import Decimal

from filings.extraction import schema
from filings.extraction.facts import (
    Deal,
    FilingFacts,
    Milestone,
    Party,
    Registrant,
    Royalty,
    Span,
    Stated,
    Subsidiary,
    Term,
    Territory,
)
from filings.extraction.source import SourceDocument, SourceFiling

TEXT = "Acme, Inc. granted Borea AG a license for $2.5 million and\nup to $10,000,000. Royalties of 7.5%."
SOURCE = SourceFiling("acme.txt", [SourceDocument(0, "8-K", TEXT)])


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(0, start, start + len(words))


def stated(value: object, words: str) -> Stated:
    return Stated(value, (span(words),), "test@1", 0.9)


def facts() -> FilingFacts:
    deal = Deal(
        parties=(
            Party(stated("Acme, Inc.", "Acme, Inc."), stated("licensor", "granted")),
            Party(stated("Borea AG", "Borea AG"), stated("licensee", "granted")),
        ),
        components=(stated("license", "license"),),
        event=stated("signed", "granted"),
        confidence=0.9,
        quote=span("granted Borea AG a license"),
        territory=stated(Territory(("Europe",), ("France",)), "license"),
        terms=(
            Term(
                kind="upfront",
                quote=span("$2.5 million and\nup to"),
                rule="upfront@1",
                confidence=0.95,
                amount=Decimal("2500000.0"),
                currency="USD",
                qualifier="exact",
                payer="Borea AG",
                spans={"amount": (span("$2.5 million"),)},
            ),
        ),
        milestones=(Milestone("regulatory", "approval", span("$10,000,000"), "m@1", 0.8, amount=Decimal(10_000_000)),),
        royalties=(Royalty(span("Royalties of 7.5%"), "r@1", 0.9, rate_min=Decimal("7.5"), rate_max=Decimal("7.5")),),
        term_years=stated(Decimal(10), "license"),
    )
    return FilingFacts(
        form=Stated("8-K", (), "form@1", 1.0),
        event_date=None,
        items=(),
        registrant=Registrant(stated("Acme, Inc.", "Acme, Inc."), securities=(stated("NASDAQ:ACM", "Acme"),)),
        subsidiaries=(Subsidiary(stated("Acme, Inc.", "Acme, Inc."), stated("Borea AG", "Borea AG")),),
        deals=(deal,),
        given_up=("one thing",),
    )


def test_the_shape_is_the_gold_schemas() -> None:
    written = schema.to_json(facts(), SOURCE)
    deal = written["deals"][0]
    assert written["document"] == "acme.txt"
    assert written["form"] == "8-K"
    assert written["event_date"] is None
    assert written["registrant"]["securities"] == ["NASDAQ:ACM"]
    assert written["subsidiaries"][0]["child"] == "Borea AG"
    assert [p["role"] for p in deal["parties"]] == ["licensor", "licensee"]
    assert deal["territory"] == {"include": ["Europe"], "exclude": ["France"]}
    assert deal["terms"][0]["kind"] == "upfront"
    assert deal["milestones"][0]["class"] == "regulatory"
    assert set(deal) >= {
        "name", "components", "event", "announced", "signed", "effective", "parties", "assets", "indications", "phase",
        "modality", "exclusivity", "territory", "terms", "milestones", "royalties", "term_years",
    }  # fmt: skip


def test_whole_numbers_are_ints_and_others_floats() -> None:
    deal = schema.to_json(facts(), SOURCE)["deals"][0]
    assert deal["terms"][0]["amount"] == 2500000
    assert isinstance(deal["terms"][0]["amount"], int)
    assert deal["royalties"][0]["rate_min"] == 7.5
    assert isinstance(deal["term_years"], int)


def test_every_span_leads_from_a_path_that_exists_to_words_of_the_document() -> None:
    written = schema.to_json(facts(), SOURCE)
    paths = {each["path"] for each in written["spans"]}
    assert {"deals.0.terms.0.amount", "deals.0.parties.0.name", "registrant.name", "subsidiaries.0.child"} <= paths
    for each in written["spans"]:
        assert 0 <= each["start"] < each["end"] <= len(TEXT)
        value: object = written
        for step in each["path"].split("."):
            value = value[int(step)] if isinstance(value, list) else value[step]  # type: ignore[index]
        assert value is not None


def test_a_quote_is_the_documents_words_with_line_breaks_as_spaces() -> None:
    assert schema.to_json(facts(), SOURCE)["deals"][0]["terms"][0]["quote"] == "$2.5 million and up to"


def test_confidence_and_rule_stand_on_everything_found() -> None:
    written = schema.to_json(facts(), SOURCE)
    deal = written["deals"][0]
    for each in (deal, *deal["terms"], *deal["milestones"], *deal["royalties"], *written["subsidiaries"]):
        assert 0 < each["confidence"] <= 1
        assert each["rule"]


def test_the_output_is_the_same_every_time_and_json() -> None:
    first, second = (json.dumps(schema.to_json(facts(), SOURCE)) for _ in range(2))
    assert first == second
    assert json.loads(first)["given_up"] == ["one thing"]


def test_what_cannot_be_read_is_an_object_with_empty_lists_and_a_reason() -> None:
    assert schema.empty("x.txt", "the file is empty") == {
        "document": "x.txt", "form": None, "event_date": None, "items": [], "registrant": None, "subsidiaries": [],
        "deals": [], "proposals": [], "spans": [], "readings": [], "given_up": [], "problem": "the file is empty",
    }  # fmt: skip


def test_every_value_says_which_rule_read_it_and_how_sure_it_is() -> None:
    """The calibration and the scorecard count by rule: a value that names none could not be held to account."""
    written = schema.to_json(facts(), SOURCE)

    read_by = {each["path"]: (each["rule"], each["confidence"]) for each in written["readings"]}
    assert read_by["deals.0.terms.0"] == ("upfront@1", 0.95)
    assert read_by["deals.0.parties.1.role"] == ("test@1", 0.9)
    assert "deals.0" in read_by
    named = {each["path"] for each in written["spans"] if each["path"] in read_by}
    assert {"deals.0.event", "deals.0.territory", "deals.0.components.0"} <= named
