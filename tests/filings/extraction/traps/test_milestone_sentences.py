"""Traps of milestones in sentences: paid or payable, achieved or potential, late, listed, respectively, in shares."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_texts import read_told


@pytest.mark.parametrize(
    "text",
    [
        "Castlemoor paid a milestone payment of $8 million on dosing of the first patient in the Phase 2 trial.",
        (
            "In May 2021 the Company received an $8.0 million milestone payment from Castlemoor for dosing of the "
            "first patient."
        ),
        "Dosing of the first patient triggered a milestone of $8 million. The payment was received in June.",
        "Castlemoor wired a further $8 million to the Company because the first patient was dosed in Phase 2.",
    ],
)
def test_a_paid_milestone_is_not_payable(text: str) -> None:
    assert read_told(text).events() == [("development", 8_000_000, "paid")]


@pytest.mark.parametrize(
    "text",
    [
        "Castlemoor will pay $8 million on dosing of the first patient in the Phase 2 trial.",
        (
            "Castlemoor wired a signature fee of $3,000,000 and is bound to remit $8,000,000 when the first patient "
            "is dosed."
        ),
        "$8 million is payable when the first patient is dosed; nothing has been paid yet.",
    ],
)
def test_a_payable_milestone_is_not_paid(text: str) -> None:
    assert ("development", 8_000_000, "potential") in read_told(text).events()


@pytest.mark.parametrize(
    "text",
    [
        (
            "Alderbrook has earned a $10 million milestone payment from Castlemoor. The payment became due when "
            "Castlemoor "
            "filed a Clinical Trial Authorization in Europe."
        ),
        "The first patient has been dosed in the Phase 2 study. As a result a milestone of $10 million became due.",
        "Castlemoor recorded as expense a $10 million milestone, triggered by the start of a Phase 3 trial.",
        "The start of a Phase 1 trial entitles the Company to a payment of $10 million, due within 45 days.",
    ],
)
def test_an_achieved_milestone_finds_its_event_in_the_sentences_around(text: str) -> None:
    assert read_told(text).events() == [("development", 10_000_000, "achieved")]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            (
                "Castlemoor agreed to pay $750,000 upon CE marking and $2.0 million upon clearance by the FDA. The "
                "CE mark was "
                "obtained in December 2017 and the corresponding payment was made in January."
            ),
            [("regulatory", 750_000, "paid"), ("regulatory", 2_000_000, "potential")],
        ),
        (
            (
                "Castlemoor owes $1 million on acceptance of an IND and $5 million on approval of an NDA. The IND "
                "was accepted "
                "last year."
            ),
            [("development", 1_000_000, "potential"), ("regulatory", 5_000_000, "potential")],
        ),
        (
            (
                "A second payment, of $750, was conditional on marketing approval in Turkey. That approval was "
                "obtained in "
                "December and the payment was received in January."
            ),
            [("regulatory", 750, "paid")],
        ),
    ],
)
def test_the_next_sentence_may_say_that_an_event_came_about(text: str, events: list[tuple[str, int, str]]) -> None:
    assert read_told(text).events() == events


@pytest.mark.parametrize(
    "text",
    [
        "Castlemoor shall pay $10,000,000 upon approval of the NDA, or $7,000,000 if approval comes later than 2015.",
        (
            "Castlemoor shall pay $10,000,000 upon approval of the NDA; only $7,000,000 is due if the NDA is "
            "approved after "
            "December 31, 2015."
        ),
        (
            "On approval of the NDA Castlemoor shall pay $10,000,000. If approval is granted after March 31, "
            "2015, this "
            "payment is halved."
        ),
    ],
)
def test_what_is_left_of_a_late_payment_is_no_event_of_its_own(text: str) -> None:
    assert read_told(text).events() == [("regulatory", 10_000_000, "potential")]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Castlemoor owes milestone payments of $2 million, $5 million and $10 million upon IND acceptance, "
            "initiation of "
            "Phase 2 and NDA approval, respectively."
        ),
        (
            "Milestones are payable as each of these occurs: IND acceptance, $2,000,000; initiation of a Phase "
            "2 study, "
            "$5,000,000; NDA approval, $10,000,000."
        ),
        (
            "Castlemoor will pay (i) $2 million upon acceptance of an IND, (ii) $5 million upon initiation of "
            "Phase 2 and "
            "(iii) $10 million upon approval of an NDA."
        ),
        (
            "• $2 million when an IND is accepted\n\n• $5 million when Phase 2 is initiated\n\n• $10 million when "
            "an NDA is "
            "approved"
        ),
    ],
)
def test_lists_give_each_event_its_own_amount(text: str) -> None:
    assert read_told(text).events() == [
        ("development", 2_000_000, "potential"),
        ("development", 5_000_000, "potential"),
        ("regulatory", 10_000_000, "potential"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Castlemoor will pay $20 million when annual net sales first exceed $300 million.",
        "If annual net sales of the product exceed $300 million, Castlemoor will owe a single payment of $20 million.",
        "A sales milestone of $20 million is due in the first year in which net sales reach $300 million.",
    ],
)
def test_the_threshold_in_a_sentence_is_no_payment(text: str) -> None:
    assert read_told(text).events() == [("commercial", 20_000_000, "potential")]


@pytest.mark.parametrize(
    "text",
    [
        "Upon FDA approval, Castlemoor will pay Alderbrook $12 million, payable half in cash and half in shares.",
        "Castlemoor shall pay $12 million, in cash or in its common stock, upon FDA approval.",
        "$12 million is due upon FDA approval, and a royalty of 6% of net sales after launch.",
    ],
)
def test_what_hangs_on_behind_an_event_does_not_change_it(text: str) -> None:
    assert read_told(text).events() == [("regulatory", 12_000_000, "potential")]


def test_the_stops_of_an_abbreviated_country_end_no_event() -> None:
    told = read_told(
        "Castlemoor will pay:\n\n1. $150,000 upon the first approval in the U.S. of a licensed product\n\n2. "
        "$150,000 upon "
        "the first approval in Europe or Japan of a licensed product"
    )
    assert [m.trigger for m in told.terms.milestones] == [
        "the first approval in the U.S. of a licensed product",
        "the first approval in Europe or Japan of a licensed product",
    ]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "The FDA has approved PELMAR, and the approval has triggered a milestone payment from Castlemoor.",
            [("regulatory", None, "achieved")],
        ),
        (
            "Alderbrook received an undisclosed milestone payment after the first patient was dosed in Phase 2.",
            [("development", None, "paid")],
        ),
        ("Alderbrook has achieved the second preclinical milestone.", [("development", None, "achieved")]),
        ("Upon approval Alderbrook will have earned a milestone payment.", []),
        ("Alderbrook has not yet received a milestone payment for the start of Phase 2.", []),
    ],
)
def test_an_event_without_amount_is_entered_only_once_it_has_come_about(
    text: str, events: list[tuple[str, None, str]]
) -> None:
    assert read_told(text).events() == events


@pytest.mark.parametrize(
    "text",
    [
        (
            "Alderbrook Achieves $25 Million Milestone\n\nAlderbrook has achieved a $25 million milestone following "
            "initiation "
            "of a Phase 3 trial."
        ),
        (
            "Alderbrook earned a milestone payment of $25 million.\n\nThe $25 million milestone was triggered by "
            "initiation of "
            "a Phase 3 trial."
        ),
        (
            "Castlemoor owes a $25 million milestone.\n\nInitiation of a Phase 3 trial triggered the milestone of "
            "$25 million."
        ),
    ],
)
def test_an_event_told_later_names_the_milestone_of_the_headline(text: str) -> None:
    assert read_told(text).events() == [("development", 25_000_000, "achieved")]
