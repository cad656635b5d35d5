from __future__ import annotations

import pytest

from filings.edgar.submission import split
from tests.filings.edgar.samples import DOCUMENTS, FEED, HEADER, OWNERS, PEM, SUBMISSION
from tests.filings.shared_material import needs_shared, shared_files


def bodies(data: bytes) -> list[bytes]:
    return [data[slice(*part.body)].strip() for part in split(data).documents]


@pytest.mark.parametrize("data", [SUBMISSION, PEM, FEED, DOCUMENTS, SUBMISSION.replace(b"\n", b"\r\n")])
def test_every_envelope_gives_the_same_documents(data):
    parts = split(data).documents
    assert [(part.kind, part.sequence, part.filename) for part in parts] == [
        ("8-K", "1", "d1d8k.htm"),
        ("EX-99.1", "2", "d1dex991.txt"),
        ("GRAPHIC", "3", "logo.jpg"),
    ]
    assert [part.description for part in parts] == ["8-K", "", ""]
    assert bodies(data)[0] == b"<html><body><p>Harrowgate signed an agreement.</p></body></html>"
    assert split(data).missing == ()


def test_spans_cover_the_document_with_its_tags():
    for part in split(SUBMISSION).documents:
        whole = SUBMISSION[slice(*part.span)]
        assert whole.startswith(b"<DOCUMENT>")
        assert whole.endswith(b"</DOCUMENT>")
        assert part.span[0] < part.body[0] <= part.body[1] < part.span[1]


def test_an_inner_wrapper_is_noted_and_left_out_of_the_body():
    assert [part.wrapper for part in split(SUBMISSION).documents] == ["XBRL", "", ""]
    assert b"XBRL" not in bodies(SUBMISSION)[0]


def test_the_envelope_names_accession_and_day():
    submission = split(PEM)
    assert (submission.envelope, submission.accession, submission.filed) == (
        "SEC-DOCUMENT",
        "0009990113-21-014402",
        "20210614",
    )


def test_the_header_ends_where_its_end_tag_stands():
    submission = split(SUBMISSION)
    assert submission.header is not None
    assert SUBMISSION[submission.header[1] :].startswith(b"</SEC-HEADER>")


def test_a_header_without_end_tag_ends_at_the_first_document():
    data = SUBMISSION.replace(b"</SEC-HEADER>\n", b"")
    submission = split(data)
    assert submission.header is not None
    assert data[submission.header[1] :].startswith(b"<DOCUMENT>")
    assert len(submission.documents) == 3


@pytest.mark.parametrize("data", [b"Exhibit 10.1\n\nLICENSE AGREEMENT", b"<html><body>FORM 8-K</body></html>"])
def test_a_file_without_sgml_is_one_document(data):
    submission = split(data)
    assert not submission.has_sgml
    assert bodies(data) == [data]


@pytest.mark.parametrize("data", [HEADER, OWNERS, OWNERS.partition(b"\n")[2]])
def test_a_header_alone_has_no_documents(data):
    submission = split(data)
    assert submission.documents == ()
    assert submission.header is not None


@pytest.mark.parametrize(
    ("cut_at", "missing"),
    [
        (b"</SEC-DOCUMENT>", ("</SEC-DOCUMENT>",)),
        (b"M_]C_X", ("</TEXT>", "</DOCUMENT>", "</SEC-DOCUMENT>")),
        (b"<DOCUMENT>\n<TYPE>GRAPHIC", ("</SEC-DOCUMENT>",)),
    ],
)
def test_a_truncated_file_says_what_is_missing(cut_at, missing):
    data = SUBMISSION[: SUBMISSION.index(cut_at)] if cut_at in SUBMISSION else SUBMISSION[: SUBMISSION.index(b"M_")]
    assert split(data).missing == missing
    assert split(data).documents[0].kind == "8-K"


def test_a_truncated_mail_envelope_is_noticed():
    assert split(PEM[:-45]).missing == ("</SEC-DOCUMENT>", "-----END PRIVACY-ENHANCED MESSAGE-----")


def test_a_document_that_is_not_closed_ends_before_the_next():
    data = SUBMISSION.replace(b"</TEXT>\n</DOCUMENT>\n<DOCUMENT>\n<TYPE>EX-99.1", b"<DOCUMENT>\n<TYPE>EX-99.1")
    first, second, _ = split(data).documents
    assert not first.complete
    assert second.complete
    assert b"PRESS RELEASE" not in data[slice(*first.body)]


def test_the_word_document_in_a_text_starts_no_document():
    data = SUBMISSION.replace(b"Harrowgate is pleased.", b"See <DOCUMENT> and </TEXT> for details.")
    assert len(split(data).documents) == 3
    assert b"for details." in bodies(data)[1]


@needs_shared
@pytest.mark.parametrize("path", shared_files("edgar/submissions"), ids=lambda path: path.name)
def test_real_submissions_have_as_many_documents_as_they_say(path):
    data = path.read_bytes()
    submission = split(data)
    assert len(submission.documents) == data.count(b"<DOCUMENT>")
    assert submission.missing == ()
    for part in submission.documents:
        assert part.kind
        assert data[slice(*part.body)].strip()
