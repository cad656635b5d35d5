"""A submission as EDGAR hands it out, split into its header and documents: spans of bytes, nothing copied.

Reads full submissions (`<SEC-DOCUMENT>`, the PEM-wrapped ones of the 1990s, `<IMS-DOCUMENT>`), feed files
(`<SUBMISSION>`, lines ended by CR), documents that were cut out of a submission, headers alone, and files without any
SGML, which count as one document.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

Span = tuple[int, int]

_ENVELOPES: Final = (b"SEC-DOCUMENT", b"IMS-DOCUMENT", b"SUBMISSION")
_HEADERS: Final = (b"SEC-HEADER", b"IMS-HEADER")
_PEM_BEGIN: Final = b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----"
_PEM_END: Final = b"-----END PRIVACY-ENHANCED MESSAGE-----"
_FRONT: Final = 4096  # bytes in which the envelope's first tag stands

_DOCUMENT = re.compile(rb"<DOCUMENT>(?=\s*<(?:TYPE|SEQUENCE|FILENAME|TEXT)>)")
_FIELD = re.compile(rb"<(TYPE|SEQUENCE|FILENAME|DESCRIPTION|FLAWED)>([^\r\n<]*)")
_WRAPPER = re.compile(rb"\s*<(XBRL|PDF|XML)>")
_NAMED = re.compile(rb"<(?:SEC|IMS)-DOCUMENT>\s*(\d{10}-\d{2}-\d{6})\.txt(?:\s*:\s*(\d{8}))?")
_BARE_HEADER = re.compile(rb"\s*(?:<ACCEPTANCE-DATETIME>|<SEC-HEADER>|<IMS-HEADER>|ACCESSION NUMBER:)")


@dataclass(frozen=True, slots=True)
class DocumentPart:
    """One document of a submission: what its SGML says, and where its body stands in the file.

    `body` is the content of `<TEXT>` without an inner `<XBRL>`, `<PDF>` or `<XML>` tag, which `wrapper` names.
    """

    kind: str  # TYPE as printed: "8-K", "EX-99.1"; "" if there is none
    sequence: str
    filename: str
    description: str
    span: Span  # the whole document with its tags
    body: Span
    wrapper: str = ""
    complete: bool = True  # False where </TEXT> or </DOCUMENT> is missing


@dataclass(frozen=True, slots=True)
class Submission:
    """Where header and documents stand in a file. `missing` names the end tags that should be there and are not."""

    envelope: str  # "SEC-DOCUMENT", "IMS-DOCUMENT", "SUBMISSION"; "" if the file has none
    header: Span | None
    documents: tuple[DocumentPart, ...]
    missing: tuple[str, ...]
    accession: str = ""  # from the envelope's first line, as printed
    filed: str = ""  # YYYYMMDD from the same line
    has_sgml: bool = True


def split(data: bytes) -> Submission:
    """Find header and documents. A file without SGML is one document whose body is the whole file."""
    envelope = _envelope(data)
    starts = [found.start() for found in _DOCUMENT.finditer(data)]
    header = _header(data, envelope=envelope, first=starts[0] if starts else len(data))
    if not starts and header is None and not envelope:
        return Submission(envelope="", header=None, documents=(_whole(data),), missing=(), has_sgml=False)
    ends = [*starts[1:], _closing(data, envelope)] if starts else []
    documents = tuple(_document(data, start, end) for start, end in zip(starts, ends, strict=True))
    named = _NAMED.search(data, 0, _FRONT)
    return Submission(
        envelope=envelope,
        header=header,
        documents=documents,
        missing=_missing(data, envelope=envelope, documents=documents),
        accession=named[1].decode() if named else "",
        filed=(named[2] or b"").decode() if named else "",
    )


def _envelope(data: bytes) -> str:
    front = data[:_FRONT]
    for name in _ENVELOPES:
        place = front.find(b"<" + name + b">")
        if place >= 0 and b"<DOCUMENT>" not in front[:place]:
            return name.decode()
    return ""


def _header(data: bytes, *, envelope: str, first: int) -> Span | None:
    """The header's span; where its end tag is missing it ends at the first document."""
    for name in _HEADERS:
        start = data.find(b"<" + name + b">", 0, min(first, _FRONT))
        if start >= 0:
            end = data.find(b"</" + name + b">", start, first)
            return start, end if end >= 0 else first
    if envelope:
        start = data.find(b"<" + envelope.encode() + b">") + len(envelope) + 2
        return (start, first) if data[start:first].strip() else None
    if _BARE_HEADER.match(data):
        return 0, first
    return None


def _closing(data: bytes, envelope: str) -> int:
    """Where the last document ends at the latest: at the end tag of the envelope."""
    back = max(len(data) - 400, 0)
    for closing in (b"</" + envelope.encode() + b">" if envelope else b"", _PEM_END):
        place = data.find(closing, back) if closing else -1
        if place >= 0:
            return place
    return len(data)


def _document(data: bytes, start: int, limit: int) -> DocumentPart:
    end = data.rfind(b"</DOCUMENT>", start, limit)
    closed = end >= 0
    end = end if closed else limit
    text = data.find(b"<TEXT>", start, end)
    fields: dict[bytes, str] = {}
    for name, value in _FIELD.findall(data, start, text if text >= 0 else min(end, start + _FRONT)):
        fields.setdefault(name, value.decode("latin-1").strip())
    text_end = data.rfind(b"</TEXT>", max(text, start), end)
    body = (text + len(b"<TEXT>") if text >= 0 else end, text_end if text_end >= 0 else end)
    wrapper, body = _unwrapped(data, body)
    return DocumentPart(
        kind=fields.get(b"TYPE", ""),
        sequence=fields.get(b"SEQUENCE", ""),
        filename=fields.get(b"FILENAME", ""),
        description=fields.get(b"DESCRIPTION", ""),
        span=(start, end + len(b"</DOCUMENT>") if closed else end),
        body=body,
        wrapper=wrapper,
        complete=closed and text_end >= 0,
    )


def _unwrapped(data: bytes, body: Span) -> tuple[str, Span]:
    start, end = body
    opening = _WRAPPER.match(data, start, end)
    if not opening:
        return "", body
    closing = data.rfind(b"</" + opening[1] + b">", opening.end(), end)
    return opening[1].decode(), (opening.end(), closing if closing >= 0 else end)


def _whole(data: bytes) -> DocumentPart:
    return DocumentPart(
        kind="", sequence="", filename="", description="", span=(0, len(data)), body=(0, len(data)), wrapper=""
    )


def _missing(data: bytes, *, envelope: str, documents: tuple[DocumentPart, ...]) -> tuple[str, ...]:
    missing = []
    for document in documents:
        tail = data[document.body[1] : document.span[1]]
        missing += [tag for tag in ("</TEXT>", "</DOCUMENT>") if tag.encode() not in tail and tag not in missing]
    tail = data[-1000:]
    if envelope and b"</" + envelope.encode() + b">" not in tail:
        missing.append(f"</{envelope}>")
    if data[:_FRONT].lstrip().startswith(_PEM_BEGIN) and _PEM_END not in tail:
        missing.append(_PEM_END.decode())
    return tuple(missing)
