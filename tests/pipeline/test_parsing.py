"""From raw bytes to the filing's rows, the same ones in whatever order the files come."""

from datetime import UTC, date, datetime

import pytest

from filings import intake, jobs, parsing, store
from filings.extraction.facts import FilingFacts, Registrant, Stated
from filings.models import Document, DocumentText, Filing, IngestJob
from filings.text import TEXT_VERSION
from tests.services.processes import ROOT

pytestmark = pytest.mark.django_db

SUBMISSION = b"""<SEC-DOCUMENT>0009900111-21-000042.txt : 20210614
<SEC-HEADER>0009900111-21-000042.hdr.sgml : 20210614
<ACCEPTANCE-DATETIME>20210614163005
ACCESSION NUMBER:\t\t0009900111-21-000042
CONFORMED SUBMISSION TYPE:\t8-K
PUBLIC DOCUMENT COUNT:\t\t2
CONFORMED PERIOD OF REPORT:\t20210611
FILED AS OF DATE:\t\t20210614

FILER:

\tCOMPANY DATA:
\t\tCOMPANY CONFORMED NAME:\t\t\tQUELLMONT BIO INC
\t\tCENTRAL INDEX KEY:\t\t\t0009900111
\t\tSTANDARD INDUSTRIAL CLASSIFICATION:\tPHARMACEUTICAL PREPARATIONS [2834]
\t\tIRS NUMBER:\t\t\t\t043211234
\t\tSTATE OF INCORPORATION:\t\t\tDE
\t\tFISCAL YEAR END:\t\t\t1231

\tFILING VALUES:
\t\tFORM TYPE:\t\t8-K
\t\tSEC ACT:\t\t1934 Act
\t\tSEC FILE NUMBER:\t001-99001
\t\tFILM NUMBER:\t\t21000001

\tBUSINESS ADDRESS:
\t\tSTREET 1:\t\t1 MAIN STREET
\t\tCITY:\t\t\tWALTHAM
\t\tSTATE:\t\t\tMA
\t\tZIP:\t\t\t02451

\tFORMER COMPANY:
\t\tFORMER CONFORMED NAME:\tQUELLMONT RENAL INC
\t\tDATE OF NAME CHANGE:\t20170308
</SEC-HEADER>
<DOCUMENT>
<TYPE>8-K
<SEQUENCE>1
<FILENAME>q8k.txt
<TEXT>
Quellmont Bio entered into a license agreement with Oxmantle.
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-99.1
<SEQUENCE>2
<FILENAME>ex99.htm
<DESCRIPTION>PRESS RELEASE
<TEXT>
<html><body><p>Quellmont receives $40 million upfront.</p></body></html>
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
"""
ONE_DOCUMENT = SUBMISSION[: SUBMISSION.rindex(b"<DOCUMENT>")] + b"</SEC-DOCUMENT>\n"
TRUNCATED = SUBMISSION[: SUBMISSION.index(b"$40 million")] + b" " * len(SUBMISSION)


def arrive(data, name="a.txt", **request):
    """Take a file in and bring it to the end of the parse step."""
    job = intake.accept(data, name=name, trigger="command", **request).job
    jobs.run_step(job.pk, after="queued", work=lambda job: store.verify(job.raw.sha256))
    jobs.run_step(job.pk, after="fetched", work=parsing.parse)
    job.refresh_from_db()
    return job


def stated(value):
    return Stated(value=value, spans=(), rule="test", confidence=1.0)


def facts(**said):
    empty = {"form": None, "event_date": None, "items": (), "registrant": None, "subsidiaries": (), "deals": ()}
    return FilingFacts(**{**empty, **said})


def test_a_submission_becomes_a_filing_with_filers_documents_and_text():
    job = arrive(SUBMISSION)
    filing = Filing.objects.get()
    assert (job.state, job.filing) == ("parsed", filing)
    assert filing.key == filing.accession == "0009900111-21-000042"
    assert (filing.form, filing.filed_on, filing.period) == ("8-K", date(2021, 6, 14), date(2021, 6, 11))
    assert filing.accepted_at == datetime(2021, 6, 14, 20, 30, 5, tzinfo=UTC)  # 16:30:05 in New York
    filer = filing.filers.get()
    assert (filer.role, filer.name, filer.cik, filer.ein) == ("filer", "QUELLMONT BIO INC", "0009900111", "04-3211234")
    assert (filer.sic, filer.state, filer.file_number, filer.film_number) == ("2834", "DE", "001-99001", "21000001")
    assert filer.addresses["business"]["city"] == "WALTHAM"
    assert filer.former_names == [{"name": "QUELLMONT RENAL INC", "until": "2017-03-08"}]
    first, second = filing.read_documents
    assert (first.kind, first.filename, first.is_html) == ("8-K", "q8k.txt", False)
    assert (second.kind, second.description, second.is_html) == ("EX-99.1", "PRESS RELEASE", True)
    text = second.texts.get(version=TEXT_VERSION)
    assert text.text.strip() == "Quellmont receives $40 million upfront."
    assert second.characters == len(text.text)
    assert b"$40 million" in SUBMISSION[second.start : second.end]


def test_a_bare_document_is_a_filing_named_after_its_bytes():
    job = arrive(b"Item 5. Other Events. Quellmont licensed its technology to Oxmantle.", name="q8k.txt")
    assert job.filing.key == f"sha256-{job.raw.sha256[:16]}"
    assert (job.filing.accession, job.filing.filed_on, job.filing.header) == ("", None, {})


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"%PDF-1.7\n\x00\xff\xfe" * 50, "binary"),
        (b"<html><title>x</title><body>Request Rate Threshold Exceeded</body></html>", "block_page"),
    ],
)
def test_what_is_no_filing_is_invalid_with_its_reason_and_kept(data, code):
    job = arrive(data)
    assert (job.state, job.reason_code, job.filing) == ("invalid", code, None)
    assert job.reason.endswith(".")
    assert store.read(job.raw.sha256) == data


def test_a_truncated_filing_is_invalid_and_can_be_looked_at():
    job = arrive(TRUNCATED)
    assert (job.state, job.reason_code) == ("invalid", "truncated")
    assert job.filing.problem_code == "truncated"
    assert job.filing.read_documents.count() == 2


def test_a_file_over_the_limit_is_not_read(settings):
    settings.MAX_FILING_BYTES = 100
    job = arrive(SUBMISSION)
    assert (job.state, job.reason_code) == ("invalid", "too_large")
    assert not Document.objects.exists()


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0), (0, 2, 1)])
def test_of_several_files_of_one_filing_the_same_is_read_in_any_order(order):
    files = [SUBMISSION, ONE_DOCUMENT, TRUNCATED]
    for place in order:
        arrive(files[place], name=f"{place}.txt")
    filing = Filing.objects.get()
    assert store.read(filing.raw.sha256) == SUBMISSION
    assert (filing.name, filing.problem_code) == ("0.txt", "")
    assert [document.kind for document in filing.read_documents] == ["8-K", "EX-99.1"]
    assert Document.objects.count() == 5  # every file's are kept
    assert filing.filers.count() == 1


def test_text_and_feed_file_of_one_accession_are_one_filing():
    folder = ROOT.parent / "shared" / "edgar" / "submissions"
    files = sorted(folder.glob("0001104659-25-002604.*"))
    if len(files) != 2:
        pytest.skip("needs the EDGAR submissions beside the checkout (../shared/edgar)")
    for file in files:
        arrive(file.read_bytes(), name=file.name)
    assert Filing.objects.get().accession == "0001104659-25-002604"


def test_a_filing_stays_a_sample_until_it_comes_as_a_real_one():
    arrive(SUBMISSION, is_sample=True)
    assert Filing.objects.get().is_sample
    arrive(ONE_DOCUMENT)
    assert not Filing.objects.get().is_sample


def test_a_slow_second_delivery_undoes_nothing():
    job = arrive(SUBMISSION)
    late = IngestJob.objects.get(pk=job.pk)
    late.done_state = "fetched"
    parsing.note_cover(job.filing, facts(event_date=stated("2021-06-11"), items=(stated("1.01"),)))
    assert parsing.parse(late) == job.filing
    assert Filing.objects.get().event_date == "2021-06-11"


def test_parsing_again_keeps_the_rows_that_evidence_stands_on():
    job = arrive(SUBMISSION)
    before = list(DocumentText.objects.order_by("id").values_list("id", "document_id"))
    IngestJob.objects.filter(pk=job.pk).update(state="fetched", done_state="fetched")
    jobs.run_step(job.pk, after="fetched", work=parsing.parse)
    assert list(DocumentText.objects.order_by("id").values_list("id", "document_id")) == before


def test_the_cover_page_fills_in_what_no_header_says():
    filing = arrive(b"FORM 8-K. Quellmont licensed its technology to Oxmantle.", name="x.txt").filing
    registrant = Registrant(name=stated("Quellmont Bio, Inc."), ein=stated("04-3211234"), state=stated("DE"))
    said = facts(form=stated("8-K"), event_date=stated("2001-03-19"), items=(stated("9"),), registrant=registrant)
    for _ in range(2):
        parsing.note_cover(filing, said)
        filing = Filing.objects.get()
        assert (filing.form, filing.event_date, filing.items) == ("8-K", "2001-03-19", ["9"])
        filer = filing.filers.get()
        assert (filer.name, filer.ein, filer.state, filer.cik) == ("Quellmont Bio, Inc.", "04-3211234", "DE", "")


def test_reading_a_file_again_keeps_what_its_cover_page_said():
    job = arrive(b"FORM 8-K. Quellmont licensed its technology to Oxmantle.", name="x.txt")
    said = facts(event_date=stated("2001-03-19"), registrant=Registrant(name=stated("Quellmont Bio, Inc.")))
    parsing.note_cover(job.filing, said)
    IngestJob.objects.filter(pk=job.pk).update(state="fetched", done_state="fetched")
    jobs.run_step(job.pk, after="fetched", work=parsing.parse)
    filing = Filing.objects.get()
    assert (filing.event_date, filing.filers.get().name) == ("2001-03-19", "Quellmont Bio, Inc.")


def test_the_header_beats_the_cover_page():
    filing = arrive(SUBMISSION).filing
    parsing.note_cover(filing, facts(form=stated("8-K/A"), registrant=Registrant(name=stated("Another, Inc."))))
    assert Filing.objects.get().form == "8-K"
    assert filing.filers.get().name == "QUELLMONT BIO INC"


def test_characters_that_no_database_takes_do_not_stop_it():
    data = SUBMISSION.replace(b"QUELLMONT BIO INC", b"QUELLMONT\x00 BIO INC").replace(b"license", b"lic\x00ense")
    assert arrive(data).state == "parsed"
    assert not any("\0" in text for text in DocumentText.objects.values_list("text", flat=True))
