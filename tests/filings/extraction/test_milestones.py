"""Single milestone events: in sentences, lists and tables, with their class and state."""

from __future__ import annotations

import pytest

from tests.filings.extraction.deal_texts import read_told


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Castlemoor will pay $20.0 million upon dosing of the first patient in a Phase 3 trial.",
            ("development", 20_000_000, "potential"),
        ),
        ("A payment of $5 million is due when the FDA clears an IND.", ("development", 5_000_000, "potential")),
        (
            "Castlemoor will owe $24.0 million upon marketing approval in Japan.",
            ("regulatory", 24_000_000, "potential"),
        ),
        (
            "On receipt of the CE mark, Castlemoor will pay a further €1.2 million.",
            ("regulatory", 1_200_000, "potential"),
        ),
        (
            "Castlemoor owes $35 million when annual net sales first exceed $250 million.",
            ("commercial", 35_000_000, "potential"),
        ),
        (
            "Castlemoor will pay $15.0 million once manufacturing know-how has been transferred.",
            ("other", 15_000_000, "potential"),
        ),
        (
            "The Company received $10 million when the first patient was dosed in a Phase 2 trial.",
            ("development", 10_000_000, "paid"),
        ),
        (
            "Castlemoor paid $5 million in June 2023, after the FDA had cleared an IND.",
            ("development", 5_000_000, "paid"),
        ),
        ("The start of the Phase 3 trial triggered a milestone of $400,000.", ("development", 400_000, "achieved")),
    ],
)
def test_an_event_has_its_class_amount_and_state(text: str, event: tuple[str, int, str]) -> None:
    assert read_told(text).events() == [event]


def test_a_sales_threshold_is_no_payment() -> None:
    told = read_told(
        "Castlemoor will pay $50 million when annual net sales surpass $1 billion and $75 million when they surpass "
        "$2 billion."
    )
    assert told.events() == [("commercial", 50_000_000, "potential"), ("commercial", 75_000_000, "potential")]
    assert told.amounts() == {}


def test_events_of_a_list_are_read_one_by_one() -> None:
    told = read_told(
        "Castlemoor will also make the following payments, once each:\n\n"
        "(i) $1,000,000 upon the filing of an IND;\n\n"
        "(ii) $2,500,000 upon commencement of the first Phase III clinical trial;\n\n"
        "(iii) $5,000,000 upon approval of a New Drug Application by the FDA; and\n\n"
        "(iv) $[*] upon marketing approval in a Major European Country."
    )
    assert told.events() == [
        ("development", 1_000_000, "potential"),
        ("development", 2_500_000, "potential"),
        ("regulatory", 5_000_000, "potential"),
        ("regulatory", None, "potential"),
    ]
    assert [m.disclosure for m in told.terms.milestones] == ["exact", "exact", "exact", "redacted"]


HTML_TABLE = (
    "3. Milestones. Castlemoor shall pay the amounts in the table below.\n\n"
    "Milestone Event\tPayment (US$)\n"
    "(a) First patient dosed in a Phase 3 Clinical Trial\t$10,000,000\n"
    "(b) Regulatory Approval by Health Canada\t$5,500,000\n"
    "(c) Regulatory Approval in South Korea\t$[***]\n"
    "(d) First calendar year in which Net Sales exceed $300,000,000\t$40,000,000"
)
ASCII_TABLE = (
    "4.4 MILESTONES. Castlemoor shall pay Alderbrook:\n\n"
    "     Event                                                Payment\n"
    "     -----                                                -------\n"
    "     (a) First patient dosed in a Phase 3 trial       $10,000,000\n"
    "     (b) approval by Health Canada                    $ 5,500,000\n"
    "     (c) approval in South Korea                      $         *\n"
    "     (d) Net Sales of $300,000,000 in a year          $40,000,000\n"
)
LOST_TABLE = (
    "3.2 Milestone payments. Upon achievement of each milestone event set out below Castlemoor shall pay the amounts "
    "next to "
    "such milestone event:\n\n"
    "Upon dosing of the first patient in a Phase 3 trial USD 10'000'000 Upon approval by Health Canada USD 5'500'000 "
    "Upon approval in South Korea USD [***] Upon reaching annual Net Sales of USD 300 million USD 40'000'000"
)


@pytest.mark.parametrize("text", [HTML_TABLE, ASCII_TABLE, LOST_TABLE], ids=["html", "ascii", "columns lost"])
def test_every_row_of_a_milestone_table_is_an_event(text: str) -> None:
    told = read_told(text, kind="EX-10.1", is_contract=True)
    assert told.events() == [
        ("development", 10_000_000, "potential"),
        ("regulatory", 5_500_000, "potential"),
        ("regulatory", None, "potential"),
        ("commercial", 40_000_000, "potential"),
    ]


def test_a_table_of_thresholds_pays_by_its_second_column() -> None:
    told = read_told(
        "6.4 Sales Milestones. The following amounts are due once each.\n\n"
        "Annual Net Sales above\tSales Milestone Payment\n"
        "$250,000,000\t$50,000,000\n"
        "$500,000,000\t$75,000,000",
        kind="EX-10.1",
        is_contract=True,
    )
    assert told.events() == [("commercial", 50_000_000, "potential"), ("commercial", 75_000_000, "potential")]


def test_a_status_column_says_what_has_come_to_pass() -> None:
    told = read_told(
        "The following table shows the milestones that have been reached (in thousands):\n\n"
        "Event\tAmount\tStatus at September 30, 2023\n"
        "First patient dosed, Phase 2 trial\t$10,000\tMet December 2022; cash received January 2023\n"
        "First patient dosed, Phase 3 trial\t15,000\tMet September 2023; receivable\n"
        "European Commission approval\t40,000\tNot yet met",
        kind="10-Q",
    )
    assert told.events() == [
        ("development", 10_000_000, "paid"),
        ("development", 15_000_000, "achieved"),
        ("regulatory", 40_000_000, "potential"),
    ]


def test_an_event_told_twice_is_one_and_takes_the_later_state() -> None:
    told = read_told(
        "Castlemoor will pay $6.0 million upon dosing of the first participant in a Phase 2b trial. In May Castlemoor "
        "paid "
        "$6.0 million upon dosing of the first participant in the Phase 2b trial."
    )
    assert told.events() == [("development", 6_000_000, "paid")]


def test_a_sum_of_events_is_no_single_event() -> None:
    told = read_told(
        "Castlemoor may owe up to $420 million on approval of the product and on cumulative sales targets."
    )
    assert told.events() == []
    assert told.amounts() == {"milestone": [420_000_000]}


def test_a_revenue_table_is_no_milestone_table() -> None:
    told = read_told(
        "Milestones under the agreement were not met. Revenue was as follows (in thousands):\n\n"
        "\t2023\t2022\nLicense of the product\t$13,846\t$54,200\nTotal\t$17,397\t$59,719",
        kind="10-Q",
    )
    assert told.events() == []
    assert told.amounts() == {}


def test_one_amount_for_each_of_two_countries_is_two_events() -> None:
    told = read_told(
        "Castlemoor is required to pay $7.5 million on reimbursement in each of Germany and France. Castlemoor will "
        "owe "
        "$2 million when approval is granted in Japan and the same amount when approval is granted in Korea."
    )
    assert [m.amount for m in told.terms.milestones] == [7_500_000, 7_500_000, 2_000_000, 2_000_000]


def test_an_event_of_the_sentence_before_gives_the_class() -> None:
    told = read_told(
        "On 4 May 2018 the first patient was dosed in a Phase 1 trial. Under the licence this entitles Alderbrook to "
        "CHF 3.2 million (GBP 2.4 million), due within 45 days."
    )
    assert told.events() == [("development", 3_200_000, "achieved")]


def test_a_table_of_which_only_the_marks_are_left_has_its_rows() -> None:
    told = read_told(
        "6.3 Regulatory Milestones. Castlemoor shall pay the milestone payments as set forth in this Section.\n\n"
        "Regulatory Milestone Event Milestone Payment [***] [***] [***] [***] [***] [***]",
        kind="EX-10.1",
        is_contract=True,
    )
    assert told.events() == [("regulatory", None, "potential")] * 3


def test_amounts_in_millions_are_scaled() -> None:
    told = read_told(
        "The milestone payments are (in millions):\n\nMilestone\tAmount\nInitiation of Phase 3\t$ 10.0\n"
        "Approval in the United States\t12.5\nFirst commercial sale\t15.0",
        kind="10-K",
    )
    assert [m.amount for m in told.terms.milestones] == [10_000_000, 12_500_000, 15_000_000]


@pytest.mark.parametrize(
    "text",
    [
        "It entitles the Company to a payment of $4 million, which is due within thirty days.",
        "That notice entitled Alderbrook to $4 million.",
        "The extension of the term entitles Castlemoor to receive a payment of $4 million.",
    ],
)
def test_a_payment_on_something_untold_is_no_milestone(text: str) -> None:
    assert read_told(text).events() == []


@pytest.mark.parametrize(
    "text",
    [
        "The milestone was met in May. It entitles the Company to a payment of $4 million.",
        "The FDA approved the NDA in May, which entitles the Company to a payment of $4 million.",
        "It entitles the Company to a payment of $4 million. The milestone payment is due within thirty days.",
    ],
)
def test_a_payment_that_words_beside_it_call_a_milestone_is_one(text: str) -> None:
    assert [amount for _, amount, _ in read_told(text).events()] == [4_000_000]
