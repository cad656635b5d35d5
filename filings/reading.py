"""Bytes to a filing that can be read: decide what a file is, split it, convert its documents, say what is wrong.

This is the only door from raw bytes to `SourceFiling`. It raises nothing: a file that is no filing comes back with a
problem that says why, and a damaged one with a problem and whatever could be read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from filings.edgar import header as headers
from filings.edgar import kinds, rejection
from filings.edgar.rejection import Problem
from filings.edgar.submission import DocumentPart, Submission, split
from filings.extraction.source import SourceDocument, SourceFiling
from filings.text import TEXT_VERSION, OffsetMap, ReadingText, convert, title_of

__all__ = ["MAX_BYTES", "Problem", "ReadDocument", "ReadFiling", "read"]

MAX_BYTES: Final = 200 * 1024 * 1024

# Parts of a submission that repeat others for machines; people read none of them.
_MACHINE_KINDS: Final = frozenset(("XML", "JSON", "ZIP", "EXCEL", "GRAPHIC", "COVER", "CSS"))
_MACHINE_PREFIX: Final = "EX-101."
_CENTRAL_INDEX_KEY: Final = re.compile(rb"name=[\"']dei:EntityCentralIndexKey[\"'][^<>]{0,200}>\s*(\d{1,10})\s*<")


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """One document: its place in the file, its reading text and the map between them."""

    part: DocumentPart
    source: SourceDocument
    reading: ReadingText

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The bytes of the whole file that characters `start` to `end` of the reading text were read from."""
        first, last = self.reading.offsets.source_span(start, end)
        return self.part.body[0] + first, self.part.body[0] + last


@dataclass(frozen=True, slots=True)
class ReadFiling:
    """A file, read. `problem` is None if all is well; a fatal problem leaves no documents."""

    name: str
    source: SourceFiling
    documents: tuple[ReadDocument, ...]
    header: headers.SubmissionHeader | None
    problem: Problem | None
    envelope: str = ""


def read(data: bytes, *, name: str, max_bytes: int = MAX_BYTES) -> ReadFiling:
    """Read a file: a submission, a feed file, or a single document. `name` is the file's name, used as a hint only.

    Never raises, whatever the bytes are. `max_bytes` is the size from which a file is refused.
    """
    problem = rejection.before_reading(data, max_bytes=max_bytes)
    if problem:
        return _refused(name, problem)
    submission = split(data)
    if not submission.has_sgml:
        problem = rejection.of_document(data)
        return _refused(name, problem) if problem else _single(data, submission, name=name)
    return _submission(data, submission, name=name)


def _refused(name: str, problem: Problem) -> ReadFiling:
    source = SourceFiling(name=name, documents=())
    return ReadFiling(name=name, source=source, documents=(), header=None, problem=problem)


def _single(data: bytes, submission: Submission, *, name: str) -> ReadFiling:
    part = submission.documents[0]
    reading = convert(data)
    problem = rejection.of_text(reading.text)
    if problem:
        return _refused(name, problem)
    kind = kinds.refine(kinds.infer(reading.text, name=name), title_of(data) if reading.is_html else "")
    document = _read_document(part, reading, index=0, kind=kind, filename=name)
    return _filing(name, (document,), fields=_told_in_page(data, reading), header=None, problem=None, envelope="")


def _told_in_page(data: bytes, reading: ReadingText) -> headers.Fields:
    """What a header would say and a page without one says to machines alone: whose filing it is.

    Inline XBRL keeps the CIK among its hidden facts, which are no part of the reading text.
    """
    numbers = list(dict.fromkeys(_CENTRAL_INDEX_KEY.findall(data))) if reading.is_html else []
    return {"CENTRAL INDEX KEY": [numbers[0].decode("ascii").zfill(10)]} if len(numbers) == 1 else {}


def _submission(data: bytes, submission: Submission, *, name: str) -> ReadFiling:
    fields: headers.Fields = {}
    if submission.header:
        fields = headers.read_header(data[slice(*submission.header)])
    if submission.accession:
        fields.setdefault("ACCESSION NUMBER", [submission.accession])
    documents = tuple(
        _read_document(part, _converted(data, part), index=index, kind=part.kind, filename=part.filename)
        for index, part in enumerate(submission.documents)
    )
    header = headers.typed(fields) if fields else None
    problem = _problem_of(submission, documents)
    return _filing(name, documents, fields=fields, header=header, problem=problem, envelope=submission.envelope)


def _problem_of(submission: Submission, documents: Sequence[ReadDocument]) -> Problem | None:
    if not documents:
        missing = f" ({', '.join(submission.missing)} missing)" if submission.missing else ""
        return Problem(code="no_documents", sentence=f"The file has a submission's header but no documents{missing}.")
    if submission.missing:
        return rejection.truncated(submission.missing)
    if not any(document.source.text.strip() for document in documents):
        return Problem(code="no_text", sentence="None of the submission's documents holds text that can be read.")
    return None


def _converted(data: bytes, part: DocumentPart) -> ReadingText:
    kind = part.kind.upper()
    if kind in _MACHINE_KINDS or kind.startswith(_MACHINE_PREFIX) or part.wrapper == "XML":
        return _unread("data for machines")
    if part.wrapper == "PDF":
        return _unread("a PDF")
    return convert(data[slice(*part.body)])


def _unread(note: str) -> ReadingText:
    return ReadingText(text="", offsets=OffsetMap(length=0), version=TEXT_VERSION, is_html=False, notes=(note,))


def _read_document(part: DocumentPart, reading: ReadingText, *, index: int, kind: str, filename: str) -> ReadDocument:
    source = SourceDocument(
        index=index,
        kind=kind,
        text=reading.text,
        filename=filename,
        description=part.description,
        is_html=reading.is_html,
    )
    return ReadDocument(part=part, source=source, reading=reading)


def _filing(
    name: str,
    documents: tuple[ReadDocument, ...],
    *,
    fields: headers.Fields,
    header: headers.SubmissionHeader | None,
    problem: Problem | None,
    envelope: str,
) -> ReadFiling:
    source = SourceFiling(name=name, documents=tuple(document.source for document in documents), header=fields)
    return ReadFiling(name=name, source=source, documents=documents, header=header, problem=problem, envelope=envelope)
