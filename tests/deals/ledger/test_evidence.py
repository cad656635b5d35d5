"""Every value shown leads to words that state it: for the samples, and for any damage done to them."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from deals.ledger.evidence import read_quotes, supporting
from deals.ledger.record import record_filing
from deals.models import Agreement, Claim, Evidence
from filings.models import DocumentText
from tests.deals.ledger.stories import DealStory, Story, record
from tests.deals.ledger.unverified import unverified_values
from tests.deals.ledger.worlds import rolled_back
from tests.factories import make_filing

pytestmark = pytest.mark.django_db

SAMPLES = sorted(Path(__file__).resolve().parents[3].joinpath("filings", "samples").glob("*.*"))
PAIR = (("Alder Bio, Inc.", "licensor", ""), ("Bryce Pharma AG", "licensee", ""))
DEAL = DealStory(parties=PAIR, name="License Agreement", signed="2021-06-10", terms=(("upfront", 30_000_000),))


def texts_of(sample: Path) -> list[str]:
    from filings.reading import read

    return [document.source.text for document in read(sample.read_bytes(), name=sample.name).documents]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_nothing_of_a_sample_is_shown_that_its_words_do_not_state(sample: Path) -> None:
    record_filing(make_filing(*texts_of(sample), kinds=["8-K"]))

    assert unverified_values() == []


def _cut(chance: Random, text: str) -> str:
    start = chance.randrange(len(text))
    return text[:start] + text[start + chance.randrange(400) :]


def _swap(chance: Random, text: str) -> str:
    parts = text.split("\n\n")
    chance.shuffle(parts)
    return "\n\n".join(parts)


def _renumber(chance: Random, text: str) -> str:
    return re.sub(r"\d", lambda match: str(chance.randrange(10)) if chance.random() < 0.3 else match[0], text)


def _blank(chance: Random, text: str) -> str:
    return re.sub(r"\$[\d.,]+", lambda match: "$[***]" if chance.random() < 0.5 else match[0], text)


def _break(chance: Random, text: str) -> str:
    return "".join(f"{c}\n" if c == " " and chance.random() < 0.2 else c for c in text)


def _splice(chance: Random, text: str) -> str:
    other = chance.choice(texts_of(chance.choice(SAMPLES))) or " "
    start, place = chance.randrange(len(other)), chance.randrange(len(text))
    return text[:place] + other[start : start + chance.randrange(3000)] + text[place:]


EDITS: tuple[Callable[[Random, str], str], ...] = (_cut, _swap, _renumber, _blank, _break, _splice)


@settings(
    max_examples=int(os.environ.get("EXAMPLES", "15")),
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.generate),
)
@given(chance=st.integers(0, 2**40).map(Random))
def test_nothing_of_a_damaged_document_is_shown_that_its_words_do_not_state(chance: Random) -> None:
    texts = texts_of(chance.choice(SAMPLES))
    for edit in chance.choices(EDITS, k=chance.randint(1, 4)):
        texts = [edit(chance, text) if text else text for text in texts]
    with rolled_back():
        record_filing(make_filing(*texts, kinds=[chance.choice(("8-K", "10-K", "EX-10.1", "EX-99.1", "EX-21"))]))
        assert unverified_values() == []


def test_words_that_were_tampered_with_are_not_verified() -> None:
    record(Story("f1", (DEAL,)))
    text = DocumentText.objects.get()
    text.text = text.text.replace("30,000,000", "80,000,000")
    text.save()

    claim = Claim.objects.get(field="term")
    assert [quote.verified for quote in read_quotes([claim])[claim.pk]] == [False]
    assert any("Term" in problem for problem in unverified_values())


def test_quotes_come_with_the_words_around_them_in_a_fixed_number_of_queries(
    django_assert_num_queries: Callable[..., object],
) -> None:
    for number in range(4):
        record(Story(f"f{number}", (DEAL,)))
    claims = list(Claim.objects.filter(evidence__isnull=False).distinct())

    with django_assert_num_queries(2):  # type: ignore[attr-defined]
        quotes = read_quotes(claims)

    upfront = next(quotes[claim.pk][0] for claim in claims if claim.field == "term")
    assert (upfront.text, upfront.use) == ("USD 30,000,000", "quote")
    assert upfront.before.rstrip().endswith("License Agreement") or upfront.before
    assert len(quotes) == len(claims)


def test_all_filings_that_state_a_value_support_it_and_those_that_disagree_do_not() -> None:
    record(Story("f1", (DEAL,)))
    record(Story("f2", (DEAL,)))
    other = DealStory(parties=PAIR, name="License Agreement", signed="2021-06-10", terms=(("upfront", 29_000_000),))
    record(Story("f3", (other,), form="10-K"))

    found = supporting(Agreement.objects.get())

    def filings(field: str, item: str = "") -> list[str]:
        return sorted(claim.extraction.filing.key for claim in found[field, item] if claim.extraction)

    assert filings("term", "upfront:USD 30000000") == ["f1", "f2"]
    assert filings("signed") == ["f1", "f2", "f3"]
    assert filings("party", "bryce pharma ag") == ["f1", "f2", "f3"]
    assert ("term", "upfront:USD 29000000") not in found


def test_evidence_of_each_claim_is_written_once() -> None:
    record(Story("f1", (DEAL,)))

    keys = list(Evidence.objects.values_list("claim", "use", "part", "document", "start", "end"))
    assert len(keys) == len(set(keys))


def test_dates_beside_signatures_and_terms_told_by_anniversaries_are_borne_out_by_their_words() -> None:
    """What the extractor reads and the ledger does not would be lost without a word."""
    text = (
        "Exhibit 10.1\n\nLICENSE AGREEMENT\n\nThis License Agreement is made by and between Harrowgate Therapeutics, "
        'Inc. ("Licensor") and Moorcroft Pharma GmbH ("Licensee").\n\n1. Licensor grants Licensee an exclusive '
        "license to make and sell HT-21, a drug for cancer patients.\n\n2. This Agreement shall remain in effect until "
        "the fifteenth anniversary of its date.\n\nIN WITNESS WHEREOF the parties have signed.\n\nHarrowgate "
        "Therapeutics, Inc.\nBy: Ann Ash\nDate: 3-31-16\n\nMoorcroft Pharma GmbH\nBy: Ben Birk\nDate: 3-29-2016\n"
    )
    record_filing(make_filing(text, kinds=["EX-10.1"]))

    agreement = Agreement.objects.get()
    assert (agreement.signed, agreement.term_years) == ("2016-03-31", 15)
