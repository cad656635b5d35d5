"""What happened to a deal later: a milestone is no new deal, paid is not payable, exercised is not granted."""

from __future__ import annotations

import pytest

from tests.filings.extraction.traps.filings_told import current, event, periodic

SIGNED = (
    "On March 3, 2012, the Company and Pellworth Pharma SE (“Pellworth”) entered into a License Agreement under which "
    "the Company granted Pellworth an exclusive license to NB-12. "
)
OPTION = (
    "On March 3, 2012, the Company and Pellworth Pharma SE (“Pellworth”) entered into an Option and License Agreement "
    "for NB-12. "
)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("In July 2016, Pellworth paid the Company a milestone payment of $5.0 million.", "milestone_paid"),
        ("A milestone payment of $5.0 million was received during the second quarter of 2016.", "milestone_paid"),
        ("The Company received $5.0 million in August 2016 upon dosing of the first patient.", "milestone_paid"),
        ("In July 2016 the first patient was dosed, by which a milestone was achieved.", "milestone_achieved"),
        (
            "In 2016, the Company earned a $5.0 million milestone, which Pellworth will pay in 2017.",
            "milestone_achieved",
        ),
        (
            "On May 2, 2016 the IND was cleared. The clearance entitles the Company to $5.0 million.",
            "milestone_achieved",
        ),
        ("The Company is entitled to receive a milestone payment of $5.0 million upon approval.", "mentioned"),
        ("Pellworth will pay a milestone payment of $5.0 million if approval is obtained in 2017.", "mentioned"),
        ("No milestone payments were received in 2016.", "mentioned"),
        ("In 2013, the Company received a milestone payment of $5.0 million.", "mentioned"),
    ],
)
def test_milestones(told: str, expected: str) -> None:
    deals = periodic(SIGNED + told)
    assert len(deals) == 1
    assert event(deals, "Pellworth") == expected
    assert deals[0].signed is not None and deals[0].signed.value == "2012-03-03"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("On April 6, 2016, Pellworth exercised its option and paid the Company $8.0 million.", "option_exercised"),
        ("In April 2016 Pellworth elected to exercise its option for NB-12.", "option_exercised"),
        (
            "Following the exercise of its option in April 2016, Pellworth holds an exclusive license.",
            "option_exercised",
        ),
        ("Pellworth may exercise its option until March 2018 against a fee of $8.0 million.", "mentioned"),
        ("If Pellworth exercises the option, it will pay $8.0 million.", "mentioned"),
        ("In 2016, employees exercised stock options to purchase 40,000 shares.", "mentioned"),
    ],
)
def test_options(told: str, expected: str) -> None:
    assert event(periodic(OPTION + told), "Pellworth") == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("On June 1, 2016, Pellworth gave notice that it is terminating the agreement.", "terminated"),
        ("In June 2016 Pellworth terminated for convenience the License Agreement.", "terminated"),
        ("The agreement was mutually terminated effective June 1, 2016.", "terminated"),
        ("In June 2016 the parties agreed to bring the collaboration to an end.", "terminated"),
        ("In June 2016 Pellworth and the Company ended, by common accord, the License Agreement.", "terminated"),
        ("In June 2016 a change of strategy brought the collaboration to an early end.", "terminated"),
        ("In June 2016 the parties agreed to bring the licensed gel to the market.", "mentioned"),
        ("The agreement expired by its terms on June 1, 2016.", "expired"),
        ("Pellworth’s option lapsed unexercised on June 1, 2016.", "expired"),
        ("The Company allowed the license to lapse on June 1, 2016.", "expired"),
        ("Either party may terminate the agreement on 60 days’ notice after June 1, 2016.", "mentioned"),
        ("The licensed patents expired in 2016.", "mentioned"),
        ("In June 2016 the Company terminated the Phase 2 trial of NB-9.", "mentioned"),
    ],
)
def test_ends(told: str, expected: str) -> None:
    assert event(periodic(SIGNED + told), "Pellworth") == expected


@pytest.mark.parametrize(
    "told",
    [
        "On June 1, 2016, the parties entered into Amendment No. 2 to the License Agreement.",
        "The agreement was amended on June 1, 2016 to add a second field.",
        "By an amendment of June 1, 2016 the royalty was lowered to 6%.",
        "In June 2016 the agreement was extended for five years, through June 2024.",
    ],
)
def test_an_amendment_leaves_the_day_of_signing(told: str) -> None:
    deals = periodic(SIGNED + told)
    assert event(deals, "Pellworth") == "amended"
    assert deals[0].signed is not None and deals[0].signed.value == "2012-03-03"


@pytest.mark.parametrize(
    "told",
    [
        "The agreement was amended in May 2013 to extend its term through December 2016.",
        "In May 2013 Pellworth paid a milestone of $1.0 million; a second is due by December 31, 2016.",
        "Development began in 2013. At December 31, 2016 the Company had a receivable of $0.2 million.",
    ],
)
def test_what_lies_before_the_period_is_only_retold(told: str) -> None:
    assert event(periodic(SIGNED + told), "Pellworth") == "mentioned"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("On May 2, 2016 the Company signed a letter of intent with Pellworth Pharma SE for a license.", "proposed"),
        ("The Company and Pellworth Pharma SE signed a non-binding term sheet on a license of NB-12.", "proposed"),
        ("The Company entered into a memorandum of understanding with Pellworth Pharma SE on a license.", "proposed"),
        (
            "On May 2, 2016 the Company and Pellworth Pharma SE, as foreseen in a letter of intent, signed a License.",
            "signed",
        ),
        (
            "On May 2, 2016, following a term sheet, the Company and Pellworth Pharma SE signed a License Agreement.",
            "signed",
        ),
    ],
)
def test_proposed_or_signed(body: str, expected: str) -> None:
    assert event(current(body), "Pellworth") == expected


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("Item 1.01 Entry into a Material Definitive Agreement", "signed"),
        ("Item 1.02 Termination of a Material Definitive Agreement", "terminated"),
    ],
)
def test_the_item_tells_what_no_verb_tells(item: str, expected: str) -> None:
    body = "The Company and Pellworth Pharma SE are the parties to a License Agreement for NB-12 in Europe."
    assert event(current(body, item=item), "Pellworth") == expected


RELEASE = """Norwick Biologics and Pellworth Pharma Sign License Agreement for NB-12

LEEDS, May 4, 2016 – Norwick Biologics, Inc. today announced that it has entered into a license agreement with Pellworth
Pharma SE for NB-12, an antibody against cancer. Norwick received an upfront payment of $6.0 million.

About Pellworth

Pellworth Pharma SE is a pharmaceutical company. It has a collaboration agreement with Corriston Bioscience Ltd.
"""


@pytest.mark.parametrize(
    "body",
    [
        "On May 2, 2016, the Company entered into a License Agreement with Pellworth Pharma SE. A release is attached.",
        "On May 2, 2016, the Company granted Pellworth Pharma SE (“Pellworth”) an exclusive license to NB-12.",
        "The Company and Pellworth Pharma SE executed an Exclusive License Agreement dated May 2, 2016.",
    ],
)
def test_one_deal_in_report_and_release(body: str) -> None:
    deals = [d for d in current(body, release=RELEASE) if any("Norwick" in p.name.value for p in d.parties)]
    assert len(deals) == 1
    assert event(deals, "Pellworth") == "signed"
    assert [int(t.amount) for t in deals[0].terms if t.amount is not None] == [6_000_000]


@pytest.mark.parametrize(
    "told",
    [
        "The agreement was amended in May 2013, June 2014 and again in April 2016.",
        "The agreement was amended on May 2, 2013 (the “First Amendment”) and again on April 6, 2016.",
        "The agreement was amended in 2014 and 2016.",
    ],
)
def test_the_last_of_several_dates_counts(told: str) -> None:
    assert event(periodic(SIGNED + told), "Pellworth") == "amended"


def test_quarters_and_their_milestones() -> None:
    told = "The approval resulted in a milestone payment of $15.0 million to Pellworth, which we paid in June 2016."
    assert event(periodic(SIGNED + told), "Pellworth") == "milestone_paid"


@pytest.mark.parametrize(
    "told",
    [
        "We owe Dunmere University a share of amounts received from Pellworth under its license agreement with us.",
        "Dunmere University takes 10% of payments that we received from Pellworth for the license.",
        "Of the proceeds received from Pellworth for this license, a part is due to Dunmere University.",
    ],
)
def test_money_received_from_a_party_is_no_right_taken_from_it(told: str) -> None:
    deals = periodic(SIGNED + told)
    pairs = [{p.name.value for p in d.parties} for d in deals]
    assert {"Pellworth Pharma SE", "Dunmere University"} not in pairs


@pytest.mark.parametrize(
    "words",
    [
        "entered into a co-exclusive Collaboration Agreement, or the Pellworth Agreement, with Pellworth Pharma SE",
        "entered into a license agreement, which we refer to as the NB Agreement, with Pellworth Pharma SE",
        "entered into a license and option agreement, or our 2016 agreement, with Pellworth Pharma SE",
    ],
)
def test_what_an_agreement_is_called_stands_between_it_and_the_other_side(words: str) -> None:
    deals = periodic(f"On May 2, 2016, we {words} for NB-12.")
    assert event(deals, "Pellworth") == "signed"


@pytest.mark.parametrize(
    "body",
    [
        "The Company gave notice on May 2, 2016 to Pellworth Pharma SE that it is terminating the License Agreement.",
        "On May 2, 2016 we received written notice from Pellworth Pharma SE of termination of the License Agreement.",
        "On May 2, 2016 Pellworth Pharma SE notified us that it will not renew the License between the parties.",
    ],
    ids=["given", "received", "notified"],
)
def test_the_day_of_a_notice_is_no_day_of_signing(body: str) -> None:
    deals = current(body)
    assert event(deals, "Pellworth") == "terminated"
    assert deals[0].signed is None or deals[0].signed.value == "2012-03-03"
