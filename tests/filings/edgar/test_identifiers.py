from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filings.edgar.identifiers import CIK, AccessionNumber


def test_accession_number_reads_both_spellings_alike():
    dashed = AccessionNumber.parse("0001213900-25-032135")
    assert dashed == AccessionNumber.parse("000121390025032135")
    assert (dashed.agent, dashed.year, dashed.sequence) == ("0001213900", 2025, "032135")
    assert str(dashed) == "0001213900-25-032135"
    assert dashed.undashed == "000121390025032135"


@pytest.mark.parametrize(("written", "year"), [("0000950130-96-000896", 1996), ("0000912057-00-023442", 2000)])
def test_two_digit_years_fall_into_the_right_century(written, year):
    assert AccessionNumber.parse(written).year == year


@pytest.mark.parametrize(
    "nonsense",
    ["", "abc", "0001213900-25-32135", "0001213900-2025-032135", "0001213900_25_032135", "٠٠٠١٢١٣٩٠٠-25-032135"],
)
def test_accession_number_refuses_nonsense(nonsense):
    with pytest.raises(ValueError, match="not an accession number"):
        AccessionNumber.parse(nonsense)


def test_accession_number_cannot_be_built_wrong():
    with pytest.raises(ValueError, match="not an accession number"):
        AccessionNumber(agent="12", year=2020, sequence="000001")
    with pytest.raises(ValueError, match="year"):
        AccessionNumber(agent="0000000012", year=1887, sequence="000001")


@given(st.integers(0, 10**10 - 1), st.integers(1993, 2092), st.integers(0, 10**6 - 1))
def test_every_accession_number_survives_writing_and_reading(agent, year, sequence):
    number = AccessionNumber(agent=f"{agent:010d}", year=year, sequence=f"{sequence:06d}")
    assert AccessionNumber.parse(str(number)) == number
    assert AccessionNumber.parse(number.undashed) == number


@pytest.mark.parametrize("written", ["749647", "0000749647", "CIK0000749647", 749647, " 749647 "])
def test_cik_is_ten_digits_however_it_is_written(written):
    cik = CIK.parse(written)
    assert str(cik) == "0000749647"
    assert cik.number == 749647


@pytest.mark.parametrize("nonsense", ["", "0", "12345678901", "12a", "-5", -5, "٧٤٩٦٤٧"])
def test_cik_refuses_nonsense(nonsense):
    with pytest.raises(ValueError, match="not a CIK"):
        CIK.parse(nonsense)
