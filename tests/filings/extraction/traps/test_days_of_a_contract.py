"""A contract's own day against the others in its head: effect, restatement, amendment, signatures."""

from __future__ import annotations

import pytest

from tests.filings.extraction.traps.contract_heads import BODY, contract, days

BY = ' by and between Ostrik GmbH ("Licensor") and Pellamy, Inc. ("Licensee").'


@pytest.mark.parametrize(
    "made",
    [
        "This License Agreement is made this 08-day of June, 1999" + BY,
        "This License Agreement is effective as of this 8th day of June, 1999 between" + BY[15:],
        "LICENSE AGREEMENT, dated as of June 8, 1999," + BY,
        "THIS LICENSE AGREEMENT is entered into and effective this eighth day of June, 1999" + BY,
    ],
)
def test_the_day_of_the_preamble_is_the_day_of_signing(made: str) -> None:
    assert days(contract("LICENSE AGREEMENT\n\n" + made)) == ("1999-06-08", None)


@pytest.mark.parametrize(
    "made",
    [
        "This License Agreement is entered into on June 8, 1999 and shall take effect on July 1, 1999" + BY,
        'This License Agreement, dated as of June 8, 1999, is effective as of July 1, 1999 (the "Effective Date"),'
        + BY,
        "This License Agreement is made as of June 8, 1999, with effect from July 1, 1999," + BY,
    ],
)
def test_a_later_day_of_effect_is_kept_apart(made: str) -> None:
    assert days(contract("LICENSE AGREEMENT\n\n" + made)) == ("1999-06-08", "1999-07-01")


@pytest.mark.parametrize(
    "restated",
    [
        'and amends and restates that certain License Agreement dated as of March 3, 2005 (the "Prior Agreement").',
        "and supersedes the License Agreement of March 3, 2005, as amended on July 9, 2007.",
        'WHEREAS the parties entered into a License Agreement effective March 3, 2005 (the "Effective Date");',
    ],
)
def test_a_restated_agreement_has_the_day_of_its_restatement(restated: str) -> None:
    head = (
        "AMENDED AND RESTATED LICENSE AGREEMENT\n\nThis Amended and Restated License Agreement is entered into as of "
        "October 4, 2011" + BY[:-1] + " "
    )
    assert days(contract(head + restated)) == ("2011-10-04", None)


@pytest.mark.parametrize(
    ("amending", "expected"),
    [
        (
            "AMENDMENT NO. 1 TO\n\nPATENT LICENSE AGREEMENT\n\nThis Amendment No. 1, dated as of May 5, "
            "2010, to the Patent License Agreement dated March 3, 2005 is" + BY,
            ("2005-03-03", None),
        ),
        (
            "SECOND AMENDMENT TO AGREEMENT\n\nThis Second Amendment to Agreement, dated May 5, 2010, is"
            + BY
            + "\n\nWHEREAS "
            'the parties entered into a Patent License Agreement effective March 3, 2005 (the "Agreement");',
            (None, "2005-03-03"),
        ),
        (
            "First Addendum\n\nThis Addendum Agreement is made as of May 5, 2010"
            + BY
            + "\n\nWHEREAS:\n\nA. The parties "
            "entered into a Patent License Agreement dated March 3rd 2005;",
            ("2005-03-03", None),
        ),
    ],
)
def test_an_amendment_is_dated_by_the_agreement_it_amends(
    amending: str, expected: tuple[str | None, str | None]
) -> None:
    deal = contract(amending)
    assert deal.event.value == "amended"
    assert deal.name is not None
    assert deal.name.value.lower() == "patent license agreement"
    assert days(deal) == expected


def test_without_a_day_in_the_preamble_the_last_signature_counts() -> None:
    head = "LICENSE AGREEMENT\n\nThis License Agreement is dated as of the last date on the signature page" + BY
    signatures = (
        "\n\nOSTRIK GMBH\nBy: /s/ A. Kern\nDate: July 1, 1999\n\nPELLAMY, INC.\nBy: /s/ B. Moss\nDate: June 8, 1999\n"
    )
    assert days(contract(head, BODY + signatures)) == ("1999-07-01", None)


def test_a_title_over_two_lines_is_one() -> None:
    head = (
        "                PATENT AND KNOW-HOW\n                 LICENSE AGREEMENT\n\nThis Agreement "
        "is dated June 8, 1999"
    ) + BY
    deal = contract(head)
    assert deal.name is not None
    assert deal.name.value == "PATENT AND KNOW-HOW LICENSE AGREEMENT"


@pytest.mark.parametrize(
    "amendment",
    [
        "AMENDMENT NO. 1 TO LICENSE AGREEMENT\n\nThis Amendment is entered into this 27th day"
        " of February 2009 to that license"
        ' agreement (the "Original Agreement") entered into the 8th day of June 1999' + BY,
        "SIXTH AMENDMENT TO THE LICENSE AGREEMENT\n\nThis Sixth Amendment to the License"
        " Agreement between the parties dated"
        " June 8, 1999, as amended on May 2, 2003, is made" + BY,
        "Eleventh Amendment to the License Agreement\n\nThis amendment, dated July 8, 2015, is made"
        + BY[:-1]
        + ", and amends the Exclusive License Agreement, dated June 8, 1999.",
    ],
)
def test_an_amendment_has_the_day_and_name_of_what_it_amends(amendment: str) -> None:
    deal = contract(amendment)
    assert deal.event.value == "amended"
    assert days(deal)[0] == "1999-06-08"
    assert deal.name is not None and deal.name.value.lower().endswith("license agreement")
    assert "amendment" not in deal.name.value.lower()


def test_older_agreements_of_spaced_recitals_do_not_date_the_contract() -> None:
    head = (
        "DISTRIBUTION AGREEMENT\n\nThis Distribution Agreement is made and entered into as of"
        " this 8th day of June, 1999"
        + BY
        + "\nR E C I T A L S:\nThe parties entered into a Distribution Agreement dated as of August 23, 1988.\n"
    )
    assert days(contract(head)) == ("1999-06-08", None)


_UNDATED = (
    'LICENSE AGREEMENT\n\nThis License Agreement is made by and between Ostrik GmbH ("Licensor") and Pellamy, Inc.'
)
_UNDATED += ' ("Licensee").'


@pytest.mark.parametrize(
    "signatures",
    [
        "By: /s/ Ana Ruiz   By: /s/ Tom Reed\n\nDate:   Date:   3-29-2016   3-31-16",
        "Ostrik GmbH\nBy: /s/ Ana Ruiz\nDate: March 29, 2016\n\nPellamy, Inc.\nBy: /s/ Tom Reed\nDate: March 31, 2016",
        "By: /s/ Ana Ruiz\nDate: 3/29/2016\n\nBy: /s/ Tom Reed\nDate: _3-31-2016_",
    ],
)
def test_a_contract_without_a_day_has_that_of_its_last_signature_before_its_exhibits(signatures: str) -> None:
    exhibit = "\n\nEXHIBIT A\n\nQuality Agreement. Date: June 8, 2017\n\n" + "The batch is tested and released. " * 300
    ending = BODY + "\n\nIN WITNESS WHEREOF, the parties have signed below.\n\n" + signatures + exhibit
    assert days(contract(_UNDATED, ending)) == ("2016-03-31", None)


@pytest.mark.parametrize(
    "effective",
    [
        "and is effective as of May 1, 2013 (the “Effective Date”)",
        "which shall be effective as of May 1, 2013",
        "and becomes effective on May 1, 2013",
    ],
)
def test_a_contract_that_only_says_when_it_takes_effect_is_dated_by_its_signatures(effective: str) -> None:
    deal = contract(
        'LICENSE AGREEMENT\n\nThis License Agreement is made by and between Wexcombe University ("University") and '
        f'Tarrabel Biologics, LLC ("Licensee"), {effective}.',
        BODY
        + "\n\nIN WITNESS WHEREOF, the parties have executed this Agreement.\n\nBy: /s/ A. Bond\nDate: April 26, 2013"
        "\n\nBy: /s/ C. Dunn\nDate: April 29, 2013\n",
    )
    assert days(deal) == ("2013-04-29", "2013-05-01")


@pytest.mark.parametrize(
    ("recital", "expected"),
    [
        ("dated as of January 18, 2013 and effective as of February 1, 2013", ("2013-01-18", "2013-02-01")),
        ("dated January 18, 2013", ("2013-01-18", None)),
        ("effective on February 1, 2013, which was assigned by an Assignment Agreement as of July 19, 2016",
         (None, "2013-02-01")),
    ],
)  # fmt: skip
def test_an_amended_agreement_keeps_both_its_days(recital: str, expected: tuple[str | None, str | None]) -> None:
    deal = contract(
        "AMENDMENT NO. 1 TO LICENSE AGREEMENT\n\nThis Amendment is made on September 14, 2020 between Wexcombe "
        "Vaccines "
        'Limited ("Wexcombe") and Tarrabel Biologics, Inc. ("Tarrabel").',
        f"\n\nWHEREAS, the parties entered into that certain License Agreement {recital}; and" + BODY,
    )
    assert days(deal) == expected
