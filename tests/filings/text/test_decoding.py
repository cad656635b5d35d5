from __future__ import annotations

import pytest

from filings.text import convert


def test_utf_8_where_it_is_valid():
    assert convert("Laboratórios São Paulo €5".encode()).text == "Laboratórios São Paulo €5"


def test_windows_1252_where_it_is_not():
    assert convert(b"the \x93Company\x94 \x96 Laborat\xf3rios").text == "the “Company” – Laboratórios"


def test_stray_bytes_among_utf_8_are_read_one_by_one():
    data = "Laboratórios “São Paulo” – Überschuldung".encode() + b" \x93x\x94"
    assert convert(data).text == "Laboratórios “São Paulo” – Überschuldung “x”"


def test_a_charset_that_the_bytes_contradict_is_noted():
    html = b"<html><meta charset=utf-8><body><p>\x93Company\x94 and \x93Parent\x94</p></body></html>"
    reading = convert(html)
    assert reading.text == "“Company” and “Parent”"
    assert any("UTF-8" in note for note in reading.notes)


def test_text_garbled_by_an_earlier_conversion_is_kept_and_noted():
    reading = convert("the Companyâ€™s license".encode())
    assert "Companyâ€™s" in reading.text
    assert any("garbled" in note for note in reading.notes)


def test_utf_16_is_read():
    reading = convert("Exhibit 10.1 — LICENSE".encode("utf-16"))
    assert reading.text == "Exhibit 10.1 — LICENSE"
    assert "was UTF-16" in reading.notes


@pytest.mark.parametrize("is_html", [True, False])
def test_exotic_spaces_are_spaces_and_invisible_characters_vanish(is_html):
    data = "A\u00a0B\u2003C\u200bD\ufeffE\u00adF\u202fG\u2011H".encode()
    assert convert(data, is_html=is_html).text == "A B CDEF G-H"


@pytest.mark.parametrize("is_html", [True, False])
def test_control_characters_vanish(is_html):
    text = "The licensor grants the licensee an exclusive license."
    assert convert(b"\x00" + text.encode() + b"\x07\x1c\x7f", is_html=is_html).text == text


@pytest.mark.parametrize("is_html", [True, False])
@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252"])
def test_letters_that_hold_a_byte_like_a_space_stay_whole(is_html, encoding):
    text = "the Voilà\nlicence … Città\nof the Scientà"
    assert convert(text.encode(encoding), is_html=is_html).text == (text.replace("\n", " ") if is_html else text)


@pytest.mark.parametrize(
    ("data", "note"),
    [
        (b"begin 644 logo.jpg\nM_]C_X  02D9)1@\nend\n", "uuencoded file logo.jpg"),
        (b"<PDF>\nbegin 644 a.pdf\nM)5!$1BTQ+C0*\nend\n</PDF>", "uuencoded file a.pdf"),
        (b"%PDF-1.4\n...", "a PDF"),
        (b"GIF89a\x01\x00", "a GIF picture"),
    ],
)
def test_a_binary_has_no_text_but_a_note(data, note):
    reading = convert(data)
    assert (reading.text, reading.notes) == ("", (note,))


def test_a_text_that_begins_with_begin_is_text():
    assert convert(b"begin 644 words later the text goes on\nand on").text.startswith("begin")
